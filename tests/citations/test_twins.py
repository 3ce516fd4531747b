"""Two citations of one work, of which one leaves out, shortens, misspells or changes something."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.survey.repeats import repeats

SAME = {
    "a preprint of few words, linked alone": (
        "[Acoustic censusing of nocturnal terns](https://arxiv.org/abs/1905.99990), 2019",
        'M. Okafor and S. Ito, "Acoustic censusing of nocturnal terns," in *Proc. ICASSP*, 2020, pp. 501-505.',
    ),
    "a project's page, and the article of two years later": (
        "[Counting gulls with 3×3 kernels in crowded northern harbours](https://gulls.example.org), ICCV 2019 (oral)",
        "Brandt E, Okafor M. Counting gulls with 3x3 kernels in crowded northern harbours. Int J Gulls. 2021;29(4):1101-20.",
    ),
    "few words of one year, in an abbreviated journal": (
        "FLAT: [Fast local birdsong alignment tool](https://doi.org/10.1016/S0022-9999) (J. Mol. Biol. 1991)",
        "Altmann, S., & Gisler, W. (1991). Fast local birdsong alignment tool. *J Mol Biol*, *217*(3), 403-410.",
    ),
    "the first author misspelt, before another": (
        'E. Weissmann and M. Okafor, "Sparse routing of reed warbler song by layers," in *Proc. ICML*, 2018, pp. 44-52.',
        "**Sparse routing of reed warbler song by layers** (2018), E. Wiessmann and M. Okafor "
        "[[pdf]](http://arxiv.org/pdf/1802.99993)",
    ),
    "the first author misspelt, alone": (
        "Sukhova, S., Weston, J., & Fergus, R. (2015). End-to-end warbler networks. In *NIPS* (pp. 2440-2448).",
        "**End-to-end warbler networks** (2015), S. Sukova et al. [[pdf]](http://papers.example.cc/paper/5846.pdf)",
    ),
    "one page of one volume, the title shortened": (
        "Quist J, Hollis M, et al. Grandmaster play of kites through deep reinforcement learning. Nature. 2018;560:301-306.",
        "Quist J et al. Grandmaster play of kites through deep RL. Nature 560, 301–306 (2018).",
    ),
    "one page of one volume, which is Roman": (
        "Tillmann, A. M. (1951). Counting machinery and avian intelligence. *Mind*, *60*(237), 433-460.",
        'Tillmann, Alan M. "I.—Counting Machinery and Avian Intelligence." *Mind* LX, no. 237 (1951): 433–60.',
    ),
    "umlauts by two letters": (
        "Schröder, K. (1929). Über Wasservögel. *Zeitschrift für Vogelkunde*, *37*, 112-131.",
        'Schroeder, Karl. "Ueber Wasservoegel." *Zeitschrift fuer Vogelkunde* 37 (1929): 112-131.',
    ),
    "nothing but the name that the paper gives": (
        "Holt, T., & Lind, A. (2019). Warbleaugment: A method for reeds. *arXiv preprint arXiv:1904.99992*.",
        'T. Holt et al., "WarbleAugment," in *Proc. Interspeech*, 2019, pp. 2613-2617.',
    ),
    "a long title without its subtitle, of its preprint": (
        "Hale, S., & Quist, J. (2022). Bayesian clustering of warbler vectors in dawn choruses: theory and analysis. "
        "*Computer Speech & Language*, *72*, 101300.",
        "[Bayesian clustering of warbler vectors in dawn choruses](https://arxiv.org/abs/2012.99994), 2020",
    ),
    "a book with its series": (
        "Garcia, R., Meyer, K., & Duarte, A. (2017). Deep hearing. MIT Press.",
        "R. Garcia, K. Meyer and A. Duarte. Deep Hearing (Cognition series). Cambridge, MA: MIT Press, 2017.",
    ),
    "the edition within the title": (
        "Sutter, R., & Barlow, A. (2018). Imitation listening: An introduction (2nd ed.). MIT Press.",
        "Imitation Listening, second edition: An Introduction - Richard Sutter, Andrew Barlow [[pdf]](http://a.org/b.pdf)",
    ),
    "a group behind the authors": (
        "Moss, D., Liber, A., & Tess, J. (2010). Preferred items for bird counts: the TERNA statement. *Birds*, *8*, 336-341.",
        "Moss D, Liber A, Tess J, The TERNA Group. Preferred Items for Bird Counts: The TERNA Statement. PLoS Med. 2009;6(7):e19.",
    ),
    "an article whose authors others joined": (
        "Deng, L., Guo, H., & Zorba, S. (2018). ChirpFace: Additive loss for bird faces. In *CVPR* (pp. 4690-4699).",
        "Deng L, Guo H, Yang J, Zorba S. ChirpFace: Additive loss for bird faces. IEEE Trans. Birds. 2021;44(10):5962-79.",
    ),
    "a word lost under one name": (
        "Luna, Y., & Mesa, N. (2019). Conv-TernNet: Surpassing ideal magnitude masking for birdsong. *Reeds*, *27*, 12-26.",
        "Luna Y, Mesa N. Conv-TernNet: Surpassing Ideal Masking for Birdsong. arXiv preprint arXiv:1809.99995, 2018.",
    ),
    "networks as nets": (
        "Zhuo, J., & Parker, T. (2017). Unpaired song translation using adversarial networks. In *ICCV* (pp. 23-32).",
        "[Unpaired Song Translation Using Adversarial Nets](https://a.github.io/Song/), J. Zhuo, T. Parker (2017)",
    ),
    "signed by the group in which its authors work": (
        "Arne, F. et al. Choral supremacy using a programmable tern processor. *Nature* **574**, 505–510 (2019).",
        "Tern Research Group: [Choral Supremacy Using a Programmable Tern Processor](https://arxiv.org/abs/1910.99333) (2019)",
    ),
    "a name with a number, in one year": (
        "Redmann, J., & Fara, A. (2018). Chirpov3: An incremental song. *arXiv preprint arXiv:1804.99961*.",
        "[CHIRPOv3: An Incremental Song](https://a.example.org/files/CHIRPOv3.pdf), 2018",
    ),
    "few words, in one volume of a known journal": (
        "Bley, D. M., & Nag, A. Y. (2003). Latent warbler allocation. *Journal of machine Learning research*, 3(Jan), 993-1022.",
        "LWA: [Latent Warbler Allocation](https://example.org/volume3/bley03a.pdf) (JMLR 2003)",
    ),
    "one volume, dated a year earlier and without pages": (
        "Dehan, N., Kenner, P. J., & Ouell, P. (2010). Front-end analysis for bird verification. *IEEE Trans. Birds*, *19*(4), 788-798.",
        'N. Dehan, P. Kenner, P. Ouell, "Front-End Analysis for Bird Verification", IEEE Trans. Birds, vol. 19, no. 4, 2011',
    ),
    "one page of one volume, the subtitle doubled": (
        "Tveit, A., & Kahn, D. (1974). Song under doubt: Calls and biases: Biases in songs reveal calls of birds. *Birds*, *185*, 1124-1131.",
        'Tveit, Amos, and Daniel Kahn. "Song under Doubt: Calls and Biases." *Birds* 185 (1974): 1124–31.',
    ),
}  # fmt: skip
TWO = {
    "a survey of the same name, years later": (
        "[Word sense of birds: a survey](https://arxiv.org/abs/1508.99946), 2015",
        "Navig, R. (2009). Word sense of birds: A survey. *Bird Surveys*, *41*(2), 10-69.",
    ),
    "an introduction of the year before": (
        "[Introduction to birdsong analysis](https://a.example.org/hunter.pdf), 2014",
        "Trench, W. (2013). Introduction to birdsong analysis. Trinity Press.",
    ),
    "namesakes who are alike": (
        "Zhang, L., & Chen, W. (2020). Tern detection in harbours with deep networks. *Harbours*, *400*, 10-20.",
        "Zheng, L., & Zhao, Q. (2020). Tern detection in harbours with deep networks. *Patterns*, *99*, 107-120.",
    ),
    "a short title again in the next year": (
        "Bley, D. M., & Nag, A. Y. (2003). Latent warbler allocation. *Journal of machine Learning research*, 3(Jan), 993-1022.",
        "[Latent Warbler Allocation](https://example.org/hale04.pdf) (JMLR 2004)",
    ),
    "two notes on one page": (
        "Brandt, E. (2017). Letter on gulls. *Nature*, *550*, 354-354.",
        "Brandt, E. (2017). Reply to a note about terns. *Nature*, *550*, 354-355.",
    ),
    "one name of two methods": (
        'Holt, T. et al., "WarbleAugment," in *Proc. Interspeech*, 2019, pp. 2613-2617.',
        "Lind, A. (2019). WarbleAugment: Another method of one name. *arXiv preprint arXiv:1910.99992*.",
    ),
    "two editions": (
        "Holt, T., & Lind, A. (2012). Reeds for all beginners (1st ed.). Reed Press.",
        "Reeds for all Beginners, Third Edition - Tom Holt, Ada Lind [[pdf]](http://example.org/reeds.pdf)",
    ),
    "a first edition, and a later one without its year": (
        "Sutter, R., & Barlow, A. (1998). Imitation listening: An introduction. MIT Press.",
        "Imitation Listening, second edition: An Introduction - Richard Sutter, Andrew Barlow [[pdf]](http://a.org/b.pdf)",
    ),
    "a word that makes another task of it": (
        "Luna, Y., & Mesa, N. (2019). TernNet: Surpassing ideal masking for supervised birdsong. *Reeds*, *27*, 12-26.",
        "Luna, Y., & Mesa, N. (2020). TernNet: Surpassing ideal masking for semi supervised birdsong. *Reeds*, *29*, 15-16.",
    ),
    "a paper without a co-author of the first": (
        "Deng, L., Guo, H., & Zorba, S. (2018). ChirpFace: Additive loss for bird faces. In *CVPR* (pp. 4690-4699).",
        "Deng L, Liu T, Zorba S. ChirpFace: Boosting loss for bird faces. In: ECCV; 2020. p. 741-57.",
    ),
}  # fmt: skip


def told(one: str, other: str) -> int:
    return len(repeats(parse("README.md", f"# Papers\n\n- {one}\n- {other}\n")))


@pytest.mark.parametrize("pair", SAME.values(), ids=list(SAME))
def test_one_work(pair: tuple[str, str]) -> None:
    assert told(*pair) == told(*reversed(pair)) == 1


@pytest.mark.parametrize("pair", TWO.values(), ids=list(TWO))
def test_two_works(pair: tuple[str, str]) -> None:
    assert told(*pair) == told(*reversed(pair)) == 0
