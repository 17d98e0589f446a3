<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>The sum of all matrices of Llama 2 7B is {parameters}, and that is its number of parameters. Bytes are as many times more as a parameter has bytes: {half} GB in 16 bits, {single} GB in 32.</source>
            <extracomment>One fp32 number per row, of norms and of fused attention: no part of the formula.</extracomment>
            <translation>Llama 2 7B 所有矩阵之和是 {parameters}，这是它的参数量。字节数还要乘以每个参数的字节数：16 位是 {half} GB，32 位是 {single} GB。</translation>
        </message>
        <message>
            <source>What torch keeps of a Llama layer in 16 bits without dropout fits ({a} + {g}·n_kv/n_h)·bsd + {f}·bs·d_ffn + {q}·bs²·n_h, besides a number per row of each norm. With fused kernels for attention and SwiGLU the last two are {fused} and {flash}. The 5 is that of a GPT layer with dropout on the attention weights (2 + 1 + 2), the 10 forgets the output of one norm, and the logits are missing. The norm here keeps its input only; torch's RMSNorm on the CPU keeps more.</source>
            <translation>16 位、无 dropout 的 Llama 层，torch 保留的字节符合 ({a} + {g}·n_kv/n_h)·bsd + {f}·bs·d_ffn + {q}·bs²·n_h，此外每个归一化每行一个数。注意力和 SwiGLU 用融合内核（fused kernels）时，后两个系数是 {fused} 和 {flash}。5 来自对注意力权重做 dropout 的 GPT 层（2 + 1 + 2），10 漏了一个归一化的输出，logits 也没算。这里的归一化只保留输入；torch 在 CPU 上的 RMSNorm 保留得更多。</translation>
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
        <message>
            <source>A router trained with the balancing loss sends its four GPUs {least} to {most} tokens of one text, where {mean} would be even. The loss balances the average over many texts, not each batch.</source>
            <translation>带平衡损失训练的路由器（router）把一段文本的词元发给四块 GPU，每块 {least} 到 {most} 个，均分应为 {mean} 个。这个损失平衡的是许多文本的平均，不是每个批次。</translation>
        </message>
        <message>
            <source>tp 2 · dp 8 are {without} GPUs without expert parallelism, and {within} with ep = 8: the same GPUs are grouped once more, so that each group of 8 has all experts.</source>
            <translation>tp 2 · dp 8 不用专家并行时是 {without} 块 GPU，ep = 8 时还是 {within} 块：同样的 GPU 再分一次组，每组 8 块合起来有全部专家。</translation>
        </message>
        <message>
            <source>Its residual goes on. With {share} % of all choices dropped, the model's next-token loss on a text is {here} nats; with none dropped it is {whole}, and {nothing} if the layer said nothing to any token.</source>
            <translation>它的残差继续前进。丢弃 {share} % 的选择时，模型在一段文本上的下一词元损失为 {here} 奈特；不丢弃时为 {whole}；这一层对任何词元都不作答时为 {nothing}。</translation>
        </message>
        <message>
            <source>Per step of GPT-2 on {gpus} GPUs, the first GPU of nn.DataParallel sends {dp} GB; with DDP every one sends {ddp} GB. It is one process, so one Python interpreter drives all. torch's own text recommends DistributedDataParallel, also on a single machine.</source>
            <translation>GPT-2 在 {gpus} 块 GPU 上每一步，nn.DataParallel 的第一块 GPU 要发送 {dp} GB；用 DDP 时每块只发送 {ddp} GB。它只有一个进程，由一个 Python 解释器驱动所有 GPU。torch 自己的文档也推荐 DistributedDataParallel，单机也是。</translation>
        </message>
        <message>
            <source>After backward the weights have moved by {moved}: that is the optimizer's step. A second backward without zero_grad leaves {twice} times the gradient, and without set_epoch {same} of {epochs} epochs repeat the order of the first.</source>
            <translation>backward 之后权重变动为 {moved}：更新是优化器的事。不做 zero_grad 再 backward 一次，梯度变成 {twice} 倍；不做 set_epoch，{epochs} 轮中有 {same} 轮重复第一轮的顺序。</translation>
        </message>
        <message>
            <source>The update starts when the last of {buckets} buckets is in, at {update} ms; backward ends at {backward} ms. Summed bucket by bucket or all at once, the gradients differ by {apart}. Overlap hides time; every step is still synchronous.</source>
            <translation>更新在 {buckets} 个桶的最后一个到齐时才开始，即 {update} 毫秒；反向在 {backward} 毫秒结束。逐桶求和与一次求和，梯度相差 {apart}。重叠藏起的是时间，每一步仍然同步。</translation>
        </message>
        <message>
            <source>With equal micro-batches the gradient is the same up to rounding ({equal}). With 3 and 30 samples the plain average is off by {uneven} %, weighted by samples by {weighted}. With batch normalisation even equal ones are off by {norm} %. Only the micro-batch fills memory.</source>
            <translation>微批次相等时，梯度只差舍入（{equal}）。3 个和 30 个样本时，直接平均偏 {uneven} %，按样本加权只偏 {weighted}。有批归一化（batch normalisation）时，即使相等也偏 {norm} %。占显存的只是微批次。</translation>
        </message>
        <message>
            <source>torch's backends are {backends}. Horovod is not among them: it is a framework of its own that hands its arrays to NCCL, Gloo or MPI.</source>
            <translation>torch 的后端有 {backends}，其中没有 Horovod：它是独立的框架，把数组交给 NCCL、Gloo 或 MPI。</translation>
        </message>
        <message>
            <source>The default of init_process_group is {default}: torch then takes one backend per device, {cpu} for the CPU and {cuda} for CUDA. rank has to be another in every process.</source>
            <translation>init_process_group 的默认值是 {default}：此时 torch 按设备各选一个后端，CPU 用 {cpu}，CUDA 用 {cuda}。每个进程的进程必须各不相同。</translation>
        </message>
        <message>
            <source>Layers on {gpus} devices, computed one after the other, wait {naive} of the time: exactly a pipeline with one micro-batch, (p − 1)/p. With {many} micro-batches the same placement waits {filled}. Cutting every matrix instead gives the same outputs from as many parameters per device. Model parallelism is the name of both: by layers (pipeline), inside of layers (tensor).</source>
            <translation>把层放在 {gpus} 个设备上依次计算，有 {naive} 的时间在等：这正是只有一个微批次的流水线，(p − 1)/p。同样的摆法换成 {many} 个微批次，只等 {filled}。改成把每个矩阵切开，输出一样，每个设备的参数也一样多。模型并行（model parallelism）是两者的统称：按层切（流水线），在层内切（张量）。</translation>
        </message>
        <message>
            <source>Of arrays placed on {ranks} ranks under stage 1, each rank holds {optimizer} of the optimizer states (momentum, variance, FP32 weights), but {gradients} of the gradients and {weights} of the weights. Gradients are no optimizer state.</source>
            <translation>阶段 1 下把数组放到 {ranks} 个进程（rank）上，每个进程保存优化器状态（动量、方差、FP32 权重）的 {optimizer}，但梯度是 {gradients}，权重是 {weights}。梯度不是优化器状态。</translation>
        </message>
        <message>
            <source>From stage 1 to stage 2 the gradients go from {before} to {after} on each of {ranks} ranks; the weights stay at {weights}. 7.5 billion parameters on 64 GPUs: {none}, {first}, {second} and {third} GB under stages 0 to 3.</source>
            <translation>从阶段 1 到阶段 2，{ranks} 个进程（rank）上各自保存的梯度从 {before} 变为 {after}，权重仍是 {weights}。75 亿参数、64 块 GPU：阶段 0 到 3 分别为 {none}、{first}、{second}、{third} GB。</translation>
        </message>
        <message>
            <source>Under stage 2 a rank already holds only {gradients} of the gradients. What stage 3 adds are the weights: from {before} to {after} on each of {ranks} ranks.</source>
            <translation>阶段 2 下一个进程（rank）已经只保存梯度的 {gradients}。阶段 3 增加的是权重：{ranks} 个进程上从 {before} 变为 {after}。</translation>
        </message>
        <message>
            <source>On 64 GPUs stage 1 saves {small} of the states of a model of 0.1 billion parameters, and {large} of one of 70 billion: 12Φ(1 − 1/N) of 16Φ whatever Φ is. What must fit is 4Φ of weights and gradients: {need} GB for 7.5 billion.</source>
            <translation>在 64 块 GPU 上，阶段 1 为 1 亿参数的模型省下状态的 {small}，为 700 亿参数的模型省下 {large}：无论 Φ 多大，都是 16Φ 中的 12Φ(1 − 1/N)。必须放得下的是 4Φ 的权重和梯度：75 亿参数时为 {need} GB。</translation>
        </message>
        <message>
            <source>On {cases} pipelines of up to {ranks} ranks both take the same time: with {p} ranks and {m} micro-batches {share} % is waiting under either. What differs is what the first rank holds: {gpipe} micro-batches at once under GPipe, {other} under 1F1B.</source>
            <translation>在最多 {ranks} 个进程的 {cases} 条流水线上，两者用时相同：{p} 个进程、{m} 个微批次时，等待都占 {share} %。不同的是第一个进程要保存多少：GPipe 同时保存 {gpipe} 个微批次，1F1B 为 {other} 个。</translation>
        </message>
        <message>
            <source>It depends on the clock and on the costs. ZBV with {p} ranks and {m} micro-batches, all parts equally long: {span} % idle if each rank counts from its own start to its own end, {clock} % until the last rank is done. With F, I, W as {f} : {i} : {w} it is {uneven} % by both.</source>
            <translation>要看用哪种时钟，也要看开销。ZBV，{p} 个进程、{m} 个微批次，各部分一样长：每个进程从自己开始算到自己结束时，空闲占 {span} %；算到最后一个进程完成则占 {clock} %。若 F、I、W 之比为 {f} : {i} : {w}，两种算法都是 {uneven} %。</translation>
        </message>
        <message>
            <source>Of useful time yes, of all time not quite. 1F1B with {p} ranks, {m} and then {twice} micro-batches: the wait over useful time goes from {ratio_one} to {ratio_two} %, over all time from {one} to {two} %.</source>
            <translation>按有效时间算，是；按全部时间算，不完全是。1F1B，{p} 个进程，微批次从 {m} 个增至 {twice} 个：等待占有效时间从 {ratio_one} % 降到 {ratio_two} %，占全部时间从 {one} % 降到 {two} %。</translation>
        </message>
        <message>
            <source>Under the causal mask contiguous pieces of equal length give {cp} GPUs {works} blocks of work. Zig-zag gives each {even}: an early piece and a late one.</source>
            <translation>在因果掩码下，等长的连续片段给 {cp} 块 GPU 的工作量为 {works} 块。之字形（zig-zag）让每块都是 {even}：一段靠前，一段靠后。</translation>
        </message>
        <message>
            <source>On {tokens} tokens of a text, keys and values once round {cp} GPUs give the same outputs as attention on one: largest difference {difference} in 32 bits. The running maximum and sum make the softmax exact.</source>
            <translation>在一段 {tokens} 个词元的文本上，键和值绕 {cp} 块 GPU 一圈，输出与单块 GPU 的注意力相同：32 位下最大差 {difference}。累计的最大值与总和使 softmax 精确。</translation>
        </message>
        <message>
            <source>With 8 heads of queries and 4 of keys, Ulysses sends {two} times the ring's bytes over 2 GPUs and {eight} times over 8. The ring's bytes per GPU hardly fall with more GPUs, those of the exchange do.</source>
            <translation>查询有 8 个头、键有 4 个头时，Ulysses 发送的字节在 2 块 GPU 上是环的 {two} 倍，在 8 块上是 {eight} 倍。GPU 越多，环上每块发送的字节几乎不减，而交换的会减少。</translation>
        </message>
        <message>
            <source>Around a ring it does not: from {few} to {many} ranks, what each rank sends goes from {ring_few} to {ring_many} times the array and never reaches 2. If everything passes through rank 0, what that rank sends goes from {naive_few} to {naive_many} times the array.</source>
            <translation>用环则不会：从 {few} 个到 {many} 个进程，每个进程的发送量从数组的 {ring_few} 倍变到 {ring_many} 倍，始终不到 2 倍。若全部经过进程 0，它的发送量从 {naive_few} 倍变到 {naive_many} 倍。</translation>
        </message>
        <message>
            <source>One remedy under two names. torch's checkpoint keeps {kept} instead of {all} bytes of {blocks} blocks, the gradients are the same to {apart}, and the dropped activations are computed again: {extra} more FLOPs, one forward pass beside a forward and a backward pass of twice its size. torch leaves out what nobody reads, here down to {early}.</source>
            <translation>同一种办法的两个名字。torch 的 checkpoint 让 {blocks} 个块保留 {kept} 字节而不是 {all} 字节，梯度相差 {apart}，丢掉的激活再算一遍：FLOPs 多 {extra}，即在一趟前向和两倍于它的反向之外多一趟前向。torch 会省去没人要的部分，这里降到 {early}。</translation>
        </message>
        <message>
            <source>After {steps} steps in which one weight gets a gradient every {rare}th time, the ratio of its step to that of a weight that always gets one is {adam} with Adam, {adamw} with AdamW and {lamb} with LAMB, and {adagrad} with AdaGrad. Without weight decay AdamW differs from Adam by {same}; LAMB multiplies a whole matrix by one number.</source>
            <translation>一个权重每 {rare} 步才有一次梯度，{steps} 步之后，它的步长与总有梯度的权重的步长之比：Adam {adam}，AdamW {adamw}，LAMB {lamb}，AdaGrad {adagrad}。没有权重衰减时，AdamW 与 Adam 相差 {same}；LAMB 只是把整个矩阵乘一个数。</translation>
        </message>
        <message>
            <source>Through {depth} layers of gain {small} the first gradient has length {vanished}, and {kept} after clipping to 1. Of gain {large} it has length {exploded}, and {clipped} after it. Clipping bounds what is large and leaves alone what is small.</source>
            <translation>穿过 {depth} 层增益为 {small} 的层，第一层梯度的长度是 {vanished}，裁剪到 1 之后是 {kept}。增益为 {large} 时长度是 {exploded}，裁剪后是 {clipped}。裁剪限制大的，不管小的。</translation>
        </message>
        <message>
            <source>None of the {optimizers} optimizers of torch {version} is called LAN; LAMB, close to it, is written out here. What fusing an optimizer saves are calls: a step on {tensors} tensors takes {lamb} with LAMB written out and {single} with Adam, as one kernel {fused}.</source>
            <translation>torch {version} 的 {optimizers} 个优化器中没有一个叫 LAN；与它相近的是 LAMB，这里逐步写了出来。融合优化器省下的是调用次数：对 {tensors} 个张量走一步，逐步写出的 LAMB 要 {lamb} 次调用，Adam 要 {single} 次，融合成一个内核（kernel）则是 {fused} 次。</translation>
        </message>
        <message>
            <source>With a GELU between the matrices, rows first and the sum left for the end is off by {wrong}; done right, each of {ranks} ranks sends {rows} numbers in both passes, columns first {columns}. With nothing between them the order makes a difference of {linear}.</source>
            <translation>两个矩阵之间有 GELU 时，先按行切而把求和留到最后，会差 {wrong}；做对的话，{ranks} 个进程各在两趟中发送 {rows} 个数，先按列切则是 {columns} 个。中间什么也没有时，次序造成的差是 {linear}。</translation>
        </message>
        <message>
            <source>Counted in both passes of an MLP on {ranks} ranks: {plain} numbers sent by each with two all-reduces, {sharded} with two all-gathers and two reduce-scatters. Between the blocks a rank holds {held} numbers instead of {whole}.</source>
            <translation>{ranks} 个进程上一个 MLP 的两趟，数出来每个进程发送：两次全规约 {plain} 个数，两次全收集加两次规约散播 {sharded} 个数。块与块之间，每个进程保存 {held} 个数而不是 {whole} 个。</translation>
        </message>
        <message>
            <source>Three numbers per token do: the largest logit, the sum of exponentials, the target's logit. With {small} and {large} words the ranks exchange {exchanged} numbers for {tokens} tokens, and the loss is that of all logits within {apart}.</source>
            <translation>每个词元三个数就够：最大的 logit、指数之和、目标的 logit。词表为 {small} 和 {large} 时，各进程为 {tokens} 个词元交换 {exchanged} 个数，损失与用全部 logits 算的相差 {apart}。</translation>
        </message>
    </context>
    <context>
        <name>parallelism</name>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Sharding</source>
            <translation>分片</translation>
        </message>
        <message>
            <source>Data parallelism</source>
            <translation>数据并行</translation>
        </message>
        <message>
            <source>Collectives</source>
            <translation>集合通信</translation>
        </message>
        <message>
            <source>ZeRO</source>
            <translation>ZeRO</translation>
        </message>
        <message>
            <source>Tensor parallelism</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <translation>流水线</translation>
        </message>
        <message>
            <source>Memory and traffic</source>
            <translation>显存与通信量</translation>
        </message>
        <message>
            <source>Planner</source>
            <translation>规划器</translation>
        </message>
        <message>
            <source>Context parallelism</source>
            <translation>上下文并行</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>rank {rank} (process {pid}) closed its pipe</source>
            <translation>进程 {rank}（系统进程号 {pid}）关闭了管道</translation>
        </message>
        <message>
            <source>rank {rank} (process {pid}) was ended by signal {number} ({signal})</source>
            <translation>进程 {rank}（系统进程号 {pid}）被信号 {number}（{signal}）终止</translation>
        </message>
        <message>
            <source>rank {rank} (process {pid}) ended with exit code {code}</source>
            <translation>进程 {rank}（系统进程号 {pid}）以退出码 {code} 结束</translation>
        </message>
        <message>
            <source>another run did not end in {seconds} s</source>
            <translation>另一次运行在 {seconds} 秒内没有结束</translation>
        </message>
        <message>
            <source>no process could be started in {seconds} s</source>
            <translation>{seconds} 秒内没能启动进程</translation>
        </message>
        <message>
            <source>no process could be started: {text}</source>
            <translation>无法启动进程：{text}</translation>
        </message>
        <message>
            <source>rank {rank}: {text}</source>
            <translation>进程 {rank}：{text}</translation>
        </message>
        <message>
            <source>no answer in time from rank {late}</source>
            <translation>进程 {late} 没有按时回答</translation>
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
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>operations</source>
            <translation>个操作</translation>
        </message>
        <message>
            <source>ms</source>
            <translation>毫秒</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>个数</translation>
        </message>
    </context>
    <context>
        <name>parallelism/collectives</name>
        <message>
            <source>How does every rank get the sum when no rank may do all the work?</source>
            <translation>不让任何一个进程包办，怎样让每个进程都得到总和？</translation>
        </message>
        <message>
            <source>All-reduce = reduce-scatter, then all-gather</source>
            <translation>全规约 = 规约散播，再全收集</translation>
        </message>
        <message>
            <source>Five ranks: no power of two needed</source>
            <translation>五个进程：不必是 2 的幂</translation>
        </message>
        <message>
            <source>Ten numbers over four ranks</source>
            <translation>十个数分给四个进程</translation>
        </message>
        <message>
            <source>The obvious way: all through rank 0</source>
            <translation>最直接的做法：全部经过进程 0</translation>
        </message>
        <message>
            <source>A tree of eight: fewer, larger messages</source>
            <translation>八个进程的树：消息更少、更大</translation>
        </message>
        <message>
            <source>Two nodes of four: inside, then between</source>
            <translation>两个节点各四个：先内后外</translation>
        </message>
        <message>
            <source>All-to-all: a transposition</source>
            <translation>全交换：转置</translation>
        </message>
        <message>
            <source>All-to-all in three steps (Bruck)</source>
            <translation>三步完成全交换（Bruck）</translation>
        </message>
        <message>
            <source>Broadcast down a pipe of ranks</source>
            <translation>沿进程管道广播</translation>
        </message>
        <message>
            <source>Sixteen ranks</source>
            <translation>十六个进程</translation>
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
            <translation>只做前一半：规约散播（reduce-scatter）</translation>
        </message>
        <message>
            <source>Only the second half: all-gather</source>
            <translation>只做后一半：全收集（all-gather）</translation>
        </message>
        <message>
            <source>How large should a bucket be?</source>
            <translation>桶该多大？</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Reduce-scatter</source>
            <translation>规约散播（reduce-scatter）</translation>
        </message>
        <message>
            <source>All-gather</source>
            <translation>全收集（all-gather）</translation>
        </message>
        <message>
            <source>Reduce to rank 0</source>
            <translation>规约 reduce 到进程 0</translation>
        </message>
        <message>
            <source>Broadcast from rank 0</source>
            <translation>从进程 0 广播 broadcast</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>{phase}, step {step} of {count}</source>
            <translation>{phase}，第 {step} 步，共 {count} 步</translation>
        </message>
        <message>
            <source>one segment per rank: filled once its number is in the sum; ✓ finished</source>
            <translation>每个进程一格：它的数加进来后填色；✓ 已完成</translation>
        </message>
        <message>
            <source>whose numbers are in; ✓ finished</source>
            <translation>谁的数已加入；✓ 已完成</translation>
        </message>
        <message>
            <source>one segment per rank: filled if the chunk came from it; ✓ in place</source>
            <translation>每个进程一格：数据块来自它则填色；✓ 已就位</translation>
        </message>
        <message>
            <source>whose chunk it is; ✓ in place</source>
            <translation>块来自谁；✓ 已就位</translation>
        </message>
        <message>
            <source>each rank has its own numbers</source>
            <translation>每个进程有自己的数</translation>
        </message>
        <message>
            <source>Every rank has all the chunks</source>
            <translation>每个进程都有了全部的块</translation>
        </message>
        <message>
            <source>every rank has all the sums</source>
            <translation>每个进程都有了全部总和</translation>
        </message>
        <message>
            <source>every rank owns one finished chunk</source>
            <translation>每个进程拥有一块总和</translation>
        </message>
        <message>
            <source>Scatter from rank 0</source>
            <translation>从进程 0 散播（scatter）</translation>
        </message>
        <message>
            <source>Gather at rank 0</source>
            <translation>收集（gather）到进程 0</translation>
        </message>
        <message>
            <source>Pairs swap</source>
            <translation>两两互换</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>逐个传递</translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation>整理顺序</translation>
        </message>
        <message>
            <source>Reduce-scatter inside nodes</source>
            <translation>节点内规约散播</translation>
        </message>
        <message>
            <source>Reduce-scatter between nodes</source>
            <translation>节点间规约散播</translation>
        </message>
        <message>
            <source>All-gather between nodes</source>
            <translation>节点间全收集</translation>
        </message>
        <message>
            <source>All-gather inside nodes</source>
            <translation>节点内全收集</translation>
        </message>
        <message>
            <source>Broadcast to the nodes</source>
            <translation>广播到各节点</translation>
        </message>
        <message>
            <source>Broadcast inside nodes</source>
            <translation>节点内广播</translation>
        </message>
        <message>
            <source>Scatter to the nodes</source>
            <translation>散播到各节点</translation>
        </message>
        <message>
            <source>Scatter inside nodes</source>
            <translation>节点内散播</translation>
        </message>
        <message>
            <source>Gather inside nodes</source>
            <translation>节点内收集</translation>
        </message>
        <message>
            <source>Gather from the nodes</source>
            <translation>从各节点收集</translation>
        </message>
        <message>
            <source>Reduce inside nodes</source>
            <translation>节点内规约</translation>
        </message>
        <message>
            <source>Reduce between nodes</source>
            <translation>节点间规约</translation>
        </message>
        <message>
            <source>Swap inside nodes</source>
            <translation>节点内互换</translation>
        </message>
        <message>
            <source>Swap between nodes</source>
            <translation>节点间互换</translation>
        </message>
        <message>
            <source>Small buckets</source>
            <translation>小桶</translation>
        </message>
        <message>
            <source>The best size</source>
            <translation>最佳大小</translation>
        </message>
        <message>
            <source>Rank 0 has an array, and in the end everyone has it. Training begins this way: every replica gets the same weights.</source>
            <translation>进程 0 有一个数组，最后人人都有。训练就这样开始：每个副本拿到同样的权重。这就是广播（broadcast）。</translation>
        </message>
        <message>
            <source>Rank 0 has an array for all, and each rank gets its own chunk of it.</source>
            <translation>进程 0 有给所有人的数组，每个进程得到属于自己的一块。这就是散播（scatter）。</translation>
        </message>
        <message>
            <source>Each rank has a chunk; rank 0 gets them all, in the order of the ranks. It is scatter backwards.</source>
            <translation>每个进程有一块，进程 0 按编号把它们收齐。收集（gather）是散播的逆过程。</translation>
        </message>
        <message>
            <source>Every rank has an array; rank 0 gets the sum. It is broadcast backwards.</source>
            <translation>每个进程有一个数组，进程 0 得到总和。规约（reduce）是广播的逆过程。</translation>
        </message>
        <message>
            <source>Rank r starts with chunk r, and in the end everyone has all chunks. FSDP collects the weights of a layer this way.</source>
            <translation>进程 r 起初只有第 r 块，最后人人都有所有的块。FSDP 就这样收集一层的权重。这就是全收集（all-gather）。</translation>
        </message>
        <message>
            <source>In the end rank r owns the finished sum of chunk r and nothing else. ZeRO and FSDP reduce gradients this way.</source>
            <translation>最后进程 r 只拥有第 r 块的总和。ZeRO 和 FSDP 就这样规约梯度。这就是规约散播（reduce-scatter）。</translation>
        </message>
        <message>
            <source>Every rank has an array and every rank needs the sum. In data-parallel training the arrays are gradients.</source>
            <translation>每个进程有一个数组，每个进程都要总和。在数据并行训练里，这些数组就是梯度。这就是全规约（all-reduce）。</translation>
        </message>
        <message>
            <source>Rank r has a chunk for everyone, and gets the chunk everyone has for it: a transposition. Experts receive their tokens this way.</source>
            <translation>进程 r 给每个人都备了一块，也从每个人那里拿到给自己的一块，相当于转置。专家（expert）就这样收到词元。这就是全交换（all-to-all）。</translation>
        </message>
        <message>
            <source>Ring: the array is cut into as many chunks as there are ranks. At every step each rank passes one to its neighbour, and no link stands idle.</source>
            <translation>环：数组按进程数切块。每一步每个进程都把一块传给邻居，没有链路闲着。</translation>
        </message>
        <message>
            <source>The ring is opened at rank 0 and filled like a pipe: chunk by chunk, each rank passes on what it has just got.</source>
            <translation>把环在进程 0 处打开，像管道一样灌：一块接一块，每个进程把刚收到的传下去。</translation>
        </message>
        <message>
            <source>Only to the neighbour: a chunk for the rank d places on passes through d − 1 others. A ring suits sums, not this.</source>
            <translation>只传给邻居：要去 d 个位置之外的块得经过 d − 1 个别人。环适合求和，不适合这个。</translation>
        </message>
        <message>
            <source>The obvious way: one rank after another speaks to rank 0. Rank 0 has one network port, so the others must queue.</source>
            <translation>最直接的办法：各进程依次与进程 0 通信。进程 0 只有一个网口，其他人只能排队。</translation>
        </message>
        <message>
            <source>Ranks meet in pairs and swap, everyone at the same time; nothing passes through a third.</source>
            <translation>两两碰面互换，大家同时进行，不经第三者。</translation>
        </message>
        <message>
            <source>Tree: pairs first, then pairs of pairs. Few steps, but each carries much; it pays off for small messages, where the delay of a step costs more than its bytes.</source>
            <translation>树：先两两成对，再对与对。步数少，但每步搬得多；消息小、延迟比字节更贵时划算。</translation>
        </message>
        <message>
            <source>In step k everything moves on by 2ᵏ ranks if its way has a 1 in that bit (Bruck): few steps, each with about half of the chunks.</source>
            <translation>第 k 步，凡路程在该位上为 1 的都前进 2ᵏ 个进程（Bruck 算法）：步数少，每步约搬一半的块。</translation>
        </message>
        <message>
            <source>Hierarchy: {node} ranks share a node with fast links (the bands), and nodes a slow one. First inside, then between, so that little crosses.</source>
            <translation>分层：{node} 个进程同在一个节点，节点内链路快（色带），节点间慢。先内后外，跨节点的就少。</translation>
        </message>
        <message>
            <source>First ranks of a node ({node}) swap what is meant for the same place in any node, then nodes swap in large messages.</source>
            <translation>先在节点内（{node} 个进程）互换去往各节点同一位置的块，再在节点间用大消息互换。</translation>
        </message>
        <message>
            <source>{chunks} chunks of rank {sender} arrive at rank {receiver} and are added. Links in use at this step: {busy}.</source>
            <translation>进程 {sender} 的 {chunks} 块到达进程 {receiver} 并相加。这一步用到的链路：{busy}。</translation>
        </message>
        <message>
            <source>{chunks} chunks of rank {sender} take their places at rank {receiver}. Links in use at this step: {busy}.</source>
            <translation>进程 {sender} 的 {chunks} 块在进程 {receiver} 就位。这一步用到的链路：{busy}。</translation>
        </message>
        <message>
            <source>Chunk {chunk} of rank {sender} goes to place {into} of rank {receiver}, as in a transposition.</source>
            <translation>进程 {sender} 的第 {chunk} 块放到进程 {receiver} 的第 {into} 位，如同转置。</translation>
        </message>
        <message>
            <source>Every rank puts its chunks in order</source>
            <translation>每个进程整理自己的块</translation>
        </message>
        <message>
            <source>No message is sent. Chunks lay at the distance they had to travel; now chunk s is that of rank s.</source>
            <translation>不发消息。块原先按要走的距离摆放；现在第 s 块就是进程 s 的。</translation>
        </message>
        <message>
            <source>This message leaves its node.</source>
            <translation>这条消息离开了节点。</translation>
        </message>
        <message>
            <source>This message stays inside a node.</source>
            <translation>这条消息留在节点内。</translation>
        </message>
        <message>
            <source>nccl-tests would multiply S / t by {factor} and call it bus bandwidth: a convention that makes collectives comparable with a link, not what goes over a wire.</source>
            <translation>nccl-tests 会把 S / t 乘以 {factor}，称为总线带宽（bus bandwidth）：这是让各种集合通信能与链路速度相比的约定，不是线上真实流量。</translation>
        </message>
        <message>
            <source>B_bus is a convention of nccl-tests: S / t times what a ring would send through each link. S is the whole array, gathered or before it is scattered. Trees and switches that add send other amounts.</source>
            <translation>B_bus 是 nccl-tests 的约定：S / t 乘以环中每条链路要发的份额。S 是整个数组，即收集后的或散播前的。树和会做加法的交换机发送的是另外的量。</translation>
        </message>
        <message>
            <source>So a rank that keeps only its part of the sums loses nothing: it can update that part and gather the weights instead.</source>
            <translation>所以只保留自己那份总和并不吃亏：更新那一份，再去收集权重即可。</translation>
        </message>
        <message>
            <source>Communication steps: {steps}. The busiest rank sent {share} times the array; bytes that left a node: {between}.</source>
            <translation>通信步数：{steps}。最忙的进程发送了 {share} 倍数组；离开节点的字节：{between}。</translation>
        </message>
        <message>
            <source>The busiest rank sent {share} times the array, as in a flat ring. But only {between} left a node, over all ranks; in a flat ring {flat}.</source>
            <translation>最忙的进程发送了 {share} 倍数组，与平铺的环一样。但所有进程加起来只有 {between} 离开节点；平铺的环是 {flat}。</translation>
        </message>
        <message>
            <source>Bytes that pass one after another: naive {naive}, ring {ring}, tree {tree}, hierarchy {hierarchy}.</source>
            <translation>依次通过的字节：逐个 {naive}，环 {ring}，树 {tree}，分层 {hierarchy}。</translation>
        </message>
        <message>
            <source>only rank 0 has the numbers</source>
            <translation>只有进程 0 有数</translation>
        </message>
        <message>
            <source>every rank has them</source>
            <translation>每个进程都有了</translation>
        </message>
        <message>
            <source>Every rank has them</source>
            <translation>每个进程都有了</translation>
        </message>
        <message>
            <source>rank 0 has a chunk for everyone</source>
            <translation>进程 0 给每人备了一块</translation>
        </message>
        <message>
            <source>every rank has its chunk</source>
            <translation>每个进程拿到自己的块</translation>
        </message>
        <message>
            <source>Every rank has its chunk</source>
            <translation>每个进程拿到自己的块</translation>
        </message>
        <message>
            <source>each rank has its own chunk</source>
            <translation>每个进程有自己的块</translation>
        </message>
        <message>
            <source>rank 0 has all the chunks</source>
            <translation>进程 0 收齐了所有块</translation>
        </message>
        <message>
            <source>Rank 0 has all the chunks</source>
            <translation>进程 0 收齐了所有块</translation>
        </message>
        <message>
            <source>rank 0 has all the sums</source>
            <translation>进程 0 有了全部总和</translation>
        </message>
        <message>
            <source>Rank 0 has all the sums</source>
            <translation>进程 0 有了全部总和</translation>
        </message>
        <message>
            <source>every rank has all the chunks</source>
            <translation>每个进程都有了全部的块</translation>
        </message>
        <message>
            <source>Every rank has all the sums</source>
            <translation>每个进程都有了全部总和</translation>
        </message>
        <message>
            <source>each rank has a chunk for everyone</source>
            <translation>每个进程给每人备了一块</translation>
        </message>
        <message>
            <source>every rank has a chunk of everyone</source>
            <translation>每个进程有了每人给的一块</translation>
        </message>
        <message>
            <source>Every rank has a chunk of everyone</source>
            <translation>每个进程有了每人给的一块</translation>
        </message>
        <message>
            <source>every rank puts its chunks in order</source>
            <translation>每个进程整理自己的块</translation>
        </message>
        <message>
            <source>directly: (N−1)/N · S = {bytes}</source>
            <translation>直接：(N−1)/N · S = {bytes}</translation>
        </message>
        <message>
            <source>directly: {bytes}</source>
            <translation>直接：{bytes}</translation>
        </message>
        <message>
            <source>broadcast</source>
            <translation>广播</translation>
        </message>
        <message>
            <source>scatter</source>
            <translation>散播</translation>
        </message>
        <message>
            <source>gather</source>
            <translation>收集</translation>
        </message>
        <message>
            <source>reduce</source>
            <translation>规约</translation>
        </message>
        <message>
            <source>all-gather</source>
            <translation>全收集</translation>
        </message>
        <message>
            <source>reduce-scatter</source>
            <translation>规约散播</translation>
        </message>
        <message>
            <source>all-reduce</source>
            <translation>全规约</translation>
        </message>
        <message>
            <source>all-to-all</source>
            <translation>全交换</translation>
        </message>
        <message>
            <source>two halves</source>
            <translation>两半</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>合二为一</translation>
        </message>
        <message>
            <source>Broadcast: what rank 0 has, everyone gets</source>
            <translation>广播：进程 0 有的，人人都得到</translation>
        </message>
        <message>
            <source>Scatter: rank 0 hands out its chunks</source>
            <translation>散播：进程 0 分发自己的块</translation>
        </message>
        <message>
            <source>Gather: rank 0 collects a chunk of each</source>
            <translation>收集：进程 0 从每人收一块</translation>
        </message>
        <message>
            <source>Reduce: rank 0 gets the sums</source>
            <translation>规约：进程 0 得到总和</translation>
        </message>
        <message>
            <source>All-gather: everyone collects a chunk of each</source>
            <translation>全收集：人人都从每人收一块</translation>
        </message>
        <message>
            <source>Reduce-scatter: the sums, a chunk to each</source>
            <translation>规约散播：求和，每人一块</translation>
        </message>
        <message>
            <source>All-reduce: everyone gets the sums</source>
            <translation>全规约：人人得到总和</translation>
        </message>
        <message>
            <source>All-to-all: rows become columns</source>
            <translation>全交换：行变成列</translation>
        </message>
        <message>
            <source>Reduce-scatter leaves exactly what all-gather begins with</source>
            <translation>规约散播留下的，正是全收集开始时要的</translation>
        </message>
        <message>
            <source>Together they are the all-reduce</source>
            <translation>合起来就是全规约</translation>
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
            <source>half-way</source>
            <translation>中途</translation>
        </message>
        <message>
            <source>bus-bandwidth factor of nccl-tests (a convention): {formula} = {factor}</source>
            <translation>nccl-tests 的总线带宽系数（约定）：{formula} = {factor}</translation>
        </message>
        <message>
            <source>in a ring the busiest rank sends {bytes}</source>
            <translation>用环时最忙的进程发送 {bytes}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>bus bandwidth, by convention: S / t · {formula} = {factor} · S / t</source>
            <translation>总线带宽（约定）：S / t · {formula} = {factor} · S / t</translation>
        </message>
        <message>
            <source>bus bandwidth, by convention: {factor} · S / t</source>
            <translation>总线带宽（约定）：{factor} · S / t</translation>
        </message>
        <message>
            <source>a rank sends {half} + {other} = {whole}</source>
            <translation>每个进程发送 {half} + {other} = {whole}</translation>
        </message>
        <message>
            <source>open it message by message</source>
            <translation>逐条消息打开</translation>
        </message>
        <message>
            <source>After the reduce-scatter each rank owns a finished chunk, and that is where an all-gather starts. Bytes and steps add up to those of the all-reduce. ZeRO uses the two halves apart and pays no more.</source>
            <translation>规约散播之后每个进程拥有一块总和，而全收集正从那里开始。字节数与步数加起来就是全规约的。ZeRO 把两半分开用，并不多花。</translation>
        </message>
        <message>
            <source>Buckets of {size}: {count} all-reduces, the step takes {time}, {exposed} of it exposed</source>
            <translation>每桶 {size}：{count} 次全规约，这一步用 {time}，其中 {exposed} 露在外面</translation>
        </message>
        <message>
            <source>forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>all-reduce of a bucket</source>
            <translation>一个桶的全规约</translation>
        </message>
        <message>
            <source>buckets leave during backward</source>
            <translation>桶在反向中发出</translation>
        </message>
        <message>
            <source>all after backward</source>
            <translation>反向后一起发</translation>
        </message>
        <message>
            <source>computing alone</source>
            <translation>仅计算</translation>
        </message>
        <message>
            <source>bucket</source>
            <translation>桶的大小</translation>
        </message>
        <message>
            <source>a step, ms</source>
            <translation>一步，毫秒</translation>
        </message>
        <message>
            <source>bucket {bucket}: {bytes}</source>
            <translation>第 {bucket} 桶：{bytes}</translation>
        </message>
        <message>
            <source>overlapped: {time}</source>
            <translation>重叠：{time}</translation>
        </message>
        <message>
            <source>all after backward: {time}</source>
            <translation>反向后一起发：{time}</translation>
        </message>
        <message>
            <source>buckets: {count}</source>
            <translation>桶数：{count}</translation>
        </message>
        <message>
            <source>Many small all-reduces: the delays of their messages alone take {delay}, more than backward can hide.</source>
            <translation>许多小的全规约：仅消息延迟就要 {delay}，反向遮不住。</translation>
        </message>
        <message>
            <source>Small enough to start early and to leave little for the end, large enough that delays ({delay}) do not matter.</source>
            <translation>小到能早早出发、最后剩得不多，又大到延迟（{delay}）无关紧要。</translation>
        </message>
        <message>
            <source>Large buckets wait for many layers, and the last one ({last}) can only leave when backward is done. In the end nothing overlaps.</source>
            <translation>大桶要等许多层，最后一个（{last}）要等反向结束才能走。到头来什么也不重叠。</translation>
        </message>
        <message>
            <source>Simulated: {speed} TFLOP/s reached, {bandwidth} GB/s, {latency} µs a message, a ring; all buckets of one size, the first too.</source>
            <translation>模拟所得：实际算力 {speed} TFLOP/s，{bandwidth} GB/s，每条消息 {latency} µs，环形；所有桶一样大，第一个也是。</translation>
        </message>
        <message>
            <source>Nodes of {node} ranks: {ranks} ranks do not divide into them.</source>
            <translation>每个节点 {node} 个进程：{ranks} 个进程分不匀。</translation>
        </message>
        <message>
            <source>An all-to-all needs equal chunks: {elements} numbers do not divide among {ranks} ranks.</source>
            <translation>全交换需要等大的块：{elements} 个数分不匀给 {ranks} 个进程。</translation>
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
            <translation>进程 {sender} → 进程 {receiver}，块 {chunk}</translation>
        </message>
        <message>
            <source>{bytes} now; rank {rank} has sent {sent}</source>
            <translation>本步 {bytes}；进程 {rank} 共已发送 {sent}</translation>
        </message>
        <message>
            <source>bytes sent by each rank so far</source>
            <translation>每个进程到目前为止发送的字节数</translation>
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
            <translation>经过进程 0：{bytes}</translation>
        </message>
        <message>
            <source>if all went through rank 0: {bytes} there</source>
            <translation>若全部经过进程 0：它要发 {bytes}</translation>
        </message>
        <message>
            <source>Rank {rank}, chunk {chunk}</source>
            <translation>进程 {rank}，块 {chunk}</translation>
        </message>
        <message>
            <source>no number: there are fewer numbers than ranks</source>
            <translation>没有数：数的个数少于进程的个数</translation>
        </message>
        <message>
            <source>nothing has come yet</source>
            <translation>还没有收到任何数</translation>
        </message>
        <message>
            <source>the numbers of all {count} ranks are in</source>
            <translation>全部 {count} 个进程的数都已加入</translation>
        </message>
        <message>
            <source>numbers of rank {who}</source>
            <translation>含有这些进程的数：{who}</translation>
        </message>
        <message>
            <source>rank {rank} put in {value} at place {element}: drag up or down to change it</source>
            <translation>进程 {rank} 在位置 {element} 放入的是 {value}：上下拖动可修改</translation>
        </message>
        <message>
            <source>Message from rank {sender} to rank {receiver}</source>
            <translation>从进程 {sender} 到进程 {receiver} 的消息</translation>
        </message>
        <message>
            <source>chunk {chunks}</source>
            <translation>块 {chunks}</translation>
        </message>
        <message>
            <source>Rank {rank}: bytes</source>
            <translation>进程 {rank}：字节</translation>
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
            <translation>若全部经过进程 0，它要发送 {bytes}</translation>
        </message>
        <message>
            <source>{ranks} ranks; numbers in each: {elements}</source>
            <translation>{ranks} 个进程；每个有 {elements} 个数</translation>
        </message>
        <message>
            <source>Chunk {chunk} arrives at rank {receiver}. Ranks summed in it so far: {came}; with its own: {now}. At the same moment every other rank does the same with another chunk, so all {ranks} links are busy.</source>
            <translation>块 {chunk} 到达进程 {receiver}。其中已加入 {came} 个进程的数，加上它自己的就是 {now} 个。与此同时，其他每个进程都在对另一个块做同样的事，因此全部 {ranks} 条链路都在工作。</translation>
        </message>
        <message>
            <source>Nothing is added any more. The finished chunk {chunk} takes its place at rank {receiver}. At every step each rank passes on the chunk that came last.</source>
            <translation>不再相加了。完成的块 {chunk} 在进程 {receiver} 就位。每一步里，每个进程都把刚收到的块继续往下传。</translation>
        </message>
        <message>
            <source>Nothing is added here. Chunk {chunk} takes its place at rank {receiver}. At every step each rank passes on the chunk that came last, at the first step its own.</source>
            <translation>这里不做加法。块 {chunk} 在进程 {receiver} 就位。每一步，每个进程都把最后收到的块传下去；第一步传自己的那一块。</translation>
        </message>
        <message>
            <source>On average each rank sent {share} times its own array. However many ranks there are, this stays below 2. Summed over all ranks it is {ring}, as much as through rank 0 ({root}): the ring saves no bytes, it shares them out.</source>
            <translation>平均每个进程发送了自己数组的 {share} 倍。无论有多少个进程，这个倍数都小于 2。所有进程合计 {ring}，与经过进程 0 的做法（{root}）一样多：环并不节省字节，而是把它们分摊开。</translation>
        </message>
        <message>
            <source>Communication steps: {steps}, in a ring {ringsteps}. Bytes that pass one after another: {queue}, in a ring {ring}. A tree pays off for small messages, where the delay of a step costs more than its bytes.</source>
            <translation>通信步数：{steps}，环是 {ringsteps}。必须先后通过的字节：{queue}，环是 {ring}。消息很小时树更合算，因为那时一步的延迟比它的字节更贵。</translation>
        </message>
        <message>
            <source>On average each rank sent {share} times the array. A reduce-scatter and an all-gather together are a ring all-reduce, in results, steps and bytes.</source>
            <translation>平均每个进程发送了数组的 {share} 倍。一次规约散播（reduce-scatter）加一次全收集（all-gather），就是一次环形全规约（all-reduce）：结果、步数、字节都一样。</translation>
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
            <translation>所有进程上的结果逐位相同：每个和只算一次，其余都是复制。</translation>
        </message>
        <message>
            <source>The numbers do not divide evenly among the ranks: chunks of {large} and of {small}.</source>
            <translation>数不能平均分给各个进程：块的大小为 {large} 和 {small}。</translation>
        </message>
        <message>
            <source>the numbers before, a row per rank (ranks, chunks)</source>
            <translation>之前的数，每个进程一行（进程，块）</translation>
        </message>
        <message>
            <source>the numbers after (ranks, chunks)</source>
            <translation>之后的数（进程，块）</translation>
        </message>
        <message>
            <source>the bus-bandwidth factor of nccl-tests</source>
            <translation>nccl-tests 的总线带宽系数</translation>
        </message>
        <message>
            <source>bytes of a bucket</source>
            <translation>一个桶的字节数</translation>
        </message>
        <message>
            <source>seconds of the step with overlap</source>
            <translation>重叠时一步的秒数</translation>
        </message>
        <message>
            <source>bus-bandwidth factors of nccl-tests, a convention</source>
            <translation>nccl-tests 的总线带宽系数，一种约定</translation>
        </message>
        <message>
            <source>the bucket size of the shortest step, bytes</source>
            <translation>一步最短时的桶大小，字节</translation>
        </message>
        <message>
            <source>seconds of the step by bucket size</source>
            <translation>各种桶大小下一步的秒数</translation>
        </message>
        <message>
            <source>the result (ranks, numbers), NaN where a rank gets none</source>
            <translation>结果（进程，数），没有结果处为 NaN</translation>
        </message>
        <message>
            <source>Step {step} of {count}: rank {receiver} adds what rank {sender} sent</source>
            <translation>第 {step} 步（共 {count} 步）：进程 {receiver} 加上进程 {sender} 发来的数</translation>
        </message>
        <message>
            <source>rank {sender} sends {bytes} to rank {receiver}, which adds: {sum}</source>
            <translation>进程 {sender} 把 {bytes} 发给进程 {receiver}，后者相加：{sum}</translation>
        </message>
        <message>
            <source>rank {sender} sends {bytes} to rank {receiver}, which keeps them: {sum}</source>
            <translation>进程 {sender} 把 {bytes} 发给进程 {receiver}，后者存下：{sum}</translation>
        </message>
        <message>
            <source>The whole array of rank {sender} arrives at rank {receiver} and is added. Links in use at this step: {busy}; a ring would use {ranks}.</source>
            <translation>进程 {sender} 的整个数组到达进程 {receiver} 并被加上。这一步用到的链路：{busy} 条；环会用到 {ranks} 条。</translation>
        </message>
        <message>
            <source>Step {step} of {count}: rank {receiver} keeps what rank {sender} sent</source>
            <translation>第 {step} 步（共 {count} 步）：进程 {receiver} 存下进程 {sender} 发来的数</translation>
        </message>
        <message>
            <source>The finished array replaces what rank {receiver} had. Links in use at this step: {busy}.</source>
            <translation>完成的数组替换进程 {receiver} 原有的数。这一步用到的链路：{busy} 条。</translation>
        </message>
        <message>
            <source>Every rank owns one finished chunk</source>
            <translation>每个进程拥有一块总和</translation>
        </message>
        <message>
            <source>Rank 0 alone sent {share} times the array, the others once. One after another {queue} had to pass; a ring needs {ring} for the same result.</source>
            <translation>仅进程 0 就发送了数组的 {share} 倍，其他进程各发一次。必须先后通过的有 {queue}；要得到同样的结果，环只需要 {ring}。</translation>
        </message>
        <message>
            <source>Rank {rank} has sent {sent} of its {total}.</source>
            <translation>进程 {rank} 已发送 {sent}，总共要发送 {total}。</translation>
        </message>
        <message>
            <source>Finished chunks over all ranks: {finished} of {all}.</source>
            <translation>所有进程上完成的块：{finished} / {all}。</translation>
        </message>
        <message>
            <source>The chunks are uneven, so ranks differ a little: from {low} to {high}; the mean is the closed form, exactly.</source>
            <translation>块的大小不一，所以各进程略有差别：从 {low} 到 {high}；平均值恰好等于公式的值。</translation>
        </message>
        <message>
            <source>Cells without a number were filled with 100 × rank + column: {count}.</source>
            <translation>没有给出的数已按 100 × 进程编号 + 列号填入：{count} 个。</translation>
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
            <translation>请给出一张表：每个进程一行数。</translation>
        </message>
        <message>
            <source>Rank {rank}, column {column}: {cell} is not a finite number.</source>
            <translation>进程 {rank}，第 {column} 列：{cell} 不是有限的数。</translation>
        </message>
        <message>
            <source>This number format takes numbers up to {limit}.</source>
            <translation>这种数值格式最大只能到 {limit}。</translation>
        </message>
        <message>
            <source>How many times its own array will the busiest rank have sent in the end?</source>
            <translation>到最后，最忙的进程发送的数据是自己数组的多少倍？</translation>
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
            <translation>每个进程持有的数 (ranks, elements)</translation>
        </message>
        <message>
            <source>how many ranks' numbers are in each chunk (ranks, chunks)</source>
            <translation>每个块里有多少个进程的数 (ranks, chunks)</translation>
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
            <translation>每个进程到目前为止发送的字节</translation>
        </message>
        <message>
            <source>bytes each rank has received so far</source>
            <translation>每个进程到目前为止接收的字节</translation>
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
            <translation>所有进程的结果是否逐位相同</translation>
        </message>
        <message>
            <source>communication steps</source>
            <translation>通信步数</translation>
        </message>
        <message>
            <source>bytes each rank sent</source>
            <translation>每个进程发送的字节</translation>
        </message>
        <message>
            <source>bytes per rank by the closed form, where there is one</source>
            <translation>按公式每个进程的字节（若有公式）</translation>
        </message>
        <message>
            <source>bytes that have to pass one after another</source>
            <translation>必须先后通过的字节</translation>
        </message>
        <message>
            <source>One collective, message by message</source>
            <extracomment>Bytes of one number. What can be shown.</extracomment>
            <translation>一种集合通信，逐条消息</translation>
        </message>
        <message>
            <source>All eight, before and after</source>
            <translation>全部八种，之前与之后</translation>
        </message>
        <message>
            <source>Bucket size and overlap</source>
            <translation>桶的大小与重叠</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Collective</source>
            <translation>集合通信</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>算法</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>进程数（ranks）</translation>
        </message>
        <message>
            <source>Ranks per node</source>
            <translation>每节点的进程数</translation>
        </message>
        <message>
            <source>Numbers per rank</source>
            <translation>每个进程的数的个数</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Numbers, one row per rank</source>
            <translation>数，每个进程一行</translation>
        </message>
        <message>
            <source>What is missing is filled with 100 × rank + column; what is too much waits unused.</source>
            <translation>缺少的按 100 × 进程编号 + 列号填入；多出的暂时不用。</translation>
        </message>
        <message>
            <source>GPT-2</source>
            <translation>GPT-2</translation>
        </message>
        <message>
            <source>Qwen2.5 0.5B</source>
            <translation>Qwen2.5 0.5B</translation>
        </message>
        <message>
            <source>Llama 3 8B</source>
            <translation>Llama 3 8B</translation>
        </message>
        <message>
            <source>Gradients of</source>
            <translation>谁的梯度</translation>
        </message>
        <message>
            <source>Tokens per rank and step</source>
            <translation>每步每个进程的词元（token）数</translation>
        </message>
        <message>
            <source>Speed reached by a GPU</source>
            <translation>GPU 实际算力</translation>
        </message>
        <message>
            <source>Bandwidth of a link</source>
            <translation>链路带宽</translation>
        </message>
        <message>
            <source>Delay of a message</source>
            <translation>每条消息的延迟</translation>
        </message>
        <message>
            <source>NumPy sum</source>
            <translation>NumPy 求和</translation>
        </message>
        <message>
            <source>NumPy, numbers moved</source>
            <translation>NumPy，搬动的数</translation>
        </message>
        <message>
            <source>torch.distributed {name}, gloo, {ranks} ranks in 2 processes</source>
            <translation>torch.distributed {name}，gloo，2 个进程里的 {ranks} 个进程</translation>
        </message>
        <message>
            <source>the same messages through gloo, added by torch</source>
            <translation>经 gloo 传送同样的消息、由 torch 相加</translation>
        </message>
        <message>
            <source>bytes handed to gloo, per rank</source>
            <translation>每个进程交给 gloo 的字节数</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>广播（broadcast）</translation>
        </message>
        <message>
            <source>Scatter</source>
            <translation>散播（scatter）</translation>
        </message>
        <message>
            <source>Gather</source>
            <translation>收集（gather）</translation>
        </message>
        <message>
            <source>Reduce</source>
            <translation>规约（reduce）</translation>
        </message>
        <message>
            <source>All-reduce</source>
            <translation>全规约（all-reduce）</translation>
        </message>
        <message>
            <source>All-to-all</source>
            <translation>全交换（all-to-all）</translation>
        </message>
        <message>
            <source>Naive: one after another</source>
            <extracomment>Algorithm -&gt; how it is shown.</extracomment>
            <translation>逐个来（naive）</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>环（ring）</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>树（tree）</translation>
        </message>
        <message>
            <source>Hierarchy: nodes of ranks</source>
            <translation>分层（hierarchy）</translation>
        </message>
    </context>
    <context>
        <name>parallelism/context</name>
        <message>
            <source>Text</source>
            <extracomment>Tokens that are shown, with the one that only starts a text.</extracomment>
            <translation>文本</translation>
        </message>
        <message>
            <source>ring, contiguous pieces</source>
            <translation>环，连续片段</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>环（ring）</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>交换</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>换回</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Computing queries, keys and values</source>
            <translation>正在计算查询、键和值</translation>
        </message>
        <message>
            <source>The text has {tokens} tokens; cp = {cp} cuts it into pieces and needs at least {least}.</source>
            <translation>文本有 {tokens} 个词元（token）；cp = {cp} 要把它切成片段，至少需要 {least} 个。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; this lab shows the first {kept}.</source>
            <translation>文本有 {total} 个词元（token）；本实验只显示前 {kept} 个。</translation>
        </message>
        <message>
            <source>The tokens do not divide among the GPUs: some have {most}, some {least}. In training texts are padded.</source>
            <translation>词元数不能被 GPU 数整除：有的 GPU 有 {most} 个，有的有 {least} 个。训练时会补齐文本。</translation>
        </message>
        <message>
            <source>The text has no token {query}; the last one, {last}, is followed.</source>
            <translation>文本没有第 {query} 个词元；改为跟踪最后一个，即第 {last} 个。</translation>
        </message>
        <message>
            <source>One piece of the text for each GPU</source>
            <translation>每块 GPU 一段连续文本</translation>
        </message>
        <message>
            <source>An early and a late piece for each GPU</source>
            <translation>每块 GPU 一段靠前、一段靠后的文本</translation>
        </message>
        <message>
            <source>One piece of the text for each GPU, with all heads</source>
            <translation>每块 GPU 一段文本，含所有头</translation>
        </message>
        <message>
            <source>Turn 0: every GPU meets its own keys and values</source>
            <translation>第 0 轮：每块 GPU 处理自己的键和值</translation>
        </message>
        <message>
            <source>Turn {turn} of {last}: keys and values went on by one GPU</source>
            <translation>第 {turn} 轮（共 {last} 轮）：键和值传到下一块 GPU</translation>
        </message>
        <message>
            <source>All-to-all: pieces of the text become heads</source>
            <translation>全交换（all-to-all）：文本片段换成头</translation>
        </message>
        <message>
            <source>Every GPU has the whole text for its heads</source>
            <translation>每块 GPU 有自己那些头的全部文本</translation>
        </message>
        <message>
            <source>All-to-all back: heads become pieces of the text</source>
            <translation>再次全交换：头换回文本片段</translation>
        </message>
        <message>
            <source>Done: the same as attention on one GPU</source>
            <translation>完成：与单块 GPU 上的注意力相同</translation>
        </message>
        <message>
            <source>= SDPA</source>
            <translation>= SDPA</translation>
        </message>
        <message>
            <source>GPUs busy {share} of the time</source>
            <translation>GPU 有 {share} 的时间在工作</translation>
        </message>
        <message>
            <source>keys →</source>
            <translation>键 →</translation>
        </message>
        <message>
            <source>← queries</source>
            <translation>← 查询</translation>
        </message>
        <message>
            <source>heads →</source>
            <translation>头 →</translation>
        </message>
        <message>
            <source>← pieces of the text</source>
            <translation>← 文本片段</translation>
        </message>
        <message>
            <source>GPU {rank}</source>
            <translation>GPU {rank}</translation>
        </message>
        <message>
            <source>KV</source>
            <translation>KV</translation>
        </message>
        <message>
            <source>KV go round</source>
            <translation>KV 绕环传递</translation>
        </message>
        <message>
            <source>contiguous ends here</source>
            <translation>连续切分到此结束</translation>
        </message>
        <message>
            <source>weight, by its root</source>
            <translation>权重（按平方根着色）</translation>
        </message>
        <message>
            <source>GPU {rank}: heads {heads}</source>
            <translation>GPU {rank}：头 {heads}</translation>
        </message>
        <message>
            <source>Work per turn; hatched: waiting</source>
            <translation>每轮的工作；斜线：等待</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>time, blocks</source>
            <translation>时间（块）</translation>
        </message>
        <message>
            <source>sent per GPU</source>
            <translation>每块 GPU 发送</translation>
        </message>
        <message>
            <source>ring, zig-zag</source>
            <translation>环，之字形（zig-zag）</translation>
        </message>
        <message>
            <source>blocks</source>
            <translation>块</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>contiguous</source>
            <translation>连续</translation>
        </message>
        <message>
            <source>zig-zag</source>
            <translation>之字形</translation>
        </message>
        <message>
            <source>Ulysses</source>
            <translation>Ulysses</translation>
        </message>
        <message>
            <source>“{piece}” ({place}) on GPU {rank}</source>
            <translation>GPU {rank} 上的“{piece}”（{place}）</translation>
        </message>
        <message>
            <source>has seen no key yet</source>
            <translation>还没有见过任何键</translation>
        </message>
        <message>
            <source>has seen {seen} of {all} keys: m = {maximum}, ℓ = {total}</source>
            <translation>已见 {all} 个键中的 {seen} 个：m = {maximum}，ℓ = {total}</translation>
        </message>
        <message>
            <source>query on GPU {query}, key on GPU {key}</source>
            <translation>查询在 GPU {query}，键在 GPU {key}</translation>
        </message>
        <message>
            <source>masked: the key lies after the query</source>
            <translation>被遮住：键在查询之后</translation>
        </message>
        <message>
            <source>not computed yet</source>
            <translation>尚未计算</translation>
        </message>
        <message>
            <source>weight {weight} among the {seen} of {all} keys seen so far</source>
            <translation>在已见的 {all} 个键中的 {seen} 个里，权重为 {weight}</translation>
        </message>
        <message>
            <source>head {head}, piece {piece}</source>
            <translation>头 {head}，片段 {piece}</translation>
        </message>
        <message>
            <source>{count} tokens: queries, keys and values</source>
            <translation>{count} 个词元：查询、键和值</translation>
        </message>
        <message>
            <source>on GPU {here}; after the exchange on GPU {there}</source>
            <translation>在 GPU {here}；交换后在 GPU {there}</translation>
        </message>
        <message>
            <source>stays on GPU {here}</source>
            <translation>留在 GPU {here}</translation>
        </message>
        <message>
            <source>{pairs} scores per head, {heads} heads</source>
            <translation>每个头 {pairs} 个分数，{heads} 个头</translation>
        </message>
        <message>
            <source>keeps the queries of {count} tokens</source>
            <translation>保留 {count} 个词元的查询</translation>
        </message>
        <message>
            <source>has keys and values of GPU {owner} now</source>
            <translation>现在持有 GPU {owner} 的键和值</translation>
        </message>
        <message>
            <source>has sent {bytes} so far</source>
            <translation>至今已发送 {bytes}</translation>
        </message>
        <message>
            <source>Keys and values of GPU {owner}</source>
            <translation>GPU {owner} 的键和值</translation>
        </message>
        <message>
            <source>now on GPU {rank}</source>
            <translation>现在在 GPU {rank}</translation>
        </message>
        <message>
            <source>GPU {rank}, turn {turn}</source>
            <translation>GPU {rank}，第 {turn} 轮</translation>
        </message>
        <message>
            <source>{pairs} scores per head = {blocks} blocks</source>
            <translation>每个头 {pairs} 个分数 = {blocks} 块</translation>
        </message>
        <message>
            <source>then waits for {share} blocks</source>
            <translation>然后等待 {share} 块的时间</translation>
        </message>
        <message>
            <source>{pairs} scores one after the other = {blocks} blocks; busy {busy}</source>
            <translation>依次 {pairs} 个分数 = {blocks} 块；工作占 {busy}</translation>
        </message>
        <message>
            <source>the GPU that sends most: {bytes} B, forward</source>
            <translation>发送最多的 GPU：前向 {bytes} B</translation>
        </message>
        <message>
            <source>work of all GPUs over their number times the time of all turns</source>
            <translation>所有 GPU 的工作量除以 GPU 数乘以总时间</translation>
        </message>
        <message>
            <source>largest difference from torch's attention on one device, all heads: {difference}</source>
            <translation>与 torch 在单个设备上的注意力的最大差（所有头）：{difference}</translation>
        </message>
        <message>
            <source>{tokens} tokens over {cp} GPUs, {each} each. Under the causal mask a query looks at all keys before it, so the last piece has most of the triangle.</source>
            <translation>{tokens} 个词元分在 {cp} 块 GPU 上，每块 {each} 个。因果掩码下，查询要看之前的所有键，所以最后一段占了三角形的大部分。</translation>
        </message>
        <message>
            <source>{tokens} tokens in {pieces} pieces: GPU r takes number r and the r-th from the end. Little work and much work add up to the same for all.</source>
            <translation>{tokens} 个词元切成 {pieces} 段：GPU r 取第 r 段和倒数第 r 段。工作少的和工作多的相加，大家一样。</translation>
        </message>
        <message>
            <source>{tokens} tokens over {cp} GPUs, {each} each. Everything but attention works on each token alone, and never notices.</source>
            <translation>{tokens} 个词元分在 {cp} 块 GPU 上，每块 {each} 个。除注意力外，一切都逐个词元计算，不受影响。</translation>
        </message>
        <message>
            <source>Each of {cp} GPUs computes {least} to {most} blocks in this turn, while its keys and values travel to the next.</source>
            <translation>本轮 {cp} 块 GPU 各计算 {least} 到 {most} 块，同时键和值传往下一块 GPU。</translation>
        </message>
        <message>
            <source>Each of {cp} GPUs computes {most} blocks in this turn, while its keys and values travel to the next.</source>
            <translation>本轮 {cp} 块 GPU 各计算 {most} 块，同时键和值传往下一块 GPU。</translation>
        </message>
        <message>
            <source>{idle} of {cp} GPUs have nothing to do: all keys they hold lie after their queries. They wait for {most} blocks.</source>
            <translation>{cp} 块 GPU 中有 {idle} 块无事可做：它们手上的键都在自己的查询之后。它们要等 {most} 块的时间。</translation>
        </message>
        <message>
            <source>Each GPU gives away its tokens' vectors of most heads and gets all tokens of {each} of the {heads} heads: {bytes} sent.</source>
            <translation>每块 GPU 交出自己词元的大部分头的向量，得到 {heads} 个头中 {each} 个头的全部词元：发送 {bytes}。</translation>
        </message>
        <message>
            <source>With {each} heads and the whole text, attention is what it is on one GPU. All have the same work: {blocks} blocks.</source>
            <translation>有 {each} 个头和全部文本，注意力与单块 GPU 上一样。大家的工作量相同：{blocks} 块。</translation>
        </message>
        <message>
            <source>The outputs go back, so that every GPU has all heads of its own tokens again: {bytes} sent in all.</source>
            <translation>输出换回去，每块 GPU 又有了自己词元的所有头：总共发送 {bytes}。</translation>
        </message>
        <message>
            <source>Largest difference from attention on one GPU: {difference}. It took the time of {blocks} blocks, GPUs worked {busy} of it, and the busiest sent {bytes}.</source>
            <translation>与单块 GPU 注意力的最大差：{difference}。用时 {blocks} 块，GPU 有 {busy} 的时间在工作，发送最多的发了 {bytes}。</translation>
        </message>
        <message>
            <source>Called context parallelism, ring attention or sequence parallelism. Megatron's “sequence parallelism” is another thing: it cuts norms and dropout inside tensor parallelism.</source>
            <translation>也叫环形注意力（ring attention）或序列并行。Megatron 的“序列并行（sequence parallelism）”是另一回事：它在张量并行内部切分归一化和 dropout。</translation>
        </message>
        <message>
            <source>Queries, keys and values are those of layer {layer} of the bilingual model; the picture shows head {head}.</source>
            <translation>查询、键和值来自双语模型的第 {layer} 层；图中显示第 {head} 个头。</translation>
        </message>
        <message>
            <source>Click a row to follow another query. Its maximum m and sum ℓ are all a GPU must remember of the keys that went by.</source>
            <translation>点击一行可跟踪另一个查询。最大值 m 和总和 ℓ 就是 GPU 对已经过的键需要记住的全部。</translation>
        </message>
        <message>
            <source>The last GPU never waits: its queries come after all keys.</source>
            <translation>最后一块 GPU 从不等待：它的查询在所有键之后。</translation>
        </message>
        <message>
            <source>There are {heads} heads, so at most {heads} GPUs can share them.</source>
            <translation>共有 {heads} 个头，因此最多由 {heads} 块 GPU 分担。</translation>
        </message>
        <message>
            <source>Keys and values have only {groups} heads: with {cp} GPUs each is sent to more than one.</source>
            <translation>键和值只有 {groups} 个头：{cp} 块 GPU 时，每个头要发给不止一块。</translation>
        </message>
        <message>
            <source>No turns and no running sums: any attention kernel will do.</source>
            <translation>没有轮次，也没有累计的总和：任何注意力内核都可用。</translation>
        </message>
        <message>
            <source>The backward pass sends keys and values round again, and their gradients after them: three times these bytes in all.</source>
            <translation>反向传播让键和值再绕一圈，它们的梯度跟在后面：总共是这些字节的三倍。</translation>
        </message>
        <message>
            <source>The backward pass makes the same exchanges in the other direction: twice these bytes in all.</source>
            <translation>反向传播把同样的交换反方向再做一次：总共是这些字节的两倍。</translation>
        </message>
        <message>
            <source>Cut into contiguous pieces, what share of the time does a GPU work on average?</source>
            <translation>切成连续片段时，一块 GPU 平均有多少时间在工作？</translation>
        </message>
        <message>
            <source>90 % or more</source>
            <translation>90 % 以上</translation>
        </message>
        <message>
            <source>70 to 90 %</source>
            <translation>70 % 到 90 %</translation>
        </message>
        <message>
            <source>50 to 70 %</source>
            <translation>50 % 到 70 %</translation>
        </message>
        <message>
            <source>less than half</source>
            <translation>不到一半</translation>
        </message>
        <message>
            <source>the step</source>
            <extracomment>What `values` returns.</extracomment>
            <translation>步骤</translation>
        </message>
        <message>
            <source>whose keys and values each GPU has</source>
            <translation>每块 GPU 持有谁的键和值</translation>
        </message>
        <message>
            <source>scores per head each GPU computes in this step</source>
            <translation>本步每块 GPU 每个头计算的分数数</translation>
        </message>
        <message>
            <source>the same in blocks of (s/c)² scores</source>
            <translation>同上，以 (s/c)² 个分数为一块</translation>
        </message>
        <message>
            <source>bytes each GPU has sent so far, forward</source>
            <translation>每块 GPU 至今发送的字节数（前向）</translation>
        </message>
        <message>
            <source>scores that are done</source>
            <translation>已完成的分数数</translation>
        </message>
        <message>
            <source>largest score of the followed query so far</source>
            <translation>被跟踪的查询至今的最大分数</translation>
        </message>
        <message>
            <source>sum of exponentials below it</source>
            <translation>相对它的指数之和</translation>
        </message>
        <message>
            <source>tokens of the text</source>
            <extracomment>What `result` returns.</extracomment>
            <translation>文本的词元数</translation>
        </message>
        <message>
            <source>the GPU of each token</source>
            <translation>每个词元所在的 GPU</translation>
        </message>
        <message>
            <source>blocks each GPU computes</source>
            <translation>每块 GPU 计算的块数</translation>
        </message>
        <message>
            <source>blocks one after the other, by method</source>
            <translation>各方法依次计算的块数</translation>
        </message>
        <message>
            <source>share of that time a GPU works, by method</source>
            <translation>各方法中 GPU 工作的时间比例</translation>
        </message>
        <message>
            <source>bytes the busiest GPU sends around the ring, forward</source>
            <translation>环上发送最多的 GPU 的字节数（前向）</translation>
        </message>
        <message>
            <source>bytes the busiest GPU sends by Ulysses, forward</source>
            <translation>Ulysses 中发送最多的 GPU 的字节数（前向）</translation>
        </message>
        <message>
            <source>largest difference from torch's attention, all heads</source>
            <translation>与 torch 注意力的最大差（所有头）</translation>
        </message>
        <message>
            <source>Ulysses: exchange heads</source>
            <translation>Ulysses：交换头</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Context parallel (cp)</source>
            <translation>上下文并行（cp）</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Head shown</source>
            <translation>显示的头</translation>
        </message>
        <message>
            <source>Token followed</source>
            <translation>跟踪的词元</translation>
        </message>
        <message>
            <source>Counted from 0; −1 is the last.</source>
            <translation>从 0 数起；−1 为最后一个。</translation>
        </message>
        <message>
            <source>How do GPUs share one long text, if every token looks back?</source>
            <translation>每个词元都要回看，多块 GPU 如何分担一段长文本？</translation>
        </message>
        <message>
            <source>Contiguous pieces: the first GPU waits</source>
            <translation>连续片段：第一块 GPU 在等待</translation>
        </message>
        <message>
            <source>Zig-zag: an early and a late piece each</source>
            <translation>之字形：各取一段靠前、一段靠后的文本</translation>
        </message>
        <message>
            <source>Ulysses: all of the text, some of the heads</source>
            <translation>Ulysses：全部文本，部分头</translation>
        </message>
        <message>
            <source>Eight GPUs, contiguous</source>
            <translation>八块 GPU，连续片段</translation>
        </message>
        <message>
            <source>Eight GPUs, four heads of keys: some are sent twice</source>
            <translation>八块 GPU，四个键头：有的要发两次</translation>
        </message>
        <message>
            <source>torch's scaled_dot_product_attention, all heads</source>
            <translation>torch 的 scaled_dot_product_attention，所有头</translation>
        </message>
        <message>
            <source>the model's own outputs of its heads</source>
            <translation>模型自己的各头输出</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the loss</source>
            <translation>{ranks} 个 gloo 进程与单进程对照：损失</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the gradients</source>
            <translation>{ranks} 个 gloo 进程与单进程对照：梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes sent, against the formula</source>
            <translation>{ranks} 个 gloo 进程：发送的字节，与公式对照</translation>
        </message>
        <message>
            <source>this text on {ranks} gloo processes: the mean square of the outputs</source>
            <translation>{ranks} 个 gloo 进程处理此文本：输出的均方</translation>
        </message>
        <message>
            <source>this text on {ranks} gloo processes: the outputs, against SDPA</source>
            <translation>{ranks} 个 gloo 进程处理此文本：输出，与 SDPA 对照</translation>
        </message>
        <message>
            <source>this text on {ranks} gloo processes: bytes sent, against the picture</source>
            <translation>{ranks} 个 gloo 进程处理此文本：发送的字节，与图对照</translation>
        </message>
    </context>
    <context>
        <name>parallelism/data</name>
        <message>
            <source>How do many copies of a model learn from one batch and stay one model?</source>
            <extracomment>Which marked lines of the code belong to a step.</extracomment>
            <translation>一个模型的多份副本怎样同学一批数据，还保持是同一个模型？</translation>
        </message>
        <message>
            <source>8 samples over 3 ranks: an average that is off</source>
            <translation>8 个样本分给 3 个进程：平均有偏</translation>
        </message>
        <message>
            <source>The same, weighted by samples</source>
            <translation>同上，按样本数加权</translation>
        </message>
        <message>
            <source>DDP: buckets leave during backward</source>
            <translation>DDP：桶在反向中发出</translation>
        </message>
        <message>
            <source>Without overlap</source>
            <translation>不重叠</translation>
        </message>
        <message>
            <source>DP: the crowded first GPU</source>
            <translation>DP：拥挤的第一块 GPU</translation>
        </message>
        <message>
            <source>One rank computes half as fast</source>
            <translation>一个进程慢一半</translation>
        </message>
        <message>
            <source>A new order every epoch</source>
            <translation>每轮一个新顺序</translation>
        </message>
        <message>
            <source>set_epoch forgotten</source>
            <translation>忘了 set_epoch</translation>
        </message>
        <message>
            <source>Real processes: one comes late</source>
            <translation>真实进程：一个迟到</translation>
        </message>
        <message>
            <source>Real processes: one never comes</source>
            <translation>真实进程：一个不来</translation>
        </message>
        <message>
            <source>Real processes: one is killed</source>
            <translation>真实进程：一个被杀死</translation>
        </message>
        <message>
            <source>the name of the step</source>
            <translation>步骤名</translation>
        </message>
        <message>
            <source>each rank's gradient of the shown tensor (ranks, numbers)</source>
            <translation>所示张量在各进程上的梯度（进程，数）</translation>
        </message>
        <message>
            <source>their average</source>
            <translation>它们的平均</translation>
        </message>
        <message>
            <source>the gradient of the whole batch</source>
            <translation>整个批次的梯度</translation>
        </message>
        <message>
            <source>the loss of each rank</source>
            <translation>各进程的损失</translation>
        </message>
        <message>
            <source>the time, in seconds from the start</source>
            <translation>时间，从开始起的秒数</translation>
        </message>
        <message>
            <source>the bucket, −1 where there is none</source>
            <translation>桶的编号，没有则为 −1</translation>
        </message>
        <message>
            <source>the samples of the epoch by rank and training step (ranks, steps)</source>
            <translation>这一轮各进程各步读的样本（进程，步）</translation>
        </message>
        <message>
            <source>different samples each rank has read so far</source>
            <translation>各进程至今读过的不同样本数</translation>
        </message>
        <message>
            <source>largest difference between the average and the whole batch's gradient</source>
            <translation>平均与整批梯度的最大差</translation>
        </message>
        <message>
            <source>numbers in the gradient</source>
            <translation>梯度里有多少个数</translation>
        </message>
        <message>
            <source>seconds of the step, by way</source>
            <translation>各做法一步的秒数</translation>
        </message>
        <message>
            <source>seconds of communication that nothing hides, by way</source>
            <translation>各做法遮不住的通信秒数</translation>
        </message>
        <message>
            <source>bytes each rank sends</source>
            <translation>各进程发送的字节数</translation>
        </message>
        <message>
            <source>bytes of each bucket, in sending order</source>
            <translation>各桶的字节数，按发送顺序</translation>
        </message>
        <message>
            <source>different samples each rank has read</source>
            <translation>各进程读过的不同样本数</translation>
        </message>
        <message>
            <source>samples read twice in an epoch</source>
            <translation>一轮中被读两次的样本数</translation>
        </message>
        <message>
            <source>samples left out of an epoch</source>
            <translation>一轮中丢下的样本数</translation>
        </message>
        <message>
            <source>seconds each rank waited, measured</source>
            <translation>各进程等待的秒数，实测</translation>
        </message>
        <message>
            <source>what torch told each rank</source>
            <translation>torch 对各进程说的话</translation>
        </message>
        <message>
            <source>how a killed process ended</source>
            <translation>被杀死的进程如何结束</translation>
        </message>
        <message>
            <source>what monitored_barrier said</source>
            <translation>monitored_barrier 说的话</translation>
        </message>
        <message>
            <source>DistributedDataParallel on {ranks} gloo processes: the averaged gradient</source>
            <translation>{ranks} 个 gloo 进程上的 DistributedDataParallel：平均后的梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: the mean of the ranks' losses</source>
            <translation>{ranks} 个 gloo 进程：各进程损失的平均</translation>
        </message>
        <message>
            <source>torch's own bucket assignment, bytes</source>
            <translation>torch 自己的分桶，字节数</translation>
        </message>
        <message>
            <source>torch's DistributedSampler, all samples</source>
            <translation>torch 的 DistributedSampler，全部样本</translation>
        </message>
        <message>
            <source>Gradients of the replicas</source>
            <extracomment>Models of the timeline; their sizes are in `architecture.MODELS`. Tensors of the tiny model whose gradient can be shown, in the order of its parameters.</extracomment>
            <translation>各副本的梯度</translation>
        </message>
        <message>
            <source>A step in time</source>
            <translation>一步的时间线</translation>
        </message>
        <message>
            <source>Who reads which sample</source>
            <translation>谁读哪个样本</translation>
        </message>
        <message>
            <source>A slow or a lost rank</source>
            <translation>慢的或失联的进程</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>进程数（ranks）</translation>
        </message>
        <message>
            <source>Samples in the batch</source>
            <translation>批次样本数</translation>
        </message>
        <message>
            <source>Text to learn</source>
            <translation>要学的文本</translation>
        </message>
        <message>
            <source>A sample is three characters and the one that follows them.</source>
            <translation>一个样本是三个字符和它们之后的一个字符。</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>词嵌入</translation>
        </message>
        <message>
            <source>hidden weights</source>
            <translation>隐藏层权重</translation>
        </message>
        <message>
            <source>hidden bias</source>
            <translation>隐藏层偏置</translation>
        </message>
        <message>
            <source>output weights</source>
            <translation>输出权重</translation>
        </message>
        <message>
            <source>output bias</source>
            <translation>输出偏置</translation>
        </message>
        <message>
            <source>Gradient of</source>
            <translation>看谁的梯度</translation>
        </message>
        <message>
            <source>every rank counts the same (DDP)</source>
            <translation>每个进程同权（DDP）</translation>
        </message>
        <message>
            <source>by number of samples</source>
            <translation>按样本数加权</translation>
        </message>
        <message>
            <source>The whole batch</source>
            <translation>整个批次</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>Backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Buckets leave</source>
            <translation>桶依次发出</translation>
        </message>
        <message>
            <source>Backward is done</source>
            <translation>反向结束</translation>
        </message>
        <message>
            <source>Weights handed out</source>
            <translation>分发权重</translation>
        </message>
        <message>
            <source>Outputs collected</source>
            <translation>收集输出</translation>
        </message>
        <message>
            <source>Output gradients handed out</source>
            <translation>分发输出的梯度</translation>
        </message>
        <message>
            <source>Gradients collected</source>
            <translation>收集梯度</translation>
        </message>
        <message>
            <source>Epoch {epoch}</source>
            <translation>第 {epoch} 轮（epoch）</translation>
        </message>
        <message>
            <source>The others call all-reduce</source>
            <translation>其他进程调用全规约</translation>
        </message>
        <message>
            <source>They wait</source>
            <translation>它们在等</translation>
        </message>
        <message>
            <source>The end of waiting</source>
            <translation>等待结束</translation>
        </message>
        <message>
            <source>Who is missing?</source>
            <translation>缺了谁？</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>loss {loss}</source>
            <translation>损失 {loss}</translation>
        </message>
        <message>
            <source>weights: the same bits</source>
            <translation>权重：逐位相同</translation>
        </message>
        <message>
            <source>same bits</source>
            <translation>逐位相同</translation>
        </message>
        <message>
            <source>average of the ranks</source>
            <translation>各进程的平均</translation>
        </message>
        <message>
            <source>average by samples</source>
            <translation>按样本数平均</translation>
        </message>
        <message>
            <source>at most {apart} apart</source>
            <translation>最多相差 {apart}</translation>
        </message>
        <message>
            <source>forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>backward, by bucket</source>
            <translation>反向，按桶</translation>
        </message>
        <message>
            <source>backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>waiting for the slowest</source>
            <translation>等最慢的</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>their gradients</source>
            <translation>其梯度</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>computes its gradient</source>
            <translation>计算自己的梯度</translation>
        </message>
        <message>
            <source>waits in all-reduce</source>
            <translation>在全规约里等待</translation>
        </message>
        <message>
            <source>late</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>the whole batch of {count}</source>
            <translation>整个批次，{count} 个</translation>
        </message>
        <message>
            <source>three ways: computing, and what nothing hides</source>
            <translation>三种做法：计算，以及遮不住的通信</translation>
        </message>
        <message>
            <source>DDP</source>
            <translation>DDP</translation>
        </message>
        <message>
            <source>no overlap</source>
            <translation>不重叠</translation>
        </message>
        <message>
            <source>DP</source>
            <translation>DP</translation>
        </message>
        <message>
            <source>{time}, busiest sends {bytes}</source>
            <translation>{time}，最忙的发送 {bytes}</translation>
        </message>
        <message>
            <source>in a cell: the training step</source>
            <translation>格中数字：第几个训练步</translation>
        </message>
        <message>
            <source>epoch {epoch}</source>
            <translation>第 {epoch} 轮</translation>
        </message>
        <message>
            <source>same again</source>
            <translation>与上轮相同</translation>
        </message>
        <message>
            <source>different samples read so far, of {count}</source>
            <translation>至今读过的不同样本，共 {count} 个</translation>
        </message>
        <message>
            <source>silent after the groups were made</source>
            <translation>建好进程组后就没了声音</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>等了 {time}</translation>
        </message>
        <message>
            <source>asked {time}</source>
            <translation>点名 {time}</translation>
        </message>
        <message>
            <source>in monitored_barrier</source>
            <translation>在 monitored_barrier 里</translation>
        </message>
        <message>
            <source>killed by a signal</source>
            <translation>被信号杀死</translation>
        </message>
        <message>
            <source>What all-reduce told those who waited</source>
            <translation>全规约对等待者说的话</translation>
        </message>
        <message>
            <source>What monitored_barrier said</source>
            <translation>monitored_barrier 说的话</translation>
        </message>
        <message>
            <source>What the launcher saw</source>
            <translation>启动器看到的</translation>
        </message>
        <message>
            <source>One rank was {delay} ms late; the others stood in all-reduce for {low} to {high}. A synchronous step takes as long as its slowest rank.</source>
            <translation>一个进程迟到 {delay} 毫秒；其他进程在全规约里站了 {low} 到 {high}。同步的一步有多久，取决于最慢的那个。</translation>
        </message>
        <message>
            <source>No processes could be run here: {why}</source>
            <translation>这里没能启动进程：{why}</translation>
        </message>
        <message>
            <source>What one rank would do: the gradient of all {batch} samples at once</source>
            <translation>单个进程的做法：{batch} 个样本一起求梯度</translation>
        </message>
        <message>
            <source>{ranks} replicas of the same weights, each with its share of the {batch} samples</source>
            <translation>{ranks} 份相同权重的副本，各分到 {batch} 个样本中的一份</translation>
        </message>
        <message>
            <source>Each replica computes the loss of its own samples</source>
            <translation>每个副本算自己那几个样本的损失</translation>
        </message>
        <message>
            <source>Each replica has a gradient of its own, and they disagree</source>
            <translation>每个副本得到各自的梯度，彼此并不一致</translation>
        </message>
        <message>
            <source>The average of all replicas is the gradient of the whole batch</source>
            <translation>各副本的平均，就是整个批次的梯度</translation>
        </message>
        <message>
            <source>The shares are uneven, so the plain average is not the whole batch's gradient</source>
            <translation>份额不均，直接平均就不是整个批次的梯度</translation>
        </message>
        <message>
            <source>All take the same step from the same weights, so they stay equal</source>
            <translation>从同样的权重走同样的一步，副本始终一致</translation>
        </message>
        <message>
            <source>Every rank begins its forward pass</source>
            <translation>每个进程开始前向</translation>
        </message>
        <message>
            <source>One process, and its first GPU hands the weights to all others</source>
            <translation>只有一个进程，由第一块 GPU 把权重发给其他所有 GPU</translation>
        </message>
        <message>
            <source>{time}: the forward pass is done</source>
            <translation>{time}：前向结束</translation>
        </message>
        <message>
            <source>{time}: backward is done; what is still to be sent, everyone waits for</source>
            <translation>{time}：反向结束；还没发完的，大家都得等</translation>
        </message>
        <message>
            <source>{time}: backward is done</source>
            <translation>{time}：反向结束</translation>
        </message>
        <message>
            <source>{time}: the first GPU has sent all weights to each of the others</source>
            <translation>{time}：第一块 GPU 已把全部权重发给每一块</translation>
        </message>
        <message>
            <source>{time}: all outputs are on the first GPU, which computes the loss</source>
            <translation>{time}：所有输出都到了第一块 GPU，由它算损失</translation>
        </message>
        <message>
            <source>{time}: it has handed the gradients of the outputs back</source>
            <translation>{time}：它把输出的梯度发了回去</translation>
        </message>
        <message>
            <source>{time}: it has collected all gradients; it alone updates</source>
            <translation>{time}：它收齐了全部梯度；只有它来更新</translation>
        </message>
        <message>
            <source>{time}: bucket {bucket} of {count} ({bytes}) is the same on all ranks</source>
            <translation>{time}：第 {bucket} 桶（共 {count} 桶，{bytes}）在各进程上已一致</translation>
        </message>
        <message>
            <source>The step takes {time}: {busy} of computing, {exposed} of sending that nothing hides</source>
            <translation>这一步用 {time}：计算 {busy}，遮不住的发送 {exposed}</translation>
        </message>
        <message>
            <source>Epoch {epoch}: a new order, dealt to the ranks one by one</source>
            <translation>第 {epoch} 轮：换一个新顺序，轮流发给各进程</translation>
        </message>
        <message>
            <source>Epoch {epoch}: exactly the same order again, every rank sees what it saw before</source>
            <translation>第 {epoch} 轮：又是完全相同的顺序，每个进程看到的还是老样本</translation>
        </message>
        <message>
            <source>Epoch {epoch}: no shuffling, rank r reads r, r + N, r + 2N …</source>
            <translation>第 {epoch} 轮：不打乱，进程 r 读 r、r + N、r + 2N……</translation>
        </message>
        <message>
            <source>All ranks start together; rank {slow} will be {delay} ms late</source>
            <translation>各进程同时开始；进程 {slow} 将迟到 {delay} 毫秒</translation>
        </message>
        <message>
            <source>The others have their gradients and call all-reduce</source>
            <translation>其他进程算好了梯度，调用全规约</translation>
        </message>
        <message>
            <source>They are fast for nothing: the sum needs rank {slow}</source>
            <translation>再快也没用：求和少不了进程 {slow}</translation>
        </message>
        <message>
            <source>Rank {slow} arrives, and all are free at the same moment</source>
            <translation>进程 {slow} 到了，所有进程同时放行</translation>
        </message>
        <message>
            <source>All ranks start together; rank {slow} goes silent</source>
            <translation>各进程同时开始；进程 {slow} 没了声音</translation>
        </message>
        <message>
            <source>The others call all-reduce, which needs all of them</source>
            <translation>其他进程调用全规约，它需要所有进程</translation>
        </message>
        <message>
            <source>Nothing tells them that rank {slow} is gone</source>
            <translation>没有任何东西告诉它们进程 {slow} 不在了</translation>
        </message>
        <message>
            <source>After {patience} ms they give up; what they are told does not name rank {slow}</source>
            <translation>{patience} 毫秒后它们放弃；得到的消息没有点名进程 {slow}</translation>
        </message>
        <message>
            <source>monitored_barrier asks everyone by name</source>
            <translation>monitored_barrier 逐个点名</translation>
        </message>
        <message>
            <source>All ranks start together; rank {slow} is killed</source>
            <translation>各进程同时开始；进程 {slow} 被杀死</translation>
        </message>
        <message>
            <source>The system closes the dead process's connections</source>
            <translation>系统关闭了死去进程的连接</translation>
        </message>
        <message>
            <source>Its neighbours fail at once, others perhaps only at the time-out; they are told an address, not a rank</source>
            <translation>它的邻居立刻失败，别的也许要等到超时；得到的是地址，而不是哪个进程</translation>
        </message>
        <message>
            <source>monitored_barrier asks everyone; the launcher knows who died</source>
            <translation>monitored_barrier 逐个点名；启动器知道谁死了</translation>
        </message>
        <message>
            <source>Measured on {ranks} processes that all compute the same amount. Rank {slow} slept first. The all-reduce cannot end before its last rank has come, so the delay of one is paid by all.</source>
            <translation>在 {ranks} 个进程上实测，各自计算量相同。进程 {slow} 先睡了一会儿。最后一个到齐之前全规约结束不了，一个的延迟由所有进程承担。</translation>
        </message>
        <message>
            <source>Measured on {ranks} processes. Rank {slow} went silent without closing anything, as a process that hangs does. An all-reduce knows only its neighbours, so its error speaks of a time-out, or even blames a neighbour that had given up first.</source>
            <translation>在 {ranks} 个进程上实测。进程 {slow} 像卡死的进程一样没了声音，连接也没关。全规约只认识邻居，所以报错只说超时，甚至怪到先放弃的邻居头上。</translation>
        </message>
        <message>
            <source>Measured on {ranks} processes, one of which was really killed. Its connections close, so the ranks that were talking to it fail at once; those that were not wait for the time-out. Only the launcher knows which process died and how.</source>
            <translation>在 {ranks} 个进程上实测，其中一个真的被杀死。它的连接随之关闭，正与它通信的进程立刻失败；没在与它通信的要等到超时。只有启动器知道死的是哪个、怎么死的。</translation>
        </message>
        <message>
            <source>A batch of {batch} samples, three characters and the next, on a model small enough to see all of. The marks below are the gradient that one rank alone would get; the number spoken about is that of “{name}”.</source>
            <translation>一批 {batch} 个样本，每个是三个字符和下一个字符，模型小到能看全。下方的短横线是单个进程得到的梯度；这里说的是“{name}”那个数。</translation>
        </message>
        <message>
            <source>The step was not run to its end</source>
            <translation>这一步没有运行完</translation>
        </message>
        <message>
            <source>Data parallelism (DP, DDP) copies the model to every rank and splits only the batch. Nothing of the model is cut: every rank needs memory for all of it.</source>
            <translation>数据并行（data parallelism）把模型复制到每个进程（rank），只拆批次。模型本身不切：每个进程都要放得下整个模型。</translation>
        </message>
        <message>
            <source>The replicas do not talk while they compute. Each takes the mean over its own samples.</source>
            <translation>副本在计算时互不通信。每个副本对自己的样本取平均。</translation>
        </message>
        <message>
            <source>Different samples pull the same weight in different directions. If every rank took its own step now, there would soon be {ranks} different models.</source>
            <translation>不同样本把同一个权重往不同方向拉。若此刻各走各的，很快就是 {ranks} 个不同的模型。</translation>
        </message>
        <message>
            <source>An all-reduce gives every rank the sum of all gradients, divided by {ranks}. The mean over ranks of means over samples is the mean over the batch, as long as the shares are equal.</source>
            <translation>全规约（all-reduce）把所有梯度之和除以 {ranks} 后交给每个进程。只要份额相等，各进程平均的平均就是整个批次的平均。</translation>
        </message>
        <message>
            <source>The optimizer runs on every rank by itself, on the same numbers. No weights are sent: they stay equal because they began equal and took the same steps.</source>
            <translation>优化器在每个进程上各自运行，用的是同样的数。权重不需要发送：起点相同、步子相同，就一直相同。</translation>
        </message>
        <message>
            <source>A gradient is ready as soon as backward has passed its layer. DDP gathers gradients in buckets, from the last layer to the first, and all-reduces a bucket while backward goes on below it.</source>
            <translation>反向传播经过一层，这层的梯度就好了。DDP 从最后一层到第一层把梯度装进桶（bucket），反向还在往前走，桶已经在全规约了。</translation>
        </message>
        <message>
            <source>Without overlap the step would take {after}. Only {exposed} of the sending stands out: what became ready last cannot be hidden. It is the same synchronous step, not an asynchronous one: nobody updates before all buckets are in.</source>
            <translation>不重叠的话这一步要 {after}。露在外面的发送只有 {exposed}：最后才就绪的藏不住。这仍是同步的一步，不是异步：所有桶到齐之前谁也不更新。</translation>
        </message>
        <message>
            <source>Here all gradients wait until backward is done, and the links stand idle meanwhile.</source>
            <translation>这里所有梯度都等到反向结束才发，其间链路一直闲着。</translation>
        </message>
        <message>
            <source>{exposed} of {time} go by with no one computing. The bytes are the same as with overlap.</source>
            <translation>{time} 里有 {exposed} 没人在计算。字节数与重叠时一样多。</translation>
        </message>
        <message>
            <source>nn.DataParallel drives all GPUs from one process. In every step the first GPU sends the weights to the others, collects their outputs, and gathers their gradients, all through its one link.</source>
            <translation>nn.DataParallel 用一个进程驱动所有 GPU。每一步，第一块 GPU 把权重发给其他 GPU、收它们的输出、再收它们的梯度，全走它那一条链路。</translation>
        </message>
        <message>
            <source>The first GPU sends {bytes} and receives as much again; with DDP every rank sends {ddp}, a {ratio}-th. It also holds everyone's outputs and the only optimizer.</source>
            <translation>第一块 GPU 发送 {bytes}，还要接收同样多；用 DDP 时每个进程只发送 {ddp}，是它的 1/{ratio}。所有输出和唯一的优化器也都在它上面。</translation>
        </message>
        <message>
            <source>All ranks shuffle with the same seed, {seed} plus the number of the epoch, and take every {ranks}-th sample from their own rank on. set_epoch tells the sampler which epoch it is.</source>
            <translation>所有进程用同一个种子（{seed} 加轮数）打乱，再从自己的编号起每 {ranks} 个取一个。set_epoch 告诉采样器（sampler）现在是第几轮。</translation>
        </message>
        <message>
            <source>Without set_epoch the sampler always shuffles with seed {seed} + 0. The columns keep their colour: a rank never sees the samples of the others, and batches never mix anew.</source>
            <translation>没有 set_epoch，采样器总是用种子 {seed} + 0 打乱。每一列颜色不变：一个进程永远看不到别人的样本，批次也不会重新组合。</translation>
        </message>
        <message>
            <source>Without shuffling there is nothing to forget: the order is that of the data set in every epoch.</source>
            <translation>不打乱就没什么可忘的：每一轮都是数据集原来的顺序。</translation>
        </message>
        <message>
            <source>Over all {count} numbers of the gradient the two differ by at most {apart}.</source>
            <translation>梯度全部 {count} 个数上，两者最多相差 {apart}。</translation>
        </message>
        <message>
            <source>Only rounding differs: the samples are added in another order.</source>
            <translation>差的只是舍入：样本相加的顺序不同。</translation>
        </message>
        <message>
            <source>A whole loop: set_epoch, zero_grad, forward, loss, backward (which averages), optimizer step, on every rank.</source>
            <translation>完整的循环：set_epoch、zero_grad、前向、损失、反向（其中求平均）、优化器更新，每个进程都做。</translation>
        </message>
        <message>
            <source>Shares of {large} and of {small} samples: each rank counts the same in DDP, so a sample in a small share weighs more.</source>
            <translation>份额有 {large} 个和 {small} 个样本的：DDP 里每个进程权重相同，小份额里的样本分量就更重。</translation>
        </message>
        <message>
            <source>Simulated: {speed} TFLOP/s reached, links of {bandwidth} GB/s and {latency} µs a message; computing and sending do not slow each other down, and the update is left out.</source>
            <translation>模拟所得：实际算力 {speed} TFLOP/s，链路 {bandwidth} GB/s、每条消息 {latency} µs；计算与发送互不拖慢，更新不计。</translation>
        </message>
        <message>
            <source>Rank {slow} computes {factor} times slower, and every bucket waits for it.</source>
            <translation>进程 {slow} 计算慢 {factor} 倍，每个桶都在等它。</translation>
        </message>
        <message>
            <source>Embedding and output head are one weight here. Its gradient is complete only at the very end, so its large bucket cannot be hidden.</source>
            <translation>这里的词嵌入与输出头是同一个权重，梯度到最后才完整，所以这个大桶藏不住。</translation>
        </message>
        <message>
            <source>By now a rank has read {low} to {high} of {all} samples.</source>
            <translation>到现在，一个进程读过 {all} 个样本中的 {low} 到 {high} 个。</translation>
        </message>
        <message>
            <source>To give all ranks as many steps, samples are read twice in each epoch: {count}.</source>
            <translation>为了让各进程步数相同，每轮有样本被读两次：{count} 个。</translation>
        </message>
        <message>
            <source>drop_last leaves samples out of each epoch: {count}.</source>
            <translation>drop_last 每轮丢下的样本：{count} 个。</translation>
        </message>
        <message>
            <source>Real processes, torch.distributed on gloo, {ranks} ranks on this machine; times differ from run to run.</source>
            <translation>真实的进程，gloo 上的 torch.distributed，本机 {ranks} 个进程；每次运行时间会有不同。</translation>
        </message>
        <message>
            <source>It waits at rank 0 for one message from each rank in turn, so it knows who did not send; that is too slow for every step, and right for finding a fault.</source>
            <translation>它在进程 0 上依次等每个进程的一条消息，所以知道谁没发；每步都用太慢，查故障正合适。</translation>
        </message>
        <message>
            <source>{batch} samples do not divide among {ranks} ranks; the plain average is then not the batch's gradient.</source>
            <translation>{batch} 个样本不能平分给 {ranks} 个进程；直接平均就不等于批次的梯度。</translation>
        </message>
        <message>
            <source>{count} samples: {samples}</source>
            <translation>{count} 个样本：{samples}</translation>
        </message>
        <message>
            <source>Rank {rank}, gradient of “{name}”</source>
            <translation>进程 {rank}，“{name}”的梯度</translation>
        </message>
        <message>
            <source>Gradient of “{name}”</source>
            <translation>“{name}”的梯度</translation>
        </message>
        <message>
            <source>whole batch: {value}</source>
            <translation>整个批次：{value}</translation>
        </message>
        <message>
            <source>apart: {apart}</source>
            <translation>相差：{apart}</translation>
        </message>
        <message>
            <source>bucket {bucket}: {bytes} of gradients</source>
            <translation>第 {bucket} 桶：{bytes} 梯度</translation>
        </message>
        <message>
            <source>Rank {rank}: forward</source>
            <translation>进程 {rank}：前向</translation>
        </message>
        <message>
            <source>Rank {rank}: backward</source>
            <translation>进程 {rank}：反向</translation>
        </message>
        <message>
            <source>Rank {rank}: all-reduce</source>
            <translation>进程 {rank}：全规约</translation>
        </message>
        <message>
            <source>Rank {rank}: ready, waits for the slowest</source>
            <translation>进程 {rank}：已就绪，等最慢的</translation>
        </message>
        <message>
            <source>GPU {rank}: weights from the first GPU</source>
            <translation>GPU {rank}：来自第一块 GPU 的权重</translation>
        </message>
        <message>
            <source>GPU {rank}: outputs to the first GPU</source>
            <translation>GPU {rank}：输出送往第一块 GPU</translation>
        </message>
        <message>
            <source>GPU {rank}: gradients of the outputs</source>
            <translation>GPU {rank}：输出的梯度</translation>
        </message>
        <message>
            <source>GPU {rank}: gradients to the first GPU</source>
            <translation>GPU {rank}：梯度送往第一块 GPU</translation>
        </message>
        <message>
            <source>computing: {time}</source>
            <translation>计算：{time}</translation>
        </message>
        <message>
            <source>sending that nothing hides: {time}</source>
            <translation>遮不住的发送：{time}</translation>
        </message>
        <message>
            <source>the busiest rank sends {bytes}</source>
            <translation>最忙的进程发送 {bytes}</translation>
        </message>
        <message>
            <source>{count} of {all} samples read</source>
            <translation>读过 {all} 个样本中的 {count} 个</translation>
        </message>
        <message>
            <source>Sample {sample} in epoch {epoch}</source>
            <translation>样本 {sample}，第 {epoch} 轮</translation>
        </message>
        <message>
            <source>read by rank {rank} in step {step}</source>
            <translation>由进程 {rank} 在第 {step} 步读</translation>
        </message>
        <message>
            <source>not read: drop_last left it out</source>
            <translation>没有读：被 drop_last 丢下</translation>
        </message>
        <message>
            <source>gradient ready after {time}</source>
            <translation>{time} 后梯度就绪</translation>
        </message>
        <message>
            <source>then waited {time}</source>
            <translation>然后等了 {time}</translation>
        </message>
        <message>
            <source>Every rank has a gradient of its own samples only. Is their average that of the whole batch?</source>
            <translation>每个进程只有自己那几个样本的梯度。它们的平均等于整个批次的梯度吗？</translation>
        </message>
        <message>
            <source>yes, up to rounding</source>
            <translation>是，只差舍入</translation>
        </message>
        <message>
            <source>no, visibly not</source>
            <translation>不，差得看得见</translation>
        </message>
        <message>
            <source>{ranks} ranks need at least as many samples; the batch has {batch}.</source>
            <translation>{ranks} 个进程至少要有同样多的样本；批次里只有 {batch} 个。</translation>
        </message>
        <message>
            <source>The text has {length} characters; a sample takes {least}.</source>
            <translation>文本只有 {length} 个字符；一个样本要 {least} 个。</translation>
        </message>
        <message>
            <source>With drop_last, {ranks} ranks need at least as many samples; there are {samples}.</source>
            <translation>用 drop_last 时，{ranks} 个进程至少要有同样多的样本；现在是 {samples} 个。</translation>
        </message>
        <message>
            <source>Waiting needs another: at least 2 ranks.</source>
            <translation>要等就得有别人：至少 2 个进程。</translation>
        </message>
        <message>
            <source>Rank {slow} does not exist: the last one is rank {last}.</source>
            <translation>没有进程 {slow}：最后一个是进程 {last}。</translation>
        </message>
        <message>
            <source>DDP: buckets during backward</source>
            <translation>DDP：反向中分桶发送</translation>
        </message>
        <message>
            <source>all gradients after backward</source>
            <translation>反向后一起发送</translation>
        </message>
        <message>
            <source>DP: one process, first GPU leads</source>
            <translation>DP：单进程，第一块 GPU 统管</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>做法</translation>
        </message>
        <message>
            <source>GPT-2</source>
            <translation>GPT-2</translation>
        </message>
        <message>
            <source>Qwen2.5 0.5B</source>
            <translation>Qwen2.5 0.5B</translation>
        </message>
        <message>
            <source>Llama 3 8B</source>
            <translation>Llama 3 8B</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Tokens per rank and step</source>
            <translation>每步每个进程的词元（token）数</translation>
        </message>
        <message>
            <source>Bucket</source>
            <translation>桶的大小</translation>
        </message>
        <message>
            <source>bucket_cap_mb of DDP, in MiB as torch counts; the first bucket is closed at 1.</source>
            <translation>DDP 的 bucket_cap_mb，按 torch 的算法是 MiB；第一个桶到 1 就发。</translation>
        </message>
        <message>
            <source>Gradients sent in</source>
            <translation>梯度发送精度</translation>
        </message>
        <message>
            <source>Speed reached by a GPU</source>
            <translation>GPU 实际算力</translation>
        </message>
        <message>
            <source>Bandwidth of a link</source>
            <translation>链路带宽</translation>
        </message>
        <message>
            <source>Delay of a message</source>
            <translation>每条消息的延迟</translation>
        </message>
        <message>
            <source>The rank in trouble</source>
            <translation>出问题的进程</translation>
        </message>
        <message>
            <source>It computes slower by</source>
            <translation>计算变慢</translation>
        </message>
        <message>
            <source>Samples in the data set</source>
            <translation>数据集样本数</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>轮数（epochs）</translation>
        </message>
        <message>
            <source>Shuffle</source>
            <translation>打乱</translation>
        </message>
        <message>
            <source>set_epoch before every epoch</source>
            <translation>每轮之前 set_epoch</translation>
        </message>
        <message>
            <source>Drop what does not divide</source>
            <translation>丢下除不尽的</translation>
        </message>
        <message>
            <source>comes late</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>never comes</source>
            <translation>不来</translation>
        </message>
        <message>
            <source>is killed</source>
            <translation>被杀死</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>它怎么了</translation>
        </message>
        <message>
            <source>It is late by</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>Time-out of the group</source>
            <translation>进程组的超时</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
    </context>
    <context>
        <name>parallelism/experts</name>
        <message>
            <source>Who computes a token, if its expert lives on another GPU?</source>
            <translation>专家在另一块 GPU 上，词元由谁来算？</translation>
        </message>
        <message>
            <source>Hot expert: one GPU works, the others wait</source>
            <translation>热门专家：一块 GPU 忙，其余等待</translation>
        </message>
        <message>
            <source>Capacity 1.0: what finds no room is dropped</source>
            <translation>容量系数 1.0：没有空位的被丢弃</translation>
        </message>
        <message>
            <source>Hot expert with capacity 1.0</source>
            <translation>热门专家加容量系数 1.0</translation>
        </message>
        <message>
            <source>One expert per GPU, eight GPUs</source>
            <translation>八块 GPU，每块一个专家</translation>
        </message>
        <message>
            <source>EP × TP: each expert cut over two GPUs</source>
            <translation>EP × TP：每个专家切到两块 GPU 上</translation>
        </message>
        <message>
            <source>A router trained without the balancing loss</source>
            <translation>不带平衡损失训练的路由器</translation>
        </message>
        <message>
            <source>One GPU with all experts</source>
            <translation>一块 GPU 拥有所有专家</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>路由器</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计数</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>分发</translation>
        </message>
        <message>
            <source>Gather</source>
            <translation>收集（gather）</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Reduce</source>
            <translation>规约（reduce）</translation>
        </message>
        <message>
            <source>Combine</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>求和</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Routing the text</source>
            <translation>正在为文本选路</translation>
        </message>
        <message>
            <source>The text needs at least two tokens: type something.</source>
            <translation>文本至少需要两个词元（token）：请输入一些内容。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; this lab shows the first {kept}.</source>
            <translation>文本有 {total} 个词元（token）；本实验只显示前 {kept} 个。</translation>
        </message>
        <message>
            <source>The tokens do not divide among the GPUs: some have {most}, some {least}.</source>
            <translation>词元数不能被 GPU 数整除：有的 GPU 有 {most} 个，有的有 {least} 个。</translation>
        </message>
        <message>
            <source>Each GPU has a part of the text, and other experts</source>
            <translation>每块 GPU 有一段文本，专家却各不相同</translation>
        </message>
        <message>
            <source>The router picks experts for each token</source>
            <translation>路由器（router）为每个词元挑选专家</translation>
        </message>
        <message>
            <source>GPUs tell one another how many tokens will come</source>
            <translation>GPU 互相告知将有多少词元到来</translation>
        </message>
        <message>
            <source>Dispatch: tokens travel to their experts</source>
            <translation>分发（dispatch）：词元前往各自的专家</translation>
        </message>
        <message>
            <source>All experts are here: nothing is sent</source>
            <translation>所有专家都在这里：不必发送</translation>
        </message>
        <message>
            <source>GPUs that share an expert show one another its tokens</source>
            <translation>共享一个专家的 GPU 互换收到的词元</translation>
        </message>
        <message>
            <source>The experts compute; the fullest GPU sets the pace</source>
            <translation>专家开始计算；最满的 GPU 决定快慢</translation>
        </message>
        <message>
            <source>Partial sums of shared experts are added up</source>
            <translation>共享专家的部分和相加</translation>
        </message>
        <message>
            <source>Combine: answers travel back the same way</source>
            <translation>合并（combine）：答案原路返回</translation>
        </message>
        <message>
            <source>The answers are here already: nothing is sent</source>
            <translation>答案已经在这里：不必发送</translation>
        </message>
        <message>
            <source>Weighted and added: the same as on one GPU</source>
            <translation>加权相加：与单块 GPU 的结果相同</translation>
        </message>
        <message>
            <source>Weighted and added, without what was dropped</source>
            <translation>加权相加，但缺了被丢弃的部分</translation>
        </message>
        <message>
            <source>= dense mixture</source>
            <translation>= 稠密混合</translation>
        </message>
        <message>
            <source>{share} dropped</source>
            <translation>丢弃 {share}</translation>
        </message>
        <message>
            <source>fullest GPU {factor} × mean</source>
            <translation>最满的 GPU 是平均的 {factor} 倍</translation>
        </message>
        <message>
            <source>{tokens} tokens on {ranks} GPUs</source>
            <translation>{ranks} 块 GPU 上 {tokens} 个词元</translation>
        </message>
        <message>
            <source>{k} experts for each</source>
            <translation>每个去往 {k} 个专家</translation>
        </message>
        <message>
            <source>GPU {rank}</source>
            <translation>GPU {rank}</translation>
        </message>
        <message>
            <source>expert {expert}</source>
            <translation>专家 {expert}</translation>
        </message>
        <message>
            <source>e{expert}</source>
            <translation>专{expert}</translation>
        </message>
        <message>
            <source>expert {expert}, {piece}/{pieces}</source>
            <translation>专家 {expert}，{piece}/{pieces}</translation>
        </message>
        <message>
            <source>{count} tokens</source>
            <translation>{count} 个词元</translation>
        </message>
        <message>
            <source>Tokens sent, row to column</source>
            <translation>发送的词元：行 → 列</translation>
        </message>
        <message>
            <source>Answers sent back, row to column</source>
            <translation>送回的答案：行 → 列</translation>
        </message>
        <message>
            <source>Tokens shown, row to column</source>
            <translation>互换的词元：行 → 列</translation>
        </message>
        <message>
            <source>Partial sums sent, row to column</source>
            <translation>发送的部分和：行 → 列</translation>
        </message>
        <message>
            <source>The busiest GPU sends {bytes}; with even routing {even}.</source>
            <translation>发送最多的 GPU 发出 {bytes}；路由均匀时为 {even}。</translation>
        </message>
        <message>
            <source>One GPU has all experts: nothing is sent.</source>
            <translation>一块 GPU 拥有所有专家：不必发送。</translation>
        </message>
        <message>
            <source>All wait for the fullest: {factor} × the even time.</source>
            <translation>大家都等最满的那块：均匀时的 {factor} 倍。</translation>
        </message>
        <message>
            <source>{count} of {choices} choices dropped; {tokens} tokens reach no expert.</source>
            <translation>{choices} 次选择中丢弃 {count} 次；{tokens} 个词元到不了任何专家。</translation>
        </message>
        <message>
            <source>Next-token loss over the model's own</source>
            <translation>下一词元损失，比原模型多出</translation>
        </message>
        <message>
            <source>Extra next-token loss</source>
            <translation>多出的下一词元损失</translation>
        </message>
        <message>
            <source>none dropped</source>
            <translation>不丢弃</translation>
        </message>
        <message>
            <source>as it is here</source>
            <translation>如此处</translation>
        </message>
        <message>
            <source>no layer at all</source>
            <translation>去掉这一层</translation>
        </message>
        <message>
            <source>lives on GPU {rank}</source>
            <translation>位于 GPU {rank}</translation>
        </message>
        <message>
            <source>expert {expert} on GPU {gpu}: score {score}, weight {weight}</source>
            <translation>GPU {gpu} 上的专家 {expert}：分数 {score}，权重 {weight}</translation>
        </message>
        <message>
            <source>expert {expert} on GPUs {gpu} to {last}: score {score}, weight {weight}</source>
            <translation>GPU {gpu} 到 {last} 上的专家 {expert}：分数 {score}，权重 {weight}</translation>
        </message>
        <message>
            <source>no room: dropped</source>
            <translation>没有空位：丢弃</translation>
        </message>
        <message>
            <source>The layer's answer is {share} % away from the one without dropping.</source>
            <translation>这一层的答案与不丢弃时相差 {share} %。</translation>
        </message>
        <message>
            <source>loss of the next token “{next}”: {whole} with none dropped, {here} here</source>
            <translation>下一词元“{next}”的损失：不丢弃 {whole}，此处 {here}</translation>
        </message>
        <message>
            <source>computes {count} tokens; the mean is {mean}</source>
            <translation>计算 {count} 个词元；平均 {mean} 个</translation>
        </message>
        <message>
            <source>{count} more found no room</source>
            <translation>另有 {count} 个没有空位</translation>
        </message>
        <message>
            <source>{count} tokens stay on GPU {gpu}: nothing is sent</source>
            <translation>{count} 个词元留在 GPU {gpu}：不必发送</translation>
        </message>
        <message>
            <source>GPU {sender} → GPU {receiver}: {count} tokens</source>
            <translation>GPU {sender} → GPU {receiver}：{count} 个词元</translation>
        </message>
        <message>
            <source>GPU {column}</source>
            <translation>GPU {column}</translation>
        </message>
        <message>
            <source>{count} of {most} tokens: then it waits</source>
            <translation>{most} 个词元的时间里算 {count} 个，然后等待</translation>
        </message>
        <message>
            <source>If all experts were chosen alike</source>
            <translation>如果所有专家被同样频繁地选中</translation>
        </message>
        <message>
            <source>nats per token, over the model's own layer</source>
            <translation>每个词元的奈特数，与模型自己的这一层相比</translation>
        </message>
        <message>
            <source>largest difference from the dense mixture on one GPU: {difference}</source>
            <translation>与单块 GPU 上稠密混合的最大差：{difference}</translation>
        </message>
        <message>
            <source>{tokens} tokens lie on {ranks} GPUs, about {each} on each. Every GPU has the router and all other layers, but only {experts} of the experts.</source>
            <translation>{tokens} 个词元分在 {ranks} 块 GPU 上，每块约 {each} 个。每块 GPU 都有路由器（router）和其他各层，但只有 {experts} 个专家（expert）。</translation>
        </message>
        <message>
            <source>A small matrix scores every expert. “{piece}” goes to the {k} best, {experts}, with weights {weights}.</source>
            <translation>一个小矩阵给每个专家打分。“{piece}”去往最好的 {k} 个：{experts}，权重 {weights}。</translation>
        </message>
        <message>
            <source>Before tokens can travel, all {ranks} GPUs must know how much to receive. Expert {expert} is wanted most: {load} tokens, the mean is {mean}.</source>
            <translation>词元出发之前，{ranks} 块 GPU 都要知道会收到多少。专家 {expert} 最受欢迎：{load} 个词元，平均 {mean} 个。</translation>
        </message>
        <message>
            <source>An all-to-all with uneven splits: {away} of {all} choices leave their GPU, {bytes} in all.</source>
            <translation>切分不均匀的全交换（all-to-all）：{all} 次选择中有 {away} 次离开本 GPU，共 {bytes}。</translation>
        </message>
        <message>
            <source>{pieces} GPUs hold a piece of each expert's matrices here, so each needs every token sent to that expert.</source>
            <translation>这里每个专家的矩阵由 {pieces} 块 GPU 分持，所以每块都需要发给该专家的全部词元。</translation>
        </message>
        <message>
            <source>The fullest GPU computes {most} tokens, the emptiest {least}. All must be done before answers return: {factor} times as long as an even split.</source>
            <translation>最满的 GPU 计算 {most} 个词元，最空的 {least} 个。全部算完答案才能返回：用时是均分的 {factor} 倍。</translation>
        </message>
        <message>
            <source>Each of {pieces} GPUs has a partial sum for every token. A reduce-scatter adds them, and each keeps the tokens it received itself.</source>
            <translation>{pieces} 块 GPU 对每个词元各有一个部分和。规约散播（reduce-scatter）把它们相加，每块只留下自己收到的词元。</translation>
        </message>
        <message>
            <source>The same splits in the other direction: {bytes} in all. Every answer comes home to the GPU of its token.</source>
            <translation>同样的切分，方向相反：共 {bytes}。每个答案都回到词元所在的 GPU。</translation>
        </message>
        <message>
            <source>Nothing was dropped, and the answer is that of the dense mixture: largest difference {difference}. The model's loss with it is {loss}, with its own layer {own}, with neither {nothing}.</source>
            <translation>没有丢弃，答案与稠密混合相同：最大差 {difference}。模型用它的损失为 {loss}，用自己的层为 {own}，两者都不用为 {nothing}。</translation>
        </message>
        <message>
            <source>{count} choices found no room; {tokens} tokens get nothing from this layer and go on as they came. The loss is {loss}; it would be {whole} with none dropped.</source>
            <translation>{count} 次选择没有空位；{tokens} 个词元没有得到这一层的任何结果，原样继续。损失为 {loss}；不丢弃时为 {whole}。</translation>
        </message>
        <message>
            <source>The experts were trained to stand in for the first feed-forward layer of the bilingual model: 130 560 tokens, 4000 steps, on one CPU thread.</source>
            <translation>这些专家经过训练，用来代替双语模型的第一个前馈层：130 560 个词元，4000 步，单个 CPU 线程。</translation>
        </message>
        <message>
            <source>ep = {ep} says over how many groups the experts lie, tp = {etp} how many GPUs share each. Together they are the same GPUs, regrouped.</source>
            <translation>ep = {ep} 表示专家分在几组，tp = {etp} 表示每个专家由几块 GPU 分持。总共还是那些 GPU，只是重新分组。</translation>
        </message>
        <message>
            <source>Click a token: its choices stay marked in the piles.</source>
            <translation>点击一个词元：它的选择会在专家的堆里一直标出。</translation>
        </message>
        <message>
            <source>Each GPU may send at most {limit} tokens to one expert, so no GPU has to ask the others. The rest is dropped.</source>
            <translation>每块 GPU 最多向一个专家发 {limit} 个词元，因此不必询问其他 GPU。其余的被丢弃。</translation>
        </message>
        <message>
            <source>These few whole numbers are an all-to-all of their own, and the CPU must wait for them.</source>
            <translation>这几个整数本身就是一次全交换（all-to-all），CPU 必须等它们。</translation>
        </message>
        <message>
            <source>The usual formula assumes even routing: {even} per GPU. Here the busiest sends {most}.</source>
            <translation>常用公式假设路由均匀：每块 GPU 发 {even}。这里最多的一块发 {most}。</translation>
        </message>
        <message>
            <source>With buffers of fixed size {empty} of {slots} slots would be sent empty.</source>
            <translation>若用固定大小的缓冲区，{slots} 个槽位中有 {empty} 个会空着发送。</translation>
        </message>
        <message>
            <source>Push one expert and watch the others wait. The loss that balances experts exists for this.</source>
            <translation>推高一个专家，看其他 GPU 如何等待。平衡专家的损失就是为此而设。</translation>
        </message>
        <message>
            <source>The backward pass makes both exchanges again, with gradients.</source>
            <translation>反向传播还要把两次交换各做一遍，传的是梯度。</translation>
        </message>
        <message>
            <source>The residual connection carries a dropped token past the layer. The model does not stop; it only knows less.</source>
            <translation>残差连接让被丢弃的词元绕过这一层。模型不会停下，只是知道得更少。</translation>
        </message>
        <message>
            <source>Expert parallelism changes where experts are, not what is computed. Only dropping does.</source>
            <translation>专家并行只改变专家的位置，不改变计算的内容。只有丢弃才会改变。</translation>
        </message>
        <message>
            <source>How much fuller than the mean will the fullest GPU be?</source>
            <translation>最满的 GPU 会比平均多多少？</translation>
        </message>
        <message>
            <source>the same: tokens spread evenly</source>
            <translation>一样：词元均匀分布</translation>
        </message>
        <message>
            <source>up to 1.5 times the mean</source>
            <translation>不超过平均的 1.5 倍</translation>
        </message>
        <message>
            <source>1.5 to 2.5 times</source>
            <translation>1.5 到 2.5 倍</translation>
        </message>
        <message>
            <source>more than 2.5 times</source>
            <translation>超过 2.5 倍</translation>
        </message>
        <message>
            <source>the phase</source>
            <extracomment>What `values` returns.</extracomment>
            <translation>阶段</translation>
        </message>
        <message>
            <source>tokens from each GPU to each in this phase (GPUs, GPUs)</source>
            <translation>本阶段每块 GPU 发往每块 GPU 的词元数（GPU，GPU）</translation>
        </message>
        <message>
            <source>experts of each token, best first</source>
            <translation>每个词元的专家，最好的在前</translation>
        </message>
        <message>
            <source>their weights</source>
            <translation>它们的权重</translation>
        </message>
        <message>
            <source>tokens of each GPU for each expert (GPUs, experts)</source>
            <translation>每块 GPU 给每个专家的词元数（GPU，专家）</translation>
        </message>
        <message>
            <source>bytes each GPU sends</source>
            <translation>每块 GPU 发送的字节数</translation>
        </message>
        <message>
            <source>bytes each GPU receives</source>
            <translation>每块 GPU 接收的字节数</translation>
        </message>
        <message>
            <source>tokens each expert computes</source>
            <translation>每个专家计算的词元数</translation>
        </message>
        <message>
            <source>largest difference from the dense mixture</source>
            <translation>与稠密混合的最大差</translation>
        </message>
        <message>
            <source>tokens of the text</source>
            <extracomment>What `result` returns.</extracomment>
            <translation>文本的词元数</translation>
        </message>
        <message>
            <source>tokens on the fullest GPU over the mean</source>
            <translation>最满的 GPU 的词元数与平均之比</translation>
        </message>
        <message>
            <source>tokens from each GPU to each (GPUs, GPUs)</source>
            <translation>每块 GPU 发往每块 GPU 的词元数（GPU，GPU）</translation>
        </message>
        <message>
            <source>bytes each GPU sends in the dispatch</source>
            <translation>分发时每块 GPU 发送的字节数</translation>
        </message>
        <message>
            <source>bytes a GPU would send if experts were chosen alike</source>
            <translation>专家被同样选中时一块 GPU 发送的字节数</translation>
        </message>
        <message>
            <source>choices that found no room</source>
            <translation>没有空位的选择数</translation>
        </message>
        <message>
            <source>tokens none of whose choices found room</source>
            <translation>所有选择都没有空位的词元数</translation>
        </message>
        <message>
            <source>next-token loss of the model with this mixture, nats</source>
            <translation>模型使用此混合时的下一词元损失（奈特）</translation>
        </message>
        <message>
            <source>the same with none dropped</source>
            <translation>不丢弃时的同一损失</translation>
        </message>
        <message>
            <source>the same with the model's own layer</source>
            <translation>使用模型自己的层时的同一损失</translation>
        </message>
        <message>
            <source>the same without the layer</source>
            <translation>去掉该层时的同一损失</translation>
        </message>
        <message>
            <source>every expert on every token, masked and summed by torch.einsum, FP64</source>
            <translation>每个专家计算每个词元，由 torch.einsum 掩码求和，FP64</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the mean square of the outputs</source>
            <translation>{ranks} 个 gloo 进程与单进程对照：输出的均方</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the gradients</source>
            <translation>{ranks} 个 gloo 进程与单进程对照：梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes sent, against the matrix</source>
            <translation>{ranks} 个 gloo 进程：发送的字节，与矩阵对照</translation>
        </message>
        <message>
            <source>transformers, the layer of Mixtral</source>
            <translation>transformers 中 Mixtral 的层</translation>
        </message>
        <message>
            <source>Text</source>
            <extracomment>Tokens of the text that are shown; the model reads up to 256. Bytes of one number, in what is sent and in what is computed: float32.</extracomment>
            <translation>文本</translation>
        </message>
        <message>
            <source>with the balancing loss</source>
            <translation>带平衡损失</translation>
        </message>
        <message>
            <source>without it</source>
            <translation>不带平衡损失</translation>
        </message>
        <message>
            <source>Router, trained</source>
            <translation>路由器的训练</translation>
        </message>
        <message>
            <source>Experts per token (k)</source>
            <translation>每个词元的专家数（k）</translation>
        </message>
        <message>
            <source>The router was trained with 2.</source>
            <translation>路由器是用 2 个训练的。</translation>
        </message>
        <message>
            <source>Expert parallel (ep)</source>
            <translation>专家并行（ep）</translation>
        </message>
        <message>
            <source>GPUs that share an expert (tp)</source>
            <translation>分持一个专家的 GPU 数（tp）</translation>
        </message>
        <message>
            <source>Capacity factor</source>
            <translation>容量系数（capacity factor）</translation>
        </message>
        <message>
            <source>How many times its even share a GPU may send to one expert; 0 sets no limit.</source>
            <translation>一块 GPU 发给一个专家的词元最多是均分的几倍；0 表示不限。</translation>
        </message>
        <message>
            <source>the first in the text</source>
            <translation>文本中靠前的</translation>
        </message>
        <message>
            <source>the largest weights</source>
            <translation>权重最大的</translation>
        </message>
        <message>
            <source>When full, keep</source>
            <translation>满了就保留</translation>
        </message>
        <message>
            <source>Push expert</source>
            <translation>推高专家</translation>
        </message>
        <message>
            <source>by adding to its score</source>
            <translation>给它的分数加上</translation>
        </message>
        <message>
            <source>Makes that expert hot: more tokens choose it.</source>
            <translation>让这个专家变热门：更多词元会选它。</translation>
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
            <source>Eleven layouts, run on four processes</source>
            <translation>十一种布局，在四个进程上运行</translation>
        </message>
        <message>
            <source>The order {order} does not name the five axes once each.</source>
            <extracomment>Sentences by key.</extracomment>
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
            <translation>只有一块 GPU，不发送任何消息</translation>
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
            <translation>按它的计数共 {parameters}×10⁹ 个参数</translation>
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
            <translation>共 {parameters}×10⁹ 个参数，{bytes}。{part}占得最多：{size}。</translation>
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
            <translation>每个轴上都只有一块 GPU，不发送消息。</translation>
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
            <source>{name}: {shape}, {dtype}, {bytes}. Asked for again in backward by: {users}.</source>
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
            <translation>暂时收集的</translation>
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
            <source>{name}, expert layers</source>
            <translation>{name}，专家层</translation>
        </message>
        <message>
            <source>FP32 copy of gradients</source>
            <translation>梯度的 FP32 副本</translation>
        </message>
        <message>
            <source>FP32 master weights</source>
            <translation>FP32 主权重（master weights）</translation>
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
            <translation>上下文并行</translation>
        </message>
        <message>
            <source>Pipeline parallelism</source>
            <translation>流水线并行（pipeline parallelism）</translation>
        </message>
        <message>
            <source>Data parallelism</source>
            <translation>数据并行</translation>
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
            <source>Counted on real processes</source>
            <translation>在真实进程上实测</translation>
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
            <translation>文件的内容：GPT-2、Llama、Mistral、Qwen、Mixtral 或 DeepSeek。</translation>
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
            <translation>没有</translation>
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
            <translation>20：两份梯度</translation>
        </message>
        <message>
            <source>16: all in FP32</source>
            <translation>16：全部 FP32</translation>
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
            <translation>Dropout（随机失活）</translation>
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
            <source>Real processes</source>
            <translation>真实进程数</translation>
        </message>
        <message>
            <source>Memory of a GPU</source>
            <translation>一块 GPU 的显存</translation>
        </message>
        <message>
            <source>Peak of a GPU</source>
            <translation>一块 GPU 的峰值</translation>
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
            <source>{ranks} gloo processes against one: gradients, {layout}</source>
            <translation>{ranks} 个 gloo 进程对单进程：梯度，{layout}</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes sent against the formula, {layout}</source>
            <translation>{ranks} 个 gloo 进程：发送的字节对公式，{layout}</translation>
        </message>
        <message>
            <source>its class for this family has more sizes than are read here</source>
            <translation>它为这一系列提供的类有更多尺寸，这里没有读取</translation>
        </message>
        <message>
            <source>gloo, bytes each rank sent in a data-parallel step</source>
            <translation>gloo：数据并行一步中每个进程发送的字节数</translation>
        </message>
        <message>
            <source>No processes</source>
            <translation>没有进程</translation>
        </message>
        <message>
            <source>Replicas (DDP)</source>
            <translation>副本（DDP）</translation>
        </message>
        <message>
            <source>FSDP2, weights kept</source>
            <translation>FSDP2，保留权重</translation>
        </message>
        <message>
            <source>FSDP2 (ZeRO-3)</source>
            <translation>FSDP2（ZeRO-3）</translation>
        </message>
        <message>
            <source>HSDP, two groups</source>
            <translation>HSDP，两组</translation>
        </message>
        <message>
            <source>Tensor + sequence</source>
            <translation>张量 + 序列</translation>
        </message>
        <message>
            <source>FSDP2 × tensor</source>
            <translation>FSDP2 × 张量</translation>
        </message>
        <message>
            <source>Ring attention</source>
            <translation>环形注意力</translation>
        </message>
        <message>
            <source>Ulysses</source>
            <translation>Ulysses</translation>
        </message>
        <message>
            <source>sent, by the calls made</source>
            <translation>按调用计的发送量</translation>
        </message>
        <message>
            <source>on the wire</source>
            <translation>线路上实测</translation>
        </message>
        <message>
            <source>where the formula ends</source>
            <translation>公式所示之处</translation>
        </message>
        <message>
            <source>The processes could not run here: {reason}</source>
            <translation>进程在这里无法运行：{reason}</translation>
        </message>
        <message>
            <source>Loss {loss}, of one process {alone}; gradients apart by at most {apart} ({allowed} allowed).</source>
            <translation>损失 {loss}，单进程为 {alone}；梯度最多相差 {apart}（允许 {allowed}）。</translation>
        </message>
        <message>
            <source>held, fullest process</source>
            <translation>最满的进程所存</translation>
        </message>
        <message>
            <source>ZeRO-1 (torch)</source>
            <translation>ZeRO-1（torch）</translation>
        </message>
        <message>
            <source>Pipeline (1F1B)</source>
            <translation>流水线（1F1B）</translation>
        </message>
        <message>
            <source>sent by each in a step</source>
            <translation>每个进程每步所发</translation>
        </message>
        <message>
            <source>{calls} × {primitive}, {bytes} B; formula: {planned}, {formula} B.</source>
            <translation>{calls} × {primitive}，{bytes} B；公式：{planned} 次，{formula} B。</translation>
        </message>
        <message>
            <source>On the wire {wire} B a process; gloo has to send {gloo} B. Ratio {ratio}.</source>
            <translation>线路上每个进程 {wire} B；gloo 须发送 {gloo} B。比值 {ratio}。</translation>
        </message>
        <message>
            <source>{part}: {bytes} B; formula {formula} B</source>
            <translation>{part}：{bytes} B；公式 {formula} B</translation>
        </message>
        <message>
            <source>Sent by the calls made: {bytes} B; formula {formula} B</source>
            <translation>按调用计的发送量：{bytes} B；公式 {formula} B</translation>
        </message>
        <message>
            <source>{name}, run on {ranks} processes: {held} held, {sent} sent</source>
            <translation>{name}，在 {ranks} 个进程上运行：存 {held}，发 {sent}</translation>
        </message>
        <message>
            <source>No processes could be started</source>
            <translation>无法启动进程</translation>
        </message>
        <message>
            <source>counted = formula</source>
            <translation>实测 = 公式</translation>
        </message>
        <message>
            <source>counted and formula differ</source>
            <translation>实测与公式不同</translation>
        </message>
        <message>
            <source>{ranks} processes trained a small model for one step. The fullest holds {held}; on average each sends {sent} B, and the formula says {formula} B.</source>
            <translation>{ranks} 个进程把一个小模型训练了一步。最满的进程存 {held}；平均每个进程发送 {sent} B，公式给出 {formula} B。</translation>
        </message>
        <message>
            <source>Without processes nothing is counted: {reason}</source>
            <translation>没有进程就无从计数：{reason}</translation>
        </message>
        <message>
            <source>Numbers, bytes and calls are compared here, not times: all processes share the processor of this machine.</source>
            <translation>这里比较的是数值、字节和调用次数，不是时间：所有进程共用本机的处理器。</translation>
        </message>
        <message>
            <source>On processors torch sends by gloo, whose reduce-scatter sums everything everywhere: twice the bytes of a ring, on the wire and not in the formula.</source>
            <translation>在 CPU 上 torch 通过 gloo 通信，它的规约散播（reduce-scatter）在各处都求出全部的和：线路上的字节是环形算法的两倍，公式里则不是。</translation>
        </message>
        <message>
            <source>torch's ZeroRedundancyOptimizer sums all gradients everywhere and broadcasts whole tensors: 3Φ where the ZeRO paper's first stage sends 2Φ, and uneven parts.</source>
            <translation>torch 的 ZeroRedundancyOptimizer 在各处对全部梯度求和，并广播整个张量：发送 3Φ，而 ZeRO 论文的第一阶段发送 2Φ；各份大小也不均。</translation>
        </message>
        <message>
            <source>Here the model has a block for each process: with more processes it is a larger model. Bytes sent are an average: the first and the last process send half as much as the others.</source>
            <translation>这里每个进程对应模型的一个块：进程越多，模型越大。发送的字节是平均值：第一个和最后一个进程发送的是其他进程的一半。</translation>
        </message>
        <message>
            <source>How much goes where is the router's choice: the formula counts the tokens it sent away.</source>
            <translation>发往何处、发多少由路由器（router）决定：公式计的是它送走的词元（token）。</translation>
        </message>
        <message>
            <source>The wire carries headers and acknowledgements too; the smaller the messages, the more.</source>
            <translation>线路上还有包头和确认；消息越小，占比越大。</translation>
        </message>
        <message>
            <source>bytes that each process holds, by kind</source>
            <extracomment>What `values` and `result` return of them.</extracomment>
            <translation>每个进程所存的字节，按种类</translation>
        </message>
        <message>
            <source>collectives of the first process: how many, bytes of their buffers</source>
            <translation>第一个进程的集合通信：次数、缓冲区字节</translation>
        </message>
        <message>
            <source>bytes a process sends, by its calls</source>
            <translation>一个进程发送的字节，按其调用</translation>
        </message>
        <message>
            <source>bytes a process sends, by formula</source>
            <translation>一个进程发送的字节，按公式</translation>
        </message>
        <message>
            <source>bytes gloo has to send of a process</source>
            <translation>gloo 须为一个进程发送的字节</translation>
        </message>
        <message>
            <source>the loss on real processes</source>
            <translation>真实进程上的损失</translation>
        </message>
        <message>
            <source>the loss of one process</source>
            <translation>单进程的损失</translation>
        </message>
        <message>
            <source>largest difference of a gradient</source>
            <translation>梯度的最大差</translation>
        </message>
        <message>
            <source>whether each layout that ran agrees with its formulas</source>
            <translation>每种运行过的布局是否与公式一致</translation>
        </message>
    </context>
    <context>
        <name>parallelism/pipeline</name>
        <message>
            <source>GPipe</source>
            <translation>GPipe</translation>
        </message>
        <message>
            <source>1F1B</source>
            <translation>1F1B</translation>
        </message>
        <message>
            <source>interleaved 1F1B</source>
            <translation>交错式 1F1B（interleaved）</translation>
        </message>
        <message>
            <source>zero bubble, ZB-H1</source>
            <translation>零气泡 ZB-H1</translation>
        </message>
        <message>
            <source>zero bubble, ZBV</source>
            <translation>零气泡 ZBV</translation>
        </message>
        <message>
            <source>DualPipeV</source>
            <translation>DualPipeV</translation>
        </message>
        <message>
            <source>the table below</source>
            <translation>下面的调度表</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>调度（schedule）</translation>
        </message>
        <message>
            <source>Ranks (p)</source>
            <translation>进程（rank）数 p</translation>
        </message>
        <message>
            <source>Stages per rank (v)</source>
            <translation>每个进程的阶段数（v）</translation>
        </message>
        <message>
            <source>Micro-batches per step (m)</source>
            <translation>每步的微批次数（m）</translation>
        </message>
        <message>
            <source>Your table (torch's CSV)</source>
            <translation>你的调度表（torch 的 CSV）</translation>
        </message>
        <message>
            <source>One row per rank, one cell per operation: stage, F, I, W or B, micro-batch, like 2F0. Dragging an operation writes the table here.</source>
            <translation>每个进程一行，每个操作一格：阶段、F/I/W/B、微批次，例如 2F0。拖动一个操作时，调度表会写到这里。</translation>
        </message>
        <message>
            <source>Layers of the model</source>
            <translation>模型的层数</translation>
        </message>
        <message>
            <source>equally many layers</source>
            <translation>层数相等</translation>
        </message>
        <message>
            <source>fastest slowest stage</source>
            <translation>让最慢的阶段最快</translation>
        </message>
        <message>
            <source>as dragged</source>
            <translation>按拖动的结果</translation>
        </message>
        <message>
            <source>Layers on stages</source>
            <translation>层如何分到阶段</translation>
        </message>
        <message>
            <source>Layers of each stage</source>
            <translation>每个阶段的层数</translation>
        </message>
        <message>
            <source>Output layer, in layers</source>
            <translation>输出层，折合层数</translation>
        </message>
        <message>
            <source>What the last stage computes besides its layers: a large vocabulary costs as much as several layers.</source>
            <translation>最后一个阶段除了自己的层还要计算的部分：大词表的开销抵得上好几层。</translation>
        </message>
        <message>
            <source>Cost of each layer, relative</source>
            <translation>每层的相对开销</translation>
        </message>
        <message>
            <source>1 where nothing is given; what is too much waits unused.</source>
            <translation>没有给出的按 1 计；多出来的不使用。</translation>
        </message>
        <message>
            <source>F of a layer</source>
            <translation>一层的 F（前向）</translation>
        </message>
        <message>
            <source>I: gradient of its input</source>
            <translation>I：对输入的梯度</translation>
        </message>
        <message>
            <source>W: gradients of its weights</source>
            <translation>W：对权重的梯度</translation>
        </message>
        <message>
            <source>Message to the next rank</source>
            <translation>发给相邻进程的消息</translation>
        </message>
        <message>
            <source>Costs per stage: F, I, W (ms)</source>
            <translation>各阶段的开销：F、I、W（毫秒）</translation>
        </message>
        <message>
            <source>One row per stage; empty cells come from the layers.</source>
            <translation>每个阶段一行；空格由层的开销算出。</translation>
        </message>
        <message>
            <source>Activations, layer and micro-batch</source>
            <translation>每层每微批次的激活</translation>
        </message>
        <message>
            <source>Weights and states of a layer</source>
            <translation>一层的权重和状态</translation>
        </message>
        <message>
            <source>Memory of a rank</source>
            <translation>每个进程的显存</translation>
        </message>
        <message>
            <source>In which order do the stages work, and who waits for whom?</source>
            <translation>各阶段按什么次序工作，谁在等谁？</translation>
        </message>
        <message>
            <source>GPipe: the same wait, more memory</source>
            <translation>GPipe：等得一样久，显存更多</translation>
        </message>
        <message>
            <source>Layers on devices, one batch at a time</source>
            <translation>层分到设备上，一次一个批次</translation>
        </message>
        <message>
            <source>Two thin stages per rank: half the wait</source>
            <translation>每个进程两个薄阶段：等待减半</translation>
        </message>
        <message>
            <source>W fills the gaps (ZB-H1)</source>
            <translation>用 W 填空当（ZB-H1）</translation>
        </message>
        <message>
            <source>No bubble, by one of two clocks (ZBV)</source>
            <translation>没有气泡：按两种时钟之一（ZBV）</translation>
        </message>
        <message>
            <source>Forward and backward in pairs (DualPipeV)</source>
            <translation>前向与反向成对（DualPipeV）</translation>
        </message>
        <message>
            <source>A large vocabulary slows the last stage</source>
            <translation>大词表拖慢最后一个阶段</translation>
        </message>
        <message>
            <source>The same, with layers moved forward</source>
            <translation>同样的模型，把层往前移</translation>
        </message>
        <message>
            <source>One operation moved: everybody waits</source>
            <translation>挪动一个操作：人人都在等</translation>
        </message>
        <message>
            <source>64 ranks, 512 micro-batches</source>
            <translation>64 个进程，512 个微批次</translation>
        </message>
        <message>
            <source>Filling</source>
            <extracomment>Sentences by key.</extracomment>
            <translation>填充</translation>
        </message>
        <message>
            <source>Forwards and backwards</source>
            <translation>前向与反向交替</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>排空</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Stuck</source>
            <translation>卡死</translation>
        </message>
        <message>
            <source>{time}: all {ranks} ranks work</source>
            <translation>{time}：{ranks} 个进程都在工作</translation>
        </message>
        <message>
            <source>{time}: {working} of {ranks} ranks at work</source>
            <translation>{time}：{ranks} 个进程中有 {working} 个在工作</translation>
        </message>
        <message>
            <source>Done after {time}; {share} of all time was waiting</source>
            <translation>{time} 后完成；全部时间的 {share} 在等待</translation>
        </message>
        <message>
            <source>From {time} on nothing happens any more</source>
            <translation>从 {time} 起再也没有任何进展</translation>
        </message>
        <message>
            <source>no rule broken</source>
            <translation>没有违反规则</translation>
        </message>
        <message>
            <source>rules broken: {count}</source>
            <translation>违反规则：{count}</translation>
        </message>
        <message>
            <source>Every stage does every micro-batch once; nothing stands before what it needs; no ring of waits; every rank stays within its memory.</source>
            <translation>每个阶段对每个微批次恰好做一次；没有操作排在它所需要的操作之前；没有循环等待；每个进程都不超出自己的显存。</translation>
        </message>
        <message>
            <source>F forward</source>
            <translation>F 前向</translation>
        </message>
        <message>
            <source>I gradient of the input</source>
            <translation>I 输入的梯度</translation>
        </message>
        <message>
            <source>W gradients of the weights</source>
            <translation>W 权重的梯度</translation>
        </message>
        <message>
            <source>F</source>
            <translation>F</translation>
        </message>
        <message>
            <source>I (input)</source>
            <translation>I（输入）</translation>
        </message>
        <message>
            <source>W (weights)</source>
            <translation>W（权重）</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>number: micro-batch</source>
            <translation>数字：微批次</translation>
        </message>
        <message>
            <source>pale: a rank's later stage</source>
            <translation>浅色：同一进程的后续阶段</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>memory of each rank over the same time: states grey, activations in flight above; limit {cap} dashed</source>
            <translation>各进程在同一时间轴上的显存：灰色是状态，其上是在途的激活；虚线为上限 {cap}</translation>
        </message>
        <message>
            <source>memory of each rank over the same time, states and activations; limit {cap}</source>
            <translation>各进程在同一时间轴上的显存：状态加激活；上限 {cap}</translation>
        </message>
        <message>
            <source>memory over time, limit {cap}</source>
            <translation>显存随时间的变化，上限 {cap}</translation>
        </message>
        <message>
            <source>Waiting, by two clocks</source>
            <translation>按两种时钟计算的等待</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>until the last rank is done: {time}</source>
            <translation>到最后一个进程完成：{time}</translation>
        </message>
        <message>
            <source>all ranks: {time}</source>
            <translation>全部进程：{time}</translation>
        </message>
        <message>
            <source>longest rank, from its own start: {time}</source>
            <translation>历时最长的进程，从它自己开始算：{time}</translation>
        </message>
        <message>
            <source>longest rank: {time}</source>
            <translation>最长的进程：{time}</translation>
        </message>
        <message>
            <source>{share} of all time, {ratio} of useful time</source>
            <translation>占全部时间的 {share}，占有效时间的 {ratio}</translation>
        </message>
        <message>
            <source>{share} of all time</source>
            <translation>占全部时间的 {share}</translation>
        </message>
        <message>
            <source>Every rank is paid from the first operation of all to the last.</source>
            <translation>每个进程都从全体的第一个操作算到最后一个操作。</translation>
        </message>
        <message>
            <source>Ranks may begin and end at different times, as if the next step could follow at once; it takes an optimizer step that waits for nobody.</source>
            <translation>各进程可以在不同时刻开始和结束，好像下一步能立刻接上；这需要优化器更新时不等任何人。</translation>
        </message>
        <message>
            <source>What stands in the way</source>
            <translation>是什么挡住了去路</translation>
        </message>
        <message>
            <source>{first} (the same elsewhere: {count})</source>
            <translation>{first}（别处同样的还有：{count}）</translation>
        </message>
        <message>
            <source>torch's CSV</source>
            <translation>torch 的 CSV</translation>
        </message>
        <message>
            <source>A click writes the whole table into the set-up, one row per rank, to be copied or edited.</source>
            <translation>点击后会把整张调度表写进设置，每个进程一行，可以复制或修改。</translation>
        </message>
        <message>
            <source>Work per stage (ms)</source>
            <translation>每个阶段的工作量（毫秒）</translation>
        </message>
        <message>
            <source>Work (ms)</source>
            <translation>工作量（毫秒）</translation>
        </message>
        <message>
            <source>balance</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>equal layers</source>
            <translation>层数相等</translation>
        </message>
        <message>
            <source>Of all ways to cut the layers, take the one whose slowest stage is fastest.</source>
            <translation>在所有切法中，取最慢阶段最快的一种。</translation>
        </message>
        <message>
            <source>Give every stage equally many layers, whatever they cost.</source>
            <translation>不管开销多少，每个阶段分到同样多的层。</translation>
        </message>
        <message>
            <source>Memory of rank {rank} at {time}</source>
            <translation>进程 {rank} 在 {time} 的显存</translation>
        </message>
        <message>
            <source>at most {states} + {most} = {sum}; micro-batches in flight, over its stages: {chunks}</source>
            <translation>最多 {states} + {most} = {sum}；各阶段合计的在途微批次：{chunks}</translation>
        </message>
        <message>
            <source>more than its {cap}</source>
            <translation>超出它的 {cap}</translation>
        </message>
        <message>
            <source>within its {cap}</source>
            <translation>未超出它的 {cap}</translation>
        </message>
        <message>
            <source>idle / all: {idle} / {whole} = {share}</source>
            <translation>空闲 / 全部：{idle} / {whole} = {share}</translation>
        </message>
        <message>
            <source>idle / useful: {idle} / {busy} = {share}</source>
            <translation>空闲 / 有效：{idle} / {busy} = {share}</translation>
        </message>
        <message>
            <source>Stage {stage} on rank {rank}</source>
            <translation>进程 {rank} 上的阶段 {stage}</translation>
        </message>
        <message>
            <source>layers: {count}</source>
            <translation>层数：{count}</translation>
        </message>
        <message>
            <source>against the average: {share}</source>
            <translation>与平均值相比：{share}</translation>
        </message>
        <message>
            <source>Layer {layer}, on stage {stage}</source>
            <translation>第 {layer} 层，在阶段 {stage}</translation>
        </message>
        <message>
            <source>cost, in usual layers: {cost}</source>
            <translation>开销，折合普通层：{cost}</translation>
        </message>
        <message>
            <source>Border between stages {first} and {second}</source>
            <translation>阶段 {first} 与 {second} 的分界</translation>
        </message>
        <message>
            <source>drag it, or turn the wheel, to move layers across</source>
            <translation>拖动它或滚动滚轮，把层移到另一边</translation>
        </message>
        <message>
            <source>held afterwards: {held}</source>
            <translation>之后保存：{held}</translation>
        </message>
        <message>
            <source>never begins</source>
            <translation>永远不会开始</translation>
        </message>
        <message>
            <source>drag it to another place; outside of all ranks it is taken away</source>
            <translation>把它拖到别处；拖到所有进程之外就会删去</translation>
        </message>
        <message>
            <source>Rank {rank} waits</source>
            <translation>进程 {rank} 在等待</translation>
        </message>
        <message>
            <source>Rank {rank} has not begun</source>
            <translation>进程 {rank} 还没有开始</translation>
        </message>
        <message>
            <source>Rank {rank} is done</source>
            <translation>进程 {rank} 已完成</translation>
        </message>
        <message>
            <source>Rank {rank} waits for ever</source>
            <translation>进程 {rank} 永远等下去</translation>
        </message>
        <message>
            <source>for: {what}</source>
            <translation>等的是：{what}</translation>
        </message>
        <message>
            <source>{count} operations are too many to be put in order by hand</source>
            <translation>{count} 个操作太多，不能用手排序</translation>
        </message>
        <message>
            <source>forward of micro-batch {micro} on stage {stage} ({text})</source>
            <translation>阶段 {stage} 对微批次 {micro} 的前向（{text}）</translation>
        </message>
        <message>
            <source>backward of micro-batch {micro} on stage {stage} ({text})</source>
            <translation>阶段 {stage} 对微批次 {micro} 的反向（{text}）</translation>
        </message>
        <message>
            <source>gradient of the input of stage {stage}, micro-batch {micro} ({text})</source>
            <translation>阶段 {stage} 输入的梯度，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>gradients of the weights of stage {stage}, micro-batch {micro} ({text})</source>
            <translation>阶段 {stage} 权重的梯度，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>output of stage {stage} sent, micro-batch {micro} ({text})</source>
            <translation>发送阶段 {stage} 的输出，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>input of stage {stage} received, micro-batch {micro} ({text})</source>
            <translation>接收阶段 {stage} 的输入，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>gradient of stage {stage} sent, micro-batch {micro} ({text})</source>
            <translation>发送阶段 {stage} 的梯度，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>gradient for stage {stage} received, micro-batch {micro} ({text})</source>
            <translation>接收给阶段 {stage} 的梯度，微批次 {micro}（{text}）</translation>
        </message>
        <message>
            <source>weights of stage {stage} gathered ({text})</source>
            <translation>收集阶段 {stage} 的权重（{text}）</translation>
        </message>
        <message>
            <source>weights of stage {stage} let go ({text})</source>
            <translation>释放阶段 {stage} 的权重（{text}）</translation>
        </message>
        <message>
            <source>gradients of stage {stage} reduced ({text})</source>
            <translation>规约阶段 {stage} 的梯度（{text}）</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>Rank {rank}, cell {place}: {what}, but there are only {count} micro-batches, from 0 on.</source>
            <translation>进程 {rank} 第 {place} 格：{what}，但只有 {count} 个微批次，从 0 开始编号。</translation>
        </message>
        <message>
            <source>Stage {stage} stands on rank {first} and on rank {rank} (cell {place}, {text}); its weights are on one of them only.</source>
            <translation>阶段 {stage} 既在进程 {first} 上，又在进程 {rank} 上（第 {place} 格，{text}）；它的权重只在其中一个上。</translation>
        </message>
        <message>
            <source>Rank {rank}, cell {place}: {what} is done a second time.</source>
            <translation>进程 {rank} 第 {place} 格：{what}，做了第二次。</translation>
        </message>
        <message>
            <source>Rank {rank}, cell {place}: {text} and {needed} compute the same gradient; take B, or I and W.</source>
            <translation>进程 {rank} 第 {place} 格：{text} 与 {needed} 计算同一个梯度；要么用 B，要么用 I 和 W。</translation>
        </message>
        <message>
            <source>Missing: {what}.</source>
            <translation>缺少：{what}。</translation>
        </message>
        <message>
            <source>Rank {rank}: {text} (cell {place}) stands before {needed} (cell {later}); W needs what I leaves.</source>
            <translation>进程 {rank}：{text}（第 {place} 格）排在 {needed}（第 {later} 格）之前；W 需要 I 留下的结果。</translation>
        </message>
        <message>
            <source>Rank {rank}: {text} (cell {place}) stands before {needed} (cell {later}), which it needs.</source>
            <translation>进程 {rank}：{text}（第 {place} 格）排在它所需要的 {needed}（第 {later} 格）之前。</translation>
        </message>
        <message>
            <source>Deadlock: {count} ranks wait for each other: {who}.</source>
            <translation>死锁（deadlock）：{count} 个进程互相等待。{who}。</translation>
        </message>
        <message>
            <source>Rank {rank}: {text} (cell {place}) waits for {needed}, which stands nowhere.</source>
            <translation>进程 {rank}：{text}（第 {place} 格）等待 {needed}，而表里没有它。</translation>
        </message>
        <message>
            <source>Rank {rank} needs {needs} and has {cap}: {states} of states and {chunks} micro-batches in flight. Exceeded at {text}.</source>
            <translation>进程 {rank} 需要 {needs}，只有 {cap}：状态占 {states}，另有 {chunks} 个在途微批次。在 {text} 处超出。</translation>
        </message>
        <message>
            <source>rank {rank} wants {text} and needs {needed}</source>
            <translation>进程 {rank} 要做 {text}，需要 {needed}</translation>
        </message>
        <message>
            <source>Rank {rank} is to do: {what}. It needs: {other}.</source>
            <translation>进程 {rank} 要做：{what}。它需要：{other}。</translation>
        </message>
        <message>
            <source>{first}; {rest}</source>
            <translation>{first}；{rest}</translation>
        </message>
        <message>
            <source>{first}; and so on</source>
            <translation>{first}；以此类推</translation>
        </message>
        <message>
            <source>Every rank runs the forwards of all {micros} micro-batches, then all backwards. Rank r can begin only when r stages have passed the first micro-batch on.</source>
            <translation>每个进程先做完全部 {micros} 个微批次的前向，再做全部反向。进程 r 要等前面 r 个阶段把第一个微批次传过来才能开始。</translation>
        </message>
        <message>
            <source>A rank runs only so many forwards ahead as there are ranks behind it, then one backward for every forward. The last rank goes backward at once.</source>
            <translation>每个进程提前做的前向数，等于它后面的进程数；此后一个前向配一个反向。最后一个进程立刻开始反向。</translation>
        </message>
        <message>
            <source>Each rank has several thin stages, and a micro-batch goes round the {ranks} ranks several times. The first one is through the thinner stages sooner, so everybody begins sooner.</source>
            <translation>每个进程有几个薄的阶段，一个微批次要绕 {ranks} 个进程好几圈。第一个微批次更快穿过变薄的阶段，于是大家都更早开始。</translation>
        </message>
        <message>
            <source>The backward is cut in two. The rank before waits only for the gradient of the input (I); the gradients of the weights (W) wait for nobody, and are put where time would be lost.</source>
            <translation>反向被拆成两半。前一个进程只等输入的梯度（I）；权重的梯度（W）没有人等，于是放到本来会浪费掉的时间里。</translation>
        </message>
        <message>
            <source>The stages lie in a V: down the {ranks} ranks and back up. Rank 0 holds the first stage and the last, and W fills what is left.</source>
            <translation>阶段排成 V 形：沿 {ranks} 个进程下去再回来。进程 0 同时拥有第一个和最后一个阶段，剩下的空当由 W 填满。</translation>
        </message>
        <message>
            <source>The stages lie in a V, and in the middle a forward and the backward of another micro-batch go as a pair, so that messages of one can hide behind arithmetic of the other. Here a pair takes the sum of its two times.</source>
            <translation>阶段排成 V 形，中段把一个前向与另一个微批次的反向配成一对，使一方的消息能藏在另一方的计算后面。这里一对的用时等于两者之和。</translation>
        </message>
        <message>
            <source>The order of your table: {ranks} ranks, {stages} stages, {micros} micro-batches. Each rank does its row from left to right and waits where something it needs is not there yet.</source>
            <translation>你的表的次序：{ranks} 个进程、{stages} 个阶段、{micros} 个微批次。每个进程从左到右执行自己的一行，需要的东西还没到就等待。</translation>
        </message>
        <message>
            <source>All ranks have the same work per micro-batch, {time}; once full, a micro-batch leaves the pipeline every {time}.</source>
            <translation>每个进程处理一个微批次的工作量相同，都是 {time}；流水线填满后，每 {time} 有一个微批次离开。</translation>
        </message>
        <message>
            <source>Every rank works on every micro-batch, so the slowest sets the pace: rank {rank} takes {time}, {slower} more than the average. What the others are faster by, they wait.</source>
            <translation>每个进程都要处理每个微批次，所以最慢的决定节奏：进程 {rank} 用时 {time}，比平均多 {slower}。其他进程快出来的时间都在等待。</translation>
        </message>
        <message>
            <source>Activations stay from a forward to the backward that uses them. Rank {rank} holds most: {peak}, of which {states} are always there; it is reached at {what}, with {chunks} micro-batches in flight over its stages.</source>
            <translation>激活从前向一直保存到用到它的反向。进程 {rank} 保存得最多：{peak}，其中 {states} 一直都在；峰值出现在{what}，此时它各阶段共有 {chunks} 个在途微批次。</translation>
        </message>
        <message>
            <source>The last rank is done after {time}. Together the ranks waited {idle}: {share} of all time they were there, or {ratio} of the time they worked. Both numbers are called the bubble.</source>
            <translation>最后一个进程在 {time} 后完成。所有进程合计等待 {idle}：占全部在场时间的 {share}，或占工作时间的 {ratio}。这两个数都被叫做气泡（bubble）。</translation>
        </message>
        <message>
            <source>{never} of {count} operations never begin. On a cluster nothing would be printed; every process would wait until its messages time out.</source>
            <translation>{count} 个操作中有 {never} 个永远不会开始。在集群上不会有任何输出；每个进程都会一直等到消息超时。</translation>
        </message>
        <message>
            <source>The number in a box is the micro-batch; paler boxes belong to a rank's later stages. A click on one shows its whole way.</source>
            <translation>方块里的数字是微批次；颜色浅的属于该进程靠后的阶段。点击一个方块，会显示这个微批次的全程。</translation>
        </message>
        <message>
            <source>Drag a box to change the order: the table is written into the set-up, checked and timed again.</source>
            <translation>拖动方块可以改变次序：调度表会写进左边的设置，并重新检查和计时。</translation>
        </message>
        <message>
            <source>“Balance” cuts the layers again, so that the slowest stage is as fast as it can be.</source>
            <translation>“均衡”会重新切分各层，使最慢的阶段尽可能快。</translation>
        </message>
        <message>
            <source>The output layer on the last stage is what usually breaks this: give it a cost.</source>
            <translation>通常打破这种相等的是最后一个阶段上的输出层：给它一个开销试试。</translation>
        </message>
        <message>
            <source>Every message to another rank arrives {time} after it was sent.</source>
            <translation>发给另一个进程的每条消息，在发出 {time} 后到达。</translation>
        </message>
        <message>
            <source>GPipe holds all micro-batches at once; 1F1B at most as many as there are ranks, in the same time.</source>
            <translation>GPipe 同时保存全部微批次；1F1B 最多保存与进程数相同的微批次，用时却一样。</translation>
        </message>
        <message>
            <source>Where the backward is cut in two, activations are kept until W: it needs the inputs of the matrices.</source>
            <translation>反向拆成两半时，激活要保存到 W 为止：它需要各矩阵的输入。</translation>
        </message>
        <message>
            <source>Counted from each rank's own start, the longest rank takes {time} and {share} is idle: this is the clock by which “zero bubble” is meant.</source>
            <translation>若从各进程自己的起点算起，最长的进程用时 {time}，空闲占 {share}：“零气泡”指的就是这种时钟。</translation>
        </message>
        <message>
            <source>Both clocks agree here: one rank is there from first to last.</source>
            <translation>这里两种时钟一致：有一个进程自始至终都在。</translation>
        </message>
        <message>
            <source>Closed form: a rank waits (p − 1)(F + I + W) of one stage, {idle}; with {ranks} ranks and {micros} micro-batches the simulation gives the same.</source>
            <translation>闭式公式：每个进程等待一个阶段的 (p − 1)(F + I + W)，即 {idle}；{ranks} 个进程、{micros} 个微批次的模拟结果与此相同。</translation>
        </message>
        <message>
            <source>Closed form: a rank waits (p − 1)(F + I − W) of one stage, {idle}; with {ranks} ranks and {micros} micro-batches the simulation gives the same. Papers write B for I.</source>
            <translation>闭式公式：每个进程等待一个阶段的 (p − 1)(F + I − W)，即 {idle}；{ranks} 个进程、{micros} 个微批次的模拟结果与此相同。论文里把 I 写作 B。</translation>
        </message>
        <message>
            <source>Times are simulated from the costs in the set-up. With 2 to 8 ranks real processes run the same table: the badge says what came out.</source>
            <translation>时间由设置中的开销模拟得出。2 到 8 个进程时，同一张表还会由真实的进程执行：徽标给出结果。</translation>
        </message>
        <message>
            <source>Red arrows go from what a rank wants to do to what that needs.</source>
            <translation>红色箭头从一个进程要做的操作指向它所需要的操作。</translation>
        </message>
        <message>
            <source>There are more costs than stages or layers; the rest is not used.</source>
            <translation>给出的开销比阶段或层多；多出来的不使用。</translation>
        </message>
        <message>
            <source>{ranks} ranks with {chunks} stages each make {stages} stages, but there are only {layers} layers to put on them.</source>
            <translation>{ranks} 个进程、每个 {chunks} 个阶段，共 {stages} 个阶段，但只有 {layers} 层可分。</translation>
        </message>
        <message>
            <source>{micro_batches} micro-batches for {ranks} ranks: this schedule needs at least {number}, or some ranks never work at the same time. GPipe takes any number.</source>
            <translation>{ranks} 个进程只有 {micro_batches} 个微批次：这种调度至少需要 {number} 个，否则有些进程永远不会同时工作。GPipe 不限个数。</translation>
        </message>
        <message>
            <source>{micro_batches} micro-batches for {ranks} ranks: DualPipeV needs at least {number}, two for each rank, to fill both arms of the V.</source>
            <translation>{ranks} 个进程只有 {micro_batches} 个微批次：DualPipeV 至少需要 {number} 个，每个进程两个，才能填满 V 的两臂。</translation>
        </message>
        <message>
            <source>Interleaving {chunks} stage per rank is 1F1B; it needs at least {number}.</source>
            <translation>每个进程 {chunks} 个阶段的交错就是 1F1B；至少需要 {number} 个。</translation>
        </message>
        <message>
            <source>{micro_batches} micro-batches for {ranks} ranks make {number} rounds that are not equally long; take a multiple of {number}.</source>
            <translation>{ranks} 个进程、{micro_batches} 个微批次会分成 {number} 轮，但各轮长短不一；请取 {number} 的倍数。</translation>
        </message>
        <message>
            <source>These would be {count} operations; more than {most} are not simulated.</source>
            <translation>这将有 {count} 个操作；超过 {most} 个就不模拟了。</translation>
        </message>
        <message>
            <source>{count} numbers with the sum {sum}: there must be {stages}, one for each stage, whole, at least 1, with the sum {layers}. Or choose another way to put the layers on stages.</source>
            <translation>给出了 {count} 个数，和为 {sum}：应当有 {stages} 个，每个阶段一个，都是不小于 1 的整数，和为 {layers}。或者换一种分层方式。</translation>
        </message>
        <message>
            <source>{cell} is no number from {low} to {high}.</source>
            <translation>{cell} 不是 {low} 到 {high} 之间的数。</translation>
        </message>
        <message>
            <source>The table is empty. One row per rank, one cell per operation, like 0F0,0F1,0B0,0B1; or choose a schedule and drag an operation.</source>
            <translation>调度表是空的。每个进程一行，每个操作一格，例如 0F0,0F1,0B0,0B1；或者选一种调度，再拖动一个操作。</translation>
        </message>
        <message>
            <source>The table has {rows} rows; at most {most} ranks are simulated.</source>
            <translation>表有 {rows} 行；最多模拟 {most} 个进程。</translation>
        </message>
        <message>
            <source>The table has {count} operations; more than {most} are not simulated.</source>
            <translation>表有 {count} 个操作；超过 {most} 个就不模拟了。</translation>
        </message>
        <message>
            <source>Row {rank}, cell {column} (from 0 on): “{cell}” is no operation. One is stage, F, I, W or B, micro-batch, like 2F0.</source>
            <translation>第 {rank} 行第 {column} 格（从 0 数起）：“{cell}”不是操作。操作由阶段、F/I/W/B、微批次组成，例如 2F0。</translation>
        </message>
        <message>
            <source>Row {rank}, cell {column} (from 0 on): “{cell}” goes beyond {stages} stages or {micros} micro-batches.</source>
            <translation>第 {rank} 行第 {column} 格（从 0 数起）：“{cell}”超出了 {stages} 个阶段或 {micros} 个微批次。</translation>
        </message>
        <message>
            <source>GPipe runs all forwards first. With the same costs, how long does this schedule take?</source>
            <translation>GPipe 先做完全部前向。开销相同时，这种调度用多长时间？</translation>
        </message>
        <message>
            <source>less time than GPipe</source>
            <translation>比 GPipe 少</translation>
        </message>
        <message>
            <source>the same time</source>
            <translation>一样长</translation>
        </message>
        <message>
            <source>more time, or for ever</source>
            <translation>更长，或者永远做不完</translation>
        </message>
        <message>
            <source>when this is, in ms</source>
            <translation>此刻的时间，毫秒</translation>
        </message>
        <message>
            <source>what each rank is doing, as torch writes it; empty where it waits</source>
            <translation>每个进程在做什么，按 torch 的写法；等待时为空</translation>
        </message>
        <message>
            <source>operations begun so far</source>
            <translation>到此为止已开始的操作数</translation>
        </message>
        <message>
            <source>operations ended so far</source>
            <translation>到此为止已结束的操作数</translation>
        </message>
        <message>
            <source>time that all ranks together have waited so far, in ms</source>
            <translation>到此为止所有进程合计等待的时间，毫秒</translation>
        </message>
        <message>
            <source>what each rank holds, in GiB</source>
            <translation>每个进程保存的量，GiB</translation>
        </message>
        <message>
            <source>whether everything was done (false after a deadlock)</source>
            <translation>是否全部完成（死锁时为 false）</translation>
        </message>
        <message>
            <source>from the first operation of all ranks to the end of the last, in ms</source>
            <translation>从全体第一个操作到最后一个操作结束，毫秒</translation>
        </message>
        <message>
            <source>the longest time from a rank's first operation to its own last, in ms</source>
            <translation>一个进程从自己第一个操作到自己最后一个操作的最长时间，毫秒</translation>
        </message>
        <message>
            <source>useful time of all ranks, in ms</source>
            <translation>所有进程的有效时间，毫秒</translation>
        </message>
        <message>
            <source>idle time over ranks × makespan</source>
            <translation>空闲时间 ÷（进程数 × 总时长）</translation>
        </message>
        <message>
            <source>idle time over useful time</source>
            <translation>空闲时间 ÷ 有效时间</translation>
        </message>
        <message>
            <source>idle share when every rank counts from its own start to its own end</source>
            <translation>每个进程从自己开始算到自己结束时的空闲占比</translation>
        </message>
        <message>
            <source>the most each rank holds, in GiB</source>
            <translation>每个进程保存量的峰值，GiB</translation>
        </message>
        <message>
            <source>the most (stage, micro-batch) pairs each rank holds at once</source>
            <translation>每个进程同时保存的（阶段，微批次）对的最大数目</translation>
        </message>
        <message>
            <source>F + I + W of each stage, in ms</source>
            <translation>每个阶段的 F + I + W，毫秒</translation>
        </message>
        <message>
            <source>layers of each stage</source>
            <translation>每个阶段的层数</translation>
        </message>
        <message>
            <source>rules that are broken: rule, rank, place in the row (−1: nowhere), operations</source>
            <translation>违反的规则：规则、进程、在行中的位置（−1 表示不在）、操作</translation>
        </message>
        <message>
            <source>the schedule as torch's CSV</source>
            <translation>torch 的 CSV 形式的调度</translation>
        </message>
        <message>
            <source>closed form of the idle time</source>
            <translation>空闲时间的闭式公式</translation>
        </message>
        <message>
            <source>torch's {name}: operations that stand elsewhere</source>
            <translation>torch 的 {name}：位置不同的操作数</translation>
        </message>
        <message>
            <source>torch's {name}: operations that stand elsewhere (without its last rank, which counts from 1)</source>
            <translation>torch 的 {name}：位置不同的操作数（不含它从 1 开始计数的最后一个进程）</translation>
        </message>
        <message>
            <source>this table on {ranks} gloo processes against one: the loss</source>
            <translation>这张表在 {ranks} 个 gloo 进程上运行，与单进程相比：损失</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the gradients</source>
            <translation>{ranks} 个 gloo 进程与单进程对照：梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the weights after the step</source>
            <translation>{ranks} 个 gloo 进程与单进程相比：更新后的权重</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes held, against the formula</source>
            <translation>{ranks} 个 gloo 进程：各自保存的字节数，与公式相比</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: messages sent, against the picture</source>
            <translation>{ranks} 个 gloo 进程：发送的消息数，与图相比</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes sent, against the formula</source>
            <translation>{ranks} 个 gloo 进程：发送的字节，与公式对照</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: operations done in another order</source>
            <translation>{ranks} 个 gloo 进程：执行次序不同的操作数</translation>
        </message>
        <message>
            <source>this table on gloo processes</source>
            <translation>在 gloo 进程上执行这张表</translation>
        </message>
        <message>
            <source>that takes 2 to 8 ranks and up to {most} operations; here are {ranks} ranks and {count}</source>
            <translation>这需要 2 到 8 个进程、最多 {most} 个操作；这里有 {ranks} 个进程、{count} 个操作</translation>
        </message>
        <message>
            <source>a table that breaks rules is not started</source>
            <translation>违反规则的表不会执行</translation>
        </message>
    </context>
    <context>
        <name>parallelism/planner</name>
        <message>
            <source>The search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>My layout beside another</source>
            <translation>我的布局与另一个并排</translation>
        </message>
        <message>
            <source>Messages on the links</source>
            <translation>链路上的消息</translation>
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
            <translation>文件的内容：GPT-2、Llama、Mistral、Qwen、Mixtral 或 DeepSeek。</translation>
        </message>
        <message>
            <source>Sequences per step</source>
            <translation>每步的序列数</translation>
        </message>
        <message>
            <source>Tokens per sequence (s)</source>
            <translation>每条序列的词元数（s）</translation>
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
            <translation>20：两份梯度</translation>
        </message>
        <message>
            <source>16: all in FP32</source>
            <translation>16：全部 FP32</translation>
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
            <source>FlashAttention</source>
            <translation>FlashAttention</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout（随机失活）</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU 数</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>GPUs per node</source>
            <translation>每个节点的 GPU 数</translation>
        </message>
        <message>
            <source>Memory of a GPU</source>
            <translation>一块 GPU 的显存</translation>
        </message>
        <message>
            <source>Leave out what libraries and fragments take.</source>
            <translation>请扣除库和碎片占用的部分。</translation>
        </message>
        <message>
            <source>Tensor parallel (tp)</source>
            <translation>张量并行（tp）</translation>
        </message>
        <message>
            <source>What it may choose</source>
            <translation>搜索可选的范围</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Recomputing</source>
            <translation>重算</translation>
        </message>
        <message>
            <source>Bubble</source>
            <translation>气泡</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>张量并行</translation>
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
            <source>Pipeline</source>
            <translation>流水线</translation>
        </message>
        <message>
            <source>Data parallel</source>
            <translation>数据并行</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>优化器</translation>
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
            <source>Gathered for use</source>
            <translation>临时聚合</translation>
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
            <source>{layout}</source>
            <translation>{layout}</translation>
        </message>
        <message>
            <source>{layout} · attention recomputed</source>
            <translation>{layout} · 重算注意力</translation>
        </message>
        <message>
            <source>{layout} · layers recomputed</source>
            <translation>{layout} · 重算各层</translation>
        </message>
        <message>
            <source>tp {old} → {new}</source>
            <translation>tp {old} → {new}</translation>
        </message>
        <message>
            <source>cp {old} → {new}</source>
            <translation>cp {old} → {new}</translation>
        </message>
        <message>
            <source>pp {old} → {new}</source>
            <translation>pp {old} → {new}</translation>
        </message>
        <message>
            <source>dp follows: {new}</source>
            <translation>dp 随之变为 {new}</translation>
        </message>
        <message>
            <source>ep {old} → {new}</source>
            <translation>ep {old} → {new}</translation>
        </message>
        <message>
            <source>ZeRO-{old} → ZeRO-{new}</source>
            <translation>ZeRO-{old} → ZeRO-{new}</translation>
        </message>
        <message>
            <source>micro-batch {old} → {new}</source>
            <translation>微批次 {old} → {new}</translation>
        </message>
        <message>
            <source>chunks {old} → {new}</source>
            <translation>层块 {old} → {new}</translation>
        </message>
        <message>
            <source>sequence parallelism on</source>
            <translation>打开序列并行</translation>
        </message>
        <message>
            <source>sequence parallelism off</source>
            <translation>关闭序列并行</translation>
        </message>
        <message>
            <source>recompute nothing</source>
            <translation>不重算</translation>
        </message>
        <message>
            <source>recompute attention's core</source>
            <translation>重算注意力核心</translation>
        </message>
        <message>
            <source>recompute whole layers</source>
            <translation>重算整层</translation>
        </message>
        <message>
            <source>{a}, {b}</source>
            <translation>{a}，{b}</translation>
        </message>
        <message>
            <source>{left} of {total} left</source>
            <translation>剩 {left} / {total}</translation>
        </message>
        <message>
            <source>{count} of {feasible} on the front</source>
            <translation>前沿 {count} / {feasible}</translation>
        </message>
        <message>
            <source>times by formula, not measured</source>
            <translation>时间由公式算出，并非实测</translation>
        </message>
        <message>
            <source>My layout</source>
            <translation>我的布局</translation>
        </message>
        <message>
            <source>The fastest</source>
            <translation>最快的</translation>
        </message>
        <message>
            <source>The leanest</source>
            <translation>最省显存的</translation>
        </message>
        <message>
            <source>Idles least</source>
            <translation>空闲最少的</translation>
        </message>
        <message>
            <source>The nearest that fits</source>
            <translation>最接近的可行布局</translation>
        </message>
        <message>
            <source>The one I chose</source>
            <translation>我选的另一个</translation>
        </message>
        <message>
            <source>My layout breaks a rule; shown is the nearest that fits.</source>
            <translation>我的布局违反规则；这里显示最接近的可行布局。</translation>
        </message>
        <message>
            <source>Nearest that fits: {changes}</source>
            <translation>最接近的可行布局：{changes}</translation>
        </message>
        <message>
            <source>No layout of this model fits on this cluster.</source>
            <translation>这个集群上没有一种布局装得下这个模型。</translation>
        </message>
        <message>
            <source>click to take it</source>
            <translation>点击采用</translation>
        </message>
        <message>
            <source>its memory</source>
            <translation>看显存</translation>
        </message>
        <message>
            <source>its timetable</source>
            <translation>看调度表</translation>
        </message>
        <message>
            <source>its shards</source>
            <translation>看分片</translation>
        </message>
        <message>
            <source>left</source>
            <translation>剩下</translation>
        </message>
        <message>
            <source>refused by this rule</source>
            <translation>被这条规则拒绝</translation>
        </message>
        <message>
            <source>refused before</source>
            <translation>先前已拒绝</translation>
        </message>
        <message>
            <source>my layout</source>
            <translation>我的布局</translation>
        </message>
        <message>
            <source>tensor parallel (tp)</source>
            <translation>张量并行（tp）</translation>
        </message>
        <message>
            <source>pipeline stages (pp)</source>
            <translation>流水线阶段（pp）</translation>
        </message>
        <message>
            <source>{total} layouts</source>
            <translation>{total} 种布局</translation>
        </message>
        <message>
            <source>tp · pp would exceed {gpus} GPUs</source>
            <translation>tp · pp 超过 {gpus} 块 GPU</translation>
        </message>
        <message>
            <source>{left} of {total} layouts left</source>
            <translation>剩 {left} / {total} 种布局</translation>
        </message>
        <message>
            <source>{count}: {rule}</source>
            <translation>{count}：{rule}</translation>
        </message>
        <message>
            <source>Click or drag: my layout goes here.</source>
            <translation>点击或拖动：把我的布局放到这里。</translation>
        </message>
        <message>
            <source>memory of the fullest GPU, GiB</source>
            <translation>最满 GPU 的显存，GiB</translation>
        </message>
        <message>
            <source>seconds per step, by formula</source>
            <translation>每步秒数（按公式）</translation>
        </message>
        <message>
            <source>idle in the pipeline (bubble)</source>
            <translation>流水线空闲（气泡）</translation>
        </message>
        <message>
            <source>too much memory</source>
            <translation>显存不够</translation>
        </message>
        <message>
            <source>on the front</source>
            <translation>在前沿上</translation>
        </message>
        <message>
            <source>fastest for its memory</source>
            <translation>同等显存下最快</translation>
        </message>
        <message>
            <source>{bytes} on the fullest GPU</source>
            <translation>最满的 GPU：{bytes}</translation>
        </message>
        <message>
            <source>{seconds} per step, by formula</source>
            <translation>每步 {seconds}（按公式）</translation>
        </message>
        <message>
            <source>bubble {share}: (p − 1) / (v·m + p − 1)</source>
            <translation>气泡 {share}：(p − 1) / (v·m + p − 1)</translation>
        </message>
        <message>
            <source>{bytes} too much</source>
            <translation>超出 {bytes}</translation>
        </message>
        <message>
            <source>Click: my layout. Shift and click: compare with it.</source>
            <translation>点击：作为我的布局。Shift 加点击：与它比较。</translation>
        </message>
        <message>
            <source>In all</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Seconds per step, by formula</source>
            <translation>每步秒数（按公式）</translation>
        </message>
        <message>
            <source>GiB on the fullest GPU</source>
            <translation>最满 GPU 的 GiB</translation>
        </message>
        <message>
            <source>hidden behind arithmetic</source>
            <translation>被计算遮住</translation>
        </message>
        <message>
            <source>waiting (latency)</source>
            <translation>等待（延迟）</translation>
        </message>
        <message>
            <source>moving (bytes / rate)</source>
            <translation>传输（字节 / 速率）</translation>
        </message>
        <message>
            <source>{tier}: {rate}, of which {share} are reached, {latency} per message</source>
            <translation>{tier}：{rate}，达到其中 {share}，每条消息 {latency}</translation>
        </message>
        <message>
            <source>inside a node</source>
            <translation>节点内</translation>
        </message>
        <message>
            <source>between nodes</source>
            <translation>节点间</translation>
        </message>
        <message>
            <source>node {node}</source>
            <translation>节点 {node}</translation>
        </message>
        <message>
            <source>… {count} nodes in all</source>
            <translation>… 共 {count} 个节点</translation>
        </message>
        <message>
            <source>{group} GPUs, {together} on a node</source>
            <translation>{group} 块 GPU，每节点 {together} 块</translation>
        </message>
        <message>
            <source>{group} GPUs, all on one node</source>
            <translation>{group} 块 GPU，都在一个节点上</translation>
        </message>
        <message>
            <source>{bytes} sent by one GPU per step</source>
            <translation>每块 GPU 每步发送 {bytes}</translation>
        </message>
        <message>
            <source>{waits} waits of {latency}</source>
            <translation>等待 {waits} 次，每次 {latency}</translation>
        </message>
        <message>
            <source>at {rate}</source>
            <translation>速率 {rate}</translation>
        </message>
        <message>
            <source>{exposed} of {seconds} that nothing hides</source>
            <translation>{seconds} 中有 {exposed} 无法遮住</translation>
        </message>
        <message>
            <source>{term}: {a} here and {b} in the other layout, by formula. {what}</source>
            <translation>{term}：本布局 {a}，另一个布局 {b}（按公式）。{what}</translation>
        </message>
        <message>
            <source>{term}: {a}, by formula. {what}</source>
            <translation>{term}：{a}（按公式）。{what}</translation>
        </message>
        <message>
            <source>{part}: {a} here and {b} in the other layout, exact to the byte.</source>
            <translation>{part}：本布局 {a}，另一个布局 {b}，精确到字节。</translation>
        </message>
        <message>
            <source>{part}: {a}, exact to the byte.</source>
            <translation>{part}：{a}，精确到字节。</translation>
        </message>
        <message>
            <source>Forward and twice as much backward, for m micro-batches on the slowest stage.</source>
            <translation>最慢阶段上 m 个微批次的前向，加两倍的反向。</translation>
        </message>
        <message>
            <source>What was not kept is computed once more in the backward pass.</source>
            <translation>没有保留的内容在反向时再算一遍。</translation>
        </message>
        <message>
            <source>While the pipeline fills and drains a stage idles as long as (p − 1) / v micro-batches take.</source>
            <translation>流水线填充和排空时，一个阶段空闲 (p − 1) / v 个微批次的时间。</translation>
        </message>
        <message>
            <source>Two all-reduces forwards and two backwards per layer and micro-batch; nothing hides them.</source>
            <translation>每层、每个微批次前向两次、反向两次全规约，没有计算能遮住。</translation>
        </message>
        <message>
            <source>Keys and values go round a ring; what takes longer than attention itself shows.</source>
            <translation>键和值沿环传递；超过注意力计算的部分才显露出来。</translation>
        </message>
        <message>
            <source>All-to-all to the experts and back; nothing hides it.</source>
            <translation>到专家再回来的全交换（all-to-all），没有计算能遮住。</translation>
        </message>
        <message>
            <source>Only the messages while the pipeline fills and drains show.</source>
            <translation>只有填充和排空时的消息显露出来。</translation>
        </message>
        <message>
            <source>Gradients hide behind a backward pass, weights behind a forward pass; the rest shows.</source>
            <translation>梯度藏在反向之后，权重藏在前向之后；剩下的才显露。</translation>
        </message>
        <message>
            <source>States read and written once, at the rate of the memory.</source>
            <translation>按显存带宽把状态读写一遍。</translation>
        </message>
        <message>
            <source>One GPU sends {bytes} per step along this axis and waits {waits} times: {seconds}, of which {exposed} show. The group's slowest links lie {tier}.</source>
            <translation>这个轴上每块 GPU 每步发送 {bytes}，等待 {waits} 次：共 {seconds}，其中显露 {exposed}。这一组最慢的链路在{tier}。</translation>
        </message>
        <message>
            <source>{together} GPUs of a ring share a node, and its links out of it: {rate} instead of {one}.</source>
            <translation>环上有 {together} 块 GPU 在同一节点，共用它们的出口链路：{rate}，而不是 {one}。</translation>
        </message>
        <message>
            <source>A model, not a measurement: matrix products at {efficiency} of the peak, every other operation free, every stage as slow as the slowest, collectives as rings, tokens spread evenly. What is assumed stands on the left.</source>
            <translation>这是模型，不是测量：矩阵乘法达到峰值的 {efficiency}，其他运算不计时，各阶段都按最慢的算，集合通信按环计算，词元均匀分布。假设都列在左侧。</translation>
        </message>
        <message>
            <source>With one efficiency for all, the same formula comes within 21 % of four published A100 runs of 22 to 1000 billion parameters.</source>
            <translation>用同一个效率值，这个公式与四次已发表的 A100 训练（220 亿到 1 万亿参数）相差不超过 21%。</translation>
        </message>
        <message>
            <source>Memory is counted to the byte, as in the lab on memory; only times are estimated.</source>
            <translation>显存精确到字节，与显存实验相同；只有时间是估算。</translation>
        </message>
        <message>
            <source>Most refused by one rule: {rule}, {count}.</source>
            <translation>拒绝最多的规则：{rule}，{count} 种。</translation>
        </message>
        <message>
            <source>{left} are left.</source>
            <translation>还剩 {left} 种。</translation>
        </message>
        <message>
            <source>Layouts that differ in a setting may still be equal in all three measures: they stand or fall together.</source>
            <translation>设置不同的布局，三项指标也可能完全相同：它们同进同退。</translation>
        </message>
        <message>
            <source>The bubble is the share of a step in which a stage waits: (p − 1) / (v·m + p − 1).</source>
            <translation>气泡是一步中阶段等待的比例：(p − 1) / (v·m + p − 1)。</translation>
        </message>
        <message>
            <source>Points in the plot: one for every few pixels, the fastest there.</source>
            <translation>图上每隔几个像素画一个点，取那里最快的布局。</translation>
        </message>
        <message>
            <source>Of all layouts, how many keep every rule and fit?</source>
            <translation>所有布局中，有多少既守规则又装得下？</translation>
        </message>
        <message>
            <source>fewer than 1 in 100</source>
            <translation>不到百分之一</translation>
        </message>
        <message>
            <source>1 in 100 to 1 in 10</source>
            <translation>百分之一到十分之一</translation>
        </message>
        <message>
            <source>1 in 10 to a half</source>
            <translation>十分之一到一半</translation>
        </message>
        <message>
            <source>more than half</source>
            <translation>超过一半</translation>
        </message>
        <message>
            <source>what is shown: all, a rule, the memory, the front, one of it, a term, an axis</source>
            <extracomment>What `values` returns.</extracomment>
            <translation>显示什么：全部、规则、显存、前沿、其中之一、一项或一个轴</translation>
        </message>
        <message>
            <source>the rule, term, part or axis of this step</source>
            <translation>这一步的规则、项、部分或轴</translation>
        </message>
        <message>
            <source>layouts left after this step</source>
            <translation>这一步之后剩下的布局数</translation>
        </message>
        <message>
            <source>layouts this rule refused</source>
            <translation>这条规则拒绝的布局数</translation>
        </message>
        <message>
            <source>the layout: tp, cp, pp, dp, ep, sequence parallelism, ZeRO, recomputation, chunks, micro-batch</source>
            <translation>布局：tp、cp、pp、dp、ep、序列并行、ZeRO、重算、层块、微批次</translation>
        </message>
        <message>
            <source>seconds of a step by formula, of my layout and the other</source>
            <translation>每步秒数（按公式）：我的布局与另一个</translation>
        </message>
        <message>
            <source>bytes on the fullest GPU, of my layout and the other</source>
            <translation>最满 GPU 的字节数：我的布局与另一个</translation>
        </message>
        <message>
            <source>share of a step idle in the pipeline</source>
            <translation>流水线空闲的比例</translation>
        </message>
        <message>
            <source>seconds of waiting</source>
            <translation>等待的秒数</translation>
        </message>
        <message>
            <source>seconds of moving bytes</source>
            <translation>传输的秒数</translation>
        </message>
        <message>
            <source>seconds that nothing hides</source>
            <translation>无法遮住的秒数</translation>
        </message>
        <message>
            <source>bytes one GPU sends in a step</source>
            <translation>每块 GPU 每步发送的字节数</translation>
        </message>
        <message>
            <source>layouts in all</source>
            <extracomment>What `result` returns.</extracomment>
            <translation>布局总数</translation>
        </message>
        <message>
            <source>layouts that keep every rule and fit</source>
            <translation>守规则且装得下的布局数</translation>
        </message>
        <message>
            <source>layouts refused, by rule</source>
            <translation>各规则拒绝的布局数</translation>
        </message>
        <message>
            <source>layouts on the front</source>
            <translation>前沿上的布局数</translation>
        </message>
        <message>
            <source>the first rule my layout breaks, or nothing</source>
            <translation>我的布局违反的第一条规则，或空</translation>
        </message>
        <message>
            <source>its numbers</source>
            <translation>它的数字</translation>
        </message>
        <message>
            <source>the nearest layout that fits</source>
            <translation>最接近的可行布局</translation>
        </message>
        <message>
            <source>seconds of the fastest layout, by formula</source>
            <translation>最快布局的秒数（按公式）</translation>
        </message>
        <message>
            <source>seconds by term of my layout, by formula</source>
            <translation>我的布局各项秒数（按公式）</translation>
        </message>
        <message>
            <source>seconds by term of the other layout, by formula</source>
            <translation>另一个布局各项秒数（按公式）</translation>
        </message>
        <message>
            <source>Pipeline stages (pp)</source>
            <translation>流水线阶段（pp）</translation>
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
            <translation>没有</translation>
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
            <source>Sequences per micro-batch (b)</source>
            <translation>每个微批次的序列数（b）</translation>
        </message>
        <message>
            <source>Chunks per stage (v)</source>
            <translation>每阶段的层块数（v）</translation>
        </message>
        <message>
            <source>the fastest</source>
            <translation>最快的</translation>
        </message>
        <message>
            <source>the leanest</source>
            <translation>最省显存的</translation>
        </message>
        <message>
            <source>the one that idles least</source>
            <translation>空闲最少的</translation>
        </message>
        <message>
            <source>the nearest that fits</source>
            <translation>最接近的可行布局</translation>
        </message>
        <message>
            <source>a point I chose</source>
            <translation>我选的一个点</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>In the plot a click makes a point my layout; with Shift, the one beside it.</source>
            <translation>在图中点击一个点，它就成为我的布局；按住 Shift 点击，则成为并排的另一个。</translation>
        </message>
        <message>
            <source>Largest micro-batch</source>
            <translation>最大的微批次</translation>
        </message>
        <message>
            <source>Most chunks per stage</source>
            <translation>每阶段最多层块数</translation>
        </message>
        <message>
            <source>Tensor parallel across nodes</source>
            <translation>张量并行可跨节点</translation>
        </message>
        <message>
            <source>Messages hide behind arithmetic</source>
            <translation>消息藏在计算之后</translation>
        </message>
        <message>
            <source>Assumed for times</source>
            <translation>计时假设</translation>
        </message>
        <message>
            <source>Peak of a GPU</source>
            <translation>一块 GPU 的峰值</translation>
        </message>
        <message>
            <source>Share of the peak reached</source>
            <translation>达到峰值的比例</translation>
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
            <source>its latency</source>
            <translation>它的延迟</translation>
        </message>
        <message>
            <source>its share reached</source>
            <translation>它达到的比例</translation>
        </message>
        <message>
            <source>Link between nodes</source>
            <translation>节点间链路</translation>
        </message>
        <message>
            <source>All layouts</source>
            <translation>全部布局</translation>
        </message>
        <message>
            <source>Whole heads</source>
            <translation>完整的注意力头</translation>
        </message>
        <message>
            <source>Inside a node</source>
            <translation>不出节点</translation>
        </message>
        <message>
            <source>A layer for every stage</source>
            <translation>每个阶段都有层</translation>
        </message>
        <message>
            <source>Equal pieces of a sequence</source>
            <translation>序列等分</translation>
        </message>
        <message>
            <source>Equally many experts</source>
            <translation>专家均分</translation>
        </message>
        <message>
            <source>Equally many sequences</source>
            <translation>序列均分</translation>
        </message>
        <message>
            <source>Equally many tokens</source>
            <translation>词元均分</translation>
        </message>
        <message>
            <source>Equal chunks of layers</source>
            <translation>层块等分</translation>
        </message>
        <message>
            <source>Whole micro-batches</source>
            <translation>完整的微批次</translation>
        </message>
        <message>
            <source>As many micro-batches as stages</source>
            <translation>微批次不少于阶段</translation>
        </message>
        <message>
            <source>Micro-batches in groups</source>
            <translation>微批次成组</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>The front</source>
            <translation>前沿</translation>
        </message>
        <message>
            <source>Along the front</source>
            <translation>沿着前沿</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>没有可显示的内容</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>heads</source>
            <translation>头</translation>
        </message>
        <message>
            <source>node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>sequences</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>shares</source>
            <translation>均分</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>chunks</source>
            <translation>层块</translation>
        </message>
        <message>
            <source>batches</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>filling</source>
            <translation>填满</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>成组</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>front</source>
            <translation>前沿</translation>
        </message>
        <message>
            <source>Every layout of {model} on {gpus} GPUs</source>
            <translation>{model} 在 {gpus} 块 GPU 上的全部布局</translation>
        </message>
        <message>
            <source>Tensor parallelism (tp) needs whole heads on every GPU</source>
            <translation>张量并行（tensor parallelism，tp）要求每块 GPU 上都是完整的头</translation>
        </message>
        <message>
            <source>Tensor parallelism stays inside a node</source>
            <translation>张量并行不出节点</translation>
        </message>
        <message>
            <source>Every pipeline stage (pp) needs a layer</source>
            <translation>每个流水线阶段（pipeline stage，pp）至少要有一层</translation>
        </message>
        <message>
            <source>Context parallelism (cp) cuts a sequence into 2 · cp equal pieces</source>
            <translation>上下文并行（context parallelism，cp）把序列切成 2 · cp 等份</translation>
        </message>
        <message>
            <source>Expert parallelism (ep) shares experts and GPUs out evenly</source>
            <translation>专家并行（expert parallelism，ep）把专家和 GPU 平均分组</translation>
        </message>
        <message>
            <source>Every replica (dp) gets equally many sequences</source>
            <translation>每个副本（replica，dp）分到同样多的序列</translation>
        </message>
        <message>
            <source>Sequence parallelism gives every GPU equally many tokens</source>
            <translation>序列并行（sequence parallelism）让每块 GPU 的词元一样多</translation>
        </message>
        <message>
            <source>Interleaving needs pp · v equal chunks of layers</source>
            <translation>交错调度（interleaving）要求层能等分成 pp · v 块</translation>
        </message>
        <message>
            <source>A replica's sequences make whole micro-batches</source>
            <translation>副本的序列要凑成完整的微批次（micro-batch）</translation>
        </message>
        <message>
            <source>A pipeline needs as many micro-batches as stages</source>
            <translation>微批次数不能少于流水线阶段数</translation>
        </message>
        <message>
            <source>Interleaving takes micro-batches in groups of pp</source>
            <translation>交错调度按每组 pp 个处理微批次</translation>
        </message>
        <message>
            <source>What is left must fit into a GPU</source>
            <translation>剩下的布局还要装得进一块 GPU</translation>
        </message>
        <message>
            <source>The Pareto front: no other layout beats these</source>
            <translation>帕累托前沿（Pareto front）：没有别的布局能胜过它们</translation>
        </message>
        <message>
            <source>{place} of {count} along the front: {layout}</source>
            <translation>沿前沿第 {place} / {count} 个：{layout}</translation>
        </message>
        <message>
            <source>No layout of this model can be shown here</source>
            <translation>这个模型没有可以显示的布局</translation>
        </message>
        <message>
            <source>One GPU has nobody to send to</source>
            <translation>只有一块 GPU，不发送任何消息</translation>
        </message>
        <message>
            <source>{term}: {a} here, {b} there</source>
            <translation>{term}：本布局 {a}，另一个 {b}</translation>
        </message>
        <message>
            <source>{term}: {a}</source>
            <translation>{term}：{a}</translation>
        </message>
        <message>
            <source>{axis}: {seconds} on the links, by formula</source>
            <translation>{axis}：按公式在链路上用 {seconds}</translation>
        </message>
        <message>
            <source>tp · cp · pp = {cut} does not divide {gpus} GPUs.</source>
            <translation>tp · cp · pp = {cut}，不能整除 {gpus} 块 GPU。</translation>
        </message>
        <message>
            <source>tp {tp} must divide {heads} heads and the MLP's width {width}.</source>
            <translation>tp {tp} 必须整除 {heads} 个头和 MLP 的宽度 {width}。</translation>
        </message>
        <message>
            <source>tp {tp} does not divide a node's {per_node} GPUs: its all-reduces would leave the node.</source>
            <translation>tp {tp} 不能整除一个节点的 {per_node} 块 GPU：它的全规约会跨出节点。</translation>
        </message>
        <message>
            <source>{pp} stages, but only {layers} layers.</source>
            <translation>{pp} 个阶段，却只有 {layers} 层。</translation>
        </message>
        <message>
            <source>{sequence} tokens do not make {pieces} equal pieces for cp {cp}.</source>
            <translation>cp {cp} 要把 {sequence} 个词元切成 {pieces} 等份，切不开。</translation>
        </message>
        <message>
            <source>ep {ep} must divide {experts} experts and cp · dp = {inside}.</source>
            <translation>ep {ep} 必须整除 {experts} 个专家和 cp · dp = {inside}。</translation>
        </message>
        <message>
            <source>{sequences} sequences do not divide among {dp} replicas.</source>
            <translation>{sequences} 条序列不能平均分给 {dp} 个副本。</translation>
        </message>
        <message>
            <source>{sequence} tokens do not divide among cp · tp = {parts} GPUs.</source>
            <translation>{sequence} 个词元不能平均分给 cp · tp = {parts} 块 GPU。</translation>
        </message>
        <message>
            <source>{layers} layers do not make pp · v = {pp} · {virtual} = {chunks} equal chunks.</source>
            <translation>{layers} 层不能等分成 pp · v = {pp} · {virtual} = {chunks} 块。</translation>
        </message>
        <message>
            <source>A replica's {each} sequences are no multiple of micro-batches of {batch}.</source>
            <translation>一个副本的 {each} 条序列不是微批次 {batch} 的整数倍。</translation>
        </message>
        <message>
            <source>{m} micro-batches for {pp} stages: the pipeline never fills.</source>
            <translation>{m} 个微批次、{pp} 个阶段：流水线永远填不满。</translation>
        </message>
        <message>
            <source>{m} micro-batches are no multiple of the {pp} stages.</source>
            <translation>{m} 个微批次不是 {pp} 个阶段的整数倍。</translation>
        </message>
        <message>
            <source>The fullest GPU needs {bytes} of {capacity}. Most of it: {part}, {size}.</source>
            <translation>最满的 GPU 需要 {bytes}，只有 {capacity}。占得最多的是{part}：{size}。</translation>
        </message>
        <message>
            <source>Keeps every rule and fits: {bytes} of {capacity}.</source>
            <translation>遵守全部规则，也装得下：{bytes} / {capacity}。</translation>
        </message>
        <message>
            <source>Each cell is a tp and a pp; in it lie all ways to share the other GPUs between context (cp), experts (ep) and replicas (dp), and all ways to train: ZeRO stage, sequence parallelism, recomputation, micro-batch, chunks. {total} layouts in all.</source>
            <translation>每一格是一组 tp 和 pp；格中包含其余 GPU 在上下文（cp）、专家（ep）、副本（dp）之间的所有分法，以及所有训练方式：ZeRO 阶段、序列并行、重算、微批次、层块。一共 {total} 种布局。</translation>
        </message>
        <message>
            <source>An attention head is computed on one GPU, and the MLP's columns are shared out evenly. So tp divides both.</source>
            <translation>一个注意力头在一块 GPU 上算完，MLP 的列平均分开，所以 tp 必须整除两者。</translation>
        </message>
        <message>
            <source>Tensor parallelism sends four all-reduces per layer and micro-batch, which nothing hides. Only the links inside a node are quick enough. This rule can be switched off on the left.</source>
            <translation>张量并行在每层、每个微批次上要做四次全规约（all-reduce），没有计算可以遮住它们，只有节点内的链路够快。左侧可以关掉这条规则。</translation>
        </message>
        <message>
            <source>A stage without a layer would have nothing to do.</source>
            <translation>没有层的阶段无事可做。</translation>
        </message>
        <message>
            <source>Under the causal mask late tokens cost more. A GPU gets one piece from the front and one from the back, so that all have the same work.</source>
            <translation>在因果掩码下，靠后的词元代价更高。每块 GPU 各拿前面一份、后面一份，工作量才相等。</translation>
        </message>
        <message>
            <source>Expert parallelism adds no GPUs: it regroups the cp · dp GPUs that hold the same piece of the model.</source>
            <translation>专家并行不增加 GPU：它只是把持有同一份模型的 cp · dp 块 GPU 重新分组。</translation>
        </message>
        <message>
            <source>With unequal shares all would wait for the replica with the most.</source>
            <translation>份额不等时，所有副本都要等最慢的那个。</translation>
        </message>
        <message>
            <source>Between the matrices each of the tp GPUs keeps its own part of the tokens.</source>
            <translation>在矩阵之间，tp 块 GPU 各自保留一部分词元。</translation>
        </message>
        <message>
            <source>Each stage holds v chunks that are not neighbours, so the bubble shrinks by v. Chunks of different size would bring it back.</source>
            <translation>每个阶段持有 v 个互不相邻的层块，气泡缩小为 1/v。块大小不一，气泡又会回来。</translation>
        </message>
        <message>
            <source>A micro-batch that is not full would weigh its sequences differently.</source>
            <translation>不满的微批次会让其中的序列权重不同。</translation>
        </message>
        <message>
            <source>While fewer micro-batches than stages are under way, some stage always idles; schedules refuse it.</source>
            <translation>在途的微批次少于阶段数时，总有阶段空闲；调度程序会拒绝。</translation>
        </message>
        <message>
            <source>The interleaved schedule sends pp micro-batches through one chunk before it turns to the next.</source>
            <translation>交错调度先让 pp 个微批次通过一个层块，再轮到下一个。</translation>
        </message>
        <message>
            <source>Of the layouts that keep every rule {cut} need more than {capacity} on their fullest GPU. To the right of the line they lie.</source>
            <translation>在遵守全部规则的布局中，有 {cut} 种在最满的 GPU 上超过 {capacity}，就在竖线右边。</translation>
        </message>
        <message>
            <source>Of {feasible} layouts that fit {count} are beaten by none: every other is slower, fuller or idles more than one of them, and better in nothing.</source>
            <translation>在装得下的 {feasible} 种布局中，有 {count} 种无人能胜：其余每一种都至少在一项上不如其中某一个，且没有一项更好。</translation>
        </message>
        <message>
            <source>{seconds} per step by formula, {bytes} on the fullest GPU, {bubble} of the time idle in the pipeline, {mfu} of the peak used (MFU).</source>
            <translation>按公式每步 {seconds}，最满的 GPU 用 {bytes}，流水线空闲 {bubble}，用到峰值的 {mfu}（MFU）。</translation>
        </message>
        <message>
            <source>Nothing is left to show. Change the layout or the cluster on the left.</source>
            <translation>没有可以显示的内容。请在左侧修改布局或集群。</translation>
        </message>
        <message>
            <source>With one GPU on every axis no message is sent.</source>
            <translation>每个轴上都只有一块 GPU，不发送消息。</translation>
        </message>
        <message>
            <source>{left} left, {cut} refused</source>
            <translation>剩 {left}，拒绝 {cut}</translation>
        </message>
        <message>
            <source>Of all ways to place a model on a cluster, which are worth having?</source>
            <translation>把一个模型放到集群上的所有办法中，哪些值得采用？</translation>
        </message>
        <message>
            <source>Llama 3 70B on 1024 GPUs</source>
            <translation>1024 块 GPU 上的 Llama 3 70B</translation>
        </message>
        <message>
            <source>tp 16 on nodes of 8 GPUs: refused</source>
            <translation>每节点 8 块 GPU 却用 tp 16：被拒绝</translation>
        </message>
        <message>
            <source>GPT-3 on 64 A100: what makes it fit?</source>
            <translation>64 张 A100 上的 GPT-3：怎样才装得下？</translation>
        </message>
        <message>
            <source>DeepSeek-V3: experts over 2048 GPUs</source>
            <translation>DeepSeek-V3：专家分布在 2048 块 GPU 上</translation>
        </message>
        <message>
            <source>Sequences of 131 072 tokens</source>
            <translation>131 072 个词元的序列</translation>
        </message>
        <message>
            <source>My layout beside the fastest, term by term</source>
            <translation>我的布局与最快的逐项比较</translation>
        </message>
        <message>
            <source>What do 40 GiB instead of 80 cost?</source>
            <translation>40 GiB 而不是 80 GiB，代价是什么？</translation>
        </message>
        <message>
            <source>Which link does an axis run on?</source>
            <translation>一个轴走哪条链路？</translation>
        </message>
        <message>
            <source>What if tensor parallelism left the node?</source>
            <translation>张量并行跨出节点会怎样？</translation>
        </message>
        <message>
            <source>bytes of {count} layouts, every term of every tensor one by one</source>
            <translation>{count} 种布局的字节数，逐个张量逐项计算</translation>
        </message>
        <message>
            <source>bytes sent by {count} layouts, every flow of every stage one by one</source>
            <translation>{count} 种布局发送的字节数，逐阶段逐项计算</translation>
        </message>
        <message>
            <source>bubble of {ranks} stages and {micro} micro-batches, simulated timetable</source>
            <translation>{ranks} 个阶段、{micro} 个微批次的气泡，与模拟的调度表比较</translation>
        </message>
        <message>
            <source>torch's FSDP2 over tensor parallelism, {ranks} ranks pretended: numbers of a layer on rank 0</source>
            <translation>torch 的 FSDP2 加张量并行，模拟 {ranks} 个进程：进程 0 上一层的数值个数</translation>
        </message>
    </context>
    <context>
        <name>parallelism/sharding</name>
        <message>
            <source>GPUs as tanks</source>
            <extracomment>Tensors the reader can ask for; "own" is one of any shape. The parts of a tank, from the bottom up.</extracomment>
            <translation>GPU 如水箱</translation>
        </message>
        <message>
            <source>Mesh and shards</source>
            <translation>网格与分片</translation>
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
            <translation>文件的内容：GPT-2、Llama、Mistral、Qwen、Mixtral 或 DeepSeek。</translation>
        </message>
        <message>
            <source>Replicas (dp)</source>
            <translation>副本数（dp）</translation>
        </message>
        <message>
            <source>ZeRO stage</source>
            <translation>ZeRO 阶段</translation>
        </message>
        <message>
            <source>Tensor parallel (tp)</source>
            <translation>张量并行（tp）</translation>
        </message>
        <message>
            <source>Sequence parallel (SP)</source>
            <translation>序列并行（SP）</translation>
        </message>
        <message>
            <source>Pipeline stages (pp)</source>
            <translation>流水线阶段（pp）</translation>
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
            <source>nothing</source>
            <translation>没有</translation>
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
            <source>Order of the axes</source>
            <translation>各轴的次序</translation>
        </message>
        <message>
            <source>The first axis varies fastest as ranks count up.</source>
            <translation>进程（rank）编号递增时，最前面的轴变得最快。</translation>
        </message>
        <message>
            <source>GPUs per node</source>
            <translation>每个节点的 GPU 数</translation>
        </message>
        <message>
            <source>the one just switched on</source>
            <translation>刚打开的那个</translation>
        </message>
        <message>
            <source>tp</source>
            <translation>tp</translation>
        </message>
        <message>
            <source>cp</source>
            <translation>cp</translation>
        </message>
        <message>
            <source>dp</source>
            <translation>dp</translation>
        </message>
        <message>
            <source>pp</source>
            <translation>pp</translation>
        </message>
        <message>
            <source>ep</source>
            <translation>ep</translation>
        </message>
        <message>
            <source>Axis to follow</source>
            <translation>跟踪哪个轴</translation>
        </message>
        <message>
            <source>MLP, up (cut by columns)</source>
            <translation>MLP 升维（按列切）</translation>
        </message>
        <message>
            <source>MLP, down (cut by rows)</source>
            <translation>MLP 降维（按行切）</translation>
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
            <source>Attention's output</source>
            <translation>注意力输出</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Experts, up (3-D)</source>
            <translation>专家升维（三维）</translation>
        </message>
        <message>
            <source>Hidden states (3-D)</source>
            <translation>隐藏状态（三维）</translation>
        </message>
        <message>
            <source>MLP's output before its sum (3-D)</source>
            <translation>求和前的 MLP 输出（三维）</translation>
        </message>
        <message>
            <source>a shape of your own</source>
            <translation>自定义形状</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>the weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>its gradient, before the sum</source>
            <translation>它的梯度，求和之前</translation>
        </message>
        <message>
            <source>its gradient, summed</source>
            <translation>它的梯度，求和之后</translation>
        </message>
        <message>
            <source>its optimizer states</source>
            <translation>它的优化器状态</translation>
        </message>
        <message>
            <source>Of this tensor</source>
            <translation>看它的什么</translation>
        </message>
        <message>
            <source>In layer</source>
            <translation>在第几层</translation>
        </message>
        <message>
            <source>Your shape</source>
            <translation>你的形状</translation>
        </message>
        <message>
            <source>Your placements</source>
            <translation>你的放置方式</translation>
        </message>
        <message>
            <source>Per axis S(dimension), _S(dimension, pieces), P or R, as in dp=S(0) tp=P.</source>
            <translation>每个轴写 S(维)、_S(维, 块数)、P 或 R，例如 dp=S(0) tp=P。</translation>
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
            <source>Pipeline schedule</source>
            <translation>流水线调度</translation>
        </message>
        <message>
            <source>Memory of a GPU</source>
            <translation>一块 GPU 的显存</translation>
        </message>
        <message>
            <source>Peak of a GPU</source>
            <translation>一块 GPU 的峰值</translation>
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
            <source>Which pieces leave a GPU, where do they go, and what does it cost?</source>
            <translation>哪些部分离开一块 GPU，去了哪里，代价多大？</translation>
        </message>
        <message>
            <source>ZeRO alone: 8 replicas, nothing cut</source>
            <translation>只用 ZeRO：8 个副本，不切模型</translation>
        </message>
        <message>
            <source>FSDP over tensor parallel: no rectangles</source>
            <translation>张量并行之上的 FSDP：分片不是矩形</translation>
        </message>
        <message>
            <source>Partial: summands waiting for their sum</source>
            <translation>Partial：等待求和的部分和</translation>
        </message>
        <message>
            <source>A 3-D tensor that does not divide</source>
            <translation>除不尽的三维张量</translation>
        </message>
        <message>
            <source>Tensor parallel across nodes: a warning</source>
            <translation>跨节点的张量并行：警告</translation>
        </message>
        <message>
            <source>Layers placed on 4 GPUs, one micro-batch</source>
            <translation>层放在 4 块 GPU 上，一个微批次</translation>
        </message>
        <message>
            <source>Llama 3 70B on 1024 GPUs</source>
            <translation>1024 块 GPU 上的 Llama 3 70B</translation>
        </message>
        <message>
            <source>Mixtral: 8 experts over 4 GPUs</source>
            <translation>Mixtral：8 个专家分给 4 块 GPU</translation>
        </message>
        <message>
            <source>The order {order} does not name tp, cp, ep, dp and pp once each, with - between them.</source>
            <extracomment>Rules that a layout, a tensor or a config.json can break.</extracomment>
            <translation>次序 {order} 没有把 tp、cp、ep、dp、pp 各写一次并用 - 连接。</translation>
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
            <source>tp = {tp} neither divides the {heads} key-value heads nor is a multiple of them.</source>
            <translation>tp = {tp} 既不能整除 {heads} 个键值头，也不是它的倍数。</translation>
        </message>
        <message>
            <source>tp = {tp} does not divide the feed-forward width {width}.</source>
            <translation>tp = {tp} 不能整除前馈宽度 {width}。</translation>
        </message>
        <message>
            <source>pp = {pp} stages for {layers} layers: some stage would have no layer.</source>
            <translation>{layers} 层分给 pp = {pp} 个阶段：有的阶段会一层都没有。</translation>
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
            <source>{micro_batches} micro-batches for {stages} stages: 1F1B needs at least as many. GPipe runs with fewer, and waits.</source>
            <translation>{micro_batches} 个微批次配 {stages} 个阶段：1F1B 至少要一样多。GPipe 更少也能跑，只是要等。</translation>
        </message>
        <message>
            <source>Layer {layer} of {name} has no such tensor (it has {experts} experts): choose another.</source>
            <translation>{name} 的第 {layer} 层没有这个张量（它有 {experts} 个专家）：请另选一个。</translation>
        </message>
        <message>
            <source>{text} is no shape: it takes 1 to 3 whole numbers from 1 to {most}, as in 10, 6, 5.</source>
            <translation>{text} 不是形状：应为 1 到 3 个从 1 到 {most} 的整数，例如 10, 6, 5。</translation>
        </message>
        <message>
            <source>{text} is no placement of a tensor with {dimensions} dimensions: per axis (tp, cp, dp, pp) once S(dimension), _S(dimension, pieces), P or R, as in dp=S(0) tp=P.</source>
            <translation>{text} 不是 {dimensions} 维张量的放置方式：每个轴（tp、cp、dp、pp）至多写一次 S(维)、_S(维, 块数)、P 或 R，例如 dp=S(0) tp=P。</translation>
        </message>
        <message>
            <source>One replica on one GPU</source>
            <extracomment>Captions, by switch.</extracomment>
            <translation>一个副本，放在一块 GPU 上</translation>
        </message>
        <message>
            <source>{value} replicas: each GPU is as full as before</source>
            <translation>{value} 个副本：每块 GPU 和以前一样满</translation>
        </message>
        <message>
            <source>Every sequence cut over {value} GPUs</source>
            <translation>上下文并行：每条序列切给 {value} 块 GPU</translation>
        </message>
        <message>
            <source>ZeRO-1: each replica keeps a share of the optimizer states</source>
            <translation>ZeRO-1：每个副本只留一份优化器状态的分片</translation>
        </message>
        <message>
            <source>ZeRO-2: a share of the gradients as well</source>
            <translation>ZeRO-2：梯度也只留一份分片</translation>
        </message>
        <message>
            <source>ZeRO-3: a share of the weights as well</source>
            <translation>ZeRO-3：权重也只留一份分片</translation>
        </message>
        <message>
            <source>Tensor parallelism: every matrix cut over {value} GPUs</source>
            <translation>张量并行（TP）：每个矩阵切给 {value} 块 GPU</translation>
        </message>
        <message>
            <source>Sequence parallelism: what lies between the matrices is cut too</source>
            <translation>序列并行（SP）：矩阵之间的激活也切开</translation>
        </message>
        <message>
            <source>Experts dealt to {value} GPUs</source>
            <translation>专家并行（EP）：专家分给 {value} 块 GPU</translation>
        </message>
        <message>
            <source>Pipeline: the layers dealt to {value} stages</source>
            <translation>流水线并行（PP）：层分给 {value} 个阶段</translation>
        </message>
        <message>
            <source>Recomputation: attention's core is not kept but computed again</source>
            <translation>重算：注意力核心不保留，用时再算</translation>
        </message>
        <message>
            <source>Recomputation: whole layers are not kept but computed again</source>
            <translation>重算：整层激活不保留，用时再算</translation>
        </message>
        <message>
            <source>one GPU</source>
            <translation>一块 GPU</translation>
        </message>
        <message>
            <source>replicas</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>pipeline</source>
            <translation>流水线</translation>
        </message>
        <message>
            <source>recompute</source>
            <translation>重算</translation>
        </message>
        <message>
            <source>{name} has {parameters} billion parameters. Trained by one GPU it takes {bytes}, most of it for the {part}: {size}. Every switch that follows moves some of these bytes elsewhere.</source>
            <extracomment>The column beside the stage.</extracomment>
            <translation>{name} 有 {parameters}×10⁹ 个参数。只用一块 GPU 训练要占 {bytes}，其中最多的是{part}：{size}。后面每打开一个开关，就有一部分字节挪走。</translation>
        </message>
        <message>
            <source>{value} replicas share the batch: from {before} to {bytes}. Weights, gradients and optimizer states are copied whole.</source>
            <translation>{value} 个副本（replica）分担这一批：从 {before} 到 {bytes}。权重、梯度和优化器状态都整份复制。</translation>
        </message>
        <message>
            <source>{value} GPUs do {value} times the work in the same time, but each keeps a full copy: {bytes}, as before. Data parallelism alone makes nothing fit.</source>
            <translation>{value} 块 GPU 同样的时间做 {value} 倍的活，但每块都留一整份：还是 {bytes}。单靠数据并行（data parallelism）什么都放不下。</translation>
        </message>
        <message>
            <source>Nothing became smaller on the fullest GPU: {bytes}. What is gathered for use takes the room that was gained.</source>
            <translation>最满的 GPU 没有变小：{bytes}。为使用而临时收齐的部分占掉了省下的地方。</translation>
        </message>
        <message>
            <source>Matrices are cut by {value}, and each GPU still needs {bytes}.</source>
            <translation>矩阵切成 {value} 份，每块 GPU 仍需 {bytes}。</translation>
        </message>
        <message>
            <source>Cut by {value} as well, yet the fullest GPU keeps {bytes}.</source>
            <translation>也切成 {value} 份，但最满的 GPU 仍是 {bytes}。</translation>
        </message>
        <message>
            <source>Tokens are cut by {value}, and each GPU still needs {bytes}.</source>
            <translation>词元切成 {value} 份，每块 GPU 仍需 {bytes}。</translation>
        </message>
        <message>
            <source>Each GPU keeps 1/{value} of the experts, but fewer replicas are left to share their states: {bytes}.</source>
            <translation>每块 GPU 只留 1/{value} 的专家，但能分担其状态的副本也少了：{bytes}。</translation>
        </message>
        <message>
            <source>{value} stages keep their own layers, but the fullest one still needs {bytes}.</source>
            <translation>{value} 个阶段各留自己的层，但最满的仍需 {bytes}。</translation>
        </message>
        <message>
            <source>1 GPU</source>
            <translation>1 块</translation>
        </message>
        <message>
            <source>dp {value}</source>
            <translation>dp {value}</translation>
        </message>
        <message>
            <source>cp {value}</source>
            <translation>cp {value}</translation>
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
            <source>tp {value}</source>
            <translation>tp {value}</translation>
        </message>
        <message>
            <source>ep {value}</source>
            <translation>ep {value}</translation>
        </message>
        <message>
            <source>pp {value}</source>
            <translation>pp {value}</translation>
        </message>
        <message>
            <source>The copies were equal, so one is enough: each replica keeps only its share. Most of all the {part}: {was} → {size}; together {before} → {bytes}.</source>
            <translation>各副本的内容本来一样，留一份就够：每个副本只存自己的分片（shard）。{part}：{was} → {size}；合计 {before} → {bytes}。</translation>
        </message>
        <message>
            <source>Each GPU keeps 1/{value} of every matrix and computes with it. Most of all the {part}: {was} → {size}; together {before} → {bytes}. Norms stay whole on each.</source>
            <translation>每块 GPU 留下每个矩阵的 1/{value} 并用它计算，这就是张量并行（tensor parallelism）。{part}：{was} → {size}；合计 {before} → {bytes}。归一化在每块上都是整份。</translation>
        </message>
        <message>
            <source>Between the matrices each of the {value} GPUs keeps its part of the tokens instead of all. Most of all the {part}: {was} → {size}; together {before} → {bytes}. The messages carry the same bytes.</source>
            <translation>在矩阵之间，{value} 块 GPU 各留一部分词元而不是全部（序列并行，sequence parallelism）。{part}：{was} → {size}；合计 {before} → {bytes}。消息的字节数不变。</translation>
        </message>
        <message>
            <source>Each GPU works on 1/{value} of the tokens of a sequence and passes keys and values round. Most of all the {part}: {was} → {size}; together {before} → {bytes}. Weights stay whole.</source>
            <translation>每块 GPU 处理一条序列 1/{value} 的词元，并沿环传递键和值（上下文并行，context parallelism）。{part}：{was} → {size}；合计 {before} → {bytes}。权重仍是整份。</translation>
        </message>
        <message>
            <source>Each GPU keeps 1/{value} of the experts; tokens travel to theirs and back. Most of all the {part}: {was} → {size}; together {before} → {bytes}. No GPU is added: replicas share out experts.</source>
            <translation>每块 GPU 只留 1/{value} 的专家，词元去找自己的专家再回来（专家并行，expert parallelism）。{part}：{was} → {size}；合计 {before} → {bytes}。没有增加 GPU：是副本之间分专家。</translation>
        </message>
        <message>
            <source>Each of the {value} stages keeps its own layers. Most of all the {part}: {was} → {size}; the fullest GPU {before} → {bytes}. Activations hardly shrink: a stage keeps those of several micro-batches at a time.</source>
            <translation>{value} 个阶段（stage）各留自己的层，这就是流水线并行（pipeline parallelism）。{part}：{was} → {size}；最满的 GPU {before} → {bytes}。激活几乎不减：一个阶段要同时保留几个微批次（micro-batch）的激活。</translation>
        </message>
        <message>
            <source>Activations are thrown away after the forward pass and computed again in backward. Most of all the {part}: {was} → {size}; together {before} → {bytes}, paid with arithmetic, not with messages.</source>
            <translation>前向之后丢掉激活，反向时再算一遍（重算，recomputation）。{part}：{was} → {size}；合计 {before} → {bytes}。代价是计算，不是消息。</translation>
        </message>
        <message>
            <source>FlashAttention keeps no scores: there is nothing left to recompute. {bytes}, as before.</source>
            <translation>FlashAttention 本来就不保留分数，没有可重算的东西。仍是 {bytes}。</translation>
        </message>
        <message>
            <source>{axis}: {calls} × {primitive} per step, {bytes} from each GPU, {seconds} s on its link.</source>
            <translation>{axis}：每步 {calls} × {primitive}，每块 GPU 发送 {bytes}，在链路上要 {seconds} 秒。</translation>
        </message>
        <message>
            <source>The same batch now costs {cost} GPU-seconds instead of {before}: {more} more.</source>
            <translation>同样的一批，现在要 {cost} GPU·秒，原来是 {before}：多了 {more}。</translation>
        </message>
        <message>
            <source>{stages} stages and {batches} micro-batches: GPUs wait {share} of the time, messages left aside. With one micro-batch, layers simply placed on different GPUs, all but one wait.</source>
            <translation>{stages} 个阶段、{batches} 个微批次：不算消息，GPU 有 {share} 的时间在等（气泡，bubble）。若只有一个微批次，也就是简单地把层放到不同 GPU 上，任何时刻只有一块在干活。</translation>
        </message>
        <message>
            <source>The batch stays the same at every step, so that costs can be compared.</source>
            <translation>每一步都是同样的一批数据，这样代价才可比。</translation>
        </message>
        <message>
            <source>Time is computed, not measured: arithmetic at the GPU's peak, every byte at the speed of its link, nothing overlapped.</source>
            <translation>时间是算出来的，不是测的：计算按 GPU 峰值，每个字节按链路速度，不计重叠。</translation>
        </message>
        <message>
            <source>tp = {tp} crosses nodes of {per_node} GPUs: {between} GB/s instead of {inside}.</source>
            <translation>tp = {tp} 跨出了 {per_node} 块 GPU 的节点：只有 {between} GB/s，而不是 {inside}。</translation>
        </message>
        <message>
            <source>fits: {bytes} of {capacity} GiB</source>
            <extracomment>The picture.</extracomment>
            <translation>放得下：{bytes} / {capacity} GiB</translation>
        </message>
        <message>
            <source>too much: {bytes} for {capacity} GiB</source>
            <translation>放不下：{bytes} &gt; {capacity} GiB</translation>
        </message>
        <message>
            <source>Memory of the card</source>
            <translation>显卡的显存</translation>
        </message>
        <message>
            <source>GPU {rank}</source>
            <translation>GPU {rank}</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>ranks {ranks}</source>
            <translation>进程 {ranks}</translation>
        </message>
        <message>
            <source>on node {node}</source>
            <translation>在节点 {node} 上</translation>
        </message>
        <message>
            <source>not in use yet</source>
            <translation>还没有用上</translation>
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
            <source>optimizer states</source>
            <translation>优化器状态</translation>
        </message>
        <message>
            <source>gathered weights</source>
            <translation>临时收齐的权重</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>激活</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>logits</translation>
        </message>
        <message>
            <source>16 bits each, for the arithmetic</source>
            <translation>权重（weights）：每个 16 位，计算用</translation>
        </message>
        <message>
            <source>16 bits each</source>
            <translation>梯度（gradients）：每个 16 位</translation>
        </message>
        <message>
            <source>FP32 master weights, momentum and variance: 12 bytes a parameter</source>
            <translation>优化器状态（optimizer states）：FP32 主权重、动量与方差，每个参数 12 字节</translation>
        </message>
        <message>
            <source>the layer that ZeRO-3 has gathered for use</source>
            <translation>ZeRO-3 为使用而收齐的那一层</translation>
        </message>
        <message>
            <source>kept from the forward for the backward pass</source>
            <translation>激活（activations）：前向留给反向的</translation>
        </message>
        <message>
            <source>FP32 scores of the vocabulary, and the inputs of the head</source>
            <translation>词表的 FP32 得分，以及输出头的输入</translation>
        </message>
        <message>
            <source>on the fullest GPU: {bytes}</source>
            <translation>最满的 GPU 上：{bytes}</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>还有 {count} 项</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>分片</translation>
        </message>
        <message>
            <source>Before this switch</source>
            <translation>这个开关之前</translation>
        </message>
        <message>
            <source>sent by a GPU in a step</source>
            <translation>一块 GPU 每步发送</translation>
        </message>
        <message>
            <source>layers {first} to {last} (down)</source>
            <translation>第 {first} 到 {last} 层（竖向）</translation>
        </message>
        <message>
            <source>stretch {share} of matrices (across)</source>
            <translation>矩阵的第 {share} 段（横向）</translation>
        </message>
        <message>
            <source>One GPU has nobody to send to.</source>
            <translation>只有一块 GPU，没有收信人。</translation>
        </message>
        <message>
            <source>a GPU sends {bytes} per step: {calls} × {primitive}</source>
            <translation>一块 GPU 每步发送 {bytes}：{calls} × {primitive}</translation>
        </message>
        <message>
            <source>{bytes} / {rate} = {seconds}</source>
            <translation>{bytes} / {rate} = {seconds}</translation>
        </message>
        <message>
            <source>rank {rank} exchanges with {ranks}</source>
            <translation>进程 {rank} 与 {ranks} 交换</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>Context parallel</source>
            <translation>上下文并行</translation>
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
            <source>Pipeline parallel</source>
            <translation>流水线并行（pipeline parallel）</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>专家并行</translation>
        </message>
        <message>
            <source>{axis} goes from node to node.</source>
            <translation>{axis} 跨节点。</translation>
        </message>
        <message>
            <source>{axis} stays inside nodes.</source>
            <translation>{axis} 都在节点内。</translation>
        </message>
        <message>
            <source>A step: {seconds} s on {gpus} GPUs, {share} the model's arithmetic</source>
            <translation>一步：{gpus} 块 GPU 上 {seconds} 秒，{share} 是模型本身的计算</translation>
        </message>
        <message>
            <source>A step: {seconds} s on one GPU, {share} the model's arithmetic</source>
            <translation>一步：一块 GPU 上 {seconds} 秒，{share} 是模型本身的计算</translation>
        </message>
        <message>
            <source>A step: {seconds} s, {share} useful</source>
            <translation>一步 {seconds} 秒，{share} 有用</translation>
        </message>
        <message>
            <source>the model's arithmetic</source>
            <translation>模型本身的计算</translation>
        </message>
        <message>
            <source>computed again</source>
            <translation>重算</translation>
        </message>
        <message>
            <source>waiting in the pipeline</source>
            <translation>流水线里的等待</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>{seconds} s × {gpus} GPUs = {cost} GPU-seconds</source>
            <translation>{seconds} 秒 × {gpus} 块 GPU = {cost} GPU·秒</translation>
        </message>
        <message>
            <source>{gpus} GPUs, nodes: {nodes}, order {order}</source>
            <translation>{gpus} 块 GPU，{nodes} 个节点，次序 {order}</translation>
        </message>
        <message>
            <source>One GPU</source>
            <translation>一块 GPU</translation>
        </message>
        <message>
            <source>{gpus} GPUs, nodes: {nodes}</source>
            <translation>{gpus} 块 GPU，{nodes} 个节点</translation>
        </message>
        <message>
            <source>and {nodes} more nodes</source>
            <translation>还有 {nodes} 个节点</translation>
        </message>
        <message>
            <source>No messages along this axis.</source>
            <translation>沿这个轴没有消息。</translation>
        </message>
        <message>
            <source>{axis} of rank {rank}: {ranks}.</source>
            <translation>进程（rank）{rank} 的 {axis} 组：{ranks}。</translation>
        </message>
        <message>
            <source>MLP up</source>
            <translation>MLP 升维（up）</translation>
        </message>
        <message>
            <source>MLP down</source>
            <translation>MLP 降维（down）</translation>
        </message>
        <message>
            <source>queries</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>键</translation>
        </message>
        <message>
            <source>attention output</source>
            <translation>注意力输出</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>词嵌入</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>experts, up</source>
            <translation>专家升维</translation>
        </message>
        <message>
            <source>experts, down</source>
            <translation>专家降维</translation>
        </message>
        <message>
            <source>hidden states</source>
            <translation>隐藏状态</translation>
        </message>
        <message>
            <source>MLP output before its sum</source>
            <translation>求和前的 MLP 输出</translation>
        </message>
        <message>
            <source>your tensor</source>
            <translation>你的张量</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>gradient before the sum</source>
            <translation>求和前的梯度</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>{name}, {state}:</source>
            <translation>{name}的{state}：</translation>
        </message>
        <message>
            <source>down: dimension 0, across: the last</source>
            <translation>竖：第 0 维，横：最后一维</translation>
        </message>
        <message>
            <source>sheets: dimension 0, down: 1, across: 2</source>
            <translation>页：第 0 维，竖：第 1 维，横：第 2 维</translation>
        </message>
        <message>
            <source>holds piece {piece}</source>
            <translation>持有分片 {piece}</translation>
        </message>
        <message>
            <source>holds one of {count} summands of piece {piece}</source>
            <translation>持有分片 {piece} 的 {count} 份部分和之一</translation>
        </message>
        <message>
            <source>holds nothing of it: it lies on stage {stage}</source>
            <translation>不持有它：它在第 {stage} 阶段</translation>
        </message>
        <message>
            <source>holds nothing: fewer rows than ranks</source>
            <translation>什么也没分到：行数比进程数少</translation>
        </message>
        <message>
            <source>Element ({index})</source>
            <translation>元素（{index}）</translation>
        </message>
        <message>
            <source>held by ranks: {ranks}</source>
            <translation>持有它的进程：{ranks}</translation>
        </message>
        <message>
            <source>the sum of what these ranks hold: {ranks}</source>
            <translation>等于这些进程所持之和：{ranks}</translation>
        </message>
        <message>
            <source>piece {piece}: {shape}, {bytes}</source>
            <translation>分片 {piece}：{shape}，{bytes}</translation>
        </message>
        <message>
            <source>pieces in all: {count}</source>
            <translation>分片总数：{count}</translation>
        </message>
        <message>
            <source>Which switch is the first that makes the model fit on the card?</source>
            <extracomment>The question to answer first.</extracomment>
            <translation>哪个开关第一个让模型放得进显卡？</translation>
        </message>
        <message>
            <source>none, or it fits from the start</source>
            <translation>都不行，或一开始就放得下</translation>
        </message>
        <message>
            <source>ZeRO</source>
            <translation>ZeRO</translation>
        </message>
        <message>
            <source>tensor parallelism</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>the pipeline or recomputation</source>
            <translation>流水线或重算</translation>
        </message>
        <message>
            <source>what was switched on</source>
            <translation>打开了哪个开关</translation>
        </message>
        <message>
            <source>GPUs in use</source>
            <translation>在用的 GPU 数</translation>
        </message>
        <message>
            <source>bytes on the fullest GPU</source>
            <translation>最满的 GPU 上的字节数</translation>
        </message>
        <message>
            <source>bytes by part on the fullest GPU</source>
            <translation>最满的 GPU 上各部分的字节数</translation>
        </message>
        <message>
            <source>pipeline stage of the fullest GPU</source>
            <translation>最满的 GPU 所在的流水线阶段</translation>
        </message>
        <message>
            <source>whether that fits on the card</source>
            <translation>显卡是否放得下</translation>
        </message>
        <message>
            <source>bytes a GPU sends per step, by axis</source>
            <translation>一块 GPU 每步发送的字节数，按轴</translation>
        </message>
        <message>
            <source>axes that go from node to node</source>
            <translation>跨节点的轴</translation>
        </message>
        <message>
            <source>seconds of a step, nothing overlapped</source>
            <translation>一步的秒数（不计重叠）</translation>
        </message>
        <message>
            <source>GPU-seconds of a step</source>
            <translation>一步的 GPU·秒</translation>
        </message>
        <message>
            <source>seconds of a GPU by what they go to</source>
            <translation>一块 GPU 的秒数，按用途</translation>
        </message>
        <message>
            <source>shape of the tensor</source>
            <translation>张量的形状</translation>
        </message>
        <message>
            <source>different pieces of it</source>
            <translation>不同分片的数目</translation>
        </message>
        <message>
            <source>arrays that add up to it</source>
            <translation>相加得到它的数组个数</translation>
        </message>
        <message>
            <source>shape of each piece</source>
            <translation>每个分片的形状</translation>
        </message>
        <message>
            <source>indices of each piece: per dimension start and stop of stretches</source>
            <translation>每个分片的下标：每一维各段的起止</translation>
        </message>
        <message>
            <source>the model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>its parameters</source>
            <translation>它的参数量</translation>
        </message>
        <message>
            <source>GPUs of the whole layout</source>
            <translation>整个布局的 GPU 数</translation>
        </message>
        <message>
            <source>bytes on the fullest GPU by switch</source>
            <translation>每个开关之后最满的 GPU 上的字节数</translation>
        </message>
        <message>
            <source>GPU-seconds of a step by switch</source>
            <translation>每个开关之后一步的 GPU·秒</translation>
        </message>
        <message>
            <source>share of the time that is the model's arithmetic</source>
            <translation>时间里属于模型本身计算的份额</translation>
        </message>
        <message>
            <source>NumPy transpose: groups of all axes</source>
            <translation>NumPy 转置：所有轴的分组</translation>
        </message>
        <message>
            <source>{world} ranks, more than {most}</source>
            <translation>{world} 个进程，超过 {most} 个</translation>
        </message>
        <message>
            <source>torch DTensor on a fake process group: indices each rank holds</source>
            <translation>假进程组上的 torch DTensor：每个进程持有的下标</translation>
        </message>
        <message>
            <source>replicas, {ranks} gloo processes against one: the gradients</source>
            <extracomment>By job: what a run of a small model on real processes compares.</extracomment>
            <translation>副本，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>replicas, {ranks} gloo processes: bytes sent</source>
            <translation>副本，{ranks} 个 gloo 进程：发送的字节数</translation>
        </message>
        <message>
            <source>ZeRO-1, {ranks} gloo processes against one: new weights</source>
            <translation>ZeRO-1，{ranks} 个 gloo 进程对一个进程：更新后的权重</translation>
        </message>
        <message>
            <source>ZeRO-1, {ranks} gloo processes: bytes held</source>
            <translation>ZeRO-1，{ranks} 个 gloo 进程：持有的字节数</translation>
        </message>
        <message>
            <source>FSDP2, {ranks} gloo processes against one: the gradients</source>
            <translation>FSDP2，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>FSDP2, {ranks} gloo processes: bytes held</source>
            <translation>FSDP2，{ranks} 个 gloo 进程：持有的字节数</translation>
        </message>
        <message>
            <source>FSDP2, {ranks} gloo processes: collectives called</source>
            <translation>FSDP2，{ranks} 个 gloo 进程：集合通信调用次数</translation>
        </message>
        <message>
            <source>tensor parallel, {ranks} gloo processes against one: the gradients</source>
            <translation>张量并行，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>tensor parallel, {ranks} gloo processes: bytes held</source>
            <translation>张量并行，{ranks} 个 gloo 进程：持有的字节数</translation>
        </message>
        <message>
            <source>tensor parallel, {ranks} gloo processes: collectives called</source>
            <translation>张量并行，{ranks} 个 gloo 进程：集合通信调用次数</translation>
        </message>
        <message>
            <source>sequence parallel, {ranks} gloo processes against one: the gradients</source>
            <translation>序列并行，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>sequence parallel, {ranks} gloo processes: collectives called</source>
            <translation>序列并行，{ranks} 个 gloo 进程：集合通信调用次数</translation>
        </message>
        <message>
            <source>pipeline, {ranks} gloo processes against one: the gradients</source>
            <translation>流水线，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>pipeline, {ranks} gloo processes: bytes held</source>
            <translation>流水线，{ranks} 个 gloo 进程：持有的字节数</translation>
        </message>
        <message>
            <source>context parallel (ring), {ranks} gloo processes against one: the gradients</source>
            <translation>上下文并行（环），{ranks} 个 gloo 进程与单进程对比：梯度</translation>
        </message>
        <message>
            <source>context parallel (ring), {ranks} gloo processes: bytes sent</source>
            <translation>上下文并行（环），{ranks} 个 gloo 进程：发送的字节</translation>
        </message>
        <message>
            <source>expert parallel, {ranks} gloo processes against one: the gradients</source>
            <translation>专家并行，{ranks} 个 gloo 进程与单进程对比：梯度</translation>
        </message>
        <message>
            <source>expert parallel, {ranks} gloo processes: collectives called</source>
            <translation>专家并行，{ranks} 个 gloo 进程：调用的集合通信次数</translation>
        </message>
        <message>
            <source>FSDP2 over tensor parallel, {ranks} gloo processes against one: the gradients</source>
            <translation>张量并行之上的 FSDP2，{ranks} 个 gloo 进程对一个进程：梯度</translation>
        </message>
        <message>
            <source>FSDP2 over tensor parallel, {ranks} gloo processes: bytes held</source>
            <translation>张量并行之上的 FSDP2，{ranks} 个 gloo 进程：持有的字节数</translation>
        </message>
    </context>
    <context>
        <name>parallelism/tensor</name>
        <message>
            <source>Part of the model</source>
            <translation>模型的哪一部分</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP（前馈层）</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Output head and loss</source>
            <translation>输出层与损失</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>进程数（ranks）</translation>
        </message>
        <message>
            <source>How the two matrices are cut</source>
            <translation>两个矩阵怎样切</translation>
        </message>
        <message>
            <source>By columns, then by rows</source>
            <translation>先按列，再按行</translation>
        </message>
        <message>
            <source>By rows, then by columns</source>
            <translation>先按行，再按列</translation>
        </message>
        <message>
            <source>The same, but summed too late</source>
            <translation>同上，但求和太晚</translation>
        </message>
        <message>
            <source>Between the matrices</source>
            <translation>两个矩阵之间</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <source>SwiGLU: a second matrix as a gate</source>
            <translation>SwiGLU：第二个矩阵作门（gate）</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>什么也没有</translation>
        </message>
        <message>
            <source>Sequence parallel</source>
            <translation>序列并行（sequence parallel）</translation>
        </message>
        <message>
            <source>Between the blocks each rank holds only its own tokens.</source>
            <translation>在块与块之间，每个进程只保存自己的词元。</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Hidden size</source>
            <translation>隐藏维度</translation>
        </message>
        <message>
            <source>Feed-forward size</source>
            <translation>前馈维度</translation>
        </message>
        <message>
            <source>Query heads</source>
            <translation>查询头数</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>键值头数</translation>
        </message>
        <message>
            <source>Head size</source>
            <translation>每头维度</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表大小</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Your own input, one row per token</source>
            <translation>自己的输入，每个词元（token）一行</translation>
        </message>
        <message>
            <source>What is missing comes from the seed; drag a number of x.</source>
            <translation>缺的由种子补上；也可以拖动 x 中的数。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>How can several GPUs compute one block, and where must they add up?</source>
            <translation>几块 GPU 怎样合算一个块，又必须在哪里相加？</translation>
        </message>
        <message>
            <source>The wrong cut: f of summands</source>
            <translation>错误的切法：对部分和取 f</translation>
        </message>
        <message>
            <source>The wrong cut with nothing in between</source>
            <translation>错误的切法，但中间什么也没有</translation>
        </message>
        <message>
            <source>Rows first, done right: the price</source>
            <translation>先按行且算对：代价</translation>
        </message>
        <message>
            <source>SwiGLU, as in Llama: the gate is cut as well</source>
            <translation>SwiGLU，如 Llama：门矩阵也一样切</translation>
        </message>
        <message>
            <source>Sequence parallel: the same numbers sent</source>
            <translation>序列并行：发送量不变</translation>
        </message>
        <message>
            <source>Four ranks</source>
            <translation>四个进程</translation>
        </message>
        <message>
            <source>Attention: heads over two ranks</source>
            <translation>注意力：头分给两个进程</translation>
        </message>
        <message>
            <source>Four ranks, two key-value heads</source>
            <translation>四个进程，两个键值头</translation>
        </message>
        <message>
            <source>The loss without all logits in one place</source>
            <translation>不把 logits 聚到一处也能算损失</translation>
        </message>
        <message>
            <source>Eight ranks, a wider block</source>
            <translation>八个进程，更宽的块</translation>
        </message>
        <message>
            <source>FP32: equal up to rounding</source>
            <translation>FP32：只差舍入</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>Backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>on every rank</source>
            <translation>各进程相同</translation>
        </message>
        <message>
            <source>summand</source>
            <translation>部分和</translation>
        </message>
        <message>
            <source>columns {first}–{last}</source>
            <translation>第 {first}–{last} 列</translation>
        </message>
        <message>
            <source>column {first}</source>
            <translation>第 {first} 列</translation>
        </message>
        <message>
            <source>rows {first}–{last}</source>
            <translation>第 {first}–{last} 行</translation>
        </message>
        <message>
            <source>row {first}</source>
            <translation>第 {first} 行</translation>
        </message>
        <message>
            <source>tokens {first}–{last}</source>
            <translation>词元 {first}–{last}</translation>
        </message>
        <message>
            <source>token {first}</source>
            <translation>词元 {first}</translation>
        </message>
        <message>
            <source>heads {first}–{last}</source>
            <translation>头 {first}–{last}</translation>
        </message>
        <message>
            <source>head {first}</source>
            <translation>头 {first}</translation>
        </message>
        <message>
            <source>nothing to send</source>
            <translation>无需发送</translation>
        </message>
        <message>
            <source>own columns: nothing to send</source>
            <translation>取自己的列：无需发送</translation>
        </message>
        <message>
            <source>who owns what</source>
            <translation>各归谁所有</translation>
        </message>
        <message>
            <source>cut by columns</source>
            <translation>按列切</translation>
        </message>
        <message>
            <source>cut by rows</source>
            <translation>按行切</translation>
        </message>
        <message>
            <source>each part on {count} ranks</source>
            <translation>每一份在 {count} 个进程上</translation>
        </message>
        <message>
            <source>numbers sent by each rank: {now} of {total}</source>
            <translation>每个进程已发送的数：{now} / {total}</translation>
        </message>
        <message>
            <source>all-reduce, each sends {count} numbers</source>
            <translation>全规约（all-reduce），每个发送 {count} 个数</translation>
        </message>
        <message>
            <source>all-reduce (max), each sends {count} numbers</source>
            <translation>全规约（取最大），每个发送 {count} 个数</translation>
        </message>
        <message>
            <source>all-gather, each sends {count} numbers</source>
            <translation>全收集（all-gather），每个发送 {count} 个数</translation>
        </message>
        <message>
            <source>reduce-scatter, each sends {count} numbers</source>
            <translation>规约散播（reduce-scatter），每个发送 {count} 个数</translation>
        </message>
        <message>
            <source>numbers sent: {now} of {total}</source>
            <translation>已发送 {now} / {total} 个数</translation>
        </message>
        <message>
            <source>columns, then rows: two all-reduces</source>
            <translation>先列后行：两次全规约</translation>
        </message>
        <message>
            <source>sequence parallel: all-gather and reduce-scatter</source>
            <translation>序列并行：全收集加规约散播</translation>
        </message>
        <message>
            <source>rows, then columns: the wide sums too</source>
            <translation>先行后列：还要加宽的部分和</translation>
        </message>
        <message>
            <source>three numbers per token</source>
            <translation>每个词元三个数</translation>
        </message>
        <message>
            <source>all logits to everyone</source>
            <translation>把所有 logits 发给所有人</translation>
        </message>
        <message>
            <source>all-reduce</source>
            <translation>全规约</translation>
        </message>
        <message>
            <source>all-reduce (max)</source>
            <translation>全规约（取最大）</translation>
        </message>
        <message>
            <source>all-gather</source>
            <translation>全收集</translation>
        </message>
        <message>
            <source>reduce-scatter</source>
            <translation>规约散播</translation>
        </message>
        <message>
            <source>{total} numbers per rank, forward and backward, around a ring</source>
            <translation>沿环传递，前向加反向，每个进程 {total} 个数</translation>
        </message>
        <message>
            <source>as unsplit, within {off}</source>
            <translation>与未切分一致，差 {off}</translation>
        </message>
        <message>
            <source>exactly as unsplit</source>
            <translation>与未切分完全一致</translation>
        </message>
        <message>
            <source>wrong by {off}</source>
            <translation>错了 {off}</translation>
        </message>
        <message>
            <source>largest difference from the unsplit block so far: {off}</source>
            <translation>至今与未切分的块的最大差：{off}</translation>
        </message>
        <message>
            <source>other orders of the same sums may differ by {tolerance}</source>
            <translation>同样的和换个次序，可相差 {tolerance}</translation>
        </message>
        <message>
            <source>Between the ranks: {name}</source>
            <translation>进程之间：{name}</translation>
        </message>
        <message>
            <source>forward: every rank has it already, nothing is sent</source>
            <translation>前向：每个进程已经有了，什么也不发</translation>
        </message>
        <message>
            <source>backward: every rank has it already, nothing is sent</source>
            <translation>反向：每个进程已经有了，什么也不发</translation>
        </message>
        <message>
            <source>forward: every rank takes its own columns, nothing is sent</source>
            <translation>前向：每个进程取自己的列，什么也不发</translation>
        </message>
        <message>
            <source>backward: every rank takes its own columns, nothing is sent</source>
            <translation>反向：每个进程取自己的列，什么也不发</translation>
        </message>
        <message>
            <source>forward: all-reduce with max over {elements} numbers; each rank sends {sent}</source>
            <translation>前向：对 {elements} 个数做取最大的全规约；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>forward: all-reduce of {elements} numbers; each rank sends {sent}</source>
            <translation>前向：{elements} 个数的全规约；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>backward: all-reduce of {elements} numbers; each rank sends {sent}</source>
            <translation>反向：{elements} 个数的全规约；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>forward: all-gather of {elements} numbers; each rank sends {sent}</source>
            <translation>前向：{elements} 个数的全收集；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>backward: all-gather of {elements} numbers; each rank sends {sent}</source>
            <translation>反向：{elements} 个数的全收集；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>forward: reduce-scatter of {elements} numbers; each rank sends {sent}</source>
            <translation>前向：{elements} 个数的规约散播；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>backward: reduce-scatter of {elements} numbers; each rank sends {sent}</source>
            <translation>反向：{elements} 个数的规约散播；每个进程发送 {sent}</translation>
        </message>
        <message>
            <source>given</source>
            <translation>给定</translation>
        </message>
        <message>
            <source>the same as {a}</source>
            <translation>与 {a} 相同</translation>
        </message>
        <message>
            <source>all parts of {a}, side by side</source>
            <translation>{a} 的各份并排</translation>
        </message>
        <message>
            <source>this rank's columns of {a}</source>
            <translation>{a} 中属于本进程的列</translation>
        </message>
        <message>
            <source>a row of {a} times a column of {b}</source>
            <translation>{a} 的一行乘 {b} 的一列</translation>
        </message>
        <message>
            <source>a column of {a} times a column of {b}</source>
            <translation>{a} 的一列乘 {b} 的一列</translation>
        </message>
        <message>
            <source>a row of {a} times a row of {b}</source>
            <translation>{a} 的一行乘 {b} 的一行</translation>
        </message>
        <message>
            <source>summed over the ranks</source>
            <translation>对各进程求和</translation>
        </message>
        <message>
            <source>{f} of the number in {a}</source>
            <translation>对 {a} 中的数取 {f}</translation>
        </message>
        <message>
            <source>{a} times the slope of {f} at {b}</source>
            <translation>{a} 乘 {f} 在 {b} 处的斜率</translation>
        </message>
        <message>
            <source>SiLU of {a}, the gate, times {b}</source>
            <translation>{a}（门）的 SiLU 乘 {b}</translation>
        </message>
        <message>
            <source>{a} times SiLU of {b}</source>
            <translation>{a} 乘 {b} 的 SiLU</translation>
        </message>
        <message>
            <source>{a} times {b} times the slope of SiLU at {c}</source>
            <translation>{a} 乘 {b}，再乘 SiLU 在 {c} 处的斜率</translation>
        </message>
        <message>
            <source>from {a} and {b} back through A and G</source>
            <translation>由 {a} 和 {b} 反传过 A 和 G</translation>
        </message>
        <message>
            <source>O minus the target T, the gradient of ½(O − T)²</source>
            <translation>O 减目标 T，即 ½(O − T)² 的梯度</translation>
        </message>
        <message>
            <source>softmax of a head's scores, from {a} and {b}, causal</source>
            <translation>一个头的分数的 softmax，来自 {a} 和 {b}，带因果掩码</translation>
        </message>
        <message>
            <source>a head's weights times its values</source>
            <translation>一个头的权重乘它的值</translation>
        </message>
        <message>
            <source>from {a} and the values</source>
            <translation>来自 {a} 和值</translation>
        </message>
        <message>
            <source>from {a} and {b}, summed over the query heads here</source>
            <translation>来自 {a} 和 {b}，对本地的查询头求和</translation>
        </message>
        <message>
            <source>from {a} back through softmax and scores</source>
            <translation>由 {a} 反传过 softmax 和分数</translation>
        </message>
        <message>
            <source>from {a}, {b} and {c} back through the three matrices</source>
            <translation>由 {a}、{b}、{c} 反传过三个矩阵</translation>
        </message>
        <message>
            <source>the largest logit of the token over all ranks</source>
            <translation>该词元在所有进程上最大的 logit</translation>
        </message>
        <message>
            <source>e to the power of logit minus largest</source>
            <translation>e 的（logit 减最大值）次方</translation>
        </message>
        <message>
            <source>column 0: sum of this rank's exponentials; column 1: the target's logit, 0 elsewhere</source>
            <translation>第 0 列：本进程指数之和；第 1 列：目标的 logit，不在本进程则为 0</translation>
        </message>
        <message>
            <source>minus the log of the target's share</source>
            <translation>目标占比的负对数</translation>
        </message>
        <message>
            <source>share minus 1 at the target, over the number of tokens</source>
            <translation>占比（目标处减 1）除以词元数</translation>
        </message>
        <message>
            <source>one of the summands on {count} ranks; only their sum means something</source>
            <translation>{count} 个进程上的部分和之一；加起来才有意义</translation>
        </message>
        <message>
            <source>unsplit block: {value}, the same</source>
            <translation>未切分的块：{value}，相同</translation>
        </message>
        <message>
            <source>unsplit block: {value}; off by {off}</source>
            <translation>未切分的块：{value}；差 {off}</translation>
        </message>
        <message>
            <source>the target of token {token}</source>
            <translation>词元 {token} 的目标</translation>
        </message>
        <message>
            <source>drag up or down to change it</source>
            <translation>上下拖动可改变它</translation>
        </message>
        <message>
            <source>Largest difference from the unsplit block at this step: {off}. Sums in another order may differ by {tolerance}.</source>
            <translation>这一步与未切分的块的最大差：{off}。换个次序求和可相差 {tolerance}。</translation>
        </message>
        <message>
            <source>Largest difference from the unsplit block at this step: {off}, far more than rounding explains ({tolerance}).</source>
            <translation>这一步与未切分的块的最大差：{off}，远超舍入所能解释的（{tolerance}）。</translation>
        </message>
        <message>
            <source>The array has {elements} numbers; around a ring each rank sends {sent} for it.</source>
            <translation>数组有 {elements} 个数；沿环传递，每个进程为它发送 {sent} 个。</translation>
        </message>
        <message>
            <source>Forward and backward together each rank has sent {total} numbers.</source>
            <translation>前向加反向，每个进程共发送 {total} 个数。</translation>
        </message>
        <message>
            <source>Numbers, not bytes: in BF16 each takes two.</source>
            <translation>这里数的是数，不是字节：BF16 中每个数两字节。</translation>
        </message>
        <message>
            <source>The gathered X is kept here for the backward pass. Megatron-LM keeps only the shard and gathers again: one all-gather more, less memory.</source>
            <translation>这里为反向保留了收集好的 X。Megatron-LM 只留自己的分片（shard），反向时再收集一次：多一次全收集，省显存。</translation>
        </message>
        <message>
            <source>There are {groups} key-value heads for {ranks} ranks: neighbours hold the same one.</source>
            <translation>{ranks} 个进程只有 {groups} 个键值头：相邻进程保存同一个。</translation>
        </message>
        <message>
            <source>Your table has more rows or columns than the input has.</source>
            <translation>表格的行或列比输入多。</translation>
        </message>
        <message>
            <source>Give a table: one row of numbers per token.</source>
            <translation>请给一张表：每个词元一行数。</translation>
        </message>
        <message>
            <source>Token {token}, column {column}: {cell} is no number from −{limit} to {limit}.</source>
            <translation>词元 {token} 第 {column} 列：{cell} 不是 −{limit} 到 {limit} 之间的数。</translation>
        </message>
        <message>
            <source>{size} columns of A do not divide over {ranks} ranks: {rest} are left over.</source>
            <translation>A 的 {size} 列不能平分给 {ranks} 个进程：余 {rest}。</translation>
        </message>
        <message>
            <source>{size} rows of A do not divide over {ranks} ranks: {rest} are left over.</source>
            <translation>A 的 {size} 行不能平分给 {ranks} 个进程：余 {rest}。</translation>
        </message>
        <message>
            <source>{size} query heads do not divide over {ranks} ranks: {rest} are left over.</source>
            <translation>{size} 个查询头不能平分给 {ranks} 个进程：余 {rest}。</translation>
        </message>
        <message>
            <source>A vocabulary of {size} does not divide over {ranks} ranks: {rest} are left over. Real models fill it up.</source>
            <translation>大小为 {size} 的词表不能平分给 {ranks} 个进程：余 {rest}。真实的模型会把它补齐。</translation>
        </message>
        <message>
            <source>Sequence parallel: {size} tokens do not divide over {ranks} ranks, {rest} are left over.</source>
            <translation>序列并行：{size} 个词元不能平分给 {ranks} 个进程，余 {rest}。</translation>
        </message>
        <message>
            <source>A gate multiplies two products; rows first is shown for GELU, ReLU, SiLU and nothing.</source>
            <translation>门要把两个乘积相乘；先按行切只对 GELU、ReLU、SiLU 和“什么也没有”演示。</translation>
        </message>
        <message>
            <source>{heads} query heads do not divide over {groups} key-value heads.</source>
            <translation>{heads} 个查询头不能平分给 {groups} 个键值头。</translation>
        </message>
        <message>
            <source>{groups} key-value heads fit {ranks} ranks only if one number divides the other.</source>
            <translation>{groups} 个键值头与 {ranks} 个进程：一个数须能整除另一个。</translation>
        </message>
        <message>
            <source>How often do the ranks have to talk in the forward pass?</source>
            <translation>前向过程中，各进程需要通信几次？</translation>
        </message>
        <message>
            <source>not at all</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>once</source>
            <translation>一次</translation>
        </message>
        <message>
            <source>twice or more</source>
            <translation>两次或更多</translation>
        </message>
        <message>
            <source>the operation of this step</source>
            <translation>这一步的运算</translation>
        </message>
        <message>
            <source>the pieces it computed</source>
            <translation>它算出的各块</translation>
        </message>
        <message>
            <source>their numbers on each rank, per piece (ranks, rows, columns)</source>
            <translation>各块在每个进程上的数（进程，行，列）</translation>
        </message>
        <message>
            <source>the same of the unsplit block</source>
            <translation>未切分的块的同一个量</translation>
        </message>
        <message>
            <source>what passed between the ranks</source>
            <translation>进程之间传了什么</translation>
        </message>
        <message>
            <source>numbers each rank sent at this step</source>
            <translation>这一步每个进程发送的数</translation>
        </message>
        <message>
            <source>numbers each rank has sent so far</source>
            <translation>至今每个进程发送的数</translation>
        </message>
        <message>
            <source>largest difference from the unsplit block at this step</source>
            <translation>这一步与未切分的块的最大差</translation>
        </message>
        <message>
            <source>the output, or the loss per token</source>
            <translation>输出，或每个词元的损失</translation>
        </message>
        <message>
            <source>largest difference from the unsplit block over all steps</source>
            <translation>所有步中与未切分的块的最大差</translation>
        </message>
        <message>
            <source>what rounding alone may make of it</source>
            <translation>仅由舍入可造成的差</translation>
        </message>
        <message>
            <source>whether the split block is the block</source>
            <translation>切分后的块是否就是原来的块</translation>
        </message>
        <message>
            <source>numbers each rank sends in both passes</source>
            <translation>两趟中每个进程发送的数</translation>
        </message>
        <message>
            <source>collectives in the order of calls</source>
            <translation>按调用次序的集合通信（collectives）</translation>
        </message>
        <message>
            <source>parameters on each rank</source>
            <translation>每个进程上的参数</translation>
        </message>
        <message>
            <source>numbers sent per rank, other ways</source>
            <translation>其他做法下每个进程发送的数</translation>
        </message>
        <message>
            <source>A is cut by columns, B by the same rows; every rank has all of x</source>
            <translation>A 按列切，B 按相同的行切；每个进程都有整个 x</translation>
        </message>
        <message>
            <source>Each of the {ranks} ranks holds 1/{ranks} of the two matrices, for good: weights, their gradients and their optimizer states never travel. Column j of A and row j of B belong to the same hidden unit, so they lie on the same rank.</source>
            <translation>{ranks} 个进程（rank）各自长期保存两个矩阵的 1/{ranks}：权重、权重的梯度和优化器状态都不用传送。A 的第 j 列与 B 的第 j 行属于同一个隐藏单元，所以放在同一个进程上。</translation>
        </message>
        <message>
            <source>A and the gate G are cut by columns, B by the same rows</source>
            <translation>A 和门矩阵 G 按列切，B 按相同的行切</translation>
        </message>
        <message>
            <source>The MLP of Llama has three matrices. A and G make two products of the same X, which are multiplied number by number, so both are cut alike: column j of A, column j of G and row j of B lie on the same rank.</source>
            <translation>Llama 的 MLP 有三个矩阵。A 和 G 与同一个 X 做两次乘法，结果逐个数相乘，所以两者切法相同：A 的第 j 列、G 的第 j 列和 B 的第 j 行在同一个进程上。</translation>
        </message>
        <message>
            <source>A is cut by columns, B by rows; every rank holds only its own tokens</source>
            <translation>A 按列切，B 按行切；每个进程只保存自己的词元</translation>
        </message>
        <message>
            <source>Between the blocks (norms, dropout, residual sums) each token is treated by itself, so a rank needs only its own tokens there: 1/{ranks} of the activations.</source>
            <translation>块与块之间（归一化、dropout、残差相加）每个词元各算各的，所以进程在那里只需要自己的词元：激活的 1/{ranks}。</translation>
        </message>
        <message>
            <source>The other way round: A is cut by rows, B by columns</source>
            <translation>反过来：A 按行切，B 按列切</translation>
        </message>
        <message>
            <source>Each of the {ranks} ranks holds as much as before. But now the first product is what is split into summands.</source>
            <translation>{ranks} 个进程各自保存的一样多，但现在被拆成部分和的是第一个乘积。</translation>
        </message>
        <message>
            <source>A by rows, B by columns, and {function} before the sum</source>
            <translation>A 按行、B 按列，且在求和之前取 {function}</translation>
        </message>
        <message>
            <source>The same cut, with the sum over the ranks left for after {function}, as if it did not matter where one adds.</source>
            <translation>切法相同，但把进程间的求和放到 {function} 之后，仿佛在哪里相加都一样。</translation>
        </message>
        <message>
            <source>Every rank owns {heads} query heads, from the first matrix to the last</source>
            <translation>每个进程拥有 {heads} 个查询头，从第一个矩阵到最后一个</translation>
        </message>
        <message>
            <source>Query, key and value matrices are cut by columns between heads, the output matrix by the same rows. A head never looks at another one's numbers, so all of attention stays on one rank.</source>
            <translation>查询、键、值矩阵在头与头之间按列切，输出矩阵按相同的行切。一个头从不看别的头的数，所以注意力全程留在一个进程上。</translation>
        </message>
        <message>
            <source>Every rank owns {heads} query heads, and between the blocks only its tokens</source>
            <translation>每个进程拥有 {heads} 个查询头，块与块之间只保存自己的词元</translation>
        </message>
        <message>
            <source>The output matrix is cut by columns: part of the vocabulary each</source>
            <translation>输出矩阵按列切：每个进程一部分词表</translation>
        </message>
        <message>
            <source>The output matrix is among the largest of a model, and the logits among the largest activations. Each of the {ranks} ranks owns 1/{ranks} of both.</source>
            <translation>输出矩阵是模型中最大的矩阵之一，logits 是最大的激活之一。{ranks} 个进程各拥有两者的 1/{ranks}。</translation>
        </message>
        <message>
            <source>Into the block: every rank has X already, nothing is sent</source>
            <translation>进入块：每个进程已经有 X，什么也不发</translation>
        </message>
        <message>
            <source>Forward this place does nothing. It is here for the way back: what all ranks read, all ranks have a gradient for.</source>
            <translation>前向时这里什么也不做，它是为反向准备的：所有进程都读过的量，所有进程都有它的一份梯度。</translation>
        </message>
        <message>
            <source>All-gather: every rank gets the tokens of the others</source>
            <translation>全收集（all-gather）：每个进程得到其他进程的词元</translation>
        </message>
        <message>
            <source>A column of A needs every token, so the shards are put together: an all-gather in the place where nothing happened before. It is half of the all-reduce that is missing at the other end.</source>
            <translation>A 的一列要用到每个词元，所以把分片拼起来：原来什么也不做的地方现在是一次全收集。它正是另一端少掉的半个全规约。</translation>
        </message>
        <message>
            <source>Rows of A meet columns of x: each rank takes its own, nothing is sent</source>
            <translation>A 的行对应 x 的列：每个进程取自己的，什么也不发</translation>
        </message>
        <message>
            <source>Row k of A is multiplied by column k of x only. Everyone has x and picks columns.</source>
            <translation>A 的第 k 行只与 x 的第 k 列相乘。大家都有 x，各取各的列。</translation>
        </message>
        <message>
            <source>Every rank computes its own columns of Y, complete</source>
            <translation>每个进程完整地算出 Y 中自己的列</translation>
        </message>
        <message>
            <source>A column of Y needs one column of A and all of X, both of which are here. These are finished numbers, not summands.</source>
            <translation>Y 的一列需要 A 的一列和整个 X，两者都在这里。得到的是成品，不是部分和。</translation>
        </message>
        <message>
            <source>Every rank computes its own columns of both products</source>
            <translation>每个进程算出两个乘积中自己的列</translation>
        </message>
        <message>
            <source>Two products with the same X. Real programs put the columns of A and G of a rank side by side and make one product of them.</source>
            <translation>与同一个 X 做两次乘法。实际的程序把一个进程上 A 和 G 的列并排放在一起，只做一次乘法。</translation>
        </message>
        <message>
            <source>Every rank has a summand of all of Y</source>
            <translation>每个进程得到整个 Y 的一份部分和</translation>
        </message>
        <message>
            <source>Each number of Y is a sum over all rows of A, of which a rank has only some. No number here means anything before they are added.</source>
            <translation>Y 的每个数都是对 A 所有行的求和，而一个进程只有其中一些行。相加之前，这里没有一个数有意义。</translation>
        </message>
        <message>
            <source>Every rank computes the logits of its part of the vocabulary</source>
            <translation>每个进程算出自己那部分词表的 logits</translation>
        </message>
        <message>
            <source>A softmax needs all logits of a token. To send them all would be {tokens} × {vocabulary} numbers, in a real model hundreds of megabytes; it can be done with three per token.</source>
            <translation>softmax 要用到一个词元的全部 logits。全都发送就是 {tokens} × {vocabulary} 个数，真实模型里是几百 MB；其实每个词元三个数就够。</translation>
        </message>
        <message>
            <source>{function} number by number: no rank needs another</source>
            <translation>逐个数取 {function}：进程互不需要</translation>
        </message>
        <message>
            <source>A function of single numbers does not care who holds the neighbours, as long as the numbers are complete. This is why the first matrix is cut by columns.</source>
            <translation>逐个数的函数不关心旁边的数在谁手里，只要数本身是完整的。这就是第一个矩阵按列切的原因。</translation>
        </message>
        <message>
            <source>SiLU of the gate times the other product, number by number</source>
            <translation>门的 SiLU 逐个数乘另一个乘积</translation>
        </message>
        <message>
            <source>Both factors of a number are on the same rank. Cut differently, one of them would have to travel.</source>
            <translation>每个数的两个因子在同一个进程上。若切法不同，其中一个就得传送。</translation>
        </message>
        <message>
            <source>{function} of the finished sums, the same work on every rank</source>
            <translation>对求好的和取 {function}，每个进程做同样的工作</translation>
        </message>
        <message>
            <source>Every rank holds all of Y and computes all of Z: neither memory nor work is shared out.</source>
            <translation>每个进程都保存整个 Y，算出整个 Z：显存和计算都没有分摊。</translation>
        </message>
        <message>
            <source>{function} of summands: f(a) + f(b) is not f(a + b)</source>
            <translation>对部分和取 {function}：f(a) + f(b) 不是 f(a + b)</translation>
        </message>
        <message>
            <source>Each rank applies {function} to its summand. Added up, this differs from the unsplit block by up to {off}.</source>
            <translation>每个进程对自己的部分和取 {function}。加起来与未切分的块最多差 {off}。</translation>
        </message>
        <message>
            <source>All-reduce in the middle of the block, on the wide array</source>
            <translation>块中间的全规约（all-reduce），而且是宽的数组</translation>
        </message>
        <message>
            <source>The sum is needed before {function}. It has {elements} numbers, as wide as the feed-forward layer, and there is a second collective at the end.</source>
            <translation>取 {function} 之前必须先求和。它有 {elements} 个数，和前馈层一样宽，而且末尾还有第二次集合通信。</translation>
        </message>
        <message>
            <source>All-reduce, too late: the wrong numbers are now everywhere</source>
            <translation>全规约来得太晚：错误的数现在到处都是</translation>
        </message>
        <message>
            <source>Nothing fails, shapes and messages are right, every rank holds the same. Only a comparison with the unsplit block shows it.</source>
            <translation>没有报错，形状和消息都对，每个进程得到的也相同。只有与未切分的块比较才看得出来。</translation>
        </message>
        <message>
            <source>Own columns times own rows: a summand of the whole output</source>
            <translation>自己的列乘自己的行：整个输出的一份部分和</translation>
        </message>
        <message>
            <source>The output is a sum over all hidden units, and each rank has added up its own. The cuts fit, so Z was never sent.</source>
            <translation>输出是对所有隐藏单元的求和，每个进程加好了自己的那些。两刀对得上，所以 Z 从未发送。</translation>
        </message>
        <message>
            <source>Every rank computes its own columns of the output</source>
            <translation>每个进程算出输出中自己的列</translation>
        </message>
        <message>
            <source>A column of B and all of Z are here: finished numbers.</source>
            <translation>B 的一列和整个 Z 都在这里：得到的是成品。</translation>
        </message>
        <message>
            <source>A column of B and all of Z are here, but Z is not the unsplit block's: off by {off} now.</source>
            <translation>B 的一列和整个 Z 都在这里，但 Z 不是未切分的块的 Z：现在差 {off}。</translation>
        </message>
        <message>
            <source>All-reduce: the summands of {ranks} ranks become the output</source>
            <translation>全规约（all-reduce）：{ranks} 个进程的部分和成为输出</translation>
        </message>
        <message>
            <source>The only message of the forward pass. Its size is that of the block's output, however wide the block is inside.</source>
            <translation>前向过程中唯一的消息。它的大小就是块的输出的大小，不管块内部有多宽。</translation>
        </message>
        <message>
            <source>Reduce-scatter: added up, and every rank keeps its own tokens</source>
            <translation>规约散播（reduce-scatter）：相加，每个进程只留自己的词元</translation>
        </message>
        <message>
            <source>An all-reduce is a reduce-scatter and an all-gather. The second half now happens at the entrance of the next block: the same bytes, and less to keep in between.</source>
            <translation>全规约就是规约散播加全收集。后一半现在发生在下一个块的入口：字节数相同，中间要保存的更少。</translation>
        </message>
        <message>
            <source>All-gather: the columns of the output are put together</source>
            <translation>全收集（all-gather）：把输出的列拼起来</translation>
        </message>
        <message>
            <source>The second collective of this order, after the sum in the middle.</source>
            <translation>这种次序的第二次集合通信，前一次是中间的求和。</translation>
        </message>
        <message>
            <source>All-gather: the columns of a wrong output are put together</source>
            <translation>全收集：把错误输出的列拼起来</translation>
        </message>
        <message>
            <source>Largest difference from the unsplit block: {off}.</source>
            <translation>与未切分的块的最大差：{off}。</translation>
        </message>
        <message>
            <source>Queries, keys and values of the own heads</source>
            <translation>自己的头的查询、键和值</translation>
        </message>
        <message>
            <source>Three products with matrices cut by columns. Where several query heads share a key-value head, they lie on the same rank with it.</source>
            <translation>与按列切的矩阵做三次乘法。几个查询头共用一个键值头时，它们与它在同一个进程上。</translation>
        </message>
        <message>
            <source>Scores and softmax head by head, without a message</source>
            <translation>逐头算分数和 softmax，没有一条消息</translation>
        </message>
        <message>
            <source>The softmax runs over tokens, not over heads, and all tokens of a head are here. One map of {tokens} × {tokens} per head.</source>
            <translation>softmax 是对词元而不是对头做的，而一个头的所有词元都在这里。每个头一张 {tokens} × {tokens} 的图。</translation>
        </message>
        <message>
            <source>Every head mixes its values</source>
            <translation>每个头混合自己的值</translation>
        </message>
        <message>
            <source>What the heads bring lies side by side, {ranks} ranks holding different columns.</source>
            <translation>各头的结果并排放着，{ranks} 个进程保存不同的列。</translation>
        </message>
        <message>
            <source>Own heads times own rows of Wo: a summand of the output</source>
            <translation>自己的头乘 Wo 中自己的行：输出的一份部分和</translation>
        </message>
        <message>
            <source>The output matrix adds up over all heads, and each rank has added up its own.</source>
            <translation>输出矩阵对所有头求和，每个进程加好了自己的那些。</translation>
        </message>
        <message>
            <source>First exchange: the largest logit of each token</source>
            <translation>第一次交换：每个词元最大的 logit</translation>
        </message>
        <message>
            <source>Each rank finds the largest of its logits, an all-reduce with max the largest of all. Subtracted from every logit it keeps the exponentials from overflowing.</source>
            <translation>每个进程找出自己 logits 中最大的，取最大的全规约得到全体的最大值。每个 logit 减去它，指数就不会溢出。</translation>
        </message>
        <message>
            <source>Every rank takes the exponentials of its own logits</source>
            <translation>每个进程对自己的 logits 取指数</translation>
        </message>
        <message>
            <source>With the same largest logit everywhere, they fit together.</source>
            <translation>各处减的是同一个最大值，所以彼此对得上。</translation>
        </message>
        <message>
            <source>Two numbers per token: sum of exponentials, logit of the target</source>
            <translation>每个词元两个数：指数之和、目标的 logit</translation>
        </message>
        <message>
            <source>The target is in the vocabulary of one rank. It puts in the logit, the others put in 0.</source>
            <translation>目标只在一个进程的词表里。它填入 logit，其他进程填 0。</translation>
        </message>
        <message>
            <source>Second exchange: an all-reduce of two numbers per token</source>
            <translation>第二次交换：每个词元两个数的全规约</translation>
        </message>
        <message>
            <source>{elements} numbers instead of {tokens} × {vocabulary} logits, whatever the size of the vocabulary.</source>
            <translation>{elements} 个数，而不是 {tokens} × {vocabulary} 个 logits，与词表大小无关。</translation>
        </message>
        <message>
            <source>The loss of each token, on every rank</source>
            <translation>每个词元的损失，各进程都有</translation>
        </message>
        <message>
            <source>Log of the sum, plus the largest, minus the logit of the target.</source>
            <translation>和的对数，加上最大值，减去目标的 logit。</translation>
        </message>
        <message>
            <source>Backward: the gradient of the output, on every rank</source>
            <translation>反向：输出的梯度，各进程都有</translation>
        </message>
        <message>
            <source>The loss is ½ Σ (O − T)² with a target T from the seed. All ranks have O, so all have its gradient.</source>
            <translation>损失是 ½ Σ (O − T)²，目标 T 由种子产生。所有进程都有 O，所以都有它的梯度。</translation>
        </message>
        <message>
            <source>Backward: each rank has the gradient of its own tokens</source>
            <translation>反向：每个进程有自己的词元的梯度</translation>
        </message>
        <message>
            <source>The loss is ½ Σ (O − T)² with a target T from the seed, a sum over tokens.</source>
            <translation>损失是 ½ Σ (O − T)²，目标 T 由种子产生，是对词元的求和。</translation>
        </message>
        <message>
            <source>Backward: shares minus one at the target, for the own logits</source>
            <translation>反向：占比，在目标处减一，只算自己的 logits</translation>
        </message>
        <message>
            <source>The gradient of the mean loss by a logit needs the same two numbers per token, which are here. Nothing is sent.</source>
            <translation>平均损失对 logit 的梯度用到每个词元的同样两个数，它们已经在这里。什么也不发。</translation>
        </message>
        <message>
            <source>Back through the sum: every summand gets the same gradient</source>
            <translation>反传过求和：每份部分和得到同样的梯度</translation>
        </message>
        <message>
            <source>Where the forward pass added up, the backward pass hands out copies, and everyone has one already.</source>
            <translation>前向相加的地方，反向就是分发副本，而大家已经各有一份。</translation>
        </message>
        <message>
            <source>Back through the reduce-scatter: an all-gather of gradients</source>
            <translation>反传过规约散播：梯度的全收集</translation>
        </message>
        <message>
            <source>Every summand needs the gradient of all tokens, and each rank has only its own.</source>
            <translation>每份部分和需要所有词元的梯度，而每个进程只有自己的。</translation>
        </message>
        <message>
            <source>Back through the all-gather: own columns of the gradient</source>
            <translation>反传过全收集：取梯度中自己的列</translation>
        </message>
        <message>
            <source>Each rank needs the gradient of its own columns only.</source>
            <translation>每个进程只需要自己那些列的梯度。</translation>
        </message>
        <message>
            <source>Gradients of the own part of the second matrix, complete</source>
            <translation>第二个矩阵中自己那份的梯度，已经完整</translation>
        </message>
        <message>
            <source>Own activations and the gradient of the output are all it takes. No sum over ranks: a tensor-parallel weight has one owner.</source>
            <translation>只需要自己的激活和输出的梯度，无需在进程间求和：张量并行的权重只有一个主人。</translation>
        </message>
        <message>
            <source>The gradient of Z comes as summands</source>
            <translation>Z 的梯度以部分和出现</translation>
        </message>
        <message>
            <source>Own columns of B give the own weight gradient, complete, but of the gradient of Z only a summand.</source>
            <translation>B 中自己的列给出自己的权重梯度，是完整的；但 Z 的梯度只得到一份部分和。</translation>
        </message>
        <message>
            <source>The gradient of B is built from the wrong Z: off by up to {off}.</source>
            <translation>B 的梯度由错误的 Z 得来：最多差 {off}。</translation>
        </message>
        <message>
            <source>Times the slope of {function}, number by number</source>
            <translation>逐个数乘 {function} 的斜率</translation>
        </message>
        <message>
            <source>As forward, each rank by itself.</source>
            <translation>与前向一样，各进程自己算。</translation>
        </message>
        <message>
            <source>Back through the product: each factor times the other</source>
            <translation>反传过乘积：各因子乘另一个</translation>
        </message>
        <message>
            <source>Summands times the slope of {function}: here it may wait</source>
            <translation>部分和乘 {function} 的斜率：这里求和可以等</translation>
        </message>
        <message>
            <source>Backward the slope is a factor known to all, and a factor may be multiplied before or after adding up.</source>
            <translation>反向时斜率是大家都知道的因子，因子在相加之前乘或之后乘都一样。</translation>
        </message>
        <message>
            <source>Times the slope of {function} at a summand, the wrong place</source>
            <translation>乘 {function} 在部分和处的斜率：位置错了</translation>
        </message>
        <message>
            <source>Each rank takes the slope at its own summand, so even the ranks disagree: off by up to {off}.</source>
            <translation>每个进程在自己的部分和处取斜率，连进程之间都不一致：最多差 {off}。</translation>
        </message>
        <message>
            <source>All-reduce of the wide gradient in the middle of the block</source>
            <translation>块中间对宽梯度的全规约（all-reduce）</translation>
        </message>
        <message>
            <source>The same {elements} numbers as forward: the price of beginning with rows.</source>
            <translation>与前向同样的 {elements} 个数：先按行切的代价。</translation>
        </message>
        <message>
            <source>Back through the mixing, head by head</source>
            <translation>逐头反传过混合</translation>
        </message>
        <message>
            <source>Gradients of weights and values. A value head's gradient is summed over the query heads that read it.</source>
            <translation>权重和值的梯度。值头的梯度对读过它的查询头求和。</translation>
        </message>
        <message>
            <source>Back through softmax and scores, head by head</source>
            <translation>逐头反传过 softmax 和分数</translation>
        </message>
        <message>
            <source>Still no rank needs a number of another one.</source>
            <translation>仍然没有进程需要别人的数。</translation>
        </message>
        <message>
            <source>Own gradients of the three matrices, a summand for X</source>
            <translation>三个矩阵自己的梯度，X 的一份部分和</translation>
        </message>
        <message>
            <source>Weight gradients are complete where a head has one owner. X was read by all heads, so its gradient is a sum over the ranks.</source>
            <translation>头只有一个主人时，权重梯度是完整的。X 被所有头读过，所以它的梯度要在进程间求和。</translation>
        </message>
        <message>
            <source>Ranks that hold the same key-value head add up its gradient</source>
            <translation>保存同一个键值头的进程把它的梯度相加</translation>
        </message>
        <message>
            <source>{copies} neighbours each saw only their own query heads. Left out, the copies of one weight would drift apart.</source>
            <translation>{copies} 个相邻进程各自只看到自己的查询头。若省去这一步，同一个权重的几份副本会越走越远。</translation>
        </message>
        <message>
            <source>Gradients of the own columns, complete; a summand for X</source>
            <translation>自己的列的梯度，已经完整；X 的一份部分和</translation>
        </message>
        <message>
            <source>The weight gradient stays where the weight is. X was read by all ranks, so its gradient is a sum over them.</source>
            <translation>权重在哪里，它的梯度就留在哪里。X 被所有进程读过，所以它的梯度要在进程间求和。</translation>
        </message>
        <message>
            <source>Gradients of the own columns of A and G; one summand for X</source>
            <translation>A 和 G 中自己的列的梯度；X 的一份部分和</translation>
        </message>
        <message>
            <source>What both matrices hand back to X is added up on the rank first, so that still one array travels.</source>
            <translation>两个矩阵传回给 X 的先在本进程上相加，所以仍只传送一个数组。</translation>
        </message>
        <message>
            <source>Gradients of the own rows, and of the own columns of X</source>
            <translation>自己的行的梯度，以及 X 中自己的列的梯度</translation>
        </message>
        <message>
            <source>Both complete: the sum was made in the middle.</source>
            <translation>都是完整的：求和已在中间做过。</translation>
        </message>
        <message>
            <source>Wrong gradients of the own rows and columns</source>
            <translation>自己的行和列的错误梯度</translation>
        </message>
        <message>
            <source>Training would follow these: off by up to {off}.</source>
            <translation>训练会跟着它们走：最多差 {off}。</translation>
        </message>
        <message>
            <source>All-reduce: the gradient for the block before</source>
            <translation>全规约（all-reduce）：交给前一个块的梯度</translation>
        </message>
        <message>
            <source>The only message of the backward pass, where the forward pass sent none. What is copied in one direction is summed in the other.</source>
            <translation>反向过程中唯一的消息，而前向在这里什么也没发。一个方向上复制的，另一个方向上就要求和。</translation>
        </message>
        <message>
            <source>Reduce-scatter: every rank gets the gradient of its tokens</source>
            <translation>规约散播（reduce-scatter）：每个进程得到自己词元的梯度</translation>
        </message>
        <message>
            <source>Two all-gathers and two reduce-scatters instead of two all-reduces: as many numbers.</source>
            <translation>两次全收集加两次规约散播，代替两次全规约：发送的数一样多。</translation>
        </message>
        <message>
            <source>All-gather: the gradient for the block before</source>
            <translation>全收集（all-gather）：交给前一个块的梯度</translation>
        </message>
        <message>
            <source>Four collectives instead of two, two of them wide, and the activations in the middle on every rank: this is why one begins with columns.</source>
            <translation>四次集合通信而不是两次，其中两次是宽的，中间的激活还要每个进程都存一份：所以要先按列切。</translation>
        </message>
        <message>
            <source>All-gather: a wrong gradient for the block before</source>
            <translation>全收集：交给前一个块的错误梯度</translation>
        </message>
        <message>
            <source>The same messages as in the right order, other numbers: off by up to {off}. With nothing between the matrices it would be exact.</source>
            <translation>消息与正确次序时一样，数却不同：最多差 {off}。若两个矩阵之间什么也没有，就会是精确的。</translation>
        </message>
        <message>
            <source>A by rows, B by columns, and nothing between them</source>
            <translation>A 按行、B 按列，中间什么也没有</translation>
        </message>
        <message>
            <source>The sum over the ranks is left for later. Without a function in between two matrices are one matrix, and adding may wait.</source>
            <translation>进程间的求和留到后面。中间没有函数时，两个矩阵就是一个矩阵，相加可以等。</translation>
        </message>
        <message>
            <source>Nothing happens to the summands, so they remain summands</source>
            <translation>部分和没有变化，仍是部分和</translation>
        </message>
        <message>
            <source>f(a) + f(b) = f(a + b) holds for what is linear, and only for that.</source>
            <translation>f(a) + f(b) = f(a + b) 对线性的 f 成立，也只对线性的成立。</translation>
        </message>
        <message>
            <source>All-reduce: late, and still the right numbers</source>
            <translation>全规约：来得晚，数仍然对</translation>
        </message>
        <message>
            <source>The difference from the unsplit block is that of a sum in another order. Put a GELU back in and it is not.</source>
            <translation>与未切分的块之差只是换了求和次序。放回一个 GELU 就不是了。</translation>
        </message>
        <message>
            <source>Times a slope of 1: nothing happens</source>
            <translation>乘斜率 1：没有变化</translation>
        </message>
        <message>
            <source>The slope of nothing is 1 everywhere, so the ranks agree.</source>
            <translation>没有函数时斜率处处是 1，所以各进程一致。</translation>
        </message>
        <message>
            <source>All gradients are those of the unsplit block. It is the function between the matrices that decides how they may be cut.</source>
            <translation>所有梯度都与未切分的块相同。决定可以怎样切的，是两个矩阵之间的函数。</translation>
        </message>
        <message>
            <source>torch, the unsplit block on one process: the output</source>
            <translation>torch，单进程上未切分的块：输出</translation>
        </message>
        <message>
            <source>torch autograd: the gradients put together</source>
            <translation>torch 自动求导：拼起来的梯度</translation>
        </message>
        <message>
            <source>torch autograd of the late sum itself: output and gradients</source>
            <translation>torch 对求和太晚的函数自动求导：输出与梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes, cut by torch's DTensor: the gradients</source>
            <translation>{ranks} 个 gloo 进程，用 torch 的 DTensor 切分：梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes in collectives, against the picture</source>
            <translation>{ranks} 个 gloo 进程：集合通信的字节数，与图对照</translation>
        </message>
        <message>
            <source>torch autograd: the unsplit block beside it</source>
            <translation>torch 自动求导：旁边的未切分的块</translation>
        </message>
    </context>
    <context>
        <name>parallelism/zero</name>
        <message>
            <source>A training step of a tiny model</source>
            <extracomment>What a rank can hold of a unit, from the bottom of the picture upwards.</extracomment>
            <translation>小模型的一个训练步</translation>
        </message>
        <message>
            <source>Bytes per GPU of a large model</source>
            <translation>大模型在每块 GPU 上的字节</translation>
        </message>
        <message>
            <source>What accumulation sends</source>
            <translation>梯度累积发送多少</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>ZeRO stage</source>
            <translation>ZeRO 阶段</translation>
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
            <translation>20：两份梯度</translation>
        </message>
        <message>
            <source>16: all in FP32</source>
            <translation>16：全部 FP32</translation>
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
            <source>Ranks</source>
            <translation>进程数（ranks）</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Rows and columns of each</source>
            <translation>每层的行数和列数</translation>
        </message>
        <message>
            <source>Every layer is a square matrix; ranks share out its rows.</source>
            <translation>每层是一个方阵，各进程分摊它的行。</translation>
        </message>
        <message>
            <source>Micro-batches per step (m)</source>
            <translation>每步的微批次数（m）</translation>
        </message>
        <message>
            <source>until they are used</source>
            <translation>到用完为止</translation>
        </message>
        <message>
            <source>until the backward pass</source>
            <translation>到反向传播</translation>
        </message>
        <message>
            <source>until the step ends</source>
            <translation>到这一步结束</translation>
        </message>
        <message>
            <source>Keep gathered weights</source>
            <translation>收集来的权重保留</translation>
        </message>
        <message>
            <source>In FSDP2: reshard_after_forward and set_reshard_after_backward.</source>
            <translation>在 FSDP2 中：reshard_after_forward 和 set_reshard_after_backward。</translation>
        </message>
        <message>
            <source>after each micro-batch</source>
            <translation>每个微批次之后</translation>
        </message>
        <message>
            <source>after the last one</source>
            <translation>最后一个之后</translation>
        </message>
        <message>
            <source>Reduce gradients</source>
            <translation>规约梯度</translation>
        </message>
        <message>
            <source>In FSDP2: set_requires_gradient_sync.</source>
            <translation>在 FSDP2 中：set_requires_gradient_sync。</translation>
        </message>
        <message>
            <source>The parameter to follow</source>
            <translation>跟踪哪个参数</translation>
        </message>
        <message>
            <source>Training steps before</source>
            <translation>之前的训练步数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Parameters (billions)</source>
            <translation>参数量（十亿）</translation>
        </message>
        <message>
            <source>GPUs that share (N)</source>
            <translation>参与分摊的 GPU（N）</translation>
        </message>
        <message>
            <source>Memory of a GPU</source>
            <translation>一块 GPU 的显存</translation>
        </message>
        <message>
            <source>Where does a parameter live when replicas share out what they keep?</source>
            <translation>副本之间分摊所保存的东西时，一个参数住在哪里？</translation>
        </message>
        <message>
            <source>Nothing shared: plain replicas</source>
            <translation>什么都不分摊：普通副本</translation>
        </message>
        <message>
            <source>ZeRO-1: only the optimizer's states</source>
            <translation>ZeRO-1：只分摊优化器状态</translation>
        </message>
        <message>
            <source>ZeRO-2: gradients as well</source>
            <translation>ZeRO-2：再加上梯度</translation>
        </message>
        <message>
            <source>ZeRO-3 that gathers once per layer</source>
            <translation>每层只收集一次的 ZeRO-3</translation>
        </message>
        <message>
            <source>Four micro-batches, everything gathered anew</source>
            <translation>四个微批次，每次都重新收集</translation>
        </message>
        <message>
            <source>Four micro-batches, gathered and reduced once</source>
            <translation>四个微批次，收集、规约各一次</translation>
        </message>
        <message>
            <source>Eight rows over three ranks</source>
            <translation>八行分给三个进程</translation>
        </message>
        <message>
            <source>The paper's 7.5 billion on 64 GPUs</source>
            <translation>论文里的 75 亿参数，64 块 GPU</translation>
        </message>
        <message>
            <source>70 billion with FP32 gradients, 18 bytes</source>
            <translation>700 亿参数，FP32 梯度，18 字节</translation>
        </message>
        <message>
            <source>Accumulation: eight ways side by side</source>
            <translation>梯度累积：八种方式并排</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>进程 {rank}</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>Step {number} of {count}</source>
            <translation>第 {number} 步，共 {count} 步</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>own gradient</source>
            <translation>本地梯度</translation>
        </message>
        <message>
            <source>FP32 gradient</source>
            <translation>FP32 梯度</translation>
        </message>
        <message>
            <source>FP32 weight</source>
            <translation>FP32 权重</translation>
        </message>
        <message>
            <source>momentum</source>
            <translation>动量</translation>
        </message>
        <message>
            <source>variance</source>
            <translation>方差</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重（weights）</translation>
        </message>
        <message>
            <source>Gathered for now</source>
            <translation>暂时收集的</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>梯度（gradients）</translation>
        </message>
        <message>
            <source>Optimizer states</source>
            <translation>优化器状态（optimizer states）</translation>
        </message>
        <message>
            <source>FP32 copy of the gradients</source>
            <translation>梯度的 FP32 副本</translation>
        </message>
        <message>
            <source>FP32 master weights</source>
            <translation>FP32 主权重（master weights）</translation>
        </message>
        <message>
            <source>Momentum</source>
            <translation>动量（momentum）</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>方差（variance）</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>gathered for now</source>
            <translation>暂时收集的</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>optimizer states</source>
            <translation>优化器状态</translation>
        </message>
        <message>
            <source>all-reduce</source>
            <translation>全规约</translation>
        </message>
        <message>
            <source>all-gather</source>
            <translation>全收集</translation>
        </message>
        <message>
            <source>reduce-scatter</source>
            <translation>规约散播</translation>
        </message>
        <message>
            <source>broadcast</source>
            <translation>广播</translation>
        </message>
        <message>
            <source>Replicas: nothing shared out</source>
            <translation>副本：什么都不分摊</translation>
        </message>
        <message>
            <source>ZeRO-1: optimizer states shared out</source>
            <translation>ZeRO-1：分摊优化器状态</translation>
        </message>
        <message>
            <source>ZeRO-2: gradients shared out as well</source>
            <translation>ZeRO-2：再分摊梯度</translation>
        </message>
        <message>
            <source>ZeRO-3: weights shared out as well</source>
            <translation>ZeRO-3：再分摊权重</translation>
        </message>
        <message>
            <source>replicas</source>
            <translation>副本</translation>
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
            <source>nothing shared</source>
            <translation>都不分摊</translation>
        </message>
        <message>
            <source>+ gradients</source>
            <translation>+ 梯度</translation>
        </message>
        <message>
            <source>+ weights</source>
            <translation>+ 权重</translation>
        </message>
        <message>
            <source>replicas (DDP)</source>
            <translation>普通副本（DDP）</translation>
        </message>
        <message>
            <source>ZeRO-1 as torch has it</source>
            <translation>torch 自带的 ZeRO-1</translation>
        </message>
        <message>
            <source>ZeRO-3, reduced once</source>
            <translation>ZeRO-3，只规约一次</translation>
        </message>
        <message>
            <source>ZeRO-3, weights kept for backward</source>
            <translation>ZeRO-3，权重留到反向</translation>
        </message>
        <message>
            <source>ZeRO-3, gathered and reduced once</source>
            <translation>ZeRO-3，收集、规约各一次</translation>
        </message>
        <message>
            <source>Gradients are summed up locally and reduced once (no_sync).</source>
            <translation>梯度先在本地累加，最后规约一次（no_sync）。</translation>
        </message>
        <message>
            <source>Gradients are reduced once, then the new weights are gathered.</source>
            <translation>梯度规约一次，然后收集新权重。</translation>
        </message>
        <message>
            <source>ZeroRedundancyOptimizer under DDP: every rank gets all gradients, then broadcasts the weights it updated.</source>
            <translation>DDP 下的 ZeroRedundancyOptimizer：每个进程先得到全部梯度，再把自己更新的权重广播出去。</translation>
        </message>
        <message>
            <source>A rank keeps only its shard of the sum, so every micro-batch must be reduced.</source>
            <translation>每个进程只保存梯度和中自己的分片，所以每个微批次都必须规约。</translation>
        </message>
        <message>
            <source>Weights are gathered for each forward and each backward pass.</source>
            <translation>每次前向、每次反向都要收集权重。</translation>
        </message>
        <message>
            <source>set_requires_gradient_sync(False): whole gradients stay on each rank.</source>
            <translation>set_requires_gradient_sync(False)：完整的梯度留在每个进程上。</translation>
        </message>
        <message>
            <source>reshard_after_forward=False: one gathering serves both passes.</source>
            <translation>reshard_after_forward=False：收集一次，前向、反向都用。</translation>
        </message>
        <message>
            <source>Nothing is freed between micro-batches: fast, and as full as ZeRO-1.</source>
            <translation>微批次之间什么都不释放：快，但占用和 ZeRO-1 一样多。</translation>
        </message>
        <message>
            <source>GPUs that share</source>
            <translation>参与分摊的 GPU 数</translation>
        </message>
        <message>
            <source>GB on each</source>
            <translation>每块上的 GB</translation>
        </message>
        <message>
            <source>{count} GPUs</source>
            <translation>{count} 块 GPU</translation>
        </message>
        <message>
            <source>a GPU: {capacity} GB</source>
            <translation>一块 GPU：{capacity} GB</translation>
        </message>
        <message>
            <source>Bytes on a rank during this step</source>
            <translation>这一步中一个进程上的字节</translation>
        </message>
        <message>
            <source>Bytes in this step</source>
            <translation>这一步的字节</translation>
        </message>
        <message>
            <source>at most {peak}, at rest {rest}</source>
            <translation>最多 {peak}，静止 {rest}</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>静止</translation>
        </message>
        <message>
            <source>forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Every stage: bytes held, Φ sent</source>
            <translation>各阶段：占用字节、发送 Φ</translation>
        </message>
        <message>
            <source>Bytes of each stage</source>
            <translation>各阶段的字节</translation>
        </message>
        <message>
            <source>stage {stage}</source>
            <translation>阶段 {stage}</translation>
        </message>
        <message>
            <source>{stage}, kept</source>
            <translation>{stage}，保留</translation>
        </message>
        <message>
            <source>ZeRO stage {stage}</source>
            <translation>ZeRO 阶段 {stage}</translation>
        </message>
        <message>
            <source>ZeRO stage {stage}, weights kept until the backward pass</source>
            <translation>ZeRO 阶段 {stage}，权重保留到反向传播</translation>
        </message>
        <message>
            <source>ZeRO stage {stage}, weights kept until the step ends</source>
            <translation>ZeRO 阶段 {stage}，权重保留到这一步结束</translation>
        </message>
        <message>
            <source>between steps: {bytes}</source>
            <translation>两步之间：{bytes}</translation>
        </message>
        <message>
            <source>at most: {bytes}</source>
            <translation>最多：{bytes}</translation>
        </message>
        <message>
            <source>a rank sends {elements} numbers = {model}</source>
            <translation>一个进程发送 {elements} 个数 = {model}</translation>
        </message>
        <message>
            <source>sent by a GPU: passes over the model</source>
            <translation>一块 GPU 发送的量：模型的遍数</translation>
        </message>
        <message>
            <source>own samples only</source>
            <translation>只来自本地样本</translation>
        </message>
        <message>
            <source>GB at its peak</source>
            <translation>峰值时的 GB</translation>
        </message>
        <message>
            <source>{ranks} ranks take {rows} of {width} rows each, so only {used} of them would get any.</source>
            <extracomment>Sentences.</extracomment>
            <translation>{ranks} 个进程各取 {width} 行中的 {rows} 行，这样只有 {used} 个能分到。</translation>
        </message>
        <message>
            <source>There is no parameter {asked}; the last one, {last}, is followed.</source>
            <translation>没有编号为 {asked} 的参数；改为跟踪最后一个，即 {last}。</translation>
        </message>
        <message>
            <source>At rest</source>
            <translation>静止</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <source>Backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>Forward {micro}</source>
            <translation>前向 {micro}</translation>
        </message>
        <message>
            <source>Backward {micro}</source>
            <translation>反向 {micro}</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>m = {m}</source>
            <translation>m = {m}</translation>
        </message>
        <message>
            <source>At rest: every rank keeps everything</source>
            <translation>静止时：每个进程（rank）都保存全部</translation>
        </message>
        <message>
            <source>At rest: optimizer states shared out (ZeRO-1)</source>
            <translation>静止时：优化器状态分摊（ZeRO-1）</translation>
        </message>
        <message>
            <source>At rest: optimizer states and gradients shared out (ZeRO-2)</source>
            <translation>静止时：优化器状态和梯度分摊（ZeRO-2）</translation>
        </message>
        <message>
            <source>At rest: each rank keeps its rows and nothing else (ZeRO-3)</source>
            <translation>静止时：每个进程（rank）只保存自己的行（ZeRO-3）</translation>
        </message>
        <message>
            <source>Gather: layer {layer} becomes whole on every rank</source>
            <translation>收集：第 {layer} 层在每个进程上变完整</translation>
        </message>
        <message>
            <source>Use: layer {layer} forwards, own samples on every rank</source>
            <translation>使用：第 {layer} 层前向，各进程用自己的样本</translation>
        </message>
        <message>
            <source>Free: of layer {layer} only the own rows stay</source>
            <translation>释放：第 {layer} 层只留下自己的行</translation>
        </message>
        <message>
            <source>Use: layer {layer} backwards, a gradient of own samples each</source>
            <translation>使用：第 {layer} 层反向，各得本地样本的梯度</translation>
        </message>
        <message>
            <source>Reduce: all get the average gradient of layer {layer}</source>
            <translation>规约：全部进程得到第 {layer} 层的平均梯度</translation>
        </message>
        <message>
            <source>Reduce: each gets the average of its rows of layer {layer}</source>
            <translation>规约：各得第 {layer} 层自己那些行的平均</translation>
        </message>
        <message>
            <source>Update: every rank does all of AdamW, all the same</source>
            <translation>更新：每个进程都做完整的 AdamW，结果相同</translation>
        </message>
        <message>
            <source>Update: each rank does AdamW for its own rows only</source>
            <translation>更新：每个进程只为自己的行做 AdamW</translation>
        </message>
        <message>
            <source>Gather: the new weights of layer {layer} reach every rank</source>
            <translation>收集：第 {layer} 层的新权重到达每个进程</translation>
        </message>
        <message>
            <source>{what} (micro-batch {micro} of {count})</source>
            <translation>{what}（微批次 {micro}/{count}）</translation>
        </message>
        <message>
            <source>Plain replicas: every GPU keeps all of it</source>
            <translation>普通副本：每块 GPU 都保存全部</translation>
        </message>
        <message>
            <source>ZeRO-1 shares out the optimizer states, and only those</source>
            <translation>ZeRO-1 分摊优化器状态，也只分摊它们</translation>
        </message>
        <message>
            <source>ZeRO-2 shares out the gradients as well</source>
            <translation>ZeRO-2 再分摊梯度</translation>
        </message>
        <message>
            <source>ZeRO-3 shares out the weights as well: nothing is kept twice</source>
            <translation>ZeRO-3 再分摊权重：没有东西存两份</translation>
        </message>
        <message>
            <source>One micro-batch per step: ZeRO-3 sends half as much again</source>
            <translation>每步一个微批次（micro-batch）：ZeRO-3 多发送一半</translation>
        </message>
        <message>
            <source>{m} micro-batches per step: what is not kept is sent again</source>
            <translation>每步 {m} 个微批次（micro-batch）：不留着的就要再发</translation>
        </message>
        <message>
            <source>on a rank: {now}, at rest {rest}</source>
            <translation>一个进程上：{now}，静止 {rest}</translation>
        </message>
        <message>
            <source>{now}</source>
            <translation>{now}</translation>
        </message>
        <message>
            <source>as replicas would: bit for bit</source>
            <translation>与普通副本逐位相同</translation>
        </message>
        <message>
            <source>as replicas</source>
            <translation>与副本相同</translation>
        </message>
        <message>
            <source>from replicas: |Δ| ≤ {apart}</source>
            <translation>与普通副本相差 |Δ| ≤ {apart}</translation>
        </message>
        <message>
            <source>|Δ| ≤ {apart}</source>
            <translation>|Δ| ≤ {apart}</translation>
        </message>
        <message>
            <source>fits: {bytes} of {capacity} GB</source>
            <translation>放得下：{bytes} / {capacity} GB</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>放得下</translation>
        </message>
        <message>
            <source>too much: {bytes} of {capacity} GB</source>
            <translation>放不下：{bytes} / {capacity} GB</translation>
        </message>
        <message>
            <source>too much</source>
            <translation>放不下</translation>
        </message>
        <message>
            <source>ρ = (N − 1)/N = {above}/{below}</source>
            <translation>ρ = (N − 1)/N = {above}/{below}</translation>
        </message>
        <message>
            <source>ρ = {above}/{below}</source>
            <translation>ρ = {above}/{below}</translation>
        </message>
        <message>
            <source>{ranks} copies of the same: weights, gradients and optimizer states, {now} on each rank.</source>
            <translation>同样的东西有 {ranks} 份：权重、梯度和优化器状态（optimizer states），每个进程（rank）上 {now}。</translation>
        </message>
        <message>
            <source>Weights and gradients are whole on every rank. The optimizer states, the largest part, are kept only for a rank's own rows: {now} on the fullest rank.</source>
            <translation>每个进程（rank）上的权重和梯度都是完整的。最大的一部分，优化器状态（optimizer states），只为自己的行保存：最满的进程上 {now}。</translation>
        </message>
        <message>
            <source>Weights are whole on every rank. Gradients and optimizer states are kept only for a rank's own rows: {now} on the fullest rank.</source>
            <translation>每个进程（rank）上的权重是完整的。梯度和优化器状态（optimizer states）只为自己的行保存：最满的进程上 {now}。</translation>
        </message>
        <message>
            <source>Nothing is kept twice: weights, gradients and optimizer states of a row lie on one rank, {now} on the fullest.</source>
            <translation>没有东西存两份：一行的权重、梯度和优化器状态（optimizer states）只在一个进程（rank）上，最满的有 {now}。</translation>
        </message>
        <message>
            <source>All-gather: a rank has {own} of the layer's {elements} weights and receives the other {others}. For a moment it holds {bytes} instead of {mine}.</source>
            <translation>全收集（all-gather）：一个进程有该层 {elements} 个权重中的 {own} 个，再收到另外 {others} 个。这一刻它占用 {bytes}，而不是 {mine}。</translation>
        </message>
        <message>
            <source>Every rank computes with all of layer {layer}, each on samples of its own. Nothing is sent. Its matrix product needs whole rows and columns, a shard would not do.</source>
            <translation>每个进程都用完整的第 {layer} 层计算，样本各不相同。什么都不发送。矩阵乘法需要完整的行和列，只有分片（shard）不够。</translation>
        </message>
        <message>
            <source>The {others} weights that were gathered are dropped; {mine} stay on each rank. The backward pass gathers them again if it comes here.</source>
            <translation>收集来的 {others} 个权重丢掉，每个进程留下 {mine}。反向传播再到这里时要重新收集。</translation>
        </message>
        <message>
            <source>Every rank adds the gradient of its own samples to a buffer for the whole layer: {ranks} different gradients of the same {elements} weights (hatched).</source>
            <translation>每个进程把本地样本的梯度加进整层的缓冲区：同样的 {elements} 个权重有 {ranks} 份不同的梯度（斜线）。</translation>
        </message>
        <message>
            <source>Every rank has the gradient of its own samples for all {elements} weights (hatched): {ranks} different ones. They must be averaged before they can go.</source>
            <translation>每个进程都有全部 {elements} 个权重的本地梯度（斜线），共 {ranks} 份，各不相同。要先求平均，才能丢掉。</translation>
        </message>
        <message>
            <source>All-reduce: the {ranks} gradients are averaged, and every rank gets all {elements} averages.</source>
            <translation>全规约（all-reduce）：{ranks} 份梯度求平均，每个进程得到全部 {elements} 个平均值。</translation>
        </message>
        <message>
            <source>Reduce-scatter: each rank gets the average of its {own} rows' numbers only. The rest of its buffer (hatched) is of no more use, but under stage 1 the buffer stays.</source>
            <translation>规约散播（reduce-scatter）：每个进程只得到自己那 {own} 个数的平均。缓冲区其余部分（斜线）不再有用，但在阶段 1 缓冲区仍然保留。</translation>
        </message>
        <message>
            <source>Reduce-scatter: each rank gets the average of the {own} numbers it owns and drops the whole gradient. {mine} stay of {bytes}.</source>
            <translation>规约散播（reduce-scatter）：每个进程得到自己拥有的 {own} 个数的平均，并丢掉完整的梯度。{bytes} 中留下 {mine}。</translation>
        </message>
        <message>
            <source>Training step {step}: every rank updates all weights. They stay equal since all see the same averages, and {ranks} − 1 of the {ranks} ranks compute what another has computed.</source>
            <translation>第 {step} 个训练步：每个进程更新全部权重。大家看到的平均梯度相同，所以权重保持一致，而 {ranks} 个进程中有 {ranks} − 1 个在重复计算。</translation>
        </message>
        <message>
            <source>Training step {step}: AdamW treats every number by itself, so each rank can update its own rows alone. The other rows of its weights are now out of date (pale).</source>
            <translation>第 {step} 个训练步：AdamW 对每个数分别计算，所以每个进程可以只更新自己的行。它的其余权重现在过期了（浅色）。</translation>
        </message>
        <message>
            <source>Training step {step}: AdamW treats every number by itself, so each rank updates the rows it owns. Nobody has to be told: the next step gathers them anyway.</source>
            <translation>第 {step} 个训练步：AdamW 对每个数分别计算，所以每个进程更新自己拥有的行。不必通知别人：下一步反正要收集。</translation>
        </message>
        <message>
            <source>All-gather: the owners send the {elements} new weights of layer {layer} to all ranks. Together with the reduce-scatter that is what an all-reduce sends.</source>
            <translation>全收集（all-gather）：拥有者把第 {layer} 层的 {elements} 个新权重发给所有进程。加上规约散播（reduce-scatter），正好是一次全规约（all-reduce）发送的量。</translation>
        </message>
        <message>
            <source>{total} bytes for each parameter, on every GPU: {weights} GB of weights, {gradients} GB of gradients, {optimizer} GB of optimizer states.</source>
            <translation>每块 GPU 上每个参数 {total} 字节：权重 {weights} GB，梯度 {gradients} GB，优化器状态（optimizer states）{optimizer} GB。</translation>
        </message>
        <message>
            <source>{optimizer} GB of optimizer states become {optimizer_now} GB on each of {degree} GPUs. Weights and gradients stay whole: {floor} GB.</source>
            <translation>{optimizer} GB 的优化器状态（optimizer states）在 {degree} 块 GPU 上各变成 {optimizer_now} GB。权重和梯度仍是完整的：{floor} GB。</translation>
        </message>
        <message>
            <source>{gradients} GB of gradients become {gradients_now} GB. The weights stay whole: {floor} GB on every GPU.</source>
            <translation>{gradients} GB 的梯度变成 {gradients_now} GB。权重仍是完整的：每块 GPU 上 {floor} GB。</translation>
        </message>
        <message>
            <source>{weights} GB of weights become {weights_now} GB. All {total} bytes of a parameter lie on one of {degree} GPUs: {bytes} GB on each.</source>
            <translation>{weights} GB 的权重变成 {weights_now} GB。一个参数的全部 {total} 字节只在 {degree} 块 GPU 之一上：每块 {bytes} GB。</translation>
        </message>
        <message>
            <source>A GPU sends {full} under ZeRO-3 ({bytes}), {second} under ZeRO-2 and {replicas} as a plain replica ({least}). Gathering and reducing once brings ZeRO-3 down to {kept}, for the memory of ZeRO-1.</source>
            <translation>一块 GPU 在 ZeRO-3 下发送 {full}（{bytes}），ZeRO-2 下 {second}，普通副本 {replicas}（{least}）。收集、规约各只做一次时，ZeRO-3 降到 {kept}，代价是 ZeRO-1 的显存。</translation>
        </message>
        <message>
            <source>The upright line is the weight in row {row}, column {column} of layer {layer}; rank {rank} owns it. Click anywhere on a rank to follow another.</source>
            <translation>竖线是第 {layer} 层第 {row} 行第 {column} 列的权重，归进程 {rank} 所有。点一下任何进程上的位置，就跟踪另一个参数。</translation>
        </message>
        <message>
            <source>So far the busiest rank has sent {elements} numbers, {model}.</source>
            <translation>到目前为止，最忙的进程发送了 {elements} 个数，即 {model}。</translation>
        </message>
        <message>
            <source>The same step with nothing shared out gives the same weights: largest difference {apart}.</source>
            <translation>什么都不分摊的同一步给出同样的权重：最大差 {apart}。</translation>
        </message>
        <message>
            <source>From one process with all samples it differs by at most {apart}: sums are rounded in another order.</source>
            <translation>与一个进程处理全部样本相比，最多差 {apart}：求和时舍入的次序不同。</translation>
        </message>
        <message>
            <source>At rest a rank keeps {rest}, at its peak {peak}.</source>
            <translation>静止时一个进程保存 {rest}，峰值时 {peak}。</translation>
        </message>
        <message>
            <source>Only states are counted; activations come on top.</source>
            <translation>这里只算各种状态，激活（activations）另算。</translation>
        </message>
        <message>
            <source>However many GPUs share, {floor} GB stay on each.</source>
            <translation>无论多少块 GPU 分摊，每块上总有 {floor} GB。</translation>
        </message>
        <message>
            <source>More GPUs make nothing smaller: each is a replica.</source>
            <translation>GPU 再多也不会变小：每块都是一个副本。</translation>
        </message>
        <message>
            <source>While it computes, a GPU holds one gathered layer on top of this.</source>
            <translation>计算时，GPU 上还要多放一层收集来的权重。</translation>
        </message>
        <message>
            <source>GB are 10⁹ bytes here, as in the ZeRO paper. Activations come on top.</source>
            <translation>这里的 GB 是 10⁹ 字节，与 ZeRO 论文一致。激活（activations）另算。</translation>
        </message>
        <message>
            <source>ρ = (N − 1)/N: a rank never sends itself anything. An all-reduce counts as two passes.</source>
            <translation>ρ = (N − 1)/N：进程从不给自己发送。一次全规约（all-reduce）算两遍。</translation>
        </message>
        <message>
            <source>Passes count numbers, not bytes: weights and gradients may have different sizes.</source>
            <translation>遍数数的是数的个数，不是字节：权重和梯度的大小可能不同。</translation>
        </message>
        <message>
            <source>Memory at its peak is without the one layer in hand, and without activations.</source>
            <translation>峰值显存不含正在处理的那一层，也不含激活（activations）。</translation>
        </message>
        <message>
            <source>Rank {rank}, layer {layer}</source>
            <translation>进程 {rank}，第 {layer} 层</translation>
        </message>
        <message>
            <source>{kind}: rows {rows} held, {bytes}</source>
            <translation>{kind}：保存第 {rows} 行，{bytes}</translation>
        </message>
        <message>
            <source>{kind}: not held here</source>
            <translation>{kind}：这里没有</translation>
        </message>
        <message>
            <source>layer {layer}, row {row}, column {column}: owned by rank {owner}</source>
            <translation>第 {layer} 层第 {row} 行第 {column} 列：归进程 {owner} 所有</translation>
        </message>
        <message>
            <source>click to follow this parameter</source>
            <translation>点击以跟踪这个参数</translation>
        </message>
        <message>
            <source>The followed parameter on rank {rank}</source>
            <translation>进程 {rank} 上被跟踪的参数</translation>
        </message>
        <message>
            <source>a GPU sends {bytes} per step</source>
            <translation>一块 GPU 每步发送 {bytes}</translation>
        </message>
        <message>
            <source>it keeps {bytes} GB at its peak</source>
            <translation>峰值时保存 {bytes} GB</translation>
        </message>
        <message>
            <source>What does each rank still keep whole between two steps?</source>
            <translation>两步之间，每个进程（rank）还完整保存着什么？</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>weights and gradients</source>
            <translation>权重和梯度</translation>
        </message>
        <message>
            <source>the weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>nothing at all</source>
            <translation>什么都没有</translation>
        </message>
        <message>
            <source>what happened in this step</source>
            <extracomment>What `values` returns.</extracomment>
            <translation>这一步发生了什么</translation>
        </message>
        <message>
            <source>the layer, from 0; -1 for all</source>
            <translation>层号，从 0 开始；-1 表示全部</translation>
        </message>
        <message>
            <source>the micro-batch, from 0</source>
            <translation>微批次编号，从 0 开始</translation>
        </message>
        <message>
            <source>bytes of states on each rank, or on a GPU</source>
            <translation>每个进程或一块 GPU 上状态的字节数</translation>
        </message>
        <message>
            <source>bytes by part</source>
            <translation>各部分的字节数</translation>
        </message>
        <message>
            <source>the followed parameter on each rank, by kind; NaN where not held</source>
            <translation>各进程上被跟踪的参数，按种类；没有则为 NaN</translation>
        </message>
        <message>
            <source>rows held: first and end, by kind, rank and layer</source>
            <translation>保存的行：起点和终点，按种类、进程和层</translation>
        </message>
        <message>
            <source>numbers each rank has sent in this step so far</source>
            <translation>各进程在这一步中到目前为止发送的数的个数</translation>
        </message>
        <message>
            <source>the mean loss over the ranks, once it is known</source>
            <translation>各进程的平均损失（已知之后）</translation>
        </message>
        <message>
            <source>micro-batches per step</source>
            <translation>每步的微批次数</translation>
        </message>
        <message>
            <source>passes over the model by collective and way</source>
            <translation>各方式、各集合通信的遍数</translation>
        </message>
        <message>
            <source>numbers a GPU sends per step, by way</source>
            <translation>一块 GPU 每步发送的数的个数，按方式</translation>
        </message>
        <message>
            <source>bytes a GPU sends per step, by way</source>
            <translation>一块 GPU 每步发送的字节数，按方式</translation>
        </message>
        <message>
            <source>bytes of states at their peak, by way</source>
            <translation>状态的峰值字节数，按方式</translation>
        </message>
        <message>
            <source>parameters of the model</source>
            <extracomment>What `result` returns.</extracomment>
            <translation>模型的参数量</translation>
        </message>
        <message>
            <source>bytes by stage; for the tiny model stage, keeping, rest, peak, numbers sent</source>
            <translation>各阶段的字节数；小模型则为阶段、保留方式、静止、峰值、发送的数</translation>
        </message>
        <message>
            <source>passes over the model with eight micro-batches, by way</source>
            <translation>八个微批次时的遍数，按方式</translation>
        </message>
        <message>
            <source>bytes of the fullest rank between steps</source>
            <translation>两步之间最满的进程的字节数</translation>
        </message>
        <message>
            <source>bytes of the fullest rank at most</source>
            <translation>最满的进程最多的字节数</translation>
        </message>
        <message>
            <source>collectives of the step, by name</source>
            <translation>这一步的集合通信，按名称</translation>
        </message>
        <message>
            <source>numbers the busiest rank sends</source>
            <translation>最忙的进程发送的数的个数</translation>
        </message>
        <message>
            <source>largest difference of the weights from those of one process</source>
            <translation>权重与单进程结果的最大差</translation>
        </message>
        <message>
            <source>largest difference of the weights from those of plain replicas</source>
            <translation>权重与普通副本结果的最大差</translation>
        </message>
        <message>
            <source>the followed parameter on one process</source>
            <translation>单进程上被跟踪的参数</translation>
        </message>
        <message>
            <source>torch autograd and torch.optim.AdamW on all samples</source>
            <translation>torch autograd 与 torch.optim.AdamW，处理全部样本</translation>
        </message>
        <message>
            <source>the same step with nothing shared out</source>
            <translation>什么都不分摊的同一步</translation>
        </message>
        <message>
            <source>bytes at rest, against the formula</source>
            <translation>静止时的字节，与公式相比</translation>
        </message>
        <message>
            <source>numbers sent, against (N − 1)/N·Φ per pass</source>
            <translation>发送的数，与每遍 (N − 1)/N·Φ 相比</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the loss</source>
            <translation>{ranks} 个 gloo 进程与单进程相比：损失</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the gradients</source>
            <translation>{ranks} 个 gloo 进程与单进程相比：梯度</translation>
        </message>
        <message>
            <source>{ranks} gloo processes against one: the weights after the step</source>
            <translation>{ranks} 个 gloo 进程与单进程相比：更新后的权重</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes held, against the formula</source>
            <translation>{ranks} 个 gloo 进程：各自保存的字节数，与公式相比</translation>
        </message>
        <message>
            <source>{ranks} gloo processes: bytes sent, against the formula</source>
            <translation>{ranks} 个 gloo 进程：发送的字节数，与公式相比</translation>
        </message>
        <message>
            <source>collectives of FSDP2 per layer, against this step's</source>
            <translation>FSDP2 每层的集合通信次数，与这一步相比</translation>
        </message>
        <message>
            <source>bytes on {ranks} gloo processes, {name}, against {formula}</source>
            <translation>{ranks} 个 gloo 进程上的字节，{name}，与 {formula} 相比</translation>
        </message>
        <message>
            <source>passes of {name} with {m} micro-batches on {ranks} gloo processes</source>
            <translation>{ranks} 个 gloo 进程上 {name} 在 {m} 个微批次时的遍数</translation>
        </message>
    </context>
</TS>
