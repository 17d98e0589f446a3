<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>It depends on the format, as each of the three numbers and the sum are rounded: equal in {equal}; not in {different}.</source>
            <translation>取决于格式，因为三个数和它们的和都要各自舍入：在 {equal} 中相等；在 {different} 中不相等。</translation>
        </message>
        <message>
            <source>Equal in {equal}.</source>
            <translation>在 {equal} 中相等。</translation>
        </message>
        <message>
            <source>Not equal in {different}.</source>
            <translation>在 {different} 中不相等。</translation>
        </message>
        <message>
            <source>eps is the gap between 1 and the next number: 2^{epsilon} in FP16. The smallest positive number is 2^{least}, {times} times smaller.</source>
            <translation>eps 是 1 与下一个数之间的间隔：在 FP16 中是 2^{epsilon}。最小的正数是 2^{least}，只有它的 {times} 分之一。</translation>
        </message>
        <message>
            <source>Keys and values: 2 × {tokens} tokens × {width} numbers × {layers} layers × 2 bytes = {bytes} bytes, that is {mebibytes} MiB. The claim is {times} times too large.</source>
            <translation>键和值：2 × {tokens} 个词元 × {width} 个数 × {layers} 层 × 2 字节 = {bytes} 字节，即 {mebibytes} MiB。原说法大了 {times} 倍。</translation>
        </message>
        <message>
            <source>Every key–value head keeps keys and values of its own. Counted in a shipped model: {counted} numbers for a token, {heads} times those of one head. With 16 heads of width 128 in 32 layers, 2048 tokens take {mebibytes} MiB.</source>
            <translation>每个键值头都保存自己的键和值。在随程序提供的模型里数出来：每个词元 {counted} 个数，是一个头的 {heads} 倍。32 层、16 个宽 128 的头时，2048 个词元占 {mebibytes} MiB。</translation>
        </message>
        <message>
            <source>Counted while training a shipped model: twice the tokens keep {factor} times the bytes, not 4. Only the attention maps grow with the square, {share} % of all at {tokens} tokens; the rest grows by {rest}. Fused attention does not store the maps.</source>
            <translation>在训练随程序提供的模型时数出来：词元加倍，保存的字节是 {factor} 倍，不是 4 倍。只有注意力图随平方增长，{tokens} 个词元时占全部的 {share} %；其余是 {rest} 倍。融合的注意力（fused attention）不保存这些图。</translation>
        </message>
        <message>
            <source>In 32 random residual layers the relative error grows from {first} % to {last} % with 8 bits and from {first_four} % to {last_four} % with 4. LayerNorm leaves 5.0 % at {norm} %, ReLU at {relu} %. With only the first layer of a shipped model in 4 bits, {carried} % are left at the end. One channel × 100 puts {outlier} % error on the others under one INT8 scale, {own} % with a scale per channel.</source>
            <translation>在 32 个随机残差层里，相对误差 8 位时从 {first} % 增到 {last} %，4 位时从 {first_four} % 增到 {last_four} %。5.0 % 的误差经过 LayerNorm 后为 {norm} %，经过 ReLU 后为 {relu} %。随程序提供的模型只有第一层用 4 位，到最后还剩 {carried} %。一个通道 × 100 时，共用一个 INT8 缩放因子使其他通道误差达 {outlier} %，按通道则为 {own} %。</translation>
        </message>
        <message>
            <source>It depends on bits and scales. Measured here, the loss changes by {eight} % with 8 bits and a scale per row, by {four} % with 4 bits in groups of 32, by {matrix} % with 4 bits and one scale per matrix, and by {two} % with 2 bits and a scale per row.</source>
            <translation>取决于位数和缩放因子。这里测得：8 位、每行一个缩放因子，损失变化 {eight} %；4 位、每 32 个一组，{four} %；4 位、整个矩阵一个，{matrix} %；2 位、每行一个，{two} %。</translation>
        </message>
        <message>
            <source>With an FP16 scale for every {group} numbers {share} % of the bytes remain, not 50. What it costs has to be measured: on the text of the lab the loss changes by {loss} %.</source>
            <translation>每 {group} 个数一个 FP16 缩放因子时，字节还剩 {share} %，不是 50 %。代价要靠测量：在这个实验的文本上，损失变化 {loss} %。</translation>
        </message>
        <message>
            <source>In training here weights, rounded weights, activations and gradients are all {kind}. A rounded weight has only {levels} different values per scale, but they are computed with as floating-point numbers; integers are stored afterwards.</source>
            <translation>这里训练时，权重、舍入后的权重、激活和梯度都是 {kind}。舍入后的权重每个缩放因子下只有 {levels} 种值，但计算时它们仍是浮点数；整数是之后才存的。</translation>
        </message>
        <message>
            <source>It is the other way round: training that is aware of quantisation. The rounding rule is the same before and after; what changed are the weights. Rounded to 2 bits, the loss is {before} without such training and {after} with {steps} steps of it.</source>
            <translation>正好反过来：是感知到量化的训练，即“量化感知训练”（quantisation-aware training）。舍入规则前后一样，变的是权重。舍入到 2 位时，没有这种训练损失为 {before}，训练 {steps} 步后为 {after}。</translation>
        </message>
        <message>
            <source>torch's tiny is {tiny}, and so is smallest_normal. In FP16 {below} positive numbers are smaller, the subnormals, down to {least}.</source>
            <translation>torch 的 tiny 是 {tiny}，smallest_normal 也是。在 FP16 里还有 {below} 个更小的正数，即非规范数（subnormal），最小到 {least}。</translation>
        </message>
        <message>
            <source>No positive number is smaller than {tiny}.</source>
            <translation>没有比 {tiny} 更小的正数。</translation>
        </message>
        <message>
            <source>resolution is 10 to minus the number of decimal digits that surely survive: {resolution} in FP16, where eps is {eps}. Neither is the smallest step, which is {step}.</source>
            <translation>resolution 是 10 的负 d 次方，d 是保证不变的十进制位数：在 FP16 里是 {resolution}，而 eps 是 {eps}。两者都不是最小步长，最小步长是 {step}。</translation>
        </message>
        <message>
            <source>In FP16 both are {eps}, and that is the smallest step.</source>
            <translation>在 FP16 里两者都是 {eps}，也正是最小步长。</translation>
        </message>
        <message>
            <source>Below it lie {below} more positive numbers. They are valid, with fewer and fewer digits: 10⁻⁶ becomes {first}, 10⁻⁷ becomes {second}.</source>
            <translation>它下面还有 {below} 个正数。它们是有效的，只是有效位越来越少：10⁻⁶ 变成 {first}，10⁻⁷ 变成 {second}。</translation>
        </message>
        <message>
            <source>There is none below it.</source>
            <translation>它下面没有别的数。</translation>
        </message>
        <message>
            <source>Not all: 10⁻⁷ becomes {first} and 3·10⁻⁸ becomes {second}. Digits are lost below {normal}; only what is at most {half} becomes 0, as 2·10⁻⁸ does.</source>
            <translation>并非都消失：10⁻⁷ 变成 {first}，3·10⁻⁸ 变成 {second}。小于 {normal} 时开始丢失有效位；只有不超过 {half} 的数才变成 0，例如 2·10⁻⁸。</translation>
        </message>
        <message>
            <source>10⁻⁷ and 3·10⁻⁸ both become 0.</source>
            <translation>10⁻⁷ 和 3·10⁻⁸ 都变成 0。</translation>
        </message>
        <message>
            <source>The layout is FP32's without the last 16 bits, but a conversion rounds: for {share} of the {count} patterns of significand bits tried, cutting off gives another number. 1 + 2^−8 + 2^−9 becomes {rounded}, not {cut}.</source>
            <translation>布局确实是 FP32 去掉最后 16 位，但转换要舍入：在试过的 {count} 种尾数位组合中，有 {share} 直接切掉会得到另一个数。1 + 2^−8 + 2^−9 变成 {rounded}，而不是 {cut}。</translation>
        </message>
        <message>
            <source>It becomes {value}. The next number would be {next}, so everything below the midpoint goes back to {largest}; the first whole number that becomes infinity is {first}.</source>
            <translation>它变成 {value}。再下一个数会是 {next}，所以中点以下的数都回到 {largest}；第一个变成无穷的整数是 {first}。</translation>
        </message>
        <message>
            <source>It depends on the variant, as several formats are called E4M3: {list}. The name has to say which.</source>
            <translation>要看是哪一种，因为有好几种格式都叫 E4M3：{list}。名称里必须说清楚。</translation>
        </message>
        <message>
            <source>It is kept in 32 bits, but {bits} of them count: the range of FP32, and with {fraction} fraction bits the precision of FP16.</source>
            <translation>它存放在 32 位里，但起作用的只有 {bits} 位：范围与 FP32 相同，{fraction} 位尾数给出 FP16 的精度。</translation>
        </message>
        <message>
            <source>Adding 0.1 ten times misses 1 by: {errors}. {better} has fewer fraction bits than {worse} and is closer.</source>
            <translation>把 0.1 加十次，与 1 的差距：{errors}。{better} 的尾数位比 {worse} 少，却更接近。</translation>
        </message>
        <message>
            <source>Adding 0.1 ten times misses 1 by: {errors}.</source>
            <translation>把 0.1 加十次，与 1 的差距：{errors}。</translation>
        </message>
        <message>
            <source>exp(12) in FP16 is ∞, and no scale can change that: a loss scale is multiplied in later. torch's softmax of the FP16 logits 0 and 12 gives {second}, as it computes in FP32 inside: our softmax with FP32 inside differs from it by {difference}.</source>
            <translation>exp(12) 在 FP16 里是 ∞，任何缩放都改变不了：损失缩放要到后面才乘进去。torch 对 FP16 的 logit 0 和 12 做 softmax 得到 {second}，因为它内部用 FP32 计算：我们内部用 FP32 的 softmax 与它相差 {difference}。</translation>
        </message>
        <message>
            <source>It makes overflow come sooner: exp is too large from {half} in FP16, from {single} in FP32. Subtracting the largest logit is what helps.</source>
            <translation>那样反而更早上溢：FP16 从 {half} 起 exp 就太大，FP32 从 {single} 起。真正有用的是减去最大的 logit。</translation>
        </message>
        <message>
            <source>Computed exactly it is [{first}, {second}, {third}]. In BF16 the three logits are stored as {held}, and each share becomes {share}.</source>
            <translation>精确计算是 [{first}, {second}, {third}]。在 BF16 里三个 logit 被存成 {held}，每个占比都变成 {share}。</translation>
        </message>
        <message>
            <source>With the maximum subtracted, yes: of {count} logits it then costs at most {lost}. As the formula is written, −1000, −1001 and −1002 all underflow in FP32, and {nan} of 3 results are NaN.</source>
            <translation>减去最大值之后的确如此：{count} 个 logit 里最多损失 {lost}。但照公式直接计算，−1000、−1001、−1002 在 FP32 里全部下溢，3 个结果中有 {nan} 个是 NaN。</translation>
        </message>
        <message>
            <source>Both take {bytes} bytes. In {steps} steps of the same small training the loss fell to {half} in FP16 without a loss scale, to {scaled} with one, and to {brain} in BF16 without any; FP32 reached {single}.</source>
            <translation>两者都是 {bytes} 字节。同一个小训练跑 {steps} 步，损失降到：FP16 不缩放 {half}，缩放 {scaled}；BF16 不缩放 {brain}；FP32 {single}。</translation>
        </message>
        <message>
            <source>torch {version} starts at {scale} and doubles after {interval} clean steps.</source>
            <translation>torch {version} 从 {scale} 开始，连续 {interval} 步正常后加倍。</translation>
        </message>
        <message>
            <source>step() divides: a gradient of {before} is {after} after it, {scale} times smaller. The loss was multiplied before. Whoever clips gradients has to call unscale_() first.</source>
            <translation>step() 做的是除法：梯度 {before} 在它之后是 {after}，小了 {scale} 倍。乘法早在损失上做过了。要裁剪梯度，得先调用 unscale_()。</translation>
        </message>
        <message>
            <source>Clipped to length {limit}, the gradient still moves the weight, by {clipped}. A skipped step moves it by {skipped}.</source>
            <translation>梯度裁剪到长度 {limit}，权重仍然移动 {clipped}。跳过的一步移动 {skipped}。</translation>
        </message>
        <message>
            <source>torch {version} warns at {warned} of the 2 old names and asks for torch.amp.autocast and torch.amp.GradScaler with the device as their first argument.</source>
            <translation>torch {version} 对 2 个旧名字中的 {warned} 个发出警告，要求改用 torch.amp.autocast 和 torch.amp.GradScaler，第一个参数是设备。</translation>
        </message>
        <message>
            <source>It depends on the activations. Model states take {single} bytes a parameter in FP32 and {mixed} with FP16 and a master copy; activations shrink to {share}. In all that is {small} of FP32's bytes at a batch of {few}, {large} at {many}.</source>
            <translation>取决于激活值。模型状态在 FP32 里每参数 {single} 字节，用 FP16 加主权重每参数 {mixed} 字节；激活值缩小到 {share}。合起来，批大小为 {few} 时是 FP32 的 {small}，为 {many} 时是 {large}。</translation>
        </message>
        <message>
            <source>With the FP32 master copy the states of mixed precision take {each} bytes a parameter: {total} GB for a billion. 12 is what remains without the copy.</source>
            <translation>算上 FP32 主权重，混合精度的模型状态每参数 {each} 字节：十亿参数就是 {total} GB。12 是不带主权重的情形。</translation>
        </message>
        <message>
            <source>Normal numbers are rounded the same with a scale of {scale}: relative error up to {bare} without and {scaled} with it. What it saves is the range: of gradients around 2{size}, {lost} become 0 without it, {kept} with it.</source>
            <translation>缩放 {scale} 倍，规范数的舍入完全一样：相对误差不缩放最多 {bare}，缩放后最多 {scaled}。它挽救的是范围：2{size} 上下的梯度，不缩放有 {lost} 变成 0，缩放后 {kept}。</translation>
        </message>
        <message>
            <source>The field holds the power of two, moved by 15, that brings the number between 1 and 2. Of FP16’s {normal} positive normal numbers, field − 15 is the integer part in {agree}. 6.5 has the integer part 6 and the field {field}, that is the power {power}.</source>
            <translation>这个字段存放的是使数落在 1 与 2 之间的那个 2 的幂，再加 15。FP16 的 {normal} 个正规范数中，字段减 15 恰为整数部分的有 {agree} 个。6.5 的整数部分是 6，而字段是 {field}，即指数 {power}。</translation>
        </message>
        <message>
            <source>In FP16 the field of all zeros means ±0 ({zeros} codes) or a subnormal number ({subnormals}). The field of all ones means ±∞ ({infinities}) or NaN ({nans}): no number at all.</source>
            <translation>在 FP16 里，指数位全 0 表示 ±0（{zeros} 个编码）或非规范数（subnormal，{subnormals} 个）。全 1 表示 ±∞（{infinities} 个）或 NaN（{nans} 个）：根本不是数。</translation>
        </message>
        <message>
            <source>Sign 0 means positive (or +0). Of FP16’s {finite} finite codes with sign 0, only {whole} are whole numbers; none is below zero.</source>
            <translation>符号位 0 表示正数（或 +0）。FP16 符号位为 0 的 {finite} 个有限编码中，只有 {whole} 个是整数；没有一个小于零。</translation>
        </message>
        <message>
            <source>There are ten fraction bits, from 2^−1 to 2^{last}: setting the last one of 1 adds 2^{last}. In 1.1001000000₂ the last six are 0, so 1 + 2^−1 + 2^−4 = {value} is right whether one stops early or not.</source>
            <translation>尾数位有十个，从 2^−1 到 2^{last}：把 1 的最末位置 1，就加上 2^{last}。在 1.1001000000₂ 里末六位都是 0，所以无论是否提前停下，1 + 2^−1 + 2^−4 = {value} 都对。</translation>
        </message>
        <message>
            <source>The powers of two of BF16’s normal numbers are the same as FP32’s, 2^{least} to 2^{most}. At the ends little is missing: its largest number is {percent} % smaller, and its subnormal numbers end at 2^{tiny} instead of 2^{tiny32}.</source>
            <translation>BF16 规范数的 2 的幂与 FP32 相同，从 2^{least} 到 2^{most}。两端差得不多：最大的数小 {percent} %，非规范数到 2^{tiny} 为止，而不是 2^{tiny32}。</translation>
        </message>
        <message>
            <source>It depends. Where nothing is clipped, the error of {bits} bits here is spread evenly: its mean is {mean} of a step and its variance {variance} of a step squared (1/12 = 0.0833). With 2 bits it correlates with the weight at {correlation}; and of {clipped} clipped weights, {inward} moved inwards, so that error does not average out.</source>
            <translation>要看情况。没有截断时，这里 {bits} 位的误差分布均匀：均值是 {mean} 步，方差是步长平方的 {variance}（1/12 = 0.0833）。2 位时它与权重的相关系数是 {correlation}；而 {clipped} 个被截断的权重中有 {inward} 个都向内移动，这种误差不会抵消。</translation>
        </message>
        <message>
            <source>Two parts are missing. With the scale and zero point of the first row, {outside} of {count} codes of the other rows fall outside 0 … 255 and must be clamped; and reading back is (q − z) · s. A symmetric code has z = 0.</source>
            <translation>少了两部分。用第一行的缩放因子（scale）和零点（zero point），其余各行的 {count} 个编码中有 {outside} 个落在 0 … 255 之外，必须截断；读回是 (q − z) · s。对称量化的 z = 0。</translation>
        </message>
        <message>
            <source>The codes do. With one FP16 scale for 64 weights it is {by_64} bytes a weight, for 128 {by_128}, with 4-bit zero points for 128 {affine}.</source>
            <translation>编码是半个字节。每 64 个权重一个 FP16 缩放因子（scale）时是 {by_64} 字节，每 128 个是 {by_128}，再加 4 位零点是 {affine}。</translation>
        </message>
        <message>
            <source>In a weight matrix here, in blocks of 64, the codes are taken by {least} % to {most} % of the weights (equal would be 6.25 %), {entropy} bits of information in 4. A block divided by its own maximum is not normally distributed, and the nearest level wins.</source>
            <translation>在这里的一个权重矩阵中，每块 64 个，各编码被 {least} % 到 {most} % 的权重用到（相等应是 6.25 %），4 位里的信息量是 {entropy} 位。块除以自己的最大值之后不再是正态分布，而且取的是最近的电平。</translation>
        </message>
        <message>
            <source>Its elements do. Each 32 of them share an 8-bit scale: {bits} bits a weight. NVFP4, with a scale for 16, takes {nvidia}.</source>
            <translation>元素是 4 位。每 32 个还共用一个 8 位的缩放因子（scale）：每个权重 {bits} 位。NVFP4 每 16 个一个缩放因子，占 {nvidia} 位。</translation>
        </message>
        <message>
            <source>Half a bit is what the maxima take before. Quantised to 8 bits in blocks of 256 they still take {left}: {saved} bits are saved, {plain} become {double}.</source>
            <translation>半位是最大值原来占的。量化成 8 位、每 256 个一块之后仍占 {left} 位：省下 {saved} 位，从 {plain} 变成 {double}。</translation>
        </message>
        <message>
            <source>It depends on the convention. With amax / 127 no code is below {restricted}; with amax / 128 the lowest is {full}, and the largest positive weight is clipped. torch's observers divide by 127.5: {torch} for a largest weight of 1.</source>
            <translation>取决于约定。用 amax / 127 时没有编码低于 {restricted}；用 amax / 128 时最低是 {full}，最大的正权重被截断。torch 的 observer 除以 127.5：最大权重为 1 时缩放因子是 {torch}。</translation>
        </message>
        <message>
            <source>It is rounded to a whole number and clamped, after the range was widened to contain 0. For values from 1024 to 1030 the formula gives {formula}; what is used is {used}, with the scale {scale} instead of {narrow}.</source>
            <translation>范围要先扩大到包含 0，然后取整、截断。1024 到 1030 的数按公式得 {formula}；实际用的是 {used}，缩放因子（scale）是 {scale} 而不是 {narrow}。</translation>
        </message>
    </context>
    <context>
        <name>floats</name>
        <message>
            <source>Number formats</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>比特 Bits</translation>
        </message>
        <message>
            <source>Number line</source>
            <translation>数轴</translation>
        </message>
        <message>
            <source>Code maps</source>
            <translation>编码地图</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>舍入 rounding</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>算术</translation>
        </message>
        <message>
            <source>Hazards</source>
            <translation>数值隐患</translation>
        </message>
        <message>
            <source>Mixed precision</source>
            <translation>混合精度</translation>
        </message>
        <message>
            <source>Quantise a matrix</source>
            <translation>量化一个矩阵</translation>
        </message>
        <message>
            <source>Quantise a model</source>
            <translation>量化一个模型</translation>
        </message>
        <message>
            <source>Four bits</source>
            <translation>四位</translation>
        </message>
        <message>
            <source>ml_dtypes {version}, NumPy: encode, {count} codes</source>
            <translation>ml_dtypes {version}、NumPy：编码，{count} 个码</translation>
        </message>
        <message>
            <source>gfloat {version}: encode, {count} codes</source>
            <translation>gfloat {version}：编码，{count} 个码</translation>
        </message>
        <message>
            <source>NumPy float32 sums of the products</source>
            <translation>NumPy 用 float32 对乘积求和</translation>
        </message>
        <message>
            <source>exact rationals, rounded once</source>
            <translation>精确有理数，只舍入一次</translation>
        </message>
        <message>
            <source>results that differ</source>
            <translation>不同的结果</translation>
        </message>
        <message>
            <source>NumPy, ml_dtypes</source>
            <translation>NumPy、ml_dtypes</translation>
        </message>
        <message>
            <source>{library} {format} sums</source>
            <translation>{library} {format} 求和</translation>
        </message>
        <message>
            <source>the true sum, FP64 lane</source>
            <translation>真实的和，FP64 一栏</translation>
        </message>
        <message>
            <source>relative</source>
            <translation>相对值</translation>
        </message>
        <message>
            <source>ml_dtypes</source>
            <translation>ml_dtypes</translation>
        </message>
        <message>
            <source>codes that differ</source>
            <translation>不同的编码</translation>
        </message>
        <message>
            <source>Python's division: FP64</source>
            <translation>Python 的除法：FP64</translation>
        </message>
        <message>
            <source>ml_dtypes {version}, NumPy: decode, {count} values</source>
            <translation>ml_dtypes {version}、NumPy：解码，{count} 个值</translation>
        </message>
        <message>
            <source>values that differ</source>
            <translation>不同的值</translation>
        </message>
        <message>
            <source>gfloat {version}: decode, {count} values</source>
            <translation>gfloat {version}：解码，{count} 个值</translation>
        </message>
        <message>
            <source>gfloat</source>
            <translation>gfloat</translation>
        </message>
        <message>
            <source>ml_dtypes {version}: all {count} codes</source>
            <translation>ml_dtypes {version}：全部 {count} 个码</translation>
        </message>
        <message>
            <source>gfloat {version}: values</source>
            <translation>gfloat {version}：数值</translation>
        </message>
        <message>
            <source>gfloat {version}: classes</source>
            <translation>gfloat {version}：类别</translation>
        </message>
        <message>
            <source>that differ</source>
            <translation>不同的个数</translation>
        </message>
        <message>
            <source>ml_dtypes {version}: codes and scale</source>
            <translation>ml_dtypes {version}：码与缩放</translation>
        </message>
        <message>
            <source>gfloat {version}: elements of all four</source>
            <translation>gfloat {version}：四种的全部元素</translation>
        </message>
        <message>
            <source>torch {version}: maxima read back</source>
            <translation>torch {version}：读回的最大值</translation>
        </message>
        <message>
            <source>of the largest, float32</source>
            <translation>占最大值的份额，float32</translation>
        </message>
        <message>
            <source>torch {version}: linspace, erfinv</source>
            <translation>torch {version}：linspace、erfinv</translation>
        </message>
        <message>
            <source>bitsandbytes' 16 constants</source>
            <translation>bitsandbytes 的 16 个常数</translation>
        </message>
        <message>
            <source>numpy.exp at the limits</source>
            <translation>极限处的 numpy.exp</translation>
        </message>
        <message>
            <source>float16, float32</source>
            <translation>float16、float32</translation>
        </message>
        <message>
            <source>torch.softmax</source>
            <translation>torch.softmax</translation>
        </message>
        <message>
            <source>torch: inverse frequencies (relative)</source>
            <translation>torch：频率的倒数（相对值）</translation>
        </message>
        <message>
            <source>torch: distinct positions</source>
            <translation>torch：互不相同的位置</translation>
        </message>
        <message>
            <source>torch.softmax in float32</source>
            <translation>float32 的 torch.softmax</translation>
        </message>
        <message>
            <source>torch.log_softmax (relative)</source>
            <translation>torch.log_softmax（相对值）</translation>
        </message>
        <message>
            <source>ml_dtypes {version}, NumPy: casting every number, {count} counts</source>
            <translation>ml_dtypes {version}、NumPy：转换每个数，{count} 个计数</translation>
        </message>
        <message>
            <source>numbers in another band</source>
            <translation>落在别的区间的数</translation>
        </message>
        <message>
            <source>ml_dtypes {version}, NumPy: finfo of {count} formats</source>
            <translation>ml_dtypes {version}、NumPy：{count} 种格式的 finfo</translation>
        </message>
        <message>
            <source>gradients in float64, by size</source>
            <translation>float64 的梯度，按大小排列</translation>
        </message>
        <message>
            <source>torch.amp.GradScaler</source>
            <translation>torch.amp.GradScaler</translation>
        </message>
        <message>
            <source>torch: bytes kept for the backward pass</source>
            <translation>torch：为反向传播保留的字节数</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>ml_dtypes {kind}: different numbers</source>
            <translation>ml_dtypes {kind}：不同的数</translation>
        </message>
        <message>
            <source>torch {kind}: the loss of {steps} steps (relative)</source>
            <translation>torch {kind}：{steps} 步的损失（相对）</translation>
        </message>
        <message>
            <source>torch {kind}: every difference</source>
            <translation>torch {kind}：每个差值</translation>
        </message>
        <message>
            <source>torch: {operation} (relative)</source>
            <translation>torch：{operation}（相对）</translation>
        </message>
        <message>
            <source>torch {version}: fake_quantize</source>
            <translation>torch {version}：fake_quantize</translation>
        </message>
        <message>
            <source>steps, float32</source>
            <translation>步，float32</translation>
        </message>
        <message>
            <source>{library}: {count} elements</source>
            <translation>{library}：{count} 个元素</translation>
        </message>
        <message>
            <source>elements that differ</source>
            <translation>不同的元素</translation>
        </message>
        <message>
            <source>gfloat {version}: {count} blocks</source>
            <translation>gfloat {version}：{count} 个块</translation>
        </message>
        <message>
            <source>torch {version}: the nearest level</source>
            <translation>torch {version}：最近的级</translation>
        </message>
        <message>
            <source>of the scale, float64</source>
            <translation>占比例因子的份额，float64</translation>
        </message>
        <message>
            <source>torch fake quantisation, {bits} bits: share of other codes</source>
            <translation>torch 伪量化，{bits} 位：不同码的比例</translation>
        </message>
        <message>
            <source>torch fake quantisation: gradient</source>
            <translation>torch 伪量化（fake quantisation）：梯度</translation>
        </message>
        <message>
            <source>int64 product of the codes: W8A8</source>
            <translation>编码的 int64 乘积：W8A8</translation>
        </message>
        <message>
            <source>torch cross_entropy: the loss</source>
            <translation>torch cross_entropy：损失</translation>
        </message>
        <message>
            <source>the array codec, {count} numbers</source>
            <translation>数组编解码器，{count} 个数</translation>
        </message>
        <message>
            <source>gfloat {version}, {count} numbers</source>
            <translation>gfloat {version}，{count} 个数</translation>
        </message>
        <message>
            <source>floor(part · 2^r) / 2^r</source>
            <translation>floor(part · 2^r) / 2^r</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>rounding to odd first, then to nearest</source>
            <translation>先舍入到奇数，再就近舍入</translation>
        </message>
        <message>
            <source>the array codec</source>
            <translation>数组编解码器</translation>
        </message>
        <message>
            <source>the array codec, all {count} words</source>
            <translation>数组编解码器，全部 {count} 个字</translation>
        </message>
        <message>
            <source>words</source>
            <translation>个随机字</translation>
        </message>
        <message>
            <source>NumPy's float32, then the array codec</source>
            <translation>先 NumPy 的 float32，再数组编解码器</translation>
        </message>
    </context>
    <context>
        <name>floats/arithmetic</name>
        <message>
            <source>What happens when two numbers are added?</source>
            <translation>两个数相加时发生了什么？</translation>
        </message>
        <message>
            <source>Two significands, two exponents</source>
            <translation>两个尾数，两个指数</translation>
        </message>
        <message>
            <source>Before anything is computed, both numbers are rounded to {format}: {left} and {right}. All that follows uses these, not what was typed.</source>
            <translation>还没开始计算，两个数就已舍入到 {format}：{left} 和 {right}。此后用的都是它们，而不是输入的数。</translation>
        </message>
        <message>
            <source>Two operations, one rounding</source>
            <translation>两次运算，一次舍入</translation>
        </message>
        <message>
            <source>A fused multiply-add keeps the product with all its digits, adds {third} to it, and rounds once at the end. Matrix units are built from such steps.</source>
            <translation>融合乘加（fused multiply-add，FMA）保留乘积的全部位，加上 {third}，最后只舍入一次。矩阵运算单元就由这样的步骤组成。</translation>
        </message>
        <message>
            <source>Multiplying and adding as two operations, with a rounding each, gives {value} (the square).</source>
            <translation>若分成乘和加两次运算、各舍入一次，得到 {value}（方框）。</translation>
        </message>
        <message>
            <source>Align: push one by {places} places</source>
            <translation>对齐：移动 {places} 位</translation>
        </message>
        <message>
            <source>The columns match already</source>
            <translation>各列本来就对齐</translation>
        </message>
        <message>
            <source>Only equal powers of two can be added. The number with the smaller exponent moves to the right, by the difference of the exponents. Its last bits then stand to the right of everything the result can hold.</source>
            <translation>只有相同的 2 的幂才能相加。指数（exponent）较小的数向右移动，移动的位数是两个指数之差。它最后的几位于是落到结果装不下的地方。</translation>
        </message>
        <message>
            <source>Both have the same exponent, so nothing has to move.</source>
            <translation>两个数的指数相同，无需移动。</translation>
        </message>
        <message>
            <source>The difference of the exponents is larger than the significand is long: the smaller number does not reach the larger one. It only decides the rounding.</source>
            <translation>指数之差大于尾数（significand）的长度：较小的数根本够不到较大的数，只能影响舍入。</translation>
        </message>
        <message>
            <source>Exponents are added</source>
            <translation>指数相加</translation>
        </message>
        <message>
            <source>A product needs no alignment: the exponents are added, the signs compared, and the significands multiplied as whole numbers.</source>
            <translation>乘积不需要对齐：指数相加，符号相比，尾数按整数相乘。</translation>
        </message>
        <message>
            <source>Exponents are subtracted</source>
            <translation>指数相减</translation>
        </message>
        <message>
            <source>A quotient needs no alignment: the exponents are subtracted, the signs compared, and one significand divided by the other.</source>
            <translation>商不需要对齐：指数相减，符号相比，一个尾数除以另一个尾数。</translation>
        </message>
        <message>
            <source>The exact result, with all its bits</source>
            <translation>精确结果的全部位</translation>
        </message>
        <message>
            <source>This is what hardware has to behave as if it computed: the exact result of the two stored numbers. It takes {bits} bits; {format} keeps {most}.</source>
            <translation>硬件必须表现得像是先算出了这个数：两个已存储的数的精确结果。它需要 {bits} 位；{format} 只保留 {most} 位。</translation>
        </message>
        <message>
            <source>The division does not come out even: the bits go on for ever. It is enough to know the first ones and that a remainder is left.</source>
            <translation>这个除法除不尽：各位无穷无尽。只要知道前面几位，以及还有余数，就够了。</translation>
        </message>
        <message>
            <source>Equal numbers of opposite sign leave exactly zero: +0, or −0 when rounding down.</source>
            <translation>大小相等、符号相反的两个数恰好抵消为零：+0；向下舍入时为 −0。</translation>
        </message>
        <message>
            <source>The window moves to the first 1</source>
            <translation>窗口移到第一个 1</translation>
        </message>
        <message>
            <source>The {most} bits from the first 1 on are kept. The next two, guard and round, and whether anything follows, sticky, are all that rounding needs.</source>
            <translation>从第一个 1 起保留 {most} 位。接下来的两位，即保护位（guard）和舍入位（round），再加上后面是否还有 1 的粘滞位（sticky），就是舍入所需的全部信息。</translation>
        </message>
        <message>
            <source>{bits} leading bits cancelled, so the window moves to the right over places where there are no bits: zeros nobody computed. The subtraction is exact, but the rounding errors of the two numbers now stand at the front.</source>
            <translation>前面 {bits} 位相互抵消（cancellation），窗口于是右移，盖住了本来没有位的地方：那些 0 不是算出来的。减法本身是精确的，但两个数原有的舍入误差现在站到了最前面。</translation>
        </message>
        <message>
            <source>The result is smaller than the smallest normal number. The window cannot follow the first 1 further than 2^{least}: fewer bits are kept.</source>
            <translation>结果小于最小的规范数（normal number）。窗口最多跟到 2^{least}，不能再随第一个 1 右移：保留的有效位变少。</translation>
        </message>
        <message>
            <source>One unit of the last place is added</source>
            <translation>加上一个末位单位</translation>
        </message>
        <message>
            <source>The kept bits stay as they are</source>
            <translation>保留的各位不变</translation>
        </message>
        <message>
            <source>Nothing was cut off: the result is exact.</source>
            <translation>什么都没有切掉：结果是精确的。</translation>
        </message>
        <message>
            <source>The guard bit is 0: less than half a unit was cut off.</source>
            <translation>保护位为 0：切掉的不到半个单位。</translation>
        </message>
        <message>
            <source>The guard bit is 1 and something follows: more than half a unit was cut off.</source>
            <translation>保护位为 1，后面还有 1：切掉的超过半个单位。</translation>
        </message>
        <message>
            <source>Exactly half a unit was cut off, and the kept significand is even: it stays.</source>
            <translation>恰好切掉半个单位，而保留的尾数是偶数：不变。</translation>
        </message>
        <message>
            <source>Exactly half a unit was cut off, and the kept significand is odd: it becomes even.</source>
            <translation>恰好切掉半个单位，而保留的尾数是奇数：加一变成偶数。</translation>
        </message>
        <message>
            <source>Exactly half a unit was cut off, and ties go away from zero.</source>
            <translation>恰好切掉半个单位，而规则是平局时远离零。</translation>
        </message>
        <message>
            <source>Rounding toward zero drops whatever was cut off.</source>
            <translation>向零舍入丢掉切下的一切。</translation>
        </message>
        <message>
            <source>Rounding up takes the neighbour on the right, whatever was cut off.</source>
            <translation>向上舍入总取右边的相邻数，不论切掉多少。</translation>
        </message>
        <message>
            <source>Rounding down takes the neighbour on the left, whatever was cut off.</source>
            <translation>向下舍入总取左边的相邻数，不论切掉多少。</translation>
        </message>
        <message>
            <source>The result is {value}</source>
            <translation>结果是 {value}</translation>
        </message>
        <message>
            <source>Exceptions raised: {flags}. The true result would be stored as {expected}.</source>
            <translation>触发的异常：{flags}。真实结果会存储为 {expected}。</translation>
        </message>
        <message>
            <source>Exceptions raised: {flags}. The computed result is the number nearest to the true one, so comparing them says “equal”.</source>
            <translation>触发的异常：{flags}。算出的结果就是真实结果存储后的那个数，所以比较的结论是“相等”。</translation>
        </message>
        <message>
            <source>Exceptions raised: {flags}. The true result is stored as {expected}, {steps} away: comparing says “not equal”. The operation itself was rounded correctly; what differs are the numbers it was given.</source>
            <translation>触发的异常：{flags}。真实结果存储为 {expected}，相距 {steps}：比较的结论是“不相等”。运算本身的舍入是正确的；不同的是它得到的数。</translation>
        </message>
        <message>
            <source>One of the two is zero, infinity or NaN in a place where a rule, not arithmetic, names the result.</source>
            <translation>两个数之一是零、无穷或 NaN，这里的结果由规则而不是由算术给出。</translation>
        </message>
        <message>
            <source>A rule decides</source>
            <translation>由规则决定</translation>
        </message>
        <message>
            <source>{first}, {second}</source>
            <translation>{first}、{second}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>one step</source>
            <translation>一步</translation>
        </message>
        <message>
            <source>{count} steps</source>
            <translation>{count} 步</translation>
        </message>
        <message>
            <source>Make the second number smaller and watch it slide off.</source>
            <translation>把第二个数改小，看它滑出去。</translation>
        </message>
        <message>
            <source>The bars at the bottom split the error: what storing the numbers did, and what rounding the result did.</source>
            <translation>底部的条形把误差分开：存储两个数造成的，以及舍入结果造成的。</translation>
        </message>
        <message>
            <source>After {count} additions</source>
            <translation>加了 {count} 次之后</translation>
        </message>
        <message>
            <source>The true sum is {true}. Stopped so far: {stopped}. A sum stops at the first power of two where half the step to the next number is at least what is added.</source>
            <translation>真实的和是 {true}。已经停下的：{stopped}。当到下一个数的一半步长不小于每次所加的数时，和就停在那个 2 的幂上。</translation>
        </message>
        <message>
            <source>The true sum is {true}. No sum has stopped yet; the steps between numbers double with every power of two.</source>
            <translation>真实的和是 {true}。还没有哪个和停下；每过一个 2 的幂，相邻数之间的步长就加倍。</translation>
        </message>
        <message>
            <source>The true sum is {true}. Each addition measures what it lost and gives it to the next one (Kahan 1965). The same bits carry much further.</source>
            <translation>真实的和是 {true}。每次加法都量出自己丢掉了多少，交给下一次（Kahan 1965，补偿求和 compensated summation）。同样多的位能走得远得多。</translation>
        </message>
        <message>
            <source>The true sum is {true}. Adding halves of halves, only numbers of similar size ever meet, so nothing is too small to count.</source>
            <translation>真实的和是 {true}。两半两半地相加（pairwise），相遇的总是大小相近的数，所以没有哪个数小到不起作用。</translation>
        </message>
        <message>
            <source>The true sum is {true}. Rounding up with the probability of what is cut off, small terms count now and then: the sum is right on average, and a little off in every single run.</source>
            <translation>真实的和是 {true}。按切掉的份额作为概率向上舍入（stochastic rounding），小的项偶尔会起作用：和在平均意义上正确，每一次运行都略有偏差。</translation>
        </message>
        <message>
            <source>TF32 and FP16 run alike: they have the same significand. More exponent bits do not help a sum that is in range.</source>
            <translation>TF32 和 FP16 跑得一样：它们的尾数相同。只要和在范围之内，更多的指数位帮不上忙。</translation>
        </message>
        <message>
            <source>Length {length}</source>
            <translation>长度 {length}</translation>
        </message>
        <message>
            <source>Summed one after another in {format}, the error is {running} of |a||b|; in chunks of {chunk} that are added in FP32, {chunks}; all in FP32, {wide}.</source>
            <translation>在 {format} 里逐个累加，误差是 |a||b| 的 {running}；每 {chunk} 个一块、块与块用 FP32 相加，是 {chunks}；全部用 FP32，是 {wide}。</translation>
        </message>
        <message>
            <source>Simulated from normal random numbers in FP16. Products of two FP16 numbers are exact in FP32, so all of the error comes from the additions.</source>
            <translation>用 FP16 的正态随机数模拟。两个 FP16 数的乘积在 FP32 里是精确的，所以误差全部来自加法。</translation>
        </message>
        <message>
            <source>{format}: equal</source>
            <translation>{format}：相等</translation>
        </message>
        <message>
            <source>{format}: not equal</source>
            <translation>{format}：不相等</translation>
        </message>
        <message>
            <source>{left} and {right} give {computed}; the true result is stored as {expected}. Both ways lead to the same number.</source>
            <translation>{left} 和 {right} 算出 {computed}；真实结果存储为 {expected}。两条路通向同一个数。</translation>
        </message>
        <message>
            <source>{left} and {right} give {computed}; the true result is stored as {expected}. Both are correctly rounded, of different numbers.</source>
            <translation>{left} 和 {right} 算出 {computed}；真实结果存储为 {expected}。两者都舍入正确，只是舍入的数不同。</translation>
        </message>
        <message>
            <source>Click a row to look at this operation in its format.</source>
            <translation>点击一行，查看这种格式里的运算过程。</translation>
        </message>
        <message>
            <source>FP64 fails where FP32 succeeds: precision does not decide equality.</source>
            <translation>FP64 不相等而 FP32 相等：是否相等不由精度决定。</translation>
        </message>
        <message>
            <source>Will each result be the number of its format nearest to the truth?</source>
            <translation>每个结果都会是该格式中最接近真实结果的数吗？</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No, at least one is another number</source>
            <translation>不，至少有一个是别的数</translation>
        </message>
        <message>
            <source>There is no finite result to compare</source>
            <translation>没有可比较的有限结果</translation>
        </message>
        <message>
            <source>0.1 + 0.2 in FP16</source>
            <translation>FP16 里的 0.1 + 0.2</translation>
        </message>
        <message>
            <source>Cancellation: 1.001 − 1</source>
            <translation>抵消：1.001 − 1</translation>
        </message>
        <message>
            <source>Too small to count: 256 + 0.1</source>
            <translation>小到不起作用：256 + 0.1</translation>
        </message>
        <message>
            <source>A product in BF16</source>
            <translation>BF16 里的乘积</translation>
        </message>
        <message>
            <source>1 ÷ 3 never ends</source>
            <translation>1 ÷ 3 除不尽</translation>
        </message>
        <message>
            <source>Underflow</source>
            <translation>下溢</translation>
        </message>
        <message>
            <source>Overflow: 65504 + 16</source>
            <translation>上溢：65504 + 16</translation>
        </message>
        <message>
            <source>∞ − ∞</source>
            <translation>∞ − ∞</translation>
        </message>
        <message>
            <source>Fused multiply-add: what rounding twice loses</source>
            <translation>融合乘加：两次舍入会丢掉什么</translation>
        </message>
        <message>
            <source>0.1 ten thousand times</source>
            <translation>0.1 加一万次</translation>
        </message>
        <message>
            <source>The same, compensated</source>
            <translation>同样，带补偿</translation>
        </message>
        <message>
            <source>The same, rounded by chance</source>
            <translation>同样，随机舍入</translation>
        </message>
        <message>
            <source>Where to accumulate</source>
            <translation>在哪里累加</translation>
        </message>
        <message>
            <source>0.1 + 0.2 == 0.3 ?</source>
            <translation>0.1 + 0.2 == 0.3 ？</translation>
        </message>
        <message>
            <source>unpack</source>
            <translation>拆开</translation>
        </message>
        <message>
            <source>align</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>normalise</source>
            <translation>规格化</translation>
        </message>
        <message>
            <source>round</source>
            <translation>舍入</translation>
        </message>
        <message>
            <source>pack</source>
            <translation>打包</translation>
        </message>
        <message>
            <source>add</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>{formats} stops</source>
            <translation>{formats} 停下</translation>
        </message>
        <message>
            <source>longer and longer</source>
            <translation>越来越长</translation>
        </message>
        <message>
            <source>format by format</source>
            <translation>逐个格式</translation>
        </message>
        <message>
            <source>Type a number, for example 0.1, 1/3 or 2**-14.</source>
            <translation>请输入一个数，例如 0.1、1/3 或 2**-14。</translation>
        </message>
        <message>
            <source>This is not a number. Try 0.1, 1/3, 2**-14, 0x1.8p3, inf or nan.</source>
            <translation>这不是一个数。试试 0.1、1/3、2**-14、0x1.8p3、inf 或 nan。</translation>
        </message>
        <message>
            <source>The number may have at most {most} characters.</source>
            <translation>这个数最多可以有 {most} 个字符。</translation>
        </message>
        <message>
            <source>This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.</source>
            <translation>这个数的位数太多：它应当大约在 10⁻¹²⁰⁰ 和 10¹²⁰⁰ 之间。</translation>
        </message>
        <message>
            <source>Division by zero has no true result.</source>
            <translation>除以零没有真实结果。</translation>
        </message>
        <message>
            <source>The exponent must be a whole number.</source>
            <translation>指数必须是整数。</translation>
        </message>
        <message>
            <source>There are too many brackets inside one another.</source>
            <translation>括号嵌套得太深了。</translation>
        </message>
        <message>
            <source>This topic takes a finite number that is not 0 or out of all bounds.</source>
            <translation>这个主题需要一个不为 0 且大小合理的有限数。</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>subnormal</source>
            <translation>非规范数</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>规范数</translation>
        </message>
        <message>
            <source>infinity</source>
            <translation>无穷</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>round bit</source>
            <translation>舍入位</translation>
        </message>
        <message>
            <source>sticky</source>
            <translation>粘滞</translation>
        </message>
        <message>
            <source>the first bit that does not fit</source>
            <translation>第一个装不下的位</translation>
        </message>
        <message>
            <source>the second bit that does not fit</source>
            <translation>第二个装不下的位</translation>
        </message>
        <message>
            <source>1 if any later bit is 1</source>
            <translation>后面只要有一位是 1，它就是 1</translation>
        </message>
        <message>
            <source>nearest, ties to even</source>
            <translation>最近，平局取偶</translation>
        </message>
        <message>
            <source>nearest, ties away from 0</source>
            <translation>最近，平局远离 0</translation>
        </message>
        <message>
            <source>toward 0</source>
            <translation>向 0</translation>
        </message>
        <message>
            <source>up</source>
            <translation>向上</translation>
        </message>
        <message>
            <source>down</source>
            <translation>向下</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>inexact</source>
            <translation>不精确</translation>
        </message>
        <message>
            <source>underflow</source>
            <translation>下溢</translation>
        </message>
        <message>
            <source>overflow</source>
            <translation>上溢</translation>
        </message>
        <message>
            <source>invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>division by zero</source>
            <translation>除以零</translation>
        </message>
        <message>
            <source>nothing was rounded</source>
            <translation>没有舍入</translation>
        </message>
        <message>
            <source>the exact result had to be rounded</source>
            <translation>精确结果需要舍入</translation>
        </message>
        <message>
            <source>smaller than the normal numbers, and not exact</source>
            <translation>小于规范数，而且不精确</translation>
        </message>
        <message>
            <source>beyond the largest number of the format</source>
            <translation>超出该格式的最大数</translation>
        </message>
        <message>
            <source>there is no number that could be the result</source>
            <translation>没有任何数可以作为结果</translation>
        </message>
        <message>
            <source>an exact infinity from finite numbers</source>
            <translation>由有限数得到的精确无穷</translation>
        </message>
        <message>
            <source>A NaN stays a NaN, whatever is done with it.</source>
            <translation>NaN 无论怎么运算仍是 NaN。</translation>
        </message>
        <message>
            <source>Infinity minus infinity could be anything, so it is NaN, and the exception “invalid” is raised.</source>
            <translation>无穷减无穷可以是任何数，所以结果是 NaN，并触发“无效”（invalid）异常。</translation>
        </message>
        <message>
            <source>Infinity swallows every finite number; this is exact.</source>
            <translation>无穷吞没一切有限数；这是精确的。</translation>
        </message>
        <message>
            <source>Zero times infinity could be anything, so it is NaN: invalid.</source>
            <translation>零乘无穷可以是任何数，所以结果是 NaN：无效。</translation>
        </message>
        <message>
            <source>Infinity over infinity could be anything, so it is NaN: invalid.</source>
            <translation>无穷除以无穷可以是任何数，所以结果是 NaN：无效。</translation>
        </message>
        <message>
            <source>Zero over zero could be anything, so it is NaN (or what the format has instead): invalid.</source>
            <translation>零除以零可以是任何数，所以结果是 NaN（或该格式中代替它的东西）：无效。</translation>
        </message>
        <message>
            <source>A finite number over infinity is zero, exactly.</source>
            <translation>有限数除以无穷恰好是零。</translation>
        </message>
        <message>
            <source>A number other than zero over zero is infinity (or what the format has instead); the exception “division by zero” is raised.</source>
            <translation>非零数除以零是无穷（或该格式中代替它的东西），并触发“除以零”异常。</translation>
        </message>
        <message>
            <source>exponent {exponent}</source>
            <translation>指数 {exponent}</translation>
        </message>
        <message>
            <source>starts {places} places further right</source>
            <translation>从再往右 {places} 位处开始</translation>
        </message>
        <message>
            <source>{places} to the right</source>
            <translation>右移 {places} 位</translation>
        </message>
        <message>
            <source>Long multiplication</source>
            <translation>竖式乘法</translation>
        </message>
        <message>
            <source>the first number once for each of {count} ones in the second</source>
            <translation>第二个数里有 {count} 个 1，每个 1 对应一行第一个数</translation>
        </message>
        <message>
            <source>{count} binary digits</source>
            <translation>{count} 个二进制位</translation>
        </message>
        <message>
            <source>all bits cancel</source>
            <translation>全部抵消</translation>
        </message>
        <message>
            <source>the {bits} bits that fit</source>
            <translation>装得下的 {bits} 位</translation>
        </message>
        <message>
            <source>First number, as stored</source>
            <translation>第一个数（存储的值）</translation>
        </message>
        <message>
            <source>Second number, as stored</source>
            <translation>第二个数（存储的值）</translation>
        </message>
        <message>
            <source>Product, with all its digits</source>
            <translation>乘积，全部位</translation>
        </message>
        <message>
            <source>Third number, as stored</source>
            <translation>第三个数（存储的值）</translation>
        </message>
        <message>
            <source>multiplied, rounded, then added (square): {value}</source>
            <translation>先乘、舍入、再加（方框）：{value}</translation>
        </message>
        <message>
            <source>the result of two operations with a rounding each</source>
            <translation>两次运算、各舍入一次的结果</translation>
        </message>
        <message>
            <source>click a bit to flip it</source>
            <translation>点击一位使其翻转</translation>
        </message>
        <message>
            <source>Exact result of the stored numbers</source>
            <translation>存储的数的精确结果</translation>
        </message>
        <message>
            <source>Rounded result</source>
            <translation>舍入后的结果</translation>
        </message>
        <message>
            <source>Where it ends up</source>
            <translation>落在哪里</translation>
        </message>
        <message>
            <source>Beyond {largest}, the largest number: the result is infinity.</source>
            <translation>超出最大数 {largest}：结果是无穷。</translation>
        </message>
        <message>
            <source>Beyond {largest}, the largest number, in a format without infinity: the result is NaN.</source>
            <translation>超出最大数 {largest}，而该格式没有无穷：结果是 NaN。</translation>
        </message>
        <message>
            <source>meant: {value}</source>
            <translation>本意：{value}</translation>
        </message>
        <message>
            <source>with the stored numbers: {value}</source>
            <translation>用存储的数：{value}</translation>
        </message>
        <message>
            <source>code {code}</source>
            <translation>编码 {code}</translation>
        </message>
        <message>
            <source>the computed result</source>
            <translation>算出的结果</translation>
        </message>
        <message>
            <source>what the true result is stored as</source>
            <translation>真实结果存储成的数</translation>
        </message>
        <message>
            <source>from storing the numbers</source>
            <translation>存储各数造成</translation>
        </message>
        <message>
            <source>from rounding the result</source>
            <translation>舍入结果造成</translation>
        </message>
        <message>
            <source>error in all</source>
            <translation>总误差</translation>
        </message>
        <message>
            <source>{count} × {term}: {stopped} of {lanes} sums have stopped growing</source>
            <translation>{term} 加了 {count} 次：{lanes} 个和中有 {stopped} 个不再增长</translation>
        </message>
        <message>
            <source>Length {length}: off by {running} in {format}, by {wide} in FP32</source>
            <translation>长度 {length}：用 {format} 累加差 {running}，用 FP32 差 {wide}</translation>
        </message>
        <message>
            <source>root mean square error / (|a| |b|), {trials} trials</source>
            <translation>均方根误差 / (|a| |b|)，{trials} 次试验</translation>
        </message>
        <message>
            <source>additions</source>
            <translation>加法次数</translation>
        </message>
        <message>
            <source>running sum (dashed: true sum)</source>
            <translation>累加和（虚线：真实的和）</translation>
        </message>
        <message>
            <source>True sum: {value}</source>
            <translation>真实的和：{value}</translation>
        </message>
        <message>
            <source>sum so far</source>
            <translation>目前的和</translation>
        </message>
        <message>
            <source>half a step; line: what is added</source>
            <translation>半个步长；竖线：每次所加</translation>
        </message>
        <message>
            <source>half a step</source>
            <translation>半个步长</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>停下</translation>
        </message>
        <message>
            <source>growing</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>sum {sum}</source>
            <translation>和 {sum}</translation>
        </message>
        <message>
            <source>half a step {half}, added each time {term}</source>
            <translation>半个步长 {half}，每次加 {term}</translation>
        </message>
        <message>
            <source>last change at addition {count}</source>
            <translation>最后一次变化：第 {count} 次加法</translation>
        </message>
        <message>
            <source>length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>relative error {error}</source>
            <translation>相对误差 {error}</translation>
        </message>
        <message>
            <source>about {digits} decimal digits</source>
            <translation>约 {digits} 位十进制数字</translation>
        </message>
        <message>
            <source>in FP32, one after another</source>
            <translation>FP32，逐个累加</translation>
        </message>
        <message>
            <source>in {format}, one after another</source>
            <translation>{format}，逐个累加</translation>
        </message>
        <message>
            <source>{chunk} at a time in {format}, those in FP32</source>
            <translation>{format} 每 {chunk} 个一块，块间用 FP32</translation>
        </message>
        <message>
            <source>in {format}, in pairs</source>
            <translation>{format}，两两相加</translation>
        </message>
        <message>
            <source>in {format}, compensated (Kahan)</source>
            <translation>{format}，补偿求和（Kahan）</translation>
        </message>
        <message>
            <source>equal in {equal} of {count}; ring: the true result as stored, disc: computed</source>
            <translation>{count} 种里有 {equal} 种相等；圆环：存储的真实结果，圆点：算出的结果</translation>
        </message>
        <message>
            <source>the true result is stored as {value}</source>
            <translation>真实结果存储为 {value}</translation>
        </message>
        <message>
            <source>click: look at this operation</source>
            <translation>点击：查看这次运算</translation>
        </message>
        <message>
            <source>one operation</source>
            <extracomment>E8M0 has neither zero nor a sign: it scales blocks, nobody adds in it. One format for each width of significand and range; those of the same widths add alike.</extracomment>
            <translation>一次运算</translation>
        </message>
        <message>
            <source>a long sum</source>
            <translation>很长的和</translation>
        </message>
        <message>
            <source>a dot product</source>
            <translation>点积</translation>
        </message>
        <message>
            <source>is it equal?</source>
            <translation>是否相等？</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>First number</source>
            <translation>第一个数</translation>
        </message>
        <message>
            <source>0.1, 1/3, 2**-14, 0x1.8p3, inf, nan</source>
            <translation>0.1、1/3、2**-14、0x1.8p3、inf、nan</translation>
        </message>
        <message>
            <source>+</source>
            <translation>+</translation>
        </message>
        <message>
            <source>−</source>
            <translation>−</translation>
        </message>
        <message>
            <source>×</source>
            <translation>×</translation>
        </message>
        <message>
            <source>÷</source>
            <translation>÷</translation>
        </message>
        <message>
            <source>× then +, rounded once (fma)</source>
            <translation>先 × 后 +，一次舍入（fma）</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>运算</translation>
        </message>
        <message>
            <source>Second number</source>
            <translation>第二个数</translation>
        </message>
        <message>
            <source>Third number</source>
            <translation>第三个数</translation>
        </message>
        <message>
            <source>what a fused multiply-add adds</source>
            <translation>融合乘加中要加的数</translation>
        </message>
        <message>
            <source>toward 0 (cut off)</source>
            <translation>向 0（截断）</translation>
        </message>
        <message>
            <source>up, toward +∞</source>
            <translation>向上，朝 +∞</translation>
        </message>
        <message>
            <source>down, toward −∞</source>
            <translation>向下，朝 −∞</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>舍入 rounding</translation>
        </message>
        <message>
            <source>How often it is added</source>
            <translation>加多少次</translation>
        </message>
        <message>
            <source>one after another</source>
            <translation>逐个相加</translation>
        </message>
        <message>
            <source>compensated (Kahan)</source>
            <translation>补偿（Kahan）</translation>
        </message>
        <message>
            <source>pairwise</source>
            <translation>两两相加</translation>
        </message>
        <message>
            <source>stochastic rounding</source>
            <translation>随机舍入</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Length of the vectors</source>
            <translation>向量长度</translation>
        </message>
        <message>
            <source>Products per chunk</source>
            <translation>每块的乘积数</translation>
        </message>
        <message>
            <source>Random seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>unpack, align, operate, normalise, round or pack; else the way of summing</source>
            <translation>unpack、align、operate、normalise、round 或 pack；否则为求和的方式</translation>
        </message>
        <message>
            <source>the exact result of the stored operands, as a fraction</source>
            <translation>所存操作数的精确结果，写成分数</translation>
        </message>
        <message>
            <source>the significand that is kept, in units of the last place, before rounding</source>
            <translation>舍入之前保留的有效数，以最后一位为单位</translation>
        </message>
        <message>
            <source>the second one</source>
            <translation>第二位</translation>
        </message>
        <message>
            <source>1 if rounding adds a unit</source>
            <translation>舍入加一个单位则为 1</translation>
        </message>
        <message>
            <source>the rule that decided</source>
            <translation>起决定作用的规则</translation>
        </message>
        <message>
            <source>how many additions have been done</source>
            <translation>做了多少次加法</translation>
        </message>
        <message>
            <source>what the sum should be</source>
            <translation>和应当是多少</translation>
        </message>
        <message>
            <source>the running sum of each format</source>
            <translation>每种格式的累计和</translation>
        </message>
        <message>
            <source>the length of the vectors</source>
            <translation>向量的长度</translation>
        </message>
        <message>
            <source>root mean square error over |a||b| of each way to accumulate</source>
            <translation>各种累加方式相对 |a||b| 的均方根误差</translation>
        </message>
        <message>
            <source>the format compared at this step</source>
            <translation>这一步比较的格式</translation>
        </message>
        <message>
            <source>whether its result is the number nearest to the true one</source>
            <translation>它的结果是否就是离真值最近的数</translation>
        </message>
        <message>
            <source>its result, exact</source>
            <translation>它的结果，精确</translation>
        </message>
        <message>
            <source>the true result as it is stored, exact</source>
            <translation>存储形式的真实结果，精确</translation>
        </message>
    </context>
    <context>
        <name>floats/bits</name>
        <message>
            <source>What do the bits of a number say?</source>
            <translation>一个数的各个比特说了什么？</translation>
        </message>
        <message>
            <source>What will the format make of this number?</source>
            <translation>这种格式会把这个数变成什么？</translation>
        </message>
        <message>
            <source>It fits exactly</source>
            <translation>恰好能存下</translation>
        </message>
        <message>
            <source>It becomes a little larger</source>
            <translation>变大一点</translation>
        </message>
        <message>
            <source>It becomes a little smaller</source>
            <translation>变小一点</translation>
        </message>
        <message>
            <source>It becomes zero, infinity or NaN</source>
            <translation>变成零、无穷或 NaN</translation>
        </message>
        <message>
            <source>0.1 has no exact code</source>
            <translation>0.1 没有精确的编码</translation>
        </message>
        <message>
            <source>Half-way: a tie</source>
            <translation>正好在中间：平局</translation>
        </message>
        <message>
            <source>A carry into the exponent</source>
            <translation>进位进到指数里</translation>
        </message>
        <message>
            <source>Below the normal numbers</source>
            <translation>比规范数还小</translation>
        </message>
        <message>
            <source>The first number that becomes ∞</source>
            <translation>第一个变成 ∞ 的数</translation>
        </message>
        <message>
            <source>FP8 without an infinity</source>
            <translation>没有无穷的 FP8</translation>
        </message>
        <message>
            <source>Rounded twice, this goes wrong</source>
            <translation>舍入两次就会出错</translation>
        </message>
        <message>
            <source>NaN has many codes</source>
            <translation>NaN 有许多编码</translation>
        </message>
        <message>
            <source>One third in 32 bits</source>
            <translation>用 32 位存三分之一</translation>
        </message>
        <message>
            <source>0.1 in all formats at once</source>
            <translation>所有格式里的 0.1</translation>
        </message>
        <message>
            <source>A tie in one format, none in the others</source>
            <translation>在一种格式里恰在中点，在别的格式里不是</translation>
        </message>
        <message>
            <source>Who rounds twice?</source>
            <translation>谁舍入了两次？</translation>
        </message>
        <message>
            <source>465: who saturates?</source>
            <translation>465：谁会饱和？</translation>
        </message>
        <message>
            <source>3 as a scale: only powers of two</source>
            <translation>3 作为缩放因子：只有 2 的幂</translation>
        </message>
        <message>
            <source>A format of your own: 1 + 3 + 1 bits</source>
            <translation>自定义格式：1 + 3 + 1 位</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>The number, exactly</source>
            <translation>这个数，一丝不差</translation>
        </message>
        <message>
            <source>What you typed is kept as a ratio of two whole numbers, so nothing is rounded before {format} gets to see it. Many tools first make a 64-bit float and then round a second time.</source>
            <translation>您输入的数保存为两个整数之比，在交给 {format} 之前没有任何舍入 rounding。许多工具会先变成 64 位浮点数 float，再舍入第二次。</translation>
        </message>
        <message>
            <source>You gave the bits. What follows reads them, and shows how they would arise.</source>
            <translation>您直接给出了比特 bit。下面读出它们的含义，并说明它们是怎样得来的。</translation>
        </message>
        <message>
            <source>Put the leading 1 before the point</source>
            <translation>让最高位的 1 站到小数点前</translation>
        </message>
        <message>
            <source>Every number but zero is 1.… times a power of two, in exactly one way. The sign goes into its own bit; the power of two, {exponent}, is all that the exponent field has to say.</source>
            <translation>除零以外，每个数都能以唯一的方式写成 1.… 乘以 2 的幂。符号 sign 单独占一位；指数域 exponent 要说的只是这个幂次 {exponent}。</translation>
        </message>
        <message>
            <source>Zero has no leading 1. Its code is all zeros, except for the sign: +0 and −0 are two codes of the same number.</source>
            <translation>零没有最高位的 1。除符号位外，编码全为 0：+0 和 −0 是同一个数的两个编码。</translation>
        </message>
        <message>
            <source>{value} is not of the form 1.… × 2ᵉ. There is nothing to round; it has a code of its own, or becomes what the format has instead.</source>
            <translation>{value} 写不成 1.… × 2ᵉ，没有什么可舍入的：它有自己的编码；格式里没有时，就用格式提供的替代。</translation>
        </message>
        <message>
            <source>Add the bias to the exponent</source>
            <translation>给指数加上偏置</translation>
        </message>
        <message>
            <source>The field holds only whole numbers from 0, so {bias} is added. A larger number then has a larger code, and comparing two positive numbers is comparing two integers.</source>
            <translation>指数域只能存从 0 开始的整数，所以要加上偏置 bias {bias}。这样数越大编码也越大，比较两个正数就是比较两个整数。</translation>
        </message>
        <message>
            <source>The exponent {exponent} lies below {least}, the least one. The field becomes 0, the hidden bit becomes 0, and the point stays where {least} puts it: a subnormal number, with fewer significant bits the smaller it is.</source>
            <translation>指数 {exponent} 低于最小的指数 {least}。于是指数域为 0，隐含位 hidden bit 为 0，小数点停在 {least} 的位置：这是非规范数 subnormal，数越小，有效位越少。</translation>
        </message>
        <message>
            <source>The field would have to be {field}. {format} ends at {largest}.</source>
            <translation>指数域得是 {field} 才行，而 {format} 到 {largest} 为止。</translation>
        </message>
        <message>
            <source>Cut the significand after {bits} bits</source>
            <translation>有效数字截到 {bits} 位</translation>
        </message>
        <message>
            <source>{kept} whole units of the last place fit; {left} of a unit is cut off. Hardware keeps just three bits of that: guard {guard}, round {round}, and sticky {sticky}, which says whether anything follows. They are enough to round correctly.</source>
            <translation>能放下 {kept} 个末位单位，截掉了 {left} 个单位。硬件只留下其中三位：保护位 guard {guard}、舍入位 round {round}，以及说明后面还有没有 1 的粘滞位 sticky {sticky}。有这三位就足以正确舍入。</translation>
        </message>
        <message>
            <source>Exactly {kept} units of the last place: nothing is cut off.</source>
            <translation>恰好是 {kept} 个末位单位：什么也没有截掉。</translation>
        </message>
        <message>
            <source>The cut significand stays</source>
            <translation>截断后的有效数字保持不变</translation>
        </message>
        <message>
            <source>One unit of the last place is added</source>
            <translation>加上一个末位单位</translation>
        </message>
        <message>
            <source>Nothing was cut off, so there is nothing to decide.</source>
            <translation>什么也没有截掉，所以不需要决定。</translation>
        </message>
        <message>
            <source>Less than half a unit was cut off: the nearer neighbour is the one toward 0.</source>
            <translation>截掉的不到半个单位：靠 0 一侧的邻居更近。</translation>
        </message>
        <message>
            <source>More than half a unit was cut off: the nearer neighbour is the next one.</source>
            <translation>截掉的超过半个单位：下一个邻居更近。</translation>
        </message>
        <message>
            <source>Exactly half: both neighbours are equally near. The kept significand is even, so it stays. Choosing even ones keeps long sums from drifting.</source>
            <translation>正好一半：两个邻居一样近。保留的有效数字是偶数，所以不变。总是选偶数，长的求和就不会朝一个方向漂移。</translation>
        </message>
        <message>
            <source>Exactly half: both neighbours are equally near. The kept significand is odd, so one is added to make it even.</source>
            <translation>正好一半：两个邻居一样近。保留的有效数字是奇数，所以加一，让它变成偶数。</translation>
        </message>
        <message>
            <source>Exactly half, and the chosen rule takes ties away from zero.</source>
            <translation>正好一半，而所选的规则让平局远离零。</translation>
        </message>
        <message>
            <source>Rounding toward zero never adds: whatever was cut off is lost.</source>
            <translation>向零舍入从不加一：截掉的就丢了。</translation>
        </message>
        <message>
            <source>Rounding up takes the neighbour on the right, here away from zero.</source>
            <translation>向上舍入取右边的邻居，在这里是远离零的一个。</translation>
        </message>
        <message>
            <source>Rounding up takes the neighbour on the right; for a negative number that is the one toward zero.</source>
            <translation>向上舍入取右边的邻居；对负数来说就是靠近零的一个。</translation>
        </message>
        <message>
            <source>Rounding down takes the neighbour on the left; for a negative number that is the one away from zero.</source>
            <translation>向下舍入取左边的邻居；对负数来说就是远离零的一个。</translation>
        </message>
        <message>
            <source>Rounding down takes the neighbour on the left, here the one toward zero.</source>
            <translation>向下舍入取左边的邻居，在这里是靠近零的一个。</translation>
        </message>
        <message>
            <source>Pack the three fields into {code}</source>
            <translation>把三个域拼成 {code}</translation>
        </message>
        <message>
            <source>Sign, exponent and significand stand side by side. Because the significand is the low part, rounding is one addition to the whole code: a carry moves the exponent by itself.</source>
            <translation>符号、指数、有效数字并排放好。有效数字 significand 在低位，所以舍入就是给整个编码加一：进位自己会推动指数。</translation>
        </message>
        <message>
            <source>The added unit made the significand full: it became 0 and carried into the exponent field, which is what 1.111… + 1 unit = 10.000… means.</source>
            <translation>加上的一个单位让有效数字满了：它归零并进位到指数域，这正是 1.111… + 1 个单位 = 10.000… 的意思。</translation>
        </message>
        <message>
            <source>The result lies beyond {largest}, so the code of infinity is stored.</source>
            <translation>结果超过了 {largest}，所以存下的是无穷 infinity 的编码。</translation>
        </message>
        <message>
            <source>The result lies beyond {largest}. {format} has no infinity, so what is stored is NaN, unless you choose to saturate.</source>
            <translation>结果超过了 {largest}。{format} 没有无穷，所以存下的是 NaN，除非选择饱和 saturate。</translation>
        </message>
        <message>
            <source>The result lies beyond {largest}, and the policies chosen stop there.</source>
            <translation>结果超过了 {largest}，按所选的规则就停在那里。</translation>
        </message>
        <message>
            <source>Read back, it is {value}</source>
            <translation>读回来是 {value}</translation>
        </message>
        <message>
            <source>This is the number that every computation from here on really uses. The next one away from zero is {ulp} further; the error is {units} of that step.</source>
            <translation>此后每次计算真正用到的就是这个数。远离零方向的下一个数相隔 {ulp}；误差是这一步长的 {units}。</translation>
        </message>
        <message>
            <source>The number fits: decoding gives back exactly what was typed. The next one away from zero is {ulp} further.</source>
            <translation>这个数存得下：解码 decode 后与输入完全相同。远离零方向的下一个数相隔 {ulp}。</translation>
        </message>
        <message>
            <source>In the rows below, formats with the same exponent bits reach about equally far; those with more significand bits come closer.</source>
            <translation>看下面各行：指数位一样多的格式能到达的范围差不多；有效数字位更多的格式离原数更近。</translation>
        </message>
        <message>
            <source>The code is no finite number any more: the size of the input is lost.</source>
            <translation>编码已不再是有限的数：输入有多大，再也看不出来了。</translation>
        </message>
        <message>
            <source>Click a bit to flip it; drag across bits to paint them all.</source>
            <translation>点一下比特就翻转它；拖过几个比特就一起涂改。</translation>
        </message>
        <message>
            <source>Adding 1 to the exponent field doubles a normal number.</source>
            <translation>指数域加 1，规范数 normal number 就翻一倍。</translation>
        </message>
        <message>
            <source>Change the rounding and watch which neighbour the arrow takes.</source>
            <translation>换一种舍入方式，看箭头指向哪个邻居。</translation>
        </message>
        <message>
            <source>{format} has {infinities} for infinity and {nans} for NaN among its {all} codes.</source>
            <translation>{format} 共有 {all} 个编码，其中无穷占 {infinities} 个，NaN 占 {nans} 个。</translation>
        </message>
        <message>
            <source>value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>normalise</source>
            <translation>规格化</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>cut</source>
            <translation>截断</translation>
        </message>
        <message>
            <source>round</source>
            <translation>舍入</translation>
        </message>
        <message>
            <source>pack</source>
            <translation>打包</translation>
        </message>
        <message>
            <source>decode</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>Type a number, for example 0.1, 1/3 or 2**-14.</source>
            <translation>请输入一个数，例如 0.1、1/3 或 2**-14。</translation>
        </message>
        <message>
            <source>This is not a number. Try 0.1, 1/3, 2**-14, 0x1.8p3, inf or nan, or bits such as #2E66.</source>
            <translation>这不是一个数。可以试试 0.1、1/3、2**-14、0x1.8p3、inf、nan，或者像 #2E66 这样的比特。</translation>
        </message>
        <message>
            <source>The number may have at most {most} characters.</source>
            <translation>这个数最多可以有 {most} 个字符。</translation>
        </message>
        <message>
            <source>This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.</source>
            <translation>这个数的位数太多：它应当大约在 10⁻¹²⁰⁰ 和 10¹²⁰⁰ 之间。</translation>
        </message>
        <message>
            <source>Division by zero. For infinity, type inf.</source>
            <translation>除数为零。想要无穷，请输入 inf。</translation>
        </message>
        <message>
            <source>The exponent must be a whole number.</source>
            <translation>指数必须是整数。</translation>
        </message>
        <message>
            <source>There are too many brackets inside one another.</source>
            <translation>括号嵌套得太深了。</translation>
        </message>
        <message>
            <source>{format} takes {hex} hexadecimal or {bits} binary digits after the #.</source>
            <translation>{format} 的 # 后面要有 {hex} 位十六进制或 {bits} 位二进制数字。</translation>
        </message>
        <message>
            <source>{text} was read as a whole number. To give the bits themselves, put a # before the digits.</source>
            <translation>{text} 被当作整数。若要直接给出比特，请在数字前写 #。</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>subnormal</source>
            <translation>非规范数</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>规范数</translation>
        </message>
        <message>
            <source>infinity</source>
            <translation>无穷</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>sign</source>
            <translation>符号</translation>
        </message>
        <message>
            <source>exponent</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>significand</source>
            <translation>尾数</translation>
        </message>
        <message>
            <source>exponent: {bits} bits, bias {bias}</source>
            <translation>指数 exponent：{bits} 位，偏置 {bias}</translation>
        </message>
        <message>
            <source>significand: {bits} bits and a hidden one</source>
            <translation>有效数字 significand：{bits} 位，外加一个隐含位</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>隐含位</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>sticky</source>
            <translation>粘滞</translation>
        </message>
        <message>
            <source>nearest, ties to even</source>
            <translation>最近，平局取偶</translation>
        </message>
        <message>
            <source>nearest, ties away from 0</source>
            <translation>最近，平局远离 0</translation>
        </message>
        <message>
            <source>toward 0</source>
            <translation>向 0</translation>
        </message>
        <message>
            <source>up</source>
            <translation>向上</translation>
        </message>
        <message>
            <source>down</source>
            <translation>向下</translation>
        </message>
        <message>
            <source>saturating</source>
            <translation>饱和</translation>
        </message>
        <message>
            <source>exact: nothing is lost</source>
            <translation>精确：没有损失</translation>
        </message>
        <message>
            <source>these very bits, not converted</source>
            <translation>就是这些比特，没有经过转换</translation>
        </message>
        <message>
            <source>error {error}, that is {units} ulp</source>
            <translation>误差 {error}，即 {units} ulp</translation>
        </message>
        <message>
            <source>no finite number: the error has no size</source>
            <translation>不是有限的数：误差没有大小</translation>
        </message>
        <message>
            <source>the exact significand in binary</source>
            <translation>精确的有效数字（二进制）</translation>
        </message>
        <message>
            <source>nothing to round</source>
            <translation>没有什么可舍入</translation>
        </message>
        <message>
            <source>exact value {value}</source>
            <translation>精确值 {value}</translation>
        </message>
        <message>
            <source>midpoint</source>
            <translation>中点</translation>
        </message>
        <message>
            <source>no code</source>
            <translation>没有编码</translation>
        </message>
        <message>
            <source>largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>The same number in every format</source>
            <translation>同一个数在各种格式里</translation>
        </message>
        <message>
            <source>relative error</source>
            <translation>相对误差</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>not finite</source>
            <translation>不是有限数</translation>
        </message>
        <message>
            <source>{count} codes</source>
            <translation>{count} 个编码</translation>
        </message>
        <message>
            <source>Where the numbers end</source>
            <translation>数到这里为止</translation>
        </message>
        <message>
            <source>Between its neighbours</source>
            <translation>在两个邻居之间</translation>
        </message>
        <message>
            <source>What the bits mean</source>
            <translation>这些比特的含义</translation>
        </message>
        <message>
            <source>exponent field 0, significand 0</source>
            <translation>指数域为 0，有效数字为 0</translation>
        </message>
        <message>
            <source>exponent field 0: hidden bit 0, all steps equally long down to zero</source>
            <translation>指数域为 0：隐含位为 0，直到零为止步长都相同</translation>
        </message>
        <message>
            <source>hidden bit 1, all significand bits in use</source>
            <translation>隐含位为 1，有效数字的各位都用上了</translation>
        </message>
        <message>
            <source>exponent field all ones, significand 0</source>
            <translation>指数域全为 1，有效数字为 0</translation>
        </message>
        <message>
            <source>a code that stands for no number at all</source>
            <translation>不代表任何数的编码</translation>
        </message>
        <message>
            <source>the sign bit aside, codes in rising order</source>
            <translation>不看符号位，编码从小到大</translation>
        </message>
        <message>
            <source>{value} passes through by its own code</source>
            <translation>{value} 有自己的编码，直接通过</translation>
        </message>
        <message>
            <source>zero has no leading 1: all bits stay 0</source>
            <translation>零没有最高位的 1：各位都是 0</translation>
        </message>
        <message>
            <source>{exponent} is below {least}: field {field}, scale 2^{least}</source>
            <translation>{exponent} 低于 {least}：指数域 {field}，尺度 2^{least}</translation>
        </message>
        <message>
            <source>{exponent} + {bias} = {field} does not fit: at most {most}</source>
            <translation>{exponent} + {bias} = {field} 放不下：最多 {most}</translation>
        </message>
        <message>
            <source>beyond {largest}, the largest</source>
            <translation>超过最大的 {largest}</translation>
        </message>
        <message>
            <source>{kept} is even</source>
            <translation>{kept} 是偶数</translation>
        </message>
        <message>
            <source>{kept} is odd</source>
            <translation>{kept} 是奇数</translation>
        </message>
        <message>
            <source>Bit {bit}, {field}: {state}</source>
            <translation>第 {bit} 位，{field}：{state}</translation>
        </message>
        <message>
            <source>flipped: {before} → {after}</source>
            <translation>翻转后：{before} → {after}</translation>
        </message>
        <message>
            <source>(−1)^{state} = {sign}</source>
            <translation>(−1)^{state} = {sign}</translation>
        </message>
        <message>
            <source>adds {state} × {weight} to the field {field}</source>
            <translation>给指数域 {field} 贡献 {state} × {weight}</translation>
        </message>
        <message>
            <source>adds {state} × 2^{place} × 2^{exponent} = {value}</source>
            <translation>贡献 {state} × 2^{place} × 2^{exponent} = {value}</translation>
        </message>
        <message>
            <source>part of a code that is no number</source>
            <translation>属于一个不是数的编码</translation>
        </message>
        <message>
            <source>Hidden bit: {state}</source>
            <translation>隐含位 hidden bit：{state}</translation>
        </message>
        <message>
            <source>not stored: the exponent field is not 0</source>
            <translation>不存储：指数域不为 0</translation>
        </message>
        <message>
            <source>not stored: the exponent field is 0</source>
            <translation>不存储：指数域为 0</translation>
        </message>
        <message>
            <source>there is none: the code is no finite number</source>
            <translation>没有隐含位：这个编码不是有限的数</translation>
        </message>
        <message>
            <source>Guard bit: the first one cut off</source>
            <translation>保护位 guard：截掉的第一位</translation>
        </message>
        <message>
            <source>Round bit: the second one cut off</source>
            <translation>舍入位 round：截掉的第二位</translation>
        </message>
        <message>
            <source>Sticky bit: 1 if any later bit is 1</source>
            <translation>粘滞位 sticky：后面任何一位是 1 它就是 1</translation>
        </message>
        <message>
            <source>cut off: {left} of a last place</source>
            <translation>截掉了末位单位的 {left}</translation>
        </message>
        <message>
            <source>The exact significand in units of 2^{scale}</source>
            <translation>精确的有效数字，以 2^{scale} 为单位</translation>
        </message>
        <message>
            <source>code {code}, {kind}</source>
            <translation>编码 {code}，{kind}</translation>
        </message>
        <message>
            <source>{apart} of a last place from the exact value</source>
            <translation>距精确值 {apart} 个末位单位</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>选中的</translation>
        </message>
        <message>
            <source>beyond the largest number: would come next, but has no code</source>
            <translation>超过最大的数：本该轮到它，却没有编码</translation>
        </message>
        <message>
            <source>click: make it the value; ↑ ↓ or wheel: next number</source>
            <translation>点击：取为当前值；↑ ↓ 或滚轮：下一个数</translation>
        </message>
        <message>
            <source>{sign} | {exponent} | {fraction}  ({code})</source>
            <translation>{sign} | {exponent} | {fraction}  ({code})</translation>
        </message>
        <message>
            <source>click: look closer at this format</source>
            <translation>点击：细看这种格式</translation>
        </message>
        <message>
            <source>error {error}, relative {relative}</source>
            <translation>误差 {error}，相对误差 {relative}</translation>
        </message>
        <message>
            <source>Value or bits</source>
            <translation>数值或比特</translation>
        </message>
        <message>
            <source>0.1, 1/3, 2**-14, 0x1.8p3, 1+2^-11, inf, nan; or the bits themselves: #2E66</source>
            <translation>0.1、1/3、2**-14、0x1.8p3、1+2^-11、inf、nan；或者直接写比特：#2E66</translation>
        </message>
        <message>
            <source>Your own format</source>
            <translation>自定义格式</translation>
        </message>
        <message>
            <source>your own (below)</source>
            <translation>自定义（见下）</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>toward 0 (cut off)</source>
            <translation>向 0（截断）</translation>
        </message>
        <message>
            <source>up, toward +∞</source>
            <translation>向上，朝 +∞</translation>
        </message>
        <message>
            <source>down, toward −∞</source>
            <translation>向下，朝 −∞</translation>
        </message>
        <message>
            <source>to odd (last bit 1 if inexact)</source>
            <translation>向奇数舍入（round to odd：不精确时末位取 1）</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>舍入 rounding</translation>
        </message>
        <message>
            <source>infinity, or NaN without one</source>
            <translation>无穷大；没有无穷大则为 NaN</translation>
        </message>
        <message>
            <source>the largest number (saturate)</source>
            <translation>最大的数（饱和 saturate）</translation>
        </message>
        <message>
            <source>Too large becomes</source>
            <translation>太大的数变成</translation>
        </message>
        <message>
            <source>one format</source>
            <translation>一种格式</translation>
        </message>
        <message>
            <source>all formats</source>
            <translation>所有格式</translation>
        </message>
        <message>
            <source>other libraries</source>
            <translation>其他的库</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Exponent bits</source>
            <translation>指数位数</translation>
        </message>
        <message>
            <source>Fraction bits</source>
            <translation>尾数位数</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>偏置（bias）</translation>
        </message>
        <message>
            <source>empty: the middle of the range</source>
            <translation>留空：取范围的中间</translation>
        </message>
        <message>
            <source>∞ and NaN (IEEE)</source>
            <translation>∞ 和 NaN（IEEE）</translation>
        </message>
        <message>
            <source>one NaN, no ∞ (FN)</source>
            <translation>一个 NaN，没有 ∞（FN）</translation>
        </message>
        <message>
            <source>NaN in place of −0 (FNUZ)</source>
            <translation>NaN 占 −0 的编码（FNUZ）</translation>
        </message>
        <message>
            <source>numbers only</source>
            <translation>全是数</translation>
        </message>
        <message>
            <source>The top codes mean</source>
            <translation>最高的编码表示</translation>
        </message>
        <message>
            <source>between</source>
            <translation>之间</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The bias takes a whole number from −{most} to {most}, or nothing for the middle.</source>
            <translation>偏置（bias）取 −{most} 到 {most} 的整数，留空则取中间值。</translation>
        </message>
        <message>
            <source>NaN in place of −0 needs a sign bit; this format has none.</source>
            <translation>用 NaN 占据 −0 的编码需要符号位；这种格式没有。</translation>
        </message>
        <message>
            <source>∞ and NaN share the highest exponent, so they need at least one exponent bit and one fraction bit.</source>
            <translation>∞ 和 NaN 共用最高的指数，所以至少要有一个指数位和一个尾数位。</translation>
        </message>
        <message>
            <source>No bits are left for a number other than zero: add some.</source>
            <translation>没有留下能表示零以外的数的位：请增加位数。</translation>
        </message>
        <message>
            <source>to odd</source>
            <translation>向奇数</translation>
        </message>
        <message>
            <source>in every format, between its neighbours</source>
            <translation>在每种格式里，夹在两个相邻数之间</translation>
        </message>
        <message>
            <source>the code that each library gives</source>
            <translation>每个库给出的编码</translation>
        </message>
        <message>
            <source>copy as</source>
            <translation>复制为</translation>
        </message>
        <message>
            <source>The next number below</source>
            <translation>下面的下一个数</translation>
        </message>
        <message>
            <source>The next number above</source>
            <translation>上面的下一个数</translation>
        </message>
        <message>
            <source>in place of −0</source>
            <translation>占 −0 的编码</translation>
        </message>
        <message>
            <source>quiet, payload {payload}</source>
            <translation>静默（quiet），载荷 {payload}</translation>
        </message>
        <message>
            <source>signalling, payload {payload}</source>
            <translation>发信号（signalling），载荷 {payload}</translation>
        </message>
        <message>
            <source>{format} has no code for {value}</source>
            <translation>{format} 里没有 {value} 的编码</translation>
        </message>
        <message>
            <source>below</source>
            <translation>下邻</translation>
        </message>
        <message>
            <source>above</source>
            <translation>上邻</translation>
        </message>
        <message>
            <source>where it lies between them</source>
            <translation>它在两者之间的位置</translation>
        </message>
        <message>
            <source>error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>a triangle points to the neighbour it takes; click: round so</source>
            <translation>三角形指向它取的相邻数；点击：按此舍入</translation>
        </message>
        <message>
            <source>no code for {value}: {becomes}</source>
            <translation>没有 {value} 的编码：{becomes}</translation>
        </message>
        <message>
            <source>{value}, by a code of its own: {becomes}</source>
            <translation>{value}，有自己的编码：{becomes}</translation>
        </message>
        <message>
            <source>between {low} and {high}</source>
            <translation>在 {low} 与 {high} 之间</translation>
        </message>
        <message>
            <source>which are {gap} apart</source>
            <translation>两者相距 {gap}</translation>
        </message>
        <message>
            <source>at {share} ‰ of the way up</source>
            <translation>从下往上走了 {share} ‰</translation>
        </message>
        <message>
            <source>beyond the largest number</source>
            <translation>超出最大的数</translation>
        </message>
        <message>
            <source>the lower by: {modes}</source>
            <translation>取下邻的：{modes}</translation>
        </message>
        <message>
            <source>the upper by: {modes}</source>
            <translation>取上邻的：{modes}</translation>
        </message>
        <message>
            <source>{code} = {value}</source>
            <translation>{code} = {value}</translation>
        </message>
        <message>
            <source>ours</source>
            <translation>本程序</translation>
        </message>
        <message>
            <source>not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <source>has no type for this format</source>
            <translation>没有这种格式的类型</translation>
        </message>
        <message>
            <source>All agree with the exact conversion.</source>
            <translation>全都与精确的转换一致。</translation>
        </message>
        <message>
            <source>ours: {code} = {value}</source>
            <translation>本程序：{code} = {value}</translation>
        </message>
        <message>
            <source>the same as ours</source>
            <translation>与本程序相同</translation>
        </message>
        <message>
            <source>It does not have this rounding, and goes to the nearest, ties to even.</source>
            <translation>它没有这种舍入方式，取最近的数，中点取偶。</translation>
        </message>
        <message>
            <source>It saturates: what does not fit becomes the nearest number there is.</source>
            <translation>它会饱和（saturate）：放不下的数变成最接近的可表示数。</translation>
        </message>
        <message>
            <source>It does not saturate: what does not fit becomes ∞ or NaN.</source>
            <translation>它不饱和：放不下的数变成 ∞ 或 NaN。</translation>
        </message>
        <message>
            <source>Rounded twice: the number is no float64, and the first rounding decided the second.</source>
            <translation>舍入了两次（double rounding）：这个数不是 float64，第一次舍入左右了第二次。</translation>
        </message>
        <message>
            <source>Rounded twice: it converts to float32 first, which puts the number on the other side of, or exactly on, the midpoint.</source>
            <translation>舍入了两次（double rounding）：它先转成 float32，数因此落到中点上，或者到了中点的另一侧。</translation>
        </message>
        <message>
            <source>NaN as well, by another of its codes: sign or payload differ.</source>
            <translation>同样是 NaN，但用了另一个编码：符号或载荷（payload）不同。</translation>
        </message>
        <message>
            <source>The format has no NaN; what becomes of it is a convention, here another.</source>
            <translation>这种格式没有 NaN；变成什么只是约定，这里的约定不同。</translation>
        </message>
        <message>
            <source>The format has no sign; it converts the magnitude.</source>
            <translation>这种格式没有符号；它转换的是绝对值。</translation>
        </message>
        <message>
            <source>The format has no zero; what becomes of it is a convention, here another.</source>
            <translation>这种格式没有零；变成什么只是约定，这里的约定不同。</translation>
        </message>
        <message>
            <source>A tie, decided by another rule: here the even code, not the even significand.</source>
            <translation>恰在中点，用的是另一条规则：这里取偶数编码，而不是偶数有效数字。</translation>
        </message>
        <message>
            <source>It takes the farther neighbour: an error of the library.</source>
            <translation>它取了较远的相邻数：这是该库的错误。</translation>
        </message>
        <message>
            <source>It raises an error unless told to saturate: the format has neither ∞ nor NaN.</source>
            <translation>除非要求饱和，否则它报错：这种格式既没有 ∞ 也没有 NaN。</translation>
        </message>
        <message>
            <source>Nothing that is tried here explains it.</source>
            <translation>这里试过的都解释不了。</translation>
        </message>
        <message>
            <source>{count} formats, two neighbours each</source>
            <translation>{count} 种格式，各有两个相邻数</translation>
        </message>
        <message>
            <source>In each format {value} falls between two numbers that have a code. The lines are drawn equally long, but the gap is {small} in {fine} and {large} in {coarse}. The marker shows where in the gap it lies; that is all that rounding can see.</source>
            <translation>在每种格式里，{value} 都落在两个有编码的数之间。这些线画得一样长，但间隔在 {fine} 里是 {small}，在 {coarse} 里是 {large}。标记表示它在间隔中的位置；舍入能看到的只有这一点。</translation>
        </message>
        <message>
            <source>Every format that can hold {value} at all holds it exactly.</source>
            <translation>凡是能容下 {value} 的格式，都精确地表示它。</translation>
        </message>
        <message>
            <source>The dashed stroke is the midpoint: to nearest, the side of it decides.</source>
            <translation>虚线是中点：取最近数时，看它在中点的哪一侧。</translation>
        </message>
        <message>
            <source>Three bits stand for all that is cut off</source>
            <translation>三个位代表被切掉的一切</translation>
        </message>
        <message>
            <source>Guard is the first bit cut off, worth half the gap; round the second, a quarter; sticky says whether anything follows. Of {count} formats the number is exact in {exact} and a tie (1 0 0) in {ties}.</source>
            <translation>保护位（guard）是被切掉的第一位，值半个间隔；舍入位（round）是第二位，值四分之一；粘滞位（sticky）表示后面还有没有东西。在 {count} 种格式里，这个数在 {exact} 种里是精确的，在 {ties} 种里恰在中点（1 0 0）。</translation>
        </message>
        <message>
            <source>Which rounding takes which neighbour</source>
            <translation>哪种舍入取哪个相邻数</translation>
        </message>
        <message>
            <source>In {split} of {count} formats the roundings do not agree. The two “nearest” rules differ in {ties}: only on a tie do they have anything to disagree about. Rounding to odd takes the neighbour whose last bit is 1, which keeps a later rounding from going wrong.</source>
            <translation>{count} 种格式中有 {split} 种里，各种舍入并不一致。两条“最近”规则在 {ties} 种里不同：只有恰在中点时它们才可能不同。向奇数舍入（round to odd）取末位为 1 的相邻数，这样以后再舍入也不会出错。</translation>
        </message>
        <message>
            <source>What each format made of it</source>
            <translation>每种格式把它变成了什么</translation>
        </message>
        <message>
            <source>The relative error is least in {best} ({least}) and greatest in {worst} ({most}). In {lost} formats no finite number is left.</source>
            <translation>相对误差在 {best} 里最小（{least}），在 {worst} 里最大（{most}）。在 {lost} 种格式里没有留下有限的数。</translation>
        </message>
        <message>
            <source>What the libraries are given</source>
            <translation>交给各个库的是什么</translation>
        </message>
        <message>
            <source>Libraries take floats. {value} is a float64 exactly, so they are asked about the same number as our exact codec.</source>
            <translation>库接收的是浮点数。{value} 恰好是一个 float64，所以问它们的和问我们的精确编解码器的是同一个数。</translation>
        </message>
        <message>
            <source>Libraries take floats. {value} becomes the float64 {double} before any of them sees it; our codec keeps the number as it was typed.</source>
            <translation>库接收的是浮点数。{value} 在它们看到之前就成了 float64 数 {double}；我们的编解码器保留输入的原数。</translation>
        </message>
        <message>
            <source>The codes they give</source>
            <translation>它们给出的编码</translation>
        </message>
        <message>
            <source>{same} of {asked} answers are our code. The others are framed.</source>
            <translation>{asked} 个回答中有 {same} 个与我们的编码相同。其余的加了框。</translation>
        </message>
        <message>
            <source>Not installed here: {libraries}.</source>
            <translation>此处未安装：{libraries}。</translation>
        </message>
        <message>
            <source>Why they differ: {count} reasons</source>
            <translation>为什么不同：{count} 个原因</translation>
        </message>
        <message>
            <source>For each code that is not ours, the exact codec is run again with another rounding, another overflow policy, or a detour through float64 and float32, until it gives the library’s code. The fewest changes that do are the reason.</source>
            <translation>对每个不同的编码，精确的编解码器换一种舍入、换一种溢出策略，或绕道 float64 和 float32 再算一次，直到得出该库的编码。所需改动最少的就是原因。</translation>
        </message>
        <message>
            <source>There is nothing to explain: every library gives our code.</source>
            <translation>没有什么要解释：每个库给出的都是我们的编码。</translation>
        </message>
        <message>
            <source>{format} has no code for {value}. What it becomes is a convention, not a rounding: here {becomes}.</source>
            <translation>{format} 里没有 {value} 的编码。它变成什么是约定，不是舍入：这里变成 {becomes}。</translation>
        </message>
        <message>
            <source>A NaN. Its first fraction bit is 1: quiet, it passes through arithmetic without a signal. The other {bits} bits are free; this payload is {payload}. Comparisons do not see it: no NaN equals any other, nor itself.</source>
            <translation>这是 NaN。它的第一个尾数位是 1：静默 NaN（quiet NaN），在运算中传递而不发出信号。其余 {bits} 位可以自由使用；这里的载荷（payload）是 {payload}。比较看不到它：NaN 不等于任何 NaN，也不等于自己。</translation>
        </message>
        <message>
            <source>A NaN. Its first fraction bit is 0: signalling, the first operation on it raises the invalid exception and makes it quiet. The other {bits} bits hold the payload {payload}.</source>
            <translation>这是 NaN。它的第一个尾数位是 0：发信号的 NaN（signalling NaN），对它的第一次运算会引发无效运算（invalid）异常并使它变为静默。其余 {bits} 位是载荷（payload）{payload}。</translation>
        </message>
        <message>
            <source>Something was cut off, and the last bit kept is 1 already: it stays, as the mark of an inexact number.</source>
            <translation>切掉了一些东西，而保留的末位已经是 1：它不变，作为不精确的标记。</translation>
        </message>
        <message>
            <source>Something was cut off, and the last bit kept is 0: it becomes 1, so that no later rounding mistakes the number for an exact one or a tie.</source>
            <translation>切掉了一些东西，而保留的末位是 0：把它变成 1，这样以后的舍入不会把这个数误当成精确的数或中点。</translation>
        </message>
        <message>
            <source>Point at “C”, “hex”, “torch” or “NumPy” and press Ctrl+C to take the number along.</source>
            <translation>指向“C”“hex”“torch”或“NumPy”，按 Ctrl+C 即可把这个数带走。</translation>
        </message>
        <message>
            <source>Point at a bit: its term in the formula lights up, and the other way round.</source>
            <translation>指向一个位：公式中对应的项会亮起来；反过来也一样。</translation>
        </message>
        <message>
            <source>the step: value, normalise, bias, cut, round, pack or decode</source>
            <translation>步骤：value、normalise、bias、cut、round、pack 或 decode</translation>
        </message>
        <message>
            <source>the bits as they stand at this step, in binary</source>
            <translation>这一步的各位，二进制</translation>
        </message>
        <message>
            <source>which of them are settled by then, in binary</source>
            <translation>到这时哪些位已定，二进制</translation>
        </message>
        <message>
            <source>the number to convert, as a fraction</source>
            <translation>要转换的数，写成分数</translation>
        </message>
        <message>
            <source>e of 1.… × 2^e, or null for zero, infinity and NaN</source>
            <translation>1.… × 2^e 的 e；零、无穷和 NaN 为 null</translation>
        </message>
        <message>
            <source>the exponent field before rounding</source>
            <translation>舍入之前的指数字段</translation>
        </message>
        <message>
            <source>the significand cut to whole units of the last place, hidden bit included</source>
            <translation>截到最后一位整数个单位的有效数，包括隐藏位</translation>
        </message>
        <message>
            <source>what was cut off, in units of the last place</source>
            <translation>截去的部分，以最后一位为单位</translation>
        </message>
        <message>
            <source>the first bit cut off</source>
            <translation>截去的第一位</translation>
        </message>
        <message>
            <source>the second bit cut off</source>
            <translation>截去的第二位</translation>
        </message>
        <message>
            <source>1 if any later bit is 1</source>
            <translation>后面有任何一位是 1 则为 1</translation>
        </message>
        <message>
            <source>1 if rounding adds a unit</source>
            <translation>舍入加一个单位则为 1</translation>
        </message>
        <message>
            <source>the rule that decided</source>
            <translation>起决定作用的规则</translation>
        </message>
        <message>
            <source>for each format: the neighbours, where the number lies between them, guard, round and sticky bit, the code by each rounding</source>
            <translation>每种格式：相邻的两个数、这个数在其间的位置、保护位、舍入位和粘滞位、各种舍入的编码</translation>
        </message>
        <message>
            <source>for each library and format: the code and the reasons why it is not ours</source>
            <translation>每个库和格式：编码，以及它与我们不同的原因</translation>
        </message>
        <message>
            <source>the float64 the libraries are asked with</source>
            <translation>用来询问各库的 float64</translation>
        </message>
        <message>
            <source>the version of each library, empty where it is not installed</source>
            <translation>各库的版本，未安装则为空</translation>
        </message>
    </context>
    <context>
        <name>floats/codes</name>
        <message>
            <source>Your own format</source>
            <translation>自定义格式</translation>
        </message>
        <message>
            <source>your own (below)</source>
            <translation>自定义（见下）</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>与之比较</translation>
        </message>
        <message>
            <source>Codes that mean something else in this format get a corner.</source>
            <translation>在这种格式里意义不同的编码，右上角有标记。</translation>
        </message>
        <message>
            <source>Exponent bits</source>
            <translation>指数位数</translation>
        </message>
        <message>
            <source>Fraction bits</source>
            <translation>尾数位数</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>偏置（bias）</translation>
        </message>
        <message>
            <source>∞ and NaN (IEEE)</source>
            <translation>∞ 和 NaN（IEEE）</translation>
        </message>
        <message>
            <source>one NaN, no ∞ (FN)</source>
            <translation>一个 NaN，没有 ∞（FN）</translation>
        </message>
        <message>
            <source>NaN in place of −0 (FNUZ)</source>
            <translation>NaN 占 −0 的编码（FNUZ）</translation>
        </message>
        <message>
            <source>numbers only</source>
            <translation>全是数</translation>
        </message>
        <message>
            <source>The top codes mean</source>
            <translation>最高的编码表示</translation>
        </message>
        <message>
            <source>“E4M3” is two formats</source>
            <translation>“E4M3”是两种格式</translation>
        </message>
        <message>
            <source>FNUZ: every number half as large</source>
            <translation>FNUZ：每个数小一半</translation>
        </message>
        <message>
            <source>E5M2: more range, fewer digits</source>
            <translation>E5M2：范围更大，有效位更少</translation>
        </message>
        <message>
            <source>All of FP4</source>
            <translation>FP4 的全部</translation>
        </message>
        <message>
            <source>Two kinds of FP6</source>
            <translation>两种 FP6</translation>
        </message>
        <message>
            <source>Design your own: E3M4 without ∞</source>
            <translation>自己设计：没有 ∞ 的 E3M4</translation>
        </message>
        <message>
            <source>No exponent at all: whole numbers</source>
            <translation>没有指数：就是整数</translation>
        </message>
        <message>
            <source>What do all 256 codes of an FP8 format mean?</source>
            <translation>FP8 的 256 个编码各是什么意思？</translation>
        </message>
        <message>
            <source>all codes</source>
            <translation>全部编码</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>subnormal</source>
            <translation>非规范数</translation>
        </message>
        <message>
            <source>normal, by exponent</source>
            <translation>规范，按指数</translation>
        </message>
        <message>
            <source>infinity</source>
            <translation>无穷</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>what differs</source>
            <translation>不同之处</translation>
        </message>
        <message>
            <source>{other} has {count} codes and {format} {codes}: only formats of as many bits are compared.</source>
            <translation>{other} 有 {count} 个编码，{format} 有 {codes} 个：只比较位数相同的格式。</translation>
        </message>
        <message>
            <source>A sign and these fields make {bits} bits; the map shows at most {most}.</source>
            <translation>加上符号位一共 {bits} 位；地图最多显示 {most} 位。</translation>
        </message>
        <message>
            <source>∞ and NaN share the highest exponent, so this takes an exponent bit and a fraction bit.</source>
            <translation>∞ 和 NaN 共用最高的指数，所以至少要有一个指数位和一个尾数位。</translation>
        </message>
        <message>
            <source>No code is left for a number other than zero. Add a bit.</source>
            <translation>除了零，没有编码剩给别的数了。请加一位。</translation>
        </message>
        <message>
            <source>NaN in place of −0 takes a sign bit.</source>
            <translation>用 −0 的编码表示 NaN，需要有符号位。</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>规范数</translation>
        </message>
        <message>
            <source>exponent field 0, fraction 0</source>
            <translation>指数位全 0，尾数 0</translation>
        </message>
        <message>
            <source>exponent field 0: hidden bit 0, equal steps down to zero</source>
            <translation>指数位全 0：隐含位为 0，以相等的步子走到零</translation>
        </message>
        <message>
            <source>hidden bit 1; negative teal, positive plum</source>
            <translation>隐含位为 1；负数青色，正数紫红色</translation>
        </message>
        <message>
            <source>highest exponent field, fraction 0</source>
            <translation>指数位全 1，尾数 0</translation>
        </message>
        <message>
            <source>no number at all</source>
            <translation>根本不是数</translation>
        </message>
        <message>
            <source>sign</source>
            <translation>符号</translation>
        </message>
        <message>
            <source>exponent</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>significand</source>
            <translation>尾数</translation>
        </message>
        <message>
            <source>{format}: {count} codes for {numbers} different numbers</source>
            <translation>{format}：{count} 个编码，表示 {numbers} 个不同的数</translation>
        </message>
        <message>
            <source>{format} spends {count} on zero</source>
            <translation>{format} 有 {count} 个编码用于零</translation>
        </message>
        <message>
            <source>{count} codes below the normal numbers, in equal steps</source>
            <translation>{count} 个编码小于规范数，步子相等</translation>
        </message>
        <message>
            <source>Exponent field {field}: {count} codes, sizes from {low} to {high}</source>
            <translation>指数位为 {field}：{count} 个编码，绝对值从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>Exponent field {field}: one code, {value}</source>
            <translation>指数位为 {field}：一个编码，{value}</translation>
        </message>
        <message>
            <source>{count} codes for ±∞</source>
            <translation>{count} 个编码用于 ±∞</translation>
        </message>
        <message>
            <source>{format} spends {count} on NaN</source>
            <translation>{format} 有 {count} 个编码用于 NaN</translation>
        </message>
        <message>
            <source>{count} of {all} codes mean something else in {other}</source>
            <translation>{all} 个编码中有 {count} 个在 {other} 里意义不同</translation>
        </message>
        <message>
            <source>largest {max}, eps {eps}, {decades} decades from smallest to largest</source>
            <translation>最大 {max}，eps {eps}，从最小到最大跨 {decades} 个十倍程</translation>
        </message>
        <message>
            <source>This is {format}: largest {max}, eps {eps}, {decades} decades</source>
            <translation>这就是 {format}：最大 {max}，eps {eps}，{decades} 个十倍程</translation>
        </message>
        <message>
            <source>No format with a name: largest {max}, eps {eps}, {decades} decades</source>
            <translation>没有名字的格式：最大 {max}，eps {eps}，{decades} 个十倍程</translation>
        </message>
        <message>
            <source>{exponent} exponent, {fraction} fraction bits, bias {bias}</source>
            <translation>指数 {exponent} 位，尾数 {fraction} 位，偏置 {bias}</translation>
        </message>
        <message>
            <source>the highest exponent is ∞ and NaN (IEEE)</source>
            <translation>最高的指数表示 ∞ 和 NaN（IEEE）</translation>
        </message>
        <message>
            <source>all ones is NaN, there is no ∞ (FN)</source>
            <translation>全 1 是 NaN，没有 ∞（FN）</translation>
        </message>
        <message>
            <source>NaN in place of −0, no ∞ (FNUZ)</source>
            <translation>NaN 占用 −0 的编码，没有 ∞（FNUZ）</translation>
        </message>
        <message>
            <source>every code is a number</source>
            <translation>每个编码都是数</translation>
        </message>
        <message>
            <source>positive numbers, logarithmic</source>
            <translation>正数，对数轴</translation>
        </message>
        <message>
            <source>all numbers, plain</source>
            <translation>所有的数，普通轴</translation>
        </message>
        <message>
            <source>in {format} this code is {value}</source>
            <translation>在 {format} 里这个编码是 {value}</translation>
        </message>
        <message>
            <source>the same in {format}</source>
            <translation>在 {format} 里相同</translation>
        </message>
        <message>
            <source>click: open these bits</source>
            <translation>单击：打开这些位</translation>
        </message>
        <message>
            <source>click: show this format</source>
            <translation>单击：显示这种格式</translation>
        </message>
        <message>
            <source>Bit {bit}, {field}</source>
            <translation>第 {bit} 位，{field}</translation>
        </message>
        <message>
            <source>0 in some of these codes, 1 in others</source>
            <translation>在这些编码里有的是 0，有的是 1</translation>
        </message>
        <message>
            <source>{state} in all of these codes</source>
            <translation>在这些编码里都是 {state}</translation>
        </message>
        <message>
            <source>Exponent | significand</source>
            <translation>指数 | 尾数</translation>
        </message>
        <message>
            <source>drag: trade range for precision</source>
            <translation>拖动：用范围换精度</translation>
        </message>
        <message>
            <source>The bias moves all numbers by powers of two</source>
            <translation>偏置让所有的数移动若干个 2 的幂</translation>
        </message>
        <message>
            <source>turn the wheel: change the bias</source>
            <translation>滚动滚轮：改变偏置</translation>
        </message>
        <message>
            <source>click: give the top codes another meaning</source>
            <translation>单击：换一种最高编码的含义</translation>
        </message>
        <message>
            <source>2^{low} to 2^{high}</source>
            <translation>2^{low} 到 2^{high}</translation>
        </message>
        <message>
            <source>{count} positive numbers</source>
            <translation>{count} 个正数</translation>
        </message>
        <message>
            <source>{bits} bits make {count} codes, and a format is a table of what each stands for: here {numbers} different numbers. The thin lines part the exponent fields: each owns {block} codes in a row, however long the stretch of numbers is that they have to cover.</source>
            <translation>{bits} 位一共 {count} 个编码，格式就是一张表，说明每个编码代表什么：这里是 {numbers} 个不同的数。细线把不同的指数隔开：每个指数占连续的 {block} 个编码，不管它们要覆盖的那段数有多长。</translation>
        </message>
        <message>
            <source>All bits 0 but the sign: +0 and −0 are two codes for one number. They compare as equal, and 1/x tells them apart.</source>
            <translation>除符号外所有位都是 0：+0 和 −0 是同一个数的两个编码。两者比较时相等，1/x 能把它们分开。</translation>
        </message>
        <message>
            <source>Only one code is zero. What would be −0 is used for NaN instead.</source>
            <translation>只有一个编码是零。本该是 −0 的编码用来表示 NaN。</translation>
        </message>
        <message>
            <source>With the exponent field 0 the hidden bit is 0 too. These {count} codes go down to zero in equal steps, as whole numbers do, so there is no hole around zero.</source>
            <translation>指数位全 0 时，隐含位也是 0。这 {count} 个编码像整数一样以相等的步子走到零，所以零附近没有空洞。它们叫非规范数（subnormal）。</translation>
        </message>
        <message>
            <source>One exponent field: {block} sizes between {low} and {high}, {ulp} apart, each with both signs where there is one. The next field has as many codes for a stretch twice as long.</source>
            <translation>同一个指数：从 {low} 到 {high} 共 {block} 个绝对值，相隔 {ulp}，有符号位时正负都有。下一个指数用同样多的编码覆盖两倍长的一段。</translation>
        </message>
        <message>
            <source>The first code of the highest exponent field is ∞, one for each sign.</source>
            <translation>最高指数的第一个编码是 ∞，正负各一个。</translation>
        </message>
        <message>
            <source>The other codes of the highest exponent field are all NaN: {count} in {format}. With few bits that is a large part of what there is, which is why other rules were made.</source>
            <translation>最高指数的其余编码都是 NaN：{format} 有 {count} 个。位数少的时候，这占去很大一部分，所以人们定了别的规则。</translation>
        </message>
        <message>
            <source>Only the code of all ones is NaN, for each sign. The rest of the highest exponent field holds numbers, so {format} reaches almost twice as far.</source>
            <translation>只有全 1 的编码是 NaN，正负各一个。最高指数的其余编码都是数，所以 {format} 能到的范围几乎大一倍。</translation>
        </message>
        <message>
            <source>A single NaN, at the code that would be −0. All others are numbers; the custom is a bias one larger, which makes every number half as large.</source>
            <translation>只有一个 NaN，占用 −0 的编码，其余都是数；习惯上偏置大 1，于是每个数都小一半。</translation>
        </message>
        <message>
            <source>There is no NaN.</source>
            <translation>没有 NaN。</translation>
        </message>
        <message>
            <source>The same bits, read by the rules of {other}: {count} codes change. The first is {code}, {here} here and {there} there. Weights saved in one and loaded as the other are wrong without any error.</source>
            <translation>同样的位，按 {other} 的规则来读：有 {count} 个编码变了。第一个是 {code}，这里是 {here}，那里是 {there}。用一种格式保存权重，却按另一种读取，数值会错，而且不报任何错误。</translation>
        </message>
        <message>
            <source>Every code means the same in {other}.</source>
            <translation>每个编码在 {other} 里意义都相同。</translation>
        </message>
        <message>
            <source>Click a code to see its bits at work.</source>
            <translation>单击一个编码，看它的各位怎样起作用。</translation>
        </message>
        <message>
            <source>Drag the border between exponent and significand, turn the wheel over the bias, click the rule below it: that makes a format of your own.</source>
            <translation>拖动指数与尾数之间的边界，在偏置上滚动滚轮，单击下面的规则：这样就设计出自己的格式。</translation>
        </message>
        <message>
            <source>From one field to the next, numbers and gaps double.</source>
            <translation>从一个指数到下一个，数和间隔都加倍。</translation>
        </message>
        <message>
            <source>By the IEEE rule this field would hold ∞ and NaN; in {format} all but the last code are numbers.</source>
            <translation>按 IEEE 的规则，这个指数应表示 ∞ 和 NaN；在 {format} 里，除了最后一个编码都是数。</translation>
        </message>
        <message>
            <source>By the IEEE rule this field would hold ∞ and NaN; in {format} all of it are numbers.</source>
            <translation>按 IEEE 的规则，这个指数应表示 ∞ 和 NaN；在 {format} 里全都是数。</translation>
        </message>
        <message>
            <source>How many codes will mean something else in the format beside it?</source>
            <translation>有多少个编码在另一种格式里意义不同？</translation>
        </message>
        <message>
            <source>None</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>Fewer than a tenth</source>
            <translation>不到十分之一</translation>
        </message>
        <message>
            <source>A tenth or more, but not most</source>
            <translation>十分之一以上，但不到一半</translation>
        </message>
        <message>
            <source>Most of them</source>
            <translation>大多数</translation>
        </message>
        <message>
            <source>all, a class, or differ: the codes that mean something else in the other format</source>
            <translation>all、某一类，或 differ：在另一格式中意义不同的编码</translation>
        </message>
        <message>
            <source>the exponent field of a group of normal numbers, else −1</source>
            <translation>一组正规数的指数字段，否则为 −1</translation>
        </message>
        <message>
            <source>the codes of the group</source>
            <translation>这一组的编码</translation>
        </message>
        <message>
            <source>what they stand for</source>
            <translation>它们表示的值</translation>
        </message>
        <message>
            <source>what they stand for in the other format, if one is set beside it</source>
            <translation>它们在另一格式中表示的值（若有对照）</translation>
        </message>
    </context>
    <context>
        <name>floats/four-bit</name>
        <message>
            <source>How NF4 is made</source>
            <translation>NF4 是怎样造出来的</translation>
        </message>
        <message>
            <source>The bits of double quantisation</source>
            <translation>双重量化（double quantisation）的位账</translation>
        </message>
        <message>
            <source>Inside a block</source>
            <translation>一个块（block）的内部</translation>
        </message>
        <message>
            <source>Four rules for a scale</source>
            <translation>缩放因子（scale）的四种规则</translation>
        </message>
        <message>
            <source>Look at</source>
            <translation>看什么</translation>
        </message>
        <message>
            <source>Computed in</source>
            <translation>计算精度</translation>
        </message>
        <message>
            <source>Show sixteen equal shares</source>
            <translation>显示十六等份</translation>
        </message>
        <message>
            <source>Clear, 2 layers</source>
            <translation>Clear，2 层</translation>
        </message>
        <message>
            <source>Weights of</source>
            <translation>权重来自</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Weights per maximum</source>
            <translation>每个最大值管几个权重</translation>
        </message>
        <message>
            <source>Maxima per second maximum</source>
            <translation>每个二级最大值管几个最大值</translation>
        </message>
        <message>
            <source>bell</source>
            <translation>钟形曲线</translation>
        </message>
        <message>
            <source>eight above</source>
            <translation>正的八个</translation>
        </message>
        <message>
            <source>seven below</source>
            <translation>负的七个</translation>
        </message>
        <message>
            <source>divide</source>
            <translation>相除</translation>
        </message>
        <message>
            <source>thresholds</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>real weights</source>
            <translation>真实权重</translation>
        </message>
        <message>
            <source>plain</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>doubly quantised</source>
            <translation>双重量化</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>block sizes</source>
            <translation>块大小</translation>
        </message>
        <message>
            <source>tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>scale</source>
            <translation>缩放因子</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>read back</source>
            <translation>读回</translation>
        </message>
        <message>
            <source>block</source>
            <translation>块</translation>
        </message>
        <message>
            <source>floor</source>
            <translation>floor（向下）</translation>
        </message>
        <message>
            <source>ceil</source>
            <translation>ceil（向上）</translation>
        </message>
        <message>
            <source>rceil</source>
            <translation>rceil（不截断的最小值）</translation>
        </message>
        <message>
            <source>even</source>
            <translation>偶</translation>
        </message>
        <message>
            <source>The block takes 1 to {most} numbers from −{largest} to {largest}.</source>
            <translation>块接受 1 到 {most} 个介于 −{largest} 和 {largest} 之间的数。</translation>
        </message>
        <message>
            <source>There is no matrix {tensor}; the last one, {last}, is shown.</source>
            <translation>没有第 {tensor} 个矩阵；显示最后一个（{last}）。</translation>
        </message>
        <message>
            <source>There is no block {at}; the last one, {last}, is shown.</source>
            <translation>没有第 {at} 个块；显示最后一个（{last}）。</translation>
        </message>
        <message>
            <source>Weights are nearly normal: put the levels where they are</source>
            <translation>权重近似正态分布：把电平（level）放在权重多的地方</translation>
        </message>
        <message>
            <source>Eight levels above zero, between slices of one size</source>
            <translation>零以上八个电平，夹着面积相等的切片</translation>
        </message>
        <message>
            <source>Seven below, between larger slices, and zero itself</source>
            <translation>零以下七个，切片更大，再加上零本身</translation>
        </message>
        <message>
            <source>Divided by {largest}: NF4, exactly as published</source>
            <translation>除以 {largest}：就是 NF4，与公布的完全一致</translation>
        </message>
        <message>
            <source>Divided by {largest}: {apart} off the published levels</source>
            <translation>除以 {largest}：与公布的电平相差 {apart}</translation>
        </message>
        <message>
            <source>Not sixteen equal shares: from {least} % to {most} %</source>
            <translation>并非十六等份：从 {least} % 到 {most} %</translation>
        </message>
        <message>
            <source>In real weights from {least} % to {most} %: {entropy} of 4 bits</source>
            <translation>真实权重中从 {least} % 到 {most} %：4 位里只有 {entropy} 位</translation>
        </message>
        <message>
            <source>NF4 takes {bits} bits a weight: its maxima count too</source>
            <translation>NF4 每个权重占 {bits} 位：最大值也要算</translation>
        </message>
        <message>
            <source>Maxima in {bits} bits: {double} bits instead of {plain}</source>
            <translation>最大值用 {bits} 位：{double} 位，而不是 {plain} 位</translation>
        </message>
        <message>
            <source>It costs {low} to {high} dB of this matrix</source>
            <translation>在这个矩阵上的代价是 {low} 到 {high} dB</translation>
        </message>
        <message>
            <source>By 16, double: {bits} bits, {sqnr} dB; by 64, plain: {plain_bits}, {plain_sqnr}</source>
            <translation>双重、每 16 个：{bits} 位 {sqnr} dB；普通、每 64 个：{plain_bits}，{plain_sqnr}</translation>
        </message>
        <message>
            <source>{count} blocks of {size} weights, a scale for each</source>
            <translation>{count} 个块，每块 {size} 个权重，各有一个缩放因子</translation>
        </message>
        <message>
            <source>One scale, {scale}, brings the block to the levels</source>
            <translation>一个缩放因子 {scale} 把整块带到电平上</translation>
        </message>
        <message>
            <source>Each weight becomes {width} bits: the nearest level</source>
            <translation>每个权重变成 {width} 位：最近的电平</translation>
        </message>
        <message>
            <source>The block in {bytes} bytes; {bits} bits a weight</source>
            <translation>整块 {bytes} 个字节；每个权重 {bits} 位</translation>
        </message>
        <message>
            <source>Read back with {sqnr} dB; the whole matrix has {whole} dB</source>
            <translation>读回后 {sqnr} dB；整个矩阵 {whole} dB</translation>
        </message>
        <message>
            <source>The largest of the block is {amax} = {c} × {power}</source>
            <translation>块中最大的是 {amax} = {c} × {power}</translation>
        </message>
        <message>
            <source>{rule}: scale {scale}, {clipped} clipped, {zeroed} to zero, {sqnr} dB</source>
            <translation>{rule}：缩放因子 {scale}，{clipped} 个被截断，{zeroed} 个变零，{sqnr} dB</translation>
        </message>
        <message>
            <source>Best for this block: {rules}, {sqnr} dB</source>
            <translation>对这个块最好的：{rules}，{sqnr} dB</translation>
        </message>
        <message>
            <source>All four agree on this block: {sqnr} dB</source>
            <translation>四种规则在这个块上一致：{sqnr} dB</translation>
        </message>
        <message>
            <source>NF4 from its definition, in {precision}</source>
            <translation>按定义计算 NF4，精度 {precision}</translation>
        </message>
        <message>
            <source>{tensor}, one maximum per {size} weights</source>
            <translation>{tensor}，每 {size} 个权重一个最大值</translation>
        </message>
        <message>
            <source>{tensor}, blocks of {size}; maxima in blocks of {second}</source>
            <translation>{tensor}，每块 {size} 个；最大值每 {second} 个一块</translation>
        </message>
        <message>
            <source>{label} · {tensor}, row {row}, block {place}</source>
            <translation>{label} · {tensor}，第 {row} 行第 {place} 块</translation>
        </message>
        <message>
            <source>{count} elements of {element}, one scale</source>
            <translation>{count} 个 {element} 元素，一个缩放因子</translation>
        </message>
        <message>
            <source>normal distribution</source>
            <translation>正态分布（normal distribution）</translation>
        </message>
        <message>
            <source>sixteen equal shares</source>
            <translation>十六等份</translation>
        </message>
        <message>
            <source>standard deviations</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>level</source>
            <translation>电平</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>maximum of a block</source>
            <translation>块的最大值</translation>
        </message>
        <message>
            <source>read back − before</source>
            <translation>读回 − 之前</translation>
        </message>
        <message>
            <source>bits per weight</source>
            <translation>每个权重的位数</translation>
        </message>
        <message>
            <source>signal over noise, dB</source>
            <translation>信噪比（dB）</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>weight ÷ scale</source>
            <translation>权重 ÷ 缩放因子</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>quantile</source>
            <translation>分位数</translation>
        </message>
        <message>
            <source>Share of each level, normal weights</source>
            <translation>正态权重下每个电平的份额</translation>
        </message>
        <message>
            <source>NF4: {entropy} bits</source>
            <translation>NF4：{entropy} 位</translation>
        </message>
        <message>
            <source>INT4: {entropy} bits</source>
            <translation>INT4：{entropy} 位</translation>
        </message>
        <message>
            <source>equal: {share}%</source>
            <translation>相等时：{share}%</translation>
        </message>
        <message>
            <source>double</source>
            <translation>双重</translation>
        </message>
        <message>
            <source>… over 4</source>
            <translation>超过 4 的部分</translation>
        </message>
        <message>
            <source>maxima</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>maxima of the maxima</source>
            <translation>最大值的最大值</translation>
        </message>
        <message>
            <source>their mean</source>
            <translation>它们的均值</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>每个权重的位数</translation>
        </message>
        <message>
            <source>65 billion weights</source>
            <translation>650 亿个权重</translation>
        </message>
        <message>
            <source>{count} × {width} + 8 = {bits} bits: {each} per weight</source>
            <translation>{count} × {width} + 8 = {bits} 位：每个权重 {each} 位</translation>
        </message>
        <message>
            <source>The maxima, read back</source>
            <translation>读回的最大值</translation>
        </message>
        <message>
            <source>maxima in FP32</source>
            <translation>最大值用 FP32</translation>
        </message>
        <message>
            <source>linear, ±127</source>
            <translation>线性，±127</translation>
        </message>
        <message>
            <source>linear, factor 128 (torchao)</source>
            <translation>线性，因子 128（torchao）</translation>
        </message>
        <message>
            <source>dynamic map (bitsandbytes)</source>
            <translation>动态映射（bitsandbytes）</translation>
        </message>
        <message>
            <source>FP8 E4M3 (the paper says FP8)</source>
            <translation>FP8 E4M3（论文只说 FP8）</translation>
        </message>
        <message>
            <source>Scale of every block: click one</source>
            <translation>每个块的缩放因子：点一个</translation>
        </message>
        <message>
            <source>FP32 scale of the tensor</source>
            <translation>张量的 FP32 缩放因子</translation>
        </message>
        <message>
            <source>The weights of the block</source>
            <translation>这个块的权重</translation>
        </message>
        <message>
            <source>its level</source>
            <translation>它的电平</translation>
        </message>
        <message>
            <source>Scale: E8M0 {code} = 2^{exponent} = {scale}</source>
            <translation>缩放因子：E8M0 {code} = 2^{exponent} = {scale}</translation>
        </message>
        <message>
            <source>Scale: E4M3 {code} = {value}, × the tensor's = {scale}</source>
            <translation>缩放因子：E4M3 {code} = {value}，× 张量的 = {scale}</translation>
        </message>
        <message>
            <source>Scale byte, then the codes, two to a byte, low half first</source>
            <translation>先是缩放因子的字节，再是编码：两个一字节，低半先</translation>
        </message>
        <message>
            <source>Scale byte, then a byte for each code</source>
            <translation>先是缩放因子的字节，再是编码：一个一字节</translation>
        </message>
        <message>
            <source>largest: {value}</source>
            <translation>最大：{value}</translation>
        </message>
        <message>
            <source>Where a rule doubles the scale; the largest bar has c = {c}</source>
            <translation>各规则从哪里起把缩放因子加倍；最大条形的 c = {c}</translation>
        </message>
        <message>
            <source>{clipped} clipped, {zeroed} to zero</source>
            <translation>{clipped} 个被截断，{zeroed} 个变零</translation>
        </message>
        <message>
            <source>never doubled</source>
            <translation>从不加倍</translation>
        </message>
        <message>
            <source>doubled when c &gt; 1</source>
            <translation>c &gt; 1 时加倍</translation>
        </message>
        <message>
            <source>doubled when c is beyond the largest element's significand</source>
            <translation>c 超过最大元素的有效数时加倍</translation>
        </message>
        <message>
            <source>doubled when c, rounded to the element's bits, becomes 2</source>
            <translation>c 按元素的位数舍入后变成 2 时加倍</translation>
        </message>
        <message>
            <source>{x} standard deviations</source>
            <translation>{x} 个标准差</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>分位数</translation>
        </message>
        <message>
            <source>{share} % of the weights</source>
            <translation>权重的 {share} %</translation>
        </message>
        <message>
            <source>{bits} bits for each of {weights} weights</source>
            <translation>{weights} 个权重，每个 {bits} 位</translation>
        </message>
        <message>
            <source>Maximum {value}</source>
            <translation>最大值 {value}</translation>
        </message>
        <message>
            <source>comes back as {value}</source>
            <translation>读回为 {value}</translation>
        </message>
        <message>
            <source>One maximum per {size} weights</source>
            <translation>每 {size} 个权重一个最大值</translation>
        </message>
        <message>
            <source>Row {row}, block {place}</source>
            <translation>第 {row} 行，第 {place} 块</translation>
        </message>
        <message>
            <source>Weight {place} of the block</source>
            <translation>块中第 {place} 个权重</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>缩放因子</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Element {place}</source>
            <translation>第 {place} 个元素</translation>
        </message>
        <message>
            <source>{rule}: scale {scale}</source>
            <translation>{rule}：缩放因子 {scale}</translation>
        </message>
        <message>
            <source>Bilingual, 6 layers</source>
            <translation>Bilingual，6 层</translation>
        </message>
        <message>
            <source>Maxima become</source>
            <translation>最大值变成</translation>
        </message>
        <message>
            <source>Bits of a maximum (linear)</source>
            <translation>最大值的位数（线性）</translation>
        </message>
        <message>
            <source>NVFP4: 16 × 4 bits</source>
            <translation>NVFP4：16 × 4 位</translation>
        </message>
        <message>
            <source>MXFP4: 32 × 4 bits</source>
            <translation>MXFP4：32 × 4 位</translation>
        </message>
        <message>
            <source>MXFP8: 32 × 8 bits</source>
            <translation>MXFP8：32 × 8 位</translation>
        </message>
        <message>
            <source>Block format</source>
            <translation>块格式</translation>
        </message>
        <message>
            <source>Block scales at least 2⁻⁶ (torchao)</source>
            <translation>块缩放因子至少 2⁻⁶（torchao）</translation>
        </message>
        <message>
            <source>Without it, NVFP4's block scales may be subnormal, down to 2⁻⁹.</source>
            <translation>不勾选时，NVFP4 的块缩放因子可以是次正规数（subnormal），小到 2⁻⁹。</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>块</translation>
        </message>
        <message>
            <source>−1: the one with the largest weight.</source>
            <translation>−1：含最大权重的那个。</translation>
        </message>
        <message>
            <source>E2M1 (MXFP4)</source>
            <translation>E2M1（MXFP4）</translation>
        </message>
        <message>
            <source>E2M3 (MXFP6)</source>
            <translation>E2M3（MXFP6）</translation>
        </message>
        <message>
            <source>E3M2 (MXFP6)</source>
            <translation>E3M2（MXFP6）</translation>
        </message>
        <message>
            <source>E4M3FN (MXFP8)</source>
            <translation>E4M3FN（MXFP8）</translation>
        </message>
        <message>
            <source>E5M2 (MXFP8)</source>
            <translation>E5M2（MXFP8）</translation>
        </message>
        <message>
            <source>INT8 (MXINT8)</source>
            <translation>INT8（MXINT8）</translation>
        </message>
        <message>
            <source>Elements</source>
            <translation>元素</translation>
        </message>
        <message>
            <source>The block: drag its bars</source>
            <translation>这个块：拖动条形</translation>
        </message>
        <message>
            <source>What is in a weight of four bits?</source>
            <translation>四位的权重里装着什么？</translation>
        </message>
        <message>
            <source>NF4 in float64</source>
            <translation>用 float64 算 NF4</translation>
        </message>
        <message>
            <source>NF4 on real weights</source>
            <translation>真实权重上的 NF4</translation>
        </message>
        <message>
            <source>Half a bit? Count it</source>
            <translation>省半位？数一数</translation>
        </message>
        <message>
            <source>Maxima in a dynamic map</source>
            <translation>最大值用动态映射</translation>
        </message>
        <message>
            <source>NVFP4, byte by byte</source>
            <translation>逐字节看 NVFP4</translation>
        </message>
        <message>
            <source>MXFP4, byte by byte</source>
            <translation>逐字节看 MXFP4</translation>
        </message>
        <message>
            <source>Which rule for the scale?</source>
            <translation>缩放因子用哪种规则？</translation>
        </message>
        <message>
            <source>7.9: floor clips a quarter away</source>
            <translation>7.9：floor 截掉四分之一</translation>
        </message>
        <message>
            <source>5: only ceil doubles</source>
            <translation>5：只有 ceil 加倍</translation>
        </message>
        <message>
            <source>Four bits give sixteen levels. Evenly spaced ones would spend several on the rare large weights. NormalFloat spaces them by probability instead: many near zero, few far out.</source>
            <translation>四位有十六个电平。等距的话，有好几个会花在罕见的大权重上。NormalFloat 改按概率排布：零附近密，远处疏。</translation>
        </message>
        <message>
            <source>The probabilities from δ = 0.9677083 down to ½ are cut into eight equal steps; the quantiles of the first eight ends become the positive levels. Each slice under the curve holds {mass} of the weights.</source>
            <translation>从 δ = 0.9677083 到 ½ 的概率切成相等的八步；前八个端点的分位数就是正的电平。曲线下每个切片含 {mass} 的权重。</translation>
        </message>
        <message>
            <source>Below zero the same stretch is cut into seven steps, so the slices are wider: {mass} each. Zero gets a level of its own, for weights that must be exactly zero. 8 + 7 + 1 = 16, and the two halves are not mirror images.</source>
            <translation>零以下同一段切成七步，所以切片更大：各 {mass}。零有自己的电平，留给必须正好为零的权重。8 + 7 + 1 = 16，两半并不对称。</translation>
        </message>
        <message>
            <source>A block will be divided by its largest absolute value, so the outermost level must be 1. In float32 all sixteen come out exactly as the constants in bitsandbytes; in float64 they are about 10⁻⁷ off. Here the largest difference is {difference}.</source>
            <translation>一个块会除以自己的最大绝对值，所以最外面的电平必须是 1。用 float32 算，十六个与 bitsandbytes 里的常数完全一致；用 float64 则相差约 10⁻⁷。这里最大的差是 {difference}。</translation>
        </message>
        <message>
            <source>A weight takes the nearest level, so codes change half-way between levels (short marks), not where equal shares would (dashes). Even for normal weights whose largest lies exactly at the end, the shares differ; the widest gap is {gap}, so an error can reach {half} of the maximum.</source>
            <translation>权重取最近的电平，所以编码在两个电平的正中间改变（短线），而不是在等份处（虚线）。即使权重是正态的、最大值正好在尽头，各份也不相等；最宽的间隔是 {gap}，误差可达最大值的 {half}。</translation>
        </message>
        <message>
            <source>Dividing a block by its own maximum changes the distribution: the largest of {size} weights lies further out than 1.85 standard deviations, so the middle codes are used more. Still NF4 gets {entropy} bits out of its codes, INT4 in the same blocks {integer}.</source>
            <translation>块除以自己的最大值会改变分布：{size} 个权重中最大的比 1.85 个标准差更远，所以中间的编码用得更多。即便如此，NF4 的编码携带 {entropy} 位信息，同样的块用 INT4 是 {integer} 位。</translation>
        </message>
        <message>
            <source>Every block of {size} weights keeps its maximum in FP32: 32 bits shared by {size}. “4 bits” is what the codes alone take.</source>
            <translation>每块 {size} 个权重都留一个 FP32 的最大值：32 位由 {size} 个分摊。“4 位”只是编码本身。</translation>
        </message>
        <message>
            <source>The maxima are numbers like others and can be quantised too. They are all positive, so their mean is taken away first; then {second} of them share one FP32 maximum and take {bits} bits each. The saving is {saved} bits a weight; all the maxima took was {all}.</source>
            <translation>最大值也是普通的数，同样可以量化。它们都是正的，所以先减去均值；然后每 {second} 个共用一个 FP32 最大值，各占 {bits} 位。每个权重省下 {saved} 位；最大值原来总共才占 {all} 位。</translation>
        </message>
        <message>
            <source>The codes stay the same; only what they are multiplied by moves a little. Programs differ in how: the four ways below are measured on this matrix.</source>
            <translation>编码不变，只是乘数略有移动。各个程序的做法不同：下面四种都在这个矩阵上实测。</translation>
        </message>
        <message>
            <source>Smaller blocks follow the weights more closely and cost more maxima. Doubly quantised, the same blocks cost a quarter of that: the curve moves left, hardly down.</source>
            <translation>块越小越贴近权重，但最大值也越多。双重量化后同样的块只花四分之一：曲线左移，几乎不降。</translation>
        </message>
        <message>
            <source>{size} neighbours in a row share one scale. The map shows all scales; the chosen block is outlined.</source>
            <translation>一行中相邻的 {size} 个共用一个缩放因子。图中是所有缩放因子；选中的块有边框。</translation>
        </message>
        <message>
            <source>{size} neighbours in a row share one scale in FP8. As FP8 ends at 448, one FP32 scale for the whole tensor, max |W| / (448 · 6), puts the loudest block there.</source>
            <translation>一行中相邻的 {size} 个共用一个 FP8 缩放因子。FP8 最大到 448，所以整个张量还有一个 FP32 缩放因子 max |W| / (448 · 6)，让最大的块正好在那里。</translation>
        </message>
        <message>
            <source>The scale is a power of two, the smallest for which nothing is clipped (the rule rceil). It is stored as its exponent plus 127 in one byte.</source>
            <translation>缩放因子是二的幂，取不截断任何元素的最小者（规则 rceil），以指数加 127 存成一个字节。</translation>
        </message>
        <message>
            <source>The block's maximum over 6, in units of the tensor's scale, is rounded to E4M3: three fraction bits, so the scale follows the maximum to about 6 %, where a power of two may be off by a factor of two.</source>
            <translation>块的最大值除以 6，以张量的缩放因子为单位，舍入到 E4M3：三位小数，所以缩放因子与最大值相差不过约 6 %，而二的幂可能差一倍。</translation>
        </message>
        <message>
            <source>Divided by the scale, each weight goes to the nearest number of the format, ties to the even code. Between 4 and 6 the levels are 2 apart, near zero ½: a float, even of four bits.</source>
            <translation>除以缩放因子后，每个权重归到格式中最近的数，正中间时归到偶数编码。4 和 6 之间相距 2，零附近相距 ½：四位也是浮点数。</translation>
        </message>
        <message>
            <source>Divided by the scale, each weight goes to the nearest number of the format, ties to the even code.</source>
            <translation>除以缩放因子后，每个权重归到格式中最近的数，正中间时归到偶数编码。</translation>
        </message>
        <message>
            <source>This is all that is stored of the block. Which half of a byte comes first is up to the implementation; here it is the low one.</source>
            <translation>这个块存下来的就是这些。一个字节里哪一半在先由实现决定；这里是低半。</translation>
        </message>
        <message>
            <source>A matrix unit reads codes and scales and multiplies. This block keeps {sqnr} dB; over the whole matrix it is {whole} dB.</source>
            <translation>矩阵单元读出编码和缩放因子再相乘。这个块保留 {sqnr} dB；整个矩阵是 {whole} dB。</translation>
        </message>
        <message>
            <source>A block needs a power of two that brings its largest element to the end of the format, {top} = {c} × 2^{e}. Only two candidates make sense: 2^{low} and twice that. The rules differ in when they double. Only the significand of the largest bar decides.</source>
            <translation>块需要一个二的幂，把最大的元素带到格式的尽头 {top} = {c} × 2^{e}。只有两个候选：2^{low} 和它的两倍。各规则的区别在于何时加倍，只由最大条形的有效数（significand）决定。</translation>
        </message>
        <message>
            <source>floor takes the exponent of the largest element and ignores its significand (the OCP specification's way). Whatever lies beyond {end} is clipped.</source>
            <translation>floor 只取最大元素的指数，不看有效数（OCP 规范的做法）。超过 {end} 的都被截断。</translation>
        </message>
        <message>
            <source>ceil doubles unless the largest element is a power of two. Nothing is ever clipped, but up to half of the range stays empty, and small elements are lost.</source>
            <translation>ceil 除非最大元素正好是二的幂，否则就加倍。从不截断，但最多有一半范围空着，小元素会丢失。</translation>
        </message>
        <message>
            <source>rceil doubles only when it must: when the largest element would not fit. It never clips either, and wastes less than ceil.</source>
            <translation>rceil 只在不得不时加倍：最大元素放不下的时候。它同样从不截断，浪费也比 ceil 少。</translation>
        </message>
        <message>
            <source>even rounds the largest element to the precision of the format first. If that makes it the next power of two, the scale doubles. What lies between the end and the threshold is clipped a little, in exchange for finer steps.</source>
            <translation>even 先把最大元素舍入到格式的精度；如果因此成了下一个二的幂，缩放因子就加倍。介于尽头和阈值之间的会被截断一点，换来更细的步长。</translation>
        </message>
        <message>
            <source>Drag the largest bar and watch the marker pass the thresholds.</source>
            <translation>拖动最大的条形，看标记越过各个阈值。</translation>
        </message>
        <message>
            <source>Grey bars became zero; red outlines were clipped.</source>
            <translation>灰色的变成了零；红框的部分被截断。</translation>
        </message>
        <message>
            <source>Switch to float64 and look at the last digits.</source>
            <translation>换成 float64，看最后几位。</translation>
        </message>
        <message>
            <source>Click in the map to take another block.</source>
            <translation>点图中的别处，换一个块。</translation>
        </message>
        <message>
            <source>Change the block sizes and watch the bars.</source>
            <translation>改变块大小，看条形的变化。</translation>
        </message>
        <message>
            <source>the stage of the topic</source>
            <translation>本主题的哪个阶段</translation>
        </message>
        <message>
            <source>the sixteen places in standard deviations (16,)</source>
            <translation>十六个位置，以标准差计 (16,)</translation>
        </message>
        <message>
            <source>the sixteen levels (16,)</source>
            <translation>十六个等级 (16,)</translation>
        </message>
        <message>
            <source>half-way between neighbouring levels (15,)</source>
            <translation>相邻等级的中点 (15,)</translation>
        </message>
        <message>
            <source>share of each level for normal weights whose largest lies at 1 (16,)</source>
            <translation>最大值在 1 的正态权重落在每个等级的份额 (16,)</translation>
        </message>
        <message>
            <source>how often real weights take each level (16,)</source>
            <translation>真实权重取每个等级的次数 (16,)</translation>
        </message>
        <message>
            <source>bits per weight by part, maxima in FP32</source>
            <translation>每权重位数按部分，最大值用 FP32</translation>
        </message>
        <message>
            <source>bits per weight by part, maxima quantised</source>
            <translation>每权重位数按部分，最大值也量化</translation>
        </message>
        <message>
            <source>dB by way of quantising the maxima</source>
            <translation>按最大值的量化方式列出的 dB</translation>
        </message>
        <message>
            <source>by block size: bits and dB, plain and double</source>
            <translation>按块大小：位数和 dB，普通与双重</translation>
        </message>
        <message>
            <source>the scale of every block (rows, blocks)</source>
            <translation>每个块的缩放 (rows, blocks)</translation>
        </message>
        <message>
            <source>the scale of the block</source>
            <translation>这个块的缩放</translation>
        </message>
        <message>
            <source>the bit patterns of the block (n,)</source>
            <translation>这个块的位模式 (n,)</translation>
        </message>
        <message>
            <source>the packed codes, hexadecimal</source>
            <translation>打包后的编码，十六进制</translation>
        </message>
        <message>
            <source>what comes back (n,)</source>
            <translation>读回来的值 (n,)</translation>
        </message>
        <message>
            <source>the block (n,)</source>
            <translation>这个块 (n,)</translation>
        </message>
        <message>
            <source>the exponent of the scale</source>
            <translation>缩放的指数</translation>
        </message>
        <message>
            <source>elements beyond the largest level</source>
            <translation>超出最大等级的元素</translation>
        </message>
        <message>
            <source>elements that became zero</source>
            <translation>变成零的元素</translation>
        </message>
    </context>
    <context>
        <name>floats/hazards</name>
        <message>
            <source>One exponential overflows: NaN</source>
            <translation>一个指数上溢：NaN</translation>
        </message>
        <message>
            <source>Only the sum overflows: all zeros</source>
            <translation>只有求和上溢：全是 0</translation>
        </message>
        <message>
            <source>All underflow: 0/0</source>
            <translation>全部下溢：0/0</translation>
        </message>
        <message>
            <source>4096 equal logits: the sum sticks</source>
            <translation>4096 个相同的 logit：和停住了</translation>
        </message>
        <message>
            <source>1000, 1001, 1002 in BF16</source>
            <translation>BF16 里的 1000、1001、1002</translation>
        </message>
        <message>
            <source>ln p of an unlikely token</source>
            <translation>一个不大可能的词元的 ln p</translation>
        </message>
        <message>
            <source>A row in which all is masked</source>
            <translation>全部被遮住的一行</translation>
        </message>
        <message>
            <source>RoPE frequencies in BF16</source>
            <translation>RoPE 的频率存成 BF16</translation>
        </message>
        <message>
            <source>RoPE positions in BF16</source>
            <translation>RoPE 的位置存成 BF16</translation>
        </message>
        <message>
            <source>Where do few bits break a model's formulas?</source>
            <translation>位数一少，模型的公式在哪里会失灵？</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>logit</translation>
        </message>
        <message>
            <source>naive: exp</source>
            <translation>直接计算：exp</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>求和</translation>
        </message>
        <message>
            <source>divide</source>
            <translation>相除</translation>
        </message>
        <message>
            <source>safe: subtract</source>
            <translation>安全：减最大值</translation>
        </message>
        <message>
            <source>exp</source>
            <translation>exp</translation>
        </message>
        <message>
            <source>log: ln Σ</source>
            <translation>对数：ln Σ</translation>
        </message>
        <message>
            <source>subtract</source>
            <translation>相减</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>every position exists</source>
            <translation>每个位置都有</translation>
        </message>
        <message>
            <source>positions are missing</source>
            <translation>有的位置没有</translation>
        </message>
        <message>
            <source>Type numbers with commas or spaces between them: 0, 12 or [10.5]*10.</source>
            <translation>请输入用逗号或空格隔开的数，例如 0, 12 或 [10.5]*10。</translation>
        </message>
        <message>
            <source>At most {most} logits.</source>
            <translation>最多 {most} 个 logit。</translation>
        </message>
        <message>
            <source>The width of a head is an even number: RoPE turns pairs.</source>
            <translation>注意力头的宽度要是偶数：RoPE 转动的是成对的数。</translation>
        </message>
        <message>
            <source>In {format}, eᶻ is a number for z from {low} to {high}</source>
            <translation>在 {format} 里，z 从 {low} 到 {high} 时 eᶻ 才是一个数</translation>
        </message>
        <message>
            <source>Of {before} different logits {format} keeps {after} apart: differences are gone</source>
            <translation>{before} 个不同的 logit 在 {format} 里只剩 {after} 个：差别没有了</translation>
        </message>
        <message>
            <source>{over} of {count} exponentials are too large: {becomes}</source>
            <translation>{count} 个指数中有 {over} 个太大：变成 {becomes}</translation>
        </message>
        <message>
            <source>{under} of {count} exponentials are too small: 0</source>
            <translation>{count} 个指数中有 {under} 个太小：变成 0</translation>
        </message>
        <message>
            <source>All {count} exponentials fit</source>
            <translation>{count} 个指数都放得下</translation>
        </message>
        <message>
            <source>No term was too large, but their sum is: {becomes}</source>
            <translation>每一项都不大，和却太大了：{becomes}</translation>
        </message>
        <message>
            <source>The sum is {total}</source>
            <translation>和是 {total}</translation>
        </message>
        <message>
            <source>The sum is 0: nothing to divide by</source>
            <translation>和是 0：没有可以除的数</translation>
        </message>
        <message>
            <source>The sum sticks at {total}: the last {lost} terms change nothing (exact: {exact})</source>
            <translation>和停在 {total}：最后 {lost} 项加了等于没加（精确值 {exact}）</translation>
        </message>
        <message>
            <source>The sum is {total} (exact: {exact})</source>
            <translation>和是 {total}（精确值 {exact}）</translation>
        </message>
        <message>
            <source>{nan} of {count} results are NaN: {why}</source>
            <translation>{count} 个结果中有 {nan} 个是 NaN：{why}</translation>
        </message>
        <message>
            <source>Every “probability” is 0, and nothing warns you</source>
            <translation>每个“概率”都是 0，而且没有任何警告</translation>
        </message>
        <message>
            <source>The “probabilities” sum to {sum}, not to 1</source>
            <translation>这些“概率”之和是 {sum}，而不是 1</translation>
        </message>
        <message>
            <source>The probabilities sum to {sum}</source>
            <translation>概率之和是 {sum}</translation>
        </message>
        <message>
            <source>Subtract the largest, {largest}: every logit moves to 0 or below</source>
            <translation>减去最大的 {largest}：所有 logit 都移到 0 或 0 以下</translation>
        </message>
        <message>
            <source>The largest is {largest}; {largest} − {largest} is NaN</source>
            <translation>最大的是 {largest}；{largest} − {largest} 是 NaN</translation>
        </message>
        <message>
            <source>Every exponential lies between 0 and 1; one of them is 1</source>
            <translation>每个指数都在 0 与 1 之间，其中一个是 1</translation>
        </message>
        <message>
            <source>Between 0 and 1; {under} of {count} become 0, too small to matter</source>
            <translation>都在 0 与 1 之间；{count} 个中有 {under} 个变成 0，小得无关紧要</translation>
        </message>
        <message>
            <source>One logarithm, of the sum: ln Σ = {log}</source>
            <translation>只对和取一次对数：ln Σ = {log}</translation>
        </message>
        <message>
            <source>Logarithms of probabilities by subtracting: down to {least}</source>
            <translation>用减法得到概率的对数：最小 {least}</translation>
        </message>
        <message>
            <source>Down to {least}; the logarithm of the probability would be −∞ {lost} times</source>
            <translation>最小 {least}；若对概率取对数，会有 {lost} 个是 −∞</translation>
        </message>
        <message>
            <source>Farthest from exact: naive {naive}, safe {safe}, FP32 inside {fused}</source>
            <translation>与精确值最多相差：直接计算 {naive}，安全 {safe}，内部 FP32 {fused}</translation>
        </message>
        <message>
            <source>Position {position}: the hands are off by {degrees}° on average</source>
            <translation>位置 {position}：指针平均偏了 {degrees}°</translation>
        </message>
        <message>
            <source>Position {position} is stored as {held}; the hands are off by {degrees}° on average</source>
            <translation>位置 {position} 被存成 {held}；指针平均偏了 {degrees}°</translation>
        </message>
        <message>
            <source>∞/∞</source>
            <translation>∞/∞</translation>
        </message>
        <message>
            <source>0/0</source>
            <translation>0/0</translation>
        </message>
        <message>
            <source>NaN spreads</source>
            <translation>NaN 会扩散</translation>
        </message>
        <message>
            <source>logit z</source>
            <translation>logit z</translation>
        </message>
        <message>
            <source>z − max</source>
            <translation>z − 最大值</translation>
        </message>
        <message>
            <source>ln p</source>
            <translation>ln p</translation>
        </message>
        <message>
            <source>numbers of {format}, one box per power of two</source>
            <translation>{format} 的数，每格是一个 2 的幂</translation>
        </message>
        <message>
            <source>From which z to which is eᶻ neither 0 nor too large?</source>
            <translation>z 在什么范围内，eᶻ 既不是 0 也不太大？</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
        <message>
            <source>eᶻ</source>
            <translation>eᶻ</translation>
        </message>
        <message>
            <source>e^(z − max)</source>
            <translation>e^(z − 最大值)</translation>
        </message>
        <message>
            <source>probability p</source>
            <translation>概率 p</translation>
        </message>
        <message>
            <source>ln p, log-softmax</source>
            <translation>ln p，log-softmax</translation>
        </message>
        <message>
            <source>ln of safe p</source>
            <translation>对安全的 p 取 ln</translation>
        </message>
        <message>
            <source>exact p</source>
            <translation>精确的 p</translation>
        </message>
        <message>
            <source>naive</source>
            <translation>直接计算</translation>
        </message>
        <message>
            <source>safe</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>log-softmax</source>
            <translation>log-softmax</translation>
        </message>
        <message>
            <source>FP32 inside</source>
            <translation>内部 FP32</translation>
        </message>
        <message>
            <source>and {more} more</source>
            <translation>还有 {more} 个</translation>
        </message>
        <message>
            <source>the sum as it grows</source>
            <translation>逐项累加的和</translation>
        </message>
        <message>
            <source>terms added</source>
            <translation>已加的项数</translation>
        </message>
        <message>
            <source>in the format: {total}</source>
            <translation>在该格式里：{total}</translation>
        </message>
        <message>
            <source>exact: {total}</source>
            <translation>精确值：{total}</translation>
        </message>
        <message>
            <source>after {terms} terms</source>
            <translation>加了 {terms} 项之后</translation>
        </message>
        <message>
            <source>pair {pair}</source>
            <translation>第 {pair} 对</translation>
        </message>
        <message>
            <source>true angle</source>
            <translation>真实角度</translation>
        </message>
        <message>
            <source>in {format}</source>
            <translation>在 {format} 里</translation>
        </message>
        <message>
            <source>positions that {format} has, near this one</source>
            <translation>{format} 在附近有的位置</translation>
        </message>
        <message>
            <source>{distinct} of {count} are different</source>
            <translation>{count} 个里只有 {distinct} 个不同</translation>
        </message>
        <message>
            <source>|error of cos|, mean over the pairs</source>
            <translation>|cos 的误差|，对各对取平均</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>frequencies in {format}</source>
            <translation>频率存成 {format}</translation>
        </message>
        <message>
            <source>positions in {format}</source>
            <translation>位置存成 {format}</translation>
        </message>
        <message>
            <source>both, and the product</source>
            <translation>两者和乘积</translation>
        </message>
        <message>
            <source>Drag to add a number to all logits</source>
            <translation>拖动：给所有 logit 加同一个数</translation>
        </message>
        <message>
            <source>Subnormal numbers: fewer and fewer digits</source>
            <translation>非规范数（subnormal）：有效数字越来越少</translation>
        </message>
        <message>
            <source>Too small: eᶻ becomes 0</source>
            <translation>太小：eᶻ 变成 0</translation>
        </message>
        <message>
            <source>Too large for the format</source>
            <translation>对这种格式来说太大</translation>
        </message>
        <message>
            <source>too large from z = {real}; largest z in the format that fits: {largest}</source>
            <translation>从 z = {real} 起太大；该格式里放得下的最大 z：{largest}</translation>
        </message>
        <message>
            <source>0 below z = {real}; smallest z in the format that does not: {smallest}</source>
            <translation>z 小于 {real} 时为 0；该格式里还不为 0 的最小 z：{smallest}</translation>
        </message>
        <message>
            <source>Logit {index}</source>
            <translation>第 {index} 个 logit</translation>
        </message>
        <message>
            <source>{value}, in the format {held}</source>
            <translation>{value}，在该格式里是 {held}</translation>
        </message>
        <message>
            <source>Pair {pair}: one turn in {turn} positions</source>
            <translation>第 {pair} 对：每 {turn} 个位置转一圈</translation>
        </message>
        <message>
            <source>frequency {true}, in the format {low}</source>
            <translation>频率 {true}，在该格式里是 {low}</translation>
        </message>
        <message>
            <source>angle {true} rad, here {low} rad</source>
            <translation>角度 {true} 弧度，这里是 {low} 弧度</translation>
        </message>
        <message>
            <source>cos {true}, here {low}</source>
            <translation>cos {true}，这里是 {low}</translation>
        </message>
        <message>
            <source>Position {position}</source>
            <translation>位置 {position}</translation>
        </message>
        <message>
            <source>{name}: mean {mean}, largest {worst}</source>
            <translation>{name}：平均 {mean}，最大 {worst}</translation>
        </message>
        <message>
            <source>{position} is stored as {held}</source>
            <translation>{position} 被存成 {held}</translation>
        </message>
        <message>
            <source>Each logit is rounded to {format} first. Below, the format's numbers stand on a logarithmic axis, so that eᶻ lies straight under z. The dashed lines are where the format ends.</source>
            <translation>每个 logit 先舍入到 {format}。下面的横条是这种格式的数，排在对数轴上，所以 eᶻ 正好在 z 的正下方。虚线处就是格式的尽头。</translation>
        </message>
        <message>
            <source>The exponential falls straight down. It is rounded to the nearest number of {format}; half a step above the largest number there is none any more.</source>
            <translation>取指数就是竖直落下。结果舍入到 {format} 里最近的数；超过最大数半步以上，就没有数可用了。</translation>
        </message>
        <message>
            <source>The terms are added one after the other, and each sum is rounded to {format}. A term smaller than half the distance to the next number changes nothing.</source>
            <translation>各项逐个相加，每次的和都舍入到 {format}。小于到下一个数距离一半的项，加了不起作用。</translation>
        </message>
        <message>
            <source>Each exponential divided by the sum. ∞/∞ and 0/0 are NaN, and a number divided by ∞ is 0: three ways to lose a result.</source>
            <translation>每个指数除以和。∞/∞ 与 0/0 是 NaN，而任何数除以 ∞ 是 0：结果有三种丢法。</translation>
        </message>
        <message>
            <source>The same number subtracted from all logits multiplies numerator and denominator by the same factor, so no probability changes. But now all stand left of 0.</source>
            <translation>所有 logit 减去同一个数，分子分母乘上同一个因子，概率不变。但现在所有点都在 0 的左边了。</translation>
        </message>
        <message>
            <source>Nothing can overflow any more: the largest exponential is 1. What becomes 0 on the left is smaller than half the smallest number beside a term of 1.</source>
            <translation>再也不会上溢（overflow）：最大的指数是 1。左边变成 0 的，比最小数的一半还小，而旁边有一项是 1。</translation>
        </message>
        <message>
            <source>The sum lies between 1 and {count}. It is never 0, and for up to 65504 logits it does not overflow even in FP16; but with few digits it can stick.</source>
            <translation>和在 1 与 {count} 之间。它绝不会是 0；logit 不超过 65504 个时，即使在 FP16 里也不会上溢；但有效数字少的时候，它可能停住不动。</translation>
        </message>
        <message>
            <source>Each exponential divided by a sum of at least 1. Whatever number is added to all logits, the result stays the same up to rounding.</source>
            <translation>每个指数除以至少为 1 的和。不论给所有 logit 加上什么数，除舍入误差外结果都不变。</translation>
        </message>
        <message>
            <source>The loss needs ln p, not p. Taking ln of the formula turns the quotient into a difference; only one logarithm is left, of a sum of at least 1.</source>
            <translation>损失需要的是 ln p 而不是 p。对公式取 ln，商就变成差，只剩一个对数，而且是对至少为 1 的和取的。</translation>
        </message>
        <message>
            <source>A difference of moderate numbers cannot underflow. The logarithm of a probability that became 0 is −∞, and the loss infinite.</source>
            <translation>大小适中的数相减不会下溢（underflow）。而概率一旦变成 0，它的对数就是 −∞，损失也就无穷大。</translation>
        </message>
        <message>
            <source>Libraries subtract the largest logit and keep exponentials and sum in FP32 whatever the format of the input is; only the result is rounded. Mixed precision does the same.</source>
            <translation>各种库都会减去最大的 logit，并且不论输入是什么格式，指数与求和都保持 FP32，只有结果才舍入。混合精度（mixed precision）也是这样做的。</translation>
        </message>
        <message>
            <source>A pair of numbers turns by position × frequency. A frequency rounded to {format} is off by up to 1 part in {parts}; the angle is off by that share of itself, so the error grows with the position.</source>
            <translation>每一对数转过“位置 × 频率”的角度。舍入到 {format} 的频率，误差最多是 1/{parts}；角度也差同样的比例，所以位置越靠后误差越大。</translation>
        </message>
        <message>
            <source>{format} has {bits} significant bits: it counts only to {whole} without a gap. Positions between its numbers are rounded to their neighbours and become the same.</source>
            <translation>{format} 有 {bits} 个有效位：只能不间断地数到 {whole}。落在两个数之间的位置会舍入到邻居上，从而变成同一个位置。</translation>
        </message>
        <message>
            <source>A loss scale does not help here: it is for gradients that underflow.</source>
            <translation>损失缩放（loss scale）在这里没有用：它针对的是会下溢的梯度。</translation>
        </message>
        <message>
            <source>Drag the rail: safe softmax does not change, naive softmax breaks.</source>
            <translation>拖动上面的轴：安全的 softmax 不变，直接计算的会失灵。</translation>
        </message>
        <message>
            <source>With the frequencies in FP32 the hands stay together at every position.</source>
            <translation>频率用 FP32 时，在每个位置两根指针都重合。</translation>
        </message>
        <message>
            <source>What will the formula give, computed in this format as it is written?</source>
            <translation>照公式在这种格式里直接计算，会得到什么？</translation>
        </message>
        <message>
            <source>The right numbers, nearly</source>
            <translation>差不多正确的数</translation>
        </message>
        <message>
            <source>At least one NaN</source>
            <translation>至少一个 NaN</translation>
        </message>
        <message>
            <source>Numbers, but wrong ones</source>
            <translation>是数，但是错的</translation>
        </message>
        <message>
            <source>Softmax</source>
            <extracomment>E8M0 has neither a sign nor a zero; it scales other numbers and is computed with by nobody.</extracomment>
            <translation>Softmax</translation>
        </message>
        <message>
            <source>RoPE angles</source>
            <translation>RoPE 的角度</translation>
        </message>
        <message>
            <source>Hazard</source>
            <translation>看什么</translation>
        </message>
        <message>
            <source>FP64</source>
            <translation>FP64</translation>
        </message>
        <message>
            <source>FP32</source>
            <translation>FP32</translation>
        </message>
        <message>
            <source>TF32</source>
            <translation>TF32</translation>
        </message>
        <message>
            <source>BF16</source>
            <translation>BF16</translation>
        </message>
        <message>
            <source>FP16</source>
            <translation>FP16</translation>
        </message>
        <message>
            <source>FP8 E5M2</source>
            <translation>FP8 E5M2</translation>
        </message>
        <message>
            <source>FP8 E4M3FN</source>
            <translation>FP8 E4M3FN</translation>
        </message>
        <message>
            <source>FP8 E4M3</source>
            <translation>FP8 E4M3</translation>
        </message>
        <message>
            <source>FP8 E5M2FNUZ</source>
            <translation>FP8 E5M2FNUZ</translation>
        </message>
        <message>
            <source>FP8 E4M3FNUZ</source>
            <translation>FP8 E4M3FNUZ</translation>
        </message>
        <message>
            <source>FP8 E4M3B11FNUZ</source>
            <translation>FP8 E4M3B11FNUZ</translation>
        </message>
        <message>
            <source>FP8 E3M4</source>
            <translation>FP8 E3M4</translation>
        </message>
        <message>
            <source>FP6 E3M2</source>
            <translation>FP6 E3M2</translation>
        </message>
        <message>
            <source>FP6 E2M3</source>
            <translation>FP6 E2M3</translation>
        </message>
        <message>
            <source>FP4 E2M1</source>
            <translation>FP4 E2M1</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Logits</source>
            <translation>Logit（未归一化的分数）</translation>
        </message>
        <message>
            <source>Numbers: 0, 12; repeated: [10.5]*10; also 1/3, −inf.</source>
            <translation>数：0, 12；重复：[10.5]*10；也可以是 1/3、−inf。</translation>
        </message>
        <message>
            <source>Added to all logits</source>
            <translation>给所有 logit 加上</translation>
        </message>
        <message>
            <source>In exact arithmetic no probability changes. Or drag the dots on the stage.</source>
            <translation>精确计算时概率不会变。也可以在图上拖动那些点。</translation>
        </message>
        <message>
            <source>infinity, or NaN without one</source>
            <translation>无穷大；没有无穷大则为 NaN</translation>
        </message>
        <message>
            <source>the largest number (saturate)</source>
            <translation>最大的数（饱和 saturate）</translation>
        </message>
        <message>
            <source>Too large becomes</source>
            <translation>太大的数变成</translation>
        </message>
        <message>
            <source>the inverse frequencies</source>
            <translation>逆频率（inverse frequency）</translation>
        </message>
        <message>
            <source>the positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>both, and their product</source>
            <translation>两者，以及它们的乘积</translation>
        </message>
        <message>
            <source>Kept in the format</source>
            <translation>用该格式保存的是</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置数</translation>
        </message>
        <message>
            <source>Width of a head</source>
            <translation>注意力头的宽度</translation>
        </message>
        <message>
            <source>Base of RoPE</source>
            <translation>RoPE 的底数</translation>
        </message>
        <message>
            <source>operation, by name</source>
            <translation>运算的名字</translation>
        </message>
        <message>
            <source>the logits in the format</source>
            <translation>该格式下的 logits</translation>
        </message>
        <message>
            <source>of this way, before the sum</source>
            <translation>用这种方式求和之前的指数</translation>
        </message>
        <message>
            <source>the sum after each term</source>
            <translation>每一项之后的和</translation>
        </message>
        <message>
            <source>ln of the probabilities</source>
            <translation>概率的 ln</translation>
        </message>
        <message>
            <source>of this way</source>
            <translation>用这种方式得到的概率</translation>
        </message>
        <message>
            <source>position of a token</source>
            <translation>一个词元的位置</translation>
        </message>
        <message>
            <source>the position in the format</source>
            <translation>该格式下的位置</translation>
        </message>
        <message>
            <source>true angles of the pairs drawn, radians</source>
            <translation>所画各对的真实角度，弧度</translation>
        </message>
        <message>
            <source>what the format makes of them, radians</source>
            <translation>该格式得到的角度，弧度</translation>
        </message>
    </context>
    <context>
        <name>floats/line</name>
        <message>
            <source>Gradients into FP8</source>
            <translation>梯度变成 FP8</translation>
        </message>
        <message>
            <source>Loss scaling, as FP16 needs it (simulated gradients)</source>
            <translation>FP16 需要的损失缩放（模拟的梯度）</translation>
        </message>
        <message>
            <source>The same in BF16: nothing to rescue</source>
            <translation>换成 BF16：没有要挽救的</translation>
        </message>
        <message>
            <source>Scaled too far: FP8 overflows</source>
            <translation>放大过头：FP8 溢出</translation>
        </message>
        <message>
            <source>Weights of the bilingual model</source>
            <translation>双语模型的权重</translation>
        </message>
        <message>
            <source>The subnormals of FP8, one by one</source>
            <translation>FP8 的非规范数，一个一个看</translation>
        </message>
        <message>
            <source>Single numbers around 1</source>
            <translation>1 附近的一个个数</translation>
        </message>
        <message>
            <source>Where torch.finfo is wrong</source>
            <translation>torch.finfo 错在哪里</translation>
        </message>
        <message>
            <source>Which numbers survive the trip into 16 and 8 bits?</source>
            <translation>哪些数能安然变成 16 位和 8 位？</translation>
        </message>
        <message>
            <source>formats</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>激活值</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>scaled gradients</source>
            <translation>缩放后的梯度</translation>
        </message>
        <message>
            <source>finfo</source>
            <translation>finfo</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>正在载入模型</translation>
        </message>
        <message>
            <source>one forward and one backward pass</source>
            <translation>一次前向，一次反向</translation>
        </message>
        <message>
            <source>The model reads at most {kept} tokens; the first {kept} of {total} are used.</source>
            <translation>模型最多读 {kept} 个词元；共 {total} 个，只用前 {kept} 个。</translation>
        </message>
        <message>
            <source>{model} has no token for {characters}. Use plain English letters, or the bilingual model.</source>
            <translation>“{model}”没有 {characters} 对应的词元。请用普通英文字母，或改用双语模型。</translation>
        </message>
        <message>
            <source>The text is too short: a loss needs at least two tokens, one to read and one to predict.</source>
            <translation>文本太短：算损失至少要两个词元，一个用来读，一个用来预测。</translation>
        </message>
        <message>
            <source>{count} formats on one line: how far each reaches, and how finely</source>
            <translation>{count} 种格式在同一条数轴上：各自能到多远，又有多细</translation>
        </message>
        <message>
            <source>Of the weights, {zero} vanish in {format} and {beyond} are too large</source>
            <translation>权重变成 {format} 后，{zero} 消失，{beyond} 过大</translation>
        </message>
        <message>
            <source>Of the activations, {zero} vanish in {format} and {beyond} are too large</source>
            <translation>激活变成 {format} 后，{zero} 消失，{beyond} 过大</translation>
        </message>
        <message>
            <source>Of the gradients, {zero} vanish in {format}; {subnormal} lose digits</source>
            <translation>梯度变成 {format} 后，{zero} 消失，{subnormal} 丢失有效位</translation>
        </message>
        <message>
            <source>Loss × 2{scale}: {zero} vanish in {format}, {before} before</source>
            <translation>损失 × 2{scale}：在 {format} 中 {zero} 消失，缩放前为 {before}</translation>
        </message>
        <message>
            <source>torch.finfo is right about {format}, but wrong about {others}</source>
            <translation>torch.finfo 对 {format} 都说对了，但把 {others} 说错了</translation>
        </message>
        <message>
            <source>torch.finfo is wrong about {format}: {fields}</source>
            <translation>torch.finfo 把 {format} 说错了：{fields}</translation>
        </message>
        <message>
            <source>torch.finfo has nothing on {format}, and is wrong about {others}</source>
            <translation>torch.finfo 没有 {format} 的数据，还把 {others} 说错了</translation>
        </message>
        <message>
            <source>The constants of {format}; torch.finfo is right wherever it answers</source>
            <translation>{format} 的各个常数；torch.finfo 答得出的都对</translation>
        </message>
        <message>
            <source>one box for each power of two; a darker box holds more values</source>
            <translation>每个 2 的幂一格；颜色越深，格里的数越多</translation>
        </message>
        <message>
            <source>{count} weights of the model “{model}”</source>
            <translation>模型“{model}”的 {count} 个权重</translation>
        </message>
        <message>
            <source>{count} numbers that its layers compute on {tokens} tokens</source>
            <translation>各层在 {tokens} 个词元上算出的 {count} 个数</translation>
        </message>
        <message>
            <source>{count} gradients of its loss on {tokens} tokens</source>
            <translation>损失在 {tokens} 个词元上的 {count} 个梯度</translation>
        </message>
        <message>
            <source>{count} gradients of its loss on {tokens} tokens; {zeros} more are exactly 0</source>
            <translation>损失在 {tokens} 个词元上的 {count} 个梯度；另有 {zeros} 个恰好是 0</translation>
        </message>
        <message>
            <source>simulated: {count} quantiles of a log-normal, median 10⁻⁷, σ = 3</source>
            <translation>模拟：对数正态分布（log-normal）的 {count} 个分位数，中位数 10⁻⁷，σ = 3</translation>
        </message>
        <message>
            <source>by their definitions, and as torch {version} has them</source>
            <translation>按定义，以及 torch {version} 给出的值</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>subnormal</source>
            <translation>非规范数</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>规范数</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>太大</translation>
        </message>
        <message>
            <source>unscaled</source>
            <translation>未缩放</translation>
        </message>
        <message>
            <source>more values, finer</source>
            <translation>数更多，更细</translation>
        </message>
        <message>
            <source>per power of 2</source>
            <translation>每个 2 的幂</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>decades</source>
            <translation>十倍程</translation>
        </message>
        <message>
            <source>none of the numbers lies on this stretch</source>
            <translation>这一段上没有任何一个数</translation>
        </message>
        <message>
            <source>becomes 0</source>
            <translation>变成 0</translation>
        </message>
        <message>
            <source>becomes ∞</source>
            <translation>变成 ∞</translation>
        </message>
        <message>
            <source>becomes NaN</source>
            <translation>变成 NaN</translation>
        </message>
        <message>
            <source>becomes the largest</source>
            <translation>变成最大数</translation>
        </message>
        <message>
            <source>smallest {value}</source>
            <translation>最小 {value}</translation>
        </message>
        <message>
            <source>smallest normal {value}</source>
            <translation>最小规范数 {value}</translation>
        </message>
        <message>
            <source>max {value}</source>
            <translation>最大 {value}</translation>
        </message>
        <message>
            <source>tiny = smallest_normal</source>
            <translation>tiny = smallest_normal</translation>
        </message>
        <message>
            <source>{count} numbers</source>
            <translation>{count} 个数</translation>
        </message>
        <message>
            <source>{low} ≤ |x| &lt; {high}</source>
            <translation>{low} ≤ |x| &lt; {high}</translation>
        </message>
        <message>
            <source>{share}% of those that are not 0</source>
            <translation>占非零数的 {share}%</translation>
        </message>
        <message>
            <source>become 0</source>
            <translation>变成 0</translation>
        </message>
        <message>
            <source>become subnormal</source>
            <translation>变成非规范数</translation>
        </message>
        <message>
            <source>stay normal</source>
            <translation>仍是规范数</translation>
        </message>
        <message>
            <source>are too large</source>
            <translation>过大</translation>
        </message>
        <message>
            <source>What {format} makes of them, rounding to nearest, ties to even</source>
            <translation>这些数变成 {format} 以后（就近舍入，居中取偶）</translation>
        </message>
        <message>
            <source>{count} {fate}: {share}%</source>
            <translation>{count} 个{fate}：{share}%</translation>
        </message>
        <message>
            <source>{signs} sign, {exponent} exponent, {fraction} fraction bits; bias {bias}</source>
            <translation>符号位 {signs}，指数位 {exponent}，尾数位 {fraction}；偏置 {bias}</translation>
        </message>
        <message>
            <source>from {low} to {high}</source>
            <translation>从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>2^{bits} = {count} values from one power of two to the next</source>
            <translation>从一个 2 的幂到下一个，有 2^{bits} = {count} 个数</translation>
        </message>
        <message>
            <source>{count} positive finite values, {subnormal} of them subnormal</source>
            <translation>{count} 个有限正数，其中 {subnormal} 个是非规范数</translation>
        </message>
        <message>
            <source>click: drop the numbers into this format</source>
            <translation>单击：把这些数变成这种格式</translation>
        </message>
        <message>
            <source>code {code}, {kind}</source>
            <translation>编码 {code}，{kind}</translation>
        </message>
        <message>
            <source>the next number is {ulp} further</source>
            <translation>下一个数在 {ulp} 之外</translation>
        </message>
        <message>
            <source>nothing here: the smallest is {value}</source>
            <translation>这里没有数：最小的是 {value}</translation>
        </message>
        <message>
            <source>nothing here: the largest is {value}</source>
            <translation>这里没有数：最大的是 {value}</translation>
        </message>
        <message>
            <source>torch.finfo: {text}</source>
            <translation>torch.finfo：{text}</translation>
        </message>
        <message>
            <source>definition</source>
            <translation>定义</translation>
        </message>
        <message>
            <source>exactly</source>
            <translation>精确值</translation>
        </message>
        <message>
            <source>torch {version}</source>
            <translation>torch {version}</translation>
        </message>
        <message>
            <source>torch has no dtype for {formats}.</source>
            <translation>torch 没有这些格式的 dtype：{formats}。</translation>
        </message>
        <message>
            <source>no such field</source>
            <translation>没有这个字段</translation>
        </message>
        <message>
            <source>no dtype</source>
            <translation>没有 dtype</translation>
        </message>
        <message>
            <source>the gap between 1 and the next number</source>
            <translation>1 与下一个数之间的间隔</translation>
        </message>
        <message>
            <source>10 to minus the decimal digits that surely survive; not a step</source>
            <translation>10 的负 d 次方，d 是保证不变的十进制位数；不是步长</translation>
        </message>
        <message>
            <source>another name for smallest_normal</source>
            <translation>smallest_normal 的另一个名字</translation>
        </message>
        <message>
            <source>the smallest number with a hidden 1</source>
            <translation>隐含位为 1 的最小数</translation>
        </message>
        <message>
            <source>the smallest number above 0</source>
            <translation>大于 0 的最小数</translation>
        </message>
        <message>
            <source>the largest finite number</source>
            <translation>最大的有限数</translation>
        </message>
        <message>
            <source>the lowest number, not the smallest size</source>
            <translation>最低的数，不是绝对值最小的数</translation>
        </message>
        <message>
            <source>torch contradicts the codes of the format</source>
            <translation>torch 与这种格式的编码矛盾</translation>
        </message>
        <message>
            <source>torch.finfo has no field for it</source>
            <translation>torch.finfo 没有这个字段</translation>
        </message>
        <message>
            <source>torch has the dtype but refuses to say</source>
            <translation>torch 有这种 dtype，却不肯回答</translation>
        </message>
        <message>
            <source>torch has no such dtype</source>
            <translation>torch 没有这种 dtype</translation>
        </message>
        <message>
            <source>10⁰: not one decimal digit is promised. The smallest step is {step}</source>
            <translation>10⁰：一位十进制数字也不保证。最小的步长是 {step}</translation>
        </message>
        <message>
            <source>Every power of two has the same room on this axis. {format} puts {values} values between one power of two and the next, wherever it is normal. So two things describe a format: how many boxes it covers, which its exponent bits decide, and how many values are in each, which its fraction bits decide. Below the smallest normal number the boxes empty out, half as many values in each: the subnormal numbers.</source>
            <translation>在这条轴上，每个 2 的幂占同样宽的一格。只要是规范数（normal number），{format} 在相邻两个 2 的幂之间总有 {values} 个数。所以两件事就能说清一种格式：它覆盖多少格，由指数位决定；每格里有多少个数，由尾数位决定。小于最小规范数以后，格子渐渐变空，每格少一半，那就是非规范数（subnormal number）。</translation>
        </message>
        <message>
            <source>All {count} weights, by their size. What is at most half of the smallest number of {format} rounds to zero; between that and the smallest normal number digits are lost, the more the smaller the weight is.</source>
            <translation>全部 {count} 个权重，按绝对值排列。不超过 {format} 最小数一半的会舍入成零；从那里到最小规范数之间会丢失有效位，权重越小丢得越多。</translation>
        </message>
        <message>
            <source>What the layers read and write while the model reads your text. Residual stream, normed values, queries, keys, values and the outputs of both halves are pooled here. They lie further to the right than the gradients will.</source>
            <translation>模型读这段文本时各层读写的数：残差流、归一化后的值、查询、键、值，以及两个子层的输出，都放在一起。它们比后面的梯度更靠右。</translation>
        </message>
        <message>
            <source>One backward pass of the mean cross-entropy, {loss} nats here. Gradients are the smallest numbers of training, and spread over the widest range: a format must reach far down, or part of the model gets no update at all.</source>
            <translation>对平均交叉熵（这里是 {loss} 奈特）做一次反向传播。梯度是训练中最小的数，分布范围也最宽：格式必须能表示很小的数，否则模型有一部分根本得不到更新。</translation>
        </message>
        <message>
            <source>Not measured: quantiles of a log-normal, as small as gradients of large models are. {format} loses {zero} of them. Choose the model's own gradients to see real ones.</source>
            <translation>这不是测得的数：它们是对数正态分布的分位数，和大模型的梯度一样小。{format} 会丢失其中的 {zero}。想看真实的梯度，请选模型自己的梯度。</translation>
        </message>
        <message>
            <source>Multiplying the loss by 2{scale} multiplies every gradient by it: all move {exponent} boxes to the right, and their distribution keeps its shape. Now {zero} vanish instead of {before}, and {beyond} are too large. The digits of a normal number stay as many as before: scaling moves numbers into the window, it does not make the window finer.</source>
            <translation>损失乘以 2{scale}，每个梯度也乘以它：全部向右移 {exponent} 格，分布的形状不变。现在消失的是 {zero}，原来是 {before}；过大的是 {beyond}。规范数的有效位数和原来一样：缩放只是把数移进窗口，并不会让窗口更细。</translation>
        </message>
        <message>
            <source>A loss scale of 2⁰ = 1 changes nothing. Raise it and watch the numbers move to the right.</source>
            <translation>损失缩放为 2⁰ = 1，什么也不变。把它调大，看这些数向右移动。</translation>
        </message>
        <message>
            <source>Four constants that are easily confused. eps says how fine the numbers near 1 are. tiny is the smallest normal number, not the smallest number: {below} smaller ones are subnormal. resolution is a promise about decimal digits, not a step. What torch says is beside what the codes themselves say.</source>
            <translation>四个容易混淆的常数。eps 说明 1 附近的数有多密。tiny 是最小的规范数，不是最小的数：比它小的还有 {below} 个非规范数。resolution 是对十进制位数的保证，不是步长。torch 给出的值与编码本身给出的值并列在一起。</translation>
        </message>
        <message>
            <source>Turn the wheel over the picture until the single values stand apart; drag to move along; double-click to go back.</source>
            <translation>在图上滚动滚轮，直到一个个数彼此分开；拖动平移；双击回到原状。</translation>
        </message>
        <message>
            <source>BF16 covers as many boxes as FP32, with 128 values in each instead of 8,388,608. FP16 has more in each and covers far fewer.</source>
            <translation>BF16 的规范数与 FP32 覆盖同样多的格，只是每格 128 个数而不是 8,388,608 个。FP16 每格的数更多，覆盖的格却少得多。</translation>
        </message>
        <message>
            <source>Half of the smallest number is the last that becomes 0, since a tie goes to the even code.</source>
            <translation>最小数的一半是最后一个变成 0 的数，因为正好居中时取偶数编码。</translation>
        </message>
        <message>
            <source>The column at the right has the share that each format loses; click a row to drop the numbers into it.</source>
            <translation>右边一列是每种格式丢失的比例；单击一行，就把这些数变成那种格式。</translation>
        </message>
        <message>
            <source>A power of two as the scale adds no rounding error of its own, as long as nothing overflows.</source>
            <translation>用 2 的幂来缩放，只要不溢出，就不会带来新的舍入误差。</translation>
        </message>
        <message>
            <source>torch gives 1.0 as the resolution of every FP8 type: not one decimal digit is promised. The smallest step of {format} is {step}.</source>
            <translation>torch 对每种 FP8 都给出 resolution = 1.0：一位十进制数字也不保证。{format} 最小的步长是 {step}。</translation>
        </message>
        <message>
            <source>{format}: torch says {field} = {theirs}; the codes say {ours}.</source>
            <translation>{format}：torch 说 {field} = {theirs}；编码说的是 {ours}。</translation>
        </message>
        <message>
            <source>What share of the unscaled gradients will become zero in this format?</source>
            <translation>未缩放的梯度变成这种格式后，有多少会变成零？</translation>
        </message>
        <message>
            <source>Fewer than 1 in 100</source>
            <translation>不到百分之一</translation>
        </message>
        <message>
            <source>1 to 10 in 100</source>
            <translation>百分之一到百分之十</translation>
        </message>
        <message>
            <source>More than 10 in 100</source>
            <translation>超过百分之十</translation>
        </message>
        <message>
            <source>Stretch of the axis</source>
            <extracomment>As far as one can look closer: FP32's numbers near 1 are then some fifty pixels apart.</extracomment>
            <translation>轴的范围</translation>
        </message>
        <message>
            <source>Text the model reads</source>
            <extracomment>The formats that numbers can be dropped into; E8M0 has neither zero nor sign.</extracomment>
            <translation>模型读的文本</translation>
        </message>
        <message>
            <source>Clear: characters, 108 thousand weights</source>
            <translation>Clear：按字符，10.8 万个权重</translation>
        </message>
        <message>
            <source>Bilingual: word pieces</source>
            <translation>双语：按词片</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>the model's, on this text</source>
            <translation>模型在这段文本上的梯度</translation>
        </message>
        <message>
            <source>simulated: log-normal around 10⁻⁷</source>
            <translation>模拟：10⁻⁷ 附近的对数正态分布</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>The gradients of large models are smaller than those of this one. The simulated ones are 65,536 evenly spaced quantiles of a log-normal with median 10⁻⁷ and σ = 3.</source>
            <translation>大模型的梯度比这个模型的小。模拟的梯度是对数正态分布（log-normal）的 65,536 个等距分位数，中位数 10⁻⁷，σ = 3。</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Loss scale, as a power of 2</source>
            <translation>损失缩放（loss scale），2 的几次方</translation>
        </message>
        <message>
            <source>The loss is multiplied by 2 to this power before the backward pass, and with it every gradient.</source>
            <translation>反向传播之前，损失先乘以 2 的这个次方，每个梯度也随之放大。</translation>
        </message>
        <message>
            <source>Middle of the axis, as a power of 2</source>
            <translation>轴的中点，2 的几次方</translation>
        </message>
        <message>
            <source>Powers of 2 on the axis</source>
            <translation>轴上显示几个 2 的幂</translation>
        </message>
        <message>
            <source>0 shows what suits the step. Turn the wheel over the picture to look closer, drag it to move along, double-click to go back.</source>
            <translation>0 表示按步骤自动选择。在图上滚动滚轮放大，拖动则平移，双击回到原状。</translation>
        </message>
        <message>
            <source>formats, weights, activations, gradients, scaled or facts</source>
            <translation>formats、weights、activations、gradients、scaled 或 facts</translation>
        </message>
        <message>
            <source>the chosen format</source>
            <translation>所选的格式</translation>
        </message>
        <message>
            <source>the power of two that the numbers are multiplied by</source>
            <translation>这些数乘以的 2 的幂</translation>
        </message>
        <message>
            <source>how many numbers there are that are not zero</source>
            <translation>不为零的数有多少</translation>
        </message>
        <message>
            <source>how many of them become zero in the chosen format</source>
            <translation>其中有多少在所选格式里变成零</translation>
        </message>
        <message>
            <source>how many become subnormal</source>
            <translation>有多少变成次正规数</translation>
        </message>
        <message>
            <source>how many stay normal</source>
            <translation>有多少仍是正规数</translation>
        </message>
        <message>
            <source>how many are too large for it</source>
            <translation>有多少对它来说太大</translation>
        </message>
        <message>
            <source>by format, the share that becomes zero or is too large</source>
            <translation>按格式，变成零或太大的比例</translation>
        </message>
        <message>
            <source>half the smallest number, the end of the subnormals, and of the finite numbers</source>
            <translation>最小数的一半、次正规数的终点、有限数的终点</translation>
        </message>
        <message>
            <source>of the chosen format: by definition, from torch, and whether they agree</source>
            <translation>所选格式的常数：按定义、取自 torch、两者是否一致</translation>
        </message>
    </context>
    <context>
        <name>floats/mixed-precision</name>
        <message>
            <source>A training in 16 bits</source>
            <translation>16 位的训练</translation>
        </message>
        <message>
            <source>Updates that get lost</source>
            <translation>丢失的更新</translation>
        </message>
        <message>
            <source>Operations that need FP32</source>
            <translation>需要 FP32 的算子</translation>
        </message>
        <message>
            <source>FP8 with a delayed scale</source>
            <translation>FP8 与延迟缩放</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>看什么</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>训练步数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Loss weight 2⁻ᵏ, k</source>
            <translation>损失权重 2⁻ᵏ 的 k</translation>
        </message>
        <message>
            <source>A smaller loss has smaller gradients, like a mean over a larger batch. Adam's updates stay the same size.</source>
            <translation>损失越小梯度越小，如同在更大的批次上取平均。Adam 的更新量不变。</translation>
        </message>
        <message>
            <source>First loss scale 2ᵏ, k</source>
            <translation>最初的损失缩放 2ᵏ 的 k</translation>
        </message>
        <message>
            <source>Double the scale after</source>
            <translation>多少步后缩放加倍</translation>
        </message>
        <message>
            <source>clean steps</source>
            <translation>步正常</translation>
        </message>
        <message>
            <source>2000 in torch; a short run needs a shorter wait.</source>
            <translation>torch 里是 2000；训练短，等待也要短。</translation>
        </message>
        <message>
            <source>A bad batch every</source>
            <translation>每隔多少步一个坏批次</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步</translation>
        </message>
        <message>
            <source>0: never</source>
            <translation>0：没有</translation>
        </message>
        <message>
            <source>Its gradients are larger by 2ᵏ, k</source>
            <translation>它的梯度大 2ᵏ 倍，k</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批大小</translation>
        </message>
        <message>
            <source>FP32</source>
            <translation>FP32</translation>
        </message>
        <message>
            <source>TF32</source>
            <translation>TF32</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>the scale finds its limit</source>
            <translation>缩放找到上限</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>operations</source>
            <translation>算子</translation>
        </message>
        <message>
            <source>all tensors alike</source>
            <translation>张量大小相近</translation>
        </message>
        <message>
            <source>one is different</source>
            <translation>有一个不同</translation>
        </message>
        <message>
            <source>FP16</source>
            <translation>FP16</translation>
        </message>
        <message>
            <source>FP16, master</source>
            <translation>FP16，主权重</translation>
        </message>
        <message>
            <source>FP16, scale</source>
            <translation>FP16，缩放</translation>
        </message>
        <message>
            <source>FP16, scale, master</source>
            <translation>FP16，缩放，主权重</translation>
        </message>
        <message>
            <source>BF16</source>
            <translation>BF16</translation>
        </message>
        <message>
            <source>BF16, master</source>
            <translation>BF16，主权重</translation>
        </message>
        <message>
            <source>Step {step}: unscaled, {zero} of the gradients are 0 in FP16; times 2{power}, {scaled}</source>
            <translation>第 {step} 步：不缩放时 {zero} 的梯度在 FP16 里是 0；乘 2{power} 后是 {scaled}</translation>
        </message>
        <message>
            <source>Step {step}: a gradient was ∞, so the update was skipped and the scale halved to 2{power}</source>
            <translation>第 {step} 步：有梯度是 ∞，于是跳过更新，缩放减半到 2{power}</translation>
        </message>
        <message>
            <source>Step {step}: {clean} clean steps in a row, the scale doubled to 2{power}</source>
            <translation>第 {step} 步：连续 {clean} 步正常，缩放加倍到 2{power}</translation>
        </message>
        <message>
            <source>Loss at the end: FP32 {fp32}, FP16 without a scale {bare}, with it {both}</source>
            <translation>最后的损失：FP32 {fp32}，FP16 不缩放 {bare}，缩放 {both}</translation>
        </message>
        <message>
            <source>After {updates} updates, {format} still says {value}</source>
            <translation>更新 {updates} 次之后，{format} 仍然是 {value}</translation>
        </message>
        <message>
            <source>After {updates} updates, {format} says {value}; exact is {exact}</source>
            <translation>更新 {updates} 次之后，{format} 是 {value}；精确值 {exact}</translation>
        </message>
        <message>
            <source>{name}: error {half} with everything in {format}, {mixed} with FP32 inside</source>
            <translation>{name}：全程 {format} 的误差 {half}，内部用 FP32 是 {mixed}</translation>
        </message>
        <message>
            <source>{name}: one rounding either way, error {half}</source>
            <translation>{name}：两种做法都只舍入一次，误差 {half}</translation>
        </message>
        <message>
            <source>{name}: some results are too large for {format} itself</source>
            <translation>{name}：有的结果本身就超出 {format}</translation>
        </message>
        <message>
            <source>{name}: too large on the way in {format}; fine with FP32 inside</source>
            <translation>{name}：用 {format} 时中途就太大；内部用 FP32 没问题</translation>
        </message>
        <message>
            <source>Nothing is known yet: the scale is 1</source>
            <translation>还没有历史：缩放是 1</translation>
        </message>
        <message>
            <source>{times} times larger than the scale expects: {clipped} clipped, the peak comes back × {peak}</source>
            <translation>比缩放预期的大 {times} 倍：{clipped} 被截断，最大值只剩 × {peak}</translation>
        </message>
        <message>
            <source>{times} times larger than the scale expects: {lost} of the numbers are NaN or ∞ now</source>
            <translation>比缩放预期的大 {times} 倍：{lost} 的数变成了 NaN 或 ∞</translation>
        </message>
        <message>
            <source>The scale still remembers a tensor {times} times larger: room that nobody uses</source>
            <translation>缩放还记着那个大 {times} 倍的张量：留出的空间没人用</translation>
        </message>
        <message>
            <source>The scale fits: {sqnr} dB</source>
            <translation>缩放合适：{sqnr} dB</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>loss scale (× skipped step)</source>
            <translation>损失缩放（× 跳过的一步）</translation>
        </message>
        <message>
            <source>the weight</source>
            <translation>权重的值</translation>
        </message>
        <message>
            <source>size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>signal to rounding noise after the cast, dB</source>
            <translation>转换后的信号与舍入噪声之比，dB</translation>
        </message>
        <message>
            <source>skipped so far: {count}</source>
            <translation>已跳过：{count}</translation>
        </message>
        <message>
            <source>gradients × 2{power} in FP16 (outline: unscaled)</source>
            <translation>FP16 里的梯度 × 2{power}（轮廓线：不缩放）</translation>
        </message>
        <message>
            <source>becomes 0</source>
            <translation>变成 0</translation>
        </message>
        <message>
            <source>subnormal</source>
            <translation>非规范数</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>规范数</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>太大</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>model states</source>
            <translation>模型状态</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>激活值</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>stuck</source>
            <translation>停住</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>{format}, FP32 master</source>
            <translation>{format}，FP32 主权重</translation>
        </message>
        <message>
            <source>{format}, stochastic (mean of {copies})</source>
            <translation>{format}，随机舍入（{copies} 份平均）</translation>
        </message>
        <message>
            <source>from update {update}</source>
            <translation>从第 {update} 次起</translation>
        </message>
        <message>
            <source>The numbers of {format} just below the weight</source>
            <translation>权重下方紧挨着的 {format} 的数</translation>
        </message>
        <message>
            <source>half-way</source>
            <translation>一半</translation>
        </message>
        <message>
            <source>{update} does not get past half-way ({half}): lost</source>
            <translation>{update} 过不了一半（{half}）：丢失</translation>
        </message>
        <message>
            <source>{update} gets past half-way ({half}): the weight moves</source>
            <translation>{update} 过了一半（{half}）：权重移动</translation>
        </message>
        <message>
            <source>matrix product</source>
            <translation>矩阵乘法</translation>
        </message>
        <message>
            <source>addition</source>
            <translation>加法</translation>
        </message>
        <message>
            <source>tanh</source>
            <translation>tanh</translation>
        </message>
        <message>
            <source>exp</source>
            <translation>exp</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>求和</translation>
        </message>
        <message>
            <source>softmax</source>
            <translation>softmax</translation>
        </message>
        <message>
            <source>LayerNorm</source>
            <translation>LayerNorm</translation>
        </message>
        <message>
            <source>cross-entropy</source>
            <translation>交叉熵</translation>
        </message>
        <message>
            <source>everything in {format}</source>
            <translation>全程 {format}</translation>
        </message>
        <message>
            <source>FP32 inside, result rounded</source>
            <translation>内部 FP32，结果再舍入</translation>
        </message>
        <message>
            <source>relative error</source>
            <translation>相对误差</translation>
        </message>
        <message>
            <source>one rounding, at most</source>
            <translation>一次舍入的上限</translation>
        </message>
        <message>
            <source>autocast gives</source>
            <translation>autocast 给出</translation>
        </message>
        <message>
            <source>largest in the tensor</source>
            <translation>张量里的最大值</translation>
        </message>
        <message>
            <source>largest the scale has room for</source>
            <translation>缩放容得下的最大值</translation>
        </message>
        <message>
            <source>delayed scale</source>
            <translation>延迟的缩放</translation>
        </message>
        <message>
            <source>scale of this very step</source>
            <translation>用当前这一步的缩放</translation>
        </message>
        <message>
            <source>the scaled tensor in {format}</source>
            <translation>缩放后的张量在 {format} 里</translation>
        </message>
        <message>
            <source>Step {step}</source>
            <translation>第 {step} 步</translation>
        </message>
        <message>
            <source>{name}: 2{power}</source>
            <translation>{name}：2{power}</translation>
        </message>
        <message>
            <source>{name}: 2{power}, step skipped</source>
            <translation>{name}：2{power}，跳过这一步</translation>
        </message>
        <message>
            <source>states: {bytes} bytes / {parameters} parameters = {each} bytes each</source>
            <translation>状态：{bytes} 字节 / {parameters} 个参数 = 每个 {each} 字节</translation>
        </message>
        <message>
            <source>After {updates} updates</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>scale {scale}, room for sizes up to {ceiling}</source>
            <translation>缩放 {scale}，容得下 {ceiling}</translation>
        </message>
        <message>
            <source>clipped {clipped}, NaN or ∞ {lost}, became 0 {zeroed}</source>
            <translation>被截断 {clipped}，NaN 或 ∞ {lost}，变成 0 {zeroed}</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>FP32 master weights</source>
            <translation>FP32 主权重</translation>
        </message>
        <message>
            <source>Adam's first moment</source>
            <translation>Adam 的一阶矩</translation>
        </message>
        <message>
            <source>Adam's second moment</source>
            <translation>Adam 的二阶矩</translation>
        </message>
        <message>
            <source>Seven runs of the same training. In FP16 the small gradients of the backward pass fall below the smallest number and become 0, unless the loss is multiplied by a scale first. BF16 has the range of FP32 and needs no scale.</source>
            <translation>同一个训练跑了七遍。在 FP16 里，反向传播的小梯度比最小的数还小，会变成 0，除非先把损失乘以一个缩放（loss scale）。BF16 的范围与 FP32 相同，不需要缩放。</translation>
        </message>
        <message>
            <source>The scale doubles after every {clean} clean steps until a gradient overflows. That step is left out, the scale is halved, and the count starts anew: this is how it finds the largest scale that fits.</source>
            <translation>每连续 {clean} 步正常，缩放就加倍，直到有梯度溢出。那一步被跳过，缩放减半，重新计数：它就这样找到合适的最大缩放。</translation>
        </message>
        <message>
            <source>Every result is rounded to {format}. An update smaller than half the distance to the next number is rounded away, however often it comes.</source>
            <translation>每个结果都舍入到 {format}。小于到下一个数距离一半的更新会被舍入掉，重复多少次都一样。</translation>
        </message>
        <message>
            <source>{count} terms are added. In {format} each sum is rounded, and a term smaller than half the distance to the next number is lost. With FP32 inside, only the result is rounded. That is why mixed precision keeps such operations in FP32.</source>
            <translation>要把 {count} 项相加。用 {format} 时每次的和都要舍入，小于到下一个数距离一半的项就丢了。内部用 FP32，只有结果才舍入。所以混合精度（mixed precision）把这类算子留在 FP32。</translation>
        </message>
        <message>
            <source>Each result is computed from one or two numbers and rounded once: FP32 inside changes nothing. Such operations, and matrix products that add up in FP32, may run in {format}.</source>
            <translation>每个结果只由一两个数算出，只舍入一次：内部用 FP32 没有区别。这类算子，以及用 FP32 累加的矩阵乘法，都可以用 {format}。</translation>
        </message>
        <message>
            <source>The scale for this cast comes from the largest numbers of the last {history} steps, so no extra pass over the tensor is needed. As long as sizes change slowly, it fits.</source>
            <translation>这次转换的缩放取自前 {history} 步的最大值，因此不必为张量多读一遍。这叫延迟缩放（delayed scaling）。只要大小变化缓慢，它就合适。</translation>
        </message>
        <message>
            <source>One tensor was larger than all in the history, and its scale came too late. Taken from the maximum, the scale stays small for {history} steps; FP8's range bears that.</source>
            <translation>有一个张量比历史里的都大，它的缩放来得太晚。若取历史的最大值，缩放会在之后 {history} 步里一直偏小；FP8 的范围承受得住。</translation>
        </message>
        <message>
            <source>Weights, gradients, Adam's moments and master copy: {single} bytes a parameter in FP32, {mixed} in mixed precision. Only activations shrink.</source>
            <translation>权重、梯度、Adam 的矩和主权重：FP32 每参数 {single} 字节，混合精度每参数 {mixed} 字节。变小的只有激活值。</translation>
        </message>
        <message>
            <source>Simulated: a student network of 448 weights near its teacher, {batch} inputs, loss × 2{weight}; every result rounded to the lane's format.</source>
            <translation>模拟：一个有 448 个权重的学生网络，起点在教师网络附近，{batch} 个输入，损失 × 2{weight}；每个结果都舍入到该行的格式。</translation>
        </message>
        <message>
            <source>Where the bad batch overflows, lanes with a scale skip it. The others take it in, and Adam's second moment makes their steps small for long.</source>
            <translation>坏批次溢出时，有缩放的训练会跳过它。其余的照单全收，Adam 的二阶矩会让它们的步子在很长时间里都很小。</translation>
        </message>
        <message>
            <source>An FP32 copy takes all updates; the 16-bit weight is its rounding.</source>
            <translation>更新都加在一份 FP32 的副本（主权重 master weights）上；16 位的权重是它的舍入。</translation>
        </message>
        <message>
            <source>Stochastic rounding moves rarely, but then a whole step: right on average.</source>
            <translation>随机舍入（stochastic rounding）很少移动，但一动就是一整步：平均起来正好。</translation>
        </message>
        <message>
            <source>The types on the right are those of torch.autocast on this processor, asked just now. Kernels that return 16 bits add up in FP32 inside.</source>
            <translation>右边的类型是刚刚在本机 CPU 上问 torch.autocast 得到的。返回 16 位的算子，内部也用 FP32 累加。</translation>
        </message>
        <message>
            <source>Simulated inputs: {rows} rows of {count} random numbers around {mean}.</source>
            <translation>模拟的输入：{rows} 行，每行 {count} 个随机数，均值约 {mean}。</translation>
        </message>
        <message>
            <source>Without saturating, E4M3FN turns what is too large into NaN: set “Too large becomes”.</source>
            <translation>不饱和时，E4M3FN 会把太大的数变成 NaN：请试试“太大的数变成”。</translation>
        </message>
        <message>
            <source>Will the few bits do here on their own, without any help?</source>
            <translation>不借助任何办法，这么少的位数够用吗？</translation>
        </message>
        <message>
            <source>Yes, nearly as exact as FP32</source>
            <translation>够用，几乎和 FP32 一样精确</translation>
        </message>
        <message>
            <source>Worse, but it works</source>
            <translation>差一些，但能用</translation>
        </message>
        <message>
            <source>No: it stands still or breaks</source>
            <translation>不够：停滞不前或者坏掉</translation>
        </message>
        <message>
            <source>FP8 E4M3FN</source>
            <translation>FP8 E4M3FN</translation>
        </message>
        <message>
            <source>FP8 E5M2</source>
            <translation>FP8 E5M2</translation>
        </message>
        <message>
            <source>Format of the weight</source>
            <translation>权重的格式</translation>
        </message>
        <message>
            <source>Weight at the start</source>
            <translation>权重的初值</translation>
        </message>
        <message>
            <source>Taken away each time</source>
            <translation>每次减去</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Format of the operations</source>
            <translation>算子的格式</translation>
        </message>
        <message>
            <source>Numbers in a row</source>
            <translation>每行多少个数</translation>
        </message>
        <message>
            <source>FP8 E4M3FNUZ</source>
            <translation>FP8 E4M3FNUZ</translation>
        </message>
        <message>
            <source>FP8 E5M2FNUZ</source>
            <translation>FP8 E5M2FNUZ</translation>
        </message>
        <message>
            <source>Format of the tensor</source>
            <translation>张量的格式</translation>
        </message>
        <message>
            <source>the largest of the history</source>
            <translation>历史的最大值</translation>
        </message>
        <message>
            <source>the step before</source>
            <translation>前一步</translation>
        </message>
        <message>
            <source>Scale from</source>
            <translation>缩放取自</translation>
        </message>
        <message>
            <source>Length of the history</source>
            <translation>历史长度</translation>
        </message>
        <message>
            <source>1024 in Transformer Engine; a short film needs a short one.</source>
            <translation>Transformer Engine 里是 1024；这里步数少，历史也短。</translation>
        </message>
        <message>
            <source>Margin (powers of two)</source>
            <translation>余量（2 的幂）</translation>
        </message>
        <message>
            <source>One tensor is larger, times</source>
            <translation>有一个张量大多少倍</translation>
        </message>
        <message>
            <source>Growth each step (powers of two)</source>
            <translation>每步增长（2 的幂）</translation>
        </message>
        <message>
            <source>the largest number (saturate)</source>
            <translation>最大的数（饱和 saturate）</translation>
        </message>
        <message>
            <source>infinity, or NaN without one</source>
            <translation>无穷大；没有无穷大则为 NaN</translation>
        </message>
        <message>
            <source>Too large becomes</source>
            <translation>太大的数变成</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Small gradients: FP16 needs the scale</source>
            <translation>梯度很小：FP16 需要缩放</translation>
        </message>
        <message>
            <source>Gradients of normal size: it does not</source>
            <translation>梯度大小正常：不需要</translation>
        </message>
        <message>
            <source>A first scale that is far too large</source>
            <translation>一开始的缩放大得离谱</translation>
        </message>
        <message>
            <source>Every 60th batch is bad</source>
            <translation>每 60 个批次有一个坏的</translation>
        </message>
        <message>
            <source>A weight that does not move in BF16</source>
            <translation>在 BF16 里不动的权重</translation>
        </message>
        <message>
            <source>In FP16 1e-4 is lost at 1</source>
            <translation>在 FP16 里，1 旁边的 1e-4 会丢</translation>
        </message>
        <message>
            <source>Which operations need FP32 inside?</source>
            <translation>哪些算子内部需要 FP32？</translation>
        </message>
        <message>
            <source>FP8: one tensor 8 times larger</source>
            <translation>FP8：有一个张量大 8 倍</translation>
        </message>
        <message>
            <source>The same without saturating: NaN</source>
            <translation>同样，但不饱和：NaN</translation>
        </message>
        <message>
            <source>FP8: a tensor that keeps growing</source>
            <translation>FP8：不断变大的张量</translation>
        </message>
        <message>
            <source>What keeps a training in 16 bits alive?</source>
            <translation>16 位的训练靠什么维持？</translation>
        </message>
        <message>
            <source>training step or cast, from 0</source>
            <translation>训练步或转换，从 0 起</translation>
        </message>
        <message>
            <source>mean squared error of each lane before its update</source>
            <translation>每条道更新之前的均方误差</translation>
        </message>
        <message>
            <source>loss scale of each lane; of a cast, its scale</source>
            <translation>每条道的损失缩放；转换时为它的缩放</translation>
        </message>
        <message>
            <source>whether a lane skipped its update</source>
            <translation>这条道是否跳过了更新</translation>
        </message>
        <message>
            <source>gradients of the FP32 lane by exponent of two, from 2^-60</source>
            <translation>FP32 道的梯度按 2 的指数计数，从 2^-60 起</translation>
        </message>
        <message>
            <source>shares that become 0, subnormal, normal, infinite in FP16 at scale 1</source>
            <translation>缩放为 1 时在 FP16 里成为 0、次正规、正规、无穷的比例</translation>
        </message>
        <message>
            <source>the same at the scale of FP16 with scale and master</source>
            <translation>用“FP16 加缩放和主权重”那条道的缩放时的同一比例</translation>
        </message>
        <message>
            <source>updates so far</source>
            <translation>到目前为止的更新次数</translation>
        </message>
        <message>
            <source>the weight by lane</source>
            <translation>各道的权重</translation>
        </message>
        <message>
            <source>operation, by name</source>
            <translation>运算的名字</translation>
        </message>
        <message>
            <source>relative error with everything in the format</source>
            <translation>一切都用该格式时的相对误差</translation>
        </message>
        <message>
            <source>the same with FP32 inside</source>
            <translation>内部用 FP32 时的同一误差</translation>
        </message>
        <message>
            <source>type of its result under torch.autocast on the CPU</source>
            <translation>在 CPU 上用 torch.autocast 时结果的类型</translation>
        </message>
        <message>
            <source>largest size in the tensor</source>
            <translation>张量中最大的绝对值</translation>
        </message>
        <message>
            <source>largest size the scale has room for</source>
            <translation>该缩放容得下的最大绝对值</translation>
        </message>
        <message>
            <source>share beyond the largest number</source>
            <translation>超出最大数的比例</translation>
        </message>
        <message>
            <source>share that became NaN or infinite</source>
            <translation>成为 NaN 或无穷的比例</translation>
        </message>
        <message>
            <source>share that became 0</source>
            <translation>成为 0 的比例</translation>
        </message>
        <message>
            <source>signal to quantisation noise, dB</source>
            <translation>信号与量化噪声之比，dB</translation>
        </message>
        <message>
            <source>the same with a scale of this step's own amax, dB</source>
            <translation>用这一步自己的 amax 作缩放时的同一数目，dB</translation>
        </message>
    </context>
    <context>
        <name>floats/quantise-matrix</name>
        <message>
            <source>How few bits can a weight matrix be stored in?</source>
            <translation>一个权重矩阵（weight matrix）最少要用多少位来存？</translation>
        </message>
        <message>
            <source>Two outlier columns</source>
            <translation>两个离群列</translation>
        </message>
        <message>
            <source>Outliers, one scale for all</source>
            <translation>有离群列，全体一个缩放因子</translation>
        </message>
        <message>
            <source>… and one scale per column</source>
            <translation>……每列一个缩放因子</translation>
        </message>
        <message>
            <source>NF4: levels like the weights</source>
            <translation>NF4：电平像权重一样分布</translation>
        </message>
        <message>
            <source>MXFP4: a power of two per 32</source>
            <translation>MXFP4：每 32 个一个二的幂</translation>
        </message>
        <message>
            <source>Clip for finer steps</source>
            <translation>截断换更细的步长</translation>
        </message>
        <message>
            <source>A zero point in every group</source>
            <translation>每组一个零点</translation>
        </message>
        <message>
            <source>matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>scales</source>
            <translation>缩放因子</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>read back</source>
            <translation>读回</translation>
        </message>
        <message>
            <source>error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>all formats</source>
            <translation>所有格式</translation>
        </message>
        <message>
            <source>There is no folder {detail}.</source>
            <translation>没有文件夹 {detail}。</translation>
        </message>
        <message>
            <source>This folder holds its weights as a pickle ({detail}), which is never opened: a pickle can run any program. Save them as safetensors.</source>
            <translation>这个文件夹里的权重是 pickle（{detail}），它绝不会被打开：pickle 可以运行任何程序。请另存为 safetensors。</translation>
        </message>
        <message>
            <source>There is no safetensors file in {detail}.</source>
            <translation>{detail} 里没有 safetensors 文件。</translation>
        </message>
        <message>
            <source>The weights cannot be read: {detail}</source>
            <translation>无法读取权重：{detail}</translation>
        </message>
        <message>
            <source>{detail} holds no matrix of floating-point numbers.</source>
            <translation>{detail} 里没有浮点数矩阵。</translation>
        </message>
        <message>
            <source>{count} elements of {tensor} are NaN or infinite; a scale takes finite numbers.</source>
            <translation>{tensor} 中有 {count} 个元素是 NaN 或无穷；缩放因子只接受有限的数。</translation>
        </message>
        <message>
            <source>There is no matrix {tensor}; the last one, {last}, is shown.</source>
            <translation>没有第 {tensor} 个矩阵；显示最后一个（{last}）。</translation>
        </message>
        <message>
            <source>The first {rows} × {columns} elements of {of_rows} × {of_columns} are used.</source>
            <translation>只用 {of_rows} × {of_columns} 中前 {rows} × {columns} 个元素。</translation>
        </message>
        <message>
            <source>Reading the weights</source>
            <translation>正在读取权重</translation>
        </message>
        <message>
            <source>Comparing the formats</source>
            <translation>正在比较各种格式</translation>
        </message>
        <message>
            <source>{count} weights, the largest {ratio} standard deviations out</source>
            <translation>{count} 个权重，最大的在 {ratio} 个标准差之外</translation>
        </message>
        <message>
            <source>{count} scales; {bits} bits per weight with them</source>
            <translation>{count} 个缩放因子；连同它们每个权重 {bits} 位</translation>
        </message>
        <message>
            <source>One scale for all; {bits} bits per weight with it</source>
            <translation>全体共用一个缩放因子；连同它每个权重 {bits} 位</translation>
        </message>
        <message>
            <source>No scale: each weight has its own exponent; {bits} bits</source>
            <translation>没有缩放因子：每个权重自带指数；{bits} 位</translation>
        </message>
        <message>
            <source>{used} of {all} levels are taken, {entropy} bits of information</source>
            <translation>{all} 个电平（level）用了 {used} 个，信息量 {entropy} 位</translation>
        </message>
        <message>
            <source>What is read back; {clipped} weights were clipped</source>
            <translation>读回的值；{clipped} 个权重被截断</translation>
        </message>
        <message>
            <source>{sqnr} dB of signal over the quantisation noise</source>
            <translation>信号比量化噪声高 {sqnr} dB（SQNR）</translation>
        </message>
        <message>
            <source>{sqnr} dB over everything, {rest} dB over the other columns</source>
            <translation>整体 {sqnr} dB，其余各列 {rest} dB</translation>
        </message>
        <message>
            <source>Nothing was lost: every weight is a level</source>
            <translation>毫无损失：每个权重都正好是一个电平</translation>
        </message>
        <message>
            <source>Best with at most {bits} bits: {name}, {sqnr} dB</source>
            <translation>不超过 {bits} 位时最好的：{name}，{sqnr} dB</translation>
        </message>
        <message>
            <source>{count} columns × {factor} put in</source>
            <translation>放入 {count} 列 × {factor}</translation>
        </message>
        <message>
            <source>{count} column × {factor} put in</source>
            <translation>放入 {count} 列 × {factor}</translation>
        </message>
        <message>
            <source>per tensor</source>
            <translation>整个张量</translation>
        </message>
        <message>
            <source>per row</source>
            <translation>逐行</translation>
        </message>
        <message>
            <source>per column</source>
            <translation>逐列</translation>
        </message>
        <message>
            <source>per {size}</source>
            <translation>每 {size} 个</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>仿射</translation>
        </message>
        <message>
            <source>double</source>
            <translation>双重</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>个数</translation>
        </message>
        <message>
            <source>weight ÷ its scale</source>
            <translation>权重 ÷ 缩放因子</translation>
        </message>
        <message>
            <source>error ÷ scale</source>
            <translation>误差 ÷ 缩放因子</translation>
        </message>
        <message>
            <source>bits per weight, scales included</source>
            <translation>每个权重的位数（含缩放因子）</translation>
        </message>
        <message>
            <source>signal over noise, dB</source>
            <translation>信噪比（dB）</translation>
        </message>
        <message>
            <source>signal over noise in the other columns, dB</source>
            <translation>其余各列的信噪比（dB）</translation>
        </message>
        <message>
            <source>The weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Over the levels</source>
            <translation>落在电平上</translation>
        </message>
        <message>
            <source>How often each level is taken</source>
            <translation>每个电平被用到的次数</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>之前与之后</translation>
        </message>
        <message>
            <source>The error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>largest |w| {value}</source>
            <translation>最大 |w| {value}</translation>
        </message>
        <message>
            <source>the weights</source>
            <translation>原来的权重</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>if every error within half a step were equally likely</source>
            <translation>假如半步之内的误差同样可能</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Scale of each weight</source>
            <translation>每个权重的缩放因子</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>电平</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>读回的值</translation>
        </message>
        <message>
            <source>|error|</source>
            <translation>|误差|</translation>
        </message>
        <message>
            <source>Largest |w|</source>
            <translation>最大 |w|</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>缩放因子</translation>
        </message>
        <message>
            <source>Levels taken</source>
            <translation>用到的电平</translation>
        </message>
        <message>
            <source>SQNR</source>
            <translation>SQNR</translation>
        </message>
        <message>
            <source>integers</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>FP8</source>
            <translation>FP8</translation>
        </message>
        <message>
            <source>MX: blocks of 32</source>
            <translation>MX：32 个一块</translation>
        </message>
        <message>
            <source>NVFP4: blocks of 16</source>
            <translation>NVFP4：16 个一块</translation>
        </message>
        <message>
            <source>codebooks</source>
            <translation>码本（codebook）</translation>
        </message>
        <message>
            <source>6.02 dB per bit</source>
            <translation>每位 6.02 dB</translation>
        </message>
        <message>
            <source>beyond {bits} bits</source>
            <translation>超过 {bits} 位的</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>还有 {count} 个</translation>
        </message>
        <message>
            <source>bits</source>
            <translation>位</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>{count} weights</source>
            <translation>{count} 个权重</translation>
        </message>
        <message>
            <source>{share} % of all</source>
            <translation>占全部的 {share} %</translation>
        </message>
        <message>
            <source>Weights from {low} to {high}</source>
            <translation>{low} 到 {high} 的权重</translation>
        </message>
        <message>
            <source>From {low} to {high} times the scale</source>
            <translation>缩放因子的 {low} 到 {high} 倍</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>电平 {level}</translation>
        </message>
        <message>
            <source>Read back: {low} to {high}</source>
            <translation>读回：{low} 到 {high}</translation>
        </message>
        <message>
            <source>Errors from {low} to {high} times the scale</source>
            <translation>误差为缩放因子的 {low} 到 {high} 倍</translation>
        </message>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>第 {row} 行，第 {column} 列</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>第 {row} 行</translation>
        </message>
        <message>
            <source>clipped: beyond the last level</source>
            <translation>被截断：超出最后一个电平</translation>
        </message>
        <message>
            <source>{bits} bits per weight</source>
            <translation>每个权重 {bits} 位</translation>
        </message>
        <message>
            <source>{sqnr} dB</source>
            <translation>{sqnr} dB</translation>
        </message>
        <message>
            <source>{sqnr} dB in the other columns</source>
            <translation>其余各列 {sqnr} dB</translation>
        </message>
        <message>
            <source>{sqnr} dB over everything</source>
            <translation>整体 {sqnr} dB</translation>
        </message>
        <message>
            <source>{sqnr} dB without the outliers</source>
            <translation>没有离群列时 {sqnr} dB</translation>
        </message>
        <message>
            <source>Which of these formats of about 4.5 bits keeps the most of this matrix?</source>
            <translation>这些约 4.5 位的格式中，哪一个保留这个矩阵最多？</translation>
        </message>
        <message>
            <source>INT4 in groups, with zero points</source>
            <translation>INT4，分组，带零点</translation>
        </message>
        <message>
            <source>MXFP4</source>
            <translation>MXFP4</translation>
        </message>
        <message>
            <source>NVFP4</source>
            <translation>NVFP4</translation>
        </message>
        <message>
            <source>NF4</source>
            <translation>NF4</translation>
        </message>
        <message>
            <source>Most weights are small, a few are large: here the largest is {ratio} times the standard deviation {spread}. Whoever shares a scale with it must reach that far.</source>
            <translation>大多数权重很小，少数很大：这里最大的是标准差 {spread} 的 {ratio} 倍。和它共用缩放因子的都得够到那么远。</translation>
        </message>
        <message>
            <source>{count} columns (marked above the map) were multiplied by {factor} before anything else. This is put in by you, not learned: activations of large models look like that. All other weights now lie close to zero.</source>
            <translation>有 {count} 列（图上方有标记）先乘了 {factor}。这是你放进去的，不是学来的：大模型的激活就是这个样子。其余权重现在都挤在零附近。</translation>
        </message>
        <message>
            <source>The largest absolute value of a group, {largest} in the group of the worst element, becomes the code {top}. That fixes the step {scale}: one outlier makes the steps of all that share its scale coarse.</source>
            <translation>一组里的最大绝对值（误差最大的元素所在的组是 {largest}）变成编码 {top}，步长 {scale} 由此确定：一个离群值会让所有和它共用缩放因子的元素步长变粗。</translation>
        </message>
        <message>
            <source>The range from the smallest to the largest value, widened to contain 0, is laid over the codes 0 to {top}. The zero point {zero}, rounded to a whole number, is the code of 0.</source>
            <translation>最小值到最大值的范围（扩大到包含 0）铺在编码 0 到 {top} 上。零点 {zero} 取整，就是 0 的编码。</translation>
        </message>
        <message>
            <source>The largest absolute value is put on the largest number of the format, {top}. A float keeps its relative precision on the way down, so small weights suffer little.</source>
            <translation>最大绝对值放到该格式的最大数 {top} 上。浮点数往小处走时保持相对精度，所以小权重受损很少。</translation>
        </message>
        <message>
            <source>A 16-bit float needs no scale: its exponent goes with every single weight.</source>
            <translation>16 位浮点数不需要缩放因子：每个权重都带着自己的指数。</translation>
        </message>
        <message>
            <source>32 neighbours share one power of two in 8 bits. The rule “{rule}” picks it from the exponent and significand of the largest of them.</source>
            <translation>32 个相邻元素共用一个 8 位的二的幂。规则“{rule}”按其中最大者的指数和有效数来选它。</translation>
        </message>
        <message>
            <source>16 neighbours share an FP8 scale, and an FP32 scale above all of them, {above}, puts the loudest block at 448.</source>
            <translation>16 个相邻元素共用一个 FP8 缩放因子，全体之上还有一个 FP32 缩放因子 {above}，让最大的块正好是 448。</translation>
        </message>
        <message>
            <source>{size} weights share their largest absolute value. Divided by it, all lie between −1 and 1, as the levels do.</source>
            <translation>{size} 个权重共用它们的最大绝对值。除以它之后都在 −1 和 1 之间，和电平一样。</translation>
        </message>
        <message>
            <source>Each weight, divided by its scale, goes to the nearest level, ties to the even one. {used} of {all} levels occur; with these frequencies a code carries {entropy} bits.</source>
            <translation>每个权重除以缩放因子后归到最近的电平，正中间时归到偶数的那个。{all} 个电平出现了 {used} 个；按这些频率，一个编码携带 {entropy} 位信息。</translation>
        </message>
        <message>
            <source>Reading back multiplies the level by the scale. This is all that a matrix product ever sees. The worst element, row {row}, column {column}, was {exact} and is now {restored}.</source>
            <translation>读回就是电平乘以缩放因子，矩阵乘法看到的只有它。误差最大的元素在第 {row} 行第 {column} 列，原来是 {exact}，现在是 {restored}。</translation>
        </message>
        <message>
            <source>The root mean square error is {rms} of a step. Rounding to even steps gives about 1/√12 = 0.289, as errors between −½ and ½ are nearly equally likely; clipping comes on top, and always points inwards.</source>
            <translation>均方根误差是 {rms} 步。按等距步长舍入约为 1/√12 = 0.289，因为 −½ 到 ½ 之间的误差几乎同样可能；截断误差另算，而且总是指向内侧。</translation>
        </message>
        <message>
            <source>The root mean square error is {rms} of the scale. The levels are unevenly spaced: the error of a weight is up to half the gap it fell into.</source>
            <translation>均方根误差是缩放因子的 {rms}。电平间距不等：一个权重的误差最多是它所在间隔的一半。</translation>
        </message>
        <message>
            <source>Every format on this matrix, all stored bits counted. Along evenly spaced integers one more bit halves the steps: 6.02 dB. Sharing a scale among fewer weights, or spacing the levels like the weights, lifts a format above that line.</source>
            <translation>所有格式都用在这个矩阵上，存下的每一位都计入。等距整数每多一位步长减半：6.02 dB。让更少的权重共用缩放因子，或者让电平的疏密像权重的分布，都能让格式高出这条线。</translation>
        </message>
        <message>
            <source>Rings: without the outliers. Signs: what is left of the columns that were not touched. The ratio over everything hides the damage, since the loud columns are most of the signal: {name} has {sqnr} dB over everything and {rest} dB here.</source>
            <translation>空心：没有离群列时。实心：没有被放大的那些列还剩多少。整体的信噪比掩盖了损失，因为放大的列占了信号的大部分：{name} 整体有 {sqnr} dB，这里只有 {rest} dB。</translation>
        </message>
        <message>
            <source>Switch the scale to “log” to see the tails.</source>
            <translation>把刻度换成“log”，看看尾部。</translation>
        </message>
        <message>
            <source>Put in two outlier columns and look at this step again.</source>
            <translation>放入两个离群列，再看这一步。</translation>
        </message>
        <message>
            <source>Keep less than the whole range: the steps become finer, and the ends are clipped.</source>
            <translation>只保留一部分范围：步长变细，两端被截断。</translation>
        </message>
        <message>
            <source>Point at the map for the arithmetic of one weight.</source>
            <translation>指向图中的一点，看一个权重的算法。</translation>
        </message>
        <message>
            <source>Formats with the same 8 bits differ by {gap} dB here: what the bits are spent on counts.</source>
            <translation>同是 8 位的格式在这里相差 {gap} dB：位花在哪里才是关键。</translation>
        </message>
        <message>
            <source>Bilingual, 6 layers</source>
            <extracomment>Larger matrices are cut to their top left; still large enough for every statistic shown here.</extracomment>
            <translation>Bilingual，6 层</translation>
        </message>
        <message>
            <source>Clear, 2 layers</source>
            <translation>Clear，2 层</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Your own model folder</source>
            <translation>你自己的模型文件夹</translation>
        </message>
        <message>
            <source>A folder with safetensors files. It is used instead of the model above; pickles (.bin, .pt) are never opened.</source>
            <translation>含有 safetensors 文件的文件夹，用来代替上面的模型；pickle 文件（.bin、.pt）绝不会被打开。</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>INT: evenly spaced integers</source>
            <translation>INT：等距整数</translation>
        </message>
        <message>
            <source>FP16</source>
            <translation>FP16</translation>
        </message>
        <message>
            <source>BF16</source>
            <translation>BF16</translation>
        </message>
        <message>
            <source>FP8 E4M3FN, scaled</source>
            <translation>FP8 E4M3FN，带缩放</translation>
        </message>
        <message>
            <source>FP8 E5M2, scaled</source>
            <translation>FP8 E5M2，带缩放</translation>
        </message>
        <message>
            <source>MXINT8</source>
            <translation>MXINT8</translation>
        </message>
        <message>
            <source>MXFP8 E4M3</source>
            <translation>MXFP8 E4M3</translation>
        </message>
        <message>
            <source>MXFP8 E5M2</source>
            <translation>MXFP8 E5M2</translation>
        </message>
        <message>
            <source>MXFP6 E2M3</source>
            <translation>MXFP6 E2M3</translation>
        </message>
        <message>
            <source>MXFP6 E3M2</source>
            <translation>MXFP6 E3M2</translation>
        </message>
        <message>
            <source>MXFP4 E2M1</source>
            <translation>MXFP4 E2M1</translation>
        </message>
        <message>
            <source>NF4, double quantised</source>
            <translation>NF4，双重量化（double quantisation）</translation>
        </message>
        <message>
            <source>FP4 of bitsandbytes</source>
            <translation>bitsandbytes 的 FP4</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Bits of the integers</source>
            <translation>整数的位数</translation>
        </message>
        <message>
            <source>Zero point (affine)</source>
            <translation>零点（zero point，仿射量化）</translation>
        </message>
        <message>
            <source>The range from smallest to largest instead of ± the largest absolute value.</source>
            <translation>用最小值到最大值的范围，而不是 ± 最大绝对值。</translation>
        </message>
        <message>
            <source>the whole tensor</source>
            <translation>整个张量（tensor）</translation>
        </message>
        <message>
            <source>each row (output channel)</source>
            <translation>每一行（输出通道）</translation>
        </message>
        <message>
            <source>each column (input channel)</source>
            <translation>每一列（输入通道）</translation>
        </message>
        <message>
            <source>each group within a row</source>
            <translation>一行内的每一组</translation>
        </message>
        <message>
            <source>One scale for</source>
            <translation>一个缩放因子（scale）管</translation>
        </message>
        <message>
            <source>Elements in a group</source>
            <translation>每组元素数</translation>
        </message>
        <message>
            <source>amax / 127: restricted</source>
            <translation>amax / 127：受限</translation>
        </message>
        <message>
            <source>amax / 127.5: torch's observers</source>
            <translation>amax / 127.5：torch 的 observer</translation>
        </message>
        <message>
            <source>amax / 128: full</source>
            <translation>amax / 128：满幅</translation>
        </message>
        <message>
            <source>Symmetric scale (said for 8 bits)</source>
            <translation>对称缩放（以 8 位为例）</translation>
        </message>
        <message>
            <source>Share of the range kept</source>
            <translation>保留的范围比例</translation>
        </message>
        <message>
            <source>Below 1 the largest values are clipped and the steps become finer.</source>
            <translation>小于 1 时最大的值被截断，步长变细。</translation>
        </message>
        <message>
            <source>floor</source>
            <translation>floor（向下）</translation>
        </message>
        <message>
            <source>ceil</source>
            <translation>ceil（向上）</translation>
        </message>
        <message>
            <source>rceil</source>
            <translation>rceil（不截断的最小值）</translation>
        </message>
        <message>
            <source>even</source>
            <translation>偶</translation>
        </message>
        <message>
            <source>Scale rule of MX formats</source>
            <translation>MX 格式的缩放规则</translation>
        </message>
        <message>
            <source>Outlier columns put in</source>
            <translation>放入的离群列（outlier）数</translation>
        </message>
        <message>
            <source>Evenly spread columns, multiplied before anything else: what activations of large models show and these small weights do not.</source>
            <translation>均匀分布的若干列，在一切之前先被放大：大模型的激活（activation）是这样的，而这些小模型的权重不是。</translation>
        </message>
        <message>
            <source>… multiplied by</source>
            <translation>……放大倍数</translation>
        </message>
        <message>
            <source>the stage of the way</source>
            <translation>流程的哪个阶段</translation>
        </message>
        <message>
            <source>the weights, float32 (rows, columns), outlier columns included</source>
            <translation>权重，float32 (rows, columns)，含离群列</translation>
        </message>
        <message>
            <source>one scale per group, float64 (groups,)</source>
            <translation>每组一个缩放，float64 (groups,)</translation>
        </message>
        <message>
            <source>the code of zero in each group (groups,)</source>
            <translation>每组中零的编码 (groups,)</translation>
        </message>
        <message>
            <source>index of each weight's level, int32 (rows, columns)</source>
            <translation>每个权重的等级编号，int32 (rows, columns)</translation>
        </message>
        <message>
            <source>how often each level is taken (levels,)</source>
            <translation>每个等级被取到多少次 (levels,)</translation>
        </message>
        <message>
            <source>what is read back, float64 (rows, columns)</source>
            <translation>读回来的值，float64 (rows, columns)</translation>
        </message>
        <message>
            <source>restored − exact, float32 (rows, columns)</source>
            <translation>读回值 − 精确值，float32 (rows, columns)</translation>
        </message>
        <message>
            <source>signal over noise of each row in dB (rows,)</source>
            <translation>每行的信噪比，dB (rows,)</translation>
        </message>
        <message>
            <source>each format: bits per weight, dB over everything, dB in other columns, dB without outliers</source>
            <translation>每种格式：每权重位数、总体 dB、其他列的 dB、没有离群值时的 dB</translation>
        </message>
    </context>
    <context>
        <name>floats/quantise-model</name>
        <message>
            <source>What is left of a model with fewer bits?</source>
            <extracomment>Which marked lines of the code belong to a topic's steps. Where the choices of the prediction end, as shares of the loss of the unquantised model.</extracomment>
            <translation>位数变少，模型还剩下什么？</translation>
        </message>
        <message>
            <source>The model in 16 bits</source>
            <translation>16 位的模型</translation>
        </message>
        <message>
            <source>{bits} bits per weight</source>
            <translation>每个权重 {bits} 位</translation>
        </message>
        <message>
            <source>Weights and activations</source>
            <translation>权重与激活</translation>
        </message>
        <message>
            <source>The key–value cache</source>
            <translation>键值缓存（KV cache）</translation>
        </message>
        <message>
            <source>The error along the model</source>
            <translation>沿着模型的误差</translation>
        </message>
        <message>
            <source>Does an error stay in its layer?</source>
            <translation>误差会留在自己那一层吗？</translation>
        </message>
        <message>
            <source>More layers</source>
            <translation>更多的层</translation>
        </message>
        <message>
            <source>After training: only rounded</source>
            <translation>训练之后：只舍入</translation>
        </message>
        <message>
            <source>Trained while quantised</source>
            <translation>边量化边训练</translation>
        </message>
        <message>
            <source>{parameters} weights in FP16 take {size}. The loss is the mean of −ln p over {tokens} tokens of a text that was not trained on; the continuation is the likeliest token, again and again.</source>
            <translation>{parameters} 个 FP16 权重占 {size}。损失（loss）是 −ln p 在 {tokens} 个词元上的平均，这段文本没有用于训练；续写时每次都取最可能的词元。</translation>
        </message>
        <message>
            <source>Each weight becomes one of at most {levels} multiples of a scale, and the scales are stored too: {bits} bits per weight, {size} in all. The 16-bit model would write something else from token {place} on; the loss is {loss} instead of {start}.</source>
            <translation>每个权重变成缩放因子（scale）的最多 {levels} 种倍数之一，缩放因子也要存：每个权重 {bits} 位，共 {size}。从第 {place} 个词元起，写出的就与 16 位模型不同；损失为 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>Each weight becomes one of at most {levels} multiples of a scale, and the scales are stored too: {bits} bits per weight, {size} in all. All {count} tokens are those of 16 bits; the loss is {loss} instead of {start}.</source>
            <translation>每个权重变成缩放因子（scale）的最多 {levels} 种倍数之一，缩放因子也要存：每个权重 {bits} 位，共 {size}。{count} 个词元都与 16 位相同；损失为 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>Look at the curves: the fewer weights share a scale, the further down one can go. At 4 bits the loss is {tensor} with one scale per matrix, {channel} per row and {group} per group of {size}.</source>
            <translation>看曲线：共用一个缩放因子的权重越少，位数就能降得越低。4 位时，整个矩阵一个缩放因子损失为 {tensor}，每行一个为 {channel}，每 {size} 个一组为 {group}。</translation>
        </message>
        <message>
            <source>Integers are turned back into floats and multiplied in float32, as weight-only kernels do; no integer kernel is timed here.</source>
            <translation>整数先变回浮点数，再用 float32 相乘，只量化权重的内核（kernel）也是这样做的；这里不测整数内核的速度。</translation>
        </message>
        <message>
            <source>The gain of every norm is multiplied by {factor} in channel {channel}, the weights that read this channel are divided by it. Nothing changes, except that one channel is now far larger than the others. Large models have such channels by themselves; these small ones do not, so it is made.</source>
            <translation>每个归一化层在通道 {channel} 上的增益乘以 {factor}，读取这个通道的权重除以它。结果不变，只是有一个通道比其他的大得多。大模型自己就有这样的离群通道（outlier channel）；这里的小模型没有，所以是人为造的。</translation>
        </message>
        <message>
            <source>Weight-only quantisation: the weights are integers, activations stay as they are. Loss {loss} instead of {start}. It saves memory and the time to read it, which is what writing token by token waits for.</source>
            <translation>只量化权重（weight-only）：权重是整数，激活保持原样。损失 {loss}，原为 {start}。它省下内存和读内存的时间，而逐个词元生成时等的正是后者。</translation>
        </message>
        <message>
            <source>Each token has a scale of its own, but the outlier channel is large in every token: {error} error in the other channels, loss {loss} instead of {start}.</source>
            <translation>每个词元有自己的缩放因子，但离群通道在每个词元里都大：其他通道误差 {error}，损失 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>With a scale per channel the outlier spoils only itself: {error} error, loss {loss} instead of {start}. But the scales differ along the sum that a matrix product makes, so integer kernels cannot use them; moving the factor into the weights (SmoothQuant) can.</source>
            <translation>每个通道一个缩放因子时，离群通道只影响自己：误差 {error}，损失 {loss}，原为 {start}。但矩阵乘法正是沿着通道求和，求和途中缩放因子各不相同，整数内核没法用；把倍数移到权重里（SmoothQuant）就可以。</translation>
        </message>
        <message>
            <source>{bits} bits a number and 16 bits for each of {scales} scales: {size}, {share} % of 16 bits and not {ideal} %. {moved} % of the attention lands on other tokens, averaged over all queries and heads; loss {loss} instead of {start}.</source>
            <translation>每个数 {bits} 位，{scales} 个缩放因子各 16 位：共 {size}，是 16 位的 {share} %，而不是 {ideal} %。对所有查询和头平均，{moved} % 的注意力落到别的词元上；损失 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>Per token: a scale is final when its token is written. Keys have channels that are larger than others; there a scale per channel wastes fewer levels.</source>
            <translation>按词元：词元写好时缩放因子就定了。键里有些通道比别的大，这时按通道给缩放因子浪费的级别更少。</translation>
        </message>
        <message>
            <source>Per channel: each number has its own scale for {group} tokens. Until these are written, a real cache keeps them in 16 bits (KIVI does).</source>
            <translation>按通道：每个数每 {group} 个词元有一个缩放因子。在这些词元写满之前，实际的缓存用 16 位保存它们（KIVI 就是这样）。</translation>
        </message>
        <message>
            <source>The words change only where another token becomes the likeliest; from there on one thing follows from another. So the words say less than the loss, and the loss less than KL = {divergence}: how far all probabilities are from those of 16 bits.</source>
            <translation>只有当另一个词元变成最可能的那个时，文字才会改变，之后便一步错、步步不同。所以文字说明的不如损失多，损失又不如 KL = {divergence} 多：它是所有概率与 16 位的差距。</translation>
        </message>
        <message>
            <source>The factor is 1: no channel is enlarged, and the model is as it ships. Below, its weights and then its activations are rounded to 8 bits.</source>
            <translation>倍数为 1：没有放大任何通道，模型就是原来的样子。下面先把权重、再把激活舍入到 8 位。</translation>
        </message>
        <message>
            <source>Activations are rounded to 8 bits as well, and there is no outlier: they are {error} off, {zeroed} of the numbers become 0; loss {loss} instead of {start}.</source>
            <translation>激活也舍入到 8 位，这里没有离群值：激活差 {error}，{zeroed} 的数变成 0；损失 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>To multiply integers with integers, activations are rounded too. Their scale comes from the largest number, that of the outlier: one step is {step}. {zeroed} of the numbers in the other channels become 0; loss {loss} instead of {start}.</source>
            <translation>要让整数与整数相乘，激活（activation）也要舍入。它们的缩放因子由最大的数决定，也就是离群通道里的数：步长为 {step}。其他通道里 {zeroed} 的数变成 0；损失 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>Set the factor to 1 for the same five rows without an outlier.</source>
            <translation>把倍数设为 1，就能看到没有离群值时的同样五行。</translation>
        </message>
        <message>
            <source>Each layer keeps the keys and values of all {tokens} tokens: together {numbers} numbers of 2 bytes, {size}. It grows with every token.</source>
            <translation>每一层都保存全部 {tokens} 个词元的键和值：合计 {numbers} 个数，每个 2 字节，共 {size}。每来一个词元它就变大。</translation>
        </message>
        <message>
            <source>All layers are quantised, one curve per number of bits; the embedding stays exact. What counts is |x̂ − x| / |x| of the residual stream: {four} with 4 bits here, {first} after the first layer and {last} after the last. Every layer adds an error of its own, and more signal too.</source>
            <translation>所有层都量化，每种位数一条曲线；嵌入保持精确。看的是残差流（residual stream）的 |x̂ − x| / |x|：4 位时这里为 {four}，第一层之后 {first}，最后一层之后 {last}。每一层都添上自己的误差，也添上新的信号。</translation>
        </message>
        <message>
            <source>Only layer {layer} is in 4 bits, everything after it is exact. Its error does not stay there: the residual stream carries it to the end, where {last} are left, and the exact layers compute with wrong numbers.</source>
            <translation>只有第 {layer} 层用 4 位，后面的全是精确的。它的误差并不留在那里：残差流把它带到最后，还剩 {last}，而精确的层是在用错的数计算。</translation>
        </message>
        <message>
            <source>32 residual layers with random weights, each x + W₂ relu(W₁ LayerNorm(x)): with 8 bits the error goes from {first} to {last}, with 4 bits from {first4} to {last4}. Over 32 layers that is × {times} and × {times4}: it neither stays in its layer nor explodes.</source>
            <translation>32 个权重随机的残差层，每层 x + W₂ relu(W₁ LayerNorm(x))：8 位时误差从 {first} 到 {last}，4 位时从 {first4} 到 {last4}。经过 32 层分别是 × {times} 和 × {times4}：既不留在自己那层，也不爆炸。</translation>
        </message>
        <message>
            <source>A norm or a ReLU does not take an error away: both change signal and error alike.</source>
            <translation>归一化和 ReLU 都不会消除误差：它们对信号和误差一视同仁。</translation>
        </message>
        <message>
            <source>The small character model with every matrix in {bits} bits, {levels} different numbers per scale, nothing learned: loss {loss} instead of {start}.</source>
            <translation>小的字符模型，每个矩阵用 {bits} 位，每个缩放因子下只有 {levels} 种数，什么也没学：损失 {loss}，原为 {start}。</translation>
        </message>
        <message>
            <source>Forward with rounded weights, backward as if they were not rounded (straight-through estimator); the float32 weights behind them move until the rounded ones are good. Weights, activations and gradients are float32 here: integers come only afterwards. Loss {loss}; rounded only {rounded}, 16 bits {start}.</source>
            <translation>前向用舍入后的权重，反向当作没有舍入（直通估计，straight-through estimator）；背后的 float32 权重一直移动，直到舍入后的好用。这里的权重、激活和梯度都是 float32，整数之后才出现。损失 {loss}；只舍入是 {rounded}，16 位是 {start}。</translation>
        </message>
        <message>
            <source>The texts the model was trained on do not ship. It learns to give the 16-bit model's probabilities on passages that this model wrote by itself; the measured text is never used.</source>
            <translation>训练这个模型的文本没有随程序提供。它学的是：在 16 位模型自己写的段落上，给出与 16 位模型相同的概率；测损失的文本从未用于学习。</translation>
        </message>
        <message>
            <source>How far does the loss on the text rise at worst, in this topic?</source>
            <translation>在这个主题里，文本上的损失最坏会上升多少？</translation>
        </message>
        <message>
            <source>By less than 2 %</source>
            <translation>不到 2 %</translation>
        </message>
        <message>
            <source>By 2 to 10 %</source>
            <translation>2 % 到 10 %</translation>
        </message>
        <message>
            <source>By 10 to 50 %</source>
            <translation>10 % 到 50 %</translation>
        </message>
        <message>
            <source>By more than 50 %</source>
            <translation>超过 50 %</translation>
        </message>
        <message>
            <source>One scale for 32 weights</source>
            <translation>每 32 个权重一个缩放因子</translation>
        </message>
        <message>
            <source>One scale for a whole matrix</source>
            <translation>整个矩阵一个缩放因子</translation>
        </message>
        <message>
            <source>Go on in Chinese</source>
            <translation>用中文续写</translation>
        </message>
        <message>
            <source>A model that copies</source>
            <translation>会抄写的模型</translation>
        </message>
        <message>
            <source>One channel 200 times as large</source>
            <translation>一个通道大 200 倍</translation>
        </message>
        <message>
            <source>… and without it</source>
            <translation>……没有它又如何</translation>
        </message>
        <message>
            <source>Smaller cache, 64 numbers a scale</source>
            <translation>更小的缓存，64 个数一个缩放因子</translation>
        </message>
        <message>
            <source>Does the error grow?</source>
            <translation>误差会增长吗？</translation>
        </message>
        <message>
            <source>2 bits: round, or learn?</source>
            <translation>2 位：舍入，还是学习？</translation>
        </message>
        <message>
            <source>There is nothing to read; type some text.</source>
            <translation>没有可读的内容，请输入一些文字。</translation>
        </message>
        <message>
            <source>The model “{model}” has no token for any of these characters.</source>
            <translation>模型“{model}”没有任何一个词元能表示这些字符。</translation>
        </message>
        <message>
            <source>The beginning is longer than the model can continue: the last {kept} of {total} tokens are used.</source>
            <translation>开头太长，模型续写不下：只用 {total} 个词元中的最后 {kept} 个。</translation>
        </message>
        <message>
            <source>The loss is measured on the first {kept} of {total} tokens.</source>
            <translation>损失只在 {total} 个词元中的前 {kept} 个上测量。</translation>
        </message>
        <message>
            <source>{count} characters of the beginning are left out: this model has no tokens for them.</source>
            <translation>开头里有 {count} 个字符被略去：这个模型没有对应的词元。</translation>
        </message>
        <message>
            <source>{count} characters of the text are left out: this model has no tokens for them.</source>
            <translation>文本里有 {count} 个字符被略去：这个模型没有对应的词元。</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Quantising to {bits} bits</source>
            <translation>正在量化到 {bits} 位</translation>
        </message>
        <message>
            <source>Measuring the curves</source>
            <translation>正在测量曲线</translation>
        </message>
        <message>
            <source>Reading with rounded activations</source>
            <translation>正在用舍入后的激活阅读</translation>
        </message>
        <message>
            <source>Reading from a smaller cache</source>
            <translation>正在从更小的缓存里读取</translation>
        </message>
        <message>
            <source>Quantising layer {layer} alone</source>
            <translation>正在只量化第 {layer} 层</translation>
        </message>
        <message>
            <source>Following an error through 32 random layers</source>
            <translation>正在跟踪误差穿过 32 个随机层</translation>
        </message>
        <message>
            <source>The 16-bit model writes passages to learn from</source>
            <translation>16 位模型正在写供学习的段落</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>正在训练</translation>
        </message>
        <message>
            <source>{bits} bits</source>
            <translation>{bits} 位</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 位</translation>
        </message>
        <message>
            <source>Weights in 8 bits</source>
            <translation>权重用 8 位</translation>
        </message>
        <message>
            <source>Activations too: one scale</source>
            <translation>激活也量化：一个缩放因子</translation>
        </message>
        <message>
            <source>A scale per token</source>
            <translation>每个词元一个缩放因子</translation>
        </message>
        <message>
            <source>A scale per channel</source>
            <translation>每个通道一个缩放因子</translation>
        </message>
        <message>
            <source>8 bits per token</source>
            <translation>8 位，按词元</translation>
        </message>
        <message>
            <source>8 bits per channel</source>
            <translation>8 位，按通道</translation>
        </message>
        <message>
            <source>4 bits per token</source>
            <translation>4 位，按词元</translation>
        </message>
        <message>
            <source>4 bits per channel</source>
            <translation>4 位，按通道</translation>
        </message>
        <message>
            <source>2 bits per token</source>
            <translation>2 位，按词元</translation>
        </message>
        <message>
            <source>2 bits per channel</source>
            <translation>2 位，按通道</translation>
        </message>
        <message>
            <source>All layers quantised</source>
            <translation>所有层都量化</translation>
        </message>
        <message>
            <source>One layer quantised</source>
            <translation>只量化一层</translation>
        </message>
        <message>
            <source>32 random layers</source>
            <translation>32 个随机层</translation>
        </message>
        <message>
            <source>Only rounded (PTQ)</source>
            <translation>只舍入（PTQ）</translation>
        </message>
        <message>
            <source>Training while quantised (QAT)</source>
            <translation>边量化边训练（QAT）</translation>
        </message>
        <message>
            <source>size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>损失，奈特</translation>
        </message>
        <message>
            <source>{size} · {bits} bits</source>
            <translation>{size} · {bits} 位</translation>
        </message>
        <message>
            <source>weights: {size}</source>
            <translation>权重：{size}</translation>
        </message>
        <message>
            <source>{share} % · {bits} bits</source>
            <translation>{share} % · {bits} 位</translation>
        </message>
        <message>
            <source>{bits} bits, rounded</source>
            <translation>{bits} 位，只舍入</translation>
        </message>
        <message>
            <source>{bits} bits, trained</source>
            <translation>{bits} 位，训练过</translation>
        </message>
        <message>
            <source>W16A16</source>
            <translation>W16A16</translation>
        </message>
        <message>
            <source>W8A16</source>
            <translation>W8A16</translation>
        </message>
        <message>
            <source>W8A8</source>
            <translation>W8A8</translation>
        </message>
        <message>
            <source>nothing rounded</source>
            <translation>都不舍入</translation>
        </message>
        <message>
            <source>weights only</source>
            <translation>只有权重</translation>
        </message>
        <message>
            <source>one scale</source>
            <translation>一个缩放因子</translation>
        </message>
        <message>
            <source>scale per token</source>
            <translation>按词元</translation>
        </message>
        <message>
            <source>scale per channel</source>
            <translation>按通道</translation>
        </message>
        <message>
            <source>{bits} bits, per token</source>
            <translation>{bits} 位，按词元</translation>
        </message>
        <message>
            <source>{bits} bits, per channel</source>
            <translation>{bits} 位，按通道</translation>
        </message>
        <message>
            <source>one scale for a matrix</source>
            <translation>整个矩阵一个缩放因子（scale）</translation>
        </message>
        <message>
            <source>for a row</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>for {group} weights</source>
            <translation>每 {group} 个权重一个</translation>
        </message>
        <message>
            <source>one scale for a row</source>
            <translation>每行一个缩放因子</translation>
        </message>
        <message>
            <source>one scale for a group</source>
            <translation>每组一个缩放因子</translation>
        </message>
        <message>
            <source>first token that differs from 16 bits</source>
            <translation>第一个与 16 位不同的词元</translation>
        </message>
        <message>
            <source>loss with 16 bits</source>
            <translation>16 位时的损失</translation>
        </message>
        <message>
            <source>largest activation of a channel (pale: all of it becomes 0)</source>
            <translation>每个通道最大的激活（淡色：全部变成 0）</translation>
        </message>
        <message>
            <source>half a step: what is smaller becomes 0</source>
            <translation>半个步长：比它小的都变成 0</translation>
        </message>
        <message>
            <source>with this cache</source>
            <translation>用这种缓存</translation>
        </message>
        <message>
            <source>bits per weight, scales counted</source>
            <translation>每个权重的位数（含缩放因子）</translation>
        </message>
        <message>
            <source>loss, nats per token</source>
            <translation>损失，奈特/词元</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>size of the activations</source>
            <translation>激活的大小</translation>
        </message>
        <message>
            <source>token that is read</source>
            <translation>被读取的词元</translation>
        </message>
        <message>
            <source>after layer</source>
            <translation>第几层之后</translation>
        </message>
        <message>
            <source>training steps</source>
            <translation>训练步数</translation>
        </message>
        <message>
            <source>One layer in 4 bits</source>
            <translation>只有一层用 4 位</translation>
        </message>
        <message>
            <source>What the 16-bit model writes: {loss} nats per token on the text</source>
            <translation>16 位模型写出的文字；在测试文本上损失为每词元 {loss} 奈特</translation>
        </message>
        <message>
            <source>{bits} bits: the same words, token by token; loss {loss} instead of {start}</source>
            <translation>{bits} 位：逐个词元都相同；损失 {loss}，原为 {start}</translation>
        </message>
        <message>
            <source>{bits} bits: other words from token {place} on; loss {loss} instead of {start}</source>
            <translation>{bits} 位：从第 {place} 个词元起写出别的字；损失 {loss}，原为 {start}</translation>
        </message>
        <message>
            <source>One channel × {factor}, the weights that read it ÷ {factor}: the same model</source>
            <translation>一个通道 × {factor}，读取它的权重 ÷ {factor}：还是同一个模型</translation>
        </message>
        <message>
            <source>Weights in 8 bits; nothing is rounded on the way</source>
            <translation>权重用 8 位；途中什么都不舍入</translation>
        </message>
        <message>
            <source>One scale for all activations: {zeroed} of the other channels' numbers become 0</source>
            <translation>所有激活共用一个缩放因子：其他通道里 {zeroed} 的数变成 0</translation>
        </message>
        <message>
            <source>A scale per token: the channel is large in every token, {zeroed} become 0</source>
            <translation>每个词元一个缩放因子：该通道在每个词元里都大，{zeroed} 变成 0</translation>
        </message>
        <message>
            <source>A scale per channel: the others are only {error} off</source>
            <translation>每个通道一个缩放因子：其他通道只差 {error}</translation>
        </message>
        <message>
            <source>No channel is enlarged: the model as it is</source>
            <translation>没有放大任何通道：模型的原样</translation>
        </message>
        <message>
            <source>Without an outlier: the rounded activations are {error} off</source>
            <translation>没有离群值：舍入后的激活差 {error}</translation>
        </message>
        <message>
            <source>channel {channel}, × {factor}</source>
            <translation>通道 {channel}，× {factor}</translation>
        </message>
        <message>
            <source>Keys and values of {tokens} tokens in 16 bits: {size}</source>
            <translation>{tokens} 个词元的键和值，16 位：{size}</translation>
        </message>
        <message>
            <source>{form}: {share} % of the bytes, {moved} % of the attention astray</source>
            <translation>{form}：只占 {share} % 的字节，{moved} % 的注意力落到别处</translation>
        </message>
        <message>
            <source>attention of the last token, layer {layer}, head {head}</source>
            <translation>最后一个词元的注意力，第 {layer} 层，第 {head} 头</translation>
        </message>
        <message>
            <source>The embedding is exact; follow the error of the residual stream</source>
            <translation>嵌入是精确的；下面跟踪残差流（residual stream）的误差</translation>
        </message>
        <message>
            <source>{place}: {eight} off with 8 bits, {four} with 4</source>
            <translation>{place}：8 位时差 {eight}，4 位时差 {four}</translation>
        </message>
        <message>
            <source>Only layer {layer} in 4 bits: the error is still {last} at the end</source>
            <translation>只有第 {layer} 层用 4 位：到最后误差还有 {last}</translation>
        </message>
        <message>
            <source>Random layers, 8 bits: {first} off after layer 1, {now} after layer {layer}</source>
            <translation>随机层，8 位：第 1 层后差 {first}，第 {layer} 层后差 {now}</translation>
        </message>
        <message>
            <source>Rounded to {bits} bits after training (PTQ): loss {loss} instead of {start}</source>
            <translation>训练之后舍入到 {bits} 位（PTQ）：损失 {loss}，原为 {start}</translation>
        </message>
        <message>
            <source>{step} steps of training while quantised (QAT): {loss}, rounded only {rounded}</source>
            <translation>边量化边训练（QAT）{step} 步：{loss}；只舍入是 {rounded}</translation>
        </message>
        <message>
            <source>Learns only from {passages} passages of {length} characters that the 16-bit model wrote itself:</source>
            <translation>只从 16 位模型自己写的 {passages} 段、每段 {length} 个字符中学习：</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>After the embedding</source>
            <translation>嵌入之后</translation>
        </message>
        <message>
            <source>After the attention of layer {layer}</source>
            <translation>第 {layer} 层注意力之后</translation>
        </message>
        <message>
            <source>After the feed-forward part of layer {layer}</source>
            <translation>第 {layer} 层前馈部分之后</translation>
        </message>
        <message>
            <source>The beginning that is continued</source>
            <translation>被续写的开头</translation>
        </message>
        <message>
            <source>click: go there</source>
            <translation>点击：跳到那里</translation>
        </message>
        <message>
            <source>loss {loss} nats per token</source>
            <translation>损失：每词元 {loss} 奈特</translation>
        </message>
        <message>
            <source>KL(16 bits ‖ this) = {divergence} nats per token</source>
            <translation>KL(16 位 ‖ 这个) = 每词元 {divergence} 奈特</translation>
        </message>
        <message>
            <source>{share} of the likeliest tokens are the same</source>
            <translation>最可能的词元有 {share} 相同</translation>
        </message>
        <message>
            <source>all {count} tokens as with 16 bits</source>
            <translation>{count} 个词元全与 16 位相同</translation>
        </message>
        <message>
            <source>token {place} is the first that differs: {token}</source>
            <translation>第 {place} 个词元开始不同：{token}</translation>
        </message>
        <message>
            <source>at most {levels} different numbers share a scale</source>
            <translation>共用一个缩放因子的数最多有 {levels} 种</translation>
        </message>
        <message>
            <source>{bits} bits, {shared}</source>
            <translation>{bits} 位，{shared}</translation>
        </message>
        <message>
            <source>{bits} bits per weight, scales counted</source>
            <translation>每个权重 {bits} 位（含缩放因子）</translation>
        </message>
        <message>
            <source>other channels: {error} off, {zeroed} of their numbers 0</source>
            <translation>其他通道：差 {error}，其中 {zeroed} 的数为 0</translation>
        </message>
        <message>
            <source>largest {size}, typical {typical}</source>
            <translation>最大 {size}，一般 {typical}</translation>
        </message>
        <message>
            <source>step {step}; below {half} becomes 0</source>
            <translation>步长 {step}；小于 {half} 的变成 0</translation>
        </message>
        <message>
            <source>{levels} of 255 levels in use</source>
            <translation>255 个级别中用到 {levels} 个</translation>
        </message>
        <message>
            <source>Channel {channel}</source>
            <translation>通道 {channel}</translation>
        </message>
        <message>
            <source>{numbers} numbers, {scales} scales of 16 bits</source>
            <translation>{numbers} 个数，{scales} 个 16 位的缩放因子</translation>
        </message>
        <message>
            <source>{moved} % of the attention lands on other tokens</source>
            <translation>{moved} % 的注意力落到别的词元上</translation>
        </message>
        <message>
            <source>Token {token}: {piece}</source>
            <translation>词元 {token}：{piece}</translation>
        </message>
        <message>
            <source>16 bits: {weight}</source>
            <translation>16 位：{weight}</translation>
        </message>
        <message>
            <source>now: {weight}</source>
            <translation>现在：{weight}</translation>
        </message>
        <message>
            <source>Only layer {layer} in 4 bits</source>
            <translation>只有第 {layer} 层用 4 位</translation>
        </message>
        <message>
            <source>Random layers, {bits} bits</source>
            <translation>随机层，{bits} 位</translation>
        </message>
        <message>
            <source>{error} % off</source>
            <translation>差 {error} %</translation>
        </message>
        <message>
            <source>{bits} bits: {error} % off</source>
            <translation>{bits} 位：差 {error} %</translation>
        </message>
        <message>
            <source>Written by the 16-bit model</source>
            <translation>由 16 位模型写成</translation>
        </message>
        <message>
            <source>After {step} training steps</source>
            <translation>训练 {step} 步之后</translation>
        </message>
        <message>
            <source>Fewer bits per weight</source>
            <extracomment>Bits of a weight, row by row. Bits at which the curves have points; 16 bits are their common start. Neither text was trained on: the opening of "Pride and Prejudice" (Jane Austen, 1813) and of "Journey to the West" (16th century); both are in the public domain.</extracomment>
            <translation>权重用更少的位</translation>
        </message>
        <message>
            <source>Key–value cache</source>
            <translation>键值缓存</translation>
        </message>
        <message>
            <source>Error against depth</source>
            <translation>误差随深度的变化</translation>
        </message>
        <message>
            <source>Training while quantised</source>
            <translation>边量化边训练</translation>
        </message>
        <message>
            <source>What is quantised</source>
            <translation>量化什么</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, 6 layers</source>
            <translation>双语模型：词片，6 层</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <translation>Clear：字符，2 层</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Beginning to be continued</source>
            <translation>要续写的开头</translation>
        </message>
        <message>
            <source>Text to measure the loss on</source>
            <translation>用来测损失的文本</translation>
        </message>
        <message>
            <source>At first the openings of “Pride and Prejudice” and “Journey to the West”; the models were trained on neither.</source>
            <translation>起初是《傲慢与偏见》和《西游记》开头的文字；两个模型都没有用它们训练过。</translation>
        </message>
        <message>
            <source>a matrix</source>
            <translation>整个矩阵</translation>
        </message>
        <message>
            <source>a row (output channel)</source>
            <translation>一行（输出通道）</translation>
        </message>
        <message>
            <source>a group within a row</source>
            <translation>一行里的一组</translation>
        </message>
        <message>
            <source>One scale for</source>
            <translation>一个缩放因子（scale）管</translation>
        </message>
        <message>
            <source>Group size</source>
            <translation>每组个数</translation>
        </message>
        <message>
            <source>Quantise the embedding too</source>
            <translation>嵌入矩阵也量化</translation>
        </message>
        <message>
            <source>It turns tokens into vectors, and at the end vectors into scores: both models use the same matrix for both.</source>
            <translation>它把词元变成向量，最后又把向量变成得分：两个模型前后都用同一个矩阵。</translation>
        </message>
        <message>
            <source>One channel is larger</source>
            <translation>有一个通道特别大</translation>
        </message>
        <message>
            <source>Its activations are multiplied by this, the weights that read it divided by it: in 16 bits the model computes what it did before.</source>
            <translation>该通道的激活乘以这个倍数，读取它的权重除以同样的倍数：用 16 位时，模型算出的结果和原来一样。</translation>
        </message>
        <message>
            <source>Bits while training</source>
            <translation>训练时的位数</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>训练步数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>what is quantised and how</source>
            <translation>量化什么、怎样量化</translation>
        </message>
        <message>
            <source>bits per weight, or per number in the cache, without scales</source>
            <translation>每个权重或缓存中每个数的位数，不算缩放</translation>
        </message>
        <message>
            <source>what the model writes, token by token</source>
            <translation>模型写的内容，逐词元</translation>
        </message>
        <message>
            <source>the first token of it that differs from 16 bits, from 1; 0 if none</source>
            <translation>其中第一个与 16 位不同的词元，从 1 起；没有则为 0</translation>
        </message>
        <message>
            <source>mean −ln p on the text, nats per token</source>
            <translation>文本上的平均 −ln p，每词元奈特</translation>
        </message>
        <message>
            <source>mean KL(16 bits ‖ this) on the text, nats per token</source>
            <translation>文本上的平均 KL(16 位 ‖ 此方案)，每词元奈特</translation>
        </message>
        <message>
            <source>share of places where both think the same token likeliest</source>
            <translation>两者认为最可能的词元相同的位置所占比例</translation>
        </message>
        <message>
            <source>bytes of the weights, or of the cache, scales counted</source>
            <translation>权重或缓存的字节数，算上缩放</translation>
        </message>
        <message>
            <source>the same per weight, or per number in the cache</source>
            <translation>每个权重或缓存中每个数的同一数目</translation>
        </message>
        <message>
            <source>share of the attention that lands on other tokens than with 16 bits</source>
            <translation>与 16 位相比落到别的词元上的注意力份额</translation>
        </message>
        <message>
            <source>how many scales the cache stores</source>
            <translation>缓存存了多少个缩放</translation>
        </message>
        <message>
            <source>relative error of the channels without the outlier</source>
            <translation>没有离群值的通道的相对误差</translation>
        </message>
        <message>
            <source>share of their numbers that became zero</source>
            <translation>其中变成零的数的比例</translation>
        </message>
        <message>
            <source>distance of two levels, per channel</source>
            <translation>每个通道两个等级之间的距离</translation>
        </message>
        <message>
            <source>where in the model, or how many random layers</source>
            <translation>在模型的哪里，或多少个随机层</translation>
        </message>
        <message>
            <source>relative errors of the residual stream there, by number of bits</source>
            <translation>那里残差流的相对误差，按位数</translation>
        </message>
        <message>
            <source>steps of training so far</source>
            <translation>到目前为止的训练步数</translation>
        </message>
        <message>
            <source>mean KL(teacher ‖ student) of the batch learned from, nats per token</source>
            <translation>所学批次上的平均 KL(教师 ‖ 学生)，每词元奈特</translation>
        </message>
    </context>
    <context>
        <name>floats/rounding</name>
        <message>
            <source>five rules</source>
            <translation>五条规则</translation>
        </message>
        <message>
            <source>by chance</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>twice</source>
            <translation>两次</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>0, 1, 1/3, 448, 1+2^-8+2^-40</source>
            <translation>0、1、1/3、448、1+2^-8+2^-40</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>区间数</translation>
        </message>
        <message>
            <source>interval {number}</source>
            <translation>区间 {number}</translation>
        </message>
        <message>
            <source>more and more casts</source>
            <translation>越来越多次转换</translation>
        </message>
        <message>
            <source>from afar</source>
            <translation>远看</translation>
        </message>
        <message>
            <source>close up</source>
            <translation>近看</translation>
        </message>
        <message>
            <source>Type a number, for example 0.1, 1/3 or 2**-14.</source>
            <translation>请输入一个数，例如 0.1、1/3 或 2**-14。</translation>
        </message>
        <message>
            <source>This is not a number. Try 0.1, 1/3, 2**-14 or 0x1.8p3.</source>
            <translation>这不是一个数。试试 0.1、1/3、2**-14 或 0x1.8p3。</translation>
        </message>
        <message>
            <source>The number may have at most {most} characters.</source>
            <translation>这个数最多可以有 {most} 个字符。</translation>
        </message>
        <message>
            <source>This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.</source>
            <translation>这个数的位数太多：它应当大约在 10⁻¹²⁰⁰ 和 10¹²⁰⁰ 之间。</translation>
        </message>
        <message>
            <source>Division by zero is no finite number.</source>
            <translation>除以零不是有限数。</translation>
        </message>
        <message>
            <source>The exponent must be a whole number.</source>
            <translation>指数必须是整数。</translation>
        </message>
        <message>
            <source>There are too many brackets inside one another.</source>
            <translation>括号嵌套得太深了。</translation>
        </message>
        <message>
            <source>Infinity and NaN are not rounded. Type a finite number.</source>
            <translation>无穷和 NaN 不需要舍入。请输入有限数。</translation>
        </message>
        <message>
            <source>This number lies beyond the largest one of {format}.</source>
            <translation>这个数超出了 {format} 的最大数。</translation>
        </message>
        <message>
            <source>{through} cannot stand between: it must have more range and more precision than {format}.</source>
            <translation>{through} 不能作中间格式：它的范围和精度都必须大于 {format}。</translation>
        </message>
        <message>
            <source>nearest, ties to even</source>
            <translation>最近，平局取偶</translation>
        </message>
        <message>
            <source>nearest, ties away</source>
            <translation>最近，平局远离 0</translation>
        </message>
        <message>
            <source>toward 0</source>
            <translation>向 0</translation>
        </message>
        <message>
            <source>up</source>
            <translation>向上</translation>
        </message>
        <message>
            <source>down</source>
            <translation>向下</translation>
        </message>
        <message>
            <source>the nearer neighbour; half-way, the one whose last bit is 0</source>
            <translation>较近的相邻数；正中间时取末位为 0 的那个</translation>
        </message>
        <message>
            <source>the nearer neighbour; half-way, the one away from 0</source>
            <translation>较近的相邻数；正中间时取远离 0 的那个</translation>
        </message>
        <message>
            <source>the neighbour nearer to 0: the last bits are cut off</source>
            <translation>靠近 0 的相邻数：直接切掉末尾的位</translation>
        </message>
        <message>
            <source>the neighbour on the right</source>
            <translation>右边的相邻数</translation>
        </message>
        <message>
            <source>the neighbour on the left</source>
            <translation>左边的相邻数</translation>
        </message>
        <message>
            <source>rounded number against x: {mode}</source>
            <translation>舍入结果随 x 变化：{mode}</translation>
        </message>
        <message>
            <source>x = {value}</source>
            <translation>x = {value}</translation>
        </message>
        <message>
            <source>no finite number</source>
            <translation>不是有限数</translation>
        </message>
        <message>
            <source>mean of (rounded − x) over this stretch: {error} steps</source>
            <translation>这一段上（舍入值 − x）的平均：{error} 步</translation>
        </message>
        <message>
            <source>This is a number of the format: nothing is cut off, so no chance is left. Try one between two numbers, such as 1+2^-9 in BF16.</source>
            <translation>这是格式中的数：没有切掉任何东西，也就没有随机可言。试试两个数之间的数，例如 BF16 里的 1+2^-9。</translation>
        </message>
        <message>
            <source>probability of going to the next number away from 0</source>
            <translation>走向远离 0 的相邻数的概率</translation>
        </message>
        <message>
            <source>x</source>
            <translation>x</translation>
        </message>
        <message>
            <source>x is {part} of the way</source>
            <translation>x 在 {part} 处</translation>
        </message>
        <message>
            <source>{ups} of {words} random words carry</source>
            <translation>{words} 个随机字中有 {ups} 个产生进位</translation>
        </message>
        <message>
            <source>{count} casts</source>
            <translation>{count} 次</translation>
        </message>
        <message>
            <source>should be {share} of all</source>
            <translation>应占 {share}</translation>
        </message>
        <message>
            <source>random bits</source>
            <translation>随机位</translation>
        </message>
        <message>
            <source>{bits} random bits</source>
            <translation>{bits} 个随机位</translation>
        </message>
        <message>
            <source>bias of this number: {bias} steps</source>
            <translation>这个数的偏差：{bias} 步</translation>
        </message>
        <message>
            <source>mean over all numbers: {bias} steps</source>
            <translation>对所有数的平均：{bias} 步</translation>
        </message>
        <message>
            <source>casts</source>
            <translation>转换次数</translation>
        </message>
        <message>
            <source>mean of the casts, within ±3 standard deviations</source>
            <translation>转换结果的平均，及 ±3 倍标准差</translation>
        </message>
        <message>
            <source>x itself</source>
            <translation>x 本身</translation>
        </message>
        <message>
            <source>nearest, always</source>
            <translation>总取最近</translation>
        </message>
        <message>
            <source>tends to {value}</source>
            <translation>趋于 {value}</translation>
        </message>
        <message>
            <source>midpoint</source>
            <translation>中点</translation>
        </message>
        <message>
            <source>rounded once, to {format}</source>
            <translation>一次舍入到 {format}</translation>
        </message>
        <message>
            <source>rounded twice, by way of {through} (dots: its numbers)</source>
            <translation>两次舍入，途经 {through}（点：它的数）</translation>
        </message>
        <message>
            <source>where the two differ</source>
            <translation>两者不同之处</translation>
        </message>
        <message>
            <source>nowhere: the two always agree</source>
            <translation>没有：两者始终一致</translation>
        </message>
        <message>
            <source>{share} of the step</source>
            <translation>步长的 {share}</translation>
        </message>
        <message>
            <source>from {low} to {high}</source>
            <translation>从 {low} 到 {high}</translation>
        </message>
        <message>
            <source>the answer changes at {value}</source>
            <translation>结果在 {value} 处改变</translation>
        </message>
        <message>
            <source>the number</source>
            <translation>这个数</translation>
        </message>
        <message>
            <source>{format}, rounded once</source>
            <translation>{format}，一次舍入</translation>
        </message>
        <message>
            <source>first {format}, to nearest</source>
            <translation>先到 {format}，取最近</translation>
        </message>
        <message>
            <source>first {format}, to odd</source>
            <translation>先到 {format}，舍入到奇</translation>
        </message>
        <message>
            <source>then {format}</source>
            <translation>再到 {format}</translation>
        </message>
        <message>
            <source>not the same</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>All five agree</source>
            <translation>五条规则一致</translation>
        </message>
        <message>
            <source>{value} is a number of {format}. No rule may touch it: rounding leaves numbers of the format alone.</source>
            <translation>{value} 是 {format} 中的数。任何规则都不改变它：舍入不碰格式里已有的数。</translation>
        </message>
        <message>
            <source>Nearest is not up, and not down</source>
            <translation>“最近”既不是向上，也不是向下</translation>
        </message>
        <message>
            <source>{value} lies between {low} and {high}. Both “nearest” rules take {nearest}; up takes the right neighbour, down the left one, toward 0 the one nearer to 0.</source>
            <translation>{value} 在 {low} 与 {high} 之间。两条“最近”规则（round to nearest）都取 {nearest}；向上取右边的数，向下取左边的数，向 0 取靠近 0 的数。</translation>
        </message>
        <message>
            <source>{value} lies beyond {low}, the largest number. Rules that point inwards stop there; the others give what the format has instead of a number (hatched).</source>
            <translation>{value} 超出最大数 {low}。朝内的规则停在那里；其余规则给出该格式用来代替数的东西（斜线部分）。</translation>
        </message>
        <message>
            <source>A tie: here the nearest rules part</source>
            <translation>平局：两条“最近”规则在此分开</translation>
        </message>
        <message>
            <source>RN, RZ, RU, RD: to nearest (ties to even), toward 0, up, down.</source>
            <translation>RN、RZ、RU、RD：就近（平局取偶）、向 0、向上、向下。</translation>
        </message>
        <message>
            <source>A filled dot belongs to the step it ends, an open one does not. With ties to even, both dots of every other step are filled.</source>
            <translation>实心点属于它所在的台阶，空心点不属于。平局取偶时，每隔一个台阶两端都是实心点。</translation>
        </message>
        <message>
            <source>Mean errors over this stretch, in steps: to even {even}, toward 0 {zero}, up {up}, down {down}.</source>
            <translation>这一段上的平均误差，以步计：取偶 {even}，向 0 {zero}，向上 {up}，向下 {down}。</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>无需决定</translation>
        </message>
        <message>
            <source>x is {part} of the way to the next number away from 0. Adding {bits} random bits to what is cut off carries for {ups} of all {words} words, so the casts tend to {mean}. Nearest would give the same number every time.</source>
            <translation>x 在通向远离 0 的相邻数的 {part} 处。把 {bits} 个随机位加到被切掉的部分上，全部 {words} 个随机字中有 {ups} 个产生进位，所以转换结果趋于 {mean}（随机舍入，stochastic rounding）。取最近则每次都给出同一个数。</translation>
        </message>
        <message>
            <source>x is {part} of the way to the next number away from 0, but {bits} random bits are too few to ever carry: rounding by chance has become cutting off.</source>
            <translation>x 在通向远离 0 的相邻数的 {part} 处，但 {bits} 个随机位太少，永远不会进位：随机舍入成了直接切掉。</translation>
        </message>
        <message>
            <source>With k random bits, numbers come out 1/2^(k+1) of a step too near to 0 on average. From FP32 to BF16, 16 bits are cut off, so 16 random bits make it exact.</source>
            <translation>用 k 个随机位，结果平均偏向 0 达步长的 1/2^(k+1)。从 FP32 到 BF16 切掉 16 位，所以 16 个随机位就完全准确。</translation>
        </message>
        <message>
            <source>The window is {width} of a step wide</source>
            <translation>窗口宽为步长的 {width}</translation>
        </message>
        <message>
            <source>Rounded once, the answer changes at the midpoint. By way of {through} it changes {distance} of a step beside it: numbers in between are first moved onto the midpoint, where the tie rule, not their own side, decides.</source>
            <translation>一次舍入时，结果在中点处改变。途经 {through} 时，它在旁边相距步长的 {distance} 处才改变：其间的数先被移到中点上，然后由平局规则而不是由它们自己所在的一侧决定（双重舍入，double rounding）。</translation>
        </message>
        <message>
            <source>Rounded to odd, what is not exact gets a last bit of 1 in {through}. Midpoints of {format} end in 0 there, so nothing is ever moved onto one, and the second rounding still sees on which side the number was.</source>
            <translation>舍入到奇（round to odd）时，凡不精确的数在 {through} 里末位都成为 1。{format} 的中点在那里末位是 0，所以没有数会被移到中点上，第二次舍入仍看得出这个数原来在哪一侧。</translation>
        </message>
        <message>
            <source>At this midpoint, both ways change their answer at the same place.</source>
            <translation>在这个中点，两条路的结果在同一处改变。</translation>
        </message>
        <message>
            <source>The number typed becomes {direct} when rounded once, and {twice} when rounded twice.</source>
            <translation>输入的数一次舍入得 {direct}，两次舍入得 {twice}。</translation>
        </message>
        <message>
            <source>It happens on one side of each midpoint only: where the neighbour with the odd last bit lies.</source>
            <translation>这只发生在每个中点的一侧：末位为奇的相邻数那一侧。</translation>
        </message>
        <message>
            <source>Do all five rules give the same at ties?</source>
            <translation>在平局处，五条规则的结果都相同吗？</translation>
        </message>
        <message>
            <source>Even the two nearest rules differ at some</source>
            <translation>在有些平局处，连两条“最近”规则也不同</translation>
        </message>
        <message>
            <source>Yes, all five</source>
            <translation>五条都相同</translation>
        </message>
        <message>
            <source>{value} is a number of {format}: nothing to round</source>
            <translation>{value} 是 {format} 的数：无需舍入</translation>
        </message>
        <message>
            <source>{value} is ¼ of the way between two numbers of {format}</source>
            <translation>{value} 在 {format} 两个相邻数之间的 ¼ 处</translation>
        </message>
        <message>
            <source>{value} is half-way between two numbers of {format}: a tie</source>
            <translation>{value} 在 {format} 两个相邻数的正中：平局</translation>
        </message>
        <message>
            <source>{value} is ¾ of the way between two numbers of {format}</source>
            <translation>{value} 在 {format} 两个相邻数之间的 ¾ 处</translation>
        </message>
        <message>
            <source>mean error, steps</source>
            <translation>平均误差（步）</translation>
        </message>
        <message>
            <source>{share} of {count} casts became {outer}; {part} should</source>
            <translation>{count} 次转换中有 {share} 变成 {outer}，应为 {part}</translation>
        </message>
        <message>
            <source>{value} cast once; {part} of many casts should become {outer}</source>
            <translation>{value} 转换了一次；多次转换中应有 {part} 变成 {outer}</translation>
        </message>
        <message>
            <source>{value} needs no rounding</source>
            <translation>{value} 无需舍入</translation>
        </message>
        <message>
            <source>casts (dashed: expected)</source>
            <translation>转换去向（虚线：应有）</translation>
        </message>
        <message>
            <source>bias, steps (dashed: mean)</source>
            <translation>偏差，以步计（虚线：平均）</translation>
        </message>
        <message>
            <source>By way of {through}, {format} gets another number</source>
            <translation>先经过 {through}，{format} 得到的是另一个数</translation>
        </message>
        <message>
            <source>By way of {through}, {format} gets the same number</source>
            <translation>先经过 {through}，{format} 得到的是同一个数</translation>
        </message>
        <message>
            <source>around a midpoint of {format}, enlarged × {times}</source>
            <translation>{format} 的一个中点附近，放大 {times} 倍</translation>
        </message>
        <message>
            <source>only {pixels} pixels wide so far: zoom in</source>
            <translation>目前只有 {pixels} 像素宽：请继续放大</translation>
        </message>
        <message>
            <source>{value} is exactly half-way between {low} and {high}. To even: {even}, whose last bit is 0. Away from 0: {away}. The fewer bits are cut off, the more often ties happen.</source>
            <translation>{value} 恰好在 {low} 与 {high} 正中间（tie，平局）。取偶：{even}，它的末位是 0。远离 0：{away}。切掉的位越少，平局就越常出现。</translation>
        </message>
        <message>
            <source>{ups} of {count} casts went away from 0</source>
            <translation>{count} 次转换中有 {ups} 次远离 0</translation>
        </message>
        <message>
            <source>The two nearest rules do</source>
            <translation>两条“最近”规则相同</translation>
        </message>
        <message>
            <source>Five rules around 0</source>
            <translation>0 附近的五条规则</translation>
        </message>
        <message>
            <source>Where the step doubles</source>
            <translation>步长加倍之处</translation>
        </message>
        <message>
            <source>The last number</source>
            <translation>最后一个数</translation>
        </message>
        <message>
            <source>By chance, 16 random bits</source>
            <translation>随机，16 个随机位</translation>
        </message>
        <message>
            <source>Too few random bits</source>
            <translation>随机位太少</translation>
        </message>
        <message>
            <source>Twice: FP64 to FP32 to BF16</source>
            <translation>两次：FP64 到 FP32 到 BF16</translation>
        </message>
        <message>
            <source>Twice, to FP16</source>
            <translation>两次，到 FP16</translation>
        </message>
        <message>
            <source>Twice, to FP8: −431.99999999999994</source>
            <translation>两次，到 FP8：−431.99999999999994</translation>
        </message>
        <message>
            <source>A whole number: 16842753</source>
            <translation>整数：16842753</translation>
        </message>
        <message>
            <source>By way of BF16 into infinity: 61439</source>
            <translation>途经 BF16 走进无穷：61439</translation>
        </message>
        <message>
            <source>The cure: first to odd</source>
            <translation>解法：先舍入到奇</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数</translation>
        </message>
        <message>
            <source>nearest, ties away from 0</source>
            <translation>最近，平局远离 0</translation>
        </message>
        <message>
            <source>toward 0 (cut off)</source>
            <translation>向 0（截断）</translation>
        </message>
        <message>
            <source>up, toward +∞</source>
            <translation>向上，朝 +∞</translation>
        </message>
        <message>
            <source>down, toward −∞</source>
            <translation>向下，朝 −∞</translation>
        </message>
        <message>
            <source>Rule shown large</source>
            <translation>突出显示的规则</translation>
        </message>
        <message>
            <source>Random bits</source>
            <translation>随机位</translation>
        </message>
        <message>
            <source>Random seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>By way of</source>
            <translation>途经</translation>
        </message>
        <message>
            <source>First rounding to odd</source>
            <translation>第一次舍入到奇</translation>
        </message>
        <message>
            <source>Which neighbour does a number go to?</source>
            <translation>一个数会舍入到哪个相邻数？</translation>
        </message>
        <message>
            <source>the number, exact</source>
            <translation>这个数，精确</translation>
        </message>
        <message>
            <source>exact, below, tie or above (the midpoint)</source>
            <translation>exact、below、tie 或 above（相对中点）</translation>
        </message>
        <message>
            <source>what each rule makes of it</source>
            <translation>每种规则的结果</translation>
        </message>
        <message>
            <source>how many casts were done</source>
            <translation>做了多少次转换</translation>
        </message>
        <message>
            <source>how many of them went away from zero</source>
            <translation>其中有多少次远离零</translation>
        </message>
        <message>
            <source>the width of the window in steps of the format</source>
            <translation>窗口的宽度，以格式的步长计</translation>
        </message>
        <message>
            <source>the share of the window that is rounded wrongly</source>
            <translation>窗口中舍入错误的比例</translation>
        </message>
    </context>
</TS>
