<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>Around a ring it does not: from {few} to {many} ranks, what each rank sends goes from {ring_few} to {ring_many} times the array and never reaches 2. If everything passes through rank 0, what that rank sends goes from {root_few} to {root_many} times the array.</source>
            <translation>绕环传递时并非如此：从 {few} 个进程到 {many} 个进程，每个进程（rank）发送的量从数组的 {ring_few} 倍变为 {ring_many} 倍，永远到不了 2 倍。如果一切都经过进程 0，它发送的量就从数组的 {root_few} 倍变为 {root_many} 倍。</translation>
        </message>
        <message>
            <source>The sum of all matrices of Llama 2 7B is {parameters}, and that is its number of parameters. Bytes are as many times more as a parameter has bytes: {half} GB in 16 bits, {single} GB in 32.</source>
            <translation>Llama 2 7B 所有矩阵之和是 {parameters}，这是它的参数量。字节数还要乘以每个参数的字节数：16 位是 {half} GB，32 位是 {single} GB。</translation>
        </message>
        <message>
            <source>What torch keeps of a Llama layer in 16 bits without dropout fits ({a} + {g}·n_kv/n_h)·bsd + {f}·bs·d_ffn + {q}·bs²·n_h to the byte. The 5 is that of a GPT layer with dropout on the attention weights (2 + 1 + 2), the 10 forgets the output of one norm, and the logits are missing.</source>
            <translation>16 位、无 dropout 的 Llama 层，torch 保留的正好是 ({a} + {g}·n_kv/n_h)·bsd + {f}·bs·d_ffn + {q}·bs²·n_h 字节。5 来自对注意力权重做 dropout 的 GPT 层（2 + 1 + 2），10 漏了一个归一化的输出，logits 也没算。</translation>
        </message>
        <message>
            <source>Of the bytes torch keeps of a Llama layer, {linear} % are inputs of matrices: the gradient of a weight is the product with its input. The other {other} % are kept for attention, norms and the activation function.</source>
            <translation>torch 为 Llama 层保留的字节里，{linear} % 是矩阵的输入：权重的梯度要乘它的输入。其余 {other} % 留给注意力、归一化和激活函数。</translation>
        </message>
        <message>
            <source>Only replicas divide them. GPT-3 over {gpus} GPUs as tp 8 · pp 16 · dp 78: {weights} GB of weights, {gradients} GB of gradients and {optimizer} GB of optimizer states each. The same cut with one replica keeps {alone} GB of optimizer states on each GPU.</source>
            <translation>只有副本才分摊它们。GPT-3 用 {gpus} 块 GPU（tp 8 · pp 16 · dp 78）：每块 {weights} GB 权重、{gradients} GB 梯度、{optimizer} GB 优化器状态。同样的切法只有一个副本时，每块 GPU 有 {alone} GB 优化器状态。</translation>
        </message>
        <message>
            <source>One is per layer, one is summed over the pipeline, one is per step, and all count elements. On one basis, a GPU and a step of Llama 3 8B with 8 GPUs on each axis: tensor parallel {tp} GB, pipeline {pp} GB, ZeRO-3 {dp} GB.</source>
            <translation>一个是每层的，一个是整条流水线之和，一个是每步的，而且都按元素计。换成同一口径（Llama 3 8B，每个轴 8 块 GPU，每块 GPU 每步）：张量并行 {tp} GB，流水线 {pp} GB，ZeRO-3 {dp} GB。</translation>
        </message>
        <message>
            <source>The states alone take {states} TB at 16 bytes a parameter, and 16-bit weights {weights} GB: more than {cards} GPUs of 80 GB before any activation.</source>
            <translation>按每个参数 16 字节，仅状态就要 {states} TB，16 位权重也要 {weights} GB：还没算激活，就超过 {cards} 块 80 GB 的 GPU。</translation>
        </message>
        <message>
            <source>No term of the memory of a GPU holds the number of samples. Doubling the sequences processed at a time takes activations from {one} to {two} GiB; ten times the data set takes ten times the steps.</source>
            <translation>GPU 显存的每一项里都没有样本数。同时处理的序列翻倍，激活从 {one} GiB 变成 {two} GiB；数据集大十倍，只是步数多十倍。</translation>
        </message>
    </context>
    <context>
        <name>parallelism</name>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Collectives</source>
            <translation>集合通信</translation>
        </message>
        <message>
            <source>Memory and traffic</source>
            <translation>显存与通信量</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
    </context>
    <context>
        <name>parallelism/collectives</name>
        <message>
            <source>How does every rank get the sum when no rank may do all the work?</source>
            <translation>不让任何一个 rank 包办，怎样让每个 rank 都得到总和？</translation>
        </message>
        <message>
            <source>Five ranks: no power of two needed</source>
            <translation>五个 rank：不必是 2 的幂</translation>
        </message>
        <message>
            <source>Ten numbers over four ranks</source>
            <translation>十个数分给四个 rank</translation>
        </message>
        <message>
            <source>The obvious way: all through rank 0</source>
            <translation>最直接的做法：全部经过 rank 0</translation>
        </message>
        <message>
            <source>A tree of eight: fewer, larger messages</source>
            <translation>八个 rank 的树：消息更少、更大</translation>
        </message>
        <message>
            <source>Sixteen ranks</source>
            <translation>十六个 rank</translation>
        </message>
        <message>
            <source>Four equal columns, two different sums</source>
            <translation>四列相同的数，却有两种和</translation>
        </message>
        <message>
            <source>Gradients in BF16: half the bytes, rounded sums</source>
            <translation>BF16 梯度：字节减半，和被舍入</translation>
        </message>
        <message>
            <source>Only the first half: reduce-scatter</source>
            <translation>只做前一半：归约散布 reduce-scatter</translation>
        </message>
        <message>
            <source>Only the second half: all-gather</source>
            <translation>只做后一半：全收集 all-gather</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Reduce-scatter</source>
            <translation>归约散布 reduce-scatter</translation>
        </message>
        <message>
            <source>All-gather</source>
            <translation>全收集 all-gather</translation>
        </message>
        <message>
            <source>Reduce to rank 0</source>
            <translation>归约 reduce 到 rank 0</translation>
        </message>
        <message>
            <source>Broadcast from rank 0</source>
            <translation>从 rank 0 广播 broadcast</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>rank {rank}</translation>
        </message>
        <message>
            <source>{phase}, step {step} of {count}</source>
            <translation>{phase}，第 {step} 步，共 {count} 步</translation>
        </message>
        <message>
            <source>one segment per rank: filled once its number is in the sum; ✓ finished</source>
            <translation>每个 rank 一格：它的数加进来后填色；✓ 已完成</translation>
        </message>
        <message>
            <source>whose numbers are in; ✓ finished</source>
            <translation>谁的数已加入；✓ 已完成</translation>
        </message>
        <message>
            <source>one segment per rank: filled if the chunk came from it; ✓ in place</source>
            <translation>每个 rank 一格：数据块来自它则填色；✓ 已就位</translation>
        </message>
        <message>
            <source>whose chunk it is; ✓ in place</source>
            <translation>块来自谁；✓ 已就位</translation>
        </message>
        <message>
            <source>each rank has its own numbers</source>
            <translation>每个 rank 有自己的数</translation>
        </message>
        <message>
            <source>every rank has all the sums</source>
            <translation>每个 rank 都有全部的和</translation>
        </message>
        <message>
            <source>every rank owns one finished chunk</source>
            <translation>每个 rank 拥有一个完成的块</translation>
        </message>
        <message>
            <source>every rank has all the chunks</source>
            <translation>每个 rank 都有全部的块</translation>
        </message>
        <message>
            <source>drag a number up or down</source>
            <translation>上下拖动数字即可修改</translation>
        </message>
        <message>
            <source>each has sent {bytes}</source>
            <translation>每个已发送 {bytes}</translation>
        </message>
        <message>
            <source>rank {sender} → rank {receiver}, chunk {chunk}</source>
            <translation>rank {sender} → rank {receiver}，块 {chunk}</translation>
        </message>
        <message>
            <source>{bytes} now; rank {rank} has sent {sent}</source>
            <translation>本步 {bytes}；rank {rank} 共已发送 {sent}</translation>
        </message>
        <message>
            <source>rank {sender} sends all {bytes} to rank {receiver}, which adds: {sum}</source>
            <translation>rank {sender} 把全部 {bytes} 发给 rank {receiver}，后者相加：{sum}</translation>
        </message>
        <message>
            <source>rank {sender} sends all {bytes} to rank {receiver}, which keeps them: {sum}</source>
            <translation>rank {sender} 把全部 {bytes} 发给 rank {receiver}，后者存下：{sum}</translation>
        </message>
        <message>
            <source>bytes sent by each rank so far</source>
            <translation>每个 rank 到目前为止发送的字节数</translation>
        </message>
        <message>
            <source>bytes sent</source>
            <translation>已发送的字节</translation>
        </message>
        <message>
            <source>ring: {bytes}</source>
            <translation>环 ring：{bytes}</translation>
        </message>
        <message>
            <source>ring: 2(N−1)/N · S = {bytes}</source>
            <translation>环 ring：2(N−1)/N · S = {bytes}</translation>
        </message>
        <message>
            <source>ring: (N−1)/N · S = {bytes}</source>
            <translation>环 ring：(N−1)/N · S = {bytes}</translation>
        </message>
        <message>
            <source>through rank 0: {bytes}</source>
            <translation>经过 rank 0：{bytes}</translation>
        </message>
        <message>
            <source>if all went through rank 0: {bytes} there</source>
            <translation>若全部经过 rank 0：它要发 {bytes}</translation>
        </message>
        <message>
            <source>Rank {rank}, chunk {chunk}</source>
            <translation>rank {rank}，块 {chunk}</translation>
        </message>
        <message>
            <source>no number: there are fewer numbers than ranks</source>
            <translation>没有数：数的个数少于 rank 的个数</translation>
        </message>
        <message>
            <source>nothing has come yet</source>
            <translation>还没有收到任何数</translation>
        </message>
        <message>
            <source>the numbers of all {count} ranks are in</source>
            <translation>全部 {count} 个 rank 的数都已加入</translation>
        </message>
        <message>
            <source>numbers of rank {who}</source>
            <translation>含有这些 rank 的数：{who}</translation>
        </message>
        <message>
            <source>rank {rank} put in {value} at place {element}: drag up or down to change it</source>
            <translation>rank {rank} 在位置 {element} 放入的是 {value}：上下拖动可修改</translation>
        </message>
        <message>
            <source>Message from rank {sender} to rank {receiver}</source>
            <translation>从 rank {sender} 到 rank {receiver} 的消息</translation>
        </message>
        <message>
            <source>chunk {chunks}</source>
            <translation>块 {chunks}</translation>
        </message>
        <message>
            <source>Rank {rank}: bytes</source>
            <translation>rank {rank}：字节</translation>
        </message>
        <message>
            <source>sent {bytes} of {total} in all</source>
            <translation>已发送 {bytes}，总共要发送 {total}</translation>
        </message>
        <message>
            <source>received {bytes}</source>
            <translation>已接收 {bytes}</translation>
        </message>
        <message>
            <source>it would send {bytes} if all went through rank 0</source>
            <translation>若全部经过 rank 0，它要发送 {bytes}</translation>
        </message>
        <message>
            <source>{ranks} ranks; numbers in each: {elements}</source>
            <translation>{ranks} 个 rank；每个有 {elements} 个数</translation>
        </message>
        <message>
            <source>Chunk {chunk} arrives at rank {receiver}. Ranks summed in it so far: {came}; with its own: {now}. At the same moment every other rank does the same with another chunk, so all {ranks} links are busy.</source>
            <translation>块 {chunk} 到达 rank {receiver}。其中已加入 {came} 个 rank 的数，加上它自己的就是 {now} 个。与此同时，其他每个 rank 都在对另一个块做同样的事，因此全部 {ranks} 条链路都在工作。</translation>
        </message>
        <message>
            <source>Nothing is added any more. The finished chunk {chunk} takes its place at rank {receiver}. At every step each rank passes on the chunk that came last.</source>
            <translation>不再相加了。完成的块 {chunk} 在 rank {receiver} 就位。每一步里，每个 rank 都把刚收到的块继续往下传。</translation>
        </message>
        <message>
            <source>Nothing is added here. Chunk {chunk} takes its place at rank {receiver}. At every step each rank passes on the chunk that came last, at the first step its own.</source>
            <translation>这里不做加法。块 {chunk} 在 rank {receiver} 就位。每一步，每个 rank 都把最后收到的块传下去；第一步传自己的那一块。</translation>
        </message>
        <message>
            <source>On average each rank sent {share} times its own array. However many ranks there are, this stays below 2. Summed over all ranks it is {ring}, as much as through rank 0 ({root}): the ring saves no bytes, it shares them out.</source>
            <translation>平均每个 rank 发送了自己数组的 {share} 倍。无论有多少个 rank，这个倍数都小于 2。所有 rank 合计 {ring}，与经过 rank 0 的做法（{root}）一样多：环并不节省字节，而是把它们分摊开。</translation>
        </message>
        <message>
            <source>Communication steps: {steps}, in a ring {ringsteps}. Bytes that pass one after another: {queue}, in a ring {ring}. A tree pays off for small messages, where the delay of a step costs more than its bytes.</source>
            <translation>通信步数：{steps}，环是 {ringsteps}。必须先后通过的字节：{queue}，环是 {ring}。消息很小时树更合算，因为那时一步的延迟比它的字节更贵。</translation>
        </message>
        <message>
            <source>On average each rank sent {share} times the array. A reduce-scatter and an all-gather together are a ring all-reduce, in results, steps and bytes.</source>
            <translation>平均每个 rank 发送了数组的 {share} 倍。一次归约散布 reduce-scatter 加一次全收集 all-gather，就是一次环形全归约 all-reduce：结果、步数、字节都一样。</translation>
        </message>
        <message>
            <source>Sums that differ from the exact one: {count} of {all}, by up to {error}. Each addition is rounded to {format}, and the chunks are added in different orders.</source>
            <translation>与精确值不同的和：{count} / {all}，最多相差 {error}。每次加法都舍入到 {format}，而各块相加的次序不同。</translation>
        </message>
        <message>
            <source>All sums equal the exact ones.</source>
            <translation>所有的和都等于精确值。</translation>
        </message>
        <message>
            <source>All ranks hold the same bits: each sum was computed once and copied.</source>
            <translation>所有 rank 上的结果逐位相同：每个和只算一次，其余都是复制。</translation>
        </message>
        <message>
            <source>The numbers do not divide evenly among the ranks: chunks of {large} and of {small}.</source>
            <translation>数不能平均分给各个 rank：块的大小为 {large} 和 {small}。</translation>
        </message>
        <message>
            <source>In data-parallel training these are gradients: every rank needs the sum over all ranks. The array is cut into as many chunks as there are ranks, so that at every step each rank can pass one chunk to its neighbour and no link stands idle.</source>
            <translation>在数据并行 data parallel 训练中，这些数就是梯度：每个 rank（一个进程或一块 GPU）都需要所有 rank 之和。数组被切成与 rank 同样多的块 chunk，于是每一步里每个 rank 都能把一个块传给下一个邻居，没有一条链路闲着。</translation>
        </message>
        <message>
            <source>The obvious way: everyone sends the whole array to rank 0, which adds them up and sends the sum back. Rank 0 has one network port, so the others must queue.</source>
            <translation>最直接的做法：大家都把整个数组发给 rank 0，由它相加，再把和发回去。rank 0 只有一个网口，其他 rank 只好排队。</translation>
        </message>
        <message>
            <source>Pairs add up first, then pairs of pairs, until rank 0 has the sum; then the same way back. Few steps, but each carries the whole array.</source>
            <translation>先两两相加，再把一对对的结果两两相加，直到 rank 0 得到总和；然后沿原路返回。步数很少，但每一步都要传整个数组。</translation>
        </message>
        <message>
            <source>The first half of a ring all-reduce by itself: in the end rank r owns the finished sum of chunk r and nothing else. ZeRO and FSDP reduce gradients this way.</source>
            <translation>单独看环形全归约 all-reduce 的前一半：最后 rank r 只拥有块 r 的完整的和。ZeRO 和 FSDP 就这样归约梯度。</translation>
        </message>
        <message>
            <source>The second half of a ring all-reduce by itself: rank r starts with chunk r, and in the end everyone has all chunks. FSDP collects the weights of a layer this way.</source>
            <translation>单独看环形全归约 all-reduce 的后一半：开始时 rank r 只有块 r，最后大家都有全部的块。FSDP 就这样收集一层的权重。</translation>
        </message>
        <message>
            <source>Step {step} of {count}: rank {receiver} adds what rank {sender} sent</source>
            <translation>第 {step} 步（共 {count} 步）：rank {receiver} 加上 rank {sender} 发来的数</translation>
        </message>
        <message>
            <source>The whole array of rank {sender} arrives at rank {receiver} and is added. Links in use at this step: {busy}; a ring would use {ranks}.</source>
            <translation>rank {sender} 的整个数组到达 rank {receiver} 并被加上。这一步用到的链路：{busy} 条；环会用到 {ranks} 条。</translation>
        </message>
        <message>
            <source>Step {step} of {count}: rank {receiver} keeps what rank {sender} sent</source>
            <translation>第 {step} 步（共 {count} 步）：rank {receiver} 存下 rank {sender} 发来的数</translation>
        </message>
        <message>
            <source>The finished array replaces what rank {receiver} had. Links in use at this step: {busy}.</source>
            <translation>完成的数组替换 rank {receiver} 原有的数。这一步用到的链路：{busy} 条。</translation>
        </message>
        <message>
            <source>Every rank holds the same sums</source>
            <translation>每个 rank 都有同样的和</translation>
        </message>
        <message>
            <source>Every rank owns one finished chunk</source>
            <translation>每个 rank 拥有一个完成的块</translation>
        </message>
        <message>
            <source>Every rank holds all chunks</source>
            <translation>每个 rank 都有全部的块</translation>
        </message>
        <message>
            <source>Rank 0 alone sent {share} times the array, the others once. One after another {queue} had to pass; a ring needs {ring} for the same result.</source>
            <translation>仅 rank 0 就发送了数组的 {share} 倍，其他 rank 各发一次。必须先后通过的有 {queue}；要得到同样的结果，环只需要 {ring}。</translation>
        </message>
        <message>
            <source>Rank {rank} has sent {sent} of its {total}.</source>
            <translation>rank {rank} 已发送 {sent}，总共要发送 {total}。</translation>
        </message>
        <message>
            <source>Finished chunks over all ranks: {finished} of {all}.</source>
            <translation>所有 rank 上完成的块：{finished} / {all}。</translation>
        </message>
        <message>
            <source>Bytes that pass one after another: ring {ring}, tree {tree}, through rank 0 {root}.</source>
            <translation>必须先后通过的字节：环 ring {ring}，树 tree {tree}，经过 rank 0 {root}。</translation>
        </message>
        <message>
            <source>The chunks are uneven, so ranks differ a little: from {low} to {high}; the mean is the closed form, exactly.</source>
            <translation>块的大小不一，所以各 rank 略有差别：从 {low} 到 {high}；平均值恰好等于公式的值。</translation>
        </message>
        <message>
            <source>Cells without a number were filled with 100 × rank + column: {count}.</source>
            <translation>没有给出的数已按 100 × rank + 列号填入：{count} 个。</translation>
        </message>
        <message>
            <source>The table has more rows or columns than are used here.</source>
            <translation>表格的行或列比这里用到的多。</translation>
        </message>
        <message>
            <source>Numbers rounded to {format} at the start: {count}.</source>
            <translation>开始时被舍入到 {format} 的数：{count} 个。</translation>
        </message>
        <message>
            <source>Some sums are beyond the range of {format}.</source>
            <translation>有些和超出了 {format} 的范围。</translation>
        </message>
        <message>
            <source>Give a table: one row of numbers per rank.</source>
            <translation>请给出一张表：每个 rank 一行数。</translation>
        </message>
        <message>
            <source>Rank {rank}, column {column}: {cell} is not a finite number.</source>
            <translation>rank {rank}，第 {column} 列：{cell} 不是有限的数。</translation>
        </message>
        <message>
            <source>This number format takes numbers up to {limit}.</source>
            <translation>这种数值格式最大只能到 {limit}。</translation>
        </message>
        <message>
            <source>How many times its own array will the busiest rank have sent in the end?</source>
            <translation>到最后，最忙的 rank 发送的数据是自己数组的多少倍？</translation>
        </message>
        <message>
            <source>at most 2 times</source>
            <translation>不超过 2 倍</translation>
        </message>
        <message>
            <source>more than 2, at most 4 times</source>
            <translation>超过 2 倍，不超过 4 倍</translation>
        </message>
        <message>
            <source>more than 4 times</source>
            <translation>超过 4 倍</translation>
        </message>
        <message>
            <source>the numbers each rank holds (ranks, elements)</source>
            <translation>每个 rank 持有的数 (ranks, elements)</translation>
        </message>
        <message>
            <source>how many ranks' numbers are in each chunk (ranks, chunks)</source>
            <translation>每个块里有多少个 rank 的数 (ranks, chunks)</translation>
        </message>
        <message>
            <source>which chunks are finished (ranks, chunks)</source>
            <translation>哪些块已完成 (ranks, chunks)</translation>
        </message>
        <message>
            <source>messages of this step: from, to, first chunk, chunks, bytes</source>
            <translation>这一步的消息：发送者、接收者、第一个块、块数、字节</translation>
        </message>
        <message>
            <source>bytes each rank has sent so far</source>
            <translation>每个 rank 到目前为止发送的字节</translation>
        </message>
        <message>
            <source>bytes each rank has received so far</source>
            <translation>每个 rank 到目前为止接收的字节</translation>
        </message>
        <message>
            <source>the result, from the ranks that own it</source>
            <translation>结果，取自拥有它的 rank</translation>
        </message>
        <message>
            <source>the same without rounding on the way</source>
            <translation>中途不舍入时的结果</translation>
        </message>
        <message>
            <source>largest distance between the two</source>
            <translation>两者的最大差距</translation>
        </message>
        <message>
            <source>whether all ranks hold the same bits</source>
            <translation>所有 rank 的结果是否逐位相同</translation>
        </message>
        <message>
            <source>communication steps</source>
            <translation>通信步数</translation>
        </message>
        <message>
            <source>bytes each rank sent</source>
            <translation>每个 rank 发送的字节</translation>
        </message>
        <message>
            <source>bytes per rank by the closed form, where there is one</source>
            <translation>按公式每个 rank 的字节（若有公式）</translation>
        </message>
        <message>
            <source>bytes that have to pass one after another</source>
            <translation>必须先后通过的字节</translation>
        </message>
        <message>
            <source>All-reduce: ring</source>
            <translation>全归约 all-reduce：环</translation>
        </message>
        <message>
            <source>All-reduce: all through rank 0</source>
            <translation>全归约 all-reduce：全部经过 rank 0</translation>
        </message>
        <message>
            <source>All-reduce: tree</source>
            <translation>全归约 all-reduce：树</translation>
        </message>
        <message>
            <source>Reduce-scatter: ring</source>
            <translation>归约散布 reduce-scatter：环</translation>
        </message>
        <message>
            <source>All-gather: ring</source>
            <translation>全收集 all-gather：环</translation>
        </message>
        <message>
            <source>Collective</source>
            <extracomment>Bytes of one number.</extracomment>
            <translation>集合通信操作</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>rank 个数</translation>
        </message>
        <message>
            <source>Numbers per rank</source>
            <translation>每个 rank 的数的个数</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Numbers, one row per rank</source>
            <translation>数，每个 rank 一行</translation>
        </message>
        <message>
            <source>What is missing is filled with 100 × rank + column; what is too much waits unused.</source>
            <translation>缺少的按 100 × rank + 列号填入；多出的暂时不用。</translation>
        </message>
        <message>
            <source>NumPy sum</source>
            <translation>NumPy 求和</translation>
        </message>
        <message>
            <source>the same messages through gloo, added by torch</source>
            <translation>经 gloo 传送同样的消息、由 torch 相加</translation>
        </message>
        <message>
            <source>torch.distributed {operation}, gloo, {ranks} ranks in 2 processes</source>
            <translation>torch.distributed {operation}，gloo，2 个操作系统进程中的 {ranks} 个 rank</translation>
        </message>
        <message>
            <source>torch.distributed {operation}, gloo, {ranks} ranks in 2 processes ({error})</source>
            <translation>torch.distributed {operation}，gloo，2 个操作系统进程中的 {ranks} 个 rank（{error}）</translation>
        </message>
        <message>
            <source>bytes handed to gloo, per rank</source>
            <translation>每个 rank 交给 gloo 的字节数</translation>
        </message>
    </context>
    <context>
        <name>parallelism/memory</name>
        <message>
            <source>What fills a GPU, what makes room, and what must be sent for it?</source>
            <extracomment>Which marked lines of the code belong to a step.</extracomment>
            <translation>什么占满 GPU，怎样腾出地方，又要为此发送什么？</translation>
        </message>
        <message>
            <source>GPT-3 175B on 9984 GPUs</source>
            <translation>9984 块 GPU 上的 GPT-3 175B</translation>
        </message>
        <message>
            <source>Llama 3 8B: ZeRO-3 on 8 GPUs, no cutting</source>
            <translation>Llama 3 8B：8 块 GPU 上的 ZeRO-3，不切模型</translation>
        </message>
        <message>
            <source>Out of memory: which remedy first?</source>
            <translation>显存不足（OOM）：先用哪一招？</translation>
        </message>
        <message>
            <source>A sequence of 131 072 tokens</source>
            <translation>一条 131 072 词元的序列</translation>
        </message>
        <message>
            <source>64 requests of 8192 tokens at once</source>
            <translation>同时 64 个请求，每个 8192 词元</translation>
        </message>
        <message>
            <source>DeepSeek-V3: 256 experts over 64 GPUs</source>
            <translation>DeepSeek-V3：256 个专家分给 64 块 GPU</translation>
        </message>
        <message>
            <source>Messages: all axes on one basis</source>
            <translation>消息：所有轴用同一口径</translation>
        </message>
        <message>
            <source>Two walls: links and memory</source>
            <translation>两堵墙：链路与显存</translation>
        </message>
        <message>
            <source>One layer of Llama 3 8B, tensor by tensor</source>
            <translation>Llama 3 8B 的一层，逐个张量</translation>
        </message>
        <message>
            <source>A GPT-2 layer with dropout, 34 + 5as/h</source>
            <translation>带 dropout 的 GPT-2 层，34 + 5as/h</translation>
        </message>
        <message>
            <source>Six calculators, one question</source>
            <translation>六个计算器，同一个问题</translation>
        </message>
        <message>
            <source>{name}: {got} is not the text of a config.json, a JSON object.</source>
            <translation>{name}：{got} 不是 config.json 的内容（应为一个 JSON 对象）。</translation>
        </message>
        <message>
            <source>{name}: {got} is a family whose parameters are not counted here; known are {takes}.</source>
            <translation>{name}：{got} 这类模型的参数这里不会数；认识的有 {takes}。</translation>
        </message>
        <message>
            <source>The config.json has no key {name}.</source>
            <translation>config.json 里没有键 {name}。</translation>
        </message>
        <message>
            <source>{name} is {got}; it takes {takes}.</source>
            <translation>{name} 是 {got}；应为 {takes}。</translation>
        </message>
        <message>
            <source>The order {order} does not name the five axes once each.</source>
            <translation>次序 {order} 没有把五个轴各写一次。</translation>
        </message>
        <message>
            <source>ep = {ep} does not divide the {inside} GPUs of a pipeline stage by etp = {etp}.</source>
            <translation>ep = {ep} 无法在每个流水线阶段的 {inside} 块 GPU（etp = {etp}）里均分。</translation>
        </message>
        <message>
            <source>tp = {tp} does not divide the {heads} attention heads.</source>
            <translation>tp = {tp} 不能整除 {heads} 个注意力头。</translation>
        </message>
        <message>
            <source>tp = {tp} does not divide the feed-forward width {width}.</source>
            <translation>tp = {tp} 不能整除前馈宽度 {width}。</translation>
        </message>
        <message>
            <source>pp = {pp} asks for {chunks} chunks of layers, but there are only {layers} layers.</source>
            <translation>pp = {pp} 需要 {chunks} 段层，但模型只有 {layers} 层。</translation>
        </message>
        <message>
            <source>cp = {cp} does not divide the {sequence} tokens of a sequence.</source>
            <translation>cp = {cp} 不能整除一条序列的 {sequence} 个词元。</translation>
        </message>
        <message>
            <source>ep = {ep} does not divide the {experts} experts of this model.</source>
            <translation>ep = {ep} 不能整除这个模型的 {experts} 个专家。</translation>
        </message>
        <message>
            <source>{micro_batches} micro-batches for {stages} stages: some stages would never have work at the same time.</source>
            <translation>{micro_batches} 个微批次配 {stages} 个阶段：有些阶段永远不会同时有活干。</translation>
        </message>
        <message>
            <source>{micro_batches} micro-batches are no multiple of {stages} stages, which interleaving needs.</source>
            <translation>{micro_batches} 个微批次不是 {stages} 个阶段的倍数，交错式调度需要这一点。</translation>
        </message>
        <message>
            <source>{name} has no plain layer to run here: choose a model without latent attention and with dense layers.</source>
            <translation>{name} 没有能在这里运行的普通层：请选没有潜在注意力、且有稠密层的模型。</translation>
        </message>
        <message>
            <source>The whole model on one GPU</source>
            <translation>整个模型放在一块 GPU 上</translation>
        </message>
        <message>
            <source>Matrices cut over {value} GPUs (tensor parallelism)</source>
            <translation>把矩阵切给 {value} 块 GPU（张量并行）</translation>
        </message>
        <message>
            <source>Activations between the matrices cut too (sequence parallelism)</source>
            <translation>矩阵之间的激活也切开（序列并行）</translation>
        </message>
        <message>
            <source>Sequences cut over {value} GPUs (context parallelism)</source>
            <translation>把序列切给 {value} 块 GPU（上下文并行）</translation>
        </message>
        <message>
            <source>Layers dealt to {value} stages (pipeline parallelism)</source>
            <translation>把层分给 {value} 个阶段（流水线并行）</translation>
        </message>
        <message>
            <source>{value} replicas: on each GPU nothing becomes smaller (data parallelism)</source>
            <translation>{value} 份副本：每块 GPU 上什么也没变小（数据并行）</translation>
        </message>
        <message>
            <source>Experts dealt to {value} GPUs (expert parallelism)</source>
            <translation>把专家分给 {value} 块 GPU（专家并行）</translation>
        </message>
        <message>
            <source>Optimizer states shared out among the replicas (ZeRO-1)</source>
            <translation>优化器状态由各副本分摊（ZeRO-1）</translation>
        </message>
        <message>
            <source>Gradients shared out as well (ZeRO-2)</source>
            <translation>梯度也分摊（ZeRO-2）</translation>
        </message>
        <message>
            <source>Weights shared out as well (ZeRO-3)</source>
            <translation>权重也分摊（ZeRO-3）</translation>
        </message>
        <message>
            <source>The core of attention is computed again in backward</source>
            <translation>反向时重新计算注意力核心</translation>
        </message>
        <message>
            <source>Whole layers are computed again in backward</source>
            <translation>反向时重新计算整层</translation>
        </message>
        <message>
            <source>{axis}: {amount} per step</source>
            <translation>{axis}：每步 {amount}</translation>
        </message>
        <message>
            <source>One GPU has nobody to send to</source>
            <translation>只有一块 GPU，没有收信人</translation>
        </message>
        <message>
            <source>{name}: not kept, computed again in backward</source>
            <translation>{name}：不保留，反向时重算</translation>
        </message>
        <message>
            <source>{tool}: {bytes} on the fullest GPU</source>
            <translation>{tool}：最满的 GPU 上 {bytes}</translation>
        </message>
        <message>
            <source>{tool} has no answer for ZeRO-{zero}</source>
            <translation>{tool}对 ZeRO-{zero} 没有答案</translation>
        </message>
        <message>
            <source>A training step: do the links keep up with the arithmetic?</source>
            <translation>一个训练步：链路跟得上计算吗？</translation>
        </message>
        <message>
            <source>One token generated: does memory keep up with the arithmetic?</source>
            <translation>生成一个词元：显存跟得上计算吗？</translation>
        </message>
        <message>
            <source>fits: {bytes} of {capacity} GiB</source>
            <translation>放得下：{bytes} / {capacity} GiB</translation>
        </message>
        <message>
            <source>too much: {bytes} for {capacity} GiB</source>
            <translation>放不下：{bytes} &gt; {capacity} GiB</translation>
        </message>
        <message>
            <source>bytes, per GPU</source>
            <translation>字节，每块 GPU</translation>
        </message>
        <message>
            <source>elements, per GPU</source>
            <translation>元素，每块 GPU</translation>
        </message>
        <message>
            <source>bytes, all GPUs</source>
            <translation>字节，全部 GPU</translation>
        </message>
        <message>
            <source>elements, all GPUs</source>
            <translation>元素，全部 GPU</translation>
        </message>
        <message>
            <source>seen = formula, to the byte</source>
            <translation>实测 = 公式，一字节不差</translation>
        </message>
        <message>
            <source>seen and formula differ</source>
            <translation>实测与公式不同</translation>
        </message>
        <message>
            <source>at full speed</source>
            <translation>按满速计算</translation>
        </message>
        <message>
            <source>Before this step</source>
            <translation>这一步之前</translation>
        </message>
        <message>
            <source>Kept for backward: {name}, {bytes}</source>
            <translation>为反向保留：{name}，{bytes}</translation>
        </message>
        <message>
            <source>a GPU</source>
            <translation>一块 GPU</translation>
        </message>
        <message>
            <source>all GPUs</source>
            <translation>全部 GPU</translation>
        </message>
        <message>
            <source>It fits into a GPU.</source>
            <translation>一块 GPU 放得下。</translation>
        </message>
        <message>
            <source>It does not fit into a GPU.</source>
            <translation>一块 GPU 放不下。</translation>
        </message>
        <message>
            <source>{part}, term by term</source>
            <translation>{part}：逐项</translation>
        </message>
        <message>
            <source>and {count} more: {bytes}</source>
            <translation>还有 {count} 项：{bytes}</translation>
        </message>
        <message>
            <source>Data parallel, {group} GPUs</source>
            <translation>数据并行，{group} 块 GPU</translation>
        </message>
        <message>
            <source>Replicas of experts, {group} GPUs</source>
            <translation>专家的副本，{group} 块 GPU</translation>
        </message>
        <message>
            <source>Tensor parallel, {group} GPUs</source>
            <translation>张量并行，{group} 块 GPU</translation>
        </message>
        <message>
            <source>Pipeline, {group} stages</source>
            <translation>流水线，{group} 个阶段</translation>
        </message>
        <message>
            <source>Context parallel, {group} GPUs</source>
            <translation>上下文并行，{group} 块 GPU</translation>
        </message>
        <message>
            <source>Expert parallel, {group} GPUs</source>
            <translation>专家并行，{group} 块 GPU</translation>
        </message>
        <message>
            <source>Data parallel</source>
            <translation>数据并行</translation>
        </message>
        <message>
            <source>Replicas of experts</source>
            <translation>专家的副本</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <translation>流水线</translation>
        </message>
        <message>
            <source>Context parallel</source>
            <translation>上下文并行</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>专家并行</translation>
        </message>
        <message>
            <source>One token</source>
            <translation>一个词元</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>activations and their gradients, layer by layer</source>
            <translation>逐层的激活及其梯度</translation>
        </message>
        <message>
            <source>embedding and head</source>
            <translation>嵌入与输出头</translation>
        </message>
        <message>
            <source>activations, to the next stage</source>
            <translation>激活，发往下一阶段</translation>
        </message>
        <message>
            <source>their gradients, back</source>
            <translation>激活的梯度，发回上一阶段</translation>
        </message>
        <message>
            <source>keys and values, round the ring</source>
            <translation>键和值，沿环传递</translation>
        </message>
        <message>
            <source>tokens to their experts and back</source>
            <translation>词元去专家再回来</translation>
        </message>
        <message>
            <source>{what}: {calls} × {primitive}</source>
            <translation>{what}：{calls} × {primitive}</translation>
        </message>
        <message>
            <source>One GPU has nobody to send to: set an axis above 1.</source>
            <translation>只有一块 GPU，没有收信人：把某个轴设得大于 1。</translation>
        </message>
        <message>
            <source>The GPU that sends most: {bytes} = {elements} elements</source>
            <translation>发得最多的 GPU：{bytes} = {elements} 个元素</translation>
        </message>
        <message>
            <source>All GPUs together: {bytes} = {elements} elements</source>
            <translation>全部 GPU 合计：{bytes} = {elements} 个元素</translation>
        </message>
        <message>
            <source>{item} bytes per element</source>
            <translation>每个元素 {item} 字节</translation>
        </message>
        <message>
            <source>A group lies on more than one node of 8 GPUs.</source>
            <translation>同一组跨越多个节点（每节点 8 块 GPU）。</translation>
        </message>
        <message>
            <source>Every group stays within a node of 8 GPUs.</source>
            <translation>每一组都在一个节点内（每节点 8 块 GPU）。</translation>
        </message>
        <message>
            <source>Kept for: {users}</source>
            <translation>保留给：{users}</translation>
        </message>
        <message>
            <source>Not kept: computed again when backward needs it.</source>
            <translation>不保留：反向需要时重算。</translation>
        </message>
        <message>
            <source>{a} and {b}</source>
            <translation>{a}和{b}</translation>
        </message>
        <message>
            <source>{a}, {rest}</source>
            <translation>{a}、{rest}</translation>
        </message>
        <message>
            <source>Seen so far</source>
            <translation>到此为止实测</translation>
        </message>
        <message>
            <source>Formula, whole layer</source>
            <translation>公式（整层）</translation>
        </message>
        <message>
            <source>Seen and formula differ by {bytes} bytes</source>
            <translation>实测与公式相差 {bytes} 字节</translation>
        </message>
        <message>
            <source>{parameters} billion parameters by its count</source>
            <translation>按它的计数共 {parameters} 十亿参数</translation>
        </message>
        <message>
            <source>FLOPs per byte moved</source>
            <translation>每搬一字节做多少 FLOP</translation>
        </message>
        <message>
            <source>FLOP/s that can be reached</source>
            <translation>可达到的 FLOP/s</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>link inside a node</source>
            <translation>节点内链路</translation>
        </message>
        <message>
            <source>link between nodes</source>
            <translation>节点间链路</translation>
        </message>
        <message>
            <source>What, and over which way</source>
            <translation>什么，走哪条路</translation>
        </message>
        <message>
            <source>to compute</source>
            <translation>计算用时</translation>
        </message>
        <message>
            <source>to move</source>
            <translation>搬运用时</translation>
        </message>
        <message>
            <source>{seconds} to compute</source>
            <translation>计算 {seconds}</translation>
        </message>
        <message>
            <source>{seconds} to move</source>
            <translation>搬运 {seconds}</translation>
        </message>
        <message>
            <source>Moving takes longer: this is the wall.</source>
            <translation>搬运更久：这就是墙。</translation>
        </message>
        <message>
            <source>Computing takes longer: the way keeps up.</source>
            <translation>计算更久：这条路跟得上。</translation>
        </message>
        <message>
            <source>{parameters} billion parameters and {bytes} in all. {part} take most of it: {size}.</source>
            <translation>共 {parameters} 十亿个参数，{bytes}。{part}占得最多：{size}。</translation>
        </message>
        <message>
            <source>From {before} to {bytes}. What shrank most: {part}, from {was} to {size}.</source>
            <translation>从 {before} 到 {bytes}。缩小最多的是{part}：从 {was} 到 {size}。</translation>
        </message>
        <message>
            <source>From {before} to {bytes}: nothing shrank.</source>
            <translation>从 {before} 到 {bytes}：什么都没有变小。</translation>
        </message>
        <message>
            <source>Shown is the fullest GPU, one of pipeline stage {stage}.</source>
            <translation>画的是最满的 GPU，属于流水线第 {stage} 阶段。</translation>
        </message>
        <message>
            <source>Each replica sees other sequences and holds everything. Only sharding its states (ZeRO) makes replicas save memory.</source>
            <translation>每个副本看不同的序列，却都保存全部内容。只有把状态分片（ZeRO），副本才省显存。</translation>
        </message>
        <message>
            <source>{count} micro-batches are under way at once on the first stage, each with its own activations.</source>
            <translation>第一阶段同时有 {count} 个微批次在途，每个都有自己的激活。</translation>
        </message>
        <message>
            <source>How many samples the data set has appears nowhere: only b sequences of s tokens at a time.</source>
            <translation>数据集有多少样本不出现在任何一项里：只有同时处理的 b 条长 s 的序列。</translation>
        </message>
        <message>
            <source>Too much? In this order: recompute, fewer sequences at a time (accumulate instead), shard states, then cut the model.</source>
            <translation>放不下？依次：重算、减少同时处理的序列（改用累积）、分片状态，最后才切模型。</translation>
        </message>
        <message>
            <source>Tokens are taken to spread evenly over the experts.</source>
            <translation>假设词元均匀分给各专家。</translation>
        </message>
        <message>
            <source>Weights {weights}, keys and values {cache}: {bytes} while {batch} requests of {sequence} tokens run.</source>
            <translation>权重 {weights}，键和值 {cache}：{batch} 个、每个 {sequence} 词元的请求在跑时共 {bytes}。</translation>
        </message>
        <message>
            <source>One more token of one request adds {bytes}.</source>
            <translation>一个请求每多一个词元，增加 {bytes}。</translation>
        </message>
        <message>
            <source>Beyond {heads} key-value heads tensor parallelism copies them, and the cache shrinks no more.</source>
            <translation>张量并行超过 {heads} 个键值头就只能复制它们，缓存不再变小。</translation>
        </message>
        <message>
            <source>One GPU sends {bytes} ({elements} elements) per step; all together {total}.</source>
            <translation>每步一块 GPU 发送 {bytes}（{elements} 个元素）；全部合计 {total}。</translation>
        </message>
        <message>
            <source>Counted as a ring sends: (N − 1)/N of an array per pass. Two GPUs send half of what formulas for many say.</source>
            <translation>按环形算法计：每趟发送数组的 (N − 1)/N。两块 GPU 发的只有“大 N”公式的一半。</translation>
        </message>
        <message>
            <source>Formulas in the literature differ in basis: per GPU or per pipeline, per layer or per step, elements or bytes. Switch them on the left.</source>
            <translation>文献里的公式口径不同：每块 GPU 还是整条流水线、每层还是每步、元素还是字节。左边可切换。</translation>
        </message>
        <message>
            <source>2(p − 1)·bsh is a sum over the pipeline; a single inner GPU sends 2·bsh per micro-batch.</source>
            <translation>2(p − 1)·bsh 是整条流水线之和；中间的单块 GPU 每个微批次只发 2·bsh。</translation>
        </message>
        <message>
            <source>With one GPU on every axis no message is sent.</source>
            <translation>每个轴都只有一块 GPU，不发送任何消息。</translation>
        </message>
        <message>
            <source>{name}: {flops} for {bytes} moved, {intensity} FLOPs per byte. {verdict}</source>
            <translation>{name}：{flops}，搬运 {bytes}，每字节 {intensity} FLOP。{verdict}</translation>
        </message>
        <message>
            <source>Below {ridge} FLOPs per byte this way is the limit, above it the arithmetic.</source>
            <translation>每字节低于 {ridge} FLOP 时受这条路限制，高于它则受算力限制。</translation>
        </message>
        <message>
            <source>What is moved while something is computed costs nothing; the comparison says how much could hide.</source>
            <translation>与计算同时进行的搬运不花时间；这个比较说明最多能藏多少。</translation>
        </message>
        <message>
            <source>{name}: {shape}, {dtype}, {bytes}. {users} ask for it again in backward.</source>
            <translation>{name}：{shape}，{dtype}，{bytes}。反向时{users}还要用它。</translation>
        </message>
        <message>
            <source>{name}: {shape}, {bytes}. Checkpointing does not keep it: in backward the forward pass of this part runs once more.</source>
            <translation>{name}：{shape}，{bytes}。检查点（checkpointing）不保留它：反向时这一段前向再跑一遍。</translation>
        </message>
        <message>
            <source>So far {seen} of {total}.</source>
            <translation>到此为止 {seen}，共 {total}。</translation>
        </message>
        <message>
            <source>torch's own hooks report these tensors while the layer runs at this size on the device “meta”: shapes and bytes without numbers. Weights and rotary tables are not counted.</source>
            <translation>层以这个尺寸在 “meta” 设备上运行时，由 torch 自己的钩子报告这些张量：只有形状和字节，没有数值。权重和旋转表不计。</translation>
        </message>
        <message>
            <source>Our norms keep what fused kernels keep; torch's own RMSNorm on a CPU keeps two FP32 copies more.</source>
            <translation>我们的归一化只保留融合内核所保留的；torch 在 CPU 上自带的 RMSNorm 会多留两份 FP32 副本。</translation>
        </message>
        <message>
            <source>A tensor that several operations need is kept once.</source>
            <translation>多个运算都要用的张量只保留一份。</translation>
        </message>
        <message>
            <source>The run is of a layer without experts.</source>
            <translation>运行的是不含专家的层。</translation>
        </message>
        <message>
            <source>{tool} says {bytes}, ours is {ours}. The largest difference: {part}, {size}.</source>
            <translation>{tool}给出 {bytes}，我们是 {ours}。差别最大的是{part}：{size}。</translation>
        </message>
        <message>
            <source>{tool} says {bytes}: on this layout no part differs by more than a thousandth.</source>
            <translation>{tool}给出 {bytes}：在这个布局上没有哪部分相差超过千分之一。</translation>
        </message>
        <message>
            <source>Every tensor of the fullest GPU is counted: {bytes}.</source>
            <translation>数了最满的 GPU 上的每个张量：{bytes}。</translation>
        </message>
        <message>
            <source>{tool} answers only for ZeRO-2 and ZeRO-3.</source>
            <translation>{tool}只回答 ZeRO-2 与 ZeRO-3。</translation>
        </message>
        <message>
            <source>Written from the calculators' public sources, each asked with the same model and layout.</source>
            <translation>按各计算器的公开源码写成，问的是同一个模型和布局。</translation>
        </message>
        <message>
            <source>What fills a GPU most when this model is trained on one alone?</source>
            <translation>只用一块 GPU 训练这个模型时，什么占得最多？</translation>
        </message>
        <message>
            <source>the weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>the gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>what the optimizer keeps</source>
            <translation>优化器保存的状态</translation>
        </message>
        <message>
            <source>activations and logits</source>
            <translation>激活与 logits</translation>
        </message>
        <message>
            <source>what is shown</source>
            <extracomment>What `values` returns.</extracomment>
            <translation>画的是什么</translation>
        </message>
        <message>
            <source>the remedy, axis, tensor or calculator of this step</source>
            <translation>这一步的办法、轴、张量或计算器</translation>
        </message>
        <message>
            <source>bytes on the fullest GPU, sent by it, or kept of this tensor</source>
            <translation>最满的 GPU 上、它发送的、或这个张量占的字节数</translation>
        </message>
        <message>
            <source>bytes by part</source>
            <translation>各部分的字节数</translation>
        </message>
        <message>
            <source>bytes by term</source>
            <translation>各项的字节数</translation>
        </message>
        <message>
            <source>the pipeline stage of the fullest GPU, from 0</source>
            <translation>最满的 GPU 所在的流水线阶段，从 0 起</translation>
        </message>
        <message>
            <source>whether it fits into the memory set</source>
            <translation>设定的显存是否放得下</translation>
        </message>
        <message>
            <source>elements the GPU sends</source>
            <translation>这块 GPU 发送的元素数</translation>
        </message>
        <message>
            <source>bytes that all GPUs send together</source>
            <translation>全部 GPU 合计发送的字节数</translation>
        </message>
        <message>
            <source>elements that all GPUs send together</source>
            <translation>全部 GPU 合计发送的元素数</translation>
        </message>
        <message>
            <source>collectives or messages by flow</source>
            <translation>各项消息用的集合通信</translation>
        </message>
        <message>
            <source>FLOPs per byte moved, by way</source>
            <translation>每搬一字节的 FLOP 数，按路径</translation>
        </message>
        <message>
            <source>shape of the tensor</source>
            <translation>张量的形状</translation>
        </message>
        <message>
            <source>its number type</source>
            <translation>它的数值类型</translation>
        </message>
        <message>
            <source>whether it is kept for backward</source>
            <translation>是否为反向保留</translation>
        </message>
        <message>
            <source>bytes more or less than ours, by part</source>
            <translation>比我们多或少的字节数，按部分</translation>
        </message>
        <message>
            <source>the model's name</source>
            <extracomment>What `result` returns.</extracomment>
            <translation>模型名</translation>
        </message>
        <message>
            <source>parameters of the whole model</source>
            <translation>整个模型的参数量</translation>
        </message>
        <message>
            <source>parameters a token meets</source>
            <translation>一个词元经过的参数量</translation>
        </message>
        <message>
            <source>bytes on the fullest GPU in the end</source>
            <translation>最后最满的 GPU 上的字节数</translation>
        </message>
        <message>
            <source>whether they fit into the memory set</source>
            <translation>设定的显存是否放得下</translation>
        </message>
        <message>
            <source>bytes after each remedy</source>
            <translation>每个办法之后的字节数</translation>
        </message>
        <message>
            <source>bytes the busiest GPU sends per step, by axis</source>
            <translation>最忙的 GPU 每步发送的字节数，按轴</translation>
        </message>
        <message>
            <source>bytes that autograd kept of a layer</source>
            <translation>自动求导为一层保留的字节数</translation>
        </message>
        <message>
            <source>bytes that the formula says</source>
            <translation>公式给出的字节数</translation>
        </message>
        <message>
            <source>bytes by calculator</source>
            <translation>各计算器给出的字节数</translation>
        </message>
        <message>
            <source>seconds to compute and to move, by way</source>
            <translation>计算与搬运的秒数，按路径</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>Optimizer states</source>
            <translation>优化器状态</translation>
        </message>
        <message>
            <source>Gathered for now</source>
            <translation>临时收齐的</translation>
        </message>
        <message>
            <source>Activations</source>
            <translation>激活</translation>
        </message>
        <message>
            <source>Output head</source>
            <translation>输出头</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV 缓存</translation>
        </message>
        <message>
            <source>The numbers the products are made with.</source>
            <translation>权重（weights）：做乘法用的那些数。</translation>
        </message>
        <message>
            <source>One number per weight, from the backward pass.</source>
            <translation>梯度（gradients）：每个权重一个数，由反向传播得到。</translation>
        </message>
        <message>
            <source>Adam's two averages, and the FP32 copy that is really updated.</source>
            <translation>优化器状态（optimizer states）：Adam 的两个滑动平均，以及真正被更新的 FP32 副本。</translation>
        </message>
        <message>
            <source>ZeRO-3 puts one unit of weights together at a time, uses it and lets it go.</source>
            <translation>ZeRO-3 每次只拼齐一个单元的权重，用完即放。</translation>
        </message>
        <message>
            <source>What the forward pass leaves lying for the backward pass.</source>
            <translation>激活（activations）：前向传播留给反向传播的张量。</translation>
        </message>
        <message>
            <source>A score for every word of the vocabulary at every position.</source>
            <translation>每个位置对词表里每个词的得分。</translation>
        </message>
        <message>
            <source>Keys and values of all tokens so far.</source>
            <translation>KV 缓存（KV cache）：到目前为止所有词元的键和值。</translation>
        </message>
        <message>
            <source>{name}, experts</source>
            <translation>{name}（专家）</translation>
        </message>
        <message>
            <source>FP32 copy of gradients</source>
            <translation>梯度的 FP32 副本</translation>
        </message>
        <message>
            <source>FP32 master weights</source>
            <translation>FP32 主权重</translation>
        </message>
        <message>
            <source>Momentum, FP32</source>
            <translation>动量（一阶矩）</translation>
        </message>
        <message>
            <source>Variance, FP32</source>
            <translation>方差（二阶矩）</translation>
        </message>
        <message>
            <source>Largest unit, gathered</source>
            <translation>收齐的最大单元</translation>
        </message>
        <message>
            <source>Queries</source>
            <translation>查询（Q）</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>键（K）</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>值（V）</translation>
        </message>
        <message>
            <source>Log-sum-exp of each row</source>
            <translation>每行的 log-sum-exp</translation>
        </message>
        <message>
            <source>Attention weights</source>
            <translation>注意力权重</translation>
        </message>
        <message>
            <source>Dropout mask of the weights</source>
            <translation>注意力权重的 dropout 掩码</translation>
        </message>
        <message>
            <source>Weights after dropout</source>
            <translation>dropout 后的注意力权重</translation>
        </message>
        <message>
            <source>Dropout mask after attention</source>
            <translation>注意力后的 dropout 掩码</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>门（gate）</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>升维（up）</translation>
        </message>
        <message>
            <source>SiLU of the gate</source>
            <translation>门的 SiLU</translation>
        </message>
        <message>
            <source>Gate times up</source>
            <translation>门 × 升维</translation>
        </message>
        <message>
            <source>After GELU</source>
            <translation>GELU 之后</translation>
        </message>
        <message>
            <source>Dropout mask after the MLP</source>
            <translation>MLP 后的 dropout 掩码</translation>
        </message>
        <message>
            <source>Deviation of each row</source>
            <translation>每行的标准差等统计</translation>
        </message>
        <message>
            <source>Compressed queries</source>
            <translation>压缩的查询</translation>
        </message>
        <message>
            <source>Compressed keys and values</source>
            <translation>压缩的键和值</translation>
        </message>
        <message>
            <source>Scores of the router</source>
            <translation>路由器的得分</translation>
        </message>
        <message>
            <source>Tokens sent to experts</source>
            <translation>送往专家的词元</translation>
        </message>
        <message>
            <source>Gate of the experts</source>
            <translation>专家的门</translation>
        </message>
        <message>
            <source>Up of the experts</source>
            <translation>专家的升维</translation>
        </message>
        <message>
            <source>SiLU in the experts</source>
            <translation>专家里的 SiLU</translation>
        </message>
        <message>
            <source>Product in the experts</source>
            <translation>专家里的乘积</translation>
        </message>
        <message>
            <source>After GELU in the experts</source>
            <translation>专家里 GELU 之后</translation>
        </message>
        <message>
            <source>Gate of the shared expert</source>
            <translation>共享专家的门</translation>
        </message>
        <message>
            <source>Up of the shared expert</source>
            <translation>共享专家的升维</translation>
        </message>
        <message>
            <source>SiLU in the shared expert</source>
            <translation>共享专家里的 SiLU</translation>
        </message>
        <message>
            <source>Product in the shared expert</source>
            <translation>共享专家里的乘积</translation>
        </message>
        <message>
            <source>After GELU in the shared expert</source>
            <translation>共享专家里 GELU 之后</translation>
        </message>
        <message>
            <source>Dropout mask of the embedding</source>
            <translation>嵌入的 dropout 掩码</translation>
        </message>
        <message>
            <source>Into the layer</source>
            <translation>层的输入</translation>
        </message>
        <message>
            <source>Into the first norm</source>
            <translation>第一个归一化的输入</translation>
        </message>
        <message>
            <source>Into Q, K and V</source>
            <translation>Q、K、V 的输入</translation>
        </message>
        <message>
            <source>Into the output matrix</source>
            <translation>输出矩阵的输入</translation>
        </message>
        <message>
            <source>Into the second norm</source>
            <translation>第二个归一化的输入</translation>
        </message>
        <message>
            <source>Into the MLP</source>
            <translation>MLP 的输入</translation>
        </message>
        <message>
            <source>Into the last norm</source>
            <translation>最后一个归一化的输入</translation>
        </message>
        <message>
            <source>Into the head</source>
            <translation>输出头的输入</translation>
        </message>
        <message>
            <source>Logits, FP32</source>
            <translation>logits（FP32）</translation>
        </message>
        <message>
            <source>Keys and values</source>
            <translation>键和值</translation>
        </message>
        <message>
            <source>Logits of the last token</source>
            <translation>最后一个词元的 logits</translation>
        </message>
        <message>
            <source>first norm</source>
            <translation>第一个归一化</translation>
        </message>
        <message>
            <source>Q, K, V matrices</source>
            <translation>Q、K、V 矩阵</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>output matrix</source>
            <translation>输出矩阵</translation>
        </message>
        <message>
            <source>second norm</source>
            <translation>第二个归一化</translation>
        </message>
        <message>
            <source>gate and up matrices</source>
            <translation>gate 与 up 矩阵</translation>
        </message>
        <message>
            <source>activation function</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>down matrix</source>
            <translation>down 矩阵</translation>
        </message>
        <message>
            <source>checkpoint of the layer</source>
            <translation>整层的检查点</translation>
        </message>
        <message>
            <source>One GPU</source>
            <translation>一块 GPU</translation>
        </message>
        <message>
            <source>Tensor parallelism</source>
            <translation>张量并行（tensor parallelism）</translation>
        </message>
        <message>
            <source>Sequence parallelism</source>
            <translation>序列并行（sequence parallelism）</translation>
        </message>
        <message>
            <source>Context parallelism</source>
            <translation>上下文并行（context parallelism）</translation>
        </message>
        <message>
            <source>Pipeline parallelism</source>
            <translation>流水线并行（pipeline parallelism）</translation>
        </message>
        <message>
            <source>Data parallelism</source>
            <translation>数据并行（data parallelism）</translation>
        </message>
        <message>
            <source>Expert parallelism</source>
            <translation>专家并行（expert parallelism）</translation>
        </message>
        <message>
            <source>ZeRO-1</source>
            <translation>ZeRO-1</translation>
        </message>
        <message>
            <source>ZeRO-2</source>
            <translation>ZeRO-2</translation>
        </message>
        <message>
            <source>ZeRO-3</source>
            <translation>ZeRO-3</translation>
        </message>
        <message>
            <source>Recompute attention's core</source>
            <translation>重算注意力核心</translation>
        </message>
        <message>
            <source>Recompute layers</source>
            <translation>重算整层</translation>
        </message>
        <message>
            <source>No messages</source>
            <translation>没有消息</translation>
        </message>
        <message>
            <source>One training step</source>
            <translation>一个训练步</translation>
        </message>
        <message>
            <source>One token generated</source>
            <translation>生成一个词元</translation>
        </message>
        <message>
            <source>one GPU</source>
            <translation>一块</translation>
        </message>
        <message>
            <source>tp {value}</source>
            <translation>tp {value}</translation>
        </message>
        <message>
            <source>SP</source>
            <translation>SP</translation>
        </message>
        <message>
            <source>cp {value}</source>
            <translation>cp {value}</translation>
        </message>
        <message>
            <source>pp {value}</source>
            <translation>pp {value}</translation>
        </message>
        <message>
            <source>dp {value}</source>
            <translation>dp {value}</translation>
        </message>
        <message>
            <source>ep {value}</source>
            <translation>ep {value}</translation>
        </message>
        <message>
            <source>recompute</source>
            <translation>重算</translation>
        </message>
        <message>
            <source>Term by term (ours)</source>
            <translation>逐项计算（本软件）</translation>
        </message>
        <message>
            <source>ZeRO paper, 16 B</source>
            <translation>ZeRO 论文，16 字节</translation>
        </message>
        <message>
            <source>Megatron-LM, 18 B</source>
            <translation>Megatron-LM，18 字节</translation>
        </message>
        <message>
            <source>DeepSpeed, 20 B</source>
            <translation>DeepSpeed，20 字节</translation>
        </message>
        <message>
            <source>EleutherAI cookbook</source>
            <translation>EleutherAI cookbook</translation>
        </message>
        <message>
            <source>Ultra-Scale Playbook</source>
            <translation>Ultra-Scale Playbook</translation>
        </message>
        <message>
            <source>Every tensor of the fullest GPU, as on the first picture of this lab. The dashed line marks it for the others.</source>
            <translation>最满的那块 GPU 上每个张量都数，与本实验的第一幅图一致。虚线为其他计算器标出这个值。</translation>
        </message>
        <message>
            <source>Where it differs from ours, and why</source>
            <translation>与我们不同之处及原因</translation>
        </message>
        <message>
            <source>It does not estimate this part.</source>
            <translation>它不估计这一部分。</translation>
        </message>
        <message>
            <source>DeepSpeed's estimators exist for stages 2 and 3 only: set ZeRO to 2 or 3.</source>
            <translation>DeepSpeed 的估计函数只有第 2、3 阶段：请把 ZeRO 设为 2 或 3。</translation>
        </message>
        <message>
            <source>Every GPU holds an equal share: no fuller stage, no replicated norms.</source>
            <translation>每块 GPU 一样多：没有更满的阶段，也没有复制的归一化。</translation>
        </message>
        <message>
            <source>2 bytes each, of an equal share.</source>
            <translation>每个 2 字节，按均分计。</translation>
        </message>
        <message>
            <source>12 bytes each, of an equal share.</source>
            <translation>每个 12 字节，按均分计。</translation>
        </message>
        <message>
            <source>The unit gathered for the moment is not counted.</source>
            <translation>不计临时收齐的单元。</translation>
        </message>
        <message>
            <source>4 bytes each: gradients are summed in FP32, and stay whole.</source>
            <translation>每个 4 字节：梯度用 FP32 累加，并且不分片。</translation>
        </message>
        <message>
            <source>Of the stage with the embedding, whichever needs most; no biases.</source>
            <translation>总取带嵌入的阶段，不管哪个阶段最满；不含偏置。</translation>
        </message>
        <message>
            <source>12 bytes each, divided by dp from stage 1 on, never by cp.</source>
            <translation>每个 12 字节，从第 1 阶段起除以 dp，不除以 cp。</translation>
        </message>
        <message>
            <source>Weights are never gathered: its stage is 1.</source>
            <translation>从不收齐权重：它相当于第 1 阶段。</translation>
        </message>
        <message>
            <source>A GPT layer's formula: no SwiGLU, grouped queries, cp or full recomputation in it.</source>
            <translation>GPT 层的公式：没有 SwiGLU、分组查询、cp 和整层重算。</translation>
        </message>
        <message>
            <source>Counted only without a pipeline, otherwise left out.</source>
            <translation>只在没有流水线时计入，否则省略。</translation>
        </message>
        <message>
            <source>2 bytes of every parameter of the model: tp and pp are not in it.</source>
            <translation>模型每个参数 2 字节：不含 tp 与 pp。</translation>
        </message>
        <message>
            <source>2 + 4 bytes each, divided by all GPUs.</source>
            <translation>每个 2 + 4 字节，除以全部 GPU。</translation>
        </message>
        <message>
            <source>12 bytes each, divided by all GPUs, not by the replicas.</source>
            <translation>每个 12 字节，除以全部 GPU，而不是副本数。</translation>
        </message>
        <message>
            <source>4 bytes of the largest matrix.</source>
            <translation>最大矩阵每个参数 4 字节。</translation>
        </message>
        <message>
            <source>Its own parameter count; stage 3 divides by all GPUs, on top of tp · pp.</source>
            <translation>用自己的参数计数；第 3 阶段在 tp · pp 之外再除以全部 GPU。</translation>
        </message>
        <message>
            <source>4 bytes each, never divided by tp · pp.</source>
            <translation>每个 4 字节，从不除以 tp · pp。</translation>
        </message>
        <message>
            <source>12 bytes each, divided by all GPUs from stage 1 on, and never by tp · pp.</source>
            <translation>每个 12 字节，从第 1 阶段起除以全部 GPU，从不除以 tp · pp。</translation>
        </message>
        <message>
            <source>A buffer of 5·10⁸ elements, and 10⁹ live ones in stage 3.</source>
            <translation>5·10⁸ 个元素的缓冲区，第 3 阶段再加 10⁹ 个活跃参数。</translation>
        </message>
        <message>
            <source>A GPT layer with dropout and the whole matrix of scores, all layers on one GPU.</source>
            <translation>带 dropout、保留整个分数矩阵的 GPT 层，所有层都在一块 GPU 上。</translation>
        </message>
        <message>
            <source>12h² + 13h per layer, divided by dp only: tp, pp, SwiGLU and grouped queries are not in it.</source>
            <translation>每层 12h² + 13h，只除以 dp：不含 tp、pp、SwiGLU 与分组查询。</translation>
        </message>
        <message>
            <source>2 bytes each of the same count.</source>
            <translation>同样的计数，每个 2 字节。</translation>
        </message>
        <message>
            <source>12 bytes each of the same count.</source>
            <translation>同样的计数，每个 12 字节。</translation>
        </message>
        <message>
            <source>With dropout and the whole matrix of scores, all layers on one GPU.</source>
            <translation>带 dropout 并保留整个分数矩阵，所有层都在一块 GPU 上。</translation>
        </message>
        <message>
            <source>Divided by tp only with sequence parallelism.</source>
            <translation>只有在序列并行时才除以 tp。</translation>
        </message>
        <message>
            <source>GPT-2</source>
            <extracomment>The names of MODELS, in their order; they are the same in every language.</extracomment>
            <translation>GPT-2</translation>
        </message>
        <message>
            <source>GPT 22B</source>
            <translation>GPT 22B</translation>
        </message>
        <message>
            <source>GPT-3 175B</source>
            <translation>GPT-3 175B</translation>
        </message>
        <message>
            <source>MT-NLG 530B</source>
            <translation>MT-NLG 530B</translation>
        </message>
        <message>
            <source>GPT 1T</source>
            <translation>GPT 1T</translation>
        </message>
        <message>
            <source>Llama 2 7B</source>
            <translation>Llama 2 7B</translation>
        </message>
        <message>
            <source>Llama 2 13B</source>
            <translation>Llama 2 13B</translation>
        </message>
        <message>
            <source>Llama 2 70B</source>
            <translation>Llama 2 70B</translation>
        </message>
        <message>
            <source>Llama 3 8B</source>
            <translation>Llama 3 8B</translation>
        </message>
        <message>
            <source>Llama 3 70B</source>
            <translation>Llama 3 70B</translation>
        </message>
        <message>
            <source>Llama 3.1 405B</source>
            <translation>Llama 3.1 405B</translation>
        </message>
        <message>
            <source>Qwen2.5 7B</source>
            <translation>Qwen2.5 7B</translation>
        </message>
        <message>
            <source>Qwen2.5 0.5B</source>
            <translation>Qwen2.5 0.5B</translation>
        </message>
        <message>
            <source>Mixtral 8x7B</source>
            <translation>Mixtral 8x7B</translation>
        </message>
        <message>
            <source>DeepSeek-V3</source>
            <translation>DeepSeek-V3</translation>
        </message>
        <message>
            <source>Memory while training</source>
            <translation>训练时的显存</translation>
        </message>
        <message>
            <source>Memory while generating</source>
            <translation>生成时的显存</translation>
        </message>
        <message>
            <source>Messages per step</source>
            <translation>每步的消息</translation>
        </message>
        <message>
            <source>Memory wall and network wall</source>
            <translation>显存墙与通信墙</translation>
        </message>
        <message>
            <source>What a layer really keeps</source>
            <translation>一层真正保留什么</translation>
        </message>
        <message>
            <source>Why calculators disagree</source>
            <translation>计算器为何不一致</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>The config.json below</source>
            <translation>下面的 config.json</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Your config.json</source>
            <translation>你的 config.json</translation>
        </message>
        <message>
            <source>The text of the file: GPT-2, Llama, Mistral, Qwen, Mixtral or DeepSeek.</source>
            <translation>文件内容：GPT-2、Llama、Mistral、Qwen、Mixtral 或 DeepSeek。</translation>
        </message>
        <message>
            <source>Tensor parallel (tp)</source>
            <translation>张量并行（tp）</translation>
        </message>
        <message>
            <source>Pipeline stages (pp)</source>
            <translation>流水线阶段（pp）</translation>
        </message>
        <message>
            <source>Replicas (dp)</source>
            <translation>副本数（dp）</translation>
        </message>
        <message>
            <source>Context parallel (cp)</source>
            <translation>上下文并行（cp）</translation>
        </message>
        <message>
            <source>Expert parallel (ep)</source>
            <translation>专家并行（ep）</translation>
        </message>
        <message>
            <source>ZeRO stage</source>
            <translation>ZeRO 阶段</translation>
        </message>
        <message>
            <source>Sequence parallel (SP)</source>
            <translation>序列并行（SP）</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>不重算</translation>
        </message>
        <message>
            <source>attention's core</source>
            <translation>注意力核心</translation>
        </message>
        <message>
            <source>whole layers</source>
            <translation>整层</translation>
        </message>
        <message>
            <source>Recompute</source>
            <translation>重算</translation>
        </message>
        <message>
            <source>16: the ZeRO paper</source>
            <translation>16：ZeRO 论文</translation>
        </message>
        <message>
            <source>18: FP32 gradients</source>
            <translation>18：FP32 梯度</translation>
        </message>
        <message>
            <source>20: both gradients</source>
            <translation>20：两种梯度</translation>
        </message>
        <message>
            <source>16: all in FP32</source>
            <translation>16：全 FP32</translation>
        </message>
        <message>
            <source>8: BF16 alone</source>
            <translation>8：只用 BF16</translation>
        </message>
        <message>
            <source>Bytes per parameter</source>
            <translation>每个参数的字节数</translation>
        </message>
        <message>
            <source>Sequences at a time (b)</source>
            <translation>同时处理的序列数（b）</translation>
        </message>
        <message>
            <source>Tokens per sequence (s)</source>
            <translation>每条序列的词元数（s）</translation>
        </message>
        <message>
            <source>Micro-batches per step (m)</source>
            <translation>每步的微批次数（m）</translation>
        </message>
        <message>
            <source>GPipe</source>
            <translation>GPipe</translation>
        </message>
        <message>
            <source>interleaved</source>
            <translation>交错式</translation>
        </message>
        <message>
            <source>Pipeline schedule</source>
            <translation>流水线调度</translation>
        </message>
        <message>
            <source>Chunks per rank (v)</source>
            <translation>每卡的段数（v）</translation>
        </message>
        <message>
            <source>FlashAttention</source>
            <translation>FlashAttention</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Fused SwiGLU</source>
            <translation>融合的 SwiGLU</translation>
        </message>
        <message>
            <source>per GPU</source>
            <translation>每块 GPU</translation>
        </message>
        <message>
            <source>all GPUs together</source>
            <translation>全部 GPU 合计</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>口径</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>元素</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Memory of a GPU</source>
            <translation>每块 GPU 的显存</translation>
        </message>
        <message>
            <source>Peak of a GPU</source>
            <translation>每块 GPU 的峰值算力</translation>
        </message>
        <message>
            <source>Memory bandwidth</source>
            <translation>显存带宽</translation>
        </message>
        <message>
            <source>Link inside a node</source>
            <translation>节点内链路</translation>
        </message>
        <message>
            <source>Link between nodes</source>
            <translation>节点间链路</translation>
        </message>
        <message>
            <source>transformers, parameters of the model on meta</source>
            <translation>transformers：meta 上模型的参数量</translation>
        </message>
        <message>
            <source>torch autograd, bytes kept of a small layer on the CPU</source>
            <translation>torch 自动求导：CPU 上一个小层保留的字节数</translation>
        </message>
        <message>
            <source>gloo, bytes each rank sent in a data-parallel step</source>
            <translation>gloo：数据并行一步中每个进程发送的字节数</translation>
        </message>
    </context>
</TS>
