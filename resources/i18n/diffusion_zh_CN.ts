<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>The step needs two alphas: αₜ of this step and the product ᾱₜ of all steps so far. With the product in both places the samples still end on the data, but half-way their size is {wrong} where it should be {theory} (read right: {right}), and around a source they end {narrow} times as wide as the data (read right: {wide}).</source>
            <translation>这一步需要两个 α：本步的 αₜ 和到目前为止的累积乘积 ᾱₜ。两处都用乘积，样本最后仍落在数据上，但走到一半时大小是 {wrong}，本应是 {theory}（正确读法：{right}）；在一个源周围，样本的宽度只有数据的 {narrow} 倍（正确读法：{wide}）。</translation>
        </message>
        <message>
            <source>σₜ multiplies z, so it is the standard deviation; the variance is σₜ². With the variance in its place there is too little fresh noise: around a source the samples end {narrow} times as wide as the data (with σₜ: {wide}).</source>
            <translation>σₜ 乘在 z 前面，所以它是标准差；方差是 σₜ²。把方差放在它的位置上，新噪声就太少：样本绕源的散布只有数据的 {narrow} 倍（用 σₜ 时：{wide}）。</translation>
        </message>
        <message>
            <source>It depends on the schedule. With β from 0.0001 to 0.02, ᾱ = {long} is left after 1000 steps, but {short} after 50. A sampler that starts from pure noise then starts in the wrong place: of data with its mean at {mean} it makes samples with theirs at {mean_long} after the long chain, and at {mean_short} after the short one.</source>
            <translation>取决于噪声调度。β 从 0.0001 到 0.02 时，1000 步后还剩 ᾱ = {long}，50 步后却还剩 {short}。从纯噪声出发的采样器就出发在错误的地方：数据的均值是 {mean}，长链得到的样本均值是 {mean_long}，短链得到的是 {mean_short}。</translation>
        </message>
        <message>
            <source>No: two answers of the denoiser, with and without the class, do the same. Along the whole way guidance without a classifier and with a perfect one differ by at most {difference} per unit of noise; Stable Diffusion is steered without one. And a classifier has to have seen noise: one trained on clean data ends {clean} away from those samples, where two runs from other noise are {chance} apart.</source>
            <translation>不需要：去噪器带类别与不带类别的两次回答就够了。整个过程中，无分类器引导与完美分类器引导每单位噪声最多相差 {difference}；Stable Diffusion 就是不用分类器引导的。而且分类器必须见过噪声：只在干净数据上训练的分类器，结果与那些样本相距 {clean}，而换一份噪声的两次运行只相距 {chance}。</translation>
        </message>
        <message>
            <source>Guidance without a classifier differs from that with a perfect one by {difference}.</source>
            <translation>无分类器引导与完美分类器引导相差 {difference}。</translation>
        </message>
        <message>
            <source>As a ranking it works: of {tries} noisy glyphs, some of them of other characters, the one with the highest score shows the right character in {chosen} of all cases, one picked blindly in {blind}. That is what DALL·E used CLIP for. But it can be chased: pixels pushed after the score of another caption reach {chased}, more than real glyphs have with their own ({real}). A classifier sees what the caption says in {left} of them, in {known} of the real ones, and their Fréchet distance to real glyphs is {times} times as large.</source>
            <translation>用来排序是有效的：在 {tries} 张带噪字形（其中有些是别的字符）里，分数最高的一张有 {chosen} 的情况字符正确，随便挑一张则是 {blind}。DALL·E 用 CLIP 做的正是这件事。但这个分数可以被刷：让像素去追另一句说明的分数，能达到 {chased}，比真实字形配自己的说明（{real}）还高；其中分类器看出说明所说字符的只有 {left}，真实字形则是 {known}，而它们到真实字形的 Fréchet 距离是原来的 {times} 倍。</translation>
        </message>
        <message>
            <source>A call of the denoiser at a late timestep takes exactly as many multiply-adds as at an early one (ratio {times}). What counts is how many steps there are (50 instead of 10: {steps} times the work) and how large the picture is: with twice the pixels a side, a call of Stable Diffusion's U-Net on pixels would take {side} times as many. Its latent has {fewer} times fewer numbers than the picture.</source>
            <translation>去噪网络在靠后的时间步调用一次，与在靠前的时间步所需的乘加次数完全相同（比值 {times}）。要紧的是步数（50 步而不是 10 步：工作量 {steps} 倍）和图像大小：边长加倍时，Stable Diffusion 的 U-Net 放在像素上，一次调用要 {side} 倍的乘加。它的潜变量（latent）比图像少 {fewer} 倍的数。</translation>
        </message>
        <message>
            <source>What lets DDIM skip steps is that its step may lead to any earlier level, with fresh noise or without. With fresh noise at every step (η = 1), {many} steps of 1000 put {random_many} of the samples on the data, all 1000 {random_all}. Without any (η = 0) it is {plain_many} in {many} steps. In {few} steps both miss most of it ({plain_few}, with noise {random_few}): it is not determinism that allows to skip.</source>
            <translation>DDIM 能跳步，是因为它的一步可以通向任何更早的水平，加不加新噪声都行。每步都加新噪声（η = 1）时，1000 步里只走 {many} 步，有 {random_many} 的采样落在数据上，走满 1000 步是 {random_all}。完全不加（η = 0）走 {many} 步是 {plain_many}。只走 {few} 步时两者大多都落空（{plain_few}，加噪声 {random_few}）：允许跳步的并不是确定性。</translation>
        </message>
        <message>
            <source>The student has {student} trained numbers, the teacher {teacher}: no lighter. What shrinks is the number of calls: the student makes its samples in {calls}, at a distance (MMD²) of {made} from the data; the teacher needs {needed} for that, and with {calls} it is at {plain}.</source>
            <translation>学生有 {student} 个可训练的数，老师有 {teacher} 个：并不更轻。变少的是调用次数：学生用 {calls} 次调用完成采样，与数据的距离（MMD²）是 {made}；老师要达到同样的水平需要 {needed} 次，只用 {calls} 次时是 {plain}。</translation>
        </message>
        <message>
            <source>The bound weighs the squared error of every timestep differently. Computed as the divergence of two Gaussians, an error of the same size costs {ratio} times as much at t = {heavy} as at t = {light}. The mean squared error leaves these weights out: it is a simpler loss that makes better samples, not the bound itself.</source>
            <translation>变分下界（ELBO）对每个时间步的平方误差加不同的权重。按两个高斯分布的散度来算，同样大小的误差在 t = {heavy} 处的代价是 t = {light} 处的 {ratio} 倍。均方误差去掉了这些权重：它是一个更简单、采样更好的损失，而不是下界本身。</translation>
        </message>
        <message>
            <source>The loss is large where there is little noise, at any time of the training: the exact answer itself has {low} there and {high} where all is noise. What an order of timesteps does is forgetting: after {updates} updates from data to noise the log says {shown}, but over all timesteps the network's error is {ordered}, with random ones {random}.</source>
            <translation>噪声少的地方损失就大，与训练进行到什么时候无关：精确答案本身在那里是 {low}，在全是噪声处是 {high}。按顺序走时间步带来的是遗忘：从数据到噪声走 {updates} 次更新后，日志显示 {shown}，但对所有时间步网络的误差是 {ordered}，随机选取时是 {random}。</translation>
        </message>
        <message>
            <source>They are two failures. A GAN for a single point has no mode to lose, and yet it circles: it began 1 from the solution, and after {steps} steps it still goes round at a distance of {circling} (with a slope penalty: {calmed}). Of {runs} trainings on a ring of 8, one ends with all 8 sources while its share of good samples fell by {swing} on the way; another holds still (falls: {still}) and misses {missed}.</source>
            <translation>这是两种不同的失败。只有一个数据点的 GAN 没有模式可丢，却仍在绕圈：起初离解为 1，{steps} 步之后仍以 {circling} 的距离打转（加斜率惩罚则为 {calmed}）。在八点环上的 {runs} 次训练中，有一次最终覆盖全部 8 个源，途中好样本的比例却下降了 {swing}；另一次稳住不动（下降 {still}），却漏掉 {missed} 个。</translation>
        </message>
        <message>
            <source>A GAN for a single point has no mode to lose, and after {steps} steps it goes round the solution at a distance of {circling}. But of {runs} trainings on a ring of 8 none showed either failure alone.</source>
            <translation>只有一个数据点的 GAN 没有模式可丢，{steps} 步之后仍以 {circling} 的距离绕着解打转。但在八点环上的 {runs} 次训练中，没有一次单独出现其中一种失败。</translation>
        </message>
    </context>
    <context>
        <name>diffusion</name>
        <message>
            <source>Diffusion</source>
            <translation>扩散模型</translation>
        </message>
        <message>
            <source>Forward and reverse</source>
            <translation>前向与反向</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>噪声调度</translation>
        </message>
        <message>
            <source>One step</source>
            <translation>一步</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Sampler race</source>
            <translation>采样器赛跑</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像生成</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>引导</translation>
        </message>
        <message>
            <source>U-Net</source>
            <translation>U-Net</translation>
        </message>
        <message>
            <source>Latent diffusion</source>
            <translation>潜空间扩散</translation>
        </message>
        <message>
            <source>Families</source>
            <translation>模型家族</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>度量</translation>
        </message>
        <message>
            <source>diffusers EulerDiscreteScheduler: the finished latent</source>
            <extracomment>One call in float32.</extracomment>
            <translation>diffusers EulerDiscreteScheduler：完成的潜变量</translation>
        </message>
        <message>
            <source>{network}: weights</source>
            <translation>{network}：权重数</translation>
        </message>
        <message>
            <source>{network}: multiply-adds</source>
            <translation>{network}：乘加次数</translation>
        </message>
        <message>
            <source>diffusers DDIMScheduler: the samples</source>
            <translation>diffusers DDIMScheduler：样本</translation>
        </message>
        <message>
            <source>diffusers</source>
            <translation>diffusers</translation>
        </message>
        <message>
            <source>torch SDPA: cross-attention</source>
            <translation>torch SDPA：交叉注意力</translation>
        </message>
        <message>
            <source>numpy, convolutions as matrix products: z₀</source>
            <translation>numpy，卷积写成矩阵乘：z₀</translation>
        </message>
        <message>
            <source>torch.distributions: KL of the shown latents</source>
            <translation>torch.distributions：所示潜变量的 KL</translation>
        </message>
        <message>
            <source>whole numbers</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>Fréchet distance with scipy.linalg.sqrtm</source>
            <translation>用 scipy.linalg.sqrtm 算的弗雷歇距离</translation>
        </message>
        <message>
            <source>score with scipy.stats.entropy</source>
            <translation>用 scipy.stats.entropy 算的分数</translation>
        </message>
        <message>
            <source>torch.cosine_similarity</source>
            <translation>torch.cosine_similarity</translation>
        </message>
        <message>
            <source>distance of layers written in torch</source>
            <translation>用 torch 写的逐层距离</translation>
        </message>
        <message>
            <source>mean cosine</source>
            <translation>平均余弦</translation>
        </message>
        <message>
            <source>the run's own first step</source>
            <translation>本次运行自己的第一步</translation>
        </message>
        <message>
            <source>SciPy</source>
            <translation>SciPy</translation>
        </message>
        <message>
            <source>torch SDPA: attention weights</source>
            <translation>torch SDPA：注意力权重</translation>
        </message>
        <message>
            <source>the network with nothing cut</source>
            <translation>什么也不切的网络</translation>
        </message>
        <message>
            <source>rows of attention sum to 1</source>
            <translation>注意力每行之和为 1</translation>
        </message>
    </context>
    <context>
        <name>diffusion/families</name>
        <message>
            <source>Ring of 8</source>
            <extracomment>A source counts as covered by at least this part of its fair share of the samples. Samples a seed is judged by at each moment, and how many of them are kept for the picture. The latent square whose image is drawn, in standard deviations; lines in each direction. What is judged at the end, and whether more of it is better.</extracomment>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>由你绘制</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Your sources</source>
            <translation>你的源</translation>
        </message>
        <message>
            <source>Drag a disc in one of the panes; double-click to add one or take one away.</source>
            <translation>在任一画面中拖动圆盘；双击添加或删除一个。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>Budget (updates of the diffusion model)</source>
            <translation>预算（扩散模型的更新次数）</translation>
        </message>
        <message>
            <source>GAN and VAE get as many updates as take the same number of multiplications.</source>
            <translation>GAN 和 VAE 得到的更新次数，按同样多的乘法运算折算。</translation>
        </message>
        <message>
            <source>Seeds of each family</source>
            <translation>每个家族的随机种子数</translation>
        </message>
        <message>
            <source>Width of the layers</source>
            <translation>层宽</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批大小</translation>
        </message>
        <message>
            <source>Sampling steps (DDIM)</source>
            <translation>采样步数（DDIM）</translation>
        </message>
        <message>
            <source>training three families</source>
            <translation>正在训练三个家族</translation>
        </message>
        <message>
            <source>timing their samples</source>
            <translation>正在给采样计时</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>judgement</source>
            <translation>评判</translation>
        </message>
        <message>
            <source>Your data has {count} sources; it takes 1 to {most}.</source>
            <translation>你的数据有 {count} 个源；需要 1 到 {most} 个。</translation>
        </message>
        <message>
            <source>Source {number} is not a pair of numbers from −{far} to {far}.</source>
            <translation>第 {number} 个源不是一对 −{far} 到 {far} 之间的数。</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散模型</translation>
        </message>
        <message>
            <source>GAN</source>
            <translation>GAN</translation>
        </message>
        <message>
            <source>VAE</source>
            <translation>VAE</translation>
        </message>
        <message>
            <source>Of {sources} sources the worst seed reaches: diffusion {diffusion}, GAN {gan}, VAE {vae}</source>
            <translation>{sources} 个源中，最差的种子覆盖：扩散 {diffusion}，GAN {gan}，VAE {vae}</translation>
        </message>
        <message>
            <source>the same budget of multiplications each, {share} spent</source>
            <translation>三者的乘法预算相同，已用 {share}</translation>
        </message>
        <message>
            <source>same budget each, {share} spent</source>
            <translation>三者预算相同，已用 {share}</translation>
        </message>
        <message>
            <source>bars: a source's fair share, by seed</source>
            <translation>横条：各源应得份额，按种子</translation>
        </message>
        <message>
            <source>{updates} updates, 1 call a sample</source>
            <translation>{updates} 次更新，每个样本 1 次调用</translation>
        </message>
        <message>
            <source>{updates} updates, {calls} calls a sample</source>
            <translation>{updates} 次更新，每个样本 {calls} 次调用</translation>
        </message>
        <message>
            <source>{updates} · 1 call</source>
            <translation>{updates} · 1 次调用</translation>
        </message>
        <message>
            <source>{updates} · {calls} calls</source>
            <translation>{updates} · {calls} 次调用</translation>
        </message>
        <message>
            <source>{count} outside</source>
            <translation>{count} 个在外面</translation>
        </message>
        <message>
            <source>Sources covered</source>
            <translation>覆盖的源</translation>
        </message>
        <message>
            <source>Samples on the data</source>
            <translation>落在数据上的样本</translation>
        </message>
        <message>
            <source>Distance (MMD²)</source>
            <translation>距离（MMD²）</translation>
        </message>
        <message>
            <source>real data</source>
            <translation>真实数据</translation>
        </message>
        <message>
            <source>Who is ahead, with every seed?</source>
            <translation>所有种子都领先的是谁？</translation>
        </message>
        <message>
            <source>sources covered</source>
            <translation>覆盖的源</translation>
        </message>
        <message>
            <source>samples on the data</source>
            <translation>落在数据上的样本</translation>
        </message>
        <message>
            <source>distance to the data</source>
            <translation>与数据的距离</translation>
        </message>
        <message>
            <source>steady training</source>
            <translation>训练平稳</translation>
        </message>
        <message>
            <source>calls for a sample</source>
            <translation>每个样本的调用</translation>
        </message>
        <message>
            <source>quality of large pictures</source>
            <translation>大图像的质量</translation>
        </message>
        <message>
            <source>depends</source>
            <translation>视情况而定</translation>
        </message>
        <message>
            <source>all alike</source>
            <translation>都一样</translation>
        </message>
        <message>
            <source>{one}, {other}</source>
            <translation>{one}、{other}</translation>
        </message>
        <message>
            <source>sources with at least a fifth of their fair share of the samples</source>
            <translation>至少得到应得份额五分之一的样本的源</translation>
        </message>
        <message>
            <source>share of samples within three spreads of a source</source>
            <translation>距某个源三个展宽以内的样本比例</translation>
        </message>
        <message>
            <source>squared maximum mean discrepancy to the distribution itself</source>
            <translation>与分布本身的最大均值差异（maximum mean discrepancy）的平方</translation>
        </message>
        <message>
            <source>network calls for one sample; fewer are better</source>
            <translation>生成一个样本的网络调用次数；越少越好</translation>
        </message>
        <message>
            <source>Points in a plane cannot tell. Large pictures need large models.</source>
            <translation>平面上的点说明不了。大图像需要大模型。</translation>
        </message>
        <message>
            <source>{done} of {planned} updates</source>
            <translation>{planned} 次更新中的 {done} 次</translation>
        </message>
        <message>
            <source>{products} multiplications an update and seed</source>
            <translation>每次更新、每个种子 {products} 次乘法</translation>
        </message>
        <message>
            <source>a sample: {products} multiplications, calls: {calls}</source>
            <translation>一个样本：{products} 次乘法，{calls} 次调用</translation>
        </message>
        <message>
            <source>measured: {seconds} s of processor time for {seeds} seeds</source>
            <translation>实测：{seeds} 个种子共 {seconds} 秒处理器时间</translation>
        </message>
        <message>
            <source>measured: {ms} ms for 1000 samples</source>
            <translation>实测：1000 个样本 {ms} 毫秒</translation>
        </message>
        <message>
            <source>Source {number}</source>
            <translation>源 {number}</translation>
        </message>
        <message>
            <source>{share} of the samples (fair: {fair})</source>
            <translation>占样本的 {share}（应得：{fair}）</translation>
        </message>
        <message>
            <source>drag: move it; double-click: take it away</source>
            <translation>拖动：移动；双击：删除</translation>
        </message>
        <message>
            <source>on the data: {share}</source>
            <translation>落在数据上：{share}</translation>
        </message>
        <message>
            <source>covered: {covered} of {sources}</source>
            <translation>覆盖：{sources} 个中的 {covered} 个</translation>
        </message>
        <message>
            <source>MMD² to the data: {distance}</source>
            <translation>与数据的 MMD²：{distance}</translation>
        </message>
        <message>
            <source>lines: a grid of the latent plane, as the network maps it</source>
            <translation>线：网络把潜平面的网格映成的样子</translation>
        </message>
        <message>
            <source>{family}, seed {seed}</source>
            <translation>{family}，种子 {seed}</translation>
        </message>
        <message>
            <source>click: show this seed</source>
            <translation>单击：显示这个种子</translation>
        </message>
        <message>
            <source>After {share} of the budget</source>
            <translation>用去 {share} 预算之后</translation>
        </message>
        <message>
            <source>Three families, one budget</source>
            <translation>三个家族，一份预算</translation>
        </message>
        <message>
            <source>The same data, and as many multiplications for each: {diffusion} updates of the diffusion model, {gan} of the GAN, {vae} of the VAE, and {seeds} seeds of each. Diffusion learns to expect noise, the VAE to put points into a normal and back, the GAN's generator to be taken for data by a second network that learns to tell them apart.</source>
            <translation>同样的数据，同样多的乘法：扩散模型更新 {diffusion} 次，GAN {gan} 次，VAE {vae} 次，每个家族 {seeds} 个随机种子。扩散模型学着预测噪声；VAE（变分自编码器，variational autoencoder）学着把点放进正态分布再取回来；GAN（生成对抗网络，generative adversarial network）的生成器学着让另一个负责分辨真假的网络把它的样本当成数据。</translation>
        </message>
        <message>
            <source>On the data lie {diffusion} of the diffusion model's samples, {gan} of the GAN's and {vae} of the VAE's (the middle seed). The bars say which sources they belong to, seed by seed. The losses are those of the first seed.</source>
            <translation>落在数据上的样本：扩散模型 {diffusion}，GAN {gan}，VAE {vae}（居中的种子）。横条逐个种子说明样本属于哪些源。损失是第一个种子的。</translation>
        </message>
        <message>
            <source>One of the GANs covers only {least} of {sources} sources at this moment. Nothing in its loss asks for the others; where it stays so, that is called mode collapse.</source>
            <translation>此刻有一个 GAN 只覆盖 {sources} 个源中的 {least} 个。它的损失里没有什么要求它去找其余的；如果一直如此，就叫模式崩溃（mode collapse）。</translation>
        </message>
        <message>
            <source>What this settles, and what not</source>
            <translation>这里说明了什么，没说明什么</translation>
        </message>
        <message>
            <source>Answered here: {decided}; it depends: {open}</source>
            <translation>这里有答案的：{decided}；视情况而定的：{open}</translation>
        </message>
        <message>
            <source>budget</source>
            <translation>已用预算</translation>
        </message>
        <message>
            <source>from worst to best; a dot is a seed</source>
            <translation>从最差到最好；一个点是一个种子</translation>
        </message>
        <message>
            <source>sum of the falls of “samples on the data” in the second half of the training; less is better. The GAN's learning rate stays as it is, that of the others falls to 0.</source>
            <translation>训练后半程“落在数据上的样本”各次下降之和；越小越好。GAN 的学习率保持不变，其余两者的学习率降到 0。</translation>
        </message>
        <message>
            <source>A family counts as ahead only where its worst seed beats the best seed of those behind. A sample takes {diffusion} calls by diffusion, {gan} by the GAN, {vae} by the VAE; measured now, 1000 samples took {diffusion_ms}, {gan_ms} and {vae_ms} ms.</source>
            <translation>只有当一个家族最差的种子也胜过落后者最好的种子时，才算领先。一个样本，扩散需要 {diffusion} 次调用，GAN {gan} 次，VAE {vae} 次；刚才实测，1000 个样本分别用了 {diffusion_ms}、{gan_ms} 和 {vae_ms} 毫秒。</translation>
        </message>
        <message>
            <source>The budget counts multiplications, so that the same setting gives the same result anywhere. What that took here in seconds is on the line under each name.</source>
            <translation>预算按乘法次数计算，这样同样的设置在哪里都得到同样的结果。在这台机器上用了多少秒，见每个名字下面那一行。</translation>
        </message>
        <message>
            <source>The lines show how GAN and VAE bend the latent plane. It is in one piece and the map is continuous, so it cannot reach separate sources without passing between them.</source>
            <translation>线条显示 GAN 和 VAE 如何弯曲潜平面。潜平面是连成一片的，映射又是连续的，所以要到达彼此分开的源，就必须从它们之间经过。</translation>
        </message>
        <message>
            <source>{share} of the VAE's samples lie between the sources: where the latent normal has mass, the decoder has to say something.</source>
            <translation>VAE 的样本有 {share} 落在源之间：凡是潜空间正态分布有概率的地方，解码器都得给出点什么。</translation>
        </message>
        <message>
            <source>The losses measure different things. The generator's need not fall while it gets better, as its opponent learns too.</source>
            <translation>这几个损失衡量的是不同的东西。生成器变好时它的损失未必下降，因为对手也在学习。</translation>
        </message>
        <message>
            <source>Unsteady is not the same as collapsed: the GAN's samples on the data fell by up to {gan} in the second half, the VAE's by {vae}. Look for a seed that covers all sources and swings, and for one that stays where it is and misses some.</source>
            <translation>不平稳不等于崩溃：后半程中，GAN 落在数据上的样本最多下降了 {gan}，VAE 下降了 {vae}。找一找：有的种子覆盖了所有源却摇摆不定，有的一动不动却漏掉几个。</translation>
        </message>
        <message>
            <source>Where the dots of two families overlap, another seed gives another winner. That is called “depends” here, not a tie.</source>
            <translation>两个家族的点互相重叠时，换一个种子就换一个赢家。这里称之为“视情况而定”，而不是平局。</translation>
        </message>
        <message>
            <source>A larger budget, a slope penalty or other widths change the order. Try it before you believe a table.</source>
            <translation>更大的预算、斜率惩罚或别的层宽都会改变名次。相信一张表之前，先试一试。</translation>
        </message>
        <message>
            <source>With every seed, whose samples lie on the data most?</source>
            <translation>就所有种子而言，谁的样本最多落在数据上？</translation>
        </message>
        <message>
            <source>It depends on the seed</source>
            <translation>取决于种子</translation>
        </message>
        <message>
            <source>Latent coordinates</source>
            <translation>潜变量维数</translation>
        </message>
        <message>
            <source>GAN and VAE</source>
            <translation>GAN 与 VAE</translation>
        </message>
        <message>
            <source>Learning rate of the GAN</source>
            <translation>GAN 的学习率</translation>
        </message>
        <message>
            <source>Slope penalty of the GAN (R1)</source>
            <translation>GAN 的斜率惩罚（R1）</translation>
        </message>
        <message>
            <source>KL weight of the VAE</source>
            <translation>VAE 的 KL 权重</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>第一个随机种子</translation>
        </message>
        <message>
            <source>Five times the budget</source>
            <translation>五倍预算</translation>
        </message>
        <message>
            <source>Nine sources on a grid</source>
            <translation>网格上的九个源</translation>
        </message>
        <message>
            <source>A GAN with a slope penalty</source>
            <translation>带斜率惩罚的 GAN</translation>
        </message>
        <message>
            <source>A GAN that learns too fast</source>
            <translation>学得太快的 GAN</translation>
        </message>
        <message>
            <source>Only one latent coordinate</source>
            <translation>只有一维潜变量</translation>
        </message>
        <message>
            <source>A VAE hardly held to the normal</source>
            <translation>几乎不受正态约束的 VAE</translation>
        </message>
        <message>
            <source>Diffusion in three steps</source>
            <translation>只用三步的扩散</translation>
        </message>
        <message>
            <source>Diffusion, GAN or VAE: which is better at what?</source>
            <translation>扩散、GAN、VAE：各自擅长什么？</translation>
        </message>
        <message>
            <source>torch.nn.Linear, one seed after another: the samples of GAN and VAE</source>
            <translation>torch.nn.Linear，逐个种子：GAN 和 VAE 的样本</translation>
        </message>
        <message>
            <source>torch.cdist and torch.distributions: MMD² to the data</source>
            <translation>torch.cdist 与 torch.distributions：与数据的 MMD²</translation>
        </message>
        <message>
            <source>share of the budget that is spent</source>
            <translation>已用预算的份额</translation>
        </message>
        <message>
            <source>updates of diffusion, GAN and VAE</source>
            <translation>扩散、GAN 和 VAE 的更新次数</translation>
        </message>
        <message>
            <source>sources covered, (families, seeds)</source>
            <translation>覆盖的源数，(families, seeds)</translation>
        </message>
        <message>
            <source>share of samples on the data, (families, seeds)</source>
            <translation>落在数据上的样本比例，(families, seeds)</translation>
        </message>
        <message>
            <source>squared maximum mean discrepancy to the data, (families, seeds)</source>
            <translation>与数据的最大均值差异（MMD）的平方，(families, seeds)</translation>
        </message>
        <message>
            <source>share of samples at each source, (families, seeds, sources)</source>
            <translation>每个源的样本比例，(families, seeds, sources)</translation>
        </message>
        <message>
            <source>the samples shown, (families, seeds, samples, 2)</source>
            <translation>所示的样本，(families, seeds, samples, 2)</translation>
        </message>
        <message>
            <source>losses of diffusion; discriminator, generator; reconstruction, divergence</source>
            <translation>损失：扩散；判别器、生成器；重建、散度</translation>
        </message>
        <message>
            <source>processor time of the training so far in seconds, measured</source>
            <translation>训练到目前为止的处理器时间，秒，实测</translation>
        </message>
    </context>
    <context>
        <name>diffusion/forward-reverse</name>
        <message>
            <source>Only five steps</source>
            <translation>只走五步</translation>
        </message>
        <message>
            <source>DDPM: fresh noise at every step</source>
            <translation>DDPM：每步加新噪声</translation>
        </message>
        <message>
            <source>No fresh noise: ways that never cross</source>
            <translation>没有新噪声：永不相交的路线</translation>
        </message>
        <message>
            <source>Fresh noise: the same start, other ends</source>
            <translation>有新噪声：同样的起点，不同的终点</translation>
        </message>
        <message>
            <source>Two thousand particles</source>
            <translation>两千个粒子</translation>
        </message>
        <message>
            <source>Mix up α and ᾱ</source>
            <translation>把 α 和 ᾱ 弄混</translation>
        </message>
        <message>
            <source>There and back: does it find home?</source>
            <translation>去而复返：还找得到家吗？</translation>
        </message>
        <message>
            <source>Twenty sources on a spiral</source>
            <translation>螺旋线上的二十个来源</translation>
        </message>
        <message>
            <source>Draw your own data</source>
            <translation>画出自己的数据</translation>
        </message>
        <message>
            <source>How does noise become a sample, and where might it come from?</source>
            <translation>噪声怎样变成样本，它可能来自哪里？</translation>
        </message>
        <message>
            <source>adding noise</source>
            <translation>正在加噪</translation>
        </message>
        <message>
            <source>taking noise away</source>
            <translation>正在去除噪声</translation>
        </message>
        <message>
            <source>data to noise</source>
            <translation>数据 → 噪声</translation>
        </message>
        <message>
            <source>noise to sample</source>
            <translation>噪声 → 样本</translation>
        </message>
        <message>
            <source>{shown} of {asked} particles are shown: with so many steps and sources, no more.</source>
            <translation>显示了 {asked} 个粒子中的 {shown} 个：步数和来源这么多时，最多只能这么多。</translation>
        </message>
        <message>
            <source>There are only {shown} particles; the last one is followed.</source>
            <translation>只有 {shown} 个粒子；跟踪最后一个。</translation>
        </message>
        <message>
            <source>Your data has {count} centres; it takes 1 to {most}.</source>
            <translation>你的数据有 {count} 个中心；可以有 1 到 {most} 个。</translation>
        </message>
        <message>
            <source>Centre {number} is not a pair of numbers from −{far} to {far}.</source>
            <translation>第 {number} 个中心不是一对介于 −{far} 和 {far} 之间的数。</translation>
        </message>
        <message>
            <source>The data: {count} points from {sources} sources</source>
            <translation>数据：来自 {sources} 个来源的 {count} 个点</translation>
        </message>
        <message>
            <source>Its place alone still gives this particle's true source {share}</source>
            <translation>仅凭位置，这个粒子的真实来源仍有 {share} 的概率</translation>
        </message>
        <message>
            <source>Where may it have come from? About {open} sources, {share} for the likeliest</source>
            <translation>它可能来自哪里？约 {open} 个来源，最可能的占 {share}</translation>
        </message>
        <message>
            <source>The fan has closed: only one source is left</source>
            <translation>扇形已经收拢：只剩一个来源</translation>
        </message>
        <message>
            <source>Samples: {share} on the data, {reached} of {sources} sources, spread {spread} (data: {data})</source>
            <translation>样本：{share} 落在数据上，到达 {reached}/{sources} 个来源，散布 {spread}（数据 {data}）</translation>
        </message>
        <message>
            <source>Samples: none of {count} lies on the data</source>
            <translation>样本：{count} 个中没有一个落在数据上</translation>
        </message>
        <message>
            <source>{t} of {steps}</source>
            <translation>{t} / {steps}</translation>
        </message>
        <message>
            <source>no noise</source>
            <translation>无噪声</translation>
        </message>
        <message>
            <source>signal √ᾱ</source>
            <translation>信号 √ᾱ</translation>
        </message>
        <message>
            <source>noise √(1−ᾱ)</source>
            <translation>噪声 √(1−ᾱ)</translation>
        </message>
        <message>
            <source>DDPM misread, {steps} steps</source>
            <translation>误读的 DDPM，{steps} 步</translation>
        </message>
        <message>
            <source>{steps} steps</source>
            <translation>{steps} 步</translation>
        </message>
        <message>
            <source>{count} beyond the edge</source>
            <translation>{count} 个在边界之外</translation>
        </message>
        <message>
            <source>xₜ|the particle</source>
            <translation>xₜ|粒子</translation>
        </message>
        <message>
            <source>x̂₀|its best guess</source>
            <translation>x̂₀|它的最佳猜测</translation>
        </message>
        <message>
            <source>particle (colour: its source)</source>
            <translation>粒子（颜色：它的来源）</translation>
        </message>
        <message>
            <source>particle (colour: where it ends)</source>
            <translation>粒子（颜色：最终到达的来源）</translation>
        </message>
        <message>
            <source>how probable a source is</source>
            <translation>来源的概率</translation>
        </message>
        <message>
            <source>true source</source>
            <translation>真实来源</translation>
        </message>
        <message>
            <source>ᾱ, signal left</source>
            <translation>ᾱ，剩余信号</translation>
        </message>
        <message>
            <source>ᾱ</source>
            <translation>ᾱ</translation>
        </message>
        <message>
            <source>size of x (thin: what it should be)</source>
            <translation>x 的大小（细线：应有值）</translation>
        </message>
        <message>
            <source>size of x (thin: theory, • jump)</source>
            <translation>x 的大小（细线：理论，• 跳跃）</translation>
        </message>
        <message>
            <source>size of x (thin: theory)</source>
            <translation>x 的大小（细线：理论）</translation>
        </message>
        <message>
            <source>open bits (thin: mean), ▮ decisions</source>
            <translation>未定比特（细线：平均），▮ 决定</translation>
        </message>
        <message>
            <source>open bits (thin: mean)</source>
            <translation>未定比特（细线：平均）</translation>
        </message>
        <message>
            <source>data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>Particle {number}</source>
            <translation>粒子 {number}</translation>
        </message>
        <message>
            <source>click: follow it</source>
            <translation>单击：跟踪它</translation>
        </message>
        <message>
            <source>likeliest source: {number}, {share}</source>
            <translation>最可能的来源：{number}，{share}</translation>
        </message>
        <message>
            <source>open: {bits} bits</source>
            <translation>未定：{bits} 比特</translation>
        </message>
        <message>
            <source>Source {number}</source>
            <translation>源 {number}</translation>
        </message>
        <message>
            <source>centre {place}, spread {spread}</source>
            <translation>中心 {place}，散布 {spread}</translation>
        </message>
        <message>
            <source>the followed particle comes from it with {share}</source>
            <translation>所跟踪的粒子来自它的概率为 {share}</translation>
        </message>
        <message>
            <source>drag: move it; double-click: take it away</source>
            <translation>拖动：移动；双击：删除</translation>
        </message>
        <message>
            <source>Noise level at t = {t}</source>
            <translation>t = {t} 时的噪声水平</translation>
        </message>
        <message>
            <source>No noise</source>
            <translation>没有噪声</translation>
        </message>
        <message>
            <source>t = {t}</source>
            <translation>t = {t}</translation>
        </message>
        <message>
            <source>all particles: {bits} bits</source>
            <translation>全体粒子：{bits} 比特</translation>
        </message>
        <message>
            <source>this particle: {bits} bits</source>
            <translation>此粒子：{bits} 比特</translation>
        </message>
        <message>
            <source>The data, before any noise</source>
            <translation>尚未加噪的数据</translation>
        </message>
        <message>
            <source>{count} points are drawn from {sources} Gaussian sources. For such data the best possible denoiser is a short formula, so nothing is trained here: where a real model uses a network, this lab uses the exact answer.</source>
            <translation>从 {sources} 个高斯来源（Gaussian source）中抽取 {count} 个点。对这样的数据，最好的去噪器（denoiser）就是一个简短的公式，所以这里什么也不用训练：真实模型用网络的地方，本实验用的是精确答案。</translation>
        </message>
        <message>
            <source>Noise comes in: t = {t}</source>
            <translation>噪声进来：t = {t}</translation>
        </message>
        <message>
            <source>Every step shrinks all points a little and adds a little noise, so that the total variance stays near 1. Many steps add up to the single jump of the formula (first coordinate of the followed particle): ᾱ = {level} of the variance is still data, the rest is noise. Seen from here, its true source has a probability of {share}.</source>
            <translation>前向过程（forward process）的每一步都把所有点缩小一点，再加一点噪声，使总方差保持在 1 附近。许多步合起来就等于公式里的一次跳跃（数字是所跟踪粒子的第一个坐标）：方差中 ᾱ = {level} 仍是数据，其余是噪声。从这里看，它的真实来源的概率是 {share}。</translation>
        </message>
        <message>
            <source>Noise never wins completely: ᾱ = {level} is left at the end. Starting back from pure noise is right only because this is so small; a chain of just 50 steps with the β of the linear schedule, from 0.0001 to 0.02, would leave {fifty}.</source>
            <translation>噪声从不完全获胜：到最后还剩 ᾱ = {level}。正因为它这么小，从纯噪声出发往回走才是对的；若只用 50 步、而 β 仍按线性调度（schedule）从 0.0001 到 0.02，就会剩下 {fifty}。</translation>
        </message>
        <message>
            <source>The guess x̂₀ drifts from step to step, so it is continued on a straight line through x̂₀⁻, the guess of the step before: second order without another call of the denoiser. The numbers are the first coordinate of the followed particle.</source>
            <translation>猜测 x̂₀ 每步都在漂移，所以沿着它与上一步猜测 x̂₀⁻ 的连线把它延长：不必再调用去噪器（denoiser），就达到二阶精度。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>None of the samples lies within three spreads of a centre. The data itself spreads by {data} around its centres.</source>
            <translation>没有一个样本落在任何中心的三倍散布之内。数据自身围绕其中心的散布是 {data}。</translation>
        </message>
        <message>
            <source>share of the variance that one step keeps, towards the less noisy neighbour</source>
            <translation>单步保留的方差比例（相对噪声较少的相邻一步）</translation>
        </message>
        <message>
            <source>On average {bits} of {all} bits about the source are lost.</source>
            <translation>关于来源的 {all} 比特信息，平均已失去 {bits} 比特。</translation>
        </message>
        <message>
            <source>{share} of the particles are back at the source they came from</source>
            <translation>{share} 的粒子回到了各自出发的来源</translation>
        </message>
        <message>
            <source>{name}, {steps} steps, {calls} calls</source>
            <translation>{name}，{steps} 步，{calls} 次调用</translation>
        </message>
        <message>
            <source>left to right (line: theory)</source>
            <translation>从左到右（线：理论）</translation>
        </message>
        <message>
            <source>left to right (line: theory, • jump)</source>
            <translation>从左到右（线：理论，• 跳跃）</translation>
        </message>
        <message>
            <source>First coordinate from {low} to {high}</source>
            <translation>第一个坐标从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>{share} of the particles</source>
            <translation>粒子的 {share}</translation>
        </message>
        <message>
            <source>{share} of the jumps</source>
            <translation>跳跃的 {share}</translation>
        </message>
        <message>
            <source>{share} in theory</source>
            <translation>理论上 {share}</translation>
        </message>
        <message>
            <source>xₜ in a single jump</source>
            <translation>一步跳到的 xₜ</translation>
        </message>
        <message>
            <source>size of x</source>
            <translation>x 的大小</translation>
        </message>
        <message>
            <source>open bits</source>
            <translation>未定比特</translation>
        </message>
        <message>
            <source>decided for source {number} at t = {t}</source>
            <translation>在 t = {t} 时定下来源 {number}</translation>
        </message>
        <message>
            <source>never sure of its source, ends at {number}</source>
            <translation>始终不确定来源，最后到达 {number}</translation>
        </message>
        <message>
            <source>size of x: {size}, in theory {theory}</source>
            <translation>x 的大小：{size}，理论值 {theory}</translation>
        </message>
        <message>
            <source>size after single jumps: {size}</source>
            <translation>一步跳跃后的大小：{size}</translation>
        </message>
        <message>
            <source>decided: {share} of the particles</source>
            <translation>已决定：{share} 的粒子</translation>
        </message>
        <message>
            <source>Click a particle to follow it. Draw your own data with the mouse, or drag a disc.</source>
            <translation>点击一个粒子来跟踪它。用鼠标画出你自己的数据，或拖动圆盘。</translation>
        </message>
        <message>
            <source>Root mean square of x: {chain} by the chain, {jump} by single jumps with noise of their own, {theory} in theory. With so many particles chance alone moves it by about {error}.</source>
            <translation>x 的均方根（root mean square）：逐步加噪得 {chain}，用另外的噪声一步跳跃得 {jump}，理论值为 {theory}。粒子只有这么多，单凭偶然就会有约 {error} 的出入。</translation>
        </message>
        <message>
            <source>From t = {t} to {following}: guess, then a small step</source>
            <translation>从 t = {t} 到 {following}：先猜，再走一小步</translation>
        </message>
        <message>
            <source>From t = {t} to the finished sample</source>
            <translation>从 t = {t} 到最终样本</translation>
        </message>
        <message>
            <source>The best guess x̂₀ is the mean of everything this particle may have been. DDIM takes it and puts noise back, only less of it: the same expected noise ε̂, in a smaller amount. The numbers are the first coordinate of the followed particle.</source>
            <translation>最佳猜测 x̂₀ 是这个粒子所有可能原貌的平均。DDIM 取它为起点，再把噪声放回去，只是少一些：仍是同样的期望噪声 ε̂，但分量更小。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>Euler reads the way back as a differential equation: with y = x/√ᾱ = x₀ + σ·ε, y changes by ε̂ for every unit of σ. It goes straight on along the slope at the start of the step. The numbers are the first coordinate of the followed particle.</source>
            <translation>欧拉法（Euler）把回程看作微分方程：令 y = x/√ᾱ = x₀ + σ·ε，σ 每变化一个单位，y 就变化 ε̂。它沿着这一步起点处的斜率一直走下去。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>Heun tries Euler's step, asks for the expected noise ε̂′ at its end too, and goes along the mean of both slopes: two calls of the denoiser, and an error that falls with the square of the step. The numbers are the first coordinate of the followed particle.</source>
            <translation>Heun 法先试走一步欧拉步，在终点再问一次预期噪声 ε̂′，然后沿两个斜率的平均走：去噪器（denoiser）要调用两次，而误差随步长的平方减小。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>Euler's step, but too far down, to σ↓; then fresh noise σ↑·z up to the level that was meant. With this split of the noise it is DDPM, in another frame. The numbers are the first coordinate of the followed particle.</source>
            <translation>欧拉步，但走得过低，直到 σ↓；然后加新噪声 σ↑·z，回到本该到的水平。这样分配噪声，它就是换了一个坐标框架的 DDPM。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>DPM-Solver++ solves the linear part of the equation exactly and holds the guess x̂₀ still over the step, h long in log(1/σ). In first order that is DDIM, written in another way. The numbers are the first coordinate of the followed particle.</source>
            <translation>DPM-Solver++ 精确求解方程的线性部分，并在这一步里（以 log(1/σ) 计长为 h）让猜测 x̂₀ 保持不变。一阶时它就是 DDIM，只是写法不同。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>UniPC predicts as DPM-Solver++ does, and once the denoiser has been asked at the new place it corrects the step that led there: x̃ is xₜ after that correction, made without another call. The numbers are the first coordinate of the followed particle.</source>
            <translation>UniPC 像 DPM-Solver++ 那样预测；在新位置问过去噪器（denoiser）之后，再校正通向那里的那一步：x̃ 就是校正后的 xₜ，校正不需要再调用一次。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>DDPM takes a share of the expected noise ε̂ away and adds a little fresh noise σ·z: one random step of the way back. The numbers are the first coordinate of the followed particle.</source>
            <translation>DDPM 减去一部分期望噪声 ε̂，再加一点新噪声 σ·z：这是反向过程（reverse process）中随机的一步。数字是所跟踪粒子的第一个坐标。</translation>
        </message>
        <message>
            <source>Misread on purpose: ᾱ stands where this step's α belongs. The bracket over √ᾱ then is x̂₀ itself, so each step jumps all the way to the guess and adds the noise of one small step. That is no denoising step: the noise level no longer fits t.</source>
            <translation>这里故意误读：本该是这一步的 α 的地方写成了累积的 ᾱ。于是括号除以 √ᾱ 恰好就是 x̂₀，每一步都直接跳到猜测处，只加上一小步的噪声。这不是去噪的一步：噪声水平不再与 t 相符。</translation>
        </message>
        <message>
            <source>Misread on purpose: this step's α stands where ᾱ belongs. The factor before ε̂ then is √β instead of β/√(1−ᾱ): every step takes too much noise away.</source>
            <translation>这里故意误读：本该是累积的 ᾱ 的地方写成了这一步的 α。于是 ε̂ 前的系数成了 √β，而不是 β/√(1−ᾱ)：每一步都减去了过多的噪声。</translation>
        </message>
        <message>
            <source>Misread on purpose: σ² stands where σ belongs. σ² is the variance of the fresh noise; z is to be multiplied by its root. Too little noise comes back, and the samples end up too close together.</source>
            <translation>故意误读：该写 σ 的地方写成了 σ²。σ² 是新噪声的方差，z 应当乘以它的平方根。加回来的噪声太少，样本最后挤得太紧。</translation>
        </message>
        <message>
            <source>x̂₀ is a mean, not a sample: while several sources are possible it lies between them, where there may be no data at all. That is why early guesses of image models are blurry.</source>
            <translation>x̂₀ 是平均值，不是样本：只要还有几个来源可能，它就落在它们之间，而那里也许根本没有数据。图像模型早期的猜测之所以模糊，原因就在这里。</translation>
        </message>
        <message>
            <source>The size of x at this level is {size}; by theory it is {theory}. The noise level no longer fits t.</source>
            <translation>在这个水平上 x 的大小是 {size}，理论上应为 {theory}。噪声水平已与 t 不符。</translation>
        </message>
        <message>
            <source>σ goes from {now} to {then}: noise for one unit of data.</source>
            <translation>σ 从 {now} 降到 {then}：每单位数据所含的噪声。</translation>
        </message>
        <message>
            <source>The last step leads to no noise at all, where only the first order has a meaning: it goes straight to the guess.</source>
            <translation>最后一步通向完全没有噪声的水平，那里只有一阶有意义：直接走到猜测处。</translation>
        </message>
        <message>
            <source>{share} of the particles have decided: from here to the end one source keeps more than 90%. The bars under the third curve show when.</source>
            <translation>{share} 的粒子已经决定：从这里到最后，某一个来源的概率始终超过 90%。第三条曲线下的柱子显示决定的时刻。</translation>
        </message>
        <message>
            <source>Two different alphas: 1/√α takes this step's α = {alpha}, √(1−ᾱ) the cumulative ᾱ = {level}. With ᾱ in both places the result would be {wrong}, which is x̂₀ exactly, instead of {mean} before the fresh noise.</source>
            <translation>两个不同的 alpha：1/√α 用这一步的 α = {alpha}，√(1−ᾱ) 用累积的 ᾱ = {level}。若两处都用 ᾱ，结果会是 {wrong}，恰好就是 x̂₀，而不是加新噪声之前的 {mean}。</translation>
        </message>
        <message>
            <source>One step here stands for {gap} small ones, so α is the ratio of the two ᾱ.</source>
            <translation>这里的一步相当于 {gap} 个小步，所以 α 是两个 ᾱ 之比。</translation>
        </message>
        <message>
            <source>With η = 0 nothing is drawn at random on the way back: where a particle ends is settled by where it starts. This is not what allows few steps, though: with any η the formula holds between any two noise levels.</source>
            <translation>η = 0 时往回走不抽任何随机数：粒子的终点由起点决定。但步数能少并不是因为这一点：对任何 η，公式在任意两个噪声水平之间都成立。</translation>
        </message>
        <message>
            <source>The samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>{share} of the samples lie within three spreads of a centre, and {reached} of {sources} sources got some. Around the centres they spread by {spread}; the data itself does by {data}.</source>
            <translation>{share} 的样本落在某个中心三倍散布之内，{sources} 个来源中有 {reached} 个得到了样本。它们围绕中心的散布是 {spread}，数据本身是 {data}。</translation>
        </message>
        <message>
            <source>Good places, wrong width: the misread formula loses variance at every step. It is easy to overlook, because the samples look clean.</source>
            <translation>位置对，宽度错：误读的公式每一步都会损失方差。这很容易被忽略，因为样本看上去很干净。</translation>
        </message>
        <message>
            <source>Half of the particles had decided by t = {t}: until then a small push could still have sent them elsewhere, after it hardly any.</source>
            <translation>到 t = {t} 时一半的粒子已经决定：在那之前，轻轻一推还可能把它们送到别处；在那之后，几乎推不动了。</translation>
        </message>
        <message>
            <source>Half of the particles were not sure of their source before the last step.</source>
            <translation>直到最后一步之前，一半的粒子还不确定自己的来源。</translation>
        </message>
        <message>
            <source>There was nothing to decide: from the start one source had more than 90% for most particles.</source>
            <translation>没有什么可决定的：对多数粒子来说，从一开始就有一个来源的概率超过 90%。</translation>
        </message>
        <message>
            <source>The denoiser is exact: apart from chance, what is wrong with these samples comes from the {steps} steps alone ({calls} calls of the denoiser). Try more or fewer.</source>
            <translation>去噪器（denoiser）是精确的：除了偶然，这些样本的毛病只来自这 {steps} 步（去噪器被调用 {calls} 次）。试试更多或更少的步数。</translation>
        </message>
        <message>
            <source>{share} of the particles are back at the source they came from. Noise does not remember: the way back finds a plausible source, not the old one.</source>
            <translation>{share} 的粒子回到了自己原来的来源。噪声没有记忆：往回走找到的是一个合理的来源，而不是原来那个。</translation>
        </message>
        <message>
            <source>Half of the steps back are done. For how many particles is one source more than 90% probable?</source>
            <translation>往回走了一半的步数。有多少粒子的某个来源概率已超过 90%？</translation>
        </message>
        <message>
            <source>fewer than a third</source>
            <translation>少于三分之一</translation>
        </message>
        <message>
            <source>a third to two thirds</source>
            <translation>三分之一到三分之二</translation>
        </message>
        <message>
            <source>more than two thirds</source>
            <translation>多于三分之二</translation>
        </message>
        <message>
            <source>the same by single jumps from the data, on the way there (particles, 2)</source>
            <translation>去程中，从数据一步跳跃得到的同样的量（粒子数，2）</translation>
        </message>
        <message>
            <source>root mean square of x over particles and coordinates</source>
            <translation>x 对所有粒子和坐标的均方根</translation>
        </message>
        <message>
            <source>the same of the jumps; NaN on the way back</source>
            <translation>跳跃所得的同样的量；回程中为 NaN</translation>
        </message>
        <message>
            <source>the same in theory, exactly</source>
            <translation>同样的量的理论精确值</translation>
        </message>
        <message>
            <source>how often the denoiser has been asked on the way back</source>
            <translation>回程中到目前为止调用去噪器的次数</translation>
        </message>
        <message>
            <source>share of the particles that keep one source above 90% from here to the end</source>
            <translation>从这里到最后始终有一个来源的概率超过 90% 的粒子所占的比例</translation>
        </message>
        <message>
            <source>forward (noise comes in) or reverse (noise goes out)</source>
            <translation>forward（噪声进来）或 reverse（噪声出去）</translation>
        </message>
        <message>
            <source>timestep, 0 to 999; −1 where there is no noise</source>
            <translation>时间步，0 到 999；没有噪声处为 −1</translation>
        </message>
        <message>
            <source>share of the data's variance that is left</source>
            <translation>数据方差的剩余比例</translation>
        </message>
        <message>
            <source>factor of the data in x_t, square root of alpha_bar</source>
            <translation>x_t 中数据的系数，alpha_bar 的平方根</translation>
        </message>
        <message>
            <source>standard deviation of the noise in x_t, square root of 1 − alpha_bar</source>
            <translation>x_t 中噪声的标准差，1 − alpha_bar 的平方根</translation>
        </message>
        <message>
            <source>positions x_t of all particles (particles, 2)</source>
            <translation>所有粒子的位置 x_t（粒子数, 2）</translation>
        </message>
        <message>
            <source>best guesses of x_0 of all particles (particles, 2)</source>
            <translation>所有粒子对 x_0 的最佳猜测（粒子数, 2）</translation>
        </message>
        <message>
            <source>the followed particle, from 0</source>
            <translation>所跟踪的粒子，从 0 数起</translation>
        </message>
        <message>
            <source>its position (2)</source>
            <translation>它的位置（2）</translation>
        </message>
        <message>
            <source>its best guess (2)</source>
            <translation>它的最佳猜测（2）</translation>
        </message>
        <message>
            <source>the noise expected in it (2)</source>
            <translation>其中的期望噪声（2）</translation>
        </message>
        <message>
            <source>probability of each source given its position (sources)</source>
            <translation>由它的位置得出的各来源概率（来源数）</translation>
        </message>
        <message>
            <source>open bits about its source</source>
            <translation>关于它的来源尚未确定的比特数</translation>
        </message>
        <message>
            <source>open bits about the source, mean over all particles</source>
            <translation>关于来源尚未确定的比特数，对所有粒子取平均</translation>
        </message>
        <message>
            <source>how often the denoiser was asked</source>
            <translation>调用去噪器的次数</translation>
        </message>
        <message>
            <source>timestep from which on a particle's source kept more than 90%, −1 at the end or never (particles)</source>
            <translation>粒子的来源从哪个时间步起概率一直超过 90%；到最后才有或从未有则为 −1（粒子数）</translation>
        </message>
        <message>
            <source>share of the samples within three spreads of a centre</source>
            <translation>落在某个中心三倍散布之内的样本比例</translation>
        </message>
        <message>
            <source>sources that got at least one sample</source>
            <translation>至少得到一个样本的来源数</translation>
        </message>
        <message>
            <source>sources there are</source>
            <translation>来源总数</translation>
        </message>
        <message>
            <source>spread of the samples around their centres, per axis</source>
            <translation>样本围绕中心的散布，每轴</translation>
        </message>
        <message>
            <source>the same for the drawn data</source>
            <translation>抽取的数据的散布</translation>
        </message>
        <message>
            <source>share back at the source they came from; NaN after a start from fresh noise</source>
            <translation>回到原来来源的比例；从新噪声出发时为 NaN</translation>
        </message>
        <message>
            <source>mean of the samples (2)</source>
            <translation>样本的均值（2）</translation>
        </message>
        <message>
            <source>standard deviation of the samples (2)</source>
            <translation>样本的标准差（2）</translation>
        </message>
        <message>
            <source>share of signal left at the last timestep</source>
            <translation>最后一个时间步剩余的信号比例</translation>
        </message>
        <message>
            <source>Ring of 8</source>
            <extracomment>Particles times steps of one way, and that times the sources: what a run of two seconds holds. Two eyes and a mouth: what "drawn" starts from.</extracomment>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>由你绘制</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Your centres</source>
            <translation>你的中心</translation>
        </message>
        <message>
            <source>Draw on the stage with the mouse. Drag a disc to move it, double-click to add one or take one away; drawing with Shift held takes away.</source>
            <translation>用鼠标在画面上画。拖动圆盘可移动它，双击可添加或去掉一个；按住 Shift 画则是擦除。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>DDPM</source>
            <translation>DDPM</translation>
        </message>
        <message>
            <source>DDIM</source>
            <translation>DDIM</translation>
        </message>
        <message>
            <source>Euler</source>
            <translation>欧拉（Euler）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>Euler ancestral</source>
            <translation>祖先式欧拉（Euler ancestral）</translation>
        </message>
        <message>
            <source>DPM-Solver++ (first order)</source>
            <translation>DPM-Solver++（一阶）</translation>
        </message>
        <message>
            <source>DPM-Solver++ (2M)</source>
            <translation>DPM-Solver++（2M）</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器（sampler）</translation>
        </message>
        <message>
            <source>Fresh noise in DDIM (η)</source>
            <translation>DDIM 中的新噪声（η）</translation>
        </message>
        <message>
            <source>small: β̃</source>
            <translation>小：β̃</translation>
        </message>
        <message>
            <source>large: β</source>
            <translation>大：β</translation>
        </message>
        <message>
            <source>Variance in DDPM (σ²)</source>
            <translation>DDPM 的方差（σ²）</translation>
        </message>
        <message>
            <source>right: α and ᾱ</source>
            <translation>正确：α 与 ᾱ</translation>
        </message>
        <message>
            <source>wrong: ᾱ in both places</source>
            <translation>错误：两处都用 ᾱ</translation>
        </message>
        <message>
            <source>wrong: α in both places</source>
            <translation>错误：两处都用 α</translation>
        </message>
        <message>
            <source>wrong: σ² in the place of σ</source>
            <translation>错误：σ 的位置写成 σ²</translation>
        </message>
        <message>
            <source>How DDPM's formula is read</source>
            <translation>怎样读 DDPM 的公式</translation>
        </message>
        <message>
            <source>Linear (DDPM)</source>
            <translation>线性（DDPM）</translation>
        </message>
        <message>
            <source>Scaled linear (Stable Diffusion)</source>
            <translation>缩放线性（Stable Diffusion）</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>Sigmoid in ᾱ</source>
            <translation>ᾱ 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Sigmoid in β</source>
            <translation>β 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Karras (EDM)</source>
            <translation>Karras（EDM）</translation>
        </message>
        <message>
            <source>Exponential in σ</source>
            <translation>σ 取指数</translation>
        </message>
        <message>
            <source>Noise schedule</source>
            <translation>噪声调度 schedule</translation>
        </message>
        <message>
            <source>Steps (of T = 1000)</source>
            <translation>步数（共 T = 1000）</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>粒子数</translation>
        </message>
        <message>
            <source>fresh noise</source>
            <translation>新的噪声</translation>
        </message>
        <message>
            <source>where the data ended</source>
            <translation>数据到达之处</translation>
        </message>
        <message>
            <source>The way back starts from</source>
            <translation>往回走的起点</translation>
        </message>
        <message>
            <source>Particle to follow</source>
            <translation>跟踪的粒子</translation>
        </message>
        <message>
            <source>Or click one on the stage.</source>
            <translation>也可以在画面上点击一个。</translation>
        </message>
        <message>
            <source>what it is: x or its guess</source>
            <translation>它是什么：x 或对它的猜测</translation>
        </message>
        <message>
            <source>the source it ends at</source>
            <translation>它最终到达的来源</translation>
        </message>
        <message>
            <source>Colour of a particle</source>
            <translation>粒子的颜色</translation>
        </message>
        <message>
            <source>the last few steps</source>
            <translation>最近几步</translation>
        </message>
        <message>
            <source>the whole way</source>
            <translation>整条路线</translation>
        </message>
        <message>
            <source>Trails</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>diffusers: the schedule ᾱ</source>
            <extracomment>Class of diffusers, whether it steps in sigma, and its settings.</extracomment>
            <translation>diffusers：调度 ᾱ</translation>
        </message>
        <message>
            <source>diffusers DDIMScheduler: every x_t</source>
            <translation>diffusers DDIMScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DDPMScheduler: every x_t</source>
            <translation>diffusers DDPMScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers EulerDiscreteScheduler: every x_t</source>
            <translation>diffusers EulerDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers HeunDiscreteScheduler: every x_t</source>
            <translation>diffusers HeunDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers EulerAncestralDiscreteScheduler: every x_t</source>
            <translation>diffusers EulerAncestralDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DPMSolverMultistepScheduler: every x_t</source>
            <translation>diffusers DPMSolverMultistepScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers UniPCMultistepScheduler: every x_t</source>
            <translation>diffusers UniPCMultistepScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DDPMScheduler: the right step from each x_t (not the one shown)</source>
            <translation>diffusers DDPMScheduler：从每个 x_t 出发的正确一步（不是画面上这一步）</translation>
        </message>
        <message>
            <source>torch autograd: the score</source>
            <translation>torch 自动求导：得分 score</translation>
        </message>
    </context>
    <context>
        <name>diffusion/guidance</name>
        <message>
            <source>The usual 7.5 of Stable Diffusion</source>
            <translation>Stable Diffusion 常用的 7.5</translation>
        </message>
        <message>
            <source>Scale 1: the class alone, exactly</source>
            <translation>尺度 1：恰好是类别本身</translation>
        </message>
        <message>
            <source>7.5 counted as the papers do</source>
            <translation>按论文记法的 7.5</translation>
        </message>
        <message>
            <source>A mode of the class is lost</source>
            <translation>类别的一个峰丢失了</translation>
        </message>
        <message>
            <source>One of two moons</source>
            <translation>双月中的一个</translation>
        </message>
        <message>
            <source>A perfect classifier instead of CFG</source>
            <translation>用完美分类器代替 CFG</translation>
        </message>
        <message>
            <source>A classifier that never saw noise</source>
            <translation>从未见过噪声的分类器</translation>
        </message>
        <message>
            <source>Guide only in the middle</source>
            <translation>只在中段引导</translation>
        </message>
        <message>
            <source>Draw your own class</source>
            <translation>画出你自己的类别</translation>
        </message>
        <message>
            <source>What does guidance sample, and what is it believed to sample?</source>
            <translation>引导采样到的是什么，人们又以为是什么？</translation>
        </message>
        <message>
            <source>training two classifiers</source>
            <translation>正在训练两个分类器</translation>
        </message>
        <message>
            <source>guiding the samples</source>
            <translation>正在引导样本</translation>
        </message>
        <message>
            <source>the same at other scales</source>
            <translation>换其他尺度再来一遍</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>the class takes shape</source>
            <translation>类别成形</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>There are only {shown} particles; the last one is followed.</source>
            <translation>只有 {shown} 个粒子；跟踪最后一个。</translation>
        </message>
        <message>
            <source>Guiding ends at σ = {last}; it has to begin at that σ or above.</source>
            <translation>引导在 σ = {last} 结束；它必须从这个 σ 或更大的 σ 开始。</translation>
        </message>
        <message>
            <source>Your data has {count} sources; it takes 2 to {most}.</source>
            <translation>你的数据有 {count} 个源；需要 2 到 {most} 个。</translation>
        </message>
        <message>
            <source>Source {number} is not (x, y, 0 or 1) with x and y from −{far} to {far}.</source>
            <translation>第 {number} 个源不是 (x, y, 0 或 1)，且 x、y 在 −{far} 到 {far} 之间。</translation>
        </message>
        <message>
            <source>{inside} of {count} sources are in the class; at least one has to be in it, and one not.</source>
            <translation>{count} 个源中有 {inside} 个属于类别；至少要有一个属于，一个不属于。</translation>
        </message>
        <message>
            <source>{count} particles of pure noise, before any guidance</source>
            <translation>{count} 个纯噪声粒子，尚未引导</translation>
        </message>
        <message>
            <source>One particle of pure noise, before any guidance</source>
            <translation>1 个纯噪声粒子，尚未引导</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>{method}, {calls} network calls</source>
            <translation>{method}，{calls} 次网络调用</translation>
        </message>
        <message>
            <source>CFG</source>
            <translation>CFG</translation>
        </message>
        <message>
            <source>exact classifier</source>
            <translation>精确分类器</translation>
        </message>
        <message>
            <source>noisy classifier</source>
            <translation>带噪分类器</translation>
        </message>
        <message>
            <source>clean classifier</source>
            <translation>干净分类器</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>w</source>
            <translation>w</translation>
        </message>
        <message>
            <source>no class</source>
            <translation>无类别</translation>
        </message>
        <message>
            <source>class alone</source>
            <translation>仅有类别</translation>
        </message>
        <message>
            <source>sampled</source>
            <translation>实际采样</translation>
        </message>
        <message>
            <source>believed: p(x) p(c|x)ˢ</source>
            <translation>以为的：p(x) p(c|x)ˢ</translation>
        </message>
        <message>
            <source>followed: pₜ(x) pₜ(c|x)ˢ</source>
            <translation>所循的：pₜ(x) pₜ(c|x)ˢ</translation>
        </message>
        <message>
            <source>the class alone</source>
            <translation>仅有类别</translation>
        </message>
        <message>
            <source>From noise to samples, over where they are believed to go</source>
            <translation>从噪声到样本；底色是人们以为它们会去的地方</translation>
        </message>
        <message>
            <source>Density at this level</source>
            <translation>此噪声水平上的密度</translation>
        </message>
        <message>
            <source>Density along x</source>
            <translation>沿 x 的密度</translation>
        </message>
        <message>
            <source>Density along y</source>
            <translation>沿 y 的密度</translation>
        </message>
        <message>
            <source>x</source>
            <translation>x</translation>
        </message>
        <message>
            <source>y</source>
            <translation>y</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>What is sampled</source>
            <translation>实际采样到的</translation>
        </message>
        <message>
            <source>What is believed to be</source>
            <translation>人们以为的</translation>
        </message>
        <message>
            <source>density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>trained on noisy data</source>
            <translation>在带噪数据上训练</translation>
        </message>
        <message>
            <source>trained on clean data</source>
            <translation>在干净数据上训练</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>noisy</source>
            <translation>带噪</translation>
        </message>
        <message>
            <source>clean</source>
            <translation>干净</translation>
        </message>
        <message>
            <source>{name}, {share} off</source>
            <translation>{name}，偏差 {share}</translation>
        </message>
        <message>
            <source>Mean ± spread</source>
            <translation>均值 ± 标准差</translation>
        </message>
        <message>
            <source>scale s</source>
            <translation>尺度 s</translation>
        </message>
        <message>
            <source>scale w</source>
            <translation>尺度 w</translation>
        </message>
        <message>
            <source>sampled: {mean} ± {spread}, in the class {sure}</source>
            <translation>实际采样：{mean} ± {spread}，属于类别 {sure}</translation>
        </message>
        <message>
            <source>believed: {mean} ± {spread}, in the class {sure}</source>
            <translation>以为的：{mean} ± {spread}，属于类别 {sure}</translation>
        </message>
        <message>
            <source>click: take this scale</source>
            <translation>单击：采用这个尺度</translation>
        </message>
        <message>
            <source>On the way: {mean} ± {spread}, believed {law_mean} ± {law_spread}</source>
            <translation>途中：{mean} ± {spread}，人们以为 {law_mean} ± {law_spread}</translation>
        </message>
        <message>
            <source>As believed: {mean} ± {spread}, the law {law_mean} ± {law_spread}</source>
            <translation>与所想一致：{mean} ± {spread}，目标分布 {law_mean} ± {law_spread}</translation>
        </message>
        <message>
            <source>Too far, too narrow: {mean} ± {spread}, believed {law_mean} ± {law_spread}</source>
            <translation>太远又太窄：{mean} ± {spread}，人们以为 {law_mean} ± {law_spread}</translation>
        </message>
        <message>
            <source>Another law: {mean} ± {spread}, believed {law_mean} ± {law_spread}</source>
            <translation>是另一个分布：{mean} ± {spread}，人们以为 {law_mean} ± {law_spread}</translation>
        </message>
        <message>
            <source>believed</source>
            <translation>以为的</translation>
        </message>
        <message>
            <source>followed</source>
            <translation>所循的</translation>
        </message>
        <message>
            <source>{name}, at σ = {sigma}</source>
            <translation>{name}，σ = {sigma} 处</translation>
        </message>
        <message>
            <source>Push of the guide, σ = {sigma}</source>
            <translation>引导的推力，σ = {sigma}</translation>
        </message>
        <message>
            <source>Doubt about the class</source>
            <translation>对类别的疑惑</translation>
        </message>
        <message>
            <source>σ</source>
            <translation>σ</translation>
        </message>
        <message>
            <source>blind guess</source>
            <translation>盲猜</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>奈特</translation>
        </message>
        <message>
            <source>{value} nats</source>
            <translation>{value} 奈特（nat）</translation>
        </message>
        <message>
            <source>This level</source>
            <translation>此噪声水平</translation>
        </message>
        <message>
            <source>particles: mean {mean}, spread {spread}</source>
            <translation>粒子：均值 {mean}，标准差 {spread}</translation>
        </message>
        <message>
            <source>believed: mean {mean}, spread {spread}</source>
            <translation>以为的：均值 {mean}，标准差 {spread}</translation>
        </message>
        <message>
            <source>Wasserstein distance: {gap}</source>
            <translation>Wasserstein 距离：{gap}</translation>
        </message>
        <message>
            <source>of exact samples: {floor}</source>
            <translation>精确样本的距离：{floor}</translation>
        </message>
        <message>
            <source>One scale, counted in two ways</source>
            <translation>同一个尺度，两种记法</translation>
        </message>
        <message>
            <source>drag: change it</source>
            <translation>拖动：改变它</translation>
        </message>
        <message>
            <source>sampled: {value}</source>
            <translation>实际采样：{value}</translation>
        </message>
        <message>
            <source>believed: {value}</source>
            <translation>以为的：{value}</translation>
        </message>
        <message>
            <source>followed: {value}</source>
            <translation>所循的：{value}</translation>
        </message>
        <message>
            <source>class alone: {value}</source>
            <translation>仅有类别：{value}</translation>
        </message>
        <message>
            <source>density {value}</source>
            <translation>密度 {value}</translation>
        </message>
        <message>
            <source>Particle {number}</source>
            <translation>粒子 {number}</translation>
        </message>
        <message>
            <source>p(c | xₜ) = {share}</source>
            <translation>p(c | xₜ) = {share}</translation>
        </message>
        <message>
            <source>click: follow it</source>
            <translation>单击：跟踪它</translation>
        </message>
        <message>
            <source>Noise, and a wish</source>
            <translation>噪声，和一个愿望</translation>
        </message>
        <message>
            <source>At every level the denoiser is asked twice: what noise do you expect in xₜ, and what if it belongs to the class? Guidance goes from the first answer past the second. The numbers are those of the followed particle. Both answers are exact here, so whatever goes wrong comes from guidance itself.</source>
            <translation>在每个噪声水平上，去噪器都被问两次：你预计 xₜ 里有多少噪声？如果它属于这个类别呢？引导（guidance）从第一个回答出发，越过第二个回答。数字来自被跟踪的粒子。这里两个回答都是精确的，所以出的问题都来自引导本身。</translation>
        </message>
        <message>
            <source>A guided step at σ = {sigma}</source>
            <translation>σ = {sigma} 处的一步引导</translation>
        </message>
        <message>
            <source>The guided score climbs the dashed density: the noisy data, tilted with p(c|x)ˢ. To end with the law believed in, it would have to climb the solid one: the tilted data, noised. Noising and tilting in another order give another density. The particles are {gap} away from the solid one; as many exact samples would be about {floor}.</source>
            <translation>引导后的得分（score）沿虚线密度上升：先加噪的数据，再用 p(c|x)ˢ 倾斜。要得到人们以为的分布，它本应沿实线上升：先倾斜的数据，再加噪。加噪与倾斜换个次序，得到的就是另一个密度。粒子离实线 {gap}；同样多的精确样本约为 {floor}。</translation>
        </message>
        <message>
            <source>At this level guiding is switched off: the scale is 1, which is the class alone.</source>
            <translation>在这个噪声水平上引导已关闭：尺度为 1，即仅有类别。</translation>
        </message>
        <message>
            <source>What was sampled</source>
            <translation>采样到了什么</translation>
        </message>
        <message>
            <source>The samples have mean {mean} and spread {spread}. The law with this formula has mean {law_mean} and spread {law_spread}; the distance is {gap}, where exact samples of it would be {floor} away. In pictures this is seen as too much contrast and too little variety at high scales.</source>
            <translation>样本的均值为 {mean}，标准差为 {spread}。按这个公式，分布的均值是 {law_mean}，标准差是 {law_spread}；两者相距 {gap}，而精确样本只会相距 {floor}。在图像中，这表现为大尺度下对比度过高、变化太少。</translation>
        </message>
        <message>
            <source>s = {s} here is w = {w} in the papers, which count from the class alone: s = 1 + w. The same number in two programs can mean two scales.</source>
            <translation>这里的 s = {s} 就是论文中的 w = {w}，论文从“仅有类别”开始计数：s = 1 + w。两个程序里的同一个数字可能指两个不同的尺度。</translation>
        </message>
        <message>
            <source>Every level takes the network twice, so guidance doubles the cost: {calls} calls here.</source>
            <translation>每个噪声水平都要调用网络两次，所以引导使开销翻倍：这里是 {calls} 次调用。</translation>
        </message>
        <message>
            <source>With the exact classifier this is classifier-free guidance to the last digits, since ∇ log p(c|x) = ∇ log p(x|c) − ∇ log p(x). Compare the two.</source>
            <translation>用精确分类器时，它与无分类器引导直到最后几位都相同，因为 ∇ log p(c|x) = ∇ log p(x|c) − ∇ log p(x)。可以把两者对比。</translation>
        </message>
        <message>
            <source>This classifier has seen data at every noise level and is told the level. Its slope is {share} off the exact one here.</source>
            <translation>这个分类器见过各种噪声水平的数据，也知道当前水平。它的斜率在这里偏离精确值 {share}。</translation>
        </message>
        <message>
            <source>This classifier has only seen clean data. At this level its slope is {share} off the exact one: it is sure where nothing can be known.</source>
            <translation>这个分类器只见过干净数据。在这个水平上，它的斜率偏离精确值 {share}：在什么都无法知道的地方，它却很肯定。</translation>
        </message>
        <message>
            <source>The guide knew only clean data. Near the data it was right; far away in the noise, where the way is decided, it was not.</source>
            <translation>引导者只认识干净数据。在数据附近它是对的；在远处的噪声中，也就是决定去向的地方，它错了。</translation>
        </message>
        <message>
            <source>Set the scale to 1: the law is the class itself, tilting and noising agree, and the samples follow it. At 0 the class is left out.</source>
            <translation>把尺度设为 1：分布就是类别本身，倾斜与加噪一致，样本服从它。设为 0 时不考虑类别。</translation>
        </message>
        <message>
            <source>Not an error of the sampler: without guidance the same steps miss the class by {plain} (exact samples of the law: {floor}).</source>
            <translation>这不是采样器的误差：不加引导时，同样的步数与类别只差 {plain}（分布的精确样本：{floor}）。</translation>
        </message>
        <message>
            <source>Guidance is said to sample p(x) p(c|x)ˢ. How will the samples lie to that law?</source>
            <translation>据说引导采样的是 p(x) p(c|x)ˢ。样本相对这个分布会怎样？</translation>
        </message>
        <message>
            <source>As it says</source>
            <translation>正如所说</translation>
        </message>
        <message>
            <source>Farther out, and narrower</source>
            <translation>更远，也更窄</translation>
        </message>
        <message>
            <source>Nearer, or wider</source>
            <translation>更近，或更宽</translation>
        </message>
        <message>
            <source>A Gaussian in a Gaussian (line)</source>
            <extracomment>What "drawn" starts from: two letters L, one of them the class. Cells along the line, and along each side of the plane.</extracomment>
            <translation>一个高斯中的高斯（直线）</translation>
        </message>
        <message>
            <source>A class with two modes (line)</source>
            <translation>有两个峰的类别（直线）</translation>
        </message>
        <message>
            <source>One of two moons (plane)</source>
            <translation>双月中的一个（平面）</translation>
        </message>
        <message>
            <source>An arc of a ring (plane)</source>
            <translation>环上的一段弧（平面）</translation>
        </message>
        <message>
            <source>Drawn by you (plane)</source>
            <translation>由你绘制（平面）</translation>
        </message>
        <message>
            <source>Data and class</source>
            <translation>数据与类别</translation>
        </message>
        <message>
            <source>Your sources</source>
            <translation>你的源</translation>
        </message>
        <message>
            <source>Drag a disc on the stage; double-click to add one, again to put it into the class, and once more to take it away.</source>
            <translation>在舞台上拖动圆盘；双击添加一个，再双击把它归入类别，第三次双击删除它。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>Guidance scale</source>
            <translation>引导尺度（guidance scale）</translation>
        </message>
        <message>
            <source>s: 1 is the class alone (diffusers)</source>
            <translation>s：1 为仅有类别（diffusers）</translation>
        </message>
        <message>
            <source>w = s − 1: 0 is the class alone (papers)</source>
            <translation>w = s − 1：0 为仅有类别（论文）</translation>
        </message>
        <message>
            <source>How the scale is counted</source>
            <translation>尺度的记法</translation>
        </message>
        <message>
            <source>Classifier-free (CFG)</source>
            <translation>无分类器（classifier-free，CFG）</translation>
        </message>
        <message>
            <source>Exact classifier</source>
            <translation>精确分类器</translation>
        </message>
        <message>
            <source>Classifier trained on noisy data</source>
            <translation>在带噪数据上训练的分类器</translation>
        </message>
        <message>
            <source>Classifier trained on clean data</source>
            <translation>在干净数据上训练的分类器</translation>
        </message>
        <message>
            <source>Guided by</source>
            <translation>由谁引导</translation>
        </message>
        <message>
            <source>Guide from this σ</source>
            <translation>从这个 σ 开始引导</translation>
        </message>
        <message>
            <source>When to guide</source>
            <translation>何时引导</translation>
        </message>
        <message>
            <source>… down to this σ</source>
            <translation>……到这个 σ 为止</translation>
        </message>
        <message>
            <source>DDPM</source>
            <translation>DDPM</translation>
        </message>
        <message>
            <source>DDIM</source>
            <translation>DDIM</translation>
        </message>
        <message>
            <source>Euler</source>
            <translation>欧拉（Euler）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>Euler ancestral</source>
            <translation>祖先式欧拉（Euler ancestral）</translation>
        </message>
        <message>
            <source>DPM-Solver++ 1</source>
            <translation>DPM-Solver++ 1</translation>
        </message>
        <message>
            <source>DPM-Solver++ 2M</source>
            <translation>DPM-Solver++ 2M</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器（sampler）</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>粒子数</translation>
        </message>
        <message>
            <source>Updates of each trained classifier</source>
            <translation>每个分类器的训练更新数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>Followed particle</source>
            <translation>跟踪的粒子</translation>
        </message>
        <message>
            <source>torch autograd of the exact log p(c | xₜ): classifier guidance is classifier-free guidance</source>
            <translation>torch 自动求导精确的 log p(c | xₜ)：分类器引导就是无分类器引导</translation>
        </message>
        <message>
            <source>torch autograd: the slopes of both trained classifiers</source>
            <translation>torch 自动求导：两个已训练分类器的斜率</translation>
        </message>
        <message>
            <source>share of the data's variance that is left</source>
            <translation>数据的方差剩下的份额</translation>
        </message>
        <message>
            <source>noise level sqrt(1 − ᾱ)/sqrt(ᾱ)</source>
            <translation>噪声水平 sqrt(1 − ᾱ)/sqrt(ᾱ)</translation>
        </message>
        <message>
            <source>whether this level is guided with the chosen scale</source>
            <translation>这个水平是否以所选尺度引导</translation>
        </message>
        <message>
            <source>the particles, (particles, dimensions)</source>
            <translation>粒子，(particles, dimensions)</translation>
        </message>
        <message>
            <source>their guided guesses of the clean sample</source>
            <translation>它们在引导下对干净样本的猜测</translation>
        </message>
        <message>
            <source>mean of the particles along the axis of the class</source>
            <translation>粒子沿类别轴的均值</translation>
        </message>
        <message>
            <source>their standard deviation along it</source>
            <translation>它们沿该轴的标准差</translation>
        </message>
        <message>
            <source>mean of the noised law p(x) p(c|x)^s</source>
            <translation>加噪分布 p(x) p(c|x)^s 的均值</translation>
        </message>
        <message>
            <source>its standard deviation</source>
            <translation>它的标准差</translation>
        </message>
        <message>
            <source>Wasserstein-1 distance from the particles to it along the axis</source>
            <translation>粒子到它沿该轴的 Wasserstein-1 距离</translation>
        </message>
        <message>
            <source>relative error of the slope of the classifier trained on noisy data</source>
            <translation>在加噪数据上训练的分类器斜率的相对误差</translation>
        </message>
        <message>
            <source>relative error of the slope of the classifier trained on clean data</source>
            <translation>在干净数据上训练的分类器斜率的相对误差</translation>
        </message>
    </context>
    <context>
        <name>diffusion/images</name>
        <message>
            <source>From noise</source>
            <extracomment>Of the task "guide": one row for each. A live training is looked at after this many updates, and again.</extracomment>
            <translation>从噪声生成</translation>
        </message>
        <message>
            <source>From noise, more guidance in every row</source>
            <translation>从噪声生成，逐行加强引导</translation>
        </message>
        <message>
            <source>Fill in what a mask hides</source>
            <translation>补全遮罩遮住的部分</translation>
        </message>
        <message>
            <source>Noise a picture, then denoise it</source>
            <translation>给图像加噪再去噪</translation>
        </message>
        <message>
            <source>Walk between two pictures</source>
            <translation>在两幅图像之间行走</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>做什么</translation>
        </message>
        <message>
            <source>Handwritten digits, 8×8</source>
            <translation>手写数字，8×8</translation>
        </message>
        <message>
            <source>Printed glyphs, 16×16</source>
            <translation>印刷字形，16×16</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>all, a column each</source>
            <translation>全部，各占一列</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>不告知</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Guidance (w)</source>
            <translation>引导强度 w</translation>
        </message>
        <message>
            <source>ε = ε(∅) + w (ε(c) − ε(∅)): 0 ignores the class c, 1 is the network.</source>
            <translation>ε = ε(∅) + w (ε(c) − ε(∅))：0 忽略类别 c，1 就是网络本身（无分类器引导，classifier-free guidance）。</translation>
        </message>
        <message>
            <source>Euler</source>
            <translation>欧拉（Euler）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>DPM-Solver++ 2M</source>
            <translation>DPM-Solver++ 2M</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器（sampler）</translation>
        </message>
        <message>
            <source>Fresh noise in DDIM (η)</source>
            <translation>DDIM 中的新噪声（η）</translation>
        </message>
        <message>
            <source>Steps (of T = 200)</source>
            <translation>步数（T = 200）</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>One noise for a row</source>
            <translation>一行共用一个噪声</translation>
        </message>
        <message>
            <source>All pictures of a row start from the same noise; only the class differs.</source>
            <translation>同一行的图像都从同一个噪声开始；只有类别不同。</translation>
        </message>
        <message>
            <source>held out from training</source>
            <translation>未用于训练的（held out）</translation>
        </message>
        <message>
            <source>drawn by you</source>
            <translation>你画的</translation>
        </message>
        <message>
            <source>a file of yours</source>
            <translation>你的文件</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Number among the held-out ones</source>
            <translation>在留出图像中的编号</translation>
        </message>
        <message>
            <source>The other end</source>
            <translation>另一端</translation>
        </message>
        <message>
            <source>Your file</source>
            <translation>你的文件</translation>
        </message>
        <message>
            <source>A PNG, JPEG, GIF, BMP or WebP picture; its middle square is made as small as the others.</source>
            <translation>PNG、JPEG、GIF、BMP 或 WebP 图像；取其中央的正方形，缩小到与其他图像一样。</translation>
        </message>
        <message>
            <source>How far into noise (share of T)</source>
            <translation>加噪到多深（占 T 的比例）</translation>
        </message>
        <message>
            <source>Times each step is taken</source>
            <translation>每一步走几次</translation>
        </message>
        <message>
            <source>More than once: back up by as much noise and down again, so that what is filled in has time to fit what is known (RePaint).</source>
            <translation>多于一次：加回同样多的噪声再走下来，让补全的部分有时间与已知部分相配（RePaint）。</translation>
        </message>
        <message>
            <source>The U-Net that ships</source>
            <translation>随程序附带的 U-Net</translation>
        </message>
        <message>
            <source>Perfect memory of the training set</source>
            <translation>对训练集的完美记忆</translation>
        </message>
        <message>
            <source>Train a U-Net now</source>
            <translation>现在训练一个 U-Net</translation>
        </message>
        <message>
            <source>Denoiser</source>
            <translation>去噪器（denoiser）</translation>
        </message>
        <message>
            <source>The denoiser</source>
            <translation>去噪器</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>Handwritten digits</source>
            <translation>手写数字</translation>
        </message>
        <message>
            <source>One class, many noises</source>
            <translation>一个类别，多个噪声</translation>
        </message>
        <message>
            <source>Guidance from 0 to 8, a row each</source>
            <translation>引导强度从 0 到 8，各占一行</translation>
        </message>
        <message>
            <source>The class counts for nothing (w = 0)</source>
            <translation>类别不起作用（w = 0）</translation>
        </message>
        <message>
            <source>Too much guidance (w = 8)</source>
            <translation>引导过强（w = 8）</translation>
        </message>
        <message>
            <source>Fill in the lower half</source>
            <translation>补全下半部分</translation>
        </message>
        <message>
            <source>Your own picture into noise and back</source>
            <translation>你自己的图像，加噪再回来</translation>
        </message>
        <message>
            <source>Walk from one picture to another</source>
            <translation>从一幅图像走到另一幅</translation>
        </message>
        <message>
            <source>A denoiser that only remembers</source>
            <translation>只会记忆的去噪器</translation>
        </message>
        <message>
            <source>Train a U-Net on digits now (a minute)</source>
            <translation>现在用数字训练一个 U-Net（一分钟）</translation>
        </message>
        <message>
            <source>How do pictures come out of noise, and are they new?</source>
            <translation>图像是怎样从噪声中出来的？它们是新的吗？</translation>
        </message>
        <message>
            <source>training the U-Net</source>
            <translation>正在训练 U-Net</translation>
        </message>
        <message>
            <source>looking for the noise</source>
            <translation>正在找回噪声</translation>
        </message>
        <message>
            <source>taking noise away</source>
            <translation>正在去除噪声</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>into noise</source>
            <translation>加噪</translation>
        </message>
        <message>
            <source>back to noise</source>
            <translation>回到噪声</translation>
        </message>
        <message>
            <source>noise to pictures</source>
            <translation>从噪声到图像</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Your picture has a light rim: that was taken for paper, and the shades were turned around.</source>
            <translation>你的图像边缘较亮：它被当作纸张，明暗已反转。</translation>
        </message>
        <message>
            <source>These pictures have no class {label}; there are {classes}.</source>
            <translation>这类图像没有类别 {label}；可选的是 {classes}。</translation>
        </message>
        <message>
            <source>The drawing is no picture: it takes 16 rows of 16 digits, 0 for paper and 9 for ink.</source>
            <translation>所画的不是图像：应为 16 行，每行 16 个数字，0 表示纸，9 表示墨。</translation>
        </message>
        <message>
            <source>The mask holds something that is no cell; cells are numbered from 0 to 255.</source>
            <translation>遮罩（mask）里有不是格子的内容；格子的编号从 0 到 255。</translation>
        </message>
        <message>
            <source>Choose a file with a picture, or draw one.</source>
            <translation>请选择一个图像文件，或者自己画一张。</translation>
        </message>
        <message>
            <source>The picture has {width}×{height} pixels; it takes 40 million at most.</source>
            <translation>图像有 {width}×{height} 像素；最多 4000 万像素。</translation>
        </message>
        <message>
            <source>The file is no picture that can be read here; it takes PNG, JPEG, GIF, BMP or WebP.</source>
            <translation>该文件不是这里能读取的图像；支持 PNG、JPEG、GIF、BMP 或 WebP。</translation>
        </message>
        <message>
            <source>The file cannot be read: {why}.</source>
            <translation>无法读取该文件：{why}。</translation>
        </message>
        <message>
            <source>{share} of the guesses already pass for their class</source>
            <translation>{share} 的估计已被认作其类别</translation>
        </message>
        <message>
            <source>No class is told: the guesses are of whatever the noise suggests</source>
            <translation>没有告知类别：估计的是噪声所暗示的任何内容</translation>
        </message>
        <message>
            <source>Pure noise; the first guesses are averages of what there may be</source>
            <translation>纯噪声；最初的估计是各种可能结果的平均</translation>
        </message>
        <message>
            <source>{share} pass for their class; {copied} times as far from the training set as held-out pictures</source>
            <translation>{share} 被认作其类别；到训练集（training set）的距离是留出图像的 {copied} 倍</translation>
        </message>
        <message>
            <source>Pictures, {copied} times as far from the training set as held-out ones</source>
            <translation>生成的图像，到训练集的距离是留出图像的 {copied} 倍</translation>
        </message>
        <message>
            <source>The hidden part is filled in; what was known stands as it was</source>
            <translation>被遮住的部分已补全；已知的部分保持原样</translation>
        </message>
        <message>
            <source>There and back, both ends are off by {trip} (root mean square)</source>
            <translation>往返之后，两端的偏差为 {trip}（均方根）</translation>
        </message>
        <message>
            <source>Of the picture, {signal} is left beside {noise} of noise</source>
            <translation>图像还剩 {signal}，另有 {noise} 的噪声</translation>
        </message>
        <message>
            <source>Both ends of each row, step by step to the noise they come from</source>
            <translation>每一行的两端，一步步回到它们所来自的噪声</translation>
        </message>
        <message>
            <source>Noises between two noises, all on their way to pictures</source>
            <translation>两个噪声之间的各个噪声，都在变成图像的路上</translation>
        </message>
        <message>
            <source>After {updates} updates the same noise becomes this</source>
            <translation>更新 {updates} 次之后，同样的噪声变成这样</translation>
        </message>
        <message>
            <source>level ᾱ</source>
            <translation>水平 ᾱ</translation>
        </message>
        <message>
            <source>denoiser asked</source>
            <translation>调用去噪器</translation>
        </message>
        <message>
            <source>computing: guesses so far</source>
            <translation>计算中：目前的估计</translation>
        </message>
        <message>
            <source>xₜ|, what the sampler holds</source>
            <translation>xₜ|，采样器（sampler）手中的图像</translation>
        </message>
        <message>
            <source>x̂₀|, what the denoiser expects it to become</source>
            <translation>x̂₀|，去噪器（denoiser）预计它会变成的图像</translation>
        </message>
        <message>
            <source>the noise|, always the same</source>
            <translation>噪声|，始终相同</translation>
        </message>
        <message>
            <source>pictures|, sampled from it in 10 steps</source>
            <translation>图像|，由它用 10 步采样得到</translation>
        </message>
        <message>
            <source>paper to ink</source>
            <translation>从纸到墨</translation>
        </message>
        <message>
            <source>Picture {number} on its way</source>
            <translation>图像 {number} 的历程</translation>
        </message>
        <message>
            <source>Picture {number} (class {label}) on its way</source>
            <translation>图像 {number}（类别 {label}）的历程</translation>
        </message>
        <message>
            <source>Power by frequency</source>
            <translation>各频率的功率</translation>
        </message>
        <message>
            <source>periods per picture</source>
            <translation>每幅图像的周期数</translation>
        </message>
        <message>
            <source>data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Guesses along the way</source>
            <translation>途中的估计</translation>
        </message>
        <message>
            <source>pass for their class</source>
            <translation>被认作其类别</translation>
        </message>
        <message>
            <source>distance to training set</source>
            <translation>到训练集的距离</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>held-out</source>
            <translation>留出</translation>
        </message>
        <message>
            <source>By guidance</source>
            <translation>随引导强度</translation>
        </message>
        <message>
            <source>w</source>
            <translation>w</translation>
        </message>
        <message>
            <source>apart from one another</source>
            <translation>彼此的距离</translation>
        </message>
        <message>
            <source>finished, they lie {ratio} times as far apart as training pictures</source>
            <translation>完成时，它们彼此的距离是训练图像的 {ratio} 倍</translation>
        </message>
        <message>
            <source>The same noise in every row, but more and more weight on the class</source>
            <translation>每一行都是同样的噪声，但类别的权重越来越大</translation>
        </message>
        <message>
            <source>Pass for their class: {first} of the first row, {second} of the second, {last} of the last</source>
            <translation>被认作其类别：第一行 {first}，第二行 {second}，最后一行 {last}</translation>
        </message>
        <message>
            <source>w = 0 forgets the class, w = 1 is the network as it was trained; beyond, strokes get bolder and cleaner, then hard and alike.</source>
            <translation>w = 0 忽略类别，w = 1 是训练时的网络；再往上，笔画先变得更粗更干净，然后变得生硬而雷同。</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Copied?</source>
            <translation>抄来的吗？</translation>
        </message>
        <message>
            <source>made</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>nearest</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>{ratio}× usual</source>
            <translation>通常的 {ratio}×</translation>
        </message>
        <message>
            <source>Paint a mask</source>
            <translation>涂遮罩</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>画图</translation>
        </message>
        <message>
            <source>First end</source>
            <translation>起始一端</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>half</source>
            <translation>一半</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>heart</source>
            <translation>心形</translation>
        </message>
        <message>
            <source>invert</source>
            <translation>反转</translation>
        </message>
        <message>
            <source>looks like {label}</source>
            <translation>看起来像 {label}</translation>
        </message>
        <message>
            <source>Picture {number}</source>
            <translation>图像 {number}</translation>
        </message>
        <message>
            <source>told: {label}</source>
            <translation>告知的类别：{label}</translation>
        </message>
        <message>
            <source>no class is told</source>
            <translation>没有告知类别</translation>
        </message>
        <message>
            <source>pixel in row {row}, column {column}:</source>
            <translation>第 {row} 行第 {column} 列的像素：</translation>
        </message>
        <message>
            <source>finished, it is {distance} away from the nearest training picture (held-out ones: {usual})</source>
            <translation>完成时，它到最近的训练图像的距离为 {distance}（留出图像：{usual}）</translation>
        </message>
        <message>
            <source>Click to follow it.</source>
            <translation>点击以跟踪它。</translation>
        </message>
        <message>
            <source>comes later, between the two ends</source>
            <translation>之后才出现，在两端之间</translation>
        </message>
        <message>
            <source>Step {number}: ᾱ = {level}</source>
            <translation>第 {number} 步：ᾱ = {level}</translation>
        </message>
        <message>
            <source>Click to go there.</source>
            <translation>点击跳到那里。</translation>
        </message>
        <message>
            <source>{periods} periods per picture</source>
            <translation>每幅图像 {periods} 个周期</translation>
        </message>
        <message>
            <source>of xₜ {x}, of x̂₀ {guess}, of the data {data}</source>
            <translation>xₜ 为 {x}，x̂₀ 为 {guess}，数据为 {data}</translation>
        </message>
        <message>
            <source>mean of |F|² / {pixels} over waves of this length; noise has 1−ᾱ = {noise} everywhere</source>
            <translation>该波长各波的 |F|² / {pixels} 的平均；噪声处处为 1−ᾱ = {noise}</translation>
        </message>
        <message>
            <source>pass for their class: {share}</source>
            <translation>被认作其类别：{share}</translation>
        </message>
        <message>
            <source>distance to the nearest training picture: {ratio} of that of held-out pictures</source>
            <translation>到最近训练图像的距离：留出图像的 {ratio} 倍</translation>
        </message>
        <message>
            <source>1 is as new as held-out pictures, 0 is a copy.</source>
            <translation>1 表示与留出图像一样新，0 表示照抄。</translation>
        </message>
        <message>
            <source>Update {number}: loss {loss}</source>
            <translation>第 {number} 次更新：损失 {loss}</translation>
        </message>
        <message>
            <source>Drag to hide or to show; with Shift to draw or to erase.</source>
            <translation>拖动以遮住或露出；按住 Shift 则是画或擦。</translation>
        </message>
        <message>
            <source>Drag to draw or to erase.</source>
            <translation>拖动以画或擦。</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>被遮住</translation>
        </message>
        <message>
            <source>known: {value}</source>
            <translation>已知：{value}</translation>
        </message>
        <message>
            <source>shade {value}</source>
            <translation>明暗 {value}</translation>
        </message>
        <message>
            <source>Click: {what}</source>
            <translation>点击：{what}</translation>
        </message>
        <message>
            <source>Step {number} of {steps}</source>
            <translation>第 {number} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>The pictures</source>
            <translation>生成的图像</translation>
        </message>
        <message>
            <source>Into noise: ᾱ = {level}</source>
            <translation>加噪：ᾱ = {level}</translation>
        </message>
        <message>
            <source>Back to noise: ᾱ = {level}</source>
            <translation>回到噪声：ᾱ = {level}</translation>
        </message>
        <message>
            <source>After {updates} updates</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>For all {count} pictures at once the denoiser names the noise it expects; what is left is x̂₀. The sampler keeps that guess and goes back to a little less noise around it. The formula has the numbers of the middle pixel of picture 1.</source>
            <translation>去噪器同时为全部 {count} 幅图像说出它预计的噪声，剩下的就是 x̂₀。采样器保留这个估计，再围绕它加回稍少一点的噪声。公式里是图像 1 中央像素的数值。</translation>
        </message>
        <message>
            <source>Where the picture is known, nothing is guessed: there x̂₀ is the picture, and xₜ is the picture with as much noise as this level has. The denoiser sees both parts together and makes what is hidden fit.</source>
            <translation>图像已知之处无需估计：那里的 x̂₀ 就是原图，xₜ 是加了该水平噪声的原图。去噪器同时看到两部分，并让被遮住的部分与之相配。</translation>
        </message>
        <message>
            <source>The pictures between the ends come from noises on the great circle between two noises. All are as long as noise should be, so all of them become pictures.</source>
            <translation>两端之间的图像来自两个噪声之间大圆弧上的噪声（球面线性插值，slerp）。它们都与噪声应有的长度相同，因此都能变成图像。</translation>
        </message>
        <message>
            <source>The picture is scaled down and noise is added, in one go for any level. x̂₀ shows what the denoiser would still make of it: little noise leaves it as it is, much noise leaves nothing of it but what is common among the training pictures.</source>
            <translation>图像被缩小并加上噪声，任何水平都可一步到位。x̂₀ 显示去噪器还能从中得到什么：噪声少，它保持原样；噪声多，就只剩下训练图像中常见的内容。</translation>
        </message>
        <message>
            <source>DDIM without fresh noise is a path that can be walked both ways. Upwards each step assumes that the noise expected here is also that of the next level; the error of that shows when the way back does not end where it began.</source>
            <translation>不加新噪声的 DDIM 是一条可以双向走的路。向上走时，每一步都假定此处预计的噪声也就是下一水平的噪声；这一误差会在返回时没有回到起点处显现出来。</translation>
        </message>
        <message>
            <source>Every update takes training pictures, noises them to random levels and moves the weights towards the right answer. Shown is what the network makes of always the same noise.</source>
            <translation>每次更新取一些训练图像，把它们加噪到随机的水平，再让权重朝正确答案移动。图中显示网络由始终相同的噪声得到的结果。</translation>
        </message>
        <message>
            <source>A classifier that never saw them takes {share} of the pictures for the class that was asked for. Their distance to the nearest training picture is {copied} of what held-out pictures have (1: as new as they are; 0: copies), and pictures of one class lie {spread} as far from one another as those of the training set.</source>
            <translation>一个从未见过它们的分类器（classifier）把 {share} 的图像认作所要求的类别。它们到最近训练图像的距离是留出图像的 {copied} 倍（1：与留出图像一样新；0：照抄），同一类图像彼此的距离是训练集的 {spread} 倍。</translation>
        </message>
        <message>
            <source>Their distance to the nearest training picture is {copied} of what held-out pictures have (1: as new as they are; 0: copies).</source>
            <translation>它们到最近训练图像的距离是留出图像的 {copied} 倍（1：与留出图像一样新；0：照抄）。</translation>
        </message>
        <message>
            <source>Coarse waves come first: in x̂₀ the slowest has {low} of the power it has in the data, the fastest {high}.</source>
            <translation>粗的波先出现：在 x̂₀ 中，最慢的波具有数据中功率的 {low}，最快的为 {high}。</translation>
        </message>
        <message>
            <source>x̂₀ is a mean over all that xₜ may become: blurred as long as much is open.</source>
            <translation>x̂₀ 是 xₜ 所有可能结果的平均：只要还有许多可能，它就是模糊的。</translation>
        </message>
        <message>
            <source>With w = {w} the noise is ε(∅) + {w} (ε(c) − ε(∅)): the difference that the class makes, {w} times. Each level costs two calls of the network.</source>
            <translation>当 w = {w} 时，噪声为 ε(∅) + {w} (ε(c) − ε(∅))：类别带来的差别乘以 {w}（无分类器引导，classifier-free guidance）。每个水平要调用网络两次。</translation>
        </message>
        <message>
            <source>All pictures of a row began with the same noise: weight and slant run in the row, the character comes from the class.</source>
            <translation>同一行的图像始于同一个噪声：粗细和倾斜在一行中相承，字符则由类别决定。</translation>
        </message>
        <message>
            <source>This denoiser fits the {count} training pictures as well as anything can, and so it can only give them back: a model that makes something new does so because it is not perfect.</source>
            <translation>这个去噪器对 {count} 幅训练图像的拟合好到极致，因此只能把它们还回来：能生成新内容的模型，正是因为它并不完美。</translation>
        </message>
        <message>
            <source>More guidance makes the class plainer and the pictures of one class more alike: watch both numbers while turning w.</source>
            <translation>引导越强，类别越明显，同类图像也越相似：调节 w 时请留意这两个数。</translation>
        </message>
        <message>
            <source>There and back with {steps} steps each leaves a difference of {trip}; more steps bring it down.</source>
            <translation>往返各 {steps} 步，留下 {trip} 的差异；步数越多差异越小。</translation>
        </message>
        <message>
            <source>Noised to ᾱ = {level}. Go less far and the picture stays; go further and only a picture of the training kind can come back.</source>
            <translation>加噪到 ᾱ = {level}。走得近些，图像保持不变；走得远些，就只能回来一幅训练集那样的图像。</translation>
        </message>
        <message>
            <source>On the {known} pixels that were known the result differs from the picture by {difference} at most.</source>
            <translation>在已知的 {known} 个像素上，结果与原图最多相差 {difference}。</translation>
        </message>
        <message>
            <source>Each step was taken {again} times, with noise put back between: the hidden part gets time to agree with the known one.</source>
            <translation>每一步走了 {again} 次，其间再加回噪声：被遮住的部分有时间与已知部分协调。</translation>
        </message>
        <message>
            <source>Paint on the large picture to change what is hidden; with Shift you draw on the picture itself.</source>
            <translation>在大图上涂抹可改变遮住的部分；按住 Shift 则直接在图像上画。</translation>
        </message>
        <message>
            <source>Draw on the large picture: it becomes yours with the first stroke.</source>
            <translation>在大图上画：第一笔之后它就是你的图像。</translation>
        </message>
        <message>
            <source>After half of the steps, how many of the guesses pass for their class?</source>
            <translation>走完一半的步数之后，有多少估计会被认作其类别？</translation>
        </message>
        <message>
            <source>Fewer than a third</source>
            <translation>不到三分之一</translation>
        </message>
        <message>
            <source>A third to two thirds</source>
            <translation>三分之一到三分之二</translation>
        </message>
        <message>
            <source>More than two thirds</source>
            <translation>超过三分之二</translation>
        </message>
        <message>
            <source>diffusers {kind}Scheduler: every step, with the same expected noise</source>
            <translation>diffusers {kind}Scheduler：每一步，用同样的预期噪声</translation>
        </message>
        <message>
            <source>numpy, Parseval: the sum over all waves is the sum over all pixels</source>
            <translation>numpy，帕塞瓦尔定理：所有波之和等于所有像素之和</translation>
        </message>
        <message>
            <source>torch.cdist: the nearest training picture</source>
            <translation>torch.cdist：最近的训练图片</translation>
        </message>
        <message>
            <source>training, invert, noising or sample</source>
            <translation>training、invert、noising 或 sample</translation>
        </message>
        <message>
            <source>noise level: the share of the variance that is data</source>
            <translation>噪声水平：方差中属于数据的份额</translation>
        </message>
        <message>
            <source>x_t of the whole population (n, size, size)</source>
            <translation>整个群体的 x_t，(n, size, size)</translation>
        </message>
        <message>
            <source>what the denoiser expects each to become (n, size, size)</source>
            <translation>去噪器预计各自会成为什么，(n, size, size)</translation>
        </message>
        <message>
            <source>how often the denoiser has been asked for a picture</source>
            <translation>为一幅图问了去噪器多少次</translation>
        </message>
        <message>
            <source>share of the guesses that a classifier takes for their class</source>
            <translation>被分类器认作其类别的猜测所占比例</translation>
        </message>
        <message>
            <source>distance of the guesses to the nearest training picture, over that of held-out ones</source>
            <translation>猜测到最近训练图的距离，除以留出图的同一距离</translation>
        </message>
        <message>
            <source>the share recognised of each row</source>
            <translation>每行被认出的比例</translation>
        </message>
        <message>
            <source>the same distance for each row</source>
            <translation>每行的同一距离</translation>
        </message>
        <message>
            <source>power of x_t by frequency, 0 to size/2 periods per picture</source>
            <translation>x_t 按频率的功率，每幅图 0 到 size/2 个周期</translation>
        </message>
        <message>
            <source>power of the guesses by frequency</source>
            <translation>猜测按频率的功率</translation>
        </message>
        <message>
            <source>power of the training pictures by frequency</source>
            <translation>训练图按频率的功率</translation>
        </message>
        <message>
            <source>updates of a training so far</source>
            <translation>一次训练到目前为止的更新次数</translation>
        </message>
        <message>
            <source>mean loss of the last 50 updates</source>
            <translation>最近 50 次更新的平均损失</translation>
        </message>
    </context>
    <context>
        <name>diffusion/latent</name>
        <message>
            <source>Words become a picture</source>
            <extracomment>The weights of the KL term that autoencoders ship for, and the names of their files. Where in the U-Net words are read. Pictures in a row of the shows "spaces" and "train". A live run is looked at after this many updates, and again.</extracomment>
            <translation>文字变成图像</translation>
        </message>
        <message>
            <source>The latent beside pixels</source>
            <translation>潜变量（latent）与像素并排</translation>
        </message>
        <message>
            <source>Train one now</source>
            <translation>现在训练一个</translation>
        </message>
        <message>
            <source>Stable Diffusion at full size</source>
            <translation>原尺寸的 Stable Diffusion</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>说明文字（caption）</translation>
        </message>
        <message>
            <source>Up to four clauses with commas: a glyph (0–9, A–F), and “top left”, “top right”, “bottom left”, “bottom right”, or from the second on “below”, “above”, “beside”, “opposite”.</source>
            <translation>最多四个分句，用逗号隔开：一个字形（0–9、A–F），加上 top left（左上）、top right（右上）、bottom left（左下）、bottom right（右下）；从第二句起也可以用 below（下方）、above（上方）、beside（旁边）、opposite（对角）。</translation>
        </message>
        <message>
            <source>Glyph</source>
            <translation>字形（glyph）</translation>
        </message>
        <message>
            <source>Guidance (w)</source>
            <translation>引导强度（guidance，w）</translation>
        </message>
        <message>
            <source>ε = ε(no words) + w · (ε(words) − ε(no words)): 0 does not listen, 1 is the network as trained, more exaggerates.</source>
            <translation>ε = ε(无文字) + w ·（ε(有文字) − ε(无文字)）：0 表示不听，1 是训练出来的网络本身，更大则夸张。</translation>
        </message>
        <message>
            <source>Steps of the sampler</source>
            <translation>采样步数</translation>
        </message>
        <message>
            <source>in the middle, 4 × 4 places</source>
            <translation>中间，4 × 4 个位置</translation>
        </message>
        <message>
            <source>on the way down and up, 8 × 8</source>
            <translation>下行与上行途中，8 × 8</translation>
        </message>
        <message>
            <source>Cross-attention shown</source>
            <translation>显示哪里的交叉注意力（cross-attention）</translation>
        </message>
        <message>
            <source>The U-Net reads the words three times: twice at the latent's own resolution, and once at half of it.</source>
            <translation>U-Net 读三次文字：两次在潜变量本来的分辨率，一次在一半的分辨率。</translation>
        </message>
        <message>
            <source>0.00001: latents go where they like</source>
            <translation>0.00001：潜变量随意分布</translation>
        </message>
        <message>
            <source>0.001</source>
            <translation>0.001</translation>
        </message>
        <message>
            <source>0.1: latents look like N(0, 1)</source>
            <translation>0.1：潜变量像 N(0, 1)</translation>
        </message>
        <message>
            <source>Weight of KL in the autoencoder</source>
            <translation>自编码器中 KL 项的权重</translation>
        </message>
        <message>
            <source>How much it counts in the training that latents look like N(0, 1), beside that the picture comes back.</source>
            <translation>训练时除了要求还原图像，还在多大程度上要求潜变量像 N(0, 1)。</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>缩放因子（scale factor）</translation>
        </message>
        <message>
            <source>Latents are multiplied by 1 / their standard deviation before they are noised, and divided by it before they are decoded. Without it: the decoder is handed latents of the wrong size; in a training of your own, they are diffused as they are.</source>
            <translation>加噪之前，潜变量乘以其标准差的倒数，解码之前再除回去。不用它时：解码器得到的潜变量大小不对；在您自己的训练里，潜变量按原样扩散。</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图像数</translation>
        </message>
        <message>
            <source>Updates of the autoencoder</source>
            <translation>自编码器的更新次数</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Updates of the denoiser</source>
            <translation>去噪网络的更新次数</translation>
        </message>
        <message>
            <source>Picture, pixels a side</source>
            <translation>图像边长（像素）</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>The same words in another order</source>
            <translation>同样的词，换个顺序</translation>
        </message>
        <message>
            <source>Four glyphs, each from the one before</source>
            <translation>四个字形，每个都相对于前一个</translation>
        </message>
        <message>
            <source>Without guidance it listens less well</source>
            <translation>没有引导，它听得没那么准</translation>
        </message>
        <message>
            <source>Where words are read at full resolution</source>
            <translation>全分辨率上词在哪里被读</translation>
        </message>
        <message>
            <source>Latent beside pixels: the same, at what cost?</source>
            <translation>潜变量与像素：做同一件事，各要多少代价？</translation>
        </message>
        <message>
            <source>A heavy KL term: less comes back</source>
            <translation>KL 项很重：还原得少些</translation>
        </message>
        <message>
            <source>Hardly any KL, and the scale factor forgotten</source>
            <translation>几乎没有 KL，又忘了缩放因子</translation>
        </message>
        <message>
            <source>Stable Diffusion at 512 × 512, counted</source>
            <translation>512 × 512 的 Stable Diffusion，数一数</translation>
        </message>
        <message>
            <source>Train both parts now, about two minutes</source>
            <translation>现在训练两个部分，约两分钟</translation>
        </message>
        <message>
            <source>How do words become a picture, and why not pixel by pixel?</source>
            <translation>文字怎样变成图像，为什么不逐个像素地做？</translation>
        </message>
        <message>
            <source>reading the caption</source>
            <translation>正在读说明文字</translation>
        </message>
        <message>
            <source>denoising the latent</source>
            <translation>正在给潜变量去噪</translation>
        </message>
        <message>
            <source>encoding</source>
            <translation>正在编码</translation>
        </message>
        <message>
            <source>denoising the latents</source>
            <translation>正在给潜变量去噪</translation>
        </message>
        <message>
            <source>denoising the pixels</source>
            <translation>正在给像素去噪</translation>
        </message>
        <message>
            <source>training the autoencoder</source>
            <translation>正在训练自编码器</translation>
        </message>
        <message>
            <source>training the denoiser</source>
            <translation>正在训练去噪网络</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>denoise</source>
            <translation>去噪</translation>
        </message>
        <message>
            <source>decode</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>encode</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>加噪</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>autoencoder</source>
            <translation>自编码器</translation>
        </message>
        <message>
            <source>denoiser</source>
            <translation>去噪网络</translation>
        </message>
        <message>
            <source>The caption has {found} clauses; a canvas has room for {most}.</source>
            <translation>说明文字有 {found} 个分句；画布只放得下 {most} 个。</translation>
        </message>
        <message>
            <source>“{word}” is none of the words: 0–9, A–F, top, bottom, left, right, below, above, beside, opposite.</source>
            <translation>“{word}”不在词表里：0–9、A–F、top、bottom、left、right、below、above、beside、opposite。</translation>
        </message>
        <message>
            <source>Clause {clause} begins with “{word}”; it begins with a glyph, 0–9 or A–F.</source>
            <translation>第 {clause} 个分句以“{word}”开头；应以字形 0–9 或 A–F 开头。</translation>
        </message>
        <message>
            <source>Clause {clause} has the place “{place}”; it takes top left, top right, bottom left, bottom right, below, above, beside or opposite.</source>
            <translation>第 {clause} 个分句的位置是“{place}”；可用 top left、top right、bottom left、bottom right、below、above、beside、opposite。</translation>
        </message>
        <message>
            <source>“{place}” needs a clause before it; the first one takes top left, top right, bottom left or bottom right.</source>
            <translation>“{place}”前面要有一个分句；第一句用 top left、top right、bottom left 或 bottom right。</translation>
        </message>
        <message>
            <source>Clause {clause}: nothing lies {place} from {before}; it takes a place on the canvas.</source>
            <translation>第 {clause} 个分句：从 {before} 出发没有 {place} 的位置；应是画布上的位置。</translation>
        </message>
        <message>
            <source>Clause {clause} wants {place}, where {glyph} stands already; it takes an empty place.</source>
            <translation>第 {clause} 个分句要放在 {place}，那里已经有 {glyph}；应是空的位置。</translation>
        </message>
        <message>
            <source>Each word is a vector now ({count} of them), and the latent is nothing but noise</source>
            <translation>每个词现在是一个向量（共 {count} 个），潜变量（latent）还只是噪声</translation>
        </message>
        <message>
            <source>Step {done} of {steps}: {share} of what is read of “{word}” is read at the {place}</source>
            <translation>第 {done} 步，共 {steps} 步：对“{word}”的读取有 {share} 发生在{place}</translation>
        </message>
        <message>
            <source>Step {done} of {steps}: no words, so anything may come</source>
            <translation>第 {done} 步，共 {steps} 步：没有文字，什么都可能出现</translation>
        </message>
        <message>
            <source>Decoded once, at the end: the classifier finds what the caption says</source>
            <translation>最后解码一次：分类器看到的正是文字所说的</translation>
        </message>
        <message>
            <source>Decoded once, at the end: the classifier finds something else</source>
            <translation>最后解码一次：分类器看到的与文字不符</translation>
        </message>
        <message>
            <source>Decoded once, at the end: no words, so anything is right</source>
            <translation>最后解码一次：没有文字，出现什么都对</translation>
        </message>
        <message>
            <source>no caption: the network is told nothing</source>
            <translation>没有说明文字：什么也没告诉网络</translation>
        </message>
        <message>
            <source>zₜ: the latent</source>
            <translation>zₜ：潜变量</translation>
        </message>
        <message>
            <source>zₜ decoded</source>
            <translation>zₜ 解码后</translation>
        </message>
        <message>
            <source>ẑ₀ decoded; framed: half of all reading of the word</source>
            <translation>ẑ₀ 解码后；框内占对该词读取的一半</translation>
        </message>
        <message>
            <source>the canvas comes last</source>
            <translation>画布最后才有</translation>
        </message>
        <message>
            <source>text encoder, layer {layer}: what “{word}” sees of the others</source>
            <translation>文本编码器第 {layer} 层：“{word}”从其他词看到多少</translation>
        </message>
        <message>
            <source>start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>“{word}” sees “{other}”</source>
            <translation>“{word}”看“{other}”</translation>
        </message>
        <message>
            <source>How often each value occurs; dashed: N(0, 1)</source>
            <translation>各个值出现的频度；虚线：N(0, 1)</translation>
        </message>
        <message>
            <source>Multiply-adds so far, one picture</source>
            <translation>一张图到目前为止的乘加次数</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>x₀, guessed</source>
            <translation>对 x₀ 的估计</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>latent</source>
            <translation>潜变量</translation>
        </message>
        <message>
            <source>the words' vectors</source>
            <translation>各词的向量</translation>
        </message>
        <message>
            <source>ẑ₀ decoded, step by step</source>
            <translation>逐步解码的 ẑ₀</translation>
        </message>
        <message>
            <source>top left</source>
            <translation>左上</translation>
        </message>
        <message>
            <source>top right</source>
            <translation>右上</translation>
        </message>
        <message>
            <source>bottom left</source>
            <translation>左下</translation>
        </message>
        <message>
            <source>bottom right</source>
            <translation>右下</translation>
        </message>
        <message>
            <source>Text encoder</source>
            <translation>文本编码器</translation>
        </message>
        <message>
            <source>U-Net on the latent</source>
            <translation>潜变量上的 U-Net</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>here</source>
            <translation>这里</translation>
        </message>
        <message>
            <source>SD 1</source>
            <translation>SD 1</translation>
        </message>
        <message>
            <source> × {calls}</source>
            <translation> × {calls}</translation>
        </message>
        <message>
            <source>“{word}”</source>
            <translation>“{word}”</translation>
        </message>
        <message>
            <source>“{word}” at row {row}, column {column}</source>
            <translation>“{word}”，第 {row} 行第 {column} 列</translation>
        </message>
        <message>
            <source>mean weight: {value}</source>
            <translation>平均权重：{value}</translation>
        </message>
        <message>
            <source>{share} of it in the quarter of its clause (even: 25%)</source>
            <translation>其中 {share} 在其分句所指的四分之一里（均匀时为 25%）</translation>
        </message>
        <message>
            <source>a vector of {count} numbers</source>
            <translation>{count} 维的向量</translation>
        </message>
        <message>
            <source>row {row}, column {column}: {value}</source>
            <translation>第 {row} 行第 {column} 列：{value}</translation>
        </message>
        <message>
            <source>channel {channel}, row {row}, column {column}: {value}</source>
            <translation>通道 {channel}，第 {row} 行第 {column} 列：{value}</translation>
        </message>
        <message>
            <source>Step {step}</source>
            <translation>第 {step} 步</translation>
        </message>
        <message>
            <source>here: {weights} weights, {products} multiply-adds a call</source>
            <translation>这里：{weights} 个权重，每次调用 {products} 次乘加</translation>
        </message>
        <message>
            <source>Stable Diffusion 1: {weights} weights, {products} multiply-adds a call</source>
            <translation>Stable Diffusion 1：{weights} 个权重，每次调用 {products} 次乘加</translation>
        </message>
        <message>
            <source>256 pixels become 64 numbers, and {share} of the pixels' variance comes back</source>
            <translation>256 个像素变成 64 个数，像素方差的 {share} 能还原回来</translation>
        </message>
        <message>
            <source>The same formula noises either: {share} of the variance is left (ᾱ)</source>
            <translation>两边用同一个公式加噪：方差还剩 {share}（ᾱ）</translation>
        </message>
        <message>
            <source>Out of noise in both spaces: {share} of the variance is data (ᾱ)</source>
            <translation>两个空间都从噪声出发：方差中有 {share} 是数据（ᾱ）</translation>
        </message>
        <message>
            <source>Judged as {glyph}: {latent} by way of the latent, {pixels} in pixels, where a call costs {times} times as much</source>
            <translation>判为 {glyph}：经潜变量的有 {latent}，像素的有 {pixels}，后者每次调用的代价是 {times} 倍</translation>
        </message>
        <message>
            <source>real glyphs</source>
            <translation>真实字形</translation>
        </message>
        <message>
            <source>encoded: z₀</source>
            <translation>编码后：z₀</translation>
        </message>
        <message>
            <source>decoded again</source>
            <translation>再解码</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>latent zₜ</source>
            <translation>潜变量 zₜ</translation>
        </message>
        <message>
            <source>ẑ₀ decoded</source>
            <translation>ẑ₀ 解码后</translation>
        </message>
        <message>
            <source>pixels xₜ</source>
            <translation>像素 xₜ</translation>
        </message>
        <message>
            <source>multiply-adds so far; pixels: the same U-Net on 3 channels, only counted</source>
            <translation>到目前为止的乘加次数；像素：同一个 U-Net 用 3 个通道，只是数出来的</translation>
        </message>
        <message>
            <source>The text encoder was trained first, on captions alone, to know which glyph a word names and where it stands, and then frozen. Stable Diffusion's comes ready-made too, from CLIP.</source>
            <translation>文本编码器先只用说明文字训练，学会一个词说的是哪个字形、它站在哪里，然后冻结。Stable Diffusion 的也是现成的，来自 CLIP。</translation>
        </message>
        <message>
            <source>At ᾱ = {level} the U-Net has been called {calls} times. In its transformer blocks every place asks a query; the words give keys and values. {share} of what is read of “{word}” in the blocks shown is read where it belongs.</source>
            <translation>在 ᾱ = {level} 时，U-Net 已被调用 {calls} 次。在它的 Transformer 模块里，每个位置各发出一个查询（query），词给出键（key）和值（value）。在所显示的模块里，对“{word}”的读取有 {share} 发生在它该在的地方。</translation>
        </message>
        <message>
            <source>The decoder takes {decoder} multiply-adds, as many as {ratio} calls of the U-Net, but only once. In all {whole} by way of the latent, {other} on pixels.</source>
            <translation>解码器（decoder）要 {decoder} 次乘加，相当于 {ratio} 次 U-Net 调用，但只做一次。经潜变量总共 {whole}，在像素上则要 {other}。</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>ẑ₀: a guess</source>
            <translation>ẑ₀：估计</translation>
        </message>
        <message>
            <source>how much each of {side} × {side} places in the U-Net reads the word</source>
            <translation>U-Net 里 {side} × {side} 个位置各读这个词多少</translation>
        </message>
        <message>
            <source>heads: {values}</source>
            <translation>各个头：{values}</translation>
        </message>
        <message>
            <source>N(0, 1) decoded</source>
            <translation>N(0, 1) 解码后</translation>
        </message>
        <message>
            <source>multiply-adds for one picture so far (denoiser + decoder)</source>
            <translation>一张图到目前为止的乘加次数（去噪网络 + 解码器）</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>one call: {products} multiply-adds ({weights} weights)</source>
            <translation>一次调用：{products} 次乘加（{weights} 个权重）</translation>
        </message>
        <message>
            <source>{calls} calls so far: {products}</source>
            <translation>已调用 {calls} 次：{products}</translation>
        </message>
        <message>
            <source>decoder, once: {products}</source>
            <translation>解码器一次：{products}</translation>
        </message>
        <message>
            <source>Autoencoder, {updates} updates: mean squared error {error} on new typefaces</source>
            <translation>自编码器（autoencoder）更新 {updates} 次：在新字体上的均方误差为 {error}</translation>
        </message>
        <message>
            <source>Denoiser of its latents, {updates} updates: {right} of the samples are judged right</source>
            <translation>潜变量的去噪网络更新 {updates} 次：{right} 的样本被判为正确</translation>
        </message>
        <message>
            <source>Autoencoder: squared error</source>
            <translation>自编码器：平方误差</translation>
        </message>
        <message>
            <source>Denoiser</source>
            <translation>去噪网络</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>share judged right</source>
            <translation>判为正确的比例</translation>
        </message>
        <message>
            <source>loss (v)</source>
            <translation>损失（v）</translation>
        </message>
        <message>
            <source>squared error, new typefaces: {value}</source>
            <translation>新字体上的平方误差：{value}</translation>
        </message>
        <message>
            <source>KL from N(0, 1), per latent number: {value} nats</source>
            <translation>与 N(0, 1) 的 KL，每个潜变量数：{value} 奈特</translation>
        </message>
        <message>
            <source>standard deviation of the latents: {value}</source>
            <translation>潜变量的标准差：{value}</translation>
        </message>
        <message>
            <source>loss of the last batches: {value}</source>
            <translation>最近几批的损失：{value}</translation>
        </message>
        <message>
            <source>samples judged right: {share}</source>
            <translation>判为正确的样本：{share}</translation>
        </message>
        <message>
            <source>The text is read once; the areas are how many numbers each array has</source>
            <translation>文字只读一次；面积表示每个数组有多少个数</translation>
        </message>
        <message>
            <source>Step {done} of {steps} runs on the latent, which has {times} times fewer numbers than the picture</source>
            <translation>第 {done} 步（共 {steps} 步）在潜变量上进行，它比图像少 {times} 倍的数</translation>
        </message>
        <message>
            <source>Decoded once. The same U-Net on the pixels would have taken {times} times the work</source>
            <translation>解码一次。同一个 U-Net 放在像素上，工作量会是 {times} 倍</translation>
        </message>
        <message>
            <source>Multiply-adds of a picture</source>
            <translation>一张图的乘加次数</translation>
        </message>
        <message>
            <source>pixels a side</source>
            <translation>边长（像素）</translation>
        </message>
        <message>
            <source>{count} numbers</source>
            <translation>{count} 个数</translation>
        </message>
        <message>
            <source>{shape}: {count} numbers</source>
            <translation>{shape}：{count} 个数</translation>
        </message>
        <message>
            <source>called {calls} times: {products} multiply-adds</source>
            <translation>调用 {calls} 次：{products} 次乘加</translation>
        </message>
        <message>
            <source>{count} multiply-adds</source>
            <translation>{count} 次乘加</translation>
        </message>
        <message>
            <source>Words become vectors</source>
            <translation>词变成向量</translation>
        </message>
        <message>
            <source>The text encoder makes a vector of {width} numbers of each of the {words} words, in layers in which the words see one another: only so can “below” mean a place. It fills up to {length} with signs for start and end, and it runs once. The latent is noise so far.</source>
            <translation>文本编码器（text encoder）把 {words} 个词各变成一个 {width} 维的向量；在它的各层里词与词互相看得见，“below”才可能指一个位置。它用开始和结束符号补足到 {length} 个，只运行一次。潜变量（latent）此时还是噪声。</translation>
        </message>
        <message>
            <source>The sign for the start and {rest} for the end are read like words. Stable Diffusion does the same: always 77 vectors, however short the text.</source>
            <translation>开始符号和 {rest} 个结束符号也像词一样被读。Stable Diffusion 也是如此：文字再短，总是 77 个向量。</translation>
        </message>
        <message>
            <source>Denoise the latent: {done} of {steps}</source>
            <translation>给潜变量去噪：第 {done} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>At ᾱ = {level} the U-Net is told nothing: it draws a canvas like any it has learnt from.</source>
            <translation>在 ᾱ = {level} 时什么也没告诉 U-Net：它画一张与训练数据相像的画布。</translation>
        </message>
        <message>
            <source>Click a word to see who reads it. Queries come from the latent, keys and values from the text, never the other way round.</source>
            <translation>点一个词，看谁在读它。查询来自潜变量，键和值来自文字，从不反过来。</translation>
        </message>
        <message>
            <source>The same U-Net on the 32 × 32 pixels would take {times} times the multiply-adds a call (counted, not trained).</source>
            <translation>同一个 U-Net 放到 32 × 32 个像素上，每次调用要 {times} 倍的乘加（数出来的，没有训练）。</translation>
        </message>
        <message>
            <source>Decode once</source>
            <translation>解码一次</translation>
        </message>
        <message>
            <source>The decoder turns the finished latent into 32 × 32 pixels: {weights} weights, {products} multiply-adds, one time. A classifier that had no part in this finds, quarter by quarter: {found}. (All other pictures here were decoded only for you to look at.)</source>
            <translation>解码器（decoder）把完成的潜变量变成 32 × 32 个像素：{weights} 个权重，{products} 次乘加，只做一次。一个没有参与其中的分类器在四个四分之一里依次看到：{found}。（这里其他的图都只是为了给您看才解码的。）</translation>
        </message>
        <message>
            <source>Before the loop latents are multiplied by a scale factor, so that their variance is 1 as the noise schedule assumes; the decoder needs them divided by it again. Stable Diffusion's is 0.18215.</source>
            <translation>循环之前，潜变量乘以一个缩放因子，使方差为噪声调度所假设的 1；解码之前要再除回去。Stable Diffusion 的缩放因子是 0.18215。</translation>
        </message>
        <message>
            <source>The scale factor was forgotten: the decoder gets latents of the wrong size.</source>
            <translation>忘了缩放因子：解码器得到的潜变量大小不对。</translation>
        </message>
        <message>
            <source>Encode: 256 pixels, 64 numbers</source>
            <translation>编码：256 个像素，64 个数</translation>
        </message>
        <message>
            <source>The autoencoder (KL weight {kl}) brings back {share} of the pixels' variance on typefaces it has not seen (mean squared error {error}). Its latents have the standard deviation {deviation}; scaled, 1.</source>
            <translation>自编码器（autoencoder，KL 权重 {kl}）在没见过的字体上还原了像素方差的 {share}（均方误差 {error}）。它的潜变量标准差为 {deviation}，缩放后为 1。</translation>
        </message>
        <message>
            <source>A larger KL weight pulls latents together: less detail comes back, but what lies between two of them decodes to something glyph-like.</source>
            <translation>KL 权重越大，潜变量靠得越拢：还原的细节少些，但两个潜变量之间的点解码出来也像字形。</translation>
        </message>
        <message>
            <source>Noise in both spaces</source>
            <translation>两个空间里的噪声</translation>
        </message>
        <message>
            <source>Forward diffusion does not ask what its numbers mean. But the decoder turns noise of the latent into strokes, not into grains.</source>
            <translation>前向扩散（forward diffusion）不问它的数代表什么。不过潜变量的噪声经解码器变成笔画，而不是颗粒。</translation>
        </message>
        <message>
            <source>Samples from both spaces</source>
            <translation>两个空间的样本</translation>
        </message>
        <message>
            <source>Two U-Nets of one kind, one for 4 × 4 × 4 latents ({latent} multiply-adds a call), one for 16 × 16 pixels ({pixels}, {times} times as many). In the end the classifier takes {right} of the decoded samples and {other} of the pixel samples for the glyph that was asked for.</source>
            <translation>两个同类的 U-Net：一个用于 4 × 4 × 4 的潜变量（latent，每次调用 {latent} 次乘加），一个用于 16 × 16 个像素（{pixels}，{times} 倍）。最后，分类器把 {right} 的解码样本和 {other} 的像素样本认作所要的字形。</translation>
        </message>
        <message>
            <source>On this machine the loops took {latent} s and {pixels} s: with networks this small a good part is not the arithmetic.</source>
            <translation>在这台机器上，两个循环分别用了 {latent} 秒和 {pixels} 秒：网络这么小，很大一部分时间不花在算术上。</translation>
        </message>
        <message>
            <source>Autoencoder: {updates} updates</source>
            <translation>自编码器：更新 {updates} 次</translation>
        </message>
        <message>
            <source>It learns to give pictures back through 64 numbers. Squared error {error}, KL {divergence} nats per latent number, standard deviation of the latents {deviation}.</source>
            <translation>它学着让图像经过 64 个数再还原（自编码器，autoencoder）。平方误差 {error}，每个潜变量数的 KL 为 {divergence} 奈特，潜变量的标准差为 {deviation}。</translation>
        </message>
        <message>
            <source>The last row decodes pure noise: an autoencoder alone does not know which latents are glyphs. That is what the denoiser is for.</source>
            <translation>最后一行是纯噪声的解码：自编码器自己并不知道哪些潜变量是字形。去噪网络就是为此而设的。</translation>
        </message>
        <message>
            <source>Trained here, in {seconds} seconds so far.</source>
            <translation>就在这里训练，至今 {seconds} 秒。</translation>
        </message>
        <message>
            <source>Denoiser: {updates} updates</source>
            <translation>去噪网络：更新 {updates} 次</translation>
        </message>
        <message>
            <source>The autoencoder is frozen; a U-Net learns to denoise its latents, told the class. Loss {loss} on the last batches; {right} of the decoded samples are judged to be what was asked for.</source>
            <translation>自编码器已经冻结；一个知道类别的 U-Net 学着给它的潜变量（latent）去噪。最近几批的损失为 {loss}；{right} 的解码样本被判为所要的字形。</translation>
        </message>
        <message>
            <source>Diffused without the scale factor: latents of standard deviation {deviation} meet noise of 1, so every noise level is another one than the schedule says.</source>
            <translation>没有用缩放因子就扩散：标准差为 {deviation} 的潜变量碰上标准差为 1 的噪声，所以每一级的噪声水平都不是噪声调度所说的那个。</translation>
        </message>
        <message>
            <source>The text, once</source>
            <translation>文字，一次</translation>
        </message>
        <message>
            <source>The loop on the latent</source>
            <translation>潜变量上的循环</translation>
        </message>
        <message>
            <source>The decoder, once</source>
            <translation>解码器，一次</translation>
        </message>
        <message>
            <source>CLIP's text encoder makes 77 vectors of 768 numbers, {text} multiply-adds. The picture has {picture} numbers, its latent {latent}: {times} times fewer.</source>
            <translation>CLIP 的文本编码器产生 77 个 768 维的向量，{text} 次乘加。图像有 {picture} 个数，其潜变量（latent）有 {latent} 个：少 {times} 倍。</translation>
        </message>
        <message>
            <source>{steps} steps with {each} calls each: {calls} calls of {unet} multiply-adds. On the pixels a call would take {pixels}, {more} times as many: more than the numbers alone suggest, as self-attention grows with their square.</source>
            <translation>{steps} 步，每步调用 {each} 次：共 {calls} 次，每次 {unet} 次乘加。放在像素上，一次调用要 {pixels}，是 {more} 倍：比数的多少所显示的更多，因为自注意力（self-attention）按平方增长。</translation>
        </message>
        <message>
            <source>Counted from the published shapes of Stable Diffusion 1, layer by layer; nothing of this size runs here. The U-Net on pixels exists on this bill only.</source>
            <translation>按 Stable Diffusion 1 公布的形状逐层数出；这里并不运行这么大的网络。像素上的 U-Net 只存在于这张账单里。</translation>
        </message>
        <message>
            <source>Which words are read mainly in the quarter that their clause names?</source>
            <translation>哪些词主要在其分句所指的那四分之一里被读？</translation>
        </message>
        <message>
            <source>The glyphs: “A” is read where A stands</source>
            <translation>字形：“A”在 A 所在之处被读</translation>
        </message>
        <message>
            <source>The places: “left” is read where its glyph stands</source>
            <translation>位置词：“left”在它的字形所在之处被读</translation>
        </message>
        <message>
            <source>None: all are read everywhere</source>
            <translation>都不是：所有词处处被读</translation>
        </message>
        <message>
            <source>text, loop, decode; encode, forward, reverse; vae, denoiser</source>
            <translation>text、loop、decode；encode、forward、reverse；vae、denoiser</translation>
        </message>
        <message>
            <source>share of the variance that is data, ᾱ</source>
            <translation>方差中属于数据的份额，ᾱ</translation>
        </message>
        <message>
            <source>of the training's T, −1 where there is no noise</source>
            <translation>训练用的 T 个时间步中的第几个；没有噪声处为 −1</translation>
        </message>
        <message>
            <source>zₜ, scaled</source>
            <translation>缩放后的 zₜ</translation>
        </message>
        <message>
            <source>the expected z₀, scaled</source>
            <translation>预期的 z₀，缩放后</translation>
        </message>
        <message>
            <source>zₜ decoded, −1 to 1</source>
            <translation>解码后的 zₜ，−1 到 1</translation>
        </message>
        <message>
            <source>the expected z₀ decoded</source>
            <translation>解码后的预期 z₀</translation>
        </message>
        <message>
            <source>weight of each place on each word, (words, side, side), mean over heads and blocks</source>
            <translation>每个位置对每个词的权重，(words, side, side)，各头各块的平均</translation>
        </message>
        <message>
            <source>of the denoiser so far</source>
            <translation>到目前为止调用去噪器的次数</translation>
        </message>
        <message>
            <source>xₜ, (pictures, 16, 16)</source>
            <translation>像素上的 xₜ，(pictures, 16, 16)</translation>
        </message>
        <message>
            <source>the expected x₀</source>
            <translation>预期的 x₀</translation>
        </message>
        <message>
            <source>made so far in this part of the training</source>
            <translation>训练的这一部分到目前为止的更新次数</translation>
        </message>
        <message>
            <source>what comes back of the real ones, or decoded samples</source>
            <translation>真实图经编码再解码的结果，或解码后的样本</translation>
        </message>
        <message>
            <source>N(0, 1) decoded, without diffusion</source>
            <translation>N(0, 1) 解码的结果，没有扩散</translation>
        </message>
        <message>
            <source>mean squared error of the pixels, held-out typefaces</source>
            <translation>像素的均方误差，留出的字体</translation>
        </message>
        <message>
            <source>KL from N(0, 1), nats per latent number</source>
            <translation>与 N(0, 1) 的 KL，每个潜在数的奈特</translation>
        </message>
        <message>
            <source>standard deviation of the unscaled latents</source>
            <translation>未缩放的潜在数的标准差</translation>
        </message>
        <message>
            <source>of the last batches</source>
            <translation>最近几个批次的损失</translation>
        </message>
        <message>
            <source>share of the samples judged right, −1 before there are any</source>
            <translation>被判对的样本比例，还没有样本时为 −1</translation>
        </message>
        <message>
            <source>noise levels left behind</source>
            <translation>已走完的噪声水平</translation>
        </message>
        <message>
            <source>multiply-adds so far by way of the latent</source>
            <translation>到目前为止经由潜在空间的乘加次数</translation>
        </message>
        <message>
            <source>multiply-adds so far on pixels</source>
            <translation>到目前为止在像素上的乘加次数</translation>
        </message>
    </context>
    <context>
        <name>diffusion/metrics</name>
        <message>
            <source>Classifier score</source>
            <translation>分类器分数</translation>
        </message>
        <message>
            <source>Fréchet distance</source>
            <translation>Fréchet 距离</translation>
        </message>
        <message>
            <source>CLIP-like score</source>
            <translation>类 CLIP 分数</translation>
        </message>
        <message>
            <source>LPIPS-like variety</source>
            <translation>类 LPIPS 多样性</translation>
        </message>
        <message>
            <source>Nearest training picture</source>
            <translation>最近的训练图</translation>
        </message>
        <message>
            <source>after the Inception Score; 1 to 16, more is better</source>
            <translation>仿 Inception Score；1 到 16，越大越好</translation>
        </message>
        <message>
            <source>of the classifier's features to those of real glyphs; less is better</source>
            <translation>分类器特征与真实字形的特征之间；越小越好</translation>
        </message>
        <message>
            <source>mean cosine of picture and caption; more is better</source>
            <translation>图与说明文字的平均余弦；越大越好</translation>
        </message>
        <message>
            <source>mean distance of two pictures of one character; more is more variety</source>
            <translation>同一字符两张图的平均距离；越大越多样</translation>
        </message>
        <message>
            <source>mean difference in pixels; near 0 is copied, far is something else</source>
            <translation>平均像素差；接近 0 是抄来的，太远则是别的东西</translation>
        </message>
        <message>
            <source>blind</source>
            <translation>看不见</translation>
        </message>
        <message>
            <source>like real</source>
            <translation>与真的无异</translation>
        </message>
        <message>
            <source>notices</source>
            <translation>看出来了</translation>
        </message>
        <message>
            <source>fooled</source>
            <translation>被骗了</translation>
        </message>
        <message>
            <source>blurred</source>
            <translation>模糊</translation>
        </message>
        <message>
            <source>noisy</source>
            <translation>带噪</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>half of the characters</source>
            <translation>只剩一半字符</translation>
        </message>
        <message>
            <source>one typeface</source>
            <translation>只有一种字体</translation>
        </message>
        <message>
            <source>16 pictures, repeated</source>
            <translation>16 张图反复出现</translation>
        </message>
        <message>
            <source>copied from training</source>
            <translation>抄训练集</translation>
        </message>
        <message>
            <source>wrong captions</source>
            <translation>说明文字错</translation>
        </message>
        <message>
            <source>CLIP score chased</source>
            <translation>刷 CLIP 分</translation>
        </message>
        <message>
            <source>spoil</source>
            <translation>弄坏</translation>
        </message>
        <message>
            <source>score</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>Fréchet</source>
            <translation>Fréchet</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>多少张</translation>
        </message>
        <message>
            <source>words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>各层</translation>
        </message>
        <message>
            <source>who notices</source>
            <translation>谁看得出</translation>
        </message>
        <message>
            <source>sampling</source>
            <translation>正在采样</translation>
        </message>
        <message>
            <source>judging fresh sets of real glyphs</source>
            <translation>正在评判新抽的真实字形</translation>
        </message>
        <message>
            <source>judging the spoiled sets</source>
            <translation>正在评判弄坏的图</translation>
        </message>
        <message>
            <source>as they were</source>
            <translation>原来的样子</translation>
        </message>
        <message>
            <source>now: {fault}</source>
            <translation>现在：{fault}</translation>
        </message>
        <message>
            <source>now: nothing wrong</source>
            <translation>现在：没有毛病</translation>
        </message>
        <message>
            <source>grey band: what {sets} fresh sets of real glyphs give, ± {times} σ</source>
            <translation>灰带：{sets} 组新抽的真实字形给出的值，± {times} σ</translation>
        </message>
        <message>
            <source>how much is wrong</source>
            <translation>毛病占多少</translation>
        </message>
        <message>
            <source>{shown} of {count} pictures</source>
            <translation>{count} 张图中的 {shown} 张</translation>
        </message>
        <message>
            <source>mean p(y)</source>
            <translation>平均 p(y)</translation>
        </message>
        <message>
            <source>variety {variety} − doubt {doubt} nats → score {score}</source>
            <translation>多样 {variety} − 疑惑 {doubt} 奈特（nat）→ 分数 {score}</translation>
        </message>
        <message>
            <source>real glyphs</source>
            <translation>真实字形</translation>
        </message>
        <message>
            <source>the pictures judged</source>
            <translation>被评判的图</translation>
        </message>
        <message>
            <source>means</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>spreads</source>
            <translation>散布</translation>
        </message>
        <message>
            <source>distance {distance}</source>
            <translation>距离 {distance}</translation>
        </message>
        <message>
            <source>pictures on each side</source>
            <translation>每边的图片数</translation>
        </message>
        <message>
            <source>real against real</source>
            <translation>真实对真实</translation>
        </message>
        <message>
            <source>expected of Gaussians</source>
            <translation>高斯分布的期望值</translation>
        </message>
        <message>
            <source>{fault} against real</source>
            <translation>{fault}对真实</translation>
        </message>
        <message>
            <source>at infinitely many: real {real}, {fault} {spoiled}</source>
            <translation>图片无穷多时：真实 {real}，{fault} {spoiled}</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>own caption {own}, others' {other}</source>
            <translation>自己的说明 {own}，别人的 {other}</translation>
        </message>
        <message>
            <source>squared error</source>
            <translation>平方误差</translation>
        </message>
        <message>
            <source>distance of the layers</source>
            <translation>各层的距离</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>参照</translation>
        </message>
        <message>
            <source>faded</source>
            <translation>变淡</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>划去</translation>
        </message>
        <message>
            <source>{amount} pixel to the right</source>
            <translation>向右 {amount} 个像素</translation>
        </message>
        <message>
            <source>Gaussian of σ = {amount} pixels</source>
            <translation>σ = {amount} 像素的高斯模糊</translation>
        </message>
        <message>
            <source>noise of σ = {amount}</source>
            <translation>σ = {amount} 的噪声</translation>
        </message>
        <message>
            <source>{amount} of the way to its mean</source>
            <translation>向均值靠拢 {amount}</translation>
        </message>
        <message>
            <source>{amount} pixels of ink</source>
            <translation>{amount} 个墨点</translation>
        </message>
        <message>
            <source>how far beyond the noise of real glyphs, in its σ</source>
            <translation>超出真实字形的起伏多远，以其 σ 计</translation>
        </message>
        <message>
            <source>Nothing is wrong yet: this is what the five measures give</source>
            <translation>还没有毛病：五种度量给出的就是这些值</translation>
        </message>
        <message>
            <source>Nothing is spoiled yet, and already {names} tell them from real glyphs</source>
            <translation>还没弄坏，{names}就已经能把它们与真实字形区分开</translation>
        </message>
        <message>
            <source>Nothing is spoiled yet, and already {names} tells them from real glyphs</source>
            <translation>还没弄坏，{names}就已经能把它们与真实字形区分开</translation>
        </message>
        <message>
            <source>Sure of each picture, and all characters equally often: {before} before, {after} now</source>
            <translation>每张都有把握、各字符一样多才得高分：原来 {before}，现在 {after}</translation>
        </message>
        <message>
            <source>FID compares 2,048 features of Inception-v3; here it is {features} features of our classifier, so it is a Fréchet distance, but not an FID. Each cloud is replaced by its mean and covariance. The means contribute {means}, the spreads {spreads}. What a Gaussian does not hold, such as whether pictures are copies of the training set, it cannot see.</source>
            <translation>FID 比较的是 Inception-v3 的 2048 个特征；这里是我们的分类器的 {features} 个特征，所以这是 Fréchet 距离（Fréchet distance），却不是 FID。每团特征只留下均值和协方差：均值贡献 {means}，散布贡献 {spreads}。高斯分布里没有的信息，比如图是不是抄自训练集，它看不见。</translation>
        </message>
        <message>
            <source>One encoder sees the picture, another reads the caption; both were trained together so that their vectors point the same way when the caption is true. Own captions: {own}; those of other pictures: {other}. It is the only one of the five that reads the words. Chased by gradient ascent, it praises pictures that the others find wrong.</source>
            <translation>一个编码器看图，另一个读说明文字；两者一起训练，文字与图相符时两个向量指向同一方向。自己的说明：{own}；别的图的说明：{other}。五种度量里只有它读文字。用梯度上升去刷它，它会称赞别的度量认为不对的图。</translation>
        </message>
        <message>
            <source>In each row all pictures differ from the first by the same squared error, {error} on average; a blur or a fading can just reach it. LPIPS compares what the layers of a network make of them instead: the distance of “{most}” is {times} times that of “{least}”. The real LPIPS weighs channels by people's judgements of photographs; for glyphs there are none, so here all channels count alike.</source>
            <translation>每一行里，各张图与第一张的平方误差都一样大，平均 {error}；模糊和变淡只能勉强达到。LPIPS 比较的却是网络各层对它们的反应：“{most}”的距离是“{least}”的 {times} 倍。真正的 LPIPS 按人对照片的判断给通道加权；字形没有这样的判断，所以这里各通道一视同仁。</translation>
        </message>
        <message>
            <source>All {faults} faults at their full dose. Each cell says how far the measure moved, in standard deviations of what real glyphs give. Plum: for the worse, so it was noticed. Teal: for the better, so the measure was fooled. A ring: within the noise.</source>
            <translation>全部 {faults} 种毛病，都到最大程度。每一格是度量移动了多远，以真实字形给出的值的标准差为单位。紫红：变差，即看出来了。青绿：变好，即度量被骗了。圆圈：在起伏之内。</translation>
        </message>
        <message>
            <source>the two widest of {features} directions; real features have variance 1 in all</source>
            <translation>{features} 个方向中最宽的两个；真实特征的总方差为 1</translation>
        </message>
        <message>
            <source>each p(y|x)</source>
            <translation>每张图的 p(y|x)</translation>
        </message>
        <message>
            <source>ellipses: 2 σ of the Gaussians, dashed: before</source>
            <translation>椭圆：高斯分布的 2 σ；虚线：原来</translation>
        </message>
        <message>
            <source>No measure notices: {fault}</source>
            <translation>没有一种度量看得出：{fault}</translation>
        </message>
        <message>
            <source>Noticed by {names}: {fault}</source>
            <translation>{names}看出来了：{fault}</translation>
        </message>
        <message>
            <source>Taken for better by {fooled}, noticed by {names}: {fault}</source>
            <translation>{fooled}反而认为更好，{names}看出来了：{fault}</translation>
        </message>
        <message>
            <source>Taken for better by {fooled}, noticed by nobody: {fault}</source>
            <translation>{fooled}反而认为更好，谁也没看出来：{fault}</translation>
        </message>
        <message>
            <source>Two clouds of features, each seen as one Gaussian: {before} apart before, {after} now</source>
            <translation>两团特征各看成一个高斯分布：原来相距 {before}，现在 {after}</translation>
        </message>
        <message>
            <source>Real against real should be 0: with {few} pictures it is {distance}</source>
            <translation>真实对真实本该是 0：只有 {few} 张图时却是 {distance}</translation>
        </message>
        <message>
            <source>Does the picture fit its words? {before} before, {after} now</source>
            <translation>图与文字相符吗？原来 {before}，现在 {after}</translation>
        </message>
        <message>
            <source>The same squared error, but to the layers “{most}” is {times} times as far as “{least}”</source>
            <translation>平方误差一样大，但在网络各层看来，“{most}”的距离是“{least}”的 {times} 倍</translation>
        </message>
        <message>
            <source>Every measure is blind to something: the best of them notices {seen} of {faults} faults</source>
            <translation>每种度量都有看不见的东西：最好的也只看出 {faults} 种毛病中的 {seen} 种</translation>
        </message>
        <message>
            <source>{name}: {value}</source>
            <translation>{name}：{value}</translation>
        </message>
        <message>
            <source>real glyphs: {mean} ± {deviation} ({sets} sets)</source>
            <translation>真实字形：{mean} ± {deviation}（{sets} 组）</translation>
        </message>
        <message>
            <source>({value} − {mean}) / {deviation} = {away} σ</source>
            <translation>({value} − {mean}) / {deviation} = {away} σ</translation>
        </message>
        <message>
            <source>Picture {index}: “{caption}”</source>
            <translation>图 {index}：“{caption}”</translation>
        </message>
        <message>
            <source>row {row}, column {column}: {value} (before: {before})</source>
            <translation>第 {row} 行第 {column} 列：{value}（原来：{before}）</translation>
        </message>
        <message>
            <source>p({character}|picture {index}) = {p}</source>
            <translation>p({character}|图 {index}) = {p}</translation>
        </message>
        <message>
            <source>mean p({character}) = {p}</source>
            <translation>平均 p({character}) = {p}</translation>
        </message>
        <message>
            <source>all alike would be {p}</source>
            <translation>各类一样多时为 {p}</translation>
        </message>
        <message>
            <source>its entropy: {entropy} nats</source>
            <translation>熵：{entropy} 奈特</translation>
        </message>
        <message>
            <source>‖μ₁ − μ₂‖² = {value}</source>
            <translation>‖μ₁ − μ₂‖² = {value}</translation>
        </message>
        <message>
            <source>tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½) = {value}</source>
            <translation>tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½) = {value}</translation>
        </message>
        <message>
            <source>{count} pictures on each side</source>
            <translation>每边 {count} 张图</translation>
        </message>
        <message>
            <source>real against real: {value} ± {spread}</source>
            <translation>真实对真实：{value} ± {spread}</translation>
        </message>
        <message>
            <source>expected of Gaussians: {value}</source>
            <translation>高斯分布的期望值：{value}</translation>
        </message>
        <message>
            <source>{fault} against real: {value}</source>
            <translation>{fault}对真实：{value}</translation>
        </message>
        <message>
            <source>picture of “{picture}” and “{caption}”</source>
            <translation>“{picture}”的图与“{caption}”</translation>
        </message>
        <message>
            <source>Reference {index}, {change}</source>
            <translation>参照 {index}，{change}</translation>
        </message>
        <message>
            <source>mean (x − x′)² = {error}</source>
            <translation>(x − x′)² 的平均 = {error}</translation>
        </message>
        <message>
            <source>Σ layers = {parts} = {distance}</source>
            <translation>各层之和 = {parts} = {distance}</translation>
        </message>
        <message>
            <source>Distance to real glyphs: {distance}</source>
            <translation>与真实字形的距离：{distance}</translation>
        </message>
        <message>
            <source>Five judges, one set of pictures</source>
            <translation>五位评委，同一组图</translation>
        </message>
        <message>
            <source>The classifier's score</source>
            <translation>分类器的分数</translation>
        </message>
        <message>
            <source>The Fréchet distance</source>
            <translation>Fréchet 距离</translation>
        </message>
        <message>
            <source>It depends on how many</source>
            <translation>与张数有关</translation>
        </message>
        <message>
            <source>Pictures and words</source>
            <translation>图与文字</translation>
        </message>
        <message>
            <source>What layers call different</source>
            <translation>网络各层眼中的不同</translation>
        </message>
        <message>
            <source>Who notices what</source>
            <translation>谁看得出什么</translation>
        </message>
        <message>
            <source>{count} pictures, and {dose} of the fault. A measure has noticed when it lies further from the fresh sets of real glyphs than {times} of their standard deviations: here {names}.</source>
            <translation>{count} 张图，毛病的程度为 {dose}。一种度量的值离新抽的真实字形超过 {times} 个标准差，就算看出来了：这里是{names}。</translation>
        </message>
        <message>
            <source>{count} pictures, and {dose} of the fault. A measure has noticed when it lies further from the fresh sets of real glyphs than {times} of their standard deviations: here none has.</source>
            <translation>{count} 张图，毛病的程度为 {dose}。一种度量的值离新抽的真实字形超过 {times} 个标准差，就算看出来了：这里一个也没有。</translation>
        </message>
        <message>
            <source>The Inception Score asks two things of a classifier: is it sure of each picture (little doubt), and do all classes come equally often (much variety)? Here our own small classifier of {classes} characters is asked, so the most it can give is {classes}. The score never looks at a real picture: one good picture of each character, repeated, gets full marks.</source>
            <translation>Inception Score（IS）问分类器两件事：对每张图有把握吗（疑惑少）？各个类别出现得一样多吗（多样）？这里问的是我们自己的 {classes} 类小分类器，所以最高只能得 {classes}。这个分数从不看真实图片：每个字符一张好图反复出现，就能拿满分。</translation>
        </message>
        <message>
            <source>Mean and covariance of a few pictures are wrong by chance, and every error adds to the distance: real glyphs are at {distance} from other real glyphs with {few} of each, at {less} with {many}. The error falls with 1/n and grows with the square of the number of features; a line through 1/n gives the value at infinitely many. Distances of different n cannot be compared.</source>
            <translation>图片不多时，均值和协方差都有偶然误差，而每一点误差都会加进距离：真实字形与另一批真实字形，各 {few} 张时相距 {distance}，各 {many} 张时相距 {less}。误差按 1/n 减小，随特征数的平方增大；对 1/n 画一条直线，可以推出图片无穷多时的值。n 不同的距离不能相比。</translation>
        </message>
        <message>
            <source>The pictures are the same 16×16 glyphs, but numbers of another classifier, or of another count, cannot be compared with these.</source>
            <translation>图片同样是 16×16 的字形，但换一个分类器、换一个张数，得到的数就不能与这里的相比。</translation>
        </message>
        <message>
            <source>Copies of the training set are perfect to every measure that compares with real pictures. Only the distance to the nearest training picture gives them away.</source>
            <translation>对每一种与真实图片相比的度量来说，训练集的复制品都完美无缺。只有到最近训练图的距离会揭穿它们。</translation>
        </message>
        <message>
            <source>What a measure rewards can be had without what it was meant to measure.</source>
            <translation>度量奖励的东西，可以在没有它本想衡量的东西的情况下得到。</translation>
        </message>
        <message>
            <source>One picture of each character is all that the classifier's score asks for.</source>
            <translation>分类器分数要求的，不过是每个字符一张图。</translation>
        </message>
        <message>
            <source>Every character is there, but each is one and the same picture again and again. What happens to the classifier's score?</source>
            <translation>每个字符都有，但每个都是同一张图反复出现。分类器分数会怎样？</translation>
        </message>
        <message>
            <source>It falls clearly</source>
            <translation>明显下降</translation>
        </message>
        <message>
            <source>It stays within its noise</source>
            <translation>在起伏之内不变</translation>
        </message>
        <message>
            <source>It rises clearly</source>
            <translation>明显上升</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first}和{last}</translation>
        </message>
        <message>
            <source>{first}, {last}</source>
            <translation>{first}、{last}</translation>
        </message>
        <message>
            <source>Look into: {fault}</source>
            <translation>细看：{fault}</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Blur them</source>
            <extracomment>The measures, in the order of all arrays with an axis "measures". +1 where more is called better, −1 where less is; 0 where both ways lead off: too near to the training set is copied, too far is something else. What can be done to the pictures. What the glyphs show. How much of it, in the steps of the trace. How many fresh sets of real pictures say what noise is, and how far beyond, in their standard deviations, a measure must move to have noticed. How two pictures can differ by the same squared error.</extracomment>
            <translation>模糊</translation>
        </message>
        <message>
            <source>Add noise</source>
            <translation>加噪声</translation>
        </message>
        <message>
            <source>Move them</source>
            <translation>平移</translation>
        </message>
        <message>
            <source>Drop characters</source>
            <translation>丢掉一些字符</translation>
        </message>
        <message>
            <source>Keep few typefaces</source>
            <translation>只留几种字体</translation>
        </message>
        <message>
            <source>Repeat a few pictures</source>
            <translation>反复用几张图</translation>
        </message>
        <message>
            <source>Copy the training set</source>
            <translation>抄训练集</translation>
        </message>
        <message>
            <source>Swap the captions</source>
            <translation>换错说明文字</translation>
        </message>
        <message>
            <source>Chase the CLIP score</source>
            <translation>刷 CLIP 分</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>哪里不对</translation>
        </message>
        <message>
            <source>From one step to the next there is more of it: none, a quarter, half, three quarters, all.</source>
            <translation>一步比一步更严重：没有、四分之一、一半、四分之三、全部。</translation>
        </message>
        <message>
            <source>Real glyphs, drawn anew</source>
            <translation>新画的真实字形</translation>
        </message>
        <message>
            <source>Samples of the diffusion model</source>
            <translation>扩散模型的样本</translation>
        </message>
        <message>
            <source>How many are judged</source>
            <translation>评判多少张</translation>
        </message>
        <message>
            <source>Papers use 50,000. The fewer, the more noise in every measure, and the larger the Fréchet distance of real pictures from real pictures.</source>
            <translation>论文用 50,000 张。张数越少，每种度量的起伏越大，真实图片对真实图片的 Fréchet 距离也越大。</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>采样步数</translation>
        </message>
        <message>
            <source>Guidance w</source>
            <translation>引导强度 w</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>One picture of each, again and again</source>
            <translation>每个字符一张图，反复出现</translation>
        </message>
        <message>
            <source>Copy the training set: who notices?</source>
            <translation>抄训练集：谁看得出？</translation>
        </message>
        <message>
            <source>Chase the CLIP-like score</source>
            <translation>刷类 CLIP 分数</translation>
        </message>
        <message>
            <source>Right pictures, wrong captions</source>
            <translation>图对，文字错</translation>
        </message>
        <message>
            <source>Too few pictures for a distance</source>
            <translation>张数太少，算不准距离</translation>
        </message>
        <message>
            <source>The same squared error, another look</source>
            <translation>平方误差相同，样子不同</translation>
        </message>
        <message>
            <source>Judge a diffusion model's samples</source>
            <translation>评判扩散模型的样本</translation>
        </message>
        <message>
            <source>Which faults of generated pictures does a measure notice?</source>
            <translation>生成图片的哪些毛病，度量看得出来？</translation>
        </message>
        <message>
            <source>what the step shows</source>
            <translation>这一步展示什么</translation>
        </message>
        <message>
            <source>how much of the fault, 0 to 1</source>
            <translation>缺陷的程度，0 到 1</translation>
        </message>
        <message>
            <source>exp of the information about the class, 1 to 16</source>
            <translation>关于类别的信息的指数，1 到 16</translation>
        </message>
        <message>
            <source>mean entropy of p(y|x), nats</source>
            <translation>p(y|x) 的平均熵，奈特</translation>
        </message>
        <message>
            <source>entropy of the mean p(y), nats</source>
            <translation>平均 p(y) 的熵，奈特</translation>
        </message>
        <message>
            <source>squared Fréchet distance to the reference set</source>
            <translation>与参考集的 Fréchet 距离的平方</translation>
        </message>
        <message>
            <source>mean cosine of pictures and their captions</source>
            <translation>图片与其说明的平均余弦</translation>
        </message>
        <message>
            <source>mean distance of the layers between pictures of one character</source>
            <translation>同一字符的图片之间各层的平均距离</translation>
        </message>
        <message>
            <source>mean root-mean-square difference to the nearest training picture</source>
            <translation>与最近训练图的平均均方根差</translation>
        </message>
        <message>
            <source>the same five, in standard deviations from fresh sets of real glyphs</source>
            <translation>同样五个数，以真实字形新集合的标准差为单位</translation>
        </message>
    </context>
    <context>
        <name>diffusion/race</name>
        <message>
            <source>Ring of 8</source>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>由你绘制</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Your centres</source>
            <translation>你的中心</translation>
        </message>
        <message>
            <source>Drag a disc in the pane of the data; double-click to add one or take one away.</source>
            <translation>在“数据”小图里拖动圆盘；双击可增加或去掉一个。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>Sampler to look at</source>
            <translation>要看的采样器</translation>
        </message>
        <message>
            <source>Race</source>
            <translation>赛跑</translation>
        </message>
        <message>
            <source>Whose error</source>
            <translation>误差归谁</translation>
        </message>
        <message>
            <source>Same in other words</source>
            <translation>换个说法，同一个东西</translation>
        </message>
        <message>
            <source>running all samplers</source>
            <translation>正在运行所有采样器</translation>
        </message>
        <message>
            <source>training a denoiser: {updates} updates</source>
            <translation>正在训练去噪网络：{updates} 次更新</translation>
        </message>
        <message>
            <source>distilling a student of {steps} steps: {updates} updates</source>
            <translation>正在蒸馏 {steps} 步的学生：{updates} 次更新</translation>
        </message>
        <message>
            <source>Your data has {count} centres; it takes 1 to {most}.</source>
            <translation>你的数据有 {count} 个中心；可以有 1 到 {most} 个。</translation>
        </message>
        <message>
            <source>Centre {number} is no pair of numbers from −{far} to {far}.</source>
            <translation>第 {number} 个中心不是一对在 −{far} 到 {far} 之间的数。</translation>
        </message>
        <message>
            <source>With {calls} calls of the denoiser, {name} is nearest: {value}</source>
            <translation>调用去噪网络 {calls} 次，{name} 最接近：{value}</translation>
        </message>
        <message>
            <source>With one call all samplers do the same: they jump to the mean of the data</source>
            <translation>只调用一次，所有采样器做的事都一样：跳到数据的均值</translation>
        </message>
        <message>
            <source>With {calls} calls, {count} of {all} samplers cannot be told from fresh data</source>
            <translation>调用 {calls} 次，{all} 个采样器中有 {count} 个与新抽的数据无法区分</translation>
        </message>
        <message>
            <source>With {calls} calls: the noise decides where these paths end</source>
            <translation>调用 {calls} 次：这些路径终点由噪声决定</translation>
        </message>
        <message>
            <source>{name}, 100 calls: {exact} with the exact denoiser, {brief} with the one trained now</source>
            <translation>{name}，调用 100 次：精确去噪 {exact}，当场训练的网络 {brief}</translation>
        </message>
        <message>
            <source>Six names, two samplers: in x/√ᾱ over σ, every DDIM step is Euler's straight line</source>
            <translation>六个名字，两个采样器：在 x/√ᾱ 对 σ 的图上，DDIM 的每一步都是欧拉法的直线</translation>
        </message>
        <message>
            <source>calls of the denoiser</source>
            <translation>去噪网络的调用次数（NFE）</translation>
        </message>
        <message>
            <source>steps, from noise to sample</source>
            <translation>步，从噪声到样本</translation>
        </message>
        <message>
            <source>σ = √(1−ᾱ)/√ᾱ, falling</source>
            <translation>σ = √(1−ᾱ)/√ᾱ，递减</translation>
        </message>
        <message>
            <source>MMD² to the data</source>
            <translation>到数据的 MMD²</translation>
        </message>
        <message>
            <source>Wasserstein distance (sliced)</source>
            <translation>Wasserstein 距离（切片 sliced）</translation>
        </message>
        <message>
            <source>Share on the data</source>
            <translation>落在数据上的比例</translation>
        </message>
        <message>
            <source>Median error of the path's end</source>
            <translation>路径终点误差的中位数</translation>
        </message>
        <message>
            <source>flow matching (Euler)</source>
            <translation>流匹配 flow matching（欧拉法）</translation>
        </message>
        <message>
            <source>data against data: no nearer than this</source>
            <translation>数据对数据：不可能比这更近</translation>
        </message>
        <message>
            <source>{name}, learned denoiser</source>
            <translation>{name}，学到的去噪网络</translation>
        </message>
        <message>
            <source>students, one network each</source>
            <translation>学生，每个是一个网络</translation>
        </message>
        <message>
            <source>{name}, exact denoiser</source>
            <translation>{name}，精确去噪</translation>
        </message>
        <message>
            <source>learned: the network that ships</source>
            <translation>学到的：随程序附带的网络</translation>
        </message>
        <message>
            <source>learned: {updates} updates</source>
            <translation>学到的：{updates} 次更新</translation>
        </message>
        <message>
            <source>the network's share of the error</source>
            <translation>误差中属于网络的部分</translation>
        </message>
        <message>
            <source>data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>student, {calls}</source>
            <translation>学生，{calls}</translation>
        </message>
        <message>
            <source>no student</source>
            <translation>没有学生</translation>
        </message>
        <message>
            <source>exact, {calls}</source>
            <translation>精确，{calls}</translation>
        </message>
        <message>
            <source>brief, {calls}</source>
            <translation>短训，{calls}</translation>
        </message>
        <message>
            <source>learned, {calls}</source>
            <translation>学到，{calls}</translation>
        </message>
        <message>
            <source>x, step by step</source>
            <translation>x，一步一步</translation>
        </message>
        <message>
            <source>{left} = {right}</source>
            <translation>{left} = {right}</translation>
        </message>
        <message>
            <source>largest difference {value}</source>
            <translation>最大差别 {value}</translation>
        </message>
        <message>
            <source>{name}: {value} ({steps} steps, {calls} calls)</source>
            <translation>{name}：{value}（{steps} 步，{calls} 次调用）</translation>
        </message>
        <message>
            <source>{name}, learned denoiser: {value}</source>
            <translation>{name}，学到的去噪网络：{value}</translation>
        </message>
        <message>
            <source>student: {value}</source>
            <translation>学生：{value}</translation>
        </message>
        <message>
            <source>{calls} calls</source>
            <translation>{calls} 次调用</translation>
        </message>
        <message>
            <source>{steps} steps, {calls} calls of the denoiser</source>
            <translation>{steps} 步，调用去噪网络 {calls} 次</translation>
        </message>
        <message>
            <source>Click: bring its curve to the front</source>
            <translation>点击：把它的曲线放到最前面</translation>
        </message>
        <message>
            <source>Drag a disc; double-click to add one or take one away.</source>
            <translation>拖动圆盘；双击可增加或去掉一个。</translation>
        </message>
        <message>
            <source>The students that ship were made for the ring with spread 0.1 and trailing levels; others can be distilled now.</source>
            <translation>附带的学生是为散布 0.1 的环和 trailing 噪声水平制作的；别的可以当场蒸馏（distil）。</translation>
        </message>
        <message>
            <source>The learned denoiser was trained now, {updates} updates on this data.</source>
            <translation>学到的去噪网络是当场训练的，在这份数据上更新 {updates} 次。</translation>
        </message>
        <message>
            <source>{count} particles, one coordinate, DDIM in {steps} steps; thin: Euler in σ</source>
            <translation>{count} 个粒子的一个坐标，DDIM {steps} 步；细线：σ 上的欧拉法</translation>
        </message>
        <message>
            <source>ships, {calls}</source>
            <translation>附带，{calls}</translation>
        </message>
        <message>
            <source>the same in x/√ᾱ, over σ</source>
            <translation>同样的路径画成 x/√ᾱ 对 σ</translation>
        </message>
        <message>
            <source>over all steps of 200 particles, same noise, same draws of fresh noise</source>
            <translation>200 个粒子的所有步，同样的噪声，同样的新噪声</translation>
        </message>
        <message>
            <source>{calls} calls of the denoiser</source>
            <translation>调用去噪网络 {calls} 次</translation>
        </message>
        <message>
            <source>Whose error is it?</source>
            <translation>误差算谁的？</translation>
        </message>
        <message>
            <source>The same sampler in other words</source>
            <translation>换个说法的同一个采样器</translation>
        </message>
        <message>
            <source>All samplers start from the same {count} points of noise. Per step Heun asks the denoiser twice, all others once, so with {calls} calls Heun takes {heun} steps. What a sampler can do with a given number of calls is the comparison that counts: calls are what costs.</source>
            <translation>所有采样器从同样的 {count} 个噪声点出发。Heun 每步问去噪网络两次，其他都是一次，所以调用 {calls} 次时 Heun 走 {heun} 步。应当比较的是给定调用次数（number of function evaluations，NFE）能做到什么：花钱的是调用。</translation>
        </message>
        <message>
            <source>With the exact denoiser all error is the sampler's, and more steps take it away. A learned denoiser has an error of its own (mean square in ε: {brief} after {updates} updates, {error} for the one that ships): its curve leaves the exact one where the sampler's error has become smaller than the network's, and from there on more steps buy little.</source>
            <translation>用精确去噪时，误差全是采样器的，步数多了就消失。学到的去噪网络有自己的误差（ε 的均方：{updates} 次更新后 {brief}，附带的网络 {error}）：当采样器的误差小于网络的误差时，它的曲线就离开精确的那条，从那里起再多走步也得不到多少。</translation>
        </message>
        <message>
            <source>With the exact denoiser all error is the sampler's, and more steps take it away. The learned one has an error of its own (mean square in ε: {error}): its curve leaves the exact one where the sampler's error has become smaller than the network's, and from there on more steps buy little.</source>
            <translation>用精确去噪时，误差全是采样器的，步数多了就消失。学到的去噪网络有自己的误差（ε 的均方：{error}）：当采样器的误差小于网络的误差时，它的曲线就离开精确的那条，从那里起再多走步也得不到多少。</translation>
        </message>
        <message>
            <source>In x/√ᾱ the noise level σ is a time, and the expected noise is the slope: DDIM keeps it over a step, which is Euler's method, and DPM-Solver++ of first order integrates the same in another variable. Flow matching draws the line between data and noise itself; an Euler step along it mixes the same guess and the same noise. DDPM is DDIM with η = 1, and Euler ancestral the same in σ. Names differ, and so do the formulas; the samples do not.</source>
            <translation>换成 x/√ᾱ，噪声水平 σ 就像时间，预期的噪声就是斜率：DDIM 在一步之内保持斜率不变，这正是欧拉法；一阶的 DPM-Solver++ 在另一个变量里积分同一个量。流匹配（flow matching）直接画出数据与噪声之间的直线，沿它走一个欧拉步，混合的是同样的猜测和同样的噪声。DDPM 就是 η = 1 的 DDIM，Euler ancestral 是它在 σ 里的写法。名字不同，公式也不同；样本却一样。</translation>
        </message>
        <message>
            <source>DDIM, Euler and DPM++ 1 lie on one curve, DDPM and Euler a on another: they are the same samplers.</source>
            <translation>DDIM、Euler 和 DPM++ 1 在同一条曲线上，DDPM 和 Euler a 在另一条上：它们是同一个采样器。</translation>
        </message>
        <message>
            <source>Nine of ten fresh data sets of {count} points lie between {low} and {high}. Nothing nearer than that can be seen; more samples push it down.</source>
            <translation>新抽的 {count} 个数据点，十组里有九组落在 {low} 和 {high} 之间。比这更近就看不出来了；样本更多会把它压低。</translation>
        </message>
        <message>
            <source>Observed orders, from 16 steps on: DDIM {one}, Heun {heun}, DPM++ 2M {two}. Twice the steps divide the error by 2 to the order.</source>
            <translation>从 16 步起观察到的阶：DDIM {one}，Heun {heun}，DPM++ 2M {two}。步数加倍，误差除以 2 的阶次方。</translation>
        </message>
        <message>
            <source>A student of {calls} steps is at {value}; its teacher, with as many calls of DDIM, at {plain}. It is as large as its teacher: {weights} weights.</source>
            <translation>{calls} 步的学生达到 {value}；它的老师用同样次数的 DDIM 调用，是 {plain}。学生和老师一样大：{weights} 个权重。</translation>
        </message>
        <message>
            <source>In few steps over so wide a range of σ Heun is unstable: its second call is far from the data.</source>
            <translation>在这么宽的 σ 范围上只走几步，Heun 不稳定：它的第二次调用离数据很远。</translation>
        </message>
        <message>
            <source>Samplers with fresh noise have no path to compare; they are left out of this measure.</source>
            <translation>带新噪声的采样器没有可以比较的路径；这个度量不包括它们。</translation>
        </message>
        <message>
            <source>Eight calls of the denoiser each. Which sampler comes nearest to the data?</source>
            <translation>每个采样器调用去噪网络八次。哪个最接近数据？</translation>
        </message>
        <message>
            <source>DDIM: one call a step, no fresh noise</source>
            <translation>DDIM：每步一次调用，不加新噪声</translation>
        </message>
        <message>
            <source>DDPM: fresh noise at every step</source>
            <translation>DDPM：每步加新噪声</translation>
        </message>
        <message>
            <source>Heun: two calls a step, each step better</source>
            <translation>Heun：每步两次调用，每一步更准</translation>
        </message>
        <message>
            <source>DPM++ 2M or UniPC: one call a step, and the last one remembered</source>
            <translation>DPM++ 2M 或 UniPC：每步一次调用，并记住上一次</translation>
        </message>
        <message>
            <source>DDPM</source>
            <extracomment>Steps of the students that ship, for the ring with this spread. Points of each cloud that are shown.</extracomment>
            <translation>DDPM</translation>
        </message>
        <message>
            <source>DDIM</source>
            <translation>DDIM</translation>
        </message>
        <message>
            <source>Euler</source>
            <translation>欧拉（Euler）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>Euler a</source>
            <translation>欧拉祖先（Euler a）</translation>
        </message>
        <message>
            <source>DPM++ 1</source>
            <translation>DPM++ 1</translation>
        </message>
        <message>
            <source>DPM++ 2M</source>
            <translation>DPM++ 2M</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>This one runs with a learned denoiser, too. A click on a pane only brings its curve to the front.</source>
            <translation>它还会用学到的去噪网络再跑一遍。点击小图只是把曲线放到最前面。</translation>
        </message>
        <message>
            <source>Error of each path’s end</source>
            <translation>每条路径的终点误差</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>用什么衡量</translation>
        </message>
        <message>
            <source>linear schedule, trailing</source>
            <translation>线性调度，trailing</translation>
        </message>
        <message>
            <source>linear schedule, linspace</source>
            <translation>线性调度，linspace</translation>
        </message>
        <message>
            <source>Karras, σ from 80 to 0.002</source>
            <translation>Karras，σ 从 80 到 0.002</translation>
        </message>
        <message>
            <source>Noise levels</source>
            <translation>噪声水平</translation>
        </message>
        <message>
            <source>Samples of each</source>
            <translation>每个的样本数</translation>
        </message>
        <message>
            <source>More of them push the floor of the measure down, and take longer.</source>
            <translation>样本越多，度量的下限越低，时间也越长。</translation>
        </message>
        <message>
            <source>Run a learned denoiser, too</source>
            <translation>同时运行学到的去噪网络</translation>
        </message>
        <message>
            <source>Updates of one trained now</source>
            <translation>当场训练的更新次数</translation>
        </message>
        <message>
            <source>For the ring with spread 0.1 a well-trained network and its students ship with the program; a second one is trained now, briefly. For other data there is only that one.</source>
            <translation>对散布 0.1 的环，程序附带一个训练充分的网络和它的学生；另有一个当场短暂训练。其他数据只有后者。</translation>
        </message>
        <message>
            <source>Distil students now: updates a round</source>
            <translation>当场蒸馏学生：每轮更新次数</translation>
        </message>
        <message>
            <source>Five rounds, from 32 steps down to one; 300 updates each take about ten seconds. 0: the students that ship, for the ring with spread 0.1.</source>
            <translation>五轮，从 32 步一直到一步；每轮 300 次更新，共约十秒。0：用附带的学生（散布 0.1 的环）。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>Eight calls each</source>
            <translation>各调用八次</translation>
        </message>
        <message>
            <source>Sampler or network: whose error?</source>
            <translation>采样器还是网络：误差算谁的？</translation>
        </message>
        <message>
            <source>First and second order</source>
            <translation>一阶与二阶</translation>
        </message>
        <message>
            <source>Six names, two samplers</source>
            <translation>六个名字，两个采样器</translation>
        </message>
        <message>
            <source>A spiral, its network trained now</source>
            <translation>螺线，网络当场训练</translation>
        </message>
        <message>
            <source>Distil students of two moons (half a minute)</source>
            <translation>蒸馏两个月牙的学生（半分钟）</translation>
        </message>
        <message>
            <source>More samples, a lower floor</source>
            <translation>样本更多，下限更低</translation>
        </message>
        <message>
            <source>Which sampler gets nearest to the data for the same work?</source>
            <translation>同样的工作量，哪个采样器最接近数据？</translation>
        </message>
        <message>
            <source>torch.cdist to 20,000 draws of the data: MMD²</source>
            <translation>torch.cdist，到 20,000 个抽取的数据点：MMD²</translation>
        </message>
        <message>
            <source>diffusers DDIMScheduler, 8 steps: the samples</source>
            <translation>diffusers DDIMScheduler，8 步：样本</translation>
        </message>
        <message>
            <source>the identities: largest difference</source>
            <translation>恒等关系：最大差别</translation>
        </message>
        <message>
            <source>race, budget or identities</source>
            <translation>race、budget 或 identities（竞赛、预算、恒等）</translation>
        </message>
        <message>
            <source>calls of the denoiser that each sampler was given</source>
            <translation>每个采样器可以调用去噪器的次数</translation>
        </message>
        <message>
            <source>their names, (samplers,)</source>
            <translation>它们的名字，(samplers,)</translation>
        </message>
        <message>
            <source>steps each took, (samplers,)</source>
            <translation>各自走的步数，(samplers,)</translation>
        </message>
        <message>
            <source>each sampler by the chosen measure, exact denoiser, (samplers,)</source>
            <translation>按所选度量比较各采样器，精确去噪器，(samplers,)</translation>
        </message>
        <message>
            <source>the chosen sampler with the learned denoiser</source>
            <translation>所选采样器配学得的去噪器</translation>
        </message>
        <message>
            <source>the student with as many calls, where there is one</source>
            <translation>调用次数相同的学生模型，若有</translation>
        </message>
        <message>
            <source>the chosen sampler with the exact denoiser, (budgets,)</source>
            <translation>所选采样器配精确去噪器，(budgets,)</translation>
        </message>
        <message>
            <source>the same with the learned denoiser, (budgets,)</source>
            <translation>配学得的去噪器的同一数目，(budgets,)</translation>
        </message>
        <message>
            <source>the same with the one trained briefly, (budgets,)</source>
            <translation>配短暂训练的去噪器的同一数目，(budgets,)</translation>
        </message>
        <message>
            <source>samplers that are the same in other words</source>
            <translation>换个说法其实相同的采样器</translation>
        </message>
        <message>
            <source>largest difference of their samples, (pairs,)</source>
            <translation>它们样本的最大差，(pairs,)</translation>
        </message>
    </context>
    <context>
        <name>diffusion/schedule</name>
        <message>
            <source>Draw your own schedule</source>
            <translation>自己画噪声调度</translation>
        </message>
        <message>
            <source>50 steps with the β of 1000</source>
            <translation>50 步却用 1000 步的 β</translation>
        </message>
        <message>
            <source>50 steps, β scaled</source>
            <translation>50 步，放大 β</translation>
        </message>
        <message>
            <source>Stable Diffusion’s leak</source>
            <translation>Stable Diffusion 的泄漏</translation>
        </message>
        <message>
            <source>The leak closed: zero terminal SNR</source>
            <translation>堵住泄漏：末端零信噪比</translation>
        </message>
        <message>
            <source>Four steps, leading: a start in the middle</source>
            <translation>四步，leading：从半路出发</translation>
        </message>
        <message>
            <source>Cosine: more time at little noise</source>
            <translation>余弦：在低噪声处停留更久</translation>
        </message>
        <message>
            <source>Step 20 of 40 is not 20 of 20</source>
            <translation>40 步的第 20 步不是 20 步的第 20 步</translation>
        </message>
        <message>
            <source>How fast should the data disappear, and where do samplers step?</source>
            <translation>数据该消失得多快，采样器又该落在哪些时间步？</translation>
        </message>
        <message>
            <source>adding noise</source>
            <translation>正在加噪</translation>
        </message>
        <message>
            <source>taking noise away</source>
            <translation>正在去除噪声</translation>
        </message>
        <message>
            <source>again, with half the steps</source>
            <translation>用一半的步数再来一次</translation>
        </message>
        <message>
            <source>data to noise</source>
            <translation>数据 → 噪声</translation>
        </message>
        <message>
            <source>noise to samples</source>
            <translation>从噪声到样本</translation>
        </message>
        <message>
            <source>half-way is not half the steps</source>
            <translation>走到一半不等于一半的步数</translation>
        </message>
        <message>
            <source>This schedule never reaches noise: ᾱ = {level} is left at its end, but samplers start from pure noise.</source>
            <translation>这个噪声调度到不了纯噪声：末尾还剩 ᾱ = {level}，而采样器却从纯噪声出发。</translation>
        </message>
        <message>
            <source>The first kept timestep is {t}, where ᾱ = {level} is left, but samplers start from pure noise.</source>
            <translation>保留的第一个时间步是 {t}，那里还剩 ᾱ = {level}，而采样器却从纯噪声出发。</translation>
        </message>
        <message>
            <source>{count} sampling steps cannot be kept of a chain of {chain}; set at most {chain}.</source>
            <translation>长度为 {chain} 的链里选不出 {count} 个采样步；最多 {chain} 个。</translation>
        </message>
        <message>
            <source>Scaled to a chain of {chain} steps, the largest β would be {beta}; β stays below 1. Take a longer chain.</source>
            <translation>链长为 {chain} 时，放大后最大的 β 会是 {beta}；β 必须小于 1。请用更长的链。</translation>
        </message>
        <message>
            <source>The curve takes 2 to {most} points.</source>
            <translation>曲线要有 2 到 {most} 个点。</translation>
        </message>
        <message>
            <source>Point {place} of the curve is not a pair of numbers: place and ᾱ.</source>
            <translation>曲线的第 {place} 个点不是一对数：位置和 ᾱ。</translation>
        </message>
        <message>
            <source>At point {place} of the curve ᾱ is {value}; it lies between 0 and 1, both excluded.</source>
            <translation>曲线第 {place} 个点的 ᾱ 是 {value}；它必须在 0 与 1 之间，不含两端。</translation>
        </message>
        <message>
            <source>The first point of the curve stands at place 0, the last at place 1.</source>
            <translation>曲线的第一个点在位置 0，最后一个点在位置 1。</translation>
        </message>
        <message>
            <source>Point {place} of the curve does not stand to the right of the one before.</source>
            <translation>曲线的第 {place} 个点不在前一个点的右边。</translation>
        </message>
        <message>
            <source>At point {place} of the curve ᾱ does not fall; noise only ever comes in.</source>
            <translation>曲线在第 {place} 个点处 ᾱ 没有下降；噪声只会越加越多。</translation>
        </message>
        <message>
            <source>At timestep {place} the curve is too flat to tell ᾱ from the one before.</source>
            <translation>在时间步 {place} 处曲线太平，ᾱ 与前一步分不出来。</translation>
        </message>
        <message>
            <source>It never reaches noise: {signal} of the data’s mean is left at the end</source>
            <translation>到不了纯噪声：末尾还剩数据均值的 {signal}</translation>
        </message>
        <message>
            <source>The first kept timestep still holds {signal} of the data’s mean</source>
            <translation>保留的第一个时间步上还剩数据均值的 {signal}</translation>
        </message>
        <message>
            <source>The schedule reaches noise: ᾱ = {level} at the end</source>
            <translation>这个噪声调度（schedule）到达了噪声：末尾 ᾱ = {level}</translation>
        </message>
        <message>
            <source>Nothing is left at the end: ᾱ = 0</source>
            <translation>末尾什么都不剩：ᾱ = 0</translation>
        </message>
        <message>
            <source>{share} of the samples on the data, {reached} of {sources} sources reached</source>
            <translation>{share} 的样本落在数据上，到达 {sources} 个源中的 {reached} 个</translation>
        </message>
        <message>
            <source>After {half} of {count} steps {share} of the variance is still noise</source>
            <translation>走完 {count} 步中的 {half} 步，方差里还有 {share} 是噪声</translation>
        </message>
        <message>
            <source>t = {t} of {chain}</source>
            <translation>t = {t} / {chain}</translation>
        </message>
        <message>
            <source>the data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>mean in theory</source>
            <translation>理论上的均值</translation>
        </message>
        <message>
            <source>mean of the cloud</source>
            <translation>这团点的均值</translation>
        </message>
        <message>
            <source>other schedules</source>
            <translation>其他调度</translation>
        </message>
        <message>
            <source>ᾱ: the share of the data’s variance that is left (drag the points)</source>
            <translation>ᾱ：数据的方差还剩多少（可拖动各点）</translation>
        </message>
        <message>
            <source>ᾱ: what is left of the data</source>
            <translation>ᾱ：数据还剩多少</translation>
        </message>
        <message>
            <source>log SNR = ln(ᾱ / (1 − ᾱ)): shows the ends (drag here too)</source>
            <translation>对数信噪比 log SNR = ln(ᾱ / (1 − ᾱ))：看清两端（这里也能拖）</translation>
        </message>
        <message>
            <source>log SNR</source>
            <translation>对数信噪比</translation>
        </message>
        <message>
            <source>β: the noise that one step adds</source>
            <translation>β：一步加入的噪声</translation>
        </message>
        <message>
            <source>β of one step</source>
            <translation>一步的 β</translation>
        </message>
        <message>
            <source>trailing</source>
            <translation>trailing</translation>
        </message>
        <message>
            <source>leading</source>
            <translation>leading</translation>
        </message>
        <message>
            <source>linspace</source>
            <translation>linspace</translation>
        </message>
        <message>
            <source>The data, noised</source>
            <translation>数据逐渐被噪声淹没</translation>
        </message>
        <message>
            <source>Noised</source>
            <translation>加噪</translation>
        </message>
        <message>
            <source>Back from pure noise (from right to left): {sampler}, {count} steps, exact score</source>
            <translation>从纯噪声往回走（自右向左）：{sampler}，{count} 步，精确得分（score）</translation>
        </message>
        <message>
            <source>Back, from right to left</source>
            <translation>往回走，自右向左</translation>
        </message>
        <message>
            <source>DDIM</source>
            <translation>DDIM</translation>
        </message>
        <message>
            <source>DDPM</source>
            <translation>DDPM</translation>
        </message>
        <message>
            <source>Euler ancestral</source>
            <translation>祖先式欧拉（Euler ancestral）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>DPM-Solver++ 2M</source>
            <translation>DPM-Solver++ 2M</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>scaled linear</source>
            <translation>缩放线性</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>sigmoid in ᾱ</source>
            <translation>ᾱ 呈 sigmoid</translation>
        </message>
        <message>
            <source>sigmoid in β</source>
            <translation>β 呈 sigmoid</translation>
        </message>
        <message>
            <source>Karras</source>
            <translation>Karras</translation>
        </message>
        <message>
            <source>xₜ after {half} of {count} steps</source>
            <translation>{count} 步走了 {half} 步后的 xₜ</translation>
        </message>
        <message>
            <source>its guess x̂₀</source>
            <translation>它的猜测 x̂₀</translation>
        </message>
        <message>
            <source>samples of {half} steps</source>
            <translation>总共 {half} 步的样本</translation>
        </message>
        <message>
            <source>{share} on the data</source>
            <translation>{share} 落在数据上</translation>
        </message>
        <message>
            <source>A run of {count} steps</source>
            <translation>共 {count} 步的一次采样</translation>
        </message>
        <message>
            <source>after {done} steps ᾱ = {level}</source>
            <translation>走完 {done} 步后 ᾱ = {level}</translation>
        </message>
        <message>
            <source>spread around the centres {spread} (data: {data})</source>
            <translation>绕中心散开 {spread}（数据：{data}）</translation>
        </message>
        <message>
            <source>Timestep {t}</source>
            <translation>时间步 {t}</translation>
        </message>
        <message>
            <source>No noise</source>
            <translation>没有噪声</translation>
        </message>
        <message>
            <source>drag: draw the schedule; double-click: take the point away</source>
            <translation>拖动：画出噪声调度；双击：去掉这个点</translation>
        </message>
        <message>
            <source>click: take the schedule “{name}”</source>
            <translation>单击：改用噪声调度“{name}”</translation>
        </message>
        <message>
            <source>starts at t = {t}, where ᾱ = {level}</source>
            <translation>从 t = {t} 出发，那里 ᾱ = {level}</translation>
        </message>
        <message>
            <source>its last step goes from t = {t} (ᾱ = {level}) to the clean sample</source>
            <translation>最后一步从 t = {t}（ᾱ = {level}）直达干净样本</translation>
        </message>
        <message>
            <source>theory: mean √ᾱ · E[x₀] = {signal} · {mean} = {product}</source>
            <translation>理论：均值 √ᾱ · E[x₀] = {signal} · {mean} = {product}</translation>
        </message>
        <message>
            <source>mean of the cloud {mean}</source>
            <translation>这团点的均值 {mean}</translation>
        </message>
        <message>
            <source>standard deviation {std}, in theory {theory}</source>
            <translation>标准差 {std}，理论上 {theory}</translation>
        </message>
        <message>
            <source>The schedule decides how fast the data disappears</source>
            <translation>噪声调度决定数据消失得多快</translation>
        </message>
        <message>
            <source>Each of the {chain} steps keeps 1 − βₜ of the variance of what is there. Multiplied up, ᾱₜ is what is left of the data at t. The cloud below each timestep is the same data with that much noise. At the end ᾱ = {level}.</source>
            <translation>{chain} 步中的每一步都保留已有内容方差的 1 − βₜ。全部乘起来，ᾱₜ 就是到 t 为止数据还剩多少。每个时间步下方的点云，就是加了那么多噪声的同一份数据。末尾 ᾱ = {level}。</translation>
        </message>
        <message>
            <source>Drag a point of ᾱ or of log SNR: all clouds and samples are computed anew. Near a named schedule a point jumps onto it; a click on a faint curve takes that schedule.</source>
            <translation>拖动 ᾱ 或对数信噪比上的点：所有点云和样本都会重新计算。靠近某个有名字的噪声调度时，点会吸附上去；单击一条淡色曲线就改用它。</translation>
        </message>
        <message>
            <source>In ᾱ the last third of most schedules looks like zero. Log SNR shows that it is not: there the samplers do their coarse work.</source>
            <translation>在 ᾱ 里，多数噪声调度的最后三分之一看上去都是零。对数信噪比表明并非如此：采样器正是在那里完成粗略的工作。</translation>
        </message>
        <message>
            <source>One step with β = {beta} (t = {t}) wipes out nearly everything at once: no sampler can take that step back in detail.</source>
            <translation>有一步 β = {beta}（t = {t}），一下子几乎抹去一切：没有采样器能把这一步细致地走回来。</translation>
        </message>
        <message>
            <source>Noise comes in: t = {t}</source>
            <translation>噪声进来：t = {t}</translation>
        </message>
        <message>
            <source>{level} of the variance is data, the rest noise. The cloud’s mean is the data’s mean times √ᾱ, {signal} of the way from 0 to there. That is why the data here does not lie around 0: an error in √ᾱ becomes visible.</source>
            <translation>方差中 {level} 是数据，其余是噪声。点云的均值是数据均值乘以 √ᾱ，即从 0 到那里的 {signal} 处。这里的数据故意不以 0 为中心，就是为了让 √ᾱ 的差错显露出来。</translation>
        </message>
        <message>
            <source>Half of the variance is noise from t = {t} on, of {chain}. The schedules differ in little else: how long they stay at which noise level.</source>
            <translation>从 t = {t} 起（全长 {chain}）方差有一半是噪声。各种噪声调度的差别不过是：在哪个噪声水平停留多久。</translation>
        </message>
        <message>
            <source>The end of the chain</source>
            <translation>链的末尾</translation>
        </message>
        <message>
            <source>ᾱ = {level}: {signal} of the data’s mean is left, so a cloud of pure noise is a good place to start back from.</source>
            <translation>ᾱ = {level}：数据的均值只剩 {signal}，所以从一团纯噪声往回走是合适的出发点。</translation>
        </message>
        <message>
            <source>The forward chain does not end in pure noise: ᾱ = {level}, so {signal} of the data’s mean is still there. A sampler starts from pure noise, a cloud around 0: from a place the data never gets to.</source>
            <translation>前向链没有以纯噪声结束：ᾱ = {level}，数据均值还剩 {signal}。采样器却从纯噪声出发，也就是以 0 为中心的点云：数据从来到不了的地方。</translation>
        </message>
        <message>
            <source>Bent to zero terminal SNR: √ᾱ is moved and stretched so that its first value stays and its last becomes 0. Now pure noise is exactly where the chain ends.</source>
            <translation>改成末端零信噪比（zero terminal SNR）：把 √ᾱ 平移并拉伸，首值不变，末值变为 0。这样，纯噪声恰好就是链的终点。</translation>
        </message>
        <message>
            <source>At ᾱ = 0 the expected noise says nothing about x₀ (a division by 0), so such models predict v or x₀, and the first kept timestep has to be the last of the chain: trailing or linspace.</source>
            <translation>在 ᾱ = 0 处，期望噪声对 x₀ 毫无信息（要除以 0），所以这类模型预测 v 或 x₀；而且保留的第一个时间步必须是链的最后一步：用 trailing 或 linspace。</translation>
        </message>
        <message>
            <source>Never exactly nothing: whether what is left matters depends on how far the data’s mean is from 0.</source>
            <translation>从来不会恰好为零：剩下的这一点有没有影响，取决于数据的均值离 0 多远。</translation>
        </message>
        <message>
            <source>Three ways out: a longer chain, β scaled by 1000/T, or zero terminal SNR. With data around 0 the fault would hardly show.</source>
            <translation>三条出路：更长的链、把 β 乘以 1000/T、或末端零信噪比。如果数据以 0 为中心，这个毛病几乎看不出来。</translation>
        </message>
        <message>
            <source>From t = {t} straight to t = {following}</source>
            <translation>从 t = {t} 直达 t = {following}</translation>
        </message>
        <message>
            <source>From t = {t} to the finished sample</source>
            <translation>从 t = {t} 到最终样本</translation>
        </message>
        <message>
            <source>{done} of {count} steps are done. Along the chain this one is {gap} long: ᾱ goes from {now} to {then}.</source>
            <translation>{count} 步已走 {done} 步。这一步在链上的长度是 {gap}：ᾱ 从 {now} 变到 {then}。</translation>
        </message>
        <message>
            <source>The cloud here is pure noise around 0, but the schedule still holds {signal} of the data’s mean at this timestep: dot and cross do not meet.</source>
            <translation>这团点是以 0 为中心的纯噪声，而噪声调度在这个时间步上还保留着数据均值的 {signal}：圆点和十字对不上。</translation>
        </message>
        <message>
            <source>The first kept timestep is {t}; the noisiest, {last}, is never visited.</source>
            <translation>保留的第一个时间步是 {t}；噪声最大的 {last} 从未访问。</translation>
        </message>
        <message>
            <source>The next timestep has to be looked up in the list. Computed as t − T // N it would be {even} instead of {following}, and the step would go to a wrong noise level.</source>
            <translation>下一个时间步要在列表里查。若按 t − T // N 计算，会得到 {even} 而不是 {following}，这一步就会走到错误的噪声水平。</translation>
        </message>
        <message>
            <source>The last step goes from ᾱ = {level} to 1 at once: x becomes its own best guess x̂₀.</source>
            <translation>最后一步让 ᾱ 从 {level} 一下到 1：x 变成它自己的最佳猜测 x̂₀。</translation>
        </message>
        <message>
            <source>The samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>{share} of the samples lie within three spreads of a centre, in {reached} of {sources} sources. Their mean is {mean}, the data’s {theory} (to the right); around the centres they spread by {spread}, the data by {data}.</source>
            <translation>{share} 的样本落在某个中心三倍展宽之内，覆盖 {sources} 个源中的 {reached} 个。它们的均值（向右）是 {mean}，数据的是 {theory}；绕中心散开 {spread}，数据是 {data}。</translation>
        </message>
        <message>
            <source>The denoiser is exact, so apart from chance all error comes from the schedule and its {count} steps.</source>
            <translation>去噪器是精确的，所以除了偶然性，全部误差都来自噪声调度和这 {count} 步。</translation>
        </message>
        <message>
            <source>The start should have stood {signal} of the way towards the data’s mean. The samples never quite make up for it: with Stable Diffusion’s schedule ({stable}) that is why its images tend to a medium brightness.</source>
            <translation>出发点本应在通往数据均值的 {signal} 处。样本始终补不回这一段：在 Stable Diffusion 的噪声调度下（{stable}），这正是它的图像偏向中等亮度的原因。</translation>
        </message>
        <message>
            <source>Step {half} of {count} is not step {half} of {half}</source>
            <translation>{count} 步的第 {half} 步不是 {half} 步的第 {half} 步</translation>
        </message>
        <message>
            <source>Both runs start from the same noise, and both have taken {half} steps. The long one is only half-way: ᾱ = {level}. Of its points {x} lie on the data; of its best guesses x̂₀, {guess}; of the finished samples of the short run, {short}.</source>
            <translation>两次采样从同一份噪声出发，都走了 {half} 步。长的那次只走到一半：ᾱ = {level}。它的点有 {x} 落在数据上，它的最佳猜测 x̂₀ 有 {guess}，短的那次的成品样本有 {short}。</translation>
        </message>
        <message>
            <source>The two sets of points are {away} apart (root mean square). Only where two runs have visited the same noise levels do they hold the same x.</source>
            <translation>两组点相距 {away}（均方根）。只有访问过同样噪声水平的两次采样，手里的 x 才相同。</translation>
        </message>
        <message>
            <source>So one long run does not show what a shorter one would have given: each number of steps has noise levels of its own.</source>
            <translation>所以，一次长采样看不出短采样会给出什么：每个步数都有自己的一套噪声水平。</translation>
        </message>
        <message>
            <source>A run of many steps is stopped after half of them. Against a run with half as many steps, how many of its points lie on the data?</source>
            <translation>一次多步采样走到一半就停下。与总步数只有一半的采样相比，它有多少点落在数据上？</translation>
        </message>
        <message>
            <source>far fewer</source>
            <translation>少得多</translation>
        </message>
        <message>
            <source>about as many</source>
            <translation>差不多</translation>
        </message>
        <message>
            <source>far more</source>
            <translation>多得多</translation>
        </message>
        <message>
            <source>forward (noise comes in), reverse (noise goes out) or half (stopped half-way)</source>
            <translation>forward（噪声进入）、reverse（噪声退出）或 half（停在半路）</translation>
        </message>
        <message>
            <source>timestep, 0 to T − 1; −1 where there is no noise</source>
            <translation>时间步，0 到 T − 1；没有噪声处为 −1</translation>
        </message>
        <message>
            <source>share of the variance that this step replaces by noise</source>
            <translation>这一步用噪声替换掉的方差份额</translation>
        </message>
        <message>
            <source>share of the variance that this step keeps, 1 − beta</source>
            <translation>这一步保留的方差份额，1 − beta</translation>
        </message>
        <message>
            <source>share of the data’s variance that is left</source>
            <translation>数据的方差还剩的份额</translation>
        </message>
        <message>
            <source>signal to noise, alpha_bar / (1 − alpha_bar)</source>
            <translation>信噪比，alpha_bar / (1 − alpha_bar)</translation>
        </message>
        <message>
            <source>its natural logarithm</source>
            <translation>它的自然对数</translation>
        </message>
        <message>
            <source>positions x_t of all particles (particles, 2)</source>
            <translation>所有粒子的位置 x_t（粒子数, 2）</translation>
        </message>
        <message>
            <source>best guesses of x_0 of all particles (particles, 2)</source>
            <translation>所有粒子对 x_0 的最佳猜测（粒子数, 2）</translation>
        </message>
        <message>
            <source>mean of the particles (2)</source>
            <translation>粒子的均值（2）</translation>
        </message>
        <message>
            <source>square root of alpha_bar times the data’s mean (2)</source>
            <translation>alpha_bar 的平方根乘以数据的均值（2）</translation>
        </message>
        <message>
            <source>standard deviation of the particles (2)</source>
            <translation>粒子的标准差（2）</translation>
        </message>
        <message>
            <source>what it should be at this noise level (2)</source>
            <translation>在这个噪声水平上它应有的值（2）</translation>
        </message>
        <message>
            <source>share of signal left at the end of the chain</source>
            <translation>链的末尾还剩的信号份额</translation>
        </message>
        <message>
            <source>whether that is at most 0.001</source>
            <translation>它是否不超过 0.001</translation>
        </message>
        <message>
            <source>the largest share that one step replaces by noise</source>
            <translation>一步用噪声替换掉的最大份额</translation>
        </message>
        <message>
            <source>where the sampler starts</source>
            <translation>采样器从哪里出发</translation>
        </message>
        <message>
            <source>share of signal the schedule holds there</source>
            <translation>噪声调度在那里还保留的信号份额</translation>
        </message>
        <message>
            <source>share of the samples within three spreads of a centre</source>
            <translation>落在某个中心三倍散布之内的样本比例</translation>
        </message>
        <message>
            <source>sources that got at least one sample</source>
            <translation>至少得到一个样本的来源数</translation>
        </message>
        <message>
            <source>sources there are</source>
            <translation>来源总数</translation>
        </message>
        <message>
            <source>mean of the samples (2)</source>
            <translation>样本的均值（2）</translation>
        </message>
        <message>
            <source>mean of the data (2)</source>
            <translation>数据的均值（2）</translation>
        </message>
        <message>
            <source>spread of the samples around their centres, per axis</source>
            <translation>样本围绕中心的散布，每轴</translation>
        </message>
        <message>
            <source>the same for the drawn data</source>
            <translation>抽取的数据的散布</translation>
        </message>
        <message>
            <source>share of signal after half of the steps</source>
            <translation>走完一半步数后的信号份额</translation>
        </message>
        <message>
            <source>share of the points on the data after half of the steps</source>
            <translation>走完一半步数后落在数据上的点的份额</translation>
        </message>
        <message>
            <source>the same for their best guesses</source>
            <translation>它们的最佳猜测的同一数值</translation>
        </message>
        <message>
            <source>the same for the samples of a run with half the steps</source>
            <translation>步数减半的采样所得样本的同一数值</translation>
        </message>
        <message>
            <source>diffusers: the schedule ᾱ</source>
            <translation>diffusers：调度 ᾱ</translation>
        </message>
        <message>
            <source>diffusers: ᾱ as the product of our α</source>
            <translation>diffusers：由我们的 α 连乘得到的 ᾱ</translation>
        </message>
        <message>
            <source>diffusers: the schedule bent to zero terminal SNR</source>
            <translation>diffusers：弯成末端零信噪比的噪声调度</translation>
        </message>
        <message>
            <source>diffusers: the kept timesteps</source>
            <translation>diffusers：保留的时间步</translation>
        </message>
        <message>
            <source>diffusers DDIMScheduler: every x_t</source>
            <translation>diffusers DDIMScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>Linear (DDPM)</source>
            <extracomment>Reaches noise: less than this of the data's variance is left at the end. A curve to start drawing from: fast at first, then slow.</extracomment>
            <translation>线性（DDPM）</translation>
        </message>
        <message>
            <source>Scaled linear (Stable Diffusion)</source>
            <translation>缩放线性（Stable Diffusion）</translation>
        </message>
        <message>
            <source>Cosine (improved DDPM)</source>
            <translation>余弦（改进的 DDPM）</translation>
        </message>
        <message>
            <source>Sigmoid in ᾱ</source>
            <translation>ᾱ 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Sigmoid in β</source>
            <translation>β 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Karras (EDM)</source>
            <translation>Karras（EDM）</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>由你绘制</translation>
        </message>
        <message>
            <source>Noise schedule</source>
            <translation>噪声调度 schedule</translation>
        </message>
        <message>
            <source>Your curve</source>
            <translation>你的曲线</translation>
        </message>
        <message>
            <source>Drag a point of the curve on the stage; double-click to add one or take one away.</source>
            <translation>在舞台上拖动曲线的点；双击可增删一个点。</translation>
        </message>
        <message>
            <source>Steps of the chain (T)</source>
            <translation>链的步数（T）</translation>
        </message>
        <message>
            <source>Scale β by 1000/T</source>
            <translation>把 β 乘以 1000/T</translation>
        </message>
        <message>
            <source>So that a short chain reaches noise as a long one does.</source>
            <translation>让短链也像长链一样到达噪声。</translation>
        </message>
        <message>
            <source>Zero terminal SNR</source>
            <translation>末端零信噪比（zero terminal SNR）</translation>
        </message>
        <message>
            <source>Bends the schedule so that nothing is left at the end.</source>
            <translation>弯曲噪声调度，使末尾什么都不剩。</translation>
        </message>
        <message>
            <source>Which timesteps are kept</source>
            <translation>保留哪些时间步</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>采样步数</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器（sampler）</translation>
        </message>
        <message>
            <source>Ring of 8</source>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>One source</source>
            <translation>一个源</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>How far its mean is from 0</source>
            <translation>数据均值离 0 多远</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>粒子数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
    </context>
    <context>
        <name>diffusion/step</name>
        <message>
            <source>walking back</source>
            <translation>正在往回走</translation>
        </message>
        <message>
            <source>letting populations walk back</source>
            <translation>让整群粒子往回走</translation>
        </message>
        <message>
            <source>first step</source>
            <translation>第一步</translation>
        </message>
        <message>
            <source>half-way</source>
            <translation>半路</translation>
        </message>
        <message>
            <source>last step</source>
            <translation>最后一步</translation>
        </message>
        <message>
            <source>spot the wrong formula</source>
            <translation>找出错误的公式</translation>
        </message>
        <message>
            <source>DDPM</source>
            <extracomment>Populations do not depend on the particle: those of the last few settings are kept, so that the particle can be dragged without making them anew. A place lies within this distance of the middle on either axis.</extracomment>
            <translation>DDPM</translation>
        </message>
        <message>
            <source>DDIM</source>
            <translation>DDIM</translation>
        </message>
        <message>
            <source>Euler</source>
            <translation>欧拉（Euler）</translation>
        </message>
        <message>
            <source>Heun</source>
            <translation>Heun</translation>
        </message>
        <message>
            <source>Euler ancestral</source>
            <translation>祖先式欧拉（Euler ancestral）</translation>
        </message>
        <message>
            <source>DPM-Solver++ 1</source>
            <translation>DPM-Solver++ 1</translation>
        </message>
        <message>
            <source>DPM-Solver++ 2M</source>
            <translation>DPM-Solver++ 2M</translation>
        </message>
        <message>
            <source>UniPC</source>
            <translation>UniPC</translation>
        </message>
        <message>
            <source>First x itself, times {coefficient}</source>
            <translation>先是 x 本身，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>First x, corrected in hindsight, times {coefficient}</source>
            <translation>先是事后校正过的 x，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>The guess x̂₀, times {coefficient}</source>
            <translation>猜测 x̂₀，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>The guess of the step before, times {coefficient}</source>
            <translation>上一步的猜测，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>The expected noise ε̂, times {coefficient}</source>
            <translation>期望噪声 ε̂，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>The noise expected at the other end, times {coefficient}</source>
            <translation>另一端的期望噪声，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>Fresh noise z, times {coefficient}</source>
            <translation>新噪声 z，乘以 {coefficient}</translation>
        </message>
        <message>
            <source>The arrows add up to x′, the particle at t = {t}</source>
            <translation>箭头相加得到 x′，即 t = {t} 处的粒子</translation>
        </message>
        <message>
            <source>The arrows add up to x′, the finished sample</source>
            <translation>箭头相加得到 x′，即完成的样本</translation>
        </message>
        <message>
            <source>The guess x̂₀ is the mean of all that xₜ may have been</source>
            <translation>猜测 x̂₀ 是 xₜ 所有可能来历的均值</translation>
        </message>
        <message>
            <source>Four readings of DDPM’s formula, {steps} steps from the same noise</source>
            <translation>DDPM 公式的四种读法，从同一份噪声出发走 {steps} 步</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>close up, {zoom} times</source>
            <translation>放大 {zoom} 倍</translation>
        </message>
        <message>
            <source>x times its coefficient</source>
            <translation>x 乘以它的系数</translation>
        </message>
        <message>
            <source>the corrected x times its coefficient</source>
            <translation>校正后的 x 乘以它的系数</translation>
        </message>
        <message>
            <source>the guess x̂₀ times its coefficient</source>
            <translation>猜测 x̂₀ 乘以它的系数</translation>
        </message>
        <message>
            <source>the guess of the step before times its coefficient</source>
            <translation>上一步的猜测乘以它的系数</translation>
        </message>
        <message>
            <source>the expected noise times its coefficient</source>
            <translation>期望噪声乘以它的系数</translation>
        </message>
        <message>
            <source>the noise expected at the other end times its coefficient</source>
            <translation>另一端的期望噪声乘以它的系数</translation>
        </message>
        <message>
            <source>fresh noise times its coefficient</source>
            <translation>新噪声乘以它的系数</translation>
        </message>
        <message>
            <source>The particle at t = {t}</source>
            <translation>t = {t} 处的粒子</translation>
        </message>
        <message>
            <source>Its best guess of the data</source>
            <translation>它对数据的最佳猜测</translation>
        </message>
        <message>
            <source>Where the step arrives</source>
            <translation>这一步到达的地方</translation>
        </message>
        <message>
            <source>Where the right formula would arrive, with the same noise</source>
            <translation>用同样的噪声，正确公式会到达的地方</translation>
        </message>
        <message>
            <source>Where the particle started</source>
            <translation>粒子的起点</translation>
        </message>
        <message>
            <source>drag: start somewhere else</source>
            <translation>拖动：换个地方出发</translation>
        </message>
        <message>
            <source>Source {number}: where x₀ would lie</source>
            <translation>源 {number}：x₀ 会在的地方</translation>
        </message>
        <message>
            <source>Timesteps, from and to</source>
            <translation>时间步，从哪里到哪里</translation>
        </message>
        <message>
            <source>What is left of the data, from and to</source>
            <translation>数据还剩多少，从哪里到哪里</translation>
        </message>
        <message>
            <source>Noise per unit of data, from and to</source>
            <translation>每单位数据的噪声，从哪里到哪里</translation>
        </message>
        <message>
            <source>half-way x is {size} times as large as it should be</source>
            <translation>半路上 x 的大小是应有大小的 {size} 倍</translation>
        </message>
        <message>
            <source>α and ᾱ where they belong</source>
            <translation>α 与 ᾱ 各归其位</translation>
        </message>
        <message>
            <source>ᾱ in both places</source>
            <translation>两处都写 ᾱ</translation>
        </message>
        <message>
            <source>α in both places</source>
            <translation>两处都写 α</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>spread {spread} × the data’s</source>
            <translation>展宽是数据的 {spread} 倍</translation>
        </message>
        <message>
            <source>size of x on the way (dashed: as it should be)</source>
            <translation>一路上 x 的大小（虚线：应有的大小）</translation>
        </message>
        <message>
            <source>size of x (dashed: right)</source>
            <translation>x 的大小（虚线：正确）</translation>
        </message>
        <message>
            <source>At t = {t}: what may this have been?</source>
            <translation>在 t = {t}：它可能是什么？</translation>
        </message>
        <message>
            <source>About {open} sources are still possible, the likeliest with {share}. The network’s answer (here the exact one) is the mean over all of them, x̂₀; said as noise it is ε̂. The numbers are the first coordinate.</source>
            <translation>大约还有 {open} 个源可能，最可能的占 {share}。网络的回答（这里是精确的）是对所有可能的均值 x̂₀；换成噪声的说法就是 ε̂。算式用的是第一个坐标。</translation>
        </message>
        <message>
            <source>x̂₀ and ε̂ are one answer in two forms: given x and ᾱ, each follows from the other. So is every sampler below built from x, x̂₀ or ε̂ as it likes.</source>
            <translation>x̂₀ 和 ε̂ 是同一个回答的两种形式：给定 x 和 ᾱ，由一个可得另一个。所以下面每种采样器都随意用 x、x̂₀ 或 ε̂ 来搭建。</translation>
        </message>
        <message>
            <source>Drag the particle to start somewhere else.</source>
            <translation>拖动粒子，换个地方出发。</translation>
        </message>
        <message>
            <source>UniPC asks at the x it predicted, then corrects that x with the answer (xₜ*): the correction costs no further call.</source>
            <translation>UniPC 在它预测的 x 处提问，再用得到的回答校正这个 x（xₜ*）：校正不需要多问一次。</translation>
        </message>
        <message>
            <source>Summand {number} of {terms}</source>
            <translation>{terms} 个加数中的第 {number} 个</translation>
        </message>
        <message>
            <source>Arrived at t = {t}</source>
            <translation>到达 t = {t}</translation>
        </message>
        <message>
            <source>Arrived: the finished sample</source>
            <translation>到达：完成的样本</translation>
        </message>
        <message>
            <source>x itself, in the size that fits the new noise level. Arrows start at 0, tip to tail: what counts is where the last one ends.</source>
            <translation>x 本身，缩放到新的噪声水平。箭头从 0 出发，首尾相接：重要的是最后一个箭头停在哪里。</translation>
        </message>
        <message>
            <source>The x the last step should have reached, now that the guess at its end is known, in the size that fits the new noise level.</source>
            <translation>上一步本该到达的 x（现在终点处的猜测已知），缩放到新的噪声水平。</translation>
        </message>
        <message>
            <source>The best guess of the data, x̂₀, with the weight that the data has at the new noise level.</source>
            <translation>对数据的最佳猜测 x̂₀，权重就是数据在新噪声水平上的份量。</translation>
        </message>
        <message>
            <source>The guess of the step before, with the opposite sign: the guess is continued on a straight line. That makes the step second order, at no further call of the network.</source>
            <translation>上一步的猜测，符号相反：把猜测沿直线延伸。这一步因此达到二阶，却不用多问网络一次。</translation>
        </message>
        <message>
            <source>The expected noise ε̂. With a minus it takes noise out of x; with a plus it puts noise back to a guess, only less than there was.</source>
            <translation>期望噪声 ε̂。带负号时从 x 中取走噪声；带正号时把噪声放回到猜测上，只是比原来少。</translation>
        </message>
        <message>
            <source>The noise expected where Euler’s step would have led. Heun steps along the mean of both: second order, for a second call.</source>
            <translation>欧拉（Euler）步会到达之处的预期噪声。Heun 沿两者的平均走：二阶，代价是多问一次。</translation>
        </message>
        <message>
            <source>Fresh noise: what makes this a random walk. Its factor is a standard deviation; without it the samples would end too narrow.</source>
            <translation>新噪声：这一步因此成为随机游走。它的系数是标准差；没有它，样本最后会太窄。</translation>
        </message>
        <message>
            <source>Two different alphas: 1/√α takes this step’s α = {alpha}, √(1−ᾱ) the cumulative ᾱ = {level}.</source>
            <translation>两个不同的 α：1/√α 用这一步的 α = {alpha}，√(1−ᾱ) 用累积的 ᾱ = {level}。</translation>
        </message>
        <message>
            <source>DDIM (η = 0), Euler and DPM-Solver++ 1 are this same step in three notations: from here they arrive within {difference} of each other.</source>
            <translation>DDIM（η = 0）、Euler 和 DPM-Solver++ 1 就是这同一步的三种写法：从这里出发，它们到达的地方相差不超过 {difference}。</translation>
        </message>
        <message>
            <source>DDPM (small variance), DDIM (η = 1) and Euler ancestral are this same step in three notations: with the same z they arrive within {difference} of each other.</source>
            <translation>DDPM（小方差）、DDIM（η = 1）和 Euler ancestral 就是这同一步的三种写法：用同样的 z，它们到达的地方相差不超过 {difference}。</translation>
        </message>
        <message>
            <source>This step asked the network twice. Compare samplers by calls, not by steps.</source>
            <translation>这一步问了网络两次。比较采样器要比调用次数，而不是步数。</translation>
        </message>
        <message>
            <source>To the clean sample no noise is added: x′ is x̂₀ itself, or close to it.</source>
            <translation>走向干净样本时不加噪声：x′ 就是 x̂₀ 本身，或者离它很近。</translation>
        </message>
        <message>
            <source>With ᾱ in both places the two first arrows end in x̂₀ exactly: no step but a jump to the guess, {away} from where the right formula leads.</source>
            <translation>两处都写 ᾱ 时，前两个箭头恰好停在 x̂₀：这不是一步，而是跳到猜测，离正确公式的去处 {away}。</translation>
        </message>
        <message>
            <source>With α in both places the factor of ε̂ is √β/√α: more than what is right, and the step ends {away} from where the right formula leads.</source>
            <translation>两处都写 α 时，ε̂ 的系数是 √β/√α：比正确的大，这一步停在离正确去处 {away} 的地方。</translation>
        </message>
        <message>
            <source>With σ² in place of σ the fresh noise is too small by the factor σ; the step ends {away} from where the right formula leads.</source>
            <translation>σ² 写在 σ 的位置时，新噪声太小，只有应有的 σ 倍；这一步停在离正确去处 {away} 的地方。</translation>
        </message>
        <message>
            <source>Which of the four is right?</source>
            <translation>四个里哪个正确？</translation>
        </message>
        <message>
            <source>All four start from the same noise. A (α in both places): spread {spread_a}, size half-way {size_a}. B (ᾱ in both places): {spread_b}, {size_b}. C (right): {spread_c}, {size_c}. D (σ² in place of σ): {spread_d}, {size_d}. Spread is that of the samples around their sources over the data’s, size that of x over what it should be.</source>
            <translation>四者从同一份噪声出发。A（两处都写 α）：展宽 {spread_a}，半路大小 {size_a}。B（两处都写 ᾱ）：{spread_b}，{size_b}。C（正确）：{spread_c}，{size_c}。D（σ² 写在 σ 的位置）：{spread_d}，{size_d}。展宽指样本绕其源的展宽与数据之比，大小指 x 与应有大小之比。</translation>
        </message>
        <message>
            <source>Read with ᾱ in both places the bracket over √ᾱ is x̂₀ itself: every step jumps to the guess and adds the noise of one small step. Because the denoiser is asked again and again, the samples still find the data. (The numbers are the last step of the particle.)</source>
            <translation>两处都写 ᾱ 时，括号除以 √ᾱ 就是 x̂₀ 本身：每一步都跳到猜测，再加上一小步的噪声。因为一次又一次地询问去噪器，样本仍能找到数据。（算式用的是粒子最后一步的数。）</translation>
        </message>
        <message>
            <source>None of the wrong ones explodes, and their samples look clean. They give themselves away by a size of x that does not fit t, and by too little spread: variety is lost. What C still lacks or has too much comes from the 200 steps and from chance.</source>
            <translation>错误的读法没有一个会爆炸，样本看上去也干净。它们露馅的地方是：x 的大小与 t 不符，展宽也太小，多样性丢了。C 还差的或多出的那一点，来自这 200 步和偶然性。</translation>
        </message>
        <message>
            <source>Four ways to write DDPM’s step. Which one is right?</source>
            <translation>DDPM 的一步有四种写法。哪一个正确？</translation>
        </message>
        <message>
            <source>A: (xₜ − (1−α)/√(1−α)·ε̂)/√α + σ·z</source>
            <translation>A: (xₜ − (1−α)/√(1−α)·ε̂)/√α + σ·z</translation>
        </message>
        <message>
            <source>B: (xₜ − (1−ᾱ)/√(1−ᾱ)·ε̂)/√ᾱ + σ·z</source>
            <translation>B: (xₜ − (1−ᾱ)/√(1−ᾱ)·ε̂)/√ᾱ + σ·z</translation>
        </message>
        <message>
            <source>C: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ·z</source>
            <translation>C: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ·z</translation>
        </message>
        <message>
            <source>D: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ²·z</source>
            <translation>D: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ²·z</translation>
        </message>
        <message>
            <source>guess, term (a summand is added) or spot (populations)</source>
            <translation>guess、term（加上一个加数）或 spot（整群粒子）</translation>
        </message>
        <message>
            <source>which step of the sampler, from 0</source>
            <translation>采样器的第几步，从 0 起</translation>
        </message>
        <message>
            <source>timestep the step starts from</source>
            <translation>这一步出发的时间步</translation>
        </message>
        <message>
            <source>timestep it leads to; −1 is the clean sample</source>
            <translation>它到达的时间步；−1 是干净样本</translation>
        </message>
        <message>
            <source>alpha_bar over alpha_bar_next: what the step between keeps of the variance</source>
            <translation>alpha_bar 除以 alpha_bar_next：中间这一步保留的方差份额</translation>
        </message>
        <message>
            <source>share of the data’s variance that is left at t</source>
            <translation>在 t 处数据的方差还剩的份额</translation>
        </message>
        <message>
            <source>the same at t_next</source>
            <translation>在 t_next 处的同一数值</translation>
        </message>
        <message>
            <source>the particle x_t (2)</source>
            <translation>粒子 x_t（2）</translation>
        </message>
        <message>
            <source>its best guess of the data (2)</source>
            <translation>它对数据的最佳猜测（2）</translation>
        </message>
        <message>
            <source>the noise expected in it (2)</source>
            <translation>其中的期望噪声（2）</translation>
        </message>
        <message>
            <source>probability of each source given its position (sources)</source>
            <translation>由它的位置得出的各来源概率（来源数）</translation>
        </message>
        <message>
            <source>what each summand is a multiple of</source>
            <translation>每个加数是什么的倍数</translation>
        </message>
        <message>
            <source>their coefficients (summands)</source>
            <translation>它们的系数（加数）</translation>
        </message>
        <message>
            <source>what those multiply (summands, 2)</source>
            <translation>系数所乘的向量（加数，2）</translation>
        </message>
        <message>
            <source>how many summands have been added</source>
            <translation>已加上的加数个数</translation>
        </message>
        <message>
            <source>where the whole step arrives (2)</source>
            <translation>整步到达的地方（2）</translation>
        </message>
        <message>
            <source>where the particle ends (2)</source>
            <translation>粒子最后的位置（2）</translation>
        </message>
        <message>
            <source>the particle at every level (steps + 1, 2)</source>
            <translation>粒子在每个噪声水平上的位置（步数 + 1，2）</translation>
        </message>
        <message>
            <source>how often the network is asked</source>
            <translation>询问网络的次数</translation>
        </message>
        <message>
            <source>spread of DDPM’s samples over the data’s, formula read right</source>
            <translation>公式读对时，DDPM 样本的展宽与数据之比</translation>
        </message>
        <message>
            <source>size of x half-way over what it should be, read right</source>
            <translation>公式读对时，半路上 x 与应有大小之比</translation>
        </message>
        <message>
            <source>spread with ᾱ in both places</source>
            <translation>两处都写 ᾱ 时的展宽</translation>
        </message>
        <message>
            <source>size half-way with ᾱ in both places</source>
            <translation>两处都写 ᾱ 时半路上的大小</translation>
        </message>
        <message>
            <source>spread with α in both places</source>
            <translation>两处都写 α 时的展宽</translation>
        </message>
        <message>
            <source>size half-way with α in both places</source>
            <translation>两处都写 α 时半路上的大小</translation>
        </message>
        <message>
            <source>spread with σ² in place of σ</source>
            <translation>σ² 写在 σ 的位置时的展宽</translation>
        </message>
        <message>
            <source>size half-way with σ² in place of σ</source>
            <translation>σ² 写在 σ 的位置时半路上的大小</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器（sampler）</translation>
        </message>
        <message>
            <source>Fresh noise in DDIM (η)</source>
            <translation>DDIM 中的新噪声（η）</translation>
        </message>
        <message>
            <source>right: α and ᾱ</source>
            <translation>正确：α 与 ᾱ</translation>
        </message>
        <message>
            <source>wrong: ᾱ in both places</source>
            <translation>错误：两处都用 ᾱ</translation>
        </message>
        <message>
            <source>wrong: α in both places</source>
            <translation>错误：两处都用 α</translation>
        </message>
        <message>
            <source>wrong: σ² in place of σ</source>
            <translation>错误：σ² 写在 σ 的位置</translation>
        </message>
        <message>
            <source>How DDPM’s formula is read</source>
            <translation>DDPM 公式的读法</translation>
        </message>
        <message>
            <source>small: β̃</source>
            <translation>小：β̃</translation>
        </message>
        <message>
            <source>large: β</source>
            <translation>大：β</translation>
        </message>
        <message>
            <source>Variance in DDPM (σ²)</source>
            <translation>DDPM 的方差（σ²）</translation>
        </message>
        <message>
            <source>Steps (of T = 1000)</source>
            <translation>步数（共 T = 1000）</translation>
        </message>
        <message>
            <source>Linear (DDPM)</source>
            <translation>线性（DDPM）</translation>
        </message>
        <message>
            <source>Scaled linear (Stable Diffusion)</source>
            <translation>缩放线性（Stable Diffusion）</translation>
        </message>
        <message>
            <source>Cosine (improved DDPM)</source>
            <translation>余弦（改进的 DDPM）</translation>
        </message>
        <message>
            <source>Sigmoid in ᾱ</source>
            <translation>ᾱ 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Sigmoid in β</source>
            <translation>β 取 S 形（sigmoid）</translation>
        </message>
        <message>
            <source>Karras (EDM)</source>
            <translation>Karras（EDM）</translation>
        </message>
        <message>
            <source>Noise schedule</source>
            <translation>噪声调度 schedule</translation>
        </message>
        <message>
            <source>Ring of 8</source>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>The particle starts at x</source>
            <translation>粒子的起点 x</translation>
        </message>
        <message>
            <source>Or drag it on the stage.</source>
            <translation>也可在舞台上拖动它。</translation>
        </message>
        <message>
            <source>and at y</source>
            <translation>起点 y</translation>
        </message>
        <message>
            <source>Seed of the fresh noise</source>
            <translation>新噪声的种子</translation>
        </message>
        <message>
            <source>DDPM: take noise away, add some</source>
            <translation>DDPM：取走噪声，再加一点</translation>
        </message>
        <message>
            <source>Mix up α and ᾱ</source>
            <translation>把 α 和 ᾱ 弄混</translation>
        </message>
        <message>
            <source>σ² in place of σ</source>
            <translation>σ² 写在 σ 的位置</translation>
        </message>
        <message>
            <source>Euler: the same step in other words</source>
            <translation>Euler：同一步的另一种说法</translation>
        </message>
        <message>
            <source>Heun: ask twice, step once</source>
            <translation>Heun：问两次，走一步</translation>
        </message>
        <message>
            <source>DPM-Solver++ 2M: remember the last guess</source>
            <translation>DPM-Solver++ 2M：记住上一次的猜测</translation>
        </message>
        <message>
            <source>Spot the wrong formula</source>
            <translation>找出错误的公式</translation>
        </message>
        <message>
            <source>What does one step of a sampler add up, and which formula is right?</source>
            <translation>采样器的一步把什么加在一起？哪个公式正确？</translation>
        </message>
        <message>
            <source>torch autograd: the score</source>
            <translation>torch 自动求导：得分 score</translation>
        </message>
        <message>
            <source>diffusers: the schedule ᾱ</source>
            <translation>diffusers：调度 ᾱ</translation>
        </message>
        <message>
            <source>diffusers DDPMScheduler: every x_t</source>
            <translation>diffusers DDPMScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DDIMScheduler: every x_t</source>
            <translation>diffusers DDIMScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers EulerDiscreteScheduler: every x_t</source>
            <translation>diffusers EulerDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers HeunDiscreteScheduler: every x_t</source>
            <translation>diffusers HeunDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers EulerAncestralDiscreteScheduler: every x_t</source>
            <translation>diffusers EulerAncestralDiscreteScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DPMSolverMultistepScheduler: every x_t</source>
            <translation>diffusers DPMSolverMultistepScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers UniPCMultistepScheduler: every x_t</source>
            <translation>diffusers UniPCMultistepScheduler：每个 x_t</translation>
        </message>
        <message>
            <source>diffusers DDPMScheduler: the right step from each x_t (not the one shown)</source>
            <translation>diffusers DDPMScheduler：从每个 x_t 出发的正确一步（不是画面上这一步）</translation>
        </message>
    </context>
    <context>
        <name>diffusion/training</name>
        <message>
            <source>Six orders of timesteps (ten seconds)</source>
            <translation>六种时间步顺序（十秒）</translation>
        </message>
        <message>
            <source>Timesteps in order: the loss that lies</source>
            <translation>时间步按顺序来：会骗人的损失</translation>
        </message>
        <message>
            <source>One t for the whole batch</source>
            <translation>整批共用一个 t</translation>
        </message>
        <message>
            <source>Without the time</source>
            <translation>不告诉时间</translation>
        </message>
        <message>
            <source>Say x₀ instead of ε</source>
            <translation>预测 x₀ 而不是 ε</translation>
        </message>
        <message>
            <source>Without Fourier features</source>
            <translation>不用傅里叶特征</translation>
        </message>
        <message>
            <source>Train on: 8,000 updates</source>
            <translation>继续训练：8000 次更新</translation>
        </message>
        <message>
            <source>A spiral, 3,000 updates</source>
            <translation>螺线，3000 次更新</translation>
        </message>
        <message>
            <source>What does a denoiser learn, and how far down can its loss go?</source>
            <translation>去噪网络学到了什么？它的损失最低能到多少？</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>Guess</source>
            <translation>猜测</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>computing what no network can do better</source>
            <translation>正在计算任何网络都无法超越的下限</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Your data has {count} centres; it takes 1 to {most}.</source>
            <translation>你的数据有 {count} 个中心；可以有 1 到 {most} 个。</translation>
        </message>
        <message>
            <source>Centre {number} is no pair of numbers from −{far} to {far}.</source>
            <translation>第 {number} 个中心不是一对在 −{far} 到 {far} 之间的数。</translation>
        </message>
        <message>
            <source>A batch begins with clean samples of the data.</source>
            <translation>一个批次（batch）从干净的数据样本开始。</translation>
        </message>
        <message>
            <source>Every sample gets a timestep t and as much noise as t says.</source>
            <translation>每个样本得到一个时间步（timestep）t，以及 t 所规定的噪声量。</translation>
        </message>
        <message>
            <source>From xₜ and t the network is to say what was added; untrained, it says 0.</source>
            <translation>网络要由 xₜ 和 t 说出加了什么；未经训练时，它只会答 0。</translation>
        </message>
        <message>
            <source>Before the first update. No network can bring the loss under {floor}.</source>
            <translation>第一次更新之前。没有网络能把损失降到 {floor} 以下。</translation>
        </message>
        <message>
            <source>in turn, repeated</source>
            <translation>轮流，周而复始</translation>
        </message>
        <message>
            <source>t of each batch, 0 to {top}</source>
            <translation>每个批次的 t，0 到 {top}</translation>
        </message>
        <message>
            <source>x₀, clean</source>
            <translation>x₀，干净样本</translation>
        </message>
        <message>
            <source>xₜ = √ᾱ x₀ + √(1−ᾱ) ε</source>
            <translation>xₜ = √ᾱ x₀ + √(1−ᾱ) ε</translation>
        </message>
        <message>
            <source>what the network is to say, shortened</source>
            <translation>网络应当说出的量（画短了）</translation>
        </message>
        <message>
            <source>t = {t}</source>
            <translation>t = {t}</translation>
        </message>
        <message>
            <source>ᾱ of each sample's t</source>
            <translation>各样本的 t 对应的 ᾱ</translation>
        </message>
        <message>
            <source>weight of t in the loss</source>
            <translation>t 在损失中的权重</translation>
        </message>
        <message>
            <source>as trained: all alike</source>
            <translation>实际训练：一律相同</translation>
        </message>
        <message>
            <source>variational bound</source>
            <translation>变分下界（ELBO）</translation>
        </message>
        <message>
            <source>t: little noise → all noise</source>
            <translation>t：少量噪声 → 全是噪声</translation>
        </message>
        <message>
            <source>|ε̂ − ε|, 0 to {top}</source>
            <translation>|ε̂ − ε|，0 到 {top}</translation>
        </message>
        <message>
            <source>After {updates} updates: loss {true} = floor {floor} + the network's error {more}</source>
            <translation>{updates} 次更新后：损失 {true} = 下限 {floor} + 网络自身的误差 {more}</translation>
        </message>
        <message>
            <source>At the end</source>
            <translation>结束时</translation>
        </message>
        <message>
            <source>Six orders</source>
            <translation>六种顺序</translation>
        </message>
        <message>
            <source>After {updates} updates the log says {shown}, but over all t the loss is {true} (floor {floor})</source>
            <translation>{updates} 次更新后日志显示 {shown}，但对所有 t 的损失是 {true}（下限 {floor}）</translation>
        </message>
        <message>
            <source>Six networks, equal but for the order in which they will see the timesteps</source>
            <translation>六个网络，只有见到时间步的顺序不同</translation>
        </message>
        <message>
            <source>After {updates} updates: lowest log and smallest error with “{error}”</source>
            <translation>{updates} 次更新后：日志最低、误差最小的都是“{error}”</translation>
        </message>
        <message>
            <source>After {updates} updates: lowest log with “{log}”, smallest error with “{error}”</source>
            <translation>{updates} 次更新后：日志最低的是“{log}”，误差最小的是“{error}”</translation>
        </message>
        <message>
            <source>random, each its own</source>
            <translation>随机，各有自己的</translation>
        </message>
        <message>
            <source>random, spread evenly</source>
            <translation>随机，均匀铺开</translation>
        </message>
        <message>
            <source>random, one per batch</source>
            <translation>随机，一批一个</translation>
        </message>
        <message>
            <source>once, noise to data</source>
            <translation>一遍，噪声到数据</translation>
        </message>
        <message>
            <source>once, data to noise</source>
            <translation>一遍，数据到噪声</translation>
        </message>
        <message>
            <source>log {loss}</source>
            <translation>日志 {loss}</translation>
        </message>
        <message>
            <source>all t {loss}</source>
            <translation>所有 t {loss}</translation>
        </message>
        <message>
            <source>{share} on data</source>
            <translation>{share} 在数据上</translation>
        </message>
        <message>
            <source>All six begin with the same weights and see the same data and noise; only the timesteps differ. The blue line is what a log shows, the plum one the loss over all timesteps. They agree where the batches are a fair sample of the timesteps. Where timesteps come in order, the log is that of the level just visited.</source>
            <translation>六个网络从相同的权重开始，看到相同的数据和噪声；只有时间步不同。蓝线是日志显示的损失，紫红线是对所有时间步的损失。批次是时间步的公平抽样时，两者一致。时间步按顺序来时，日志只是刚刚经过的那个水平的损失。</translation>
        </message>
        <message>
            <source>One t for the whole batch is fair on average, but its loss swings by ±{one} from batch to batch, with a t for every sample by ±{each}.</source>
            <translation>整批共用一个 t 平均来看是公平的，但损失在批次之间波动 ±{one}，而每个样本各有一个 t 时是 ±{each}。</translation>
        </message>
        <message>
            <source>learned, t = {t}</source>
            <translation>学到的，t = {t}</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>samples now</source>
            <translation>此刻的采样</translation>
        </message>
        <message>
            <source>{share} on the data (data: {data})</source>
            <translation>{share} 落在数据上（数据：{data}）</translation>
        </message>
        <message>
            <source>{reached} of {all} sources reached</source>
            <translation>到达 {reached} / {all} 个源</translation>
        </message>
        <message>
            <source>{share} on the data</source>
            <translation>{share} 落在数据上</translation>
        </message>
        <message>
            <source>{reached}/{all} sources</source>
            <translation>{reached}/{all} 个源</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>t that each batch saw</source>
            <translation>每个批次见过的 t</translation>
        </message>
        <message>
            <source>Loss by noise level: floor and error</source>
            <translation>各噪声水平的损失：下限与误差</translation>
        </message>
        <message>
            <source>loss of the batches: the log</source>
            <translation>各批次的损失：训练日志</translation>
        </message>
        <message>
            <source>loss over all t</source>
            <translation>对所有 t 的损失</translation>
        </message>
        <message>
            <source>floor {floor}: no network gets below</source>
            <translation>下限 {floor}：没有网络能更低</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>下限 {floor}</translation>
        </message>
        <message>
            <source>floor without the time {floor}</source>
            <translation>不知道时间时的下限 {floor}</translation>
        </message>
        <message>
            <source>without time {floor}</source>
            <translation>无时间 {floor}</translation>
        </message>
        <message>
            <source>→ {updates} updates</source>
            <translation>→ {updates} 次更新</translation>
        </message>
        <message>
            <source>Every sample has its own random t.</source>
            <translation>每个样本有自己的随机 t。</translation>
        </message>
        <message>
            <source>Random t, one from every slice of the range.</source>
            <translation>随机 t，取值范围的每一段各取一个。</translation>
        </message>
        <message>
            <source>One random t for the whole batch.</source>
            <translation>整批共用一个随机 t。</translation>
        </message>
        <message>
            <source>One t for the batch, from noise to data in 200 updates, again and again.</source>
            <translation>整批共用一个 t，200 次更新从噪声走到数据，周而复始。</translation>
        </message>
        <message>
            <source>One t for the batch, once from noise to data.</source>
            <translation>整批共用一个 t，从噪声到数据走一遍。</translation>
        </message>
        <message>
            <source>One t for the batch, once from data to noise.</source>
            <translation>整批共用一个 t，从数据到噪声走一遍。</translation>
        </message>
        <message>
            <source>At {x} and t = {t}</source>
            <translation>位置 {x}，t = {t}</translation>
        </message>
        <message>
            <source>learned: ε̂ = {value}</source>
            <translation>学到的：ε̂ = {value}</translation>
        </message>
        <message>
            <source>exact: E[ε | xₜ] = {value}</source>
            <translation>精确的：E[ε | xₜ] = {value}</translation>
        </message>
        <message>
            <source>|ε̂ − ε| = {value}</source>
            <translation>|ε̂ − ε| = {value}</translation>
        </message>
        <message>
            <source>{count} samples, DDIM in 20 steps, always from the same noise</source>
            <translation>{count} 个采样，DDIM 20 步，始终从同一批噪声出发</translation>
        </message>
        <message>
            <source>share within three spreads of a source: {share} (data {data})</source>
            <translation>距某个源三倍散布以内的比例：{share}（数据 {data}）</translation>
        </message>
        <message>
            <source>sources reached: {reached} of {all}</source>
            <translation>到达的源：{reached} / {all}</translation>
        </message>
        <message>
            <source>discs: two spreads, radius {radius}</source>
            <translation>圆盘：两倍散布，半径 {radius}</translation>
        </message>
        <message>
            <source>Drag a disc; double-click to add one or take one away.</source>
            <translation>拖动圆盘；双击可增加或去掉一个。</translation>
        </message>
        <message>
            <source>After {updates} updates</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>log, mean since the last look: {loss}, from batch to batch ±{swing}</source>
            <translation>日志，自上次观察以来的平均：{loss}，批次之间 ±{swing}</translation>
        </message>
        <message>
            <source>over all t: {loss}</source>
            <translation>对所有 t：{loss}</translation>
        </message>
        <message>
            <source>= floor {floor} + error {more}</source>
            <translation>= 下限 {floor} + 误差 {more}</translation>
        </message>
        <message>
            <source>t from {low} to {high}</source>
            <translation>t 从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>floor: Var(ε | xₜ) = {value} per coordinate</source>
            <translation>下限：每个坐标 Var(ε | xₜ) = {value}</translation>
        </message>
        <message>
            <source>error: mean (ε̂ − E[ε | xₜ])² = {value}</source>
            <translation>误差：(ε̂ − E[ε | xₜ])² 的平均 = {value}</translation>
        </message>
        <message>
            <source>weight in the variational bound: {value}; in the loss: 1</source>
            <translation>在变分下界中的权重：{value}；在损失中：1</translation>
        </message>
        <message>
            <source>Click: show the fields at this noise level</source>
            <translation>点击：显示这一噪声水平的场</translation>
        </message>
        <message>
            <source>Sample {number} of the batch</source>
            <translation>批次中的样本 {number}</translation>
        </message>
        <message>
            <source>to be said: {value}</source>
            <translation>应当说出：{value}</translation>
        </message>
        <message>
            <source>said: {value}</source>
            <translation>说出的是：{value}</translation>
        </message>
        <message>
            <source>mean square of the difference: {value}</source>
            <translation>差的均方：{value}</translation>
        </message>
        <message>
            <source>at t = {t}: {value} times the mean</source>
            <translation>t = {t} 处：平均值的 {value} 倍</translation>
        </message>
        <message>
            <source>1. Draw clean samples</source>
            <translation>1. 抽取干净样本</translation>
        </message>
        <message>
            <source>2. Draw a timestep and noise for each</source>
            <translation>2. 为每个样本抽取时间步和噪声</translation>
        </message>
        <message>
            <source>3. Ask the network, and compare</source>
            <translation>3. 询问网络，并作比较</translation>
        </message>
        <message>
            <source>Training starts from samples of the data, {batch} at a time; {shown} of them are on the stage. The ringed one is x₀ = {x0}.</source>
            <translation>训练从数据样本开始，一次 {batch} 个；图上画出其中 {shown} 个。圈出的那个是 x₀ = {x0}。</translation>
        </message>
        <message>
            <source>Nothing is noised step by step: the closed form jumps from x₀ to any xₜ. The ringed sample drew t = {t}, so {signal} of it is kept and {noise} of a standard normal number is added.</source>
            <translation>并不需要一步一步加噪：闭式公式可以从 x₀ 直接跳到任意 xₜ。圈出的样本抽到 t = {t}，于是保留它的 {signal}，再加上标准正态数的 {noise}。</translation>
        </message>
        <message>
            <source>The network sees xₜ and t and is to say {target}. Its last layer starts at zero, so it says 0, and the loss of this sample is {loss}; the mean over all data of that answer is {zero}. The gradient of the batch's mean makes one update.</source>
            <translation>网络看到 xₜ 和 t，要说出{target}。它的最后一层从零开始，所以它答 0，这个样本的损失是 {loss}；对全部数据，这样回答的平均损失是 {zero}。整批平均损失的梯度做一次更新。</translation>
        </message>
        <message>
            <source>the noise ε</source>
            <translation>噪声 ε</translation>
        </message>
        <message>
            <source>the clean x₀</source>
            <translation>干净的 x₀</translation>
        </message>
        <message>
            <source>v = √ᾱ ε − √(1−ᾱ) x₀</source>
            <translation>v = √ᾱ ε − √(1−ᾱ) x₀</translation>
        </message>
        <message>
            <source>The fields are compared at {levels} noise levels, and samples are drawn at every look from the same noise. An answer of 0 costs {zero}. Of that {floor} remains even for the exact answer, because many noises lead to the same xₜ.</source>
            <translation>在 {levels} 个噪声水平上比较两个场，每次观察都从同一批噪声采样。答 0 的损失是 {zero}。其中 {floor} 即使给出精确答案也会留下，因为许多不同的噪声会得到同一个 xₜ。</translation>
        </message>
        <message>
            <source>{share} of the samples lie on the data, which itself has {data}. The network's error is largest for t from {low} to {high}: there its ε̂ is {worst} (mean square) off the exact one.</source>
            <translation>{share} 的采样落在数据上，数据自身是 {data}。网络的误差在 t 从 {low} 到 {high} 处最大：那里它的 ε̂ 与精确值相差 {worst}（均方）。</translation>
        </message>
        <message>
            <source>Noise was learned first and is being forgotten: nothing of the batches asks for it any more.</source>
            <translation>先学会的是大噪声，现在正在遗忘（forgetting）：批次里再也没有问到它。</translation>
        </message>
        <message>
            <source>What little noise asks for was learned first and is being forgotten; the loss shown is that of the easy end.</source>
            <translation>先学会的是小噪声时该怎么答，现在正在遗忘（forgetting）；显示的损失只是容易那一端的损失。</translation>
        </message>
        <message>
            <source>Each batch knows a single t, so every update pulls towards one noise level and away from the others.</source>
            <translation>每个批次只有一个 t，所以每次更新都把网络拉向一个噪声水平，而远离其他水平。</translation>
        </message>
        <message>
            <source>At small t the loss is high for the best network, too: {low} for the first band, {high} for the last. That is the noise hiding in the spread of the data, not the beginning of training.</source>
            <translation>t 小的时候，即使最好的网络损失也高：第一段 {low}，最后一段 {high}。这是噪声藏在数据的散布里，而不是因为训练刚开始。</translation>
        </message>
        <message>
            <source>All t weigh alike in this loss. In the variational bound the heaviest weighs {ratio} times as much as the lightest: the simple loss is another one, which its authors chose for better samples.</source>
            <translation>在这个损失里所有 t 的权重相同。在变分下界（ELBO）里，最重的是最轻的 {ratio} 倍：简化损失是另一个损失，作者选它是因为采样更好。</translation>
        </message>
        <message>
            <source>The network is trained for as long as one likes. Where does its loss over all timesteps end?</source>
            <translation>网络想训练多久就训练多久。它对所有时间步的损失最终停在哪里？</translation>
        </message>
        <message>
            <source>At 0: it learns to say the noise exactly</source>
            <translation>停在 0：它学会准确说出噪声</translation>
        </message>
        <message>
            <source>At a floor above 0, the same for every network</source>
            <translation>停在大于 0 的下限，对所有网络都一样</translation>
        </message>
        <message>
            <source>At a floor that a larger network lowers</source>
            <translation>停在一个下限，更大的网络可以把它压低</translation>
        </message>
        <message>
            <source>From batch to batch the loss swings by ±{swing}: a log needs many batches to tell an error of {more}.</source>
            <translation>批次之间损失波动 ±{swing}：日志要平均很多批次才能看出 {more} 的误差。</translation>
        </message>
        <message>
            <source>Without the time the best possible network is left with {blind} instead of {floor}: it has to guess how much noise there is.</source>
            <translation>不告诉时间，最好的网络也会剩下 {blind} 而不是 {floor}：它还得猜有多少噪声。</translation>
        </message>
        <message>
            <source>The learning rate falls to zero with the last update; stopped before that, the network is still restless.</source>
            <translation>学习率在最后一次更新时降到零；提前停下，网络还没有安定下来。</translation>
        </message>
        <message>
            <source>{seconds} seconds of training on one CPU thread, {parameters} trained numbers.</source>
            <translation>在一个 CPU 线程上训练 {seconds} 秒，共 {parameters} 个可训练的数。</translation>
        </message>
        <message>
            <source>Far from the data the fields may differ as they like: nothing was ever asked there.</source>
            <translation>在远离数据的地方两个场可以随意不同：训练从未问到那里。</translation>
        </message>
        <message>
            <source>Losses of different targets cannot be compared; the bars always count the error in ε.</source>
            <translation>不同目标的损失不能相互比较；柱形总是按 ε 计算误差。</translation>
        </message>
        <message>
            <source>The log is below the floor: only because these batches hold none of the hard timesteps.</source>
            <translation>日志低于下限：只是因为这些批次里没有困难的时间步。</translation>
        </message>
        <message>
            <source>Ring of 8</source>
            <extracomment>The timesteps fall into so many bands of equal width, each with its own bar and its own field. Points of the field along one axis. Looks at the network, the untrained one included; fewer where there are fewer updates. Of the batch of the first update, so many are shown.</extracomment>
            <translation>八点环</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九点网格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>由你绘制</translation>
        </message>
        <message>
            <source>Your centres</source>
            <translation>你的中心</translation>
        </message>
        <message>
            <source>Drag a disc beside the samples; double-click to add one or take one away.</source>
            <translation>在采样图上拖动圆盘；双击可增加或去掉一个。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>源的展宽</translation>
        </message>
        <message>
            <source>random, one for every sample</source>
            <translation>随机，每个样本一个</translation>
        </message>
        <message>
            <source>random, spread evenly over a batch</source>
            <translation>随机，在一批之内均匀铺开（分层）</translation>
        </message>
        <message>
            <source>random, one for the whole batch</source>
            <translation>随机，整批共用一个</translation>
        </message>
        <message>
            <source>in turn, from noise to data, again and again</source>
            <translation>轮流，从噪声到数据，周而复始</translation>
        </message>
        <message>
            <source>once, from noise to data</source>
            <translation>从噪声到数据走一遍</translation>
        </message>
        <message>
            <source>once, from data to noise</source>
            <translation>从数据到噪声走一遍</translation>
        </message>
        <message>
            <source>all six, a network each</source>
            <translation>六种都训练，各用一个网络</translation>
        </message>
        <message>
            <source>How timesteps are chosen</source>
            <translation>时间步（timestep）怎样选取</translation>
        </message>
        <message>
            <source>ε, the noise</source>
            <translation>ε，噪声</translation>
        </message>
        <message>
            <source>x₀, the data</source>
            <translation>x₀，数据</translation>
        </message>
        <message>
            <source>v, both mixed</source>
            <translation>v，两者混合</translation>
        </message>
        <message>
            <source>What the network says</source>
            <translation>网络预测什么</translation>
        </message>
        <message>
            <source>Tell it the time (time embedding)</source>
            <translation>告诉它时间（时间嵌入 time embedding）</translation>
        </message>
        <message>
            <source>Fourier features of the place</source>
            <translation>位置的傅里叶特征（Fourier features）</translation>
        </message>
        <message>
            <source>Width of a layer</source>
            <translation>一层的宽度</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>About 400 a second. Finish early when you have seen enough: the learning rate is then still high.</source>
            <translation>每秒约 400 次。看够了可以提前结束：那时学习率还很高。</translation>
        </message>
        <message>
            <source>Samples in a batch</source>
            <translation>一批的样本数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>200,000 draws of ε and xₜ: the floor of the loss</source>
            <translation>抽取 200,000 次 ε 与 xₜ：损失的下限</translation>
        </message>
        <message>
            <source>torch autograd of the log density: exact ε</source>
            <translation>torch 自动求导（对数密度）：精确的 ε</translation>
        </message>
        <message>
            <source>diffusers DDPMScheduler: every xₜ and v</source>
            <translation>diffusers DDPMScheduler：每个 xₜ 与 v</translation>
        </message>
        <message>
            <source>data, noise, guess (the first batch taken apart) or training</source>
            <translation>data、noise、guess（拆开第一个批次）或 training</translation>
        </message>
        <message>
            <source>updates made so far</source>
            <translation>到目前为止的更新次数</translation>
        </message>
        <message>
            <source>mean loss of the batches since the last look, per coordinate; NaN before</source>
            <translation>上次查看以来各批次的平均损失，每坐标；之前为 NaN</translation>
        </message>
        <message>
            <source>standard deviation of those losses</source>
            <translation>这些损失的标准差</translation>
        </message>
        <message>
            <source>loss of the exact answer, over all timesteps, per coordinate</source>
            <translation>精确答案的损失，所有时间步，每坐标</translation>
        </message>
        <message>
            <source>what the network adds to it</source>
            <translation>网络在其上增加多少</translation>
        </message>
        <message>
            <source>their sum: the loss over all timesteps</source>
            <translation>两者之和：所有时间步上的损失</translation>
        </message>
        <message>
            <source>timestep in the middle of each band, (bands,)</source>
            <translation>每段时间步的中点，(bands,)</translation>
        </message>
        <message>
            <source>floor in epsilon by band of timesteps, (bands,)</source>
            <translation>按时间步分段的 epsilon 下限，(bands,)</translation>
        </message>
        <message>
            <source>the network's error in epsilon by band, (bands,)</source>
            <translation>网络在 epsilon 上的误差，按段，(bands,)</translation>
        </message>
        <message>
            <source>what it makes of noise, (samples, 2)</source>
            <translation>它由噪声生成的样本，(samples, 2)</translation>
        </message>
        <message>
            <source>share of samples within three spreads of a source</source>
            <translation>距某个源三倍离散度以内的样本比例</translation>
        </message>
        <message>
            <source>sources with at least one sample</source>
            <translation>至少有一个样本的源数</translation>
        </message>
        <message>
            <source>names of the six orders of timesteps</source>
            <translation>六种时间步顺序的名字</translation>
        </message>
        <message>
            <source>mean loss of the batches since the last look, (orders,)</source>
            <translation>上次查看以来各批次的平均损失，(orders,)</translation>
        </message>
        <message>
            <source>standard deviation of those losses, (orders,)</source>
            <translation>这些损失的标准差，(orders,)</translation>
        </message>
        <message>
            <source>the network's error over all timesteps, (orders,)</source>
            <translation>网络在所有时间步上的误差，(orders,)</translation>
        </message>
        <message>
            <source>share of samples within three spreads of a source, (orders,)</source>
            <translation>距某个源三倍离散度以内的样本比例，(orders,)</translation>
        </message>
        <message>
            <source>clean samples of the first batch, (shown, 2)</source>
            <translation>第一个批次的干净样本，(shown, 2)</translation>
        </message>
        <message>
            <source>their timesteps, (shown,)</source>
            <translation>它们的时间步，(shown,)</translation>
        </message>
        <message>
            <source>the noise drawn for them, (shown, 2)</source>
            <translation>为它们抽取的噪声，(shown, 2)</translation>
        </message>
        <message>
            <source>noised samples, (shown, 2)</source>
            <translation>加噪后的样本，(shown, 2)</translation>
        </message>
        <message>
            <source>what the untrained network says of them, (shown, 2)</source>
            <translation>未训练的网络对它们的回答，(shown, 2)</translation>
        </message>
        <message>
            <source>what it was to say, (shown, 2)</source>
            <translation>它应当回答的，(shown, 2)</translation>
        </message>
    </context>
    <context>
        <name>diffusion/unet</name>
        <message>
            <source>Cut and left out</source>
            <extracomment>The network's parts: what passes by on the way across, and what the picture goes through. Which timestep is told whatever the noise level is, as a share of the last one.</extracomment>
            <translation>剪断和拿掉的</translation>
        </message>
        <message>
            <source>Told as it is</source>
            <translation>如实告诉</translation>
        </message>
        <message>
            <source>Always told: pure noise</source>
            <translation>总说：纯噪声</translation>
        </message>
        <message>
            <source>Always told: half-way</source>
            <translation>总说：一半</translation>
        </message>
        <message>
            <source>Always told: clean</source>
            <translation>总说：干净</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>噪声水平</translation>
        </message>
        <message>
            <source>Every block is told the timestep and the class as one vector. Here it can be told the same timestep all the time.</source>
            <translation>时间步和类别合成一个向量，告诉每一个模块。这里可以让它一直听到同一个时间步。</translation>
        </message>
        <message>
            <source>each once</source>
            <translation>每个一次</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Guidance w</source>
            <translation>引导强度 w</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Sample in the network</source>
            <translation>网络里的样本</translation>
        </message>
        <message>
            <source>Or click one of the samples.</source>
            <translation>或者点击一个样本。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子（seed）</translation>
        </message>
        <message>
            <source>Cut the upper skip</source>
            <translation>剪断最上面的跳跃连接</translation>
        </message>
        <message>
            <source>Cut the two lower skips</source>
            <translation>剪断下面两条跳跃连接</translation>
        </message>
        <message>
            <source>Leave the attention out</source>
            <translation>拿掉注意力</translation>
        </message>
        <message>
            <source>Leave out all that is below</source>
            <translation>拿掉下面的一切</translation>
        </message>
        <message>
            <source>Always tell it: clean</source>
            <translation>总告诉它：干净</translation>
        </message>
        <message>
            <source>What is each part for?</source>
            <translation>每一部分有什么用？</translation>
        </message>
        <message>
            <source>What is each part of a U-Net for, and what if it is cut?</source>
            <translation>U-Net 的每一部分有什么用，拿掉会怎样？</translation>
        </message>
        <message>
            <source>The network has no part “{part}”; it has {parts}.</source>
            <translation>网络里没有“{part}”这一部分；有的是 {parts}。</translation>
        </message>
        <message>
            <source>sampling</source>
            <translation>正在采样</translation>
        </message>
        <message>
            <source>from noise to a sample</source>
            <translation>从噪声到样本</translation>
        </message>
        <message>
            <source>each part alone</source>
            <translation>逐个拿掉</translation>
        </message>
        <message>
            <source>x̂₀, whole U-Net</source>
            <translation>x̂₀，完整的 U-Net</translation>
        </message>
        <message>
            <source>x̂₀, as it is cut</source>
            <translation>x̂₀，拿掉之后</translation>
        </message>
        <message>
            <source>x̂₀: nothing is cut</source>
            <translation>x̂₀：什么也没拿掉</translation>
        </message>
        <message>
            <source>{share} right in the end</source>
            <translation>最后 {share} 正确</translation>
        </message>
        <message>
            <source>xₜ</source>
            <translation>xₜ</translation>
        </message>
        <message>
            <source>x̂₀</source>
            <translation>x̂₀</translation>
        </message>
        <message>
            <source>t = {told}, class {label}</source>
            <translation>t = {told}，类别 {label}</translation>
        </message>
        <message>
            <source>told t = {told} (is {timestep})</source>
            <translation>告诉它 t = {told}（实际 {timestep}）</translation>
        </message>
        <message>
            <source>✕ takes a part away, a click on a block looks into it; colour: how active, each block on its own scale</source>
            <translation>点 ✕ 拿掉一部分，点模块看里面；颜色：活跃程度，各模块用自己的刻度</translation>
        </message>
        <message>
            <source>skip {level}</source>
            <translation>跳跃 {level}</translation>
        </message>
        <message>
            <source>down {level}</source>
            <translation>下行 {level}</translation>
        </message>
        <message>
            <source>up {level}</source>
            <translation>上行 {level}</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>中间</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>told pure noise</source>
            <translation>总说是纯噪声</translation>
        </message>
        <message>
            <source>the true noise level</source>
            <translation>真实的噪声水平</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>不缺</translation>
        </message>
        <message>
            <source>{part}: {channels} channels of {height} × {width}</source>
            <translation>{part}：{channels} 个通道，{height} × {width}</translation>
        </message>
        <message>
            <source>attention: who looks where</source>
            <translation>注意力（attention）：谁看哪里</translation>
        </message>
        <message>
            <source>head {head}</source>
            <translation>头 {head}</translation>
        </message>
        <message>
            <source>t, class</source>
            <translation>t，类别</translation>
        </message>
        <message>
            <source>place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Attention is left out.</source>
            <translation>注意力已拿掉。</translation>
        </message>
        <message>
            <source>without</source>
            <translation>缺少</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Pure noise goes in: down to few places, up again, and out comes a first guess</source>
            <translation>输入是纯噪声：向下缩到很少几个位置，再向上，出来第一个猜测</translation>
        </message>
        <message>
            <source>Down the left it asks what there is, up the right where: the skips bring the place</source>
            <translation>左边向下问有什么，右边向上问在哪里：位置由跳跃连接带来</translation>
        </message>
        <message>
            <source>Without {parts}: the guesses differ by {apart} from those of the whole network</source>
            <translation>缺少{parts}：猜测与完整网络的相差 {apart}</translation>
        </message>
        <message>
            <source>Samples of the whole network: {share} show what was asked for</source>
            <translation>完整网络的样本：{share} 画的是所要的字符</translation>
        </message>
        <message>
            <source>Without {parts}, {cut} of the samples show what was asked for; of the whole network {whole}</source>
            <translation>缺少{parts}，样本有 {cut} 画的是所要的字符；完整网络是 {whole}</translation>
        </message>
        <message>
            <source>Missed most: {most}. Missed least: {least}. Each row lacks one part alone</source>
            <translation>最缺不得的是{most}，最不要紧的是{least}。每一行只缺一个部分</translation>
        </message>
        <message>
            <source>{part}: {channels} × {height} × {width}</source>
            <translation>{part}：{channels} × {height} × {width}</translation>
        </message>
        <message>
            <source>{count} weights</source>
            <translation>{count} 个权重</translation>
        </message>
        <message>
            <source>row {row}, column {column}: √(mean of squares) = {value}</source>
            <translation>第 {row} 行第 {column} 列：√(平方的平均) = {value}</translation>
        </message>
        <message>
            <source>the block's scale: 0 to {high}, for all steps</source>
            <translation>该模块的刻度：0 到 {high}，各步相同</translation>
        </message>
        <message>
            <source>Click to look into it.</source>
            <translation>点击看里面。</translation>
        </message>
        <message>
            <source>{part}: taken away. Click to put it back.</source>
            <translation>{part}：已拿掉。点击放回。</translation>
        </message>
        <message>
            <source>{part}: click to take it away.</source>
            <translation>{part}：点击拿掉。</translation>
        </message>
        <message>
            <source>{part} carries {channels} × {height} × {width} numbers past everything below</source>
            <translation>{part}把 {channels} × {height} × {width} 个数越过下面的一切直接送过去</translation>
        </message>
        <message>
            <source>One vector of {width} numbers says how much noise there is and which class; each block scales and shifts its channels by it.</source>
            <translation>一个 {width} 维向量说明有多少噪声、是哪个类别；每个模块据此缩放、平移自己的通道。</translation>
        </message>
        <message>
            <source>Click to tell it another noise level.</source>
            <translation>点击告诉它另一个噪声水平。</translation>
        </message>
        <message>
            <source>Sample {index}, asked for: {label}</source>
            <translation>样本 {index}，要的是：{label}</translation>
        </message>
        <message>
            <source>row {row}, column {column}: x̂₀ = {value}, xₜ = {x}</source>
            <translation>第 {row} 行第 {column} 列：x̂₀ = {value}，xₜ = {x}</translation>
        </message>
        <message>
            <source>Click to see it in the network.</source>
            <translation>点击在网络里看它。</translation>
        </message>
        <message>
            <source>Channel {channel}, row {row}, column {column}: {value}</source>
            <translation>通道 {channel}，第 {row} 行第 {column} 列：{value}</translation>
        </message>
        <message>
            <source>Head {head}: place {query} looks at place {key} with {share}</source>
            <translation>头 {head}：位置 {query} 看位置 {key}，权重 {share}</translation>
        </message>
        <message>
            <source>Head {head}: place {query} looks at noise level and class with {share}</source>
            <translation>头 {head}：位置 {query} 看噪声水平和类别，权重 {share}</translation>
        </message>
        <message>
            <source>Place {place}: click to see where it looks</source>
            <translation>位置 {place}：点击看它在看哪里</translation>
        </message>
        <message>
            <source>Without {part}</source>
            <translation>缺少{part}</translation>
        </message>
        <message>
            <source>taken for what was asked for: {share}</source>
            <translation>被认作所要的字符：{share}</translation>
        </message>
        <message>
            <source>root-mean-square difference to the whole network's: {apart}</source>
            <translation>与完整网络的均方根差：{apart}</translation>
        </message>
        <message>
            <source>Step {step}: t = {timestep}</source>
            <translation>第 {step} 步：t = {timestep}</translation>
        </message>
        <message>
            <source>What each part is for</source>
            <translation>每一部分有什么用</translation>
        </message>
        <message>
            <source>The picture of 16 × 16 is halved twice while its channels grow from {first} to {last}; at 4 × 4 every place can see all others. On the way up each level gets, beside what comes from below, what the left side had at that size. The network says v, from which noise and guess follow.</source>
            <translation>16 × 16 的图两次减半，通道从 {first} 增到 {last}；到 4 × 4 时，每个位置都看得到其他所有位置。向上走时，每一层除了下面来的，还得到左侧同样大小的内容，这就是跳跃连接（skip connection）。网络给出的是 v，由它可得噪声和猜测。</translation>
        </message>
        <message>
            <source>Taken away: {parts}. The network was never trained without. From the same noise as above, its samples drift away from step to step: {apart} from the whole network's in the end (root mean square; pixels run from −1 to 1).</source>
            <translation>拿掉了：{parts}。网络从没在缺少它的情况下训练过。从与上面相同的噪声出发，它的样本一步步偏离：最后与完整网络的相差 {apart}（均方根；像素从 −1 到 1）。</translation>
        </message>
        <message>
            <source>In each row one part alone is taken away, with the same noise and {steps} steps. Right: the share of all {count} that a classifier takes for what was asked for. Moved: how far the samples are from those of the whole network.</source>
            <translation>每一行只拿掉一个部分，噪声相同，都是 {steps} 步。正确：全部 {count} 个样本中被分类器认作所要字符的份额。变动：样本离完整网络的样本有多远。</translation>
        </message>
        <message>
            <source>Without the upper skip the right side knows only what passed through few places: the fine noise of xₜ itself is missing, and that is what has to be told apart from the picture.</source>
            <translation>没有最上面的跳跃连接，右侧只知道经过很少几个位置传来的东西：xₜ 里细小的噪声不见了，而要与图分开的正是它。</translation>
        </message>
        <message>
            <source>Told the wrong noise level, it takes too much or too little for noise.</source>
            <translation>告诉它错误的噪声水平，它就把太多或太少的东西当成噪声。</translation>
        </message>
        <message>
            <source>A part that is missed little was not idle: the others were trained to rely on it, and some of them can make up for it.</source>
            <translation>不太要紧的部分并非闲着：其他部分训练时依赖它，只是有些能替它补上。</translation>
        </message>
        <message>
            <source>Which single cut harms the samples most?</source>
            <translation>只拿掉一个部分，哪个对样本伤害最大？</translation>
        </message>
        <message>
            <source>The upper skip, 16 × 16</source>
            <translation>最上面的跳跃连接，16 × 16</translation>
        </message>
        <message>
            <source>The lower skip, 4 × 4</source>
            <translation>最下面的跳跃连接，4 × 4</translation>
        </message>
        <message>
            <source>The attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>The noise level that is told</source>
            <translation>告诉它的噪声水平</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>别的部分</translation>
        </message>
        <message>
            <source>{first}, {last}</source>
            <translation>{first}、{last}</translation>
        </message>
        <message>
            <source>{part}: take away or put back</source>
            <translation>{part}：拿掉或放回</translation>
        </message>
        <message>
            <source>Noise level: tell another</source>
            <translation>噪声水平：换一个告诉它</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>Place {place}</source>
            <translation>位置 {place}</translation>
        </message>
        <message>
            <source>sample, or parts (the comparison)</source>
            <translation>sample 或 parts（比较）</translation>
        </message>
        <message>
            <source>where the noise level lies on the schedule</source>
            <translation>噪声水平在调度上的位置</translation>
        </message>
        <message>
            <source>the timestep that the blocks are told</source>
            <translation>告诉各块的时间步</translation>
        </message>
        <message>
            <source>share of the variance that is signal</source>
            <translation>方差中属于信号的份额</translation>
        </message>
        <message>
            <source>xₜ (2, samples, 16, 16): of the whole network, and as it is cut</source>
            <translation>xₜ (2, samples, 16, 16)：整个网络的，以及切除之后的</translation>
        </message>
        <message>
            <source>the guess at the sample, in the same order</source>
            <translation>对样本的猜测，顺序相同</translation>
        </message>
        <message>
            <source>root-mean-square difference of the two guesses</source>
            <translation>两个猜测的均方根差</translation>
        </message>
        <message>
            <source>root mean square of each block's output, of the followed sample</source>
            <translation>所跟踪样本在每个块输出的均方根</translation>
        </message>
        <message>
            <source>attention weights (heads, 16, 17); the last column is noise level and class</source>
            <translation>注意力权重 (heads, 16, 17)；最后一列是噪声水平和类别</translation>
        </message>
    </context>
</TS>
