<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>With p = {p}, the mean of {passes} masks over that of the test: {none} as it is, {multiplied} multiplied by 1 − p, {divided} divided by 1 − p. torch’s Dropout gives {torch}: it divides. Only then does the test need no change.</source>
            <translation>p = {p} 时，{passes} 个掩码的均值与测试时之比：不处理 {none}，乘以 1 − p {multiplied}，除以 1 − p {divided}。torch 的 Dropout 给出 {torch}：它是除。只有这样测试时才不需要改动。</translation>
        </message>
        <message>
            <source>torch’s Dropout has {own} weights, and a network has {weights} with it as without. In training a mask sets {dropped} of the hidden numbers to 0; in the test all {used} weights of the last layer take part.</source>
            <translation>torch 的 Dropout 有 {own} 个权重，网络有没有它都是 {weights} 个权重。训练时一个掩码把 {dropped} 的隐藏数置为 0；测试时最后一层的 {used} 个权重全部参与。</translation>
        </message>
        <message>
            <source>The same network, {count} examples, {late} updates, mean square in use without and with dropout: batches of {small}: {small_plain} and {small_drop}; of {middle}: {middle_plain} and {middle_drop}; of {all}: {all_plain} and {all_drop}. After {early} updates batches of {small} have {early_plain} and {early_drop}: dropout adds noise to the gradient, which costs updates.</source>
            <translation>同一个网络，{count} 个样本，{late} 次更新，使用时的均方误差，无 dropout 与有 dropout：批量（batch）{small}：{small_plain} 与 {small_drop}；{middle}：{middle_plain} 与 {middle_drop}；{all}：{all_plain} 与 {all_drop}。{early} 次更新时批量 {small} 是 {early_plain} 与 {early_drop}：dropout 给梯度加了噪声，代价是更多的更新。</translation>
        </message>
        <message>
            <source>A tenth of the answers spoilt, {sets} data sets, mean distance of the fit from the true line: {squared} by squares, {penalised} with an L1 penalty whose strength cross-validation chose, {absolute} by absolute errors. It is the loss that resists outliers, not the penalty.</source>
            <translation>十分之一的答案坏了，{sets} 个数据集，拟合与真实直线的平均距离：平方误差 {squared}，加上由交叉验证选定强度的 L1 惩罚 {penalised}，绝对误差 {absolute}。抵抗离群点的是损失，不是惩罚。</translation>
        </message>
        <message>
            <source>Degree {degree}, {count} examples: {seen} on them and {use} in use, before and after {folds}-fold cross-validation, which says {estimate}. Least squares on features as they are and on one scale predict the same to {apart}; scaling saves {saved} updates. Both are useful, and neither makes a model overfit less.</source>
            <translation>{degree} 次，{count} 个样本：样本上 {seen}，使用时 {use}，做 {folds} 折交叉验证前后都一样，它给出的估计是 {estimate}。对原样特征和同一尺度的特征做最小二乘，预测相差不过 {apart}；缩放省下 {saved} 次更新。两者都有用，但都不会让模型少过拟合。</translation>
        </message>
        <message>
            <source>From {few} to {many} examples the gap of clean data falls from {clean_few} to {clean_many}. In use, {many} examples with {share} of the labels shuffled leave {labels} above the noise, a shift {shift}, a leaked answer {leak}; and of {few} rows that are copies, {copies}.</source>
            <translation>从 {few} 到 {many} 个样本，干净数据的差距从 {clean_few} 降到 {clean_many}。使用时，{many} 个样本若有 {share} 的标签打乱，仍高出噪声 {labels}，偏移则 {shift}，答案泄漏则 {leak}；{few} 行若是复制的，则 {copies}。</translation>
        </message>
        <message>
            <source>Batch gradient descent on w⁴ − 3w² + w: from −2 it ends at {left} (L = {left_loss}), from 2 at {right} (L = {right_loss}). On w², which is convex, both starts end within {bowl} of the lowest point; with a rate beyond 2 ÷ curvature, {large}, they end {away} away.</source>
            <translation>在 w⁴ − 3w² + w 上做批量梯度下降：从 −2 出发停在 {left}（L = {left_loss}），从 2 出发停在 {right}（L = {right_loss}）。在凸函数 w² 上，两个起点最终离最低点都不超过 {bowl}；学习率超过 2 ÷ 曲率（取 {large}）时，最终离它 {away}。</translation>
        </message>
        <message>
            <source>torch’s AdaGrad, gradient always 0.1, rate 1: its steps are {steps}. The reciprocal of the root of summed squares gives the same ({root}), that of the sum itself {sum}. In the lab, update 4 moves the second weight by {lab} rates: root {lab_root}, sum {lab_sum}.</source>
            <translation>torch 的 AdaGrad，梯度恒为 0.1，学习率 1：步长依次为 {steps}。除以平方和的平方根，结果相同（{root}）；除以平方和本身，则是 {sum}。在实验室里，第 4 次更新让第二个权重移动 {lab} 倍学习率：按平方根是 {lab_root}，按和本身是 {lab_sum}。</translation>
        </message>
        <message>
            <source>A gradient that is always {constant} has variance 0; torch’s Adam keeps v = {kept}, corrected {square}, which is the gradient’s square. For drawn gradients with mean {mean} and variance {variance} it keeps {mixed}, nearer to mean² + variance = {raw}: the second raw moment. In the lab, after {updates} updates of the first weight, v corrected is {lab}; mean² + variance is {lab_raw}, the variance {lab_variance}.</source>
            <translation>恒为 {constant} 的梯度方差为 0；torch 的 Adam 记下 v = {kept}，修正后为 {square}，正是梯度的平方。对均值 {mean}、方差 {variance} 的随机梯度，它记下 {mixed}，接近 均值² + 方差 = {raw}：这是二阶原点矩。在实验室里，第一个权重更新 {updates} 次后，修正后的 v 为 {lab}；均值² + 方差为 {lab_raw}，方差为 {lab_variance}。</translation>
        </message>
        <message>
            <source>{updates} updates with the loss ÷ 10 lead at most {adam} (Adam), {rmsprop} (RMSProp) and {adagrad} (AdaGrad) away from the path as it was: the factor cancels in m ÷ √v, in every step. With the rate ÷ 10 Adam ends up to {rate} away. Only a large ε brings the factor back: {epsilon} with ε = 0.01.</source>
            <translation>损失 ÷ 10 后更新 {updates} 次，与原路径最多相距 {adam}（Adam）、{rmsprop}（RMSProp）、{adagrad}（AdaGrad）：每一步里，这个倍数都在 m ÷ √v 中约掉。学习率 ÷ 10 则使 Adam 最多相距 {rate}。只有很大的 ε 才让倍数显现：ε = 0.01 时为 {epsilon}。</translation>
        </message>
        <message>
            <source>Largest distance between loss ÷ 10 and rate ÷ 10: {gd} without momentum, {momentum} with it, {nesterov} with Nesterov’s: all are linear in the gradient. A weight decay of {decay} in the gradient makes it {coupled}.</source>
            <translation>损失 ÷ 10 与学习率 ÷ 10 的最大距离：无动量 {gd}，有动量 {momentum}，Nesterov {nesterov}：它们对梯度都是线性的。在梯度里加上 {decay} 的权重衰减后，距离变为 {coupled}。</translation>
        </message>
        <message>
            <source>Adam’s first step is as long as the rate: {first} for {small}, {last} for {large}. After {updates} updates the loss is between {low} and {high} over four decades of rates, and between {factor_low} and {factor_high} over eight decades of the loss’s scale.</source>
            <translation>Adam 的第一步与学习率一样长：学习率 {small} 时为 {first}，{large} 时为 {last}。{updates} 次更新后，学习率跨四个数量级，损失在 {low} 到 {high} 之间；损失的尺度跨八个数量级，损失在 {factor_low} 到 {factor_high} 之间。</translation>
        </message>
        <message>
            <source>As a data set, {length} tokens would be one part in {parts} of the 1.4 trillion that were published, and {passages} passages of {before} tokens in all. As a length of context they change the work: at width {width}, training takes {short} times 6 N operations per token with {before} tokens of context and {long} times with {length}, counted. 32K and 8K are lengths of context.</source>
            <translation>若当作数据集，{length} 个词元只是公布的 1.4 万亿（1.4 trillion）词元的 {parts} 分之一，总共 {passages} 段、每段 {before} 个词元。若当作上下文长度（context length），它改变的是计算量：宽度 {width} 时，训练每个词元的运算，上下文 {before} 个词元时是 6 N 的 {short} 倍，{length} 个时是 {long} 倍，这是数出来的。32K 和 8K 是上下文长度。</translation>
        </message>
        <message>
            <source>From 1.4 to 2 trillion tokens are {more} % more, and no weight is added by them, nor by twice the context with rotary positions. What changes the shape is sharing keys and values: {heads} heads with {groups} of each instead of {heads} take {shared} weights of keys and values instead of {full}. What the tokens bring is loss: a published law has 70B parameters at {after} nats instead of {loss}.</source>
            <translation>从 1.4 万亿到 2 万亿词元，多了 {more} %，一个权重也没有因此增加；采用旋转位置编码（RoPE）时，上下文翻倍也不增加权重。改变结构的是共享键和值：{heads} 个头只用 {groups} 组键和值而不是 {heads} 组，键和值的权重是 {shared} 个，而不是 {full} 个。更多词元带来的是更低的损失：按一个已发表的法则，700 亿（70B）参数的损失是 {after} 奈特，而不是 {loss}。</translation>
        </message>
        <message>
            <source>For {inputs} inputs and {outputs} outputs, torch’s xavier_normal_ draws weights of deviation {drawn}; √(2/(n_in + n_out)) is {xavier}, and 1/√n_in is {lecun}: LeCun’s rule. They agree where there are as many outputs as inputs.</source>
            <translation>{inputs} 个输入、{outputs} 个输出时，torch 的 xavier_normal_ 抽出的权重标准差是 {drawn}；√(2/(n_in + n_out)) 是 {xavier}，而 1/√n_in 是 {lecun}，那是 LeCun 的规则。输入和输出一样多时两者才相同。</translation>
        </message>
        <message>
            <source>{layers} linear layers of deviation 2/√n: their outputs are as Gaussian as can be (excess kurtosis {kurtosis}), and ×{explodes} as large as the input. One layer of ReLU with He’s weights: {zeros} of the outputs are exactly 0, and the mean square is kept (×{kept}). What is to be kept is the size, forwards and backwards.</source>
            <translation>{layers} 个线性层，标准差 2/√n：输出再高斯不过（超额峰度（excess kurtosis）{kurtosis}），大小却是输入的 {explodes} 倍。一层 ReLU 配 He 权重：{zeros} 的输出恰好是 0，均方却保住了（×{kept}）。要保住的是大小，向前和向后都是。</translation>
        </message>
        <message>
            <source>ReLU does raise the mean, from {before} to {after}; with He’s weights it is larger still, {he}. What He’s factor 2 restores is the mean square: {square} before, {half} after ReLU, {restored} with it.</source>
            <translation>ReLU 确实抬高均值，从 {before} 到 {after}；用 He 权重后更大，{he}。He 的系数 2 补回的是均方：之前 {square}，ReLU 之后 {half}，乘上它是 {restored}。</translation>
        </message>
        <message>
            <source>The loss of the answer is the mean of {count} losses of single tokens, {mean} nats; cross-entropy of PyTorch with the prompt’s labels at −100 gives the same to {apart}. In pre-training the same numbers count, and those of the prompt too: {all} nats.</source>
            <translation>回答的损失是 {count} 个单个词元损失的平均，{mean} nat；PyTorch 的交叉熵（提示的标签为 −100）给出同样的数，差 {apart}。预训练时算的是同样的数，只是提示的也算：{all} nat。</translation>
        </message>
        <message>
            <source>The word means what is lost elsewhere. A model trained on plays and tuned on speeches: speeches not trained on go from {new} to {new_after} nats a letter, so it does not overfit them, and yet plays go from {old} to {old_after} (means of {seeds} seeds).</source>
            <translation>这个词指的是别处的损失。一个在剧本上训练、再在演讲上微调的模型：没训练过的演讲从每字母 {new} 降到 {new_after} nat，所以并没有对它过拟合，而剧本却从 {old} 变成 {old_after}（{seeds} 个种子的平均）。</translation>
        </message>
        <message>
            <source>Here tuning on speeches ({new} to {new_after}) cost nothing on plays ({old} to {old_after}).</source>
            <translation>这里在演讲上微调（{new} 到 {new_after}）没有让剧本变差（{old} 到 {old_after}）。</translation>
        </message>
        <message>
            <source>They serve whatever is read from two texts. If the bundled encoder is told that all tokens are in the first segment, its predictions of {count} masked tokens change too, by {moved} of the probability on average, and “it followed” by {judged}.</source>
            <translation>凡是读两段文本的任务都用得上。如果告诉随附的编码器所有词元都在第一段，它对 {count} 个被遮词元的预测也会变，平均移动 {moved} 的概率，“是下一句”的概率变 {judged}。</translation>
        </message>
        <message>
            <source>Published are 2,500 million words of Wikipedia and 800 million of books. At {bytes} bytes a word, as in the English texts here, that is {right} GB, near the 16 GB that RoBERTa’s authors state for both; 110 billion words would be {wrong} GB.</source>
            <translation>公布的是维基百科 25 亿词、书籍 8 亿词。按这里英文文本的每词 {bytes} 字节算，是 {right} GB，与 RoBERTa 作者所说的两者共 16 GB 接近；1100 亿词则是 {wrong} GB。</translation>
        </message>
        <message>
            <source>Published are 16 GB of books and Wikipedia, 76 of CC-News (63 million articles), 38 of OpenWebText and 31 of Stories: {sum} GB. At {bytes} bytes a word, as in the English texts here, 135 billion words alone would be {wrong} GB.</source>
            <translation>公布的是书籍和维基百科 16 GB、CC-News 76 GB（6300 万篇）、OpenWebText 38 GB、Stories 31 GB：共 {sum} GB。按这里英文文本的每词 {bytes} 字节算，单是 1350 亿词就有 {wrong} GB。</translation>
        </message>
        <message>
            <source>Fewer steps, larger batches. BERT: 256 × 1,000,000 = {bert} million sequences; RoBERTa: 8,000 × 100,000 to 500,000 = {low} to {high} million: {times} to {most} times as many sequences in at most half of the steps.</source>
            <translation>步数更少，批次更大。BERT：256 × 1,000,000 = {bert} 百万条；RoBERTa：8,000 × 100,000 到 500,000 = {low} 到 {high} 百万条：至多一半的步数，条数是 {times} 到 {most} 倍。</translation>
        </message>
        <message>
            <source>Made beforehand, but in ten copies. In 40 epochs a text is seen under {ten} different masks, four times each, and {never} of its tokens are never asked for; with a single mask it would be {single}, with new ones {fresh} ({texts} texts, simulated).</source>
            <translation>是事先做好的，但有十份。40 轮里一段文本见到 {ten} 套不同的掩码，每套四次，{never} 的词元从未被问过；若只有一套，会是 {single}；每次新抽则是 {fresh}（{texts} 段文本，模拟）。</translation>
        </message>
        <message>
            <source>They change different things. ELECTRA changes the objective: of {tokens} tokens it asks about all, BERT about {asked}. ALBERT shares parameters: 12 layers of BERT-base are {own} million weights, one for all {shared}. DeBERTa changes attention.</source>
            <translation>它们改的不是一回事。ELECTRA 改的是训练目标：{tokens} 个词元它全问，BERT 约问 {asked} 个。ALBERT 共享参数：BERT-base 的 12 层有 {own} 百万个权重，全部共用一层则是 {shared}。DeBERTa 改的是注意力。</translation>
        </message>
        <message>
            <source>It depends on what is asked of it. Without tuning, a model trained on plays has {zero} nats a letter on speeches and an untrained one {none}: something carries over. {letters} letters of speeches take it to {tuned}: tuning still pays (means of {seeds} seeds).</source>
            <translation>要看拿它做什么。不微调时，在剧本上训练过的模型在演讲上每字母 {zero} nat，没训练过的 {none}：确实有东西能迁移。再用演讲的 {letters} 个字母，降到 {tuned}：微调还是值得（{seeds} 个种子的平均）。</translation>
        </message>
        <message>
            <source>For the bars of the lab D(p ‖ q) = {forward} and D(q ‖ p) = {reverse} bits: not symmetric. By way of the middle of both it is {way}: no triangle inequality. With a share of q at 0 it is {endless}: no bound. Of two fits to the same two bumps A is nearer by D(p ‖ q), {a_forward} against {b_forward}, and by D(q ‖ p) it is {a_reverse} against {b_reverse}: what is “more different” depends on the direction.</source>
            <translation>对实验里的条形，D(p ‖ q) = {forward} 比特，D(q ‖ p) = {reverse} 比特：不对称。经过两者的中点只要 {way}：不满足三角不等式。q 有一项为 0 时是 {endless}：没有上界。对同样的两个峰做两种拟合：按 D(p ‖ q) A 更近，{a_forward} 对 {b_forward}；按 D(q ‖ p) 则是 {a_reverse} 对 {b_reverse}。谁“差别更大”取决于方向。</translation>
        </message>
        <message>
            <source>D(p ‖ q) = {forward} and D(q ‖ p) = {reverse} bits; by way of the middle {way}; with a share of q at 0 {endless}. Two fits to the same two bumps: D(p ‖ q) {a_forward} and {b_forward}, D(q ‖ p) {a_reverse} and {b_reverse}. Not every axiom of a distance fails here.</source>
            <translation>D(p ‖ q) = {forward} 比特，D(q ‖ p) = {reverse} 比特；经过中点 {way}；q 有一项为 0 时 {endless}。对同样两个峰的两种拟合：D(p ‖ q) 为 {a_forward} 和 {b_forward}，D(q ‖ p) 为 {a_reverse} 和 {b_reverse}。在这里并非距离的每条公理都不成立。</translation>
        </message>
    </context>
    <context>
        <name>training</name>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <source>Optimizers</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Starting, warming up, clipping</source>
            <translation>初始化、预热与裁剪</translation>
        </message>
        <message>
            <source>Generalisation</source>
            <translation>泛化</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>训练目标</translation>
        </message>
        <message>
            <source>Scaling</source>
            <translation>扩展法则（scaling）</translation>
        </message>
        <message>
            <source>Memory tricks</source>
            <translation>省显存的办法</translation>
        </message>
        <message>
            <source>numpy.polyfit: curve of degree {degree}</source>
            <translation>numpy.polyfit：{degree} 次曲线</translation>
        </message>
        <message>
            <source>torch autograd: loss and gradients with dropout</source>
            <translation>torch autograd：带 dropout 的损失与梯度</translation>
        </message>
        <message>
            <source>gradient descent, update by update</source>
            <translation>逐次更新的梯度下降</translation>
        </message>
        <message>
            <source>σ²(1 + k/(n − k − 1)): mean error in use, in standard errors</source>
            <translation>σ²(1 + k/(n − k − 1))：使用时的平均误差，以标准误为单位</translation>
        </message>
        <message>
            <source>scikit-learn Lasso: weights at {many} strengths</source>
            <translation>scikit-learn Lasso：{many} 个强度下的权重</translation>
        </message>
        <message>
            <source>scikit-learn Ridge: weights at {many} strengths</source>
            <translation>scikit-learn Ridge：{many} 个强度下的权重</translation>
        </message>
        <message>
            <source>scikit-learn cross_val_predict: every held-out point</source>
            <translation>scikit-learn cross_val_predict：每个留出点</translation>
        </message>
        <message>
            <source>torch autograd: gradients of both fits</source>
            <translation>torch 自动求导：两种拟合的梯度</translation>
        </message>
        <message>
            <source>torch.distributions.kl_divergence</source>
            <translation>torch.distributions.kl_divergence</translation>
        </message>
        <message>
            <source>torch.distributions: entropy</source>
            <translation>torch.distributions：熵</translation>
        </message>
        <message>
            <source>torch cross_entropy</source>
            <translation>torch cross_entropy</translation>
        </message>
        <message>
            <source>torch autograd: the gradient is q − p</source>
            <translation>torch 自动求导：梯度等于 q − p</translation>
        </message>
        <message>
            <source>torch.utils.checkpoint: gradients</source>
            <translation>torch.utils.checkpoint：梯度</translation>
        </message>
        <message>
            <source>bytes counted from the operations of a layer</source>
            <translation>按一层的运算数出的字节</translation>
        </message>
        <message>
            <source>operations: 3 forward passes, and 4</source>
            <translation>运算量：3 次前向与 4 次前向</translation>
        </message>
        <message>
            <source>torch.nn.functional.cross_entropy of the whole batch, weighed by tokens</source>
            <translation>torch.nn.functional.cross_entropy，整个批次，按词元加权</translation>
        </message>
        <message>
            <source>torch autograd: gradients of the surfaces</source>
            <translation>torch autograd：曲面的梯度</translation>
        </message>
        <message>
            <source>torch autograd: gradients of the net</source>
            <translation>torch autograd：网络的梯度</translation>
        </message>
        <message>
            <source>torch.optim: {name}</source>
            <translation>torch.optim：{name}</translation>
        </message>
        <message>
            <source>torch.optim.Adam and autograd: the loss after {updates} updates</source>
            <translation>torch.optim.Adam 与自动求导：{updates} 次更新后的损失</translation>
        </message>
        <message>
            <source>torch FlopCounterMode: operations against 72 d² + 12 n d</source>
            <translation>torch FlopCounterMode：运算次数与 72 d² + 12 n d</translation>
        </message>
        <message>
            <source>the lowest of 20,001 splits</source>
            <translation>20,001 种分法里最低的</translation>
        </message>
        <message>
            <source>Python’s whole numbers: digits judged otherwise</source>
            <translation>Python 的整数：判断不同的数位</translation>
        </message>
        <message>
            <source>torch.linalg.lstsq: ridge regression</source>
            <translation>torch.linalg.lstsq：岭回归</translation>
        </message>
        <message>
            <source>torch.nn.utils.clip_grad_norm_</source>
            <translation>torch.nn.utils.clip_grad_norm_</translation>
        </message>
        <message>
            <source>torch.nn.utils.clip_grad_value_</source>
            <translation>torch.nn.utils.clip_grad_value_</translation>
        </message>
        <message>
            <source>torch.optim.Adam: weights after 3 updates of {rows} texts</source>
            <translation>torch.optim.Adam：每批 {rows} 段文本，3 次更新后的权重</translation>
        </message>
        <message>
            <source>torch LinearLR: the rise</source>
            <translation>torch LinearLR：上升段</translation>
        </message>
        <message>
            <source>torch.nn.RNN: what a net says</source>
            <translation>torch.nn.RNN：网络的输出</translation>
        </message>
        <message>
            <source>torch {name}: deviation, relative</source>
            <translation>torch {name}：标准差，相对差</translation>
        </message>
        <message>
            <source>torch autograd: sizes through the layers, {kind}</source>
            <translation>torch autograd：各层的大小，{kind}</translation>
        </message>
    </context>
    <context>
        <name>training/generalisation</name>
        <message>
            <source>Sixty examples instead of eighteen</source>
            <translation>60 个样本，而不是 18 个</translation>
        </message>
        <message>
            <source>One answer far off</source>
            <translation>一个答案偏得很远</translation>
        </message>
        <message>
            <source>Answers almost without noise</source>
            <translation>几乎没有噪声的答案</translation>
        </message>
        <message>
            <source>All labels shuffled</source>
            <translation>标签全部打乱</translation>
        </message>
        <message>
            <source>Folds with too high a degree</source>
            <translation>折里用过高的次数</translation>
        </message>
        <message>
            <source>Half of all numbers dropped</source>
            <translation>丢弃一半的数</translation>
        </message>
        <message>
            <source>A feature thirty times as large</source>
            <translation>大三十倍的特征</translation>
        </message>
        <message>
            <source>Trained far too long</source>
            <translation>训练得太久</translation>
        </message>
        <message>
            <source>Why does what fits the examples fail on others, and what helps?</source>
            <translation>为什么拟合了样本却在别处失败？什么有帮助？</translation>
        </message>
        <message>
            <source>A degree too low, a degree too high</source>
            <translation>次数太低，次数太高</translation>
        </message>
        <message>
            <source>Are enough examples a cure?</source>
            <translation>样本足够多就能治好吗</translation>
        </message>
        <message>
            <source>Every example is tested once</source>
            <translation>每个样本都被测试一次</translation>
        </message>
        <message>
            <source>Two ways to pull weights to zero</source>
            <translation>把权重拉向零的两种方式</translation>
        </message>
        <message>
            <source>A penalty is not a loss</source>
            <translation>惩罚不是损失</translation>
        </message>
        <message>
            <source>Three conventions, one of them right</source>
            <translation>三种约定，只有一种正确</translation>
        </message>
        <message>
            <source>A ravine or a bowl</source>
            <translation>峡谷还是碗</translation>
        </message>
        <message>
            <source>When to stop, and what helps</source>
            <translation>何时停止，什么有帮助</translation>
        </message>
        <message>
            <source>Least squares with degree {degree} on {count} examples. The error on them, the empirical risk, can only fall with the degree: each polynomial contains those of lower degree. The error in use cannot fall below the noise, {noise}, and rises again once the fit follows the noise of its examples.</source>
            <translation>用 {degree} 次多项式对 {count} 个样本做最小二乘（least squares）。样本上的误差，即经验风险（empirical risk），随次数只会下降：高次多项式包含低次的。使用时的误差不可能低于噪声 {noise}，一旦拟合跟着样本的噪声走，它又会上升。</translation>
        </message>
        <message>
            <source>Five kinds of data for one linear model of {features} weights. With clean data the examples look too good by about as much as new ones look too bad: the gap is {gap} at {count} examples, {theory} in theory, and shrinks as weights over examples. Shuffled labels, a shift and a leak stay however many there are; copies count as one.</source>
            <translation>同一个有 {features} 个权重的线性模型，五种数据。数据干净时，样本上误差偏低多少，新数据上大约就偏高多少：{count} 个样本时差距是 {gap}，理论值 {theory}，按“权重数除以样本数”缩小。标签打乱、分布偏移（shift）和泄漏（leak）不论有多少样本都不会消失；复制的行只算一行。</translation>
        </message>
        <message>
            <source>The {degree}-degree polynomial is fitted to all folds but number {fold} and asked about that one. Each fold is out once, so every example serves both, and none is tested by a fit that has seen it.</source>
            <translation>{degree} 次多项式用除第 {fold} 折（fold）以外的所有折来拟合，再在这一折上提问。每一折轮流留出一次，所以每个样本既训练又测试，却从不由见过它的拟合来测试。</translation>
        </message>
        <message>
            <source>The mean over all folds is the estimate. The whole is repeated with {sets} other data sets of the same size, degree {degree}: the middle half of the estimates by a single fold spans {single}, of those by all folds {whole}. On the examples themselves the median is {train}, in use {use}.</source>
            <translation>所有折的平均就是估计。再用 {sets} 个同样大小的其他数据集重复整个过程，次数为 {degree}：单独一折的估计，中间一半的跨度是 {single}，所有折的是 {whole}。样本本身上的中位数是 {train}，使用时是 {use}。</translation>
        </message>
        <message>
            <source>L1 pulls each weight with the same force λ, whatever its size, and holds it at 0 once the loss pulls less. L2 pulls in proportion to the weight and lets go near 0. In the plane, the bowl of the loss meets a diamond at a corner, a circle anywhere. Exactly 0 here: {first} weights with L1, {second} with L2.</source>
            <translation>L1 对每个权重都用同样大的力 λ 去拉，不管权重大小，损失的拉力小于它时就把权重按在 0 上。L2 的拉力与权重成正比，接近 0 时就松手。在平面上，损失的碗常在菱形的角上与它相碰，与圆则可以在任何地方相碰。这里恰好为 0 的：L1 有 {first} 个权重，L2 有 {second} 个。</translation>
        </message>
        <message>
            <source>Answers from one side are replaced by a sensor’s failure value; the true line is {intercept} + {slope}·x. Squares let one large error outweigh many small ones. The L1 penalty, λ = {strength}, acts on the slope and does not look at errors at all. Absolute errors pull with the same force however large they are.</source>
            <translation>一侧的答案被换成传感器失效时的值；真实直线是 {intercept} + {slope}·x。平方让一个大误差压过许多小误差。L1 惩罚（λ = {strength}）作用在斜率上，根本不看误差。绝对误差不管多大，拉力都一样。</translation>
        </message>
        <message>
            <source>Each number survives with probability 1 − p. Left as it is, the mean in training is 1 − p = {none} of that in the test; multiplied by 1 − p it is {multiplied}: shrunk twice. Divided by 1 − p it is that of the test, where nothing is dropped and nothing need be scaled.</source>
            <translation>每个数以概率 1 − p 留下。不作处理时，训练时的均值是测试时的 1 − p = {none}；乘以 1 − p 则是 {multiplied}：缩了两次。除以 1 − p 就与测试时一致，测试时什么都不丢弃，也不需要缩放。</translation>
        </message>
        <message>
            <source>The second feature is {stretch} times as large as the first. One rate must suit the steep direction, so the flat one crawls: {raw} updates until 1% of the excess loss is left, {scaled} once both features have mean 0 and deviation 1. The rate is the best constant one in both.</source>
            <translation>第二个特征是第一个的 {stretch} 倍大。同一个学习率要迁就陡的方向，平的方向就只能爬：要 {raw} 次更新，超出的损失才剩 1%；两个特征都缩放到均值 0、标准差 1 之后只要 {scaled} 次。两边用的都是最好的固定学习率。</translation>
        </message>
        <message>
            <source>The same network, the same starts, five ways after {updates} updates: no help; L2 penalty {decay}; dropout p = {p}; inputs jittered by {jitter} anew at each update; every example also mirrored, which is true of this curve. The dots are where the error on held-out points was lowest so far.</source>
            <translation>同一个网络、同样的起点，{updates} 次更新之后的五种做法：无帮助；L2 惩罚 {decay}；dropout p = {p}；输入每次更新重新加抖动（jitter）{jitter}；每个样本再镜像一份，对这条曲线它是成立的。圆点标出到目前为止留出点误差最低的地方。</translation>
        </message>
        <message>
            <source>Held-out points choose degree {held}; BIC, from the examples alone and with at most half as many weights as examples, degree {simple}; lowest in use is degree {best}.</source>
            <translation>留出点选 {held} 次；BIC 只凭样本、且权重数不超过样本数的一半，选 {simple} 次；使用时误差最低的是 {best} 次。</translation>
        </message>
        <message>
            <source>Against degree {best} the examples look {fewer} times better, and use is {more} times worse.</source>
            <translation>与 {best} 次相比，样本上看起来好了 {fewer} 倍，使用时却差了 {more} 倍。</translation>
        </message>
        <message>
            <source>Too simple a curve: {seen} even where it was fitted, {use} in use; degree {best} has {low} in use.</source>
            <translation>曲线太简单：连拟合过的样本上都有 {seen}，使用时 {use}；{best} 次在使用时是 {low}。</translation>
        </message>
        <message>
            <source>A column that holds the answer: {held} on held-out data, {use} in use, where that column is empty. Held-out data cannot show a leak that they share.</source>
            <translation>有一列含有答案：留出数据上 {held}，使用时那一列是空的，误差 {use}。留出数据也有同样的泄漏，所以显示不出来。</translation>
        </message>
        <message>
            <source>The world has moved since: {held} on held-out data, {use} in use.</source>
            <translation>世界已经变了：留出数据上 {held}，使用时 {use}。</translation>
        </message>
        <message>
            <source>Copies among the held-out rows hide a gap of {gap}; with as many different rows it would be {clean}.</source>
            <translation>留出的行里有训练行的复制，遮住了 {gap} 的差距；若各行都不同，差距会是 {clean}。</translation>
        </message>
        <message>
            <source>Cross-validation measures. The fits are what they are; only choosing another degree, or another penalty, by it changes anything.</source>
            <translation>交叉验证（cross-validation）只是测量，拟合还是那个拟合；只有根据它换一个次数或惩罚，才会有改变。</translation>
        </message>
        <message>
            <source>Lowest in use: L1 at λ = {first} with {one}, L2 at λ = {second} with {two}.</source>
            <translation>使用时最低：L1 在 λ = {first} 处为 {one}，L2 在 λ = {second} 处为 {two}。</translation>
        </message>
        <message>
            <source>L1 has dropped {dropped} of the {all} features that play no part, and {lost} of the {real} that do.</source>
            <translation>L1 丢掉了 {all} 个不起作用的特征中的 {dropped} 个，以及 {real} 个起作用的特征中的 {lost} 个。</translation>
        </message>
        <message>
            <source>The penalised fit is {penalised} away, the absolute one {absolute}: it is the loss that makes a fit robust, not the penalty.</source>
            <translation>带惩罚的拟合偏离 {penalised}，绝对误差的只有 {absolute}：让拟合稳健（robust）的是损失，不是惩罚。</translation>
        </message>
        <message>
            <source>At {share} spoilt answers absolute errors give way as well: the spoilt ones are most of those on their side.</source>
            <translation>坏答案占 {share} 时，绝对误差也撑不住了：它们在自己那一侧已占多数。</translation>
        </message>
        <message>
            <source>No weight is removed: in the test all take part. What is dropped are numbers that pass through.</source>
            <translation>没有删掉任何权重：测试时全部参与。丢弃的是经过的数。</translation>
        </message>
        <message>
            <source>The price is spread: the variance of a number after inverted dropout is {ratio} times its square.</source>
            <translation>代价是离散：除以 1 − p 的 dropout 之后，一个数的方差是它平方的 {ratio} 倍。</translation>
        </message>
        <message>
            <source>Both fits predict the same to {apart}: scaling changes the way down, not what is learnt, and so not how far it overfits.</source>
            <translation>两个拟合的预测相差不过 {apart}：缩放改变的是下降的路，不是学到的东西，所以也不改变过拟合的程度。</translation>
        </message>
        <message>
            <source>Stopped at {updates} updates, where held-out points were best, the network without help would be at {early} in use instead of {now}.</source>
            <translation>若在留出点最好的 {updates} 次更新处停下，无帮助的网络在使用时会是 {early}，而不是 {now}。</translation>
        </message>
        <message>
            <source>Below the network without help now: {helped} of the {all} ways; the lowest is {way} with {use}.</source>
            <translation>此刻低于无帮助网络的有 {all} 种做法中的 {helped} 种；最低的是{way}，{use}。</translation>
        </message>
        <message>
            <source>the degree</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>more examples</source>
            <translation>更多样本</translation>
        </message>
        <message>
            <source>folds in turn</source>
            <translation>轮流留出</translation>
        </message>
        <message>
            <source>L1 and L2</source>
            <translation>L1 与 L2</translation>
        </message>
        <message>
            <source>outliers</source>
            <translation>离群点</translation>
        </message>
        <message>
            <source>dropout</source>
            <translation>dropout</translation>
        </message>
        <message>
            <source>feature scaling</source>
            <translation>特征缩放</translation>
        </message>
        <message>
            <source>training and stopping</source>
            <translation>训练与停止</translation>
        </message>
        <message>
            <source>Training the networks</source>
            <translation>正在训练网络</translation>
        </message>
        <message>
            <source>Degree {wanted} has more weights than the folds leave examples: {degree} is used.</source>
            <translation>次数 {wanted} 的权重比留给拟合的样本还多：改用 {degree} 次。</translation>
        </message>
        <message>
            <source>There are too few examples for {wanted} folds: {folds} are used.</source>
            <translation>样本太少，分不成 {wanted} 折：改用 {folds} 折。</translation>
        </message>
        <message>
            <source>Degree {degree}: mean square {seen} on the examples, {use} in use</source>
            <translation>{degree} 次：样本上均方误差 {seen}，使用时 {use}</translation>
        </message>
        <message>
            <source>{count} examples: in use, above the noise, {clean} for clean data, {copies} with copies, {labels} with shuffled labels, {shift} after a shift, {leak} with a leak</source>
            <translation>{count} 个样本，使用时高出噪声：干净数据 {clean}，有复制 {copies}，标签打乱 {labels}，偏移之后 {shift}，有泄漏 {leak}</translation>
        </message>
        <message>
            <source>Fold {fold} of {folds}: {out} of {all} points are held out, mean square {error} on them</source>
            <translation>第 {fold} 折，共 {folds} 折：{all} 个点中留出 {out} 个，它们的均方误差 {error}</translation>
        </message>
        <message>
            <source>All folds: {mean}. On other data sets, median: {train} on the examples, {single} by one fold, {whole} by all; in use {use}</source>
            <translation>所有折：{mean}。其他数据集的中位数：样本上 {train}，一折 {single}，所有折 {whole}；使用时 {use}</translation>
        </message>
        <message>
            <source>λ = {strength}: exactly 0 are {first} of {all} weights with L1, {second} with L2</source>
            <translation>λ = {strength}：{all} 个权重中恰好为 0 的，L1 有 {first} 个，L2 有 {second} 个</translation>
        </message>
        <message>
            <source>{many} of {all} answers spoilt: {squared} from the true line by squares, {penalised} with an L1 penalty, {absolute} by absolute errors</source>
            <translation>{all} 个答案中坏了 {many} 个，与真实直线的距离：平方误差 {squared}，加 L1 惩罚 {penalised}，绝对误差 {absolute}</translation>
        </message>
        <message>
            <source>Masks so far: {masks}. The mean is {none} unscaled, {multiplied} times 1 − p, {divided} divided by 1 − p; in the test 1</source>
            <translation>已用掩码：{masks}。均值：不缩放 {none}，乘以 1 − p {multiplied}，除以 1 − p {divided}；测试时为 1</translation>
        </message>
        <message>
            <source>Updates: {updates}. Of the excess loss {raw} is left with features as they are, {scaled} on one scale</source>
            <translation>更新 {updates} 次。超出的损失还剩：原样特征 {raw}，同一尺度 {scaled}</translation>
        </message>
        <message>
            <source>Updates: {updates}. Without help {seen} on the examples, {use} in use; lowest in use: {way}, {best}</source>
            <translation>更新 {updates} 次。无帮助：样本上 {seen}，使用时 {use}；使用时最低：{way}，{best}</translation>
        </message>
        <message>
            <source>on the examples</source>
            <translation>样本上</translation>
        </message>
        <message>
            <source>on held-out data</source>
            <translation>留出数据上</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>使用时</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>拟合</translation>
        </message>
        <message>
            <source>where the points come from</source>
            <translation>点的来源</translation>
        </message>
        <message>
            <source>examples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>留出</translation>
        </message>
        <message>
            <source>fit to the others</source>
            <translation>对其余点的拟合</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>已拟合</translation>
        </message>
        <message>
            <source>true line</source>
            <translation>真实直线</translation>
        </message>
        <message>
            <source>spoilt answers</source>
            <translation>坏答案</translation>
        </message>
        <message>
            <source>in the test</source>
            <translation>测试时</translation>
        </message>
        <message>
            <source>as they are</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>on one scale</source>
            <translation>同一尺度</translation>
        </message>
        <message>
            <source>where to stop</source>
            <translation>该停的地方</translation>
        </message>
        <message>
            <source>Examples and fit</source>
            <translation>样本与拟合</translation>
        </message>
        <message>
            <source>Mean square error</source>
            <translation>均方误差</translation>
        </message>
        <message>
            <source>degree of the polynomial</source>
            <translation>多项式的次数</translation>
        </message>
        <message>
            <source>noise σ²</source>
            <translation>噪声 σ²</translation>
        </message>
        <message>
            <source>held out: degree {degree}</source>
            <translation>留出：{degree} 次</translation>
        </message>
        <message>
            <source>BIC: degree {degree}</source>
            <translation>BIC：{degree} 次</translation>
        </message>
        <message>
            <source>mean {mean}</source>
            <translation>均值 {mean}</translation>
        </message>
        <message>
            <source>1% left</source>
            <translation>剩 1%</translation>
        </message>
        <message>
            <source>Degree {degree}, fitted to the others</source>
            <translation>{degree} 次，拟合其余点</translation>
        </message>
        <message>
            <source>Mean square on each fold</source>
            <translation>每一折的均方误差</translation>
        </message>
        <message>
            <source>fold</source>
            <translation>折</translation>
        </message>
        <message>
            <source>{sets} other data sets</source>
            <translation>{sets} 个其他数据集</translation>
        </message>
        <message>
            <source>mean square, and its median</source>
            <translation>均方误差与中位数</translation>
        </message>
        <message>
            <source>by one fold</source>
            <translation>一折</translation>
        </message>
        <message>
            <source>by all folds</source>
            <translation>所有折</translation>
        </message>
        <message>
            <source>clean</source>
            <translation>干净</translation>
        </message>
        <message>
            <source>shuffled labels</source>
            <translation>标签打乱</translation>
        </message>
        <message>
            <source>shift in use</source>
            <translation>使用时偏移</translation>
        </message>
        <message>
            <source>a leaked answer</source>
            <translation>答案泄漏</translation>
        </message>
        <message>
            <source>copied rows</source>
            <translation>复制的行</translation>
        </message>
        <message>
            <source>Above the noise</source>
            <translation>高出噪声</translation>
        </message>
        <message>
            <source>L1: {zeros} at 0</source>
            <translation>L1：{zeros} 个为 0</translation>
        </message>
        <message>
            <source>L2: {zeros} at 0</source>
            <translation>L2：{zeros} 个为 0</translation>
        </message>
        <message>
            <source>L1: weights {first}, {second}</source>
            <translation>L1：权重 {first}、{second}</translation>
        </message>
        <message>
            <source>L2: weights {first}, {second}</source>
            <translation>L2：权重 {first}、{second}</translation>
        </message>
        <message>
            <source>L1, in use</source>
            <translation>L1，使用时</translation>
        </message>
        <message>
            <source>L2, in use</source>
            <translation>L2，使用时</translation>
        </message>
        <message>
            <source>strength λ</source>
            <translation>强度 λ</translation>
        </message>
        <message>
            <source>squared error</source>
            <translation>平方误差</translation>
        </message>
        <message>
            <source>squared + L1 penalty</source>
            <translation>平方 + L1 惩罚</translation>
        </message>
        <message>
            <source>absolute error</source>
            <translation>绝对误差</translation>
        </message>
        <message>
            <source>The three lines</source>
            <translation>三条直线</translation>
        </message>
        <message>
            <source>Distance from the true line</source>
            <translation>与真实直线的距离</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>times 1 − p</source>
            <translation>乘以 1 − p</translation>
        </message>
        <message>
            <source>divided by 1 − p</source>
            <translation>除以 1 − p</translation>
        </message>
        <message>
            <source>Numbers that go through</source>
            <translation>经过的数</translation>
        </message>
        <message>
            <source>Mean, over that of the test</source>
            <translation>均值与测试时之比</translation>
        </message>
        <message>
            <source>masks</source>
            <translation>掩码</translation>
        </message>
        <message>
            <source>test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>mask {mask}</source>
            <translation>掩码 {mask}</translation>
        </message>
        <message>
            <source>As they are: κ = {condition}</source>
            <translation>原样：κ = {condition}</translation>
        </message>
        <message>
            <source>On one scale: κ = {condition}</source>
            <translation>同一尺度：κ = {condition}</translation>
        </message>
        <message>
            <source>Excess loss left</source>
            <translation>剩余的超出损失</translation>
        </message>
        <message>
            <source>updates + 1</source>
            <translation>更新次数 + 1</translation>
        </message>
        <message>
            <source>no help</source>
            <translation>无帮助</translation>
        </message>
        <message>
            <source>L2 penalty</source>
            <translation>L2 惩罚</translation>
        </message>
        <message>
            <source>jitter</source>
            <translation>抖动</translation>
        </message>
        <message>
            <source>mirrored</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>On the examples</source>
            <translation>样本上</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用时</translation>
        </message>
        <message>
            <source>Example at x = {x}</source>
            <translation>x = {x} 处的样本</translation>
        </message>
        <message>
            <source>answer {y}</source>
            <translation>答案 {y}</translation>
        </message>
        <message>
            <source>fit near it {y}</source>
            <translation>附近的拟合 {y}</translation>
        </message>
        <message>
            <source>without noise {y}</source>
            <translation>没有噪声时 {y}</translation>
        </message>
        <message>
            <source>drag: another answer; double click: back</source>
            <translation>拖动：换一个答案；双击：放回</translation>
        </message>
        <message>
            <source>Moved examples are pairs: a whole number from 0 to {last}, an answer from −{far} to {far}.</source>
            <translation>移动过的样本是成对的：0 到 {last} 的整数，和 −{far} 到 {far} 的答案。</translation>
        </message>
        <message>
            <source>Degree {degree}</source>
            <translation>{degree} 次</translation>
        </message>
        <message>
            <source>BIC {value}</source>
            <translation>BIC {value}</translation>
        </message>
        <message>
            <source>Example of fold {fold}</source>
            <translation>第 {fold} 折的样本</translation>
        </message>
        <message>
            <source>{y} by the fit that has not seen it</source>
            <translation>没见过它的拟合给出 {y}</translation>
        </message>
        <message>
            <source>Fold {fold}</source>
            <translation>第 {fold} 折</translation>
        </message>
        <message>
            <source>mean square {value}</source>
            <translation>均方误差 {value}</translation>
        </message>
        <message>
            <source>median {value}</source>
            <translation>中位数 {value}</translation>
        </message>
        <message>
            <source>middle half from {low} to {high}</source>
            <translation>中间一半从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>{world}, {count} examples</source>
            <translation>{world}，{count} 个样本</translation>
        </message>
        <message>
            <source>in use with endless data: {value}</source>
            <translation>数据无穷多时，使用时：{value}</translation>
        </message>
        <message>
            <source>in use {value} above the noise</source>
            <translation>使用时高出噪声 {value}</translation>
        </message>
        <message>
            <source>λ = {strength}</source>
            <translation>λ = {strength}</translation>
        </message>
        <message>
            <source>true weights: {weights}</source>
            <translation>真实权重：{weights}</translation>
        </message>
        <message>
            <source>found: {first}, {second}</source>
            <translation>求得：{first}、{second}</translation>
        </message>
        <message>
            <source>without penalty on these two: {first}, {second}</source>
            <translation>若这两个不受惩罚：{first}、{second}</translation>
        </message>
        <message>
            <source>{name}: {use}; on the examples {train}</source>
            <translation>{name}：{use}；样本上 {train}</translation>
        </message>
        <message>
            <source>{name}: intercept {intercept}, slope {slope}</source>
            <translation>{name}：截距 {intercept}，斜率 {slope}</translation>
        </message>
        <message>
            <source>{many} of {all} answers spoilt</source>
            <translation>{all} 个答案中坏了 {many} 个</translation>
        </message>
        <message>
            <source>λ by cross-validation: {strength}</source>
            <translation>交叉验证选的 λ：{strength}</translation>
        </message>
        <message>
            <source>Masks: {masks}</source>
            <translation>掩码：{masks}</translation>
        </message>
        <message>
            <source>{name}: {mean}, expected {meant}</source>
            <translation>{name}：{mean}，期望 {meant}</translation>
        </message>
        <message>
            <source>Number {unit}: {value}</source>
            <translation>第 {unit} 个数：{value}</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>set to 0</source>
            <translation>置为 0</translation>
        </message>
        <message>
            <source>weights {first}, {second}</source>
            <translation>权重 {first}、{second}</translation>
        </message>
        <message>
            <source>updates until 1% of the excess is left: {updates}</source>
            <translation>超出部分剩 1% 所需更新：{updates}</translation>
        </message>
        <message>
            <source>learning rate {rate}</source>
            <translation>学习率 {rate}</translation>
        </message>
        <message>
            <source>Updates: {updates}</source>
            <translation>更新次数：{updates}</translation>
        </message>
        <message>
            <source>Points drawn from cos 4x with noise, seed {seed}; “in use” is integrated over all x</source>
            <translation>点取自 cos 4x 加噪声，随机种子 {seed}；“使用时”是对所有 x 的积分</translation>
        </message>
        <message>
            <source>thin: {draws} other sets of points</source>
            <translation>细线：另外 {draws} 组点</translation>
        </message>
        <message>
            <source>Linear model of {features} weights, noise {noise}, {sets} data sets of each size; dashed: theory; copies: every row {copies} times</source>
            <translation>{features} 个权重的线性模型，噪声 {noise}，每种大小 {sets} 个数据集；虚线：理论；复制：每行 {copies} 份</translation>
        </message>
        <message>
            <source>True weights {weights}; neighbouring features go together; seed {seed}; full dots are not 0</source>
            <translation>真实权重 {weights}；相邻特征相关；随机种子 {seed}；实心点不为 0</translation>
        </message>
        <message>
            <source>L1 penalty λ = {strength}, chosen by cross-validation on these data; seed {seed}</source>
            <translation>L1 惩罚 λ = {strength}，由这些数据上的交叉验证选出；随机种子 {seed}</translation>
        </message>
        <message>
            <source>One hidden layer of {width} tanh units, Adam; thick: mean of {seeds} starts, thin: each</source>
            <translation>一个隐藏层，{width} 个 tanh 单元，Adam；粗线：{seeds} 个起点的平均，细线：各个起点</translation>
        </message>
        <message>
            <source>Drawn with seed {seed}</source>
            <translation>随机种子 {seed}</translation>
        </message>
        <message>
            <source>A tenth of the answers is spoilt. Which fit stays closest to the true line?</source>
            <translation>十分之一的答案坏了。哪种拟合离真实直线最近？</translation>
        </message>
        <message>
            <source>More data</source>
            <extracomment>Where a fit is drawn, and training sets of the same size that are drawn beside the first. Kinds of data, and the numbers of examples at which each is tried. Masks of dropout after which the means are looked at; how many numbers go through. Examples of the straight line, and how many of them are spoilt. Strengths of the penalties. Updates of gradient descent that are looked at. Ways to train a network, networks of each, and looks at a training. Looks without a better one after which a training is given up.</extracomment>
            <translation>更多数据</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Examples n</source>
            <translation>样本数 n</translation>
        </message>
        <message>
            <source>Noise σ of the answers</source>
            <translation>答案的噪声 σ</translation>
        </message>
        <message>
            <source>Examples you moved</source>
            <translation>移动过的例子</translation>
        </message>
        <message>
            <source>In the picture of the degree: drag an example up or down; a double click puts it back. Each pair is the number of an example, from 0, and its answer.</source>
            <translation>在“次数”的图里：上下拖动一个样本，双击放回原处。每一对是样本的编号（从 0 起）和它的答案。</translation>
        </message>
        <message>
            <source>Degree in the folds</source>
            <translation>各折所用的次数</translation>
        </message>
        <message>
            <source>Folds k</source>
            <translation>折数 k</translation>
        </message>
        <message>
            <source>Share of shuffled labels</source>
            <translation>打乱的标签所占比例</translation>
        </message>
        <message>
            <source>Shift δ of a weight in use</source>
            <translation>使用时一个权重的偏移 δ</translation>
        </message>
        <message>
            <source>Dropout p</source>
            <translation>Dropout p</translation>
        </message>
        <message>
            <source>Size of the second feature</source>
            <translation>第二个特征的大小</translation>
        </message>
        <message>
            <source>The first one has the size 1.</source>
            <translation>第一个的大小为 1。</translation>
        </message>
        <message>
            <source>Hidden units</source>
            <translation>隐藏单元</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>L2 penalty λ</source>
            <translation>L2 惩罚 λ</translation>
        </message>
        <message>
            <source>Jitter of the inputs</source>
            <translation>输入的抖动</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>fit, folds: degree of the polynomial</source>
            <translation>拟合、分折：多项式的次数</translation>
        </message>
        <message>
            <source>mean square on the examples: fit a number; gap (worlds,); penalty (L1, L2); train (ways, seeds)</source>
            <translation>样本上的均方误差：拟合为一个数；差距为（各种数据，）；惩罚为（L1，L2）；训练为（各种做法，种子）</translation>
        </message>
        <message>
            <source>mean square on held-out data: fit, folds a number; gap (worlds,); train (ways, seeds)</source>
            <translation>留出数据上的均方误差：拟合、分折为一个数；差距为（各种数据，）；训练为（各种做法，种子）</translation>
        </message>
        <message>
            <source>mean square in use: fit a number; gap (worlds,); penalty (L1, L2); train (ways, seeds)</source>
            <translation>使用时的均方误差：拟合为一个数；差距为（各种数据，）；惩罚为（L1，L2）；训练为（各种做法，种子）</translation>
        </message>
        <message>
            <source>fit: BIC</source>
            <translation>拟合：贝叶斯信息准则（BIC）</translation>
        </message>
        <message>
            <source>gap: examples; outliers: spoilt answers; dropout: masks</source>
            <translation>差距：样本数；离群点：被破坏的答案数；dropout：掩码数</translation>
        </message>
        <message>
            <source>folds: the fold that is held out, from 1; 0 for all together</source>
            <translation>分折：留出的是第几折，从 1 数起；0 为全部一起</translation>
        </message>
        <message>
            <source>folds: (3, data sets) on the examples, by one fold, by all folds</source>
            <translation>分折：（3，数据集）样本上、只看一折、看所有折</translation>
        </message>
        <message>
            <source>penalty: λ; outliers: λ of the L1 penalty</source>
            <translation>惩罚：λ；离群点：L1 惩罚的 λ</translation>
        </message>
        <message>
            <source>penalty: (L1, L2; features)</source>
            <translation>惩罚：（L1，L2；特征）</translation>
        </message>
        <message>
            <source>penalty: weights that are exactly 0, L1 and L2</source>
            <translation>惩罚：恰好为 0 的权重数，L1 与 L2</translation>
        </message>
        <message>
            <source>outliers: intercept and slope of each fit</source>
            <translation>离群点：每种拟合的截距与斜率</translation>
        </message>
        <message>
            <source>outliers: of each fit from the true line</source>
            <translation>离群点：每种拟合与真实直线的距离</translation>
        </message>
        <message>
            <source>dropout: mean over that of the test, by convention</source>
            <translation>dropout：均值与测试时均值之比，按约定</translation>
        </message>
        <message>
            <source>scaling, train: updates so far</source>
            <translation>缩放、训练：到此为止的更新次数</translation>
        </message>
        <message>
            <source>scaling: loss above the lowest, as a share of that at the start, raw and scaled</source>
            <translation>缩放：高出最低点的损失占开始时的份额，原样与缩放后</translation>
        </message>
    </context>
    <context>
        <name>training/losses</name>
        <message>
            <source>Bilingual: word pieces, 6 layers</source>
            <translation>双语：词片，6 层</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <translation>清晰：字符，2 层</translation>
        </message>
        <message>
            <source>bars of your own</source>
            <extracomment>Bars of one's own, and tokens of a model that get a bar; those left share the last one. Tokens of the text that are read. Updates after which the fits of the bumps, and the descent of the bars, are looked at. From so many starts both fits are made once more. A share of q from which the descent may start: the logarithm of 0 is no start.</extracomment>
            <translation>自己的条形</translation>
        </message>
        <message>
            <source>a model, with and without its context</source>
            <translation>一个模型，有上下文与没有上下文</translation>
        </message>
        <message>
            <source>the token that came, and a model</source>
            <translation>实际出现的词元，与一个模型</translation>
        </message>
        <message>
            <source>p and q are</source>
            <translation>p 和 q 是</translation>
        </message>
        <message>
            <source>Three sums</source>
            <translation>三个和</translation>
        </message>
        <message>
            <source>Both directions</source>
            <translation>两个方向</translation>
        </message>
        <message>
            <source>q walks to p</source>
            <translation>q 走向 p</translation>
        </message>
        <message>
            <source>One bump for two</source>
            <translation>一个峰拟合两个峰</translation>
        </message>
        <message>
            <source>Other starts</source>
            <translation>其他起点</translation>
        </message>
        <message>
            <source>Opposite ranks</source>
            <translation>相反的排序</translation>
        </message>
        <message>
            <source>others</source>
            <translation>其余</translation>
        </message>
        <message>
            <source>Each of p and q takes {fewest} to {most} numbers from 0, not all of them 0.</source>
            <translation>p 和 q 各需 {fewest} 到 {most} 个不小于 0 的数，不能全为 0。</translation>
        </message>
        <message>
            <source>p has {count} numbers and q has {given}: both need a share for the same symbols.</source>
            <translation>p 有 {count} 个数，q 有 {given} 个：两者必须是同一组符号的份额。</translation>
        </message>
        <message>
            <source>The text needs two tokens at least: the last one is predicted.</source>
            <translation>文本至少要有两个词元：最后一个是被预测的。</translation>
        </message>
        <message>
            <source>p: what happens</source>
            <translation>p：实际发生的</translation>
        </message>
        <message>
            <source>too many bits</source>
            <translation>多花的比特</translation>
        </message>
        <message>
            <source>bits saved here</source>
            <translation>在此省下的比特</translation>
        </message>
        <message>
            <source>forward, D(p ‖ q)</source>
            <translation>正向 D(p ‖ q)</translation>
        </message>
        <message>
            <source>reverse, D(q ‖ p)</source>
            <translation>反向 D(q ‖ p)</translation>
        </message>
        <message>
            <source>p − q, against the gradient</source>
            <translation>p − q，梯度的反方向</translation>
        </message>
        <message>
            <source>p, two bumps</source>
            <translation>p，两个峰</translation>
        </message>
        <message>
            <source>fit by D(p ‖ q), forward</source>
            <translation>按 D(p ‖ q) 拟合，正向</translation>
        </message>
        <message>
            <source>fit by D(q ‖ p), reverse</source>
            <translation>按 D(q ‖ p) 拟合，反向</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>Bits per symbol</source>
            <translation>每个符号的比特数</translation>
        </message>
        <message>
            <source>Terms, bits</source>
            <translation>各项，比特</translation>
        </message>
        <message>
            <source>Their sums, bits</source>
            <translation>各项之和，比特</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>比特</translation>
        </message>
        <message>
            <source>p and both fits</source>
            <translation>p 与两种拟合</translation>
        </message>
        <message>
            <source>What each brings down, bits</source>
            <translation>各自要降低的量，比特</translation>
        </message>
        <message>
            <source>Both fits in the end</source>
            <translation>两种拟合的终点</translation>
        </message>
        <message>
            <source>start</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>μ in the end</source>
            <translation>终点的 μ</translation>
        </message>
        <message>
            <source>Candidate {name}</source>
            <translation>候选 {name}</translation>
        </message>
        <message>
            <source>Bits, by place</source>
            <translation>各处的比特</translation>
        </message>
        <message>
            <source>Who is nearer? Bits, bars on a root scale</source>
            <translation>谁更近？比特，条长按平方根</translation>
        </message>
        <message>
            <source>width: how often, p</source>
            <translation>宽度：出现的频率 p</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>updates + 1</source>
            <translation>更新次数 + 1</translation>
        </message>
        <message>
            <source>μ at the start</source>
            <translation>起点的 μ</translation>
        </message>
        <message>
            <source>Up to this symbol</source>
            <translation>到这个符号为止</translation>
        </message>
        <message>
            <source>Over all symbols</source>
            <translation>全部符号</translation>
        </message>
        <message>
            <source>Symbol {symbol}</source>
            <translation>符号 {symbol}</translation>
        </message>
        <message>
            <source>After {update} updates</source>
            <translation>{update} 次更新之后</translation>
        </message>
        <message>
            <source>Started at {start}</source>
            <translation>起点 {start}</translation>
        </message>
        <message>
            <source>m = (p + q) ÷ 2</source>
            <translation>m = (p + q) ÷ 2</translation>
        </message>
        <message>
            <source>Forward: {fit}</source>
            <translation>正向：{fit}</translation>
        </message>
        <message>
            <source>Reverse: {fit}</source>
            <translation>反向：{fit}</translation>
        </message>
        <message>
            <source>Candidate {name}: where bits arise</source>
            <translation>候选 {name}：比特从哪里来</translation>
        </message>
        <message>
            <source>The area, less what is below 0: {bits} bit</source>
            <translation>面积减去 0 以下的部分：{bits} 比特</translation>
        </message>
        <message>
            <source>Candidate A covers both bumps, candidate B only one. Which has the smaller divergence?</source>
            <translation>候选 A 覆盖两个峰，候选 B 只覆盖一个。谁的散度更小？</translation>
        </message>
        <message>
            <source>A in both directions</source>
            <translation>两个方向都是 A</translation>
        </message>
        <message>
            <source>B in both directions</source>
            <translation>两个方向都是 B</translation>
        </message>
        <message>
            <source>It depends on the direction</source>
            <translation>取决于方向</translation>
        </message>
        <message>
            <source>They are equal in one direction</source>
            <translation>有一个方向上相等</translation>
        </message>
        <message>
            <source>Two to eight numbers from 0; they are divided by their sum.</source>
            <translation>两到八个不小于 0 的数，会除以它们的和。</translation>
        </message>
        <message>
            <source>q: what is predicted</source>
            <translation>q：所预测的</translation>
        </message>
        <message>
            <source>As many numbers as p has.</source>
            <translation>个数与 p 相同。</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>p is what the model expects after it, or its last token, which the model predicts.</source>
            <translation>p 是模型对文本之后的预期；或者是文本的最后一个词元，由模型来预测。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Tokens that q may see</source>
            <translation>q 能看到的词元数</translation>
        </message>
        <message>
            <source>q is the same model, which reads only the last tokens of the text.</source>
            <translation>q 是同一个模型，但只读文本最后的几个词元。</translation>
        </message>
        <message>
            <source>Learning rate of the descent</source>
            <translation>下降的学习率</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Distance of the two bumps</source>
            <translation>两个峰的距离</translation>
        </message>
        <message>
            <source>Two bumps, one fit</source>
            <translation>两个峰，一个拟合</translation>
        </message>
        <message>
            <source>Width of each bump</source>
            <translation>每个峰的宽度</translation>
        </message>
        <message>
            <source>Share of the left bump</source>
            <translation>左峰的份额</translation>
        </message>
        <message>
            <source>Where the fits start</source>
            <translation>拟合的起点</translation>
        </message>
        <message>
            <source>Training on text: the token that came</source>
            <translation>在文本上训练：实际出现的词元</translation>
        </message>
        <message>
            <source>What a context is worth to a model</source>
            <translation>上下文对模型值多少</translation>
        </message>
        <message>
            <source>q rules out what happens</source>
            <translation>q 排除了会发生的事</translation>
        </message>
        <message>
            <source>Nothing is known: all symbols equally</source>
            <translation>一无所知：所有符号均等</translation>
        </message>
        <message>
            <source>A rate that is too high</source>
            <translation>过高的学习率</translation>
        </message>
        <message>
            <source>Bumps close together</source>
            <translation>靠得很近的峰</translation>
        </message>
        <message>
            <source>Two equal bumps, started half-way</source>
            <translation>两个相等的峰，从正中开始</translation>
        </message>
        <message>
            <source>What does it cost to expect q when p is what happens?</source>
            <translation>实际发生的是 p，却预期 q，要付出多少代价？</translation>
        </message>
        <message>
            <source>{symbol} comes with share {share}. Its best code has {best} bits; the code for q gives it {used}.</source>
            <translation>{symbol} 的份额为 {share}。最好的编码用 {best} 比特，按 q 的编码用 {used} 比特。</translation>
        </message>
        <message>
            <source>{symbol} never comes: however long its code, it costs nothing.</source>
            <translation>{symbol} 从不出现：编码再长也不花代价。</translation>
        </message>
        <message>
            <source>{symbol} comes with share {share}, and q rules it out: no code is long enough.</source>
            <translation>{symbol} 的份额为 {share}，q 却排除了它：多长的编码都不够。</translation>
        </message>
        <message>
            <source>All symbols together: {entropy} bits at best, {apart} too many, {cross} in all.</source>
            <translation>全部符号：最好情况 {entropy} 比特，多花 {apart}，共 {cross}。</translation>
        </message>
        <message>
            <source>All symbols together: {entropy} bits at best, but q rules out what happens: {cross}.</source>
            <translation>全部符号：最好情况 {entropy} 比特，但 q 排除了会发生的事：{cross}。</translation>
        </message>
        <message>
            <source>Weighed with what happens: D(p ‖ q) = {one} bits.</source>
            <translation>按实际发生的加权：D(p ‖ q) = {one} 比特。</translation>
        </message>
        <message>
            <source>Weighed with what is predicted: D(q ‖ p) = {other} bits, against {one}.</source>
            <translation>按所预测的加权：D(q ‖ p) = {other} 比特，另一方向为 {one}。</translation>
        </message>
        <message>
            <source>Straight from p to q: {one} bits. By way of the middle: {way}. No distance does that.</source>
            <translation>从 p 直接到 q：{one} 比特；经过中点：{way}。距离不会这样。</translation>
        </message>
        <message>
            <source>Straight from p to q: {one}. By way of the middle: {way} bits.</source>
            <translation>从 p 直接到 q：{one}；经过中点：{way} 比特。</translation>
        </message>
        <message>
            <source>After {update} updates the loss is {cross} bits: {least} that stay, and {apart} that are left to learn.</source>
            <translation>{update} 次更新后损失为 {cross} 比特：其中 {least} 去不掉，还有 {apart} 可学。</translation>
        </message>
        <message>
            <source>After {update} updates: forward at {mean}, width {width}; reverse at {other_mean}, width {other_width}.</source>
            <translation>{update} 次更新后：正向在 {mean}，宽 {width}；反向在 {other_mean}，宽 {other_width}。</translation>
        </message>
        <message>
            <source>Started at {start}: the forward fit ends at {one}, the reverse fit at {other}.</source>
            <translation>从 {start} 出发：正向拟合终于 {one}，反向拟合终于 {other}。</translation>
        </message>
        <message>
            <source>By {way} candidate {ahead} is nearer: A {a} bits, B {b}.</source>
            <translation>按 {way}，候选 {ahead} 更近：A {a} 比特，B {b} 比特。</translation>
        </message>
        <message>
            <source>By {way} candidate {ahead} is nearer: A {a} bits, B {b}. The other direction says the opposite.</source>
            <translation>按 {way}，候选 {ahead} 更近：A {a} 比特，B {b} 比特。另一个方向的结论相反。</translation>
        </message>
        <message>
            <source>By {way} both candidates are equally near: {a} bits.</source>
            <translation>按 {way}，两个候选一样近：{a} 比特。</translation>
        </message>
        <message>
            <source>Drag a bar: the others keep their proportions.</source>
            <translation>拖动一个条形：其余保持彼此的比例。</translation>
        </message>
        <message>
            <source>p: the model after the whole text; q: after its last tokens alone, {kept} of them.</source>
            <translation>p：模型读完全文之后；q：只读最后 {kept} 个词元之后。</translation>
        </message>
        <message>
            <source>p: the token that came; q: what the model expected before it.</source>
            <translation>p：实际出现的词元；q：模型在它之前的预期。</translation>
        </message>
        <message>
            <source>Over all {vocabulary} tokens: H(p, q) = {cross} = {entropy} + {apart} bits; tokens without a bar share the last one.</source>
            <translation>对全部 {vocabulary} 个词元：H(p, q) = {cross} = {entropy} + {apart} 比特；没有单独条形的词元合在最后一条里。</translation>
        </message>
        <message>
            <source>Gradient descent on the logits z of q = softmax(z), loss in nats, rate {rate}.</source>
            <translation>对 q = softmax(z) 的 logits z 做梯度下降，损失以奈特计，学习率 {rate}。</translation>
        </message>
        <message>
            <source>Shares of q below 0.0001 begin there: log 0 is no start.</source>
            <translation>q 中低于 0.0001 的份额从 0.0001 开始：log 0 不能作为起点。</translation>
        </message>
        <message>
            <source>Everything on a grid of {points} places, by gradient descent; p is what the set-up says.</source>
            <translation>一切都在 {points} 个格点上计算，用梯度下降；p 由设置给定。</translation>
        </message>
        <message>
            <source>Cross-entropy is entropy plus divergence</source>
            <translation>交叉熵（cross-entropy）= 熵（entropy）+ KL 散度（KL divergence）</translation>
        </message>
        <message>
            <source>A divergence, and no distance</source>
            <translation>是散度（divergence），不是距离</translation>
        </message>
        <message>
            <source>Training is this descent</source>
            <translation>训练就是这样下降</translation>
        </message>
        <message>
            <source>Covering or seeking</source>
            <translation>覆盖（mode-covering）还是追峰（mode-seeking）</translation>
        </message>
        <message>
            <source>Does the start decide?</source>
            <translation>起点起决定作用吗？</translation>
        </message>
        <message>
            <source>Which of two is nearer?</source>
            <translation>两者中谁更近？</translation>
        </message>
        <message>
            <source>Every symbol is a column: as wide as it is frequent, as high as its code is long. Its area is its term of the sum. q gives {symbol} less than it should have: {amount} bits too many.</source>
            <translation>每个符号是一根柱子：越常出现越宽，编码越长越高；面积就是它在和式中的那一项。q 给 {symbol} 的份额太少，这里多花 {amount} 比特。</translation>
        </message>
        <message>
            <source>Every symbol is a column: as wide as it is frequent, as high as its code is long. Its area is its term of the sum. q gives {symbol} more than it should have, which saves {amount} bits here.</source>
            <translation>每个符号是一根柱子：越常出现越宽，编码越长越高；面积就是它在和式中的那一项。q 给 {symbol} 的份额太多，在这里反而省下 {amount} 比特。</translation>
        </message>
        <message>
            <source>Every symbol is a column: as wide as it is frequent, as high as its code is long. Its area is its term of the sum. {symbol} costs with q what it costs at best.</source>
            <translation>每个符号是一根柱子：越常出现越宽，编码越长越高；面积就是它在和式中的那一项。按 q 编码时，{symbol} 的代价与最好情况相同。</translation>
        </message>
        <message>
            <source>Single terms of the divergence can be below 0; their sum never is. Here it is {apart}.</source>
            <translation>散度的单项可以小于 0，总和绝不会。这里的总和是 {apart}。</translation>
        </message>
        <message>
            <source>p is 1 for one token and its entropy is 0: the loss is −log₂ of that token’s probability, {cross} bits.</source>
            <translation>p 只在一个词元上为 1，熵为 0：损失就是该词元概率的 −log₂，即 {cross} 比特。</translation>
        </message>
        <message>
            <source>Each term is weighed with p. It is large where things happen that q hardly expects; what q makes up costs only the share that is missing elsewhere.</source>
            <translation>每一项都按 p 加权。发生了 q 几乎没料到的事，这一项就大；q 凭空编造的，代价只是别处因此缺少的份额。</translation>
        </message>
        <message>
            <source>Each term is weighed with p. Symbols that happen although q rules them out: {count}. One is enough to make the sum infinite.</source>
            <translation>每一项都按 p 加权。会发生却被 q 排除的符号有 {count} 个；一个就足以让总和变成无穷大。</translation>
        </message>
        <message>
            <source>It has no upper bound: take a bar of q down to 0 where p is not, and it becomes infinite.</source>
            <translation>它没有上界：在 p 不为 0 的地方把 q 的条形拉到 0，它就变成无穷大。</translation>
        </message>
        <message>
            <source>Now each term is weighed with q: what q makes up is expensive, what it leaves out is not. The two directions differ by {apart} bits.</source>
            <translation>现在每一项按 q 加权：q 编造的代价高，漏掉的代价低。两个方向相差 {apart} 比特。</translation>
        </message>
        <message>
            <source>Now each term is weighed with q: what q makes up is expensive, what it leaves out is not. In at least one direction the sum is infinite.</source>
            <translation>现在每一项按 q 加权：q 编造的代价高，漏掉的代价低。至少有一个方向的总和是无穷大。</translation>
        </message>
        <message>
            <source>Training on the cross-entropy brings D(p ‖ q) down; the penalty that keeps a policy near its reference is the reverse, weighed with what the policy says.</source>
            <translation>用交叉熵训练降低的是 D(p ‖ q)；让策略不远离参考模型的惩罚则是反向的，按策略自己说出的话加权。</translation>
        </message>
        <message>
            <source>A distance keeps the triangle inequality: a stop on the way never makes it shorter. Here the way through the middle of both is shorter than the straight one.</source>
            <translation>距离满足三角不等式：中途停一站不会更短。这里经过两者中点的路却比直路更短。</translation>
        </message>
        <message>
            <source>A distance keeps the triangle inequality: a stop on the way never makes it shorter. Here the way through the middle of both is no shorter.</source>
            <translation>距离满足三角不等式：中途停一站不会更短。这里经过两者中点的路没有更短。</translation>
        </message>
        <message>
            <source>Near each other a divergence grows with the square of the difference: two halves cost less than the whole.</source>
            <translation>两者接近时，散度随差的平方增长：两个一半的代价之和小于整体。</translation>
        </message>
        <message>
            <source>The gradient of the cross-entropy by the logits is q − p, and that of the divergence is the same: the entropy of p does not depend on q. So the loss sinks to H(p), not to 0.</source>
            <translation>交叉熵对 logits 的梯度是 q − p，散度的梯度也一样：p 的熵与 q 无关。所以损失降到 H(p)，而不是 0。</translation>
        </message>
        <message>
            <source>The gradient of the cross-entropy by the logits is q − p, and that of the divergence is the same. With this rate the steps are too long: the loss ends higher than it began.</source>
            <translation>交叉熵对 logits 的梯度是 q − p，散度的梯度也一样。这个学习率下步子太大：损失最后比开始时还高。</translation>
        </message>
        <message>
            <source>A loss that stays above 0 need not be a bad model: H(p) is what nobody can predict.</source>
            <translation>损失停在 0 以上不一定是模型不好：H(p) 是谁也预测不了的部分。</translation>
        </message>
        <message>
            <source>Forward, every place that p has must be covered: the best bump has p’s own mean, {mean}, and width, {width}. Reverse, the fit may leave places out but must not stand where p is almost 0.</source>
            <translation>正向时，p 有的地方都要覆盖：最好的峰与 p 的均值 {mean} 和宽度 {width} 相同。反向时，可以漏掉一些地方，但不能站在 p 几乎为 0 的地方。</translation>
        </message>
        <message>
            <source>Where the bumps are close together or wide, both fits are nearly the same: move them in the set-up.</source>
            <translation>两个峰靠近或很宽时，两种拟合几乎一样：可在设置里移动它们。</translation>
        </message>
        <message>
            <source>{updates} updates from each of {starts} starts. The means of the forward fits differ by {spread} in the end. Of the reverse fits {left} end at the left bump and {right} at the right one.</source>
            <translation>从 {starts} 个起点各更新 {updates} 次。正向拟合终点的均值相差 {spread}；反向拟合有 {left} 个停在左峰，{right} 个停在右峰。</translation>
        </message>
        <message>
            <source>{updates} updates from each of {starts} starts. The means of the forward fits differ by {spread} in the end. Both bumps of p lie at the same place here.</source>
            <translation>从 {starts} 个起点各更新 {updates} 次。正向拟合终点的均值相差 {spread}。这里 p 的两个峰在同一处。</translation>
        </message>
        <message>
            <source>A fit that ends at the smaller bump stays there: the other is out of its sight.</source>
            <translation>停在较小的峰上的拟合就留在那里：它看不见另一个峰。</translation>
        </message>
        <message>
            <source>A is the forward fit, B the reverse one. Weighed with p, what B leaves out counts: all of the bump it does not cover.</source>
            <translation>A 是正向拟合，B 是反向拟合。按 p 加权，算的是 B 漏掉的：它没覆盖的那个峰。</translation>
        </message>
        <message>
            <source>A is the forward fit, B the reverse one. Weighed with q, what A makes up counts: all that it puts where p has almost nothing.</source>
            <translation>A 是正向拟合，B 是反向拟合。按 q 加权，算的是 A 编造的：它放在 p 几乎没有的地方的部分。</translation>
        </message>
        <message>
            <source>“Nearer” has no meaning before the direction is said. Which one is right depends on whether leaving out or making up does more harm.</source>
            <translation>不说明方向，“更近”没有意义。哪个方向合适，取决于漏掉与编造哪个危害更大。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>what happens, (symbols,)</source>
            <translation>实际发生的，(符号,)</translation>
        </message>
        <message>
            <source>what is predicted, (symbols,); walk: at this update</source>
            <translation>所预测的，(符号,)；walk：本次更新时</translation>
        </message>
        <message>
            <source>terms: which symbol, from 1</source>
            <translation>terms：第几个符号，从 1 起</translation>
        </message>
        <message>
            <source>H(p), bits; terms: sum up to this symbol</source>
            <translation>H(p)，比特；terms：到这个符号的和</translation>
        </message>
        <message>
            <source>D(p ‖ q), bits; terms: sum up to this symbol</source>
            <translation>D(p ‖ q)，比特；terms：到这个符号的和</translation>
        </message>
        <message>
            <source>H(p, q), bits; terms: sum up to this symbol</source>
            <translation>H(p, q)，比特；terms：到这个符号的和</translation>
        </message>
        <message>
            <source>directions: terms of the divergence shown, bits, (symbols,)</source>
            <translation>directions：所示散度的各项，比特，(符号,)</translation>
        </message>
        <message>
            <source>directions: D(q ‖ p), bits</source>
            <translation>directions：D(q ‖ p)，比特</translation>
        </message>
        <message>
            <source>directions: D(p ‖ m) and D(m ‖ q), bits</source>
            <translation>directions：D(p ‖ m) 与 D(m ‖ q)，比特</translation>
        </message>
        <message>
            <source>walk, bumps: updates so far</source>
            <translation>walk、bumps：已更新的次数</translation>
        </message>
        <message>
            <source>walk: q − p, of the cross-entropy in nats by the logits</source>
            <translation>walk：q − p，以奈特计的交叉熵对 logits 的梯度</translation>
        </message>
        <message>
            <source>starts: mean at the start</source>
            <translation>starts：起点的均值</translation>
        </message>
        <message>
            <source>bumps, starts, ranks: of the forward and the reverse fit</source>
            <translation>bumps、starts、ranks：正向与反向拟合的均值</translation>
        </message>
        <message>
            <source>bumps, starts, ranks: the same of the widths</source>
            <translation>bumps、starts、ranks：两者的宽度</translation>
        </message>
        <message>
            <source>bumps, ranks: D(p ‖ q) of both fits, bits</source>
            <translation>bumps、ranks：两种拟合的 D(p ‖ q)，比特</translation>
        </message>
        <message>
            <source>bumps, ranks: D(q ‖ p) of both fits, bits</source>
            <translation>bumps、ranks：两种拟合的 D(q ‖ p)，比特</translation>
        </message>
        <message>
            <source>ranks: which fit is ahead in this direction, A or B; empty where they are equal</source>
            <translation>ranks：这个方向上领先的拟合，A 或 B；相等时为空</translation>
        </message>
    </context>
    <context>
        <name>training/memory</name>
        <message>
            <source>one product and tanh</source>
            <extracomment>The two ways through the stack: all is kept, or every k-th input alone. Small batches to be added up, and tokens of each. Bytes of a number (float64). Inputs and classes of the net whose gradients are added up.</extracomment>
            <translation>一次乘法加 tanh</translation>
        </message>
        <message>
            <source>norm, feed-forward, residual</source>
            <translation>归一化、前馈、残差</translation>
        </message>
        <message>
            <source>A layer is</source>
            <translation>每层是</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Layers per segment, k</source>
            <translation>每段层数 k</translation>
        </message>
        <message>
            <source>Only the input of each segment is kept; from the number of layers on, that is one.</source>
            <translation>只保留每段的输入；k 达到层数时只有一段。</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元数</translation>
        </message>
        <message>
            <source>Width, d</source>
            <translation>宽度 d</translation>
        </message>
        <message>
            <source>Hidden width of the feed-forward, times d</source>
            <translation>前馈的隐藏宽度，d 的倍数</translation>
        </message>
        <message>
            <source>Tokens of each small batch</source>
            <translation>每个小批次的词元数</translation>
        </message>
        <message>
            <source>Two to eight whole numbers from 1 to 32: the tokens that count.</source>
            <translation>二到八个整数，每个在 1 到 32 之间：计入损失的词元。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>A layer that keeps much more than its input</source>
            <translation>一层保留的远多于它的输入</translation>
        </message>
        <message>
            <source>One segment only: hardly anything is saved</source>
            <translation>只有一段：几乎什么也省不下</translation>
        </message>
        <message>
            <source>Small batches of equal length</source>
            <translation>小批次一样长</translation>
        </message>
        <message>
            <source>One answer of a single token</source>
            <translation>有一个回答只有一个词元</translation>
        </message>
        <message>
            <source>How does one train what does not fit into memory?</source>
            <translation>显存放不下，怎么训练？</translation>
        </message>
        <message>
            <source>All is kept</source>
            <translation>全部保留</translation>
        </message>
        <message>
            <source>Computed again</source>
            <translation>重新计算</translation>
        </message>
        <message>
            <source>How long a segment?</source>
            <translation>一段取多长？</translation>
        </message>
        <message>
            <source>Small batches</source>
            <translation>小批次</translation>
        </message>
        <message>
            <source>Adding gradients</source>
            <translation>梯度相加</translation>
        </message>
        <message>
            <source>It takes {fewest} to {most} whole numbers from 1 to {longest}.</source>
            <translation>需要 {fewest} 到 {most} 个整数，每个在 1 到 {longest} 之间。</translation>
        </message>
        <message>
            <source>kept in the forward pass</source>
            <translation>前向时保留</translation>
        </message>
        <message>
            <source>computed again</source>
            <translation>重新算出</translation>
        </message>
        <message>
            <source>backward pass</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>estimate</source>
            <translation>估计</translation>
        </message>
        <message>
            <source>all is kept</source>
            <translation>全部保留</translation>
        </message>
        <message>
            <source>every k-th input is kept</source>
            <translation>每 k 层保留一个输入</translation>
        </message>
        <message>
            <source>the whole batch at once</source>
            <translation>整个批次一次算</translation>
        </message>
        <message>
            <source>sum over all tokens</source>
            <translation>按全部词元求和</translation>
        </message>
        <message>
            <source>mean of the means</source>
            <translation>均值的均值</translation>
        </message>
        <message>
            <source>On the shelf now, by layer</source>
            <translation>此刻架子上各层的内容</translation>
        </message>
        <message>
            <source>The whole shelf over time</source>
            <translation>整个架子随时间的变化</translation>
        </message>
        <message>
            <source>Peak of the shelf</source>
            <translation>架子的峰值</translation>
        </message>
        <message>
            <source>estimated best</source>
            <translation>估计的最佳值</translation>
        </message>
        <message>
            <source>How much each token counts</source>
            <translation>每个词元的分量</translation>
        </message>
        <message>
            <source>Sum of gradients, small batches: {batch}</source>
            <translation>梯度之和，小批次数：{batch}</translation>
        </message>
        <message>
            <source>all kept: {size}</source>
            <translation>全部保留：{size}</translation>
        </message>
        <message>
            <source>segments: {size}</source>
            <translation>分段：{size}</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>layers computed, there and back</source>
            <translation>已算的层，一去一回</translation>
        </message>
        <message>
            <source>layers per segment, k</source>
            <translation>每段层数 k</translation>
        </message>
        <message>
            <source>small batches</source>
            <translation>小批次数</translation>
        </message>
        <message>
            <source>tokens of each small batch</source>
            <translation>每个小批次的词元数</translation>
        </message>
        <message>
            <source>which weight of the net</source>
            <translation>网络的第几个权重</translation>
        </message>
        <message>
            <source>Layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>kept: {size}</source>
            <translation>保留：{size}</translation>
        </message>
        <message>
            <source>computed again: {size}</source>
            <translation>重新算出：{size}</translation>
        </message>
        <message>
            <source>Layer {layer}, forwards</source>
            <translation>第 {layer} 层，前向</translation>
        </message>
        <message>
            <source>Layer {layer}, forwards once more</source>
            <translation>第 {layer} 层，再次前向</translation>
        </message>
        <message>
            <source>Layer {layer}, backwards</source>
            <translation>第 {layer} 层，反向</translation>
        </message>
        <message>
            <source>Segments of {length}</source>
            <translation>每段 {length} 层</translation>
        </message>
        <message>
            <source>estimate: {size}</source>
            <translation>估计：{size}</translation>
        </message>
        <message>
            <source>{operations} operations = {passes} forward passes</source>
            <translation>{operations} 次运算 = {passes} 次前向</translation>
        </message>
        <message>
            <source>In {parts} parts</source>
            <translation>分成 {parts} 份</translation>
        </message>
        <message>
            <source>all kept: {size}, gradients apart by {apart}</source>
            <translation>全部保留：{size}，梯度相差 {apart}</translation>
        </message>
        <message>
            <source>segments: {size}, gradients apart by {apart}</source>
            <translation>分段：{size}，梯度相差 {apart}</translation>
        </message>
        <message>
            <source>Small batch {batch}: {tokens} tokens</source>
            <translation>小批次 {batch}：{tokens} 个词元</translation>
        </message>
        <message>
            <source>Gradient, number {number}</source>
            <translation>梯度的第 {number} 个数</translation>
        </message>
        <message>
            <source>whole batch: {value}</source>
            <translation>整个批次：{value}</translation>
        </message>
        <message>
            <source>over all tokens: {value}</source>
            <translation>按全部词元：{value}</translation>
        </message>
        <message>
            <source>mean of means: {value}</source>
            <translation>均值的均值：{value}</translation>
        </message>
        <message>
            <source>Only the input of every k-th layer is kept. For which k is the peak smallest?</source>
            <translation>每 k 层只保留一个输入。k 取多少时峰值最小？</translation>
        </message>
        <message>
            <source>For k = 1</source>
            <translation>k = 1</translation>
        </message>
        <message>
            <source>For some k between</source>
            <translation>中间的某个 k</translation>
        </message>
        <message>
            <source>For one segment of all layers</source>
            <translation>所有层合为一段时</translation>
        </message>
        <message>
            <source>Forwards, layer {layer} of {layers}: the shelf holds {total}.</source>
            <translation>前向，第 {layer} 层，共 {layers} 层：架子上有 {total}。</translation>
        </message>
        <message>
            <source>Forwards, layer {layer} of {layers}: only inputs of segments are kept, {total}.</source>
            <translation>前向，第 {layer} 层，共 {layers} 层：只保留各段的输入，{total}。</translation>
        </message>
        <message>
            <source>Layer {layer} is computed a second time: {total} on the shelf.</source>
            <translation>第 {layer} 层再算一遍：架子上有 {total}。</translation>
        </message>
        <message>
            <source>Backwards through layer {layer}: {total} are left on the shelf.</source>
            <translation>反向经过第 {layer} 层：架子上还剩 {total}。</translation>
        </message>
        <message>
            <source>Segments of {length}: at most {peak}, against {all} with all kept.</source>
            <translation>每段 {length} 层：最多 {peak}；全部保留时为 {all}。</translation>
        </message>
        <message>
            <source>Small batch {batch}, tokens: {tokens}. In the mean of means each counts {weight} times.</source>
            <translation>小批次 {batch}，词元数 {tokens}。在均值的均值里，每个词元算 {weight} 次。</translation>
        </message>
        <message>
            <source>Summed over tokens, the gradient is off by {right}; as a mean of means, by {wrong}.</source>
            <translation>按词元求和，梯度偏差 {right}；取均值的均值，偏差 {wrong}。</translation>
        </message>
        <message>
            <source>Equally long: both sums are the whole batch, off by {right} and {wrong}.</source>
            <translation>一样长：两种和都等于整个批次，偏差 {right} 和 {wrong}。</translation>
        </message>
        <message>
            <source>Measured: bytes that autograd keeps for the backward pass, weights left out.</source>
            <translation>实测：自动求导（autograd）为反向保留的字节，权重除外。</translation>
        </message>
        <message>
            <source>Operations: those of matrix products, counted by torch.</source>
            <translation>运算量：矩阵乘法的，由 torch 计数。</translation>
        </message>
        <message>
            <source>One small batch of at most {tokens} tokens after the other goes there and back, and its gradient is added to what is there. Only then comes the update. The shelf has to hold one small batch at a time.</source>
            <translation>至多 {tokens} 个词元的小批次一个接一个地走完前向和反向，梯度加到已有的上面，最后才更新一步。架子每次只需放下一个小批次。</translation>
        </message>
        <message>
            <source>A net of one layer with drawn inputs and classes; loss: cross-entropy; float64.</source>
            <translation>单层网络，输入和类别随机抽取；损失为交叉熵（cross-entropy）；float64。</translation>
        </message>
        <message>
            <source>Work, forward passes</source>
            <translation>运算量，以一次前向为单位</translation>
        </message>
        <message>
            <source>Batches: {parts}. Peak, all kept: {keep}; segments: {again}.</source>
            <translation>批次数：{parts}。峰值：全部保留 {keep}，分段 {again}。</translation>
        </message>
        <message>
            <source>Forwards fills, backwards empties</source>
            <translation>前向装满，反向清空</translation>
        </message>
        <message>
            <source>Activation recomputation</source>
            <translation>激活重计算（activation recomputation）</translation>
        </message>
        <message>
            <source>Many inputs, or long segments</source>
            <translation>输入多，还是段长</translation>
        </message>
        <message>
            <source>Gradient accumulation</source>
            <translation>梯度累积（gradient accumulation）</translation>
        </message>
        <message>
            <source>What is a mean of gradients?</source>
            <translation>梯度的均值是什么？</translation>
        </message>
        <message>
            <source>The gradient of a product needs its input, that of tanh its result, which is the input of the next layer. So each layer adds n·d numbers of 8 bytes, and the first input is there too.</source>
            <translation>乘法的梯度需要它的输入，tanh 的梯度需要它的结果，也就是下一层的输入。所以每层增加 n·d 个 8 字节的数，另外还有最初的输入。</translation>
        </message>
        <message>
            <source>The norm keeps its input and two numbers per token, the products their inputs, GELU what it was given, m·d wide. A layer keeps far more than the d numbers per token it hands on.</source>
            <translation>归一化（norm）保留它的输入和每个词元两个数，乘法保留各自的输入，GELU 保留它得到的数，宽 m·d。一层保留的远多于它每个词元传下去的 d 个数。</translation>
        </message>
        <message>
            <source>Segments of {length}: the peak is {peak} instead of {all}, {share} of it. The price is a second forward pass; backwards costs two, so 3 become 4.</source>
            <translation>每段 {length} 层：峰值是 {peak}，而不是 {all}，为其 {share}。代价是再做一次前向；反向相当于两次前向，所以 3 变成 4。</translation>
        </message>
        <message>
            <source>Segments of {length}: the peak is {peak}, with all kept {all}. Nothing is saved here, and the second forward pass is paid all the same.</source>
            <translation>每段 {length} 层：峰值是 {peak}，全部保留时为 {all}。这里什么也没省下，第二次前向却照样要付。</translation>
        </message>
        <message>
            <source>L ÷ k inputs of s bytes wait, and one segment of k layers with a bytes each is there in full. Here a layer keeps {ratio} times its input: the estimate is least at √L. For k = {length} it says {guessed}; measured {peak}.</source>
            <translation>L ÷ k 个输入各占 s 字节在等待，另有一段 k 层完整在场，每层 a 字节。这里一层保留的是其输入的 {ratio} 倍：估计值在 √L 处最小。k = {length} 时估计 {guessed}；实测 {peak}。</translation>
        </message>
        <message>
            <source>L ÷ k inputs of s bytes wait, and one segment of k layers with a bytes each is there in full. Here a layer keeps {ratio} times its input, so long segments are dear. For k = {length} the estimate is {guessed}; measured {peak}.</source>
            <translation>L ÷ k 个输入各占 s 字节在等待，另有一段 k 层完整在场，每层 a 字节。这里一层保留的是其输入的 {ratio} 倍，所以段长了很贵。k = {length} 时估计 {guessed}；实测 {peak}。</translation>
        </message>
        <message>
            <source>The sum over tokens, divided by all tokens, is the whole batch. The mean of the means is another gradient: a token counts from {least} times to {most} times, by the length of its batch.</source>
            <translation>对词元求和，再除以全部词元数，就是整个批次。均值的均值是另一个梯度：按所在批次的长短，一个词元算 {least} 次到 {most} 次不等。</translation>
        </message>
        <message>
            <source>All small batches are equally long: each token counts {most} times in the mean of means, and both sums agree. Make one shorter.</source>
            <translation>所有小批次一样长：在均值的均值里每个词元都算 {most} 次，两种和一致。试着把其中一个改短。</translation>
        </message>
        <message>
            <source>The peak lies between the two passes: just before the way back.</source>
            <translation>峰值在前向与反向之间：就在往回走之前。</translation>
        </message>
        <message>
            <source>The gradients differ from those with all kept by {apart} at most: the same numbers are computed again.</source>
            <translation>梯度与全部保留时最多相差 {apart}：重新算出的是同样的数。</translation>
        </message>
        <message>
            <source>The smallest peak measured is {peak}, at k = {best}. The operations do not depend on k: every layer is computed again once.</source>
            <translation>实测的最小峰值是 {peak}，在 k = {best}。运算量与 k 无关：每层都重算一次。</translation>
        </message>
        <message>
            <source>Gradients apart by {apart} at most. All small batches together take {keep} operations, with segments {again}: splitting adds none.</source>
            <translation>梯度最多相差 {apart}。所有小批次合计 {keep} 次运算，分段时 {again} 次：拆分不增加运算。</translation>
        </message>
        <message>
            <source>In the end off by {right} over tokens, and by {wrong} as a mean of means. The thick lines are the whole batch.</source>
            <translation>最后，按词元求和偏差 {right}，取均值的均值偏差 {wrong}。粗线是整个批次。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>keep, again: forward, again or backward</source>
            <translation>保留、重算：前向（forward）、再次（again）或反向（backward）</translation>
        </message>
        <message>
            <source>keep, again: which layer, from 1</source>
            <translation>保留、重算：第几层，从 1 数起</translation>
        </message>
        <message>
            <source>keep, again: bytes on the shelf, (layers,)</source>
            <translation>保留、重算：架子上的字节，(layers,)</translation>
        </message>
        <message>
            <source>again: bytes of them that were computed again, (layers,)</source>
            <translation>重算：其中重新算出的字节，(layers,)</translation>
        </message>
        <message>
            <source>keep, again: bytes on the shelf</source>
            <translation>保留、重算：架子上的字节</translation>
        </message>
        <message>
            <source>sweep: layers per segment</source>
            <translation>段长：每段层数</translation>
        </message>
        <message>
            <source>split: small batches</source>
            <translation>拆分：小批次数</translation>
        </message>
        <message>
            <source>sweep: most bytes on the shelf; split: of both ways</source>
            <translation>段长：架子上最多的字节；拆分：两种办法的</translation>
        </message>
        <message>
            <source>sweep: of all matrix products; split: of both ways</source>
            <translation>段长：全部矩阵乘法的运算量；拆分：两种办法的</translation>
        </message>
        <message>
            <source>largest difference from the gradient of the whole; add: of both ways</source>
            <translation>与整体梯度的最大差；相加：两种办法的</translation>
        </message>
        <message>
            <source>add: sum so far, weighed by tokens</source>
            <translation>相加：到目前为止的和，按词元加权</translation>
        </message>
        <message>
            <source>add: sum so far of the means of the batches</source>
            <translation>相加：到目前为止各批均值之和</translation>
        </message>
        <message>
            <source>add: the gradient of the whole batch</source>
            <translation>相加：整个批次的梯度</translation>
        </message>
        <message>
            <source>add: how often a token of each batch counts in the mean of means</source>
            <translation>相加：在均值的均值里，各批的一个词元算几次</translation>
        </message>
    </context>
    <context>
        <name>training/objectives</name>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>One mask for ever</source>
            <translation>永远同一套掩码</translation>
        </message>
        <message>
            <source>Half of the tokens masked</source>
            <translation>遮住一半词元</translation>
        </message>
        <message>
            <source>Always [MASK], never another token</source>
            <translation>总是 [MASK]，从不换成别的</translation>
        </message>
        <message>
            <source>An answer about something else</source>
            <translation>答非所问</translation>
        </message>
        <message>
            <source>Few letters to fine-tune on</source>
            <translation>微调的字母很少</translation>
        </message>
        <message>
            <source>No pre-training at all</source>
            <translation>完全没有预训练</translation>
        </message>
        <message>
            <source>What is a language model asked while it learns?</source>
            <translation>语言模型学习时，被问的是什么？</translation>
        </message>
        <message>
            <source>one text</source>
            <translation>同一段文字</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>下一个词元</translation>
        </message>
        <message>
            <source>masks</source>
            <translation>掩码</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>轮</translation>
        </message>
        <message>
            <source>spans</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>句对</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>pre-train, tune</source>
            <translation>预训练与微调</translation>
        </message>
        <message>
            <source>Next token (GPT)</source>
            <translation>下一个词元 next token（GPT）</translation>
        </message>
        <message>
            <source>Masked tokens (BERT)</source>
            <translation>被掩盖的词元 masked LM（BERT）</translation>
        </message>
        <message>
            <source>Replaced or not? (ELECTRA)</source>
            <translation>换过没有？（ELECTRA）</translation>
        </message>
        <message>
            <source>Cut-out spans (T5)</source>
            <translation>挖掉的片段 span（T5）</translation>
        </message>
        <message>
            <source>Did it follow? (BERT)</source>
            <translation>是下一句吗？NSP（BERT）</translation>
        </message>
        <message>
            <source>The answer only (SFT)</source>
            <translation>只算回答（SFT）</translation>
        </message>
        <message>
            <source>asks {asked} of {tokens}</source>
            <translation>问 {asked} 个，共 {tokens} 个</translation>
        </message>
        <message>
            <source>Next-token prediction</source>
            <translation>下一个词元预测（next-token prediction）</translation>
        </message>
        <message>
            <source>Masked language model: which tokens are asked for</source>
            <translation>掩码语言模型（masked LM）：问哪些词元</translation>
        </message>
        <message>
            <source>Masked language model: what the model is shown</source>
            <translation>掩码语言模型：模型看到什么</translation>
        </message>
        <message>
            <source>Masked language model: what it names</source>
            <translation>掩码语言模型：模型填了什么</translation>
        </message>
        <message>
            <source>[MASK], another token, or as it is</source>
            <translation>[MASK]、别的词元，还是原样</translation>
        </message>
        <message>
            <source>Replaced-token detection</source>
            <translation>替换词元检测（replaced-token detection）</translation>
        </message>
        <message>
            <source>Static and dynamic masks</source>
            <translation>静态掩码与动态掩码（static / dynamic）</translation>
        </message>
        <message>
            <source>Span corruption (T5)</source>
            <translation>片段破坏（span corruption，T5）</translation>
        </message>
        <message>
            <source>Text infilling (BART)</source>
            <translation>文本填充（text infilling，BART）</translation>
        </message>
        <message>
            <source>Encoder and decoder, trained on targets</source>
            <translation>编码器加解码器，按目标训练</translation>
        </message>
        <message>
            <source>Next sentence prediction</source>
            <translation>下一句预测（next sentence prediction）</translation>
        </message>
        <message>
            <source>Four pairs, two judges</source>
            <translation>四个句对，两个裁判</translation>
        </message>
        <message>
            <source>What the topic alone gives away</source>
            <translation>单凭话题能猜出多少</translation>
        </message>
        <message>
            <source>Fine-tuning on a dialogue: every token counts</source>
            <translation>在对话上微调：每个词元都算</translation>
        </message>
        <message>
            <source>Supervised fine-tuning: the answer counts</source>
            <translation>监督微调（SFT）：只算回答</translation>
        </message>
        <message>
            <source>Pre-training</source>
            <translation>预训练（pre-training）</translation>
        </message>
        <message>
            <source>Fine-tuning, with and without pre-training</source>
            <translation>微调（fine-tuning），有预训练与没有预训练</translation>
        </message>
        <message>
            <source>Every token is asked for, from those before it: {asked} predictions</source>
            <translation>每个词元都要由前面的词元预测：{asked} 个预测</translation>
        </message>
        <message>
            <source>Some tokens are spoilt, and only those are asked for: {asked} of {tokens}</source>
            <translation>破坏一部分词元，只问这些：{tokens} 个里的 {asked} 个</translation>
        </message>
        <message>
            <source>A small model fills the gaps; of every token: is it the original?</source>
            <translation>小模型把空填上；对每个词元问：它是原来的吗？</translation>
        </message>
        <message>
            <source>Spans are cut out, and a decoder writes them: {asked} predictions</source>
            <translation>挖掉几段，由解码器写出来：{asked} 个预测</translation>
        </message>
        <message>
            <source>One question for the whole pair: did the second part follow the first?</source>
            <translation>整个句对只问一件事：第二段是接着第一段的吗？</translation>
        </message>
        <message>
            <source>The loss of next tokens again, but only the answer counts: {asked} of {tokens}</source>
            <translation>还是下一个词元的损失，但只算回答：{tokens} 个里的 {asked} 个</translation>
        </message>
        <message>
            <source>{tokens} losses from one pass; mean {mean} nats, perplexity {perplexity}</source>
            <translation>一次前向得到 {tokens} 个损失；平均 {mean} nat，困惑度 {perplexity}</translation>
        </message>
        <message>
            <source>{asked} of {tokens} tokens are drawn as targets</source>
            <translation>{tokens} 个词元里抽出 {asked} 个作目标</translation>
        </message>
        <message>
            <source>{right} of {asked} named rightly at first choice; mean loss {mean} nats</source>
            <translation>首选填对 {right} 个，共 {asked} 个；平均损失 {mean} nat</translation>
        </message>
        <message>
            <source>Asked for each token: loss {hidden} behind [MASK], {other} behind another token, {same} as it is</source>
            <translation>逐个词元来问：遮住时损失 {hidden}，换成别的 {other}，原样 {same}</translation>
        </message>
        <message>
            <source>{texts} texts, {targets} targets: {hidden} became [MASK]</source>
            <translation>{texts} 段文本，{targets} 个目标：{hidden} 变成 [MASK]</translation>
        </message>
        <message>
            <source>{replaced} of {asked} filled gaps differ from the text; every token is judged</source>
            <translation>{asked} 个填上的空里有 {replaced} 个与原文不同；每个词元都要判断</translation>
        </message>
        <message>
            <source>Never asked for up to epoch {epochs}: {fixed} with masks made beforehand ({copies}), {fresh} with new ones</source>
            <translation>到第 {epochs} 轮从未被问过的：事先做好 {copies} 套掩码时 {fixed}，每次新抽时 {fresh}</translation>
        </message>
        <message>
            <source>{cut} tokens in {spans} spans are cut out; the decoder writes {targets} tokens</source>
            <translation>挖掉 {spans} 段共 {cut} 个词元；解码器写 {targets} 个词元</translation>
        </message>
        <message>
            <source>The same spans behind one mask each; the decoder writes all {all} tokens</source>
            <translation>同样的片段，每段一个掩码；解码器写出全部 {all} 个词元</translation>
        </message>
        <message>
            <source>Three ways to show a target, counted</source>
            <translation>目标的三种处理，数一数</translation>
        </message>
        <message>
            <source>Shown to the encoder: {hidden} targets as [MASK], {other} as another token, {same} as they are</source>
            <translation>编码器看到的：{hidden} 个目标是 [MASK]，{other} 个是别的词元，{same} 个原样</translation>
        </message>
        <message>
            <source>{targets} targets: mean loss {mean} nats; without the source {blind}</source>
            <translation>{targets} 个目标：平均损失 {mean} nat；没有源时 {blind}</translation>
        </message>
        <message>
            <source>The encoder gives “it followed” a probability of {p}</source>
            <translation>编码器给“是下一句”的概率为 {p}</translation>
        </message>
        <message>
            <source>One first sentence, four ways to go on: what two judges say</source>
            <translation>同一个第一句，四种后续：看两个裁判怎么说</translation>
        </message>
        <message>
            <source>By words alone: right in {foreign} against other documents, in {swapped} if the order is swapped</source>
            <translation>只看用词：对别的文档，答对 {foreign}；只是调换顺序，答对 {swapped}</translation>
        </message>
        <message>
            <source>All {tokens} tokens count: mean {mean} nats</source>
            <translation>{tokens} 个词元都算：平均 {mean} nat</translation>
        </message>
        <message>
            <source>Only the {counted} tokens of the answer count: mean {answer} nats instead of {mean}</source>
            <translation>只算回答的 {counted} 个词元：平均 {answer} nat，而不是 {mean}</translation>
        </message>
        <message>
            <source>Update {learnt} on plays: {old} nats a letter there, {new} on speeches never seen</source>
            <translation>在剧本上第 {learnt} 次更新：那里每字母 {old} nat，没见过的演讲 {new}</translation>
        </message>
        <message>
            <source>Update {updates} on speeches: {warm} nats with pre-training, {scratch} without</source>
            <translation>在演讲上第 {updates} 次更新：有预训练 {warm} nat，没有 {scratch}</translation>
        </message>
        <message>
            <source>Losses in nats, by the model “{model}”</source>
            <translation>损失以 nat 计，来自模型“{model}”</translation>
        </message>
        <message>
            <source>By the encoder “{model}”, which was trained with these two objectives</source>
            <translation>来自编码器“{model}”，它就是用这两个目标训练的</translation>
        </message>
        <message>
            <source>Shade: loss by a bundled model where one has this objective; hatched: hidden</source>
            <translation>深浅：损失，来自随附的模型（有这种目标的）；斜线：被遮住</translation>
        </message>
        <message>
            <source>Simulated: as many texts as long as yours, drawn with this seed</source>
            <translation>模拟：与你的文本一样长的许多文本，用这个种子抽取</translation>
        </message>
        <message>
            <source>Simulated over {texts} texts as long as yours; above, the masks of the first of them</source>
            <translation>在 {texts} 段同样长的文本上模拟；上面是第一段的掩码</translation>
        </message>
        <message>
            <source>{pairs} pairs of each kind from two texts; the encoder has not been trained on them</source>
            <translation>每种 {pairs} 对，取自两段文本；编码器没有在它们上面训练过</translation>
        </message>
        <message>
            <source>By the bundled encoder-decoder “{model}”, trained on pairs of strings, not on spans</source>
            <translation>来自随附的编码器–解码器“{model}”，它在字符串对上训练，不是在片段上</translation>
        </message>
        <message>
            <source>A model of letters with one hidden layer, trained here; {letters} letters of speeches to tune on</source>
            <translation>只有一个隐藏层的字母模型，在这里训练；微调用演讲的 {letters} 个字母</translation>
        </message>
        <message>
            <source>No model of this kind is bundled: the targets are shown, not a loss</source>
            <translation>没有随附这类模型：这里只展示目标，没有损失</translation>
        </message>
        <message>
            <source>{value} nats</source>
            <translation>{value} nat</translation>
        </message>
        <message>
            <source>mean over all {count} tokens</source>
            <translation>全部 {count} 个词元的平均</translation>
        </message>
        <message>
            <source>mean over {count} of the answer</source>
            <translation>回答的 {count} 个的平均</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>要问的</translation>
        </message>
        <message>
            <source>shown as [MASK]</source>
            <translation>显示为 [MASK]</translation>
        </message>
        <message>
            <source>shown as another token</source>
            <translation>显示为别的词元</translation>
        </message>
        <message>
            <source>shown as it is</source>
            <translation>原样显示</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>换过</translation>
        </message>
        <message>
            <source>original</source>
            <translation>原来的</translation>
        </message>
        <message>
            <source>Named first, second, third, fourth; outlined: right</source>
            <translation>依次填的四个词；框出的是对的</translation>
        </message>
        <message>
            <source>Named at the first {rows} of {all} places; outlined: right</source>
            <translation>前 {rows} 处（共 {all} 处）填的词；框出的是对的</translation>
        </message>
        <message>
            <source>Behind the masks</source>
            <translation>掩码后面</translation>
        </message>
        <message>
            <source>Filled in by the encoder, as a generator would</source>
            <translation>由编码器填上，充当生成器（generator）</translation>
        </message>
        <message>
            <source>[MASK]</source>
            <translation>[MASK]</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>别的词元</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>loss of each token, nats</source>
            <translation>每个词元的损失，nat</translation>
        </message>
        <message>
            <source>share of the targets</source>
            <translation>占目标的比例</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>抽到的</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>期望的</translation>
        </message>
        <message>
            <source>{found} of {all}</source>
            <translation>{found} / {all}</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>文本数</translation>
        </message>
        <message>
            <source>chi-square χ²</source>
            <translation>卡方 χ²</translation>
        </message>
        <message>
            <source>chance of at least that much</source>
            <translation>至少这么大的概率</translation>
        </message>
        <message>
            <source>Made beforehand: {copies} masks</source>
            <translation>事先做好：{copies} 套掩码</translation>
        </message>
        <message>
            <source>Dynamic: new each epoch</source>
            <translation>动态：每轮新抽</translation>
        </message>
        <message>
            <source>never asked for: {left} of {tokens}</source>
            <translation>从未被问过：{left} / {tokens}</translation>
        </message>
        <message>
            <source>share never asked for</source>
            <translation>从未被问过的比例</translation>
        </message>
        <message>
            <source>made beforehand</source>
            <translation>事先做好</translation>
        </message>
        <message>
            <source>new each epoch</source>
            <translation>每轮新抽</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>The encoder reads</source>
            <translation>编码器读</translation>
        </message>
        <message>
            <source>The decoder writes</source>
            <translation>解码器写</translation>
        </message>
        <message>
            <source>Targets with sentinels (T5)</source>
            <translation>带哨兵符的目标（T5）</translation>
        </message>
        <message>
            <source>Targets if all is written (BART)</source>
            <translation>写出全部时的目标（BART）</translation>
        </message>
        <message>
            <source>{count} targets</source>
            <translation>{count} 个目标</translation>
        </message>
        <message>
            <source>The encoder reads: to be reversed</source>
            <translation>编码器读：要倒过来</translation>
        </message>
        <message>
            <source>what the decoder writes</source>
            <translation>解码器写的内容</translation>
        </message>
        <message>
            <source>loss of each target, nats</source>
            <translation>每个目标的损失，nat</translation>
        </message>
        <message>
            <source>with what the encoder read</source>
            <translation>有编码器读到的内容</translation>
        </message>
        <message>
            <source>without the letters of the source</source>
            <translation>源里没有字母</translation>
        </message>
        <message>
            <source>with the source: {value} nats</source>
            <translation>有源：{value} nat</translation>
        </message>
        <message>
            <source>without: {value} nats</source>
            <translation>没有：{value} nat</translation>
        </message>
        <message>
            <source>first segment</source>
            <translation>第一段</translation>
        </message>
        <message>
            <source>second segment</source>
            <translation>第二段</translation>
        </message>
        <message>
            <source>[CLS], where the question is asked</source>
            <translation>[CLS]，问题问在这里</translation>
        </message>
        <message>
            <source>Probability that the second followed</source>
            <translation>第二段接在后面的概率</translation>
        </message>
        <message>
            <source>It followed</source>
            <translation>确实是下一句</translation>
        </message>
        <message>
            <source>From the other document</source>
            <translation>来自另一份文档</translation>
        </message>
        <message>
            <source>From the same document, elsewhere</source>
            <translation>同一份文档，别处</translation>
        </message>
        <message>
            <source>Swapped: the second came first</source>
            <translation>调换了：后一句放在前面</translation>
        </message>
        <message>
            <source>encoder: {answer}, {p}</source>
            <translation>编码器：{answer}，{p}</translation>
        </message>
        <message>
            <source>words: {answer}</source>
            <translation>用词：{answer}</translation>
        </message>
        <message>
            <source>followed</source>
            <translation>是下一句</translation>
        </message>
        <message>
            <source>not</source>
            <translation>不是</translation>
        </message>
        <message>
            <source>the encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>words alone: do both look like one document?</source>
            <translation>只看用词：两句像同一份文档吗？</translation>
        </message>
        <message>
            <source>other document</source>
            <translation>别的文档</translation>
        </message>
        <message>
            <source>elsewhere</source>
            <translation>别处</translation>
        </message>
        <message>
            <source>swapped</source>
            <translation>调换</translation>
        </message>
        <message>
            <source>right answers, half of the pairs follow</source>
            <translation>答对的比例（一半句对是下一句）</translation>
        </message>
        <message>
            <source>guessing</source>
            <translation>瞎猜</translation>
        </message>
        <message>
            <source>plays (old text)</source>
            <translation>剧本（旧文本）</translation>
        </message>
        <message>
            <source>speeches, pre-trained</source>
            <translation>演讲，有预训练</translation>
        </message>
        <message>
            <source>speeches, from scratch</source>
            <translation>演讲，从零开始</translation>
        </message>
        <message>
            <source>updates on plays</source>
            <translation>在剧本上的更新次数</translation>
        </message>
        <message>
            <source>updates on speeches</source>
            <translation>在演讲上的更新次数</translation>
        </message>
        <message>
            <source>held-out loss, nats</source>
            <translation>留出文本的损失，nat</translation>
        </message>
        <message>
            <source>Judging pairs</source>
            <translation>判断句对</translation>
        </message>
        <message>
            <source>Training a small model</source>
            <translation>训练一个小模型</translation>
        </message>
        <message>
            <source>counts in the loss</source>
            <translation>计入损失</translation>
        </message>
        <message>
            <source>does not count in the loss</source>
            <translation>不计入损失</translation>
        </message>
        <message>
            <source>read, not asked for</source>
            <translation>只读，不问</translation>
        </message>
        <message>
            <source>shown as another token: “{shown}”</source>
            <translation>显示为别的词元：“{shown}”</translation>
        </message>
        <message>
            <source>replaced; the text has “{piece}”</source>
            <translation>换过；原文是“{piece}”</translation>
        </message>
        <message>
            <source>stands for a span that was cut out</source>
            <translation>代表被挖掉的一段</translation>
        </message>
        <message>
            <source>[CLS]: one question for the pair</source>
            <translation>[CLS]：整个句对的一个问题</translation>
        </message>
        <message>
            <source>p(followed) = {p}</source>
            <translation>p(是下一句) = {p}</translation>
        </message>
        <message>
            <source>segment {number}</source>
            <translation>第 {number} 段（从 0 数）</translation>
        </message>
        <message>
            <source>right: “{piece}”, loss {nats} nats</source>
            <translation>正确：“{piece}”，损失 {nats} nat</translation>
        </message>
        <message>
            <source>mean: {value} nats</source>
            <translation>平均：{value} nat</translation>
        </message>
        <message>
            <source>{found} targets, {share}%; expected {expected}</source>
            <translation>{found} 个目标，{share}%；期望 {expected}</translation>
        </message>
        <message>
            <source>times asked for: {times}, epochs: {epochs}</source>
            <translation>被问次数：{times}，轮数：{epochs}</translation>
        </message>
        <message>
            <source>Updates: {updates}</source>
            <translation>更新次数：{updates}</translation>
        </message>
        <message>
            <source>different masks so far: {different}</source>
            <translation>到现在不同的掩码：{different}</translation>
        </message>
        <message>
            <source>After epoch {epoch}</source>
            <translation>第 {epoch} 轮之后</translation>
        </message>
        <message>
            <source>made beforehand: {found}%, by the formula {expected}%</source>
            <translation>事先做好：{found}%，公式 {expected}%</translation>
        </message>
        <message>
            <source>new each epoch: {found}%, by the formula {expected}%</source>
            <translation>每轮新抽：{found}%，公式 {expected}%</translation>
        </message>
        <message>
            <source>standard error at most {error} percentage points, {pairs} pairs</source>
            <translation>标准误最多 {error} 个百分点，{pairs} 对</translation>
        </message>
        <message>
            <source>{mean} (seeds {low} to {high})</source>
            <translation>{mean}（各种子 {low} 到 {high}）</translation>
        </message>
        <message>
            <source>Masks made beforehand are used in turn, epoch after epoch. What share of the tokens was never asked for in the end?</source>
            <translation>事先做好的掩码一轮轮轮流使用。到最后，有多大比例的词元从未被问过？</translation>
        </message>
        <message>
            <source>less than 1 %</source>
            <translation>不到 1%</translation>
        </message>
        <message>
            <source>1 to 10 %</source>
            <translation>1% 到 10%</translation>
        </message>
        <message>
            <source>10 to 30 %</source>
            <translation>10% 到 30%</translation>
        </message>
        <message>
            <source>30 % or more</source>
            <translation>30% 或更多</translation>
        </message>
        <message>
            <source>Together the shares are at most 1: another token takes at most {most} here.</source>
            <translation>两个比例之和最多为 1：这里“别的词元”最多 {most}。</translation>
        </message>
        <message>
            <source>Each token is predicted from those before it. A causal mask hides the rest, so that one pass gives a prediction at every place, and every token of the text teaches.</source>
            <translation>每个词元都由前面的词元预测。因果掩码（causal mask）遮住后面，一次前向就在每个位置给出预测，文中每个词元都在教模型。</translation>
        </message>
        <message>
            <source>Some tokens are drawn as targets; BERT replaces most of them by [MASK]. The model reads both sides and names them. All other tokens are context only: they teach nothing directly.</source>
            <translation>抽出一些词元作目标；BERT 把其中多数换成 [MASK]。模型看左右两边，把它们填出来。其余词元只是上下文，不直接教模型。</translation>
        </message>
        <message>
            <source>A small generator fills the masked places with likely tokens. A second model says of every token whether it is the original. The question is easier, but it is asked everywhere.</source>
            <translation>一个小的生成器用可能的词元填上被遮的位置，第二个模型对每个词元判断它是不是原来的。问题容易一些，但处处都问。</translation>
        </message>
        <message>
            <source>Whole spans are cut out, and each leaves a sentinel. The encoder reads what is left; the decoder writes the sentinels, each with its span.</source>
            <translation>整段整段地挖掉，每段留下一个哨兵符（sentinel）。编码器读剩下的，解码器写出哨兵符和对应的片段。</translation>
        </message>
        <message>
            <source>Two parts with [CLS] in front and [SEP] behind each. In half of the examples the second followed the first, else it came from somewhere else. The answer is read at [CLS].</source>
            <translation>两段文字，前面是 [CLS]，每段后面是 [SEP]。一半样本里第二段接在第一段后面，另一半来自别处。答案在 [CLS] 处读出。</translation>
        </message>
        <message>
            <source>The loss of next-token prediction, token by token as before. What the user wrote gets weight 0 and the answer weight 1: the model is to answer, not to ask.</source>
            <translation>还是下一个词元预测的损失，逐个词元计算。用户写的部分权重为 0，回答为 1：要模型学回答，而不是学提问。</translation>
        </message>
        <message>
            <source>Predictions in this pass: {asked} (tokens of the text: {tokens}).</source>
            <translation>这一次前向的预测数：{asked}（文本的词元数：{tokens}）。</translation>
        </message>
        <message>
            <source>Least expected: “{worst}” with {worst_nats} nats; most expected: “{best}” with {best_nats}. The dashed line is the mean of all, the loss that training lowers.</source>
            <translation>最意外的是“{worst}”，{worst_nats} nat；最意料之中的是“{best}”，{best_nats}。虚线是全部的平均，训练要降低的就是它。</translation>
        </message>
        <message>
            <source>The exponential of the mean is the perplexity: {perplexity}.</source>
            <translation>平均值取指数就是困惑度（perplexity）：{perplexity}。</translation>
        </message>
        <message>
            <source>All {tokens} losses come from one pass. No prediction saw its own token or a later one.</source>
            <translation>{tokens} 个损失来自同一次前向。每个预测都没有看到自己那个词元和后面的词元。</translation>
        </message>
        <message>
            <source>The share is rounded to a whole number of targets: {asked} of {tokens}, {share}. Which ones is chance; click a token to choose yourself.</source>
            <translation>比例取整成目标个数：{tokens} 个里的 {asked} 个，{share}。是哪几个，由抽签决定；点词元可以自己选。</translation>
        </message>
        <message>
            <source>You picked {asked} of {tokens} tokens as targets, {share}. Click another to add it, or a target to leave it out; without any, they are drawn by chance again.</source>
            <translation>你从 {tokens} 个词元里选了 {asked} 个作目标，{share}。点一个就加上，再点目标就去掉；一个都不选，又改为随机抽。</translation>
        </message>
        <message>
            <source>Of the targets here {hidden} became [MASK], {other} another token drawn from the vocabulary, {same} stayed. All of them are asked for; for all the others there is no loss.</source>
            <translation>这里的目标有 {hidden} 个变成 [MASK]，{other} 个换成词表里随机抽的词元，{same} 个保持原样。这些都要问；其余词元没有损失。</translation>
        </message>
        <message>
            <source>The encoder sees both sides of a gap. The mean over the {asked} targets is the loss of this pass: {mean} nats.</source>
            <translation>编码器能看到空的左右两边。{asked} 个目标的平均就是这次前向的损失：{mean} nat。</translation>
        </message>
        <message>
            <source>A pass teaches by {asked} of {tokens} tokens; next-token prediction by all.</source>
            <translation>一次前向只用 {tokens} 个词元里的 {asked} 个来教；下一个词元预测用全部。</translation>
        </message>
        <message>
            <source>It is not the chance of a text: the targets are named each by itself, and no product of them is the probability of the whole. So one cannot simply write on with it.</source>
            <translation>这不是整段文字的概率：各个目标分别填写，它们的乘积不是整体的概率，所以不能直接拿它接着写。</translation>
        </message>
        <message>
            <source>Every token was asked for alone, three times. Behind [MASK] the loss is {hidden} nats on average, behind a token drawn by chance {other}, and {same} where the token itself stands there.</source>
            <translation>每个词元单独问三次。遮成 [MASK] 时平均损失 {hidden} nat，换成随机词元 {other}，原样放着 {same}。</translation>
        </message>
        <message>
            <source>[MASK] never occurs in use. A token that stays must still be named, so the model keeps it, here with {p} on geometric average; a false one must be doubted.</source>
            <translation>实际使用时从不出现 [MASK]。保持原样的词元也要填，所以模型要保住它，这里几何平均为 {p}；错的词元则要存疑。</translation>
        </message>
        <message>
            <source>{texts} texts: {hidden} targets became [MASK], {other} another token, {same} stayed. Each target is drawn by itself, so a small count can be well off.</source>
            <translation>{texts} 段文本：{hidden} 个目标变成 [MASK]，{other} 个换成别的词元，{same} 个不变。每个目标独立抽取，所以数量少时可能偏得不小。</translation>
        </message>
        <message>
            <source>Chi-square sums the squared distances in units of what is expected. At least this much comes by chance in a share of {chance} of such draws: nothing unusual.</source>
            <translation>卡方（chi-square）把偏差的平方按期望值为单位相加。纯属偶然也至少这么大的概率是 {chance}：不算反常。</translation>
        </message>
        <message>
            <source>Chi-square sums the squared distances in units of what is expected. At least this much comes by chance in a share of {chance} of such draws: rare, but one draw in twenty is below 0.05.</source>
            <translation>卡方（chi-square）把偏差的平方按期望值为单位相加。纯属偶然也至少这么大的概率是 {chance}：少见，不过二十次里就有一次低于 0.05。</translation>
        </message>
        <message>
            <source>The encoder itself filled the {asked} gaps by drawing from its predictions; {replaced} of them differ from the text. A discriminator would be asked about all {tokens} tokens, whether each is the original.</source>
            <translation>这里由编码器自己按预测抽样填上 {asked} 个空，其中 {replaced} 个与原文不同。判别器（discriminator）要对全部 {tokens} 个词元判断是不是原来的。</translation>
        </message>
        <message>
            <source>A right guess of the generator counts as original. The objective is another one; the architecture can stay as it is.</source>
            <translation>生成器猜对的算“原来的”。换的是训练目标，结构可以不变。</translation>
        </message>
        <message>
            <source>Up to epoch {epochs} your text was seen under {different} different masks made beforehand, or under {fresh} drawn anew. Hatched tokens were never a target.</source>
            <translation>到第 {epochs} 轮为止，你的文本在事先做好的 {different} 套不同掩码下被看过；若每次新抽，则是 {fresh} 套。画斜线的词元从没当过目标。</translation>
        </message>
        <message>
            <source>Two models now learn from the same few speeches: one goes on from what it learnt, the other starts afresh. At update {updates} the first has {warm} nats (seeds {lowest} to {highest}), the second {scratch} ({scratch_lowest} to {scratch_highest}).</source>
            <translation>现在两个模型从同样少的演讲里学：一个接着已学的学，另一个从零开始。第 {updates} 次更新时，前者 {warm} nat（各种子 {lowest} 到 {highest}），后者 {scratch}（{scratch_lowest} 到 {scratch_highest}）。</translation>
        </message>
        <message>
            <source>Made beforehand does not mean one mask only: BERT’s data were copied ten times. With {copies} copies each has been used {times} times on average by now.</source>
            <translation>事先做好并不等于只有一套：BERT 的数据复制了十份。有 {copies} 份时，到现在每份平均用了 {times} 次。</translation>
        </message>
        <message>
            <source>{cut} of {tokens} tokens are cut out, in spans whose mean length you set ({spans} here). Each leaves a sentinel. The target holds the sentinels and the spans: {target} tokens with the end.</source>
            <translation>{tokens} 个词元里挖掉 {cut} 个，分成 {spans} 段，平均长度由你设定。每段留下一个哨兵符。目标由哨兵符和片段组成：连结尾共 {target} 个词元。</translation>
        </message>
        <message>
            <source>BART leaves one mask per span, whatever its length, and has the decoder write the whole text. That is more to write, and the model has to find out how much is missing.</source>
            <translation>BART 每段只留一个掩码，不管多长，让解码器写出全文。要写的更多，模型还得自己看出缺了多少。</translation>
        </message>
        <message>
            <source>What the decoder writes is predicted token by token from what it wrote before: next-token prediction, with an encoder’s reading beside it.</source>
            <translation>解码器写的每个词元都由它前面写的来预测：就是下一个词元预测，旁边多了编码器读到的东西。</translation>
        </message>
        <message>
            <source>The form of training is the same for any source and target. Here the first letters of your text go in, and the bundled model is to write them backwards: {targets} targets with the end. Take the letters away from the encoder, and the decoder has nowhere to read them.</source>
            <translation>不管源和目标是什么，训练的形式都一样。这里输入你的文字的前几个字母，让随附的模型倒着写：连结尾共 {targets} 个目标。若不让编码器看到字母，解码器就无处可读。</translation>
        </message>
        <message>
            <source>In training the right tokens up to each place are given (teacher forcing), so that one pass asks for all of them at once.</source>
            <translation>训练时每个位置之前的正确词元都给出（teacher forcing），一次前向就问完全部。</translation>
        </message>
        <message>
            <source>Prompt and answer are the two segments. At [CLS] the encoder says “it followed” with {p}: one bit of teaching for the whole pair.</source>
            <translation>提示和回答就是两段。编码器在 [CLS] 处说“是下一句”的概率为 {p}：整个句对只有一个比特可学。</translation>
        </message>
        <message>
            <source>The segment embedding says which part a token is in. It serves any task with two texts: questions, similarity, inference.</source>
            <translation>段嵌入（segment embedding）表示词元属于哪一段。任何两段文本的任务都用得上：问答、相似度、推理。</translation>
        </message>
        <message>
            <source>One judge is the encoder. The other knows only how often each word stands in the two documents, and says “followed” if both sentences look like the same one; the sentences themselves were taken out of its counts.</source>
            <translation>一个裁判是编码器。另一个只知道每个词在两份文档里各出现多少次，两句看起来像同一份文档就说“是下一句”；这两句本身已从计数里去掉。</translation>
        </message>
        <message>
            <source>Words alone are right in {foreign} if what does not follow comes from the other document, and in {swapped} if it is the same two sentences the other way round. The encoder: {encoder} and {encoder_swapped}.</source>
            <translation>不是下一句的来自另一份文档时，单凭用词答对 {foreign}；只是把两句调换时，{swapped}。编码器：{encoder} 和 {encoder_swapped}。</translation>
        </message>
        <message>
            <source>Standard error at most {error} percentage points. The bundled encoder learnt with negatives from the same book, not from another one.</source>
            <translation>标准误最多 {error} 个百分点。随附编码器训练时的反例来自同一本书，而不是另一本。</translation>
        </message>
        <message>
            <source>ALBERT asks for the order instead: are these two swapped? Topic gives nothing away there.</source>
            <translation>ALBERT 改问顺序：这两句调换了吗？话题在那里帮不上忙。</translation>
        </message>
        <message>
            <source>Prompt and answer as one text of {tokens} tokens. The prompt has {asking} of them and {share} of the loss, so the model would also learn to write prompts.</source>
            <translation>提示和回答合成一段 {tokens} 个词元的文本。提示占 {asking} 个、损失的 {share}，这样模型也会学着写提示。</translation>
        </message>
        <message>
            <source>The {asking} tokens of the prompt get weight 0. Nothing else changes: the losses of the answer are the same numbers as before, and the loss is their mean, {answer} nats over {counted} tokens.</source>
            <translation>提示的 {asking} 个词元权重为 0。别的都不变：回答的各个损失还是原来的数，损失是它们的平均，{counted} 个词元，{answer} nat。</translation>
        </message>
        <message>
            <source>It is a mean over tokens, not one loss for the paragraph. In PyTorch the prompt’s labels are −100, which cross-entropy leaves out.</source>
            <translation>这是对词元的平均，不是给整段一个损失。在 PyTorch 里提示的标签设为 −100，交叉熵会跳过它们。</translation>
        </message>
        <message>
            <source>A model of letters reads five letters and predicts the next. It learns from plays: {old} nats a letter on plays it has not seen (without learning {chance}), and {new} on speeches, which it never learnt from.</source>
            <translation>一个字母模型读五个字母，预测下一个。它从剧本学：在没见过的剧本上每字母 {old} nat（不学时 {chance}），在从没学过的演讲上 {new}。</translation>
        </message>
        <message>
            <source>Before any fine-tuning the first had {untouched} on speeches; its best was {best}, after {best_at} updates.</source>
            <translation>还没微调时，前者在演讲上是 {untouched}；最好时 {best}，在 {best_at} 次更新之后。</translation>
        </message>
        <message>
            <source>On plays the tuned model went from {first} to {kept}: learning the new text costs some of the old.</source>
            <translation>在剧本上，微调后的模型从 {first} 变成 {kept}：学新的，丢了一点旧的。</translation>
        </message>
        <message>
            <source>Lines are means over {seeds} seeds, dots the seeds themselves.</source>
            <translation>线是 {seeds} 个种子的平均，点是各个种子。</translation>
        </message>
        <message>
            <source>torch cross_entropy with ignore_index: loss of the answer, nats</source>
            <translation>torch cross_entropy（ignore_index）：回答的损失，nat</translation>
        </message>
        <message>
            <source>torch autograd: gradient of the small model, largest difference</source>
            <translation>torch autograd：小模型的梯度，最大差</translation>
        </message>
        <message>
            <source>transformers DataCollatorForLanguageModeling: shares of the three kinds, in standard errors</source>
            <translation>transformers DataCollatorForLanguageModeling：三种处理的比例，以标准误计</translation>
        </message>
        <message>
            <source>torch gammaincc: tail of the chi-square distribution</source>
            <translation>torch gammaincc：卡方分布的尾概率</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, 6 layers</source>
            <extracomment>Tokens of the reader's text that are shown and asked for, special ones not counted.</extracomment>
            <translation>双语：词片，6 层</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <translation>清晰：字符，2 层</translation>
        </message>
        <message>
            <source>Prompt</source>
            <extracomment>What a target of the masked objective is shown as. The second of a pair: it followed; of another document; of the same, elsewhere; the two swapped.</extracomment>
            <translation>提示（prompt）</translation>
        </message>
        <message>
            <source>The first half of the text: what a user would ask.</source>
            <translation>文本的前一半：用户会问的话。</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>The second half: what supervised fine-tuning counts.</source>
            <translation>后一半：监督微调（supervised fine-tuning）计入损失的部分。</translation>
        </message>
        <message>
            <source>Model that predicts next tokens</source>
            <translation>预测下一个词元的模型</translation>
        </message>
        <message>
            <source>Share of tokens asked for</source>
            <translation>要问的词元比例</translation>
        </message>
        <message>
            <source>Of these: shown as [MASK]</source>
            <translation>其中：显示为 [MASK]</translation>
        </message>
        <message>
            <source>Of these: another token</source>
            <translation>其中：换成别的词元</translation>
        </message>
        <message>
            <source>The rest is shown as it is.</source>
            <translation>其余原样显示。</translation>
        </message>
        <message>
            <source>Copies with masks made beforehand</source>
            <translation>事先做好掩码的份数</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>轮数（epochs）</translation>
        </message>
        <message>
            <source>Mean length of a span, tokens</source>
            <translation>片段的平均长度（词元）</translation>
        </message>
        <message>
            <source>Updates of pre-training</source>
            <translation>预训练的更新次数</translation>
        </message>
        <message>
            <source>Updates of fine-tuning</source>
            <translation>微调的更新次数</translation>
        </message>
        <message>
            <source>Learning rate of fine-tuning</source>
            <translation>微调的学习率</translation>
        </message>
        <message>
            <source>Letters to fine-tune on</source>
            <translation>用来微调的字母数</translation>
        </message>
        <message>
            <source>Tokens you picked as targets</source>
            <translation>你选作目标的词元</translation>
        </message>
        <message>
            <source>In the picture of the masks: click a token to ask for it, or no longer. Places are counted from 0, [CLS] included; with none, they are drawn by chance.</source>
            <translation>在掩码的图里：点一个词元就问它，再点就不问。位置从 0 数起，[CLS] 也算；一个都不选时随机抽。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>the part of the run</source>
            <translation>运行的哪一部分</translation>
        </message>
        <message>
            <source>the objective of the newest row</source>
            <translation>最新一行的训练目标</translation>
        </message>
        <message>
            <source>predictions it asks for in one pass</source>
            <translation>它一次前向要问的预测数</translation>
        </message>
        <message>
            <source>tokens of the text</source>
            <translation>文本的词元数</translation>
        </message>
        <message>
            <source>of each token, nats</source>
            <translation>每个词元的损失，nat</translation>
        </message>
        <message>
            <source>loss per target, nats</source>
            <translation>每个目标的损失，nat</translation>
        </message>
        <message>
            <source>places asked for, from 0</source>
            <translation>要问的位置，从 0 数</translation>
        </message>
        <message>
            <source>by place: the likeliest name, its probability, the loss of the right one in nats</source>
            <translation>按位置：最可能的词、它的概率、正确词的损失（nat）</translation>
        </message>
        <message>
            <source>mean loss by treatment of a target, nats: [MASK], another token, as it is</source>
            <translation>目标各种处理的平均损失，nat：[MASK]、别的词元、原样</translation>
        </message>
        <message>
            <source>targets by treatment</source>
            <translation>各种处理的目标数</translation>
        </message>
        <message>
            <source>Pearson's statistic of the counts, and its tail probability</source>
            <translation>计数的皮尔逊卡方统计量及其尾概率</translation>
        </message>
        <message>
            <source>tokens that the generator changed</source>
            <translation>生成器改了的词元数</translation>
        </message>
        <message>
            <source>share of tokens never asked for: masks made beforehand, new masks; expected both</source>
            <translation>从未被问过的词元比例：事先做好的掩码、新抽的掩码；以及两者的期望</translation>
        </message>
        <message>
            <source>what the encoder reads</source>
            <translation>编码器读的内容</translation>
        </message>
        <message>
            <source>probability that the second segment followed, by pair</source>
            <translation>第二段是下一句的概率，按句对</translation>
        </message>
        <message>
            <source>share of right answers by judge and kind of pair</source>
            <translation>答对的比例，按裁判和句对种类</translation>
        </message>
        <message>
            <source>updates done</source>
            <translation>已做的更新次数</translation>
        </message>
        <message>
            <source>loss from pre-trained weights, nats a letter, by seed</source>
            <translation>从预训练权重开始的损失，每字母 nat，按种子</translation>
        </message>
        <message>
            <source>loss from random weights, nats a letter, by seed</source>
            <translation>从随机权重开始的损失，每字母 nat，按种子</translation>
        </message>
        <message>
            <source>loss of the fine-tuned model on the old text, nats a letter, by seed</source>
            <translation>微调后的模型在旧文本上的损失，每字母 nat，按种子</translation>
        </message>
    </context>
    <context>
        <name>training/optimizers</name>
        <message>
            <source>A rate near the limit: to and fro, or out</source>
            <translation>学习率接近极限：来回震荡，或者飞出去</translation>
        </message>
        <message>
            <source>A ravine at 45° to the weights</source>
            <translation>与权重成 45° 的峡谷</translation>
        </message>
        <message>
            <source>Two valleys: who gets over the hump?</source>
            <translation>两个谷：谁能翻过中间的小丘？</translation>
        </message>
        <message>
            <source>A saddle, almost in balance</source>
            <translation>鞍点：几乎平衡</translation>
        </message>
        <message>
            <source>Around the bend</source>
            <translation>拐弯</translation>
        </message>
        <message>
            <source>Out on the plain, where gradients are tiny</source>
            <translation>远在平原上，梯度很小</translation>
        </message>
        <message>
            <source>A large ε: now the loss’s scale matters to Adam</source>
            <translation>很大的 ε：损失的尺度对 Adam 有了影响</translation>
        </message>
        <message>
            <source>Which way does each optimizer take down the same slope?</source>
            <translation>同一个坡，各个优化器会怎样走下去？</translation>
        </message>
        <message>
            <source>the race</source>
            <translation>赛跑</translation>
        </message>
        <message>
            <source>valleys</source>
            <translation>谷</translation>
        </message>
        <message>
            <source>look ahead</source>
            <translation>向前看</translation>
        </message>
        <message>
            <source>moments</source>
            <translation>矩</translation>
        </message>
        <message>
            <source>batch size</source>
            <translation>批次大小</translation>
        </message>
        <message>
            <source>noise ball</source>
            <translation>噪声球</translation>
        </message>
        <message>
            <source>loss ÷ c</source>
            <translation>损失 ÷ c</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>各层</translation>
        </message>
        <message>
            <source>One surface, six optimizers</source>
            <translation>一个曲面，六种优化器（optimizer）</translation>
        </message>
        <message>
            <source>Batch gradient descent ends in the valley it began in</source>
            <translation>批量梯度下降（batch gradient descent）从哪个谷出发，就停在哪个谷</translation>
        </message>
        <message>
            <source>Momentum, and Nesterov’s look ahead</source>
            <translation>动量（momentum）与 Nesterov 的向前看（look-ahead）</translation>
        </message>
        <message>
            <source>What AdaGrad, RMSProp and Adam remember of each weight</source>
            <translation>AdaGrad、RMSProp、Adam 为每个权重记住了什么</translation>
        </message>
        <message>
            <source>Larger batches: less noise, by 1 ÷ B</source>
            <translation>批次（batch）越大，噪声越小，按 1 ÷ B</translation>
        </message>
        <message>
            <source>SGD never comes to rest: the noise ball</source>
            <translation>SGD 永远静不下来：噪声球（noise ball）</translation>
        </message>
        <message>
            <source>A fraction of the loss, or of the learning rate</source>
            <translation>损失缩小，还是学习率缩小</translation>
        </message>
        <message>
            <source>Adam over four decades of learning rates</source>
            <translation>Adam：学习率跨四个数量级</translation>
        </message>
        <message>
            <source>Decay in the gradient, or beside it</source>
            <translation>衰减放进梯度，还是放在梯度之外</translation>
        </message>
        <message>
            <source>LAMB: a step as long as the layer allows</source>
            <translation>LAMB：一步走多远由该层决定</translation>
        </message>
        <message>
            <source>gradient descent</source>
            <translation>梯度下降</translation>
        </message>
        <message>
            <source>momentum</source>
            <translation>动量</translation>
        </message>
        <message>
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <source>momentum + decay</source>
            <translation>动量 + 衰减</translation>
        </message>
        <message>
            <source>AdaGrad</source>
            <translation>AdaGrad</translation>
        </message>
        <message>
            <source>RMSProp</source>
            <translation>RMSProp</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>first weight</source>
            <translation>第一个权重</translation>
        </message>
        <message>
            <source>second weight</source>
            <translation>第二个权重</translation>
        </message>
        <message>
            <source>w</source>
            <translation>w</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>batch size B</source>
            <translation>批次大小 B</translation>
        </message>
        <message>
            <source>learning rate η</source>
            <translation>学习率 η</translation>
        </message>
        <message>
            <source>the loss is multiplied by</source>
            <translation>损失乘以</translation>
        </message>
        <message>
            <source>Loss over two weights</source>
            <translation>两个权重上的损失</translation>
        </message>
        <message>
            <source>Loss above lowest</source>
            <translation>损失，从最低点算起</translation>
        </message>
        <message>
            <source>Variance at rest</source>
            <translation>稳定后权重的方差</translation>
        </message>
        <message>
            <source>Adam: λw in the gradient</source>
            <translation>Adam：梯度加上 λw</translation>
        </message>
        <message>
            <source>AdamW: decay kept apart</source>
            <translation>AdamW：衰减单独进行</translation>
        </message>
        <message>
            <source>{name}, update {update}</source>
            <translation>{name}，第 {update} 次更新</translation>
        </message>
        <message>
            <source>Updates: {updates}</source>
            <translation>更新次数：{updates}</translation>
        </message>
        <message>
            <source>update {updates}: w = {w}</source>
            <translation>第 {updates} 次更新：w = {w}</translation>
        </message>
        <message>
            <source>One valley: L = w²</source>
            <translation>一个谷：L = w²</translation>
        </message>
        <message>
            <source>Two valleys: L = w⁴ − 3w² + w</source>
            <translation>两个谷：L = w⁴ − 3w² + w</translation>
        </message>
        <message>
            <source>|step| ÷ learning rate</source>
            <translation>|步长| ÷ 学习率</translation>
        </message>
        <message>
            <source>Variance of the gradient</source>
            <translation>梯度的方差</translation>
        </message>
        <message>
            <source>The noise ball</source>
            <translation>噪声球</translation>
        </message>
        <message>
            <source>Largest distance of two paths</source>
            <translation>两条路径的最大距离</translation>
        </message>
        <message>
            <source>Adam, learning rate {rate}</source>
            <translation>Adam，学习率 {rate}</translation>
        </message>
        <message>
            <source>Loss at the end, by rate</source>
            <translation>最终损失，按学习率</translation>
        </message>
        <message>
            <source>… by the scale of the loss</source>
            <translation>……按损失的尺度</translation>
        </message>
        <message>
            <source>‖Δw‖ ÷ ‖w‖ of each layer</source>
            <translation>每层的 ‖Δw‖ ÷ ‖w‖</translation>
        </message>
        <message>
            <source>Loss of the net</source>
            <translation>网络的损失</translation>
        </message>
        <message>
            <source>Adam, first weight</source>
            <translation>Adam，第一个权重</translation>
        </message>
        <message>
            <source>Adam, second weight</source>
            <translation>Adam，第二个权重</translation>
        </message>
        <message>
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <source>m corrected</source>
            <translation>修正后的 m</translation>
        </message>
        <message>
            <source>√v</source>
            <translation>√v</translation>
        </message>
        <message>
            <source>√v corrected</source>
            <translation>修正后的 √v</translation>
        </message>
        <message>
            <source>quotient</source>
            <translation>商</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>{method}: has left</source>
            <translation>{method}：已飞出</translation>
        </message>
        <message>
            <source>velocity: −ημv</source>
            <translation>速度：−ημv</translation>
        </message>
        <message>
            <source>gradient: −ηg</source>
            <translation>梯度：−ηg</translation>
        </message>
        <message>
            <source>where g is taken</source>
            <translation>g 在这里计算</translation>
        </message>
        <message>
            <source>an example</source>
            <translation>一个样本</translation>
        </message>
        <message>
            <source>one path</source>
            <translation>一条路径</translation>
        </message>
        <message>
            <source>ends of {count} paths</source>
            <translation>{count} 条路径的终点</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>loss ÷ {factor}</source>
            <translation>损失 ÷ {factor}</translation>
        </message>
        <message>
            <source>rate ÷ {factor}</source>
            <translation>学习率 ÷ {factor}</translation>
        </message>
        <message>
            <source>loss ÷ {factor}, from the path as it is</source>
            <translation>损失 ÷ {factor} 与原路径</translation>
        </message>
        <message>
            <source>loss ÷ {factor}, from rate ÷ {factor}</source>
            <translation>损失 ÷ {factor} 与学习率 ÷ {factor}</translation>
        </message>
        <message>
            <source>gradient ±{pull}</source>
            <translation>梯度 ±{pull}</translation>
        </message>
        <message>
            <source>(1 − ηλ)ᵏ</source>
            <translation>(1 − ηλ)ᵏ</translation>
        </message>
        <message>
            <source>The start</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Drag it elsewhere.</source>
            <translation>可以把它拖到别处。</translation>
        </message>
        <message>
            <source>The surface here</source>
            <translation>此处的曲面</translation>
        </message>
        <message>
            <source>Ball that started at {start}</source>
            <translation>从 {start} 出发的球</translation>
        </message>
        <message>
            <source>in the end: w = {w}</source>
            <translation>最后：w = {w}</translation>
        </message>
        <message>
            <source>Rate {rate}, batches of {size}</source>
            <translation>学习率 {rate}，批次大小 {size}</translation>
        </message>
        <message>
            <source>standard deviation of a weight at rest: {spread}</source>
            <translation>稳定后权重的标准差：{spread}</translation>
        </message>
        <message>
            <source>Batches of {value}</source>
            <translation>批次大小 {value}</translation>
        </message>
        <message>
            <source>Learning rate {value}</source>
            <translation>学习率 {value}</translation>
        </message>
        <message>
            <source>Loss × {value}</source>
            <translation>损失 × {value}</translation>
        </message>
        <message>
            <source>measured: {value}</source>
            <translation>实测：{value}</translation>
        </message>
        <message>
            <source>expected: {value}</source>
            <translation>理论：{value}</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已飞出</translation>
        </message>
        <message>
            <source>the gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>mean of gradients that forgets, started at 0</source>
            <translation>会遗忘的梯度平均，从 0 开始</translation>
        </message>
        <message>
            <source>m ÷ (1 − β₁ᵏ)</source>
            <translation>m ÷ (1 − β₁ᵏ)</translation>
        </message>
        <message>
            <source>root of the mean of squares that forgets, started at 0</source>
            <translation>会遗忘的平方平均的平方根，从 0 开始</translation>
        </message>
        <message>
            <source>√(v ÷ (1 − β₂ᵏ))</source>
            <translation>√(v ÷ (1 − β₂ᵏ))</translation>
        </message>
        <message>
            <source>what the learning rate is multiplied with</source>
            <translation>与学习率相乘的量</translation>
        </message>
        <message>
            <source>‖w‖ = {norm}</source>
            <translation>‖w‖ = {norm}</translation>
        </message>
        <message>
            <source>‖Δw‖ = {moves}</source>
            <translation>‖Δw‖ = {moves}</translation>
        </message>
        <message>
            <source>trust ratio ‖w‖ ÷ ‖u‖ = {trust}</source>
            <translation>信任比（trust ratio）‖w‖ ÷ ‖u‖ = {trust}</translation>
        </message>
        <message>
            <source>The loss that Adam minimises is divided by a constant. Its path …</source>
            <translation>把 Adam 要最小化的损失除以一个常数。它的路径……</translation>
        </message>
        <message>
            <source>hardly changes</source>
            <translation>几乎不变</translation>
        </message>
        <message>
            <source>is that of a learning rate divided by it</source>
            <translation>与学习率除以该常数时相同</translation>
        </message>
        <message>
            <source>is a third one</source>
            <translation>是第三种样子</translation>
        </message>
        <message>
            <source>Six optimizers start at one place, where the loss is {loss}</source>
            <translation>六种优化器从同一点出发，此处损失为 {loss}</translation>
        </message>
        <message>
            <source>The rate is too large: {count} of {all} balls have left for good</source>
            <translation>学习率太大：{all} 个球中有 {count} 个已一去不返</translation>
        </message>
        <message>
            <source>Update {update}: momentum takes its gradient where it stands ({momentum} long), Nesterov {distance} further on ({nesterov} long)</source>
            <translation>第 {update} 次更新：动量在原地取梯度（长 {momentum}），Nesterov 在前方 {distance} 处取梯度（长 {nesterov}）</translation>
        </message>
        <message>
            <source>Update {update}: momentum or Nesterov has left for good</source>
            <translation>第 {update} 次更新：动量或 Nesterov 已一去不返</translation>
        </message>
        <message>
            <source>Update {update}: gradients of {first} and {second}, yet Adam moves both weights by {one} and {two} times its rate</source>
            <translation>第 {update} 次更新：梯度是 {first} 和 {second}，而 Adam 让两个权重移动学习率的 {one} 倍和 {two} 倍</translation>
        </message>
        <message>
            <source>Batches of {size}: the gradient’s variance is {measured}, expected {expected}; a weight at rest is off by {spread}</source>
            <translation>批次大小 {size}：梯度方差 {measured}，理论 {expected}；稳定后权重的偏差为 {spread}</translation>
        </message>
        <message>
            <source>Rate {rate}, batches of {size}: a weight at rest is off by {spread}, expected {expected}</source>
            <translation>学习率 {rate}，批次大小 {size}：稳定后权重的偏差为 {spread}，理论 {expected}</translation>
        </message>
        <message>
            <source>{method}: loss ÷ {factor} leads at most {unchanged} away from the path as it is, and {equivalent} away from rate ÷ {factor}</source>
            <translation>{method}：损失 ÷ {factor} 与原路径最多相距 {unchanged}，与学习率 ÷ {factor} 的路径最多相距 {equivalent}</translation>
        </message>
        <message>
            <source>Adam, rate {rate}: the first step moves the weights by {first} and {second}; after {updates} updates the loss is {loss}</source>
            <translation>Adam，学习率 {rate}：第一步让两个权重移动 {first} 和 {second}；{updates} 次更新后损失为 {loss}</translation>
        </message>
        <message>
            <source>Adam, rate {rate}: the first step moves the weights by {first} and {second}; within {updates} updates it has left for good</source>
            <translation>Adam，学习率 {rate}：第一步让两个权重移动 {first} 和 {second}；{updates} 次更新之内它已一去不返</translation>
        </message>
        <message>
            <source>After {updates} updates: with the decay in the gradient {one} and {two} are left of two weights of 1, with AdamW {three} and {four}</source>
            <translation>{updates} 次更新后：两个初值为 1 的权重，衰减放进梯度时剩 {one} 和 {two}，用 AdamW 时剩 {three} 和 {four}</translation>
        </message>
        <message>
            <source>Update {update}: Adam moves the layers by {one}, {two} and {three} of their length, LAMB by {four}, {five} and {six}</source>
            <translation>第 {update} 次更新：Adam 让三层移动自身长度的 {one}、{two}、{three}，LAMB 则是 {four}、{five}、{six}</translation>
        </message>
        <message>
            <source>Darker: higher. Beyond 1,000 a ball has left for good</source>
            <translation>颜色越深越高。超出 1,000 的球算一去不返</translation>
        </message>
        <message>
            <source>η = {rate} for gradient descent, momentum and Nesterov, {adaptive} for AdaGrad, RMSProp and Adam</source>
            <translation>梯度下降、动量、Nesterov 用 η = {rate}，AdaGrad、RMSProp、Adam 用 {adaptive}</translation>
        </message>
        <message>
            <source>η = {rate}; all of the gradient</source>
            <translation>η = {rate}；用全部数据的梯度</translation>
        </message>
        <message>
            <source>Dashed: a step as long as the rate</source>
            <translation>虚线：步长等于学习率</translation>
        </message>
        <message>
            <source>What is nearer than 10⁻¹⁷ stands at the left edge; λ = {decay} for the two with decay</source>
            <translation>小于 10⁻¹⁷ 的距离画在左边缘；带衰减的两种用 λ = {decay}</translation>
        </message>
        <message>
            <source>{updates} updates each; losses below 10⁻⁶ stand at the bottom; no sign: has left</source>
            <translation>各 {updates} 次更新；低于 10⁻⁶ 的损失画在底边；没有标记：已飞出</translation>
        </message>
        <message>
            <source>Every ball sees the same gradient field. Gradient descent steps as far as the gradient says: far across a ravine, hardly along it. Momentum sums gradients up: what points to and fro cancels, what points the same way adds up, and carries it past the lowest point. AdaGrad, RMSProp and Adam divide each weight’s gradient by its own size, so that both weights move alike. Longest way so far: {farthest}, {length}.</source>
            <translation>所有球看到的是同一个梯度场。梯度下降（gradient descent）的步长由梯度决定：横穿峡谷时步子大，沿着峡谷几乎不动。动量（momentum）把梯度累加：来回摆动的相互抵消，方向一致的越加越多，也会冲过最低点。AdaGrad、RMSProp 和 Adam 把每个权重的梯度除以它自己的大小，于是两个权重移动得差不多快。目前走过的路最长的是{farthest}：{length}。</translation>
        </message>
        <message>
            <source>Dividing goes by single weights. Turn the ravine by 45° and its directions are no longer the weights: see what is left of the advantage.</source>
            <translation>除法是按单个权重进行的。把峡谷转 45°，它的方向就不再与权重一致：看看优势还剩多少。</translation>
        </message>
        <message>
            <source>The gradients of the two weights have unlike sizes, bars on one scale. m and v are means that forget and start at 0: in update {update} they have {mean_share} and {square_share} of their weight, and are corrected by that. The quotient has no unit of the gradient left. AdaGrad sums squares up instead, so that what it multiplies a gradient with can only shrink.</source>
            <translation>两个权重的梯度大小悬殊，条形用同一刻度。m 和 v 是会遗忘的平均，从 0 开始：第 {update} 次更新时各只有 {mean_share} 和 {square_share} 的权重，要按此修正（bias correction）。相除之后，梯度的单位就消掉了。AdaGrad 则把平方累加，所以乘在梯度上的系数只会变小。</translation>
        </message>
        <message>
            <source>The learning rate is the length of Adam’s steps. Over four decades of rates its loss ends anywhere between {low} and {high}; over eight decades of the loss’s scale between {factor_low} and {factor_high}. The scale of the gradients cancels, the rate does not.</source>
            <translation>学习率就是 Adam 的步长。学习率跨四个数量级，最终损失在 {low} 到 {high} 之间；损失的尺度跨八个数量级，最终损失在 {factor_low} 到 {factor_high} 之间。梯度的尺度会约掉，学习率不会。</translation>
        </message>
        <message>
            <source>The decay λw in the gradient is divided by √v with the rest: slow for a weight with large gradients, fast for one with small ones. So far {large} and {small} are left. AdamW shrinks every weight by the share ηλ, whatever its gradients.</source>
            <translation>放进梯度的衰减 λw 会和梯度一起除以 √v：梯度大的权重衰减慢，梯度小的衰减快。目前剩下 {large} 和 {small}。AdamW 让每个权重按同样的比例 ηλ 缩小，与梯度无关。</translation>
        </message>
        <message>
            <source>A layer whose weights start near 0 then takes small steps only. In the end the loss is {adam} with Adam and {lamb} with LAMB.</source>
            <translation>初始权重接近 0 的层于是只能走小步。最后 Adam 的损失是 {adam}，LAMB 是 {lamb}。</translation>
        </message>
        <message>
            <source>The start can be dragged; no optimizer wins everywhere.</source>
            <translation>起点可以拖动；没有哪种优化器处处都赢。</translation>
        </message>
        <message>
            <source>Update {updates}: {best} is lowest, at {low}; {worst} is highest, at {high}</source>
            <translation>第 {updates} 次更新：{best} 最低，{low}；{worst} 最高，{high}</translation>
        </message>
        <message>
            <source>Update {updates}: {best} is lowest, at {low}; {count} of 6 have left for good</source>
            <translation>第 {updates} 次更新：{best} 最低，{low}；6 个中有 {count} 个一去不返</translation>
        </message>
        <message>
            <source>Update {updates}: all six have left for good</source>
            <translation>第 {updates} 次更新：六个都已一去不返</translation>
        </message>
        <message>
            <source>Update {updates}: all balls of the one valley are within {reach} of its lowest point; of the two valleys the left one holds {left}, the right one {right}</source>
            <translation>第 {updates} 次更新：单谷里所有球离最低点都不超过 {reach}；双谷中左谷有 {left} 个球，右谷有 {right} 个</translation>
        </message>
        <message>
            <source>{examples} drawn examples, each with the loss ‖w − c‖² ÷ 2; dashed: expected</source>
            <translation>{examples} 个抽取的样本，各自的损失为 ‖w − c‖² ÷ 2；虚线：理论值</translation>
        </message>
        <message>
            <source>Batches drawn with replacement, {chains} paths of {updates} updates, seed {seed}</source>
            <translation>批次有放回地抽取，{chains} 条路径，各 {updates} 次更新，种子 {seed}</translation>
        </message>
        <message>
            <source>Simulated gradients that only change their sign, {warm} of them before</source>
            <translation>模拟的梯度，只变正负号，此前已有 {warm} 个</translation>
        </message>
        <message>
            <source>η = {rate}, λ = {decay}; without decay no weight would go anywhere</source>
            <translation>η = {rate}，λ = {decay}；没有衰减，权重就哪里也不去</translation>
        </message>
        <message>
            <source>A net of three layers, their first weights × 4, 1 and 0.1</source>
            <translation>三层网络，初始权重分别 × 4、1、0.1</translation>
        </message>
        <message>
            <source>64 drawn examples, seed {seed}; η = {rate} for both, no decay</source>
            <translation>64 个抽取的样本，种子 {seed}；两者 η = {rate}，无衰减</translation>
        </message>
        <message>
            <source>The gradient of all the data knows the slope here and nothing else. In a convex bowl it leads to the lowest point from anywhere, if the rate is small enough. With two valleys it leads to the one on this side of the hump: from 2 to {right} (L = {right_loss}), from −2 to {left} (L = {left_loss}).</source>
            <translation>全部数据的梯度只知道此处的坡度，别的一概不知。在凸（convex）的碗里，只要学习率足够小，从哪里出发都能到最低点。有两个谷时，它走向小丘这一侧的谷：从 2 到 {right}（L = {right_loss}），从 −2 到 {left}（L = {left_loss}）。</translation>
        </message>
        <message>
            <source>That batch gradient descent finds the global minimum holds for convex losses with a suitable rate; the loss of a net is not convex.</source>
            <translation>批量梯度下降能找到全局最小值，只在损失是凸函数且学习率合适时成立；网络的损失不是凸函数。</translation>
        </message>
        <message>
            <source>Both updates are the sum of two arrows: what is left of the velocity, and a gradient. Momentum takes the gradient where it stands, Nesterov where the velocity alone would lead: it sees the far slope before it stands on it, and brakes sooner.</source>
            <translation>两种更新都是两个箭头之和：剩余的速度，加上一个梯度。动量在原地取梯度，Nesterov 在仅凭速度将到达的地方取梯度：还没站上对面的坡就先看到它，于是刹车更早。</translation>
        </message>
        <message>
            <source>With the gradient g held constant, the velocity grows towards g ÷ (1 − μ): ×{times}.</source>
            <translation>若梯度 g 保持不变，速度会增长到 g ÷ (1 − μ)：{times} 倍。</translation>
        </message>
        <message>
            <source>torch keeps the place of the look ahead as its weights; the paths agree there.</source>
            <translation>torch 把向前看的位置当作权重保存；在这些位置上两条路径一致。</translation>
        </message>
        <message>
            <source>v is the mean of g², the second raw moment, and no variance: a gradient that never changes has variance 0, and v, corrected, is g².</source>
            <translation>v 是 g² 的平均，即二阶原点矩（second raw moment），不是方差：从不变化的梯度方差为 0，而修正后的 v 等于 g²。</translation>
        </message>
        <message>
            <source>The first step of Adam is one learning rate long for every weight, as that of AdaGrad; RMSProp without correction starts with {rms} rates.</source>
            <translation>Adam 的第一步对每个权重都恰好是一个学习率，AdaGrad 也一样；没有修正的 RMSProp 第一步是学习率的 {rms} 倍。</translation>
        </message>
        <message>
            <source>Each example pulls towards its own point; the loss of all is lowest at their mean, the cross. A batch of {size} pulls towards the mean of {size} examples. That is right on average, and off by a variance of s² ÷ B: with 1 example {one}, with {most} {many}.</source>
            <translation>每个样本都拉向自己的点；全部样本的损失在它们的均值（十字）处最低。大小为 {size} 的批次拉向 {size} 个样本的均值：平均来说正确，方差为 s² ÷ B：1 个样本时 {one}，{most} 个时 {many}。</translation>
        </message>
        <message>
            <source>Four times the examples halve the noise. After that much work a smaller batch has made four times the updates.</source>
            <translation>样本多四倍，噪声减半。同样的计算量，较小的批次已做了四倍的更新。</translation>
        </message>
        <message>
            <source>With a fixed rate the weights do not come to rest: every batch pushes them elsewhere. The ball has the variance η s² ÷ (B (2 − η)), here {measured} measured and {expected} expected. A small rate makes it small, and the way there long.</source>
            <translation>学习率固定时，权重静不下来：每个批次都把它推向别处。噪声球的方差是 η s² ÷ (B (2 − η))，这里实测 {measured}，理论 {expected}。学习率小，球就小，但路上要走很久。</translation>
        </message>
        <message>
            <source>Hence rates that fall during training: far first, then still.</source>
            <translation>所以训练中学习率要逐渐下降：先走得远，再静下来。</translation>
        </message>
        <message>
            <source>{method}. Loss ÷ {factor} divides every gradient. Where the step is proportional to the gradient, with momentum or without, that is the same as rate ÷ {factor}. Where the step is divided by the size of the gradients it cancels, up to ε, and changes nothing; the rate does not cancel. A decay in the gradient is not divided, so it breaks the equality.</source>
            <translation>{method}。损失 ÷ {factor} 使每个梯度都缩小。步长与梯度成正比时（不论有无动量），这等同于学习率 ÷ {factor}。步长要除以梯度大小时，它会约掉（除了 ε 的影响），什么也不改变；学习率则约不掉。放进梯度的衰减没有一起缩小，所以会破坏等价。</translation>
        </message>
        <message>
            <source>Try ε = 0.01: it is then no longer small beside √v, and the loss’s scale shows.</source>
            <translation>试试 ε = 0.01：它与 √v 相比不再可忽略，损失的尺度就显现出来。</translation>
        </message>
        <message>
            <source>Gradient descent minds both alike: beyond 2 ÷ curvature it leaves.</source>
            <translation>梯度下降对两者同样敏感：超过 2 ÷ 曲率就会飞出去。</translation>
        </message>
        <message>
            <source>For gradient descent both are the same; only a divided gradient tells them apart.</source>
            <translation>对梯度下降，两者相同；只有梯度要除以某个量时才有区别。</translation>
        </message>
        <message>
            <source>Adam moves every weight by about its rate, in a layer of large weights and in one of small. LAMB multiplies the step u of each layer by ‖w‖ ÷ ‖u‖, so that each moves by the share η of its length; made for batches of tens of thousands.</source>
            <translation>Adam 让每个权重移动大约一个学习率，不管该层的权重是大是小。LAMB 把每层的步子 u 乘以 ‖w‖ ÷ ‖u‖，于是每层移动自身长度的 η 倍；它是为数万样本的批次设计的。</translation>
        </message>
        <message>
            <source>a ravine, steep across</source>
            <extracomment>Those that divide by the root of squared gradients; they use the second learning rate. Whose path is compared under loss ÷ c and rate ÷ c; "coupled" has a decay in its gradient. Whose loss at the end is shown over the learning rate and over the scale of the loss. The part of the plane that is shown: across and up. Where the balls of the two valleys start. Four decades of learning rates, and factors on the loss. Examples; batch sizes; learning rates under noise; runs side by side and their updates. Updates of the decay, how many of them a step is, and the size of the two gradients. Gradients that fill both means before, as in the midst of a training. Updates of the small net, and its layers (inputs, outputs, first weights × 1 ÷ √inputs). How many updates the closer looks have.</extracomment>
            <translation>峡谷，横向很陡</translation>
        </message>
        <message>
            <source>two valleys, one deeper</source>
            <translation>两个谷，一个更深</translation>
        </message>
        <message>
            <source>a saddle</source>
            <translation>鞍点</translation>
        </message>
        <message>
            <source>a ravine with a bend</source>
            <translation>带拐弯的峡谷</translation>
        </message>
        <message>
            <source>a hole in a plain</source>
            <translation>平原上的坑</translation>
        </message>
        <message>
            <source>Surface</source>
            <translation>曲面</translation>
        </message>
        <message>
            <source>How steep across</source>
            <translation>横向有多陡</translation>
        </message>
        <message>
            <source>The curvature across the ravine, where it is 1 along it.</source>
            <translation>横穿峡谷方向的曲率；沿峡谷方向为 1。</translation>
        </message>
        <message>
            <source>Turned by</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>Turns ravine and hole against the two weights, which are what adaptive methods see.</source>
            <translation>让峡谷和坑相对于两个权重旋转；自适应方法看到的正是单个权重。</translation>
        </message>
        <message>
            <source>Start, first weight</source>
            <translation>起点，第一个权重</translation>
        </message>
        <message>
            <source>Start, second weight</source>
            <translation>起点，第二个权重</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Rate of GD, momentum, Nesterov</source>
            <translation>梯度下降、动量、Nesterov 的学习率</translation>
        </message>
        <message>
            <source>Optimizers</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Rate of AdaGrad, RMSProp, Adam</source>
            <translation>AdaGrad、RMSProp、Adam 的学习率</translation>
        </message>
        <message>
            <source>Momentum μ</source>
            <translation>动量 μ</translation>
        </message>
        <message>
            <source>RMSProp: α</source>
            <translation>RMSProp：α</translation>
        </message>
        <message>
            <source>Adam: β₁</source>
            <translation>Adam：β₁</translation>
        </message>
        <message>
            <source>Adam: β₂</source>
            <translation>Adam：β₂</translation>
        </message>
        <message>
            <source>ε of the adaptive ones</source>
            <translation>自适应方法的 ε</translation>
        </message>
        <message>
            <source>Weight decay λ</source>
            <translation>权重衰减 λ</translation>
        </message>
        <message>
            <source>Loss or rate is divided by</source>
            <translation>损失或学习率除以</translation>
        </message>
        <message>
            <source>Experiments</source>
            <translation>实验</translation>
        </message>
        <message>
            <source>Batch, while the rate varies</source>
            <translation>批次大小（学习率变化时）</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>race, valleys, decay: updates so far; ahead, moments, layers: which update</source>
            <translation>赛跑、谷、衰减：已更新次数；向前看、矩、各层：第几次更新</translation>
        </message>
        <message>
            <source>race: the optimizers</source>
            <translation>赛跑：各优化器</translation>
        </message>
        <message>
            <source>race: their weights, (methods, 2); valleys: (one valley and two, balls); rate: path of Adam, (updates + 1, 2); decay: (in the gradient and beside it, 2)</source>
            <translation>赛跑：各自的权重（方法，2）；谷：（单谷与双谷，球）；学习率：Adam 的路径（更新次数 + 1，2）；衰减：（在梯度里与在梯度外，2）</translation>
        </message>
        <message>
            <source>race: height above the lowest point, by method</source>
            <translation>赛跑：高于最低点的损失，按方法</translation>
        </message>
        <message>
            <source>ahead: of momentum and Nesterov, (2, 2)</source>
            <translation>向前看：动量与 Nesterov 的梯度（2，2）</translation>
        </message>
        <message>
            <source>ahead: where they were taken, (2, 2)</source>
            <translation>向前看：在哪里取的梯度（2，2）</translation>
        </message>
        <message>
            <source>moments: g, m, m corrected, √v, √v corrected, quotient; of both weights, (6, 2)</source>
            <translation>矩：g、m、修正后的 m、√v、修正后的 √v、商；两个权重（6，2）</translation>
        </message>
        <message>
            <source>batch, noise: examples in a batch</source>
            <translation>批次、噪声：一个批次的样本数</translation>
        </message>
        <message>
            <source>batch, noise, rate: learning rate</source>
            <translation>批次、噪声、学习率：学习率</translation>
        </message>
        <message>
            <source>batch, noise: measured of the gradient and of a weight at rest</source>
            <translation>批次、噪声：实测的方差，梯度与稳定后的权重</translation>
        </message>
        <message>
            <source>batch, noise: what both should be</source>
            <translation>批次、噪声：两者的理论值</translation>
        </message>
        <message>
            <source>scale: the optimizer</source>
            <translation>损失 ÷ c：优化器</translation>
        </message>
        <message>
            <source>scale: largest distance of loss ÷ c from the path as it is</source>
            <translation>损失 ÷ c：与原路径的最大距离</translation>
        </message>
        <message>
            <source>scale: largest distance of loss ÷ c from rate ÷ c</source>
            <translation>损失 ÷ c：与学习率 ÷ c 的最大距离</translation>
        </message>
        <message>
            <source>layers: ‖Δw‖ ÷ ‖w‖, (Adam and LAMB, layers)</source>
            <translation>各层：‖Δw‖ ÷ ‖w‖（Adam 与 LAMB，层）</translation>
        </message>
    </context>
    <context>
        <name>training/scaling</name>
        <message>
            <source>A few strong rules: less is left for size</source>
            <translation>少数强规则：留给规模的不多</translation>
        </message>
        <message>
            <source>Many rules that matter alike</source>
            <translation>许多差不多重要的规则</translation>
        </message>
        <message>
            <source>Chinchilla’s own constants</source>
            <translation>Chinchilla 自己的常数</translation>
        </message>
        <message>
            <source>Prompts unlike those of the training</source>
            <translation>与训练时不同的提示</translation>
        </message>
        <message>
            <source>One example in the prompt far away</source>
            <translation>提示里有一个离群的例子</translation>
        </message>
        <message>
            <source>Lessons at a small learning rate</source>
            <translation>小学习率的课程</translation>
        </message>
        <message>
            <source>How does a loss fall with size and data, and what comes suddenly?</source>
            <translation>损失怎样随规模和数据下降，什么会突然出现？</translation>
        </message>
        <message>
            <source>trainings</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>power law</source>
            <translation>幂律</translation>
        </message>
        <message>
            <source>floor</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>work</source>
            <translation>计算量</translation>
        </message>
        <message>
            <source>published law</source>
            <translation>已发表的法则</translation>
        </message>
        <message>
            <source>sudden skills</source>
            <translation>突现的能力</translation>
        </message>
        <message>
            <source>examples in the prompt</source>
            <translation>提示里的例子</translation>
        </message>
        <message>
            <source>order of lessons</source>
            <translation>课程顺序</translation>
        </message>
        <message>
            <source>Small networks of several sizes, one pass over their tokens</source>
            <translation>几种规模的小网络，各读一遍自己的词元</translation>
        </message>
        <message>
            <source>A power law of size and data, and its forecast</source>
            <translation>规模与数据的幂律，以及它的预测</translation>
        </message>
        <message>
            <source>The floor: found by a fit, and known</source>
            <translation>下限：拟合得出的，与已知的</translation>
        </message>
        <message>
            <source>What training takes: 6 N D, counted</source>
            <translation>训练要多少运算：6 N D，数出来的</translation>
        </message>
        <message>
            <source>The best split of a budget, as published laws have it</source>
            <translation>给定预算的最佳分配，按已发表的法则</translation>
        </message>
        <message>
            <source>A smooth skill under a strict measure</source>
            <translation>平滑的能力，严格的指标</translation>
        </message>
        <message>
            <source>Learning from the prompt, without a change of weights</source>
            <translation>从提示里学习，权重不变</translation>
        </message>
        <message>
            <source>Easy lessons first?</source>
            <translation>先易后难？</translation>
        </message>
        <message>
            <source>{size} weights after {tokens} tokens: {excess} bits above the floor</source>
            <translation>{size} 个权重，读过 {tokens} 个词元：比下限高 {excess} 比特</translation>
        </message>
        <message>
            <source>From the {used} smallest: the largest should end {forecast} bits above the floor; it ends at {measured}</source>
            <translation>由最小的 {used} 个网络预测：最大的网络最后比下限高 {forecast} 比特；实际是 {measured}</translation>
        </message>
        <message>
            <source>From all {used} sizes: {forecast} bits above the floor for the largest, measured {measured}</source>
            <translation>由全部 {used} 种规模拟合：最大的网络比下限高 {forecast} 比特，实测 {measured}</translation>
        </message>
        <message>
            <source>A fit that does not know the floor finds {found} ± {error} bits; the source has {floor}</source>
            <translation>不知道下限的拟合得出 {found} ± {error} 比特；来源的熵是 {floor}</translation>
        </message>
        <message>
            <source>{context} tokens of context: training takes {ratio} times 6 N operations per token</source>
            <translation>上下文 {context} 个词元：训练每个词元的运算是 6 N 的 {ratio} 倍</translation>
        </message>
        <message>
            <source>{budget} operations: best spent on {size} parameters and {tokens} tokens, {ratio} tokens a parameter</source>
            <translation>{budget} 次运算：最好用在 {size} 个参数和 {tokens} 个词元上，每个参数 {ratio} 个词元</translation>
        </message>
        <message>
            <source>Digits: from {least} right to {most} as the networks grow</source>
            <translation>按位数算：网络变大，正确率从 {least} 升到 {most}</translation>
        </message>
        <message>
            <source>With {digits} of the digits right, {whole} of all sums of {length} digits are</source>
            <translation>每位正确率 {digits} 时，{length} 位的和整个算对的有 {whole}</translation>
        </message>
        <message>
            <source>After {count} examples: squared error {net} for the network, {ridge} for ridge regression</source>
            <translation>{count} 个例子之后：平方误差，网络 {net}，岭回归 {ridge}</translation>
        </message>
        <message>
            <source>After one example: squared error {net} for the network, {ridge} for ridge regression</source>
            <translation>1 个例子之后：平方误差，网络 {net}，岭回归 {ridge}</translation>
        </message>
        <message>
            <source>Wrong after {count} examples: {easy} (easy first), {shuffled} (shuffled), {hard} (hard first)</source>
            <translation>{count} 个样本之后的错误率：{easy}（先易）、{shuffled}（打乱）、{hard}（先难）</translation>
        </message>
        <message>
            <source>{size} weights</source>
            <translation>{size} 个权重</translation>
        </message>
        <message>
            <source>power law, fitted</source>
            <translation>拟合的幂律（power law）</translation>
        </message>
        <message>
            <source>its forecast</source>
            <translation>它的预测</translation>
        </message>
        <message>
            <source>α, of the size</source>
            <translation>α，规模的指数</translation>
        </message>
        <message>
            <source>β, of the tokens</source>
            <translation>β，词元的指数</translation>
        </message>
        <message>
            <source>floor, fitted ± standard error</source>
            <translation>拟合的下限 ± 标准误差</translation>
        </message>
        <message>
            <source>entropy of the source, exact</source>
            <translation>来源的熵（entropy），精确</translation>
        </message>
        <message>
            <source>products with weights</source>
            <translation>与权重的乘积</translation>
        </message>
        <message>
            <source>attention: queries · keys, shares · values</source>
            <translation>注意力：查询·键，权重·值</translation>
        </message>
        <message>
            <source>digits right</source>
            <translation>对的位</translation>
        </message>
        <message>
            <source>sums of {length} right</source>
            <translation>{length} 位的和全对</translation>
        </message>
        <message>
            <source>digits right to the power L</source>
            <translation>每位正确率的 L 次方</translation>
        </message>
        <message>
            <source>Bits per token</source>
            <translation>每词元比特数</translation>
        </message>
        <message>
            <source>Operations per token over 6 N</source>
            <translation>每词元运算量 ÷ 6 N</translation>
        </message>
        <message>
            <source>Share that is right</source>
            <translation>正确的比例</translation>
        </message>
        <message>
            <source>Bits above the floor</source>
            <translation>比下限高的比特数</translation>
        </message>
        <message>
            <source>Exponents</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>Loss by split, nats</source>
            <translation>各种分法的损失，奈特</translation>
        </message>
        <message>
            <source>Best D/N</source>
            <translation>最佳 D/N</translation>
        </message>
        <message>
            <source>One prompt</source>
            <translation>一个提示</translation>
        </message>
        <message>
            <source>Squared error</source>
            <translation>平方误差</translation>
        </message>
        <message>
            <source>New examples judged wrongly</source>
            <translation>新样本的错误率</translation>
        </message>
        <message>
            <source>tokens seen</source>
            <translation>读过的词元</translation>
        </message>
        <message>
            <source>operations, 6 N D</source>
            <translation>运算量 6 N D</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重数</translation>
        </message>
        <message>
            <source>sizes fitted</source>
            <translation>参与拟合的规模数</translation>
        </message>
        <message>
            <source>tokens in the context, n</source>
            <translation>上下文的词元数 n</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数数</translation>
        </message>
        <message>
            <source>operations</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>weights of the adder</source>
            <translation>加法网络的权重数</translation>
        </message>
        <message>
            <source>examples before it</source>
            <translation>前面的例子数</translation>
        </message>
        <message>
            <source>examples learned from</source>
            <translation>学过的样本</translation>
        </message>
        <message>
            <source>{total} operations for a token at {context} tokens of context</source>
            <translation>上下文 {context} 个词元时，每个词元 {total} 次运算</translation>
        </message>
        <message>
            <source>network, weights fixed</source>
            <translation>网络，权重不变</translation>
        </message>
        <message>
            <source>ridge regression</source>
            <translation>岭回归（ridge regression）</translation>
        </message>
        <message>
            <source>least squares</source>
            <translation>最小二乘（least squares）</translation>
        </message>
        <message>
            <source>Hoffmann 2022</source>
            <translation>Hoffmann 2022</translation>
        </message>
        <message>
            <source>Besiroglu 2024</source>
            <translation>Besiroglu 2024</translation>
        </message>
        <message>
            <source>easy to hard</source>
            <translation>先易后难</translation>
        </message>
        <message>
            <source>shuffled</source>
            <translation>打乱</translation>
        </message>
        <message>
            <source>hard to easy</source>
            <translation>先难后易</translation>
        </message>
        <message>
            <source>{tokens} tokens</source>
            <translation>{tokens} 个词元</translation>
        </message>
        <message>
            <source>{loss} bits, {excess} above the floor</source>
            <translation>{loss} 比特，比下限高 {excess}</translation>
        </message>
        <message>
            <source>The {used} smallest sizes</source>
            <translation>最小的 {used} 种规模</translation>
        </message>
        <message>
            <source>typically {share} % beside it</source>
            <translation>典型偏差 {share} %</translation>
        </message>
        <message>
            <source>{context} tokens of context</source>
            <translation>上下文 {context} 个词元</translation>
        </message>
        <message>
            <source>products with weights: {count} per token</source>
            <translation>与权重的乘积：每词元 {count}</translation>
        </message>
        <message>
            <source>attention: {count} per token</source>
            <translation>注意力：每词元 {count}</translation>
        </message>
        <message>
            <source>{size} parameters, {tokens} tokens: {ratio} a parameter</source>
            <translation>{size} 个参数，{tokens} 个词元：每个参数 {ratio} 个</translation>
        </message>
        <message>
            <source>the law says {loss}; the best of this budget {best}</source>
            <translation>法则给出 {loss}；这份预算最好是 {best}</translation>
        </message>
        <message>
            <source>the best of this budget: {loss}</source>
            <translation>这份预算最好：{loss}</translation>
        </message>
        <message>
            <source>{units} hidden units, {weights} weights</source>
            <translation>{units} 个隐藏单元，{weights} 个权重</translation>
        </message>
        <message>
            <source>digits right: {share}</source>
            <translation>每位正确率：{share}</translation>
        </message>
        <message>
            <source>sums of {length}: {share}; to the power: {power}</source>
            <translation>{length} 位的和：{share}；次方：{power}</translation>
        </message>
        <message>
            <source>{count} examples before it</source>
            <translation>前面有 {count} 个例子</translation>
        </message>
        <message>
            <source>drag an example up or down</source>
            <translation>可上下拖动例子</translation>
        </message>
        <message>
            <source>Moved examples are pairs: the number of an example from 0 to {last}, and its y from −{far} to {far}.</source>
            <translation>移动过的例子是数对：例子的编号（0 至 {last}）和它的 y（−{far} 至 {far}）。</translation>
        </message>
        <message>
            <source>{count} examples</source>
            <translation>{count} 个样本</translation>
        </message>
        <message>
            <source>Networks that add numbers grow. When do whole sums of 16 digits become right?</source>
            <translation>做加法的网络逐渐变大。16 位的和什么时候整个算对？</translation>
        </message>
        <message>
            <source>at the same size as single digits</source>
            <translation>与单个数位同时</translation>
        </message>
        <message>
            <source>later, and then suddenly</source>
            <translation>更晚，而且突然</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>更早</translation>
        </message>
        <message>
            <source>Losses over all contexts, exact: no sample</source>
            <translation>损失对全部上下文精确计算，不抽样</translation>
        </message>
        <message>
            <source>One prompt: the steepest of {drawn} functions of one input; grey: the function itself</source>
            <translation>一个提示：{drawn} 个一元函数中最陡的；灰线：函数本身</translation>
        </message>
        <message>
            <source>Counted by torch on one layer without contents, times {layers} layers; d = {width}; no embeddings, no head</source>
            <translation>由 torch 在一层无内容的张量上数出，乘以 {layers} 层；d = {width}；不含嵌入和输出头</translation>
        </message>
        <message>
            <source>Published constants, not measured here</source>
            <translation>发表的常数，不是这里测的</translation>
        </message>
        <message>
            <source>Squares: published parameters and tokens, placed where the law puts them</source>
            <translation>方块：公布的参数数和词元数，位置由法则算出</translation>
        </message>
        <message>
            <source>{updates} updates of Adam on all 200 cases; {sums} sums of {digits} digits, seed {seed}</source>
            <translation>在全部 200 种情形上用 Adam 更新 {updates} 次；{sums} 道 {digits} 位加法，种子 {seed}</translation>
        </message>
        <message>
            <source>{prompts} prompts with functions of {inputs} inputs, seed {seed}</source>
            <translation>{prompts} 个提示，函数有 {inputs} 个输入，种子 {seed}</translation>
        </message>
        <message>
            <source>The network ships: 20,000 updates on prompts of 1 to 4 inputs</source>
            <translation>网络随程序提供：在 1 至 4 个输入的提示上更新 20,000 次</translation>
        </message>
        <message>
            <source>{draws} draws of {lessons} examples, one pass each, learning rate {rate}</source>
            <translation>{draws} 组样本，每组 {lessons} 个，各学一遍，学习率 {rate}</translation>
        </message>
        <message>
            <source>A network of {size} weights has seen {tokens} tokens, none twice. Its loss is {loss} bits per token; the source itself has {floor}, so {excess} bits are left to learn. Guessing by how often tokens occur takes {letters}.</source>
            <translation>一个有 {size} 个权重的网络读过 {tokens} 个词元，没有一个重复。损失是每词元 {loss} 比特；来源本身的熵是 {floor}，还有 {excess} 比特可学。只按词元出现的频率猜，要 {letters} 比特。</translation>
        </message>
        <message>
            <source>Where a curve flattens, its network has learned what it has room for, or the falling learning rate holds it.</source>
            <translation>曲线变平之处，网络已学到它装得下的，或者被不断下降的学习率拖住。</translation>
        </message>
        <message>
            <source>Of the networks so far, that of {first} weights is lowest with {low} operations and with {high}.</source>
            <translation>目前的网络中，用 {low} 次和 {high} 次运算时，最低的都是 {first} 个权重的网络。</translation>
        </message>
        <message>
            <source>Of the networks so far, with {low} operations the one of {first} weights is lowest, with {high} that of {last}.</source>
            <translation>目前的网络中，用 {low} 次运算时最低的是 {first} 个权重的网络，用 {high} 次时是 {last} 个权重的。</translation>
        </message>
        <message>
            <source>Over {count} trainings that start elsewhere and see other tokens the largest ends {low} to {high} % beside its forecast; α lies between {alpha_low} and {alpha_high}, β between {beta_low} and {beta_high} (small dots).</source>
            <translation>换起点、换词元训练 {count} 次，最大的网络偏离预测 {low} 至 {high} %；α 在 {alpha_low} 与 {alpha_high} 之间，β 在 {beta_low} 与 {beta_high} 之间（小点）。</translation>
        </message>
        <message>
            <source>Over {count} trainings the fit finds floors from {low} to {high} bits (thin lines).</source>
            <translation>训练 {count} 次，拟合得出的下限从 {low} 到 {high} 比特（细线）。</translation>
        </message>
        <message>
            <source>The networks are the same; the measure is another. Demanding that all L digits are right shifts the rise to larger networks and makes it steeper, the more the longer the sum.</source>
            <translation>网络没变，变的是指标。要求 L 位全对，上升就移向更大的网络，而且更陡；和越长越明显。</translation>
        </message>
        <message>
            <source>New functions of {inputs} inputs, {count} examples of each in the prompt. The network’s squared error is {net}; ridge regression with the right penalty, on average the best there can be here, has {ridge}; least squares {squares}. No weight has changed.</source>
            <translation>每个新函数有 {inputs} 个输入，提示里有它的 {count} 个例子。网络的平方误差是 {net}；惩罚恰当的岭回归平均来说是这里可能的最好方法，误差 {ridge}；最小二乘 {squares}。没有一个权重改变。</translation>
        </message>
        <message>
            <source>Least squares errs most after {count} examples, with {inputs} inputs: {squares}, where the network has {net}. With as many examples as inputs it passes through every point, the noise included.</source>
            <translation>最小二乘误差最大是在 {count} 个例子之后（输入数 {inputs}）：{squares}，此时网络是 {net}。例子数等于输入数时，它穿过每个点，连同噪声。</translation>
        </message>
        <message>
            <source>What it does in the prompt it learned in training, on functions of this kind. Set “Inputs times” to another value and compare.</source>
            <translation>它在提示里做的事，是训练时在这类函数上学来的。把“输入乘以”设成别的值，再比一比。</translation>
        </message>
        <message>
            <source>Here no order ends clearly best: the two lowest differ by less than two standard errors.</source>
            <translation>这里没有哪种顺序明显最好：最低的两个相差不到两个标准误差。</translation>
        </message>
        <message>
            <source>Here hard to easy ends best: what comes last weighs most, and the last lessons were the easy ones, whose labels are mostly right.</source>
            <translation>这里先难后易结果最好：最后学的影响最大，而最后学的是容易的样本，标签多半是对的。</translation>
        </message>
        <message>
            <source>A power law through the {used} smallest sizes: α = {alpha}, β = {beta}. It says that the largest, {size} weights, should end {forecast} bits above the floor. It ends at {measured}, {off} % beside the forecast. The fitted points lie typically {residual} % beside the law.</source>
            <translation>通过最小的 {used} 种规模的幂律：α = {alpha}，β = {beta}。它预测最大的网络（{size} 个权重）最后比下限高 {forecast} 比特。实际是 {measured}，偏离预测 {off} %。参与拟合的点与法则的典型偏差是 {residual} %。</translation>
        </message>
        <message>
            <source>A made-up source: 256 rules about two tokens, strength k^−γ, γ = {decay}; one training of each size drawn, seed {seed}</source>
            <translation>人造来源：256 条规则，强度 k^−γ，γ = {decay}；图中每种规模一次训练，种子 {seed}</translation>
        </message>
        <message>
            <source>Darker: more tokens; bars: standard errors; small dots: other trainings</source>
            <translation>越深词元越多；竖线：标准误差；小点：另外的训练</translation>
        </message>
        <message>
            <source>All {used} sizes fitted: α = {alpha}, β = {beta}. For the largest, {size} weights, the law says {forecast} bits above the floor, measured are {measured}, {off} % beside it. The points lie typically {residual} % beside the law.</source>
            <translation>全部 {used} 种规模都参与拟合：α = {alpha}，β = {beta}。对最大的网络（{size} 个权重），法则给出比下限高 {forecast} 比特，实测 {measured}，偏离 {off} %。各点与法则的典型偏差是 {residual} %。</translation>
        </message>
        <message>
            <source>The errors hold only if the form does. Where points leave the lines, a sum of two powers is not the whole truth, and a forecast can miss by more than its error.</source>
            <translation>误差只在函数形式成立时才有效。点偏离线的地方，两个幂之和并不是全部真相，预测的偏差可以超过它的误差。</translation>
        </message>
        <message>
            <source>Why a power? The source has rules of every strength, falling as k^−γ: whatever the size, something smaller is left to learn. Another γ, another exponent.</source>
            <translation>为什么是幂？来源里有各种强度的规则，按 k^−γ 递减：规模再大，也总有更小的东西没学到。换一个 γ，指数就变。</translation>
        </message>
        <message>
            <source>Of a real text nobody knows the floor; it is fitted with all the rest. Here that gives {found} ± {error} bits, {away} standard errors from the entropy {floor}, and α = {alpha} where the known floor gives {known}.</source>
            <translation>真实文本的下限无人知道，只能和其他数一起拟合。这里得出 {found} ± {error} 比特，与熵 {floor} 相差 {away} 个标准误差；同时 α = {alpha}，而已知下限时是 {known}。</translation>
        </message>
        <message>
            <source>Floor and exponents are found together and pull at one another: a lower floor makes flatter powers. Curves that agree where it was measured part far away.</source>
            <translation>下限和指数是一起求出的，互相牵扯：下限越低，幂越平。在测量范围内一致的曲线，到远处就会分开。</translation>
        </message>
        <message>
            <source>N = {weights} weights of width {width}, without embeddings and head. Each is used once forward and twice backward, two operations each: 6 N per token. Attention over {context} tokens is not in it: counted, everything together is {ratio} times 6 N.</source>
            <translation>宽度 {width}，N = {weights} 个权重，不含嵌入和输出头。每个权重前向用一次、反向用两次，每次两个运算：每词元 6 N。上下文 {context} 个词元的注意力不在其中：全部数起来是 6 N 的 {ratio} 倍。</translation>
        </message>
        <message>
            <source>The rule is good while the context is short beside 6 d. At n = 6 d, attention takes as much as all weights. Whole squares of scores are counted; skipping the masked half halves that part.</source>
            <translation>上下文远短于 6 d 时，这条规则很准。到 n = 6 d，注意力的运算就和全部权重一样多。这里数的是整个分数方阵；跳过被掩盖的一半，这部分减半。</translation>
        </message>
        <message>
            <source>A budget of {budget} operations buys few parameters on many tokens, or many on few. The law is lowest at {size} parameters and {tokens} tokens: {loss} nats. The best size grows as the budget to the power {power}; tokens per parameter go from {first} to {last} over these budgets.</source>
            <translation>{budget} 次运算的预算，可以是少量参数读许多词元，也可以反过来。法则在 {size} 个参数、{tokens} 个词元处最低：{loss} 奈特（nat）。最佳规模随预算的 {power} 次方增长；在这些预算上，每个参数的词元数从 {first} 变到 {last}。</translation>
        </message>
        <message>
            <source>Both sets of constants were fitted to runs of the same study, one by its authors, one by others who read the points off its figure. “Twenty tokens a parameter” follows from the second; the first gives more, and more the larger the budget.</source>
            <translation>两组常数都拟合自同一项研究的训练，一组出自原作者，一组出自从图上读点的其他人。“每个参数二十个词元”符合第二组；第一组给出的更多，而且预算越大越多。</translation>
        </message>
        <message>
            <source>The best for training is not the best for use: a model that answers often is worth making smaller and training longer, right of what the valley says in tokens, left of it in size.</source>
            <translation>训练上最佳，不等于使用上最佳：经常被调用的模型值得做得更小、训练得更久，即规模在谷底左边，词元多于谷底所说。</translation>
        </message>
        <message>
            <source>Networks add as on paper, digit by digit, handing on the carry. The larger, the more digits are right; the one with {units} hidden units, {weights} weights, has {digits}.</source>
            <translation>网络像在纸上一样逐位相加，并传递进位。网络越大，算对的位越多；有 {units} 个隐藏单元、{weights} 个权重的网络对了 {digits}。</translation>
        </message>
        <message>
            <source>The adder with {units} hidden units, {weights} weights, has {digits} of the digits right. Of {sums} sums, {whole} are right in all of {length} digits; {digits} to the power {length} is {power}.</source>
            <translation>有 {units} 个隐藏单元、{weights} 个权重的加法网络，每位正确率 {digits}。在 {sums} 道加法里，{length} 位全对的有 {whole}；{digits} 的 {length} 次方是 {power}。</translation>
        </message>
        <message>
            <source>That is one reason why a skill can seem sudden. It does not show that every leap of a large model has this reason.</source>
            <translation>这是能力看似突现（emergence）的一个原因，但并不说明大模型的每个跳跃都是这个原因。</translation>
        </message>
        <message>
            <source>Inputs {stretch} times as large as in its training, functions of {inputs} inputs, {count} examples in the prompt: squared error {net} for the network, {ridge} for ridge regression, {squares} for least squares.</source>
            <translation>输入是训练时的 {stretch} 倍，函数有 {inputs} 个输入，提示里有 {count} 个例子：平方误差，网络 {net}，岭回归 {ridge}，最小二乘 {squares}。</translation>
        </message>
        <message>
            <source>After {count} examples, new ones judged wrongly (mean ± spread of {draws} draws): easy to hard {easy_now} ± {easy_spread}, shuffled {shuffled_now} ± {shuffled_spread}, hard to easy {hard_now} ± {hard_spread}. After {half}: {easy_half}, {shuffled_half}, {hard_half}. At the end: {easy_last}, {shuffled_last}, {hard_last}.</source>
            <translation>学过 {count} 个样本后，新样本的错误率（{draws} 组的均值 ± 离散）：先易后难 {easy_now} ± {easy_spread}，打乱 {shuffled_now} ± {shuffled_spread}，先难后易 {hard_now} ± {hard_spread}。学过 {half} 个时：{easy_half}、{shuffled_half}、{hard_half}。最后：{easy_last}、{shuffled_last}、{hard_last}。</translation>
        </message>
        <message>
            <source>Here easy to hard ends best.</source>
            <translation>这里先易后难结果最好。</translation>
        </message>
        <message>
            <source>Here the shuffled order ends best.</source>
            <translation>这里打乱的顺序结果最好。</translation>
        </message>
        <message>
            <source>A curriculum is a matter of the task and of the learning rate: change it and look again. No order is the best everywhere.</source>
            <translation>课程学习（curriculum learning）好不好，取决于任务和学习率：换一个学习率再看。没有哪种顺序处处最好。</translation>
        </message>
        <message>
            <source>Sizes</source>
            <extracomment>Trainings of each network: the first is shown, all make the spread. Shapes of the transformers whose operations are counted: layers by width; and their contexts. Budgets of the published laws, in operations. Published models: parameters, tokens. Hidden units of the adders, digits of the longest sum, sums that each has to do. Examples in a prompt, and how far an answer can be moved. Functions of one input that are drawn, of which the steepest is shown. Orders of the same examples, and how many draws of the examples there are. Examples of one such training, inputs, and examples between measurements.</extracomment>
            <translation>规模数</translation>
        </message>
        <message>
            <source>Each network has twice the hidden units of the one before, from 2.</source>
            <translation>每个网络的隐藏单元是前一个的两倍，从 2 开始。</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Times measured</source>
            <translation>测量次数</translation>
        </message>
        <message>
            <source>After 2,048 tokens, and each time the tokens have doubled.</source>
            <translation>读过 2,048 个词元时一次，此后词元每翻一倍一次。</translation>
        </message>
        <message>
            <source>Rules of the source fall as k^−γ, γ</source>
            <translation>来源的规则按 k^−γ 递减，γ</translation>
        </message>
        <message>
            <source>Large γ: a few strong rules. Small γ: many that matter alike.</source>
            <translation>γ 大：少数强规则。γ 小：许多差不多重要的规则。</translation>
        </message>
        <message>
            <source>Width of the transformer that is counted</source>
            <translation>被计数的 Transformer 的宽度</translation>
        </message>
        <message>
            <source>Hoffmann et al. 2022 (Chinchilla)</source>
            <translation>Hoffmann 等 2022（Chinchilla）</translation>
        </message>
        <message>
            <source>Besiroglu et al. 2024, the same data</source>
            <translation>Besiroglu 等 2024，同一批数据</translation>
        </message>
        <message>
            <source>Published constants</source>
            <translation>已发表的常数</translation>
        </message>
        <message>
            <source>Updates of the adders</source>
            <translation>加法网络的更新次数</translation>
        </message>
        <message>
            <source>Inputs of a function</source>
            <translation>函数的输入数</translation>
        </message>
        <message>
            <source>Examples in the prompt</source>
            <translation>提示里的例子</translation>
        </message>
        <message>
            <source>Inputs times</source>
            <translation>输入乘以</translation>
        </message>
        <message>
            <source>The network was trained with 1; other factors it has never seen.</source>
            <translation>网络训练时是 1；别的倍数它从没见过。</translation>
        </message>
        <message>
            <source>Prompts</source>
            <translation>提示数</translation>
        </message>
        <message>
            <source>Examples you moved</source>
            <translation>移动过的例子</translation>
        </message>
        <message>
            <source>In the picture of one prompt: drag an example up or down; a double click puts it back. Each pair is the number of an example, from 0, and its y.</source>
            <translation>在“一个提示”的图里：上下拖动例子；双击放回原处。每个数对是例子的编号（从 0 起）和它的 y。</translation>
        </message>
        <message>
            <source>Learning rate of the lessons</source>
            <translation>课程的学习率</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>the section</source>
            <translation>所在部分</translation>
        </message>
        <message>
            <source>weights of the network</source>
            <translation>网络的权重数</translation>
        </message>
        <message>
            <source>tokens it has seen</source>
            <translation>它见过的词元数</translation>
        </message>
        <message>
            <source>bits per token</source>
            <translation>每词元比特数</translation>
        </message>
        <message>
            <source>bits per token above the entropy of the source</source>
            <translation>每词元高出源的熵的比特数</translation>
        </message>
        <message>
            <source>6 N D</source>
            <translation>6ND（运算量）</translation>
        </message>
        <message>
            <source>how many sizes were fitted</source>
            <translation>拟合了几种大小</translation>
        </message>
        <message>
            <source>exponent of the size, and its standard error</source>
            <translation>大小的指数及其标准误</translation>
        </message>
        <message>
            <source>exponent of the tokens, and its standard error</source>
            <translation>词元数的指数及其标准误</translation>
        </message>
        <message>
            <source>bits above the floor that the fit says of the largest network at the end</source>
            <translation>拟合所说的、最大网络最终高出下限的比特数</translation>
        </message>
        <message>
            <source>bits above the floor of the largest network at the end</source>
            <translation>最大网络最终高出下限的比特数</translation>
        </message>
        <message>
            <source>measured over forecast, less 1, in every training</source>
            <translation>实测与预测之比减 1，每次训练</translation>
        </message>
        <message>
            <source>the floor that the fit found, its standard error, and the entropy of the source</source>
            <translation>拟合得到的下限、其标准误，以及源的熵</translation>
        </message>
        <message>
            <source>tokens in the context</source>
            <translation>上下文中的词元数</translation>
        </message>
        <message>
            <source>operations per token, counted</source>
            <translation>数出的每词元运算量</translation>
        </message>
        <message>
            <source>counted operations over 6 N</source>
            <translation>数出的运算量与 6N 之比</translation>
        </message>
        <message>
            <source>parameters and tokens of least loss for this budget</source>
            <translation>这一预算下损失最小的参数量与词元数</translation>
        </message>
        <message>
            <source>the loss there, nats per token</source>
            <translation>该处的损失，每词元奈特（nats）</translation>
        </message>
        <message>
            <source>digits of a sum</source>
            <translation>和的位数</translation>
        </message>
        <message>
            <source>share of sums wholly right, by adder</source>
            <translation>整个和全对的份额，按加法器</translation>
        </message>
        <message>
            <source>share of right digits, by adder</source>
            <translation>数位正确的份额，按加法器</translation>
        </message>
        <message>
            <source>mean squared error of the network, of ridge regression, of least squares</source>
            <translation>网络、岭回归、最小二乘的均方误差</translation>
        </message>
        <message>
            <source>share of new examples judged wrongly, by order, mean over draws</source>
            <translation>新样本判错的份额，按顺序，对抽取取均值</translation>
        </message>
    </context>
    <context>
        <name>training/signal</name>
        <message>
            <source>Through the depth</source>
            <extracomment>How the weights of a deep net begin; the last two are residual: what a branch computes is added. Rules for the deviation of the weights of one layer. What one layer with ReLU goes through: the sums, what ReLU leaves, weights √2 larger. What is done with every gradient of the recurrent net. What is done with the longest gradient that was met. Vectors sent through the layers. Stops of the eye on the way through the layers, at most. Networks that differ in seed, in both trainings. A step of the trace for so many updates. The networks of the warmup: width, characters they see, texts at once. The recurrent nets: units, sequences at once. A loss beyond this is no longer trained on. The answers of a bad batch, times the right ones. The detector looks back on so many gradients, once it has seen so many. The loss scale of the example (Micikevicius et al. 2018 let it be 8 to 32,768).</extracomment>
            <translation>穿过各层</translation>
        </message>
        <message>
            <source>One layer</source>
            <translation>一层</translation>
        </message>
        <message>
            <source>forwards</source>
            <translation>向前</translation>
        </message>
        <message>
            <source>backwards</source>
            <translation>向后</translation>
        </message>
        <message>
            <source>one layer</source>
            <translation>一层</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>warmup</source>
            <translation>预热</translation>
        </message>
        <message>
            <source>exploding</source>
            <translation>爆炸</translation>
        </message>
        <message>
            <source>clipping</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Forwards: does the signal survive the depth?</source>
            <translation>向前（forward）：信号能穿过所有层吗？</translation>
        </message>
        <message>
            <source>Backwards: does the gradient survive it?</source>
            <translation>向后（backward）：梯度能传回来吗？</translation>
        </message>
        <message>
            <source>One layer: two wishes, one number</source>
            <translation>一层：两个愿望，一个数</translation>
        </message>
        <message>
            <source>ReLU takes half of the mean square</source>
            <translation>ReLU 拿走一半的均方</translation>
        </message>
        <message>
            <source>Warmup: a rate that rises first</source>
            <translation>预热（warmup）：学习率先升起来</translation>
        </message>
        <message>
            <source>A gradient that explodes</source>
            <translation>爆炸的梯度</translation>
        </message>
        <message>
            <source>Shorter, in the same direction</source>
            <translation>变短，方向不变</translation>
        </message>
        <message>
            <source>training with and without warmup</source>
            <translation>有预热和无预热的训练</translation>
        </message>
        <message>
            <source>training recurrent nets</source>
            <translation>训练循环网络</translation>
        </message>
        <message>
            <source>With Xavier's weights, how large is the signal after the last layer, next to what went in?</source>
            <translation>用 Xavier 权重，最后一层之后的信号与输入相比有多大？</translation>
        </message>
        <message>
            <source>More than three times as large</source>
            <translation>超过三倍</translation>
        </message>
        <message>
            <source>About the same</source>
            <translation>差不多</translation>
        </message>
        <message>
            <source>Less than a third</source>
            <translation>不到三分之一</translation>
        </message>
        <message>
            <source>Less than a hundredth</source>
            <translation>不到百分之一</translation>
        </message>
        <message>
            <source>larger than 1</source>
            <translation>大于 1</translation>
        </message>
        <message>
            <source>smaller than 1</source>
            <translation>小于 1</translation>
        </message>
        <message>
            <source>theory, infinite width</source>
            <translation>理论值（无限宽）</translation>
        </message>
        <message>
            <source>activations →</source>
            <translation>激活 →</translation>
        </message>
        <message>
            <source>← gradients</source>
            <translation>← 梯度</translation>
        </message>
        <message>
            <source>0: what goes in</source>
            <translation>0：输入</translation>
        </message>
        <message>
            <source>{layers}: last layer</source>
            <translation>{layers}：最后一层</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>全零</translation>
        </message>
        <message>
            <source>Xavier, here also 1/√n</source>
            <translation>Xavier，此处也是 1/√n</translation>
        </message>
        <message>
            <source>He, √(2/n)</source>
            <translation>He，√(2/n)</translation>
        </message>
        <message>
            <source>yours, {gain}/√n</source>
            <translation>你的，{gain}/√n</translation>
        </message>
        <message>
            <source>residual, branches as they are</source>
            <translation>残差，分支不缩放</translation>
        </message>
        <message>
            <source>residual, branches × 1/√layers</source>
            <translation>残差，分支 × 1/√层数</translation>
        </message>
        <message>
            <source>exactly 0</source>
            <translation>恰好为 0</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>measured: {size}</source>
            <translation>测得：{size}</translation>
        </message>
        <message>
            <source>theory: {size}</source>
            <translation>理论：{size}</translation>
        </message>
        <message>
            <source>forwards: activations</source>
            <translation>向前：激活</translation>
        </message>
        <message>
            <source>backwards: gradients</source>
            <translation>向后：梯度</translation>
        </message>
        <message>
            <source>factor of the mean square</source>
            <translation>均方的倍数</translation>
        </message>
        <message>
            <source>{inputs} inputs, {outputs} outputs</source>
            <translation>{inputs} 个输入，{outputs} 个输出</translation>
        </message>
        <message>
            <source>By inputs</source>
            <translation>按输入</translation>
        </message>
        <message>
            <source>By outputs</source>
            <translation>按输出</translation>
        </message>
        <message>
            <source>What goes in has size {size}, and {layers} layers wait. How much will arrive?</source>
            <translation>输入的大小是 {size}，前面有 {layers} 层。能到达多少？</translation>
        </message>
        <message>
            <source>Xavier</source>
            <translation>Xavier</translation>
        </message>
        <message>
            <source>1/√n_in</source>
            <translation>1/√n_in</translation>
        </message>
        <message>
            <source>1/√n_out</source>
            <translation>1/√n_out</translation>
        </message>
        <message>
            <source>√(2/(n_in + n_out))</source>
            <translation>√(2/(n_in + n_out))</translation>
        </message>
        <message>
            <source>the sums, weights 1/√n_in</source>
            <translation>求和，权重 1/√n_in</translation>
        </message>
        <message>
            <source>after ReLU</source>
            <translation>ReLU 之后</translation>
        </message>
        <message>
            <source>after ReLU, weights √(2/n_in)</source>
            <translation>ReLU 之后，权重 √(2/n_in)</translation>
        </message>
        <message>
            <source>{share} are exactly 0</source>
            <translation>{share} 恰好为 0</translation>
        </message>
        <message>
            <source>mean square {square}</source>
            <translation>均方 {square}</translation>
        </message>
        <message>
            <source>mean {mean}</source>
            <translation>均值 {mean}</translation>
        </message>
        <message>
            <source>{low} to {high}: {share} of all</source>
            <translation>{low} 到 {high}：占 {share}</translation>
        </message>
        <message>
            <source>with warmup</source>
            <translation>有预热</translation>
        </message>
        <message>
            <source>without</source>
            <translation>无预热</translation>
        </message>
        <message>
            <source>how often letters occur: {loss}</source>
            <translation>只看字母频率：{loss}</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Loss, nats</source>
            <translation>损失（nat）</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>update {update}</source>
            <translation>第 {update} 次更新</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>clipped by norm</source>
            <translation>按范数裁剪</translation>
        </message>
        <message>
            <source>spikes left out</source>
            <translation>跳过尖峰</translation>
        </message>
        <message>
            <source>called a spike</source>
            <translation>判为尖峰</translation>
        </message>
        <message>
            <source>bad batch</source>
            <translation>坏批次</translation>
        </message>
        <message>
            <source>Length of the gradient</source>
            <translation>梯度长度</translation>
        </message>
        <message>
            <source>Loss, mean square</source>
            <translation>损失（均方）</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>失控</translation>
        </message>
        <message>
            <source>clipped number by number</source>
            <translation>逐元素裁剪</translation>
        </message>
        <message>
            <source>clipped with the loss scale still on it</source>
            <translation>带着损失缩放就裁剪</translation>
        </message>
        <message>
            <source>as it is: {norm}</source>
            <translation>原样：{norm}</translation>
        </message>
        <message>
            <source>by norm: {norm}, {angle}°</source>
            <translation>按范数：{norm}，{angle}°</translation>
        </message>
        <message>
            <source>by value: {norm}, {angle}°</source>
            <translation>逐元素：{norm}，{angle}°</translation>
        </message>
        <message>
            <source>before unscaling: {norm}</source>
            <translation>还原前：{norm}</translation>
        </message>
        <message>
            <source>as it is: {norm}, {times} circles</source>
            <translation>原样：{norm}，{times} 个圆</translation>
        </message>
        <message>
            <source>The {count} largest of {all} numbers, as shares of the length</source>
            <translation>{all} 个数中最大的 {count} 个，占长度的份额</translation>
        </message>
        <message>
            <source>number {place}</source>
            <translation>第 {place} 个数</translation>
        </message>
        <message>
            <source>as it is: {value}</source>
            <translation>原样：{value}</translation>
        </message>
        <message>
            <source>after: {value}</source>
            <translation>之后：{value}</translation>
        </message>
        <message>
            <source>length {norm}</source>
            <translation>长度 {norm}</translation>
        </message>
        <message>
            <source>turned by {angle}°</source>
            <translation>转了 {angle}°</translation>
        </message>
        <message>
            <source>ReLU: {zeros} become 0; mean square {before} → {square}.</source>
            <translation>ReLU：{zeros} 变成 0；均方 {before} → {square}。</translation>
        </message>
        <message>
            <source>Weights √2 larger: the mean square after ReLU is {square}.</source>
            <translation>权重大 √2 倍：ReLU 之后的均方是 {square}。</translation>
        </message>
        <message>
            <source>{updates} updates; lost of {seeds} nets: {none} as is, {clip} clipped, {skip} skipping.</source>
            <translation>{updates} 次更新，{seeds} 个网络中失控：不处理 {none}，裁剪 {clip}，跳过 {skip}。</translation>
        </message>
        <message>
            <source>The longest gradient, at update {update}: {norm} long; c = {limit}.</source>
            <translation>最长的梯度，在第 {update} 次更新：长 {norm}；c = {limit}。</translation>
        </message>
        <message>
            <source>Post-LN, {layers} layers, width {width}; {context} characters give the next, {rows} at once; {seeds} seeds (thin); means of 10 updates.</source>
            <translation>Post-LN，{layers} 层，宽 {width}；{context} 个字符预测下一个，每批 {rows}；{seeds} 个种子；10 次更新的均值。</translation>
        </message>
        <message>
            <source>Recurrent nets, {units} units, {tokens} tokens, {batch} sequences at once, {seeds} seeds. Cross: lost, as the loss passed 10.</source>
            <translation>循环网络：{units} 个单元，{tokens} 个 token，每批 {batch} 条，{seeds} 个种子。叉号：损失超过 10，失控。</translation>
        </message>
        <message>
            <source>Layer {layer} of {layers}: Xavier {xavier}, He {he}, scaled {scaled}.</source>
            <translation>第 {layer}/{layers} 层：Xavier {xavier}，He {he}，缩放残差 {scaled}。</translation>
        </message>
        <message>
            <source>A gradient of size {size} starts at the last of {layers} layers.</source>
            <translation>大小为 {size} 的梯度从 {layers} 层中的最后一层出发。</translation>
        </message>
        <message>
            <source>Back by {layer} of {layers}: Xavier {xavier}, He {he}, scaled {scaled}.</source>
            <translation>传回 {layer}/{layers} 层：Xavier {xavier}，He {he}，缩放残差 {scaled}。</translation>
        </message>
        <message>
            <source>{rule}: forwards ×{forward}, backwards ×{backward}.</source>
            <translation>{rule}：向前 ×{forward}，向后 ×{backward}。</translation>
        </message>
        <message>
            <source>The sums of one layer: mean square {square}.</source>
            <translation>一层的求和：均方 {square}。</translation>
        </message>
        <message>
            <source>After {updates} updates: loss {warm} with warmup, {cold} without.</source>
            <translation>{updates} 次更新之后：有预热损失 {warm}，无预热 {cold}。</translation>
        </message>
        <message>
            <source>Clipped by norm: {norm} long, turned by {angle}°.</source>
            <translation>按范数裁剪：长 {norm}，转了 {angle}°。</translation>
        </message>
        <message>
            <source>Clipped number by number to the same length: turned by {angle}°.</source>
            <translation>逐元素裁剪到同样的长度：转了 {angle}°。</translation>
        </message>
        <message>
            <source>Clipped before the loss scale is taken off: {norm} is left.</source>
            <translation>还没除去损失缩放就裁剪：只剩 {norm}。</translation>
        </message>
        <message>
            <source>Size: root mean square. Width {width}, seed {seed}; all kinds share their draws.</source>
            <translation>大小：均方根。宽度 {width}，种子 {seed}；各种方法用同一组随机数。</translation>
        </message>
        <message>
            <source>{inputs} inputs, {outputs} outputs, drawn with seed {seed}; the rules share their draws.</source>
            <translation>{inputs} 个输入，{outputs} 个输出，种子 {seed}；各规则用同一组随机数。</translation>
        </message>
        <message>
            <source>The gradient of the first net, as it is, at update {update}.</source>
            <translation>第一个网络（不处理）在第 {update} 次更新的梯度。</translation>
        </message>
        <message>
            <source>Clipping</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>tanh</source>
            <translation>tanh</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Width n</source>
            <translation>宽度 n</translation>
        </message>
        <message>
            <source>Your own factor</source>
            <translation>你自己的系数</translation>
        </message>
        <message>
            <source>Your weights have the deviation: this factor over the root of n.</source>
            <translation>你的权重的标准差：这个系数除以 n 的平方根。</translation>
        </message>
        <message>
            <source>Inputs</source>
            <translation>输入数</translation>
        </message>
        <message>
            <source>Outputs</source>
            <translation>输出数</translation>
        </message>
        <message>
            <source>Highest learning rate</source>
            <translation>最高学习率</translation>
        </message>
        <message>
            <source>Updates of warmup</source>
            <translation>预热的更新次数</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>falls along a cosine</source>
            <translation>沿余弦下降</translation>
        </message>
        <message>
            <source>falls along a line</source>
            <translation>沿直线下降</translation>
        </message>
        <message>
            <source>falls as 1/√k</source>
            <translation>按 1/√k 下降</translation>
        </message>
        <message>
            <source>Then the rate</source>
            <translation>之后学习率</translation>
        </message>
        <message>
            <source>Layers of what is trained</source>
            <translation>被训练网络的层数</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Longest gradient c</source>
            <translation>梯度最大长度 c</translation>
        </message>
        <message>
            <source>Recurrent weights × √n</source>
            <translation>循环权重 × √n</translation>
        </message>
        <message>
            <source>Their deviation times the root of the number of units. Above 1 gradients grow from token to token.</source>
            <translation>其标准差乘单元数的平方根。大于 1 时梯度逐 token 增长。</translation>
        </message>
        <message>
            <source>Tokens of a sequence</source>
            <translation>序列的 token 数</translation>
        </message>
        <message>
            <source>Learning rate of SGD</source>
            <translation>SGD 的学习率</translation>
        </message>
        <message>
            <source>Updates of SGD</source>
            <translation>SGD 的更新次数</translation>
        </message>
        <message>
            <source>A bad batch every</source>
            <translation>坏批次的间隔</translation>
        </message>
        <message>
            <source>Its answers are wrong and 10 times too large. 0: never.</source>
            <translation>它的答案是错的，而且大 10 倍。0：从不。</translation>
        </message>
        <message>
            <source>A spike is so many medians</source>
            <translation>尖峰是中位数的几倍</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>tanh instead of ReLU</source>
            <translation>用 tanh 代替 ReLU</translation>
        </message>
        <message>
            <source>Fifty layers</source>
            <translation>五十层</translation>
        </message>
        <message>
            <source>A layer that narrows</source>
            <translation>变窄的一层</translation>
        </message>
        <message>
            <source>A small rate: hardly any warmup needed</source>
            <translation>学习率小：几乎不需要预热</translation>
        </message>
        <message>
            <source>Two layers: warmup hardly matters</source>
            <translation>两层：预热影响不大</translation>
        </message>
        <message>
            <source>No bad batch: the gradient explodes by itself</source>
            <translation>没有坏批次：梯度自己爆炸</translation>
        </message>
        <message>
            <source>Clipped to a tenth: safe and slow</source>
            <translation>裁剪到十分之一：安全但慢</translation>
        </message>
        <message>
            <source>How does a training start without the signal dying or exploding?</source>
            <translation>怎样开始训练，信号才既不消失也不爆炸？</translation>
        </message>
        <message>
            <source>Every layer multiplies by a matrix, so sizes multiply too. After {layers} layers of width {width}, Xavier's weights leave {xavier}, He's {he}, and yours, {gain}/√n, {own}. What each layer is off by is raised to the power of {layers}.</source>
            <translation>每一层都乘一个矩阵，大小也跟着相乘。经过 {layers} 层（宽 {width}）之后，Xavier（Glorot）权重剩下 {xavier}，He（Kaiming）剩下 {he}，你的 {gain}/√n 剩下 {own}。每层的倍数偏离 1 一点点，到最后就是它的 {layers} 次幂。</translation>
        </message>
        <message>
            <source>The chain rule goes through the same matrices. Of a gradient of size {size} there arrive at the input of {layers} layers: {xavier} with Xavier's weights, {he} with He's, {own} with yours, {gain}/√n. Where it vanishes the first layers do not learn; where it explodes one update throws them away.</source>
            <translation>链式法则经过同样的矩阵。大小为 {size} 的梯度传回 {layers} 层的输入时：Xavier 权重剩 {xavier}，He 权重剩 {he}，你的 {gain}/√n 剩 {own}。梯度消失（vanish），前面的层学不到东西；梯度爆炸（explode），一次更新就把它们甩飞。</translation>
        </message>
        <message>
            <source>Forwards a number is a sum over {inputs} inputs, backwards over {outputs} outputs. 1/√n_in = {lecun} keeps the one, 1/√n_out = {out} the other. Xavier (Glorot) takes the mean of both counts, √(2/(n_in + n_out)) = {xavier}: a compromise. 1/√n_in alone is LeCun's rule.</source>
            <translation>向前，一个数是 {inputs} 个输入的和；向后，是 {outputs} 个输出的和。1/√n_in = {lecun} 保住前者，1/√n_out = {out} 保住后者。Xavier（Glorot）取两个数目的平均，√(2/(n_in + n_out)) = {xavier}，是折中。只有 1/√n_in 的是 LeCun 的规则。</translation>
        </message>
        <message>
            <source>ReLU sets {zeros} of the sums to 0. What is symmetric loses half of its mean square: here {before} becomes {after}. He (Kaiming) doubles the variance of the weights, 2/{inputs} instead of 1/{inputs}, and {he} is left.</source>
            <translation>ReLU 把 {zeros} 的求和置零。原本对称，于是均方失去一半：{before} 变成 {after}。He（Kaiming）把权重方差加倍，2/{inputs} 而不是 1/{inputs}，就剩下 {he}。</translation>
        </message>
        <message>
            <source>The rate rises to {rate} in {warmup} updates, or is there at once; afterwards both are the same. Adam's first steps are as long as the rate, whatever the gradient is worth. After {updates} updates the loss is {warm} with warmup and {cold} without; warmup is ahead in {better} of {seeds} nets.</source>
            <translation>学习率在 {warmup} 次更新内升到 {rate}，或者一开始就是这么大；之后两者相同。Adam 最初的步长就等于学习率，不管梯度可不可靠。{updates} 次更新之后，有预热（warmup）的损失是 {warm}，无预热是 {cold}；{seeds} 个网络中有 {better} 个预热领先。</translation>
        </message>
        <message>
            <source>Going back through {tokens} tokens the gradient meets the same matrix again and again. The longest was {longest}, with c = {limit}. After {updates} updates {none} of {seeds} nets are lost as they are, {clip} clipped, {skip} with spikes left out.</source>
            <translation>往回经过 {tokens} 个 token，梯度一次又一次遇到同一个矩阵。最长的是 {longest}，c = {limit}。{updates} 次更新之后，{seeds} 个网络中失控的：不处理 {none} 个，裁剪 {clip} 个，跳过尖峰 {skip} 个。</translation>
        </message>
        <message>
            <source>Going back through {tokens} tokens the gradient meets the same matrix again and again. The longest was {longest}; at that length one update throws the weights far away. After {updates} updates {none} of {seeds} nets are lost as they are, and {clip} of those clipped to {limit}; {skip} where spikes are left out.</source>
            <translation>往回经过 {tokens} 个 token，梯度一次又一次遇到同一个矩阵。最长的是 {longest}；这么长，一次更新就把权重甩得很远。{updates} 次更新之后，{seeds} 个网络中不处理的失控 {none} 个，裁剪（clipping）到 {limit} 的失控 {clip} 个；跳过尖峰的 {skip} 个。</translation>
        </message>
        <message>
            <source>All numbers of the gradient together are one arrow, {norm} long. It points downhill only near by; a step {times} times as long as c leaves that neighbourhood.</source>
            <translation>梯度的所有数合起来是一支箭，长 {norm}。它只在附近指向下坡；比 c 长 {times} 倍的一步会离开这片邻域。</translation>
        </message>
        <message>
            <source>All numbers of the gradient together are one arrow, {norm} long: shorter than c = {limit}, so that clipping leaves it as it is.</source>
            <translation>梯度的所有数合起来是一支箭，长 {norm}：比 c = {limit} 短，裁剪不动它。</translation>
        </message>
        <message>
            <source>All numbers are multiplied by the same factor: {left} of {norm} is left, and the direction stays. A gradient shorter than c = {limit} is not touched.</source>
            <translation>所有的数乘同一个系数：{norm} 剩下 {left}，方向不变。比 c = {limit} 短的梯度不受影响。</translation>
        </message>
        <message>
            <source>Every number is cut to within ± v, with v such that the length is {left} too. Large numbers lose more than small ones, and the arrow turns by {angle}°.</source>
            <translation>每个数截到 ± v 以内，v 取得使长度也是 {left}。大的数损失比小的多，箭转了 {angle}°。</translation>
        </message>
        <message>
            <source>In mixed precision the loss is multiplied by S, here {scale}, and so are the gradients. Clipped to c first and divided by S afterwards, {left} of {norm} is left. Divide first, then clip.</source>
            <translation>混合精度里损失乘了缩放因子 S（loss scale，这里是 {scale}），梯度也一样。先裁剪到 c 再除以 S，{norm} 只剩 {left}。应该先除，再裁剪。</translation>
        </message>
        <message>
            <source>A residual stream grows with each branch: {residual} after {layers}. With the branches times 1/√{layers} it is {scaled}: for ReLU it can never pass √e, about 1.65, at infinite width.</source>
            <translation>残差流（residual stream）每加一个分支就变大：{layers} 个之后是 {residual}。分支乘 1/√{layers} 后是 {scaled}：对 ReLU，在无限宽时永远不超过 √e，约 1.65。</translation>
        </message>
        <message>
            <source>The theory holds for infinite width. Here He's {he} stands beside {theory}: chance adds up with the layers, and more so the narrower they are.</source>
            <translation>理论针对无限宽。这里 He 的 {he} 对应理论值 {theory}：偶然的偏差逐层累积，层越窄越明显。</translation>
        </message>
        <message>
            <source>q is the mean square of the activations, p that of the gradient; with a hat, as measured for Xavier.</source>
            <translation>q 是激活的均方，p 是梯度的均方；带帽的是 Xavier 的实测值。</translation>
        </message>
        <message>
            <source>Zeros pass nothing on, in either direction: these weights never learn.</source>
            <translation>全零什么也传不过去，两个方向都是：这样的权重永远学不动。</translation>
        </message>
        <message>
            <source>The stream passes the gradient on beside every branch: {scaled} where branches are scaled by 1/√{layers}, {residual} where not. T-Fixup scales a Transformer's first weights to the same end, and then trains it without layer normalisation and without warmup.</source>
            <translation>残差流让梯度绕过每个分支：分支乘 1/√{layers} 时是 {scaled}，不乘时是 {residual}。T-Fixup 为同样的目的缩放 Transformer 的初始权重，于是不用层归一化和预热也能训练。</translation>
        </message>
        <message>
            <source>With as many inputs as outputs the three rules are one.</source>
            <translation>输入和输出一样多时，三条规则是同一条。</translation>
        </message>
        <message>
            <source>Forwards and backwards cannot both be kept when {inputs} inputs meet {outputs} outputs.</source>
            <translation>{inputs} 个输入对 {outputs} 个输出时，向前和向后不可能同时保住。</translation>
        </message>
        <message>
            <source>The mean is not the reason. It is {before} before ReLU, {after} after it, and with He's weights {he}: He's rule makes it larger.</source>
            <translation>原因不是均值。ReLU 之前均值是 {before}，之后是 {after}，用 He 权重是 {he}：He 的规则让它更大。</translation>
        </message>
        <message>
            <source>{zeros} of the numbers are exactly 0: nothing is left of a Gaussian, and nothing has to be. What is kept is the size.</source>
            <translation>{zeros} 的数恰好是 0：早已不是高斯分布，也不需要是。保住的是大小。</translation>
        </message>
        <message>
            <source>Drag the ring on the schedule: it is the end of the rise and the highest rate.</source>
            <translation>拖动学习率曲线上的圆环：它是上升的终点，也是最高学习率。</translation>
        </message>
        <message>
            <source>Near {letters} a net knows how often letters occur and nothing about what stands before: without warmup {stuck} of {seeds} end there.</source>
            <translation>在 {letters} 附近，网络只知道字母的频率，对前文一无所知：没有预热时 {seeds} 个中有 {stuck} 个停在那里。</translation>
        </message>
        <message>
            <source>A detector calls a gradient a spike when it is longer than {spike} medians of the last {back}. Updates left out so far, in {seeds} nets: {skipped}. Growth that is slow is no spike: it goes unnoticed.</source>
            <translation>检测器把长度超过最近 {back} 个梯度中位数 {spike} 倍的梯度判为尖峰（spike）。到现在在 {seeds} 个网络上跳过了 {skipped} 次更新。缓慢的增长不是尖峰，它发现不了。</translation>
        </message>
        <message>
            <source>Of {met} bad batches that the nets with the detector have met, it caught {caught}.</source>
            <translation>带检测器的网络遇到的 {met} 个坏批次中，抓住了 {caught} 个。</translation>
        </message>
        <message>
            <source>Below, bars on the dark marks mean: every number kept its share of the arrow.</source>
            <translation>下方，条形与深色标记对齐表示：每个数在箭中的份额不变。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>depth, back: the layer that was reached</source>
            <translation>向前、向后：到达的层</translation>
        </message>
        <message>
            <source>depth: root mean square of the activations there, by kind; layer: the factor</source>
            <translation>向前：该层激活的均方根，按方法；一层：倍数</translation>
        </message>
        <message>
            <source>back: root mean square of the gradient there, by kind; layer: the factor</source>
            <translation>向后：该层梯度的均方根，按方法；一层：倍数</translation>
        </message>
        <message>
            <source>depth, back: the same at infinite width</source>
            <translation>向前、向后：无限宽时的理论值</translation>
        </message>
        <message>
            <source>layer: the rule for the deviation</source>
            <translation>一层：标准差的规则</translation>
        </message>
        <message>
            <source>layer: the deviation of the weights</source>
            <translation>一层：权重的标准差</translation>
        </message>
        <message>
            <source>relu: mean</source>
            <translation>ReLU：均值</translation>
        </message>
        <message>
            <source>relu: mean square</source>
            <translation>ReLU：均方</translation>
        </message>
        <message>
            <source>relu: the part that is exactly 0</source>
            <translation>ReLU：恰好为 0 的部分</translation>
        </message>
        <message>
            <source>warmup, explode: updates so far</source>
            <translation>预热、爆炸：到现在的更新次数</translation>
        </message>
        <message>
            <source>warmup: learning rate without warmup and with it</source>
            <translation>预热：无预热和有预热时的学习率</translation>
        </message>
        <message>
            <source>loss of the last update: warmup (2, seeds) in nats, explode (arms, seeds)</source>
            <translation>最近一次更新的损失：预热 (2, 种子)，单位 nat；爆炸 (做法, 种子)</translation>
        </message>
        <message>
            <source>explode: length of the gradient, (arms, seeds)</source>
            <translation>爆炸：梯度长度，(做法, 种子)</translation>
        </message>
        <message>
            <source>explode: spikes so far, (arms, seeds)</source>
            <translation>爆炸：到现在的尖峰数，(做法, 种子)</translation>
        </message>
        <message>
            <source>explode: nets lost so far, by arm</source>
            <translation>爆炸：到现在失控的网络数，按做法</translation>
        </message>
        <message>
            <source>relu, clip: what was done with the numbers</source>
            <translation>ReLU、裁剪：对数做了什么</translation>
        </message>
        <message>
            <source>clip: its length then</source>
            <translation>裁剪：之后的长度</translation>
        </message>
        <message>
            <source>clip: degrees between it and the gradient as it was</source>
            <translation>裁剪：与原梯度的夹角（度）</translation>
        </message>
    </context>
</TS>
