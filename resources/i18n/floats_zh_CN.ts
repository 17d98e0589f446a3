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
        <translation>零 zero</translation>
    </message>
    <message>
        <source>subnormal</source>
        <translation>非规范数 subnormal</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>规范数 normal</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>无穷 infinity</translation>
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
        <translation>有效数字</translation>
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
        <source>click: make it the value; wheel: next number</source>
        <translation>点击：用它作为数值；滚轮：下一个数</translation>
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
        <source>FP32</source>
        <translation>FP32</translation>
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
        <source>Rounding</source>
        <translation>舍入 rounding</translation>
    </message>
    <message>
        <source>infinity, or NaN without one</source>
        <translation>无穷；没有无穷时为 NaN</translation>
    </message>
    <message>
        <source>the largest number (saturate)</source>
        <translation>最大的数（饱和 saturate）</translation>
    </message>
    <message>
        <source>Too large becomes</source>
        <translation>太大时变成</translation>
    </message>
</context>
</TS>
