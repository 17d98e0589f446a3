<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>attention</name>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>所有的头</translation>
        </message>
        <message>
            <source>One head</source>
            <translation>一个注意力头</translation>
        </message>
        <message>
            <source>Scaling</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>掩码</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Initialisation</source>
            <translation>初始化</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV 缓存</translation>
        </message>
        <message>
            <source>Flash attention</source>
            <translation>Flash 注意力</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>代价</translation>
        </message>
        <message>
            <source>Induction</source>
            <translation>归纳</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Embeddings</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <extracomment>The models that a lab on a reader's text can run, and what each is.</extracomment>
            <translation>clear：字符，2 层</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, rotary positions</source>
            <translation>bilingual：子词，旋转位置</translation>
        </message>
        <message>
            <source>Text</source>
            <extracomment>More layers or heads than this has no model that could be opened.</extracomment>
            <translation>文字</translation>
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
            <source>A folder with a model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json), or the id of one that was downloaded: a decoder, an encoder or an encoder–decoder of nearly any family. It is used instead of the model above.</source>
            <translation>Hugging Face 形式的模型文件夹（config.json、model.safetensors、tokenizer.json），或已下载模型的编号：几乎任何系列的解码器（decoder）、编码器（encoder）或编码器–解码器。用它代替上面的模型。</translation>
        </message>
        <message>
            <source>A folder with a model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json): GPT-2, Llama, Mistral, Qwen or Gemma. It is used instead of the model above.</source>
            <translation>Hugging Face 形式的模型文件夹（config.json、model.safetensors、tokenizer.json）：GPT-2、Llama、Mistral、Qwen 或 Gemma。用它代替上面的模型。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层 layer</translation>
        </message>
        <message>
            <source>Counted from 1. ★ (0): chosen by measurement.</source>
            <translation>从 1 数起。★（0）：由测量选定。</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头 head</translation>
        </message>
        <message>
            <source>transformers BERT (eager): weights</source>
            <translation>transformers 的 BERT（eager）：权重</translation>
        </message>
        <message>
            <source>transformers (eager): weights of every head</source>
            <extracomment>Texts are compared on at most this many tokens: what is compared is the computation.</extracomment>
            <translation>transformers（eager）：每个头的权重</translation>
        </message>
        <message>
            <source>transformers (eager): weights</source>
            <extracomment>float32 sums in another order: a weight (at most 1) may differ by 50 · 2⁻²³ through its exponent.
----------
Relative to the largest number compared.</extracomment>
            <translation>transformers（eager）：权重</translation>
        </message>
        <message>
            <source>transformers past_key_values: logits</source>
            <extracomment>The same for models in half precision, in units of the last place of its numbers.</extracomment>
            <translation>transformers 的 past_key_values：logits</translation>
        </message>
        <message>
            <source>transformers hidden_states: answer's logit</source>
            <extracomment>A central difference in float64 is off by its step squared, about 10⁻⁸. Tokens that are left out again, one separate run each: the ones that count most.</extracomment>
            <translation>transformers 的 hidden_states：答案的 logit</translation>
        </message>
        <message>
            <source>transformers attentions: raw attention</source>
            <translation>transformers 的 attentions：原始注意力</translation>
        </message>
        <message>
            <source>our encoder–decoder: logits</source>
            <extracomment>Two ways through a stack whose weights are of this type: 2⁻²⁴ ≈ 6e-8 (float32), 2⁻¹¹ (float16) or 2⁻⁸ (bfloat16) of numbers up to about 20, over a few layers. One attention: the outputs are of the size of values, about 1.</extracomment>
            <translation>我们的编码器–解码器：logits</translation>
        </message>
        <message>
            <source>our encoder: last streams</source>
            <translation>我们的编码器：最后的残差流</translation>
        </message>
        <message>
            <source>transformers (eager) with this mask: logits</source>
            <translation>带此掩码的 transformers（eager）：logits</translation>
        </message>
        <message>
            <source>W_O with this head's columns zero: next tokens</source>
            <translation>把 W_O 中这个头的列置零：下一个词元</translation>
        </message>
        <message>
            <source>torch SDPA, positions: {kind}</source>
            <translation>torch SDPA，位置：{kind}</translation>
        </message>
        <message>
            <source>torch SDPA, enable_gqa, g = {groups}: output</source>
            <extracomment>The same of float64.</extracomment>
            <translation>torch SDPA，enable_gqa，g = {groups}：输出</translation>
        </message>
        <message>
            <source>transformers (eager): logits of the converted model</source>
            <translation>transformers（eager）：转换后模型的 logits</translation>
        </message>
        <message>
            <source>torch SDPA on E K and E V</source>
            <translation>对 E K 和 E V 用 torch SDPA</translation>
        </message>
        <message>
            <source>torch.linalg.svdvals</source>
            <translation>torch.linalg.svdvals</translation>
        </message>
        <message>
            <source>recurrent against parallel form</source>
            <translation>递归形式与并行形式</translation>
        </message>
        <message>
            <source>torch SDPA, mask: {name}</source>
            <translation>torch SDPA，掩码：{name}</translation>
        </message>
        <message>
            <source>our encoder: scores of all pairs</source>
            <translation>我们的编码器：所有词元对的分数</translation>
        </message>
        <message>
            <source>torch SDPA: head output</source>
            <translation>torch SDPA：头的输出</translation>
        </message>
        <message>
            <source>[t s p][W; W; W] and (t + s + p)W</source>
            <translation>[t s p][W; W; W] 与 (t + s + p)W</translation>
        </message>
        <message>
            <source>torch SDPA</source>
            <translation>torch SDPA</translation>
        </message>
        <message>
            <source>torch SDPA in float64</source>
            <translation>float64 的 torch SDPA</translation>
        </message>
        <message>
            <source>torch.logsumexp: m + ln l</source>
            <translation>torch.logsumexp：m + ln l</translation>
        </message>
        <message>
            <source>torch SDPA: row blocks, lazy softmax</source>
            <translation>torch SDPA：按行分块、延后的 softmax</translation>
        </message>
        <message>
            <source>torch SDPA: whole matrix</source>
            <translation>torch SDPA：整个矩阵</translation>
        </message>
        <message>
            <source>torch.max</source>
            <translation>torch.max</translation>
        </message>
        <message>
            <source>torch.logsumexp</source>
            <translation>torch.logsumexp</translation>
        </message>
        <message>
            <source>torch.softmax</source>
            <translation>torch.softmax</translation>
        </message>
        <message>
            <source>sum over heads: output of attention</source>
            <translation>对各头求和：注意力的输出</translation>
        </message>
        <message>
            <source>no path cut: logits</source>
            <translation>不切断任何路径：logits</translation>
        </message>
        <message>
            <source>W_O with those columns zero: losses</source>
            <translation>把 W_O 中那些列置零：损失</translation>
        </message>
        <message>
            <source>torch SDPA: output of every head</source>
            <translation>torch SDPA：每个头的输出</translation>
        </message>
        <message>
            <source>torch SDPA in every layer: stream after the last</source>
            <translation>每层都用 torch SDPA：最后一层之后的残差流</translation>
        </message>
        <message>
            <source>weights × values: output of every head</source>
            <translation>权重 × 值：每个头的输出</translation>
        </message>
        <message>
            <source>torch SDPA: outputs of all heads</source>
            <translation>torch SDPA：所有头的输出</translation>
        </message>
        <message>
            <source>hooks on the whole model: loss, cut: {cut}</source>
            <translation>在整个模型上挂钩子（hook）：损失，切断：{cut}</translation>
        </message>
        <message>
            <source>torch SDPA: weights</source>
            <translation>torch SDPA：权重</translation>
        </message>
        <message>
            <source>torch.optim.SGD, one step</source>
            <translation>torch.optim.SGD，一步</translation>
        </message>
        <message>
            <source>torch autograd: ∂L/∂W_{name}</source>
            <translation>torch 自动求导（autograd）：∂L/∂W_{name}</translation>
        </message>
        <message>
            <source>our decoder, whole text: logits</source>
            <translation>我们的解码器，整段文本：logits</translation>
        </message>
        <message>
            <source>torch SDPA: last token's attention</source>
            <translation>torch SDPA：最后一个词元的注意力</translation>
        </message>
        <message>
            <source>torch FlopCounterMode: multiply-adds</source>
            <translation>torch FlopCounterMode：乘加次数</translation>
        </message>
        <message>
            <source>integer</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>formula: bytes of the cache</source>
            <translation>公式：缓存的字节数</translation>
        </message>
        <message>
            <source>contiguous cache: logits through paged blocks</source>
            <translation>连续缓存：经过分页块的 logits</translation>
        </message>
        <message>
            <source>our decoder: output and last station</source>
            <translation>我们的解码器：输出与最后一站</translation>
        </message>
        <message>
            <source>sum of the parts: answer's logit</source>
            <translation>各部分之和：答案的 logit</translation>
        </message>
        <message>
            <source>finite difference: gradient</source>
            <translation>有限差分：梯度</translation>
        </message>
        <message>
            <source>separate runs: leave one out</source>
            <translation>分别重跑：逐个去掉（leave one out）</translation>
        </message>
        <message>
            <source>rollout: rows sum to 1</source>
            <translation>rollout：每行之和为 1</translation>
        </message>
        <message>
            <source>torch SDPA with this attn_mask: head outputs</source>
            <translation>带此 attn_mask 的 torch SDPA：各头的输出</translation>
        </message>
        <message>
            <source>powers of the mask: pairs that moved and must not</source>
            <translation>掩码的幂：本不该变却变了的词元对</translation>
        </message>
        <message>
            <source>closed form: visible pairs</source>
            <translation>闭式公式：可见的词元对</translation>
        </message>
        <message>
            <source>int</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>torch.linalg.svdvals: effective ranks</source>
            <translation>torch.linalg.svdvals：有效秩</translation>
        </message>
        <message>
            <source>torch SDPA: a row with every key masked</source>
            <translation>torch SDPA：键全部被掩盖的一行</translation>
        </message>
        <message>
            <source>torch SDPA is_causal=True, few queries: upper left</source>
            <translation>torch SDPA is_causal=True，查询较少：左上对齐</translation>
        </message>
        <message>
            <source>our decoder: logits</source>
            <translation>我们的解码器：logits</translation>
        </message>
        <message>
            <source>our decoder: weights</source>
            <translation>我们的解码器：权重</translation>
        </message>
        <message>
            <source>our decoder: q·k</source>
            <translation>我们的解码器：q·k</translation>
        </message>
        <message>
            <source>our encoder-decoder: q·k</source>
            <translation>我们的编码器–解码器：q·k</translation>
        </message>
        <message>
            <source>our encoder-decoder: weights</source>
            <translation>我们的编码器–解码器：权重</translation>
        </message>
        <message>
            <source>RoPE as complex numbers</source>
            <translation>用复数写的 RoPE</translation>
        </message>
        <message>
            <source>sinusoids: rows moved on by a matrix</source>
            <translation>正弦编码：各行由一个矩阵向前推移</translation>
        </message>
        <message>
            <source>dual chunks: one chunk is the model itself</source>
            <translation>双块（dual chunks）：只有一块时就是模型本身</translation>
        </message>
        <message>
            <source>transformers: Llama's rotation</source>
            <translation>transformers：Llama 的旋转</translation>
        </message>
        <message>
            <source>transformers: YaRN's speeds, relative</source>
            <translation>transformers：YaRN 的转速，相对值</translation>
        </message>
        <message>
            <source>transformers: YaRN's factor</source>
            <translation>transformers：YaRN 的系数</translation>
        </message>
        <message>
            <source>transformers: ALiBi's slopes</source>
            <translation>transformers：ALiBi 的斜率</translation>
        </message>
        <message>
            <source>transformers: T5's buckets that differ</source>
            <translation>transformers：不相同的 T5 桶（bucket）</translation>
        </message>
        <message>
            <source>transformers</source>
            <translation>transformers</translation>
        </message>
        <message>
            <source>torch SDPA, scale = 1 / dₖᵖ</source>
            <translation>torch SDPA，scale = 1 / dₖᵖ</translation>
        </message>
        <message>
            <source>torch autograd: ∂L/∂s</source>
            <translation>torch 自动求导（autograd）：∂L/∂s</translation>
        </message>
        <message>
            <source>torch autograd: ∂L/∂q</source>
            <translation>torch 自动求导（autograd）：∂L/∂q</translation>
        </message>
        <message>
            <source>torch jacobian of softmax, Frobenius norm</source>
            <translation>torch 求的 softmax 雅可比矩阵（Jacobian），Frobenius 范数</translation>
        </message>
        <message>
            <source>torch SDPA, divisor {name}</source>
            <translation>torch SDPA，除数 {name}</translation>
        </message>
        <message>
            <source>nn.MultiheadAttention: number of weights</source>
            <translation>nn.MultiheadAttention：权重的个数</translation>
        </message>
        <message>
            <source>formula: bytes of the cached tensors</source>
            <translation>公式：缓存张量的字节数</translation>
        </message>
        <message>
            <source>keys rebuilt: absorbed scores</source>
            <translation>还原出键：吸收后的分数</translation>
        </message>
        <message>
            <source>joined vectors: content + rotary</source>
            <translation>拼接的向量：内容 + 旋转</translation>
        </message>
        <message>
            <source>unconverted model: logits with g = h</source>
            <translation>未转换的模型：g = h 时的 logits</translation>
        </message>
        <message>
            <source>DeepSeek-V2: bytes of 2.25 groups</source>
            <translation>DeepSeek-V2：2.25 组的字节数</translation>
        </message>
    </context>
    <context>
        <name>attention/cost</name>
        <message>
            <source>a trained head, on the text</source>
            <extracomment>The ways to compute attention, in the order of the trace.</extracomment>
            <translation>训练好的头，读这段文本</translation>
        </message>
        <message>
            <source>drawn: normal random numbers</source>
            <translation>抽取：正态随机数</translation>
        </message>
        <message>
            <source>Q, K and V are</source>
            <translation>Q、K、V 是</translation>
        </message>
        <message>
            <source>Tokens n</source>
            <translation>词元数 n</translation>
        </message>
        <message>
            <source>Width of a head d_k</source>
            <translation>头的宽度 d_k</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Of drawn numbers, of the hashing and of random features.</source>
            <translation>用于抽取的数、哈希和随机特征。</translation>
        </message>
        <message>
            <source>Causal mask</source>
            <translation>因果掩码（causal mask）</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询（query）</translation>
        </message>
        <message>
            <source>The token whose reading is drawn; −1 is the last one.</source>
            <translation>画出哪个词元的读取；−1 是最后一个。</translation>
        </message>
        <message>
            <source>Window w</source>
            <translation>窗口 w</translation>
        </message>
        <message>
            <source>Layers of the window</source>
            <translation>窗口的层数</translation>
        </message>
        <message>
            <source>Tokens of a block</source>
            <translation>每块的词元数</translation>
        </message>
        <message>
            <source>Every how many blocks</source>
            <translation>每隔几块读一块</translation>
        </message>
        <message>
            <source>0: only neighbours and first blocks.</source>
            <translation>0：只有相邻块和开头的块。</translation>
        </message>
        <message>
            <source>First blocks, read by all</source>
            <translation>开头几块，所有词元都读</translation>
        </message>
        <message>
            <source>Buckets</source>
            <translation>桶数</translation>
        </message>
        <message>
            <source>Rounds of hashing</source>
            <translation>哈希轮数</translation>
        </message>
        <message>
            <source>Rows kept k</source>
            <translation>保留的行数 k</translation>
        </message>
        <message>
            <source>means of stretches</source>
            <translation>各段的均值</translation>
        </message>
        <message>
            <source>random mixtures</source>
            <translation>随机混合</translation>
        </message>
        <message>
            <source>Rows are merged by</source>
            <translation>行的合并方式</translation>
        </message>
        <message>
            <source>Linformer trains this matrix; here it is not.</source>
            <translation>Linformer 会训练这个矩阵；这里没有训练。</translation>
        </message>
        <message>
            <source>1 + elu(x)</source>
            <translation>1 + elu(x)</translation>
        </message>
        <message>
            <source>positive random features</source>
            <translation>正随机特征（positive random features）</translation>
        </message>
        <message>
            <source>φ of linear attention</source>
            <translation>线性注意力的 φ</translation>
        </message>
        <message>
            <source>Random features r</source>
            <translation>随机特征数 r</translation>
        </message>
        <message>
            <source>Length n of the cost</source>
            <translation>计算代价的长度 n</translation>
        </message>
        <message>
            <source>Heads h</source>
            <translation>头数 h</translation>
        </message>
        <message>
            <source>Width of each head</source>
            <translation>每个头的宽度</translation>
        </message>
        <message>
            <source>d = heads × width of a head.</source>
            <translation>d = 头数 × 头的宽度。</translation>
        </message>
        <message>
            <source>1 byte (FP8)</source>
            <translation>1 字节（FP8）</translation>
        </message>
        <message>
            <source>2 bytes (BF16, FP16)</source>
            <translation>2 字节（BF16、FP16）</translation>
        </message>
        <message>
            <source>4 bytes (FP32)</source>
            <translation>4 字节（FP32）</translation>
        </message>
        <message>
            <source>A number takes</source>
            <translation>每个数占</translation>
        </message>
        <message>
            <source>The kernel skips masked tiles</source>
            <translation>核函数跳过被掩住的图块</translation>
        </message>
        <message>
            <source>Texts at once</source>
            <translation>同时处理的文本数</translation>
        </message>
        <message>
            <source>Arithmetic at most</source>
            <translation>算力上限</translation>
        </message>
        <message>
            <source>Memory bandwidth</source>
            <translation>内存带宽</translation>
        </message>
        <message>
            <source>A window of 4 through 6 layers</source>
            <translation>宽 4 的窗口，6 层</translation>
        </message>
        <message>
            <source>Hashing: 8 rounds with 16 buckets</source>
            <translation>哈希：8 轮，16 个桶</translation>
        </message>
        <message>
            <source>Rank of 128 × 128 scores with d_k = 16</source>
            <translation>d_k = 16 时 128 × 128 分数的秩</translation>
        </message>
        <message>
            <source>Random features: 256 of them</source>
            <translation>随机特征：256 个</translation>
        </message>
        <message>
            <source>d = 4096, as in 7-billion models</source>
            <translation>d = 4096，如 70 亿参数的模型</translation>
        </message>
        <message>
            <source>512 tokens in GPT-2 small's width</source>
            <translation>GPT-2 small 的宽度，512 个词元</translation>
        </message>
        <message>
            <source>NVIDIA A100 80 GB SXM: 312 TFLOP/s, 2039 GB/s</source>
            <translation>NVIDIA A100 80 GB SXM：312 TFLOP/s，2039 GB/s</translation>
        </message>
        <message>
            <source>NVIDIA H100 SXM: 989 TFLOP/s, 3350 GB/s</source>
            <translation>NVIDIA H100 SXM：989 TFLOP/s，3350 GB/s</translation>
        </message>
        <message>
            <source>H100, decoding 256 texts at once</source>
            <translation>H100，同时解码 256 段文本</translation>
        </message>
        <message>
            <source>What does attention cost, and what do cheaper kinds lose?</source>
            <translation>注意力要花多少代价？更便宜的做法又丢了什么？</translation>
        </message>
        <message>
            <source>{query} reads {key}</source>
            <translation>{query} 读 {key}</translation>
        </message>
        <message>
            <source>s = q·k × {scale} = {dot} × {scale} = {score}</source>
            <translation>s = q·k × {scale} = {dot} × {scale} = {score}</translation>
        </message>
        <message>
            <source>exact weight: {weight}</source>
            <translation>精确权重：{weight}</translation>
        </message>
        <message>
            <source>this way: {weight}</source>
            <translation>本做法：{weight}</translation>
        </message>
        <message>
            <source>masked: the key comes after the query</source>
            <translation>被掩住：键在查询之后</translation>
        </message>
        <message>
            <source>not computed here</source>
            <translation>这里没有计算</translation>
        </message>
        <message>
            <source>not read directly, but through {layers} layers</source>
            <translation>不直接读，经 {layers} 层传来</translation>
        </message>
        <message>
            <source>buckets of the query: {query}; of the key: {key}</source>
            <translation>查询的桶：{query}；键的桶：{key}</translation>
        </message>
        <message>
            <source>Merged row {row}</source>
            <translation>合并的第 {row} 行</translation>
        </message>
        <message>
            <source>weight of the query: {weight}</source>
            <translation>查询给它的权重：{weight}</translation>
        </message>
        <message>
            <source>State S and sums z</source>
            <translation>状态 S 与和 z</translation>
        </message>
        <message>
            <source>{numbers} numbers, however long the text is</source>
            <translation>{numbers} 个数，与文本长短无关</translation>
        </message>
        <message>
            <source>keys and values of this text are {numbers} numbers</source>
            <translation>这段文本的键和值是 {numbers} 个数</translation>
        </message>
        <message>
            <source>token by token or all at once: the same to {difference}</source>
            <translation>逐个词元或一次算完：相差不超过 {difference}</translation>
        </message>
        <message>
            <source>{tokens} queries × {columns} numbers</source>
            <translation>{tokens} 个查询 × {columns} 个数</translation>
        </message>
        <message>
            <source>n = {tokens}</source>
            <translation>n = {tokens}</translation>
        </message>
        <message>
            <source>{part}: {flops}, {share}</source>
            <translation>{part}：{flops}，{share}</translation>
        </message>
        <message>
            <source>from {tokens} tokens on, attention takes more FLOPs than the projections</source>
            <translation>从 {tokens} 个词元起，注意力的 FLOPs 超过投影</translation>
        </message>
        <message>
            <source>from {tokens} tokens on, it takes more than projections and feed-forward together</source>
            <translation>从 {tokens} 个词元起，超过投影与前馈之和</translation>
        </message>
        <message>
            <source>on a kernel that skips masked tiles: half of the pairs</source>
            <translation>跳过被掩图块的核函数：只算一半的对</translation>
        </message>
        <message>
            <source>on a kernel that computes all pairs</source>
            <translation>计算所有对的核函数</translation>
        </message>
        <message>
            <source>{flops} FLOPs; exact attention takes {base}</source>
            <translation>{flops} FLOPs；精确注意力要 {base}</translation>
        </message>
        <message>
            <source>{computed} scores are computed</source>
            <translation>计算了 {computed} 个分数</translation>
        </message>
        <message>
            <source>error = ‖O − exact‖ ÷ ‖exact‖ = {error}</source>
            <translation>误差 = ‖O − 精确‖ ÷ ‖精确‖ = {error}</translation>
        </message>
        <message>
            <source>{size}: error {error}</source>
            <translation>{size}：误差 {error}</translation>
        </message>
        <message>
            <source>Singular value {place}</source>
            <translation>第 {place} 个奇异值</translation>
        </message>
        <message>
            <source>of Q·Kᵀ ÷ √d: {value}</source>
            <translation>Q·Kᵀ ÷ √d 的：{value}</translation>
        </message>
        <message>
            <source>of its softmax: {value}</source>
            <translation>它的 softmax 的：{value}</translation>
        </message>
        <message>
            <source>{what}: {size}</source>
            <translation>{what}：{size}</translation>
        </message>
        <message>
            <source>{way}: {seconds}</source>
            <translation>{way}：{seconds}</translation>
        </message>
        <message>
            <source>{flops} ÷ {bytes} = {intensity} FLOPs per byte</source>
            <translation>{flops} ÷ {bytes} = 每字节 {intensity} FLOPs</translation>
        </message>
        <message>
            <source>arithmetic at full speed: {seconds}</source>
            <translation>全速计算：{seconds}</translation>
        </message>
        <message>
            <source>moving the bytes at full speed: {seconds}</source>
            <translation>全速搬字节：{seconds}</translation>
        </message>
        <message>
            <source>{intensity} FLOPs per byte</source>
            <translation>每字节 {intensity} FLOPs</translation>
        </message>
        <message>
            <source>at most min({flops}, {intensity} × {bandwidth}) = {most}</source>
            <translation>至多 min({flops}, {intensity} × {bandwidth}) = {most}</translation>
        </message>
        <message>
            <source>dashed: this machine, measured: {flops} and {bandwidth}</source>
            <translation>虚线：本机实测：{flops}，{bandwidth}</translation>
        </message>
        <message>
            <source>error = ‖O − exact‖ ÷ ‖exact‖ over all queries, on the same Q, K and V</source>
            <translation>误差 = ‖O − 精确‖ ÷ ‖精确‖，对所有查询，用同样的 Q、K、V</translation>
        </message>
        <message>
            <source>Set on the left, under cost; the length can be dragged in the picture.</source>
            <translation>在左侧设定；长度也可以在图上拖动。</translation>
        </message>
        <message>
            <source>Token {token}</source>
            <translation>词元 {token}</translation>
        </message>
        <message>
            <source>The plane of queries and keys</source>
            <translation>查询与键的平面</translation>
        </message>
        <message>
            <source>Crossover {text}</source>
            <translation>交叉点 {text}</translation>
        </message>
        <message>
            <source>FLOPs by length</source>
            <translation>FLOPs 随长度</translation>
        </message>
        <message>
            <source>The roof</source>
            <translation>屋顶</translation>
        </message>
        <message>
            <source>There is no query {row}; the last one, {last}, is drawn.</source>
            <translation>没有查询 {row}；画的是最后一个，{last}。</translation>
        </message>
        <message>
            <source>This model adds to its scores by distance, or reads within a window; here its Q, K and V are taken alone.</source>
            <translation>这个模型按距离给分数加项，或只在窗口内读；这里只取它的 Q、K、V。</translation>
        </message>
        <message>
            <source>Which cheaper kind comes closest to exact attention on this input?</source>
            <translation>在这个输入上，哪种便宜的做法最接近精确注意力？</translation>
        </message>
        <message>
            <source>{query} is compared with every token it may read: {pairs} pairs in all</source>
            <translation>{query} 与它能读的每个词元比较：一共 {pairs} 对</translation>
        </message>
        <message>
            <source>Each token reads the last {window} only; {lost} of what {query} reads is lost</source>
            <translation>每个词元只读最近 {window} 个；{query} 读到的丢了 {lost}</translation>
        </message>
        <message>
            <source>Through {layers} layers, {query} is reached by {reached} tokens</source>
            <translation>经过 {layers} 层，有 {reached} 个词元能传到 {query}</translation>
        </message>
        <message>
            <source>Neighbours, every few blocks and the first ones: {share} of the pairs</source>
            <translation>相邻块、每隔几块、开头的块：共 {share} 的对</translation>
        </message>
        <message>
            <source>Hashing rounds: {rounds}. Pairs that met in a bucket: {share}</source>
            <translation>哈希 {rounds} 轮，在同一桶里相遇的对：{share}</translation>
        </message>
        <message>
            <source>Q·Kᵀ has rank {scores} at most d_k; its softmax has rank {softmax}</source>
            <translation>Q·Kᵀ 的秩是 {scores}，不超过 d_k；它的 softmax 的秩是 {softmax}</translation>
        </message>
        <message>
            <source>Keys and values are merged to {rows} rows; each query compares with {rows}</source>
            <translation>键和值合并成 {rows} 行；每个查询与 {rows} 行比较</translation>
        </message>
        <message>
            <source>No pair is compared: tokens add to a state, {query} reads the state</source>
            <translation>一对也不比较：词元加进状态，{query} 读状态</translation>
        </message>
        <message>
            <source>Attention overtakes the projections at n = {first}, all the rest at n = {second}</source>
            <translation>注意力在 n = {first} 超过投影，在 n = {second} 超过其余全部</translation>
        </message>
        <message>
            <source>Scores as a matrix outgrow Q, K, V and output from n = {cross} on</source>
            <translation>从 n = {cross} 起，存成矩阵的分数超过 Q、K、V 与输出</translation>
        </message>
        <message>
            <source>Measured: time against the length n, at d = {d} and {heads} heads</source>
            <translation>实测：时间随长度 n，d = {d}，{heads} 个头</translation>
        </message>
        <message>
            <source>Measured: time against the width d, at n = {middle}</source>
            <translation>实测：时间随宽度 d，n = {middle}</translation>
        </message>
        <message>
            <source>Measured: more heads, same d, at n = {middle}; the FLOPs do not change</source>
            <translation>实测：头数增加而 d 不变，n = {middle}；FLOPs 不变</translation>
        </message>
        <message>
            <source>Prefill: {length} tokens at once, Q, K, V have {qkv} FLOPs per byte, the ridge is {ridge}</source>
            <translation>预填充（prefill）：一次 {length} 个词元，Q、K、V 每字节 {qkv} FLOPs，屋脊在 {ridge}</translation>
        </message>
        <message>
            <source>Decoding: one token a text, Q, K, V have {qkv} FLOPs per byte, the ridge is {ridge}</source>
            <translation>解码（decode）：每段文本一个词元，Q、K、V 每字节 {qkv} FLOPs，屋脊在 {ridge}</translation>
        </message>
        <message>
            <source>Exact attention: all pairs</source>
            <translation>精确注意力：所有对</translation>
        </message>
        <message>
            <source>A sliding window, {layers} deep</source>
            <translation>滑动窗口（sliding window），深 {layers} 层</translation>
        </message>
        <message>
            <source>Block-sparse attention</source>
            <translation>块稀疏注意力（block-sparse attention）</translation>
        </message>
        <message>
            <source>Hashing, round {rounds}</source>
            <translation>哈希，第 {rounds} 轮</translation>
        </message>
        <message>
            <source>Which matrix is of low rank</source>
            <translation>哪个矩阵是低秩的</translation>
        </message>
        <message>
            <source>Linformer: fewer keys</source>
            <translation>Linformer：更少的键</translation>
        </message>
        <message>
            <source>Linear attention: no softmax</source>
            <translation>线性注意力：没有 softmax</translation>
        </message>
        <message>
            <source>Where attention starts to matter</source>
            <translation>注意力从何时起变得要紧</translation>
        </message>
        <message>
            <source>What has to be held</source>
            <translation>要存下什么</translation>
        </message>
        <message>
            <source>Measured over the length</source>
            <translation>随长度实测</translation>
        </message>
        <message>
            <source>Measured over the width</source>
            <translation>随宽度实测</translation>
        </message>
        <message>
            <source>Measured over the heads</source>
            <translation>随头数实测</translation>
        </message>
        <message>
            <source>The roofline: prefill</source>
            <translation>屋顶线（roofline）：预填充</translation>
        </message>
        <message>
            <source>The roofline: decoding</source>
            <translation>屋顶线（roofline）：解码</translation>
        </message>
        <message>
            <source>Each query is compared with each key that it may read. That is the cost that grows with the square of the length; everything below saves some of these pairs, or replaces them, and is compared with this result.</source>
            <translation>每个查询与它能读的每个键比较，代价随长度的平方增长。后面的做法都省去其中一些对，或用别的东西代替，并与这里的结果比较。</translation>
        </message>
        <message>
            <source>A token reads itself and the {window} − 1 before it. Through a layer more, what those had read arrives too: after {layers} layers a token can depend on {span} positions at most. On this input one layer computes {share} of the pairs, with error {error}.</source>
            <translation>一个词元读它自己和之前的 {window} − 1 个。每多一层，那些词元先前读到的也会传来：{layers} 层之后，一个词元最多依赖 {span} 个位置，这就是感受野（receptive field）。在这个输入上，一层计算 {share} 的对，误差 {error}。</translation>
        </message>
        <message>
            <source>Kernels skip whole blocks, not single pairs, so the pattern is made of blocks: the own and the neighbouring one, every few blocks, and the first ones, which all read. {share} of the pairs are computed; the error is {error}.</source>
            <translation>核函数（kernel）跳过的是整块而不是单个的对，所以模式由块组成：自己的块与相邻块、每隔几块一块，以及所有词元都读的开头几块。计算了 {share} 的对，误差 {error}。</translation>
        </message>
        <message>
            <source>Queries and keys are hashed by random directions; those that point the same way tend to share one of {buckets} buckets. A pair is computed if it met in one of the {rounds} rounds so far: {share} of the pairs, error {error}. The vectors keep their width; what is dropped is pairs.</source>
            <translation>用随机方向对查询和键做局部敏感哈希（locality-sensitive hashing）；方向相近的往往落在 {buckets} 个桶的同一个里。到目前为止的 {rounds} 轮里相遇过的对才计算：{share} 的对，误差 {error}。向量的宽度不变，丢掉的是对。</translation>
        </message>
        <message>
            <source>A product of n × d_k and d_k × n has at most d_k singular values that are not zero, so Q·Kᵀ needs no compression: its rank is {scores}. The exponential of softmax acts on every entry alone and breaks this: the matrix that multiplies V has rank {softmax} of {tokens}.</source>
            <translation>n × d_k 乘 d_k × n，不为零的奇异值（singular value）至多 d_k 个，所以 Q·Kᵀ 用不着压缩：它的秩（rank）是 {scores}。softmax 的指数逐个元素地作用，打破了这一点：与 V 相乘的那个矩阵，秩是 {softmax}（共 {tokens}）。</translation>
        </message>
        <message>
            <source>A matrix E of {rows} × {tokens} merges the rows of K and of V. Each query is compared with {rows} merged keys, not with {tokens}. The sequence gets shorter; the width d does not change. The error is {error}: Linformer trains E together with the model, here it is fixed.</source>
            <translation>一个 {rows} × {tokens} 的矩阵 E 合并 K 和 V 的行。每个查询与 {rows} 个合并的键比较，而不是 {tokens} 个。变短的是序列，宽度 d 不变。误差 {error}：Linformer 把 E 与模型一起训练，这里的 E 是固定的。</translation>
        </message>
        <message>
            <source>With φ(q)·φ(k) in place of e^(q·k) the products can be taken in another order: first all φ(k) vᵀ into one state, then φ(q) with that. Token by token it is a recurrent network with {state} numbers of state; it gives the same as the parallel form to {recurrent}. Against softmax the error is {error}.</source>
            <translation>用 φ(q)·φ(k) 代替 e^(q·k)，乘法就能换次序：先把所有 φ(k) vᵀ 加进一个状态，再用 φ(q) 去乘。逐个词元看，它是状态有 {state} 个数的循环网络（recurrent network），与并行形式相差不超过 {recurrent}。相对 softmax 的误差是 {error}。</translation>
        </message>
        <message>
            <source>Projections and feed-forward grow with n, attention with n². At n = {length} and d = {d}, attention takes {attention} of the FLOPs, the projections {projections}, the feed-forward {feed_forward}. The number of heads does not appear: h heads of d / h cost what one of d costs.</source>
            <translation>投影（projection）与前馈（feed-forward）随 n 增长，注意力随 n² 增长。n = {length}、d = {d} 时，注意力占 FLOPs 的 {attention}，投影占 {projections}，前馈占 {feed_forward}。头数不出现：h 个宽 d / h 的头，与一个宽 d 的头代价相同。</translation>
        </message>
        <message>
            <source>At n = {length}: weights {weights}, Q, K, V and output {vectors}, scores of all {heads} heads as a matrix {scores}. A fused kernel never has that matrix; it keeps a sum for each row and head, {log_sums}, and the square is gone from memory, though not from the FLOPs.</source>
            <translation>n = {length} 时：权重 {weights}，Q、K、V 与输出 {vectors}，全部 {heads} 个头的分数存成矩阵要 {scores}。融合的核函数（fused kernel）从不存这个矩阵，只为每行每头留一个和，共 {log_sums}：平方项从内存里消失了，但没有从 FLOPs 里消失。</translation>
        </message>
        <message>
            <source>On this machine, at n = {at}, attention with its matrix took {matrix}, torch SDPA {fused}. The dashed line is where attention and projections take the same number of FLOPs; the times need not cross there, as softmax and memory count as well.</source>
            <translation>在本机上，n = {at} 时，存矩阵的注意力用了 {matrix}，torch SDPA 用了 {fused}。虚线处注意力与投影的 FLOPs 相等；时间不一定在那里相交，因为 softmax 和内存也要算。</translation>
        </message>
        <message>
            <source>Projections grow with d², attention with d. All at n = {middle}, heads as wide as set.</source>
            <translation>投影随 d² 增长，注意力随 d 增长。都在 n = {middle}，头的宽度如所设。</translation>
        </message>
        <message>
            <source>All at n = {middle} and the same d: the FLOPs are equal, but there are h matrices of scores, so softmax and memory traffic grow with h.</source>
            <translation>都在 n = {middle}，d 相同：FLOPs 相等，但有 h 个分数矩阵，所以 softmax 与内存流量随 h 增长。</translation>
        </message>
        <message>
            <source>An operation cannot be faster than {peak}, nor than its FLOPs per byte times {bandwidth}. In prefill each weight that is read serves all {length} tokens, so products lie far right. As kernels of their own, scores reach {plain} FLOPs per byte; fused, attention reaches {fused}.</source>
            <translation>一个操作不可能快过 {peak}，也不可能快过它每字节的 FLOPs 乘以 {bandwidth}。预填充时读一次权重供 {length} 个词元用，所以矩阵乘都在右边。分数单独作为一个核函数时每字节 {plain} FLOPs；融合后的注意力是 {fused}。</translation>
        </message>
        <message>
            <source>In decoding each text brings one new token, but all weights and all its keys and values have to be read: the products of attention are memory-bound too. More texts at once (now {batch}) move the projections right, since they share the weights; attention stays where it is, as every text has its own keys. Rings: the same operations in prefill.</source>
            <translation>解码时每段文本只来一个新词元，却要读全部权重和它的全部键与值：注意力的矩阵乘也受内存带宽限制。同时处理更多文本（现在 {batch} 段）会让投影右移，因为它们共用权重；注意力不动，因为每段文本有自己的键。圆圈：预填充时的同样操作。</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head} was chosen by measurement: on this text it gives the most weight to tokens beyond the window, the first token aside.</source>
            <translation>第 {layer} 层第 {head} 头由测量选出：在这段文本上，它给窗口之外的词元（第一个除外）的权重最多。</translation>
        </message>
        <message>
            <source>In a layer with d = {d} and {heads} heads this attention takes {long} at n = {length}; exact attention {exact}.</source>
            <translation>在 d = {d}、{heads} 个头的一层里，n = {length} 时这种注意力要 {long}，精确注意力要 {exact}。</translation>
        </message>
        <message>
            <source>With a fixed number of buckets the cost stays quadratic: buckets have to become more as the text grows.</source>
            <translation>桶数固定时代价仍是平方：文本变长，桶也必须增多。</translation>
        </message>
        <message>
            <source>Without a mask: under a causal mask the softmax is a triangle with no zero on its diagonal, which has full rank in any case.</source>
            <translation>这里不加掩码：在因果掩码下 softmax 是对角线没有零的三角矩阵，无论如何都满秩。</translation>
        </message>
        <message>
            <source>Merged rows hold all positions, later ones too, so there is no causal mask; it is compared with exact attention without a mask.</source>
            <translation>合并的行含有所有位置，也包括后面的，所以没有因果掩码；它与不加掩码的精确注意力比较。</translation>
        </message>
        <message>
            <source>1 + elu does not approximate e^x: models that use it are trained with it. A head trained with softmax shows what is lost.</source>
            <translation>1 + elu 并不近似 e^x：用它的模型是带着它训练的。用 softmax 训练的头在这里显出丢了什么。</translation>
        </message>
        <message>
            <source>Random features approximate e^(q·k) on average; with large scores they need very many ({features} now).</source>
            <translation>随机特征在平均意义上近似 e^(q·k)；分数大时需要非常多（现在 {features} 个）。</translation>
        </message>
        <message>
            <source>Masked tiles that are skipped halve the pairs: 4d and 12d in place of 2d and 6d. To the pair it is one token less, as the diagonal is never masked.</source>
            <translation>跳过被掩住的图块，对数减半：2d 和 6d 变成 4d 和 12d。精确到对则少一个词元，因为对角线从不被掩住。</translation>
        </message>
        <message>
            <source>Without a mask there is nothing to skip: 2d and 6d.</source>
            <translation>没有掩码就没有可跳过的：2d 和 6d。</translation>
        </message>
        <message>
            <source>{hardware}, threads: {threads}; the least of up to three runs in FP32. Another machine gives other times.</source>
            <translation>{hardware}，线程：{threads}；FP32，最多三次取最短。换一台机器，时间就不同。</translation>
        </message>
        <message>
            <source>Each kernel is taken to read its inputs and write its output once. Drag the flat part or the slope of the roof to build another machine.</source>
            <translation>假定每个核函数把输入读一次、把输出写一次。拖动屋顶的平顶或斜坡，就能换一台机器。</translation>
        </message>
        <message>
            <source>Computing each kind</source>
            <translation>正在计算各种做法</translation>
        </message>
        <message>
            <source>Measuring times on this machine</source>
            <translation>正在本机上测时间</translation>
        </message>
        <message>
            <source>All pairs</source>
            <translation>所有对</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>分块</translation>
        </message>
        <message>
            <source>Hashing</source>
            <translation>哈希</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>Fewer rows</source>
            <translation>合并行</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Roofline</source>
            <translation>屋顶线</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>blocks</source>
            <translation>分块</translation>
        </message>
        <message>
            <source>hashing (LSH)</source>
            <translation>哈希（LSH）</translation>
        </message>
        <message>
            <source>Linformer</source>
            <translation>Linformer</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>▯ exact</source>
            <translation>▯ 精确</translation>
        </message>
        <message>
            <source>▮ this way</source>
            <translation>▮ 本做法</translation>
        </message>
        <message>
            <source>every pair is computed</source>
            <translation>每一对都计算</translation>
        </message>
        <message>
            <source>dashed: {share} of the exact weight is not read</source>
            <translation>虚线：精确权重有 {share} 没有读到</translation>
        </message>
        <message>
            <source>{tokens} keys merged to {rows} rows before anything is compared</source>
            <translation>比较之前，先把 {tokens} 个键合并成 {rows} 行</translation>
        </message>
        <message>
            <source>state S of {rows} × {columns} numbers: every token adds, none is kept</source>
            <translation>状态 S 有 {rows} × {columns} 个数：每个词元往里加，一个也不保留</translation>
        </message>
        <message>
            <source>Scores that are computed</source>
            <translation>计算了的分数</translation>
        </message>
        <message>
            <source>{computed} of {pairs}: {share}</source>
            <translation>{pairs} 中的 {computed}：{share}</translation>
        </message>
        <message>
            <source>{computed}, not {pairs}</source>
            <translation>{computed}，而不是 {pairs}</translation>
        </message>
        <message>
            <source>φ(q): {columns} numbers</source>
            <translation>φ(q)：{columns} 个数</translation>
        </message>
        <message>
            <source>← queries</source>
            <translation>← 查询</translation>
        </message>
        <message>
            <source>keys →</source>
            <translation>键 →</translation>
        </message>
        <message>
            <source>merged keys →</source>
            <translation>合并的键 →</translation>
        </message>
        <message>
            <source>features →</source>
            <translation>特征 →</translation>
        </message>
        <message>
            <source>Shares of a layer's FLOPs, d = {width}, {heads} heads</source>
            <translation>一层 FLOPs 的构成，d = {width}，{heads} 个头</translation>
        </message>
        <message>
            <source>FLOPs of a layer, d = {width}</source>
            <translation>一层的 FLOPs，d = {width}</translation>
        </message>
        <message>
            <source>tokens n</source>
            <translation>词元数 n</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>projections</source>
            <translation>投影</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>exact attention</source>
            <translation>精确注意力</translation>
        </message>
        <message>
            <source>FLOPs, of exact</source>
            <translation>FLOPs，相对精确</translation>
        </message>
        <message>
            <source>error here</source>
            <translation>在此输入上的误差</translation>
        </message>
        <message>
            <source>Error by window w</source>
            <translation>误差随窗口 w</translation>
        </message>
        <message>
            <source>Error by rounds</source>
            <translation>误差随轮数</translation>
        </message>
        <message>
            <source>Error by rows k</source>
            <translation>误差随行数 k</translation>
        </message>
        <message>
            <source>Error by features r</source>
            <translation>误差随特征数 r</translation>
        </message>
        <message>
            <source>Change the size of a block, the stride and the first blocks on the left.</source>
            <translation>块的大小、间隔与开头的块在左侧调。</translation>
        </message>
        <message>
            <source>1 + elu has no size to vary; random features come closer to softmax the more of them there are.</source>
            <translation>1 + elu 没有可调的大小；随机特征越多，越接近 softmax。</translation>
        </message>
        <message>
            <source>One token: nothing to vary.</source>
            <translation>只有一个词元：没有可调的。</translation>
        </message>
        <message>
            <source>One round: nothing to compare.</source>
            <translation>只有一轮：没有可比的。</translation>
        </message>
        <message>
            <source>One token: nothing to merge.</source>
            <translation>只有一个词元：没有可合并的。</translation>
        </message>
        <message>
            <source>Q·Kᵀ: rank {rank}</source>
            <translation>Q·Kᵀ：秩 {rank}</translation>
        </message>
        <message>
            <source>softmax of it: rank {rank}</source>
            <translation>它的 softmax：秩 {rank}</translation>
        </message>
        <message>
            <source>singular value, by size</source>
            <translation>奇异值，按大小排</translation>
        </message>
        <message>
            <source>singular value σ</source>
            <translation>奇异值（singular value）σ</translation>
        </message>
        <message>
            <source>below this: rounding</source>
            <translation>以下是舍入误差</translation>
        </message>
        <message>
            <source>d_k = {rank}</source>
            <translation>d_k = {rank}</translation>
        </message>
        <message>
            <source>n = {rank}</source>
            <translation>n = {rank}</translation>
        </message>
        <message>
            <source>weights of the projections</source>
            <translation>投影的权重</translation>
        </message>
        <message>
            <source>Q, K, V and output</source>
            <translation>Q、K、V 与输出</translation>
        </message>
        <message>
            <source>scores, as a matrix</source>
            <translation>分数，存成矩阵</translation>
        </message>
        <message>
            <source>instead, fused: a sum per row</source>
            <translation>融合后代之以：每行一个和</translation>
        </message>
        <message>
            <source>bytes of one layer</source>
            <translation>一层的字节数</translation>
        </message>
        <message>
            <source>scores = Q, K, V and output: n = {tokens}</source>
            <translation>分数 = Q、K、V 与输出：n = {tokens}</translation>
        </message>
        <message>
            <source>At n = {tokens}</source>
            <translation>n = {tokens} 时</translation>
        </message>
        <message>
            <source>attention with its matrix</source>
            <translation>存矩阵的注意力</translation>
        </message>
        <message>
            <source>torch SDPA</source>
            <translation>torch SDPA</translation>
        </message>
        <message>
            <source>window of 64</source>
            <translation>宽 64 的窗口</translation>
        </message>
        <message>
            <source>width d</source>
            <translation>宽度 d</translation>
        </message>
        <message>
            <source>heads h, same d</source>
            <translation>头数 h，d 不变</translation>
        </message>
        <message>
            <source>measured time</source>
            <translation>实测时间</translation>
        </message>
        <message>
            <source>{name}: equal FLOPs</source>
            <translation>{name}：FLOPs 相等</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测</translation>
        </message>
        <message>
            <source>At this width every measurement would take long: choose fewer or narrower heads.</source>
            <translation>在这个宽度下每次测量都太久：请减少头数或头的宽度。</translation>
        </message>
        <message>
            <source>arithmetic intensity, FLOPs per byte</source>
            <translation>算术强度（arithmetic intensity），FLOPs/字节</translation>
        </message>
        <message>
            <source>FLOP/s at most</source>
            <translation>FLOP/s 上限</translation>
        </message>
        <message>
            <source>ridge: {ridge}</source>
            <translation>屋脊：{ridge}</translation>
        </message>
        <message>
            <source>this machine, measured</source>
            <translation>本机，实测</translation>
        </message>
        <message>
            <source>memory-bound</source>
            <translation>受内存带宽限制</translation>
        </message>
        <message>
            <source>compute-bound</source>
            <translation>受算力限制</translation>
        </message>
        <message>
            <source>FLOPs/byte</source>
            <translation>FLOPs/字节</translation>
        </message>
        <message>
            <source>least time</source>
            <translation>最短时间</translation>
        </message>
        <message>
            <source>Q, K, V</source>
            <translation>Q、K、V</translation>
        </message>
        <message>
            <source>Q·Kᵀ</source>
            <translation>Q·Kᵀ</translation>
        </message>
        <message>
            <source>softmax</source>
            <translation>softmax</translation>
        </message>
        <message>
            <source>P·V</source>
            <translation>P·V</translation>
        </message>
        <message>
            <source>2–4 in one kernel</source>
            <translation>2–4 融为一个核函数</translation>
        </message>
        <message>
            <source>output projection</source>
            <translation>输出投影</translation>
        </message>
        <message>
            <source>exact: the measure of the others</source>
            <translation>精确：其他做法的标尺</translation>
        </message>
        <message>
            <source>error {error} with {share} of the scores</source>
            <translation>误差 {error}，算了 {share} 的分数</translation>
        </message>
        <message>
            <source>error {error}, no pair compared</source>
            <translation>误差 {error}，一对也不比较</translation>
        </message>
        <message>
            <source>rank {scores}, after softmax {softmax}</source>
            <translation>秩 {scores}，softmax 之后 {softmax}</translation>
        </message>
        <message>
            <source>measured here, threads: {threads}</source>
            <translation>本机实测，线程：{threads}</translation>
        </message>
        <message>
            <source>{bound} of {count} are memory-bound</source>
            <translation>{count} 个中 {bound} 个受带宽限制</translation>
        </message>
        <message>
            <source>marked: n = {tokens}</source>
            <translation>标出：n = {tokens}</translation>
        </message>
        <message>
            <source>Drawn from a normal distribution, seed {seed}; n = {tokens}, d = {width}</source>
            <translation>从正态分布抽取，种子 {seed}；n = {tokens}，d = {width}</translation>
        </message>
        <message>
            <source>Drawn, seed {seed}; n {tokens}, d {width}</source>
            <translation>抽取，种子 {seed}；n {tokens}，d {width}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head} of “{model}”; n = {tokens}, d = {width}</source>
            <translation>“{model}”第 {layer} 层第 {head} 头；n = {tokens}，d = {width}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head}; n {tokens}, d {width}</source>
            <translation>第 {layer} 层第 {head} 头；n {tokens}，d {width}</translation>
        </message>
        <message>
            <source>One layer: d = {d}, {heads} heads of {width}, {size} bytes a number</source>
            <translation>一层：d = {d}，{heads} 个宽 {width} 的头，每个数 {size} 字节</translation>
        </message>
        <message>
            <source>d = {d} = {heads} × {width}</source>
            <translation>d = {d} = {heads} × {width}</translation>
        </message>
        <message>
            <source>{hardware}, FP32</source>
            <translation>{hardware}，FP32</translation>
        </message>
        <message>
            <source>which part of the trace</source>
            <translation>轨迹的哪一部分</translation>
        </message>
        <message>
            <source>which step of it, from 0</source>
            <translation>其中的第几步，从 0 起</translation>
        </message>
        <message>
            <source>scores computed ÷ scores of exact attention</source>
            <translation>算出的分数 ÷ 精确注意力的分数</translation>
        </message>
        <message>
            <source>‖O − exact‖ ÷ ‖exact‖</source>
            <translation>‖O − 精确值‖ ÷ ‖精确值‖</translation>
        </message>
        <message>
            <source>what the output amounts to, (n, n)</source>
            <translation>输出相当于怎样的权重，(n, n)</translation>
        </message>
        <message>
            <source>pairs that are computed</source>
            <translation>算出的对数</translation>
        </message>
        <message>
            <source>pairs reached through the layers so far</source>
            <translation>到目前为止经过各层能到达的对数</translation>
        </message>
        <message>
            <source>S after the last token, (r, d)</source>
            <translation>最后一个词元之后的 S，(r, d)</translation>
        </message>
        <message>
            <source>largest difference of the recurrent from the parallel form</source>
            <translation>递推形式与并行形式的最大差</translation>
        </message>
        <message>
            <source>of Q Kᵀ / √d, (n,)</source>
            <translation>Q Kᵀ / √d 的奇异值，(n,)</translation>
        </message>
        <message>
            <source>of its softmax, (n,)</source>
            <translation>其 softmax 的奇异值，(n,)</translation>
        </message>
        <message>
            <source>lengths n, (lengths,)</source>
            <translation>长度 n，(lengths,)</translation>
        </message>
        <message>
            <source>share of attention in the FLOPs of a layer, (lengths,)</source>
            <translation>注意力在一层 FLOPs 中所占份额，(lengths,)</translation>
        </message>
        <message>
            <source>share of the projections</source>
            <translation>投影所占份额</translation>
        </message>
        <message>
            <source>share of the feed-forward</source>
            <translation>前馈网络所占份额</translation>
        </message>
        <message>
            <source>bytes of the projections' weights</source>
            <translation>投影权重的字节数</translation>
        </message>
        <message>
            <source>bytes of Q, K, V and output</source>
            <translation>Q、K、V 和输出的字节数</translation>
        </message>
        <message>
            <source>bytes of the scores, as a matrix</source>
            <translation>分数作为矩阵的字节数</translation>
        </message>
        <message>
            <source>bytes of the sums that a fused kernel keeps instead</source>
            <translation>融合核改为保留的那些和的字节数</translation>
        </message>
        <message>
            <source>what the times were measured on</source>
            <translation>时间是在什么上测的</translation>
        </message>
        <message>
            <source>lengths, widths or heads</source>
            <translation>长度、宽度或头数</translation>
        </message>
        <message>
            <source>measured: projections, attention with its matrix, torch SDPA, window; s</source>
            <translation>实测：投影、带矩阵的注意力、torch SDPA、窗口；秒</translation>
        </message>
        <message>
            <source>FLOPs, bytes and FLOPs per byte of each</source>
            <translation>各自的 FLOPs、字节数和每字节 FLOPs</translation>
        </message>
    </context>
    <context>
        <name>attention/embeddings</name>
        <message>
            <source>First sentence</source>
            <extracomment>The longest text of a sentence; the model takes about a hundred tokens. More tokens than this are not taken apart, whatever the context of a reader's own model. Edges of the histograms of cosines.</extracomment>
            <translation>第一句</translation>
        </message>
        <message>
            <source>Second sentence</source>
            <translation>第二句</translation>
        </message>
        <message>
            <source>Your own BERT folder</source>
            <translation>自己的 BERT 文件夹</translation>
        </message>
        <message>
            <source>A folder with a BERT as Hugging Face stores it (config.json, model.safetensors, tokenizer.json). It is used instead of the model that comes with the program.</source>
            <translation>Hugging Face 格式的 BERT 文件夹（config.json、model.safetensors、tokenizer.json）。它会代替随程序附带的模型。</translation>
        </message>
        <message>
            <source>Head of layer 1</source>
            <translation>第 1 层的头</translation>
        </message>
        <message>
            <source>★ (0): the head whose scores depend most on the segments, as measured.</source>
            <translation>★（0）：实测中得分最受段（segment）影响的头。</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询（query）</translation>
        </message>
        <message>
            <source>The token that asks; ★ (−1): chosen with the key.</source>
            <translation>提问的词元；★（−1）：与键一起选出。</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>The token that is asked; ★ (−1): the word with the highest weight.</source>
            <translation>被问的词元；★（−1）：权重最高的那个词。</translation>
        </message>
        <message>
            <source>Call both sentences segment A</source>
            <translation>两句都算作 A 段</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>concatenate?</source>
            <translation>拼接？</translation>
        </message>
        <message>
            <source>q, k</source>
            <translation>q、k</translation>
        </message>
        <message>
            <source>nine products</source>
            <translation>九个乘积</translation>
        </message>
        <message>
            <source>score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>所有的键</translation>
        </message>
        <message>
            <source>angles</source>
            <translation>夹角</translation>
        </message>
        <message>
            <source>{query}: what the token is</source>
            <translation>{query}：它是什么词元（token）</translation>
        </message>
        <message>
            <source>{query}: plus which sentence it is in</source>
            <translation>{query}：再加上它在哪一句</translation>
        </message>
        <message>
            <source>{query}: plus where it stands. The three are added up</source>
            <translation>{query}：再加上它的位置；三者相加</translation>
        </message>
        <message>
            <source>LayerNorm: all three are divided by the size of their sum</source>
            <translation>层归一化（LayerNorm）：三者都除以它们之和的大小</translation>
        </message>
        <message>
            <source>Adding is putting side by side, with the same W three times</source>
            <translation>相加就是并排放置，同一个 W 用三次</translation>
        </message>
        <message>
            <source>A query of three parts meets a key of three parts</source>
            <translation>三部分的查询（query）遇上三部分的键（key）</translation>
        </message>
        <message>
            <source>What the query's token part makes of the key</source>
            <translation>查询的词元部分与键的三部分相乘</translation>
        </message>
        <message>
            <source>… and its segment part</source>
            <translation>……再是它的段部分</translation>
        </message>
        <message>
            <source>… and its position part: nine products</source>
            <translation>……再是它的位置部分：共九个乘积</translation>
        </message>
        <message>
            <source>{query} → {target}: nine products make the score {score}</source>
            <translation>{query} → {target}：九个乘积合成得分 {score}</translation>
        </message>
        <message>
            <source>Why {query} reads what it reads, key by key</source>
            <translation>{query} 为什么读这些：逐个键来看</translation>
        </message>
        <message>
            <source>Are the three kinds at right angles? Cosines, measured</source>
            <translation>三种嵌入互相垂直吗？实测的余弦</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>row {id}: {piece}</source>
            <translation>第 {id} 行：{piece}</translation>
        </message>
        <message>
            <source>row {letter}</source>
            <translation>{letter} 行</translation>
        </message>
        <message>
            <source>row {place}</source>
            <translation>第 {place} 行</translation>
        </message>
        <message>
            <source>= sum</source>
            <translation>= 和</translation>
        </message>
        <message>
            <source>line: the sum</source>
            <translation>折线：三者之和</translation>
        </message>
        <message>
            <source>= normed</source>
            <translation>= 归一化后</translation>
        </message>
        <message>
            <source>what layer 1 reads</source>
            <translation>第 1 层读到的</translation>
        </message>
        <message>
            <source>centred, ÷ {size}</source>
            <translation>减均值，÷ {size}</translation>
        </message>
        <message>
            <source>length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>segment {letter}</source>
            <translation>{letter} 段</translation>
        </message>
        <message>
            <source>added</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>{width} numbers</source>
            <translation>{width} 个数</translation>
        </message>
        <message>
            <source>side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>{wide} numbers, W three times</source>
            <translation>{wide} 个数，W 用三次</translation>
        </message>
        <message>
            <source>the same {count} numbers of a query; largest difference {apart} (rounding)</source>
            <translation>查询的 {count} 个数完全一样；最大差 {apart}（舍入）</translation>
        </message>
        <message>
            <source>query of {piece} ({place})</source>
            <translation>{piece}（{place}）的查询</translation>
        </message>
        <message>
            <source>key of {piece} ({place})</source>
            <translation>{piece}（{place}）的键</translation>
        </message>
        <message>
            <source>query's part</source>
            <translation>查询的部分</translation>
        </message>
        <message>
            <source>key's part</source>
            <translation>键的部分</translation>
        </message>
        <message>
            <source>score · weight {weight}</source>
            <translation>得分 · 权重 {weight}</translation>
        </message>
        <message>
            <source>one kind left out: ● by these accounts   ○ really, normed again</source>
            <translation>去掉一种：● 按这本账　○ 真的去掉并重新归一化</translation>
        </message>
        <message>
            <source>without {kind}</source>
            <translation>去掉{kind}</translation>
        </message>
        <message>
            <source>score less its five products: {value}</source>
            <translation>得分减去它的五个乘积：{value}</translation>
        </message>
        <message>
            <source>left out of every token, normed again: {value}</source>
            <translation>从每个词元中去掉并重新归一化：{value}</translation>
        </message>
        <message>
            <source>key's token</source>
            <translation>键的词元</translation>
        </message>
        <message>
            <source>key's segment</source>
            <translation>键的段</translation>
        </message>
        <message>
            <source>key's position</source>
            <translation>键的位置</translation>
        </message>
        <message>
            <source>weights: softmax of the scores</source>
            <translation>权重：得分的 softmax</translation>
        </message>
        <message>
            <source>token × token</source>
            <translation>词元 × 词元</translation>
        </message>
        <message>
            <source>position × position</source>
            <translation>位置 × 位置</translation>
        </message>
        <message>
            <source>dashed, band: random directions, 1/√{width} = {spread}   ticks: these sentences</source>
            <translation>虚线与灰带：随机方向，1/√{width} = {spread}　短线：这两句</translation>
        </message>
        <message>
            <source>Number {place} of {piece}</source>
            <translation>{piece} 的第 {place} 个数</translation>
        </message>
        <message>
            <source>Number {place} of {piece}, after the norm</source>
            <translation>{piece} 的第 {place} 个数，归一化之后</translation>
        </message>
        <message>
            <source>Number {place} of the query</source>
            <translation>查询的第 {place} 个数</translation>
        </message>
        <message>
            <source>Number {place} of the key</source>
            <translation>键的第 {place} 个数</translation>
        </message>
        <message>
            <source>added, then W: {value}</source>
            <translation>先相加，再乘 W：{value}</translation>
        </message>
        <message>
            <source>side by side: {value}</source>
            <translation>并排：{value}</translation>
        </message>
        <message>
            <source>query's {a} × key's {b}</source>
            <translation>查询的{a} × 键的{b}</translation>
        </message>
        <message>
            <source>all products with a bias or with the shift of the norm</source>
            <translation>所有含偏置或归一化平移量的乘积</translation>
        </message>
        <message>
            <source>token id {id}</source>
            <translation>词元编号 {id}</translation>
        </message>
        <message>
            <source>the query reads it with {share}</source>
            <translation>查询以 {share} 的权重读它</translation>
        </message>
        <message>
            <source>click: make it the query; Shift + click: the key</source>
            <translation>单击：设为查询；Shift + 单击：设为键</translation>
        </message>
        <message>
            <source>score {score}, weight {share}</source>
            <translation>得分 {score}，权重 {share}</translation>
        </message>
        <message>
            <source>Every {a} with every {b}</source>
            <translation>每个{a}与每个{b}</translation>
        </message>
        <message>
            <source>measured: mean {mean}, spread {spread}</source>
            <translation>实测：均值 {mean}，标准差 {spread}</translation>
        </message>
        <message>
            <source>random directions in {width} dimensions: 0, spread {spread}</source>
            <translation>{width} 维中的随机方向：均值 0，标准差 {spread}</translation>
        </message>
        <message>
            <source>The three embeddings and their sum</source>
            <translation>三种嵌入与它们的和</translation>
        </message>
        <message>
            <source>The three parts after the norm</source>
            <translation>归一化之后的三部分</translation>
        </message>
        <message>
            <source>The query, computed in this way</source>
            <translation>这样算出的查询</translation>
        </message>
        <message>
            <source>Parts of the query</source>
            <translation>查询的各部分</translation>
        </message>
        <message>
            <source>Parts of the key</source>
            <translation>键的各部分</translation>
        </message>
        <message>
            <source>Product of {a} and {b}</source>
            <translation>{a}与{b}的乘积</translation>
        </message>
        <message>
            <source>The score as a sum</source>
            <translation>得分是一个和</translation>
        </message>
        <message>
            <source>The score without a kind</source>
            <translation>去掉一种之后的得分</translation>
        </message>
        <message>
            <source>{piece} ({place}): make it the query</source>
            <translation>{piece}（{place}）：设为查询</translation>
        </message>
        <message>
            <source>Key {piece} ({place})</source>
            <translation>键 {piece}（{place}）</translation>
        </message>
        <message>
            <source>Cosines of two kinds</source>
            <translation>两种嵌入之间的余弦</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>The sentences are too long for the model: {cut} tokens were left out at their ends.</source>
            <translation>句子对模型来说太长：末尾有 {cut} 个词元没有用上。</translation>
        </message>
        <message>
            <source>There is no head {head}; the last one, {last}, is shown.</source>
            <translation>没有第 {head} 个头；显示最后一个，第 {last} 个。</translation>
        </message>
        <message>
            <source>There is no token {place}; the last one, {last}, asks.</source>
            <translation>没有第 {place} 个词元；由最后一个（{last}）提问。</translation>
        </message>
        <message>
            <source>There is no token {place}; the last one, {last}, is asked.</source>
            <translation>没有第 {place} 个词元；被问的是最后一个（{last}）。</translation>
        </message>
        <message>
            <source>Which of the nine products moves this score most?</source>
            <translation>九个乘积中，哪一个对这个得分影响最大？</translation>
        </message>
        <message>
            <source>one with a segment in it</source>
            <translation>含有段的那些之一</translation>
        </message>
        <message>
            <source>a token and a position</source>
            <translation>词元与位置</translation>
        </message>
        <message>
            <source>One vector, three layers</source>
            <translation>一个向量，三层</translation>
        </message>
        <message>
            <source>One score, nine products</source>
            <translation>一个得分，九个乘积</translation>
        </message>
        <message>
            <source>A head that reads the token before: places only</source>
            <translation>读前一个词元的头：只看位置</translation>
        </message>
        <message>
            <source>A head that reads the token after</source>
            <translation>读后一个词元的头</translation>
        </message>
        <message>
            <source>Both sentences called segment A</source>
            <translation>两句都算作 A 段</translation>
        </message>
        <message>
            <source>Two sentences in Chinese</source>
            <translation>两句中文</translation>
        </message>
        <message>
            <source>Are they at right angles?</source>
            <translation>它们互相垂直吗？</translation>
        </message>
        <message>
            <source>What is a token's vector made of, and which part makes a score?</source>
            <translation>词元的向量由什么组成，得分来自哪一部分？</translation>
        </message>
        <message>
            <source>Three rows of three tables, added</source>
            <translation>三张表各取一行，相加</translation>
        </message>
        <message>
            <source>Adding and putting side by side</source>
            <translation>相加与并排</translation>
        </message>
        <message>
            <source>Queries and keys have parts too</source>
            <translation>查询和键也有各自的部分</translation>
        </message>
        <message>
            <source>Each part with each part</source>
            <translation>每一部分乘每一部分</translation>
        </message>
        <message>
            <source>{query} ({i}) asks {target} ({j}): {score}</source>
            <translation>{query}（{i}）问 {target}（{j}）：{score}</translation>
        </message>
        <message>
            <source>One query, every key</source>
            <translation>一个查询，所有的键</translation>
        </message>
        <message>
            <source>Nearly at right angles, or not?</source>
            <translation>差不多垂直，还是不？</translation>
        </message>
        <message>
            <source>Every token of the vocabulary has a row of {width} numbers that were learned. This is the row of “{query}”. It is the same wherever the token stands.</source>
            <translation>词表中每个词元（token）都有一行学到的数，共 {width} 个。这是“{query}”的那一行；无论它站在哪里，这一行都一样。</translation>
        </message>
        <message>
            <source>BERT (a bidirectional encoder) reads two sentences at once. A second table has two rows, one for each: this token is in sentence {letter}. The row is added, number by number.</source>
            <translation>BERT（双向编码器，bidirectional encoder）一次读两句话。第二张表只有两行，每句一行：这个词元在 {letter} 句。这一行逐个数地加上去，就是段嵌入（segment embedding）。</translation>
        </message>
        <message>
            <source>A third table has a row for every place; “{query}” stands at place {i}. The sum is all that the layers get: what a token is, which sentence it belongs to and where it stands share the same {width} numbers.</source>
            <translation>第三张表每个位置一行，即位置嵌入（position embedding）；“{query}”站在第 {i} 位。之后各层得到的只有这个和：是什么词元、属于哪一句、站在哪里，共用同样的 {width} 个数。</translation>
        </message>
        <message>
            <source>LayerNorm subtracts the mean, divides by the size σ and multiplies by learned gains. Subtracting can be done part by part. The size cannot: {size} belongs to the sum of all three. It is taken as it is, and each part is divided by it; then the parts still add up.</source>
            <translation>层归一化（LayerNorm）减去均值，除以大小 σ，再乘上学到的增益。减法可以对各部分分别做；大小却不行：{size} 属于三者之和。这里照原样取用它，让每一部分都除以它，于是各部分仍然加得起来。</translation>
        </message>
        <message>
            <source>Put the three side by side, three times as wide, and multiply by W three times on top of itself: the same query comes out, to within rounding ({apart}). A sum is a concatenation whose three projections are tied to one W. No two embeddings have been multiplied yet. Shown without the norm.</source>
            <translation>把三者并排，宽度变成三倍，再乘上叠了三次的 W：得到同一个查询，只差舍入（{apart}）。相加就是拼接（concatenation），只是三个投影被绑定成同一个 W。到这里还没有任何两个嵌入相乘。此处不含归一化。</translation>
        </message>
        <message>
            <source>W_Q and W_K are linear, so the query of a sum is the sum of three queries. Left the query of “{query}”, right the key of “{target}”, {d} numbers each, in head {head} of layer 1.</source>
            <translation>W_Q 和 W_K 是线性的，所以和的查询就是三个查询之和。左边是“{query}”的查询，右边是“{target}”的键，各 {d} 个数，取自第 1 层第 {head} 个头。</translation>
        </message>
        <message>
            <source>A product of two sums is the sum of all products. First what the token “{query}” itself asks for: a token, a segment, a place. Upper half of a bar: which part of the query; lower half: which part of the key.</source>
            <translation>两个和相乘，等于所有乘积之和。先看词元“{query}”本身在问什么：某个词元、某一段、某个位置。条的上半：查询的哪一部分；下半：键的哪一部分。</translation>
        </message>
        <message>
            <source>The nine products add up to the score {score} that the encoder computes. Softmax over all keys makes {weight} of it. Below: what the accounts say a score would be without one kind, and what it really is when that kind is left out of every token and normed again.</source>
            <translation>九个乘积加起来，就是编码器算出的得分 {score}；对所有键做 softmax 之后成为 {weight}。下面：按这本账，去掉一种之后得分该是多少；以及真的从每个词元中去掉它、重新归一化之后是多少。</translation>
        </message>
        <message>
            <source>The whole query of “{query}” with every key, split by the key's three parts: is it read for what it is, for its sentence, or for its place? Bars up raise the score, bars down lower it. What all keys get alike, softmax forgets: only differences matter.</source>
            <translation>“{query}”的整个查询与每个键相乘，按键的三部分拆开：读它是因为它是什么词、在哪一句，还是在哪个位置？向上的条抬高得分，向下的压低得分。所有键都一样多的部分会被 softmax 忘掉：只有差别起作用。</translation>
        </message>
        <message>
            <source>Furthest apart without {kind}: {told} by the accounts, {real} really; the norm of what is left has another size.</source>
            <translation>差得最远的是去掉{kind}：按账是 {told}，实际是 {real}；剩下部分的归一化大小已经不同。</translation>
        </message>
        <message>
            <source>No rule of training keeps the three apart; all it needs is a W that can tell them apart.</source>
            <translation>训练中没有任何规则要求三者分开；只要有一个 W 能把它们区分开就够了。</translation>
        </message>
        <message>
            <source>Then what its segment asks for. Segment × segment is the same for all pairs of tokens from these two sentences: here a head can learn to stay in its sentence, or to leave it.</source>
            <translation>再看它的段在问什么。段 × 段对来自这两句的任意一对词元都一样：头可以借此学会留在本句，或者离开本句。</translation>
        </message>
        <message>
            <source>The norm, and what it does to the parts</source>
            <translation>归一化，以及它对各部分做了什么</translation>
        </message>
        <message>
            <source>And what its place asks for. Position × position depends on the two places alone, whatever the words are.</source>
            <translation>最后看它的位置在问什么。位置 × 位置只取决于两个位置，与是什么词无关。</translation>
        </message>
        <message>
            <source>The cosine of every row of one table with every row of another. Random directions in {width} dimensions are nearly at right angles: cosines spread by 1/√{width} = {random}. Token with position: mean {mean}, spread {spread}.</source>
            <translation>一张表的每一行与另一张表的每一行之间的余弦（cosine）。{width} 维中的随机方向差不多垂直：余弦的标准差是 1/√{width} = {random}。词元与位置：均值 {mean}，标准差 {spread}。</translation>
        </message>
        <message>
            <source>Lengths here: token {token}, segment {segment}, position {position}.</source>
            <translation>这里的长度：词元 {token}，段 {segment}，位置 {position}。</translation>
        </message>
        <message>
            <source>So these are accounts of this one vector. Without a part, σ would be another, and every other part would change its size.</source>
            <translation>所以这是这一个向量的账。少了一部分，σ 就会不同，其余各部分的大小也都会变。</translation>
        </message>
        <message>
            <source>A concatenation with three different W can do more, with {thrice} weights for this head's queries instead of {once}.</source>
            <translation>用三个不同的 W 来拼接能做得更多，代价是这个头的查询要 {thrice} 个权重，而不是 {once} 个。</translation>
        </message>
        <message>
            <source>The largest product: {a} of the query with {b} of the key, {largest}.</source>
            <translation>最大的乘积：查询的{a}与键的{b}，{largest}。</translation>
        </message>
        <message>
            <source>Of the variation of head {head}'s scores over the keys, token × token has {content}, position × position {place}, all products with a segment {segments}, all mixed ones {mixed}.</source>
            <translation>第 {head} 个头的得分随键的变化中，词元 × 词元占 {content}，位置 × 位置占 {place}，含有段的所有乘积占 {segments}，所有混合的乘积占 {mixed}。</translation>
        </message>
        <message>
            <source>Call both sentences segment A, and compare: what changes, the segment embedding did.</source>
            <translation>把两句都算作 A 段再比较：变了的，就是段嵌入的作用。</translation>
        </message>
        <message>
            <source>which stage</source>
            <translation>哪个阶段</translation>
        </message>
        <message>
            <source>position of the token that asks, from 0</source>
            <translation>提问的词元的位置，从 0 起</translation>
        </message>
        <message>
            <source>position of the token that is asked</source>
            <translation>被问的词元的位置</translation>
        </message>
        <message>
            <source>row of the token table, (width,)</source>
            <translation>词元表的一行，(width,)</translation>
        </message>
        <message>
            <source>row of the segment table, (width,)</source>
            <translation>段落表的一行，(width,)</translation>
        </message>
        <message>
            <source>row of the position table, (width,)</source>
            <translation>位置表的一行，(width,)</translation>
        </message>
        <message>
            <source>their sum, (width,)</source>
            <translation>它们的和，(width,)</translation>
        </message>
        <message>
            <source>what LayerNorm divides the query's sum by</source>
            <translation>LayerNorm 把这个查询的和除以多少</translation>
        </message>
        <message>
            <source>query of the sum as it is, (d,)</source>
            <translation>由和本身得到的查询，(d,)</translation>
        </message>
        <message>
            <source>the same from the three side by side and W three times, (d,)</source>
            <translation>三者并排、W 重复三次得到的同一查询，(d,)</translation>
        </message>
        <message>
            <source>what token, segment and position give to the query, (3, d)</source>
            <translation>词元、段落和位置各给查询什么，(3, d)</translation>
        </message>
        <message>
            <source>the same of the key, (3, d)</source>
            <translation>键的同一内容，(3, d)</translation>
        </message>
        <message>
            <source>products ÷ √d, query's kind × key's kind, (3, 3)</source>
            <translation>乘积 ÷ √d，查询的种类 × 键的种类，(3, 3)</translation>
        </message>
        <message>
            <source>all products with biases or the norm's shift</source>
            <translation>所有与偏置或归一化平移相乘的项</translation>
        </message>
        <message>
            <source>the whole score</source>
            <translation>整个分数</translation>
        </message>
        <message>
            <source>score with token, segment or position left out and normed again, (3,)</source>
            <translation>去掉词元、段落或位置并重新归一化后的分数，(3,)</translation>
        </message>
        <message>
            <source>score less the five products of that kind, (3,)</source>
            <translation>分数减去该种类的五个乘积，(3,)</translation>
        </message>
        <message>
            <source>scores of the query with all keys, (tokens,)</source>
            <translation>这个查询与所有键的分数，(tokens,)</translation>
        </message>
        <message>
            <source>their softmax, (tokens,)</source>
            <translation>它们的 softmax，(tokens,)</translation>
        </message>
        <message>
            <source>mean and spread of token–segment, token–position, segment–position, (3, 2)</source>
            <translation>词元–段落、词元–位置、段落–位置余弦的均值和离散程度，(3, 2)</translation>
        </message>
    </context>
    <context>
        <name>attention/flash</name>
        <message>
            <source>1024 tokens, tiles of 64 × 64</source>
            <translation>1024 个词元，64 × 64 的图块</translation>
        </message>
        <message>
            <source>Tiles twice as tall</source>
            <translation>图块加高一倍</translation>
        </message>
        <message>
            <source>Tiles twice as wide</source>
            <translation>图块加宽一倍</translation>
        </message>
        <message>
            <source>Row blocks: little memory, no less traffic</source>
            <translation>按行分块：内存少，流量不少</translation>
        </message>
        <message>
            <source>Broken: no maximum, FP16 overflows</source>
            <translation>弄坏：不减最大值，FP16 溢出</translation>
        </message>
        <message>
            <source>Broken: the rescale is forgotten</source>
            <translation>弄坏：忘记重新缩放</translation>
        </message>
        <message>
            <source>Broken: the mask is off by one</source>
            <translation>弄坏：掩码错一位</translation>
        </message>
        <message>
            <source>Broken: keys of the wrong group</source>
            <translation>弄坏：用错组的键</translation>
        </message>
        <message>
            <source>A softmax as two trees</source>
            <translation>两棵树做一次 softmax</translation>
        </message>
        <message>
            <source>One tree of pairs (m, l)</source>
            <translation>一棵数对 (m, l) 的树</translation>
        </message>
        <message>
            <source>How can attention be exact without ever storing its matrix?</source>
            <extracomment>Bounds of the answers: how many times less the tiles move.</extracomment>
            <translation>不存下整个矩阵，注意力怎么还能是精确的？</translation>
        </message>
        <message>
            <source>All {scores} scores are written to slow memory</source>
            <translation>{scores} 个分数全部写入慢内存</translation>
        </message>
        <message>
            <source>All {scores} dot products are written to slow memory</source>
            <translation>{scores} 个点积全部写入慢内存</translation>
        </message>
        <message>
            <source>All {scores} are read and written again, only to be divided</source>
            <translation>{scores} 个分数全部再读再写一遍，只为做一次除法</translation>
        </message>
        <message>
            <source>And once more, to be masked</source>
            <translation>再来一遍，为了加掩码</translation>
        </message>
        <message>
            <source>All {scores} scores are read back, and as many weights written</source>
            <translation>{scores} 个分数全部读回，再写出同样多的权重</translation>
        </message>
        <message>
            <source>The weights are read once more: {matrix} for {width} numbers per row</source>
            <translation>权重再读一遍：为每行 {width} 个数读 {matrix}</translation>
        </message>
        <message>
            <source>Queries {span}: little memory, yet every score still travels</source>
            <translation>查询 {span}：占内存少，但每个分数仍要来回搬运</translation>
        </message>
        <message>
            <source>Queries {queries} meet keys {keys}; the scores never leave fast memory</source>
            <translation>查询 {queries} 遇到键 {keys}；分数从不离开快内存</translation>
        </message>
        <message>
            <source>{query} meets a larger score: what it had is multiplied by {factor}</source>
            <translation>{query} 遇到更大的分数：已有的部分乘以 {factor}</translation>
        </message>
        <message>
            <source>Queries {queries}: done. Only O and one number per row are written</source>
            <translation>查询 {queries} 完成：每行只写出 O 和一个数</translation>
        </message>
        <message>
            <source>Tall tiles save traffic; wide ones hardly. Here: {ratio} times less</source>
            <translation>高的图块省流量，宽的几乎不省。这里少到 1/{ratio}</translation>
        </message>
        <message>
            <source>Tiles this low move more than the whole matrix: {inverse} times as much</source>
            <translation>这么低的图块比整个矩阵搬得还多：{inverse} 倍</translation>
        </message>
        <message>
            <source>One softmax: {count} scores of {query}, {threads} threads</source>
            <translation>一次 softmax：{query} 的 {count} 个分数，{threads} 个线程</translation>
        </message>
        <message>
            <source>{threads} threads go through {count} numbers, each alone</source>
            <translation>{threads} 个线程各自走过 {count} 个数</translation>
        </message>
        <message>
            <source>Level {level} of {levels}: half of the threads hand over their maximum</source>
            <translation>第 {level} 层，共 {levels} 层：一半线程交出自己的最大值</translation>
        </message>
        <message>
            <source>Level {level} of {levels}: half of the threads hand over a pair (m, l)</source>
            <translation>第 {level} 层，共 {levels} 层：一半线程交出一对 (m, l)</translation>
        </message>
        <message>
            <source>All threads are told the maximum, and sum up e^(s − m) alone</source>
            <translation>最大值告诉所有线程，各自累加 e^(s − m)</translation>
        </message>
        <message>
            <source>Level {level} of {levels}: half of the threads hand over their sum</source>
            <translation>第 {level} 层，共 {levels} 层：一半线程交出自己的和</translation>
        </message>
        <message>
            <source>All threads are told the sum, and divide</source>
            <translation>和告诉所有线程，各自做除法</translation>
        </message>
        <message>
            <source>From tile {number} on: e^s is beyond FP16, first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：e^s 超出 FP16，首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>From tile {number} on: old sums weigh too much, first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：旧的和权重过大，首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>From tile {number} on: a key of the future is read, first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：读到了未来的键，首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>From tile {number} on: keys of group {given}, not {reads}; first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：用了第 {given} 组的键而不是第 {reads} 组；首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>From tile {number} on: values were turned too, first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：值也被旋转了，首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>From tile {number} on: l counts masked keys, first wrong at {query}, number {column}</source>
            <translation>从第 {number} 块起：l 把被掩码的键也算进去，首先出错在 {query} 的第 {column} 个数</translation>
        </message>
        <message>
            <source>Nothing overflows here: the largest score is {largest}, FP16 bears e^{limit}</source>
            <translation>这里没有溢出：最大分数 {largest}，FP16 能承受 e^{limit}</translation>
        </message>
        <message>
            <source>No row needed a rescale here: nothing was forgotten</source>
            <translation>这里没有任何一行需要重新缩放：没有忘掉什么</translation>
        </message>
        <message>
            <source>The one key too many changes nothing that rounding could not</source>
            <translation>多出的那个键没有造成超过舍入误差的差别</translation>
        </message>
        <message>
            <source>This head comes out right by luck: both orders give it the same keys</source>
            <translation>这个头碰巧没错：两种排列给它同样的键</translation>
        </message>
        <message>
            <source>Turning V changes nothing here: there is one position only</source>
            <translation>旋转 V 在这里没有影响：只有一个位置</translation>
        </message>
        <message>
            <source>No masked key weighs anything here</source>
            <translation>这里被掩码的键没有任何权重</translation>
        </message>
        <message>
            <source>{query} with key {key}</source>
            <translation>{query} 与键 {key}</translation>
        </message>
        <message>
            <source>tile {row}, {column}: queries {rows}, keys {keys}</source>
            <translation>图块 {row}, {column}：查询 {rows}，键 {keys}</translation>
        </message>
        <message>
            <source>all masked: this tile is never touched</source>
            <translation>全部被掩码：这一块从不触碰</translation>
        </message>
        <message>
            <source>masked: the key comes after the query</source>
            <translation>被掩住：键在查询之后</translation>
        </message>
        <message>
            <source>s = q·k × {scale} = {dot} × {scale} = {score}</source>
            <translation>s = q·k × {scale} = {dot} × {scale} = {score}</translation>
        </message>
        <message>
            <source>weight = e^({score} − {log_sum}) = {share}</source>
            <translation>权重 = e^({score} − {log_sum}) = {share}</translation>
        </message>
        <message>
            <source>Chunk {chunk} of keys, for {query}</source>
            <translation>第 {chunk} 段键，对 {query}</translation>
        </message>
        <message>
            <source>{count} times a row rescaled so far</source>
            <translation>到目前为止有 {count} 次按行重新缩放</translation>
        </message>
        <message>
            <source>Row of {query}</source>
            <translation>{query} 这一行</translation>
        </message>
        <message>
            <source>factor = e^({before} − {after}) = {factor}</source>
            <translation>因子 = e^({before} − {after}) = {factor}</translation>
        </message>
        <message>
            <source>O of {query}, number {column}</source>
            <translation>{query} 的 O，第 {column} 个数</translation>
        </message>
        <message>
            <source>this way: {value}</source>
            <translation>这种做法：{value}</translation>
        </message>
        <message>
            <source>torch, FP64: {value}</source>
            <translation>torch，FP64：{value}</translation>
        </message>
        <message>
            <source>so far: read {read}, written {written}</source>
            <translation>到目前为止：读 {read}，写 {written}</translation>
        </message>
        <message>
            <source>reads {read}, writes {written}</source>
            <translation>读 {read}，写 {written}</translation>
        </message>
        <message>
            <source>in all {total}; the whole matrix moves {ratio} times as much</source>
            <translation>总共 {total}；整个矩阵是它的 {ratio} 倍</translation>
        </message>
        <message>
            <source>each kernel reads its inputs and writes its output once, nothing is skipped; caches are left out</source>
            <translation>每个内核读一次输入、写一次输出，不跳过任何部分；不考虑缓存</translation>
        </message>
        <message>
            <source>three kernels for each chunk of keys, and one to combine the summaries; caches are left out</source>
            <translation>每段键三个内核，再加一个合并摘要的内核；不考虑缓存</translation>
        </message>
        <message>
            <source>Q once, K and V once per visited tile, O and m + ln l once; caches are left out</source>
            <translation>Q 读一次，每个访问的图块读一次 K 和 V，O 与 m + ln l 写一次；不考虑缓存</translation>
        </message>
        <message>
            <source>S and P live at once: 2·N² numbers, {size}</source>
            <translation>S 和 P 同时存在：2·N² 个数，{size}</translation>
        </message>
        <message>
            <source>two chunks of scores and all summaries of a row block: {size}</source>
            <translation>两份分数段和一个行块的全部摘要：{size}</translation>
        </message>
        <message>
            <source>the tiles in fast memory, and one number per row: {size}</source>
            <translation>快内存里的图块，再加每行一个数：{size}</translation>
        </message>
        <message>
            <source>Tiles of size {size}</source>
            <translation>大小为 {size} 的图块</translation>
        </message>
        <message>
            <source>that many rows: {ratio} times less</source>
            <translation>这么多行：少到 1/{ratio}</translation>
        </message>
        <message>
            <source>that many columns: {ratio} times less</source>
            <translation>这么多列：少到 1/{ratio}</translation>
        </message>
        <message>
            <source>compared with torch's attention in FP64: {difference}; rounding explains up to {tolerance}</source>
            <translation>与 torch 的 FP64 注意力比较：{difference}；舍入最多能解释 {tolerance}</translation>
        </message>
        <message>
            <source>compared with torch's softmax in FP64: {difference}</source>
            <translation>与 torch 的 FP64 softmax 比较：{difference}</translation>
        </message>
        <message>
            <source>thread {thread}, round {round}</source>
            <translation>线程 {thread}，第 {round} 轮</translation>
        </message>
        <message>
            <source>Key {key}</source>
            <translation>键 {key}</translation>
        </message>
        <message>
            <source>Thread {thread}, level {level}</source>
            <translation>线程 {thread}，第 {level} 层</translation>
        </message>
        <message>
            <source>{trees} × ({count} − 1) = {steps}</source>
            <translation>{trees} × ({count} − 1) = {steps}</translation>
        </message>
        <message>
            <source>{trees} × ({rounds} − 1 alone + {levels} levels) = {steps}</source>
            <translation>{trees} ×（{rounds} − 1 次各自 + {levels} 层）= {steps}</translation>
        </message>
        <message>
            <source>The plane of queries and keys</source>
            <translation>查询与键的平面</translation>
        </message>
        <message>
            <source>Go to tile {number}</source>
            <translation>转到第 {number} 块</translation>
        </message>
        <message>
            <source>Rescales so far</source>
            <translation>到目前为止的重新缩放</translation>
        </message>
        <message>
            <source>Traffic: {way}</source>
            <translation>流量：{way}</translation>
        </message>
        <message>
            <source>Memory: {way}</source>
            <translation>内存：{way}</translation>
        </message>
        <message>
            <source>Ratio for other sizes</source>
            <translation>其他大小的倍数</translation>
        </message>
        <message>
            <source>There is no row {row}; the last one, {last}, is reduced.</source>
            <translation>没有第 {row} 行；归约的是最后一行 {last}。</translation>
        </message>
        <message>
            <source>This fault needs a mask to get wrong: switch the causal mask on.</source>
            <translation>这个错误需要有掩码才能犯：请打开因果掩码（causal mask）。</translation>
        </message>
        <message>
            <source>The width takes an even number, as rotary positions turn pairs.</source>
            <translation>宽度须为偶数，因为旋转位置成对旋转。</translation>
        </message>
        <message>
            <source>{tokens} tokens in tiles of {rows} × {columns} are {tiles} tiles, more than the {most} that can be walked: take larger tiles or fewer tokens.</source>
            <translation>{tokens} 个词元按 {rows} × {columns} 分块有 {tiles} 块，超过可以逐块走完的 {most} 块：请用更大的图块或更少的词元。</translation>
        </message>
        <message>
            <source>How much do tiles save, in bytes moved, against the whole matrix?</source>
            <translation>与整个矩阵相比，图块能省下多少搬运的字节？</translation>
        </message>
        <message>
            <source>Nothing: they move more</source>
            <translation>不省：反而更多</translation>
        </message>
        <message>
            <source>A little: up to 1.5 times less</source>
            <translation>一点：最多少到 1/1.5</translation>
        </message>
        <message>
            <source>Some: 1.5 to 3 times less</source>
            <translation>一些：少到 1/1.5 至 1/3</translation>
        </message>
        <message>
            <source>Much: more than 3 times less</source>
            <translation>很多：少到 1/3 以下</translation>
        </message>
        <message>
            <source>Queries {span}, row block {block} of {blocks}</source>
            <translation>查询 {span}，第 {block} 个行块，共 {blocks} 个</translation>
        </message>
        <message>
            <source>Tile {number}: queries {queries}, keys {keys}</source>
            <translation>第 {number} 块：查询 {queries}，键 {keys}</translation>
        </message>
        <message>
            <source>The same result, {ratio} times less traffic</source>
            <translation>结果相同，流量少到 1/{ratio}</translation>
        </message>
        <message>
            <source>The same result, {inverse} times as much traffic</source>
            <translation>结果相同，流量是 {inverse} 倍</translation>
        </message>
        <message>
            <source>Not the same result</source>
            <translation>结果不同</translation>
        </message>
        <message>
            <source>Attention as it is written down begins with all N² scores. They do not fit into fast memory, so the kernel reads Q and K ({read}) and writes S ({written}).</source>
            <translation>按公式写的注意力先算出全部 N² 个分数。快内存放不下，所以内核读 Q 和 K（{read}），写出 S（{written}）。</translation>
        </message>
        <message>
            <source>Attention as it is written down begins with all N² dot products. They do not fit into fast memory, so the kernel reads Q and K ({read}) and writes S ({written}).</source>
            <translation>按公式写的注意力先算出全部 N² 个点积。快内存放不下，所以内核读 Q 和 K（{read}），写出 S（{written}）。</translation>
        </message>
        <message>
            <source>A program that calls one operation after the other pays for each: {read} are read and {written} written only to divide. Fusing it into the kernel before costs nothing.</source>
            <translation>一个接一个地调用运算的程序，每次都要付代价：只为做除法就读 {read}、写 {written}。把它融合（fuse）进前一个内核则不花流量。</translation>
        </message>
        <message>
            <source>The mask as an operation of its own: {read} are read, {written} written, and half of it is −∞.</source>
            <translation>掩码作为单独的运算：读 {read}，写 {written}，而其中一半是 −∞。</translation>
        </message>
        <message>
            <source>Softmax needs the maximum and the sum of a whole row. It reads all of S ({read}) and writes P ({written}), as large again.</source>
            <translation>Softmax 需要整行的最大值与总和。它读整个 S（{read}），写出同样大的 P（{written}）。</translation>
        </message>
        <message>
            <source>The last kernel reads P and V ({read}) and writes O ({written}). The two matrices in between are what all the traffic was about.</source>
            <translation>最后一个内核读 P 和 V（{read}），写出 O（{written}）。所有流量都花在中间这两个矩阵上。</translation>
        </message>
        <message>
            <source>Memory-efficient attention (Rabe and Staats 2021) takes {rows} queries at a time and the keys in {chunks} chunks. Each chunk leaves its maximum, its sum and its mixture of values; the division waits until all are there. At most {peak_rows} live at once, against {peak_standard}.</source>
            <translation>内存高效注意力（memory-efficient attention，Rabe 与 Staats 2021）每次取 {rows} 个查询，键分成 {chunks} 段。每段留下自己的最大值、和与值的混合；除法等到全部到齐再做。同时最多占 {peak_rows}，而原来是 {peak_standard}。</translation>
        </message>
        <message>
            <source>The scores of {queries} with {keys} are made, used and forgotten inside fast memory. Only three things go on to the next tile: the largest score so far m, the sum l, and the mixture O. For {query}, m is {after} and l {total}.</source>
            <translation>{queries} 与 {keys} 的分数在快内存里产生、使用、丢弃。只有三样带到下一块：目前最大的分数 m、和 l、混合 O。对 {query}，m 是 {after}，l 是 {total}。</translation>
        </message>
        <message>
            <source>A larger score has come: for {query} the maximum rises from {before} to {after}. Everything summed so far was relative to the old maximum, so l and O are multiplied by e^(old − new) = {factor}; then the tile is added as always. Rows that did this here: {count}.</source>
            <translation>来了更大的分数：对 {query}，最大值从 {before} 升到 {after}。此前累加的都以旧最大值为基准，所以 l 和 O 乘以 e^(旧 − 新) = {factor}，然后照常加上这一块。这里这样做的行数：{count}。</translation>
        </message>
        <message>
            <source>A larger score has come: for {query} the maximum rises from {before} to {after}. Everything summed so far was relative to the old maximum, so l and O should be multiplied by e^(old − new) = {due}. They are not: what came earlier now weighs too much. Rows that needed it here: {count}.</source>
            <translation>来了更大的分数：对 {query}，最大值从 {before} 升到 {after}。此前累加的都以旧最大值为基准，l 和 O 本该乘以 e^(旧 − 新) = {due}。现在没有乘：早先的部分权重过大。这里需要这样做的行数：{count}。</translation>
        </message>
        <message>
            <source>Whole matrix {standard}, row blocks {lazy}, tiles {flash}. K and V are read again for each block of rows: taller tiles mean fewer blocks. Wider tiles read the same keys in fewer pieces.</source>
            <translation>整个矩阵 {standard}，按行分块 {lazy}，图块 {flash}。每个行块都要重读 K 和 V：图块越高，行块越少。更宽的图块只是把同样的键分成更少的段来读。</translation>
        </message>
        <message>
            <source>The scores of {query}</source>
            <translation>{query} 的分数</translation>
        </message>
        <message>
            <source>{threads} threads, each alone</source>
            <translation>{threads} 个线程，各自为战</translation>
        </message>
        <message>
            <source>{threads} threads, each with a running (m, l)</source>
            <translation>{threads} 个线程，各有滚动的 (m, l)</translation>
        </message>
        <message>
            <source>Maximum, level {level} of {levels}</source>
            <translation>最大值，第 {level} 层，共 {levels} 层</translation>
        </message>
        <message>
            <source>Pairs, level {level} of {levels}</source>
            <translation>数对，第 {level} 层，共 {levels} 层</translation>
        </message>
        <message>
            <source>The maximum comes back to all</source>
            <translation>最大值回到所有线程</translation>
        </message>
        <message>
            <source>Sum, level {level} of {levels}</source>
            <translation>求和，第 {level} 层，共 {levels} 层</translation>
        </message>
        <message>
            <source>Divide</source>
            <translation>做除法</translation>
        </message>
        <message>
            <source>{query} has {count} scores. Each of {threads} threads takes every {threads}-th of them; darker and paler bars are their rounds.</source>
            <translation>{query} 有 {count} 个分数。{threads} 个线程各取其中每隔 {threads} 个的一个；深浅不同的柱是不同的轮次。</translation>
        </message>
        <message>
            <source>Each thread goes through its {rounds} numbers and keeps the largest. Neighbouring threads read neighbouring numbers, so that the reads are coalesced.</source>
            <translation>每个线程走过自己的 {rounds} 个数，留下最大的。相邻线程读相邻的数，这样读取能合并（coalesced）。</translation>
        </message>
        <message>
            <source>Each thread keeps a pair while it goes through its {rounds} numbers: the largest so far, and the sum relative to it.</source>
            <translation>每个线程走过自己的 {rounds} 个数时保留一对：目前最大的数，和以它为基准的和。</translation>
        </message>
        <message>
            <source>Thread t takes in the number of thread t + stride, and the stride halves: after {levels} levels thread 0 has the maximum, {maximum}.</source>
            <translation>线程 t 并入线程 t + 步长的数，步长每次减半：{levels} 层之后线程 0 得到最大值 {maximum}。</translation>
        </message>
        <message>
            <source>Two pairs become one: the larger maximum, and both sums under it. This is associative, so a tree may do it. After {levels} levels: m = {maximum}, l = {total}.</source>
            <translation>两对合成一对：取较大的最大值，两个和都换算到它之下。这个运算满足结合律，所以可以用树。{levels} 层之后：m = {maximum}，l = {total}。</translation>
        </message>
        <message>
            <source>Thread 0 alone knows the maximum, {maximum}. It writes it where all can read it, and all wait until it stands there. Then each adds up e^(s − m) of its own numbers.</source>
            <translation>只有线程 0 知道最大值 {maximum}。它把最大值写到大家都能读的地方，所有线程等它写好，然后各自累加自己的 e^(s − m)。</translation>
        </message>
        <message>
            <source>The same tree with + instead of max; after {levels} levels the sum is {total}.</source>
            <translation>同样的树，把 max 换成 +；{levels} 层之后和为 {total}。</translation>
        </message>
        <message>
            <source>The sum {total} is told to all, and each number is divided. The largest share is {share}.</source>
            <translation>和 {total} 告诉所有线程，每个数做除法。最大的份额是 {share}。</translation>
        </message>
        <message>
            <source>Traffic is counted in an idealised model: fast memory is empty when a kernel starts, each input is read once and each output written once, and there are no caches.</source>
            <translation>流量按理想化模型计算：内核开始时快内存是空的，每个输入读一次，每个输出写一次，没有缓存。</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head} was chosen by measurement: on this text its running maxima rise most often.</source>
            <translation>第 {layer} 层第 {head} 头由测量选出：在这段文本上，它的滚动最大值上升得最频繁。</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head} was chosen by measurement: on this text it has the largest score, and needs the maximum most.</source>
            <translation>第 {layer} 层第 {head} 头由测量选出：在这段文本上它的分数最大，最需要减去最大值。</translation>
        </message>
        <message>
            <source>Little memory, but not little traffic: as operations one after the other it moves {lazy}, the whole matrix {standard}.</source>
            <translation>内存少，但流量不少：作为一个接一个的运算，它搬运 {lazy}，整个矩阵是 {standard}。</translation>
        </message>
        <message>
            <source>{skipped} of {skipped} + {tiles} tiles lie wholly after their queries: they are never touched.</source>
            <translation>{skipped} + {tiles} 个图块中有 {skipped} 个完全位于查询之后：从不触碰。</translation>
        </message>
        <message>
            <source>In all {rescales} rescales; the result differs from torch's by {difference}.</source>
            <translation>总共 {rescales} 次重新缩放；结果与 torch 相差 {difference}。</translation>
        </message>
        <message>
            <source>The fault: m stays 0, so exponentials may grow beyond FP16 (65504). Without overflow the result would be right.</source>
            <translation>错误：m 一直是 0，指数可能超出 FP16（65504）。不溢出时结果本来是对的。</translation>
        </message>
        <message>
            <source>The fault: when m rises, l and O are not multiplied by e^(m old − m new).</source>
            <translation>错误：m 上升时，没有把 l 和 O 乘以 e^(旧 m − 新 m)。</translation>
        </message>
        <message>
            <source>The fault: query i may read up to key i + 1.</source>
            <translation>错误：查询 i 最多可以读到键 i + 1。</translation>
        </message>
        <message>
            <source>The fault: shared keys are laid out 0 1 0 1 (repeat) for the query heads, not 0 0 1 1 (repeat_interleave).</source>
            <translation>错误：共享的键按 0 1 0 1（repeat）而不是 0 0 1 1（repeat_interleave）分给各查询头。</translation>
        </message>
        <message>
            <source>The fault: values are turned by their position, as queries and keys are. What is mixed must not be turned.</source>
            <translation>错误：值也像查询和键那样按位置旋转。要混合的内容不该旋转。</translation>
        </message>
        <message>
            <source>The fault: values are turned by their position, as RoPE turns queries and keys (base 10000). This model itself turns nothing. What is mixed must not be turned.</source>
            <translation>错误：值按位置旋转，就像 RoPE 旋转查询和键那样（底数 10000）。这个模型本身什么也不旋转。要混合的内容不该旋转。</translation>
        </message>
        <message>
            <source>This model adds to its scores by distance, or reads within a window; here its Q, K and V are taken alone.</source>
            <translation>这个模型按距离给分数加项，或只在窗口内读；这里只取它的 Q、K、V。</translation>
        </message>
        <message>
            <source>The fault: masked scores go into m and l, and only their weights are set to 0: rows no longer sum to 1.</source>
            <translation>错误：被掩码的分数也进入 m 和 l，只是权重被置 0：每行之和不再是 1。</translation>
        </message>
        <message>
            <source>In general Θ(N²·d²/M) with fast memory of M numbers, against Θ(N·d + N²): with tall tiles, M is mostly Q and O.</source>
            <translation>一般而言，快内存有 M 个数时为 Θ(N²·d²/M)，对比 Θ(N·d + N²)：图块高时，M 主要是 Q 和 O。</translation>
        </message>
        <message>
            <source>Nothing is approximated: the difference from torch's attention is {difference}; rounding explains up to {tolerance}.</source>
            <translation>没有任何近似：与 torch 的注意力相差 {difference}；舍入最多能解释 {tolerance}。</translation>
        </message>
        <message>
            <source>The result is wrong: it differs from torch's attention by {difference}, and rounding explains up to {tolerance}.</source>
            <translation>结果是错的：与 torch 的注意力相差 {difference}，舍入最多能解释 {tolerance}。</translation>
        </message>
        <message>
            <source>With tiles this low, K and V are read so often that the tiles move more than the whole matrix does.</source>
            <translation>图块这么低时，K 和 V 读得太频繁，图块反而比整个矩阵搬运得更多。</translation>
        </message>
        <message>
            <source>All threads wait for one another between two levels: a thread that reads too early gets an old number.</source>
            <translation>两层之间所有线程互相等待：读得太早的线程会得到旧的数。</translation>
        </message>
        <message>
            <source>{together} operations one after the other for each reduction, against {alone} for one thread.</source>
            <translation>每次归约 {together} 次先后进行的运算，而单个线程要 {alone} 次。</translation>
        </message>
        <message>
            <source>Whole matrix</source>
            <translation>整个矩阵</translation>
        </message>
        <message>
            <source>Row blocks</source>
            <translation>按行分块</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>图块</translation>
        </message>
        <message>
            <source>Sizes</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>各自</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>分发</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>求和</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>queries Q ↓</source>
            <translation>查询 Q ↓</translation>
        </message>
        <message>
            <source>keys K →</source>
            <translation>键 K →</translation>
        </message>
        <message>
            <source>in memory</source>
            <translation>在内存中</translation>
        </message>
        <message>
            <source>Fast memory (SRAM)</source>
            <translation>快内存（SRAM）</translation>
        </message>
        <message>
            <source>{used} in use, whatever N is</source>
            <translation>占用 {used}，与 N 无关</translation>
        </message>
        <message>
            <source>kernel {number} of {count}</source>
            <translation>第 {number} 个内核（kernel），共 {count} 个</translation>
        </message>
        <message>
            <source>here for {query}; combined under one maximum at the end</source>
            <translation>这里是 {query}；最后用同一个最大值合并</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留的量</translation>
        </message>
        <message>
            <source>Kept from tile to tile</source>
            <translation>从一块带到下一块</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>正在计算</translation>
        </message>
        <message>
            <source>One kernel after another</source>
            <translation>一个内核接一个内核</translation>
        </message>
        <message>
            <source>between two of them a whole matrix waits in slow memory</source>
            <translation>两个内核之间，整个矩阵都在慢内存里等着</translation>
        </message>
        <message>
            <source>m: largest score so far</source>
            <translation>m：目前最大的分数</translation>
        </message>
        <message>
            <source>l: sum of e^(s − m) so far</source>
            <translation>l：目前 e^(s − m) 之和</translation>
        </message>
        <message>
            <source>O ÷ l: mixture so far</source>
            <translation>O ÷ l：目前的混合</translation>
        </message>
        <message>
            <source>a strip of scores, {rows} × {columns} at a time</source>
            <translation>一条分数，每次 {rows} × {columns}</translation>
        </message>
        <message>
            <source>{rows} × {columns} at a time</source>
            <translation>每次 {rows} × {columns}</translation>
        </message>
        <message>
            <source>here for {query}</source>
            <translation>这里是 {query}</translation>
        </message>
        <message>
            <source>Summaries kept</source>
            <translation>保留的摘要</translation>
        </message>
        <message>
            <source>of {count} chunks of keys</source>
            <translation>来自 {count} 段键</translation>
        </message>
        <message>
            <source>Summaries, kept until the end of the strip</source>
            <translation>摘要，保留到这一条结束</translation>
        </message>
        <message>
            <source>S = Q·Kᵀ ÷ √d</source>
            <translation>S = Q·Kᵀ ÷ √d</translation>
        </message>
        <message>
            <source>reads Q, K</source>
            <translation>读 Q、K</translation>
        </message>
        <message>
            <source>writes S</source>
            <translation>写 S</translation>
        </message>
        <message>
            <source>S = Q·Kᵀ</source>
            <translation>S = Q·Kᵀ</translation>
        </message>
        <message>
            <source>S ÷ √d</source>
            <translation>S ÷ √d</translation>
        </message>
        <message>
            <source>reads S</source>
            <translation>读 S</translation>
        </message>
        <message>
            <source>writes S again</source>
            <translation>再写 S</translation>
        </message>
        <message>
            <source>mask S</source>
            <translation>给 S 加掩码</translation>
        </message>
        <message>
            <source>reads S once more</source>
            <translation>又读 S</translation>
        </message>
        <message>
            <source>writes masked S</source>
            <translation>写加了掩码的 S</translation>
        </message>
        <message>
            <source>P = softmax(S)</source>
            <translation>P = softmax(S)</translation>
        </message>
        <message>
            <source>reads all of S</source>
            <translation>读整个 S</translation>
        </message>
        <message>
            <source>writes P</source>
            <translation>写 P</translation>
        </message>
        <message>
            <source>O = P·V</source>
            <translation>O = P·V</translation>
        </message>
        <message>
            <source>reads P, V</source>
            <translation>读 P、V</translation>
        </message>
        <message>
            <source>writes O</source>
            <translation>写 O</translation>
        </message>
        <message>
            <source>Bytes between slow and fast memory</source>
            <translation>慢内存与快内存之间的字节</translation>
        </message>
        <message>
            <source>Bytes moved</source>
            <translation>搬运的字节</translation>
        </message>
        <message>
            <source>Most alive at once</source>
            <translation>同时占用的峰值</translation>
        </message>
        <message>
            <source>whole matrix</source>
            <translation>整个矩阵</translation>
        </message>
        <message>
            <source>row blocks</source>
            <translation>按行分块</translation>
        </message>
        <message>
            <source>tiles</source>
            <translation>图块</translation>
        </message>
        <message>
            <source>= torch SDPA, max |Δ| {difference}</source>
            <translation>= torch SDPA，最大 |Δ| {difference}</translation>
        </message>
        <message>
            <source>≠ torch SDPA, max |Δ| {difference}</source>
            <translation>≠ torch SDPA，最大 |Δ| {difference}</translation>
        </message>
        <message>
            <source>= torch.softmax, max |Δ| {difference}</source>
            <translation>= torch.softmax，最大 |Δ| {difference}</translation>
        </message>
        <message>
            <source>rows Br vary, Bc = {columns}</source>
            <translation>改变行数 Br，Bc = {columns}</translation>
        </message>
        <message>
            <source>columns Bc vary, Br = {rows}</source>
            <translation>改变列数 Bc，Br = {rows}</translation>
        </message>
        <message>
            <source>size of a tile</source>
            <translation>图块大小</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>不保留</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>a summary of each chunk of keys: {count}</source>
            <translation>每段键一份摘要：{count} 份</translation>
        </message>
        <message>
            <source>times less traffic than the whole matrix</source>
            <translation>流量是整个矩阵的几分之一（倍数）</translation>
        </message>
        <message>
            <source>as much</source>
            <translation>一样多</translation>
        </message>
        <message>
            <source>scores</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>e^(s − m)</source>
            <translation>e^(s − m)</translation>
        </message>
        <message>
            <source>shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>each alone</source>
            <translation>各自</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>第 {level} 层</translation>
        </message>
        <message>
            <source>Operations one after another</source>
            <translation>一个接一个的运算次数</translation>
        </message>
        <message>
            <source>1 thread</source>
            <translation>1 个线程</translation>
        </message>
        <message>
            <source>{threads} threads</source>
            <translation>{threads} 个线程</translation>
        </message>
        <message>
            <source>FP32</source>
            <translation>FP32</translation>
        </message>
        <message>
            <source>FP64</source>
            <translation>FP64</translation>
        </message>
        <message>
            <source>FP16</source>
            <translation>FP16</translation>
        </message>
        <message>
            <source>Drawn from a normal distribution, seed {seed}; N = {tokens}, d = {width}, {type}</source>
            <translation>正态分布随机数，种子 {seed}；N = {tokens}，d = {width}，{type}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head} of “{model}”; N = {tokens}, d = {width}, {type}</source>
            <translation>“{model}”第 {layer} 层第 {head} 头；N = {tokens}，d = {width}，{type}</translation>
        </message>
        <message>
            <source>Drawn, seed {seed}; N {tokens}, d {width}, {type}</source>
            <translation>随机数，种子 {seed}；N {tokens}，d {width}，{type}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head}; N {tokens}, d {width}, {type}</source>
            <translation>第 {layer} 层第 {head} 头；N {tokens}，d {width}，{type}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head}, keys averaged; N {tokens}</source>
            <translation>第 {layer} 层第 {head} 头，键取平均；N {tokens}</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head}, keys averaged to {heads} heads; N = {tokens}, d = {width}, {type}</source>
            <translation>第 {layer} 层第 {head} 头，键平均成 {heads} 个头；N = {tokens}，d = {width}，{type}</translation>
        </message>
        <message>
            <source>Attention in tiles</source>
            <extracomment>More tiles than this are too many to walk through one by one.</extracomment>
            <translation>分块计算的注意力</translation>
        </message>
        <message>
            <source>One softmax by many threads</source>
            <translation>多个线程做一次 softmax</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>看什么</translation>
        </message>
        <message>
            <source>a trained head, on the text</source>
            <translation>训练好的头，读这段文本</translation>
        </message>
        <message>
            <source>drawn: normal random numbers</source>
            <translation>抽取：正态随机数</translation>
        </message>
        <message>
            <source>Q, K and V are</source>
            <translation>Q、K、V 是</translation>
        </message>
        <message>
            <source>Tokens N</source>
            <translation>词元数 N</translation>
        </message>
        <message>
            <source>Width of a head d</source>
            <translation>头的宽度 d</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Rows of a tile Br (queries)</source>
            <translation>图块行数 Br（查询）</translation>
        </message>
        <message>
            <source>Columns of a tile Bc (keys)</source>
            <translation>图块列数 Bc（键）</translation>
        </message>
        <message>
            <source>Causal mask</source>
            <translation>因果掩码（causal mask）</translation>
        </message>
        <message>
            <source>Scores multiplied by</source>
            <translation>分数乘以</translation>
        </message>
        <message>
            <source>1 is q·k ÷ √d, as trained.</source>
            <translation>1 即 q·k ÷ √d，与训练时相同。</translation>
        </message>
        <message>
            <source>FP16, rounded after each operation</source>
            <translation>FP16，每次运算后舍入</translation>
        </message>
        <message>
            <source>Numbers are kept in</source>
            <translation>数的格式</translation>
        </message>
        <message>
            <source>nothing: as it should be</source>
            <translation>不破坏：正确的做法</translation>
        </message>
        <message>
            <source>no maximum subtracted, in FP16</source>
            <translation>不减最大值，用 FP16</translation>
        </message>
        <message>
            <source>forget the rescale</source>
            <translation>忘记重新缩放</translation>
        </message>
        <message>
            <source>causal mask off by one</source>
            <translation>因果掩码错一位</translation>
        </message>
        <message>
            <source>repeat for repeat_interleave</source>
            <translation>把 repeat_interleave 写成 repeat</translation>
        </message>
        <message>
            <source>turn V by RoPE too</source>
            <translation>V 也做 RoPE 旋转</translation>
        </message>
        <message>
            <source>mask after the softmax</source>
            <translation>softmax 之后才掩码</translation>
        </message>
        <message>
            <source>Break it on purpose</source>
            <translation>故意弄坏</translation>
        </message>
        <message>
            <source>Standard: a kernel for each operation</source>
            <translation>标准做法：每个运算一个内核</translation>
        </message>
        <message>
            <source>Scaling and masking then read and write the whole N × N matrix once more each.</source>
            <translation>缩放与掩码于是各自再读写一遍整个 N × N 矩阵。</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>The query whose scores are reduced; −1 is the last one.</source>
            <translation>归约哪个查询的分数；−1 为最后一个。</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Instead of one tree for the maximum and a second for the sum.</source>
            <translation>代替一棵求最大值、另一棵求和的树。</translation>
        </message>
        <message>
            <source>which part of the trace</source>
            <translation>轨迹的哪一部分</translation>
        </message>
        <message>
            <source>which kernel, row block, tile or level of it, from 0</source>
            <translation>其中的第几个核、行块、瓦片或层级，从 0 起</translation>
        </message>
        <message>
            <source>kernel of the standard way</source>
            <translation>标准做法的核</translation>
        </message>
        <message>
            <source>bytes it reads from slow memory</source>
            <translation>它从慢速内存读的字节数</translation>
        </message>
        <message>
            <source>bytes it writes to slow memory</source>
            <translation>它写到慢速内存的字节数</translation>
        </message>
        <message>
            <source>largest score of each chunk of keys, (chunks, rows)</source>
            <translation>每段键的最大分数，(chunks, rows)</translation>
        </message>
        <message>
            <source>Σ e^(s − m) of each chunk, (chunks, rows)</source>
            <translation>每段的 Σ e^(s − m)，(chunks, rows)</translation>
        </message>
        <message>
            <source>row block of the tile, from 0</source>
            <translation>瓦片的行块，从 0 起</translation>
        </message>
        <message>
            <source>key block of the tile, from 0</source>
            <translation>瓦片的键块，从 0 起</translation>
        </message>
        <message>
            <source>masked scores of the tile, (rows, columns)</source>
            <translation>瓦片中掩码后的分数，(rows, columns)</translation>
        </message>
        <message>
            <source>e^(s − m), (rows, columns)</source>
            <translation>e^(s − m)，逐个分数，(rows, columns)</translation>
        </message>
        <message>
            <source>running maximum, (rows,)</source>
            <translation>滚动的最大值，(rows,)</translation>
        </message>
        <message>
            <source>running sum, (rows,)</source>
            <translation>滚动的和，(rows,)</translation>
        </message>
        <message>
            <source>what l and O were multiplied by, (rows,)</source>
            <translation>l 和 O 乘以了多少，(rows,)</translation>
        </message>
        <message>
            <source>running O, not yet divided by l, (rows, d)</source>
            <translation>滚动的 O，尚未除以 l，(rows, d)</translation>
        </message>
        <message>
            <source>rows that rescaled at this tile</source>
            <translation>在这块瓦片上重新缩放的行数</translation>
        </message>
        <message>
            <source>the same up to this tile</source>
            <translation>到这块瓦片为止的同一数目</translation>
        </message>
        <message>
            <source>bytes of the whole matrix ÷ bytes of the tiles</source>
            <translation>整个矩阵的字节数 ÷ 瓦片的字节数</translation>
        </message>
        <message>
            <source>sizes of a tile, (sizes,)</source>
            <translation>瓦片的大小，(sizes,)</translation>
        </message>
        <message>
            <source>the ratio with that many rows, (sizes,)</source>
            <translation>行数为此时的比值，(sizes,)</translation>
        </message>
        <message>
            <source>the ratio with that many columns, (sizes,)</source>
            <translation>列数为此时的比值，(sizes,)</translation>
        </message>
        <message>
            <source>level of the tree, from 1</source>
            <translation>树的层级，从 1 起</translation>
        </message>
        <message>
            <source>scores of the row, (T,)</source>
            <translation>这一行的分数，(T,)</translation>
        </message>
        <message>
            <source>what each thread holds of the maximum, (levels + 1, threads); NaN: idle</source>
            <translation>每个线程持有的最大值，(levels + 1, threads)；NaN：空闲</translation>
        </message>
        <message>
            <source>the same of the sum</source>
            <translation>和的同一数目</translation>
        </message>
        <message>
            <source>the softmax, (T,)</source>
            <translation>softmax 的结果，(T,)</translation>
        </message>
    </context>
    <context>
        <name>attention/heads</name>
        <message>
            <source>the encoder, on the text</source>
            <extracomment>A thumbnail has at most this many rows; longer texts are pooled. The coarsest level of the pyramid has at most this many rows. Heads drawn beside the chosen one, and the longest text for which they are. Each head is removed alone on at most this many tokens. The next tokens compared: the five likeliest before and after. In `knocked`: the head whose removal costs most.</extracomment>
            <translation>编码器，读所给文本</translation>
        </message>
        <message>
            <source>the decoder, on what it writes</source>
            <translation>解码器，读它自己写出的内容</translation>
        </message>
        <message>
            <source>Of an encoder–decoder</source>
            <translation>编码器–解码器的哪一半</translation>
        </message>
        <message>
            <source>Which half of your own model of that kind is shown. How its decoder reads its encoder is shown by the lab “One head”, as cross attention.</source>
            <translation>展示你自己这类模型的哪一半。解码器如何读取编码器，见实验“一个注意力头”里的交叉注意力（cross attention）。</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询（query）</translation>
        </message>
        <message>
            <source>The token that reads; −1 is the last one.</source>
            <translation>正在读的词元；−1 是最后一个。</translation>
        </message>
        <message>
            <source>arcs over the tokens</source>
            <translation>词元上方的弧线</translation>
        </message>
        <message>
            <source>lines between two rows</source>
            <translation>两行之间的连线</translation>
        </message>
        <message>
            <source>heat map</source>
            <translation>热力图 heat map</translation>
        </message>
        <message>
            <source>Show a head as</source>
            <translation>一个头画成</translation>
        </message>
        <message>
            <source>linear, 0 to 1</source>
            <translation>线性，0 到 1</translation>
        </message>
        <message>
            <source>logarithmic, 0.001 to 1</source>
            <translation>对数，0.001 到 1</translation>
        </message>
        <message>
            <source>each query's largest weight is full</source>
            <translation>每个查询的最大权重为满色</translation>
        </message>
        <message>
            <source>without the first token</source>
            <translation>不计第一个词元</translation>
        </message>
        <message>
            <source>Colour scale</source>
            <translation>颜色标尺</translation>
        </message>
        <message>
            <source>Knocked out</source>
            <translation>敲除 knock out</translation>
        </message>
        <message>
            <source>Click a head from “knock out” on, or its layer's number. As text: 2.3 is head 3 of layer 2, 2 is all of layer 2, ★ the head that costs most on this text, as measured.</source>
            <translation>从“敲除”一节起，点击一个头，或它那一层的编号。写成文字：2.3 是第 2 层第 3 个头，2 是整个第 2 层，★ 是在这段文字上代价最大的头（由测量得出）。</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>its mean over other texts</source>
            <translation>它在别的文字上的均值</translation>
        </message>
        <message>
            <source>what it does on another text</source>
            <translation>它在另一段文字上的输出</translation>
        </message>
        <message>
            <source>Its output becomes</source>
            <translation>它的输出换成</translation>
        </message>
        <message>
            <source>everywhere</source>
            <translation>处处都缺</translation>
        </message>
        <message>
            <source>in the queries of a later layer</source>
            <translation>只在后面一层的查询里</translation>
        </message>
        <message>
            <source>in the keys of a later layer</source>
            <translation>只在后面一层的键里</translation>
        </message>
        <message>
            <source>in the values of a later layer</source>
            <translation>只在后面一层的值里</translation>
        </message>
        <message>
            <source>in the stream that passes by a later layer</source>
            <translation>只在绕过后面一层的残差流里</translation>
        </message>
        <message>
            <source>Where it is missing</source>
            <translation>缺在哪里</translation>
        </message>
        <message>
            <source>Later layer</source>
            <translation>后面的层</translation>
        </message>
        <message>
            <source>0: the one after the heads knocked out.</source>
            <translation>0：紧接在被敲除的头之后的那一层。</translation>
        </message>
        <message>
            <source>Later head</source>
            <translation>后面的头</translation>
        </message>
        <message>
            <source>0: all heads of that layer.</source>
            <translation>0：那一层所有的头。</translation>
        </message>
        <message>
            <source>Heads beside it</source>
            <translation>并排的头</translation>
        </message>
        <message>
            <source>Up to three more heads, each in its colour: Shift+click a head.</source>
            <translation>最多再加三个头，各用一种颜色：按住 Shift 点击一个头。</translation>
        </message>
        <message>
            <source>More queries</source>
            <translation>更多查询</translation>
        </message>
        <message>
            <source>Positions of tokens that read as well: Shift+click a token.</source>
            <translation>同时在读的词元的位置：按住 Shift 点击一个词元。</translation>
        </message>
        <message>
            <source>Which other text</source>
            <translation>哪一段别的文字</translation>
        </message>
        <message>
            <source>The evidence for an induction head</source>
            <translation>归纳头 induction head 的证据</translation>
        </message>
        <message>
            <source>Where nothing repeats, heads rest</source>
            <translation>没有重复时，头就歇着</translation>
        </message>
        <message>
            <source>Cut one path: only the keys of the next layer</source>
            <translation>只切断一条路径：下一层的键</translation>
        </message>
        <message>
            <source>A sentence in Chinese</source>
            <translation>一句中文</translation>
        </message>
        <message>
            <source>A long text, as a heat map</source>
            <translation>一段长文字，画成热力图</translation>
        </message>
        <message>
            <source>What does each head do, and who misses it?</source>
            <translation>每个头做什么，谁离不开它？</translation>
        </message>
        <message>
            <source>A head is a habit of where to look</source>
            <translation>一个头就是一种看的习惯</translation>
        </message>
        <message>
            <source>Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of layer {layer} gives {share} of it to {key} when {query} reads. The quiet arcs are what the other tokens read most: together they show the head's habit.</source>
            <translation>每个在读的词元把总和为 1 的权重分给直到它自己为止的词元。{query} 在读时，第 {layer} 层第 {head} 个头把其中的 {share} 给了 {key}。淡色的弧线是其他词元读得最多的对象：合起来就是这个头的习惯。</translation>
        </message>
        <message>
            <source>Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of layer {layer} gives {share} of it to {key} when {query} reads. The faint lines are what the other tokens read: together they show the head's habit.</source>
            <translation>每个在读的词元把总和为 1 的权重分给直到它自己为止的词元。{query} 在读时，第 {layer} 层第 {head} 个头把其中的 {share} 给了 {key}。淡色的线是其他词元读的对象：合起来就是这个头的习惯。</translation>
        </message>
        <message>
            <source>Each token that reads shares a weight of 1 among the tokens up to itself. Head {head} of layer {layer} gives {share} of it to {key} when {query} reads. Each row of the map is one token that reads: together they show the head's habit. Ctrl+wheel enlarges it, Alt+drag moves it.</source>
            <translation>每个在读的词元把总和为 1 的权重分给直到它自己为止的词元。{query} 在读时，第 {layer} 层第 {head} 个头把其中的 {share} 给了 {key}。图的每一行是一个在读的词元：合起来就是这个头的习惯。Ctrl+滚轮放大，Alt+拖动平移。</translation>
        </message>
        <message>
            <source>{layers} layers of {heads} heads, all at once</source>
            <translation>{layers} 层，每层 {heads} 个头，一起看</translation>
        </message>
        <message>
            <source>Every small map is one head on the same {tokens} tokens: a row for each token that reads, a column for each that is read. The stream of {width} numbers is cut into {heads} heads of {d}, so many heads cost no more parameters than one. What they bring is added up.</source>
            <translation>每张小图是一个头在同样 {tokens} 个词元上的样子：一行是一个在读的词元，一列是一个被读的词元。宽 {width} 的残差流 residual stream 对应 {heads} 个宽 {d} 的头，所以多头的参数并不比单头多。它们带回来的内容加在一起。</translation>
        </message>
        <message>
            <source>What each head is, by measurement</source>
            <translation>每个头是什么，由测量决定</translation>
        </message>
        <message>
            <source>Each bar is a share of weight on {period} random tokens, said twice: no language helps there, so what a head does is its own doing. A head is named after a kind that takes {from} or more. “Induction” needs two things: it reads what followed the same token ({matching} here), and its output raises the logit of what it reads ({copying} standard deviations above the other tokens here).</source>
            <translation>每根条形是在 {period} 个随机词元（重复两遍）上的权重份额：那里没有语言可依靠，看到的就是头自己的本事。某一类的份额达到 {from}，头就按它命名。称为“归纳”要满足两点：它读同一词元之后的内容（这里 {matching}），并且它的输出抬高所读词元的 logit（这里比其他词元高 {copying} 个标准差）。</translation>
        </message>
        <message>
            <source>Evidence: previous token</source>
            <translation>证据：前一个词元</translation>
        </message>
        <message>
            <source>Averaged is the diagonal just below the main one: how much each token reads the one before it. Here it is {share}; on your text {text}.</source>
            <translation>取平均的是主对角线正下方的那条：每个词元读它前一个词元的程度。这里是 {share}；在你的文字上是 {text}。</translation>
        </message>
        <message>
            <source>Evidence: the same token earlier</source>
            <translation>证据：之前的同一词元</translation>
        </message>
        <message>
            <source>The second copy of a token lies {period} after the first. Averaged is the diagonal that far down: {share}; on your text {text}.</source>
            <translation>一个词元的第二次出现在第一次之后 {period} 处。取平均的就是低这么多的那条对角线：{share}；在你的文字上是 {text}。</translation>
        </message>
        <message>
            <source>Evidence: induction, prefix matching</source>
            <translation>证据：归纳 induction，前缀匹配 prefix matching</translation>
        </message>
        <message>
            <source>What followed the first copy lies {period} − 1 back. Averaged is that diagonal: {share}; on your text {text}. Copying: the token it reads stands {copying} standard deviations above the others in what the head writes.</source>
            <translation>第一次出现之后的那个词元在 {period} − 1 之前。取平均的就是那条对角线：{share}；在你的文字上是 {text}。复制 copying：在这个头写出的内容里，所读的词元比其他词元高 {copying} 个标准差。</translation>
        </message>
        <message>
            <source>Evidence: the first token as a place to rest</source>
            <translation>证据：第一个词元是歇脚处</translation>
        </message>
        <message>
            <source>Weights sum to 1, so a head that finds nothing must put them somewhere; many rest on the first token. Averaged is the first column: {share}. Where the token is new it is {unmatched}, where it has an earlier match {matched}.</source>
            <translation>权重之和为 1，什么也没找到的头也得把权重放在某处；许多头就放在第一个词元上（attention sink）。取平均的是第一列：{share}。词元是新的时为 {unmatched}，之前有匹配时为 {matched}。</translation>
        </message>
        <message>
            <source>Evidence: the token itself</source>
            <translation>证据：词元自身</translation>
        </message>
        <message>
            <source>Averaged is the main diagonal: {share}; on your text {text}.</source>
            <translation>取平均的是主对角线：{share}；在你的文字上是 {text}。</translation>
        </message>
        <message>
            <source>Evidence: how widely it spreads</source>
            <translation>证据：有多分散</translation>
        </message>
        <message>
            <source>0 is one key alone, 1 all keys alike. A later query has more keys to choose from, so each entropy is divided by the largest it could be, ln(i + 1). The mean is {share}; on your text {text}.</source>
            <translation>0 是只看一个键，1 是所有键一样多。靠后的查询有更多键可选，所以每个熵都除以它可能的最大值 ln(i + 1)。平均是 {share}；在你的文字上是 {text}。</translation>
        </message>
        <message>
            <source>Each head removed by itself</source>
            <translation>逐个敲除每个头</translation>
        </message>
        <message>
            <source>{count} runs on the first {tokens} tokens, each with the output of one head {method}. Head {layer}.{head} is missed most: {rise} nats a token. {cheap} of the {count} cost less than a tenth of that: where heads do similar things, the others stand in.</source>
            <translation>在前 {tokens} 个词元上运行 {count} 次，每次把一个头的输出{method}。最离不开的是头 {layer}.{head}：每个词元 {rise} 奈特 nat。{count} 个中有 {cheap} 个的代价不到它的十分之一：几个头做相似的事时，别的头会顶上。</translation>
        </message>
        <message>
            <source>Who pays</source>
            <translation>谁受损失</translation>
        </message>
        <message>
            <source>{what}. The output is {method}. Over every token stands how much more it surprises the model: {rise} nats in the mean. It is hardest on {token}, whose probability goes from {before} to {after}.</source>
            <translation>{what}。输出{method}。每个词元上方是它让模型多意外多少：平均 {rise} 奈特。损失最大的是 {token}，它的概率从 {before} 变为 {after}。</translation>
        </message>
        <message>
            <source>No head is knocked out, so nothing changes: the bars are zero. Click a head in the mosaic to knock it out, or a layer's number for all of its heads.</source>
            <translation>没有敲除任何头，所以什么也不变：条形都是零。在拼图里点击一个头来敲除它，或点击层的编号敲除整层。</translation>
        </message>
        <message>
            <source>What comes next, with them and without</source>
            <translation>下一个是什么：有它们和没有它们</translation>
        </message>
        <message>
            <source>After {query} the five likeliest tokens of both runs. “{piece}” changes most: from {before} to {after}.</source>
            <translation>{query} 之后，两次运行各自最可能的五个词元。变化最大的是“{piece}”：从 {before} 到 {after}。</translation>
        </message>
        <message>
            <source>The maps of the other heads move</source>
            <translation>别的头的图也变了</translation>
        </message>
        <message>
            <source>Heads of later layers read what earlier ones wrote. {what}, head {layer}.{head} changes most: a weight moves by {most}. Heads in layers before the ones knocked out cannot change.</source>
            <translation>后面各层的头读前面的头写下的内容。{what}：变化最大的是头 {layer}.{head}：有一个权重变了 {most}。被敲除的头之前各层的头不可能变。</translation>
        </message>
        <message>
            <source>{what}, no map changes: no attention of a later layer reads what is missing.</source>
            <translation>{what}：没有图发生变化，后面各层的注意力都没有读到缺少的内容。</translation>
        </message>
        <message>
            <source>{query} reads</source>
            <translation>{query} 在读</translation>
        </message>
        <message>
            <source>Head {layer}.{head} gives {share} of the weight of {query} to {key}.</source>
            <translation>头 {layer}.{head} 把 {query} 的权重中的 {share} 给了 {key}。</translation>
        </message>
        <message>
            <source>set to zero</source>
            <translation>设为零</translation>
        </message>
        <message>
            <source>set to its mean over {tokens} tokens of {texts} other texts (the first: “{other}”)</source>
            <translation>设为它在另外 {texts} 段文字的 {tokens} 个词元上的均值（第一段：“{other}”）</translation>
        </message>
        <message>
            <source>taken from the same places of another text, “{other}”</source>
            <translation>换成它在另一段文字“{other}”相同位置上的输出</translation>
        </message>
        <message>
            <source>With all heads in place</source>
            <translation>所有的头都在</translation>
        </message>
        <message>
            <source>Without {heads}</source>
            <translation>没有 {heads}</translation>
        </message>
        <message>
            <source>With {heads} missing from what the queries of layer {layer} are made of</source>
            <translation>第 {layer} 层的查询里没有 {heads}</translation>
        </message>
        <message>
            <source>With {heads} missing from what the keys of layer {layer} are made of</source>
            <translation>第 {layer} 层的键里没有 {heads}</translation>
        </message>
        <message>
            <source>With {heads} missing from what the values of layer {layer} are made of</source>
            <translation>第 {layer} 层的值里没有 {heads}</translation>
        </message>
        <message>
            <source>With {heads} missing only from the stream that passes by layer {layer}</source>
            <translation>只在绕过第 {layer} 层的残差流里没有 {heads}</translation>
        </message>
        <message>
            <source>Head {layer}.{head} was chosen by measurement: of all heads it reads what followed the same token most.</source>
            <translation>头 {layer}.{head} 是由测量选出的：所有头中，它读同一词元之后内容的份额最大。</translation>
        </message>
        <message>
            <source>Click a head to see what it reads, Shift+click to put it beside. Click a token to make it the query.</source>
            <translation>点击一个头看它读什么，按住 Shift 点击则并排显示。点击一个词元把它设为查询。</translation>
        </message>
        <message>
            <source>Click a head to knock it out or put it back, a layer's number for all.</source>
            <translation>点击一个头来敲除或放回，点击层的编号则是整层。</translation>
        </message>
        <message>
            <source>{heads} query heads share {shared} sets of keys and values (grouped-query attention): neighbours differ by their queries only.</source>
            <translation>{heads} 个查询头共用 {shared} 组键和值（分组查询注意力 grouped-query attention）：相邻的头只有查询不同。</translation>
        </message>
        <message>
            <source>W_Q, W_K, W_V and W_O of one layer have {count} weights; with one head of {width} numbers they would have {single}.</source>
            <translation>一层的 W_Q、W_K、W_V 和 W_O 共有 {count} 个权重；如果只有一个宽 {width} 的头，会有 {single} 个。</translation>
        </message>
        <message>
            <source>Click a bar to see the weights that were averaged for it.</source>
            <translation>点击一根条形，看它平均的是哪些权重。</translation>
        </message>
        <message>
            <source>The path carries everything that the layers between made of the heads, not their own output alone.</source>
            <translation>这条路径带着中间各层由这些头得到的一切，不只是它们自己的输出。</translation>
        </message>
        <message>
            <source>One bright column flattens the rest: choose the colour scale without the first token.</source>
            <translation>一列太亮，别的都看不清：把颜色标尺换成不计第一个词元。</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>all heads</source>
            <translation>所有头</translation>
        </message>
        <message>
            <source>labels</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>knock out</source>
            <translation>敲除</translation>
        </message>
        <message>
            <source>who pays</source>
            <translation>谁受损失</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>下一个词元</translation>
        </message>
        <message>
            <source>other maps</source>
            <translation>别的图</translation>
        </message>
        <message>
            <source>query by query</source>
            <translation>逐个查询</translation>
        </message>
        <message>
            <source>previous token</source>
            <translation>前一个词元</translation>
        </message>
        <message>
            <source>same token</source>
            <translation>同一词元</translation>
        </message>
        <message>
            <source>induction</source>
            <translation>归纳 induction</translation>
        </message>
        <message>
            <source>matches, does not copy</source>
            <translation>能匹配，不复制</translation>
        </message>
        <message>
            <source>first token</source>
            <translation>第一个词元</translation>
        </message>
        <message>
            <source>itself</source>
            <translation>自身</translation>
        </message>
        <message>
            <source>spread out</source>
            <translation>分散</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>previous</source>
            <translation>前一个</translation>
        </message>
        <message>
            <source>same</source>
            <translation>同一</translation>
        </message>
        <message>
            <source>induct.</source>
            <translation>归纳</translation>
        </message>
        <message>
            <source>matches</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>first</source>
            <translation>第一个</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>分散</translation>
        </message>
        <message>
            <source>same token earlier</source>
            <translation>之前的同一词元</translation>
        </message>
        <message>
            <source>after the same token</source>
            <translation>同一词元之后</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵 entropy</translation>
        </message>
        <message>
            <source>Head {layer}.{head}: {query} reads {key} most, with {share}</source>
            <translation>头 {layer}.{head}：{query} 读得最多的是 {key}，占 {share}</translation>
        </message>
        <message>
            <source>{count} heads read the same text, each in its own way</source>
            <translation>{count} 个头读同一段文字，各有各的读法</translation>
        </message>
        <message>
            <source>What a head is called is measured. Head {layer}.{head}: {name}</source>
            <translation>头的名称由测量得出。头 {layer}.{head}：{name}</translation>
        </message>
        <message>
            <source>Head {layer}.{head} puts {share} on the token just before</source>
            <translation>头 {layer}.{head} 把 {share} 的权重放在前一个词元上</translation>
        </message>
        <message>
            <source>Head {layer}.{head} puts {share} on the same token, earlier</source>
            <translation>头 {layer}.{head} 把 {share} 的权重放在之前的同一词元上</translation>
        </message>
        <message>
            <source>Head {layer}.{head} puts {share} on what followed the same token</source>
            <translation>头 {layer}.{head} 把 {share} 的权重放在同一词元之后的那个上</translation>
        </message>
        <message>
            <source>Head {layer}.{head} puts {share} on the first token</source>
            <translation>头 {layer}.{head} 把 {share} 的权重放在第一个词元上</translation>
        </message>
        <message>
            <source>Head {layer}.{head} puts {share} on the token itself</source>
            <translation>头 {layer}.{head} 把 {share} 的权重放在词元自身上</translation>
        </message>
        <message>
            <source>Head {layer}.{head} spreads its weight: {share} of the most possible</source>
            <translation>头 {layer}.{head} 的权重有多分散：最大可能的 {share}</translation>
        </message>
        <message>
            <source>Removed by itself, head {layer}.{head} costs most: {rise} nats a token</source>
            <translation>单独敲除时，头 {layer}.{head} 的代价最大：每个词元 {rise} 奈特 nat</translation>
        </message>
        <message>
            <source>{what}: {rise} nats more a token</source>
            <translation>{what}：每个词元多 {rise} 奈特</translation>
        </message>
        <message>
            <source>No head is knocked out: click one</source>
            <translation>没有敲除任何头：点击一个</translation>
        </message>
        <message>
            <source>Without {heads} in the queries of layer {layer}</source>
            <translation>第 {layer} 层的查询里没有 {heads}</translation>
        </message>
        <message>
            <source>Without {heads} in the keys of layer {layer}</source>
            <translation>第 {layer} 层的键里没有 {heads}</translation>
        </message>
        <message>
            <source>Without {heads} in the values of layer {layer}</source>
            <translation>第 {layer} 层的值里没有 {heads}</translation>
        </message>
        <message>
            <source>Without {heads} in what passes by layer {layer}</source>
            <translation>绕过第 {layer} 层的残差流里没有 {heads}</translation>
        </message>
        <message>
            <source>Removing one head after another …</source>
            <translation>正在逐个敲除各头……</translation>
        </message>
        <message>
            <source>keys: who is read</source>
            <translation>键 key：被读的</translation>
        </message>
        <message>
            <source>queries: who reads</source>
            <translation>查询 query：在读的</translation>
        </message>
        <message>
            <source>query ↓   key →</source>
            <translation>查询 ↓   键 →</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>weight, logarithmic</source>
            <translation>权重，对数</translation>
        </message>
        <message>
            <source>share of each query's largest weight</source>
            <translation>与每个查询最大权重之比</translation>
        </message>
        <message>
            <source>weight, the first token left out</source>
            <translation>权重，不计第一个词元</translation>
        </message>
        <message>
            <source>bars from 0 to 1 · dashed: from {named} on, a bar gives the name</source>
            <translation>条长从 0 到 1 · 虚线：到 {named} 起，这一项就成为名称</translation>
        </message>
        <message>
            <source>change of weight: teal less, plum more</source>
            <translation>权重的变化：青色减少，紫红增加</translation>
        </message>
        <message>
            <source>small maps: the largest of {block} × {block} tokens</source>
            <translation>小图：每 {block} × {block} 个词元取最大值</translation>
        </message>
        <message>
            <source>Layer {layer}, head {head}: {name}</source>
            <translation>第 {layer} 层，第 {head} 个头：{name}</translation>
        </message>
        <message>
            <source>{period} random tokens, said twice (mean of {rows} such rows); dashed: what is counted</source>
            <translation>{period} 个随机词元，重复两遍（{rows} 行的平均）；虚线：计入的部分</translation>
        </message>
        <message>
            <source>framed: what is averaged</source>
            <translation>框内：取平均的部分</translation>
        </message>
        <message>
            <source>the {count} weights in the frame</source>
            <translation>框内的 {count} 个权重</translation>
        </message>
        <message>
            <source>entropy of {count} queries ÷ ln(i + 1)</source>
            <translation>{count} 个查询的熵 ÷ ln(i + 1)</translation>
        </message>
        <message>
            <source>mean {mean}</source>
            <translation>平均 {mean}</translation>
        </message>
        <message>
            <source>query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>dashed: a mean from {named} on gives the name</source>
            <translation>虚线：平均到 {named} 起就以此命名</translation>
        </message>
        <message>
            <source>rise of the mean loss with this head removed, in nats</source>
            <translation>敲除这个头后平均损失的上升，单位奈特 nat</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>how much more each token surprises the model, in nats</source>
            <translation>每个词元让模型多意外多少，单位奈特 nat</translation>
        </message>
        <message>
            <source>After {token} comes …</source>
            <translation>{token} 之后是……</translation>
        </message>
        <message>
            <source>solid: with all heads · dotted: without</source>
            <translation>实线：所有的头都在 · 点线：敲除之后</translation>
        </message>
        <message>
            <source>Next: “{piece}”</source>
            <translation>下一个：“{piece}”</translation>
        </message>
        <message>
            <source>with all heads: {share}</source>
            <translation>所有的头都在：{share}</translation>
        </message>
        <message>
            <source>without those knocked out: {share}</source>
            <translation>敲除之后：{share}</translation>
        </message>
        <message>
            <source>above: head {layer}.{head} with all heads there</source>
            <translation>上方：所有的头都在时的头 {layer}.{head}</translation>
        </message>
        <message>
            <source>below: head {layer}.{head} without those knocked out</source>
            <translation>下方：敲除之后的头 {layer}.{head}</translation>
        </message>
        <message>
            <source>The text is long: what changed shows in the small maps.</source>
            <translation>文字很长：变化见下面的小图。</translation>
        </message>
        <message>
            <source>{query} reads {key}</source>
            <translation>{query} 读 {key}</translation>
        </message>
        <message>
            <source>masked: it comes after the query</source>
            <translation>被掩码：它在查询之后</translation>
        </message>
        <message>
            <source>{kind}: {random} on random tokens, {text} on this text</source>
            <translation>{kind}：随机词元上 {random}，这段文字上 {text}</translation>
        </message>
        <message>
            <source>first token, query has an earlier match: {matched}; has none: {unmatched}</source>
            <translation>第一个词元，查询之前有匹配时：{matched}；没有时：{unmatched}</translation>
        </message>
        <message>
            <source>copying: the token read stands {score} deviations above the others</source>
            <translation>复制 copying：被读的词元比其他词元高 {score} 个标准差</translation>
        </message>
        <message>
            <source>heads {first} to {last} share one set of keys and values</source>
            <translation>第 {first} 到 {last} 个头共用一组键和值</translation>
        </message>
        <message>
            <source>removed alone: {rise} nats a token</source>
            <translation>单独敲除：每个词元 {rise} 奈特</translation>
        </message>
        <message>
            <source>All of layer {layer}</source>
            <translation>整个第 {layer} 层</translation>
        </message>
        <message>
            <source>random token {query} reads {key}</source>
            <translation>随机词元 {query} 读 {key}</translation>
        </message>
        <message>
            <source>one of the weights that are averaged</source>
            <translation>取平均的权重之一</translation>
        </message>
        <message>
            <source>query {query}</source>
            <translation>查询 {query}</translation>
        </message>
        <message>
            <source>surprise {before} → {after} nats, a rise of {rise}</source>
            <translation>意外程度 {before} → {after} 奈特，上升 {rise}</translation>
        </message>
        <message>
            <source>nothing foretells the first token</source>
            <translation>第一个词元没有任何前兆</translation>
        </message>
        <message>
            <source>Token {token}: make it the query</source>
            <translation>词元 {token}：设为查询</translation>
        </message>
        <message>
            <source>Map of all weights: choose a query</source>
            <translation>全部权重的图：选择一个查询</translation>
        </message>
        <message>
            <source>Choose layer {layer}, head {head}</source>
            <translation>选择第 {layer} 层第 {head} 个头</translation>
        </message>
        <message>
            <source>Knock out layer {layer}, head {head}, or put it back</source>
            <translation>敲除第 {layer} 层第 {head} 个头，或放回</translation>
        </message>
        <message>
            <source>Evidence for “{kind}”, layer {layer}, head {head}</source>
            <translation>“{kind}”的证据，第 {layer} 层第 {head} 个头</translation>
        </message>
        <message>
            <source>Measuring the heads on random tokens</source>
            <translation>正在随机词元上测量各头</translation>
        </message>
        <message>
            <source>Removing one head after another</source>
            <translation>正在逐个敲除各头</translation>
        </message>
        <message>
            <source>Running it without those heads</source>
            <translation>正在没有这些头的情况下运行</translation>
        </message>
        <message>
            <source>“{got}” names no head. 2.3 is head 3 of layer 2, 2 is all of layer 2.</source>
            <translation>“{got}”不是头的名字。2.3 是第 2 层第 3 个头，2 是整个第 2 层。</translation>
        </message>
        <message>
            <source>“{got}” is no position. Tokens are counted from 0.</source>
            <translation>“{got}”不是位置。词元从 0 数起。</translation>
        </message>
        <message>
            <source>“{got}” is no list.</source>
            <translation>“{got}”不是列表。</translation>
        </message>
        <message>
            <source>This model reads {context} tokens at most. Heads are measured on a repetition, which takes 5.</source>
            <translation>这个模型最多读 {context} 个词元。测量各头要用一段重复，至少需要 5 个。</translation>
        </message>
        <message>
            <source>This model has no head {names}; it was passed over.</source>
            <translation>这个模型没有头 {names}；已略过。</translation>
        </message>
        <message>
            <source>The text has no token at {positions}; it was passed over.</source>
            <translation>这段文字在 {positions} 处没有词元；已略过。</translation>
        </message>
        <message>
            <source>The text has no token {query}; its last one, {last}, reads.</source>
            <translation>这段文字没有词元 {query}；由最后一个 {last} 来读。</translation>
        </message>
        <message>
            <source>Layer {layer} can only read heads of layers before it.</source>
            <translation>第 {layer} 层只能读到它前面各层的头。</translation>
        </message>
        <message>
            <source>No later layer reads a head of the last layer, {last}: that path carries nothing.</source>
            <translation>最后一层（第 {last} 层）的头没有后面的层来读：这条路径上什么也没有。</translation>
        </message>
        <message>
            <source>Shown is the encoder of this model of type {family}: its own attention, both ways. How its decoder reads the encoder is shown by the lab “One head”, as cross attention.</source>
            <translation>这里展示的是这个 {family} 类型模型的编码器：它自身的双向注意力。解码器如何读取编码器，见实验“一个注意力头”里的交叉注意力（cross attention）。</translation>
        </message>
        <message>
            <source>Shown is the decoder of this model of type {family}, on what it writes when it is given the {tokens} tokens of the text, the likeliest token each time. How it reads the encoder is shown by the lab “One head”, as cross attention.</source>
            <translation>这里展示的是这个 {family} 类型模型的解码器，读的是它拿到文本的 {tokens} 个词元后自己写出的内容（每次取最可能的词元）。它如何读取编码器，见实验“一个注意力头”里的交叉注意力（cross attention）。</translation>
        </message>
        <message>
            <source>A model of type {family} gives no next token here, or keeps its heads together: no head is removed.</source>
            <translation>{family} 类型的模型在这里不预测下一个词元，或者它的各个头无法分开：因此不去掉任何头。</translation>
        </message>
        <message>
            <source>In a model of type {family}, removed heads become zero, everywhere.</source>
            <translation>在 {family} 类型的模型中，被去掉的头处处变为零。</translation>
        </message>
        <message>
            <source>Which head will this text miss most?</source>
            <translation>这段文字最离不开哪个头？</translation>
        </message>
        <message>
            <source>One that reads the token just before</source>
            <translation>读前一个词元的头</translation>
        </message>
        <message>
            <source>One that reads what followed the same token</source>
            <translation>读同一词元之后内容的头</translation>
        </message>
        <message>
            <source>One that rests on the first token</source>
            <translation>停在第一个词元上的头</translation>
        </message>
        <message>
            <source>Another one</source>
            <translation>另一个</translation>
        </message>
        <message>
            <source>which section the step belongs to</source>
            <translation>这一步属于哪一节</translation>
        </message>
        <message>
            <source>position of the token that reads, from 0</source>
            <translation>正在读的词元的位置，从 0 起</translation>
        </message>
        <message>
            <source>that token</source>
            <translation>那个词元</translation>
        </message>
        <message>
            <source>the chosen head's weights on tokens 0 … query</source>
            <translation>所选的头对词元 0 … query 的权重</translation>
        </message>
        <message>
            <source>which kind of head the score is about</source>
            <translation>分数针对哪一类头</translation>
        </message>
        <message>
            <source>the chosen head's score of that kind on random tokens, from 0 to 1</source>
            <translation>所选的头在随机词元上的这类分数，0 到 1</translation>
        </message>
        <message>
            <source>the same on the text; NaN: does not apply</source>
            <translation>在文本上的同一分数；NaN：不适用</translation>
        </message>
        <message>
            <source>rise of the loss of tokens 1 … without the heads knocked out, in nats</source>
            <translation>去掉被关闭的头后，词元 1 … 的损失增加多少，奈特</translation>
        </message>
        <message>
            <source>likely next tokens: probability with all heads, and without those knocked out</source>
            <translation>可能的下一个词元：所有头都在时的概率，以及去掉被关闭的头后的概率</translation>
        </message>
    </context>
    <context>
        <name>attention/induction</name>
        <message>
            <source>Two layers: its checkpoints</source>
            <extracomment>What the second layer reads of the first: its queries, keys and values, and the stream that passes it by. "none" is the whole model, "all" the model without the head. A live run is measured after this many updates, and again. To know which characters occur, but not their order, leaves ln(period) nats per token in the second copy. A model that copies gets below this share of it. More different characters than this make every update slow.</extracomment>
            <translation>两层：随附的检查点</translation>
        </message>
        <message>
            <source>Two layers, attention only</source>
            <translation>两层，只有注意力</translation>
        </message>
        <message>
            <source>One layer</source>
            <translation>一层</translation>
        </message>
        <message>
            <source>Train one now</source>
            <translation>现在训练一个</translation>
        </message>
        <message>
            <source>Whose training</source>
            <translation>谁的训练</translation>
        </message>
        <message>
            <source>The first three ship with the program. Of the two in the middle the training is a record, and only the final weights are here.</source>
            <translation>前三个随程序附带。中间两个的训练过程是记录，这里只有它们的最终权重。</translation>
        </message>
        <message>
            <source>Said twice</source>
            <translation>重复两遍的字符</translation>
        </message>
        <message>
            <source>These characters, and then the same again. Nothing but the first time tells the model what comes in the second.</source>
            <translation>这些字符，然后原样再来一遍。除了第一遍，没有别的东西能告诉模型第二遍会出现什么。</translation>
        </message>
        <message>
            <source>Two layers</source>
            <translation>两层</translation>
        </message>
        <message>
            <source>One layer, eight heads</source>
            <translation>一层，八个头</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>结构</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>The change</source>
            <translation>突变</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Cuts</source>
            <translation>切断</translation>
        </message>
        <message>
            <source>Composition</source>
            <translation>组合</translation>
        </message>
        <message>
            <source>Measuring the checkpoints</source>
            <translation>正在测量各检查点</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Cutting</source>
            <translation>正在切断</translation>
        </message>
        <message>
            <source>Type at least {least} characters to say twice.</source>
            <translation>请输入至少 {least} 个字符，它们会出现两遍。</translation>
        </message>
        <message>
            <source>Your text has {found} characters; to train on it takes at least {least}.</source>
            <translation>你的文本有 {found} 个字符；用来训练至少需要 {least} 个。</translation>
        </message>
        <message>
            <source>Your text has {found} different characters; at most {most} can be trained on here. Take a part of it.</source>
            <translation>你的文本有 {found} 种不同的字符；这里最多能用 {most} 种来训练。请只取其中一部分。</translation>
        </message>
        <message>
            <source>layer {layer}, head {head}</source>
            <translation>第 {layer} 层第 {head} 头</translation>
        </message>
        <message>
            <source>After {updates} updates: first copy {first}, second copy {second} nats</source>
            <translation>更新 {updates} 次之后：第一遍 {first}，第二遍 {second} 奈特（nat）</translation>
        </message>
        <message>
            <source>Nothing is cut: the second copy costs {loss} nats</source>
            <translation>什么都不切断：第二遍的损失为 {loss} 奈特（nat）</translation>
        </message>
        <message>
            <source>Cut from the queries: the second copy costs {loss} nats</source>
            <translation>从查询（query）中切断：第二遍的损失为 {loss} 奈特</translation>
        </message>
        <message>
            <source>Cut from the keys: the second copy costs {loss} nats</source>
            <translation>从键（key）中切断：第二遍的损失为 {loss} 奈特</translation>
        </message>
        <message>
            <source>Cut from the values: the second copy costs {loss} nats</source>
            <translation>从值（value）中切断：第二遍的损失为 {loss} 奈特</translation>
        </message>
        <message>
            <source>Cut from what passes layer 2 by: {loss} nats</source>
            <translation>从绕过第 2 层的残差流中切断：{loss} 奈特</translation>
        </message>
        <message>
            <source>Without {head} anywhere: the second copy costs {loss} nats</source>
            <translation>完全去掉{head}：第二遍的损失为 {loss} 奈特</translation>
        </message>
        <message>
            <source>What layer 2 reads of what layer 1 writes, from the weights alone</source>
            <translation>只看权重：第 1 层写入的内容，第 2 层读取了多少</translation>
        </message>
        <message>
            <source>{head} brings what came before: {score}</source>
            <translation>{head}取来前一个字符：{score}</translation>
        </message>
        <message>
            <source>{head} finds it and reads what came after: {score}</source>
            <translation>{head}找到它，读取其后的字符：{score}</translation>
        </message>
        <message>
            <source>{head}: {score}</source>
            <translation>{head}：{score}</translation>
        </message>
        <message>
            <source>first copy</source>
            <translation>第一遍</translation>
        </message>
        <message>
            <source>second copy</source>
            <translation>第二遍</translation>
        </message>
        <message>
            <source>a record: no weights were kept of this moment, the scores were written down</source>
            <translation>训练记录：这一时刻的权重没有保留，只记下了得分</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>loss, nats per token</source>
            <translation>损失，奈特 / 词元</translation>
        </message>
        <message>
            <source>composition score</source>
            <translation>组合得分（composition score）</translation>
        </message>
        <message>
            <source>blind guess {loss}</source>
            <translation>瞎猜 {loss}</translation>
        </message>
        <message>
            <source>the change: {start} to {end}</source>
            <translation>突变：{start} 到 {end}</translation>
        </message>
        <message>
            <source>scores from 0 to 1: layer 1 looks back by one, layer 2 induction</source>
            <translation>得分 0 到 1：第 1 层看前一个，第 2 层归纳（induction）</translation>
        </message>
        <message>
            <source>{head}: who reads whom</source>
            <translation>{head}：谁读谁</translation>
        </message>
        <message>
            <source>total effect: both edges cut</source>
            <translation>总效应（total）：两条边都切断</translation>
        </message>
        <message>
            <source>direct effect: only the solid one</source>
            <translation>直接效应（direct）：只切断实线</translation>
        </message>
        <message>
            <source>total effect</source>
            <translation>总效应（total effect）</translation>
        </message>
        <message>
            <source>direct effect</source>
            <translation>直接效应（direct effect）</translation>
        </message>
        <message>
            <source>what came before</source>
            <translation>取来前一个字符</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>of layer 1</source>
            <translation>第 1 层</translation>
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
            <source>values</source>
            <translation>值</translation>
        </message>
        <message>
            <source>residual</source>
            <translation>残差</translation>
        </message>
        <message>
            <source>all four</source>
            <translation>全部四处</translation>
        </message>
        <message>
            <source>No cut</source>
            <translation>不切断</translation>
        </message>
        <message>
            <source>Cut from the queries of layer 2</source>
            <translation>从第 2 层的查询（query）中切断</translation>
        </message>
        <message>
            <source>Cut from the keys of layer 2</source>
            <translation>从第 2 层的键（key）中切断</translation>
        </message>
        <message>
            <source>Cut from the values of layer 2</source>
            <translation>从第 2 层的值（value）中切断</translation>
        </message>
        <message>
            <source>Cut from the stream past layer 2</source>
            <translation>从绕过第 2 层的残差流中切断</translation>
        </message>
        <message>
            <source>Cut everywhere</source>
            <translation>处处切断</translation>
        </message>
        <message>
            <source>What a token of layer 2 looks for</source>
            <translation>第 2 层的词元要找什么</translation>
        </message>
        <message>
            <source>What a token of layer 2 is found by</source>
            <translation>第 2 层的词元凭什么被找到</translation>
        </message>
        <message>
            <source>What is brought from a token found</source>
            <translation>从找到的词元那里取回什么</translation>
        </message>
        <message>
            <source>What goes past the attention of layer 2 to all that comes after</source>
            <translation>绕过第 2 层注意力、通往其后各处的内容</translation>
        </message>
        <message>
            <source>loss on the second copy; uncut {loss}</source>
            <translation>第二遍的损失；不切断为 {loss}</translation>
        </message>
        <message>
            <source>Q: queries</source>
            <translation>Q：查询</translation>
        </message>
        <message>
            <source>K: keys</source>
            <translation>K：键</translation>
        </message>
        <message>
            <source>V: values</source>
            <translation>V：值</translation>
        </message>
        <message>
            <source>random matrices {score}</source>
            <translation>随机矩阵 {score}</translation>
        </message>
        <message>
            <source>“{piece}” at {token}</source>
            <translation>位置 {token} 的“{piece}”</translation>
        </message>
        <message>
            <source>p before it came: {chance}; loss −ln p = {loss} nats</source>
            <translation>出现之前的概率 p：{chance}；损失 −ln p = {loss} 奈特</translation>
        </message>
        <message>
            <source>{head}: {weight} of its weight on “{piece}” at {key}</source>
            <translation>{head}：{weight} 的权重落在位置 {key} 的“{piece}”上</translation>
        </message>
        <message>
            <source>{head}: at {key}, {weight} of its weight on {before}</source>
            <translation>{head}：在位置 {key}，{weight} 的权重落在位置 {before} 上</translation>
        </message>
        <message>
            <source>Click: follow this token</source>
            <translation>单击：跟踪这个词元</translation>
        </message>
        <message>
            <source>induction score {score}: mean weight on the token after the earlier occurrence</source>
            <translation>归纳得分 {score}：落在“上次出现之后的那个词元”上的平均权重</translation>
        </message>
        <message>
            <source>previous-token score {score}: mean weight on the token just before</source>
            <translation>前一词元得分 {score}：落在紧邻的前一个词元上的平均权重</translation>
        </message>
        <message>
            <source>over {rows} rows of {period} random characters, each said twice</source>
            <translation>在 {rows} 行上测得，每行是 {period} 个随机字符重复两遍</translation>
        </message>
        <message>
            <source>recorded during the training, on held-out text</source>
            <translation>训练时的记录，在留出文本上测得</translation>
        </message>
        <message>
            <source>After {updates} updates</source>
            <translation>更新 {updates} 次之后</translation>
        </message>
        <message>
            <source>first copy: {loss} nats per token</source>
            <translation>第一遍：每词元 {loss} 奈特</translation>
        </message>
        <message>
            <source>second copy: {loss} nats per token</source>
            <translation>第二遍：每词元 {loss} 奈特</translation>
        </message>
        <message>
            <source>first − second = {gap} nats</source>
            <translation>第一遍 − 第二遍 = {gap} 奈特</translation>
        </message>
        <message>
            <source>previous-token score {score} after {updates} updates</source>
            <translation>更新 {updates} 次之后，前一词元得分 {score}</translation>
        </message>
        <message>
            <source>induction score {score} after {updates} updates</source>
            <translation>更新 {updates} 次之后，归纳得分 {score}</translation>
        </message>
        <message>
            <source>“{a}” at {query} reads “{b}” at {key}</source>
            <translation>位置 {query} 的“{a}”读取位置 {key} 的“{b}”</translation>
        </message>
        <message>
            <source>weight {weight}</source>
            <translation>权重 {weight}</translation>
        </message>
        <message>
            <source>Not cut yet; click to cut here.</source>
            <translation>还没有切断；单击在此切断。</translation>
        </message>
        <message>
            <source>total: {loss} − {plain} = {change} nats</source>
            <translation>总效应：{loss} − {plain} = {change} 奈特</translation>
        </message>
        <message>
            <source>direct: {loss} − {plain} = {change} nats</source>
            <translation>直接效应：{loss} − {plain} = {change} 奈特</translation>
        </message>
        <message>
            <source>induction score of {head}: {total} (total), {direct} (direct)</source>
            <translation>{head}的归纳得分：{total}（总），{direct}（直接）</translation>
        </message>
        <message>
            <source>Click: look into this head</source>
            <translation>单击：看看这个头的内部</translation>
        </message>
        <message>
            <source>{draws} pairs of random matrices of these shapes; standard deviation {spread}</source>
            <translation>{draws} 对同样形状的随机矩阵；标准差 {spread}</translation>
        </message>
        <message>
            <source>{earlier} → {later}</source>
            <translation>{earlier} → {later}</translation>
        </message>
        <message>
            <source>over random: {over}</source>
            <translation>高出随机：{over}</translation>
        </message>
        <message>
            <source>Composition scores</source>
            <translation>组合得分（composition scores）</translation>
        </message>
        <message>
            <source>Random characters, and then the same again. The second copy costs {second} nats per token, the first {first}: the model does not use the repetition. {earlier} puts {one} of its weight on the token before, {later} puts {two} on the token after the earlier occurrence.</source>
            <translation>一串随机字符，然后原样再来一遍。第二遍每词元损失 {second} 奈特（nat），第一遍 {first}：模型还没有利用重复。{earlier}把 {one} 的权重放在前一个词元上，{later}把 {two} 放在“上次出现之后的那个词元”上。</translation>
        </message>
        <message>
            <source>Now both heads appear together. {earlier} (previous-token head): {one}. {later} (induction head): {two}. The second copy falls to {second} nats per token, the first stays at {first}: nothing could tell it.</source>
            <translation>两个头这时一起出现。{earlier}（前一词元头，previous-token head）：{one}。{later}（归纳头，induction head）：{two}。第二遍的损失降到每词元 {second} 奈特，第一遍仍是 {first}：没有任何东西能预告它。</translation>
        </message>
        <message>
            <source>Each place now knows what came before it ({earlier}: {one}). A token that comes again looks for the place that says “my character came before me” ({later}: {two}) and copies what stands there. The second copy costs {second} nats per token, the first {first}.</source>
            <translation>现在每个位置都知道自己前面是什么（{earlier}：{one}）。再次出现的词元去找那个写着“我前面就是这个字符”的位置（{later}：{two}），把那里的字符照抄过来。第二遍每词元损失 {second} 奈特，第一遍 {first}。</translation>
        </message>
        <message>
            <source>One layer reads only what the tokens are, not what came before them, so no head can find the earlier occurrence. The best induction score is {two}, and the second copy costs {second} nats per token, the first {first}.</source>
            <translation>只有一层时，头只能读到词元本身是什么，读不到它前面是什么，所以没有头能找到上次出现之后的位置。最好的归纳得分（induction score）是 {two}；第二遍每词元损失 {second} 奈特，第一遍 {first}。</translation>
        </message>
        <message>
            <source>Layer 2 reads layer 1 four times: for its queries, its keys, its values, and as the stream that goes on past it. From each of them {head} is now cut, and only from that one. Uncut, the second copy costs {plain} nats per token.</source>
            <translation>第 2 层读取第 1 层共四次：用于查询（query）、键（key）、值（value），以及绕过它继续向前的残差流（residual stream）。下面依次只从其中一处切断{head}。不切断时，第二遍每词元损失 {plain} 奈特。</translation>
        </message>
        <message>
            <source>Without {head} in the queries the second copy costs {total} nats (total effect), {direct} if only the head's own output is taken out (direct effect).</source>
            <translation>查询中没有{head}时，第二遍损失 {total} 奈特（总效应，total effect）；若只拿走该头自己的输出，则为 {direct}（直接效应，direct effect）。</translation>
        </message>
        <message>
            <source>The keys are what a place is found by. Without {head} in them the second copy costs {total} nats (total effect), {direct} if only the head's own output is taken out (direct effect). The induction score falls from {score} to {cut}.</source>
            <translation>一个位置凭键（key）被找到。键中没有{head}时，第二遍损失 {total} 奈特（总效应，total effect）；若只拿走该头自己的输出，则为 {direct}（直接效应，direct effect）。归纳得分从 {score} 变为 {cut}。</translation>
        </message>
        <message>
            <source>The values are what is brought back, the character itself. Without {head} in them: {total} nats (total), {direct} (direct).</source>
            <translation>值（value）是被取回的内容，也就是字符本身。其中没有{head}时：{total} 奈特（总），{direct}（直接）。</translation>
        </message>
        <message>
            <source>What goes past layer 2 to the prediction. Without {head} in it: {total} nats (total), {direct} (direct).</source>
            <translation>绕过第 2 层、通向预测的残差流。其中没有{head}时：{total} 奈特（总），{direct}（直接）。</translation>
        </message>
        <message>
            <source>Cut everywhere, {head} does not exist for layer 2: {total} nats. With its output alone taken out, and what the feed-forward part made of it left in: {direct}.</source>
            <translation>处处切断，对第 2 层来说{head}就不存在：{total} 奈特。若只拿走它自己的输出，而保留前馈网络由它得出的内容：{direct}。</translation>
        </message>
        <message>
            <source>Cut everywhere, {head} does not exist for layer 2: {total} nats.</source>
            <translation>处处切断，对第 2 层来说{head}就不存在：{total} 奈特。</translation>
        </message>
        <message>
            <source>How much of what {earlier} writes is read by {later}, from their weights alone: {k} through the keys, {q} through the queries, {v} through the values. Random matrices of these shapes give {random}.</source>
            <translation>只看权重，{earlier}写入的内容有多少被{later}读取：经由键 {k}，经由查询 {q}，经由值 {v}。同样形状的随机矩阵给出 {random}。</translation>
        </message>
        <message>
            <source>A loss over ln {alphabet} = {chance} is worse than a blind guess: the model expects text.</source>
            <translation>损失高于 ln {alphabet} = {chance}，比瞎猜还差：模型以为后面是正常的文字。</translation>
        </message>
        <message>
            <source>{seconds} seconds of training on one CPU thread so far.</source>
            <translation>到此为止，在一个 CPU 线程上训练了 {seconds} 秒。</translation>
        </message>
        <message>
            <source>Without text nothing rewards a look at the token before, which is half of the circuit: the other half then has nothing to find. Train on text, too, and compare.</source>
            <translation>没有文字，就没有什么会奖励“看前一个词元”，而这正是电路的一半：另一半也就无从找起。请连文字一起训练，再作比较。</translation>
        </message>
        <message>
            <source>Both scores rise in the same stretch: each head is worth little without the other.</source>
            <translation>两个得分在同一段里上升：缺了另一个，每个头都没多大用处。</translation>
        </message>
        <message>
            <source>Of this model the training is a record; the cuts are computed now, on its final weights.</source>
            <translation>这个模型的训练过程是记录；切断实验则是现在用最终权重算出的。</translation>
        </message>
        <message>
            <source>Total {total}, direct {direct} nats more: most of it goes through the feed-forward part of layer 1, which reads the head and writes on.</source>
            <translation>总效应多 {total} 奈特，直接效应只多 {direct}：大部分经过第 1 层的前馈网络，它读取这个头的输出，再写入残差流。</translation>
        </message>
        <message>
            <source>Without feed-forward parts nothing lies between the two heads: total and direct effect are the same.</source>
            <translation>没有前馈网络，两个头之间就没有别的东西：总效应与直接效应相同。</translation>
        </message>
        <message>
            <source>The score knows neither texts nor the feed-forward part between the layers; the cuts do.</source>
            <translation>这个得分既不知道文本，也不知道两层之间的前馈网络；切断实验则知道。</translation>
        </message>
        <message>
            <source>A text of random characters is said twice. When in its training does the model find the second copy easier?</source>
            <translation>一串随机字符重复两遍。在训练的什么时候，模型会觉得第二遍更容易？</translation>
        </message>
        <message>
            <source>From its first updates on</source>
            <translation>从最初几次更新开始</translation>
        </message>
        <message>
            <source>Little by little, over the whole training</source>
            <translation>一点一点地，贯穿整个训练</translation>
        </message>
        <message>
            <source>Late, and then within a short stretch</source>
            <translation>较晚，而且在很短的一段之内</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>永远不会</translation>
        </message>
        <message>
            <source>English and repeated characters</source>
            <translation>英文文本与重复的随机字符</translation>
        </message>
        <message>
            <source>Your text and repeated characters</source>
            <translation>你的文本与重复的随机字符</translation>
        </message>
        <message>
            <source>Repeated characters alone</source>
            <translation>只有重复的随机字符</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>A batch is 32 rows of 64 characters: half of them windows of the text, half of them 6 to 32 random characters again and again, new ones in every row. The English text is resources/texts/english.txt, 4,000 characters.</source>
            <translation>一批有 32 行，每行 64 个字符：一半是文本中的片段，一半是 6 到 32 个随机字符不断重复，每行都不同。英文文本是 resources/texts/english.txt，共 4 000 个字符。</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>你的文本</translation>
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
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>The moment it appears</source>
            <translation>它出现的那一刻</translation>
        </message>
        <message>
            <source>Cut it, input by input</source>
            <translation>逐个输入切断</translation>
        </message>
        <message>
            <source>The textbook form: attention only</source>
            <translation>教科书式的样子：只有注意力</translation>
        </message>
        <message>
            <source>One layer: it never comes</source>
            <translation>只有一层：永远不会出现</translation>
        </message>
        <message>
            <source>Train one now, about a minute</source>
            <translation>现在训练一个，约一分钟</translation>
        </message>
        <message>
            <source>Train one without any text</source>
            <translation>训练一个完全没有文字的</translation>
        </message>
        <message>
            <source>How does a model learn to copy what came before?</source>
            <translation>模型是怎样学会照抄前文的？</translation>
        </message>
        <message>
            <source>training, circuit or composition</source>
            <translation>training、circuit 或 composition（训练、回路、组合）</translation>
        </message>
        <message>
            <source>updates made so far</source>
            <translation>到目前为止的更新次数</translation>
        </message>
        <message>
            <source>loss on the first copy, nats per token</source>
            <translation>第一遍上的损失，每词元奈特</translation>
        </message>
        <message>
            <source>loss on the second copy from its second token on, nats per token</source>
            <translation>第二遍从第二个词元起的损失，每词元奈特</translation>
        </message>
        <message>
            <source>mean weight on the token just before, (layers, heads)</source>
            <translation>对紧邻前一个词元的平均权重，(layers, heads)</translation>
        </message>
        <message>
            <source>mean weight on the token after the earlier occurrence, (layers, heads)</source>
            <translation>对较早出现处之后那个词元的平均权重，(layers, heads)</translation>
        </message>
        <message>
            <source>p of each token of the example before it came, (tokens,)</source>
            <translation>例子中每个词元出现之前的 p，(tokens,)</translation>
        </message>
        <message>
            <source>weights of the best induction head on the example, (queries, keys)</source>
            <translation>最好的归纳头在例子上的权重，(queries, keys)</translation>
        </message>
        <message>
            <source>what the previous-token head is cut from: none, q, k, v, residual or all</source>
            <translation>前词元头与什么断开：none、q、k、v、residual 或 all</translation>
        </message>
        <message>
            <source>loss on the second copy, total effect of the cut, nats per token</source>
            <translation>第二遍上的损失，断开的总效应，每词元奈特</translation>
        </message>
        <message>
            <source>the same, direct effect</source>
            <translation>同上，直接效应</translation>
        </message>
        <message>
            <source>induction score of each head of layer 2, total effect, (heads,)</source>
            <translation>第 2 层每个头的归纳分数，总效应，(heads,)</translation>
        </message>
        <message>
            <source>Q-composition, (heads of layer 1, heads of layer 2)</source>
            <translation>Q 组合（Q-composition），(第 1 层的头, 第 2 层的头)</translation>
        </message>
        <message>
            <source>K-composition, likewise</source>
            <translation>K 组合（K-composition），同上</translation>
        </message>
        <message>
            <source>V-composition, likewise</source>
            <translation>V 组合（V-composition），同上</translation>
        </message>
        <message>
            <source>mean score of random matrices of these shapes</source>
            <translation>这些形状的随机矩阵的平均分数</translation>
        </message>
    </context>
    <context>
        <name>attention/initialisation</name>
        <message>
            <source>Tied Q and K: each reads itself</source>
            <extracomment>With the usual learning rate sums of so many ones run away.</extracomment>
            <translation>Q、K 共用：各读自己</translation>
        </message>
        <message>
            <source>All zeros: nothing learns</source>
            <translation>全为 0：什么也学不到</translation>
        </message>
        <message>
            <source>Q and K zero: those two stay stuck</source>
            <translation>Q、K 为 0：这两个一直卡住</translation>
        </message>
        <message>
            <source>Q, K, V zero, O random: V learns</source>
            <translation>Q、K、V 为 0，O 随机：V 会学</translation>
        </message>
        <message>
            <source>Only Q zero: it learns at once</source>
            <translation>只有 Q 为 0：它立刻就学</translation>
        </message>
        <message>
            <source>All ones, raw inputs: one key takes all</source>
            <translation>全为 1，原始输入：一个键独占</translation>
        </message>
        <message>
            <source>All ones behind LayerNorm: all alike</source>
            <translation>全为 1，在 LayerNorm 之后：全都一样</translation>
        </message>
        <message>
            <source>Normal, σ = 0.02, as GPT-2 begins</source>
            <translation>正态，σ = 0.02，GPT-2 的做法</translation>
        </message>
        <message>
            <source>From which beginnings can attention learn at all?</source>
            <extracomment>Which matrices get a first gradient: the answers of the prediction, and anything else.</extracomment>
            <translation>从哪些初值出发，注意力才学得动？</translation>
        </message>
        <message>
            <source>zeros</source>
            <translation>全 0</translation>
        </message>
        <message>
            <source>ones</source>
            <translation>全 1</translation>
        </message>
        <message>
            <source>normal, σ = 0.02</source>
            <translation>正态，σ = 0.02</translation>
        </message>
        <message>
            <source>Xavier (Glorot), uniform</source>
            <translation>Xavier（Glorot），均匀</translation>
        </message>
        <message>
            <source>He (Kaiming), normal</source>
            <translation>He（Kaiming），正态</translation>
        </message>
        <message>
            <source>W_Q begins as</source>
            <extracomment>The deviation that GPT-2 draws its matrices with. Fresh draws over which it is counted how often a token reads itself most. A loss that has grown by more than this has run away. A gradient of at most this is zero but for rounding.</extracomment>
            <translation>W_Q 的初值</translation>
        </message>
        <message>
            <source>tied: it is W_Q</source>
            <translation>共用：就是 W_Q</translation>
        </message>
        <message>
            <source>W_K begins as</source>
            <translation>W_K 的初值</translation>
        </message>
        <message>
            <source>W_V begins as</source>
            <translation>W_V 的初值</translation>
        </message>
        <message>
            <source>W_O begins as</source>
            <translation>W_O 的初值</translation>
        </message>
        <message>
            <source>LayerNorm in front</source>
            <translation>前面有层归一化（LayerNorm）</translation>
        </message>
        <message>
            <source>Tokens n</source>
            <translation>词元数 n</translation>
        </message>
        <message>
            <source>Width d</source>
            <translation>宽度 d</translation>
        </message>
        <message>
            <source>Steps of SGD</source>
            <translation>SGD 步数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>who reads</source>
            <translation>谁在读</translation>
        </message>
        <message>
            <source>symmetry</source>
            <translation>对称</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>what is read</source>
            <translation>读什么</translation>
        </message>
        <message>
            <source>scores s</source>
            <translation>分数 s</translation>
        </message>
        <message>
            <source>weights a</source>
            <translation>权重 a</translation>
        </message>
        <message>
            <source>gradient ‖∂L/∂W‖</source>
            <translation>梯度 ‖∂L/∂W‖</translation>
        </message>
        <message>
            <source>logarithmic, {low} to {high}</source>
            <translation>对数刻度，{low} 到 {high}</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>对数刻度</translation>
        </message>
        <message>
            <source>exactly 0</source>
            <translation>恰好为 0</translation>
        </message>
        <message>
            <source>0 but for rounding ({norm})</source>
            <translation>除舍入外为 0（{norm}）</translation>
        </message>
        <message>
            <source>It is a product with K, V and W_O: zero where one of them is.</source>
            <translation>它要乘上 K、V 和 W_O：其中一个为零，它就为零。</translation>
        </message>
        <message>
            <source>It is a product with Q, V and W_O: zero where one of them is.</source>
            <translation>它要乘上 Q、V 和 W_O：其中一个为零，它就为零。</translation>
        </message>
        <message>
            <source>It is a product with the weights and W_O: zero where W_O is.</source>
            <translation>它要乘上权重和 W_O：W_O 为零，它就为零。</translation>
        </message>
        <message>
            <source>It is a product with the mixed values: zero where V is.</source>
            <translation>它要乘上混合后的值：V 为零，它就为零。</translation>
        </message>
        <message>
            <source>moved by {moved} in {updates} updates</source>
            <translation>{updates} 次更新后移动了 {moved}</translation>
        </message>
        <message>
            <source>loss L</source>
            <translation>损失 L</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>after {update} updates</source>
            <translation>{update} 次更新之后</translation>
        </message>
        <message>
            <source>scores: max |S − Sᵀ| = {apart}</source>
            <translation>分数：max |S − Sᵀ| = {apart}</translation>
        </message>
        <message>
            <source>weights: max |A − Aᵀ| = {apart}</source>
            <translation>权重：max |A − Aᵀ| = {apart}</translation>
        </message>
        <message>
            <source>→ s[i, j]   ↑ s[j, i]</source>
            <translation>→ s[i, j]   ↑ s[j, i]</translation>
        </message>
        <message>
            <source>→ a[i, j]   ↑ a[j, i]</source>
            <translation>→ a[i, j]   ↑ a[j, i]</translation>
        </message>
        <message>
            <source>a token and itself</source>
            <translation>词元与自己</translation>
        </message>
        <message>
            <source>two tokens</source>
            <translation>两个词元</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>相等</translation>
        </message>
        <message>
            <source>Tokens that read themselves most: {here} here, {drawn} in 50 fresh draws</source>
            <translation>最关注自己的词元：此处 {here}，重新抽取 50 次为 {drawn}</translation>
        </message>
        <message>
            <source>as matrices</source>
            <translation>看矩阵</translation>
        </message>
        <message>
            <source>hide them</source>
            <translation>收起矩阵</translation>
        </message>
        <message>
            <source>Queries down, keys across</source>
            <translation>行是查询，列是键</translation>
        </message>
        <message>
            <source>scores S</source>
            <translation>分数 S</translation>
        </message>
        <message>
            <source>weights A</source>
            <translation>权重 A</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} 到 {high}</translation>
        </message>
        <message>
            <source>token {query} reads token {key}</source>
            <translation>词元 {query} 读词元 {key}</translation>
        </message>
        <message>
            <source>Token {query} reads</source>
            <translation>词元 {query} 在读</translation>
        </message>
        <message>
            <source>most of all token {key}: {share}</source>
            <translation>最多的是词元 {key}：{share}</translation>
        </message>
        <message>
            <source>itself: {share}</source>
            <translation>自己：{share}</translation>
        </message>
        <message>
            <source>Token {query}: show what it reads</source>
            <translation>词元 {query}：显示它读什么</translation>
        </message>
        <message>
            <source>Token {key}, as it is read</source>
            <translation>被读的词元 {key}</translation>
        </message>
        <message>
            <source>Before any training, token {token} reads token {best} most ({share}), itself {own}</source>
            <translation>训练之前，词元 {token} 读得最多的是词元 {best}（{share}），自己 {own}</translation>
        </message>
        <message>
            <source>Before any training, token {token} reads itself most: {share}</source>
            <translation>训练之前，词元 {token} 读得最多的是自己：{share}</translation>
        </message>
        <message>
            <source>Token {token} reads all alike: {share} each</source>
            <translation>词元 {token} 对所有词元一视同仁：各 {share}</translation>
        </message>
        <message>
            <source>Scores are symmetric; the weights differ from their transpose by {weights}</source>
            <translation>分数对称；权重与其转置相差 {weights}</translation>
        </message>
        <message>
            <source>Neither is symmetric: scores differ by {scores}, weights by {weights}</source>
            <translation>两者都不对称：分数相差 {scores}，权重相差 {weights}</translation>
        </message>
        <message>
            <source>All four matrices get a gradient</source>
            <translation>四个矩阵都有梯度</translation>
        </message>
        <message>
            <source>No matrix gets a gradient: nothing can learn</source>
            <translation>没有一个矩阵有梯度：什么也学不到</translation>
        </message>
        <message>
            <source>No gradient for {stuck}; {moving} can move</source>
            <translation>{stuck} 没有梯度；{moving} 能动</translation>
        </message>
        <message>
            <source>After {update} updates: loss {loss}, at first {first}</source>
            <translation>{update} 次更新后：损失 {loss}，起初 {first}</translation>
        </message>
        <message>
            <source>After {update} updates: loss {loss}, at first {first}; no gradient for {stuck}</source>
            <translation>{update} 次更新后：损失 {loss}，起初 {first}；{stuck} 没有梯度</translation>
        </message>
        <message>
            <source>After {update} updates: the loss is still {loss}</source>
            <translation>{update} 次更新后：损失仍是 {loss}</translation>
        </message>
        <message>
            <source>Simulated: {tokens} tokens of {width} normal numbers, seed {seed}, through LayerNorm</source>
            <translation>模拟：{tokens} 个词元，各 {width} 个正态随机数，种子 {seed}，经过 LayerNorm</translation>
        </message>
        <message>
            <source>Simulated: {tokens} tokens of {width} normal numbers, seed {seed}, as they are</source>
            <translation>模拟：{tokens} 个词元，各 {width} 个正态随机数，种子 {seed}，不作处理</translation>
        </message>
        <message>
            <source>Loss: ½ ‖y − target‖², the target being the input of the token before</source>
            <translation>损失：½ ‖y − 目标‖²，目标是前一个词元的输入</translation>
        </message>
        <message>
            <source>Who reads whom at the start</source>
            <translation>一开始谁读谁</translation>
        </message>
        <message>
            <source>A pair, and turned round</source>
            <translation>一对词元，正过来与反过来</translation>
        </message>
        <message>
            <source>The first gradient</source>
            <translation>第一步的梯度</translation>
        </message>
        <message>
            <source>Some steps of SGD</source>
            <translation>走几步 SGD</translation>
        </message>
        <message>
            <source>All scores are equal, but for rounding (from {low} to {high}), so each weight is 1/n = {share}: the mean of everything, whatever the tokens are.</source>
            <translation>除舍入外所有分数都相等（{low} 到 {high}），所以每个权重都是 1/n = {share}：不管词元是什么，得到的都是全体的平均。</translation>
        </message>
        <message>
            <source>Scores lie between {low} and {high}. Differences that large leave one key with all the weight: softmax is saturated before training has begun.</source>
            <translation>分数在 {low} 与 {high} 之间。差别这么大，一个键就独占全部权重：训练还没开始，softmax 已经饱和（saturated）。</translation>
        </message>
        <message>
            <source>Every token reads itself most; scores lie between {low} and {high}.</source>
            <translation>每个词元都最关注自己；分数在 {low} 与 {high} 之间。</translation>
        </message>
        <message>
            <source>Scores lie between {low} and {high}, so every weight stays well between 0 and 1 and can move either way. Who reads whom is an accident of the draw.</source>
            <translation>分数在 {low} 与 {high} 之间，所以每个权重都离 0 和 1 不太近，可增可减。谁读谁全凭随机抽取。</translation>
        </message>
        <message>
            <source>With one matrix for Q and K the scores are symmetric: |S − Sᵀ| is {scores}. The weights are not, as softmax divides each row by its own sum: they differ by up to {weights}. Still {drawn} of the tokens read themselves most, in fresh draws; by chance it would be {chance}.</source>
            <translation>Q、K 共用一个矩阵，分数就对称（symmetric）：|S − Sᵀ| 是 {scores}。权重却不对称，因为 softmax 把每行除以该行自己的和：最多相差 {weights}。不过在重新抽取中，仍有 {drawn} 的词元最关注自己；若凭偶然，只有 {chance}。</translation>
        </message>
        <message>
            <source>The scores are symmetric here: |S − Sᵀ| is {scores}. The weights differ from their transpose by up to {weights}; they are symmetric too only where every row has the same sum.</source>
            <translation>这里分数是对称（symmetric）的：|S − Sᵀ| 是 {scores}。权重与其转置最多相差 {weights}；只有各行的和都相同时，权重才也对称。</translation>
        </message>
        <message>
            <source>W_Q and W_K are two matrices, so i may read j while j does not read i: scores differ from their transpose by up to {scores}, weights by {weights}. {drawn} of the tokens read themselves most, in fresh draws; by chance it is {chance}.</source>
            <translation>W_Q 与 W_K 是两个矩阵，所以 i 可以读 j，而 j 不读 i：分数与其转置最多相差 {scores}，权重相差 {weights}。在重新抽取中，{drawn} 的词元最关注自己；凭偶然是 {chance}。</translation>
        </message>
        <message>
            <source>Each gradient is a product, and no factor is zero: all four matrices can learn from the first step on.</source>
            <translation>每个梯度（gradient）都是乘积，而没有一个因子为零：四个矩阵从第一步起都能学。</translation>
        </message>
        <message>
            <source>Every gradient has a factor that is zero. SGD changes nothing, so it stays that way.</source>
            <translation>每个梯度（gradient）都有一个为零的因子。SGD 什么也改不了，于是一直如此。</translation>
        </message>
        <message>
            <source>W_V and W_O have gradients. Those of W_Q and W_K are zero: each is a product with the other’s result, so neither can wake the other. The layer can learn a mean, and no more.</source>
            <translation>W_V 与 W_O 有梯度（gradient）。W_Q 与 W_K 的为零：各自都要乘上对方的结果，谁也唤不醒谁。这一层只能学到一个平均，仅此而已。</translation>
        </message>
        <message>
            <source>W_V learns, as its gradient needs only W_O. After one step V is no longer zero, and W_O learns too. W_Q and W_K never do: each needs the other.</source>
            <translation>W_V 会学，因为它的梯度（gradient）只需要 W_O。一步之后 V 不再为零，W_O 也学起来。W_Q 与 W_K 永远不会：它们互相需要对方。</translation>
        </message>
        <message>
            <source>W_Q learns at once, as its gradient needs K and not Q. W_K has none in this first step, because it needs Q; from the second on it has.</source>
            <translation>W_Q 立刻就学，因为它的梯度（gradient）需要的是 K 而不是 Q。W_K 在第一步没有梯度，因为它需要 Q；从第二步起就有了。</translation>
        </message>
        <message>
            <source>No gradient for {stuck}. Each is a product, and one of its factors is zero.</source>
            <translation>{stuck} 没有梯度（gradient）。它们都是乘积，其中有一个因子为零。</translation>
        </message>
        <message>
            <source>The loss went from {first} to {loss} in {update} updates. How far the matrices have moved: W_Q {q}, W_K {k}, W_V {v}, W_O {o}.</source>
            <translation>{update} 次更新中，损失从 {first} 变到 {loss}。各矩阵移动的距离：W_Q {q}，W_K {k}，W_V {v}，W_O {o}。</translation>
        </message>
        <message>
            <source>After {update} updates no matrix has moved, and the loss is {loss}, as at first.</source>
            <translation>{update} 次更新后没有一个矩阵动过，损失仍是起初的 {loss}。</translation>
        </message>
        <message>
            <source>With ones, qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ): of rank one. Large scores make softmax sharp, not flat.</source>
            <translation>全为 1 时 qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ)：秩为一。分数大，softmax 是尖的，不是平的。</translation>
        </message>
        <message>
            <source>With ones, qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ), and behind LayerNorm Σ xᵢ = 0: weights are equal because the scores are zero, not because they are large.</source>
            <translation>全为 1 时 qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ)，而在 LayerNorm 之后 Σ xᵢ = 0：权重相等是因为分数为零，而不是因为分数大。</translation>
        </message>
        <message>
            <source>Why itself? sᵢᵢ = ‖xᵢW‖² / √d is a sum of squares and grows with d, while sᵢⱼ has either sign. It is not the symmetry.</source>
            <translation>为什么是自己？sᵢᵢ = ‖xᵢW‖² / √d 是平方和，随 d 增大，而 sᵢⱼ 有正有负。原因不在对称。</translation>
        </message>
        <message>
            <source>G is ∂L/∂y; δ = A ∘ (G W_Oᵀ Vᵀ − its mean under A) / √d. Look for the factor that is zero.</source>
            <translation>G 是 ∂L/∂y；δ = A ∘ (G W_Oᵀ Vᵀ − 其在 A 下的均值) / √d。找出为零的那个因子。</translation>
        </message>
        <message>
            <source>Not moved in the whole run: {never}.</source>
            <translation>整个过程中都没有动过：{never}。</translation>
        </message>
        <message>
            <source>Columns that begin equal get equal gradients: a matrix of ones keeps the columns of W_Q, W_K alike, and cannot use its width.</source>
            <translation>开始相同的列得到相同的梯度：全 1 的矩阵使 W_Q、W_K 的各列一直相同，宽度等于白费。</translation>
        </message>
        <message>
            <source>After {update} updates the loss had grown a thousandfold; training stops there. A lower learning rate may help.</source>
            <translation>{update} 次更新后损失已增大一千倍；训练到此为止。调低学习率或许有用。</translation>
        </message>
        <message>
            <source>Which matrices get a gradient in the first step?</source>
            <translation>第一步里哪些矩阵有梯度？</translation>
        </message>
        <message>
            <source>All four</source>
            <translation>四个都有</translation>
        </message>
        <message>
            <source>Only W_V and W_O</source>
            <translation>只有 W_V 和 W_O</translation>
        </message>
        <message>
            <source>Only W_V</source>
            <translation>只有 W_V</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他情况</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>the token that reads; -1 where all do</source>
            <translation>正在读的词元；-1 表示全部</translation>
        </message>
        <message>
            <source>how many updates were made</source>
            <translation>做了多少次更新</translation>
        </message>
        <message>
            <source>scores after so many updates, (tokens, tokens)</source>
            <translation>更新这么多次之后的分数，(tokens, tokens)</translation>
        </message>
        <message>
            <source>weights after so many updates, (tokens, tokens)</source>
            <translation>更新这么多次之后的权重，(tokens, tokens)</translation>
        </message>
        <message>
            <source>max |S − Sᵀ|</source>
            <translation>|S − Sᵀ| 的最大值</translation>
        </message>
        <message>
            <source>max |A − Aᵀ|</source>
            <translation>|A − Aᵀ| 的最大值</translation>
        </message>
        <message>
            <source>‖∂L/∂W‖ of W_Q, W_K, W_V, W_O</source>
            <translation>W_Q、W_K、W_V、W_O 的 ‖∂L/∂W‖</translation>
        </message>
        <message>
            <source>how far W_Q, W_K, W_V, W_O are from where they began</source>
            <translation>W_Q、W_K、W_V、W_O 离起点多远</translation>
        </message>
        <message>
            <source>half the squared distance from the targets, mean over tokens</source>
            <translation>与目标距离平方的一半，词元上的平均</translation>
        </message>
        <message>
            <source>which matrices get no gradient</source>
            <translation>哪些矩阵得不到梯度</translation>
        </message>
    </context>
    <context>
        <name>attention/kv-cache</name>
        <message>
            <source>A longer text: the staircase grows</source>
            <extracomment>Which of query, key and value a choice names.</extracomment>
            <translation>更长的文本：阶梯变大</translation>
        </message>
        <message>
            <source>Rotary positions, shared keys and values</source>
            <translation>旋转位置，共用的键和值</translation>
        </message>
        <message>
            <source>Why is no query kept?</source>
            <translation>为什么不保留查询？</translation>
        </message>
        <message>
            <source>Why has an encoder no cache?</source>
            <translation>编码器为什么没有缓存？</translation>
        </message>
        <message>
            <source>One prompt, two continuations</source>
            <translation>一个提示，两种续写</translation>
        </message>
        <message>
            <source>A cache that forgets, and the first token</source>
            <translation>会遗忘的缓存与第一个词元</translation>
        </message>
        <message>
            <source>What must a model keep of the tokens it has read?</source>
            <translation>对读过的词元，模型必须保留什么？</translation>
        </message>
        <message>
            <source>Prefill: the prompt goes through in one pass</source>
            <translation>预填充（prefill）：提示一次通过</translation>
        </message>
        <message>
            <source>Decoding {token} with the cache</source>
            <translation>用缓存解码 {token}</translation>
        </message>
        <message>
            <source>Why there is no query cache</source>
            <translation>为什么没有查询（Q）缓存</translation>
        </message>
        <message>
            <source>Why keeping is allowed: the causal mask</source>
            <translation>为什么可以保留：因果掩码（causal mask）</translation>
        </message>
        <message>
            <source>Without the mask the cache would be wrong</source>
            <translation>没有掩码，缓存就是错的</translation>
        </message>
        <message>
            <source>Prefill against decode</source>
            <translation>预填充与解码对比</translation>
        </message>
        <message>
            <source>Paged blocks and a block table</source>
            <translation>分页的块与块表（block table）</translation>
        </message>
        <message>
            <source>A cache that keeps everything</source>
            <translation>保留一切的缓存</translation>
        </message>
        <message>
            <source>A sliding window: the oldest is written over</source>
            <translation>滑动窗口（sliding window）：最旧的被覆盖</translation>
        </message>
        <message>
            <source>The first token stays</source>
            <translation>第一个词元留下</translation>
        </message>
        <message>
            <source>Copy-on-write</source>
            <translation>写时复制（copy-on-write）</translation>
        </message>
        <message>
            <source>All {tokens} tokens of the prompt are computed at once: in each of {layers} layers a query (blue), a key (orange) and a value (green). Keys and values are kept, {each} a token. The queries have done their work. The last token's logits say “{next}” comes next.</source>
            <translation>提示的 {tokens} 个词元（token）一起计算：{layers} 层中每层各有一个查询（query，蓝）、一个键（key，橙）和一个值（value，绿）。键和值被保留，每个词元 {each}；查询的任务已经完成。最后一个词元的 logits 认为接下来是“{next}”。</translation>
        </message>
        <message>
            <source>Only {token} goes through the model. Its query meets {tokens} keys and mixes {tokens} values; {old} of them come from the cache. Without the cache the {old} old columns would be computed again, with the same result: {without} multiply-adds instead of {own}. The logits of both ways differ by at most {difference}, which is rounding.</source>
            <translation>只有 {token} 通过模型。它的查询与 {tokens} 个键比较，混合 {tokens} 个值，其中 {old} 个来自缓存。不用缓存时，这 {old} 个旧列要重算一遍，结果相同：乘加从 {own} 次变成 {without} 次。两种做法的 logits 最多相差 {difference}，只是舍入误差。</translation>
        </message>
        <message>
            <source>Counted while decoding: the key and the value of token 0 were read in {most} passes, its query in one. A token asks its question when it comes in; later tokens look at what it offers (key) and hands over (value), never at what it asked. Keeping queries would take {share} more memory, and nothing would read them.</source>
            <translation>解码时数出来的：词元 0 的键和值在 {most} 次通过中被读取，它的查询只在一次中。一个词元在进入时提出它的问题；后面的词元看它能被怎样找到（键）、交出什么（值），从不看它问过什么。保留查询要多占 {share} 的内存，却没有谁来读。</translation>
        </message>
        <message>
            <source>The prompt was run alone, then with {token} behind it. Under the causal mask no token reads a later one, so in no layer does an old key or value depend on {token}: the largest change is {change}. What was kept may be used as it is.</source>
            <translation>先单独运行提示，再在其后加上 {token} 运行。在因果掩码下，没有词元会读后面的词元，所以任何一层的旧键和旧值都与 {token} 无关：最大变化是 {change}。保留的东西可以原样使用。</translation>
        </message>
        <message>
            <source>The same weights with the mask taken away (an experiment: the model was trained with it). Now every token reads {token} too. Layer 1 still starts from the token itself, so its keys stay; from layer 2 on all old rows change, by up to {change}. Old keys and values would be wrong: the logits move by {difference}. That is why an encoder has no cache.</source>
            <translation>同样的权重，去掉掩码（只是实验：模型是带着掩码训练的）。现在每个词元也读 {token}。第 1 层仍从词元本身出发，它的键不变；从第 2 层起，旧的行全都变了，最多变化 {change}。旧的键和值就成了错的：logits 会相差 {difference}。所以编码器（encoder）没有这种缓存。</translation>
        </message>
        <message>
            <source>The same weights with the mask taken away. With a single layer the keys and values come from the tokens themselves, so nothing changes; from a second layer on it would.</source>
            <translation>同样的权重，去掉掩码。只有一层时，键和值都来自词元本身，所以什么也不变；若有第二层就会变。</translation>
        </message>
        <message>
            <source>Multiply-adds are nearly the same, but one pass over {prompt} tokens took {prefill} and {prompt} passes took {decode}, measured here: {ratio} times as long. In one pass all tokens share each weight that is fetched; token by token each weight is fetched for one token, and every pass has to wait for the one before it.</source>
            <translation>乘加次数几乎一样，但 {prompt} 个词元一次通过用了 {prefill}，分 {prompt} 次通过用了 {decode}（此处实测）：是 {ratio} 倍。一次通过时，所有词元共用每个取来的权重；逐个处理时，每个权重只为一个词元取来，而且每次通过都要等前一次结束。</translation>
        </message>
        <message>
            <source>With a single token there is nothing to do together: both phases are the same pass, and their times differ only as two measurements do. Type a longer text.</source>
            <translation>只有一个词元时没有什么可以一起做：两个阶段是同一次通过，用时的差别只是两次测量的差别。请输入更长的文本。</translation>
        </message>
        <message>
            <source>The cache in blocks of {block} tokens. The table says in which block of the pool each part of the text lies, so blocks are taken only when they are needed and may lie anywhere. A contiguous cache reserves {capacity} slots, the model's whole context, before the first token; here at most {most} slots of the last block are empty.</source>
            <translation>缓存被分成每块 {block} 个词元的块。块表记着文本的每一段在块池的哪一块里，所以块可以用到时才取，放在哪里都行。连续的缓存在第一个词元之前就要预留 {capacity} 个槽位，即模型的整个上下文；在这里，最多只有最后一块的 {most} 个槽位空着。</translation>
        </message>
        <message>
            <source>Two samples of the same prompt, with seeds {first} and {second}. Both tables name the same blocks, and each block counts who names it. Full blocks stay shared for good; a block that is only half full will be written to, and then has to be copied first.</source>
            <translation>同一提示的两个采样，种子是 {first} 和 {second}。两个块表指向同样的块，每个块记着有几个块表指向它。满的块一直共享；没有满的块还会被写入，写之前必须先复制。</translation>
        </message>
        <message>
            <source>This text has to write its token into block {source}, which the other text names too. It takes block {target}, copies what was there, and writes into its own copy. The count of block {source} falls to {left}: the other text may now write into it.</source>
            <translation>这个文本要把词元写进块 {source}，而另一个文本也指向它。于是取用块 {target}，复制原有内容，再写进自己的副本。块 {source} 的计数降到 {left}：另一个文本现在可以直接写了。</translation>
        </message>
        <message>
            <source>Text {name} gets “{piece}”, drawn at temperature {temperature}. The block it is written into belongs to this text alone, so nothing is copied. Both texts together hold {used} tokens in {filled} slots.</source>
            <translation>文本 {name} 得到“{piece}”，在温度 {temperature} 下抽取。写入的块只属于这个文本，所以不用复制。两个文本共有 {used} 个词元，只占 {filled} 个槽位。</translation>
        </message>
        <message>
            <source>The whole text once more, token by token, with room for all {tokens}: {all} nats per token, and a cache of {bytes} that grows with every token. Can it be kept small?</source>
            <translation>把整个文本再逐个送入一遍，{tokens} 个词元都有位置：每词元 {all} 奈特，缓存 {bytes}，并随每个词元增长。能让它保持小吗？</translation>
        </message>
        <message>
            <source>A ring of {kept} slots: each new token is written over the oldest. Memory no longer grows, but this model was never trained to do without what is gone: from {all} to {window} nats per token. The order in the ring is of no account, since a key carries its position in itself.</source>
            <translation>一个有 {kept} 个槽位的环（ring buffer）：每个新词元覆盖最旧的。内存不再增长，但模型训练时从未缺过这些词元：损失从每词元 {all} 变为 {window} 奈特。环里的顺序无关紧要，因为键自带位置。</translation>
        </message>
        <message>
            <source>The same {kept} slots, but the first token keeps its own. Heads that find nothing to read rest on it (an attention sink), and without it their weight has to go elsewhere: with it {sink} nats per token, without it {window}, with everything {all}.</source>
            <translation>同样 {kept} 个槽位，但第一个词元保住自己的位置。没有东西可读的头就停在它上面（attention sink，注意力汇）；没有它，这些权重只能落到别处：有它每词元 {sink} 奈特，没有它 {window}，全部保留 {all}。</translation>
        </message>
        <message>
            <source>The ring has {slots} slots and the text only {tokens} tokens: nothing is written over, and the loss is that of the whole cache. Make the ring smaller.</source>
            <translation>环有 {slots} 个槽位，而文本只有 {tokens} 个词元：什么也没有被覆盖，损失与完整缓存相同。把环调小些。</translation>
        </message>
        <message>
            <source>Multiply-adds: L layers, n new tokens of N, W weights in the matrices of a layer, h heads of width d, D the model's width, V the vocabulary.</source>
            <translation>乘加次数：L 层，N 个词元中有 n 个是新的，W 是一层各矩阵的权重数，h 个头每个宽 d，D 是模型宽度，V 是词表大小。</translation>
        </message>
        <message>
            <source>Milliseconds per token: T is the one pass, t the passes one by one, n the tokens.</source>
            <translation>每词元毫秒数：T 是一次通过，t 是逐个通过，n 是词元数。</translation>
        </message>
        <message>
            <source>Empty slots of text A: N tokens, b in a block.</source>
            <translation>文本 A 的空槽位：N 个词元，每块 b 个。</translation>
        </message>
        <message>
            <source>Every row of the staircase is one column longer. The plum cells are all the cache computes.</source>
            <translation>阶梯的每一行都长一列。用缓存时只算紫红色的格子。</translation>
        </message>
        <message>
            <source>Multiply-adds fall to 1/{work}, the time only to 1/{time}: in so small a model most of the time goes into starting each operation.</source>
            <translation>乘加降到 1/{work}，用时只降到 1/{time}：模型这么小，时间大多花在启动每个运算上。</translation>
        </message>
        <message>
            <source>Multiply-adds fall to 1/{work}, the time to 1/{time} (measured, the least of five).</source>
            <translation>乘加降到 1/{work}，用时降到 1/{time}（实测，五次中最短的）。</translation>
        </message>
        <message>
            <source>Multiply-adds fall to 1/{work}, the time hardly or not at all: in so small a model most of it goes into starting each operation.</source>
            <translation>乘加降到 1/{work}，用时几乎不降：模型这么小，时间大多花在启动每个运算上。</translation>
        </message>
        <message>
            <source>{heads} query heads share {shared} heads of keys and values: the cache is {times} times smaller than with a key and value for every head.</source>
            <translation>{heads} 个查询头共用 {shared} 个键/值头：与每个头都有自己的键和值相比，缓存只有 1/{times}。</translation>
        </message>
        <message>
            <source>Keys are kept already turned by their position: it never changes.</source>
            <translation>键是按位置旋转之后才保留的：位置永远不变。</translation>
        </message>
        <message>
            <source>The logits through the blocks and through one contiguous cache agree in every bit.</source>
            <translation>通过分块缓存与通过连续缓存得到的 logits，每一位都相同。</translation>
        </message>
        <message>
            <source>The logits through the blocks and through one contiguous cache do not agree in every bit.</source>
            <translation>通过分块缓存与通过连续缓存得到的 logits，并非每一位都相同。</translation>
        </message>
        <message>
            <source>The prompt fills its last block exactly, so nothing has to be copied. Change the text by a token to see copy-on-write.</source>
            <translation>提示正好填满最后一块，所以不用复制。把文本增减一个词元，就能看到写时复制。</translation>
        </message>
        <message>
            <source>prefill</source>
            <translation>预填充</translation>
        </message>
        <message>
            <source>decode</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>no query cache</source>
            <translation>无查询缓存</translation>
        </message>
        <message>
            <source>causal</source>
            <translation>因果</translation>
        </message>
        <message>
            <source>bidirectional</source>
            <translation>双向</translation>
        </message>
        <message>
            <source>two phases</source>
            <translation>两个阶段</translation>
        </message>
        <message>
            <source>paged</source>
            <translation>分页</translation>
        </message>
        <message>
            <source>fork</source>
            <translation>分叉</translation>
        </message>
        <message>
            <source>forgetting</source>
            <translation>遗忘</translation>
        </message>
        <message>
            <source>Prefill: the prompt of {tokens} in one pass; keys and values are kept</source>
            <translation>预填充（prefill）：提示的 {tokens} 个词元一次通过；键和值被保留</translation>
        </message>
        <message>
            <source>{token} comes in: one column is computed, {old} read from the cache</source>
            <translation>{token} 进入：只算一列，另外 {old} 列从缓存读取</translation>
        </message>
        <message>
            <source>Keys and values are read again and again, a query only once</source>
            <translation>键和值一再被读取，查询只被读一次</translation>
        </message>
        <message>
            <source>Causal: one more token, and nothing that was kept changes</source>
            <translation>因果：多一个词元，已保留的都不变</translation>
        </message>
        <message>
            <source>Bidirectional: one more token changes the tokens before it</source>
            <translation>双向：多一个词元，它前面的词元都变了</translation>
        </message>
        <message>
            <source>The same {prompt} tokens: token by token takes {ratio} times as long</source>
            <translation>同样 {prompt} 个词元：逐个处理的用时是 {ratio} 倍</translation>
        </message>
        <message>
            <source>A prompt of one token: both phases are the same pass</source>
            <translation>提示只有一个词元：两个阶段是同一次通过</translation>
        </message>
        <message>
            <source>The {count} tokens of the prompt lie in {blocks} blocks</source>
            <translation>提示的 {count} 个词元放在 {blocks} 个块中</translation>
        </message>
        <message>
            <source>Text {name}: “{piece}” goes into block {block}</source>
            <translation>文本 {name}：“{piece}”写入块 {block}</translation>
        </message>
        <message>
            <source>Text {name}: block {block} is taken for “{piece}”</source>
            <translation>文本 {name}：为“{piece}”取用块 {block}</translation>
        </message>
        <message>
            <source>The prompt forks: both texts name the same {count} blocks</source>
            <translation>提示分叉：两个文本指向同样的 {count} 个块</translation>
        </message>
        <message>
            <source>Copy-on-write: block {source} is shared, so it is copied to {target}</source>
            <translation>写时复制：块 {source} 是共享的，先复制到 {target}</translation>
        </message>
        <message>
            <source>Everything kept: {mean} nats per token</source>
            <translation>全部保留：每词元 {mean} 奈特</translation>
        </message>
        <message>
            <source>Only the last {kept} tokens kept: {mean} nats per token</source>
            <translation>只保留最后 {kept} 个词元：每词元 {mean} 奈特</translation>
        </message>
        <message>
            <source>As many, but the first one stays: {mean} nats per token</source>
            <translation>同样多，但第一个留下：每词元 {mean} 奈特</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>{shown} of {layers} layers</source>
            <translation>{layers} 层中的 {shown} 层</translation>
        </message>
        <message>
            <source>without</source>
            <translation>不用缓存</translation>
        </message>
        <message>
            <source>the cache:
a row for
each pass</source>
            <translation>每次通过
占一行</translation>
        </message>
        <message>
            <source>columns each pass computes without the cache: plum is new, grey was computed before</source>
            <translation>不用缓存时每次通过要算的列：紫红是新的，灰色以前算过</translation>
        </message>
        <message>
            <source>without the cache: plum is new, grey computed before</source>
            <translation>不用缓存：紫红是新的，灰色以前算过</translation>
        </message>
        <message>
            <source>no number changes</source>
            <translation>没有一个数改变</translation>
        </message>
        <message>
            <source>together, in one pass</source>
            <translation>一起，一次通过</translation>
        </message>
        <message>
            <source>query q</source>
            <translation>查询 q</translation>
        </message>
        <message>
            <source>key k</source>
            <translation>键 k</translation>
        </message>
        <message>
            <source>value v</source>
            <translation>值 v</translation>
        </message>
        <message>
            <source>read in so
many passes</source>
            <translation>被读取的
通过次数</translation>
        </message>
        <message>
            <source>change of
key (orange),
value (green)
0 to {most}</source>
            <translation>键（橙）与
值（绿）的
变化
0 到 {most}</translation>
        </message>
        <message>
            <source>multiply-adds</source>
            <translation>乘加</translation>
        </message>
        <message>
            <source>this pass</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>with the cache</source>
            <translation>使用缓存</translation>
        </message>
        <message>
            <source>cached</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>{tokens} tokens × {each} = {bytes}</source>
            <translation>{tokens} 个词元 × {each} = {bytes}</translation>
        </message>
        <message>
            <source>logits differ by at most {difference}</source>
            <translation>logits 最多相差 {difference}</translation>
        </message>
        <message>
            <source>The next token: logits differ by at most {difference}</source>
            <translation>下一个词元：logits 最多相差 {difference}</translation>
        </message>
        <message>
            <source>solid: all
again</source>
            <translation>实：全部
重算</translation>
        </message>
        <message>
            <source>dotted: from
what is kept</source>
            <translation>点：用
保留的</translation>
        </message>
        <message>
            <source>Prefill, one pass: {time}, {each} a token</source>
            <translation>预填充，一次通过：{time}，每词元 {each}</translation>
        </message>
        <message>
            <source>Decode, {tokens} passes: {time}, {each} a token</source>
            <translation>解码，{tokens} 次通过：{time}，每词元 {each}</translation>
        </message>
        <message>
            <source>How often each of the {weights} weights is used once it is fetched</source>
            <translation>{weights} 个权重，每个取来一次能用几次</translation>
        </message>
        <message>
            <source>text {name}</source>
            <translation>文本 {name}</translation>
        </message>
        <message>
            <source>table</source>
            <translation>块表</translation>
        </message>
        <message>
            <source>pool</source>
            <translation>块池</translation>
        </message>
        <message>
            <source>{count} slots</source>
            <translation>{count} 个槽位</translation>
        </message>
        <message>
            <source>a slot for every token</source>
            <translation>每个词元一个槽位</translation>
        </message>
        <message>
            <source>a ring: the newest token is written over the oldest</source>
            <translation>环：最新的词元覆盖最旧的</translation>
        </message>
        <message>
            <source>a ring behind a fixed slot for the first token</source>
            <translation>第一个词元占固定槽位，其后是环</translation>
        </message>
        <message>
            <source>loss −ln p</source>
            <translation>损失 −ln p</translation>
        </message>
        <message>
            <source>mean {mean}
0 to {most}
dashed: all
kept</source>
            <translation>平均 {mean}
0 到 {most}
虚线：全部
保留</translation>
        </message>
        <message>
            <source>{shown} of {count}</source>
            <translation>{count} 中的 {shown}</translation>
        </message>
        <message>
            <source>Slots set aside, one a token: filled green, empty dashed</source>
            <translation>预留的槽位，一个词元一个：绿色已填，虚线为空</translation>
        </message>
        <message>
            <source>reserved for each text</source>
            <translation>按文本预留</translation>
        </message>
        <message>
            <source>in blocks</source>
            <translation>按块取用</translation>
        </message>
        <message>
            <source>{full} of {slots} filled, {share} empty</source>
            <translation>{slots} 个中填了 {full} 个，空 {share}</translation>
        </message>
        <message>
            <source>{size}, of which {waste} are empty</source>
            <translation>{size}，其中 {waste} 为空</translation>
        </message>
        <message>
            <source>Likely next tokens</source>
            <translation>可能的下一个词元</translation>
        </message>
        <message>
            <source>token id {id}</source>
            <translation>词元编号 {id}</translation>
        </message>
        <message>
            <source>{query} reads it with weight {share}, mean over layers and heads</source>
            <translation>{query} 读它的权重为 {share}（各层各头平均）</translation>
        </message>
        <message>
            <source>Not kept: no later token reads it.</source>
            <translation>不保留：后面没有词元读它。</translation>
        </message>
        <message>
            <source>Query of {token}, layer {layer}</source>
            <translation>{token} 的查询，第 {layer} 层</translation>
        </message>
        <message>
            <source>Key of {token}, layer {layer}</source>
            <translation>{token} 的键，第 {layer} 层</translation>
        </message>
        <message>
            <source>Value of {token}, layer {layer}</source>
            <translation>{token} 的值，第 {layer} 层</translation>
        </message>
        <message>
            <source>read from the cache</source>
            <translation>从缓存读取</translation>
        </message>
        <message>
            <source>computed in this pass</source>
            <translation>本次算出</translation>
        </message>
        <message>
            <source>head {head}: {numbers}</source>
            <translation>头 {head}：{numbers}</translation>
        </message>
        <message>
            <source>and {count} more heads</source>
            <translation>另有 {count} 个头</translation>
        </message>
        <message>
            <source>Pass {number} without the cache</source>
            <translation>不用缓存的第 {number} 次通过</translation>
        </message>
        <message>
            <source>{all} columns = {new} new + {old} computed before</source>
            <translation>{all} 列 = {new} 列新的 + {old} 列以前算过</translation>
        </message>
        <message>
            <source>with the cache: {own} multiply-adds</source>
            <translation>使用缓存：{own} 次乘加</translation>
        </message>
        <message>
            <source>so far: {total} multiply-adds</source>
            <translation>至今：{total} 次乘加</translation>
        </message>
        <message>
            <source>this pass: {own} multiply-adds</source>
            <translation>本次：{own} 次乘加</translation>
        </message>
        <message>
            <source>this pass took {time}, measured</source>
            <translation>本次用时 {time}，实测</translation>
        </message>
        <message>
            <source>2 × {layers} layers × {heads} key/value heads × {d} numbers × {size} bytes × {tokens} tokens = {bytes}</source>
            <translation>2 × {layers} 层 × {heads} 个键/值头 × {d} 个数 × {size} 字节 × {tokens} 个词元 = {bytes}</translation>
        </message>
        <message>
            <source>a pass fetches {weights} of weights and {cache} of keys and values, each once (a model of the traffic: processor caches are left out)</source>
            <translation>一次通过要取 {weights} 的权重和 {cache} 的键与值，各取一次（流量模型，不计处理器缓存）</translation>
        </message>
        <message>
            <source>Query of {token}</source>
            <translation>{token} 的查询</translation>
        </message>
        <message>
            <source>Key of {token}</source>
            <translation>{token} 的键</translation>
        </message>
        <message>
            <source>Value of {token}</source>
            <translation>{token} 的值</translation>
        </message>
        <message>
            <source>passes that read it: {times}</source>
            <translation>读过它的通过次数：{times}</translation>
        </message>
        <message>
            <source>{token}, layer {layer}</source>
            <translation>{token}，第 {layer} 层</translation>
        </message>
        <message>
            <source>key: ‖after − before‖ ÷ ‖before‖ = {share} %</source>
            <translation>键：‖之后 − 之前‖ ÷ ‖之前‖ = {share} %</translation>
        </message>
        <message>
            <source>value: ‖after − before‖ ÷ ‖before‖ = {share} %</source>
            <translation>值：‖之后 − 之前‖ ÷ ‖之前‖ = {share} %</translation>
        </message>
        <message>
            <source>Next: “{piece}”</source>
            <translation>下一个：“{piece}”</translation>
        </message>
        <message>
            <source>everything computed again: {share}</source>
            <translation>全部重算：{share}</translation>
        </message>
        <message>
            <source>old keys and values kept: {share}</source>
            <translation>沿用旧的键和值：{share}</translation>
        </message>
        <message>
            <source>All tokens in one pass</source>
            <translation>所有词元一次通过</translation>
        </message>
        <message>
            <source>{time} ÷ {tokens} tokens = {each}, measured</source>
            <translation>{time} ÷ {tokens} 个词元 = {each}，实测</translation>
        </message>
        <message>
            <source>each weight takes part in {tokens} multiply-adds of one pass</source>
            <translation>一次通过中，每个权重参与 {tokens} 次乘加</translation>
        </message>
        <message>
            <source>Text {name}, entry {place} of its table: block {block}</source>
            <translation>文本 {name}，块表第 {place} 项：块 {block}</translation>
        </message>
        <message>
            <source>tokens {first} to {last}: ⌊position ÷ {size}⌋ = {place}, so block {block}</source>
            <translation>词元 {first} 到 {last}：⌊位置 ÷ {size}⌋ = {place}，所以是块 {block}</translation>
        </message>
        <message>
            <source>Block {block} of the pool</source>
            <translation>块池中的块 {block}</translation>
        </message>
        <message>
            <source>tables that name it: {count}</source>
            <translation>指向它的块表：{count} 个</translation>
        </message>
        <message>
            <source>{held} of {size} slots filled</source>
            <translation>{size} 个槽位填了 {held} 个</translation>
        </message>
        <message>
            <source>its key and value are still kept</source>
            <translation>它的键和值仍保留着</translation>
        </message>
        <message>
            <source>its key and value were written over</source>
            <translation>它的键和值已被覆盖</translation>
        </message>
        <message>
            <source>Slot {slot} holds</source>
            <translation>槽位 {slot} 里是</translation>
        </message>
        <message>
            <source>−ln p = {loss} nats with this cache</source>
            <translation>用这个缓存，−ln p = {loss} 奈特</translation>
        </message>
        <message>
            <source>{loss} nats with everything kept</source>
            <translation>全部保留时 {loss} 奈特</translation>
        </message>
        <message>
            <source>Go to pass {number}</source>
            <translation>转到第 {number} 次通过</translation>
        </message>
        <message>
            <source>Decoding with and without a cache</source>
            <translation>正在用缓存与不用缓存各解码一遍</translation>
        </message>
        <message>
            <source>Timing the two phases</source>
            <translation>正在测量两个阶段的用时</translation>
        </message>
        <message>
            <source>Decoding through paged blocks</source>
            <translation>正在通过分页的块解码</translation>
        </message>
        <message>
            <source>The model takes {context} tokens in all, so {new} decoding steps are made.</source>
            <translation>模型总共只接受 {context} 个词元，所以解码 {new} 步。</translation>
        </message>
        <message>
            <source>This model takes one token only: there is nothing to decode.</source>
            <translation>这个模型只接受一个词元：没有可解码的。</translation>
        </message>
        <message>
            <source>Which parts of a token will later tokens read again?</source>
            <translation>后面的词元会再次读取一个词元的哪些部分？</translation>
        </message>
        <message>
            <source>Query, key and value</source>
            <translation>查询、键和值</translation>
        </message>
        <message>
            <source>Key and value</source>
            <translation>键和值</translation>
        </message>
        <message>
            <source>Query and key</source>
            <translation>查询和键</translation>
        </message>
        <message>
            <source>The value only</source>
            <translation>只有值</translation>
        </message>
        <message>
            <source>None of them</source>
            <translation>都不会</translation>
        </message>
        <message>
            <source>Decoding steps</source>
            <extracomment>Tokens that each of the two continuations gets after the prompt forks. First tokens that a ring with sinks never writes over: attention rests on the very first. Likely next tokens that are kept.</extracomment>
            <translation>解码步数</translation>
        </message>
        <message>
            <source>Each step feeds in the likeliest next token.</source>
            <translation>每一步送入最可能的下一个词元（token）。</translation>
        </message>
        <message>
            <source>Tokens in a block</source>
            <translation>每块词元数</translation>
        </message>
        <message>
            <source>How many tokens one block of the paged cache holds.</source>
            <translation>分页缓存的一个块（block）能放多少个词元。</translation>
        </message>
        <message>
            <source>Tokens in the ring</source>
            <translation>环中词元数</translation>
        </message>
        <message>
            <source>How many tokens are kept where old ones are written over.</source>
            <translation>旧词元会被覆盖时，一共保留多少个词元。</translation>
        </message>
        <message>
            <source>Temperature of the two samples</source>
            <translation>两个采样的温度</translation>
        </message>
        <message>
            <source>Seed of the two samples</source>
            <translation>两个采样的种子</translation>
        </message>
        <message>
            <source>which part of the lab</source>
            <translation>实验的哪一部分</translation>
        </message>
        <message>
            <source>tokens in the cache after this step</source>
            <translation>这一步之后缓存中的词元</translation>
        </message>
        <message>
            <source>of them, computed in this step</source>
            <translation>其中在这一步计算的</translation>
        </message>
        <message>
            <source>bytes of the tensors that hold keys and values</source>
            <translation>存放键和值的张量的字节数</translation>
        </message>
        <message>
            <source>multiply-adds of this pass, with the cache</source>
            <translation>这一遍的乘加次数，有缓存</translation>
        </message>
        <message>
            <source>the same with everything computed again</source>
            <translation>全部重新计算时的同一数目</translation>
        </message>
        <message>
            <source>multiply-adds so far, with the cache</source>
            <translation>到目前为止的乘加次数，有缓存</translation>
        </message>
        <message>
            <source>the same without</source>
            <translation>没有缓存的同一数目</translation>
        </message>
        <message>
            <source>measured time of this pass with the cache, s</source>
            <translation>有缓存时这一遍的实测时间，秒</translation>
        </message>
        <message>
            <source>measured time without, s</source>
            <translation>没有缓存时的实测时间，秒</translation>
        </message>
        <message>
            <source>largest |difference| of the logits, with and without what was kept</source>
            <translation>logits 的最大 |差|，用与不用所保留的内容</translation>
        </message>
        <message>
            <source>weights and cache that this pass fetches, each once: a model of the traffic</source>
            <translation>这一遍取用的权重和缓存，各取一次：流量的一个模型</translation>
        </message>
        <message>
            <source>probability of likely next tokens</source>
            <translation>可能的下一个词元的概率</translation>
        </message>
        <message>
            <source>passes that read each query, (tokens,)</source>
            <translation>读每个查询的遍数，(tokens,)</translation>
        </message>
        <message>
            <source>passes that read each key, (tokens,)</source>
            <translation>读每个键的遍数，(tokens,)</translation>
        </message>
        <message>
            <source>passes that read each value, (tokens,)</source>
            <translation>读每个值的遍数，(tokens,)</translation>
        </message>
        <message>
            <source>‖after − before‖ / ‖before‖ of the keys, (layers, tokens)</source>
            <translation>键的 ‖之后 − 之前‖ / ‖之前‖，(layers, tokens)</translation>
        </message>
        <message>
            <source>the same of the values, (layers, tokens)</source>
            <translation>值的同一数目，(layers, tokens)</translation>
        </message>
        <message>
            <source>measured time of one pass over the prompt, s</source>
            <translation>对提示处理一遍的实测时间，秒</translation>
        </message>
        <message>
            <source>measured time of each of its tokens alone, s</source>
            <translation>它的每个词元单独处理的实测时间，秒</translation>
        </message>
        <message>
            <source>position of the token in each slot of the ring, (slots,)</source>
            <translation>环形缓存每个槽中词元的位置，(slots,)</translation>
        </message>
        <message>
            <source>−ln p of token 1, 2 … with this cache, (tokens − 1,), nats</source>
            <translation>用这个缓存时词元 1、2 … 的 −ln p，(tokens − 1,)，奈特</translation>
        </message>
        <message>
            <source>their mean</source>
            <translation>它们的平均值</translation>
        </message>
        <message>
            <source>the block table of each text</source>
            <translation>每段文本的块表</translation>
        </message>
        <message>
            <source>the text in each</source>
            <translation>每块中的文本</translation>
        </message>
        <message>
            <source>how many tables name each block of the pool</source>
            <translation>池中每个块被几张表引用</translation>
        </message>
        <message>
            <source>slots that contiguous caches would set aside</source>
            <translation>连续缓存会预留的槽数</translation>
        </message>
        <message>
            <source>slots in the blocks in use</source>
            <translation>在用的块中的槽数</translation>
        </message>
        <message>
            <source>of them, slots that hold a token</source>
            <translation>其中装着词元的槽数</translation>
        </message>
    </context>
    <context>
        <name>attention/lens</name>
        <message>
            <source>Clear: characters, 4 layers</source>
            <extracomment>Likeliest tokens kept at each station, final candidates followed, and tokens followed in all. The estimates of what mattered, in the order in which they are shown; the truth comes last.</extracomment>
            <translation>Clear：字符，4 层</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Whose residual stream is looked at; −1 is the last one. What follows it in the text plays no part.</source>
            <translation>看谁的残差流；−1 是最后一个。它后面的文本不起作用。</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>各层</translation>
        </message>
        <message>
            <source>raw attention</source>
            <translation>原始注意力</translation>
        </message>
        <message>
            <source>rollout</source>
            <translation>展开（rollout）</translation>
        </message>
        <message>
            <source>value-weighted</source>
            <translation>值加权</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>leave one out</source>
            <translation>逐个去掉</translation>
        </message>
        <message>
            <source>Before any layer the stream says “{top}”: the token itself</source>
            <translation>还没经过任何一层，残差流（residual stream）说的是“{top}”：词元自己</translation>
        </message>
        <message>
            <source>Before any layer the stream says “{top}”; “{answer}” is in place {rank}</source>
            <translation>还没经过任何一层，残差流说的是“{top}”；“{answer}”排第 {rank}</translation>
        </message>
        <message>
            <source>Layer {layer}, after {part}: “{answer}”, the answer, is in first place</source>
            <translation>第 {layer} 层，{part}之后：答案“{answer}”排第一</translation>
        </message>
        <message>
            <source>Layer {layer}, after {part}: “{top}”; the answer “{answer}” is in place {rank}</source>
            <translation>第 {layer} 层，{part}之后：“{top}”；答案“{answer}”排第 {rank}</translation>
        </message>
        <message>
            <source>After the last layer the lens shows the output itself: “{answer}” {chance}</source>
            <translation>最后一层之后，透镜看到的就是输出本身：“{answer}” {chance}</translation>
        </message>
        <message>
            <source>Without the norm the last station says “{top}” {chance}; the model “{answer}” {final}</source>
            <translation>不做归一化，最后一站说“{top}” {chance}；模型说“{answer}” {final}</translation>
        </message>
        <message>
            <source>Raw attention: {token} reads {most} most</source>
            <translation>原始注意力：{token} 读得最多的是 {most}</translation>
        </message>
        <message>
            <source>Rollout: through all layers most comes from {most}</source>
            <translation>展开（rollout）：穿过所有层，最多来自 {most}</translation>
        </message>
        <message>
            <source>Weighted by values: {most} adds the longest vector</source>
            <translation>按值加权：{most} 加进来的向量最长</translation>
        </message>
        <message>
            <source>Gradient × input: {most} has the largest</source>
            <translation>梯度 × 输入：{most} 的最大</translation>
        </message>
        <message>
            <source>Left out and run again: {most} counts most; closest in order: {best}</source>
            <translation>真的去掉再跑一遍：{most} 最要紧；顺序最接近的是{best}</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>mean over all layers</source>
            <translation>所有层的平均</translation>
        </message>
        <message>
            <source>place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>says now</source>
            <translation>现在会说</translation>
        </message>
        <message>
            <source>KL to the output, nats (root scale)</source>
            <translation>与输出的 KL 散度，nat（平方根刻度）</translation>
        </message>
        <message>
            <source>added to the logit of “{answer}” (scale of the last norm)</source>
            <translation>加到“{answer}”的 logit 上（用最后的归一化尺度）</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>相关系数</translation>
        </message>
        <message>
            <source>largest: {value}</source>
            <translation>最大：{value}</translation>
        </message>
        <message>
            <source>recomputed</source>
            <translation>重新计算</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>Raw attention</source>
            <translation>原始注意力</translation>
        </message>
        <message>
            <source>Rollout</source>
            <translation>展开 rollout</translation>
        </message>
        <message>
            <source>Value-weighted</source>
            <translation>值加权</translation>
        </message>
        <message>
            <source>Leave one out</source>
            <translation>逐个去掉</translation>
        </message>
        <message>
            <source>mean weight</source>
            <translation>平均权重</translation>
        </message>
        <message>
            <source>share of the stream</source>
            <translation>占残差流的份额</translation>
        </message>
        <message>
            <source>length added</source>
            <translation>所加的长度</translation>
        </message>
        <message>
            <source>of ln p, nats</source>
            <translation>ln p，nat</translation>
        </message>
        <message>
            <source>loss of ln p, nats</source>
            <translation>ln p 的损失，nat</translation>
        </message>
        <message>
            <source>After the embedding</source>
            <translation>嵌入之后</translation>
        </message>
        <message>
            <source>final norm, recomputed</source>
            <translation>最终归一化，重新计算</translation>
        </message>
        <message>
            <source>final norm, scale frozen</source>
            <translation>最终归一化，尺度固定</translation>
        </message>
        <message>
            <source>Look at {token}</source>
            <translation>看 {token}</translation>
        </message>
        <message>
            <source>A click looks at its residual stream.</source>
            <translation>点一下，看它的残差流。</translation>
        </message>
        <message>
            <source>This token's residual stream is shown.</source>
            <translation>图中是这个词元的残差流。</translation>
        </message>
        <message>
            <source>The first token has nothing before it that could be left out.</source>
            <translation>第一个词元之前没有可以去掉的。</translation>
        </message>
        <message>
            <source>place {rank} of {all}</source>
            <translation>第 {rank} 名，共 {all}</translation>
        </message>
        <message>
            <source>entropy {value} nats</source>
            <translation>熵 {value} nat</translation>
        </message>
        <message>
            <source>size of the stream {value}, at the end {last}</source>
            <translation>残差流的大小 {value}，到最后是 {last}</translation>
        </message>
        <message>
            <source>adds {value} to the logit of “{answer}” (scale of the last norm)</source>
            <translation>给“{answer}”的 logit 加上 {value}（用最后的归一化尺度）</translation>
        </message>
        <message>
            <source>head {head}: {value}</source>
            <translation>头 {head}：{value}</translation>
        </message>
        <message>
            <source>mean weight with which {reader} reads it: {value}</source>
            <translation>{reader} 读它的平均权重：{value}</translation>
        </message>
        <message>
            <source>share in the stream of {reader}: {value}</source>
            <translation>在 {reader} 的残差流中的份额：{value}</translation>
        </message>
        <message>
            <source>‖Σ a v W_O‖: length of what it adds to the stream of {reader}: {value}</source>
            <translation>‖Σ a v W_O‖：它加进 {reader} 的残差流的长度：{value}</translation>
        </message>
        <message>
            <source>x · ∂ ln p / ∂x = {value} nats</source>
            <translation>x · ∂ ln p / ∂x = {value} nat</translation>
        </message>
        <message>
            <source>Without {token}</source>
            <translation>没有 {token}</translation>
        </message>
        <message>
            <source>deleted; what follows moves up</source>
            <translation>删去；后面的前移</translation>
        </message>
        <message>
            <source>its embedding set to zero</source>
            <translation>嵌入置零</translation>
        </message>
        <message>
            <source>loss: {value} nats</source>
            <translation>损失：{value} nat</translation>
        </message>
        <message>
            <source>Spearman's rank correlation with leaving out: {value}</source>
            <translation>与逐个去掉的斯皮尔曼（Spearman）秩相关：{value}</translation>
        </message>
        <message>
            <source>of the {most} tokens that count most, it finds {count}</source>
            <translation>最要紧的 {most} 个词元中，它找到 {count} 个</translation>
        </message>
        <message>
            <source>Leaving out one token after another</source>
            <translation>逐个去掉词元</translation>
        </message>
        <message>
            <source>To leave out a token, the text needs at least two; this one has {count}. Type more.</source>
            <translation>要去掉一个词元，文本至少要有两个；这里只有 {count} 个。请多输入一些。</translation>
        </message>
        <message>
            <source>The text has no token {token}; its last one, {last}, is shown.</source>
            <translation>文本没有词元 {token}；显示最后一个，{last}。</translation>
        </message>
        <message>
            <source>Before the first token there is nothing to leave out; token 1 is shown.</source>
            <translation>第一个词元之前没有可以去掉的；显示词元 1。</translation>
        </message>
        <message>
            <source>Whose order of the tokens is closest to what happens when they are really left out?</source>
            <translation>把词元真的逐个去掉，谁给出的顺序与结果最接近？</translation>
        </message>
        <message>
            <source>value-weighted attention</source>
            <translation>值加权注意力</translation>
        </message>
        <message>
            <source>gradient × input</source>
            <translation>梯度 × 输入</translation>
        </message>
        <message>
            <source>no norm</source>
            <translation>不归一化</translation>
        </message>
        <message>
            <source>Norm before the unembedding</source>
            <translation>输出矩阵之前的归一化</translation>
        </message>
        <message>
            <source>An earlier residual stream is usually smaller than the last. Recomputed: it is brought to the usual size. Frozen: it is divided by the size of the last. No norm: as it is.</source>
            <translation>前面的残差流通常比最后的小。重新计算：调到通常的大小。固定：除以最后的大小。不归一化：原样。</translation>
        </message>
        <message>
            <source>Layer of the attention rows</source>
            <translation>注意力各行取自哪层</translation>
        </message>
        <message>
            <source>For raw and value-weighted attention, counted from 1. ★ (0): the mean of all layers.</source>
            <translation>用于原始注意力和值加权注意力，从 1 数起。★（0）：所有层的平均。</translation>
        </message>
        <message>
            <source>deleted: the text moves up</source>
            <translation>删去：后面的前移</translation>
        </message>
        <message>
            <source>blank: its embedding is zero</source>
            <translation>留空：嵌入为零</translation>
        </message>
        <message>
            <source>To leave out a token</source>
            <translation>怎样去掉词元</translation>
        </message>
        <message>
            <source>The answer climbs place by place</source>
            <translation>答案一名一名往上爬</translation>
        </message>
        <message>
            <source>A model that is not sure</source>
            <translation>没有把握的模型</translation>
        </message>
        <message>
            <source>Word pieces: the king or the queen?</source>
            <translation>词片：国王还是王后？</translation>
        </message>
        <message>
            <source>The norm's scale frozen</source>
            <translation>归一化尺度固定</translation>
        </message>
        <message>
            <source>Without the norm: not the output even at the end</source>
            <translation>不归一化：到最后也不是输出</translation>
        </message>
        <message>
            <source>Does attention say what mattered?</source>
            <translation>注意力说得出什么要紧吗？</translation>
        </message>
        <message>
            <source>Left out as a blank: positions stay</source>
            <translation>去掉而留空：位置不变</translation>
        </message>
        <message>
            <source>When does the model know the answer, and from which tokens?</source>
            <translation>模型什么时候知道答案，又是从哪些词元知道的？</translation>
        </message>
        <message>
            <source>Before the first layer</source>
            <translation>第一层之前</translation>
        </message>
        <message>
            <source>After the attention of layer {layer}</source>
            <translation>第 {layer} 层的注意力之后</translation>
        </message>
        <message>
            <source>After the feed-forward part of layer {layer}</source>
            <translation>第 {layer} 层的前馈之后</translation>
        </message>
        <message>
            <source>Which token mattered? Attention says</source>
            <translation>哪个词元要紧？注意力说</translation>
        </message>
        <message>
            <source>Attention through all layers: rollout</source>
            <translation>穿过所有层的注意力：展开（rollout）</translation>
        </message>
        <message>
            <source>Attention weighted by what it carries</source>
            <translation>按带来的内容加权的注意力</translation>
        </message>
        <message>
            <source>Gradient × input</source>
            <translation>梯度 × 输入</translation>
        </message>
        <message>
            <source>Leave each token out, and run again</source>
            <translation>逐个去掉词元，再跑一遍</translation>
        </message>
        <message>
            <source>The residual stream of {token} begins as its embedding. Read through the unembedding, it says “{top}”, the token itself, with {chance}. The answer “{answer}” is in place {rank} of {all}.</source>
            <translation>{token} 的残差流（residual stream）从它的嵌入开始。用输出矩阵（unembedding）去读，它说“{top}”，也就是词元自己，概率 {chance}。答案“{answer}”在 {all} 个中排第 {rank}。</translation>
        </message>
        <message>
            <source>The residual stream of {token} begins as its embedding. Read through the unembedding, it says “{top}” with {chance}. The answer “{answer}” is in place {rank} of {all}.</source>
            <translation>{token} 的残差流（residual stream）从它的嵌入开始。用输出矩阵（unembedding）去读，它说“{top}”，概率 {chance}。答案“{answer}”在 {all} 个中排第 {rank}。</translation>
        </message>
        <message>
            <source>What the heads of layer {layer} read from other tokens was added. The stream would now say “{top}” ({chance}). The answer “{answer}” went from place {before} to {rank}; its logit changed by {added} (scale of the last norm).</source>
            <translation>第 {layer} 层各头从其他词元读来的内容加了进来。残差流现在会说“{top}”（{chance}）。答案“{answer}”从第 {before} 名到第 {rank} 名；它的 logit 变化 {added}（用最后的归一化尺度）。</translation>
        </message>
        <message>
            <source>The feed-forward part of layer {layer} looked at this token alone and added to it. The stream would now say “{top}” ({chance}). The answer “{answer}” went from place {before} to {rank}; its logit changed by {added} (scale of the last norm).</source>
            <translation>第 {layer} 层的前馈（feed-forward）只看这一个词元，并加上自己的输出。残差流现在会说“{top}”（{chance}）。答案“{answer}”从第 {before} 名到第 {rank} 名；它的 logit 变化 {added}（用最后的归一化尺度）。</translation>
        </message>
        <message>
            <source>This is the model's own output: the lens with the final norm changes nothing after the last layer. It says “{top}” with {chance}.</source>
            <translation>这就是模型自己的输出：最后一层之后，带最终归一化的透镜什么也没有改变。它说“{top}”，概率 {chance}。</translation>
        </message>
        <message>
            <source>Without the norm even the last station is not the output: it says “{top}” with {chance}, the model says “{answer}” with {final}. KL = {divergence} nats.</source>
            <translation>不做归一化，连最后一站也不是输出：它说“{top}”，概率 {chance}；模型说“{answer}”，概率 {final}。KL = {divergence} nat。</translation>
        </message>
        <message>
            <source>The attention weights of {token}, mean over the {heads} heads ({layers}): it reads {most} most, with {value}. That is what was looked at, not what it did to the answer “{answer}”.</source>
            <translation>{token} 的注意力权重，对 {heads} 个头取平均（{layers}）：它读得最多的是 {most}，权重 {value}。这是看了什么，而不是它对答案“{answer}”做了什么。</translation>
        </message>
        <message>
            <source>A token's stream after layer 1 is already a mixture. Rollout follows attention back to the text: in each layer half stays, half is spread as the heads' mean, and the matrices are multiplied. Most of {token} comes from {most}: {value}.</source>
            <translation>过了第 1 层，每个词元的残差流就已经是混合物。展开（rollout）顺着注意力回到文本：每层留下一半，另一半按各头的平均分配，再把各层的矩阵乘起来。{token} 最多来自 {most}：{value}。</translation>
        </message>
        <message>
            <source>A weight times a short value moves nothing. The length of what is really added, the weighted values through W_O, is largest for {most}: {value}.</source>
            <translation>权重大而值（value）短，什么也推不动。真正加进来的是加权的值再经过 W_O，它的长度以 {most} 的为最大：{value}。</translation>
        </message>
        <message>
            <source>How ln p(“{answer}”) would change if the embedding of a token shrank a little, carried on to zero in a straight line. The largest is {most}: {value} nats.</source>
            <translation>词元的嵌入缩小一点点，ln p(“{answer}”) 会变多少，再沿直线一直推到零。最大的是 {most}：{value} nat。</translation>
        </message>
        <message>
            <source>The model ran {runs} times more, each time without one token. Without {most}, ln p (“{answer}”) goes from {before} to {after}. By Spearman's rank correlation the order of {best} is closest to it ({value}).</source>
            <translation>模型又跑了 {runs} 遍，每遍少一个词元。没有 {most}，ln p(“{answer}”) 从 {before} 变成 {after}。按斯皮尔曼（Spearman）秩相关，{best}的顺序与它最接近（{value}）。</translation>
        </message>
        <message>
            <source>Embedding and unembedding are one matrix in this model (tied): a token's embedding is read as the token itself. That is no forecast of the next one.</source>
            <translation>这个模型的嵌入和输出是同一个矩阵（tied）：词元的嵌入读出来就是词元自己。这不是对下一个词元的预测。</translation>
        </message>
        <message>
            <source>The unembedding of this model is a matrix of its own: the embedding need not be read as the token itself.</source>
            <translation>这个模型的输出矩阵是另外一个：嵌入读出来不一定是词元自己。</translation>
        </message>
        <message>
            <source>Earlier layers were never trained to be read like this. A token in a late place may be there in directions that only later layers use.</source>
            <translation>前面的层从没为这种读法训练过。名次靠后的词元，可能已经在只有后面的层才用的方向上。</translation>
        </message>
        <message>
            <source>The stream has size {size} here and {last} at the end. The recomputed norm brings both to the same size, so that an early station can look as sure as the last.</source>
            <translation>残差流在这里的大小是 {size}，到最后是 {last}。重新计算的归一化把两者调到同样的大小，所以前面的站也可能看起来和最后一样有把握。</translation>
        </message>
        <message>
            <source>The first token gets {share} of it, and is only number {place} of {tokens} when tokens are left out: attention is parked there.</source>
            <translation>第一个词元占去 {share}，可是逐个去掉时，它在 {tokens} 个中只排第 {place}：注意力是停放在那里的。</translation>
        </message>
        <message>
            <source>The first token gets {share} of it, and is number {place} of {tokens} when tokens are left out: without a place to park, the weights move elsewhere.</source>
            <translation>第一个词元占去 {share}，逐个去掉时，它在 {tokens} 个中排第 {place}：没有了停放的地方，权重就移到别处。</translation>
        </message>
        <message>
            <source>Divided by the size of the last stream ({last}) instead of its own ({size}). From station to station logits change by just what was added.</source>
            <translation>除以最后的残差流的大小（{last}），而不是自己的（{size}）。站与站之间，logit 的变化恰好是所加的内容。</translation>
        </message>
        <message>
            <source>Size {size}, as it is, and the gain of the final norm is missing too: how sure this looks says little.</source>
            <translation>大小 {size}，原样不动，最终归一化的增益也没有：看起来有多大把握，说明不了什么。</translation>
        </message>
        <message>
            <source>From here to the end “{answer}” stays in first place.</source>
            <translation>从这里直到最后，“{answer}”一直排第一。</translation>
        </message>
        <message>
            <source>“{answer}” was in first place here, and loses it again later.</source>
            <translation>“{answer}”在这里排第一，后来又丢掉。</translation>
        </message>
        <message>
            <source>With the scale frozen the answer's logit is a sum: what the parts add and the norm's bias give {sum}; the model's own is {logit}.</source>
            <translation>尺度固定时，答案的 logit 是一个和：各部分所加的与归一化的偏置合起来是 {sum}；模型自己的是 {logit}。</translation>
        </message>
        <message>
            <source>Each row of the product sums to 1; the largest deviation is {apart}.</source>
            <translation>乘积的每一行加起来是 1；最大的偏差是 {apart}。</translation>
        </message>
        <message>
            <source>The model is sure (p = {chance}), so ln p is nearly flat: all values together are {sum} nats, while leaving out one token costs up to {most}.</source>
            <translation>模型很有把握（p = {chance}），所以 ln p 几乎是平的：所有的值合起来只有 {sum} nat，而去掉一个词元最多损失 {most} nat。</translation>
        </message>
        <message>
            <source>Below the line: the token speaks against the answer.</source>
            <translation>线以下：这个词元不利于答案。</translation>
        </message>
        <message>
            <source>A deleted token also moves those behind it up by one: part of the change is their new position.</source>
            <translation>删去一个词元，后面的也都前移一位：变化的一部分来自它们的新位置。</translation>
        </message>
        <message>
            <source>A zero embedding is something the model never met: part of the change is surprise.</source>
            <translation>零嵌入是模型从没见过的：变化的一部分是意外。</translation>
        </message>
        <message>
            <source>Of the {most} tokens that count most, raw attention finds {raw}, rollout {rollout}, value-weighted {value}, gradient × input {gradient}. Correlations compare sizes without sign, over all {tokens} tokens.</source>
            <translation>最要紧的 {most} 个词元中，原始注意力找到 {raw} 个，展开 {rollout} 个，值加权 {value} 个，梯度 × 输入 {gradient} 个。相关系数比较全部 {tokens} 个词元的大小，不看符号。</translation>
        </message>
        <message>
            <source>after which part, or which method</source>
            <translation>在哪个部分之后，或哪种方法</translation>
        </message>
        <message>
            <source>likeliest tokens at this station, with their probability</source>
            <translation>这一站上最可能的词元及其概率</translation>
        </message>
        <message>
            <source>place of each followed token, from 1</source>
            <translation>每个被跟踪词元的名次，从 1 起</translation>
        </message>
        <message>
            <source>KL(output ‖ lens), nats</source>
            <translation>KL(输出 ‖ 透镜)，奈特</translation>
        </message>
        <message>
            <source>the same by each of the three normalisations</source>
            <translation>三种归一化各自的同一数目</translation>
        </message>
        <message>
            <source>of the lens's distribution, nats</source>
            <translation>透镜分布的熵，奈特</translation>
        </message>
        <message>
            <source>what the final norm would divide by</source>
            <translation>最后的归一化会除以多少</translation>
        </message>
        <message>
            <source>what this part adds to the answer's logit, the last norm's scale frozen</source>
            <translation>这部分给答案的 logit 加上多少，最后的归一化尺度冻结</translation>
        </message>
        <message>
            <source>the same by head, (heads,)</source>
            <translation>按头列出的同一数目，(heads,)</translation>
        </message>
        <message>
            <source>how much each token counts by this method, (tokens,); leaving out: nats</source>
            <translation>按这种方法每个词元有多重要，(tokens,)；删去法：奈特</translation>
        </message>
        <message>
            <source>Spearman's, of the sizes, with leaving out</source>
            <translation>与删去法的大小之间的斯皮尔曼等级相关</translation>
        </message>
    </context>
    <context>
        <name>attention/masks</name>
        <message>
            <source>No mask: a change reaches everything</source>
            <translation>无掩码：改动传遍所有位置</translation>
        </message>
        <message>
            <source>Prefix: the boundary slides</source>
            <translation>前缀：边界移动</translation>
        </message>
        <message>
            <source>Cross: an answer reads its question</source>
            <translation>交叉：答案读问题</translation>
        </message>
        <message>
            <source>Cross: change either text</source>
            <translation>交叉：改动任意一段</translation>
        </message>
        <message>
            <source>An encoder, as it was trained</source>
            <translation>编码器，照它训练的样子</translation>
        </message>
        <message>
            <source>All read all, but nobody the padding</source>
            <translation>人人可读，唯独不读填充</translation>
        </message>
        <message>
            <source>Padding in front, causal, no cure: NaN</source>
            <translation>前面填充、因果、不补救：NaN</translation>
        </message>
        <message>
            <source>Two new tokens, the mask in the wrong corner</source>
            <translation>两个新词元，掩码放错角</translation>
        </message>
        <message>
            <source>Which of the two has the lower rank?</source>
            <translation>两者谁的秩更低？</translation>
        </message>
        <message>
            <source>Who may read whom, and what can a changed token move?</source>
            <translation>谁能读谁？改动一个词元会牵动什么？</translation>
        </message>
        <message>
            <source>{query} may read {count} of {total} tokens</source>
            <translation>{query} 可以读 {total} 个词元中的 {count} 个</translation>
        </message>
        <message>
            <source>{query} may read nothing: its weights are not a number</source>
            <translation>{query} 什么都不能读：它的权重不是数（NaN）</translation>
        </message>
        <message>
            <source>{query} may read nothing; a cure keeps its weights numbers</source>
            <translation>{query} 什么都不能读；补救办法使它的权重仍是数</translation>
        </message>
        <message>
            <source>With a prefix of {prefix} tokens {count} of {total} pairs are visible</source>
            <translation>前缀为 {prefix} 个词元时，{total} 对中有 {count} 对可见</translation>
        </message>
        <message>
            <source>{token} becomes “{piece}”: which outputs will move?</source>
            <translation>{token} 换成“{piece}”：哪些输出会动？</translation>
        </message>
        <message>
            <source>After one layer, {token} has moved {count} of {total} outputs</source>
            <translation>过一层后，{token} 移动了 {total} 个输出中的 {count} 个</translation>
        </message>
        <message>
            <source>After {layer} layers, {token} has moved {count} of {total} outputs</source>
            <translation>过 {layer} 层后，{token} 移动了 {total} 个输出中的 {count} 个</translation>
        </message>
        <message>
            <source>After layer {layer}, {count} outputs are not a number (NaN)</source>
            <translation>第 {layer} 层后，有 {count} 个输出不是数（NaN）</translation>
        </message>
        <message>
            <source>The last {new} of {keys} tokens alone: the mask keeps to the lower right corner</source>
            <translation>只算 {keys} 个词元中的最后 {new} 个：掩码对齐右下角</translation>
        </message>
        <message>
            <source>The same with the mask at the upper left: the new tokens read the oldest ones</source>
            <translation>掩码对齐左上角：新词元读到的是最早的几个</translation>
        </message>
        <message>
            <source>The first padding may read nothing: 0 ÷ 0, and its NaN spreads</source>
            <translation>第一个填充位什么都不能读：0 ÷ 0，NaN 扩散开来</translation>
        </message>
        <message>
            <source>A lowest number instead of −∞: equal shares, of padding and future too</source>
            <translation>用最小的有限数代替 −∞：人人等份，连填充和未来也算</translation>
        </message>
        <message>
            <source>The row may read itself: its weights are numbers again</source>
            <translation>让这一行读它自己：权重又是数了</translation>
        </message>
        <message>
            <source>The row’s weights are set to zero: it takes nothing from anyone</source>
            <translation>把这一行的权重置零：它不从任何人那里取值</translation>
        </message>
        <message>
            <source>Scores ×{scale}: effective rank {none} without a mask, {causal} with the causal one</source>
            <translation>分数 ×{scale}：无掩码时有效秩 {none}，因果掩码时 {causal}</translation>
        </message>
        <message>
            <source>{model}: layer {layer}, head {head}</source>
            <translation>{model}：第 {layer} 层，第 {head} 头</translation>
        </message>
        <message>
            <source>{model}, {layers} layers, every change a run of its own</source>
            <translation>{model}，{layers} 层，每个改动都重新计算一遍</translation>
        </message>
        <message>
            <source>trained with the causal mask; only the mask is changed here</source>
            <translation>用因果掩码训练；这里只换了掩码</translation>
        </message>
        <message>
            <source>trained with no mask but padding; only the mask is changed here</source>
            <translation>训练时除填充外没有掩码；这里只换了掩码</translation>
        </message>
        <message>
            <source>no cross-attention of its own: its layers, trained causal, stand in</source>
            <translation>它没有交叉注意力：用它自己的层（因果训练）代替</translation>
        </message>
        <message>
            <source>trained to write the source backwards</source>
            <translation>训练来倒写源文本</translation>
        </message>
        <message>
            <source>no cross-attention of its own: its layers stand in</source>
            <translation>它没有交叉注意力：用它自己的层代替</translation>
        </message>
        <message>
            <source>in the tiles: ‖Δx‖ / ‖x‖, {dtype}; less than {tolerance} is rounding</source>
            <translation>格中：‖Δx‖ / ‖x‖，{dtype}；小于 {tolerance} 算舍入</translation>
        </message>
        <message>
            <source>{padding} padding tokens in front, causal mask, the model’s own weights</source>
            <translation>前面填充 {padding} 个词元，因果掩码，模型自己的权重</translation>
        </message>
        <message>
            <source>PAD: a stand-in token that nobody may read</source>
            <translation>PAD：谁都不许读的占位词元</translation>
        </message>
        <message>
            <source>Curves above: random numbers of seed {seed}, simulated</source>
            <translation>上方曲线：种子 {seed} 的随机数，模拟</translation>
        </message>
        <message>
            <source>No mask: all read all</source>
            <translation>无掩码：人人可读</translation>
        </message>
        <message>
            <source>The causal mask: nothing that comes later</source>
            <translation>因果掩码（causal mask）：不看后面</translation>
        </message>
        <message>
            <source>The prefix mask: together first, then in order</source>
            <translation>前缀掩码（prefix mask）：先互看，再依次</translation>
        </message>
        <message>
            <source>Cross-attention: one text reads another</source>
            <translation>交叉注意力（cross-attention）：一段文本读另一段</translation>
        </message>
        <message>
            <source>The boundary of the prefix slides</source>
            <translation>前缀的边界在移动</translation>
        </message>
        <message>
            <source>Change one token, see what moves</source>
            <translation>改动一个词元，看什么会动</translation>
        </message>
        <message>
            <source>The mask in the wrong corner</source>
            <translation>掩码放错了角</translation>
        </message>
        <message>
            <source>A row in which everything is masked</source>
            <translation>整行都被掩码</translation>
        </message>
        <message>
            <source>How many directions are left?</source>
            <translation>还剩多少个方向？</translation>
        </message>
        <message>
            <source>{query} may read {count} of {total} tokens, before it and after it. A bidirectional encoder works like this. In all {pairs} of {all} pairs are visible.</source>
            <translation>{query} 可以读 {total} 个词元中的 {count} 个，前后都行。双向编码器（bidirectional encoder）就是这样。总共 {all} 对中有 {pairs} 对可见。</translation>
        </message>
        <message>
            <source>{query} may read {count} of {total} tokens: itself and what comes before. The others get a score of −∞, and e to the power of −∞ is 0. In all {pairs} of {all} pairs are visible.</source>
            <translation>{query} 可以读 {total} 个词元中的 {count} 个：它自己和前面的。其余的分数变成 −∞，而 e 的 −∞ 次方是 0。总共 {all} 对中有 {pairs} 对可见。</translation>
        </message>
        <message>
            <source>{query} may read {count} of {total} tokens: the first {prefix}, wherever it stands itself, and what comes before it. In all {pairs} of {all} pairs are visible.</source>
            <translation>{query} 可以读 {total} 个词元中的 {count} 个：无论它在哪里，都能读前 {prefix} 个，此外还能读它前面的。总共 {all} 对中有 {pairs} 对可见。</translation>
        </message>
        <message>
            <source>{query} asks, and the keys and values come from the other text: {count} of its {total} tokens may be read. The map is a rectangle; it needs no causal mask, since the other text is there as a whole.</source>
            <translation>{query} 来问，键和值来自另一段文本：它的 {total} 个词元中有 {count} 个可读。这张图是长方形的；另一段文本已经完整，所以不需要因果掩码。</translation>
        </message>
        <message>
            <source>Up to place {prefix} all read one another; from there on the mask is causal. That opens {extra} pairs that the causal mask closes. The boundary at 0 or 1 is the causal mask; at the end there is no mask left.</source>
            <translation>在位置 {prefix} 之前大家互看；从那里起是因果掩码。这比因果掩码多开放 {extra} 对。边界在 0 或 1 处就是因果掩码；到末尾就没有掩码了。</translation>
        </message>
        <message>
            <source>{token} was replaced by “{piece}”, and the model was run again. After {layer} of {layers} layers {count} of {total} outputs differ. A stream hands a change on to itself, and to those that may read it.</source>
            <translation>把 {token} 换成“{piece}”，再把模型跑一遍。过了 {layers} 层中的 {layer} 层，{total} 个输出中有 {count} 个不同。残差流（residual stream）把变化传给自己，也传给可以读它的。</translation>
        </message>
        <message>
            <source>Only the vector of {token} in the other text was replaced, by that of “{piece}”. It enters every layer through cross-attention: after {layer} of {layers} layers {count} of {total} outputs differ.</source>
            <translation>只把另一段文本中 {token} 的向量换成“{piece}”的。它通过交叉注意力进入每一层：过了 {layers} 层中的 {layer} 层，{total} 个输出中有 {count} 个不同。</translation>
        </message>
        <message>
            <source>Rows in which everything is masked gave NaN. In the next layer every token multiplies that NaN by a weight of 0, and 0 · NaN is NaN: the mask does not help, and nothing can be compared any more.</source>
            <translation>整行被掩码的位置给出了 NaN。到下一层，每个词元都用权重 0 去乘这个 NaN，而 0 · NaN 还是 NaN：掩码帮不上忙，也就没有什么可比较的了。</translation>
        </message>
        <message>
            <source>While a text is continued only the newest tokens ask: {new} queries, {keys} keys. Query i stands at place i + (k − q), so the lower right corners of mask and text must meet. Then the outputs are those of the whole text (off by {difference}).</source>
            <translation>续写时只有最新的词元提问：{new} 个查询，{keys} 个键。第 i 个查询站在位置 i + (k − q)，所以掩码与文本要对齐右下角。这样输出与整段一起算的相同（相差 {difference}）。</translation>
        </message>
        <message>
            <source>torch’s is_causal=True lets the upper left corners meet when there are fewer queries than keys. The newest tokens then read the oldest ones only: the outputs are off by up to {difference} of their length, and no error is raised.</source>
            <translation>查询比键少时，torch 的 is_causal=True 对齐的是左上角。于是最新的词元只读到最早的几个：输出最多偏离自身长度的 {difference}，却不会报错。</translation>
        </message>
        <message>
            <source>{row} is padding, and what it may read is padding too. All {keys} scores are −∞, their maximum as well, and −∞ − (−∞) is not a number. After one layer {first} tokens are NaN, after {layers} layers {last}.</source>
            <translation>{row} 是填充，它能读的也只有填充。{keys} 个分数全是 −∞，最大值也是，而 −∞ − (−∞) 不是数。一层后有 {first} 个词元是 NaN，{layers} 层后有 {last} 个。</translation>
        </message>
        <message>
            <source>With the lowest finite number in place of −∞ all {keys} scores of {row} are equal, and softmax gives each an equal share: no NaN, but this row now reads padding and future tokens. Nobody reads the row itself; the real tokens are right.</source>
            <translation>用最小的有限数代替 −∞，{row} 的 {keys} 个分数都相等，softmax 给出等份：没有 NaN，但这一行读到了填充和未来的词元。没有人读这一行，所以真正的词元是对的。</translation>
        </message>
        <message>
            <source>Rows without any key are allowed to read themselves: one score is left, and its share is 1. The other rows are as they were, and the real tokens come out as without padding, but for {difference}.</source>
            <translation>没有键可读的行可以读它自己：只剩一个分数，份额是 1。其他行不变，真正的词元与不填充时相同，最大相差 {difference}。</translation>
        </message>
        <message>
            <source>The weights of such a row are set to 0 after softmax; its attention adds nothing, and its stream goes on as it was. torch’s fused attention does this. The real tokens come out as without padding, but for {difference}.</source>
            <translation>softmax 之后把这种行的权重置 0；注意力什么都不加，残差流照旧往下走。torch 的融合注意力（fused attention）就这样做。真正的词元与不填充时相同，最大相差 {difference}。</translation>
        </message>
        <message>
            <source>Scores times {scale} leave all weights nearly equal. Without a mask all rows are then nearly the same: effective rank {none} of {n}. The causal mask alone makes each row another one: {causal}.</source>
            <translation>分数乘 {scale} 后所有权重几乎相等。没有掩码时各行也就几乎一样：有效秩为 {none}（满秩 {n}）。单是因果掩码就使每行各不相同：{causal}。</translation>
        </message>
        <message>
            <source>With scores times {scale} the rows differ by what they read. Without a mask the effective rank is {none} of {n}; the causal mask leaves its early rows few keys, and with them {causal}.</source>
            <translation>分数乘 {scale} 后，各行因所读不同而不同。无掩码时有效秩为 {none}（满秩 {n}）；因果掩码使前面的行只有很少的键，有效秩为 {causal}。</translation>
        </message>
        <message>
            <source>Drag the green boundary, or click between two tokens.</source>
            <translation>拖动绿色边界，或在两个词元之间点击。</translation>
        </message>
        <message>
            <source>Under this mask the next token costs {loss} nats; under the causal one, with which the model was trained, {causal}. To see ahead is no help to weights that never could.</source>
            <translation>在这个掩码下，下一个词元的损失是 {loss} nat；在训练时用的因果掩码下是 {causal}。从来没看过后文的权重，能看到也用不上。</translation>
        </message>
        <message>
            <source>Under this mask the next token costs {loss} nats; under the causal one, with which the model was trained, {causal}. A token that may be read ahead is no longer a prediction.</source>
            <translation>在这个掩码下，下一个词元的损失是 {loss} nat；在训练时用的因果掩码下是 {causal}。能提前读到的词元，就不再是预测了。</translation>
        </message>
        <message>
            <source>The next token costs {loss} nats with this prefix, {causal} without one: the weights were trained without it.</source>
            <translation>有这个前缀时，下一个词元的损失是 {loss} nat，没有时是 {causal}：权重训练时没有前缀。</translation>
        </message>
        <message>
            <source>Padding may read, but nobody may read it: what comes out at its places is thrown away.</source>
            <translation>填充位可以去读，但谁都不能读它：它那里算出的东西会被丢掉。</translation>
        </message>
        <message>
            <source>So all places can be trained at once: none sees the token it is to predict.</source>
            <translation>因此所有位置可以同时训练：没有一个能看到它要预测的词元。</translation>
        </message>
        <message>
            <source>Reading the source, the model is surprised by each symbol of this text by {loss} nats. Let the text be the source written backwards, and it is next to nothing.</source>
            <translation>读着源文本，这段文本的每个符号让模型意外 {loss} nat。让文本等于倒写的源文本，这个数几乎为零。</translation>
        </message>
        <message>
            <source>Change either text: only the rows or only the columns change their number.</source>
            <translation>改任意一段文本：只有行数或只有列数会变。</translation>
        </message>
        <message>
            <source>{closed} pairs are kept apart by the masks; of these, {wrong} moved.</source>
            <translation>有 {closed} 对被掩码隔开；其中动了的有 {wrong} 对。</translation>
        </message>
        <message>
            <source>{count} pairs are connected, but moved less than rounding can tell.</source>
            <translation>有 {count} 对虽然相连，但动得比舍入还小。</translation>
        </message>
        <message>
            <source>Click a token to change it; point at an output to see how far it moved.</source>
            <translation>点击词元来改动它；指向输出看它动了多少。</translation>
        </message>
        <message>
            <source>Choose a cure in the set-up.</source>
            <translation>在设置里选一种补救办法。</translation>
        </message>
        <message>
            <source>With one query and a cache: no mask at all is right.</source>
            <translation>只有一个查询并有缓存时：不用掩码才对。</translation>
        </message>
        <message>
            <source>It happens with padding in front of a causal text, and to a text that is all padding.</source>
            <translation>因果文本前面有填充时会发生，整段都是填充时也会。</translation>
        </message>
        <message>
            <source>The NaN sits in a place that nobody may read. That does not protect anyone: a weight of 0 times NaN is NaN.</source>
            <translation>NaN 所在的位置谁都不许读。这保护不了任何人：权重 0 乘 NaN 还是 NaN。</translation>
        </message>
        <message>
            <source>Effective rank (Roy and Vetterli 2007): singular values as shares of their sum, and e to the power of their entropy. It counts directions, small ones little.</source>
            <translation>有效秩（effective rank，Roy 与 Vetterli 2007）：把奇异值写成占总和的份额，取其熵，再取 e 的幂。它数的是方向，小的只算一点。</translation>
        </message>
        <message>
            <source>The head itself, on {tokens} tokens: {own_none} without a mask, {own_causal} with the causal one.</source>
            <translation>这个头本身，在 {tokens} 个词元上：无掩码 {own_none}，因果掩码 {own_causal}。</translation>
        </message>
        <message>
            <source>For these random scores the two are equal at about ×{scale}: which is lower is a matter of scale, not of the mask alone.</source>
            <translation>对这些随机分数，两者在约 ×{scale} 处相等：谁更低取决于缩放，而不只取决于掩码。</translation>
        </message>
        <message>
            <source>who reads</source>
            <translation>谁在读</translation>
        </message>
        <message>
            <source>boundary</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>ripple</source>
            <translation>涟漪</translation>
        </message>
        <message>
            <source>corner</source>
            <translation>对角</translation>
        </message>
        <message>
            <source>empty row</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>what is read</source>
            <translation>读什么</translation>
        </message>
        <message>
            <source>shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>layer {layer}, head {head}</source>
            <translation>第 {layer} 层第 {head} 头</translation>
        </message>
        <message>
            <source>new tokens</source>
            <translation>新词元</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>所有键</translation>
        </message>
        <message>
            <source>what enters</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>after layer {layer}</source>
            <translation>第 {layer} 层后</translation>
        </message>
        <message>
            <source>all {layer} layers</source>
            <translation>全部 {layer} 层</translation>
        </message>
        <message>
            <source>the other text</source>
            <translation>另一段文本</translation>
        </message>
        <message>
            <source>the text that reads</source>
            <translation>在读的文本</translation>
        </message>
        <message>
            <source>score s</source>
            <translation>分数 s</translation>
        </message>
        <message>
            <source>masked s</source>
            <translation>掩码后 s</translation>
        </message>
        <message>
            <source>e^(s−max)</source>
            <translation>e^(s−max)</translation>
        </message>
        <message>
            <source>weight a</source>
            <translation>权重 a</translation>
        </message>
        <message>
            <source>lowest</source>
            <translation>最小</translation>
        </message>
        <message>
            <source>no mask</source>
            <translation>无掩码</translation>
        </message>
        <message>
            <source>causal mask</source>
            <translation>因果掩码</translation>
        </message>
        <message>
            <source>scale of the scores</source>
            <translation>分数的缩放倍数</translation>
        </message>
        <message>
            <source>order, largest first</source>
            <translation>次序，从大到小</translation>
        </message>
        <message>
            <source>Effective rank: {n} random q and k of width {d}</source>
            <translation>有效秩（effective rank）：{n} 个随机 q、k，宽 {d}</translation>
        </message>
        <message>
            <source>the head on the text</source>
            <translation>这个头读这段文本</translation>
        </message>
        <message>
            <source>shares of singular values</source>
            <translation>奇异值（singular value）的份额</translation>
        </message>
        <message>
            <source>visible pairs</source>
            <translation>可见对数</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>损失（nat）</translation>
        </message>
        <message>
            <source>How far the output of each new token is from the right one:</source>
            <translation>每个新词元的输出离正确结果多远：</translation>
        </message>
        <message>
            <source>‖Δo‖ / ‖o‖ = {share}</source>
            <translation>‖Δo‖ / ‖o‖ = {share}</translation>
        </message>
        <message>
            <source>Every real token has become NaN.</source>
            <translation>所有真正的词元都变成了 NaN。</translation>
        </message>
        <message>
            <source>Real tokens as without padding, but for {difference}</source>
            <translation>真正的词元与不填充时相同，最大相差 {difference}</translation>
        </message>
        <message>
            <source>mask as a matrix</source>
            <translation>显示掩码矩阵</translation>
        </message>
        <message>
            <source>hide the matrix</source>
            <translation>隐藏矩阵</translation>
        </message>
        <message>
            <source>Queries down, keys across; hatched: masked</source>
            <translation>行是查询，列是键；斜线：被掩码</translation>
        </message>
        <message>
            <source>query ↓  key →</source>
            <translation>查询 ↓  键 →</translation>
        </message>
        <message>
            <source>output ↓  changed →</source>
            <translation>输出 ↓  改动 →</translation>
        </message>
        <message>
            <source>{query} reads</source>
            <translation>{query} 在读</translation>
        </message>
        <message>
            <source>{count} of {total} may be read</source>
            <translation>可读 {count} 个，共 {total} 个</translation>
        </message>
        <message>
            <source>{query} reads {target}</source>
            <translation>{query} 读 {target}</translation>
        </message>
        <message>
            <source>masked: padding</source>
            <translation>被掩码：填充</translation>
        </message>
        <message>
            <source>masked: it comes later</source>
            <translation>被掩码：它在后面</translation>
        </message>
        <message>
            <source>Prefix of {prefix}</source>
            <translation>前缀长 {prefix}</translation>
        </message>
        <message>
            <source>Drag the boundary</source>
            <translation>拖动边界</translation>
        </message>
        <message>
            <source>Change {token}</source>
            <translation>改动 {token}</translation>
        </message>
        <message>
            <source>“{piece}” is put in its place</source>
            <translation>换成“{piece}”</translation>
        </message>
        <message>
            <source>{token} after layer {layer}</source>
            <translation>第 {layer} 层后的 {token}</translation>
        </message>
        <message>
            <source>A chain of allowed connections leads here.</source>
            <translation>有一串允许的连接通到这里。</translation>
        </message>
        <message>
            <source>No chain of allowed connections leads here.</source>
            <translation>没有任何允许的连接通到这里。</translation>
        </message>
        <message>
            <source>its stream is NaN</source>
            <translation>它的残差流是 NaN</translation>
        </message>
        <message>
            <source>its stream consists of numbers</source>
            <translation>它的残差流都是数</translation>
        </message>
        <message>
            <source>scale ×{scale}</source>
            <translation>缩放 ×{scale}</translation>
        </message>
        <message>
            <source>singular value {order}</source>
            <translation>第 {order} 个奇异值</translation>
        </message>
        <message>
            <source>Query {query}: show what it may read</source>
            <translation>查询 {query}：看它能读什么</translation>
        </message>
        <message>
            <source>Changing every token in turn</source>
            <translation>逐个改动词元</translation>
        </message>
        <message>
            <source>Looking at the empty row</source>
            <translation>查看空行</translation>
        </message>
        <message>
            <source>Computing singular values</source>
            <translation>计算奇异值</translation>
        </message>
        <message>
            <source>The token in the middle is changed. Which outputs will have moved after all layers?</source>
            <translation>改动中间的词元。过完所有层，哪些输出会动？</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Its own and those after it</source>
            <translation>它自己和它后面的</translation>
        </message>
        <message>
            <source>Its own and those before it</source>
            <translation>它自己和它前面的</translation>
        </message>
        <message>
            <source>Only its own</source>
            <translation>只有它自己</translation>
        </message>
        <message>
            <source>Some others</source>
            <translation>另一些</translation>
        </message>
        <message>
            <source>None: all read all</source>
            <translation>无：人人可读</translation>
        </message>
        <message>
            <source>Causal: nothing that comes later</source>
            <translation>因果：不看后面</translation>
        </message>
        <message>
            <source>Prefix: all read the prefix, the rest is causal</source>
            <translation>前缀：人人可读前缀，其余因果</translation>
        </message>
        <message>
            <source>Cross: read another text</source>
            <translation>交叉：读另一段文本</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>掩码</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>前缀</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>个词元</translation>
        </message>
        <message>
            <source>Tokens that everyone may read; 0 is the causal mask.</source>
            <translation>人人可读的词元数；0 就是因果掩码。</translation>
        </message>
        <message>
            <source>Text that is read</source>
            <translation>被读的文本</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>Empty places, as they are needed to bring texts of a batch to one length.</source>
            <translation>空位：把一批文本补到同样长时需要。</translation>
        </message>
        <message>
            <source>after the text</source>
            <translation>在文本之后</translation>
        </message>
        <message>
            <source>before the text</source>
            <translation>在文本之前</translation>
        </message>
        <message>
            <source>It stands</source>
            <translation>它的位置</translation>
        </message>
        <message>
            <source>nothing is done: NaN</source>
            <translation>不处理：NaN</translation>
        </message>
        <message>
            <source>the lowest finite number instead of −∞</source>
            <translation>用最小的有限数代替 −∞</translation>
        </message>
        <message>
            <source>the token reads itself</source>
            <translation>让词元读它自己</translation>
        </message>
        <message>
            <source>its weights are set to zero</source>
            <translation>把权重置零</translation>
        </message>
        <message>
            <source>Where all is masked</source>
            <translation>整行被掩码时</translation>
        </message>
        <message>
            <source>Encoder: reads both ways, word pieces</source>
            <translation>编码器：双向读，词片</translation>
        </message>
        <message>
            <source>Encoder–decoder: reverses or sorts characters</source>
            <translation>编码器–解码器：倒写或排序字符</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Random keys n</source>
            <translation>随机键数 n</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>Their width dₖ</source>
            <translation>键的宽度 dₖ</translation>
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
            <source>the token that reads, or that is changed</source>
            <translation>正在读的、或被改动的词元</translation>
        </message>
        <message>
            <source>places it may read</source>
            <translation>它可以读的位置</translation>
        </message>
        <message>
            <source>the head's weights, (keys,)</source>
            <translation>这个头的权重，(keys,)</translation>
        </message>
        <message>
            <source>where the prefix ends</source>
            <translation>前缀到哪里为止</translation>
        </message>
        <message>
            <source>mean nats of the next token under this mask</source>
            <translation>在这个掩码下预测下一个词元的平均奈特数</translation>
        </message>
        <message>
            <source>how many layers the change has passed</source>
            <translation>这个改动经过了几层</translation>
        </message>
        <message>
            <source>the token that stands there now</source>
            <translation>现在站在那里的词元</translation>
        </message>
        <message>
            <source>‖Δx‖ / ‖x‖ of every output, (outputs,)</source>
            <translation>每个输出的 ‖Δx‖ / ‖x‖，(outputs,)</translation>
        </message>
        <message>
            <source>places of the outputs that moved</source>
            <translation>动了的输出的位置</translation>
        </message>
        <message>
            <source>places of the outputs that a power of the mask connects with it</source>
            <translation>掩码的某次幂与它相连的输出的位置</translation>
        </message>
        <message>
            <source>corner of the mask that lies on the text's</source>
            <translation>掩码的哪个角与文本的角对齐</translation>
        </message>
        <message>
            <source>how far outputs are from what they should be</source>
            <translation>输出离它应有的值多远</translation>
        </message>
        <message>
            <source>what is done with a row in which everything is masked</source>
            <translation>对整行被掩码的行怎么办</translation>
        </message>
        <message>
            <source>tokens that are NaN at each level, (levels,)</source>
            <translation>每一层级上成为 NaN 的词元，(levels,)</translation>
        </message>
        <message>
            <source>what the scores are multiplied with</source>
            <translation>分数乘以什么</translation>
        </message>
        <message>
            <source>effective rank without a mask, random scores</source>
            <translation>没有掩码、随机分数时的有效秩</translation>
        </message>
        <message>
            <source>effective rank with the causal mask, random scores</source>
            <translation>有因果掩码、随机分数时的有效秩</translation>
        </message>
        <message>
            <source>effective rank without a mask, the head on the text</source>
            <translation>没有掩码、该头在文本上的有效秩</translation>
        </message>
        <message>
            <source>effective rank with the causal mask, the head on the text</source>
            <translation>有因果掩码、该头在文本上的有效秩</translation>
        </message>
    </context>
    <context>
        <name>attention/one-head</name>
        <message>
            <source>A name comes a second time</source>
            <translation>一个名字第二次出现</translation>
        </message>
        <message>
            <source>The same head without a repetition: it rests</source>
            <translation>同一个头，没有重复：它在休息</translation>
        </message>
        <message>
            <source>Layer 1: a head that reads the token before</source>
            <translation>第 1 层：一个读前一词元的头</translation>
        </message>
        <message>
            <source>Take away 1/√dₖ</source>
            <translation>去掉 1/√dₖ</translation>
        </message>
        <message>
            <source>Rotary positions, in English</source>
            <translation>旋转位置编码：英文例子</translation>
        </message>
        <message>
            <source>A sentence in Chinese</source>
            <translation>一句中文</translation>
        </message>
        <message>
            <source>Reverse: each letter reads its own source</source>
            <translation>倒写：每个字母读它自己的来源</translation>
        </message>
        <message>
            <source>What does one head read, and what does it bring back?</source>
            <translation>一个注意力头读了什么，又带回了什么？</translation>
        </message>
        <message>
            <source>Token plus position</source>
            <translation>词元 token 加位置 position</translation>
        </message>
        <message>
            <source>The residual stream enters layer {layer}</source>
            <translation>残差流 residual stream 进入第 {layer} 层</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>归一化 norm</translation>
        </message>
        <message>
            <source>Query, key and value</source>
            <translation>查询、键和值</translation>
        </message>
        <message>
            <source>Rotary positions</source>
            <translation>旋转位置编码 rotary positions</translation>
        </message>
        <message>
            <source>{query} scores {target}</source>
            <translation>{query} 给 {target} 打分 score</translation>
        </message>
        <message>
            <source>Divide by √dₖ</source>
            <translation>除以 √dₖ</translation>
        </message>
        <message>
            <source>The division by √dₖ is taken away</source>
            <translation>除以 √dₖ 这一步被去掉了</translation>
        </message>
        <message>
            <source>The causal mask</source>
            <translation>因果掩码 causal mask</translation>
        </message>
        <message>
            <source>Softmax, first: the largest score</source>
            <translation>Softmax 第一步：最大的分数</translation>
        </message>
        <message>
            <source>Softmax, second: exponentials and their sum</source>
            <translation>Softmax 第二步：指数与它们的和</translation>
        </message>
        <message>
            <source>Softmax, third: shares</source>
            <translation>Softmax 第三步：份额</translation>
        </message>
        <message>
            <source>{query} takes from every value its share</source>
            <translation>{query} 按份额取用每个值 value</translation>
        </message>
        <message>
            <source>What the head writes back</source>
            <translation>这个头写回了什么</translation>
        </message>
        <message>
            <source>The consequence: the next token</source>
            <translation>结果：下一个词元</translation>
        </message>
        <message>
            <source>{query} reads {target}</source>
            <translation>{query} 读 {target}</translation>
        </message>
        <message>
            <source>This model looks up one row of numbers for the token and one for its place in the text, and adds them. Without the second, the head could not tell two equal tokens apart.</source>
            <translation>模型为词元 token 查出一行数，又为它在文中的位置 position 查出一行数，然后相加。没有后者，这个头就分不清两个相同的词元。</translation>
        </message>
        <message>
            <source>Numbers i and i + {half} form a hand on a dial, turned by position × speed: pair 0 fast, the last one slowly. Queries and keys are turned, values never. Of the two positions, only their distance then enters a score: here {distance}.</source>
            <translation>第 i 个与第 i + {half} 个数组成表盘上的一根指针，按“位置 × 速度”转动：第 0 对转得快，最后一对转得慢。转动的是查询和键，值从不转动。于是两个位置之中，进入分数的只有它们的距离：这里是 {distance}。</translation>
        </message>
        <message>
            <source>You took the division away for this head: its scores stay {root} times as large as it was trained with. The softmax turns that into a larger lead: {query} reads {target} with {share}; with the division it would be {trained}.</source>
            <translation>你去掉了这个头的除法：它的分数是训练时的 {root} 倍。softmax 把领先进一步放大：{query} 读取 {target} 的权重是 {share}；有除法时是 {trained}。</translation>
        </message>
        <message>
            <source>The largest score of this row, {top}, is subtracted from all of it. No weight changes by that, because every exponential changes by the same factor; but none can overflow.</source>
            <translation>这一行最大的分数是 {top}，整行都减去它。权重不会因此改变，因为每个指数都乘上同样的倍数；但再也不会溢出。</translation>
        </message>
        <message>
            <source>An induction head on this text: where a token comes again, {matching} of its weight lies on what followed it before (prefix matching), and it raises what it finds (copying: {copying} nats).</source>
            <translation>在这段文字上，它是归纳头 induction head：词元再次出现时，它把权重的 {matching} 放在该词元上次出现之后的内容上（前缀匹配 prefix matching），并且提高了所找到词元的概率（复制 copying：{copying} 奈特 nat）。</translation>
        </message>
        <message>
            <source>A head that rests: {first} of its weight lies on the first token (a sink). The value it gets there has length {sink}; those of the other tokens have {others} on average.</source>
            <translation>一个在休息的头：权重的 {first} 落在第一个词元上（汇点 sink）。它在那里得到的值长度为 {sink}；其他词元的值平均长度为 {others}。</translation>
        </message>
        <message>
            <source>It reads the first token most, where many heads rest that find nothing.</source>
            <translation>它读得最多的是第一个词元：许多头找不到可读的内容时就停在那里。</translation>
        </message>
        <message>
            <source>★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} is the strongest induction head on this text.</source>
            <translation>★ 由测量选出：在它未限定的各头之中，第 {layer} 层第 {head} 个头是这段文字上最强的归纳头 induction head。</translation>
        </message>
        <message>
            <source>★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} is the strongest induction head on random tokens that come twice (in this text nothing does).</source>
            <translation>★ 由测量选出：在它未限定的各头之中，第 {layer} 层第 {head} 个头在出现两遍的随机词元上是最强的归纳头 induction head（这段文字里没有重复）。</translation>
        </message>
        <message>
            <source>Layer 1 gets the embeddings themselves: {width} numbers per token and, in this model, nothing yet about where a token stands.</source>
            <translation>第 1 层得到的就是嵌入 embedding 本身：每个词元 {width} 个数；在这个模型里，此时还没有任何位置信息。</translation>
        </message>
        <message>
            <source>One head: {query} reads {target}</source>
            <translation>一个头：{query} 读取 {target}</translation>
        </message>
        <message>
            <source>This model divides its scores by nothing</source>
            <translation>这个模型的分数不除以任何数</translation>
        </message>
        <message>
            <source>The ribbons are the weights with which {query} reads itself and the tokens before it. The values it reads flow, each by its weight, into the residual stream of {query}, and from there into the next token: “{piece}” has {with_head} with this head and {without} without it. How this comes about is shown stage by stage.</source>
            <translation>弧带表示 {query} 读取自己和前面各词元（token）的权重。读到的值（value）各按权重流入 {query} 的残差流（residual stream），再由此影响下一个词元：“{piece}”的概率，有这个头时是 {with_head}，没有时是 {without}。这是怎么来的，下面一步一步展示。</translation>
        </message>
        <message>
            <source>The ribbons are the weights with which {query}, a token that was written, reads the source; nothing is masked. The values it reads flow, each by its weight, into the residual stream of {query}, and from there into the next token: “{piece}” has {with_head} with this head and {without} without it.</source>
            <translation>带子是已写出的词元 {query} 读源文本时的权重；没有任何遮罩。读到的值按各自的权重流入 {query} 的残差流，再由此流向下一个词元：“{piece}”有这个头时为 {with_head}，没有时为 {without}。</translation>
        </message>
        <message>
            <source>Two texts meet here. The query is made of the {width} numbers of {query}, a token that was written; keys and values are made of what the encoder handed over for each token of the source. In self attention all three come from one text; nothing else is different.</source>
            <translation>两段文本在这里相遇。查询由已写出的词元 {query} 的 {width} 个数算出；键和值由编码器为源文本的每个词元交出的向量算出。在自注意力（self attention）里三者都来自同一段文本；除此之外没有不同。</translation>
        </message>
        <message>
            <source>Number by number, the query of {query} is multiplied by the key of a source token, and the {d} products are added up. A large sum means: what I look for is what you offer. The whole source was there before the first token was written, so no key is masked.</source>
            <translation>{query} 的查询与一个源词元的键逐个数相乘，再把 {d} 个乘积加起来。和大就表示：我要找的正是你提供的。写第一个词元之前，整个源文本就已经在了，所以没有键被遮住。</translation>
        </message>
        <message>
            <source>Three matrices turn the {width} numbers of each token into {d}: a query, a key and a value. This model then brings each query and each key to the same size (RMSNorm, with a learned gain); what is shown is after that norm. Values stay as they are.</source>
            <translation>三个矩阵把每个词元的 {width} 个数变成 {d} 个：查询（query）、键（key）和值（value）。这个模型随后用 RMSNorm（带学到的增益）把每个查询和每个键归一到同样的大小；图中显示的是归一化之后的结果。值保持不变。</translation>
        </message>
        <message>
            <source>Three matrices turn the {width} numbers of each token into {d}: a query, a key and a value. This model then brings each query and each key to the same size (RMSNorm, with a learned gain); what is shown is after that norm. It has {heads} query heads but only {shared} of keys and values: head {head} uses number {used}.</source>
            <translation>三个矩阵把每个词元的 {width} 个数变成 {d} 个：查询（query）、键（key）和值（value）。这个模型随后用 RMSNorm（带学到的增益）把每个查询和每个键归一到同样的大小；图中显示的是归一化之后的结果。它有 {heads} 个查询头，但键和值只有 {shared} 组：头 {head} 用第 {used} 组。</translation>
        </message>
        <message>
            <source>What layer {layer} gets is a sum: the embedding, and everything the attention and the feed-forward parts of the layers before it have added. Nothing is ever overwritten. For {query}, attention added a vector of length {attention}, feed-forward one of {forward}.</source>
            <translation>第 {layer} 层得到的是一个和：嵌入 embedding，加上前面各层的注意力 attention 与前馈 feed-forward 部分写入的一切。什么都不会被覆盖。对 {query} 来说，注意力加上了长度为 {attention} 的向量，前馈加上了长度为 {forward} 的向量。</translation>
        </message>
        <message>
            <source>LayerNorm subtracts the token's own mean ({mean}), divides by its standard deviation ({size}), then applies a learned gain and shift. The head reads this copy; the stream itself stays as it was.</source>
            <translation>LayerNorm 减去该词元自己的均值（{mean}），除以它的标准差（{size}），再乘以学到的增益、加上学到的偏移。注意力头读的是这份副本；残差流本身保持不变。</translation>
        </message>
        <message>
            <source>RMSNorm divides by the root of the token's mean square ({size}), then applies a learned gain. The head reads this copy; the stream itself stays as it was.</source>
            <translation>RMSNorm 除以该词元均方的平方根（{size}），再乘以学到的增益。注意力头读的是这份副本；残差流本身保持不变。</translation>
        </message>
        <message>
            <source>Three matrices of this head turn the {width} numbers of each token into {d}: a query (what it looks for), a key (what it can be found by) and a value (what it hands over). Their input is the same, their results are not.</source>
            <translation>这个头有三个矩阵，把每个词元的 {width} 个数变成 {d} 个：查询 query（它在找什么）、键 key（别人凭什么找到它）和值 value（它交出什么）。三者的输入相同，结果各不相同。</translation>
        </message>
        <message>
            <source>Three matrices turn the {width} numbers of each token into {d}: a query (what it looks for), a key (what it can be found by) and a value (what it hands over). The model has {heads} query heads but only {shared} of keys and values: head {head} uses number {used}.</source>
            <translation>三个矩阵把每个词元的 {width} 个数变成 {d} 个：查询 query（它在找什么）、键 key（别人凭什么找到它）和值 value（它交出什么）。模型有 {heads} 个查询头，却只有 {shared} 组键和值：第 {head} 个头用的是第 {used} 组。</translation>
        </message>
        <message>
            <source>Number by number, the query of {query} is multiplied by a key, and the {d} products are added up. A large sum means: what I look for is what you offer. Later tokens get a score too; the mask comes afterwards.</source>
            <translation>{query} 的查询 query 与一个键 key 逐个相乘，再把 {d} 个乘积加起来。和大，就表示“我要找的正是你有的”。后面的词元也会得到分数；掩码 mask 在这之后才起作用。</translation>
        </message>
        <message>
            <source>A sum of {d} products spreads about √{d} times as far as one product. Dividing by √{d} = {divisor} takes that away again, so that the softmax does not become all-or-nothing only because heads are wide.</source>
            <translation>{d} 个乘积之和的离散程度大约是单个乘积的 √{d} 倍。除以 √{d} = {divisor} 就把它抵消掉，免得只因为头比较宽，softmax 就变成非此即彼。</translation>
        </message>
        <message>
            <source>This model was trained without the division by √{d} = {root}: its queries and keys have learned to be that much smaller. {query} reads {target} with {share}.</source>
            <translation>这个模型训练时没有除以 √{d} = {root}：它的查询和键自己学得小了这么多。{query} 以 {share} 的权重读 {target}。</translation>
        </message>
        <message>
            <source>The model predicts the next token, so a query must not see later ones: their scores become −∞. {query} has {later} later tokens and may read {allowed}. Masked is not the same as a score of 0, which would still get a share.</source>
            <translation>模型要预测下一个词元，所以查询不能看到后面的词元：它们的分数变成 −∞。{query} 后面有 {later} 个词元，可以读的有 {allowed} 个。被掩盖不等于分数为 0，分数为 0 仍会分到一份。</translation>
        </message>
        <message>
            <source>The exponential makes every score positive and turns differences into ratios: the largest becomes 1, one that is 1 lower 0.37, one that is 5 lower 0.007. Their sum is {sum}.</source>
            <translation>指数函数让每个分数变成正数，并把差变成比：最大的变成 1，低 1 的变成 0.37，低 5 的变成 0.007。它们的和是 {sum}。</translation>
        </message>
        <message>
            <source>Each exponential is divided by the sum {sum}. The results are shares: none negative, together 1. {query} reads {target} with {share}.</source>
            <translation>每个指数都除以总和 {sum}。得到的是份额：没有负数，加起来等于 1。{query} 读取 {target} 的权重 weight 是 {share}。</translation>
        </message>
        <message>
            <source>Each value is multiplied by its weight, and the columns are added up, number by number. The sum at the right is all this head tells {query}; what it read with weight 0 leaves no trace.</source>
            <translation>每个值 value 乘以它的权重 weight，然后各列逐个数相加。右边的和就是这个头告诉 {query} 的全部内容；权重为 0 的词元不留任何痕迹。</translation>
        </message>
        <message>
            <source>The head's columns of W_O turn its {d} numbers into {width} and add them to the residual stream. The other heads of the layer do the same; attention is the sum of what they write. At {query} this head writes a vector of length {length}, into a stream of length {stream}.</source>
            <translation>W_O 中属于这个头的列把它的 {d} 个数变成 {width} 个，加进残差流 residual stream。同层的其他头也这样做；注意力就是它们所写内容之和。在 {query} 处，这个头写入长度为 {length} 的向量，而残差流的长度是 {stream}。</translation>
        </message>
        <message>
            <source>The model runs once as it is, and once with this head's output set to zero and everything else unchanged. After {query}, “{piece}” goes from {with_head} to {without}.</source>
            <translation>模型先照原样运行一次，再把这个头的输出设为零、其余不变，运行一次。在 {query} 之后，“{piece}”的概率从 {with_head} 变为 {without}。</translation>
        </message>
        <message>
            <source>{query} puts {share} of its weight on {target}. Without this head “{piece}” as the next token goes from {with_head} to {without}.</source>
            <translation>{query} 把 {share} 的权重放在 {target} 上。去掉这个头，下一个词元是“{piece}”的概率从 {with_head} 变为 {without}。</translation>
        </message>
        <message>
            <source>You set scores by hand ({count}): everything after them is computed anew; dashed is how it was.</source>
            <translation>你手动设定了 {count} 个分数：之后的一切都已重新计算；虚线是原来的样子。</translation>
        </message>
        <message>
            <source>Scores set by hand that this text does not have, or that are masked, are left out: {count} (queries and keys go to {last}).</source>
            <translation>有 {count} 个手动设定的分数不在这段文本里，或已被掩码遮住，因此略去（查询和键最多到 {last}）。</translation>
        </message>
        <message>
            <source>What it reads most is the very character that is written next.</source>
            <translation>它读得最多的，正是接下来要写的那个字符。</translation>
        </message>
        <message>
            <source>Measured here: {share} of its weight lies on source tokens that are what is written next.</source>
            <translation>在此测得：它有 {share} 的权重落在就是接下来要写的那些源词元上。</translation>
        </message>
        <message>
            <source>★ was chosen by measuring: of the heads it leaves open, layer {layer}, head {head} puts most weight on what is written next.</source>
            <translation>★ 由测量选出：在未指定的头中，第 {layer} 层第 {head} 个头放在接下来要写的字符上的权重最多。</translation>
        </message>
        <message>
            <source>Over all that was written, removing this head changes the loss from {before} to {after} nats per token.</source>
            <translation>就写出的全部内容而言，去掉这个头使损失从每词元 {before} 奈特变为 {after} 奈特。</translation>
        </message>
        <message>
            <source>The encoder–decoder knows small letters, digits and a few Chinese numerals; left out: {characters}</source>
            <translation>这个编码器–解码器只认识小写字母、数字和几个中文数字；略去了：{characters}</translation>
        </message>
        <message>
            <source>With its task and its end the source has {total} tokens; the model reads at most {kept}, so the first ones are kept.</source>
            <translation>加上任务标记和结束标记，源文本共有 {total} 个词元；模型最多读 {kept} 个，因此保留前面的。</translation>
        </message>
        <message>
            <source>After {count} tokens the model had not come to an end; what it writes is cut there.</source>
            <translation>写了 {count} 个词元后模型仍未结束；它写的内容在此截断。</translation>
        </message>
        <message>
            <source>“{model}”, a model of type {family}, has no cross-attention, which is how a decoder reads what an encoder handed over. Choose a folder with an encoder–decoder (T5, BART), or none: then the bundled one is shown.</source>
            <translation>“{model}”（类型 {family}）没有交叉注意力（cross-attention），即解码器读取编码器交来的内容的方式。请选择含编码器–解码器（T5、BART）的文件夹，或不选文件夹：那时展示自带的模型。</translation>
        </message>
        <message>
            <source>The cross-attention of “{model}”, a model of type {family}, does more than queries, keys and values: it cannot be taken apart here. T5 and BART can.</source>
            <translation>“{model}”（类型 {family}）的交叉注意力除了查询、键和值之外还做了别的：这里无法把它拆开。T5 和 BART 可以。</translation>
        </message>
        <message>
            <source>Drag a bar of a scaled score or a weight, or a key along the axis: what follows from it is computed anew. Double-click to take it back.</source>
            <translation>拖动缩放分数或权重的柱子，或沿轴拖动一个键：由它得出的一切都会重新计算。双击可撤回。</translation>
        </message>
        <message>
            <source>W_O applied to all heads side by side is the sum of what each writes: along the direction of that sum this head gives {share} of {total}.</source>
            <translation>把所有头拼接（concat）后乘以 W_O，就等于各头写入之和：沿着这个和的方向，这个头贡献了 {total} 中的 {share}。</translation>
        </message>
        <message>
            <source>A previous-token head on this text: {previous} of its weight lies on the token just before.</source>
            <translation>在这段文字上，它是前一词元头 previous-token head：权重的 {previous} 落在紧邻的前一个词元上。</translation>
        </message>
        <message>
            <source>No single pattern stands out for this head on this text.</source>
            <translation>在这段文字上，这个头没有突出的单一模式。</translation>
        </message>
        <message>
            <source>Measured here: previous token {previous}, prefix matching {matching}, first token {first}.</source>
            <translation>在此测得：前一词元 {previous}，前缀匹配 prefix matching {matching}，第一个词元 {first}。</translation>
        </message>
        <message>
            <source>What it reads followed an earlier “{piece}”: it looks up what came next.</source>
            <translation>它读的词元上次就跟在“{piece}”后面：它在查“接下来是什么”。</translation>
        </message>
        <message>
            <source>It reads the token just before.</source>
            <translation>它读紧邻的前一个词元。</translation>
        </message>
        <message>
            <source>It reads itself.</source>
            <translation>它读自己。</translation>
        </message>
        <message>
            <source>It reads neither a match nor a neighbour.</source>
            <translation>它读的既不是匹配处，也不是邻居。</translation>
        </message>
        <message>
            <source>Over the whole text, removing this head changes the loss from {before} to {after} nats per token.</source>
            <translation>就整段文字而言，去掉这个头使损失 loss 从每词元 {before} 奈特 nat 变为 {after}。</translation>
        </message>
        <message>
            <source>Click a token to let it read; click a column to keep it in the closer look.</source>
            <translation>点一个词元，让它来读；点一列，让它留在细看栏里。</translation>
        </message>
        <message>
            <source>Set the scaling to “taken away” and compare the weights.</source>
            <translation>把缩放设为“去掉”，比较一下权重。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; the model reads at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；模型最多读 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; this lab shows at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；这里最多显示 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>This model has no layer {layer}; its last one, {last}, is shown.</source>
            <translation>这个模型没有第 {layer} 层；显示的是它的最后一层，第 {last} 层。</translation>
        </message>
        <message>
            <source>This model has no head {head}; its last one, {last}, is shown.</source>
            <translation>这个模型没有第 {head} 个头；显示的是最后一个，第 {last} 个。</translation>
        </message>
        <message>
            <source>There is no token {query}; the last one, {last}, is the query.</source>
            <translation>没有第 {query} 个词元；改用最后一个（{last}）作查询。</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>stream</source>
            <translation>残差流</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>q, k, v</source>
            <translation>q、k、v</translation>
        </message>
        <message>
            <source>rotate</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>score</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>scale</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>mask</source>
            <translation>掩码</translation>
        </message>
        <message>
            <source>max</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>exp, sum</source>
            <translation>指数与和</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>mix</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>下一个词元</translation>
        </message>
        <message>
            <source>query by query</source>
            <translation>逐个查询</translation>
        </message>
        <message>
            <source>What a token is, plus where it stands</source>
            <translation>词元 token 是什么，加上它在哪里</translation>
        </message>
        <message>
            <source>What enters layer {layer}: the residual stream</source>
            <translation>进入第 {layer} 层的东西：残差流 residual stream</translation>
        </message>
        <message>
            <source>Every token is brought to the same size</source>
            <translation>每个词元都被调到同样的大小</translation>
        </message>
        <message>
            <source>Each token asks, offers and carries: q, k, v</source>
            <translation>每个词元都在询问、出示、携带：q、k、v</translation>
        </message>
        <message>
            <source>What is written asks, the source offers and carries</source>
            <translation>写出的提问，源文本提供键和值</translation>
        </message>
        <message>
            <source>Positions turn queries and keys</source>
            <translation>位置转动查询 query 和键 key</translation>
        </message>
        <message>
            <source>{query} compares its query with every key</source>
            <translation>{query} 用它的查询 query 对比每个键 key</translation>
        </message>
        <message>
            <source>Every score is divided by the same number</source>
            <translation>每个分数都除以同一个数</translation>
        </message>
        <message>
            <source>{query} must not see what comes later</source>
            <translation>{query} 不能看到后面的内容</translation>
        </message>
        <message>
            <source>{query} comes last: none of its own scores is masked</source>
            <translation>{query} 在最后：它自己的分数都没有被掩盖</translation>
        </message>
        <message>
            <source>The largest score is {target}</source>
            <translation>分数最大的是 {target}</translation>
        </message>
        <message>
            <source>Exponentials: differences become ratios</source>
            <translation>指数：差变成比</translation>
        </message>
        <message>
            <source>{share} of what this head reads comes from {target}</source>
            <translation>这个头读到的内容有 {share} 来自 {target}</translation>
        </message>
        <message>
            <source>who is read</source>
            <translation>读谁</translation>
        </message>
        <message>
            <source>key ▸ query</source>
            <translation>键 key ▸ 查询</translation>
        </message>
        <message>
            <source>who reads</source>
            <translation>谁在读</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标（target）</translation>
        </message>
        <message>
            <source>source m</source>
            <translation>源 m</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元 token</translation>
        </message>
        <message>
            <source>+ position</source>
            <translation>+ 位置</translation>
        </message>
        <message>
            <source>= x</source>
            <translation>= x</translation>
        </message>
        <message>
            <source>stream x</source>
            <translation>残差流 x</translation>
        </message>
        <message>
            <source>normed x′</source>
            <translation>归一化 x′</translation>
        </message>
        <message>
            <source>query q</source>
            <translation>查询 q</translation>
        </message>
        <message>
            <source>key k</source>
            <translation>键 k</translation>
        </message>
        <message>
            <source>turned key k′</source>
            <translation>转动后的键 k′</translation>
        </message>
        <message>
            <source>turned query q′</source>
            <translation>转动后的查询 q′</translation>
        </message>
        <message>
            <source>turned pairs</source>
            <translation>转动的数对</translation>
        </message>
        <message>
            <source>value v</source>
            <translation>值 v</translation>
        </message>
        <message>
            <source>score q·k</source>
            <translation>分数 q·k</translation>
        </message>
        <message>
            <source>scaled score s</source>
            <translation>缩放后的分数 s</translation>
        </message>
        <message>
            <source>e^(s − max)</source>
            <translation>e^(s − max)</translation>
        </message>
        <message>
            <source>weight a</source>
            <translation>权重 a</translation>
        </message>
        <message>
            <source>weight × value</source>
            <translation>权重 × 值</translation>
        </message>
        <message>
            <source>{count} numbers
−{most} teal
+{most} plum</source>
            <translation>{count} 个数
−{most} 青
+{most} 紫</translation>
        </message>
        <message>
            <source>{count} numbers
−{most} teal
+{most} plum
√ colour scale</source>
            <translation>{count} 个数
−{most} 青
+{most} 紫
√ 色标</translation>
        </message>
        <message>
            <source>±{most}</source>
            <translation>±{most}</translation>
        </message>
        <message>
            <source>±{most}, √ scale</source>
            <translation>±{most}，√ 色标</translation>
        </message>
        <message>
            <source>keys by score</source>
            <translation>按分数排列的键</translation>
        </message>
        <message>
            <source>across: score s
height:
e^(s − max)</source>
            <translation>横向：分数 s
高度：
e^(s − max)</translation>
        </message>
        <message>
            <source>height: e^(s − max)</source>
            <translation>高度：e^(s − max)</translation>
        </message>
        <message>
            <source>all heads</source>
            <translation>所有头</translation>
        </message>
        <message>
            <source>concat · W_O =
a sum</source>
            <translation>拼接 · W_O =
求和</translation>
        </message>
        <message>
            <source>a sum</source>
            <translation>求和</translation>
        </message>
        <message>
            <source>how far each head moves the stream in the direction of their sum</source>
            <translation>每个头沿总和的方向把残差流推了多远</translation>
        </message>
        <message>
            <source>head {head}</source>
            <translation>头 {head}</translation>
        </message>
        <message>
            <source>{count} others</source>
            <translation>其余 {count} 个</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>(what it writes) · (attention output) ÷ |attention output|; all of them add up to its length</source>
            <translation>（它写入的向量）·（注意力输出）÷ |注意力输出|；全部相加就是后者的长度</translation>
        </message>
        <message>
            <source>residual stream</source>
            <translation>残差流（residual stream）</translation>
        </message>
        <message>
            <source>residual stream of {query}</source>
            <translation>{query} 的残差流（residual stream）</translation>
        </message>
        <message>
            <source>{share} · all others</source>
            <translation>{share} · 其余所有</translation>
        </message>
        <message>
            <source>sum, then W_O: adds length {written}
to a residual stream of length {stream}</source>
            <translation>求和后经 W_O：加上长 {written} 的向量
残差流（residual stream）长 {stream}</translation>
        </message>
        <message>
            <source>the {count} products q·k, sorted</source>
            <translation>q·k 的 {count} 个乘积，按大小排列</translation>
        </message>
        <message>
            <source>{count} products</source>
            <translation>{count} 个乘积</translation>
        </message>
        <message>
            <source>scores set by hand: {count}. Dashed: before. Double-click a bar to take it back</source>
            <translation>手动设定的分数：{count} 个。虚线：之前。双击柱子可撤回</translation>
        </message>
        <message>
            <source>set by hand: {count}. Dashed: before</source>
            <translation>手动设定：{count} 个。虚线：之前</translation>
        </message>
        <message>
            <source>line: before scores were set</source>
            <translation>竖线：设定分数之前</translation>
        </message>
        <message>
            <source>line: before</source>
            <translation>竖线：之前</translation>
        </message>
        <message>
            <source>before scores were set by hand: {share}</source>
            <translation>手动设定分数之前：{share}</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>scaled score set by hand: {score} (the model's own: {before})</source>
            <translation>缩放后的分数由手动设定：{score}（模型自己的：{before}）</translation>
        </message>
        <message>
            <source>Drag to set it: key {token}</source>
            <translation>拖动即可设定：键 {token}</translation>
        </message>
        <message>
            <source>Keys on the axis of scores: drag one to set its score</source>
            <translation>分数轴上的键：拖动一个来设定它的分数</translation>
        </message>
        <message>
            <source>faint: before</source>
            <translation>浅色：转动前</translation>
        </message>
        <message>
            <source>faint: before
fast at the top,
slow below</source>
            <translation>浅色：转动前
上面快，
下面慢</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} 到 {high}</translation>
        </message>
        <message>
            <source>q·k ÷ {root}
{low} to {high}</source>
            <translation>q·k ÷ {root}
{low} 到 {high}</translation>
        </message>
        <message>
            <source>sum {sum}</source>
            <translation>和 {sum}</translation>
        </message>
        <message>
            <source>sums to {total}</source>
            <translation>合计 {total}</translation>
        </message>
        <message>
            <source>A closer look at {token}</source>
            <translation>细看 {token}</translation>
        </message>
        <message>
            <source>place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>start</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>one picture</source>
            <translation>一图看全</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>all others</source>
            <translation>其余之和</translation>
        </message>
        <message>
            <source>pair {first}, {second}</source>
            <translation>数对 {first}、{second}</translation>
        </message>
        <message>
            <source>distance {distance}: {angle} between their turns</source>
            <translation>相距 {distance}：两者转角相差 {angle}</translation>
        </message>
        <message>
            <source>{query} → {target}</source>
            <translation>{query} → {target}</translation>
        </message>
        <message>
            <source>e^…</source>
            <translation>e^…</translation>
        </message>
        <message>
            <source>This key comes after the query: masked.</source>
            <translation>这个键在查询之后：被掩盖。</translation>
        </message>
        <message>
            <source>all weights, 0 to 1</source>
            <translation>全部权重，0 到 1</translation>
        </message>
        <message>
            <source>√ of all weights, 0 to 1</source>
            <translation>全部权重的平方根 √，0 到 1</translation>
        </message>
        <message>
            <source>all scaled scores</source>
            <translation>全部缩放后的分数</translation>
        </message>
        <message>
            <source>query ↓   key →</source>
            <translation>查询 ↓   键 →</translation>
        </message>
        <message>
            <source>together {sum}</source>
            <translation>合计 {sum}</translation>
        </message>
        <message>
            <source>together 1: shares</source>
            <translation>合计 1：份额</translation>
        </message>
        <message>
            <source>this head on this text</source>
            <translation>这个头在这段文字上</translation>
        </message>
        <message>
            <source>after a match</source>
            <translation>匹配之后</translation>
        </message>
        <message>
            <source>one before</source>
            <translation>前一个</translation>
        </message>
        <message>
            <source>first token</source>
            <translation>第一个词元</translation>
        </message>
        <message>
            <source>written next</source>
            <translation>接下来写的</translation>
        </message>
        <message>
            <source>mean weight on source tokens that are what is written next</source>
            <translation>放在就是接下来要写的那些源词元上的平均权重</translation>
        </message>
        <message>
            <source>the task</source>
            <translation>任务标记</translation>
        </message>
        <message>
            <source>mean weight on the first source token, which names the task</source>
            <translation>放在第一个源词元（它指明任务）上的平均权重</translation>
        </message>
        <message>
            <source>mean weight on the first source token</source>
            <translation>落在源文本第一个词元上的平均权重</translation>
        </message>
        <message>
            <source>prefix matching: mean weight on what followed an earlier occurrence of the query's token</source>
            <translation>前缀匹配 prefix matching：落在“查询词元上次出现之后的词元”上的平均权重</translation>
        </message>
        <message>
            <source>mean weight on the token just before</source>
            <translation>落在紧邻前一个词元上的平均权重</translation>
        </message>
        <message>
            <source>mean weight on the first token, from query 2 on</source>
            <translation>落在第一个词元上的平均权重（从第 2 个查询起）</translation>
        </message>
        <message>
            <source>lengths</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>length of what this head adds to the query's stream</source>
            <translation>这个头加进查询处残差流的向量的长度</translation>
        </message>
        <message>
            <source>length of the query's stream where it enters the layer</source>
            <translation>查询处残差流进入这一层时的长度</translation>
        </message>
        <message>
            <source>next character</source>
            <translation>下一个字符</translation>
        </message>
        <message>
            <source>solid: as it is</source>
            <translation>实线：照原样</translation>
        </message>
        <message>
            <source>dotted: without this head</source>
            <translation>虚线：去掉这个头</translation>
        </message>
        <message>
            <source>solid: with it</source>
            <translation>实线：有它</translation>
        </message>
        <message>
            <source>dotted: without it</source>
            <translation>虚线：没有它</translation>
        </message>
        <message>
            <source>Next: “{piece}”</source>
            <translation>下一个：“{piece}”</translation>
        </message>
        <message>
            <source>as it is: {share}</source>
            <translation>照原样：{share}</translation>
        </message>
        <message>
            <source>with this head's output set to zero: {share}</source>
            <translation>这个头的输出设为零：{share}</translation>
        </message>
        <message>
            <source>written to x</source>
            <translation>写入 x</translation>
        </message>
        <message>
            <source>{hidden} of {total} tokens are not shown; they hold {share} of the weight</source>
            <translation>{total} 个词元中有 {hidden} 个没有显示；它们占权重的 {share}</translation>
        </message>
        <message>
            <source>{hidden} of {total} tokens not shown</source>
            <translation>{total} 个词元中有 {hidden} 个未显示</translation>
        </message>
        <message>
            <source>token id {id}</source>
            <translation>词元编号 {id}</translation>
        </message>
        <message>
            <source>{query} reads it with weight {share}</source>
            <translation>{query} 以权重 {share} 读它</translation>
        </message>
        <message>
            <source>masked: it comes after the query</source>
            <translation>被掩盖：它在查询之后</translation>
        </message>
        <message>
            <source>Token {token}: make it the query</source>
            <translation>词元 {token}：让它作查询</translation>
        </message>
        <message>
            <source>Key {token}</source>
            <translation>键 {token}</translation>
        </message>
        <message>
            <source>Map of all weights: choose a query</source>
            <translation>全部权重的图：选一个查询</translation>
        </message>
        <message>
            <source>Go to query {query}</source>
            <translation>转到查询 {query}</translation>
        </message>
        <message>
            <source>Opening the model</source>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Running it on the text</source>
            <translation>正在这段文字上运行</translation>
        </message>
        <message>
            <source>The model “{model}” has no token for {characters}. Choose the model “{other}”, which takes any text, or change the text.</source>
            <translation>模型“{model}”没有 {characters} 对应的词元。请选用模型“{other}”（它接受任何文字），或修改文字。</translation>
        </message>
        <message>
            <source>The model “{model}” has no token for {characters}. Change the text.</source>
            <translation>模型“{model}”没有 {characters} 对应的词元。请修改文字。</translation>
        </message>
        <message>
            <source>This model needs at least one token: type something.</source>
            <translation>这个模型至少需要一个词元：请输入一些文字。</translation>
        </message>
        <message>
            <source>Scores set by hand are rows of query, key and score, like [[17, 7, 2.5]]; a score goes from −{most} to {most}.</source>
            <translation>手动设定的分数按行写成“查询、键、分数”，例如 [[17, 7, 2.5]]；分数的范围是 −{most} 到 {most}。</translation>
        </message>
        <message>
            <source>The model cannot be opened: {reason}</source>
            <translation>无法打开模型：{reason}</translation>
        </message>
        <message>
            <source>Which token will the query read most?</source>
            <translation>查询会读得最多的是哪个词元？</translation>
        </message>
        <message>
            <source>The one that followed the same token earlier</source>
            <translation>同一词元上次出现之后的那个</translation>
        </message>
        <message>
            <source>The one just before it</source>
            <translation>紧邻的前一个</translation>
        </message>
        <message>
            <source>The first one</source>
            <translation>第一个</translation>
        </message>
        <message>
            <source>Itself</source>
            <translation>它自己</translation>
        </message>
        <message>
            <source>Some other one</source>
            <translation>别的某一个</translation>
        </message>
        <message>
            <source>Text</source>
            <extracomment>How many candidates for the next token are kept at each position.</extracomment>
            <translation>文字</translation>
        </message>
        <message>
            <source>Self: a text reads itself</source>
            <translation>自注意力（self）：文本读自己</translation>
        </message>
        <message>
            <source>Cross: what is written reads a source</source>
            <translation>交叉注意力（cross）：写出的读源文本</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <translation>clear：字符，2 层</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, rotary positions</source>
            <translation>bilingual：子词，旋转位置</translation>
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
            <source>Cross attention is shown on the bundled encoder–decoder, whatever the model below: it writes the text backwards, or its characters in order where the text begins with “sort:”. A folder of your own holds an encoder–decoder then (T5, BART).</source>
            <translation>交叉注意力（cross attention）用自带的编码器–解码器来展示，与下面选的模型无关：它把文本倒过来写；文本以“sort:”开头时，则把字符按顺序写出。若选自己的模型文件夹，里面须是编码器–解码器（T5、BART）。</translation>
        </message>
        <message>
            <source>A folder with a model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json): Llama, Qwen2, Qwen3, Mistral, Gemma or GPT-2, whose every step is computed here; for cross attention an encoder–decoder. It is used instead of the model above.</source>
            <translation>按 Hugging Face 格式存放模型的文件夹（config.json、model.safetensors、tokenizer.json）：Llama、Qwen2、Qwen3、Mistral、Gemma 或 GPT-2，每一步都在这里计算；交叉注意力则用编码器–解码器。它会代替上面的模型。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层 layer</translation>
        </message>
        <message>
            <source>★ (0): where the strongest induction head is, as measured.</source>
            <translation>★（0）：最强的归纳头 induction head 所在的层，由测量得出。</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头 head</translation>
        </message>
        <message>
            <source>★ (0): the strongest induction head, as measured.</source>
            <translation>★（0）：最强的归纳头 induction head，由测量得出。</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询（query）</translation>
        </message>
        <message>
            <source>The token that reads; −1 is the last one.</source>
            <translation>来读的那个词元；−1 表示最后一个。</translation>
        </message>
        <message>
            <source>÷ √dₖ, as trained</source>
            <translation>÷ √dₖ，与训练时一样</translation>
        </message>
        <message>
            <source>taken away</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Scaling of the scores</source>
            <translation>分数的缩放</translation>
        </message>
        <message>
            <source>Scores set by hand</source>
            <translation>手动设定的分数</translation>
        </message>
        <message>
            <source>Drag a bar of a scaled score or of a weight; double-click it to take that back. As text: [[query, key, score], …].</source>
            <translation>拖动缩放分数或权重的柱子；双击可撤回。写成文本：[[查询, 键, 分数], …]。</translation>
        </message>
        <message>
            <source>which stage of the head</source>
            <translation>头的哪个阶段</translation>
        </message>
        <message>
            <source>position of the token that reads, from 0</source>
            <translation>正在读的词元的位置，从 0 起</translation>
        </message>
        <message>
            <source>that token</source>
            <translation>那个词元</translation>
        </message>
        <message>
            <source>its query (after rotation), (d,)</source>
            <translation>它的查询（旋转之后），(d,)</translation>
        </message>
        <message>
            <source>q·k with each key it may read, (query + 1,)</source>
            <translation>与每个可读的键的 q·k，(query + 1,)</translation>
        </message>
        <message>
            <source>scores ÷ √d, (query + 1,)</source>
            <translation>分数 ÷ √d，(query + 1,)</translation>
        </message>
        <message>
            <source>the largest of them</source>
            <translation>其中最大的</translation>
        </message>
        <message>
            <source>e^(scaled − max), (query + 1,)</source>
            <translation>e^(scaled − max)，(query + 1,)</translation>
        </message>
        <message>
            <source>their sum</source>
            <translation>它们的和</translation>
        </message>
        <message>
            <source>exponentials ÷ sum: shares that add up to 1, (query + 1,)</source>
            <translation>指数 ÷ 和：加起来等于 1 的份额，(query + 1,)</translation>
        </message>
        <message>
            <source>sum of weight × value, (d,)</source>
            <translation>权重 × 值 的和，(d,)</translation>
        </message>
        <message>
            <source>what the head adds to the residual stream, (width,)</source>
            <translation>这个头加到残差流上的内容，(width,)</translation>
        </message>
        <message>
            <source>probability of likely next tokens</source>
            <translation>可能的下一个词元的概率</translation>
        </message>
        <message>
            <source>the same with this head's output set to zero</source>
            <translation>把这个头的输出置零后的同一概率</translation>
        </message>
    </context>
    <context>
        <name>attention/positions</name>
        <message>
            <source>None</source>
            <extracomment>The ways that are compared, in this order everywhere; the names of the bundled models. The ways to stretch rotary positions, in this order everywhere. Number formats in which a rotated score is computed. What an attention layer is given for the test of order. How places are told in the small training: see `positions_toy`. A loss below this, in nats: the task is learned. How many shifts the dials go through.</extracomment>
            <translation>无</translation>
        </message>
        <message>
            <source>Learned table</source>
            <translation>可学习的表</translation>
        </message>
        <message>
            <source>Sinusoidal</source>
            <translation>正弦</translation>
        </message>
        <message>
            <source>where they stand</source>
            <translation>它们站在哪里</translation>
        </message>
        <message>
            <source>score by distance</source>
            <translation>得分与距离</translation>
        </message>
        <message>
            <source>rounding</source>
            <translation>舍入</translation>
        </message>
        <message>
            <source>two layouts</source>
            <translation>两种排布</translation>
        </message>
        <message>
            <source>reversed</source>
            <translation>倒过来读</translation>
        </message>
        <message>
            <source>one more token</source>
            <translation>多一个词元</translation>
        </message>
        <message>
            <source>added</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>or put beside</source>
            <translation>或并排放</translation>
        </message>
        <message>
            <source>beyond training</source>
            <translation>超出训练长度</translation>
        </message>
        <message>
            <source>RoPE, stretched</source>
            <translation>拉伸 RoPE</translation>
        </message>
        <message>
            <source>which dials slow down</source>
            <translation>哪些表盘变慢</translation>
        </message>
        <message>
            <source>dual chunks</source>
            <translation>双块</translation>
        </message>
        <message>
            <source>trained anew</source>
            <translation>重新训练</translation>
        </message>
        <message>
            <source>Both tokens move on by {shift}: all hands turn, the angles between them stay</source>
            <translation>两个词元一起移动 {shift}：所有指针都转，它们之间的夹角不变</translation>
        </message>
        <message>
            <source>Both places move on by {shift}: the hands turn, the angles between them stay</source>
            <translation>两个位置一起移动 {shift}：指针在转，夹角不变</translation>
        </message>
        <message>
            <source>A pair of numbers is a hand, turned by place × θ: blue for the query, orange for the key</source>
            <translation>一对数是一根指针，转过 位置 × θ：查询蓝色，键橙色</translation>
        </message>
        <message>
            <source>Sine and cosine of a place are a hand, turned by place × θ; places are added to tokens</source>
            <translation>位置的正弦和余弦是一根指针，转过 位置 × θ；位置加到词元上</translation>
        </message>
        <message>
            <source>Moved on by {shift}: other rows of the table, and other products</source>
            <translation>移动 {shift}：换成表中另外两行，乘积也变了</translation>
        </message>
        <message>
            <source>Moved on by {shift}: nothing tells this score where the tokens stand</source>
            <translation>移动 {shift}：没有任何东西告诉这个得分词元站在哪里</translation>
        </message>
        <message>
            <source>Moved on by {shift}: the distance is {distance} still, and so is what is taken off</source>
            <translation>移动 {shift}：距离仍是 {distance}，扣掉的分也不变</translation>
        </message>
        <message>
            <source>Moved on by {shift}: the distance is {distance} still, and so is the bias</source>
            <translation>移动 {shift}：距离仍是 {distance}，偏置也不变</translation>
        </message>
        <message>
            <source>The score depends on the distance alone: a shift changes it by {spread}</source>
            <translation>得分只取决于距离：整体移动只改变它 {spread}</translation>
        </message>
        <message>
            <source>The score is the same at every distance</source>
            <translation>无论距离多远，得分都一样</translation>
        </message>
        <message>
            <source>The score depends on where the pair stands too: by up to {spread}</source>
            <translation>得分还取决于这一对站在哪里：最多差 {spread}</translation>
        </message>
        <message>
            <source>In exact arithmetic a shift changes nothing; in float32 at 100,000 it changes {single}</source>
            <translation>精确运算中移动不改变任何东西；float32 移到 100,000 时差了 {single}</translation>
        </message>
        <message>
            <source>The same weights in the other layout are wrong by {wrong}, unless their rows are permuted</source>
            <translation>同样的权重换一种排布会差 {wrong}，除非把它们的行重新排列</translation>
        </message>
        <message>
            <source>Read backwards: green marks those for whom it is the same sentence</source>
            <translation>倒过来读：绿色表示对它来说还是同一句话</translation>
        </message>
        <message>
            <source>One more token: what the decoder has kept stays, what an encoder has moves</source>
            <translation>多一个词元：解码器存下的不动，编码器的会动</translation>
        </message>
        <message>
            <source>To add a place is to concatenate it and use the same matrix twice</source>
            <translation>加上位置，就是拼接之后把同一个矩阵用两次</translation>
        </message>
        <message>
            <source>Side by side it is learned after {beside} updates, added after {added}</source>
            <translation>并排放，{beside} 次更新后学会；相加，{added} 次后学会</translation>
        </message>
        <message>
            <source>Being trained: places added, and put beside …</source>
            <translation>正在训练：位置相加，以及并排放……</translation>
        </message>
        <message>
            <source>Trained at {trained}, tested up to {longest}: which of these models keep their loss?</source>
            <translation>在 {trained} 上训练，测到 {longest}：哪些模型守得住损失？</translation>
        </message>
        <message>
            <source>The same RoPE model, untouched and stretched by {factor}</source>
            <translation>同一个 RoPE 模型：原样，以及拉伸 {factor} 倍</translation>
        </message>
        <message>
            <source>Stretched by {factor}: which dials are slowed, and how much</source>
            <translation>拉伸 {factor} 倍：哪些表盘变慢，慢多少</translation>
        </message>
        <message>
            <source>Trained anew: {kind}, {steps} steps on repeated random characters</source>
            <translation>重新训练：{kind}，在重复的随机字符上 {steps} 步</translation>
        </message>
        <message>
            <source>Chunks of {chunk}: no distance exceeds what was trained</source>
            <translation>每块 {chunk} 个：没有距离超过训练过的</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>step of training</source>
            <translation>训练步</translation>
        </message>
        <message>
            <source>loss of the batch, nats</source>
            <translation>这一批的损失，nat</translation>
        </message>
        <message>
            <source>guessing</source>
            <translation>瞎猜</translation>
        </message>
        <message>
            <source>{kind}, trained here</source>
            <translation>{kind}，在这里训练</translation>
        </message>
        <message>
            <source>{kind}, as shipped</source>
            <translation>{kind}，自带的</translation>
        </message>
        <message>
            <source>Training: step {step} of {steps}, loss {loss}</source>
            <translation>训练：第 {step} 步，共 {steps} 步，损失 {loss}</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>可学习</translation>
        </message>
        <message>
            <source>sinusoidal</source>
            <translation>正弦</translation>
        </message>
        <message>
            <source>RoPE</source>
            <translation>RoPE</translation>
        </message>
        <message>
            <source>ALiBi</source>
            <translation>ALiBi</translation>
        </message>
        <message>
            <source>T5 bias</source>
            <translation>T5 偏置</translation>
        </message>
        <message>
            <source>as trained</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>position interpolation</source>
            <translation>位置插值</translation>
        </message>
        <message>
            <source>NTK-aware</source>
            <translation>NTK</translation>
        </message>
        <message>
            <source>YaRN</source>
            <translation>YaRN</translation>
        </message>
        <message>
            <source>float64</source>
            <translation>float64</translation>
        </message>
        <message>
            <source>float32</source>
            <translation>float32</translation>
        </message>
        <message>
            <source>bfloat16, angles in float32</source>
            <translation>bfloat16，角度用 float32</translation>
        </message>
        <message>
            <source>bfloat16 throughout</source>
            <translation>全程 bfloat16</translation>
        </message>
        <message>
            <source>distance {distance}</source>
            <translation>距离 {distance}</translation>
        </message>
        <message>
            <source>Score: the bars add up to {total}</source>
            <translation>得分：各条相加为 {total}</translation>
        </message>
        <message>
            <source>Dot product of the two places, over all 32 pairs: {total}</source>
            <translation>两个位置的点积（全部 32 对）：{total}</translation>
        </message>
        <message>
            <source>added to the key at place {place}</source>
            <translation>加到位置 {place} 的键上</translation>
        </message>
        <message>
            <source>added to the query at place {place}</source>
            <translation>加到位置 {place} 的查询上</translation>
        </message>
        <message>
            <source>their products</source>
            <translation>它们的乘积</translation>
        </message>
        <message>
            <source>The table has no row {place}: it ends at {last}</source>
            <translation>表里没有第 {place} 行：到 {last} 为止</translation>
        </message>
        <message>
            <source>Beyond row {last} there is nothing to add</source>
            <translation>第 {last} 行之后，没有东西可加</translation>
        </message>
        <message>
            <source>Their dot product is {total}</source>
            <translation>它们的点积是 {total}</translation>
        </message>
        <message>
            <source>head {head}</source>
            <translation>头 {head}</translation>
        </message>
        <message>
            <source>mean over the shifts</source>
            <translation>各次移动的平均</translation>
        </message>
        <message>
            <source>smallest to largest</source>
            <translation>最小到最大</translation>
        </message>
        <message>
            <source>without the bias</source>
            <translation>没有偏置时</translation>
        </message>
        <message>
            <source>added: {entering} numbers enter, {weights} weights</source>
            <translation>相加：输入 {entering} 个数，{weights} 个权重</translation>
        </message>
        <message>
            <source>side by side: {entering} enter, {weights} weights</source>
            <translation>并排（拼接）：输入 {entering} 个，{weights} 个权重</translation>
        </message>
        <message>
            <source>half and half: {entering} enter, {weights} weights</source>
            <translation>各占一半：输入 {entering} 个，{weights} 个权重</translation>
        </message>
        <message>
            <source>learned: below {loss}</source>
            <translation>学会：低于 {loss}</translation>
        </message>
        <message>
            <source>learned after {steps} updates</source>
            <translation>{steps} 次更新后学会</translation>
        </message>
        <message>
            <source>runs: {losses}</source>
            <translation>各次训练：{losses}</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>nats per symbol; thick: mean of {runs} runs</source>
            <translation>每个符号的奈特数（nats）；粗线：{runs} 次训练的平均</translation>
        </message>
        <message>
            <source>true distance</source>
            <translation>真实距离</translation>
        </message>
        <message>
            <source>with dual chunks</source>
            <translation>双块注意力</translation>
        </message>
        <message>
            <source>trained up to here</source>
            <translation>训练到这里</translation>
        </message>
        <message>
            <source>left of it: whole turns</source>
            <translation>左边：转满过整圈</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>added to the score</source>
            <translation>加到得分上</translation>
        </message>
        <message>
            <source>score q·k / √d</source>
            <translation>得分 q·k / √d</translation>
        </message>
        <message>
            <source>both moved on by</source>
            <translation>一起移动了</translation>
        </message>
        <message>
            <source>largest error of a score</source>
            <translation>得分的最大误差</translation>
        </message>
        <message>
            <source>place in the text</source>
            <translation>在文本中的位置</translation>
        </message>
        <message>
            <source>loss, nats per character</source>
            <translation>损失，每字符 nat</translation>
        </message>
        <message>
            <source>turns of a dial within 64 places</source>
            <translation>表盘在 64 个位置内转的圈数</translation>
        </message>
        <message>
            <source>speed, as a share of before</source>
            <translation>速度，占原来的比例</translation>
        </message>
        <message>
            <source>place of the key</source>
            <translation>键的位置</translation>
        </message>
        <message>
            <source>distance used</source>
            <translation>所用的距离</translation>
        </message>
        <message>
            <source>Half: i turns with i + d/2 (Hugging Face)</source>
            <translation>对半：i 与 i + d/2 一起转（Hugging Face）</translation>
        </message>
        <message>
            <source>Interleaved: neighbours turn together (Su et al., Meta)</source>
            <translation>交错：相邻两个一起转（Su 等，Meta）</translation>
        </message>
        <message>
            <source>Rows of W_Q and W_K permuted as drawn: scores differ by {value}</source>
            <translation>按图重排 W_Q、W_K 的行：得分相差 {value}</translation>
        </message>
        <message>
            <source>Rows left as they are: scores differ by {value}</source>
            <translation>行保持原样：得分相差 {value}</translation>
        </message>
        <message>
            <source>forward</source>
            <translation>正着读</translation>
        </message>
        <message>
            <source>backward</source>
            <translation>倒着读</translation>
        </message>
        <message>
            <source>‖Δo‖ / ‖o‖ of each token; at the right, the largest</source>
            <translation>每个词元的 ‖Δo‖ / ‖o‖；右侧为最大值</translation>
        </message>
        <message>
            <source>no positions</source>
            <translation>没有位置</translation>
        </message>
        <message>
            <source>none, causal mask</source>
            <translation>没有位置，因果掩码</translation>
        </message>
        <message>
            <source>ALiBi, both sides</source>
            <translation>ALiBi，看两边</translation>
        </message>
        <message>
            <source>ALiBi, causal mask</source>
            <translation>ALiBi，因果掩码</translation>
        </message>
        <message>
            <source>Decoder with a causal mask, positions: {kind}</source>
            <translation>带因果掩码的解码器，位置：{kind}</translation>
        </message>
        <message>
            <source>Bidirectional encoder</source>
            <translation>双向编码器</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>no key moves: difference 0</source>
            <translation>没有键移动：差为 0</translation>
        </message>
        <message>
            <source>no key moves: {moved} is rounding</source>
            <translation>没有键移动：{moved} 是舍入误差</translation>
        </message>
        <message>
            <source>token: x W</source>
            <translation>词元：x W</translation>
        </message>
        <message>
            <source>place: p W</source>
            <translation>位置：p W</translation>
        </message>
        <message>
            <source>added: (x + p) W</source>
            <translation>相加：(x + p) W</translation>
        </message>
        <message>
            <source>concatenated: [x p] [W; W]</source>
            <translation>拼接：[x p] [W; W]</translation>
        </message>
        <message>
            <source>Multiplications of one projection, for one token</source>
            <translation>一次投影的乘法次数（每个词元）</translation>
        </message>
        <message>
            <source>concatenated here</source>
            <translation>只在这里拼接</translation>
        </message>
        <message>
            <source>twice as wide everywhere</source>
            <translation>处处加宽一倍</translation>
        </message>
        <message>
            <source>Testing the models on {tokens} characters</source>
            <translation>在 {tokens} 个字符上测试各模型</translation>
        </message>
        <message>
            <source>Key: “{letter}” at place {place}</source>
            <translation>键：位置 {place} 的“{letter}”</translation>
        </message>
        <message>
            <source>Drag it: both tokens move.</source>
            <translation>拖动它：两个词元一起移动。</translation>
        </message>
        <message>
            <source>Query: “{letter}” at place {place}</source>
            <translation>查询：位置 {place} 的“{letter}”</translation>
        </message>
        <message>
            <source>Drag it: the distance changes.</source>
            <translation>拖动它：改变距离。</translation>
        </message>
        <message>
            <source>Dial {plane}: θ = {theta} radians per place</source>
            <translation>表盘 {plane}：每个位置转 θ = {theta} 弧度</translation>
        </message>
        <message>
            <source>{turns} turns per place; once round in {length} places</source>
            <translation>每个位置 {turns} 圈；每 {length} 个位置转一圈</translation>
        </message>
        <message>
            <source>From key to query: {angle}°</source>
            <translation>从键到查询：{angle}°</translation>
        </message>
        <message>
            <source>|q| |k| cos / √d = {q} · {k} · cos {angle}° / √d = {part}</source>
            <translation>|q| |k| cos / √d = {q} · {k} · cos {angle}° / √d = {part}</translation>
        </message>
        <message>
            <source>Part of the dot product: cos {angle}° = {part} (lengths {q} and {k})</source>
            <translation>点积中的一份：cos {angle}° = {part}（长度 {q} 和 {k}）</translation>
        </message>
        <message>
            <source>Number {index}: {value}</source>
            <translation>第 {index} 个数：{value}</translation>
        </message>
        <message>
            <source>Distance {distance}</source>
            <translation>距离 {distance}</translation>
        </message>
        <message>
            <source>head {head}: {value}</source>
            <translation>头 {head}：{value}</translation>
        </message>
        <message>
            <source>Mean score {mean}</source>
            <translation>平均得分 {mean}</translation>
        </message>
        <message>
            <source>Between {low} and {high} over the shifts: {spread} apart</source>
            <translation>各次移动之间从 {low} 到 {high}：相差 {spread}</translation>
        </message>
        <message>
            <source>Both moved on by {offset}</source>
            <translation>一起移动了 {offset}</translation>
        </message>
        <message>
            <source>{format}: {error}</source>
            <translation>{format}：{error}</translation>
        </message>
        <message>
            <source>Places {first} to {last}</source>
            <translation>位置 {first} 到 {last}</translation>
        </message>
        <message>
            <source>{name}: {loss}</source>
            <translation>{name}：{loss}</translation>
        </message>
        <message>
            <source>{turns} turns within the trained length</source>
            <translation>在训练长度内转 {turns} 圈</translation>
        </message>
        <message>
            <source>{name}: {kept} of the speed, θ = {theta}</source>
            <translation>{name}：速度为原来的 {kept}，θ = {theta}</translation>
        </message>
        <message>
            <source>Step {step}</source>
            <translation>第 {step} 步</translation>
        </message>
        <message>
            <source>Query {query}, key {key}</source>
            <translation>查询 {query}，键 {key}</translation>
        </message>
        <message>
            <source>True distance {true}, used {used}</source>
            <translation>真实距离 {true}，所用距离 {used}</translation>
        </message>
        <message>
            <source>The same chunk: the true distance.</source>
            <translation>同一块：真实距离。</translation>
        </message>
        <message>
            <source>The chunk before: counted on, up to the last trained place.</source>
            <translation>前一块：接着数，到训练过的最后位置为止。</translation>
        </message>
        <message>
            <source>A chunk further back: the query stands at the last trained place.</source>
            <translation>更早的块：查询站在训练过的最后位置。</translation>
        </message>
        <message>
            <source>Place {place} holds coordinate {source}</source>
            <translation>第 {place} 位放着坐标 {source}</translation>
        </message>
        <message>
            <source>It turns with coordinate {partner}, on dial {plane}.</source>
            <translation>它与坐标 {partner} 一起在表盘 {plane} 上转。</translation>
        </message>
        <message>
            <source>“{token}”, {name}</source>
            <translation>“{token}”，{name}</translation>
        </message>
        <message>
            <source>Its output changes by {change} of its length.</source>
            <translation>它的输出改变了自身长度的 {change}。</translation>
        </message>
        <message>
            <source>Key of “{token}”, layer {layer}</source>
            <translation>“{token}”的键，第 {layer} 层</translation>
        </message>
        <message>
            <source>Largest change of a number: {moved}</source>
            <translation>最大的改变：{moved}</translation>
        </message>
        <message>
            <source>Two characters are needed here: the one that is read, and the one that reads.</source>
            <translation>这里要填两个字符：被读的和在读的。</translation>
        </message>
        <message>
            <source>These models know the characters of Shakespeare’s plays; “{character}” is none of them.</source>
            <translation>这些模型只认识莎士比亚剧本里的字符；“{character}”不在其中。</translation>
        </message>
        <message>
            <source>These six models were trained on 64 characters. Which of them loses least at the end of a text several times as long?</source>
            <translation>六个模型都在 64 个字符上训练。在长出几倍的文本末尾，哪一个的损失最小？</translation>
        </message>
        <message>
            <source>The one with a learned table</source>
            <translation>用可学习的表的</translation>
        </message>
        <message>
            <source>The one with sinusoids</source>
            <translation>用正弦的</translation>
        </message>
        <message>
            <source>The one with RoPE</source>
            <translation>用 RoPE 的</translation>
        </message>
        <message>
            <source>The one with ALiBi</source>
            <translation>用 ALiBi 的</translation>
        </message>
        <message>
            <source>Another of them</source>
            <translation>另外的一个</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Key and query</source>
            <translation>键和查询</translation>
        </message>
        <message>
            <source>Two characters: the one that is read, and the one that reads.</source>
            <translation>两个字符：被读的和在读的。</translation>
        </message>
        <message>
            <source>Head of layer 1</source>
            <translation>第 1 层的头</translation>
        </message>
        <message>
            <source>★ (0): the head whose score depends most on the distance, as measured.</source>
            <translation>★（0）：测得的得分最受距离影响的头。</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Shift both by</source>
            <translation>一起移动</translation>
        </message>
        <message>
            <source>Bias of q and k</source>
            <translation>q 和 k 的偏置</translation>
        </message>
        <message>
            <source>The shipped models have no such bias. This one is made, not trained: a vector of this length, the same for q and k, with an equal part in every plane.</source>
            <translation>自带的模型没有这种偏置。这一个是造出来的，不是训练的：一个这样长的向量，q 和 k 相同，在每个平面里的份额相等。</translation>
        </message>
        <message>
            <source>Sentence to reverse</source>
            <translation>要倒过来的句子</translation>
        </message>
        <message>
            <source>Text that grows by a token</source>
            <translation>多一个词元的文本</translation>
        </message>
        <message>
            <source>Tested up to</source>
            <translation>测到</translation>
        </message>
        <message>
            <source>Windows of text</source>
            <translation>文本窗口数</translation>
        </message>
        <message>
            <source>Stretch RoPE by</source>
            <translation>RoPE 拉伸倍数</translation>
        </message>
        <message>
            <source>Size of a chunk</source>
            <translation>块的大小</translation>
        </message>
        <message>
            <source>Of dual chunk attention; below the trained length, 64.</source>
            <translation>双块注意力的块；小于训练长度 64。</translation>
        </message>
        <message>
            <source>Train one anew: steps</source>
            <translation>重新训练一个：步数</translation>
        </message>
        <message>
            <source>0: none. Trains the kind above on repeated random characters, 64 at a time, some thirty steps a second. ALiBi begins to copy after 200 to 300 steps.</source>
            <translation>0：不训练。用重复的随机字符训练上面选的那一种，每次 64 个，每秒约三十步。ALiBi 在 200 到 300 步后开始会复制。</translation>
        </message>
        <message>
            <source>RoPE: dials that turn</source>
            <translation>RoPE：转动的表盘</translation>
        </message>
        <message>
            <source>Sinusoids: dials that are added</source>
            <translation>正弦：加上去的表盘</translation>
        </message>
        <message>
            <source>A learned table, and its end</source>
            <translation>可学习的表和它的尽头</translation>
        </message>
        <message>
            <source>ALiBi: a slope for each head</source>
            <translation>ALiBi：每个头一个斜率</translation>
        </message>
        <message>
            <source>T5: a number for each bucket</source>
            <translation>T5：每个桶一个数</translation>
        </message>
        <message>
            <source>RoPE with a bias in q and k</source>
            <translation>q 和 k 带偏置的 RoPE</translation>
        </message>
        <message>
            <source>A sentence read backwards</source>
            <translation>倒过来读的句子</translation>
        </message>
        <message>
            <source>Eight times the trained length</source>
            <translation>训练长度的八倍</translation>
        </message>
        <message>
            <source>RoPE stretched to reach as far</source>
            <translation>把 RoPE 拉伸到同样远</translation>
        </message>
        <message>
            <source>Train ALiBi anew (some 15 seconds)</source>
            <translation>重新训练 ALiBi（约 15 秒）</translation>
        </message>
        <message>
            <source>How does a model know where a token stands, and how far?</source>
            <translation>模型怎样知道词元站在哪里、能知道多远？</translation>
        </message>
        <message>
            <source>At {key_at} and {query_at}: distance {distance}</source>
            <translation>位置 {key_at} 和 {query_at}：距离 {distance}</translation>
        </message>
        <message>
            <source>The score against the distance</source>
            <translation>得分随距离的变化</translation>
        </message>
        <message>
            <source>Where rounding breaks it</source>
            <translation>舍入在哪里破坏它</translation>
        </message>
        <message>
            <source>Two layouts, one permutation</source>
            <translation>两种排布，一个排列</translation>
        </message>
        <message>
            <source>The sentence, read backwards</source>
            <translation>把句子倒过来读</translation>
        </message>
        <message>
            <source>A token is appended</source>
            <translation>追加一个词元</translation>
        </message>
        <message>
            <source>Added is concatenated, tied</source>
            <translation>相加就是绑定权重的拼接</translation>
        </message>
        <message>
            <source>Added or side by side, trained</source>
            <translation>相加还是并排：训练一下</translation>
        </message>
        <message>
            <source>Beyond the trained length</source>
            <translation>超出训练长度</translation>
        </message>
        <message>
            <source>RoPE beyond its training</source>
            <translation>超出训练长度的 RoPE</translation>
        </message>
        <message>
            <source>What stretching does to each dial</source>
            <translation>拉伸对每个表盘做了什么</translation>
        </message>
        <message>
            <source>Trained here and now</source>
            <translation>就在此刻训练</translation>
        </message>
        <message>
            <source>Distances that were trained</source>
            <translation>只用训练过的距离</translation>
        </message>
        <message>
            <source>RoPE (rotary position embedding) cuts query and key into pairs of numbers. Each pair is a hand on a dial, turned by its place times the dial’s θ; head {head} has {planes} dials, from fast to slow. What a dial adds to the score depends on the angle between the two hands. Move both tokens: each hand turns, the angles stay, and with them the score.</source>
            <translation>RoPE（旋转位置编码，rotary position embedding）把查询和键切成一对一对的数。每一对是表盘上的一根指针，转过的角度是位置乘以这个表盘的 θ；头 {head} 有 {planes} 个表盘，从快到慢。一个表盘给得分加多少，取决于两根指针的夹角。两个词元一起移动：每根指针都转，夹角不变，得分也就不变。</translation>
        </message>
        <message>
            <source>Each pair of sine and cosine is a hand of length 1 on a dial (8 of 32 are drawn). A place is the whole set of hands, times {scale}, added to the token. To go k places on is to turn each hand by k θ: one matrix, the same everywhere. So the dot product of two places depends on their distance; but what a head computes from the sums need not.</source>
            <translation>每一对正弦、余弦是表盘上长度为 1 的指针（32 对中画出 8 对）。一个位置就是这一整组指针，乘以 {scale} 后加到词元上。往前走 k 个位置，就是每根指针转 k θ：处处都是同一个矩阵。所以两个位置的点积只取决于距离；但一个头从相加结果算出来的东西不一定如此。</translation>
        </message>
        <message>
            <source>A learned table has one row of {width} numbers per place, {rows} rows in all, added to the token before the first layer. Nothing ties row 5 to row 6 but training; the same distance elsewhere means other rows and another product. And the table ends.</source>
            <translation>可学习的表（learned position embedding）给每个位置一行 {width} 个数，共 {rows} 行，在第一层之前加到词元上。除了训练，没有什么把第 5 行和第 6 行联系起来；同样的距离换个地方，就是别的行、别的乘积。而且表有尽头。</translation>
        </message>
        <message>
            <source>Without positions the score of two tokens is the same wherever they stand. What is left to tell order is the causal mask alone: a token reads only those before it.</source>
            <translation>没有位置信息时，两个词元无论站在哪里得分都一样。能透露次序的只剩因果掩码（causal mask）：词元只读它前面的。</translation>
        </message>
        <message>
            <source>ALiBi (attention with linear biases) adds nothing to tokens and turns nothing. It takes slope × distance off each score, with a slope for each head: 2^(−8h/H). A steep head sees its neighbours only, a flat one far back. For head {head} at distance {distance} that is {value}, wherever the pair stands.</source>
            <translation>ALiBi（线性偏置注意力，attention with linear biases）不给词元加什么，也不旋转什么。它从每个得分里扣掉 斜率 × 距离，每个头有自己的斜率：2^(−8h/H)。陡的头只看得见邻居，平的头看得很远。头 {head} 在距离 {distance} 处是 {value}，无论这一对站在哪里。</translation>
        </message>
        <message>
            <source>T5 learns one number per head and bucket of distances. Short distances have a bucket each, long ones share; from 128 on, all of them. For head {head} at distance {distance} it adds {value}, wherever the pair stands.</source>
            <translation>T5 为每个头、每个距离桶（bucket）学一个数。短距离各有一个桶，长距离共用；从 128 起全部共用一个。头 {head} 在距离 {distance} 处加上 {value}，无论这一对站在哪里。</translation>
        </message>
        <message>
            <source>Head {head} of the first layer: the query of “{query}”, the key of “{key}”, at every distance, and each distance at {shifts} places. The line is the mean, the band reaches from smallest to largest. Largest width of the band: {spread}.</source>
            <translation>第一层的头 {head}：“{query}”的查询、“{key}”的键，取每一个距离，每个距离放在 {shifts} 个地方。线是平均值，带子从最小到最大。带子最宽处：{spread}。</translation>
        </message>
        <message>
            <source>The same query and key, moved on together by 0, 100, 1,000 and 100,000; the largest error over the distances 0 to 63. What is lost is the angle: place × θ is rounded before sine and cosine. float64 keeps {double} at 100,000, float32 {single}. bfloat16 has 8 bits for a number: angles computed in it are wrong by {half}; models therefore compute angles in float32, and round sine and cosine only.</source>
            <translation>同样的查询和键，一起移动 0、100、1,000 和 100,000；取距离 0 到 63 上的最大误差。丢失的是角度：位置 × θ 在求正弦、余弦之前就被舍入了。移到 100,000 时 float64 差 {double}，float32 差 {single}。bfloat16 只有 8 位有效数：用它算角度，得分差 {half}；所以模型用 float32 算角度，只把正弦和余弦舍入。</translation>
        </message>
        <message>
            <source>A dial needs two coordinates. One layout pairs i with i + d/2, the other pairs neighbours. Both are RoPE, but weights trained for one are wrong in the other, unless the rows of W_Q and W_K are permuted as drawn: even places get the first half, odd places the second. With that, scores differ by {right}; without it, by {wrong}.</source>
            <translation>一个表盘需要两个坐标。一种排布把 i 和 i + d/2 配对，另一种把相邻的配对。两者都是 RoPE，但为一种训练的权重放到另一种里就错了，除非按图重排 W_Q 和 W_K 的行：偶数位放前一半，奇数位放后一半。这样得分相差 {right}；不这样，相差 {wrong}。</translation>
        </message>
        <message>
            <source>The first attention layer of the bilingual model reads the tokens, and reads them backwards; every token is found again and its output compared. The weights are the same in each row, only how the layer is told of places differs (it was trained with RoPE). Without positions the change is {none}: for attention the sentence is a set. A causal mask alone breaks that. A bias on |i − j| to both sides is blind to a reversal, as all distances stay.</source>
            <translation>双语模型的第一个注意力层正着读这些词元，再倒着读；找回每个词元，比较它的输出。每一行的权重都一样，只是告诉这一层位置的方式不同（它是用 RoPE 训练的）。没有位置时改变为 {none}：对注意力来说句子是一个集合。只要有因果掩码就不同了。看两边的、基于 |i − j| 的偏置分不出倒序，因为所有距离都没变。</translation>
        </message>
        <message>
            <source>The text is read without its last token and with it. In a decoder, a key holds what its token is and where it stands, and neither changes: largest difference {decoder}. So a cache stays valid, with learned rows, RoPE, ALiBi or T5 alike; biases are added to the scores, which are computed anew anyway. In a bidirectional encoder the first tokens read the new one, so their keys of layer 2 move by {encoder}.</source>
            <translation>文本读两遍：不带最后一个词元，和带上它。在解码器里，键记录它的词元是什么、站在哪里，两者都不变：最大差 {decoder}。所以缓存（cache）一直有效，可学习的行、RoPE、ALiBi、T5 都一样；偏置加在得分上，而得分反正要重算。在双向编码器里，前面的词元会读到新来的，所以它们第 2 层的键移动了 {encoder}。</translation>
        </message>
        <message>
            <source>The query matrix of head {head} of the model with learned positions, on “{query}” and row {place}. Adding first, or concatenating and stacking the matrix twice: the results differ by {difference}. Concatenation with two free matrices can do more; it costs twice the weights in this one projection, and four times only if everything is made twice as wide. (In a model a norm stands in between; it divides both by the same number.)</source>
            <translation>带可学习位置的模型中头 {head} 的查询矩阵，作用在“{query}”和第 {place} 行上。先相加，或者拼接后把矩阵叠两次：结果相差 {difference}。用两个自由的矩阵拼接能做得更多；代价是这一个投影的权重翻倍，只有处处加宽一倍才是四倍。（真实模型中间还有归一化，它把两者除以同一个数。）</translation>
        </message>
        <message>
            <source>One head of attention, without a mask, learns to name the symbol {away} places before: it has to find a place and bring back a token. Side by side, {width} numbers of each, it is below {learned} nats after {beside} updates, with {beside_weights} weights; added, after {added}, with {added_weights}; with only {half} numbers of each side by side, which costs about what adding costs, after {halves}, with {halves_weights}. Means of {runs} runs.</source>
            <translation>一个没有掩码的注意力头学着说出 {away} 个位置之前的符号：它要找到一个位置，并把那里的词元带回来。两者各 {width} 个数并排（拼接，concatenation）时，{beside} 次更新后低于 {learned} 奈特，用 {beside_weights} 个权重；相加（addition）时 {added} 次，用 {added_weights} 个；各只用 {half} 个数并排、代价与相加相近时，{halves} 次，用 {halves_weights} 个。均为 {runs} 次训练的平均。</translation>
        </message>
        <message>
            <source>Six models that differ in their positions alone, all trained on windows of {trained} characters, read {windows} windows of {longest} from the program’s English sample; the loss of each place, averaged over 32. At the end: {worst} {worst_loss}, {best} {best_loss}. Learned rows beyond the table do not exist; the last one is used again. This is what these models do, not a law.</source>
            <translation>六个模型只在位置上不同，都在 {trained} 个字符的窗口上训练；让它们读程序自带英文样本里的 {windows} 个长 {longest} 的窗口，每 32 个位置取平均损失。到末尾：{worst} {worst_loss}，{best} {best_loss}。可学习的表之外没有行，就重复用最后一行。这是这几个模型的表现，不是定律。</translation>
        </message>
        <message>
            <source>Beyond {trained}, slow dials come to angles they never had. Position interpolation divides every place by {factor}; NTK-aware scaling enlarges the base, so that the slowest dial is slowed by {factor} and the fastest not at all; YaRN slows only dials that never made a whole turn, and sharpens the softmax; dual chunk attention leaves the dials alone and never uses a distance that was not trained. No weight is changed.</source>
            <translation>超过 {trained} 之后，慢的表盘会转到从未有过的角度。位置插值（position interpolation）把每个位置除以 {factor}；NTK 感知缩放增大底数，让最慢的表盘慢 {factor} 倍，最快的不变；YaRN 只放慢从未转满一圈的表盘，并让 softmax 更尖锐；双块注意力（dual chunk attention）不动表盘，只是从不使用没训练过的距离。权重一个都没改。</translation>
        </message>
        <message>
            <source>A dial that went round many times in training has seen all its angles; one that did not will meet new ones. YaRN keeps the former ({kept} dials), slows the latter by {factor}, with a ramp between. Queries and keys are also multiplied by {sharper} each, so that the softmax is as sharp with more tokens. Position interpolation slows all alike, also those that tell neighbours apart.</source>
            <translation>训练中转过很多圈的表盘见过所有角度；没转满的会遇到新角度。YaRN 保留前者（{kept} 个表盘），把后者放慢 {factor} 倍，中间是斜坡（ramp）。查询和键还各乘以 {sharper}，让 softmax 在词元更多时同样尖锐。位置插值把所有表盘一样放慢，连区分邻居的也不例外。</translation>
        </message>
        <message>
            <source>{steps} steps on rows of random characters that repeat, {trained} at a time: only looking back at the earlier copy helps. The loss of a batch went from {first} to {last} nats; guessing is {chance}. Tested on characters that repeat every 31: {inside} nats on places 32 to 61, {beyond} on the last 62 of {longest}. The model that ships was trained on plays too, and longer.</source>
            <translation>在重复的随机字符上训练 {steps} 步，每行 {trained} 个：只有回头看前一份拷贝才有用。一批的损失从 {first} 降到 {last} nat；随机猜测是 {chance}。用每 31 个一重复的字符测试：第 32 到 61 个位置 {inside} nat，{longest} 个的最后 62 个 {beyond}。自带的模型还在剧本上训练过，而且更久。</translation>
        </message>
        <message>
            <source>Dual chunk attention (An et al. 2024) counts places within chunks of {chunk}. Within a chunk the distance is the true one. From the chunk before, the query goes on counting as far as was trained. For all earlier chunks it stands at the last trained place, so that the distance says roughly “far”, and order within each chunk. The largest distance used is {most}, of a true one of {true}.</source>
            <translation>双块注意力（dual chunk attention，An 等 2024）在每块 {chunk} 个词元之内计数位置。同一块内用真实距离。对前一块，查询接着往下数，直到训练过的长度。对更早的块，查询站在训练过的最后位置，于是距离大致只说“很远”，以及块内的次序。用到的最大距离是 {most}，真实距离是 {true}。</translation>
        </message>
        <message>
            <source>Play, or drag the key: only the hands move. Drag the query: the angles change, fast dials first.</source>
            <translation>播放，或拖动键：只有指针在动。拖动查询：夹角改变，快的表盘先变。</translation>
        </message>
        <message>
            <source>Neighbouring places differ in fast dials only; slow ones tell far from near.</source>
            <translation>相邻位置只在快的表盘上不同；慢的表盘区分远近。</translation>
        </message>
        <message>
            <source>The model has no way to know that two pairs of rows have the same distance, but to learn it.</source>
            <translation>模型没有别的办法知道两对行的距离相同，只能去学。</translation>
        </message>
        <message>
            <source>It is the same curve for any distance: flat.</source>
            <translation>任何距离上都是同一条线：平的。</translation>
        </message>
        <message>
            <source>Nothing here depends on where the pair stands: this is what “relative” means.</source>
            <translation>这里没有什么取决于这一对站在哪里：这就是“相对”（relative）的意思。</translation>
        </message>
        <message>
            <source>Beyond the trained length the buckets are near 0: they were never trained.</source>
            <translation>超过训练长度的桶接近 0：它们从未被训练过。</translation>
        </message>
        <message>
            <source>A bias in q and k (Qwen’s QKV bias) is a part that no token changes: with RoPE it becomes a curve of the distance. Set one and compare; {added} numbers more in this layer.</source>
            <translation>q 和 k 的偏置（Qwen 的 QKV bias）是任何词元都改变不了的一份：有了 RoPE，它成为距离的一条曲线。设一个来比较；这一层多出 {added} 个数。</translation>
        </message>
        <message>
            <source>The rounding of one product would be some 10⁻⁷ in float32; this is {times} times that.</source>
            <translation>float32 里一次乘法的舍入约为 10⁻⁷；这里是它的 {times} 倍。</translation>
        </message>
        <message>
            <source>Files in Meta’s layout are permuted once, when they are converted.</source>
            <translation>Meta 排布的文件在转换时重排一次。</translation>
        </message>
        <message>
            <source>我爱你 and 你爱我 have the same three tokens.</source>
            <translation>“我爱你”和“你爱我”是同样的三个词元。</translation>
        </message>
        <message>
            <source>Layer 1 of the encoder does not move either: it has read nothing yet but the token itself.</source>
            <translation>编码器的第 1 层也不动：它除了词元自己还什么都没读。</translation>
        </message>
        <message>
            <source>The paper on the Transformer compared sinusoids with learned rows, not adding with concatenating.</source>
            <translation>Transformer 的论文比较的是正弦与可学习的行，不是相加与拼接。</translation>
        </message>
        <message>
            <source>On average all three learn it. What separates them is how soon: whoever calls one of them better has to say at which cost, and on what task.</source>
            <translation>平均而言三种都学得会，差别只在快慢：谁要说哪一种更好，就得说清代价是多少、任务是什么。</translation>
        </message>
        <message>
            <source>To train one of them anew (a minute or two): {command}</source>
            <translation>重新训练其中一个（一两分钟）：{command}</translation>
        </message>
        <message>
            <source>Up to {trained}, plain RoPE is best: stretching is paid for there.</source>
            <translation>在 {trained} 以内，原样的 RoPE 最好：拉伸在这里付出代价。</translation>
        </message>
        <message>
            <source>The numbers under the axis are the turns within the trained length.</source>
            <translation>横轴下的数是在训练长度内转过的圈数。</translation>
        </message>
        <message>
            <source>With a text, and as long as the models that ship: {command}</source>
            <translation>带上文本、和自带模型一样久：{command}</translation>
        </message>
        <message>
            <source>Keys are turned by their place within a chunk, once, so the cache stays as it is.</source>
            <translation>键只按块内位置转一次，所以缓存保持原样。</translation>
        </message>
        <message>
            <source>place of the query</source>
            <translation>查询的位置</translation>
        </message>
        <message>
            <source>scaled score q·k/√d of the pair at these places</source>
            <translation>这一对在这些位置上的缩放分数 q·k/√d</translation>
        </message>
        <message>
            <source>what each dial adds to the score, from fast to slow</source>
            <translation>每个刻度盘给分数加上多少，从快到慢</translation>
        </message>
        <message>
            <source>mean score by distance, float64</source>
            <translation>按距离列出的平均分数，float64</translation>
        </message>
        <message>
            <source>largest difference that a shift makes at one distance</source>
            <translation>平移在同一距离上造成的最大差别</translation>
        </message>
        <message>
            <source>largest error of a score, by format (rows) and offset (columns)</source>
            <translation>分数的最大误差，按格式（行）和偏移（列）</translation>
        </message>
        <message>
            <source>largest difference of the layouts on permuted weights</source>
            <translation>权重重排之后两种布局的最大差</translation>
        </message>
        <message>
            <source>the same on weights as they are</source>
            <translation>权重不变时的同一数目</translation>
        </message>
        <message>
            <source>relative change of each token's output, by kind</source>
            <translation>每个词元输出的相对变化，按种类</translation>
        </message>
        <message>
            <source>largest change of each key, by layer</source>
            <translation>每个键的最大变化，按层</translation>
        </message>
        <message>
            <source>the same of the bidirectional encoder</source>
            <translation>双向编码器的同一数目</translation>
        </message>
        <message>
            <source>largest difference of (x + p) W and [x p] [W; W]</source>
            <translation>(x + p) W 与 [x p] [W; W] 的最大差</translation>
        </message>
        <message>
            <source>nats of each batch: added, side by side, half and half; mean over the runs</source>
            <translation>每个批次的奈特数：相加、并排、各半；各次训练的平均</translation>
        </message>
        <message>
            <source>updates until that is below 0.5, by way of telling places</source>
            <translation>降到 0.5 以下所需的更新次数，按告知位置的方式</translation>
        </message>
        <message>
            <source>numbers that are trained, by way of telling places</source>
            <translation>被训练的数的个数，按告知位置的方式</translation>
        </message>
        <message>
            <source>nats per character, by model (rows) and stretch of 32 places (columns)</source>
            <translation>每字符奈特数，按模型（行）和每 32 个位置一段（列）</translation>
        </message>
        <message>
            <source>radians per place of each dial, by way of stretching</source>
            <translation>每个刻度盘每个位置的弧度，按拉伸的方式</translation>
        </message>
        <message>
            <source>nats per character of each batch, before its update</source>
            <translation>每个批次更新前的每字符奈特数</translation>
        </message>
        <message>
            <source>nats by stretch of 32 places, repeated characters: trained here; as shipped</source>
            <translation>每 32 个位置一段的奈特数，重复的字符：在这里训练的；随程序附带的</translation>
        </message>
        <message>
            <source>distance that dual chunk attention uses for each key of the last query</source>
            <translation>双块注意力（dual chunk attention）对最后一个查询的每个键所用的距离</translation>
        </message>
    </context>
    <context>
        <name>attention/scaling</name>
        <message>
            <source>Do not divide (p = 0)</source>
            <translation>不除（p = 0）</translation>
        </message>
        <message>
            <source>The cube root: still drifting apart</source>
            <translation>立方根：仍在散开</translation>
        </message>
        <message>
            <source>By dₖ itself: all alike</source>
            <translation>除以 dₖ 本身：全都一样</translation>
        </message>
        <message>
            <source>32 keys: most gradients vanish, a few explode</source>
            <translation>32 个键：多数梯度消失，少数暴涨</translation>
        </message>
        <message>
            <source>A trained head, divided otherwise</source>
            <translation>训练好的头，换一个除数</translation>
        </message>
        <message>
            <source>A head of the bilingual model</source>
            <translation>双语模型的一个头</translation>
        </message>
        <message>
            <source>Why are scores divided by √dₖ, and not by dₖ or not at all?</source>
            <translation>分数为什么要除以 √dₖ，而不是除以 dₖ，或者干脆不除？</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>键</translation>
        </message>
        <message>
            <source>curves</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>q·k, not divided</source>
            <translation>q·k，不除</translation>
        </message>
        <message>
            <source>q·k ÷ {divisor} = q·k ÷ {value}</source>
            <translation>q·k ÷ {divisor} = q·k ÷ {value}</translation>
        </message>
        <message>
            <source>height: e^(score − largest)</source>
            <translation>高度：e^(分数 − 最大值)</translation>
        </message>
        <message>
            <source>±√dₖ = ±{root}</source>
            <translation>±√dₖ = ±{root}</translation>
        </message>
        <message>
            <source>shares, largest first</source>
            <translation>份额，从大到小</translation>
        </message>
        <message>
            <source>largest {largest}; entropy {entropy} nats, as of {even} equal ones</source>
            <translation>最大 {largest}；熵 {entropy} 奈特，相当于 {even} 个相等的份额</translation>
        </message>
        <message>
            <source>÷ {divisor}</source>
            <translation>÷ {divisor}</translation>
        </message>
        <message>
            <source>this head</source>
            <translation>这个头</translation>
        </message>
        <message>
            <source>√dₖ ÷ dₖᵖ</source>
            <translation>√dₖ ÷ dₖᵖ</translation>
        </message>
        <message>
            <source>median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>spread σ of the scores</source>
            <translation>分数的标准差 σ</translation>
        </message>
        <message>
            <source>entropy of the shares, nats</source>
            <translation>份额的熵，单位奈特 nat</translation>
        </message>
        <message>
            <source>softmax: ‖∂a/∂s‖</source>
            <translation>softmax：‖∂a/∂s‖</translation>
        </message>
        <message>
            <source>what q learns: ‖∂L/∂q‖</source>
            <translation>q 学到多少：‖∂L/∂q‖</translation>
        </message>
        <message>
            <source>all alike</source>
            <translation>全都相等</translation>
        </message>
        <message>
            <source>dₖ</source>
            <translation>dₖ</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>‖∂L/∂s‖ of each query</source>
            <translation>各查询的 ‖∂L/∂s‖</translation>
        </message>
        <message>
            <source>‖∂L/∂q‖ of each query</source>
            <translation>各查询的 ‖∂L/∂q‖</translation>
        </message>
        <message>
            <source>queries, root scale</source>
            <translation>查询数，平方根刻度</translation>
        </message>
        <message>
            <source>dₖ = {width}: the best key gets {before} undivided, {after} divided by {divisor}</source>
            <translation>dₖ = {width}：最好的键不除时得 {before}，除以 {divisor} 后得 {after}</translation>
        </message>
        <message>
            <source>dₖ = {width}: undivided, the best key gets {before}</source>
            <translation>dₖ = {width}：不除时，最好的键得 {before}</translation>
        </message>
        <message>
            <source>dₖ = {width}, ÷ {divisor}: scores spread by {deviation}, entropy {entropy} of {even} nats</source>
            <translation>dₖ = {width}，÷ {divisor}：分数的标准差 {deviation}，熵 {entropy} / {even} 奈特</translation>
        </message>
        <message>
            <source>dₖ = {width}: ÷ {left} against ÷ {right}, ‖∂L/∂q‖ is {median} in the median, {mean} in the mean</source>
            <translation>dₖ = {width}：÷ {left} 与 ÷ {right} 相比，‖∂L/∂q‖ 的中位数 {median}，均值 {mean}</translation>
        </message>
        <message>
            <source>Simulated: {queries} queries and {keys} keys of independent normal numbers, mean 0, variance 1, seed {seed}</source>
            <translation>模拟：{queries} 个查询、{keys} 个键，分量为独立正态随机数，均值 0，方差 1，种子 {seed}</translation>
        </message>
        <message>
            <source>{model}, layer {layer}, head {head}; {queries} queries counted</source>
            <translation>{model}，第 {layer} 层，第 {head} 头；统计 {queries} 个查询</translation>
        </message>
        <message>
            <source>Loss L = Σ uⱼ aⱼ, each u normal: what a value would change</source>
            <translation>损失 L = Σ uⱼ aⱼ，u 取正态：各个值会带来的改变</translation>
        </message>
        <message>
            <source>Loss L: the model’s mean next-token loss</source>
            <translation>损失 L：模型预测下一词元的平均损失</translation>
        </message>
        <message>
            <source>Keys on the query’s own axis</source>
            <translation>键排在查询自己的轴上</translation>
        </message>
        <message>
            <source>What each divisor leaves</source>
            <translation>每种除数留下什么</translation>
        </message>
        <message>
            <source>Not one gradient: a distribution</source>
            <translation>不是一个梯度，而是一个分布</translation>
        </message>
        <message>
            <source>A score is a sum of dₖ products. Each adds variance 1, so the sum spreads by √dₖ = {root} (all queries here: {before}). Softmax sees differences: a key that lies a few units ahead takes nearly all, {largest} here. Divided by {divisor} the spread is {after} and the largest share {scaled}.</source>
            <translation>分数（score）是 dₖ 个乘积之和。每个乘积贡献方差 1，所以和的标准差是 √dₖ = {root}（这里全部查询：{before}）。softmax 只看差值：领先几个单位的键几乎独占全部，这里是 {largest}。除以 {divisor} 后标准差为 {after}，最大份额为 {scaled}。</translation>
        </message>
        <message>
            <source>The scores of a trained head, with dₖ = {width}. Undivided, its scores spread by {before} and the best key gets {largest}; divided by {divisor} they spread by {after} and it gets {scaled}. The whole model runs anew for each divisor.</source>
            <translation>一个训练好的头（head）的分数，dₖ = {width}。不除时标准差为 {before}，最好的键得 {largest}；除以 {divisor} 后标准差为 {after}，它得 {scaled}。每换一个除数，整个模型都重新运行一遍。</translation>
        </message>
        <message>
            <source>Scores spread by {deviation}; theory says √dₖ ÷ dₖᵖ = {theory}. The entropy of the shares is {entropy} nats of at most {even}. The Jacobian of softmax has norm {jacobian}, and the gradient that reaches a query {gradient} in the mean. Only √dₖ keeps all four the same at every width.</source>
            <translation>分数的标准差是 {deviation}；理论值 √dₖ ÷ dₖᵖ = {theory}。份额的熵（entropy）是 {entropy} 奈特 nat，最多 {even}。softmax 的雅可比（Jacobian）范数为 {jacobian}，传到查询的梯度平均为 {gradient}。只有 √dₖ 让这四个量在任何宽度下都不变。</translation>
        </message>
        <message>
            <source>Scores spread by {deviation}, the entropy of the shares is {entropy} of {even} nats, the Jacobian of softmax has norm {jacobian}. The loss is {loss} nats, and {trained} with √dₖ, which the model was trained with.</source>
            <translation>分数的标准差是 {deviation}，份额的熵（entropy）是 {entropy} / {even} 奈特 nat，softmax 的雅可比（Jacobian）范数为 {jacobian}。损失为 {loss} 奈特 nat；用训练时的 √dₖ 则为 {trained}。</translation>
        </message>
        <message>
            <source>Half of the queries have ‖∂L/∂s‖ below {slope_left} when divided by {left}, below {slope_right} when divided by {right}. With {left}, {tiny} of the queries have less than 1 % of the mean ‖∂L/∂q‖; with {right} it is {tiny_right}. The mean itself is {mean_left} against {mean_right}: a few queries between two keys get it all.</source>
            <translation>除以 {left} 时，半数查询的 ‖∂L/∂s‖ 低于 {slope_left}；除以 {right} 时低于 {slope_right}。用 {left}，{tiny} 的查询不到平均 ‖∂L/∂q‖ 的 1 %；用 {right} 则是 {tiny_right}。均值本身为 {mean_left} 对 {mean_right}：处在两个键之间的少数查询拿走了几乎全部梯度。</translation>
        </message>
        <message>
            <source>On the trained head, half of the queries have ‖∂L/∂s‖ below {slope_left} when divided by {left}, below {slope_right} when divided by {right}. The mean ‖∂L/∂q‖ is {mean_left} against {mean_right}; {tiny} and {tiny_right} of the queries have less than 1 % of it.</source>
            <translation>在训练好的头上，除以 {left} 时半数查询的 ‖∂L/∂s‖ 低于 {slope_left}，除以 {right} 时低于 {slope_right}。‖∂L/∂q‖ 的均值为 {mean_left} 对 {mean_right}；分别有 {tiny} 和 {tiny_right} 的查询不到它的 1 %。</translation>
        </message>
        <message>
            <source>The same keys at every step: each longer vector begins with the shorter one. Above they drift apart as dₖ grows.</source>
            <translation>每一步都是同样的键：较长的向量以较短的开头。随着 dₖ 增大，上面的键越散越开。</translation>
        </message>
        <message>
            <source>Training sets the size of queries and keys too: this head could undo any constant divisor, but it had to begin from one.</source>
            <translation>训练也会决定查询和键的大小：这个头可以抵消任何固定的除数，但它总得从某个除数开始学。</translation>
        </message>
        <message>
            <source>Undivided, ‖∂a/∂s‖ does not just fall: it is {first} at dₖ = 1, {top} at {width}, and {last} at the end. It shrinks only once most rows are saturated.</source>
            <translation>不除时，‖∂a/∂s‖ 并非一路下降：dₖ = 1 时为 {first}，{width} 时为 {top}，最后为 {last}。直到多数行饱和，它才缩小。</translation>
        </message>
        <message>
            <source>Divided by dₖ the Jacobian does not vanish; what shrinks is ∂L/∂q, by the factor 1/dₖ. And the shares are nearly equal: the head chooses nothing.</source>
            <translation>除以 dₖ 时雅可比并未消失；缩小的是 ∂L/∂q，因子为 1/dₖ。而且份额几乎相等：这个头什么也没有选。</translation>
        </message>
        <message>
            <source>A trained head may do as well, or better, with another divisor on one text: training has long since set the size of its scores.</source>
            <translation>训练好的头在某段文本上换个除数，可能一样好，甚至更好：分数的大小早已由训练定下。</translation>
        </message>
        <message>
            <source>One average hides this: the median and the mean move in different ways, because the tail is heavy. A solid line marks the median, a dashed one the mean.</source>
            <translation>单看一个平均数会掩盖这一点：因为尾部很重，中位数与均值的走向不同。实线是中位数，虚线是均值。</translation>
        </message>
        <message>
            <source>The text has {tokens} tokens; a choice between keys and a next token take at least three.</source>
            <translation>文本有 {tokens} 个词元；要有键可选、又有下一个词元，至少需要三个。</translation>
        </message>
        <message>
            <source>There is no query {query}; the last one, {last}, is shown.</source>
            <translation>没有第 {query} 个查询；显示最后一个，即 {last}。</translation>
        </message>
        <message>
            <source>At the largest dₖ, scores are no longer divided by √dₖ. What becomes of the gradients ‖∂L/∂q‖ of the queries?</source>
            <translation>在最大的 dₖ 处，分数不再除以 √dₖ。各查询的梯度 ‖∂L/∂q‖ 会怎样？</translation>
        </message>
        <message>
            <source>Median and mean fall</source>
            <translation>中位数和均值都下降</translation>
        </message>
        <message>
            <source>The median falls, the mean rises</source>
            <translation>中位数下降，均值上升</translation>
        </message>
        <message>
            <source>Median and mean rise</source>
            <translation>中位数和均值都上升</translation>
        </message>
        <message>
            <source>The median rises, the mean falls</source>
            <translation>中位数上升，均值下降</translation>
        </message>
        <message>
            <source>key {key}</source>
            <translation>键 {key}</translation>
        </message>
        <message>
            <source>a = {share}</source>
            <translation>a = {share}</translation>
        </message>
        <message>
            <source>undivided: a = {share}</source>
            <translation>不除：a = {share}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} 到 {high}</translation>
        </message>
        <message>
            <source>below {high}</source>
            <translation>低于 {high}</translation>
        </message>
        <message>
            <source>÷ {divisor}: {count} queries</source>
            <translation>÷ {divisor}：{count} 个查询</translation>
        </message>
        <message>
            <source>median {median}, mean {mean}</source>
            <translation>中位数 {median}，均值 {mean}</translation>
        </message>
        <message>
            <source>Keys, not divided</source>
            <translation>键，不除</translation>
        </message>
        <message>
            <source>Keys, divided</source>
            <translation>键，已除</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>Drag: the exponent p</source>
            <translation>拖动：指数 p</translation>
        </message>
        <message>
            <source>drawn: normal random numbers</source>
            <extracomment>The four exponents that are always computed. The exponents of the sweep for a trained head, whose dₖ is what it is: twelfths. Queries that are drawn, and tokens of a text at most. Norms are counted in classes, five to a power of ten; what is smaller lies in the first.</extracomment>
            <translation>随机抽取：正态随机数</translation>
        </message>
        <message>
            <source>a trained head, on the text</source>
            <translation>训练好的头，作用于文本</translation>
        </message>
        <message>
            <source>q and k are</source>
            <translation>q 与 k 取自</translation>
        </message>
        <message>
            <source>Exponent p: divide by dₖ to the power p</source>
            <translation>指数 p：除以 dₖ 的 p 次方</translation>
        </message>
        <message>
            <source>0 divides by 1, ⅓ by the cube root, ½ by the square root, 1 by dₖ.</source>
            <translation>0 即除以 1，⅓ 除以立方根，½ 除以平方根，1 除以 dₖ。</translation>
        </message>
        <message>
            <source>Keys n</source>
            <translation>键（key）的数目 n</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Query that is shown</source>
            <translation>显示哪个查询（query）</translation>
        </message>
        <message>
            <source>Counted from 0; −1 is the last one.</source>
            <translation>从 0 数起；−1 是最后一个。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>numbers in a query and in a key, dₖ</source>
            <translation>查询和键各有多少个数，dₖ</translation>
        </message>
        <message>
            <source>p: scores are divided by dₖ to the power p</source>
            <translation>p：分数除以 dₖ 的 p 次方</translation>
        </message>
        <message>
            <source>what scores are divided by</source>
            <translation>分数除以什么</translation>
        </message>
        <message>
            <source>q·k of the query shown, (keys,); NaN where masked</source>
            <translation>所示查询的 q·k，(keys,)；被掩码处为 NaN</translation>
        </message>
        <message>
            <source>its softmax with this divisor, (keys,)</source>
            <translation>用这个除数时的 softmax，(keys,)</translation>
        </message>
        <message>
            <source>its softmax without division, (keys,)</source>
            <translation>不除时的 softmax，(keys,)</translation>
        </message>
        <message>
            <source>standard deviation of the scores</source>
            <translation>分数的标准差</translation>
        </message>
        <message>
            <source>mean entropy of the weights, nats</source>
            <translation>权重的平均熵，奈特</translation>
        </message>
        <message>
            <source>mean of the largest weight</source>
            <translation>最大权重的平均值</translation>
        </message>
        <message>
            <source>mean Frobenius norm of the Jacobian of softmax</source>
            <translation>softmax 的雅可比矩阵的平均 Frobenius 范数</translation>
        </message>
        <message>
            <source>median over queries of ‖∂L/∂s‖</source>
            <translation>‖∂L/∂s‖ 在各查询上的中位数</translation>
        </message>
        <message>
            <source>mean over queries of ‖∂L/∂s‖</source>
            <translation>‖∂L/∂s‖ 在各查询上的平均值</translation>
        </message>
        <message>
            <source>median over queries of ‖∂L/∂q‖</source>
            <translation>‖∂L/∂q‖ 在各查询上的中位数</translation>
        </message>
        <message>
            <source>mean over queries of ‖∂L/∂q‖</source>
            <translation>‖∂L/∂q‖ 在各查询上的平均值</translation>
        </message>
        <message>
            <source>share of the queries with less than 1 % of that mean</source>
            <translation>不到该平均值 1 % 的查询所占比例</translation>
        </message>
        <message>
            <source>mean next-token loss of the model, nats; NaN for vectors that are drawn</source>
            <translation>模型预测下一个词元的平均损失，奈特；抽取的向量为 NaN</translation>
        </message>
    </context>
    <context>
        <name>attention/variants</name>
        <message>
            <source>Latent width d_c</source>
            <extracomment>Head counts tried for the parameter counter are divisors of the width, at most so many.</extracomment>
            <translation>潜向量宽度 d_c</translation>
        </message>
        <message>
            <source>Numbers per token and layer from which K and V are rebuilt.</source>
            <translation>每词元每层的数，由它们重建 K 和 V。</translation>
        </message>
        <message>
            <source>Rotary width d_R</source>
            <translation>旋转宽度 d_R</translation>
        </message>
        <message>
            <source>Numbers of the rotary key that all heads share; even.</source>
            <translation>所有头共用的旋转键的维数；偶数。</translation>
        </message>
        <message>
            <source>Repair training, steps</source>
            <translation>修复训练步数</translation>
        </message>
        <message>
            <source>After conversion; 100 steps take about ten seconds. Only for small models.</source>
            <translation>在转换之后；100 步约十秒。只用于小模型。</translation>
        </message>
        <message>
            <source>Seed of the text for loss and repair</source>
            <translation>测损失和修复所用文字的种子</translation>
        </message>
        <message>
            <source>From a lane per head to a latent</source>
            <translation>从每头一条到潜向量</translation>
        </message>
        <message>
            <source>A latent so wide that nothing is lost</source>
            <translation>宽到不丢任何东西的潜向量</translation>
        </message>
        <message>
            <source>A model that shares already</source>
            <translation>一个已经共享的模型</translation>
        </message>
        <message>
            <source>Why a rotation cannot be absorbed</source>
            <translation>为什么旋转无法吸收</translation>
        </message>
        <message>
            <source>Convert to fewer heads, then repair (ten seconds)</source>
            <translation>转换成更少的头，再修复（十秒）</translation>
        </message>
        <message>
            <source>What do heads share, and what does it save?</source>
            <translation>各个头共享什么，又省下什么？</translation>
        </message>
        <message>
            <source>Multi-head: {h} query heads, {g} lanes of keys and values</source>
            <translation>多头（multi-head）：{h} 个查询头，{g} 条键值</translation>
        </message>
        <message>
            <source>Grouped-query: {h} query heads stay, {g} lanes of keys and values</source>
            <translation>分组查询（grouped-query）：{h} 个查询头不变，{g} 条键值</translation>
        </message>
        <message>
            <source>Multi-query: {h} query heads stay, one lane of keys and values</source>
            <translation>多查询（multi-query）：{h} 个查询头不变，一条键值</translation>
        </message>
        <message>
            <source>{tokens} tokens: what each variant keeps of them</source>
            <translation>{tokens} 个词元：各变体保留的内容</translation>
        </message>
        <message>
            <source>{name} keeps {size} for each token</source>
            <translation>{name} 为每个词元保留 {size}</translation>
        </message>
        <message>
            <source>Keys rebuilt for every token, then multiplied by the query</source>
            <translation>为每个词元重建键，再与查询相乘</translation>
        </message>
        <message>
            <source>The query meets the latent itself: the same scores, to {difference}</source>
            <translation>查询直接与潜向量相乘：分数相同，差 {difference}</translation>
        </message>
        <message>
            <source>At distance {t} the matrix to absorb differs by {change} from that of distance 0</source>
            <translation>距离 {t} 时，要吸收的矩阵与距离 0 的相差 {change}</translation>
        </message>
        <message>
            <source>Keys and values averaged into g = {g}, nothing trained: loss {own}</source>
            <translation>键和值平均成 g = {g}，未训练：损失 {own}</translation>
        </message>
        <message>
            <source>After {step} steps of repair: loss {own} with g = {g}</source>
            <translation>修复 {step} 步后：g = {g} 的损失为 {own}</translation>
        </message>
        <message>
            <source>More heads are narrower heads</source>
            <translation>头多了，每个头就变窄</translation>
        </message>
        <message>
            <source>Multi-head attention: a lane for each head</source>
            <translation>多头注意力（multi-head attention, MHA）：每头一条</translation>
        </message>
        <message>
            <source>Grouped-query attention: neighbours share a lane</source>
            <translation>分组查询注意力（grouped-query attention, GQA）：相邻的头共享一条</translation>
        </message>
        <message>
            <source>Multi-query attention: one lane for all</source>
            <translation>多查询注意力（multi-query attention, MQA）：所有头共用一条</translation>
        </message>
        <message>
            <source>Multi-head latent attention: keep a latent, rebuild the rest</source>
            <translation>多头潜注意力（multi-head latent attention, MLA）：保留潜向量（latent），重建其余</translation>
        </message>
        <message>
            <source>The cache of the same text in every variant</source>
            <translation>同一段文字在各变体中的缓存</translation>
        </message>
        <message>
            <source>Caches of published models</source>
            <translation>已发布模型的缓存</translation>
        </message>
        <message>
            <source>h = {h}: the four matrices have {n} weights</source>
            <translation>h = {h}：四个矩阵共有 {n} 个权重</translation>
        </message>
        <message>
            <source>Multi-head latent: {n} numbers a token kept, all keys and values rebuilt</source>
            <translation>多头潜注意力（multi-head latent）：每词元保留 {n} 个数，键值由此重建</translation>
        </message>
        <message>
            <source>Content plus rotary part is the joined product, to {difference}</source>
            <translation>内容部分加旋转部分等于拼接后的内积，差 {difference}</translation>
        </message>
        <message>
            <source>What published models keep</source>
            <translation>已发布模型保留什么</translation>
        </message>
        <message>
            <source>Two orders, one score</source>
            <translation>两种次序，同一个分数</translation>
        </message>
        <message>
            <source>A rotation between: nothing to absorb</source>
            <translation>中间隔着旋转：无法吸收</translation>
        </message>
        <message>
            <source>A rotary part beside the latent</source>
            <translation>潜向量旁边的旋转部分</translation>
        </message>
        <message>
            <source>Full heads averaged into groups</source>
            <translation>把完整的头平均成组</translation>
        </message>
        <message>
            <source>A short training repairs most of it</source>
            <translation>短暂训练可修复大部分</translation>
        </message>
        <message>
            <source>A head maps all {w} numbers of a token to {w}/h, here {d}. So h slabs always make a full matrix, and the four matrices have {n} weights for any h. Counted on real modules; torch.nn.MultiheadAttention has {torch}.</source>
            <translation>一个头把词元的全部 {w} 个数映射到 {w}/h 个，这里是 {d} 个。所以 h 条总是拼成一个完整矩阵，四个矩阵对任何 h 都有 {n} 个权重。在真实模块上数出；torch.nn.MultiheadAttention 有 {torch} 个。</translation>
        </message>
        <message>
            <source>What does move it is sharing: with one key/value head for all {h} heads, {one} weights are left.</source>
            <translation>真正会改变它的是共享：{h} 个头共用一个键值头时，剩下 {one} 个权重。</translation>
        </message>
        <message>
            <source>Every one of the {h} query heads reads keys and values of its own. All of them are cached: {n} numbers for each token in this layer.</source>
            <translation>{h} 个查询头各读自己的键和值。全部都要缓存：这层每个词元 {n} 个数。</translation>
        </message>
        <message>
            <source>All {h} query heads stay. Each group of {per} reads the same keys and values, of which there are {g}: {n} numbers a token. The lanes shown are means of the model’s own.</source>
            <translation>{h} 个查询头都还在。每 {per} 个一组，读同样的键和值，共 {g} 份：每词元 {n} 个数。所示各条是模型原有各条的平均。</translation>
        </message>
        <message>
            <source>All {h} query heads stay and read one key and one value per token: {n} numbers. The number of scores does not change; what is fetched from memory does.</source>
            <translation>{h} 个查询头都还在，每词元只读一个键和一个值：{n} 个数。分数的个数不变，变的是从内存取的数据。</translation>
        </message>
        <message>
            <source>One vector of {n} numbers is kept for each token. Two more matrices rebuild keys and values of all {h} heads from it. Here it comes from the model’s own W_K and W_V, by their largest singular values ({energy} of their squares): no training.</source>
            <translation>每个词元只保留一个 {n} 个数的向量，另有两个矩阵由它重建全部 {h} 个头的键和值。这里它由模型自己的 W_K 和 W_V 的最大奇异值得到（占平方和的 {energy}）：未经训练。</translation>
        </message>
        <message>
            <source>On this text, untrained, the output of layer {layer} moves by {change}, and {map} of the attention weights lie elsewhere.</source>
            <translation>在这段文字上，未训练时，第 {layer} 层的输出改变 {change}，{map} 的注意力权重移到别处。</translation>
        </message>
        <message>
            <source>Every token adds a block as wide as the bytes it leaves in layer {layer}. The bytes are measured on the tensors and compared with the formula.</source>
            <translation>每个词元加一块，宽度就是它在第 {layer} 层留下的字节。字节数在张量上测得，并与公式比较。</translation>
        </message>
        <message>
            <source>Full: {full} numbers a token. Latent: {latent}. Queries are nowhere in it.</source>
            <translation>完整：每词元 {full} 个数。潜向量：{latent} 个。其中没有查询。</translation>
        </message>
        <message>
            <source>{name} has keys and values for each of its {h} heads: {bytes} bytes per token.</source>
            <translation>{name} 的 {h} 个头各有键和值：每词元 {bytes} 字节。</translation>
        </message>
        <message>
            <source>{name}: {h} query heads read {g} heads of keys and values. {bytes} bytes per token instead of {full}.</source>
            <translation>{name}：{h} 个查询头读 {g} 个键值头。每词元 {bytes} 字节，而不是 {full}。</translation>
        </message>
        <message>
            <source>{name}: {h} query heads read one head of keys and values. {bytes} bytes per token instead of {full}.</source>
            <translation>{name}：{h} 个查询头读一个键值头。每词元 {bytes} 字节，而不是 {full}。</translation>
        </message>
        <message>
            <source>{name} keeps {n} numbers per token and layer, latent and rotary key together: {bytes} bytes instead of {full} for {h} full heads.</source>
            <translation>{name} 每词元每层保留 {n} 个数，潜向量加旋转键：{bytes} 字节，而 {h} 个完整的头要 {full} 字节。</translation>
        </message>
        <message>
            <source>By the numbers of its published configuration, two bytes each. The axis is logarithmic: the length of a line is the ratio.</source>
            <translation>按其公布的配置，每个数两字节。坐标轴是对数的：线的长度就是比值。</translation>
        </message>
        <message>
            <source>Its configuration says multi_query_attention, with multi_query_group_num = 2: by the usual names this is GQA with two groups.</source>
            <translation>它的配置写着 multi_query_attention，而 multi_query_group_num = 2：按通常的叫法这是两组的 GQA。</translation>
        </message>
        <message>
            <source>As many bytes as {groups} key/value heads, yet every head has keys and values of its own.</source>
            <translation>字节数相当于 {groups} 个键值头，而每个头仍有自己的键和值。</translation>
        </message>
        <message>
            <source>A matrix product may be computed in either order. Rebuilding the keys of head {head} for all {n} tokens takes {rebuilt} multiply-adds for this one query; taking the query to the latent first takes {absorbed}, and no key exists at all.</source>
            <translation>矩阵乘积可以按任意次序计算。为这一个查询重建头 {head} 的全部 {n} 个键要 {rebuilt} 次乘加；先把查询带到潜空间只要 {absorbed} 次，而且根本没有键。</translation>
        </message>
        <message>
            <source>Over all heads and queries the two differ by at most {difference} (float64) and {single} (float32), where scores go up to {largest}.</source>
            <translation>在所有头和查询上，两者最多相差 {difference}（float64）和 {single}（float32），而分数最大 {largest}。</translation>
        </message>
        <message>
            <source>With rotary positions the key is turned at its own place, after W_UK. What stands between query and latent then depends on the distance: at {t} it differs by {change} from the matrix at 0. No single matrix can be absorbed, and keys would have to be rebuilt.</source>
            <translation>用旋转位置时，键在 W_UK 之后按自己的位置旋转。查询和潜向量之间的矩阵于是取决于距离：距离 {t} 时与距离 0 的相差 {change}。没有一个固定的矩阵可以吸收，只能重建键。</translation>
        </message>
        <message>
            <source>At this distance the score is {true}; with the matrix of distance 0 it would be {frozen}. Computed by turning this model’s vectors, base 10,000.</source>
            <translation>在这个距离分数是 {true}；用距离 0 的矩阵则是 {frozen}。由旋转这个模型的向量算出，底数 10,000。</translation>
        </message>
        <message>
            <source>The way out: {c} numbers that never turn, so that W_UK is absorbed, and a short key of {r} numbers that does, one for all heads and cached beside the latent. The score is the sum of two products.</source>
            <translation>出路是：{c} 个从不旋转的数，使 W_UK 可以吸收；另加一个 {r} 个数的短键，它旋转，所有头共用，与潜向量一起缓存。分数是两个内积之和。</translation>
        </message>
        <message>
            <source>Sum and joined product differ by at most {difference}. The rotary part is made of this model’s own coordinates, to show the sum; the model was not trained with it.</source>
            <translation>和与拼接内积最多相差 {difference}。旋转部分取自这个模型自己的坐标，只为说明求和；模型没有这样训练过。</translation>
        </message>
        <message>
            <source>W_K and W_V of all layers are averaged in groups of neighbours. Losses are measured on {rows} windows of {length} tokens that the full model wrote itself, and on random tokens that come twice. Where nothing is averaged, the logits differ by {difference}.</source>
            <translation>把所有层的 W_K 和 W_V 按相邻分组取平均。损失在完整模型自己写的 {rows} 段、每段 {length} 个词元上测量，也在出现两次的随机词元上测量。不取平均时，logits 相差 {difference}。</translation>
        </message>
        <message>
            <source>g = {g}: {own} nats a token on own text (all heads: {whole}), {copy} on the second copy.</source>
            <translation>g = {g}：自己文字上每词元 {own} 纳特（全部头：{whole}），第二份拷贝上 {copy}。</translation>
        </message>
        <message>
            <source>Each converted model learns, in {step} steps, to give the probabilities of the model with all heads, on text that this one wrote and on repeated random tokens.</source>
            <translation>每个转换后的模型用 {step} 步学习给出完整模型的概率，文字由后者写出，另有重复的随机词元。</translation>
        </message>
        <message>
            <source>g = {g}: {before} nats before, {after} after {step} steps, on text that was not trained on.</source>
            <translation>g = {g}：之前 {before} 纳特，{step} 步后 {after}，在没有训练过的文字上。</translation>
        </message>
        <message>
            <source>number of heads</source>
            <translation>头数</translation>
        </message>
        <message>
            <source>wiring</source>
            <translation>接线</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>real models</source>
            <translation>真实模型</translation>
        </message>
        <message>
            <source>absorbing</source>
            <translation>吸收</translation>
        </message>
        <message>
            <source>rotation</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>rotary part</source>
            <translation>旋转部分</translation>
        </message>
        <message>
            <source>conversion</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Averaging keys and values</source>
            <translation>正在对键和值取平均</translation>
        </message>
        <message>
            <source>Repair training, step {step} of {steps}</source>
            <translation>修复训练，第 {step} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>K and V of this model are exact from a latent of {most} numbers on; {latent} would keep nothing more.</source>
            <translation>这个模型的 K 和 V 在潜向量有 {most} 个数时就已精确；{latent} 个不会保留更多。</translation>
        </message>
        <message>
            <source>Repair training is for small models with more than one key/value head; this one is not trained.</source>
            <translation>修复训练只用于键值头多于一个的小模型；这个模型不训练。</translation>
        </message>
        <message>
            <source>All query heads now read one head of keys and values. How many multiply-adds do their scores take?</source>
            <translation>现在所有查询头都读同一个键值头。它们的分数需要多少次乘加？</translation>
        </message>
        <message>
            <source>fewer</source>
            <translation>更少</translation>
        </message>
        <message>
            <source>just as many</source>
            <translation>一样多</translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Heads h</source>
            <translation>头数 h</translation>
        </message>
        <message>
            <source>Every head has its own keys and values (h = {h})</source>
            <translation>每个头有自己的键和值（h = {h}）</translation>
        </message>
        <message>
            <source>All heads read one head of keys and values</source>
            <translation>所有头读同一个键值头</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>个权重</translation>
        </message>
        <message>
            <source>{h} heads of width {d}</source>
            <translation>{h} 个头，每个宽 {d}</translation>
        </message>
        <message>
            <source>W_Q, W_K, W_V, W_O: {n} weights</source>
            <translation>W_Q、W_K、W_V、W_O：{n} 个权重</translation>
        </message>
        <message>
            <source>{name}: {n} slabs, one for each head</source>
            <translation>{name}：{n} 条，每头一条</translation>
        </message>
        <message>
            <source>one slab: {w} × {d} = {n} weights</source>
            <translation>一条：{w} × {d} = {n} 个权重</translation>
        </message>
        <message>
            <source>query {head}</source>
            <translation>查询 {head}</translation>
        </message>
        <message>
            <source>latent c: {n} numbers a token are kept</source>
            <translation>潜向量 c：每个词元保留 {n} 个数</translation>
        </message>
        <message>
            <source>shade: {what}, 0 to {most}</source>
            <translation>颜色深浅：{what}，0 到 {most}</translation>
        </message>
        <message>
            <source>dashed: rebuilt from c, not kept</source>
            <translation>虚线：由 c 重建，不保留</translation>
        </message>
        <message>
            <source>scores and mixing, multiply-adds</source>
            <translation>分数与混合，乘加次数</translation>
        </message>
        <message>
            <source>2 · h · d · n for the last token: g does not occur in it (h = {h}, g = {g})</source>
            <translation>最后一个词元为 2 · h · d · n：其中没有 g（h = {h}，g = {g}）</translation>
        </message>
        <message>
            <source>weights that make K and V</source>
            <translation>产生 K 和 V 的权重</translation>
        </message>
        <message>
            <source>counted on the modules (h = {h}, g = {g})</source>
            <translation>在模块上数出（h = {h}，g = {g}）</translation>
        </message>
        <message>
            <source>cache, bytes a token and layer</source>
            <translation>缓存，每词元每层字节</translation>
        </message>
        <message>
            <source>measured on the tensors (h = {h}, g = {g})</source>
            <translation>在张量上测得（h = {h}，g = {g}）</translation>
        </message>
        <message>
            <source>output of the layer moves by</source>
            <translation>层输出改变</translation>
        </message>
        <message>
            <source>‖change‖ / ‖output‖ over the text, nothing trained (h = {h}, g = {g})</source>
            <translation>整段文字上 ‖改变‖ / ‖输出‖，未训练（h = {h}，g = {g}）</translation>
        </message>
        <message>
            <source>now {value}; the outline is the model’s own</source>
            <translation>现在 {value}；虚框是模型原有的</translation>
        </message>
        <message>
            <source>MHA: a lane for each head</source>
            <translation>MHA：每头一条</translation>
        </message>
        <message>
            <source>GQA: {g} shared lanes</source>
            <translation>GQA：{g} 条共享</translation>
        </message>
        <message>
            <source>MQA: one lane for all</source>
            <translation>MQA：所有头共用一条</translation>
        </message>
        <message>
            <source>MLA: a latent</source>
            <translation>MLA：一个潜向量</translation>
        </message>
        <message>
            <source>MHA</source>
            <translation>MHA</translation>
        </message>
        <message>
            <source>GQA, g = {g}</source>
            <translation>GQA，g = {g}</translation>
        </message>
        <message>
            <source>MQA</source>
            <translation>MQA</translation>
        </message>
        <message>
            <source>MLA</source>
            <translation>MLA</translation>
        </message>
        <message>
            <source>measured {measured} B, formula {formula} B</source>
            <translation>测得 {measured} B，公式 {formula} B</translation>
        </message>
        <message>
            <source>bytes per token, all layers</source>
            <translation>每词元字节，全部层</translation>
        </message>
        <message>
            <source>cache, bytes per token, all layers</source>
            <translation>缓存，每词元字节，全部层</translation>
        </message>
        <message>
            <source>steps of repair</source>
            <translation>修复步数</translation>
        </message>
        <message>
            <source>kept: {bytes} B a token</source>
            <translation>保留：每词元 {bytes} B</translation>
        </message>
        <message>
            <source>with all heads: {bytes} B a token</source>
            <translation>所有头各自保留：每词元 {bytes} B</translation>
        </message>
        <message>
            <source>{name}, 8,192 tokens: {size} (dot); every head its own: {full} (ring)</source>
            <translation>{name}，8,192 个词元：{size}（圆点）；每头各自一份：{full}（圆环）</translation>
        </message>
        <message>
            <source>rebuild every key: q · (c W_UK)</source>
            <translation>重建每个键：q · (c W_UK)</translation>
        </message>
        <message>
            <source>take the query to the latent: (q W_UKᵀ) · c</source>
            <translation>把查询带到潜空间：(q W_UKᵀ) · c</translation>
        </message>
        <message>
            <source>{n} multiply-adds</source>
            <translation>{n} 次乘加</translation>
        </message>
        <message>
            <source>key rotated at its own place</source>
            <translation>键在自己的位置旋转</translation>
        </message>
        <message>
            <source>matrix of distance 0 absorbed</source>
            <translation>吸收距离 0 的矩阵</translation>
        </message>
        <message>
            <source>distance {t}</source>
            <translation>距离 {t}</translation>
        </message>
        <message>
            <source>distance m − n</source>
            <translation>距离 m − n</translation>
        </message>
        <message>
            <source>‖M_t − M_0‖ / ‖M_0‖ of the matrix to absorb</source>
            <translation>要吸收的矩阵的 ‖M_t − M_0‖ / ‖M_0‖</translation>
        </message>
        <message>
            <source>A token keeps {n} numbers in this layer; all keys and values would be {full}</source>
            <translation>一个词元在这层保留 {n} 个数；全部键和值是 {full} 个</translation>
        </message>
        <message>
            <source>no rotation: W_UK can be absorbed</source>
            <translation>不旋转：W_UK 可以被吸收</translation>
        </message>
        <message>
            <source>rotated, one for all heads</source>
            <translation>旋转，所有头共用一个</translation>
        </message>
        <message>
            <source>loss on its own text, nats a token</source>
            <translation>自己文字上的损失，纳特/词元</translation>
        </message>
        <message>
            <source>loss on a second copy, nats a token</source>
            <translation>第二份拷贝上的损失，纳特/词元</translation>
        </message>
        <message>
            <source>after {step} steps of repair</source>
            <translation>修复 {step} 步之后</translation>
        </message>
        <message>
            <source>This model is too large to write the text that losses are measured on here.</source>
            <translation>这个模型太大，无法在这里写出用来测损失的文字。</translation>
        </message>
        <message>
            <source>g = {g}</source>
            <translation>g = {g}</translation>
        </message>
        <message>
            <source>{n} bytes per token in all layers</source>
            <translation>全部层每词元 {n} 字节</translation>
        </message>
        <message>
            <source>after {step} steps: {own}; second copy {copy}</source>
            <translation>{step} 步后：{own}；第二份拷贝 {copy}</translation>
        </message>
        <message>
            <source>Repair it: {steps} steps of training</source>
            <translation>修复：训练 {steps} 步</translation>
        </message>
        <message>
            <source>about ten seconds; it can be stopped</source>
            <translation>约十秒；可以中止</translation>
        </message>
        <message>
            <source>step {step}</source>
            <translation>第 {step} 步</translation>
        </message>
        <message>
            <source>query head {head}</source>
            <translation>查询头 {head}</translation>
        </message>
        <message>
            <source>{d} numbers of its own, computed for the new token only</source>
            <translation>自己的 {d} 个数，只为新词元计算</translation>
        </message>
        <message>
            <source>key of lane {group}</source>
            <translation>第 {group} 条的键</translation>
        </message>
        <message>
            <source>value of lane {group}</source>
            <translation>第 {group} 条的值</translation>
        </message>
        <message>
            <source>latent of {n} numbers</source>
            <translation>{n} 个数的潜向量</translation>
        </message>
        <message>
            <source>key and value of head {head}, rebuilt</source>
            <translation>头 {head} 的键和值，重建得到</translation>
        </message>
        <message>
            <source>token “{token}” ({place})</source>
            <translation>词元“{token}”（{place}）</translation>
        </message>
        <message>
            <source>length of the vector {size}</source>
            <translation>向量长度 {size}</translation>
        </message>
        <message>
            <source>{n} numbers, {bytes} bytes in this layer</source>
            <translation>{n} 个数，这层 {bytes} 字节</translation>
        </message>
        <message>
            <source>score of “{query}” for “{key}” ({place})</source>
            <translation>“{query}”对“{key}”（{place}）的分数</translation>
        </message>
        <message>
            <source>which part of the lab</source>
            <translation>实验的哪一部分</translation>
        </message>
        <message>
            <source>number of heads tried</source>
            <translation>所试的头数</translation>
        </message>
        <message>
            <source>weights of W_Q, W_K, W_V and W_O, counted on the modules</source>
            <translation>W_Q、W_K、W_V 和 W_O 的权重数，在模块上数得</translation>
        </message>
        <message>
            <source>the same of torch.nn.MultiheadAttention</source>
            <translation>torch.nn.MultiheadAttention 的同一数目</translation>
        </message>
        <message>
            <source>the same with one key/value head</source>
            <translation>只有一个键/值头时的同一数目</translation>
        </message>
        <message>
            <source>mha, gqa, mqa or mla</source>
            <translation>mha、gqa、mqa 或 mla</translation>
        </message>
        <message>
            <source>key/value heads, or the one latent</source>
            <translation>键/值头，或那一个潜在向量</translation>
        </message>
        <message>
            <source>numbers cached per token in the layer</source>
            <translation>该层每个词元缓存的数</translation>
        </message>
        <message>
            <source>bytes of the cached tensors of the layer, measured</source>
            <translation>该层缓存张量的字节数，测得</translation>
        </message>
        <message>
            <source>the same by the formula</source>
            <translation>按公式的同一数目</translation>
        </message>
        <message>
            <source>multiply-adds of scores and mixing for the last token</source>
            <translation>最后一个词元的分数与混合所需的乘加次数</translation>
        </message>
        <message>
            <source>weights that make keys and values</source>
            <translation>生成键和值的权重数</translation>
        </message>
        <message>
            <source>‖change of the layer’s output‖ / ‖output‖ on the text</source>
            <translation>文本上 ‖该层输出的变化‖ / ‖输出‖</translation>
        </message>
        <message>
            <source>half of the sum of |change| of a row of weights, mean</source>
            <translation>一行权重的 |变化| 之和的一半，平均</translation>
        </message>
        <message>
            <source>tokens in the cache</source>
            <translation>缓存中的词元</translation>
        </message>
        <message>
            <source>bytes by variant</source>
            <translation>各变体的字节数</translation>
        </message>
        <message>
            <source>name of the published model</source>
            <translation>已发表模型的名字</translation>
        </message>
        <message>
            <source>bytes of its whole cache per token</source>
            <translation>每个词元占整个缓存的字节数</translation>
        </message>
        <message>
            <source>the same if every head had keys and values of its own</source>
            <translation>若每个头都有自己的键和值，同一数目</translation>
        </message>
        <message>
            <source>key/value heads that would take as many bytes</source>
            <translation>占同样多字节的键/值头数</translation>
        </message>
        <message>
            <source>scores of the last token’s query, (keys,)</source>
            <translation>最后一个词元的查询的分数，(keys,)</translation>
        </message>
        <message>
            <source>multiply-adds of one head’s scores in this order</source>
            <translation>按这个顺序计算一个头的分数所需的乘加次数</translation>
        </message>
        <message>
            <source>largest |difference| of the two orders, float64</source>
            <translation>两种顺序的最大 |差|，float64</translation>
        </message>
        <message>
            <source>distance of query and key in tokens</source>
            <translation>查询与键相隔几个词元</translation>
        </message>
        <message>
            <source>‖M_t − M_0‖ / ‖M_0‖ at this distance</source>
            <translation>这个距离上的 ‖M_t − M_0‖ / ‖M_0‖</translation>
        </message>
        <message>
            <source>score with the rotation between, at this distance</source>
            <translation>中间有旋转时的分数，在这个距离上</translation>
        </message>
        <message>
            <source>score with the matrix of distance 0 absorbed</source>
            <translation>吸收了距离 0 的矩阵时的分数</translation>
        </message>
        <message>
            <source>q^C · k^C, (keys,)</source>
            <translation>q^C · k^C，(keys,)</translation>
        </message>
        <message>
            <source>q^R · k^R, (keys,)</source>
            <translation>q^R · k^R，(keys,)</translation>
        </message>
        <message>
            <source>the product of the joined vectors, (keys,)</source>
            <translation>拼接后向量的乘积，(keys,)</translation>
        </message>
        <message>
            <source>key/value heads after averaging</source>
            <translation>平均之后的键/值头数</translation>
        </message>
        <message>
            <source>loss on held-out text of the model’s own, nats per token</source>
            <translation>模型自己的留出文本上的损失，每词元奈特</translation>
        </message>
        <message>
            <source>loss on the second copy of random tokens, nats per token</source>
            <translation>随机词元第二遍上的损失，每词元奈特</translation>
        </message>
        <message>
            <source>steps of the repair training</source>
            <translation>修复训练的步数</translation>
        </message>
        <message>
            <source>loss on own text by number of groups, nats per token</source>
            <translation>按组数列出的自己文本上的损失，每词元奈特</translation>
        </message>
        <message>
            <source>loss on the second copy by number of groups, nats per token</source>
            <translation>按组数列出的第二遍上的损失，每词元奈特</translation>
        </message>
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>Only their input X is shared. In layer 1 of the model “{model}”, on the text “{text}”, {equal} of the numbers agree between Q, K, V and X, and the distance of Q from X is {distance} times as long as X itself.</source>
            <translation>相同的只有输入 X。在模型“{model}”的第 1 层、文本“{text}”上，Q、K、V 与 X 之间有 {equal} 的数相同；Q 与 X 的距离是 X 自身长度的 {distance} 倍。</translation>
        </message>
        <message>
            <source>True of training and of the prompt: the {tokens} tokens of “{text}” go through the model “{model}” in one pass, {together} ms a token. Generation is sequential, as each new token needs the one before it: {tokens} passes, {alone} ms a token, {ratio} times as long, measured here.</source>
            <translation>对训练和提示成立：“{text}”的 {tokens} 个词元一次通过模型“{model}”，每词元 {together} 毫秒。生成却是串行的，因为每个新词元都要等前一个：{tokens} 次通过，每词元 {alone} 毫秒，是 {ratio} 倍（此处实测）。</translation>
        </message>
        <message>
            <source>On this machine {tokens} tokens of “{text}” took {together} ms a token in one pass, and {alone} ms one by one: no difference that could be measured.</source>
            <translation>在这台机器上，“{text}”的 {tokens} 个词元一次通过时每词元 {together} 毫秒，逐个处理时 {alone} 毫秒：测不出差别。</translation>
        </message>
        <message>
            <source>In FP64, where nothing overflows here, softmax of {count} scores without subtracting the maximum differs by {unsafe}. It still needs the sum of the whole row: with the sum of the first half alone, its shares add up to {half}. Running (m, l) with rescaling needs neither in advance, and differs by {online}.</source>
            <translation>在 FP64 中这里什么也不溢出：{count} 个分数不减最大值的 softmax 只差 {unsafe}。但它仍然需要整行的和：只用前一半的和，份额加起来是 {half}。带重新缩放的滚动 (m, l) 事先两者都不需要，只差 {online}。</translation>
        </message>
        <message>
            <source>It depends on what is compared, on what, and how long: here (CPU, {machine}), softmax of {count} scores takes {loop} µs as a Python loop and {vector} µs vectorised, {ratio} times as fast; of {few} scores it is {few_ratio} times. That says nothing about another machine.</source>
            <translation>这取决于拿什么比、在什么上跑、多长：在这里（CPU，{machine}），{count} 个分数的 softmax 用 Python 循环要 {loop} µs，向量化要 {vector} µs，速度是 {ratio} 倍；{few} 个分数时是 {few_ratio} 倍。这说明不了别的机器。</translation>
        </message>
        <message>
            <source>Counted on {count} scores: maximum, sum and division as passes over slow memory read {three_reads} numbers and write {three_writes}; with a running (m, l) it is {two_reads} and {two_writes}; with the row kept in fast memory, {one_reads} and {one_writes}. All three results agree to {apart}.</source>
            <translation>对 {count} 个分数计数：最大值、和、除法各扫一遍慢内存，要读 {three_reads} 个数、写 {three_writes} 个；用滚动的 (m, l) 是 {two_reads} 和 {two_writes}；把整行留在快内存里是 {one_reads} 和 {one_writes}。三种结果相差 {apart}。</translation>
        </message>
        <message>
            <source>It depends on the scale of the scores. Effective rank of {keys} × {keys} weights, random queries and keys of width {width}, mean of {seeds} draws: {none} without a mask against {causal} with the causal one; with the scores times {scale} it is {none_small} against {causal_small}.</source>
            <translation>取决于分数的缩放。{keys} × {keys} 权重的有效秩（effective rank），随机查询和键，宽 {width}，{seeds} 次抽样的平均：无掩码 {none}，因果掩码 {causal}；分数乘 {scale} 后是 {none_small} 和 {causal_small}。</translation>
        </message>
        <message>
            <source>Two sources were put into the shipped encoder–decoder, with the same target. What self-attention of the first decoder layer adds differs by {own}, what its cross-attention adds by {cross}, relative to its size; in torch’s own decoder layer with random weights by {torch_own} and {torch_cross}. The encoder’s output enters a sub-layer of its own.</source>
            <translation>把两段源文本放进随程序附带的编码器–解码器（encoder–decoder），目标相同。第一个解码器层里，自注意力（self-attention）加上的东西相差 {own}，交叉注意力（cross-attention）加上的相差 {cross}（相对自身大小）；在 torch 自己的随机权重解码器层里是 {torch_own} 和 {torch_cross}。编码器的输出进入的是单独的一个子层。</translation>
        </message>
        <message>
            <source>The model “{model}” continued “{text}” by {count} tokens. Distributions computed before the first of them existed: {before}. Hidden state, linear layer, softmax, choice, append: in this order, token by token. In training all places of the target are predicted in one pass; the distributions are the same, to {difference}.</source>
            <translation>模型“{model}”把“{text}”续写了 {count} 个词元。第一个新词元出现之前，已经算出的分布有 {before} 个。隐状态、线性层、softmax、选择、追加：每个词元都按这个次序。训练时，目标的所有位置一遍算完；分布相同，最大相差 {difference}。</translation>
        </message>
        <message>
            <source>Without a padding mask {padding} tokens of padding change what a bidirectional layer makes of the real ones by {open}, relative to its size; with it by {closed}. Reading another text it is {cross_open} and {cross_closed}. And a row in which everything is masked gives {nan} NaN of {keys} weights.</source>
            <translation>没有填充掩码时，{padding} 个填充位使双向层对真正词元的结果改变 {open}（相对自身大小）；有掩码时改变 {closed}。读另一段文本时是 {cross_open} 和 {cross_closed}。而整行都被掩码时，{keys} 个权重里有 {nan} 个 NaN。</translation>
        </message>
        <message>
            <source>No such experiment is in that paper. And there is little to prove: in the model “{model}” adding the three and multiplying by W_Q gives what putting them side by side and multiplying by W_Q three times gives, to {difference} of numbers up to {largest}. A concatenation with three matrices of its own contains every sum, at {free} weights instead of {tied}.</source>
            <translation>那篇论文里没有这样的实验，也没有多少可证明的：在模型“{model}”中，三者相加再乘 W_Q，与并排后乘三个相同的 W_Q 结果一样，差 {difference}，而数值最大为 {largest}。用三个各自独立的矩阵来拼接，能表示每一种相加，代价是 {free} 个权重而不是 {tied} 个。</translation>
        </message>
        <message>
            <source>Cosines in the model “{model}” spread by {token_segment} between tokens and segments, {token_position} between tokens and positions, {segment_position} between segments and positions; random directions would by 1/√{width} = {random}. And in layer 1 {mixed} of the variation of the scores comes from products of two different kinds: they do meet.</source>
            <translation>在模型“{model}”中，余弦的标准差：词元与段 {token_segment}，词元与位置 {token_position}，段与位置 {segment_position}；随机方向则是 1/√{width} = {random}。而且第 1 层得分的变化有 {mixed} 来自两种不同嵌入的乘积：它们确实会相遇。</translation>
        </message>
        <message>
            <source>A crossing shows when two things change together: change the token, the position, and both. In the sum the two changes add up, with {sum} left over; in the score of layer 1 {score} is left over, where scores spread by {spread} (model “{model}”, norm’s size frozen). Products arise in q·k, not in the sum.</source>
            <translation>两样东西一起变时才看得出交叉（crossing）：换词元、换位置、两者都换。在和里，两个变化直接相加，剩余 {sum}；在第 1 层的得分里剩余 {score}，而得分的标准差是 {spread}（模型“{model}”，归一化大小冻结）。乘积出现在 q·k 里，不在和里。</translation>
        </message>
        <message>
            <source>torch's MultiheadAttention of width {width} has {one} weights with 1 head, {four} with 4 and {twelve} with 12. The formula d²/h would give {formula} for 12.</source>
            <translation>torch 的 MultiheadAttention 宽 {width} 时，1 个头有 {one} 个权重，4 个头 {four} 个，12 个头 {twelve} 个。按公式 d²/h，12 个头应是 {formula} 个。</translation>
        </message>
        <message>
            <source>The total stays the same indeed, but a head's matrix is d × d/h. In the model “{model}” W_Q of one head is {width} × {d}, and {heads} of them have {total} weights, as many as one of {width} × {width}. {heads} of {d} × {d} would have {small}.</source>
            <translation>总量确实不变，但一个头的矩阵是 d × d/h。在模型“{model}”里，一个头的 W_Q 是 {width} × {d}，{heads} 个共有 {total} 个权重，与一个 {width} × {width} 的矩阵一样多。{heads} 个 {d} × {d} 只有 {small} 个。</translation>
        </message>
        <message>
            <source>The concatenated heads still go through W_O. In layer 1 of the model “{model}”, on the text “{text}”, they lie {distance} times the length of the output away from it; the sum over heads of A·X·W_V·W_O equals it to {difference}.</source>
            <translation>拼接之后还要经过 W_O。在模型“{model}”第 1 层、文字“{text}”上，拼接的结果与输出的距离是输出长度的 {distance} 倍；而各头 A·X·W_V·W_O 之和与输出相差不超过 {difference}。</translation>
        </message>
        <message>
            <source>Softmax makes rows that sum to 1 with any divisor: off by {sums} at most. Without √dₖ (dₖ = {width}, {keys} random keys) the entropy of a row is {raw} nats, with it {scaled}. Gradients do not simply explode: the median ‖∂L/∂s‖ falls from {slope} to {slope_raw}, {tiny} of the queries get less than 1 % of the mean ‖∂L/∂q‖, and that mean is {ratio} times as large. The weights of the layer play no part in this.</source>
            <translation>无论除以什么，softmax 都让每行之和为 1：最多差 {sums}。不除以 √dₖ 时（dₖ = {width}，{keys} 个随机键），一行的熵是 {raw} nats，除了是 {scaled}。梯度并不是简单地爆炸：‖∂L/∂s‖ 的中位数从 {slope} 降到 {slope_raw}，{tiny} 的查询不到平均 ‖∂L/∂q‖ 的 1 %，而这个均值是原来的 {ratio} 倍。这与该层的权重大小无关。</translation>
        </message>
        <message>
            <source>At dₖ = {width} the Jacobian of softmax has norm {jacobian} when divided by dₖ, {root} with √dₖ: it does not vanish. What shrinks is ∂L/∂q, {gradient} against {gradient_root}, and the entropy is {entropy} of {even} nats: nothing is chosen. The cube root leaves scores that spread by {cube} at {width} and by {cube_large} at {large}, partly saturated.</source>
            <translation>dₖ = {width} 时，除以 dₖ 后 softmax 的雅可比（Jacobian）范数为 {jacobian}，除以 √dₖ 为 {root}：它没有消失。缩小的是 ∂L/∂q，{gradient} 对 {gradient_root}；熵为 {entropy} / {even} nats：什么也没有选。立方根使分数的标准差在 {width} 时为 {cube}，在 {large} 时为 {cube_large}，已部分饱和。</translation>
        </message>
        <message>
            <source>{layers} pre-norm layers with random weights, without √dₖ: the variance of q·k is {first} in the first and {last} in the last layer, each near dₖ = {width}. It depends on dₖ ({wide} at dₖ = {wide_width}), not on depth, for every layer normalises its input. Without normalisation it grows from {bare_first} to {bare_last}, and to {bare_divided} where the shares do use √dₖ.</source>
            <translation>{layers} 个前置归一化（pre-norm）层，随机权重，不除以 √dₖ：q·k 的方差在第一层为 {first}，最后一层为 {last}，都接近 dₖ = {width}。它取决于 dₖ（dₖ = {wide_width} 时为 {wide}），而不取决于深度，因为每层都会归一化自己的输入。若没有归一化，它从 {bare_first} 增到 {bare_last}；即使份额用了 √dₖ，也会增到 {bare_divided}。</translation>
        </message>
        <message>
            <source>The other way round. In the model “{model}” turned into MQA, W_Q still makes {queries} query heads, and W_K makes {keys} head, which all of them read. The cache of a layer shrinks from {full} to {shared} numbers a token.</source>
            <translation>正好相反。把模型“{model}”变成 MQA 后，W_Q 仍产生 {queries} 个查询头，而 W_K 只产生 {keys} 个头，所有查询头都读它。一层的缓存从每词元 {full} 个数减到 {shared} 个。</translation>
        </message>
        <message>
            <source>The number of attention maps says it: {before} before and {after} after the keys and values of “{model}” are averaged into {groups} groups. What became fewer are the heads of keys and values, {before} to {groups}.</source>
            <translation>看注意力图的个数就知道：把“{model}”的键和值平均成 {groups} 组，之前 {before} 张，之后 {after} 张。变少的是键值头，从 {before} 个到 {groups} 个。</translation>
        </message>
        <message>
            <source>A part of it, and not the point: counted by torch while a layer of “{model}” computes the last of {tokens} tokens, scores and mixing take {scores} multiply-adds with {before} and with {groups} key/value head(s). The projections fall by {projections}; the cache, which is fetched for every new token, by {cache}.</source>
            <translation>只是一部分，并不是要点：由 torch 在“{model}”的一层计算 {tokens} 个词元中最后一个时数出，键值头为 {before} 个和 {groups} 个时，分数与混合都要 {scores} 次乘加。投影减少 {projections}；每个新词元都要读取的缓存减少 {cache}。</translation>
        </message>
        <message>
            <source>In MQA all of it is shared: {distinct} different key head(s) for {heads} query heads, measured on “{model}”. Sharing by a part of the heads is GQA: with {groups} groups there are {grouped} different ones.</source>
            <translation>在 MQA 中是全部共享：在“{model}”上测得，{heads} 个查询头只有 {distinct} 个不同的键头。部分头之间共享的是 GQA：分 {groups} 组时有 {grouped} 个不同的键头。</translation>
        </message>
        <message>
            <source>DeepSeek-V2 keeps {latent} + {rotary} = {kept} numbers per token and layer; with keys and values for its {heads} heads it would be {full}, {ratio} times as many. Keys rebuilt per head and the absorbed order give the same scores: here they differ by {difference}.</source>
            <translation>DeepSeek-V2 每词元每层保留 {latent} + {rotary} = {kept} 个数；若 {heads} 个头各有键和值，则是 {full} 个，为 {ratio} 倍。逐头重建键与吸收的次序给出相同的分数：这里相差 {difference}。</translation>
        </message>
        <message>
            <source>The conflict is real: with a rotation between, the matrix to absorb changes by {change} from distance 0 to 1 (“{model}”). The sentence stops before the answer: a short rotary key beside the latent. Content and rotary product add up to the joined one, to {difference}.</source>
            <translation>冲突确实存在：中间隔着旋转时，要吸收的矩阵从距离 0 到 1 改变 {change}（“{model}”）。但这句话没有说到答案：在潜向量旁边加一个短的旋转键。内容内积与旋转内积之和等于拼接后的内积，差 {difference}。</translation>
        </message>
        <message>
            <source>Both names occur for the same thing: ChatGLM2-6B sets multi_query_attention and multi_query_group_num = {groups}. {groups} groups for {heads} query heads is GQA: {kept} bytes a token, where one head would take {one}.</source>
            <translation>两个名字指的是同一件事：ChatGLM2-6B 设置了 multi_query_attention，且 multi_query_group_num = {groups}。{heads} 个查询头分 {groups} 组就是 GQA：每词元 {kept} 字节，而只有一个头时是 {one} 字节。</translation>
        </message>
        <message>
            <source>With one projection for Q and K the scores are symmetric ({scores}), the attention matrix is not: it differs from its transpose by {weights}. In {draws} draws of {tokens} tokens {tied} of them read themselves most, and {free} with two projections. So they do attend to themselves, though not because of symmetry: sᵢᵢ is a sum of squares, {own} in the mean, while sᵢⱼ spreads by {others} around 0.</source>
            <translation>Q、K 共用一个投影时，分数对称（{scores}），注意力矩阵却不对称：与其转置相差 {weights}。{draws} 次抽取，每次 {tokens} 个词元，{tied} 最关注自己；用两个投影时是 {free}。所以它们确实关注自己，但不是因为对称：sᵢᵢ 是平方和，平均 {own}，而 sᵢⱼ 在 0 附近以标准差 {others} 散布。</translation>
        </message>
        <message>
            <source>Large scores make softmax sharp, not flat. With ones and raw inputs scores lie between {low} and {high}, and the largest weight of a row is {sharp} in the mean. Behind LayerNorm scores are 0 up to {rounding} and weights 1/n up to {flat}: equal because the scores are zero, not because they are large.</source>
            <translation>分数大，softmax 是尖的，不是平的。全 1 加原始输入时，分数在 {low} 与 {high} 之间，一行中最大的权重平均为 {sharp}。在 LayerNorm 之后，分数为 0（误差 {rounding}），权重为 1/n（误差 {flat}）：相等是因为分数为零，而不是因为分数大。</translation>
        </message>
        <message>
            <source>It depends on which are zero. All four: ‖∇Q‖, ‖∇K‖, ‖∇V‖, ‖∇O‖ = {all}. Q and K: {pair}, and after {updates} updates Q and K have moved by {moved}. Q, K and V: {triple}. Only Q: {query}.</source>
            <translation>要看哪些为零。四个全为零：‖∇Q‖、‖∇K‖、‖∇V‖、‖∇O‖ = {all}。Q 与 K：{pair}，{updates} 次更新后 Q、K 移动了 {moved}。Q、K 与 V：{triple}。只有 Q：{query}。</translation>
        </message>
        <message>
            <source>It is queries and keys that are turned, in every layer. In the shipped RoPE model the same character at places 2 and 60: what enters the first layer differs by {embedding}, its value by {value}, its turned query by {query}, its turned key by {key}.</source>
            <translation>被旋转的是查询和键，每一层都如此。在自带的 RoPE 模型里，同一个字符在位置 2 和 60：进入第一层的向量相差 {embedding}，它的值相差 {value}，旋转后的查询相差 {query}，旋转后的键相差 {key}。</translation>
        </message>
        <message>
            <source>There is no single θ: a head has {count}, from {fast} to {slow} per place. What is turned is not the word’s vector, which differs by {embedding} between places, but its query and key; and at place 0 nothing is turned (difference {first}).</source>
            <translation>不是只有一个 θ：一个头有 {count} 个，每个位置从 {fast} 到 {slow}。旋转的不是词向量（它在不同位置相差 {embedding}），而是它的查询和键；位置 0 完全不转（相差 {first}）。</translation>
        </message>
        <message>
            <source>Each is turned by its own place; only the difference of the angles agrees. A pair at 5 and 2 and the same at 105 and 102: the scores differ by {score}, the turned queries by {query} (their length is {length}).</source>
            <translation>每个词按自己的位置旋转，一致的只是角度之差。同一对词在 5 和 2、在 105 和 102：得分相差 {score}，旋转后的查询相差 {query}（长度为 {length}）。</translation>
        </message>
        <message>
            <source>The model with RoPE, trained on {trained} characters: {inside} nats per character on the last 32 of these places, {beyond} on the last 64 of {longest}. Distances are the same everywhere, but those beyond the trained length were never seen. (This model; no law.)</source>
            <translation>在 {trained} 个字符上训练的 RoPE 模型：这些位置的最后 32 个上每字符 {inside} nat，在 {longest} 个的最后 64 个上 {beyond}。距离处处一样，但超出训练长度的距离从没见过。（只说这个模型，不是定律。）</translation>
        </message>
        <message>
            <source>As they are, no: trained on {trained}, on the last 64 of {longest} characters ALiBi has {alibi} nats, RoPE {rotary}. Without training, RoPE with YaRN has {yarn}, and with dual chunk attention {chunks}. (These models; no law.)</source>
            <translation>原样的话不是：在 {trained} 上训练，在 {longest} 个字符的最后 64 个上，ALiBi 是 {alibi} nat，RoPE 是 {rotary}。不再训练，RoPE 加上 YaRN 是 {yarn}，用双块注意力是 {chunks}。（只说这几个模型，不是定律。）</translation>
        </message>
        <message>
            <source>Appending a token changes the keys of the earlier ones by {rotary} with RoPE, {alibi} with ALiBi, {t5} with T5’s bias, all in float64: rounding. They move in a bidirectional encoder, by {encoder} in its second layer, whatever its positions are.</source>
            <translation>追加一个词元，前面的键在 RoPE 下改变 {rotary}，在 ALiBi 下 {alibi}，在 T5 偏置下 {t5}，都是 float64 的舍入。会移动的是双向编码器的键：第二层移动 {encoder}，不管用哪种位置。</translation>
        </message>
        <message>
            <source>That paper compared sinusoids with a learned table. Adding is concatenating with one matrix used twice: (x + p) W and [x p] [W; W] differ by {difference} here. Asked for x − p of {targets} pairs, one matrix on the sum leaves {tied} of it, two free ones {free}: concatenating can do all that adding can, with {ratio} times the weights.</source>
            <translation>那篇论文比较的是正弦与可学习的表。相加就是把同一个矩阵用两次的拼接：这里 (x + p) W 与 [x p] [W; W] 相差 {difference}。要从 {targets} 对里得到 x − p，作用在和上的一个矩阵会剩下其中的 {tied}，两个自由的矩阵剩下 {free}：相加能做的拼接都能做，权重是 {ratio} 倍。</translation>
        </message>
        <message>
            <source>If only the first projection becomes wider, it has {first} times the weights, and a model of {layers} layers {model} times; {every} times only if every layer is made three times as wide.</source>
            <translation>如果只加宽第一个投影，它的权重是 {first} 倍，一个 {layers} 层的模型是 {model} 倍；只有每一层都加宽到三倍，才是 {every} 倍。</translation>
        </message>
        <message>
            <source>For {tokens} tokens, attention computes {pairs} products of a query with a key; each token with itself alone would be {own}. In that case nothing is mixed: a change of the first token moves {moved_own} other outputs, with attention {moved}.</source>
            <translation>{tokens} 个词元时，注意力要算 {pairs} 个查询与键的内积；每个词元只与自己的话只要 {own} 个。那样什么也不混合：改动第一个词元，会动到 {moved_own} 个其他输出；用注意力则动到 {moved} 个。</translation>
        </message>
        <message>
            <source>Counted by torch at n = {tokens}, d = {width}: {all} FLOPs, of which the part that grows with n² is {square} per cent. The rest grows with n·d². At d = 4096 the square overtakes the projections at n = {first} and projections with feed-forward at n = {second}.</source>
            <translation>由 torch 计数，n = {tokens}、d = {width}：共 {all} FLOPs，其中随 n² 增长的部分占百分之 {square}，其余随 n·d² 增长。d = 4096 时，平方项在 n = {first} 超过投影，在 n = {second} 超过投影与前馈之和。</translation>
        </message>
        <message>
            <source>Scores and mixing take 4·n²·d FLOPs, the four projections 8·n·d². Counted by torch at d = {width}: for n = {short}, {short_ratio} times as much for the projections; for n = {long}, {long_ratio} times.</source>
            <translation>分数与混合要 4·n²·d FLOPs，四个投影要 8·n·d²。由 torch 计数，d = {width}：n = {short} 时投影是它的 {short_ratio} 倍；n = {long} 时是 {long_ratio} 倍。</translation>
        </message>
        <message>
            <source>At n = 512, d = 768: Q, K and V hold {vectors} numbers, the scores of a head {scores}, of 12 heads {all}. At n = 16 384 one head's scores hold {long} times as many as Q, K and V. A fused kernel keeps {sums} sums instead of the matrix.</source>
            <translation>n = 512、d = 768 时，Q、K、V 共 {vectors} 个数，一个头的分数 {scores} 个，12 个头 {all} 个。n = 16 384 时一个头的分数是 Q、K、V 的 {long} 倍。融合的核函数不存矩阵，只留 {sums} 个和。</translation>
        </message>
        <message>
            <source>Of {tokens} drawn queries and keys of width {width}: rank of Q·Kᵀ {scores}, which is at most {width} already; rank of its softmax {softmax}. Linformer leaves both alone and merges the {tokens} rows of K and V to k.</source>
            <translation>抽取 {tokens} 个宽 {width} 的查询与键：Q·Kᵀ 的秩是 {scores}，本来就不超过 {width}；它的 softmax 的秩是 {softmax}。Linformer 两者都不动，而是把 K 和 V 的 {tokens} 行合并成 k 行。</translation>
        </message>
        <message>
            <source>Computed on {tokens} tokens of width {width}: hashing compares vectors of width {hashed} in {pairs} of {all} pairs; Linformer's keys are {rows} × {columns}: fewer rows, the same width.</source>
            <translation>在 {tokens} 个宽 {width} 的词元上计算：哈希比较的是宽 {hashed} 的向量，只是 {all} 对中只算 {pairs} 对；Linformer 的键是 {rows} × {columns}：行少了，宽度没变。</translation>
        </message>
        <message>
            <source>With 2 bytes a number, d = 4096, 32 heads, n = 4096 and a ridge of {ridge} FLOPs per byte (312 TFLOP/s, 2039 GB/s): in prefill the products with weights have {prefill}, scores as a kernel of their own {plain}, fused {fused}, softmax {softmax}. In decoding one text, products with weights have {decode} and scores {decode_scores}: below the ridge.</source>
            <translation>每个数 2 字节，d = 4096，32 个头，n = 4096，屋脊在每字节 {ridge} FLOPs（312 TFLOP/s，2039 GB/s）：预填充时与权重相乘是 {prefill}，分数单独作为一个核函数是 {plain}，融合后 {fused}，softmax 是 {softmax}。解码一段文本时，与权重相乘是 {decode}，分数是 {decode_scores}：都在屋脊之下。</translation>
        </message>
        <message>
            <source>In a window of {window} at n = {tokens} and d = {width}, {pairs} times fewer pairs are computed and, fused, keys and values of {read} are read instead of {all} for a decoded token: bytes fall with the FLOPs. Of three model families asked for in transformers (Mistral, Gemma 3, GPT-OSS), {families} come with a sliding window.</source>
            <translation>窗口 {window}、n = {tokens}、d = {width} 时，要算的对少到 {pairs} 分之一；融合后，解码一个词元读 {read} 的键和值，而不是 {all}：字节与 FLOPs 一起减少。在 transformers 里问到的三个模型家族（Mistral、Gemma 3、GPT-OSS）中，有 {families} 个带滑动窗口。</translation>
        </message>
        <message>
            <source>Tile by tile {tiles} FLOPs of products, with the whole matrix {whole}: the same 4·n²·d at n = {tokens}, d = {width}, and the output is the same to {apart}. What falls is the traffic with slow memory, from {standard} to {moved}, {ratio} times.</source>
            <translation>逐块计算的乘积是 {tiles} FLOPs，用整个矩阵是 {whole}：n = {tokens}、d = {width} 时同样是 4·n²·d，输出相差 {apart}。减少的是与慢内存的往来，从 {standard} 到 {moved}，{ratio} 倍。</translation>
        </message>
    </context>
</TS>
