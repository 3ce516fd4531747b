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
    yiannis yejin yiming yutaka zhen ziv
""")
_LETTERS = str.maketrans({"’": "'", "‐": "-"})


def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a given name, or of two joined by a hyphen: `Mina`, `Jean-Claude`."""
    plain = word.translate(_LETTERS).lower()
    return word[:1].isupper() and not word.isupper() and (plain in _GIVEN or _is_joined(plain))


def _is_joined(plain: str) -> bool:
    first, hyphen, _ = plain.partition("-")
    return bool(hyphen) and first in _GIVEN
