/**
 * 2,048 short words that anybody can picture and spell: four of them, drawn at random, are 44 bits. Words that sound
 * like another are left out, and those that could frighten or shame.
 */
export const englishWords: readonly string[] = `
abacus above absorb accept access acorn acre across act actor adapt add adopt adult advice aerial afford again agate
age agree ahead air airport album alder alert alike alley almond almost alpaca alpine always amber among amount
amuse anchor angle animal ankle annual anthem antique antler apple apricot april apron arbor arcade arch arena arise
around arrange art artist ashore aside aspen asset assist aster astral athlete atom attach attend attic auburn
august aunt author auto autumn avenue awake award aware away awning axle azure bacon badge badger bagel baker
balance balcony ballad ballet balloon balsam bamboo banana band banjo banner barber barge bark barley barn barrel
basil basin basket bassoon batch bath bay bazaar beach beacon bead beaker beam bean beard beauty beaver bed bedrock
beech beehive beetle before began begin behind belfry believe belong below belt bench beside best bicycle bid big
bill bind birch bird biscuit bison black blanket blaze blend blink block bloom blossom blot blouse blue blush boat
bobbin boil bolt bond bonnet bonus book boom boost boot border borrow boss botany bottle bounce bouquet bowler
bowtie box bracket braid brain bramble branch brass brave bread breeze brick bridge brief bright brim bring brisk
broad bronze brooch brook broom broth brother brown brush bubble bucket buckle bud buddy budget buffalo bugle build
bulb bunch bundle bunny burger burrow bus bush busy button buyer buzz byte cabbage cabin cable cactus caddy cadence
cadet cake calf calico caller calm camel camera camp camper canal canary candid candle candy canoe canopy canyon
cape caper capital captain car caramel caravan card care career cargo carol carpet carrot carry cart carton carve
cascade case cashew cast cat catalog catch cattle cause cave cedar celery cello cement center ceramic certain chain
chair chalk chamber change channel chapter chard charge chart chase chat cheer cheese chef cherry chess chew chicken
chief chilly chime chimney chin chip choice choir chorus chuckle cinema circle circus citrus city civic claim clam
clap clasp class classic clay clean clear clerk clever click client cliff climb clip cloak clock closet cloth cloud
clover clown club clue coach coal coast coat cobalt cobble cocoa coconut code coffee coil coin collar collect
college color colt column comb combine comet comfort comic comment common company compass concept concert condor
conduct cone connect contain content context control cook cookie cool copper copy coral cork corn corner corral
cosmos cottage cotton couch cougar count country county couple courage cousin cove cover cow cozy cradle craft crane
crank crate crater crayon cream create credit crepe crest crew cricket crimson crisp crocus crop crow crowd crown
crumb crust crystal cube cuckoo cuff culture cup curb curious curl curry curtain curve cushion custard cycle cypress
dahlia dairy daisy dance dancer daring data date dawn day debut decade decent decide deck deep define delight
deliver demand denim depend depot depth derby derive detail detect develop device diagram dial diamond diary diesel
differ digit dill dime diner dinghy dinner diploma dipper dish display distant dive divide dodge dog dollar dolphin
domain dome domino donate donkey door dorm dot double dove down dozen draft dragon drama draw drawer dream dress
drift drive driver drizzle drum dry duck duet dugout dune during dusk dust duty dwell dynamo eagle ear earn earring
earth easel east easy eat echo eclipse edge edit editor educate effort either elastic elbow elder elect elegant
element elk elm embark ember emblem emerald emerge emotion employ empty enact enamel end engage engine enjoy enough
enrich ensure entry equip erase evening event evolve example excite excuse exist exit expect explain extend eyebrow
fabric face fact fade falcon fall fame family famous fancy far farm farther fashion father faucet favor fawn feast
feather federal feed feel felt fence fennel fern few fiber fiddle field fiesta fifteen fig figure filbert file fill
finch fine finger finish firefly first fish five fix fjord flag flame flannel flap flash flask flat flatter flavor
flax fleece fleet flicker flier flint float flock floor flora flow fluent fluff fluid fly foal foam foil fold folder
folk fond font food foot forage forest forever fork form fortune forty fossil found fox frame freckle free freedom
fresh friend fringe frog front frost fruit fudge fuel full fun funnel funny furrow future gable gadget gain galaxy
gallery gallon gallop game gander garage garb garden garland garlic garnet gather gauge gazebo gazelle gear gecko
gem gene genius gentle gesture geyser giant gift giggle ginger giraffe give glacier glad glance glass glaze gleam
glee glide glimmer glitter globe glove glow glue gnome goal goat goblet gold golf gondola good goose gopher gourd
govern gown grab grace grade grain granite grant grape graph grasp grass gravel gravy gray green greet grid griddle
grill grin grip grocer ground group grouse grove grow guava guest guide guitar gulf gull gum gumdrop gust gym gypsum
habit haiku half halo ham hammer hammock hamster hand handle handy happy harbor harmony harp harvest hat hatch haven
hawk hay hazel head health heart hearth heat heath heather hedge height helium hello helmet help hen herald herb
hero heron hiccup hickory hill hinge hint hippo hire history hive hobby hockey hold holiday hollow holly home honest
honey honor hood hoof hoop hope horizon horn horse host hot hotel hound house hover hub huddle hug huge hum humor
hundred husky hut hydrant ibis ice icicle icon idea ideal igloo iguana image impact improve inch include income
index indigo indoor inform initial inland inlet inn inner input inquire insect inside inspire install invent invest
iris iron island item ivory ivy jacket jade jaguar january jar jasmine jaunt java jazz jeans jeep jelly jersey jet
jewel jewelry jigsaw job jog join joke jolly jolt journal journey joy juggle juice juicy july jumbo jump june jungle
junior juniper kale kayak keen keep kelp kennel kettle keynote kiln kilt kind kindle kingdom kiosk kit kitchen kite
kitten kiwi knee kneel knit knob knoll koala lab label labor lace ladder lagoon lake lamb lamp land lantern lap
lapel laptop larch large lark laser lasso last latch late lather lattice laugh launch laundry laurel lava lawn layer
league learn leash least leather lecture ledge left legend leisure lemon lend length lentil leopard letter lettuce
level lever liberty library lichen lid lift light lighter lilac lily lime limit linden line linen link lion liquid
listen live lizard llama loaf lobby lobster locate locket lodge loft look loom loop loose lotus lounge love loyal
lozenge luggage lullaby lumber lunar lunch lupine luxury lyre lyric macaw machine magenta magic magnet mallet mallow
mammal manage mango manner manual many map maple marble march margin marina mark marker market marsh marvel mask mat
math maze meadow meal mellow melody melon member memo memory mend mentor menu merit mermaid mesa metal meteor meter
metro micro midday midway mile milk mill mimosa mineral mingle minimum mint minute mirror mission mitten mix mocha
model module mole moment monday money monitor month moon moose mosaic moss mother motto mouse movie mud muffin mug
mule mural museum music mustang mute myrtle name napkin nation natural nature navy nearly nebula neck nectar neon
nephew nest net nettle network news newt nibble nickel niece nimble nine noodle noon normal nose note notion nougat
noun novel now nucleus nugget nut nutmeg nylon oak oasis oat oboe obvious occupy ocean ocelot octopus ode offer
office offset okra olive omelet ongoing onward opal opening opera opinion oppose orange orbit orchard orchid orderly
oregano organ organic origin oriole osprey ostrich otter ounce outdoor outfit outlet oval oven overall owl owner
oxygen oyster pace pack paddle paddock page pageant pagoda paint pal palace palm pancake panda panel pansy panther
pantry pants papaya paper paprika parade parasol parcel parent park parka parlor parrot parsley partner party pass
passage past pasta paste pastel pastry pasture patch patent path patio pattern pave paw pay pea peach peacock peanut
pearl pebble pecan peer pelican pen pencil penguin pennant penny people pepper perch perform permit pet phone photo
piano piccolo pick picnic picture pier pigeon pike pile pillar pillow pilot pin pine pink pioneer pipe pitch pixel
pizza place plaid plainly plan planet plank plant plaster plastic play plaza please pleat pledge plenty plow plug
plume plus plush pocket podium poem poet point polar polish polka pollen polo pond pony pool popcorn poplar poppy
porch port portal portion post poster pot potato pottery pouch powder prairie prance precise prefer press pretzel
prevent price print prior prism prize produce product program project promise propose protein proud provide prune
public pudding puddle puffin pulley pulse puma pump pumpkin pupil puppet puppy purple purpose purse puzzle pyramid
quail quaint quality quarter quartz query quick quickly quiet quill quilt quince quiver quiz quote rabbit raccoon
rack radar radio radish raft rag rail rainbow raisin rake rally ramp ranch range ranger rank rapid rascal rate ratio
raven ravine raw ray reach reader ready rebuild receive recent recipe record recycle reduce reef refer refine
reflect relax release rely remove render replace request require respect respond retail reveal revise rhino rhubarb
rhyme rhythm rib ribbon rice rich riddle ride ridge rim rinse ripple rise river roam roar roast robin robot rock
rocket rod rodeo roof room rooster rope roster rotate rotunda rover row royal rub rubber ruby rudder ruffle rug
ruler rumble rumor run rush rustic rustle rye saddle safari safe saffron sage salad salary salmon salon salsa salt
salute sand sandal sapling sardine satchel satin saturn sauce sausage savanna savory saw scale scan scarf scene
scenic scheme school science scone scoop scooter scope scout scrape screw script scroll seal seaside season seat
seaweed second section secure sedan seed seek seesaw self send sequel sequoia series sesame session set setting
shadow shake shape share shawl sheep sheet shelf shell shelter shift shine ship shirt shop shout shovel show shower
shrimp shrub shut shuttle sierra sight silence silent silk silver sink sip site situate six sixty skate ski skip
skirt sky skylark slab slate sled sleep sleeve slim slipper slogan smart smile smock smooth snack snail snap snow
snowman snug soap soccer social sock soda sofa soft soil solve sonata song sonnet soothe sorbet soup south space
spaniel spare spark sparrow spatula spice spider spin spinach spiral sponge spool spoon sport spot spray spring
sprout spruce spry square squash squeak squeeze stable stack staff stage stall stamp stance staple star starch
station statue steam stem stencil stereo stew stipend stir stitch stone stool store stork storm story stout stove
stream street stretch stride string strip stripe student studio stuff sturdy subway succeed suede sugar suggest
summer summit sunday sundial sunny sunrise sunset supper support suppose surf sustain swallow swamp swan swap sway
sweater sweep swift swim swirl switch syrup table taco tadpole tag tailor take talent talk tan tandem tango tank
tape tar target tart task tax taxi teach teal team teapot teddy tell tempo ten tend tennis tent terrace test text
texture thank theater theme theory there thermal thicket thimble third thirty thistle thread three thrive thrush
thumb thunder tick ticket tidal tidy tie tiger tile till tilt timber tin tinsel tiny tiptoe tire tissue title toad
toast today toffee tomato tone tool tooth top topaz topic topping torch toss toucan tour towel tower town toy track
tractor trail train transit trapeze travel tray treat treaty tree trek trellis tremble trial trickle trifle trim
trio triumph trolley trophy tropic trot trout truck true trumpet trunk tub tuba tube tuck tuesday tug tugboat tumble
tuna tundra tunnel turban turkey turnip turtle tutor tuxedo tweed tweet twelve twenty twice twig twin ultra unable
uncle unless unlock unpack upgrade upland upload urban usable use vacant vacuum valid valley valor vanilla variety
varnish vary vase vault velvet vendor venture verb verify verse vessel vest viaduct vibrant video village vine
vintage vinyl viola violet violin virtue visible visit visitor visor vista vivid volcano voltage vowel waddle waffle
wage wagon waiter wake walk wall walnut walrus waltz warbler wash watch water wave wax weave web website wedge
weekend west wetland wheat wheel whirl whisker whisper whistle white wicker width wiggle wild willow win wind window
wing wink winner winter wipe wire wisdom wit wizard wolf wombat wool wreath wren wrinkle wrist yacht yard yarn
yarrow yawn yeast yellow yodel yoga yogurt yonder zany zebra zenith zephyr zero zest zigzag zinc zinnia zipper
zodiac zone zoo zoom
`
  .trim()
  .split(/\s+/);
