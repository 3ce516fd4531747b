"""Entries of Markdown lists that cite without a style guide, written out by hand, with what stands in each field."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A list in Markdown whose last entry is read. `authors` are family names apart by `;`."""

    markdown: str
    authors: str
    title: str
    container: str
    year: str


_DIAR = "Fully Supervised Speaker Diarization"
_KD = "Distilling the knowledge in a neural network"
_MOCO = "Momentum Contrast for Unsupervised Visual Representation Learning"
_ATT = "Attention Is All You Need"
_TABLE = "| Year | Paper | Authors | Venue | Code |\n|---|---|---|---|---|\n"

SHAPES = (
    # --- the text of a link ----------------------------------------------------------------------
    Shape("* [Fully Supervised Speaker Diarization](https://arxiv.org/abs/1810.04719), 2018", "", _DIAR, "", "2018"),
    Shape("* [Fully Supervised Speaker Diarization](https://arxiv.org/abs/1810.04719)", "", _DIAR, "", ""),
    Shape("- [Attention Is All You Need](https://arxiv.org/abs/1706.03762) (NeurIPS 2017)", "", _ATT, "NeurIPS", "2017"),
    Shape("- [Attention Is All You Need](https://arxiv.org/abs/1706.03762), NIPS'17", "", _ATT, "NIPS", "2017"),
    Shape("- GAN-TTS: [High Fidelity Speech Synthesis with Adversarial Networks](https://arxiv.org/pdf/1909.11646.pdf) (2019)", "", "High Fidelity Speech Synthesis with Adversarial Networks", "", "2019"),
    Shape("- WaveNet: [WaveNet: A Generative Model for Raw Audio](https://arxiv.org/abs/1609.03499) (SSW 2016)", "", "WaveNet: A Generative Model for Raw Audio", "SSW", "2016"),
    Shape("- [2020 CVPR] [Momentum Contrast for Unsupervised Visual Representation Learning](https://arxiv.org/abs/1911.05722) [[code]](https://github.com/facebookresearch/moco)", "", _MOCO, "CVPR", "2020"),
    Shape("- (CVPR 2020) [Momentum Contrast for Unsupervised Visual Representation Learning](https://arxiv.org/abs/1911.05722), Kaiming He, Haoqi Fan, Yuxin Wu, Saining Xie, Ross Girshick", "He;Fan;Wu;Xie;Girshick", _MOCO, "CVPR", "2020"),
    Shape("- [Momentum Contrast for Unsupervised Visual Representation Learning](https://arxiv.org/abs/1911.05722) - Kaiming He, Haoqi Fan, Yuxin Wu et al. (CVPR 2020)", "He;Fan;Wu", _MOCO, "CVPR", "2020"),
    Shape("- [Momentum Contrast for Unsupervised Visual Representation Learning](https://arxiv.org/abs/1911.05722) by K. He et al., 2019", "He", _MOCO, "", "2019"),
    Shape("- [**Attention Is All You Need**](https://arxiv.org/abs/1706.03762). *Ashish Vaswani, Noam Shazeer, Niki Parmar.* NeurIPS 2017.", "Vaswani;Shazeer;Parmar", _ATT, "NeurIPS", "2017"),
    Shape("- `2017` [Attention Is All You Need](https://arxiv.org/abs/1706.03762) `NeurIPS`", "", _ATT, "NeurIPS", "2017"),
    Shape("- 2017-06: [Attention Is All You Need](https://arxiv.org/abs/1706.03762)", "", _ATT, "", "2017"),
    Shape("- [Attention Is All You Need (NIPS 2017)](https://arxiv.org/abs/1706.03762)", "", _ATT, "NIPS", "2017"),
    Shape("- [Deep Residual Learning for Image Recognition](https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html) | CVPR 2016 | [code](https://github.com/KaimingHe/deep-residual-networks)", "", "Deep Residual Learning for Image Recognition", "CVPR", "2016"),
    Shape("1. [\"Why Should I Trust You?\": Explaining the Predictions of Any Classifier](https://arxiv.org/abs/1602.04938) KDD 2016", "", "\"Why Should I Trust You?\": Explaining the Predictions of Any Classifier", "KDD", "2016"),
    Shape("- [ECAPA-TDNN: Emphasized Channel Attention, Propagation and Aggregation in TDNN Based Speaker Verification](https://www.isca-archive.org/interspeech_2020/desplanques20_interspeech.html), Interspeech 2020, Brecht Desplanques, Jenthe Thienpondt, Kris Demuynck", "Desplanques;Thienpondt;Demuynck", "ECAPA-TDNN: Emphasized Channel Attention, Propagation and Aggregation in TDNN Based Speaker Verification", "Interspeech", "2020"),
    # --- bold ------------------------------------------------------------------------------------
    Shape("- **Distilling the knowledge in a neural network** (2015), G. Hinton et al. [[pdf]](http://arxiv.org/pdf/1503.02531)", "Hinton", _KD, "", "2015"),
    Shape("- **Understanding convolutional neural networks** (2016), J. Koushik [[pdf]](https://arxiv.org/pdf/1605.09081v1)", "Koushik", "Understanding convolutional neural networks", "", "2016"),
    Shape("1. **How Can We Know What Language Models Know?** TACL 2020. ![](https://img.shields.io/badge/LPAQA-blue)\n\n   *Zhengbao Jiang, Frank F. Xu, Jun Araki, Graham Neubig.* [[pdf](https://arxiv.org/abs/1911.12543)], 2019.11", "Jiang;Xu;Araki;Neubig", "How Can We Know What Language Models Know?", "TACL", "2020"),
    Shape("1. **Prefix-tuning: Optimizing continuous prompts for generation**. ACL 2021.\n   *Xiang Lisa Li, Percy Liang.* [[pdf](https://arxiv.org/abs/2101.00190)], 2021.1", "Li;Liang", "Prefix-tuning: Optimizing continuous prompts for generation", "ACL", "2021"),
    Shape("- **ASAP: Adaptive Structure Aware Pooling for Learning Hierarchical Graph Representations (AAAI 2020)**\n  - Ekagra Ranjan, Soumya Sanyal, Partha Pratim Talukdar\n  - [[Paper]](https://arxiv.org/abs/1911.07979)", "Ranjan;Sanyal;Talukdar", "ASAP: Adaptive Structure Aware Pooling for Learning Hierarchical Graph Representations", "AAAI", "2020"),
    Shape("* **MedInstruct-52**: Instruction-tuned Large Language Models for Medical Application. 2023. [paper](https://arxiv.org/abs/2310.14558)", "", "Instruction-tuned Large Language Models for Medical Application", "", "2023"),
    Shape("- **[CVPR 2020] Momentum Contrast for Unsupervised Visual Representation Learning** [[paper]](https://arxiv.org/abs/1911.05722)", "", _MOCO, "CVPR", "2020"),
    Shape("- **Momentum Contrast for Unsupervised Visual Representation Learning**, Kaiming He, Haoqi Fan, Yuxin Wu, *CVPR*, 2020. [[paper](https://arxiv.org/abs/1911.05722)]", "He;Fan;Wu", _MOCO, "CVPR", "2020"),
    Shape("**Momentum Contrast for Unsupervised Visual Representation Learning**\n\n- Paper: https://arxiv.org/abs/1911.05722\n- Code: https://github.com/facebookresearch/moco", "", _MOCO, "", ""),
    # --- venue first -----------------------------------------------------------------------------
    Shape("* [**Bioinformatics, 2020**] **BioBERT**: A Pre-trained Biomedical Language Representation Model. [paper](https://academic.oup.com/bioinformatics/article/36/4/1234/5566506)", "", "A Pre-trained Biomedical Language Representation Model", "Bioinformatics", "2020"),
    Shape("* [**EMNLP, 2024**] A Metric for Radiology Report Generation. [paper](https://arxiv.org/pdf/2406.16845)", "", "A Metric for Radiology Report Generation", "EMNLP", "2024"),
    Shape("* [**Arxiv, 2024.5**] **Aloe**: A Family of Fine-tuned Open Healthcare LLMs. [paper](https://arxiv.org/abs/2405.01886) [Model](https://huggingface.co/HPAI-BSC)", "", "A Family of Fine-tuned Open Healthcare LLMs", "Arxiv", "2024"),
    Shape("- [ICLR 2021] An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale [[paper]](https://openreview.net/forum?id=YicbFdNTTy)", "", "An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale", "ICLR", "2021"),
    Shape("- **ICLR 2021** - *An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale*. [Paper](https://arxiv.org/abs/2010.11929)", "", "An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale", "ICLR", "2021"),
    Shape("* [Cancer Inform, 2023] Large Language Models in Cancer Care. [paper](https://arxiv.org/abs/2308.02597)", "", "Large Language Models in Cancer Care", "Cancer Inform", "2023"),
    # --- plain text ------------------------------------------------------------------------------
    Shape("- Learning Hierarchical Features for Scene Labeling (2013), C. Farabet et al. [[pdf]](https://hal-enpc.archives-ouvertes.fr/docs/farabet-pami-13.pdf)", "Farabet", "Learning Hierarchical Features for Scene Labeling", "", "2013"),
    Shape("* Understanding Deep learning [[pdf]](https://udlbook.github.io/udlbook/)", "", "Understanding Deep learning", "", ""),
    Shape("* A. Alahi, R. Ortiz, and P. Vandergheynst, \"FREAK: Fast Retina Keypoint\", CVPR 2012 [[code]](https://github.com/kikohs/freak)", "Alahi;Ortiz;Vandergheynst", "FREAK: Fast Retina Keypoint", "CVPR", "2012"),
    Shape("- \"Attention Is All You Need\", Vaswani et al., NeurIPS 2017 [[paper]](https://arxiv.org/abs/1706.03762)", "Vaswani", _ATT, "NeurIPS", "2017"),
    Shape("- Deep Clustering for Unsupervised Learning of Visual Features, ECCV 2018, [[Paper]](https://arxiv.org/abs/1807.05520) [[Code]](https://github.com/facebookresearch/deepcluster)", "", "Deep Clustering for Unsupervised Learning of Visual Features", "ECCV", "2018"),
    Shape("- *Deep Clustering for Unsupervised Learning of Visual Features* (ECCV 2018) - M. Caron, P. Bojanowski, A. Joulin, M. Douze [arXiv](https://arxiv.org/abs/1807.05520)", "Caron;Bojanowski;Joulin;Douze", "Deep Clustering for Unsupervised Learning of Visual Features", "ECCV", "2018"),
    Shape("* CycleGAN-VC: Non-parallel Voice Conversion Using Cycle-Consistent Adversarial Networks", "", "CycleGAN-VC: Non-parallel Voice Conversion Using Cycle-Consistent Adversarial Networks", "", ""),
    Shape("- 深度学习语音识别综述 [[pdf]](https://arxiv.org/pdf/2001.00001.pdf)", "", "深度学习语音识别综述", "", ""),
    # --- tables ----------------------------------------------------------------------------------
    Shape("| Year | Articles, Thesis and Reports | Code |\n|---|---|---|\n| 2016 | [DeepBach: A steerable model for Bach chorales generation](https://arxiv.org/pdf/1612.01010.pdf) | [GitHub](https://github.com/Ghadjeres/DeepBach) |", "", "DeepBach: A steerable model for Bach chorales generation", "", "2016"),
    Shape("| Year | Articles, Thesis and Reports | Code |\n|---|---|---|\n| 1988 | Neural net modeling of music | No |", "", "Neural net modeling of music", "", "1988"),
    Shape(_TABLE + "| 2017 | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | Ashish Vaswani, Noam Shazeer et al. | NeurIPS | [code](https://github.com/tensorflow/tensor2tensor) |", "Vaswani;Shazeer", _ATT, "NeurIPS", "2017"),
    Shape("| Title | Venue | Date | Code |\n|:--|:--|:--|:--|\n| [**Momentum Contrast for Unsupervised Visual Representation Learning**](https://arxiv.org/abs/1911.05722) <br> | CVPR | 2019-11-13 | [Github](https://github.com/facebookresearch/moco) |", "", _MOCO, "CVPR", "2019"),
    Shape("| Model | Paper | Venue |\n|---|---|---|\n| MoCo | [Momentum Contrast for Unsupervised Visual Representation Learning](https://arxiv.org/abs/1911.05722) | CVPR 2020 |", "", _MOCO, "CVPR", "2020"),
    Shape("| 标题 | 作者 | 会议 | 年份 |\n|---|---|---|---|\n| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | Vaswani et al. | NeurIPS | 2017 |", "Vaswani", _ATT, "NeurIPS", "2017"),
)  # fmt: skip
