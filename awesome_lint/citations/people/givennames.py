"""Given names that are common in the literature, and are hardly ever another word of a title or a remark."""

from __future__ import annotations

from ...words import words

# Not those that are words or names of things too: `Art`, `Mark`, `Rose`, `Will`, `Sky`, `Julia`.
_GIVEN = words("""
    aaron abdul abhinav abhishek abraham adam aditya adrian adriana agnes ahmad ahmed aidan akira alain
    alan albert alberto alejandro aleksander alessandro alex alexander alexandra alexandre alexei alexey
    alexis alfred ali alice alicia alison allan allen álvaro alyosha amanda amir amit amy ana anastasia
    anders andré andrea andreas andrej andrés andrew andrey andrzej andy angela angelo anil anima anita
    anja anjali ankit ankur anna anne annika anthony antoine anton antonio antti anuj ari arjun armand
    armin arnaud arno arthur arun arvind ashish ashok ashwin augustus aurélien avi aviv avraham ayush
    barbara barry bart bastian beatrice ben benjamin bengt benoît bernard bernhard bernt bertrand beth
    bettina björn bob boris brad bradley brandon brenda brendan brent brett brian bruce bruno bryan
    byron caiming cameron camille carl carla carlo carlos carol carolina caroline catherine cathy cédric
    chad charles charlotte chelsea cheng chengyue chris christian christina christine christof christoph
    christophe christopher chuck claire clara claudia claudio clement clément clémentine colin connor
    corinna craig cristian cynthia dafna damien dan daniel daniela daniele danilo danny daphne dario
    darren dave david deborah deepak demis denis dennis denny derek devi dhruv diana diane diederik
    diego dieter dietrich dimitri dimitris dinesh dirk dmitri dmitry dominik don donald dong dorothy
    doug douglas duncan dustin dzmitry ed eddie edgar eduardo edward edwin efstratios eiichi elaine
    elena eli elias elisa elisabeth elizabeth ellen emanuel emanuele emil emilio emily emma emmanuel
    enrico enrique eran eric erica erich erik erika ernest esther ethan étienne eugene eva evan evelyn
    fabian fabio fabrice fei-fei felix ferenc fernando filip filippo florian francesca francesco francis
    francisco françois frank franz fred frédéric frederick friedrich fritz gabriel gabriele gary gautam
    geoff geoffrey george georg georgios gérard gerald geraldine gerhard giovanni giulia giuseppe glenn
    gordon graham greg gregory guido guillaume guillermo gunnar gustav hamid han hannah hans hao harald
    harold harry hartmut hassan heather heidi heinrich helen helena helmut hendrik henri henrik henry
    herbert hermann hiroshi holger hossein howard hugo ian igor ilya ingrid ioannis irene irina isaac
    isabel isabelle itamar ivan ivana jack jacob jacopo jacques jakob james jamie jan jana jane janet
    jared jascha jason javier jay jean jeff jeffrey jen jennifer jens jeremy jerome jérôme jerry jesse
    jessica jian jianfeng jill jim jimmy jin jing joachim joan joanna joão joaquin jochen joe joel johan
    johanna johannes john johnny jon jonas jonathan jordi jorge josé josef joseph josep josh joshua
    joyce juan judith judy juergen jürgen julian julien julie jun jürg justin kai kaiming karen karin
    karl karol karthik katherine kathleen kathryn katja kazuya keith kelly ken kenji kenneth kevin klaus
    koray kostas kristen kristian kristina kunal kurt kyle kyunghyun lars laura laurent laurens lawrence
    lea leif lena leo leon leonard leonid leslie lilian linda lisa lorenzo lothar louis louise luca
    lucas lucia luciano lucy ludovic luis luiz łukasz lukas luke lynn maarten magnus mahdi mahesh maja
    manish manuel mao marc marcel marcello marco marcus marek margaret maria mariana marie marina mario
    marius marjan markus marta martha martin martina mary masashi massimo mathias mathieu matt matteo
    matthew matthias matthieu matti maureen mauricio maurizio maxim maxime mehdi mehmet melanie melissa
    michael michal michel michele michelle miguel mihai mike mikael mikhail mikko mina mingxing miriam
    mirella mohamed mohammad mohammed mohit monica moritz mostafa muhammad murray nadia nancy naoki
    natalia natalie natasha nathan neil nell nicholas nick nicola nicolas nicole nicolò niki nikhil
    niklas nikola nikolaos nikolaus nils nina nir nitish noah noam norbert norman olaf oleg oliver
    olivier omar omer oren oriol oscar otto pablo paolo pascal patricia patrick patrik paul paula paulo
    pavel pedro peng percy per peter petr petra petros phil philip philipp philippe pierre pieter pietro
    prateek quoc rachel radu rafael raghav raia rainer raj rajat rajesh ralf ralph ramesh randall raquel
    rasmus raúl ravi raymond rebecca reinhard remi rémi renato rené ricardo richard rik rita rob robert
    roberta roberto robin rodrigo roger rohan rohit roland rolf romain ron ronald ronan rong rosa
    rosalind ross roy rudolf rui rupert ruslan russ russell ruth ryan sadaf samuel samy sandeep sander
    sandra sanjay sanjeev sara sarah satinder satoshi scott sean sebastian sébastien sepp serge sergei
    sergey sergio shai shane sharon shaoqing shankar shimon shinji shiyu shlomo shreya shuicheng shunyu
    siddharth silvia simon simone sofia sonia sophia sophie spyros sridhar srinivas stan stanislav
    stefan stefania stefano stella stephan stephanie stephen steve steven stuart subhash suchi sunita
    suresh surya susan susanne suzanne sven svetlana sylvain takashi takeo tal tamara tara tatiana ted
    teresa thang theo theodore thibault thomas thorsten tianqi tim timnit timo timothy tobias todd tom
    tomas tomáš tomaso tommi tommy tony torsten trevor tristan tyler ulrich ulrike úlfar uri urs ursula
    uwe valentin valentina valerie vassilis veronica victor vijay vikas vikram vincent vinod vincenzo
    vishal vivek vlad vladimir vladlen volker walter wayne wei wendy wenhu werner wilfried wilhelm
    willem william wojciech wolfgang xavier xi xiang xiao xiaodong xiaogang xiaoou xin yann yannick yair
    yang yarin yaser yee yi yihui ying yogesh yoav yonatan yoram yoshua yu yuan yuandong yuri yuval yves
    zachary zhou zhuowen ziwei zoltan zoubin zoya adrià aäron abigail agustín alec alexandros aline
    alvin amnon amos antonia archie ashley ashvin asli beatriz benedikt carmen cecilia clifford clive
    conrad constantin cordelia corey cyril daisuke darrell debora dilip dorsa edsger elon elad erin
    ester eugenio fabien federico fiona flavio gabriela gerard gil gilbert gilles giorgio graeme haoqi
    hector heiko hervé hilary hirokazu hubert hui ignacio ilia imre ines ingo jaakko jacqueline
    jan-peter jasper jean-baptiste jean-philippe jean-pierre jelena joelle jonathon jong joost jörg
    josip kate katharina kathy kavita keiichi kirsten koen kris leah lennart lior liang lorena luc lutz
    madeleine maike malte manfred marcin mariano marianne marion marvin maximilian megan meredith mengdi
    micah mitchell mona moshe moti nando naomi narendra nassim nelson nikos noga ofer ohad olga ole omri
    orhan otmar pamela pankaj patrice piotr prabhat pranav pushmeet ramon randy razvan regina richmond
    roderick rodney rogério ronny roxana rupak sam sameer sanja sanjoy sayan sharad shruti shyam sigal
    solomon sonja soumith stacy stéphane sudeep swami sylvia tadashi tejas terrence terry thiago thierry
    tina tiago tsung-yi umesh vaclav varun vasilis vinay vineet virgile viktor wenjie wieland yaron
    yiannis yejin yiming yutaka zhen ziv aapo abby abdelrahman abdullah achim achille adele adelina adi
    adina adolf afshin agata agnieszka aharon ahuva aila aino aisha ajay ajit akash akihiro akiko akshat
    akshay alastair alban albrecht aleksandar aleksandr aleksandra aleksei alessandra alessia alfonso
    alfredo alisa alisdair alistair alois alok alon alper alphonse amaia amandine amaury amedeo amélie
    amina amine amrita anastasios anatoly anatole anat andre andreea andrei andres andriy anette
    angelica angelika angeliki angus anh anindya ankita anneke anneliese annette anouk anselm anshul
    anthea antje antoinette antonella antonios anurag anya aparna arash aravind arjan arkady arlene
    arnold arnulf arturo arvid asaf ashutosh asif asma assaf astrid athanasios atsushi audrey aurelio
    avinash avigdor ayan aylin azadeh azalia babak balaji balázs barbora barak barış bartosz baptiste
    beata bela benjamín benny berenice bernadette bernardo bertram bhaskar birgit birte bjarne blaise
    blaž bogdan boaz borja boyan branislav branka brandi bridget britta bronwyn brigitte burak burkhard
    caitlin calvin carles carlotta carolin carolyn carsten cédrik celine céline césar chaim chandra
    chantal charlene charlie chiara chih-jen chloé chloe christa christel christiaan christiane christos
    cindy clare clarisse claudine clemens coline colleen constance constantine coralie corentin cornelia
    cornelis cosmin costas courtney cristiano cristina cristóbal cyrus dagmar damian damián damiano
    damir dana danai danica danielle danijar daria darina darja dariusz daryl davide dawid deanna
    delphine demetrios denise desmond detlef diarmuid didier dilek dima dimitra dimitrios dina dinah
    djamel dmytro dolores domenico dominic dominique donatella donna doreen doris douwe dror duygu dusan
    dušan edith edmund edoardo edouard édouard efrat ehsan ehud eileen einat eirini ekaterina eleanor
    eleni eleonora elham eliot elior elissa elke elliot elliott elmar elvira emanuela émile emiliano
    emre emrah enno ennio enric enzo ephraim ercan erez ernst ernesto erwin esa esteban etienne eugen
    eugenia eugénie eunice evangelos evelina evgeny ewa eyal ezra fabiana fabiola fabrizio farah farid
    farzad fatih fatima fatma fausto federica felicia felicity fergus fernanda ferran fiammetta fionn
    florent floris fotis françoise franck franco franjo frederic frederik fredrik frederica frits fumiko
    fyodor gabi gábor gaël gaetano galina gaspard gavin geert gemma gennady geraldo gergely germán gert
    gertrude gesine ghislain giacomo giancarlo gianluca gianni gideon gillian gina giorgia giorgos
    gisela gisele giulio glen golnoosh gonzalo goran gösta götz gregor greta griet grigori grzegorz
    günter günther gunther gustavo gwendolyn györgy hagit haim hakan hal haldun halina hamed hamza hanna
    hanneke hannu hansjörg hanspeter harri hartwig haruki harvey hedvig heikki heiner heli helga helge
    heloise henk henning henrietta henrique heribert hermina hernán hideki hideo hidetoshi hilde hiromi
    hiroki hiroyuki holly horacio horst hubertus hugues hussein hyrum iain ibrahim ida idan idit igal
    ikuko ilaria ildikó iliana ilias ilkka ilmari ilona ilse imran imtiaz inês ingeborg inka iñaki ioana
    ionel iosif iraklis irfan irving irwin isabella isidro ishan istván itai itay itzik ivo ivor iwona
    jaap jacek jacinta jackie jaime jakub jan-willem janez janina janine janne jannik janos jános jarek
    jarmo jaume jaroslav jayant jeannette jeanne jeannine jeroen jerzy jesper jesús jesus jette jianqing
    jindřich jiří jitendra joanne jochem johann johanne jolanta jonah jordana jorg jorma joris josefina
    joseba josefine josée josiah josie jozef józef juha jukka juliane julianne julieta juliette julio
    julius junji jussi jutta juuso kamal kamil karan karel karim karina karine karla karlheinz karoline
    karolina karsten karyn kasper kasia katarina katarzyna kateřina katerina katherina kathrin katia
    katrin kaushik kazimierz kazuhiko kazuhiro kazuki keisuke keiko kelvin kenichi kenta kerstin khaled
    khalid kimberly kiran kirill kirk kirsty kjell klára klara kohei konstantin konstantinos kousuke
    krishna krishnan kristin kristjan kristof krystyna krzysztof kumiko kyoko kyriakos ladislav laila
    lakshmi lalit lara larisa larissa larry laszlo lászló lauren laure lauri lavanya lazaros leandro
    leendert leila lenka leonardo leonhard leonie leonor leopold leopoldo leora leszek letizia lev
    levent lidia lieven liisa lilia liliana lilla lillian linus lionel lise lisbeth liudmila livia lluis
    lluís loïc loic lorna lorraine louisa lubomir luciana lucie lucien lucile ludmila lukasz lydia
    lysander maciej maddalena mads magdalena mahmoud makoto malcolm malgorzata małgorzata malin malka
    mamoru manav manik manoj manohar manon manuela maor mara marcela marcelo marcella marcia margarida
    margarita margherita margot marianna marika marilena marilyn maribel marit marja marjorie markku
    marko marlene marlies maros marsha martijn martine marzia masaaki masahiro masato masayuki mathew
    mathilde matilde matej matěj mateusz mats mattias maura maurits maurice mauro maurus mayank mayumi
    medhat meena mehran mehryar meike meital melina melvin mercè mercedes meryem mette michaël michaela
    michał michalis micha michela michiel mickaël miikka mika mikaela mikel mikkel miklos miklós mila
    milena milica milos miloš minako mircea mirko miroslav mirjam misha mitsuru mladen moira molly
    monika monique monojit mordechai morten mourad muhammed mukund munir mustafa mykola myriam myron
    nadav nadezhda nadine nadja naftali nahum najim namrata nathalie nathanael nataša natan natalya
    navdeep navin nazanin neda neeraj nelly nenad nicky nicklas nicoletta niels niklaus nikita nikolai
    nikolas nikolay nitin noelle noemi nora nori noriko noriyuki nuno nuria núria octavian octavio oded
    oisín oguz olav olena olivia olle ollie omid omkar ondřej ondrej orazio oriane orna orsolya osamu
    osama oskar oskari oswin ottavio ottokar ottmar özgür ozan padma padraic paige panagiotis panos
    paola parisa parth pascale patrizia patryk pattie paulina pauline pauli pawel paweł payal pedram
    peggy pekka pelin penelope perla petar pete petru petteri philippa phoebe pia piero pierpaolo
    pieter-jan pilar pinar piyush polina poonam prakash pramod pranab prasad prashant praveen preslav
    prithvi priya priyanka puneet purnima quentin raffaele raffaella raghu raghavendra rahul raimund
    raissa rajan rajeev rajiv ralitsa ramakrishna ramin ramona rania raphael raphaël rashid raul
    ravindra rayid reihaneh reinhold reino remco rémy renata renaud renate reuven reza rhiannon ricarda
    riccardo richa rinat risto ritchie ritesh ritu rivka rizwan roald robbie robb roded roel rogelio
    rohini roi rolando roman romana romina romuald ronit rosalie rosalia rosanna rosario roser rosemary
    rotem rubén ruben ruedi rufus ruta ryohei ryota ryuichi saad sabine sabina sabrina sachin sadao
    saeed sahil saima sakari salah salim sally salman salvatore samantha samir samira sami sampo samuli
    sandro sanjit santosh saptarshi saravanan sarit sascha satish satoru satu saurabh sayaka sebastiano
    seiji selim selma serena séverine shachar shafi shahar shahin shahram shailesh shakir shamil
    sharmila shashank shaul shaun shawn sheila shelly sherry shigeo shigeru shilpa shirin shira shirley
    shivani shiri shmuel shoham shota shreyas shubham shuji shunichi shweta siamak sigrid sigurd silke
    silvana silvio simeon simonetta sinan sindhu siobhan siobhán sirkka sivan slav slobodan smaranda
    smita snezana snigdha soeren sofie solène solveig somnath sonali søren soren souvik spiros stanisław
    stanislas stefanie steffen steinar stéphanie stelios stewart stig stina subbarao subhransu sudha
    sudhir sujith sukanya sumit sumeet sunil suman supriya sushant sushil suvrit suzan suzana svante
    sven-bodil swabha sylvie sylvester szymon taku takahiro takayuki taro tali talia tamar tamás tamas
    tami tamsin tanel tania tanja tanmay tanya tapio tarek tariq taras tarun tatjana teemu tessa tetsuya
    thanasis thea theodor theodoros theresa thérèse therese tibor tijana tijmen tilman tilo timofey
    timon tiina tjeerd tobi tobin todor tomasz tomi tomohiro tomoko tommaso toni torbjörn torben tormod
    torvald toshihiro toshio toru tracy trent trisha tsvi tuomas tuomo tzvi ugo ulf ulla umar umberto
    umut urszula urška urvashi usha ute utku václav vadim valentín valeria valery valter vanessa
    vangelis vanja vasileios vasile vasily venkat venkatesh verena verónica veronika vesna vibhav vicky
    vidya vigneshwaran vijaya vikash viktoria viliam vilém vilma vince vincenza vinh vipin viriato
    virginie virpi vishnu vitaly vitor vito vittorio vittoria vivian vivien viviana vojtěch vsevolod
    vyacheslav waleed walid walther wanda warwick wassim wenche wenceslao wenzel wes wiebke wiebe
    wieslaw wilhelmina willi willy wilma winfried wlodek wolfram yacine yacov yael yakir yakov yamini
    yana yaroslav yasemin yasmin yasmine yasuhiro yasushi yehuda yelena yevgeni yigal yishay yitzhak
    yizhak yoan yohei yoko yolanda yonina yoon yoshihiro yoshiki yoshinobu yoshito yosi yossi youssef
    yuki yukiko yulia yuliya yumi yusuf yusuke yutaro yvette yvonne zahra zaid zakaria zbigniew zdeněk
    zdenek zehra zeljko zeynep zhivko zlatko zohar zoé zoe zoë zoltán zsolt zuzana zvi zvika azam alyssa
    audra bettye bryce cade caleb candace carey casey cathal clarence cody conor dalia damon darla
    darlene deirdre delia derrick dominick dylan edna edwina elaina elinor ellie eloise elsie elwyn
    emmett enid estelle everett felice fergal floyd freda freya georgina geoffroy gerry gilda glenda
    gretchen guinevere gwen harriet helene herb hilda hillary humphrey imogen inez ingmar irma jacqui
    jake janelle janette janice jeanette jed jenna jenni jenny jeremiah jess joann jodie joni josephine
    jude julianna kaitlyn kara kari kathryne keegan keely kendra kenny kerri kerry kieran kira kirstin
    kristi kristie kristy kurtis lacey latanya laurie leanne leigh leroy letitia lilith lindsey liza
    lora lorelei lottie lucille lucinda luella lyndon mabel madeline maeve malachi marcy marge margo
    marguerite maribeth marnie marty marybeth mattie mavis maxine meghan mervyn mildred millie minnie
    muriel myra nate ned nellie nettie nigel noel nolan norah noreen odette orson orville osbert oswald
    owen pam percival phyllis priscilla quincy ralphie ramsay raymundo reggie reginald rhoda rhonda rick
    ricky rory rosemarie roslyn rowena roxanne ruthie sadie saul selina seymour sheri sigmund stacey stu
    sue susannah sybil tabitha tammy terri thaddeus thelma theodora toby tonya tracey travis trudy
    tyrone una valarie vaughn velma vicki vivienne wesley wilbur wilfred wilhelmus willard willis
    winifred winston zachariah zane
""")
LETTERS = str.maketrans({"’": "'", "‐": "-"})
"""Apostrophes and hyphens as the tables of names have them."""


def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a given name, or of two joined by a hyphen: `Mina`, `Jean-Claude`."""
    plain = word.translate(LETTERS).lower()
    return word[:1].isupper() and not word.isupper() and (plain in _GIVEN or _is_joined(plain))


def _is_joined(plain: str) -> bool:
    first, hyphen, _ = plain.partition("-")
    return bool(hyphen) and first in _GIVEN
