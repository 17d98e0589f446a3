<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>Around a ring it does not: from {few} to {many} ranks, what each rank sends goes from {ring_few} to {ring_many} times the array and never reaches 2. If everything passes through rank 0, what that rank sends goes from {root_few} to {root_many} times the array.</source>
            <translation>绕环传递时并非如此：从 {few} 个进程到 {many} 个进程，每个进程（rank）发送的量从数组的 {ring_few} 倍变为 {ring_many} 倍，永远到不了 2 倍。如果一切都经过进程 0，它发送的量就从数组的 {root_few} 倍变为 {root_many} 倍。</translation>
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
            <source>bytes handed to gloo, per rank</source>
            <translation>每个 rank 交给 gloo 的字节数</translation>
        </message>
    </context>
</TS>
