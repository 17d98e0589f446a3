<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>The step needs two alphas: αₜ of this step and the product ᾱₜ of all steps so far. With the product in both places the samples still end on the data, but half-way their size is {wrong} where it should be {theory} (read right: {right}), and around a source they end {narrow} times as wide as the data (read right: {wide}).</source>
            <translation>这一步需要两个 α：本步的 αₜ 和到目前为止的累积乘积 ᾱₜ。两处都用乘积，样本最后仍落在数据上，但走到一半时大小是 {wrong}，本应是 {theory}（正确读法：{right}）；在一个源周围，样本的宽度只有数据的 {narrow} 倍（正确读法：{wide}）。</translation>
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
            <source>diffusers</source>
            <translation>diffusers</translation>
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
            <translation>DDPM：每步都加新噪声</translation>
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
            <translation>正在去噪</translation>
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
            <source>There are only {shown} particles; the last one is followed.</source>
            <translation>只有 {shown} 个粒子，因此跟踪最后一个。</translation>
        </message>
        <message>
            <source>Your data has {count} centres; it takes 1 to {most}.</source>
            <translation>你的数据有 {count} 个中心，应为 1 到 {most} 个。</translation>
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
            <source>DDIM, {steps} steps</source>
            <translation>DDIM，{steps} 步</translation>
        </message>
        <message>
            <source>DDPM, {steps} steps</source>
            <translation>DDPM，{steps} 步</translation>
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
            <source>entropy, all (bits)</source>
            <translation>熵，全体（比特）</translation>
        </message>
        <message>
            <source>entropy, this (bits)</source>
            <translation>熵，此粒子（比特）</translation>
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
            <translation>点击：跟踪它</translation>
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
            <translation>来源 {number}</translation>
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
            <source>Click a particle to follow it. Drag a disc to change the data, double-click to add one.</source>
            <translation>点击粒子即可跟踪它。拖动圆盘可以改变数据，双击可以添加一个。</translation>
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
            <source>None of the samples lies within three spreads of a centre. The data itself spreads by {data} around its centres.</source>
            <translation>没有一个样本落在任何中心的三倍散布之内。数据自身围绕其中心的散布是 {data}。</translation>
        </message>
        <message>
            <source>The denoiser is exact: apart from chance, what is wrong with these samples comes from the {steps} steps alone. Try more or fewer.</source>
            <translation>去噪器是精确的：除了偶然因素，样本的毛病只来自这 {steps} 步。试试更多或更少的步数。</translation>
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
            <source>entropy, all</source>
            <translation>熵，全体</translation>
        </message>
        <message>
            <source>entropy, this</source>
            <translation>熵，此粒子</translation>
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
            <source>x̂₀ is a mean, not a sample: while several sources are possible it lies between them, where there may be no data at all. That is why early guesses of image models are blurry.</source>
            <translation>x̂₀ 是平均值，不是样本：只要还有几个来源可能，它就落在它们之间，而那里也许根本没有数据。图像模型早期的猜测之所以模糊，原因就在这里。</translation>
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
            <extracomment>Two eyes and a mouth: what "drawn" starts from.</extracomment>
            <translation>八个一圈</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>Grid of 9</source>
            <translation>九宫格</translation>
        </message>
        <message>
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <source>Drawn by you</source>
            <translation>你来画</translation>
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
            <source>Drag a disc on the stage; double-click to add one or take one away.</source>
            <translation>在画面上拖动圆盘；双击可添加或删除。</translation>
        </message>
        <message>
            <source>Spread of a source</source>
            <translation>每个来源的散布</translation>
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
            <source>Sampler</source>
            <translation>采样器 sampler</translation>
        </message>
        <message>
            <source>Fresh noise in DDIM (η)</source>
            <translation>DDIM 的新噪声（η）</translation>
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
            <source>Seed</source>
            <translation>随机种子 seed</translation>
        </message>
        <message>
            <source>diffusers: the schedule ᾱ</source>
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
            <source>diffusers DDPMScheduler: the right step from each x_t (not the one shown)</source>
            <translation>diffusers DDPMScheduler：从每个 x_t 出发的正确一步（不是画面上这一步）</translation>
        </message>
        <message>
            <source>torch autograd: the score</source>
            <translation>torch 自动求导：得分 score</translation>
        </message>
    </context>
</TS>
