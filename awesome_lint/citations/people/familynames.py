"""Family names that are common in the literature, and are hardly ever another word of a title or a remark."""

from __future__ import annotations

from ...words import words
from .givennames import LETTERS

# Those of many papers; not those that are words, places or methods too: `Long`, `Young`, `Bell`, `Kalman`.
_FAMILY = words("""
    abbeel abu-mostafa achiam adelson agarwal aggarwal agrawal akiba allauzen altman amodei andersson andreas
    anandkumar angluin anguelov arandjelović arjovsky artetxe asai athey azencott aziz bachman bahdanau
    baraniuk bartlett barto batra battaglia baxendale belinkov belkin bellemare bengio benjamini berger-wolf
    bernardo bernstein bertsekas biderman bischof blei blum boneh bordes bottou bourgain bousmalis bowman boyd
    brakerski breiman bronstein brockman brunskill bubeck burges canetti cappé carbonell caruana cesa-bianchi
    chaitin chapelle chaudhuri chellappa choromanski choudhury chowdhury chomsky christiano chung cipolla
    clevert coates codd cohn collobert corbató cormode cortes courville cremers cristianini csiszár cybenko
    daumé daubechies dayan deerwester dempster denker derczynski dietterich diffie dijkstra dinh doersch
    donahue doshi-velez doucet dredze duchi dumais durbin dwork efros eisner ekman elman engstrom ermon
    espeholt esteva fahlman farabet farhadi fawcett fawzi fedus fellbaum feynman fienberg finkel fischer
    fleuret forsyth franceschi freund freeman frasconi friedman frostig fukushima fürnkranz gales gatys gebru
    gelman geman geurts ghahramani ghemawat gilmer girolami girshick giryes glorot goldreich goldwasser
    gonçalves goodfellow grangier gretton grefenstette griffiths grosse grover guestrin gulrajani gupta guyon
    haarnoja habermas hadsell hajič hariharan hassabis hastie haussler heckerman hendrycks hermann hertzmann
    hinton hoare hochreiter hofmann hoiem hopcroft hovy hutter hyvärinen ioffe jaakkola jaderberg jaitly
    jelinek jegelka joachims johansson johnson-laird joulin jurafsky kaelbling kahneman kalai kalchbrenner
    karpathy karpukhin kearns kernighan kingma kiela kipf kitaev klein kleinberg knuth koh kohavi kohonen
    koller kolmogorov koltun konečný koyejo kravitz krizhevsky krause krishnamurthy kudo kumar kurach kuncheva
    kuznetsov lafferty lakoff lakshminarayanan lamport lampert lampson langford laplante lauritzen lazebnik
    lecun leskovec levina levine lillicrap lindholm linzen lipton liskov littlestone littman louizos lundberg
    luxburg macready maddison madry mahajan mairal malik manber mandt markowitz marchenko matuszek mccallum
    mccarthy mcauley mcclelland mccloskey mccoy mccreight mcdonald mcfee mckeown mcmahan mcsherry mendelson
    merity micali michalski mikolov minsky mirza mishkin mitliagkas mnih mohamed mohri mooij mooney
    mordvintsev moravec mozer muandet murphy nagaraj nakamoto narasimhan narayanan nayak neubig neyman
    neyshabur niculescu-mizil niekum nielsen nilsson nisan nivre norvig nowozin nowlan oeberst olah olshausen
    oppenheim osindero osborne ousterhout ovadia oudeyer papadimitriou papert papernot parikh parrilo pascanu
    pasquier patel pathak patterson paszke pazzani pearlmutter pennington perona petrov petroni piketty
    piantadosi pineau platt plaut poggio pollefeys polyak ponce potts prabhakaran preskill prokhorenkova
    puterman quinlan quiñonero-candela rabiner radenović radford rabin raftery rahimi rahwan raiffa ramanujan
    ramanan ranzato rasmussen ravikumar rezende riedel riesenhuber riedmiller rissanen ritchie rivest robbins
    robins rockafellar rockmore rombach ronneberger rosenblatt rosenbloom rosset roweis rumelhart ruder rudin
    rudolph rusu russakovsky rätsch saberian sacerdoti sahlgren salakhutdinov salimans salton samek sandholm
    sanborn sapiro savarese schaal schapire scherer schmid schmidhuber schmidt schneider schölkopf schulman
    schütze schwartz schwarz sejnowski selvaraju sermanet shalev-shwartz shamir shapiro shavlik shazeer shokri
    shneiderman shotton shwartz silverman simonyan sindagi singh sivic slonim smeulders smola smolensky socher
    sohl-dickstein solomonoff sontag spiegelhalter spirtes srebro sridharan srivastava stallman steedman
    steinhardt stoica stonebraker strogatz stroustrup sudderth sutskever sutton swersky szeliski szepesvári
    szegedy tanenbaum tarjan tarlow taskar tenenbaum tegmark tesauro thaler thrun tibshirani tishby tompson
    torralba torvalds touvron tsochantaridis tsybakov tukey tversky tygar uchida ullman urtasun ushizima
    uszkoreit valiant vapnik varoquaux vaswani vazirani vedaldi velickovic veličković venkataraman venkatesh
    vempala viégas vinyals vlasic vondrick wadler wager wainwright wallach watanabe wattenberg weinberger
    weinstein weisfeiler weizenbaum welling werbos weston wierstra wigderson willsky winograd winkler wirth
    witten wolpert yannakakis yarowsky yosinski zaremba zeiler zemel zettlemoyer zhai zisserman zilles
    zuckerman zuckerberg andersen petersen pedersen jensen hansen larsen sørensen jørgensen christensen
    karlsson eriksson larsson gustafsson lindström lindqvist virtanen korhonen mäkinen laaksonen müller schulz
    schäfer schröder neumann zimmermann krüger hartmann lehmann köhler herrmann walther huber fuchs scholz
    möller weiß schubert vogel friedrich günther keller berger beck baumann albrecht schuster böhm brunner
    kühn heinrich dupont dubois lefebvre leroy moreau girard fournier mercier rousseau garnier chevalier rossi
    russo ferrari esposito bianchi ricci conti giordano mancini rizzo lombardi moretti barbieri santoro
    mariani rinaldi caruso ferrara fernandez fernández garcia garcía gomez gómez gonzalez gonzález hernandez
    hernández jimenez jiménez lopez lópez martinez martínez ortega perez pérez ramirez ramírez rodriguez
    rodríguez sanchez sánchez silva santos oliveira souza pereira ferreira almeida carvalho ribeiro gomes
    papadopoulos nowak kowalski wiśniewski wójcik kowalczyk novák dvořák svoboda horváth nagy szabó kovács
    ivanov sidorov popov sokolov volkov mikhailov novikov fedorov yılmaz kaya demir şahin çelik öztürk cohen
    levy mizrahi katz goldberg rosenfeld rosenberg weiss feldman shapira banerjee bhattacharya bhattacharyya
    chakraborty chatterjee desai deshpande dutta ghosh goyal iyer jain joshi kapoor kaur khan khanna krishnan
    malhotra mehta menon mishra misra mukherjee nair narang pandey raghavan rajan raman ramesh rao reddy roy
    saxena shah sharma shukla singhal sinha srinivasan subramanian swaminathan tiwari trivedi varma verma vyas
    yadav nguyen tran pham huynh hoang phan kim choi jeong cho yoon jang lim shin seo kwon hwang ahn yoo bae
    baek tanaka suzuki takahashi yamamoto nakamura kobayashi yoshida yamada sasaki yamaguchi matsumoto inoue
    kimura shimizu hayashi saito yamazaki ikeda hashimoto ishikawa maeda fujita ogawa okada hasegawa murakami
    kondo ishii sakamoto aoki fujii nishimura fukuda miura okamoto matsuda nakajima harada tamura takeuchi
    kaneko nakano nakagawa
""")
_PINYIN_FAMILY = words("""
    bai bao bi bian bo cai cao cen chang chao chen cheng chi chu cui dai deng diao ding dong dou du duan fan
    fang fei feng fu gao ge geng gong gou gu guan guo hao he hou hu hua huang huo ji jia jian jiang jiao jin
    jing ju kang ke kong lai lan lei li lian liang liao lin ling liu lou lu luo lv lyu ma mao mei meng miao
    mo mou mu ni nie ning niu ou ouyang pan pang pei peng pi pu qi qian qiao qin qiu qu quan ran rao ren
    rong ruan shan shang shao shen sheng shi shu si situ song su sui sun tan tang tao teng tian tong tu wan
    wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying yu yuan yue
    yun zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zuo
""")
_CONSONANTS = frozenset("bpmfdtnlgkhjqxrzcsyw")
_FINALS = words("""
    a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue
""")
"""What stands behind the consonants of a syllable."""
_LONGEST_GIVEN = 12


def is_family_name(word: str) -> bool:
    """Whether a capitalised word is a family name that many papers bear: `Hinton`, `Szepesvári`."""
    return word[:1].isupper() and not word.isupper() and word.translate(LETTERS).lower() in _FAMILY


def is_pinyin_name(first: str, last: str) -> bool:
    """Whether two words are a Chinese name, the family name last: `Zhaowei Cai`, `Hao-Ran Wei`."""
    return (
        last.lower() in _PINYIN_FAMILY
        and last.istitle()
        and first[:1].isupper()
        and _are_two_syllables(first.lower().replace("-", ""))
    )


def _are_two_syllables(plain: str) -> bool:
    cuts = range(1, min(len(plain), _LONGEST_GIVEN))
    return any(_is_syllable(plain[:at]) and _is_syllable(plain[at:]) for at in cuts)


def _is_syllable(plain: str) -> bool:
    consonants = plain[:2] if plain.startswith(("zh", "ch", "sh")) else plain[:1]
    return (plain[len(consonants) :] if consonants[:1] in _CONSONANTS else plain) in _FINALS
