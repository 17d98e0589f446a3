<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>blocks</name>
        <message>
            <source>Blocks</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>Data flow</source>
            <translation>数据流</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈网络</translation>
        </message>
        <message>
            <source>Mixture of experts</source>
            <translation>混合专家</translation>
        </message>
        <message>
            <source>Parameters and operations</source>
            <translation>参数与运算量</translation>
        </message>
        <message>
            <source>Recurrent nets</source>
            <translation>循环网络</translation>
        </message>
        <message>
            <source>Linear-time models</source>
            <translation>线性时间模型</translation>
        </message>
        <message>
            <source>Embeddings and head</source>
            <translation>嵌入与输出头</translation>
        </message>
        <message>
            <source>transformers hidden_states: lengths of the streams</source>
            <extracomment>float64, through up to 64 layers, relative to the largest number compared.</extracomment>
            <translation>transformers 的 hidden_states：流的长度</translation>
        </message>
        <message>
            <source>torch.nn.TransformerEncoderLayer: gradient norms</source>
            <translation>torch.nn.TransformerEncoderLayer：梯度范数</translation>
        </message>
        <message>
            <source>torch SDPA: latents</source>
            <translation>torch SDPA：潜在向量</translation>
        </message>
        <message>
            <source>string by string: those without a mistake</source>
            <translation>逐串计算：没有错误的串</translation>
        </message>
        <message>
            <source>central difference: gradient</source>
            <translation>中心差分：梯度</translation>
        </message>
        <message>
            <source>torch.nn layers: sum of numel() of the matrices</source>
            <translation>torch.nn 的层：各矩阵 numel() 之和</translation>
        </message>
        <message>
            <source>integer</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>the language model alone: logits at α = 0</source>
            <translation>单独的语言模型：α = 0 时的 logits</translation>
        </message>
        <message>
            <source>torch.nn.Linear: logits of all heads</source>
            <translation>torch.nn.Linear：各种头的 logits</translation>
        </message>
        <message>
            <source>numpy.linalg.lstsq: the fitted map</source>
            <translation>numpy.linalg.lstsq：拟合的映射</translation>
        </message>
        <message>
            <source>one-hot times the matrix</source>
            <translation>独热向量乘矩阵</translation>
        </message>
        <message>
            <source>torch.nn.functional.embedding, sparse gradient</source>
            <translation>torch.nn.functional.embedding，稀疏梯度</translation>
        </message>
        <message>
            <source>torch autograd: both uses of the tied matrix together</source>
            <translation>torch autograd：绑定矩阵的两种用途合在一起</translation>
        </message>
        <message>
            <source>torch autograd: ∂L/∂x of LayerNorm</source>
            <translation>torch autograd：LayerNorm 的 ∂L/∂x</translation>
        </message>
        <message>
            <source>torch.nn.TransformerEncoderLayer, {kind}-norm</source>
            <translation>torch.nn.TransformerEncoderLayer，{kind}-norm</translation>
        </message>
        <message>
            <source>torch.nn.LayerNorm</source>
            <translation>torch.nn.LayerNorm</translation>
        </message>
        <message>
            <source>torch.nn.RMSNorm</source>
            <translation>torch.nn.RMSNorm</translation>
        </message>
        <message>
            <source>torch.nn.functional.layer_norm over tokens and features</source>
            <translation>torch.nn.functional.layer_norm，对词元和特征</translation>
        </message>
        <message>
            <source>torch.nn.functional.instance_norm</source>
            <translation>torch.nn.functional.instance_norm</translation>
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, training mode</source>
            <translation>torch.nn.BatchNorm1d，训练模式</translation>
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, running statistics</source>
            <translation>torch.nn.BatchNorm1d，滑动统计量</translation>
        </message>
        <message>
            <source>torch.nn.BatchNorm1d, evaluation mode</source>
            <translation>torch.nn.BatchNorm1d，评估模式</translation>
        </message>
        <message>
            <source>FLOP</source>
            <translation>FLOP</translation>
        </message>
        <message>
            <source>torch.nn.{layer}, float64: states along the sequence</source>
            <translation>torch.nn.{layer}，float64：沿序列的状态</translation>
        </message>
        <message>
            <source>ρ^k − norm in the linear net (at least ρ^k)</source>
            <translation>ρ^k − 线性网络的范数（至少 ρ^k）</translation>
        </message>
        <message>
            <source>autograd: ∂h_T/∂h_0 through all symbols, {cell}</source>
            <translation>自动求导（autograd）：穿过所有符号的 ∂h_T/∂h_0，{cell}</translation>
        </message>
        <message>
            <source>ρ^k: norm in the linear net</source>
            <translation>ρ^k：线性网络的范数</translation>
        </message>
        <message>
            <source>autograd: Jacobian of one symbol, {cell}</source>
            <translation>自动求导（autograd）：一个符号的雅可比矩阵，{cell}</translation>
        </message>
        <message>
            <source>torch.nn.{layer}: sum of numel()</source>
            <translation>torch.nn.{layer}：numel() 之和</translation>
        </message>
    </context>
    <context>
        <name>blocks/feedforward</name>
        <message>
            <source>A curve from bends</source>
            <extracomment>Places at which the reader sets a height, from x = −1 to 1. The curve to begin with: two hills and a valley. Examples at which the network is compared with the curve.</extracomment>
            <translation>用折线拼曲线</translation>
        </message>
        <message>
            <source>Expand, then contract</source>
            <translation>先升维再降维</translation>
        </message>
        <message>
            <source>Activation functions</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>SwiGLU</source>
            <translation>SwiGLU</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Your curve</source>
            <translation>你的曲线</translation>
        </message>
        <message>
            <source>17 heights from −1.2 to 1.2. Drag a stroke across the stage to draw.</source>
            <translation>17 个高度，从 −1.2 到 1.2。在图上拖动即可画线。</translation>
        </message>
        <message>
            <source>SiLU (Swish)</source>
            <translation>SiLU（Swish）</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>Units, up to</source>
            <translation>单元数上限</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>起点数</translation>
        </message>
        <message>
            <source>Every training begins so many times, from other weights; the best is shown.</source>
            <translation>每种训练从不同的权重开始这么多次；显示最好的一次。</translation>
        </message>
        <message>
            <source>Width of the vector (d)</source>
            <translation>向量宽度（d）</translation>
        </message>
        <message>
            <source>Width inside (d_ff)</source>
            <translation>内部宽度（d_ff）</translation>
        </message>
        <message>
            <source>Width of a model (d)</source>
            <translation>模型宽度（d）</translation>
        </message>
        <message>
            <source>Rounded up to a multiple of</source>
            <translation>向上取到多少的倍数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>What does a feed-forward network do with its width?</source>
            <extracomment>Which marked lines of the code belong to a picture; SwiGLU's are those of its operation.</extracomment>
            <translation>前馈网络用它的宽度做什么？</translation>
        </message>
        <message>
            <source>A step: two bends are enough</source>
            <translation>台阶：两个折点就够</translation>
        </message>
        <message>
            <source>A zigzag: as many bends as corners</source>
            <translation>锯齿：有多少角就要多少折点</translation>
        </message>
        <message>
            <source>The same with GELU</source>
            <translation>换成 GELU</translation>
        </message>
        <message>
            <source>Wider, or deeper for the same parameters</source>
            <translation>同样的参数：更宽还是更深</translation>
        </message>
        <message>
            <source>Six activation functions</source>
            <translation>六个激活函数</translation>
        </message>
        <message>
            <source>Too large a learning rate: dead units</source>
            <translation>学习率太大：死掉的单元</translation>
        </message>
        <message>
            <source>SwiGLU, and how it is often written</source>
            <translation>SwiGLU 与它的常见写法</translation>
        </message>
        <message>
            <source>Both forms at d = d_ff</source>
            <translation>d = d_ff 时的两种写法</translation>
        </message>
        <message>
            <source>Why 11 008</source>
            <translation>为什么是 11 008</translation>
        </message>
        <message>
            <source>{blocks} × 8 → {inner} → 8</source>
            <translation>{blocks} × 8 → {inner} → 8</translation>
        </message>
        <message>
            <source>vector</source>
            <translation>向量</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>门</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>product</source>
            <translation>乘积</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>as often written</source>
            <translation>常见写法</translation>
        </message>
        <message>
            <source>8/3</source>
            <translation>8/3</translation>
        </message>
        <message>
            <source>The curve has {count} heights; it takes 17 numbers.</source>
            <translation>曲线有 {count} 个高度；需要 17 个数。</translation>
        </message>
        <message>
            <source>A height is {height}; it takes numbers from −1.2 to 1.2.</source>
            <translation>有一个高度是 {height}；取值范围是 −1.2 到 1.2。</translation>
        </message>
        <message>
            <source>{name}: error {error} at the end, {dead} of {units} units dead</source>
            <translation>{name}：最终误差 {error}，{units} 个单元死了 {dead} 个</translation>
        </message>
        <message>
            <source>{blocks} × ({width} → {inner} → {width}): held-out error {error}</source>
            <translation>{blocks} × ({width} → {inner} → {width})：留出误差 {error}</translation>
        </message>
        <message>
            <source>A token’s vector comes in</source>
            <translation>输入一个词元的向量</translation>
        </message>
        <message>
            <source>The gate: Swish of a projection, not of the vector</source>
            <translation>门：对投影取 Swish，不是对向量本身</translation>
        </message>
        <message>
            <source>The other branch is linear: a second projection</source>
            <translation>另一支是线性的：第二个投影</translation>
        </message>
        <message>
            <source>Gate times value, number by number</source>
            <translation>门乘以值，逐个相乘</translation>
        </message>
        <message>
            <source>A third matrix brings it back to the width of the vector</source>
            <translation>第三个矩阵把它带回向量的宽度</translation>
        </message>
        <message>
            <source>As often written it cannot be computed: the widths differ</source>
            <translation>按常见写法无法计算：宽度不同</translation>
        </message>
        <message>
            <source>As often written: here the widths agree, and it is something else</source>
            <translation>按常见写法：这里宽度相同，但算的是另一回事</translation>
        </message>
        <message>
            <source>Three matrices of 8/3 have the parameters of two of 4</source>
            <translation>三个 8/3 的矩阵与两个 4 的矩阵参数一样多</translation>
        </message>
        <message>
            <source>your curve</source>
            <translation>你的曲线</translation>
        </message>
        <message>
            <source>the network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>drag a stroke to draw</source>
            <translation>拖动画一笔</translation>
        </message>
        <message>
            <source>what each unit adds</source>
            <translation>每个单元加上的部分</translation>
        </message>
        <message>
            <source>Unit {unit}</source>
            <translation>第 {unit} 个单元</translation>
        </message>
        <message>
            <source>bends at x = −b/w = {x}</source>
            <translation>折点 x = −b/w = {x}</translation>
        </message>
        <message>
            <source>alive</source>
            <translation>活的</translation>
        </message>
        <message>
            <source>dead: its slope is 0 for every x, no gradient reaches it</source>
            <translation>死的：对每个 x 斜率都是 0，没有梯度到达它</translation>
        </message>
        <message>
            <source>units</source>
            <translation>单元数</translation>
        </message>
        <message>
            <source>error (root mean square)</source>
            <translation>误差（均方根）</translation>
        </message>
        <message>
            <source>dead units of {units}</source>
            <translation>{units} 个单元中死掉的</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>{unit} Bends inside the frame: {inside}, of {alive} live units. The network has {parameters} parameters. {shown}</source>
            <translation>{unit}{alive} 个活单元里有 {inside} 个的折点在图框之内。网络有 {parameters} 个参数。{shown}</translation>
        </message>
        <message>
            <source>Each unit is a straight line that begins at its bend, turned up or down by its weight; their sum is the curve.</source>
            <translation>每个单元是一条从折点开始的直线，权重决定它向上还是向下；它们的和就是曲线。</translation>
        </message>
        <message>
            <source>Each unit goes from one level to another, half-way at its bend; its weight sets how far. Their sum is the curve.</source>
            <translation>每个单元从一个高度过渡到另一个高度，在折点处走到一半；权重决定走多远。它们的和就是曲线。</translation>
        </message>
        <message>
            <source>Of {starts} trainings from other weights the best is shown.</source>
            <translation>从不同权重出发训练 {starts} 次，显示最好的一次。</translation>
        </message>
        <message>
            <source>It was trained once.</source>
            <translation>只训练了一次。</translation>
        </message>
        <message>
            <source>{blocks} × ({width} → {inner} → {width}), each added to what comes in: {parameters} parameters in matrices. Updates: {updates}; tasks drawn anew: {seeds}. The error on held-out examples is {error} on average.</source>
            <translation>{blocks} × ({width} → {inner} → {width})，每块的结果加到输入上：矩阵里 {parameters} 个参数。在 {seeds} 个重新抽取的任务上各更新 {updates} 次，留出样本（held-out）上的误差平均是 {error}。</translation>
        </message>
        <message>
            <source>Width {units}, update {updates}: error {error}</source>
            <translation>宽度 {units}，更新 {updates} 次：误差 {error}</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>Leaky ReLU</source>
            <translation>Leaky ReLU</translation>
        </message>
        <message>
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message>
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <source>tanh</source>
            <translation>tanh</translation>
        </message>
        <message>
            <source>sigmoid</source>
            <translation>sigmoid</translation>
        </message>
        <message>
            <source>Width {units}, update {updates}: error {error}; dead units: {dead}</source>
            <translation>宽度 {units}，更新 {updates} 次：误差 {error}；死单元 {dead} 个</translation>
        </message>
        <message>
            <source>Width {count}</source>
            <translation>宽度 {count}</translation>
        </message>
        <message>
            <source>Update {updates}</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>{dead} of {units} units dead</source>
            <translation>{units} 个单元死了 {dead} 个</translation>
        </message>
        <message>
            <source>Block {place} of {blocks}</source>
            <translation>第 {place} 块，共 {blocks} 块</translation>
        </message>
        <message>
            <source>two matrices, {count} parameters together</source>
            <translation>两个矩阵，共 {count} 个参数</translation>
        </message>
        <message>
            <source>{blocks} × ({width} → {inner} → {width})</source>
            <translation>{blocks} × ({width} → {inner} → {width})</translation>
        </message>
        <message>
            <source>{blocks} · {factor}d² = {total} parameters in matrices</source>
            <translation>{blocks} · {factor}d² = 矩阵里 {total} 个参数</translation>
        </message>
        <message>
            <source>one block, wider and wider</source>
            <translation>一个块，越来越宽</translation>
        </message>
        <message>
            <source>several narrower blocks, parameters as at 4d</source>
            <translation>几个更窄的块，参数与 4d 时相同</translation>
        </message>
        <message>
            <source>parameters in matrices</source>
            <translation>矩阵里的参数</translation>
        </message>
        <message>
            <source>held-out error</source>
            <translation>留出误差（held-out error）</translation>
        </message>
        <message>
            <source>held-out error {error}, mean of {seeds}</source>
            <translation>留出误差 {error}，{seeds} 次平均</translation>
        </message>
        <message>
            <source>on what was trained: {error}</source>
            <translation>训练样本上：{error}</translation>
        </message>
        <message>
            <source>SwiGLU: (Swish(xW) ⊙ xV)·W₂</source>
            <translation>SwiGLU：(Swish(xW) ⊙ xV)·W₂</translation>
        </message>
        <message>
            <source>As often written: Swish(x)·σ(W₂x + b₂)</source>
            <translation>常见写法：Swish(x)·σ(W₂x + b₂)</translation>
        </message>
        <message>
            <source>x</source>
            <translation>x</translation>
        </message>
        <message>
            <source>xW</source>
            <translation>xW</translation>
        </message>
        <message>
            <source>Swish(xW)</source>
            <translation>Swish(xW)</translation>
        </message>
        <message>
            <source>xV</source>
            <translation>xV</translation>
        </message>
        <message>
            <source>Swish(xW) ⊙ xV</source>
            <translation>Swish(xW) ⊙ xV</translation>
        </message>
        <message>
            <source>(…)·W₂</source>
            <translation>(…)·W₂</translation>
        </message>
        <message>
            <source>Swish(x)</source>
            <translation>Swish(x)</translation>
        </message>
        <message>
            <source>σ(W₂x + b₂)</source>
            <translation>σ(W₂x + b₂)</translation>
        </message>
        <message>
            <source>Swish(x)·σ(…)</source>
            <translation>Swish(x)·σ(…)</translation>
        </message>
        <message>
            <source>Two matrices of {d} × {inner}: {total} parameters</source>
            <translation>两个 {d} × {inner} 的矩阵：{total} 个参数</translation>
        </message>
        <message>
            <source>With a gate, three of {d} × {inner}: {total} parameters</source>
            <translation>带门时三个 {d} × {inner} 的矩阵：{total} 个参数</translation>
        </message>
        <message>
            <source>8/3·d = {third} (dashed), cut to {cut}, up to a multiple of {multiple}: {rounded}</source>
            <translation>8/3·d = {third}（虚线），取整为 {cut}，再向上取到 {multiple} 的倍数：{rounded}</translation>
        </message>
        <message>
            <source>The starts ended at {best} (best) and {worst} (worst): where the bends begin decides much.</source>
            <translation>各次训练的结果从 {best}（最好）到 {worst}（最差）：折点从哪里开始影响很大。</translation>
        </message>
        <message>
            <source>This function has no corner: its bends are rounded.</source>
            <translation>这个函数没有棱角：折点是圆的。</translation>
        </message>
        <message>
            <source>{text} In a network of {units} units, after {updates} updates at a rate of {rate}, {dead} are dead; the error is {error}.</source>
            <translation>{text}在 {units} 个单元的网络里，以学习率 {rate} 更新 {updates} 次之后，死了 {dead} 个；误差是 {error}。</translation>
        </message>
        <message>
            <source>Slope 0 below zero, 1 above: cheap, and exactly off on one side.</source>
            <translation>零以下斜率为 0，零以上为 1：便宜，而且一侧完全关闭。</translation>
        </message>
        <message>
            <source>Below zero it keeps a hundredth of the slope, so that no unit dies.</source>
            <translation>零以下保留百分之一的斜率，这样单元不会死。</translation>
        </message>
        <message>
            <source>z times the share of a normal distribution below z: smooth, and a little below zero before it rises.</source>
            <translation>z 乘以正态分布在 z 以下的份额：平滑，上升之前略低于零。</translation>
        </message>
        <message>
            <source>z times its sigmoid, also called Swish: close to GELU, and cheaper.</source>
            <translation>z 乘以它的 sigmoid，也叫 Swish：与 GELU 接近，更便宜。</translation>
        </message>
        <message>
            <source>Flat on both sides: where |z| is large, its slope is nearly 0.</source>
            <translation>两侧都平：|z| 大的地方斜率几乎为 0。</translation>
        </message>
        <message>
            <source>Flat on both sides, and its slope is never above 1/4.</source>
            <translation>两侧都平，而且斜率从不超过 1/4。</translation>
        </message>
        <message>
            <source>Dead: no example gives the unit a slope above 0.001, so hardly any gradient reaches it. A larger learning rate kills more ReLU units: they are thrown to where no example turns them on.</source>
            <translation>“死”是指：没有一个样本让这个单元的斜率超过 0.001，几乎没有梯度到达它。学习率大时 ReLU 单元死得更多：它们被甩到没有样本能打开的地方。</translation>
        </message>
        <message>
            <source>One block from d (2d²) to 4d (8d²): the error goes from {narrow} to {wide}, for four times the parameters and operations.</source>
            <translation>一个块从 d（2d²）到 4d（8d²）：误差从 {narrow} 变为 {wide}，参数和运算是四倍。</translation>
        </message>
        <message>
            <source>At equal parameters, one block of 4d: {wide}; four blocks of d: {deep}. The blocks have to wait for one another, the units of one block do not.</source>
            <translation>参数相同时，一个 4d 的块：{wide}；四个 d 的块：{deep}。块与块之间要依次等待，同一块里的单元不用。</translation>
        </message>
        <message>
            <source>Simulated: the task is x + sin(A·x), A drawn at random, seed {seed}.</source>
            <translation>模拟：任务是 x + sin(A·x)，A 随机抽取，种子 {seed}。</translation>
        </message>
        <message>
            <source>{d} numbers. Both matrices that follow have {d} rows.</source>
            <translation>{d} 个数。后面的两个矩阵都有 {d} 行。</translation>
        </message>
        <message>
            <source>W takes {d} numbers to {inner}; Swish makes each of them a gate: near 0 where it is very negative, about itself where it is large.</source>
            <translation>W 把 {d} 个数变成 {inner} 个；Swish 让每一个成为门：很负时接近 0，很大时约等于自身。</translation>
        </message>
        <message>
            <source>V takes the same {d} numbers to {inner} others, with no function behind it.</source>
            <translation>V 把同样的 {d} 个数变成另外 {inner} 个，后面不接函数。</translation>
        </message>
        <message>
            <source>Each of the {inner} gates multiplies its value: the layer has products of its inputs, which a sum of bends has not.</source>
            <translation>{inner} 个门各乘以自己的值：这一层里出现了输入的乘积，而折线之和没有。</translation>
        </message>
        <message>
            <source>W₂ takes {inner} numbers back to {d}: three matrices, where a plain feed-forward has two.</source>
            <translation>W₂ 把 {inner} 个数带回 {d} 个：三个矩阵，而普通前馈网络只有两个。</translation>
        </message>
        <message>
            <source>Swish(x) has {d} numbers, σ(W₂x + b₂) has {inner}: torch refuses the product. The first factor lacks its projection, and the second is squashed between 0 and 1, which makes it a GLU. Set both widths equal, and it computes something, but not SwiGLU.</source>
            <translation>Swish(x) 有 {d} 个数，σ(W₂x + b₂) 有 {inner} 个：torch 拒绝相乘。第一个因子少了投影，第二个被 σ 压到 0 和 1 之间，那是 GLU 的做法。把两个宽度设成一样，它能算出东西，但不是 SwiGLU。</translation>
        </message>
        <message>
            <source>Only because d = d_ff = {inner} can the two factors be multiplied. The first is a function of single inputs, the second is between 0 and 1: compare the last strips of both forms.</source>
            <translation>只因为 d = d_ff = {inner}，两个因子才能相乘。第一个是单个输入的函数，第二个在 0 和 1 之间：比较两种写法的最后一条。</translation>
        </message>
        <message>
            <source>A gate adds a matrix. To keep the {plain} parameters of two matrices of 4d at d = {d}, each of the three gets 8/3·d = {third}, rounded to {rounded}. That makes {gated}, {more} % more: nothing was reduced.</source>
            <translation>门多出一个矩阵。要保持 d = {d} 时两个 4d 矩阵的 {plain} 个参数，三个矩阵各取 8/3·d = {third}，取整为 {rounded}。这样是 {gated}，多 {more} %：什么也没有减少。</translation>
        </message>
        <message>
            <source>A gate adds a matrix. To keep the {plain} parameters of two matrices of 4d at d = {d}, each of the three gets 8/3·d = {third}, rounded to {rounded}. That makes {gated}, {more} % fewer, by the rounding alone.</source>
            <translation>门多出一个矩阵。要保持 d = {d} 时两个 4d 矩阵的 {plain} 个参数，三个矩阵各取 8/3·d = {third}，取整为 {rounded}。这样是 {gated}，少 {more} %，全是取整造成的。</translation>
        </message>
        <message>
            <source>A network 1 → m → 1 with ReLU learns the curve. At most how many bends can it have?</source>
            <translation>一个 1 → m → 1 的 ReLU 网络学习这条曲线。它最多能有几个折点？</translation>
        </message>
        <message>
            <source>one for each unit</source>
            <translation>每个单元一个</translation>
        </message>
        <message>
            <source>two for each unit</source>
            <translation>每个单元两个</translation>
        </message>
        <message>
            <source>as many as the curve needs</source>
            <translation>曲线需要多少就有多少</translation>
        </message>
        <message>
            <source>torch autograd: gradient of every weight</source>
            <translation>torch 自动求导：每个权重的梯度</translation>
        </message>
        <message>
            <source>torch.nn.Sequential(Linear, σ, Linear)</source>
            <translation>torch.nn.Sequential(Linear, σ, Linear)</translation>
        </message>
        <message>
            <source>torch.nn.functional, all six functions</source>
            <translation>torch.nn.functional，全部六个函数</translation>
        </message>
        <message>
            <source>torch autograd: slopes of all six functions</source>
            <translation>torch 自动求导：六个函数的斜率</translation>
        </message>
        <message>
            <source>transformers LlamaMLP</source>
            <translation>transformers LlamaMLP</translation>
        </message>
        <message>
            <source>torch.nn.Linear, numbers in matrices</source>
            <translation>torch.nn.Linear，矩阵里的数</translation>
        </message>
        <message>
            <source>the width, function, stack or operation</source>
            <translation>宽度、函数、堆叠或运算</translation>
        </message>
        <message>
            <source>units of the network</source>
            <translation>网络的单元数</translation>
        </message>
        <message>
            <source>updates done</source>
            <translation>已做的更新次数</translation>
        </message>
        <message>
            <source>root of the mean square of what is missed</source>
            <translation>误差平方均值的平方根</translation>
        </message>
        <message>
            <source>units whose slope is below 0.001 on every example</source>
            <translation>在每个例子上斜率都小于 0.001 的单元</translation>
        </message>
        <message>
            <source>where each unit bends, x = −b/w</source>
            <translation>每个单元在哪里弯折，x = −b/w</translation>
        </message>
        <message>
            <source>w of each unit</source>
            <translation>每个单元的 w</translation>
        </message>
        <message>
            <source>b of each unit</source>
            <translation>每个单元的 b</translation>
        </message>
        <message>
            <source>v of each unit</source>
            <translation>每个单元的 v</translation>
        </message>
        <message>
            <source>held-out error of every seed at the end</source>
            <translation>各种子最后的留出误差</translation>
        </message>
        <message>
            <source>what the operation gives</source>
            <translation>这个运算给出的结果</translation>
        </message>
        <message>
            <source>what torch says to the form often written; empty if it computes</source>
            <translation>torch 对常见写法的报错；能算则为空</translation>
        </message>
        <message>
            <source>inner width of the gated feed-forward, rounded</source>
            <translation>门控前馈网络的内部宽度，取整后</translation>
        </message>
        <message>
            <source>8/3 of the width</source>
            <translation>宽度的 8/3</translation>
        </message>
        <message>
            <source>parameters of two matrices of d × 4d</source>
            <translation>两个 d × 4d 矩阵的参数数</translation>
        </message>
        <message>
            <source>parameters of three matrices of the rounded width</source>
            <translation>三个取整宽度的矩阵的参数数</translation>
        </message>
    </context>
    <context>
        <name>blocks/flow</name>
        <message>
            <source>How does a text travel through a Transformer?</source>
            <translation>一段文本怎样穿过 Transformer？</translation>
        </message>
        <message>
            <source>Sorted instead of reversed</source>
            <translation>改为排序</translation>
        </message>
        <message>
            <source>Decoder only: the text is its own target</source>
            <translation>只有解码器：文本就是自己的目标</translation>
        </message>
        <message>
            <source>Six layers: the streams grow and grow</source>
            <translation>六层：流越来越长</translation>
        </message>
        <message>
            <source>Encoder only: one token is hidden</source>
            <translation>只有编码器：藏起一个词元</translation>
        </message>
        <message>
            <source>One wrong token in its own output</source>
            <translation>自己的输出里有一个错误</translation>
        </message>
        <message>
            <source>All residual connections cut</source>
            <translation>切断所有残差连接</translation>
        </message>
        <message>
            <source>Mistakes after its own mistakes</source>
            <translation>自己的错误之后的错误</translation>
        </message>
        <message>
            <source>No residual, no norm: the gradient dies</source>
            <translation>没有残差也没有归一化：梯度消失</translation>
        </message>
        <message>
            <source>No residual, but norms: all tokens alike</source>
            <translation>没有残差但有归一化：所有词元都一样</translation>
        </message>
        <message>
            <source>Three families, counted</source>
            <translation>三种架构的计数</translation>
        </message>
        <message>
            <source>Flamingo: a gate that starts shut</source>
            <translation>Flamingo：一开始关着的门</translation>
        </message>
        <message>
            <source>encoder or decoder</source>
            <translation>编码器还是解码器</translation>
        </message>
        <message>
            <source>which part of the block</source>
            <translation>块的哪一部分</translation>
        </message>
        <message>
            <source>layer, counted from 1</source>
            <translation>层，从 1 数起</translation>
        </message>
        <message>
            <source>the tokens that go in</source>
            <translation>输入的词元</translation>
        </message>
        <message>
            <source>length of each stream before the part</source>
            <translation>这一部分之前每条流的长度</translation>
        </message>
        <message>
            <source>length of what the part gives each stream</source>
            <translation>这一部分给每条流的向量的长度</translation>
        </message>
        <message>
            <source>length of each stream after it</source>
            <translation>这一部分之后每条流的长度</translation>
        </message>
        <message>
            <source>cosine between the stream and what is added</source>
            <translation>流与所加向量的余弦</translation>
        </message>
        <message>
            <source>attention, mean over heads (queries, keys)</source>
            <translation>注意力，对各头取平均（查询 × 键）</translation>
        </message>
        <message>
            <source>the token asked for at each position</source>
            <translation>每个位置应预测的词元</translation>
        </message>
        <message>
            <source>loss at each position, nats</source>
            <translation>每个位置的损失，nats</translation>
        </message>
        <message>
            <source>the likeliest token at each position</source>
            <translation>每个位置最可能的词元</translation>
        </message>
        <message>
            <source>what has been written so far</source>
            <translation>到目前写出的内容</translation>
        </message>
        <message>
            <source>probability of the likeliest token</source>
            <translation>最可能词元的概率</translation>
        </message>
        <message>
            <source>position in the target, counted from 1</source>
            <translation>目标里的位置，从 1 数起</translation>
        </message>
        <message>
            <source>share of wrong tokens after the right beginning</source>
            <translation>开头正确时错误词元的比例</translation>
        </message>
        <message>
            <source>share of wrong tokens after its own beginning</source>
            <translation>开头由自己写时错误词元的比例</translation>
        </message>
        <message>
            <source>gradient norm here: with residual, without</source>
            <translation>此处的梯度范数：有残差，没有残差</translation>
        </message>
        <message>
            <source>mean cosine between two tokens: with residual, without</source>
            <translation>两个词元的平均余弦：有残差，没有残差</translation>
        </message>
        <message>
            <source>the family</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>parameters of its layers</source>
            <translation>各层的参数</translation>
        </message>
        <message>
            <source>operations of one forward pass</source>
            <translation>一次前向计算的运算量</translation>
        </message>
        <message>
            <source>positions that give a loss</source>
            <translation>产生损失（loss）的位置</translation>
        </message>
        <message>
            <source>how far the gate is open, tanh α</source>
            <translation>门开了多少，tanh α</translation>
        </message>
        <message>
            <source>largest change of a logit</source>
            <translation>logit 的最大变化</translation>
        </message>
        <message>
            <source>what the model writes, or puts at the mask</source>
            <translation>模型写出的内容，或填在掩码处的词元</translation>
        </message>
        <message>
            <source>mean loss in training, nats</source>
            <translation>训练时的平均损失，nats</translation>
        </message>
        <message>
            <source>mean length of the streams after each station</source>
            <translation>每一站之后流的平均长度</translation>
        </message>
        <message>
            <source>share wrong after the right beginning</source>
            <translation>开头正确时的错误比例</translation>
        </message>
        <message>
            <source>share wrong after its own beginning</source>
            <translation>开头由自己写时的错误比例</translation>
        </message>
        <message>
            <source>share wrong right after a mistake of its own</source>
            <translation>刚犯错之后的错误比例</translation>
        </message>
        <message>
            <source>share wrong while all was right</source>
            <translation>之前全对时的错误比例</translation>
        </message>
        <message>
            <source>gradient at the input ÷ at the output, with</source>
            <translation>输入处的梯度 ÷ 输出处的梯度，有残差</translation>
        </message>
        <message>
            <source>gradient at the input ÷ at the output, without</source>
            <translation>输入处的梯度 ÷ 输出处的梯度，没有残差</translation>
        </message>
        <message>
            <source>cosine of two tokens at the end, with</source>
            <translation>末端两个词元的余弦，有残差</translation>
        </message>
        <message>
            <source>cosine of two tokens at the end, without</source>
            <translation>末端两个词元的余弦，没有残差</translation>
        </message>
        <message>
            <source>parameters of the families</source>
            <translation>各架构的参数</translation>
        </message>
        <message>
            <source>operations of the families</source>
            <translation>各架构的运算量</translation>
        </message>
        <message>
            <source>whether all logits are those of the model alone</source>
            <translation>所有 logits 是否与单独的模型相同</translation>
        </message>
        <message>
            <source>A text on its way</source>
            <extracomment>Tokens of the reader's text that have room as strands, and how many more may be written. Likeliest tokens kept at each position.</extracomment>
            <translation>一段文本的路程</translation>
        </message>
        <message>
            <source>One's own mistakes</source>
            <translation>自己的错误</translation>
        </message>
        <message>
            <source>Without the residual</source>
            <translation>没有残差</translation>
        </message>
        <message>
            <source>Three families</source>
            <translation>三种架构</translation>
        </message>
        <message>
            <source>Something else than text</source>
            <translation>文本以外的东西</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>encoder–decoder</source>
            <translation>编码器–解码器（encoder–decoder）</translation>
        </message>
        <message>
            <source>decoder only</source>
            <translation>只有解码器（decoder only）</translation>
        </message>
        <message>
            <source>encoder only</source>
            <translation>只有编码器（encoder only）</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>reverse</source>
            <translation>反转</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>What the encoder–decoder does</source>
            <translation>编码器–解码器的任务</translation>
        </message>
        <message>
            <source>characters, 2 layers</source>
            <translation>字符，2 层</translation>
        </message>
        <message>
            <source>characters, 4 layers</source>
            <translation>字符，4 层</translation>
        </message>
        <message>
            <source>English and Chinese, 6 layers</source>
            <translation>英文和中文，6 层</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>Masked token</source>
            <translation>被掩盖的词元</translation>
        </message>
        <message>
            <source>Of the encoder's text, counted from 1. 0: the last one.</source>
            <translation>编码器文本中的第几个，从 1 数起。0：最后一个。</translation>
        </message>
        <message>
            <source>Tokens to write</source>
            <translation>要写的词元数</translation>
        </message>
        <message>
            <source>Mistake at</source>
            <translation>错误的位置</translation>
        </message>
        <message>
            <source>The token written there, counted from 1, is replaced by the runner-up. 0: none.</source>
            <translation>把写出的第几个词元（从 1 数起）换成第二可能的词元。0：不换。</translation>
        </message>
        <message>
            <source>Residual connections</source>
            <translation>残差连接（residual）</translation>
        </message>
        <message>
            <source>Symbols of a string</source>
            <translation>每个串的符号数</translation>
        </message>
        <message>
            <source>Noise in the weights</source>
            <translation>权重里的噪声</translation>
        </message>
        <message>
            <source>As shipped the model makes no mistakes on such strings. Normal noise is added to each matrix: this share of its own spread.</source>
            <translation>随程序附带的模型在这种串上不出错。给每个矩阵加上正态噪声，大小是它自身标准差的这个倍数。</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>before each part</source>
            <translation>每一部分之前（pre-norm）</translation>
        </message>
        <message>
            <source>after each sum</source>
            <translation>每次相加之后（post-norm）</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>Layer norm</source>
            <translation>层归一化（layer norm）</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Tokens of the source</source>
            <translation>源的词元数</translation>
        </message>
        <message>
            <source>Tokens of the target</source>
            <translation>目标的词元数</translation>
        </message>
        <message>
            <source>Vectors that come in</source>
            <translation>进来的向量数</translation>
        </message>
        <message>
            <source>Latents</source>
            <translation>潜在向量数（latents）</translation>
        </message>
        <message>
            <source>Gate α</source>
            <translation>门 α</translation>
        </message>
        <message>
            <source>What is added is multiplied by tanh α; Flamingo starts at 0.</source>
            <translation>加上去的向量先乘以 tanh α；Flamingo 从 0 开始。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Each of the {tokens} tokens picks its row of a table, and its place another row; the two are added. From here on “{piece}” is {width} numbers: one stream that runs straight through all layers to the output.</source>
            <translation>{tokens} 个词元各自在表里取一行，它的位置再取另一行，两者相加。从这里起，“{piece}”就是 {width} 个数：一条直穿所有层、直到输出的流。</translation>
        </message>
        <message>
            <source>Each of the {tokens} tokens picks its row of a table. Its place is not added here: attention turns queries and keys by it (rotary positions). From here on “{piece}” is {width} numbers: one stream that runs straight through all layers to the output.</source>
            <translation>{tokens} 个词元各取表中的一行。位置不在这里相加：注意力按位置旋转查询与键（旋转位置编码，rotary positions）。从这里起，“{piece}”就是 {width} 个数：一条直通所有层、到达输出的流。</translation>
        </message>
        <message>
            <source>{heads} heads read other streams, and what they bring is added to the stream that asked. Nothing else in a Transformer moves anything from one token to another.</source>
            <translation>{heads} 个头去读别的流，带回来的东西加到提问的流上。Transformer 里再没有别的部分能把信息从一个词元搬到另一个词元。</translation>
        </message>
        <message>
            <source>{heads} heads read other streams, and here what they bring takes the place of the stream that asked. Nothing else in a Transformer moves anything from one token to another.</source>
            <translation>{heads} 个头读取其他流，而这里它们带回的东西取代了发问的那条流。Transformer 里没有别的东西能把信息从一个词元带到另一个。</translation>
        </message>
        <message>
            <source>The same attention, with two sequences: queries from the target's streams, keys and values from what the encoder handed over. That is all the target ever learns of the source.</source>
            <translation>同样的注意力，但有两个序列：查询来自目标的流，键和值来自编码器交出的内容。目标对源的全部了解都来自这里。</translation>
        </message>
        <message>
            <source>Each stream goes by itself from {width} to {inner} numbers and back, and the result is added. The same weights for every token.</source>
            <translation>每条流各自从 {width} 个数变到 {inner} 个数再变回来，结果加到流上。所有词元用同一套权重。</translation>
        </message>
        <message>
            <source>Each stream goes by itself from {width} to {inner} numbers and back, and here the result takes its place. The same weights for every token.</source>
            <translation>每条流各自从 {width} 个数变成 {inner} 个数再变回来，而这里结果取代了这条流。所有词元用同一组权重。</translation>
        </message>
        <message>
            <source>Each stream is compared with the vector of every token; softmax turns that into probabilities. At position {place} “{says}” is likeliest.</source>
            <translation>每条流与每个词元的向量比较，softmax 再把结果变成概率。第 {place} 个位置最可能的是“{says}”。</translation>
        </message>
        <message>
            <source>Each stream is compared with the vector of every token; only the masked place {place} is asked for. There “{says}” is likeliest.</source>
            <translation>每条流与每个词元的向量比较；只问被掩盖的第 {place} 个位置。那里最可能的是“{says}”。</translation>
        </message>
        <message>
            <source>Teacher forcing: the right target goes in, and the same target, one place further on, is asked for. The causal mask keeps a position from seeing its own answer, so {asked} tokens are learnt in one pass.</source>
            <translation>教师强制（teacher forcing）：输入正确的目标，要预测的是同一个目标向后移一位。因果掩码让每个位置看不到自己的答案，所以一次前向就学到 {asked} 个词元。</translation>
        </message>
        <message>
            <source>The text is its own target, one place further on. The causal mask keeps a position from seeing its own answer, so {asked} of {positions} positions give a loss in one pass.</source>
            <translation>文本就是它自己的目标，只是后移一位。因果掩码让每个位置看不到自己的答案，所以一次前向中 {positions} 个位置有 {asked} 个产生损失。</translation>
        </message>
        <message>
            <source>Every stream sees every other, so a token that goes in cannot be asked for: it would read itself. One token is hidden behind [MASK], and only its place gives a loss: {asked} of {positions}.</source>
            <translation>每条流都看得到其他所有流，所以输入了的词元不能再拿来问：它会读到自己。把一个词元藏在 [MASK] 后面，只有它的位置产生损失：{positions} 个中的 {asked} 个。</translation>
        </message>
        <message>
            <source>Now there is no right target to put in. Pass {number} goes through all layers with {tokens} tokens in the decoder; the likeliest token at the last position is written, and is part of what the next pass reads.</source>
            <translation>现在没有正确的目标可以输入。第 {number} 次前向带着解码器里的 {tokens} 个词元穿过所有层；最后一个位置上最可能的词元被写出，并成为下一次前向所读的内容。</translation>
        </message>
        <message>
            <source>Now there is no right target to put in. Pass {number}, the last, goes through all layers with {tokens} tokens in the decoder; the likeliest token at the last position is written, and nothing reads it any more.</source>
            <translation>现在没有正确答案可以输入了。第 {number} 次、也是最后一次前向，解码器里有 {tokens} 个词元穿过所有层；写下最后位置上概率最大的词元，此后不再有谁读它。</translation>
        </message>
        <message>
            <source>Now there is no right target to put in. Pass {number} goes through all layers with {tokens} tokens in the decoder. Of the last position the runner-up is written instead of the likeliest token: a mistake on purpose.</source>
            <translation>现在没有正确答案可以输入了。第 {number} 次前向，解码器里有 {tokens} 个词元穿过所有层。最后位置上写下的不是概率最大的词元，而是第二名：故意犯的错。</translation>
        </message>
        <message>
            <source>The same disturbed model on the same {rows} strings. Given the right beginning it is wrong at {forced} of all positions; reading its own output at {own}.</source>
            <translation>同一个加了噪声的模型，同样的 {rows} 个串。给它正确的开头，错 {forced} 的位置；读自己的输出，错 {own}。</translation>
        </message>
        <message>
            <source>{layers} fresh layers, the same weights twice. From the output back to the input the gradient changes by the factor {kept} with the residual, and by {cut} without.</source>
            <translation>{layers} 个新初始化的层，同一套权重用两次。从输出回到输入，梯度有残差时变为 {kept} 倍，没有残差时变为 {cut} 倍。</translation>
        </message>
        <message>
            <source>The mask hides nothing, so only hidden tokens can be asked for: BERT hides 15 %, here {asked} of {positions}.</source>
            <translation>掩码什么都不遮，所以只能问被藏起来的词元：BERT 藏 15%，这里是 {positions} 个中的 {asked} 个。</translation>
        </message>
        <message>
            <source>One stack and one mask. Every token but the first is asked for: {asked} of {positions} positions give a loss in the same pass.</source>
            <translation>一个堆叠，一个掩码。除第一个外每个词元都被问到：同一次前向中 {positions} 个位置有 {asked} 个产生损失。</translation>
        </message>
        <message>
            <source>A token of the source passes only the encoder, a token of the target only the decoder. Both stacks count as parameters, but each token passes only one of them; {asked} of {positions} positions give a loss.</source>
            <translation>源的词元只经过编码器，目标的词元只经过解码器。两摞层都算参数，但每个词元只经过其中一摞；{positions} 个位置里有 {asked} 个产生损失。</translation>
        </message>
        <message>
            <source>A part reads the stream and adds to it; it never replaces it.</source>
            <translation>每个部分读取流，再往上加；它从不取代流。</translation>
        </message>
        <message>
            <source>At the output two tokens have a mean cosine of {kept} with the residual and {cut} without: attention averages, and the straight way keeps tokens apart for longer.</source>
            <translation>到输出处，两个词元的平均余弦有残差时是 {kept}，没有时是 {cut}：注意力在求平均，直通的路让词元更久地保持不同。</translation>
        </message>
        <message>
            <source>An image or a film gives any number of vectors. {latents} learnt latents ask, and read the {given} vectors and themselves: whatever comes in, {latents} come out.</source>
            <translation>一幅图像或一段影片给出任意多个向量。{latents} 个学到的潜在向量（latents）提问，读这 {given} 个向量和它们自己：不管进来多少，出来的总是 {latents} 个。</translation>
        </message>
        <message>
            <source>Before each layer of the frozen language model its {tokens} tokens read the {latents} latents. What they bring is multiplied by tanh α, and α starts at 0: at first nothing is added.</source>
            <translation>在冻结的语言模型的每一层之前，它的 {tokens} 个词元读这 {latents} 个潜在向量。带回来的东西乘以 tanh α，而 α 从 0 开始：起初什么也没加。</translation>
        </message>
        <message>
            <source>The source is read once; whatever is written later, these streams stay as they are.</source>
            <translation>源只读一次；之后无论写出什么，这些流都保持不变。</translation>
        </message>
        <message>
            <source>The shape, tokens × width, is the same on every wire up to the output.</source>
            <translation>直到输出为止，每条线上的形状都一样：词元数 × 宽度。</translation>
        </message>
        <message>
            <source>The table that turned tokens into vectors is used again here, the other way round.</source>
            <translation>把词元变成向量的那张表在这里又用了一次，方向相反。</translation>
        </message>
        <message>
            <source>Without the residual the part's output is all that goes on: what the stream carried before is gone.</source>
            <translation>没有残差时，继续往前走的只有这一部分的输出：流之前携带的东西都没了。</translation>
        </message>
        <message>
            <source>The norm (dashed) stands before the part, beside the way: the stream itself is never scaled, and grows.</source>
            <translation>归一化（虚线）在这一部分之前、在直路之外：流本身从不缩放，会越来越长。</translation>
        </message>
        <message>
            <source>The norm (dashed) stands after the sum, on the way itself: it brings each stream back to about the same length.</source>
            <translation>归一化（虚线）在相加之后、就在直路上：它把每条流拉回差不多的长度。</translation>
        </message>
        <message>
            <source>No line leads from right to left: a later token cannot be read.</source>
            <translation>没有一条线从右向左：后面的词元读不到。</translation>
        </message>
        <message>
            <source>Lines lead both ways: every token can be read.</source>
            <translation>线有两个方向：每个词元都能被读到。</translation>
        </message>
        <message>
            <source>What the model itself would have said at a position plays no part in what the next position reads.</source>
            <translation>模型自己在某个位置会说什么，对下一个位置读到的内容毫无影响。</translation>
        </message>
        <message>
            <source>One loss for a whole pass: that is the price of seeing both sides.</source>
            <translation>整整一次前向只得到一个损失：这就是能看到两边的代价。</translation>
        </message>
        <message>
            <source>The streams to the left of the last one are the same numbers as in the pass before; a KV cache keeps their keys and values.</source>
            <translation>最后一条流左边的各条流，和上一次前向的数完全一样；键值缓存（KV cache）保存它们的键和值。</translation>
        </message>
        <message>
            <source>Click on a written token to put the runner-up in its place, and watch what follows.</source>
            <translation>点击一个写出的词元，换成第二可能的词元，看看后面会怎样。</translation>
        </message>
        <message>
            <source>With the mistake, {wrong} of the written tokens are not those of the right answer.</source>
            <translation>有了这个错误，写出的词元中有 {wrong} 个与正确答案不同。</translation>
        </message>
        <message>
            <source>Right after a mistake of its own the next token is wrong in {wrong} of the cases, while all was right in {right}.</source>
            <translation>刚犯了一个错误之后，下一个词元有 {wrong} 的情况是错的；之前全对时只有 {right}。</translation>
        </message>
        <message>
            <source>{share} of the strings have no mistake at all, and these are the same either way: as long as nothing is wrong, both read the same.</source>
            <translation>有 {share} 的串完全没有错误，而且两种方式下是同一批：只要没出错，两者读到的就一样。</translation>
        </message>
        <message>
            <source>As shipped (noise 0) the model makes hardly any mistakes on such strings, so there is hardly a gap: exposure needs mistakes.</source>
            <translation>随程序附带的模型（噪声 0）在这种串上几乎不出错，所以几乎没有差距：暴露偏差（exposure bias）需要先有错误。</translation>
        </message>
        <message>
            <source>Without norms nothing brings the size back: what each layer takes from the gradient multiplies up.</source>
            <translation>没有归一化，就没有什么把大小拉回来：每一层从梯度里拿走的部分会连乘起来。</translation>
        </message>
        <message>
            <source>A norm rescales the gradient too, so its length alone does not show the harm: see how alike the tokens become.</source>
            <translation>归一化也会重新缩放梯度，所以光看梯度的长度看不出害处：要看词元变得多相似。</translation>
        </message>
        <message>
            <source>This row against decoder only: {parameters} times the parameters, {forward} times the operations.</source>
            <translation>这一行与只有解码器的架构相比：参数是 {parameters} 倍，运算量是 {forward} 倍。</translation>
        </message>
        <message>
            <source>Counts do not decide which is better. They show what decoder only has for it: a loss at every token, one stack, and keys and values that never change once written.</source>
            <translation>计数并不能决定哪个更好。它只说明只有解码器的好处：每个词元都有损失，只有一个堆叠，键和值一旦写下就不再改变。</translation>
        </message>
        <message>
            <source>The language model's cost no longer depends on how many vectors came in: it always reads {latents}.</source>
            <translation>语言模型的开销不再取决于进来多少向量：它总是读 {latents} 个。</translation>
        </message>
        <message>
            <source>The language model is one that ships; resampler and gate are freshly initialised, and the vectors are drawn, not taken from images.</source>
            <translation>语言模型是随程序附带的；重采样器和门是新初始化的，向量是随机抽取的，不是来自图像。</translation>
        </message>
        <message>
            <source>Equal, not nearly equal: the largest difference of a logit is {value}, the divergence {divergence}.</source>
            <translation>是相等，不是近似相等：logit 的最大差是 {value}，散度（KL）是 {divergence}。</translation>
        </message>
        <message>
            <source>The divergence of the two distributions of the next token is {divergence} nats; a logit moves by up to {value}.</source>
            <translation>下一个词元的两个分布相差 {divergence} nats（KL 散度）；logit 最多改变 {value}。</translation>
        </message>
        <message>
            <source>encoder</source>
            <translation>编码器（encoder）</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>解码器（decoder）</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>families</source>
            <translation>三种架构</translation>
        </message>
        <message>
            <source>resampler</source>
            <translation>重采样器（resampler）</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>门</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>This model has no token for {characters}. Change the text, or take another family.</source>
            <translation>这个模型没有 {characters} 的词元（token）。请修改文本，或换一种架构。</translation>
        </message>
        <message>
            <source>The model needs at least one token: type something.</source>
            <translation>模型至少需要一个词元（token）：请输入点什么。</translation>
        </message>
        <message>
            <source>An encoder–decoder of {layers} layers cannot have two equal halves: take an even number.</source>
            <translation>{layers} 层的编码器–解码器无法分成相等的两半：请取偶数。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; the first {kept} have room.</source>
            <translation>文本有 {total} 个词元（token）；只放得下前 {kept} 个。</translation>
        </message>
        <message>
            <source>The text has no token {asked}; the last one, {last}, is masked.</source>
            <translation>文本里没有第 {asked} 个词元（token）；改为掩盖最后一个，第 {last} 个。</translation>
        </message>
        <message>
            <source>The decoder is to learn every token of this target. How many passes does training take for that?</source>
            <translation>解码器要学会这个目标里的每一个词元。训练为此需要多少次前向计算？</translation>
        </message>
        <message>
            <source>one, for all positions at once</source>
            <translation>一次，所有位置同时</translation>
        </message>
        <message>
            <source>one for each token</source>
            <translation>每个词元一次</translation>
        </message>
        <message>
            <source>{tokens} tokens become {tokens} streams of {width} numbers</source>
            <translation>{tokens} 个词元变成 {tokens} 条流，每条 {width} 个数</translation>
        </message>
        <message>
            <source>One token becomes one stream of {width} numbers</source>
            <translation>一个词元变成一条流，共 {width} 个数</translation>
        </message>
        <message>
            <source>Layer {layer}, attention adds a vector of length {added} to each stream ({stream}), read from all streams</source>
            <translation>第 {layer} 层，注意力（attention）：给每条流（{stream}）加上一个长 {added} 的向量，读自所有的流</translation>
        </message>
        <message>
            <source>Layer {layer}, attention adds a vector of length {added} to each stream ({stream}), read from those up to it</source>
            <translation>第 {layer} 层，注意力（attention）：给每条流（{stream}）加上一个长 {added} 的向量，读自它和它之前的流</translation>
        </message>
        <message>
            <source>Layer {layer}, cross-attention adds a vector of length {added} to each stream ({stream}), read from the source</source>
            <translation>第 {layer} 层，交叉注意力（cross-attention）：给每条流（{stream}）加上一个长 {added} 的向量，读自源文本</translation>
        </message>
        <message>
            <source>Layer {layer}, feed-forward adds a vector of length {added} to each stream ({stream}), from itself alone</source>
            <translation>第 {layer} 层，前馈网络（feed-forward）：给每条流（{stream}）加上一个长 {added} 的向量，只由它自己算出</translation>
        </message>
        <message>
            <source>{part}: the stream is cut, and only what the part gives goes on</source>
            <translation>{part}：流被切断，只有这一部分给出的向量继续往上走</translation>
        </message>
        <message>
            <source>At the end each stream is compared with all {vocabulary} tokens</source>
            <translation>最后，每条流都与全部 {vocabulary} 个词元比较</translation>
        </message>
        <message>
            <source>In training: {asked} positions at once, each asked for the next token; mean loss {loss}</source>
            <translation>训练时：{asked} 个位置同时进行，每个都要预测下一个词元；平均损失（loss）{loss}</translation>
        </message>
        <message>
            <source>In training: one position, asked for the next token; loss {loss}</source>
            <translation>训练时：只有一个位置，要预测下一个词元；损失（loss）{loss}</translation>
        </message>
        <message>
            <source>In training: only the masked place is asked for; loss {loss}</source>
            <translation>训练时：只问被掩盖的位置；损失（loss）{loss}</translation>
        </message>
        <message>
            <source>In use, pass {number}: “{piece}” is written, and goes in as the next token</source>
            <translation>生成时，第 {number} 次前向：写出“{piece}”，再作为下一个词元输入</translation>
        </message>
        <message>
            <source>Token {place}: {forced} wrong after the right beginning, {own} after its own</source>
            <translation>第 {place} 个词元：开头正确时错 {forced}，开头由模型自己写时错 {own}</translation>
        </message>
        <message>
            <source>The gradient at layer {layer}: {kept} with the residual, {cut} without</source>
            <translation>第 {layer} 层的梯度：有残差（residual）{kept}，没有残差 {cut}</translation>
        </message>
        <message>
            <source>In use, pass {number}: instead of “{likeliest}” the mistake “{piece}” is written</source>
            <translation>生成时，第 {number} 次前向：写下的不是“{likeliest}”，而是错误的“{piece}”</translation>
        </message>
        <message>
            <source>In use, pass {number}: “{piece}” is written, and with it all is written</source>
            <translation>生成时，第 {number} 次前向：写出“{piece}”，到此写完</translation>
        </message>
        <message>
            <source>Encoder only: a loss at {asked} of {positions} positions</source>
            <translation>只有编码器：{positions} 个位置里有 {asked} 个产生损失（loss）</translation>
        </message>
        <message>
            <source>Decoder only: a loss at {asked} of {positions} positions</source>
            <translation>只有解码器：{positions} 个位置里有 {asked} 个产生损失（loss）</translation>
        </message>
        <message>
            <source>Encoder–decoder, {encoder} + {decoder} layers: a loss at {asked} of {positions} positions</source>
            <translation>编码器–解码器，{encoder} + {decoder} 层：{positions} 个位置里有 {asked} 个产生损失（loss）</translation>
        </message>
        <message>
            <source>However many vectors come in (here {given}), the number of latents that go on is {latents}</source>
            <translation>不论进来多少个向量（这里 {given} 个），出去的潜在向量（latents）都是 {latents} 个</translation>
        </message>
        <message>
            <source>The gate is shut (tanh α = {opening}): every logit is that of the language model alone</source>
            <translation>门关着（tanh α = {opening}）：每个 logit 都和单独的语言模型一样</translation>
        </message>
        <message>
            <source>The gate is open by {opening}: a logit moves by up to {value}</source>
            <translation>门开了 {opening}：logit 最多改变 {value}</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>{layer} attention</source>
            <translation>{layer} 注意力</translation>
        </message>
        <message>
            <source>{layer} cross-attention</source>
            <translation>{layer} 交叉注意力</translation>
        </message>
        <message>
            <source>{layer} feed-forward</source>
            <translation>{layer} 前馈网络</translation>
        </message>
        <message>
            <source>embed.</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>{layer} att.</source>
            <translation>{layer} 注意</translation>
        </message>
        <message>
            <source>{layer} cross</source>
            <translation>{layer} 交叉</translation>
        </message>
        <message>
            <source>{layer} FFN</source>
            <translation>{layer} 前馈</translation>
        </message>
        <message>
            <source>out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>a stream: thicker, the longer its vector</source>
            <translation>一条流：向量越长，线越粗</translation>
        </message>
        <message>
            <source>what a part gives is added here</source>
            <translation>这一部分给出的向量在此相加</translation>
        </message>
        <message>
            <source>what a part gives takes its place</source>
            <translation>这一部分给出的向量取而代之</translation>
        </message>
        <message>
            <source>layer norm</source>
            <translation>层归一化（layer norm）</translation>
        </message>
        <message>
            <source>RMSNorm</source>
            <translation>RMSNorm</translation>
        </message>
        <message>
            <source>all see all</source>
            <translation>全部互见</translation>
        </message>
        <message>
            <source>only before</source>
            <translation>只看前面</translation>
        </message>
        <message>
            <source>target → source</source>
            <translation>目标 → 源</translation>
        </message>
        <message>
            <source>after the right beginning (as in training)</source>
            <translation>开头正确时（如训练）</translation>
        </message>
        <message>
            <source>after its own beginning (as in use)</source>
            <translation>开头由自己写时（如生成）</translation>
        </message>
        <message>
            <source>How often its next token is wrong</source>
            <translation>它的下一个词元有多常写错</translation>
        </message>
        <message>
            <source>while all was right</source>
            <translation>之前全对时</translation>
        </message>
        <message>
            <source>right after a mistake of its own</source>
            <translation>刚犯了一个错误之后</translation>
        </message>
        <message>
            <source>There was no such case.</source>
            <translation>没有出现这种情况。</translation>
        </message>
        <message>
            <source>position in the target</source>
            <translation>目标里的位置</translation>
        </message>
        <message>
            <source>wrong tokens</source>
            <translation>错误词元</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Length of the gradient that arrives</source>
            <translation>到达的梯度的长度</translation>
        </message>
        <message>
            <source>How alike two tokens are (mean cosine)</source>
            <translation>两个词元有多相似（平均余弦）</translation>
        </message>
        <message>
            <source>with the residual</source>
            <translation>有残差（residual）</translation>
        </message>
        <message>
            <source>without it</source>
            <translation>没有残差</translation>
        </message>
        <message>
            <source>Encoder only, {encoder} layers</source>
            <translation>只有编码器，{encoder} 层</translation>
        </message>
        <message>
            <source>Decoder only, {decoder} layers</source>
            <translation>只有解码器，{decoder} 层</translation>
        </message>
        <message>
            <source>Encoder–decoder, {encoder} + {decoder} layers</source>
            <translation>编码器–解码器，{encoder} + {decoder} 层</translation>
        </message>
        <message>
            <source>{layers} layers</source>
            <translation>{layers} 层</translation>
        </message>
        <message>
            <source>1 layer</source>
            <translation>1 层</translation>
        </message>
        <message>
            <source>All with width {width}; embeddings, biases and norms are left out. Boxes are as wide as the tokens that pass.</source>
            <translation>宽度都是 {width}；不计嵌入、偏置与归一化。方框的宽度与通过的词元数成正比。</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>{given} vectors</source>
            <translation>{given} 个向量</translation>
        </message>
        <message>
            <source>1 vector</source>
            <translation>1 个向量</translation>
        </message>
        <message>
            <source>{latents} latents</source>
            <translation>{latents} 个潜在向量</translation>
        </message>
        <message>
            <source>1 latent</source>
            <translation>1 个潜在向量</translation>
        </message>
        <message>
            <source>gate: tanh α = {opening}</source>
            <translation>门：tanh α = {opening}</translation>
        </message>
        <message>
            <source>All logits equal those of the language model alone, bit for bit.</source>
            <translation>所有 logits 与单独的语言模型逐位相同。</translation>
        </message>
        <message>
            <source>The logit that moves most moves by {value}.</source>
            <translation>变化最大的 logit 变了 {value}。</translation>
        </message>
        <message>
            <source>Likeliest next token: “{alone}” alone, “{together}” with what came in.</source>
            <translation>最可能的下一个词元：单独时是“{alone}”，加入外来向量后是“{together}”。</translation>
        </message>
        <message>
            <source>α</source>
            <translation>α</translation>
        </message>
        <message>
            <source>Change of logits, at most</source>
            <translation>logits 的最大变化</translation>
        </message>
        <message>
            <source>{tokens} streams × {width} numbers</source>
            <translation>{tokens} 条流 × {width} 个数</translation>
        </message>
        <message>
            <source>A row of the table for the token, and one for its place, are added.</source>
            <translation>词元对应的表行与位置对应的表行相加。</translation>
        </message>
        <message>
            <source>A row of the table for the token; its place comes in with attention.</source>
            <translation>取出词元在表中的一行；它的位置到注意力里才起作用。</translation>
        </message>
        <message>
            <source>{heads} heads. The only part that leads from one stream to another.</source>
            <translation>{heads} 个头（heads）。只有这一部分能从一条流通到另一条流。</translation>
        </message>
        <message>
            <source>{heads} heads. Asks from the target; reads what the encoder handed over.</source>
            <translation>{heads} 个头（heads）。由目标提问，读编码器交出的内容。</translation>
        </message>
        <message>
            <source>Each stream by itself: {width} → {inner} → {width} numbers.</source>
            <translation>每条流各自计算：{width} → {inner} → {width} 个数。</translation>
        </message>
        <message>
            <source>Each stream by itself is compared with the vector of every token.</source>
            <translation>每条流各自与每个词元的向量比较。</translation>
        </message>
        <message>
            <source>before: length {value}</source>
            <translation>之前：长度 {value}</translation>
        </message>
        <message>
            <source>added: length {value}, cosine with the stream {cosine}</source>
            <translation>加上：长度 {value}，与流的余弦 {cosine}</translation>
        </message>
        <message>
            <source>given: length {value}, cosine with the stream that is cut {cosine}</source>
            <translation>给出：长度 {value}，与被切断的流的余弦 {cosine}</translation>
        </message>
        <message>
            <source>after: length {value}</source>
            <translation>之后：长度 {value}</translation>
        </message>
        <message>
            <source>after the sum and its norm: length {value}</source>
            <translation>相加并归一化之后：长度 {value}</translation>
        </message>
        <message>
            <source>reads “{piece}” most: {value} (mean over heads)</source>
            <translation>读得最多的是“{piece}”：{value}（对各头取平均）</translation>
        </message>
        <message>
            <source>Encoder: each stream may read every stream.</source>
            <translation>编码器：每条流都可以读所有的流。</translation>
        </message>
        <message>
            <source>Decoder: each stream may read itself and those before it.</source>
            <translation>解码器：每条流只能读自己和它前面的流。</translation>
        </message>
        <message>
            <source>Cross-attention: each stream of the target may read every stream of the source.</source>
            <translation>交叉注意力：目标的每条流都可以读源的所有流。</translation>
        </message>
        <message>
            <source>goes in as token {place}</source>
            <translation>作为第 {place} 个词元输入</translation>
        </message>
        <message>
            <source>asked for at position {place}</source>
            <translation>第 {place} 个位置应该预测它</translation>
        </message>
        <message>
            <source>At position {place}</source>
            <translation>第 {place} 个位置</translation>
        </message>
        <message>
            <source>−ln p({target}) = {loss} nats</source>
            <translation>−ln p({target}) = {loss} nats</translation>
        </message>
        <message>
            <source>{number}: {piece}</source>
            <translation>{number}：{piece}</translation>
        </message>
        <message>
            <source>likeliest: {piece}, {chance}</source>
            <translation>最可能：{piece}，{chance}</translation>
        </message>
        <message>
            <source>The runner-up was put in its place: a mistake on purpose.</source>
            <translation>被换成了第二可能的词元：一个故意的错误。</translation>
        </message>
        <message>
            <source>A click makes it a mistake, or takes the mistake back.</source>
            <translation>点击可以把它变成错误，或撤销这个错误。</translation>
        </message>
        <message>
            <source>Token {place}</source>
            <translation>第 {place} 个词元</translation>
        </message>
        <message>
            <source>{value} wrong after the right beginning</source>
            <translation>开头正确时错 {value}</translation>
        </message>
        <message>
            <source>{value} wrong after its own</source>
            <translation>开头由自己写时错 {value}</translation>
        </message>
        <message>
            <source>of {rows} strings</source>
            <translation>共 {rows} 个串</translation>
        </message>
        <message>
            <source>Before layer {layer}</source>
            <translation>第 {layer} 层之前</translation>
        </message>
        <message>
            <source>gradient {value}</source>
            <translation>梯度 {value}</translation>
        </message>
        <message>
            <source>cosine of two tokens {value}, length {size}</source>
            <translation>两个词元的余弦 {value}，长度 {size}</translation>
        </message>
        <message>
            <source>Reads source and target as one text; the mask hides nothing. Its loss is on the masked tokens, 15 % of all.</source>
            <translation>把源和目标当作一段文本来读；掩码什么都不遮。损失只算在被掩盖的词元上，占 15%。</translation>
        </message>
        <message>
            <source>Reads source and target as one text; the mask hides what comes later. Its loss is on every token but the first.</source>
            <translation>把源和目标当作一段文本来读；掩码遮住后面的内容。除第一个词元外，每个词元都算损失。</translation>
        </message>
        <message>
            <source>The source passes the encoder alone, the target the decoder alone, which looks across. Its loss is on the target.</source>
            <translation>源只经过编码器，目标只经过解码器，解码器再横向读取编码器。损失算在目标上。</translation>
        </message>
        <message>
            <source>{asked} of {positions} positions, {share}</source>
            <translation>{positions} 个位置中的 {asked} 个，{share}</translation>
        </message>
        <message>
            <source>{latents} latents ask; {given} vectors and the latents themselves are read: {latents} × {keys} weights.</source>
            <translation>{latents} 个潜在向量提问；被读的是 {given} 个向量和潜在向量自己：{latents} × {keys} 个权重。</translation>
        </message>
        <message>
            <source>What cross-attention and its feed-forward part give is multiplied by this before it is added.</source>
            <translation>交叉注意力和它的前馈部分给出的向量，先乘以这个数再相加。</translation>
        </message>
        <message>
            <source>a token of the language model</source>
            <translation>语言模型的一个词元</translation>
        </message>
        <message>
            <source>the logit that moves most moves by {value}</source>
            <translation>变化最大的 logit 变了 {value}</translation>
        </message>
        <message>
            <source>Drag to turn the gate.</source>
            <translation>拖动可以转动门。</translation>
        </message>
    </context>
    <context>
        <name>blocks/head</name>
        <message>
            <source>Text</source>
            <extracomment>Models that ship and are looked into. Heads that are trained side by side: the embedding itself, a matrix of its own, its rows divided by their length, and a matrix of its own with a penalty on the largest logit. Networks that differ in their weights. The networks: layers, width. Ways from d to 2d numbers, and what the next character is told apart into.</extracomment>
            <translation>文本</translation>
        </message>
        <message>
            <source>Clear heads: characters</source>
            <translation>清晰的头：字符</translation>
        </message>
        <message>
            <source>English and Chinese: 4096 tokens</source>
            <translation>英文与中文：4096 个词元</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Weight of the max-z loss</source>
            <translation>最大 z 损失的权重</translation>
        </message>
        <message>
            <source>Baichuan 2 was trained with 0.0002.</source>
            <translation>Baichuan 2 训练时取 0.0002。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>A word twice: its row adds up</source>
            <translation>同一个词出现两次：它的行把梯度加起来</translation>
        </message>
        <message>
            <source>4096 rows, English and Chinese</source>
            <translation>4096 行，英文和中文</translation>
        </message>
        <message>
            <source>Duplicate, interpolate, or a matrix</source>
            <translation>复制、插值，还是一个矩阵</translation>
        </message>
        <message>
            <source>The max-z loss as Baichuan 2 took it</source>
            <translation>Baichuan 2 所用的最大 z 损失</translation>
        </message>
        <message>
            <source>A max-z loss as strong as it gets</source>
            <translation>最强的最大 z 损失</translation>
        </message>
        <message>
            <source>What are the rows of a vocabulary, and who trains them?</source>
            <translation>词表的每一行是什么？谁在训练它们？</translation>
        </message>
        <message>
            <source>looking up</source>
            <translation>查表</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>lengths of rows</source>
            <translation>行的长度</translation>
        </message>
        <message>
            <source>twice as wide</source>
            <translation>加宽一倍</translation>
        </message>
        <message>
            <source>tied or not</source>
            <translation>绑定与否</translation>
        </message>
        <message>
            <source>drift of logits</source>
            <translation>logits 漂移</translation>
        </message>
        <message>
            <source>A token is a row</source>
            <translation>一个词元就是一行</translation>
        </message>
        <message>
            <source>Which rows learn</source>
            <translation>哪些行在学习</translation>
        </message>
        <message>
            <source>How long the rows of the head are</source>
            <translation>输出头的行有多长</translation>
        </message>
        <message>
            <source>From d numbers to 2d</source>
            <translation>从 d 个数到 2d 个数</translation>
        </message>
        <message>
            <source>One matrix or two</source>
            <translation>一个矩阵还是两个</translation>
        </message>
        <message>
            <source>The largest logit, with max-z loss and without</source>
            <translation>最大的 logit：有和没有最大 z 损失</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>embedding, {size} rows × {width}</source>
            <translation>嵌入，{size} 行 × {width}</translation>
        </message>
        <message>
            <source>embedding, {size} rows</source>
            <translation>嵌入，{size} 行</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>what the model gets</source>
            <translation>模型得到的</translation>
        </message>
        <message>
            <source>its gradient</source>
            <translation>它的梯度</translation>
        </message>
        <message>
            <source>∂L/∂x of each token</source>
            <translation>每个词元的 ∂L/∂x</translation>
        </message>
        <message>
            <source>length of each</source>
            <translation>各行的长度</translation>
        </message>
        <message>
            <source>times on the pages, of {total} tokens</source>
            <translation>在文本中出现的次数，共 {total} 个词元</translation>
        </message>
        <message>
            <source>length of the row, ‖W‖</source>
            <translation>行的长度 ‖W‖</translation>
        </message>
        <message>
            <source>logit</source>
            <translation>logit</translation>
        </message>
        <message>
            <source>all rows equally long</source>
            <translation>所有行一样长</translation>
        </message>
        <message>
            <source>{old} → {new}</source>
            <translation>{old} → {new}</translation>
        </message>
        <message>
            <source>{width} numbers</source>
            <translation>{width} 个数</translation>
        </message>
        <message>
            <source>{way}: {width} numbers, rank {rank}</source>
            <translation>{way}：{width} 个数，秩 {rank}</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>interpolate</source>
            <translation>插值</translation>
        </message>
        <message>
            <source>pad with zeros</source>
            <translation>补零</translation>
        </message>
        <message>
            <source>linear map, fitted</source>
            <translation>拟合的线性映射</translation>
        </message>
        <message>
            <source>All numbers stand there twice.</source>
            <translation>所有的数各出现两次。</translation>
        </message>
        <message>
            <source>Between two neighbours stands their mean.</source>
            <translation>相邻两个数之间插入它们的平均值。</translation>
        </message>
        <message>
            <source>The second half is empty.</source>
            <translation>后一半是空的。</translation>
        </message>
        <message>
            <source>Each of the new numbers is a sum over all old ones, with weights fitted to what is wanted; a few of the lines are drawn.</source>
            <translation>每个新的数都是所有旧数的加权和，权重按需要的结果拟合；图中只画出部分连线。</translation>
        </message>
        <message>
            <source>new probe</source>
            <translation>新的探针</translation>
        </message>
        <message>
            <source>head that was there</source>
            <translation>已有的头</translation>
        </message>
        <message>
            <source>most frequent class: {chance}</source>
            <translation>最常见的类别：{chance}</translation>
        </message>
        <message>
            <source>tied</source>
            <translation>绑定</translation>
        </message>
        <message>
            <source>untied</source>
            <translation>不绑定</translation>
        </message>
        <message>
            <source>NormHead</source>
            <translation>NormHead</translation>
        </message>
        <message>
            <source>untied, max-z loss</source>
            <translation>不绑定，最大 z 损失</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>loss, nats a character</source>
            <translation>损失，奈特每字符</translation>
        </message>
        <message>
            <source>Numbers that are trained</source>
            <translation>训练的参数个数</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>head</source>
            <translation>输出头</translation>
        </message>
        <message>
            <source>bound of NormHead, √d = {bound}</source>
            <translation>NormHead 的上界 √d = {bound}</translation>
        </message>
        <message>
            <source>largest logit, mean over places</source>
            <translation>最大的 logit，各位置平均</translation>
        </message>
        <message>
            <source>“{name}” is row {row} of {size}</source>
            <translation>“{name}”是第 {row} 行，共 {size} 行</translation>
        </message>
        <message>
            <source>Looking up: {touched} of {size} rows get a gradient</source>
            <translation>查表：{size} 行中有 {touched} 行得到梯度</translation>
        </message>
        <message>
            <source>As the head: {touched} of {size} rows get a gradient</source>
            <translation>作为输出头：{size} 行中有 {touched} 行得到梯度</translation>
        </message>
        <message>
            <source>Length of a row against how often its token occurs: correlation {correlation}</source>
            <translation>行的长度与词元出现的次数：相关系数 {correlation}</translation>
        </message>
        <message>
            <source>With rows of equal length, places change for {moved} of the {shown} most likely tokens</source>
            <translation>所有行一样长时，最可能的 {shown} 个词元中有 {moved} 个换了名次</translation>
        </message>
        <message>
            <source>used {times}× by the text</source>
            <translation>文本用到 {times} 次</translation>
        </message>
        <message>
            <source>What comes back to a token is added to the row it was read from: {touched} of {size} rows get a gradient, all others exactly 0. “{name}” is used {times}×, and its row adds up as many. Stored densely the gradient takes {dense}, as rows with their numbers {sparse}.</source>
            <translation>传回每个词元的梯度都加到它所查的那一行上：{size} 行中有 {touched} 行得到梯度，其余恰好是 0。“{name}”用了 {times} 次，它的行就把这么多份加起来。按稠密矩阵存梯度要 {dense}，只存这些行要 {sparse}。</translation>
        </message>
        <message>
            <source>{way}: a new probe reaches {probe}, the head that was there {frozen}</source>
            <translation>{way}：新的探针达到 {probe}，已有的头达到 {frozen}</translation>
        </message>
        <message>
            <source>After {updates} updates: tied {tied}, untied {untied}, NormHead {norm}, max-z {z}</source>
            <translation>更新 {updates} 次后：绑定 {tied}，不绑定 {untied}，NormHead {norm}，最大 z {z}</translation>
        </message>
        <message>
            <source>Largest logit after {updates} updates: untied {untied}, with max-z loss {z}, NormHead {norm}</source>
            <translation>更新 {updates} 次后最大的 logit：不绑定 {untied}，加最大 z 损失 {z}，NormHead {norm}</translation>
        </message>
        <message>
            <source>{shown} of {size} rows are drawn: all that the text uses, and some others, faint</source>
            <translation>画出 {size} 行中的 {shown} 行：文本用到的全部，以及一些颜色较淡的其他行</translation>
        </message>
        <message>
            <source>L: the model’s mean next-token loss on the text, {loss} nats; colours of gradients on a root scale</source>
            <translation>L：模型在这段文本上的平均下一词元损失，{loss} 奈特；梯度的颜色按平方根刻度</translation>
        </message>
        <message>
            <source>Counted on the pages that ship with the program, {total} tokens; the model was trained on others</source>
            <translation>在程序自带的文本上计数，共 {total} 个词元；模型是在别的文本上训练的</translation>
        </message>
        <message>
            <source>Told apart: vowel, consonant, space, other, for the next character; trained on {tokens} tokens, tested on as many</source>
            <translation>分类：下一个字符是元音、辅音、空格还是其他；在 {tokens} 个词元上训练，在同样多的词元上测试</translation>
        </message>
        <message>
            <source>{seeds} networks each, {layers} layer of width {width}, trained on a page of English; curves: mean of 10 updates</source>
            <translation>每种 {seeds} 个网络，{layers} 层，宽度 {width}，在一页英文上训练；曲线：10 次更新的平均</translation>
        </message>
        <message>
            <source>“{name}”, row {row}</source>
            <translation>“{name}”，第 {row} 行</translation>
        </message>
        <message>
            <source>Token {place}: “{name}”</source>
            <translation>词元 {place}：“{name}”</translation>
        </message>
        <message>
            <source>looks up row {row}</source>
            <translation>查第 {row} 行</translation>
        </message>
        <message>
            <source>length of its gradient: {length}</source>
            <translation>梯度的长度：{length}</translation>
        </message>
        <message>
            <source>length {norm}; {times} of {total} tokens</source>
            <translation>长度 {norm}；{total} 个词元中的 {times} 个</translation>
        </message>
        <message>
            <source>logit {plain}; with rows of equal length {divided}</source>
            <translation>logit {plain}；行一样长时 {divided}</translation>
        </message>
        <message>
            <source>new probe {probe}, head that was there {frozen}, rank {rank}</source>
            <translation>新的探针 {probe}，已有的头 {frozen}，秩 {rank}</translation>
        </message>
        <message>
            <source>Update {updates}</source>
            <translation>第 {updates} 次更新</translation>
        </message>
        <message>
            <source>The text gives {tokens} token; at least two are needed.</source>
            <translation>这段文本只有 {tokens} 个词元；至少需要两个。</translation>
        </message>
        <message>
            <source>The token “{name}” has the number {row}, and gets row {row} of a matrix of {size} rows and {width} columns. That is the product of a one-hot vector with the matrix; written out it would be {products} multiplications, all but {width} of them with 0. The {tokens} tokens of the text use {used} different rows.</source>
            <translation>词元“{name}”的编号是 {row}，它得到 {size} 行 {width} 列的矩阵中的第 {row} 行。这就是独热向量（one-hot）与矩阵的乘积；真的乘一遍要做 {products} 次乘法，除了 {width} 次以外都是乘以 0。文本的 {tokens} 个词元用到 {used} 个不同的行。</translation>
        </message>
        <message>
            <source>The same token always gets the same row. What differs by place comes from positions and attention.</source>
            <translation>同一个词元总是得到同一行。位置之间的差别来自位置编码和注意力。</translation>
        </message>
        <message>
            <source>A row that no text of a batch uses does not learn by being read. The last token’s own place gets nothing here: no token follows on which there would be a loss.</source>
            <translation>一个批次没有用到的行，不会因为查表而学习。最后一个词元自己的位置在这里没有梯度：它后面没有词元，也就没有损失。</translation>
        </message>
        <message>
            <source>As the head, the same matrix makes a logit for every token at every place, and softmax shares among all: {touched} of {size} rows get a gradient. Rows of the text’s own tokens get {inside} on average, the others {outside}.</source>
            <translation>作为输出头（output head），同一个矩阵在每个位置为每个词元给出一个 logit，softmax 在所有词元之间分配概率：{size} 行中有 {touched} 行得到梯度。文本中的词元的行平均得到 {inside}，其余的行 {outside}。</translation>
        </message>
        <message>
            <source>This model ties head and embedding, so its matrix gets the sum of both gradients, and none of its rows is left out.</source>
            <translation>这个模型把输出头与嵌入绑定（tied），所以它的矩阵得到两种梯度之和，没有哪一行被漏掉。</translation>
        </message>
        <message>
            <source>In this model frequent tokens have shorter rows: correlation {correlation} with the logarithm of the count. The longest is “{longest}” ({long}, {many}×), the shortest “{shortest}” ({short}, {few}×). A logit is length times length times cosine: the length of a row pushes its token up or down everywhere.</source>
            <translation>在这个模型里，常见词元的行较短：与次数的对数的相关系数是 {correlation}。最长的是“{longest}”（{long}，{many}×），最短的是“{shortest}”（{short}，{few}×）。logit 是两个长度与余弦的乘积：一行的长度会在所有位置抬高或压低它的词元。</translation>
        </message>
        <message>
            <source>In this model frequent tokens have longer rows: correlation {correlation} with the logarithm of the count. The longest is “{longest}” ({long}, {many}×), the shortest “{shortest}” ({short}, {few}×). A logit is length times length times cosine: the length of a row pushes its token up or down everywhere.</source>
            <translation>在这个模型里，常见词元的行较长：与次数的对数的相关系数是 {correlation}。最长的是“{longest}”（{long}，{many}×），最短的是“{shortest}”（{short}，{few}×）。logit 是两个长度与余弦的乘积：一行的长度会在所有位置抬高或压低它的词元。</translation>
        </message>
        <message>
            <source>In this model the length of a row hardly depends on how often its token occurs: correlation {correlation}. The longest is “{longest}” ({long}, {many}×), the shortest “{shortest}” ({short}, {few}×). A logit is length times length times cosine.</source>
            <translation>在这个模型里，行的长度几乎与词元出现的次数无关：相关系数 {correlation}。最长的是“{longest}”（{long}，{many}×），最短的是“{shortest}”（{short}，{few}×）。logit 是两个长度与余弦的乘积。</translation>
        </message>
        <message>
            <source>Which way it goes depends on how a model was trained. The three small networks with a head of their own, trained in this lab, have {seed0}, {seed1} and {seed2} so far.</source>
            <translation>方向如何取决于模型是怎样训练的。本实验里训练的三个有独立输出头的小网络，到目前为止是 {seed0}、{seed1} 和 {seed2}。</translation>
        </message>
        <message>
            <source>After “{after}” the most likely token is “{first}”: logit {plain}, and {divided} once every row is divided by its length and all get the mean length. {moved} of the first {shown} stand at another place then. This model was not trained that way; NormHead does it from the first update on.</source>
            <translation>在“{after}”之后最可能的词元是“{first}”：logit 是 {plain}；每一行都除以自己的长度、再统一为平均长度后是 {divided}。前 {shown} 个里有 {moved} 个换了名次。这个模型不是这样训练的；NormHead 从第一次更新起就这样做。</translation>
        </message>
        <message>
            <source>With rows of length 1 a logit is at most ‖h‖, and only the direction of a row can make its token likely.</source>
            <translation>行的长度为 1 时，logit 最多是 ‖h‖，一行只能靠方向让它的词元变得可能。</translation>
        </message>
        <message>
            <source>{width} numbers become {double} by a fixed rule. Nothing is added: the rank of all vectors stays {rank}, and a new linear probe reaches {probe}, as on the {width} numbers themselves ({alone}). But a head that was trained on {double} other numbers, where it reached {own}, gets {frozen} from these: they do not mean to it what its own did. Always the most frequent class gives {chance}.</source>
            <translation>按固定的规则把 {width} 个数变成 {double} 个。信息没有增加：所有向量的秩仍是 {rank}，新的线性探针（probe）达到 {probe}，与直接用 {width} 个数一样（{alone}）。但一个在另外 {double} 个数上训练、原本达到 {own} 的头，用这些数只有 {frozen}：这些数对它没有原来的含义。总猜最常见的类别是 {chance}。</translation>
        </message>
        <message>
            <source>A matrix of {parameters} numbers is fitted so that the {double} numbers come near those the head was trained on. The rank stays {rank} and a new probe reaches {probe}, no more than on the {width} numbers ({alone}); but the head that was there gets {frozen}, near its own {own}. Always the most frequent class gives {chance}.</source>
            <translation>拟合一个有 {parameters} 个数的矩阵，使 {double} 个数接近那个头训练时所用的数。秩仍是 {rank}，新的探针达到 {probe}，并不比用 {width} 个数更好（{alone}）；但已有的头达到 {frozen}，接近它自己的 {own}。总猜最常见的类别是 {chance}。</translation>
        </message>
        <message>
            <source>{way} To go from 512 to 1024 is the same question: width alone tells a head nothing, the numbers must be in its language.</source>
            <translation>{way} 从 512 到 1024 是同样的问题：光有宽度，头什么也看不懂，这些数必须用它的语言来表达。</translation>
        </message>
        <message>
            <source>{seeds} networks of each kind. Tied, the {table} numbers of the embedding are the head as well; untied, the head has {table} of its own. After {updates} updates the loss is {tied} tied, {untied} untied, {norm} with NormHead and {z} with the max-z loss: {better}.</source>
            <translation>每种 {seeds} 个网络。绑定（tied）时，嵌入的 {table} 个数同时就是输出头；不绑定（untied）时，输出头另有 {table} 个数。更新 {updates} 次后的损失：绑定 {tied}，不绑定 {untied}，NormHead {norm}，最大 z 损失 {z}：{better}。</translation>
        </message>
        <message>
            <source>so far the one matrix does better</source>
            <translation>到目前为止一个矩阵更好</translation>
        </message>
        <message>
            <source>so far two matrices do better</source>
            <translation>到目前为止两个矩阵更好</translation>
        </message>
        <message>
            <source>In a small model the embedding is a large share, so tying saves much. At {vocabulary} rows of {width}, as in LLaMA, a second matrix is {more} numbers, {bytes} in 16 bits.</source>
            <translation>在小模型里嵌入占很大一部分，绑定能省下很多。像 LLaMA 那样 {vocabulary} 行、宽 {width} 时，第二个矩阵是 {more} 个数，16 位时占 {bytes}。</translation>
        </message>
        <message>
            <source>Softmax does not change when all logits grow by the same number, so nothing holds them. The largest began at {start} and is {untied} after {updates} updates. With {weight} · z² added to the loss it is {z}, and the next-character loss is {loss_z} against {loss} without. NormHead has {norm}, and can never exceed √d = {bound} here.</source>
            <translation>所有 logit 同时加上一个数，softmax 不变，所以没有什么约束它们。最大的 logit 从 {start} 开始，更新 {updates} 次后是 {untied}。在损失上加 {weight} · z²（最大 z 损失，max-z loss）后是 {z}，下一字符的损失是 {loss_z}，不加时是 {loss}。NormHead 是 {norm}，在这里永远不会超过 √d = {bound}。</translation>
        </message>
        <message>
            <source>Large logits round coarsely in 16 bits, and a repetition penalty that divides them acts by their size. Baichuan 2 takes 0.0002; over so few updates that hardly shows, so the default here is ten times as much.</source>
            <translation>很大的 logit 在 16 位下舍入得很粗，而把它们相除的重复惩罚（repetition penalty）会因大小不同而效果不同。Baichuan 2 取 0.0002；更新次数这么少时几乎看不出来，所以这里默认取它的十倍。</translation>
        </message>
        <message>
            <source>A text is looked up in the embedding. How many rows get a gradient from that?</source>
            <translation>一段文本在嵌入矩阵中查表。由此有多少行得到梯度？</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>所有的行</translation>
        </message>
        <message>
            <source>Only rows that the text uses</source>
            <translation>只有文本用到的行</translation>
        </message>
        <message>
            <source>Only the row of the last token</source>
            <translation>只有最后一个词元的行</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>lookup: the token</source>
            <translation>lookup：词元</translation>
        </message>
        <message>
            <source>lookup: its row, from 0</source>
            <translation>lookup：它的行，从 0 起</translation>
        </message>
        <message>
            <source>lookup: the numbers of that row, (d,)</source>
            <translation>lookup：那一行的数，(d,)</translation>
        </message>
        <message>
            <source>gradient: rows with a gradient that is not 0</source>
            <translation>gradient：梯度不为 0 的行</translation>
        </message>
        <message>
            <source>gradient: ‖∂L/∂row‖ of every row, (V,)</source>
            <translation>gradient：每一行的 ‖∂L/∂row‖，(V,)</translation>
        </message>
        <message>
            <source>gradient: mean next-token loss, nats</source>
            <translation>gradient：预测下一个词元的平均损失，奈特</translation>
        </message>
        <message>
            <source>normhead: of a row's length and the logarithm of its count</source>
            <translation>normhead：行的长度与其次数的对数的相关</translation>
        </message>
        <message>
            <source>normhead: of the most likely next tokens</source>
            <translation>normhead：最可能的下一个词元的 logits</translation>
        </message>
        <message>
            <source>normhead: the same with rows of equal length</source>
            <translation>normhead：各行等长时的同一数目</translation>
        </message>
        <message>
            <source>widths: how d numbers become 2d</source>
            <translation>widths：d 个数怎样变成 2d 个</translation>
        </message>
        <message>
            <source>widths: rank of all vectors then</source>
            <translation>widths：那时所有向量的秩</translation>
        </message>
        <message>
            <source>widths: accuracy of a new probe</source>
            <translation>widths：新探针的准确率</translation>
        </message>
        <message>
            <source>widths: accuracy of the head that was there</source>
            <translation>widths：原有输出头的准确率</translation>
        </message>
        <message>
            <source>tied, drift: updates so far</source>
            <translation>tied、drift：到目前为止的更新次数</translation>
        </message>
        <message>
            <source>tied: loss of the last update, (heads, seeds)</source>
            <translation>tied：上次更新的损失，(heads, seeds)</translation>
        </message>
        <message>
            <source>drift: mean largest logit, (heads, seeds)</source>
            <translation>drift：最大 logit 的平均，(heads, seeds)</translation>
        </message>
    </context>
    <context>
        <name>blocks/linear-time</name>
        <message>
            <source>Text</source>
            <extracomment>Characters of the text that are read. Of the plots on the copying task: noise tokens in between. Lengths of the curves of cost.</extracomment>
            <translation>文本</translation>
        </message>
        <message>
            <source>Every character is a token.</source>
            <translation>每个字符就是一个词元。</translation>
        </message>
        <message>
            <source>state-space model, fixed step (S4D)</source>
            <translation>状态空间模型，固定步长（S4D）</translation>
        </message>
        <message>
            <source>selective: the step depends on the token</source>
            <translation>选择性：步长取决于词元（Mamba）</translation>
        </message>
        <message>
            <source>RWKV: weighted means that fade</source>
            <translation>RWKV：逐渐衰减的加权平均</translation>
        </message>
        <message>
            <source>the state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>all at once</source>
            <translation>一次算完</translation>
        </message>
        <message>
            <source>copying</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>代价</translation>
        </message>
        <message>
            <source>“{piece}” is written into the state, which holds {held} of {tokens} tokens now</source>
            <translation>“{piece}”写入状态，状态现在保有 {tokens} 个词元中的 {held} 个</translation>
        </message>
        <message>
            <source>“{piece}” is written into the state, which holds just that now</source>
            <translation>“{piece}”写入状态，状态现在只有它</translation>
        </message>
        <message>
            <source>“{piece}” has no token before it, so no key: nothing is written</source>
            <translation>“{piece}”之前没有词元，也就没有键（key）：什么也没有写入</translation>
        </message>
        <message>
            <source>“{piece}” finds the gate closed: nothing of it is written</source>
            <translation>“{piece}”遇到关着的门：没有写入任何内容</translation>
        </message>
        <message>
            <source>“{piece}” finds the gate closed, as do all of this text: what leaks in is at most {most}</source>
            <translation>“{piece}”遇到关着的门，这段文本的词元全都如此：漏进来的最多 {most}</translation>
        </message>
        <message>
            <source>The same outputs as one matrix over all pairs, which the scan never forms</source>
            <translation>同样的输出写成所有词元对的一个矩阵，而扫描从不构造它</translation>
        </message>
        <message>
            <source>With a fixed step every diagonal is one number: the scan is a convolution</source>
            <translation>步长固定时每条对角线都是同一个数：扫描就是卷积</translation>
        </message>
        <message>
            <source>{copied} tokens among {noise} of noise, to be named in order: selective {selective}, fixed {fixed}</source>
            <translation>{noise} 个噪声里的 {copied} 个词元，要按顺序说出：选择性 {selective}，固定步长 {fixed}</translation>
        </message>
        <message>
            <source>One token among {noise} of noise, to be named: selective {selective}, fixed {fixed}</source>
            <translation>{noise} 个噪声里的 1 个词元，要说出它：选择性 {selective}，固定步长 {fixed}</translation>
        </message>
        <message>
            <source>Attention grows with the square of the length, the others with the length</source>
            <translation>注意力的代价随长度的平方增长，其余随长度增长</translation>
        </message>
        <message>
            <source>State: {size} numbers, always</source>
            <translation>状态：始终是 {size} 个数</translation>
        </message>
        <message>
            <source>1/e after</source>
            <translation>余 1/e</translation>
        </message>
        <message>
            <source>after</source>
            <translation>在…之后</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>留存</translation>
        </message>
        <message>
            <source>Attention: {size} numbers so far</source>
            <translation>注意力：到此 {size} 个数</translation>
        </message>
        <message>
            <source>What can still be read from the state (dark: all of it)</source>
            <translation>还能从状态中读出多少（越深越完整）</translation>
        </message>
        <message>
            <source>Numbers kept</source>
            <translation>保存的数</translation>
        </message>
        <message>
            <source>tokens read</source>
            <translation>已读词元</translation>
        </message>
        <message>
            <source>Tokens that can be restored</source>
            <translation>可还原的词元数</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>held by the state</source>
            <translation>状态保有</translation>
        </message>
        <message>
            <source>its rows: the most it can hold</source>
            <translation>行数：最多能保有的</translation>
        </message>
        <message>
            <source>Weights in the last output</source>
            <translation>最后一个输出中的权重</translation>
        </message>
        <message>
            <source>Kernel: weight by distance</source>
            <translation>卷积核（kernel）：按距离的权重</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>往前多少个词元</translation>
        </message>
        <message>
            <source>largest |matrix · x − scan| = {apart}</source>
            <translation>|矩阵 · x − 扫描| 的最大值 = {apart}</translation>
        </message>
        <message>
            <source>largest |convolution − scan| = {apart}</source>
            <translation>|卷积 − 扫描| 的最大值 = {apart}</translation>
        </message>
        <message>
            <source>parallel scan in {rounds} rounds: {apart} apart</source>
            <translation>并行扫描用 {rounds} 轮：相差 {apart}</translation>
        </message>
        <message>
            <source>Gates are set by hand, nothing is trained; all numbers are float64</source>
            <translation>门是手工设定的，没有训练；所有数都是 float64</translation>
        </message>
        <message>
            <source>A linear read-out of the last state, fitted on {count} sequences, judged on {count} others; guessing: {guess}</source>
            <translation>对最后状态的线性读出，用 {count} 个序列拟合，另用 {count} 个评判；瞎猜：{guess}</translation>
        </message>
        <message>
            <source>One layer of width {width}, {rows} rows a channel; projections, which all have, are left out</source>
            <translation>一层，宽度 {width}，每个通道 {rows} 行；各模型都有的投影不计在内</translation>
        </message>
        <message>
            <source>Named rightly</source>
            <translation>说对的比例</translation>
        </message>
        <message>
            <source>noise tokens in between</source>
            <translation>中间的噪声词元数</translation>
        </message>
        <message>
            <source>guessing</source>
            <translation>瞎猜</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>应为</translation>
        </message>
        <message>
            <source>fixed step</source>
            <translation>固定步长</translation>
        </message>
        <message>
            <source>selective</source>
            <translation>选择性</translation>
        </message>
        <message>
            <source>RWKV</source>
            <translation>RWKV</translation>
        </message>
        <message>
            <source>linear attention</source>
            <translation>线性注意力</translation>
        </message>
        <message>
            <source>{marked} tokens were marked, more than the state has rows ({rows}): they can no longer be told apart.</source>
            <translation>标记了 {marked} 个词元，比状态的行数（{rows}）多：它们再也分不清了。</translation>
        </message>
        <message>
            <source>{share} of the weights at and below the diagonal are not zero: which pairs are left out is settled by the text, not by a pattern.</source>
            <translation>对角线及以下的权重有 {share} 不为零：略去哪些对由文本决定，而不是由某种模式决定。</translation>
        </message>
        <message>
            <source>The state has fewer rows ({rows}) than there are tokens to copy ({copied}): the selective model fails, too.</source>
            <translation>状态的行数（{rows}）比要复制的词元数（{copied}）少：选择性模型也会失败。</translation>
        </message>
        <message>
            <source>Weights: token across, output down</source>
            <translation>权重：横向为词元，纵向为输出</translation>
        </message>
        <message>
            <source>Multiply-adds in all</source>
            <translation>乘加总次数</translation>
        </message>
        <message>
            <source>Numbers kept at the end</source>
            <translation>最后保存的数</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>can be restored from the state: {share}</source>
            <translation>可从状态还原：{share}</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>还没有读到</translation>
        </message>
        <message>
            <source>Δ = {step}</source>
            <translation>Δ = {step}</translation>
        </message>
        <message>
            <source>opens the gate</source>
            <translation>打开门</translation>
        </message>
        <message>
            <source>the gate is closed</source>
            <translation>门是关的</translation>
        </message>
        <message>
            <source>Row {row}, “{letter}”</source>
            <translation>第 {row} 行，“{letter}”</translation>
        </message>
        <message>
            <source>1/e of it is left after {time} open tokens</source>
            <translation>经过 {time} 个开门的词元后剩下 1/e</translation>
        </message>
        <message>
            <source>what came after “{key}”</source>
            <translation>“{key}”之后出现的</translation>
        </message>
        <message>
            <source>Output for “{letter}”</source>
            <translation>“{letter}”的输出</translation>
        </message>
        <message>
            <source>its key and its value are kept, and read by every later token</source>
            <translation>它的键和值被保存，后面每个词元都会读取</translation>
        </message>
        <message>
            <source>{source} in the output at {target}: {weight}</source>
            <translation>{source} 在 {target} 处输出中的权重：{weight}</translation>
        </message>
        <message>
            <source>{count} tokens back: {weight}</source>
            <translation>往前 {count} 个词元：{weight}</translation>
        </message>
        <message>
            <source>{count} noise tokens</source>
            <translation>{count} 个噪声词元</translation>
        </message>
        <message>
            <source>{count} tokens</source>
            <translation>{count} 个词元</translation>
        </message>
        <message>
            <source>A state that fades</source>
            <translation>逐渐消退的状态</translation>
        </message>
        <message>
            <source>A state that chooses</source>
            <translation>会选择的状态</translation>
        </message>
        <message>
            <source>Weighted means that fade</source>
            <translation>逐渐衰减的加权平均</translation>
        </message>
        <message>
            <source>A sum of key times value</source>
            <translation>键乘值之和</translation>
        </message>
        <message>
            <source>All tokens at once</source>
            <translation>所有词元一次算完</translation>
        </message>
        <message>
            <source>Selective copying</source>
            <translation>选择性复制（selective copying）</translation>
        </message>
        <message>
            <source>What length costs</source>
            <translation>长度的代价</translation>
        </message>
        <message>
            <source>A state-space model (SSM) carries a state along: each row is multiplied by its own a = e^(ΔA) and the token is added. Here Δ = {step} at every token, so that everything fades at the same pace, whether it matters or not. From {rows} rows a linear read-out can restore as much as {held} of the {tokens} tokens, mostly of the last ones.</source>
            <translation>状态空间模型（state-space model，SSM）带着一个状态往前走：每一行乘以自己的 a = e^(ΔA)，再加上词元。这里每个词元的 Δ 都是 {step}，所以不管重要与否，一切都按同样的节奏消退。线性读出从 {rows} 行里能还原 {tokens} 个词元中合计 {held} 个的内容，主要是最近的那些。</translation>
        </message>
        <message>
            <source>Mamba makes the step Δ depend on the token: Δ = softplus(w·x + b). For “{piece}” it is {step}: the state fades a little and the token is written. As much as {held} of the {tokens} tokens can be restored from its {rows} rows.</source>
            <translation>Mamba 让步长 Δ 取决于词元：Δ = softplus(w·x + b)，这就是选择性（selective）的门。对“{piece}”它是 {step}：状态稍稍消退，词元被写入。从它的 {rows} 行里能还原 {tokens} 个词元中合计 {held} 个的内容。</translation>
        </message>
        <message>
            <source>For “{piece}” the step is Δ = {step}: a is 1 and b is 0. Nothing fades and nothing is written, as if the token had not been there. So what was marked stays, however far back it is: as much as {held} of the {tokens} tokens can be restored.</source>
            <translation>对“{piece}”步长是 Δ = {step}：a 为 1，b 为 0。什么都不消退，什么也不写入，就像这个词元不存在。所以被标记的内容不管多远都留着：能还原 {tokens} 个词元中合计 {held} 个的内容。</translation>
        </message>
        <message>
            <source>No token of this text opens the gate: for “{piece}”, too, the step is Δ = {step}. What leaks in all the same is at most {most}, and alike for all tokens: a read-out finds their sum, not which they were.</source>
            <translation>这段文本没有词元打开门：对“{piece}”，步长也是 Δ = {step}。仍然漏进来的最多 {most}，对所有词元都一样：读出只能得到它们的和，分不出谁是谁。</translation>
        </message>
        <message>
            <source>RWKV keeps two running sums for each channel, of e^k · v and of e^k, and both fade by e^(−w) with every token; their quotient is a weighted mean, as in attention, with a weight that depends on k and on the distance. w does not depend on the token: even while gates are closed everything fades. As much as {held} of {tokens} tokens can be restored.</source>
            <translation>RWKV 为每个通道保存两个累加和：e^k · v 之和与 e^k 之和，每过一个词元都乘以 e^(−w)；两者之商像注意力一样是加权平均，权重取决于 k 和距离。w 不随词元变化：即使门关着，一切也在消退。能还原 {tokens} 个词元中合计 {held} 个的内容。</translation>
        </message>
        <message>
            <source>Without the softmax, attention can add up φ(k)·v once and for all: a table of {rows} × {letters} numbers. Here the key of a token is the token before it, so that the state counts what came after what, and a query reads its own row. Nothing fades, but tokens with the same key lie on one another: as much as {held} of {tokens} can be restored.</source>
            <translation>去掉 softmax，注意力就可以把 φ(k)·v 一路累加起来（线性注意力，linear attention）：一张 {rows} × {letters} 的表。这里词元的键是它前面的词元，所以状态记的是什么后面跟着什么，查询读取自己那一行。什么都不消退，但键相同的词元叠在一起：能还原 {tokens} 个中合计 {held} 个的内容。</translation>
        </message>
        <message>
            <source>Put into one another, all steps give y = M x: every output is a sum over all earlier tokens, as in attention, with a weight that is a product of gates. M is full below its diagonal. The scan gets the same outputs in n steps without forming it; since two steps in a row are one step of the same kind, {rounds} rounds suffice in parallel.</source>
            <translation>把各步代入，得到 y = M x：每个输出都是对前面所有词元的求和，和注意力一样，只是权重是门的连乘。M 在对角线以下是满的。扫描（scan）用 n 步得到同样的输出，不必构造它；由于相连的两步合起来仍是同一种步，并行时 {rounds} 轮就够了。</translation>
        </message>
        <message>
            <source>Put into one another, all steps give y = M x: every output is a mean over earlier tokens, as in attention, with the weight φ(q)·φ(k), which is 0 here wherever the keys differ. The scan gets the same outputs in n steps without forming M; since two steps in a row are one step of the same kind, {rounds} rounds suffice in parallel.</source>
            <translation>把所有步骤代入彼此，就得到 y = M x：每个输出都是对之前词元的平均，和注意力一样，权重是 φ(q)·φ(k)，这里键不同时就是 0。扫描用 n 步得到同样的输出，从不构造 M；相连的两步仍是同一种步骤，所以并行只要 {rounds} 轮。</translation>
        </message>
        <message>
            <source>With a fixed step the weight depends on the distance alone: y is a convolution of the text with the kernel K_j = Σ a^j b. So it can be trained in parallel by FFT and run as a recurrence, with the same outputs. With a step that depends on the token there is no kernel, but a parallel scan in {rounds} rounds.</source>
            <translation>步长固定时权重只取决于距离：y 是文本与卷积核（kernel）K_j = Σ a^j b 的卷积。所以训练时可用 FFT 并行计算，运行时用递推，输出相同。步长取决于词元时就没有卷积核了，但可以用 {rounds} 轮的并行扫描。</translation>
        </message>
        <message>
            <source>{copied} tokens stand at random places among noise, and are to be named in order from the last state alone. A selective gate passes the noise by: {selective} are right with {noise} noise tokens. With a fixed step the state also counts the noise, and cannot tell order from distance: {fixed}. RWKV-4 fades at a fixed pace, too: {rwkv}.</source>
            <translation>{copied} 个词元随机散落在噪声中，只凭最后的状态按顺序说出它们。选择性的门让噪声直接过去：有 {noise} 个噪声词元时说对 {selective}。固定步长的状态把噪声也算进时间，分不清次序和距离：{fixed}。RWKV-4 也按固定节奏消退：{rwkv}。</translation>
        </message>
        <message>
            <source>One token stands at a random place among noise, and is to be named from the last state alone. There is no order to tell: with {noise} noise tokens {selective} are right with a selective gate, {fixed} with a fixed step, {rwkv} with RWKV-4.</source>
            <translation>一个词元站在噪声中的随机位置，只凭最后的状态说出它。这里没有次序要分：有 {noise} 个噪声词元时，选择性的门答对 {selective}，固定步长 {fixed}，RWKV-4 {rwkv}。</translation>
        </message>
        <message>
            <source>Attention compares each token with all before it and keeps them all; the others do the same work for each token and keep a state of fixed size. In a layer of width {width} attention takes more multiply-adds than a selective state-space model from {crossing} tokens on. At {length} tokens it is {ratio} times as many, and it keeps {memory} times as many numbers.</source>
            <translation>注意力把每个词元与前面所有词元比较，并全部保存；其余模型对每个词元做同样多的计算，只保存固定大小的状态。宽度为 {width} 的一层里，从 {crossing} 个词元起，注意力的乘加次数就多于选择性状态空间模型。到 {length} 个词元时是它的 {ratio} 倍，保存的数是它的 {memory} 倍。</translation>
        </message>
        <message>
            <source>The text has {total} characters; the first {kept} are read.</source>
            <translation>文本有 {total} 个字符；只读前 {kept} 个。</translation>
        </message>
        <message>
            <source>The shares over the text sum to a whole number, at most the number of rows ({rows}): a state of fixed size must leave something out of a long text.</source>
            <translation>整段文本上的份额加起来是整数，最多等于行数（{rows}）：固定大小的状态面对长文本必然要舍弃一些。</translation>
        </message>
        <message>
            <source>Attention keeps {kept} numbers by now and can read any token exactly; the state has {size}.</source>
            <translation>注意力到此保存了 {kept} 个数，任何词元都能准确读出；状态有 {size} 个数。</translation>
        </message>
        <message>
            <source>{share} of the weights at and below the diagonal are not zero, small as some are: no pair is left out, as a sparse pattern would.</source>
            <translation>对角线及以下的权重有 {share} 不为零，虽然有些很小：没有像稀疏模式那样略去任何一对。</translation>
        </message>
        <message>
            <source>The order is read from how much each row has faded, in float64; a trained model would rather move tokens apart than rely on so fine a difference.</source>
            <translation>次序是从各行消退的程度读出的，用的是 float64；训练出来的模型会把词元分开存放，而不依赖这么细微的差别。</translation>
        </message>
        <message>
            <source>For short texts attention is the cheaper one: its cost per token is its length.</source>
            <translation>文本短时注意力更便宜：它每个词元的代价就是当前长度。</translation>
        </message>
        <message>
            <source>Reading the text</source>
            <translation>正在读文本</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>正在复制</translation>
        </message>
        <message>
            <source>Type at least one character.</source>
            <translation>请至少输入一个字符。</translation>
        </message>
        <message>
            <source>Copying among the most noise: how many of the tokens will the model with the fixed step name rightly?</source>
            <translation>在噪声最多时复制：固定步长的模型能说对多少词元？</translation>
        </message>
        <message>
            <source>nearly all</source>
            <translation>几乎全部</translation>
        </message>
        <message>
            <source>about half</source>
            <translation>大约一半</translation>
        </message>
        <message>
            <source>hardly more than by guessing</source>
            <translation>和瞎猜差不多</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>capital letters</source>
            <translation>大写字母</translation>
        </message>
        <message>
            <source>letters, not spaces or marks</source>
            <translation>字母和汉字，不含空格与标点</translation>
        </message>
        <message>
            <source>vowels</source>
            <translation>元音字母</translation>
        </message>
        <message>
            <source>Tokens that open the gate</source>
            <translation>打开门的词元</translation>
        </message>
        <message>
            <source>Set by hand here; a trained model learns which tokens are worth a place in its state.</source>
            <translation>这里是手工设定的；训练出来的模型会自己学会哪些词元值得放进状态。</translation>
        </message>
        <message>
            <source>Rows of the state (N)</source>
            <translation>状态的行数（N）</translation>
        </message>
        <message>
            <source>Each row forgets at its own rate, 1 to N times the step.</source>
            <translation>每一行按自己的速率遗忘，是步长的 1 到 N 倍。</translation>
        </message>
        <message>
            <source>Step Δ of an open gate</source>
            <translation>门打开时的步长 Δ</translation>
        </message>
        <message>
            <source>Tokens to copy</source>
            <translation>要复制的词元数</translation>
        </message>
        <message>
            <source>Of the copying task: to be named in order, noise left out.</source>
            <translation>复制任务中：略去噪声，按顺序说出它们。</translation>
        </message>
        <message>
            <source>Width of the layer</source>
            <translation>层的宽度</translation>
        </message>
        <message>
            <source>For the curves of cost.</source>
            <translation>用于代价曲线。</translation>
        </message>
        <message>
            <source>Seed of the copying task</source>
            <translation>复制任务的随机种子</translation>
        </message>
        <message>
            <source>the matrix form: outputs</source>
            <extracomment>float32 through a whole layer of Mamba, or RWKV's own float32 states. Of the layer of Mamba that is compared: its own beginning, from a fixed seed.</extracomment>
            <translation>矩阵形式：输出</translation>
        </message>
        <message>
            <source>a parallel scan in log₂ n rounds: states</source>
            <translation>log₂ n 轮的并行扫描：状态</translation>
        </message>
        <message>
            <source>torch conv1d with the kernel: outputs</source>
            <translation>torch conv1d 与卷积核：输出</translation>
        </message>
        <message>
            <source>torch matrix_exp: a and b by zero-order hold</source>
            <translation>torch matrix_exp：零阶保持的 a 与 b</translation>
        </message>
        <message>
            <source>all pairs of φ(q)·φ(k): outputs</source>
            <translation>全部 φ(q)·φ(k)：输出</translation>
        </message>
        <message>
            <source>transformers MambaMixer: outputs of a layer</source>
            <translation>transformers MambaMixer：一层的输出</translation>
        </message>
        <message>
            <source>transformers rwkv_linear_attention_cpu: outputs</source>
            <translation>transformers rwkv_linear_attention_cpu：输出</translation>
        </message>
        <message>
            <source>The same text with a fixed step: it fades</source>
            <translation>同一文本，固定步长：逐渐消退</translation>
        </message>
        <message>
            <source>Scan and convolution: the same outputs</source>
            <translation>扫描与卷积：输出相同</translation>
        </message>
        <message>
            <source>RWKV: gates choose, but all fades</source>
            <translation>RWKV：门会选择，但一切都在消退</translation>
        </message>
        <message>
            <source>Linear attention: what came after what</source>
            <translation>线性注意力：什么后面跟着什么</translation>
        </message>
        <message>
            <source>A state with three rows, too small for four</source>
            <translation>只有三行的状态，装不下四个</translation>
        </message>
        <message>
            <source>Eight tokens to copy</source>
            <translation>复制八个词元</translation>
        </message>
        <message>
            <source>When is attention dearer?</source>
            <translation>注意力何时更贵？</translation>
        </message>
        <message>
            <source>What does a memory of fixed size keep of a long text?</source>
            <extracomment>Above this share nearly all are right; below the other, hardly more than by guessing.</extracomment>
            <translation>固定大小的记忆能留住长文本的什么？</translation>
        </message>
        <message>
            <source>what this step shows</source>
            <translation>这一步展示什么</translation>
        </message>
        <message>
            <source>the token that was read</source>
            <translation>读到的词元</translation>
        </message>
        <message>
            <source>what each row of the state is multiplied by, (rows,)</source>
            <translation>状态的每一行乘以多少，(rows,)</translation>
        </message>
        <message>
            <source>with what weight the token is written into each row, (rows,)</source>
            <translation>这个词元以多大权重写入每一行，(rows,)</translation>
        </message>
        <message>
            <source>the step of the token; 1 where the model has none</source>
            <translation>这个词元的步长；模型没有步长时为 1</translation>
        </message>
        <message>
            <source>the state after the token, (rows, letters)</source>
            <translation>这个词元之后的状态，(rows, letters)</translation>
        </message>
        <message>
            <source>the read-out, (letters,)</source>
            <translation>读出的结果，(letters,)</translation>
        </message>
        <message>
            <source>share of each token that can be restored from the state, (tokens,)</source>
            <translation>每个词元能从状态中恢复的份额，(tokens,)</translation>
        </message>
        <message>
            <source>their sum: tokens' worth held</source>
            <translation>它们的和：相当于记住几个词元</translation>
        </message>
        <message>
            <source>numbers that attention keeps by now</source>
            <translation>注意力到这时保留的数</translation>
        </message>
        <message>
            <source>weight of each token in each output, (tokens, tokens)</source>
            <translation>每个词元在每个输出中的权重，(tokens, tokens)</translation>
        </message>
        <message>
            <source>weight by distance, (tokens,)</source>
            <translation>按距离的权重，(tokens,)</translation>
        </message>
        <message>
            <source>numbers of noise tokens</source>
            <translation>噪声词元的个数</translation>
        </message>
        <message>
            <source>share named rightly, by model and noise</source>
            <translation>答对的比例，按模型和噪声</translation>
        </message>
        <message>
            <source>the letters of the shown sequence</source>
            <translation>所示序列的字母</translation>
        </message>
        <message>
            <source>what each model named</source>
            <translation>每个模型的回答</translation>
        </message>
        <message>
            <source>numbers of tokens</source>
            <translation>词元的个数</translation>
        </message>
        <message>
            <source>multiply-adds of the whole text, by model</source>
            <translation>整段文本的乘加次数，按模型</translation>
        </message>
        <message>
            <source>numbers kept at its end, by model</source>
            <translation>结束时保留的数，按模型</translation>
        </message>
    </context>
    <context>
        <name>blocks/mixture</name>
        <message>
            <source>transformers, balancing loss of Mixtral</source>
            <translation>transformers，Mixtral 的均衡损失</translation>
        </message>
        <message>
            <source>transformers, balancing loss of the Switch</source>
            <translation>transformers，Switch 的均衡损失</translation>
        </message>
        <message>
            <source>torch.nn, each token sent only to its experts</source>
            <translation>torch.nn，每个词元只送给自己的专家</translation>
        </message>
        <message>
            <source>torch.nn, parameters of experts and router</source>
            <translation>torch.nn，专家与路由器的参数</translation>
        </message>
        <message>
            <source>Experts (E)</source>
            <translation>专家数（E）</translation>
        </message>
        <message>
            <source>Experts per token (k)</source>
            <translation>每个词元的专家数（k）</translation>
        </message>
        <message>
            <source>Weight of the balancing loss (α)</source>
            <translation>均衡损失的权重（α）</translation>
        </message>
        <message>
            <source>0 leaves the router alone; the Switch Transformer has 0.01.</source>
            <translation>0 表示不管路由器；Switch Transformer 用 0.01。</translation>
        </message>
        <message>
            <source>Units inside an expert</source>
            <translation>专家内部的单元数</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Spread of a group</source>
            <translation>一组的散布</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Who decides which expert gets a token, and do all get some?</source>
            <translation>谁决定词元归哪个专家，所有专家都分得到吗？</translation>
        </message>
        <message>
            <source>Without the balancing loss</source>
            <translation>没有均衡损失</translation>
        </message>
        <message>
            <source>One expert per token, no balancing</source>
            <translation>每个词元一个专家，不均衡</translation>
        </message>
        <message>
            <source>One expert per token, balanced</source>
            <translation>每个词元一个专家，均衡</translation>
        </message>
        <message>
            <source>Balance above all</source>
            <translation>均衡压倒一切</translation>
        </message>
        <message>
            <source>Four experts, all visited: not sparse</source>
            <translation>四个专家全部访问：不稀疏</translation>
        </message>
        <message>
            <source>before training</source>
            <translation>训练之前</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>训练之后</translation>
        </message>
        <message>
            <source>A token cannot visit {top_k} experts where there are {experts}.</source>
            <translation>只有 {experts} 个专家，一个词元不能访问 {top_k} 个。</translation>
        </message>
        <message>
            <source>Update {updates}: error {error}; the experts get {least} to {most} of the choices</source>
            <translation>更新 {updates} 次：误差 {error}；各专家分到 {least} 到 {most} 的选择</translation>
        </message>
        <message>
            <source>Update {updates}: error {error}; {idle} of {experts} experts idle, one gets {most}</source>
            <translation>更新 {updates} 次：误差 {error}；{experts} 个专家中 {idle} 个闲置，一个分到 {most}</translation>
        </message>
        <message>
            <source>Token at ({x}, {y})</source>
            <translation>位于 ({x}, {y}) 的词元</translation>
        </message>
        <message>
            <source>group {letter}</source>
            <translation>{letter} 组</translation>
        </message>
        <message>
            <source>expert {expert}: probability {chance}, weight {weight}</source>
            <translation>专家 {expert}：概率 {chance}，权重 {weight}</translation>
        </message>
        <message>
            <source>share of all choices</source>
            <translation>占全部选择的份额</translation>
        </message>
        <message>
            <source>mean probability</source>
            <translation>平均概率</translation>
        </message>
        <message>
            <source>idle</source>
            <translation>闲置</translation>
        </message>
        <message>
            <source>Expert {expert}</source>
            <translation>专家 {expert}</translation>
        </message>
        <message>
            <source>bar: fₑ = {share} of all choices, {choices}</source>
            <translation>条：fₑ = 全部选择的 {share}，{choices} 次</translation>
        </message>
        <message>
            <source>tick: Pₑ = {mean}, mean probability</source>
            <translation>竖线：Pₑ = {mean}，平均概率</translation>
        </message>
        <message>
            <source>One token meets {active} of {total} parameters ({share})</source>
            <translation>一个词元用到 {total} 个参数中的 {active} 个（{share}）</translation>
        </message>
        <message>
            <source>experts on several GPUs ›</source>
            <translation>专家分布在多张 GPU 上 ›</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>路由器（router）</translation>
        </message>
        <message>
            <source>{count} parameters</source>
            <translation>{count} 个参数</translation>
        </message>
        <message>
            <source>met by the first token of group A</source>
            <translation>A 组第一个词元用到</translation>
        </message>
        <message>
            <source>in memory, not met by the first token of group A</source>
            <translation>占着显存，A 组第一个词元用不到</translation>
        </message>
        <message>
            <source>the mixture</source>
            <translation>混合专家</translation>
        </message>
        <message>
            <source>plain, of the width a token meets</source>
            <translation>普通网络，与一个词元用到的同宽</translation>
        </message>
        <message>
            <source>plain, of the width of all experts</source>
            <translation>普通网络，与全部专家同宽</translation>
        </message>
        <message>
            <source>Update {updates}</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>Error of the mixture {mixture}; of a plain network of the width a token meets (k = {k}) {narrow}, of the width of all experts (E = {experts}) {wide}.</source>
            <translation>混合专家的误差 {mixture}；与一个词元用到的同宽（k = {k}）的普通网络 {narrow}，与全部专家同宽（E = {experts}）的 {wide}。</translation>
        </message>
        <message>
            <source>No token, and no gradient: {idle} of the experts, {each} parameters each.</source>
            <translation>没有词元，也没有梯度：{idle} 个专家，各 {each} 个参数。</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>balancing loss</source>
            <translation>均衡损失</translation>
        </message>
        <message>
            <source>all alike</source>
            <translation>完全均匀</translation>
        </message>
        <message>
            <source>The router scores all {experts} experts for every token and sends it to the best {k}: the same number for all, other ones for each. The first token of group A goes first to expert {first}, with weight {weight}. It meets {active} of {total} parameters, {share}; all of them stand in memory.</source>
            <translation>路由器（router）为每个词元给全部 {experts} 个专家打分，把它送到最好的 {k} 个：数量都一样，是哪几个各不相同。A 组的第一个词元首选专家 {first}，权重 {weight}。它用到 {total} 个参数中的 {active} 个，即 {share}；而所有参数都占着显存。</translation>
        </message>
        <message>
            <source>The balancing loss is {loss} (1 where all experts are used alike) and counts {alpha} times: whoever gets more than its share has its probability pushed down.</source>
            <translation>均衡损失（load-balancing loss）是 {loss}（所有专家用得一样多时为 1），权重 {alpha}：分到多于应得份额的专家，概率会被压低。</translation>
        </message>
        <message>
            <source>Nothing makes the router share out: an expert that is chosen learns, is better the next time, and is chosen again.</source>
            <translation>没有什么迫使路由器平均分配：被选中的专家学到东西，下次更好，于是又被选中。</translation>
        </message>
        <message>
            <source>With one expert per token its answer is multiplied by its probability. A softmax over the chosen one alone would be 1, and the router would learn nothing.</source>
            <translation>每个词元一个专家时，它的回答乘以它的概率。只对选中的那一个做 softmax 会恒为 1，路由器就什么也学不到。</translation>
        </message>
        <message>
            <source>Simulated: six groups of tokens, each with a function of its own, seed {seed}. How experts stand on different GPUs is shown in the tab of parallelism.</source>
            <translation>模拟：六组词元，每组有自己的函数，种子 {seed}。专家如何分布在不同 GPU 上，见并行（parallelism）一页。</translation>
        </message>
        <message>
            <source>When training is over, how much does the busiest expert get, beside an even share?</source>
            <translation>训练结束时，最忙的专家分到的是平均份额的多少倍？</translation>
        </message>
        <message>
            <source>less than 1.5 times as much</source>
            <translation>不到 1.5 倍</translation>
        </message>
        <message>
            <source>1.5 to 2.5 times as much</source>
            <translation>1.5 到 2.5 倍</translation>
        </message>
        <message>
            <source>more than 2.5 times as much</source>
            <translation>超过 2.5 倍</translation>
        </message>
        <message>
            <source>updates done</source>
            <translation>已做的更新次数</translation>
        </message>
        <message>
            <source>root of the mean square of what the mixture misses</source>
            <translation>混合模型误差平方均值的平方根</translation>
        </message>
        <message>
            <source>E · Σ f·P, 1 where all experts are used alike</source>
            <translation>E · Σ f·P，所有专家使用均等时为 1</translation>
        </message>
        <message>
            <source>share of all choices that fell on each expert, f</source>
            <translation>所有选择中落在每个专家上的份额，f</translation>
        </message>
        <message>
            <source>mean probability of each expert, P</source>
            <translation>每个专家的平均概率，P</translation>
        </message>
        <message>
            <source>experts that no token is sent to</source>
            <translation>没有词元被送去的专家</translation>
        </message>
        <message>
            <source>weights of the router (2, experts)</source>
            <translation>路由器的权重 (2, experts)</translation>
        </message>
    </context>
    <context>
        <name>blocks/normalisation</name>
        <message>
            <source>BatchNorm: one feature of everybody</source>
            <translation>BatchNorm：所有人的同一个特征</translation>
        </message>
        <message>
            <source>Over tokens and features: the future leaks</source>
            <translation>对词元和特征一起求：未来泄漏</translation>
        </message>
        <message>
            <source>Half of all numbers dropped</source>
            <translation>丢掉一半的数</translation>
        </message>
        <message>
            <source>Two layers: the arrangement hardly matters</source>
            <translation>两层：归一化放哪里几乎无所谓</translation>
        </message>
        <message>
            <source>Ten layers, where post-norm has a hard time</source>
            <translation>十层：post-norm 举步维艰</translation>
        </message>
        <message>
            <source>Over which numbers are mean and variance taken, and who notices?</source>
            <translation>均值和方差是对哪些数求的？谁会受到影响？</translation>
        </message>
        <message>
            <source>which numbers</source>
            <translation>哪些数</translation>
        </message>
        <message>
            <source>who moves</source>
            <translation>谁会动</translation>
        </message>
        <message>
            <source>batch size</source>
            <translation>批次大小</translation>
        </message>
        <message>
            <source>two modes</source>
            <translation>两种模式</translation>
        </message>
        <message>
            <source>without the mean</source>
            <translation>不减均值</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>depth</source>
            <translation>深度</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Which numbers share a mean</source>
            <translation>哪些数共用一个均值</translation>
        </message>
        <message>
            <source>Who moves when another token changes</source>
            <translation>别的词元变了，谁会动</translation>
        </message>
        <message>
            <source>BatchNorm: the batch, or what was remembered</source>
            <translation>BatchNorm：用当前批次，还是用记住的统计量</translation>
        </message>
        <message>
            <source>Training mode and evaluation mode</source>
            <translation>训练模式与评估模式</translation>
        </message>
        <message>
            <source>RMSNorm against LayerNorm</source>
            <translation>RMSNorm 与 LayerNorm</translation>
        </message>
        <message>
            <source>A large input, a small gradient</source>
            <translation>输入大，梯度小</translation>
        </message>
        <message>
            <source>Before or after the sum: gradients and the first update</source>
            <translation>相加之前还是之后：梯度与第一次更新</translation>
        </message>
        <message>
            <source>Short trainings, with warmup and without</source>
            <translation>短训练：有预热和没有预热</translation>
        </message>
        <message>
            <source>LayerNorm</source>
            <translation>LayerNorm</translation>
        </message>
        <message>
            <source>RMSNorm</source>
            <translation>RMSNorm</translation>
        </message>
        <message>
            <source>tokens × features</source>
            <translation>词元 × 特征</translation>
        </message>
        <message>
            <source>BatchNorm</source>
            <translation>BatchNorm</translation>
        </message>
        <message>
            <source>instance norm</source>
            <translation>实例归一化</translation>
        </message>
        <message>
            <source>The features of one token share a mean and a deviation</source>
            <translation>一个词元的各特征共用均值和标准差</translation>
        </message>
        <message>
            <source>The features of one token share a root mean square; no mean is taken away</source>
            <translation>一个词元的各特征共用均方根；不减均值</translation>
        </message>
        <message>
            <source>All tokens and features of one text share a mean and a deviation</source>
            <translation>一段文本的所有词元和特征共用均值和标准差</translation>
        </message>
        <message>
            <source>One feature of all tokens of all texts shares a mean and a deviation</source>
            <translation>所有文本所有词元的同一个特征共用均值和标准差</translation>
        </message>
        <message>
            <source>One feature of all tokens of one text shares a mean and a deviation</source>
            <translation>一段文本所有词元的同一个特征共用均值和标准差</translation>
        </message>
        <message>
            <source>text {place}</source>
            <translation>文本 {place}</translation>
        </message>
        <message>
            <source>{count} features →</source>
            <translation>{count} 个特征 →</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>The numbers</source>
            <translation>这些数</translation>
        </message>
        <message>
            <source>before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>after</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>{count} numbers: mean {mean}, deviation {deviation}</source>
            <translation>{count} 个数：均值 {mean}，标准差 {deviation}</translation>
        </message>
        <message>
            <source>earlier tokens: {moved}</source>
            <translation>前面的词元：{moved}</translation>
        </message>
        <message>
            <source>earlier tokens move: {moved}</source>
            <translation>前面的词元动了：{moved}</translation>
        </message>
        <message>
            <source>other texts: {moved}</source>
            <translation>其他文本：{moved}</translation>
        </message>
        <message>
            <source>other texts move: {moved}</source>
            <translation>其他文本动了：{moved}</translation>
        </message>
        <message>
            <source>training mode, other neighbours each time</source>
            <translation>训练模式，每次邻居不同</translation>
        </message>
        <message>
            <source>evaluation mode</source>
            <translation>评估模式</translation>
        </message>
        <message>
            <source>samples in the batch</source>
            <translation>批次里的样本数</translation>
        </message>
        <message>
            <source>what comes out for one number</source>
            <translation>同一个数的输出</translation>
        </message>
        <message>
            <source>batches seen in training</source>
            <translation>训练中见过的批次数</translation>
        </message>
        <message>
            <source>running statistics</source>
            <translation>滑动统计量</translation>
        </message>
        <message>
            <source>running mean</source>
            <translation>滑动均值</translation>
        </message>
        <message>
            <source>running variance</source>
            <translation>滑动方差</translation>
        </message>
        <message>
            <source>of the data</source>
            <translation>数据的真值</translation>
        </message>
        <message>
            <source>training mode, a dot a pass</source>
            <translation>训练模式，一次一点</translation>
        </message>
        <message>
            <source>mean of {count} passes</source>
            <translation>{count} 次的平均</translation>
        </message>
        <message>
            <source>mean of 1 pass</source>
            <translation>1 次的结果</translation>
        </message>
        <message>
            <source>feature</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>dropout: what comes out</source>
            <translation>随机失活：输出</translation>
        </message>
        <message>
            <source>Largest |training − evaluation|</source>
            <translation>|训练 − 评估| 的最大值</translation>
        </message>
        <message>
            <source>dropout</source>
            <translation>随机失活</translation>
        </message>
        <message>
            <source>the token x</source>
            <translation>词元 x</translation>
        </message>
        <message>
            <source>features that differ: σ</source>
            <translation>特征间的差异：σ</translation>
        </message>
        <message>
            <source>what all share: the mean</source>
            <translation>共有的部分：均值</translation>
        </message>
        <message>
            <source>mean ÷ deviation</source>
            <translation>均值 ÷ 标准差</translation>
        </message>
        <message>
            <source>angle between them</source>
            <translation>两者的夹角</translation>
        </message>
        <message>
            <source>Operations, d = {width}</source>
            <translation>运算次数，d = {width}</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>1 ÷ ‖x‖</source>
            <translation>1 ÷ ‖x‖</translation>
        </message>
        <message>
            <source>‖x‖</source>
            <translation>‖x‖</translation>
        </message>
        <message>
            <source>‖∂L/∂x‖ behind LayerNorm</source>
            <translation>经过 LayerNorm 传回的 ‖∂L/∂x‖</translation>
        </message>
        <message>
            <source>input × {factor}: {gradient}</source>
            <translation>输入 × {factor}：{gradient}</translation>
        </message>
        <message>
            <source>post-norm</source>
            <translation>post-norm</translation>
        </message>
        <message>
            <source>pre-norm</source>
            <translation>pre-norm</translation>
        </message>
        <message>
            <source>DeepNorm</source>
            <translation>DeepNorm</translation>
        </message>
        <message>
            <source>layer, of {layers}</source>
            <translation>层，共 {layers} 层</translation>
        </message>
        <message>
            <source>‖∂L/∂W‖ before training</source>
            <translation>训练前的 ‖∂L/∂W‖</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>One update of Adam, rate {rate}: logits move by this share</source>
            <translation>Adam 更新一次，学习率 {rate}：logits 移动的比例</translation>
        </message>
        <message>
            <source>with warmup</source>
            <translation>有预热</translation>
        </message>
        <message>
            <source>without</source>
            <translation>没有预热</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>loss, nats a character</source>
            <translation>损失，奈特每字符</translation>
        </message>
        <message>
            <source>only how often each letter occurs</source>
            <translation>只知道各字符的频率</translation>
        </message>
        <message>
            <source>{kind}: {groups} groups, {count} numbers in each</source>
            <translation>{kind}：{groups} 组，每组 {count} 个数</translation>
        </message>
        <message>
            <source>{kind}: one group of {count} numbers</source>
            <translation>{kind}：一组，共 {count} 个数</translation>
        </message>
        <message>
            <source>{kind}, group {group} of {groups}: mean {mean}, deviation {deviation}</source>
            <translation>{kind}，第 {group} 组，共 {groups} 组：均值 {mean}，标准差 {deviation}</translation>
        </message>
        <message>
            <source>{kind}: the last token of text 1 changes, and no other output moves: 0.0</source>
            <translation>{kind}：文本 1 的最后一个词元变了，其他输出都不动：0.0</translation>
        </message>
        <message>
            <source>{kind}: the last token changes, and earlier ones of its text move by up to {moved}</source>
            <translation>{kind}：最后一个词元变了，同一文本中前面的词元最多动 {moved}</translation>
        </message>
        <message>
            <source>{kind}: the last token changes, earlier ones move by up to {moved}, other texts by up to {others}</source>
            <translation>{kind}：最后一个词元变了，前面的词元最多动 {moved}，其他文本最多动 {others}</translation>
        </message>
        <message>
            <source>Two in a batch: ±{spread} by the neighbour; remembered from {batches} batches: always {output}</source>
            <translation>批次里两个样本：邻居造成 ±{spread}；记住 {batches} 个批次后：总是 {output}</translation>
        </message>
        <message>
            <source>Dropout {p}: the mean of {passes} passes is {apart} away from evaluation mode</source>
            <translation>随机失活（dropout）{p}：{passes} 次的平均与评估模式相差 {apart}</translation>
        </message>
        <message>
            <source>Dropout {p}: one pass is {apart} away from evaluation mode</source>
            <translation>随机失活（dropout）{p}：一次前向与评估模式相差 {apart}</translation>
        </message>
        <message>
            <source>Mean {offset} deviations from 0: LayerNorm and RMSNorm point {angle}° apart</source>
            <translation>均值离 0 有 {offset} 个标准差：LayerNorm 与 RMSNorm 的方向相差 {angle}°</translation>
        </message>
        <message>
            <source>Input × {factor}: the output stays, its gradient is {gradient}</source>
            <translation>输入 × {factor}：输出不变，梯度是 {gradient}</translation>
        </message>
        <message>
            <source>Layers: {layers}. ‖∂L/∂W‖ first ÷ last: post-norm {post}, pre-norm {pre}, DeepNorm {deep}</source>
            <translation>{layers} 层，第一层与最后一层的 ‖∂L/∂W‖ 之比：post-norm {post}，pre-norm {pre}，DeepNorm {deep}</translation>
        </message>
        <message>
            <source>One mean for each text, over {tokens} tokens × {features} features: {count} numbers share it. It is often told as LayerNorm, and is what LayerNorm would be for pictures. The next section shows what it does to a decoder.</source>
            <translation>每个文本一个均值，对 {tokens} 个词元 × {features} 个特征求出：{count} 个数共用它。人们常把它说成 LayerNorm，它其实是用在图像上的做法。下一节展示它对解码器（decoder）意味着什么。</translation>
        </message>
        <message>
            <source>Layers: {layers}, not trained yet. ‖∂L/∂W‖ of the first layer over that of the last: post-norm {post_ratio}, pre-norm {pre_ratio}, DeepNorm {deep_ratio}. One update of all weights moves the logits by {post_update}, {pre_update} and {deep_update} of their size.</source>
            <translation>{layers} 层，还没有训练。第一层与最后一层的 ‖∂L/∂W‖ 之比：后置归一化（post-norm）{post_ratio}，前置归一化（pre-norm）{pre_ratio}，DeepNorm {deep_ratio}。所有权重更新一次，logits 分别移动自身大小的 {post_update}、{pre_update} 和 {deep_update} 倍。</translation>
        </message>
        <message>
            <source>Layers: {layers}, rate {rate}, {seeds} networks of each kind; warmup rises over {warmup} updates. After {updates} updates the loss is, without and with warmup: post-norm {post_cold} and {post_warm}, pre-norm {pre_cold} and {pre_warm}, DeepNorm {deep_cold} and {deep_warm}. To know only how often each letter occurs gives {letters}.</source>
            <translation>{layers} 层，学习率 {rate}，每种 {seeds} 个网络；预热（warmup）在 {warmup} 次更新中逐渐升高学习率。更新 {updates} 次后的损失，没有和有预热分别是：post-norm {post_cold} 和 {post_warm}，pre-norm {pre_cold} 和 {pre_warm}，DeepNorm {deep_cold} 和 {deep_warm}。只知道各字符出现的频率时是 {letters}。</translation>
        </message>
        <message>
            <source>After {updates} updates, without / with warmup: post-norm {post_cold} / {post_warm}, pre-norm {pre_cold} / {pre_warm}</source>
            <translation>更新 {updates} 次后，没有 / 有预热：post-norm {post_cold} / {post_warm}，pre-norm {pre_cold} / {pre_warm}</translation>
        </message>
        <message>
            <source>Simulated: the numbers are drawn, every feature with a mean and a spread of its own; seed {seed}</source>
            <translation>模拟：这些数是随机抽取的，每个特征有自己的均值和离散程度；种子 {seed}</translation>
        </message>
        <message>
            <source>Red ring: the token that changes. Numbers: how far the largest feature of a token’s output moves; seed {seed}</source>
            <translation>红圈：被替换的词元。数字：词元输出中变动最大的特征动了多少；种子 {seed}</translation>
        </message>
        <message>
            <source>Simulated: {draws} draws of the other samples for each size; batches of {size}, momentum {momentum}; seed {seed}</source>
            <translation>模拟：每种大小抽取 {draws} 组其他样本；批次大小 {size}，动量 {momentum}；种子 {seed}</translation>
        </message>
        <message>
            <source>{seeds} networks each, width {width}, trained and measured on {rows} × {context} characters of a page of English</source>
            <translation>各 {seeds} 个网络，宽度 {width}，在一页英文的 {rows} × {context} 个字符上训练和测量</translation>
        </message>
        <message>
            <source>Curves: mean of 10 updates; thin lines: one network each</source>
            <translation>曲线：10 次更新的平均；细线：每条是一个网络</translation>
        </message>
        <message>
            <source>Text {text}, token {token}, feature {feature}</source>
            <translation>文本 {text}，词元 {token}，特征 {feature}</translation>
        </message>
        <message>
            <source>({value} − {mean}) ÷ {deviation} = {result}</source>
            <translation>({value} − {mean}) ÷ {deviation} = {result}</translation>
        </message>
        <message>
            <source>group {group} of {groups}</source>
            <translation>第 {group} 组，共 {groups} 组</translation>
        </message>
        <message>
            <source>Text {text}, token {token}</source>
            <translation>文本 {text}，词元 {token}</translation>
        </message>
        <message>
            <source>is another token now; its output moves by {moved}</source>
            <translation>现在换成了另一个词元；它的输出动了 {moved}</translation>
        </message>
        <message>
            <source>its output moves by {moved}</source>
            <translation>它的输出动了 {moved}</translation>
        </message>
        <message>
            <source>{size} samples in the batch</source>
            <translation>批次里有 {size} 个样本</translation>
        </message>
        <message>
            <source>from {low} to {high} in {draws} draws</source>
            <translation>{draws} 次抽取中从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>After {batches} batches, momentum {momentum}</source>
            <translation>{batches} 个批次之后，动量 {momentum}</translation>
        </message>
        <message>
            <source>running mean {mean} (data: {true}), running variance {variance} (data: {true_variance})</source>
            <translation>滑动均值 {mean}（数据：{true}），滑动方差 {variance}（数据：{true_variance}）</translation>
        </message>
        <message>
            <source>Feature {feature}</source>
            <translation>特征 {feature}</translation>
        </message>
        <message>
            <source>{given} ÷ (1 − {p}) = {scaled} where it is kept: {kept} of {count} passes; mean {mean}</source>
            <translation>保留时 {given} ÷ (1 − {p}) = {scaled}：{count} 次中有 {kept} 次；平均 {mean}</translation>
        </message>
        <message>
            <source>{apart} between the two modes on one input</source>
            <translation>同一输入在两种模式下相差 {apart}</translation>
        </message>
        <message>
            <source>Mean {offset} deviations from 0</source>
            <translation>均值离 0 有 {offset} 个标准差</translation>
        </message>
        <message>
            <source>{angle}° between the two</source>
            <translation>两者相差 {angle}°</translation>
        </message>
        <message>
            <source>‖LayerNorm‖ = {layer}, ‖RMSNorm‖ = {rms}</source>
            <translation>‖LayerNorm‖ = {layer}，‖RMSNorm‖ = {rms}</translation>
        </message>
        <message>
            <source>measured {angle}°, arctan gives {theory}°</source>
            <translation>实测 {angle}°，arctan 给出 {theory}°</translation>
        </message>
        <message>
            <source>Input × {factor}</source>
            <translation>输入 × {factor}</translation>
        </message>
        <message>
            <source>‖x‖ {length} · ‖∂L/∂x‖ {gradient} = {product}</source>
            <translation>‖x‖ {length} · ‖∂L/∂x‖ {gradient} = {product}</translation>
        </message>
        <message>
            <source>Layer {layer} of {layers}: ‖∂L/∂W‖</source>
            <translation>第 {layer} 层，共 {layers} 层：‖∂L/∂W‖</translation>
        </message>
        <message>
            <source>{layers} layers: one update moves the logits by</source>
            <translation>{layers} 层：一次更新让 logits 移动</translation>
        </message>
        <message>
            <source>Update {updates}</source>
            <translation>第 {updates} 次更新</translation>
        </message>
        <message>
            <source>LayerNorm takes the {features} features of one token, and nothing else: {groups} groups of {count} numbers for {texts} texts of {tokens} tokens. The text may be of any length and the batch of any size, each token is computed alone. ε = {epsilon} keeps a token whose features are all equal from a division by 0.</source>
            <translation>层归一化（LayerNorm）只看一个词元的 {features} 个特征：{texts} 段文本、每段 {tokens} 个词元，共 {groups} 组，每组 {count} 个数。文本可以任意长，批次可以任意大，每个词元单独计算。ε = {epsilon} 避免所有特征都相等的词元除以 0。</translation>
        </message>
        <message>
            <source>RMSNorm has the groups of LayerNorm, {groups} of {count} numbers. It divides by the root mean square and leaves the mean where it is.</source>
            <translation>RMSNorm 的分组与 LayerNorm 相同：{groups} 组，每组 {count} 个数。它除以均方根（root mean square），不减均值。</translation>
        </message>
        <message>
            <source>BatchNorm takes one feature over all {tokens} tokens of all {texts} texts: {groups} groups of {count} numbers. How a token comes out depends on who else is in the batch.</source>
            <translation>批归一化（BatchNorm）对全部 {texts} 段文本的全部 {tokens} 个词元取同一个特征：{groups} 组，每组 {count} 个数。一个词元的输出取决于批次里还有谁。</translation>
        </message>
        <message>
            <source>One feature over the {tokens} tokens of a text: {groups} groups of {count} numbers. It does not depend on the batch, but on every token of the text.</source>
            <translation>对一段文本的 {tokens} 个词元取同一个特征（instance norm）：{groups} 组，每组 {count} 个数。它不依赖批次，但依赖文本中的每一个词元。</translation>
        </message>
        <message>
            <source>Click one of the small cubes. What lies in one shaded piece is averaged, so each number in it has a say in all the others.</source>
            <translation>点一个小立方体。涂色的一块里的数一起求平均，所以其中每个数都会影响其余所有的数。</translation>
        </message>
        <message>
            <source>The last token of the first text is another one now. Over the features of each token alone, every other output stays exactly as it was: 0.0.</source>
            <translation>第一段文本的最后一个词元换了。只对每个词元自己的特征求均值时，其他所有输出分毫不变：0.0。</translation>
        </message>
        <message>
            <source>RMSNorm has the same axis as LayerNorm: no other token moves, exactly 0.0.</source>
            <translation>RMSNorm 与 LayerNorm 沿同一个轴：其他词元都不动，恰好 0.0。</translation>
        </message>
        <message>
            <source>Over tokens and features, the first tokens move by up to {moved} because of a token that comes after them. A decoder trained this way would see, through mean and variance, what it is to predict, and nothing of the kind is there when it generates.</source>
            <translation>对词元和特征一起求时，前面的词元因为后面的一个词元最多动了 {moved}。这样训练的解码器会通过均值和方差看到它要预测的内容，而生成时这些信息并不存在。</translation>
        </message>
        <message>
            <source>Over batch and tokens, earlier tokens move by up to {moved}, and those of other texts by up to {others}.</source>
            <translation>对批次和词元一起求时，前面的词元最多动 {moved}，其他文本的词元最多动 {others}。</translation>
        </message>
        <message>
            <source>Over the tokens of each feature, other texts stay, but earlier tokens move by up to {moved}: the future is in the mean.</source>
            <translation>对每个特征的所有词元求时，其他文本不动，但前面的词元最多动 {moved}：均值里有未来。</translation>
        </message>
        <message>
            <source>Over tokens and features, the first token of the first text moves by {moved}. A causal mask does not help: the leak is not in the attention.</source>
            <translation>对词元和特征一起求时，第一段文本的第一个词元动了 {moved}。因果掩码（causal mask）无济于事：泄漏不在注意力里。</translation>
        </message>
        <message>
            <source>One number, {value}, goes through BatchNorm. In training mode mean and variance are those of the batch: among two, the result spreads by {two}, among {most} by {large}. In evaluation mode running statistics are used, after {batches} batches they give {output}, whoever stands beside. LayerNorm gives {layer}, with any neighbours.</source>
            <translation>一个数 {value} 经过 BatchNorm。训练模式（training mode）用当前批次的均值和方差：两个样本时结果的离散程度是 {two}，{most} 个样本时是 {large}。评估模式（evaluation mode）用滑动统计量（running statistics），{batches} 个批次之后得到 {output}，与旁边是谁无关。LayerNorm 得到 {layer}，邻居是谁都一样。</translation>
        </message>
        <message>
            <source>Alone in its batch, each number is its own mean: training mode gives 0 for every input. torch refuses it: “Expected more than 1 value per channel when training”. Of two, the larger becomes 1 and the smaller −1, whatever they are.</source>
            <translation>批次里只有自己时，每个数就是自己的均值：训练模式对任何输入都给出 0。torch 会拒绝：“Expected more than 1 value per channel when training”。只有两个数时，大的变成 1，小的变成 −1，与它们本来是多少无关。</translation>
        </message>
        <message>
            <source>Text has more to set against it: lengths differ, so padding enters the statistics, and batches per device are small.</source>
            <translation>文本还有别的麻烦：长短不一，填充（padding）会混进统计量；而且每个设备上的批次都很小。</translation>
        </message>
        <message>
            <source>In training mode dropout sets a number to 0 with probability {p} and multiplies what stays by {scale}; {kept} of the numbers stayed so far. The mean of {passes} passes is {apart} away from what evaluation mode gives, which is the input itself.</source>
            <translation>训练模式下，随机失活（dropout）以概率 {p} 把一个数置 0，留下的乘以 {scale}；到目前为止留下的比例是 {kept}。{passes} 次的平均与评估模式的输出（也就是输入本身）相差 {apart}。</translation>
        </message>
        <message>
            <source>model.train() and model.eval() change dropout (by {dropout} here) and BatchNorm (by {batch}), never LayerNorm or RMSNorm. They do not switch gradients off: that is torch.no_grad().</source>
            <translation>model.train() 与 model.eval() 改变随机失活（这里相差 {dropout}）和 BatchNorm（相差 {batch}），从不改变 LayerNorm 或 RMSNorm。它们也不会关掉梯度：那是 torch.no_grad()。</translation>
        </message>
        <message>
            <source>Every token is a vector. LayerNorm removes its part along (1, …, 1), the mean, and scales the rest to length √d; RMSNorm only scales. With a mean of {offset} deviations they point {angle}° apart. For d = {width} that saves {saved} of {layer} operations: {rms} are left.</source>
            <translation>每个词元是一个向量。LayerNorm 去掉它沿 (1, …, 1) 方向的部分，也就是均值，再把其余部分缩放到长度 √d；RMSNorm 只缩放。均值为 {offset} 个标准差时，两者的方向相差 {angle}°。d = {width} 时，{layer} 次运算省下 {saved} 次，剩 {rms} 次。</translation>
        </message>
        <message>
            <source>Where the mean is 0 they are the same. A layer behind can learn the difference away, for the mean is one direction of d.</source>
            <translation>均值为 0 时两者相同。后面的层可以学会抵消这个差别，因为均值只是 d 个方向中的一个。</translation>
        </message>
        <message>
            <source>The input times {factor}: its norm is {length}, the output is the same, and the gradient that comes back is {gradient}. LayerNorm divides by σ, so a step in x counts 1/σ as much: the product of both norms stays.</source>
            <translation>输入乘以 {factor}：范数是 {length}，输出不变，传回的梯度是 {gradient}。LayerNorm 除以 σ，所以 x 的一步只算 1/σ：两个范数的乘积不变。</translation>
        </message>
        <message>
            <source>At the left end ε = {epsilon} stands beside the variance: once σ² is as small, the gradient no longer grows.</source>
            <translation>在最左端，方差旁边还有 ε = {epsilon}：当 σ² 也这么小时，梯度就不再增大。</translation>
        </message>
        <message>
            <source>Whether post-norm gradients vanish is read off here, not assumed: near 1, first and last layer learn alike.</source>
            <translation>post-norm 的梯度是否消失，要在这里读出来，而不是假定：比值接近 1 时，第一层和最后一层学得一样快。</translation>
        </message>
        <message>
            <source>Pre-norm leaves a path from the logits to every layer on which nothing is normalised. DeepNorm makes that path α times as strong and the weights β times as small: from {first} to {last} layers the first update grows {post_growth} (post-norm), {pre_growth} (pre-norm) and {deep_growth} (DeepNorm).</source>
            <translation>pre-norm 留出一条从 logits 通向每一层的路，上面没有任何归一化。DeepNorm 把残差（residual）通路放大 α 倍，权重缩小到 β 倍：从 {first} 层到 {last} 层，第一次更新增大 {post_growth}（post-norm）、{pre_growth}（pre-norm）和 {deep_growth}（DeepNorm）。</translation>
        </message>
        <message>
            <source>These are small networks and few updates. Change layers, rate, warmup and seed before you believe a rule.</source>
            <translation>这些网络很小，更新次数也少。在相信一条规律之前，请改变层数、学习率、预热和种子再看。</translation>
        </message>
        <message>
            <source>The last token of a text is replaced by another. If mean and variance are taken over tokens and features, what happens to the output of the first token?</source>
            <translation>一段文本的最后一个词元换成了另一个。如果对词元和特征一起求均值和方差，第一个词元的输出会怎样？</translation>
        </message>
        <message>
            <source>It stays exactly as it was</source>
            <translation>分毫不变</translation>
        </message>
        <message>
            <source>It moves</source>
            <translation>会变</translation>
        </message>
        <message>
            <source>A causal mask decides</source>
            <translation>取决于因果掩码</translation>
        </message>
        <message>
            <source>the features of each token: LayerNorm</source>
            <extracomment>Where the normalisation of a layer stands. Added to a variance before its root is taken, as torch does. Batch sizes of the sweep; other samples that are drawn for each; batches that are remembered. Samples in a batch from which running statistics are taken. Passes through dropout, and how many features go through. Multiples of the deviation that are added to all features of a token. Factors of the input of LayerNorm, whose gradient is measured. Layers of the networks whose gradients are measured. Networks that differ in their weights. The networks: width, characters they see, texts at once.</extracomment>
            <translation>每个词元的特征：LayerNorm</translation>
        </message>
        <message>
            <source>the same without the mean: RMSNorm</source>
            <translation>同上但不减均值：RMSNorm</translation>
        </message>
        <message>
            <source>tokens and features of a text</source>
            <translation>一段文本的词元和特征</translation>
        </message>
        <message>
            <source>batch and tokens of a feature: BatchNorm</source>
            <translation>一个特征的批次和词元：BatchNorm</translation>
        </message>
        <message>
            <source>tokens of a feature: instance norm</source>
            <translation>一个特征的词元：实例归一化</translation>
        </message>
        <message>
            <source>Mean and variance are taken over</source>
            <translation>均值和方差的范围</translation>
        </message>
        <message>
            <source>Texts in the batch</source>
            <translation>批次中的文本数</translation>
        </message>
        <message>
            <source>Tokens of a text</source>
            <translation>每段文本的词元数</translation>
        </message>
        <message>
            <source>Features of a token</source>
            <translation>每个词元的特征数</translation>
        </message>
        <message>
            <source>Dropout p</source>
            <translation>随机失活 p</translation>
        </message>
        <message>
            <source>Layers of what is trained</source>
            <translation>训练的网络层数</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Updates of warmup</source>
            <translation>预热的更新次数</translation>
        </message>
        <message>
            <source>So long the learning rate of half the runs rises from 0.</source>
            <translation>一半网络的学习率在这么多次更新中从 0 升起。</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>cube: the numbers of the group</source>
            <translation>cube：这一组的数</translation>
        </message>
        <message>
            <source>cube: the same, normalised</source>
            <translation>cube：归一化后的同一组</translation>
        </message>
        <message>
            <source>cube: their mean; batch: the running mean</source>
            <translation>cube：它们的均值；batch：滑动均值</translation>
        </message>
        <message>
            <source>cube: √(variance + ε); batch: √(running variance + ε)</source>
            <translation>cube：√(方差 + ε)；batch：√(滑动方差 + ε)</translation>
        </message>
        <message>
            <source>leak: how far each token moves, (texts, tokens)</source>
            <translation>leak：每个词元移动多远，(texts, tokens)</translation>
        </message>
        <message>
            <source>leak: what mean and variance are taken over</source>
            <translation>leak：均值和方差沿什么计算</translation>
        </message>
        <message>
            <source>batch: batches that were remembered</source>
            <translation>batch：记住的批次数</translation>
        </message>
        <message>
            <source>batch: what evaluation mode makes of the number</source>
            <translation>batch：评估模式下这个数变成什么</translation>
        </message>
        <message>
            <source>modes: passes so far</source>
            <translation>modes：到目前为止的遍数</translation>
        </message>
        <message>
            <source>modes: mean of the passes, (features,)</source>
            <translation>modes：各遍的平均，(features,)</translation>
        </message>
        <message>
            <source>mean: what is added, in deviations</source>
            <translation>mean：加上多少，以标准差计</translation>
        </message>
        <message>
            <source>mean: degrees between LayerNorm and RMSNorm</source>
            <translation>mean：LayerNorm 与 RMSNorm 之间的角度</translation>
        </message>
        <message>
            <source>gradient: ‖x‖</source>
            <translation>gradient：‖x‖，输入的范数</translation>
        </message>
        <message>
            <source>gradient: ‖∂L/∂x‖; depth: ‖∂L/∂W‖, (arrangements, seeds, layers)</source>
            <translation>gradient：‖∂L/∂x‖；depth：‖∂L/∂W‖，(arrangements, seeds, layers)</translation>
        </message>
        <message>
            <source>depth: number of layers</source>
            <translation>depth：层数</translation>
        </message>
        <message>
            <source>depth: how far one update moves the logits, (arrangements, seeds)</source>
            <translation>depth：一次更新使 logits 移动多远，(arrangements, seeds)</translation>
        </message>
        <message>
            <source>train: updates so far</source>
            <translation>train：到目前为止的更新次数</translation>
        </message>
        <message>
            <source>train: loss of the last update, (arrangements, without and with warmup, seeds)</source>
            <translation>train：上次更新的损失，(结构, 没有和有预热, 种子)</translation>
        </message>
    </context>
    <context>
        <name>blocks/parameters</name>
        <message>
            <source>Where are a model's parameters, and where are its operations?</source>
            <extracomment>A config.json to begin with: a model small enough to count by hand.</extracomment>
            <translation>模型的参数在哪里，运算又在哪里？</translation>
        </message>
        <message>
            <source>57 billion held, 14 billion used</source>
            <translation>存 570 亿，用 140 亿</translation>
        </message>
        <message>
            <source>True to scale: BERT beside Llama 2 70B</source>
            <translation>按真实比例：BERT 与 Llama 2 70B</translation>
        </message>
        <message>
            <source>A text of 131 072 tokens</source>
            <translation>131 072 个词元的文本</translation>
        </message>
        <message>
            <source>12h² + 13h: right for GPT-2</source>
            <translation>12h² + 13h：对 GPT-2 正确</translation>
        </message>
        <message>
            <source>12h² + 13h: not for Llama 3</source>
            <translation>12h² + 13h：对 Llama 3 不对</translation>
        </message>
        <message>
            <source>Which GPU holds 7, 13 or 70 billion?</source>
            <translation>哪张 GPU 放得下 7B、13B、70B？</translation>
        </message>
        <message>
            <source>A config.json to change</source>
            <translation>一份可以改动的 config.json</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>your model</source>
            <translation>你的模型</translation>
        </message>
        <message>
            <source>{name}: {count} parameters</source>
            <translation>{name}：{count} 个参数</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · SwiGLU of width {inner} · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头，{shared} 个键值头 · SwiGLU 宽 {inner} · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · {visited} of {experts} experts of {wide} · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头，{shared} 个键值头 · {experts} 个宽 {wide} 的专家选 {visited} 个 · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>{layers} layers · h = {hidden} · {heads} heads · GELU of width {inner} · {positions} positions · vocabulary {vocabulary}</source>
            <translation>{layers} 层 · h = {hidden} · {heads} 个头 · GELU 宽 {inner} · {positions} 个位置 · 词表 {vocabulary}</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>operations per token</source>
            <translation>每词元运算量（FLOP）</translation>
        </message>
        <message>
            <source>of {model}</source>
            <translation>属于 {model}</translation>
        </message>
        <message>
            <source>12h² + 13h says</source>
            <translation>12h² + 13h 给出的</translation>
        </message>
        <message>
            <source>the layer has</source>
            <translation>这一层实际有的</translation>
        </message>
        <message>
            <source>the model has {count}</source>
            <translation>模型实际有 {count}</translation>
        </message>
        <message>
            <source>{ratio} times as many</source>
            <translation>是公式的 {ratio} 倍</translation>
        </message>
        <message>
            <source>A layer: 12h² + 13h = {rule}, it has {real}</source>
            <translation>一层：12h² + 13h = {rule}，实际 {real}</translation>
        </message>
        <message>
            <source>The model: L·(12h² + 13h) + V·h = {rule}, it has {real}</source>
            <translation>整个模型：L·(12h² + 13h) + V·h = {rule}，实际 {real}</translation>
        </message>
        <message>
            <source>memory (GB)</source>
            <translation>显存（GB）</translation>
        </message>
        <message>
            <source>fits: {device}</source>
            <translation>放得下：{device}</translation>
        </message>
        <message>
            <source>fits on none of these</source>
            <translation>这些卡都放不下</translation>
        </message>
        <message>
            <source>Levels are what is left when {free} % of the memory stays free; parameters alone, no cache, no activations.</source>
            <translation>横线是留出 {free} % 显存之后剩下的；只算参数，不算缓存和激活。</translation>
        </message>
        <message>
            <source>a row is looked up: nothing multiplied</source>
            <translation>只是查一行：不做乘法</translation>
        </message>
        <message>
            <source>activations times activations: no parameters, grows with the text</source>
            <translation>激活乘激活：没有参数，随文本增长</translation>
        </message>
        <message>
            <source>one factor per feature: not a matrix product, not counted</source>
            <translation>每个特征一个系数：不是矩阵乘法，不计入</translation>
        </message>
        <message>
            <source>held in memory, not met by this token</source>
            <translation>占着显存，这个词元用不到</translation>
        </message>
        <message>
            <source>once for a text, not for each token</source>
            <translation>每段文本一次，不是每个词元一次</translation>
        </message>
        <message>
            <source>multiplies with the embedding's matrix, which is counted there</source>
            <translation>乘的是嵌入矩阵，参数已在那里数过</translation>
        </message>
        <message>
            <source>two operations per number of a matrix</source>
            <translation>矩阵里每个数两次运算</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>segments</source>
            <translation>句段（segments）</translation>
        </message>
        <message>
            <source>query</source>
            <translation>查询 Q</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键 K</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值 V</translation>
        </message>
        <message>
            <source>latent key, value</source>
            <translation>潜在键值</translation>
        </message>
        <message>
            <source>scores, sums</source>
            <translation>分数与求和</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>FFN gate</source>
            <translation>前馈 gate</translation>
        </message>
        <message>
            <source>FFN up</source>
            <translation>前馈 up</translation>
        </message>
        <message>
            <source>FFN down</source>
            <translation>前馈 down</translation>
        </message>
        <message>
            <source>experts visited</source>
            <translation>选中的专家</translation>
        </message>
        <message>
            <source>experts idle</source>
            <translation>闲置的专家</translation>
        </message>
        <message>
            <source>shared expert</source>
            <translation>共享专家</translation>
        </message>
        <message>
            <source>router</source>
            <translation>路由器（router）</translation>
        </message>
        <message>
            <source>norms</source>
            <translation>归一化（norm）</translation>
        </message>
        <message>
            <source>pooler</source>
            <translation>池化层（pooler）</translation>
        </message>
        <message>
            <source>output head</source>
            <translation>输出头（head）</translation>
        </message>
        <message>
            <source>visited</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈网络</translation>
        </message>
        <message>
            <source>embedding and head</source>
            <translation>嵌入与输出头</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>outside the layers</source>
            <translation>层以外</translation>
        </message>
        <message>
            <source>FP32, 4 bytes</source>
            <translation>FP32，4 字节</translation>
        </message>
        <message>
            <source>BF16, 2 bytes</source>
            <translation>BF16，2 字节</translation>
        </message>
        <message>
            <source>INT8, 1 byte</source>
            <translation>INT8，1 字节</translation>
        </message>
        <message>
            <source>INT4, half a byte</source>
            <translation>INT4，半字节</translation>
        </message>
        <message>
            <source>training with Adam, 16 bytes</source>
            <translation>用 Adam 训练，16 字节</translation>
        </message>
        <message>
            <source>none of these</source>
            <translation>都放不下</translation>
        </message>
        <message>
            <source>24 GB: RTX 4090</source>
            <translation>24 GB：RTX 4090</translation>
        </message>
        <message>
            <source>40 GB: A100</source>
            <translation>40 GB：A100</translation>
        </message>
        <message>
            <source>80 GB: A100, H100</source>
            <translation>80 GB：A100、H100</translation>
        </message>
        <message>
            <source>141 GB: H200</source>
            <translation>141 GB：H200</translation>
        </message>
        <message>
            <source>640 GB: 8 × H100</source>
            <translation>640 GB：8 × H100</translation>
        </message>
        <message>
            <source>The feed-forward holds {inner} of the parameters, attention {attention}, embedding and output head {ends}. A token costs {flop} forward, and twice the parameters would be {twice}. The lookup of the embedding multiplies nothing; looking at {context} tokens adds {scores}, without a parameter.</source>
            <translation>前馈网络（feed-forward）占参数的 {inner}，注意力占 {attention}，嵌入和输出头占 {ends}。一个词元的前向计算要 {flop}，而参数量的两倍是 {twice}。查嵌入表不做乘法；看 {context} 个词元要多 {scores}，却没有参数。</translation>
        </message>
        <message>
            <source>Of {count} parameters a token meets {active}, {share}: the router sends it to {visited} of {experts} experts in each layer. All of them stand in memory. A token costs {flop}, and twice the active parameters would be {twice}.</source>
            <translation>{count} 个参数里，一个词元只用到 {active}，即 {share}：每一层的路由器（router）把它送到 {experts} 个专家中的 {visited} 个。但所有专家都占着显存。一个词元要 {flop}，而激活参数（active parameters）的两倍是 {twice}。</translation>
        </message>
        <message>
            <source>Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = {rule}. This layer has {real}.</source>
            <translation>四个方阵，两个 h × 4h 的矩阵，共 9h 的偏置，两个层归一化（LayerNorm）：12h² + 13h = {rule}。这一层实际有 {real}。</translation>
        </message>
        <message>
            <source>Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = {rule}, and this layer has exactly as many.</source>
            <translation>四个方阵，两个 h × 4h 的矩阵，共 9h 的偏置，两个层归一化（LayerNorm）：12h² + 13h = {rule}，这一层恰好有这么多。</translation>
        </message>
        <message>
            <source>Parameters times bytes: {bf16} in BF16, {int4} in INT4, {training} while training with Adam. With {free} % kept free, answering in BF16: {device}; training: {trainer}.</source>
            <translation>参数乘字节：BF16 要 {bf16}，INT4 要 {int4}，用 Adam 训练要 {training}。留出 {free} % 之后，用 BF16 推理：{device}；训练：{trainer}。</translation>
        </message>
        <message>
            <source>The output head is the embedding's matrix again: no parameters of its own, but operations.</source>
            <translation>输出头就是嵌入矩阵：没有自己的参数，却有运算。</translation>
        </message>
        <message>
            <source>{shared} heads of keys and values serve {heads} heads of queries: those two matrices are {times} times as small.</source>
            <translation>{shared} 个键值头供 {heads} 个查询头使用：这两个矩阵缩小到 1/{times}。</translation>
        </message>
        <message>
            <source>One head of keys and values serves {heads} heads of queries: those two matrices are {times} times as small.</source>
            <translation>一个键和值的头服务 {heads} 个查询头：那两个矩阵小到 1/{times}。</translation>
        </message>
        <message>
            <source>It has learnt places for {positions} tokens only; what {context} would cost is counted all the same.</source>
            <translation>它只学过 {positions} 个词元的位置；{context} 个词元的代价仍照样计算。</translation>
        </message>
        <message>
            <source>A gated feed-forward has three matrices of h × {inner}: {ratio} h², not 8h².</source>
            <translation>带门的前馈网络有三个 h × {inner} 的矩阵：{ratio} h²，不是 8h²。</translation>
        </message>
        <message>
            <source>RMSNorm has one number per feature, LayerNorm two; {biases}</source>
            <translation>RMSNorm 每个特征一个数，LayerNorm 两个；{biases}</translation>
        </message>
        <message>
            <source>no matrix has a bias.</source>
            <translation>所有矩阵都没有偏置。</translation>
        </message>
        <message>
            <source>only query, key and value have a bias.</source>
            <translation>只有查询、键、值带偏置。</translation>
        </message>
        <message>
            <source>V·h leaves out what else is outside the layers: positions, the last norms, the pooler, as far as there are any.</source>
            <translation>V·h 没有算上层以外的其余部分：位置、最后的归一化、池化层（如果有的话）。</translation>
        </message>
        <message>
            <source>The output head is a second matrix of V × h, which V·h leaves out.</source>
            <translation>输出头是另一个 V × h 的矩阵，V·h 没有算它。</translation>
        </message>
        <message>
            <source>{experts} experts stand where the rule has one feed-forward.</source>
            <translation>公式里一个前馈网络的地方，实际有 {experts} 个专家。</translation>
        </message>
        <message>
            <source>Sizes: {source}</source>
            <translation>尺寸来源：{source}</translation>
        </message>
        <message>
            <source>Ten times the parameters are ten times the bytes: on both axes a step is a factor of ten, and every precision is a straight line.</source>
            <translation>参数多十倍，字节就多十倍：两个轴每格都是十倍，所以每种精度都是一条直线。</translation>
        </message>
        <message>
            <source>What fits is only half of a choice: the key-value cache grows with texts and users, and a smaller model trained on more text can answer as well.</source>
            <translation>放不放得下只是选择的一半：键值缓存（KV cache）随文本和用户增长，而小一些、训练文本更多的模型也可能答得一样好。</translation>
        </message>
        <message>
            <source>Qwen2 57B-A14B holds 57 billion parameters. How many operations does one token cost, beside a dense model of 13 billion?</source>
            <translation>Qwen2 57B-A14B 有 570 亿个参数。与 130 亿参数的稠密（dense）模型相比，一个词元要多少运算？</translation>
        </message>
        <message>
            <source>about as many</source>
            <translation>差不多</translation>
        </message>
        <message>
            <source>about twice as many</source>
            <translation>大约两倍</translation>
        </message>
        <message>
            <source>more than four times as many</source>
            <translation>四倍以上</translation>
        </message>
        <message>
            <source>transformers, parameters on meta: {name}</source>
            <translation>transformers，meta 设备上的参数：{name}</translation>
        </message>
        <message>
            <source>torch's FLOP counter on two layers of transformers: {name}</source>
            <translation>torch 的 FLOP 计数器，transformers 的两层：{name}</translation>
        </message>
        <message>
            <source>its class for this family has more sizes than are read here</source>
            <translation>它的这个家族的类有更多尺寸，这里没有读取</translation>
        </message>
        <message>
            <source>Parameters and operations by part</source>
            <extracomment>The id of the reader's own model. Bytes per parameter: of weights that only answer, and of all that training with Adam keeps (weights and gradients in 16 bits, a 32-bit copy, two moments: the count of the ZeRO paper). Memory in decimal GB, as data sheets print it.</extracomment>
            <translation>各部分的参数与运算量</translation>
        </message>
        <message>
            <source>12h² + 13h beside a real layer</source>
            <translation>12h² + 13h 与真实的一层</translation>
        </message>
        <message>
            <source>Which GPU holds it</source>
            <translation>哪张 GPU 放得下</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>the whole frame for each model</source>
            <translation>每个模型占满画框</translation>
        </message>
        <message>
            <source>true to scale between models</source>
            <translation>模型之间按真实比例</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>Tokens a token looks at (n)</source>
            <translation>一个词元看多少词元（n）</translation>
        </message>
        <message>
            <source>Only the scores of attention and the sum of values grow with it, no parameter does.</source>
            <translation>只有注意力分数和对值的求和随它增长，参数不变。</translation>
        </message>
        <message>
            <source>Memory kept free</source>
            <translation>留空的显存</translation>
        </message>
        <message>
            <source>For the key-value cache, activations and buffers.</source>
            <translation>留给键值缓存（KV cache）、激活和缓冲区。</translation>
        </message>
        <message>
            <source>Your config.json</source>
            <translation>你的 config.json</translation>
        </message>
        <message>
            <source>The text of the file; it becomes the last model of the row. GPT-2, BERT, Llama, Mistral, Qwen, ChatGLM, Baichuan, Mixtral or DeepSeek.</source>
            <translation>文件的内容；它会成为这一排里最后一个模型。可以是 GPT-2、BERT、Llama、Mistral、Qwen、ChatGLM、Baichuan、Mixtral 或 DeepSeek。</translation>
        </message>
        <message>
            <source>what the model is called</source>
            <translation>模型的名字</translation>
        </message>
        <message>
            <source>the file its sizes are from</source>
            <translation>大小取自哪个文件</translation>
        </message>
        <message>
            <source>parameters of the whole model, each counted once</source>
            <translation>整个模型的参数，每个只数一次</translation>
        </message>
        <message>
            <source>parameters that one token meets</source>
            <translation>一个词元遇到的参数</translation>
        </message>
        <message>
            <source>forward operations of one token, FLOP</source>
            <translation>一个词元的前向运算，FLOP</translation>
        </message>
        <message>
            <source>parameters by part</source>
            <translation>各部分的参数</translation>
        </message>
        <message>
            <source>forward operations of one token by part, FLOP</source>
            <translation>一个词元各部分的前向运算，FLOP</translation>
        </message>
        <message>
            <source>12h² + 13h</source>
            <translation>公式 12h² + 13h 的值</translation>
        </message>
        <message>
            <source>parameters of the last layer</source>
            <translation>最后一层的参数</translation>
        </message>
        <message>
            <source>L·(12h² + 13h) + V·h</source>
            <translation>公式 L·(12h² + 13h) + V·h 的值</translation>
        </message>
        <message>
            <source>memory of the parameters by precision, bytes</source>
            <translation>按精度列出的参数内存，字节</translation>
        </message>
        <message>
            <source>the smallest device that holds them by precision, GB; none where it is empty</source>
            <translation>按精度列出装得下它的最小设备，GB；没有则为空</translation>
        </message>
    </context>
    <context>
        <name>blocks/recurrent</name>
        <message>
            <source>as learnt</source>
            <extracomment>The gates of each cell, as the reader can force them. How many matrices of each kind a cell has. The nets whose gradients are followed, in the order of the rows.</extracomment>
            <translation>按学到的</translation>
        </message>
        <message>
            <source>0: shut</source>
            <translation>0：关</translation>
        </message>
        <message>
            <source>1: open</source>
            <translation>1：开</translation>
        </message>
        <message>
            <source>Remember a letter</source>
            <translation>记住一个字母</translation>
        </message>
        <message>
            <source>Gradient over distance</source>
            <translation>梯度随距离的变化</translation>
        </message>
        <message>
            <source>Three cells side by side</source>
            <translation>三种单元并排</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元（cell）</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>Letters a to d. A * after a letter marks it: that is the one to remember.</source>
            <translation>字母 a 到 d。字母后面的 * 表示标记：要记住的就是它。</translation>
        </message>
        <message>
            <source>Forget gate f</source>
            <translation>遗忘门 f（forget gate）</translation>
        </message>
        <message>
            <source>Input gate i</source>
            <translation>输入门 i（input gate）</translation>
        </message>
        <message>
            <source>Output gate o</source>
            <translation>输出门 o（output gate）</translation>
        </message>
        <message>
            <source>Reset gate r</source>
            <translation>重置门 r（reset gate）</translation>
        </message>
        <message>
            <source>Update gate z</source>
            <translation>更新门 z（update gate）</translation>
        </message>
        <message>
            <source>Forced from</source>
            <translation>从第几个符号起强制</translation>
        </message>
        <message>
            <source>The first symbol, counted from 1, at which gates are forced.</source>
            <translation>从第几个符号起强制各门，从 1 数起。</translation>
        </message>
        <message>
            <source>Numbers in the state</source>
            <translation>状态里的数</translation>
        </message>
        <message>
            <source>Symbols in training</source>
            <translation>训练序列的长度</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>First bias of the keeping gate</source>
            <translation>保留门的初始偏置</translation>
        </message>
        <message>
            <source>Of the LSTM’s forget gate and of the GRU’s update gate: the larger, the more of the state is kept before anything is learnt.</source>
            <translation>LSTM 的遗忘门和 GRU 的更新门的偏置：越大，学习之前保留的状态越多。</translation>
        </message>
        <message>
            <source>Spectral radius ρ</source>
            <translation>谱半径 ρ（spectral radius）</translation>
        </message>
        <message>
            <source>Of every matrix that leads from one state to the next.</source>
            <translation>每个从一个状态通向下一个状态的矩阵的谱半径。</translation>
        </message>
        <message>
            <source>ρ times a rotation</source>
            <translation>ρ 乘以旋转</translation>
        </message>
        <message>
            <source>normal numbers, scaled</source>
            <translation>缩放过的正态数</translation>
        </message>
        <message>
            <source>Matrices</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Symbols back</source>
            <translation>往回的符号数</translation>
        </message>
        <message>
            <source>Inputs and states, for counting</source>
            <translation>计数用的输入数与状态数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>How does a net remember what it read long ago?</source>
            <translation>网络怎样记住很久以前读到的东西？</translation>
        </message>
        <message>
            <source>A plain RNN writes its state anew each time</source>
            <translation>普通 RNN 每次都重写状态</translation>
        </message>
        <message>
            <source>A GRU: what is not kept is written</source>
            <translation>GRU：不保留的就写入</translation>
        </message>
        <message>
            <source>Reset shut, update open: the state stays</source>
            <translation>重置门关、更新门开：状态不变</translation>
        </message>
        <message>
            <source>Forget gate shut from one symbol on</source>
            <translation>从某个符号起关上遗忘门</translation>
        </message>
        <message>
            <source>Input gate shut: nothing gets in</source>
            <translation>关上输入门：什么都进不来</translation>
        </message>
        <message>
            <source>Longer sequences, keeping gates half open</source>
            <translation>更长的序列，保留门半开</translation>
        </message>
        <message>
            <source>The same, keeping gates that start open</source>
            <translation>同样的序列，保留门一开始就打开</translation>
        </message>
        <message>
            <source>ρ = 0.9: gradients vanish</source>
            <translation>ρ = 0.9：梯度消失</translation>
        </message>
        <message>
            <source>ρ = 6: they explode, in the LSTM too</source>
            <translation>ρ = 6：梯度爆炸，LSTM 也不例外</translation>
        </message>
        <message>
            <source>GRU and LSTM: three blocks or four</source>
            <translation>GRU 与 LSTM：三块还是四块</translation>
        </message>
        <message>
            <source>updates made</source>
            <translation>已更新次数</translation>
        </message>
        <message>
            <source>loss on held-out sequences, nats</source>
            <translation>留出序列上的损失，nats</translation>
        </message>
        <message>
            <source>share of right letters</source>
            <translation>正确字母的比例</translation>
        </message>
        <message>
            <source>the letter that goes in</source>
            <translation>输入的字母</translation>
        </message>
        <message>
            <source>whether it is marked</source>
            <translation>是否带标记</translation>
        </message>
        <message>
            <source>forget gate</source>
            <translation>遗忘门</translation>
        </message>
        <message>
            <source>input gate</source>
            <translation>输入门</translation>
        </message>
        <message>
            <source>output gate</source>
            <translation>输出门</translation>
        </message>
        <message>
            <source>reset gate</source>
            <translation>重置门</translation>
        </message>
        <message>
            <source>update gate</source>
            <translation>更新门</translation>
        </message>
        <message>
            <source>what could be written</source>
            <translation>可以写入的候选值</translation>
        </message>
        <message>
            <source>what is kept of the state</source>
            <translation>状态中保留的部分</translation>
        </message>
        <message>
            <source>what is written into it</source>
            <translation>写入的部分</translation>
        </message>
        <message>
            <source>the state afterwards</source>
            <translation>之后的状态</translation>
        </message>
        <message>
            <source>h: what the rest of the net sees</source>
            <translation>h：网络其余部分看到的</translation>
        </message>
        <message>
            <source>probabilities of the letters a to d</source>
            <translation>字母 a 到 d 的概率</translation>
        </message>
        <message>
            <source>symbols back</source>
            <translation>往回的符号数</translation>
        </message>
        <message>
            <source>norm of the product of Jacobians: linear, RNN, GRU, LSTM</source>
            <translation>雅可比矩阵乘积的范数：线性、RNN、GRU、LSTM</translation>
        </message>
        <message>
            <source>the LSTM’s straight way, the largest ∏ f</source>
            <translation>LSTM 的直路，最大的 ∏ f</translation>
        </message>
        <message>
            <source>parameters of RNN, GRU, LSTM</source>
            <translation>RNN、GRU、LSTM 的参数</translation>
        </message>
        <message>
            <source>the letter it names at the end</source>
            <translation>末尾说出的字母</translation>
        </message>
        <message>
            <source>the marked letter</source>
            <translation>被标记的字母</translation>
        </message>
        <message>
            <source>probability of the marked letter at the end</source>
            <translation>末尾被标记字母的概率</translation>
        </message>
        <message>
            <source>share right on held-out sequences, by cell</source>
            <translation>留出序列上的正确率，按单元</translation>
        </message>
        <message>
            <source>parameters, by cell</source>
            <translation>参数，按单元</translation>
        </message>
        <message>
            <source>norm at the greatest distance, by net</source>
            <translation>最远距离处的范数，按网络</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>the sequence</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>sizes</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>正在训练</translation>
        </message>
        <message>
            <source>The sequence holds {sign}; it takes the letters a to d, and * after a letter to mark it.</source>
            <translation>序列里有 {sign}；只接受字母 a 到 d，字母后面加 * 表示标记。</translation>
        </message>
        <message>
            <source>The sequence needs at least one letter: a, b, c or d.</source>
            <translation>序列至少需要一个字母：a、b、c 或 d。</translation>
        </message>
        <message>
            <source>The sequence has {total} letters; the first {kept} have room.</source>
            <translation>序列有 {total} 个字母；只放得下前 {kept} 个。</translation>
        </message>
        <message>
            <source>At the end of the sequence the net is asked for the marked letter. Does it still know it?</source>
            <translation>在序列末尾问网络被标记的字母。它还记得吗？</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>记得</translation>
        </message>
        <message>
            <source>no</source>
            <translation>不记得</translation>
        </message>
        <message>
            <source>Symbol {place}, “{letter}”: nothing to remember yet</source>
            <translation>第 {place} 个符号“{letter}”：还没有要记的东西</translation>
        </message>
        <message>
            <source>Symbol {place}, “{letter}”, is marked: this one is to be remembered</source>
            <translation>第 {place} 个符号“{letter}”带标记：要记住的就是它</translation>
        </message>
        <message>
            <source>Symbol {place}, “{letter}”: asked now, it would say “{says}” ({chance} for “{wanted}”)</source>
            <translation>第 {place} 个符号“{letter}”：现在问它，它会说“{says}”（“{wanted}”的概率是 {chance}）</translation>
        </message>
        <message>
            <source>A change {back} symbols back is worth: linear {linear}, RNN {rnn}, GRU {gru}, LSTM {lstm}</source>
            <translation>{back} 个符号之前的变化还值：线性 {linear}，RNN {rnn}，GRU {gru}，LSTM {lstm}</translation>
        </message>
        <message>
            <source>A change one symbol back is worth: linear {linear}, RNN {rnn}, GRU {gru}, LSTM {lstm}</source>
            <translation>1 个符号之前的变化还值：线性 {linear}，RNN {rnn}，GRU {gru}，LSTM {lstm}</translation>
        </message>
        <message>
            <source>One block, three, four: RNN {rnn}, GRU {gru}, LSTM {lstm} parameters</source>
            <translation>一块、三块、四块：RNN {rnn}、GRU {gru}、LSTM {lstm} 个参数</translation>
        </message>
        <message>
            <source>forget gate f</source>
            <translation>遗忘门 f</translation>
        </message>
        <message>
            <source>input gate i</source>
            <translation>输入门 i</translation>
        </message>
        <message>
            <source>output gate o</source>
            <translation>输出门 o</translation>
        </message>
        <message>
            <source>reset gate r</source>
            <translation>重置门 r</translation>
        </message>
        <message>
            <source>update gate z</source>
            <translation>更新门 z</translation>
        </message>
        <message>
            <source>forced to {value}</source>
            <translation>强制为 {value}</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>平均 {value}</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>state h (1 line per number; thick = large, up to {top})</source>
            <translation>状态 h（每个数一条线；越粗越大，最大 {top}）</translation>
        </message>
        <message>
            <source>state h (thick = large, up to {top}); jaws: what is kept, z; from below: what is written</source>
            <translation>状态 h（越粗越大，最大 {top}）；闸门：保留多少，z；下方：写入的部分</translation>
        </message>
        <message>
            <source>state c (thick = large, up to {top}); jaws: what is kept, f; from below: what is written</source>
            <translation>状态 c（越粗越大，最大 {top}）；闸门：保留多少，f；下方：写入的部分</translation>
        </message>
        <message>
            <source>would say</source>
            <translation>会说</translation>
        </message>
        <message>
            <source>goes in</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Right letters</source>
            <translation>正确的字母</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>linear net</source>
            <translation>线性网络</translation>
        </message>
        <message>
            <source>RNN (tanh)</source>
            <translation>RNN（tanh）</translation>
        </message>
        <message>
            <source>GRU</source>
            <translation>GRU</translation>
        </message>
        <message>
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message>
            <source>← back in time · the end</source>
            <translation>← 往回 · 末尾</translation>
        </message>
        <message>
            <source>Update {update}</source>
            <translation>更新 {update} 次之后</translation>
        </message>
        <message>
            <source>How much a small change of the state one symbol back still changes the state at the end: the norm of one Jacobian. All matrices from state to state have the spectral radius {radius}.</source>
            <translation>1 个符号之前状态的一个小变化，到末尾还能改变状态多少：一个雅可比矩阵（Jacobian）的范数。所有从状态到状态的矩阵谱半径都是 {radius}。</translation>
        </message>
        <message>
            <source>Inputs and states: {size} each. Each part of a cell has a matrix for the input, one for the state, and two biases. An RNN has one such part, a GRU {gru}, an LSTM {lstm}.</source>
            <translation>输入与状态各 {size} 个。单元的每个部分都有一个作用于输入的矩阵、一个作用于状态的矩阵和两个偏置。RNN 有一个这样的部分，GRU 有 {gru} 个，LSTM 有 {lstm} 个。</translation>
        </message>
        <message>
            <source>Loss, nats (dashed: guessing)</source>
            <translation>损失（loss），nats（虚线：瞎猜）</translation>
        </message>
        <message>
            <source>{cell}, update {update}: {right} of held-out letters right</source>
            <translation>{cell} 更新 {update} 次之后：留出序列上 {right} 的字母正确</translation>
        </message>
        <message>
            <source>Update {update}: RNN {rnn}, GRU {gru}, LSTM {lstm} right</source>
            <translation>更新 {update} 次之后：RNN {rnn}、GRU {gru}、LSTM {lstm} 正确</translation>
        </message>
        <message>
            <source>What a change is worth at the end (dashed 1: as much as at first)</source>
            <translation>一个变化到末尾还值多少（虚线 1：和起初一样）</translation>
        </message>
        <message>
            <source>One layer with {size} inputs and {size} states: as many blocks as there are parts</source>
            <translation>一层，{size} 个输入、{size} 个状态：有几个部分就有几块</translation>
        </message>
        <message>
            <source>One layer with one input and one state: as many blocks as there are parts</source>
            <translation>一层，1 个输入、1 个状态：有几个部分就有几块</translation>
        </message>
        <message>
            <source>{seconds} s here</source>
            <translation>此处 {seconds} 秒</translation>
        </message>
        <message>
            <source>A click turns it: as learnt, 0, 1.</source>
            <translation>点击切换：按学到的、0、1。</translation>
        </message>
        <message>
            <source>How much of the state is kept, number by number.</source>
            <translation>状态的每个数保留多少。</translation>
        </message>
        <message>
            <source>How much of the candidate is written, number by number. The candidate is a tanh of its own.</source>
            <translation>候选值的每个数写入多少。候选值本身另有一个 tanh。</translation>
        </message>
        <message>
            <source>How much of tanh(c) is shown to the rest of the net. The gate itself does not see c.</source>
            <translation>把 tanh(c) 的多少给网络其余部分看。这个门自己看不到 c。</translation>
        </message>
        <message>
            <source>How much of the old state the candidate sees. It does not touch what is kept.</source>
            <translation>候选值能看到多少旧状态。它不影响保留的部分。</translation>
        </message>
        <message>
            <source>How much of the old state is kept; the rest is written anew.</source>
            <translation>旧状态保留多少；其余的重新写入。</translation>
        </message>
        <message>
            <source>Number {unit} at symbol {place}</source>
            <translation>第 {place} 个符号处的第 {unit} 个数</translation>
        </message>
        <message>
            <source>kept {kept} + written {written} = {state}</source>
            <translation>保留 {kept} + 写入 {written} = {state}</translation>
        </message>
        <message>
            <source>{gate} = {opening}, before: {before}</source>
            <translation>{gate} = {opening}，之前：{before}</translation>
        </message>
        <message>
            <source>candidate {value}</source>
            <translation>候选值 {value}</translation>
        </message>
        <message>
            <source>shown: h = {value}</source>
            <translation>给出：h = {value}</translation>
        </message>
        <message>
            <source>symbol {place}, marked</source>
            <translation>第 {place} 个符号，带标记</translation>
        </message>
        <message>
            <source>symbol {place}; a double click marks it</source>
            <translation>第 {place} 个符号；双击可以标记它</translation>
        </message>
        <message>
            <source>If the sequence ended after symbol {place}</source>
            <translation>如果序列在第 {place} 个符号后结束</translation>
        </message>
        <message>
            <source>{cell}: loss {loss} nats, {right} right</source>
            <translation>{cell}：损失 {loss} nats，{right} 正确</translation>
        </message>
        <message>
            <source>{back} symbols back</source>
            <translation>往回 {back} 个符号</translation>
        </message>
        <message>
            <source>one symbol back</source>
            <translation>1 个符号之前</translation>
        </message>
        <message>
            <source>the LSTM’s straight way, ∏ f: {value}</source>
            <translation>LSTM 的直路，∏ f：{value}</translation>
        </message>
        <message>
            <source>Drag a curve’s place to choose ρ.</source>
            <translation>拖动可以选择 ρ。</translation>
        </message>
        <message>
            <source>One block: the state.</source>
            <translation>一块：状态。</translation>
        </message>
        <message>
            <source>Three blocks: reset gate, update gate, candidate.</source>
            <translation>三块：重置门、更新门、候选值。</translation>
        </message>
        <message>
            <source>Four blocks: input gate, forget gate, candidate, output gate.</source>
            <translation>四块：输入门、遗忘门、候选值、输出门。</translation>
        </message>
        <message>
            <source>Each sequence has {length} letters; one of the first {third} is marked, and at the end the net is asked for it. All the others are there to distract.</source>
            <translation>每个序列有 {length} 个字母；前 {third} 个中的一个带标记，末尾要问的就是它。其余的都是干扰。</translation>
        </message>
        <message>
            <source>Each sequence has {length} letters; the first is marked, and at the end the net is asked for it. All the others are there to distract.</source>
            <translation>每个序列有 {length} 个字母；第一个带标记，最后要网络说出它。其余的字母都是干扰。</translation>
        </message>
        <message>
            <source>“{letter}” and the old state go through W and U, and tanh makes of them the whole new state. Nothing is kept as it was; what is to be remembered has to survive being rewritten at each symbol.</source>
            <translation>“{letter}”和旧状态经过 W 与 U，再由 tanh 得出整个新状态。没有什么原样保留；要记的东西必须在每个符号的重写中活下来。</translation>
        </message>
        <message>
            <source>The forget gate keeps {kept} of the state (mean), the input gate decides how much of the candidate is added. Between them the state passes on by itself: no matrix, no tanh.</source>
            <translation>遗忘门（forget gate）保留状态的 {kept}（平均），输入门（input gate）决定加入多少候选值。除此之外，状态自己往前走：没有矩阵，也没有 tanh。</translation>
        </message>
        <message>
            <source>The update gate keeps {kept} of the state (mean), and exactly the rest is written: one gate does what f and i do in an LSTM. The reset gate acts inside the candidate alone.</source>
            <translation>更新门（update gate）保留状态的 {kept}（平均），其余正好就是写入的比例：一个门做了 LSTM 里 f 和 i 的事。重置门（reset gate）只在候选值内部起作用。</translation>
        </message>
        <message>
            <source>How much a small change of the state {back} symbols back still changes the state at the end: the norm of a product of {back} Jacobians. All matrices from state to state have the spectral radius {radius}.</source>
            <translation>{back} 个符号之前状态的一个小变化，还能使末尾的状态改变多少：{back} 个雅可比矩阵（Jacobian）乘积的范数。所有从状态到状态的矩阵，谱半径都是 {radius}。</translation>
        </message>
        <message>
            <source>Guessing among four letters gives a loss of ln 4 = {guess} and a quarter right.</source>
            <translation>在四个字母里瞎猜，损失是 ln 4 = {guess}，正确率四分之一。</translation>
        </message>
        <message>
            <source>The keeping gates begin with a bias of {keep}: how much of the state survives before anything is learnt, and how far back the first gradients reach.</source>
            <translation>保留状态的门从偏置 {keep} 开始：它决定学习之前状态能留下多少，也决定最初的梯度能传多远。</translation>
        </message>
        <message>
            <source>Loss and share are of held-out sequences, which are drawn like those of the training.</source>
            <translation>损失和正确率是在留出的序列上测的，它们的产生方式与训练序列相同。</translation>
        </message>
        <message>
            <source>The lines break at each symbol: in a plain RNN nothing of the state passes by itself.</source>
            <translation>线在每个符号处都断开：在普通 RNN 里，状态没有任何部分能自己通过。</translation>
        </message>
        <message>
            <source>A gate is a σ, between 0 and 1; the candidate is a tanh, between −1 and 1. None of the three gates sees c: they are made of the symbol and of h.</source>
            <translation>门是 σ，在 0 和 1 之间；候选值是 tanh，在 −1 和 1 之间。三个门都看不到 c：它们由符号和 h 得出。</translation>
        </message>
        <message>
            <source>Where z is 1 the state stays whatever r is; r matters only for what is written.</source>
            <translation>z 为 1 的地方，不管 r 是多少状态都不变；r 只影响写入的部分。</translation>
        </message>
        <message>
            <source>Click on a gate’s name to force it shut or open, and see what the net still knows at the end.</source>
            <translation>点击门的名字，强制关上或打开，看看网络到末尾还知道什么。</translation>
        </message>
        <message>
            <source>With {gates} the state moves by at most {moved} at this symbol.</source>
            <translation>在 {gates} 之下，状态在这个符号处最多变化 {moved}。</translation>
        </message>
        <message>
            <source>With {gates} the state moves by at most {moved} at this symbol. The marked letter has {chance}; with all gates as learnt (dashed) it would have {free}.</source>
            <translation>在 {gates} 之下，状态在这个符号处最多变化 {moved}。被标记的字母概率为 {chance}；所有门按学到的工作时（虚线）是 {free}。</translation>
        </message>
        <message>
            <source>At the end the marked letter “{wanted}” has {chance}.</source>
            <translation>到末尾，被标记的字母“{wanted}”概率为 {chance}。</translation>
        </message>
        <message>
            <source>In the linear net with ρ times a rotation the norm is ρ^k exactly: {norm}, and {power} by the formula.</source>
            <translation>在线性网络里，矩阵是 ρ 乘以旋转时，范数正好是 ρ^k：测得 {norm}，公式给出 {power}。</translation>
        </message>
        <message>
            <source>With other matrices of the same radius the norm is at least ρ^k: {norm}, at least {power}.</source>
            <translation>换成谱半径相同的其他矩阵，范数至少是 ρ^k：测得 {norm}，至少 {power}。</translation>
        </message>
        <message>
            <source>Dashed: the LSTM’s straight way alone, the product of forget gates (mean {opening}): {path} after {back} symbols. All ways together: {lstm}; the RNN: {rnn}.</source>
            <translation>虚线：只算 LSTM 的直路，即各遗忘门的乘积（平均 {opening}）：{back} 个符号之后为 {path}。所有路合起来：{lstm}；RNN：{rnn}。</translation>
        </message>
        <message>
            <source>Gates bound the straight way by 1, but not the ways through the matrices: gated cells explode too, and their gradients are clipped.</source>
            <translation>门把直路限制在 1 以内，却限制不了经过矩阵的路：带门的单元也会爆炸，所以要裁剪它们的梯度。</translation>
        </message>
        <message>
            <source>The straight way can never be worth more than 1; what is above 1 has come through the matrices.</source>
            <translation>直路的值永远不会超过 1；超过 1 的部分都是经过矩阵来的。</translation>
        </message>
        <message>
            <source>Measured here, per update: RNN {rnn} ms, GRU {gru} ms, LSTM {lstm} ms. At this size the time is mostly calls, not sums, so fewer parameters need not be faster.</source>
            <translation>此处实测，每次更新：RNN {rnn} 毫秒，GRU {gru} 毫秒，LSTM {lstm} 毫秒。规模这么小，时间主要花在调用而不是计算上，所以参数少不一定更快。</translation>
        </message>
        <message>
            <source>Right on held-out sequences at the end: RNN {rnn}, GRU {gru}, LSTM {lstm}.</source>
            <translation>最后在留出序列上的正确率：RNN {rnn}，GRU {gru}，LSTM {lstm}。</translation>
        </message>
        <message>
            <source>One task and one seed do not say which cell is better; change the length, the bias of the keeping gate and the seed.</source>
            <translation>一个任务、一个随机种子说明不了哪个单元更好；试试改变长度、保留门的偏置和种子。</translation>
        </message>
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>Those are the parameters. Torch's counter finds {small} operations per token in one matrix pair of d × d and {large} in one of d × 4d, at d = {width}: 4d² and 16d². Each parameter of a matrix costs a multiplication and an addition.</source>
            <translation>那是参数量。torch 的计数器在 d = {width} 时测得：一对 d × d 矩阵每个词元 {small} 次运算，一对 d × 4d 的矩阵 {large} 次，即 4d² 和 16d²。矩阵的每个参数要做一次乘法和一次加法。</translation>
        </message>
        <message>
            <source>Of {total} parameters a token meets {active}: all of attention, the shared expert, and {visited} of {experts} experts in each of {layers} layers. That is 14 billion, as the name A14B says, and ten times 1.4 billion.</source>
            <translation>{total} 个参数里，一个词元用到 {active}：全部注意力、共享专家，以及 {layers} 层中每层 {experts} 个专家里的 {visited} 个。这是 140 亿，正如名字 A14B 所说，是 14 亿的十倍。</translation>
        </message>
        <message>
            <source>It is exact for torch's own encoder layer ({torch} at h = 768), and for {exact} of the {known} models on the shelf, all with LayerNorm, biases and 4h. A layer of Llama 3 8B has {llama}, where it gives {rule}; one of Qwen2 57B-A14B has {times} times as many as it gives. And V·h leaves out {gpt} parameters of GPT-2, nearly all of them positions ({positions}), and {outside} of Llama 3 8B, nearly all its output head ({head}).</source>
            <translation>对 torch 自己的编码器层它是精确的（h = 768 时为 {torch}），对这里 {known} 个模型中的 {exact} 个也是，它们都用 LayerNorm、偏置和 4h。Llama 3 8B 的一层有 {llama}，公式给出 {rule}；Qwen2 57B-A14B 的一层是公式的 {times} 倍。V·h 则漏掉了 GPT-2 的 {gpt} 个参数，几乎全是位置编码（{positions}）；也漏掉了 Llama 3 8B 的 {outside} 个，几乎全是输出头（{head}）。</translation>
        </message>
        <message>
            <source>torch’s LayerNorm of a Transformer’s width is {token} away from mean and variance over the features of each token, and {sample} away from those over all tokens and features. With the latter, the last token of a text moves the first one’s output by {leak}; with the former by {none}.</source>
            <translation>torch 的 LayerNorm 按 Transformer 的宽度计算，与“每个词元自己的特征”的均值和方差只差 {token}，与“所有词元和特征”的差 {sample}。按后者计算，一段文本的最后一个词元会让第一个词元的输出动 {leak}；按前者是 {none}。</translation>
        </message>
        <message>
            <source>BatchNorm does the same to any numbers, wherever they come from. What changes is how far training mode lies from evaluation mode: {large} with {many} tokens in the batch, {small} with {few}; and {padded} with {many} where {share} of them are padding. A neighbour moves a token by {other}. LayerNorm has one mode, and a neighbour moves it by {layer}.</source>
            <translation>BatchNorm 对任何数都做同样的事，不管数从哪里来。真正变化的是训练模式与评估模式的差距：批次里有 {many} 个词元时是 {large}，{few} 个时是 {small}；{many} 个词元中有 {share} 是填充时是 {padded}。换一个邻居，词元动 {other}。LayerNorm 只有一种模式，换邻居时动 {layer}。</translation>
        </message>
        <message>
            <source>An MLP of {layers} layers whose first weights are multiplied by {low} to {high}, {updates} updates: the loss ends between {batch_low} and {batch_high} with BatchNorm, {layer_low} and {layer_high} with LayerNorm, {none_low} and {none_high} with neither (two classes: guessing gives 0.69). At its worst scale BatchNorm has {ratio} times the loss that LayerNorm has at its own.</source>
            <translation>一个 {layers} 层的 MLP，初始权重乘以 {low} 到 {high}，更新 {updates} 次：损失最终在 BatchNorm 下为 {batch_low} 到 {batch_high}，LayerNorm 下为 {layer_low} 到 {layer_high}，都不用时为 {none_low} 到 {none_high}（两类，瞎猜是 0.69）。在各自最差的尺度上，BatchNorm 的损失是 LayerNorm 的 {ratio} 倍。</translation>
        </message>
        <message>
            <source>Both are computed for all tokens at once; LayerNorm of each token alone differs by {apart} from all together. In evaluation mode BatchNorm needs {batch} operations for a token of {width} features, LayerNorm {layer}. What differs is who is asked: another text moves BatchNorm by {moved}, LayerNorm by {none}.</source>
            <translation>两者都是对所有词元同时计算的；逐个词元计算 LayerNorm，与一起计算只差 {apart}。评估模式下，一个有 {width} 个特征的词元，BatchNorm 要 {batch} 次运算，LayerNorm 要 {layer} 次。差别在于依赖谁：别的文本变了，BatchNorm 动 {moved}，LayerNorm 动 {none}。</translation>
        </message>
        <message>
            <source>Nothing is left out: in pre-norm {pre} of all {weights} weights get a gradient from one batch, in post-norm {post} (the others lead to units that ReLU silences). With all layers’ weights set to 0, the gradient reaches the first layer’s input at {identity} of what arrives after the last layer: the path is a sum without normalisation. Normalisation is not regularisation.</source>
            <translation>没有什么被排除在外：pre-norm 中一个批次让全部 {weights} 个权重里的 {pre} 得到梯度，post-norm 中是 {post}（其余的通向被 ReLU 置零的单元）。把所有层的权重都设为 0，到达第一层输入的梯度仍是最后一层之后的 {identity}：这条通路是一个没有归一化的和。归一化（normalisation）不是正则化（regularisation）。</translation>
        </message>
        <message>
            <source>In the published model the encoder is an NFNet-F6, frozen; neither ViT nor ResNet. And the latents are keys too: with {given} vectors, {share} of the weight of a freshly initialised resampler falls on its {latents} latents, and without them its output moves by up to {moved}. Which encoder came before cannot be seen behind it: {few} vectors or {many}, {latents} latents go on.</source>
            <translation>论文中的编码器是冻结的 NFNet-F6，既不是 ViT 也不是 ResNet。而且潜在向量（latents）也是键：有 {given} 个向量时，新初始化的重采样器有 {share} 的权重落在它自己的 {latents} 个潜在向量上；不读它们，输出最多改变 {moved}。前面用的是哪种编码器，从后面看不出来：{few} 个或 {many} 个向量，出去的都是 {latents} 个潜在向量。</translation>
        </message>
        <message>
            <source>SwiGLU is (Swish(xW) ⊙ xV)·W₂. With d = {d} and d_ff = {inner}, torch refuses the other product: “{refusal}”. Where both widths are {equal} it computes, and differs from Swish(xW) ⊙ xV by up to {apart}.</source>
            <translation>SwiGLU 是 (Swish(xW) ⊙ xV)·W₂。d = {d}、d_ff = {inner} 时，torch 拒绝另一种乘积：“{refusal}”。两个宽度都是 {equal} 时能算，但与 Swish(xW) ⊙ xV 最多相差 {apart}。</translation>
        </message>
        <message>
            <source>Both forms give the same numbers here.</source>
            <translation>这里两种写法给出同样的数。</translation>
        </message>
        <message>
            <source>The gate is a third matrix. At d = {d} two matrices of 4d have {plain} parameters, three of {inner} have {gated}, {more} % more: 8/3 keeps the size, it does not reduce it.</source>
            <translation>门是第三个矩阵。d = {d} 时，两个 4d 的矩阵有 {plain} 个参数，三个宽 {inner} 的有 {gated} 个，多 {more} %：8/3 是保持规模，不是缩小。</translation>
        </message>
        <message>
            <source>What Dauphin and others proposed (arXiv 1612.08083, 2016) is GLU, whose gate is a sigmoid. On the same numbers torch's glu and SwiGLU differ by up to {apart}. Swish in its place is from Shazeer 2020 (arXiv 2002.05202). RMSNorm is from Zhang and Sennrich 2019 (arXiv 1910.07467): their x / √(mean of x²) is torch's rms_norm to within {same}. Jiang and others 2023 (arXiv 2305.14858) compare it with LayerNorm, which it is for x without its mean ({centred} apart), and not for x itself ({norms}).</source>
            <translation>Dauphin 等人提出的（arXiv 1612.08083，2016）是 GLU，它的门是 sigmoid。对同样的数，torch 的 glu 与 SwiGLU 最多相差 {apart}。换成 Swish 的是 Shazeer 2020（arXiv 2002.05202）。RMSNorm 出自 Zhang 与 Sennrich 2019（arXiv 1910.07467）：他们的 x / √(x² 的均值) 与 torch 的 rms_norm 相差不超过 {same}。Jiang 等人 2023（arXiv 2305.14858）把它与 LayerNorm 比较：减去均值的 x 上两者相同（相差 {centred}），x 本身则不同（{norms}）。</translation>
        </message>
        <message>
            <source>No. A selective state-space model is a dense recurrence: on a text of {tokens} tokens {share} of the {pairs} pairs have a weight, none is left out as in sparse attention. What it saves comes from the state of fixed size: twice the length takes {ours} times the multiply-adds, in attention {theirs} times.</source>
            <translation>不是。选择性状态空间模型是稠密的递推：在 {tokens} 个词元的文本上，{pairs} 对词元中有 {share} 带权重，没有像稀疏注意力那样略去任何一对。它的节省来自固定大小的状态：长度加倍，乘加次数变为 {ours} 倍，注意力则是 {theirs} 倍。</translation>
        </message>
        <message>
            <source>Each of {tokens} tokens is sent to {least} to {most} different experts of {experts}: the number is fixed, which ones is not. Nothing is saved in memory: Qwen2 57B-A14B holds {total} parameters and uses {share} of them for a token.</source>
            <translation>{tokens} 个词元各被送到 {experts} 个专家中的 {least} 到 {most} 个：数量固定，是哪几个不固定。显存一点没省：Qwen2 57B-A14B 存有 {total} 个参数，一个词元只用其中的 {share}。</translation>
        </message>
        <message>
            <source>torch’s LSTM is {sigmoid} away from one whose input gate is a σ; with a tanh in its place, what is written would be up to {tanh} off. The tanh belongs to the candidate, which the gate multiplies. And it is no update gate: in a GRU what is kept and what is written add up to 1, here f + i lies between {least} and {most}.</source>
            <translation>torch 的 LSTM 与输入门是 σ 的 LSTM 相差 {sigmoid}；若把门换成 tanh，写入的值最多相差 {tanh}。tanh 属于候选值，由门去乘它。它也不是更新门：GRU 里保留与写入的比例之和为 1，这里 f + i 在 {least} 与 {most} 之间。</translation>
        </message>
        <message>
            <source>Move the cell state by 1 and the output gate moves by {gate}; what moves, by up to {shown}, is h = o ⊙ tanh(c). The gate is made of the symbol and of the old h. Only with peepholes does it see c.</source>
            <translation>把细胞状态移动 1，输出门变化 {gate}；变化的是 h = o ⊙ tanh(c)，最多 {shown}。这个门由符号和旧的 h 得出。只有带窥视孔（peephole）的变体才看得到 c。</translation>
        </message>
        <message>
            <source>Vanishing, yes: {back} symbols back with spectral radius {low} a change is worth {rnn} in an RNN and {lstm} in an LSTM whose forget gates start open. Explosion, no: with spectral radius {high} it is worth {exploded} in the LSTM. The straight way through the forget gates stays at most 1, the ways through the matrices do not; gradients are clipped.</source>
            <translation>消失，确实缓解：谱半径 {low} 时，{back} 个符号之前的变化在 RNN 里值 {rnn}，在遗忘门一开始就打开的 LSTM 里值 {lstm}。爆炸，没有：谱半径 {high} 时，它在 LSTM 里值 {exploded}。经过遗忘门的直路不超过 1，经过矩阵的路却不受限制；所以要裁剪梯度。</translation>
        </message>
        <message>
            <source>With the reset gate shut and the update gate at 1, {symbols} symbols move the state by {kept}: all of the past is kept. With the reset gate open and the update gate at 0, {none} of it is. The update gate decides what is kept; the reset gate, what the candidate sees of it (between 0 and 1 it moves the candidate by up to {candidate}).</source>
            <translation>重置门关上、更新门为 1 时，{symbols} 个符号使状态变化 {kept}：过去的全部都保留。重置门打开、更新门为 0 时，保留的是 {none}。保留多少由更新门决定；重置门决定候选值能看到多少过去（从 0 变到 1，候选值最多变化 {candidate}）。</translation>
        </message>
        <message>
            <source>Before training, {layers} layers: ‖∂L/∂W‖ of the first layer over that of the last is {post} in post-norm, {pre} in pre-norm: neither vanishes nor explodes below a factor of ten. In training, {trained} layers after {updates} updates, without and with warmup: post-norm {post_cold} and {post_warm}, pre-norm {pre_cold} and {pre_warm}. Warmup gains {post_gain} nats in the one, {pre_gain} in the other (mean of 3 seeds each; letters alone: {letters}).</source>
            <translation>训练之前，{layers} 层：第一层与最后一层的 ‖∂L/∂W‖ 之比，post-norm 是 {post}，pre-norm 是 {pre}；差别不到十倍，就谈不上消失或爆炸。训练中，{trained} 层更新 {updates} 次后，没有和有预热（warmup）：post-norm 是 {post_cold} 和 {post_warm}，pre-norm 是 {pre_cold} 和 {pre_warm}。预热在前者带来 {post_gain} 奈特的好处，在后者是 {pre_gain}（各 3 个种子的平均；只知道字符频率：{letters}）。</translation>
        </message>
        <message>
            <source>One update of Adam changes {share} of all weights or more, in every arrangement and at every depth; the others lead to units that ReLU silences. How far it moves the logits is what differs: from {first} to {last} layers, {post_first} to {post_last} of their size in post-norm, {deep_first} to {deep_last} in DeepNorm, LN(αx + F(x)) with α = (2N)^¼, and β = (8N)^−¼ on the first weights. For {last} layers these are {alpha} and {beta}; with α = β = 1, which is post-norm, {deep_last} becomes {post_last}.</source>
            <translation>Adam 更新一次，在每种结构和每种深度下都会改变全部权重的 {share} 或更多；其余的通向被 ReLU 置零的单元。不同的是 logits 移动多远：从 {first} 层到 {last} 层，post-norm 是自身大小的 {post_first} 到 {post_last} 倍，DeepNorm 是 {deep_first} 到 {deep_last} 倍。DeepNorm 是 LN(αx + F(x))，α = (2N)^¼，初始权重乘以 β = (8N)^−¼；{last} 层时两者是 {alpha} 和 {beta}。取 α = β = 1 就是 post-norm，{deep_last} 变成 {post_last}。</translation>
        </message>
        <message>
            <source>{layers} layers, new weights: the norm of a token’s vector lies between {post_low} and {post_high} after each layer of post-norm, as √d = {root}; without any normalisation it reaches {none}. Normalising bounds what comes out. What needs warmup is the size of the first updates: one moves the logits by {update} of their size. And pre-norm, which normalises as much, gains {pre_gain} nats by warmup, post-norm {post_gain} ({trained} layers, {updates} updates).</source>
            <translation>{layers} 层，新的权重：post-norm 每层之后词元向量的范数在 {post_low} 与 {post_high} 之间，正如 √d = {root}；完全不归一化时达到 {none}。归一化约束了输出。需要预热的是最初几次更新的大小：一次就让 logits 移动自身大小的 {update} 倍。而 pre-norm 同样归一化，预热给它带来 {pre_gain} 奈特的好处，给 post-norm 带来 {post_gain}（{trained} 层，更新 {updates} 次）。</translation>
        </message>
    </context>
</TS>
