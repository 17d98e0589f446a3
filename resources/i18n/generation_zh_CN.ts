<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>On {tokens} tokens of the small model: with a cache the largest difference of a logit is {cached}, in a batch of 16 {batched}, and {said} tokens decoded with drafts are {spoken}. A cache kept in 8 bits moves the predictions by {coarse} nats a token: no longer the same function.</source>
            <translation>在小模型的 {tokens} 个词元上：用缓存，logit 最大相差 {cached}；16 个一批，{batched}；用草稿解码的 {said} 个词元{spoken}。缓存存成 8 位，预测每词元移动 {coarse} nat：已不是同一个函数。</translation>
        </message>
        <message>
            <source>the same as without</source>
            <translation>与不用草稿时相同</translation>
        </message>
        <message>
            <source>not the same as without</source>
            <translation>与不用草稿时不同</translation>
        </message>
        <message>
            <source>The factor cannot be checked here. If attention cost nothing at all, Llama 2 7B on an A100 would decode at most {decode} times as fast behind 4096 tokens, and prefill {prefill} times; a factor of 3.9 is out of reach below {least} tokens. So it depends on the length, and on whether it is of attention alone.</source>
            <translation>这个倍数在这里无法核对。假如注意力完全不花时间，A100 上的 Llama 2 7B 在 4096 个词元之后解码最多快到 {decode} 倍，预填充快到 {prefill} 倍；在 {least} 个词元以下，3.9 倍是达不到的。所以它取决于长度，也取决于说的是不是只有注意力这一部分。</translation>
        </message>
        <message>
            <source>True under a causal mask only. One token more changes the earlier keys and values of the causal model “{decoder}” by {causal} of their size at most, which is rounding. In “{encoder}”, where tokens see those after them, layer 1 stays, and from layer 2 on they change by up to {change}: a cache would be wrong there.</source>
            <translation>只在因果掩码（causal mask）下成立。多写一个词元，因果模型“{decoder}”前面的键和值最多只变动其大小的 {causal}，那是舍入误差。在“{encoder}”中，词元看得见后面的词元，第 1 层不变，从第 2 层起最多变动 {change}：在那里缓存就错了。</translation>
        </message>
        <message>
            <source>After “{text}”, {steps} tokens of greedy search with no run of {size} twice: the ban acted {times} times, and each time left a probability of {left}, though the model gave up to {before}. With 20 added to the score of a banned token it stays {left}; with a repetition penalty of 1.3 it would be {raised}.</source>
            <translation>在“{text}”之后用贪婪搜索写 {steps} 个词元（token），连续 {size} 个不得重复：禁令生效 {times} 次，每次留下的概率都是 {left}，而模型给出的最高达 {before}。把被禁词元的分数加 20，概率仍是 {left}；若改用 1.3 的重复惩罚（repetition penalty），则是 {raised}。</translation>
        </message>
        <message>
            <source>On {steps} tokens written by greedy search, the likeliest next token was in the text already {again} times. Top-p {p} made it likelier in {raised} of them, a repetition penalty of 1.2 less likely in {lowered}. Between the tokens that top-p keeps the proportions change by {change} at most.</source>
            <translation>贪婪搜索写下的 {steps} 个词元（token）中，有 {again} 次最可能的下一个词元已在文本里。top-p {p} 在其中 {raised} 次使它更可能，1.2 的重复惩罚（repetition penalty）在 {lowered} 次使它更不可能。top-p 留下的词元之间，比例最多改变 {change}。</translation>
        </message>
        <message>
            <source>The same weights, trained with cross-entropy and without any adapter: with greedy search {greedy} of {tokens} written tokens end a run of four that was there before, drawn from the model as it is {drawn}. And what was read {copies} times goes from {first} to {last} a token. How tokens are chosen decides here; neither of the two causes is needed.</source>
            <translation>同一套权重，用交叉熵（cross-entropy）训练，没有任何适配器：贪婪搜索写的 {tokens} 个词元中有 {greedy} 结束一段以前出现过的连续四个词元，直接从模型抽取则是 {drawn}。读了 {copies} 遍的文本，每个词元的概率从 {first} 变到 {last}。这里起决定作用的是选词元的方式，那两个原因都不是必需的。</translation>
        </message>
        <message>
            <source>Counted by torch, with a cache: in step {first} and in step {last} {rows} token goes through the model; the FLOPs go from {before} to {after} ({ratio} times), since more keys are read. Without a cache step {last} computes {last} tokens and takes {without} times as many.</source>
            <translation>由 torch 计数，使用缓存：第 {first} 步和第 {last} 步都只有 {rows} 个词元（token）通过模型；FLOPs 从 {before} 变为 {after}（{ratio} 倍），因为要读更多的键。不用缓存时，第 {last} 步要计算 {last} 个词元，FLOPs 是 {without} 倍。</translation>
        </message>
        <message>
            <source>Share of {tokens} tokens that repeat, after {texts} texts: temperature 0.3 {low}; rising from 0.3 to 1.2 {rising}; 0.75 throughout, the same on average, {constant}; 0.3 with a repetition penalty of 1.2 {penalty}. Where the loop closes while it is cool, the later heat need not open it.</source>
            <translation>{texts} 段文本之后各写 {tokens} 个词元（token），重复的比例：温度（temperature）0.3 为 {low}；从 0.3 升到 1.2 为 {rising}；始终 0.75（平均相同）为 {constant}；0.3 加 1.2 的重复惩罚（repetition penalty）为 {penalty}。低温时循环一旦闭合，后来的高温未必能打开它。</translation>
        </message>
        <message>
            <source>From 1 beam to {beams} the mean ln p of the best text rises from {before} to {after}, over {count} beginnings: the search gets better. The texts do not: their mean length falls from {long} to {short} tokens, where samples of the same model have {sampled}.</source>
            <translation>从 1 个束到 {beams} 个束，{count} 个开头的最佳文本的平均 ln p 从 {before} 升到 {after}：搜索变好了。文本却没有变好：平均长度从 {long} 个词元（token）降到 {short} 个，而同一模型的采样（sampling）有 {sampled} 个。</translation>
        </message>
        <message>
            <source>From 1 beam to {beams} the mean ln p goes from {before} to {after} and the mean length from {long} to {short} tokens, over {count} beginnings (samples: {sampled}).</source>
            <translation>从 1 个束到 {beams} 个束，{count} 个开头的平均 ln p 从 {before} 变为 {after}，平均长度从 {long} 个词元变为 {short} 个（采样：{sampled}）。</translation>
        </message>
        <message>
            <source>Beam size and search width are one number. Of the pairs of tokens in the texts of {few} beams {of_few} are different, with {many} beams {of_many}; with {many} samples of the same model it is {sampled}.</source>
            <translation>束大小（beam size）和搜索宽度是同一个数。{few} 个束的文本中，不重复的词元对占 {of_few}，{many} 个束占 {of_many}；同一模型的 {many} 个采样（samples）则是 {sampled}。</translation>
        </message>
        <message>
            <source>Nothing is hashed or clustered: every score is ln p − λ · (beams of earlier groups that chose the token here), to within {apart}. With λ = 0 the {groups} groups begin with {same} different token(s), with λ = {strength} with {different}.</source>
            <translation>没有哈希，也没有聚类：每个得分都等于 ln p − λ ·（前面的组在此处选了该词元的束数），误差不超过 {apart}。λ = 0 时 {groups} 个组以 {same} 种词元开头，λ = {strength} 时以 {different} 种开头。</translation>
        </message>
        <message>
            <source>DoLa divides the last layer's probabilities by an early layer's. On {tokens} tokens of two speeches, put to the bundled model of {layers} layers, it changes the first choice {changed} times; the token that really follows is first {final} times without it and {dola} times with it. It stresses what late layers add, which may be a fact or not; what it does for the truth of answers is a measurement for each model.</source>
            <translation>DoLa 用最后一层的概率除以某个早层的概率。在两篇演说的 {tokens} 个词元（token）上，对随附的 {layers} 层模型，它有 {changed} 次改变了首选；真正接着的词元，不用它时有 {final} 次排第一，用它时有 {dola} 次。它突出后面的层所添加的东西，那可能是事实，也可能不是；对答案真实性的作用，要对每个模型分别测量。</translation>
        </message>
        <message>
            <source>Simulated on {requests} requests: paged blocks give {paged} times the tokens per second of reservations, continuous batching {continuous} times those of static. Prompts read in chunks give {chunked} times, and shorten the longest pause from {long} to {short} ms. The paper of 2023 is about the first two; separate or chunked prefill came later.</source>
            <translation>在 {requests} 个请求上模拟：分页的块每秒词元数是预留的 {paged} 倍，连续批处理是静态的 {continuous} 倍。分块读提示词是 {chunked} 倍，并把最长停顿从 {long} ms 缩短到 {short} ms。2023 年的论文讲的是前两者；分离或分块的预填充是后来的。</translation>
        </message>
        <message>
            <source>Simulated with too little memory: numbers of 8 bits, which double the room, give {eight} times the tokens per second, of 4 bits {four} times; paged blocks alone give {paged} times, and keep all 16 bits. In the small model 8 bits move the predictions by {eight_lost} nats a token, 4 bits by {four_lost}. A coarser cache is an option beside blocks, not what their speed rests on.</source>
            <translation>在内存太少时模拟：8 位的数使容量加倍，每秒词元数是 {eight} 倍，4 位是 {four} 倍；只用分页的块就是 {paged} 倍，而且保留全部 16 位。在小模型里，8 位使预测每个词元移动 {eight_lost} 奈特，4 位移动 {four_lost}。更粗的缓存是分页之外的选项，不是它快的根基。</translation>
        </message>
        <message>
            <source>Paged blocks need {least} to {most} per cent less memory than reservations for the same texts, as the longest allowed text goes from {short} to {long} tokens. What is fixed is the waste: {paged} per cent with blocks of 16, against {first} to {last}. And it is waste that was published: without blocks 20.4 to 38.2 per cent of the cache held tokens (Kwon and others 2023, arXiv 2309.06180), the rest was lost; with them, by the announcement of vLLM, under 4 per cent is.</source>
            <translation>允许的最长文本从 {short} 到 {long} 个词元时，同样的文本用分页的块比预留少占 {least}% 到 {most}% 内存。能说定的是浪费：16 个一块时 {paged}%，预留则是 {first}% 到 {last}%。公布的也是浪费：没有分页时，缓存只有 20.4% 到 38.2% 装着词元（Kwon 等人 2023，arXiv 2309.06180），其余都浪费了；有分页时，据 vLLM 的发布说明，浪费不到 4%。</translation>
        </message>
        <message>
            <source>To answer the same requests, {paged} tokens go through the model with paged blocks and {reserved} with reserved memory: no fewer. Without any cache it would be {without}. Reuse is what a cache is for, in any system; blocks change how its memory is handed out.</source>
            <translation>回答同样的请求，分页的块有 {paged} 个词元通过模型，预留内存有 {reserved} 个：并不更少。完全没有缓存则是 {without} 个。复用是任何系统里缓存的本意；块改变的是怎样分配它的内存。</translation>
        </message>
        <message>
            <source>It depends on what it is compared with. The question alone has {bare} tokens, with the passage that shares most words with it {passage}, with the whole source {whole}: shorter than pasting everything, {times} times as long as asking plainly.</source>
            <translation>要看与什么相比。只有问题是 {bare} 个词元（token），加上与它共有词最多的一段是 {passage} 个，加上整篇原文是 {whole} 个：比全部粘贴短，却是直接提问的 {times} 倍长。</translation>
        </message>
        <message>
            <source>“{phrase}” over and over has perplexity {loop}, a paragraph written by a person {human}, {tokens} tokens each. And cut into characters, for a smaller model, the paragraph has {letters}: numbers of two tokenizers cannot be compared either.</source>
            <translation>不断重复“{phrase}”的困惑度（perplexity）是 {loop}，人写的一段是 {human}，各 {tokens} 个词元。这一段切成字符给一个更小的模型，困惑度是 {letters}：两种分词器的数也不能相比。</translation>
        </message>
        <message>
            <source>“{phrase}” over and over has perplexity {loop}, a paragraph written by a person {human}, {tokens} tokens each; cut into characters, for a smaller model, {letters}.</source>
            <translation>不断重复“{phrase}”的困惑度是 {loop}，人写的一段是 {human}，各 {tokens} 个词元；切成字符给一个更小的模型，是 {letters}。</translation>
        </message>
        <message>
            <source>It changes the answer and measures nothing: a way to decode. A simulated reasoner that is right in {one} of cases, and whose errors scatter, is right in {many} by the majority of {votes}; where an error is the most frequent answer, {before} become {after}.</source>
            <translation>它改变答案，不测量任何东西：这是一种解码方法。一个模拟的推理者单次正确率 {one}，错误分散，{votes} 票取多数后是 {many}；如果某个错误才是最常见的答案，{before} 会变成 {after}。</translation>
        </message>
        <message>
            <source>A passage raises the probability of its answer and forbids nothing. Over {count} passages it goes from {before} to {after} in the mean; after “{text}” still {other} of the probability lie on tokens that are not in the passage.</source>
            <translation>段落提高了相应答案的概率，但什么也没有禁止。{count} 个段落平均从 {before} 升到 {after}；在“{text}”之后，仍有 {other} 的概率落在段落里没有的词元（token）上。</translation>
        </message>
    </context>
    <context>
        <name>generation</name>
        <message>
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>Beam search</source>
            <translation>束搜索</translation>
        </message>
        <message>
            <source>Surprise</source>
            <translation>惊异度</translation>
        </message>
        <message>
            <source>Early answers</source>
            <translation>提前作答</translation>
        </message>
        <message>
            <source>Speculative decoding</source>
            <translation>推测解码</translation>
        </message>
        <message>
            <source>Why it is slow</source>
            <translation>为什么慢</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>推理服务</translation>
        </message>
        <message>
            <source>transformers generate(num_beams={beams}): scores of all texts</source>
            <translation>transformers generate(num_beams={beams})：全部文本的得分</translation>
        </message>
        <message>
            <source>transformers generate(num_beams={beams}): texts that differ</source>
            <translation>transformers generate(num_beams={beams})：不同的文本数</translation>
        </message>
        <message>
            <source>transformers generate(), greedy: tokens that differ</source>
            <translation>transformers generate()，贪婪搜索：不同的词元数</translation>
        </message>
        <message>
            <source>a search in plain lists on transformers' logits: groups</source>
            <translation>在 transformers 的 logits 上用普通列表实现的搜索：分组</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, 6 layers</source>
            <translation>双语：词片，6 层</translation>
        </message>
        <message>
            <source>Clear: characters, 2 layers</source>
            <translation>清晰：字符，2 层</translation>
        </message>
        <message>
            <source>Clear: characters, 4 layers</source>
            <translation>清晰：字符，4 层</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Your own model folder</source>
            <translation>自己的模型文件夹</translation>
        </message>
        <message>
            <source>A folder with a model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json): GPT-2, Llama, Mistral, Qwen or Gemma. It is used instead of the model above.</source>
            <translation>Hugging Face 格式的模型文件夹（config.json、model.safetensors、tokenizer.json）：GPT-2、Llama、Mistral、Qwen 或 Gemma。填写后代替上面的模型。</translation>
        </message>
        <message>
            <source>transformers hidden_states: probability of every answer</source>
            <translation>transformers hidden_states：每个答案的概率</translation>
        </message>
        <message>
            <source>transformers hidden_states: contrast (DoLa)</source>
            <translation>transformers hidden_states：对比（DoLa）</translation>
        </message>
        <message>
            <source>transformers loss: mean surprisal, bits</source>
            <translation>transformers 的 loss：平均惊异度，比特</translation>
        </message>
        <message>
            <source>torch cross_entropy on transformers' logits: each token</source>
            <translation>在 transformers 的 logits 上用 torch cross_entropy：逐个词元</translation>
        </message>
        <message>
            <source>n-th root of the product: perplexity of the example</source>
            <translation>乘积的 n 次方根：例子的困惑度</translation>
        </message>
        <message>
            <source>transformers loss behind half of the prompt, bits</source>
            <translation>transformers 的 loss，提示只剩一半，比特</translation>
        </message>
        <message>
            <source>all outcomes of {votes} votes, one by one: accuracy</source>
            <translation>逐一列举 {votes} 票的全部结果：正确率</translation>
        </message>
        <message>
            <source>GPT-2</source>
            <extracomment>Their names, in the same order; they read the same in every language.</extracomment>
            <translation>GPT-2</translation>
        </message>
        <message>
            <source>Qwen2.5 0.5B</source>
            <translation>Qwen2.5 0.5B</translation>
        </message>
        <message>
            <source>Qwen2.5 7B</source>
            <translation>Qwen2.5 7B</translation>
        </message>
        <message>
            <source>Llama 2 7B</source>
            <translation>Llama 2 7B</translation>
        </message>
        <message>
            <source>Llama 3 8B</source>
            <translation>Llama 3 8B</translation>
        </message>
        <message>
            <source>Llama 2 13B</source>
            <translation>Llama 2 13B</translation>
        </message>
        <message>
            <source>Mixtral 8x7B</source>
            <translation>Mixtral 8x7B</translation>
        </message>
        <message>
            <source>Llama 2 70B</source>
            <translation>Llama 2 70B</translation>
        </message>
        <message>
            <source>Llama 3 70B</source>
            <translation>Llama 3 70B</translation>
        </message>
        <message>
            <source>transformers: probability of every written token</source>
            <translation>transformers：每个所写词元的概率</translation>
        </message>
        <message>
            <source>transformers generate, greedy: tokens that differ</source>
            <translation>transformers generate（贪婪）：不同的词元数</translation>
        </message>
        <message>
            <source>one pass without a cache: every early answer</source>
            <translation>不用缓存的一次前向：每个提前的答案</translation>
        </message>
        <message>
            <source>Lindley's recursion for one slot</source>
            <translation>单个位置的 Lindley 递推</translation>
        </message>
        <message>
            <source>relative</source>
            <translation>相对</translation>
        </message>
        <message>
            <source>free blocks that hold something</source>
            <translation>有内容的空闲块</translation>
        </message>
        <message>
            <source>blocks</source>
            <translation>块</translation>
        </message>
        <message>
            <source>tokens asked for</source>
            <translation>请求的词元数</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>prompts and answers, each computed once</source>
            <translation>提示词和回答，各计算一次</translation>
        </message>
        <message>
            <source>integer</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>bytes of torch tensors of the cache's shape</source>
            <translation>缓存形状的 torch 张量的字节数</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>torch FlopCounterMode on the small model</source>
            <translation>torch FlopCounterMode 对小模型的计数</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>the small model without a cache</source>
            <translation>不用缓存的小模型</translation>
        </message>
        <message>
            <source>float32 logits</source>
            <translation>float32 logits</translation>
        </message>
        <message>
            <source>no pass is quicker than the roof</source>
            <translation>没有一次通过比屋顶线更快</translation>
        </message>
    </context>
    <context>
        <name>generation/beam</name>
        <message>
            <source>Four beams find less than two</source>
            <translation>四个束找到的还不如两个束</translation>
        </message>
        <message>
            <source>How short can a text get?</source>
            <translation>文本能短到什么程度？</translation>
        </message>
        <message>
            <source>Divided by length: α = 1</source>
            <translation>除以长度：α = 1</translation>
        </message>
        <message>
            <source>Four groups of two</source>
            <translation>四组，每组两个</translation>
        </message>
        <message>
            <source>A reward for tokens that are new</source>
            <translation>奖励新词元</translation>
        </message>
        <message>
            <source>A reward for one word</source>
            <translation>奖励一个词</translation>
        </message>
        <message>
            <source>Chinese: a loop is likely, too</source>
            <translation>中文：循环的概率也很高</translation>
        </message>
        <message>
            <source>A model of characters</source>
            <translation>字符模型</translation>
        </message>
        <message>
            <source>Is the likeliest text the best one, and how is it found?</source>
            <translation>概率最高的文本就是最好的吗？又是怎样找到它的？</translation>
        </message>
        <message>
            <source>tree</source>
            <translation>搜索树</translation>
        </message>
        <message>
            <source>length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>wider</source>
            <translation>加宽</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>reward</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>From B = 1 to {beams}: ln p of the best text {before} → {after}, its length {long} → {short}</source>
            <translation>B 从 1 到 {beams}：最佳文本的 ln p {before} → {after}，长度 {long} → {short}</translation>
        </message>
        <message>
            <source>Group {group} chooses first and freely: {pieces}</source>
            <translation>第 {group} 组先选，不受限制：{pieces}</translation>
        </message>
        <message>
            <source>Group {group} chooses {pieces}: what earlier groups took costs it a penalty</source>
            <translation>第 {group} 组选 {pieces}：前面各组选过的词元要扣分</translation>
        </message>
        <message>
            <source>The same search by ln p + β · reward, β = {weight}</source>
            <translation>同样的搜索，按 ln p + β · 奖励打分，β = {weight}</translation>
        </message>
        <message>
            <source>First without the reward: “{before}”; with it: “{after}”</source>
            <translation>不加奖励时第一名：“{before}”；加奖励后：“{after}”</translation>
        </message>
        <message>
            <source>goes on after “{text}”</source>
            <translation>接在“{text}”之后</translation>
        </message>
        <message>
            <source>the B = {beams} best go on</source>
            <translation>最好的 B = {beams} 个继续</translation>
        </message>
        <message>
            <source>cut, for ever</source>
            <translation>剪掉，不再回来</translation>
        </message>
        <message>
            <source>likeliest finished text</source>
            <translation>已完成文本中概率最高的</translation>
        </message>
        <message>
            <source>greedy's path</source>
            <translation>贪婪搜索的路径</translation>
        </message>
        <message>
            <source>beam</source>
            <translation>束搜索（beam）</translation>
        </message>
        <message>
            <source>as many samples</source>
            <translation>同样多个采样（samples）</translation>
        </message>
        <message>
            <source>likeliest text of all (proven)</source>
            <translation>所有文本中概率最高的（已证明）</translation>
        </message>
        <message>
            <source>likeliest text found (not proven to be the best)</source>
            <translation>找到的概率最高的文本（未证明为最优）</translation>
        </message>
        <message>
            <source>Finished so far: {count}</source>
            <translation>已完成：{count} 个</translation>
        </message>
        <message>
            <source>Finished so far: none</source>
            <translation>已完成：无</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪婪</translation>
        </message>
        <message>
            <source>Plain beam search</source>
            <translation>普通束搜索</translation>
        </message>
        <message>
            <source>Diverse beam search</source>
            <translation>多样化束搜索（diverse beam search）</translation>
        </message>
        <message>
            <source>distinct-2 = {value}; different first tokens {first}</source>
            <translation>distinct-2 = {value}；不同的首词元 {first}</translation>
        </message>
        <message>
            <source>{count} tokens</source>
            <translation>{count} 个词元</translation>
        </message>
        <message>
            <source>score / score of the first; at 1 a text is first</source>
            <translation>得分 / 第一名的得分；等于 1 者排第一</translation>
        </message>
        <message>
            <source>ln p of the best</source>
            <translation>最佳文本的 ln p</translation>
        </message>
        <message>
            <source>its length, tokens</source>
            <translation>其长度（词元）</translation>
        </message>
        <message>
            <source>distinct-2 of all B</source>
            <translation>全部 B 个的 distinct-2</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>ln p</source>
            <translation>ln p</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>best text (∞: the likeliest of all, ?: the likeliest found)</source>
            <translation>最佳文本（∞：所有文本中概率最高的；?：找到的概率最高的）</translation>
        </message>
        <message>
            <source>Length normalisation</source>
            <translation>长度归一化</translation>
        </message>
        <message>
            <source>Group {group}</source>
            <translation>第 {group} 组</translation>
        </message>
        <message>
            <source>The likeliest text of all within the limit is “{text}”, ln p = {logp}. A prefix that is less likely already cannot come back; prefixes gone on from to prove it: {count}.</source>
            <translation>在长度上限内，所有文本中概率最高的是“{text}”，ln p = {logp}。概率已经更低的前缀不可能再追上来，所以展开 {count} 个前缀就足以证明。</translation>
        </message>
        <message>
            <source>Of the texts ({all}) so many were not found without the reward: {count}.</source>
            <translation>{all} 个文本中有 {count} 个在不加奖励时没有找到。</translation>
        </message>
        <message>
            <source>Beams: {beams}. They cannot be divided into as many equal groups as you asked, and make {groups}.</source>
            <translation>共 {beams} 个束，无法平均分成你要的那么多组，只分 {groups} 组。</translation>
        </message>
        <message>
            <source>Token {depth}: {all} candidates, and the likeliest go on: {kept}</source>
            <translation>第 {depth} 个词元（token）：{all} 个候选中，概率最高的 {kept} 个继续</translation>
        </message>
        <message>
            <source>Token {depth}: {all} candidates, and the likeliest go on: {kept}; ended among the best: {ended}</source>
            <translation>第 {depth} 个词元（token）：{all} 个候选中，概率最高的 {kept} 个继续；名列前茅者中有 {ended} 个已结束</translation>
        </message>
        <message>
            <source>At α = {alpha} the first is “{text}” (length {length})</source>
            <translation>α = {alpha} 时排第一的是“{text}”（{length} 个词元）</translation>
        </message>
        <message>
            <source>Greedy, B = 1: “{text}”, ln p = {logp}, length {length}</source>
            <translation>贪婪搜索（greedy），B = 1：“{text}”，ln p = {logp}，{length} 个词元</translation>
        </message>
        <message>
            <source>Different pairs of tokens: {plain} of all without groups, {diverse} with them ({groups})</source>
            <translation>不重复的词元对所占比例：不分组 {plain}，分 {groups} 组 {diverse}</translation>
        </message>
        <message>
            <source>earlier tokens to the left: {count}</source>
            <translation>左侧还有 {count} 个更早的词元</translation>
        </message>
        <message>
            <source>1 token</source>
            <translation>1 个词元</translation>
        </message>
        <message>
            <source>groups before: {count}</source>
            <translation>之前已有 {count} 组</translation>
        </message>
        <message>
            <source>Without reward</source>
            <translation>不加奖励</translation>
        </message>
        <message>
            <source>by ln p</source>
            <translation>按 ln p</translation>
        </message>
        <message>
            <source>With reward</source>
            <translation>加奖励</translation>
        </message>
        <message>
            <source>by ln p + {beta} · reward</source>
            <translation>按 ln p + {beta} · 奖励</translation>
        </message>
        <message>
            <source>ln p: {before} + ({step}) = {total}</source>
            <translation>ln p：{before} + ({step}) = {total}</translation>
        </message>
        <message>
            <source>score {score}</source>
            <translation>得分 {score}</translation>
        </message>
        <message>
            <source>place {place}: one of the {beams} that go on</source>
            <translation>第 {place} 名：继续的 {beams} 个之一</translation>
        </message>
        <message>
            <source>place {place}: the text ends here, and is kept aside</source>
            <translation>第 {place} 名：文本在此结束，另行保存</translation>
        </message>
        <message>
            <source>place {place}: cut</source>
            <translation>第 {place} 名：剪掉</translation>
        </message>
        <message>
            <source>ln p per token {value}</source>
            <translation>每个词元的 ln p {value}</translation>
        </message>
        <message>
            <source>{logp} / {length}^{alpha} = {value}</source>
            <translation>{logp} / {length}^{alpha} = {value}</translation>
        </message>
        <message>
            <source>It came to the limit of tokens.</source>
            <translation>它到达了词元数上限。</translation>
        </message>
        <message>
            <source>first: “{text}”</source>
            <translation>第一名：“{text}”</translation>
        </message>
        <message>
            <source>found by bounding: {count} prefixes gone on from</source>
            <translation>用界限法（bounding）找到：展开了 {count} 个前缀</translation>
        </message>
        <message>
            <source>{texts} texts of the beam: distinct-1 {one}, distinct-2 {two}</source>
            <translation>束搜索的 {texts} 个文本：distinct-1 {one}，distinct-2 {two}</translation>
        </message>
        <message>
            <source>{texts} samples: distinct-1 {one}, distinct-2 {two}</source>
            <translation>{texts} 个采样：distinct-1 {one}，distinct-2 {two}</translation>
        </message>
        <message>
            <source>“{piece}” for group {group}</source>
            <translation>“{piece}”，第 {group} 组</translation>
        </message>
        <message>
            <source>{p} · e^(−{strength} · {count}) = {after}</source>
            <translation>{p} · e^(−{strength} · {count}) = {after}</translation>
        </message>
        <message>
            <source>score, penalties included: {score}</source>
            <translation>含惩罚的得分：{score}</translation>
        </message>
        <message>
            <source>Token {depth}: rank, and cut</source>
            <translation>第 {depth} 个词元：排序，剪枝</translation>
        </message>
        <message>
            <source>Prefixes that go on: {live}; times {vocabulary} tokens these are {all} candidates. They are ranked by the sum of their logarithms, and the B = {beams} best go on; the dashed line is the cut. A text that ends among the best is kept aside and takes no place. What was cut is never looked at again, even if the best text began with it.</source>
            <translation>{live} 个前缀乘以 {vocabulary} 个词元（token），得到 {all} 个候选。按对数概率之和排序，最好的 B = {beams} 个继续；虚线就是剪枝（pruning）的界线。在名列前茅者中结束的文本另行保存，不占名额。剪掉的前缀再也不看，哪怕最好的文本正是以它开头。</translation>
        </message>
        <message>
            <source>One beam is greedy search: the likeliest token each time. It finds “{text}” with ln p = {logp} and length {length}.</source>
            <translation>只有一个束就是贪婪搜索（greedy search）：每次取概率最高的词元。它找到“{text}”，ln p = {logp}，共 {length} 个词元。</translation>
        </message>
        <message>
            <source>With {beams} beams the best text is “{text}”: ln p = {logp} where greedy had {greedy}, length {length} where greedy had {long}. The search does its work, it finds what the model holds to be likely. Whether that is a good text is another question: read them.</source>
            <translation>用 {beams} 个束，最佳文本是“{text}”：ln p = {logp}，贪婪搜索是 {greedy}；{length} 个词元，贪婪搜索是 {long} 个。搜索尽了职责，找到了模型认为概率高的文本。这文本好不好是另一回事：读一读就知道。</translation>
        </message>
        <message>
            <source>The beams are divided into groups: {groups}, of size {each}. At every token they choose one after the other, and from each token's score goes λ = {strength} for every beam of an earlier group that chose it: its probability counts {factor} times as much. The picture shows the first token, where all groups still have the same prefix.</source>
            <translation>束分成 {groups} 组，每组 {each} 个。每一步各组依次选择；前面的组里每有一个束选了某词元，就从它的得分中减去 λ = {strength}，相当于概率乘以 {factor}。图中是第一个词元，这时各组的前缀还完全相同。</translation>
        </message>
        <message>
            <source>Different first tokens of the texts ({beams}): {first} with one beam, {firsts} with groups ({groups}). Of their pairs of tokens {plain} are different with one beam and {diverse} with groups.</source>
            <translation>不分组时，{beams} 个文本以 {first} 种词元开头；分 {groups} 组时有 {firsts} 种。不重复的词元对所占比例：不分组 {plain}，分组 {diverse}。</translation>
        </message>
        <message>
            <source>Of its texts ({texts}) distinct-2 is {beams}; of as many samples of the same model ({count}) it is {samples}.</source>
            <translation>它的 {texts} 个文本的 distinct-2 为 {beams}；同一模型的 {count} 个采样（samples）是 {samples}。</translation>
        </message>
        <message>
            <source>“{text}” is finished, ln p = {logp}: likelier than greedy's “{greedy_text}”, {greedy}.</source>
            <translation>“{text}”已完成，ln p = {logp}：比贪婪搜索的“{greedy_text}”（{greedy}）概率更高。</translation>
        </message>
        <message>
            <source>From α = {alpha} on “{text}” is first (length {length}).</source>
            <translation>从 α = {alpha} 起，“{text}”排第一（{length} 个词元）。</translation>
        </message>
        <message>
            <source>Two texts change places at most once: where the ratio of their ln p is the ratio of their lengths to the power of α.</source>
            <translation>两个文本的名次至多互换一次：在两者 ln p 之比等于长度之比的 α 次方的地方。</translation>
        </message>
        <message>
            <source>A beam of {beams}</source>
            <translation>束宽 {beams}</translation>
        </message>
        <message>
            <source>Every token makes a text less likely, so by ln p short texts win: of the texts found ({count}) it is “{text}” (length {shortest}). Dividing by length^α makes up for that, the more the larger α is; at α = 1 it is the mean per token. Move the line.</source>
            <translation>每多一个词元，文本的概率就更低，所以按 ln p 短文本占优：找到的 {count} 个文本里第一名是“{text}”（{shortest} 个词元）。除以长度的 α 次方可以弥补，α 越大补得越多；α = 1 就是每个词元的平均值。拖动那条竖线试试。</translation>
        </message>
        <message>
            <source>Group {group} chooses</source>
            <translation>第 {group} 组选择</translation>
        </message>
        <message>
            <source>What the groups find</source>
            <translation>各组找到了什么</translation>
        </message>
        <message>
            <source>A reward in the score</source>
            <translation>得分中的奖励</translation>
        </message>
        <message>
            <source>Each token adds β times its reward to the score, here {what}, β = {beta}. So the reward decides already which prefixes survive, and the search is another one, not a new order of the old texts. Rewards from a model that scores prefixes are used in the same way.</source>
            <translation>每个词元把 β 倍的奖励（reward）加进得分，这里的奖励是：{what}，β = {beta}。于是奖励从一开始就决定哪些前缀能留下；这是另一次搜索，而不是把原来的文本重新排序。由打分模型给出的奖励也是这样用的。</translation>
        </message>
        <message>
            <source>Ranked anew</source>
            <translation>重新排名</translation>
        </message>
        <message>
            <source>The reward is {what}, β = {beta}. Without it “{before}” is first (ln p = {other}), with it “{after}” (ln p = {logp}). Lines join a text's two places; texts without a line were found by one of the two searches only.</source>
            <translation>奖励：{what}，β = {beta}。不加奖励时第一名是“{before}”（ln p = {other}），加上后是“{after}”（ln p = {logp}）。连线连接同一文本的两个名次；没有连线的文本只被其中一次搜索找到。</translation>
        </message>
        <message>
            <source>1 for every token</source>
            <translation>每个词元得 1</translation>
        </message>
        <message>
            <source>1 for a token that is not in the text yet</source>
            <translation>文中还没有的词元得 1</translation>
        </message>
        <message>
            <source>1 for a token that contains “{word}”</source>
            <translation>含有“{word}”的词元得 1</translation>
        </message>
        <message>
            <source>A text ends with one of the tokens {ends}.</source>
            <translation>遇到这些词元之一，文本就结束：{ends}。</translation>
        </message>
        <message>
            <source>The likeliest finished text so far is “{text}”, {logp}; greedy's “{greedy_text}” has {greedy}.</source>
            <translation>目前已完成文本中概率最高的是“{text}”，{logp}；贪婪搜索的“{greedy_text}”是 {greedy}。</translation>
        </message>
        <message>
            <source>Greedy's path leaves the beam at token {depth}.</source>
            <translation>贪婪搜索的路径在第 {depth} 个词元处离开了束。</translation>
        </message>
        <message>
            <source>At the limit the prefixes among the best count as texts without an end; “…” marks them.</source>
            <translation>到达上限时，名列前茅的前缀算作没有结束的文本，用“…”标出。</translation>
        </message>
        <message>
            <source>Up to α = 2 nothing overtakes “{text}”.</source>
            <translation>直到 α = 2，都没有文本超过“{text}”。</translation>
        </message>
        <message>
            <source>B = {beams} finds a less likely text than B = {before}: {logp} against {other}. More beams crowd out a prefix that fewer had kept.</source>
            <translation>B = {beams} 找到的文本反而不如 B = {before}：{logp} 对 {other}。束多了，把束少时留下的某个前缀挤掉了。</translation>
        </message>
        <message>
            <source>The likeliest text that bounding found is “{text}”, ln p = {logp}, after {count} prefixes; too many were left to prove that none is likelier.</source>
            <translation>界限法（bounding）展开 {count} 个前缀后，找到的概率最高的文本是“{text}”，ln p = {logp}；剩下的太多，无法证明没有概率更高的。</translation>
        </message>
        <message>
            <source>Nobody chose before it, so it is plain beam search with fewer beams.</source>
            <translation>在它之前没有别的组选过，所以它就是束数较少的普通束搜索。</translation>
        </message>
        <message>
            <source>The Hamming penalty counts only tokens chosen at this very place by earlier groups; nothing is hashed or clustered.</source>
            <translation>汉明惩罚（Hamming penalty）只计前面的组在同一位置选过的词元；并没有什么哈希或聚类。</translation>
        </message>
        <message>
            <source>ln p of the likeliest text: {plain} with one beam, {diverse} with groups.</source>
            <translation>概率最高的文本的 ln p：不分组 {plain}，分组 {diverse}。</translation>
        </message>
        <message>
            <source>A reward for every token is the word reward of translation systems: it makes up for length by adding, as α does by dividing.</source>
            <translation>每个词元都给奖励，就是翻译系统里的词奖励（word reward）：它用加法弥补长度，α 则用除法。</translation>
        </message>
        <message>
            <source>A rule as simple as this one stands for any reward that can be computed on a prefix.</source>
            <translation>这条简单的规则代表一切能在前缀上计算的奖励。</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>正在搜索</translation>
        </message>
        <message>
            <source>Searching in groups</source>
            <translation>正在分组搜索</translation>
        </message>
        <message>
            <source>Wider and wider beams</source>
            <translation>逐步加宽</translation>
        </message>
        <message>
            <source>Looking for the likeliest text of all</source>
            <translation>寻找所有文本中概率最高的</translation>
        </message>
        <message>
            <source>This model has no token for that end. Choose another end of a text.</source>
            <translation>这个模型没有这种结束标志的词元。请换一种结束标志。</translation>
        </message>
        <message>
            <source>The model reads {context} tokens; {new} new ones are made.</source>
            <translation>模型最多读 {context} 个词元；生成 {new} 个新词元。</translation>
        </message>
        <message>
            <source>Beside greedy's text, the best text of 32 beams is …</source>
            <translation>与贪婪搜索的文本相比，32 个束的最佳文本……</translation>
        </message>
        <message>
            <source>likelier and shorter</source>
            <translation>概率更高，也更短</translation>
        </message>
        <message>
            <source>likelier and at least as long</source>
            <translation>概率更高，且至少一样长</translation>
        </message>
        <message>
            <source>not likelier</source>
            <translation>概率并不更高</translation>
        </message>
        <message>
            <source>Beams B</source>
            <extracomment>Widths of the sweep; the reader's own comes beside them.</extracomment>
            <translation>束数 B（beam）</translation>
        </message>
        <message>
            <source>How many prefixes are kept at every step. With 1 it is greedy.</source>
            <translation>每一步保留多少个前缀。取 1 就是贪婪搜索（greedy search）。</translation>
        </message>
        <message>
            <source>New tokens at most</source>
            <translation>最多新词元数</translation>
        </message>
        <message>
            <source>the end of a sentence: . ! ? 。！？</source>
            <translation>句末标点：. ! ? 。！？</translation>
        </message>
        <message>
            <source>a new line</source>
            <translation>换行</translation>
        </message>
        <message>
            <source>A text ends with</source>
            <translation>文本的结束标志</translation>
        </message>
        <message>
            <source>These models were trained on books and know no end token of their own. Any token that contains such a mark counts as the end.</source>
            <translation>这些模型用书籍训练，自身没有结束词元。凡是含有这种标记的词元都算结束。</translation>
        </message>
        <message>
            <source>Length normalisation α</source>
            <translation>长度归一化 α（length normalisation）</translation>
        </message>
        <message>
            <source>Finished texts are ranked by log p divided by length to the power of α. 0: by log p.</source>
            <translation>已完成的文本按 log p 除以长度的 α 次方排序。取 0 即按 log p 排序。</translation>
        </message>
        <message>
            <source>Groups of diverse search</source>
            <translation>多样化搜索的组数</translation>
        </message>
        <message>
            <source>The beams are divided into so many groups, which choose one after the other.</source>
            <translation>把束分成这么多组，各组依次选择。</translation>
        </message>
        <message>
            <source>Hamming penalty λ, nats</source>
            <translation>汉明惩罚 λ（Hamming penalty），nat</translation>
        </message>
        <message>
            <source>Taken from a token's score for each beam of an earlier group that chose it now.</source>
            <translation>前面的组里每有一个束在这一步选了某词元，就从它的得分中减去这么多。</translation>
        </message>
        <message>
            <source>1 for a token not in the text yet</source>
            <translation>文中还没有的词元得 1</translation>
        </message>
        <message>
            <source>1 for a token that contains the word</source>
            <translation>含有该词的词元得 1</translation>
        </message>
        <message>
            <source>Reward</source>
            <translation>奖励（reward）</translation>
        </message>
        <message>
            <source>Weight β of the reward, nats</source>
            <translation>奖励的权重 β，nat</translation>
        </message>
        <message>
            <source>Rewarded word</source>
            <translation>受奖励的词</translation>
        </message>
        <message>
            <source>Seed of the samples</source>
            <translation>采样的随机种子</translation>
        </message>
        <message>
            <source>the part of the run</source>
            <translation>运行的哪一部分</translation>
        </message>
        <message>
            <source>tokens of each candidate</source>
            <translation>每个候选的词元数</translation>
        </message>
        <message>
            <source>token, its prefix (from 0), ln p of the step and of the sum, score, fate</source>
            <translation>词元、它的前缀（从 0 起）、这一步与总和的 ln p、分数、去向</translation>
        </message>
        <message>
            <source>finished texts by falling normalised score</source>
            <translation>写完的文本，按归一化分数从高到低</translation>
        </message>
        <message>
            <source>width of the beam</source>
            <translation>束宽</translation>
        </message>
        <message>
            <source>the best text of this width</source>
            <translation>这个束宽下最好的文本</translation>
        </message>
        <message>
            <source>its logarithmic probability, nats</source>
            <translation>它的对数概率，奈特</translation>
        </message>
        <message>
            <source>its tokens, the end token among them</source>
            <translation>它的词元数，含结束词元</translation>
        </message>
        <message>
            <source>different tokens over all tokens of the texts returned</source>
            <translation>返回的文本中不同词元数除以词元总数</translation>
        </message>
        <message>
            <source>the same of pairs of tokens</source>
            <translation>词元对的同一数目</translation>
        </message>
        <message>
            <source>the same of as many samples</source>
            <translation>同样多个样本的同一数目</translation>
        </message>
        <message>
            <source>the group that chooses, from 1</source>
            <translation>正在选择的组，从 1 起</translation>
        </message>
    </context>
    <context>
        <name>generation/decoding</name>
        <message>
            <source>Greedy: the parrot</source>
            <extracomment>Every processor switched off.</extracomment>
            <translation>贪婪：复读机</translation>
        </message>
        <message>
            <source>Why a loop closes</source>
            <translation>循环为什么会闭合</translation>
        </message>
        <message>
            <source>Drawn from the model as it is</source>
            <translation>直接从模型抽取</translation>
        </message>
        <message>
            <source>Too hot: temperature 2</source>
            <translation>太热：温度 2</translation>
        </message>
        <message>
            <source>Greedy, no run of three twice</source>
            <translation>贪婪，连续三个词元不重复</translation>
        </message>
        <message>
            <source>Greedy, with a repetition penalty</source>
            <translation>贪婪，加重复惩罚</translation>
        </message>
        <message>
            <source>Answers from a list</source>
            <translation>从列表中作答</translation>
        </message>
        <message>
            <source>Hot, but with min-p</source>
            <translation>高温，但加 min-p</translation>
        </message>
        <message>
            <source>A Chinese novel</source>
            <translation>中文小说</translation>
        </message>
        <message>
            <source>How is the next token chosen, and why does a model repeat itself?</source>
            <translation>下一个词元是怎样选出来的？模型为什么会复读？</translation>
        </message>
        <message>
            <source>Token {token}: chosen and appended</source>
            <translation>第 {token} 个词元：选出并接上</translation>
        </message>
        <message>
            <source>Processor: repetition penalty</source>
            <translation>处理器：重复惩罚（repetition penalty）</translation>
        </message>
        <message>
            <source>Processor: no n-gram twice</source>
            <translation>处理器：禁止重复 n 元组（no-repeat n-gram）</translation>
        </message>
        <message>
            <source>Processor: the allowed list</source>
            <translation>处理器：允许列表</translation>
        </message>
        <message>
            <source>Processor: temperature</source>
            <translation>处理器：温度（temperature）</translation>
        </message>
        <message>
            <source>Processor: top-k</source>
            <translation>处理器：top-k</translation>
        </message>
        <message>
            <source>Processor: top-p (nucleus)</source>
            <translation>处理器：top-p（核采样，nucleus）</translation>
        </message>
        <message>
            <source>Processor: min-p</source>
            <translation>处理器：min-p</translation>
        </message>
        <message>
            <source>One draw</source>
            <translation>抽取一次</translation>
        </message>
        <message>
            <source>The likeliest</source>
            <translation>取最可能的</translation>
        </message>
        <message>
            <source>Where repetition comes from: copy {copy}</source>
            <translation>重复从哪里来：第 {copy} 遍</translation>
        </message>
        <message>
            <source>The model read what stands before (tokens: {length}) and gave each of its {all} tokens a score. After the processors {kept} could be chosen, and “{piece}” was drawn. For the model alone it had {before} and place {rank}; after the processors {chance}. It is part of the text now, and the model reads it next.</source>
            <translation>模型读了前面的文本（词元（token）数：{length}），给全部 {all} 个词元各打一个分数。经过处理器（processor）后还有 {kept} 个可选，抽到了“{piece}”。它在模型那里的概率是 {before}，排第 {rank}；处理器之后是 {chance}。现在它成了文本的一部分，模型接着就要读它。</translation>
        </message>
        <message>
            <source>The model read what stands before (tokens: {length}) and gave each of its {all} tokens a score. The processors left a single one, “{piece}”, so that nothing was up to chance. For the model alone it had {before} and place {rank}. It is part of the text now, and the model reads it next.</source>
            <translation>模型读了前面的文本（词元（token）数：{length}），给全部 {all} 个词元各打一个分数。处理器（processor）只留下“{piece}”一个，没有什么要碰运气。它在模型那里的概率是 {before}，排第 {rank}。现在它成了文本的一部分，模型接着就要读它。</translation>
        </message>
        <message>
            <source>The model read what stands before (tokens: {length}) and gave each of its {all} tokens a score. “{piece}” has the highest after the processors ({chance}; {before} for the model alone). It is part of the text now, and the model reads it next.</source>
            <translation>模型读了前面的文本（词元（token）数：{length}），给全部 {all} 个词元各打一个分数。处理器（processor）之后“{piece}”最高（{chance}；在模型那里是 {before}）。现在它成了文本的一部分，模型接着就要读它。</translation>
        </message>
        <message>
            <source>The last tokens of the text have been followed by something before. What would complete the same {size}-gram again gets −∞: {removed} banned here, with {lost} of the probability. This is no penalty that a high score could outweigh.</source>
            <translation>文本末尾的几个词元以前出现过，后面接过某个词元。会再次凑成同一 {size} 元组（n-gram）的词元变成 −∞：这里禁止了 {removed} 个，占概率 {lost}。这不是高分能够抵消的惩罚。</translation>
        </message>
        <message>
            <source>What would complete a {size}-gram that the text has already would get −∞. Here no token would, and nothing is banned.</source>
            <translation>会凑成文本里已有的 {size} 元组（n-gram）的词元本应变成 −∞。这里没有这样的词元，什么也不禁止。</translation>
        </message>
        <message>
            <source>Greedy search draws nothing, and here nothing is to choose: “{piece}” is the only token that is left.</source>
            <translation>贪婪搜索（greedy search）不抽取，这里也没有可选的：只剩下“{piece}”一个词元。</translation>
        </message>
        <message>
            <source>Nothing is written here. The model reads your text (tokens: {tokens}) again and again, and says how likely it found each token. The first time their geometric mean is {mean}.</source>
            <translation>这里什么也不写。模型一遍遍读你的文本（词元数：{tokens}），说出每个词元的概率。第一遍的几何平均是 {mean}。</translation>
        </message>
        <message>
            <source>The text ends in a loop (tokens: {length}, turns so far: {turns}). From turn to turn the geometric mean of its probabilities goes from {first} to {last}.</source>
            <translation>文本以循环结尾（{length} 个词元，至今转了 {turns} 圈）。概率的几何平均从第一圈的 {first} 变到 {last}。</translation>
        </message>
        <message>
            <source>Another number might have been another token: the seed decides.</source>
            <translation>换一个数就可能是另一个词元：由随机种子决定。</translation>
        </message>
        <message>
            <source>The order of the processors counts: were the temperature applied last, {other} would be left instead of {kept}.</source>
            <translation>处理器的次序有影响：如果温度（temperature）放到最后，剩下的词元会是 {other} 个，而不是 {kept} 个。</translation>
        </message>
        <message>
            <source>Tokens that stand in the text already, the prompt included, lose: a positive score is divided by {setting}, a negative one multiplied by it. How often a token stood there plays no part, nor what it is: “the” and the full stop lose too. Entropy goes from {entropy_before} to {entropy} nats.</source>
            <translation>文本（包括提示词）里已有的词元分数变小：正的除以 {setting}，负的乘以它。出现过几次、是什么词元都不起作用：“the”和句号同样受罚。熵从 {entropy_before} 变为 {entropy} 纳特。</translation>
        </message>
        <message>
            <source>The allowed answers form a tree of tokens (a trie). After what was written, {kept} tokens continue one of them; all others get −∞. The model had given the allowed ones {mass}: the smaller that is, the further the answer is from what it would have said.</source>
            <translation>允许的答案构成一棵词元树（trie）。在已写内容之后，有 {kept} 个词元能接成其中之一，其余都是 −∞。模型原来给这些词元的概率共 {mass}：越小，答案离它本来想说的越远。</translation>
        </message>
        <message>
            <source>The allowed answers form a tree of tokens (a trie). After what was written, a single token continues one of them; all others get −∞. The model had given it {mass}: the smaller that is, the further the answer is from what it would have said.</source>
            <translation>允许的答案构成一棵词元树（trie）。在已写内容之后，只有一个词元能接成其中之一，其余都是 −∞。模型原来给它的概率是 {mass}：越小，答案离它本来想说的越远。</translation>
        </message>
        <message>
            <source>All scores are divided by {setting} before softmax. The order stays, the distances change: below 1 the likely tokens win, above 1 the unlikely ones. Entropy goes from {entropy_before} to {entropy} nats.</source>
            <translation>softmax 之前所有分数除以 {setting}。次序不变，差距改变：小于 1 时高概率的词元得利，大于 1 时低概率的得利。熵从 {entropy_before} 变为 {entropy} 纳特。</translation>
        </message>
        <message>
            <source>The {size} best scores stay, the others get −∞. The {kept} that are left held {mass} of the probability, and now hold all of it. The number is the same where the model is sure and where it is not.</source>
            <translation>分数最高的 {size} 个留下，其余变成 −∞。剩下的 {kept} 个原来占概率 {mass}，现在占全部。无论模型有没有把握，个数都一样。</translation>
        </message>
        <message>
            <source>The {size} best scores would stay. No more than {kept} were left, so all of them stay.</source>
            <translation>分数最高的 {size} 个本可留下。原本只剩 {kept} 个，所以全部留下。</translation>
        </message>
        <message>
            <source>From the likeliest downwards, as many stay as it takes to reach {setting}: here {kept}, with {mass}. Where the model is sure these are few, where it is not they are many. What stays keeps its proportions.</source>
            <translation>从最可能的往下数，累计达到 {setting} 为止：这里是 {kept} 个，占 {mass}。模型有把握时少，没把握时多。留下的词元之间比例不变。</translation>
        </message>
        <message>
            <source>From the likeliest downwards, as many stay as it takes to reach {setting}: here the first alone, with {mass}. Where the model is sure these are few, where it is not they are many.</source>
            <translation>从最可能的往下数，累计达到 {setting} 为止：这里第一个就够，占 {mass}。模型有把握时少，没把握时多。</translation>
        </message>
        <message>
            <source>A token stays if it has at least {setting} of the likeliest one's probability: here {kept} do, with {mass} of the probability.</source>
            <translation>概率至少为最大概率 {setting} 倍的词元留下：这里有 {kept} 个，占概率 {mass}。</translation>
        </message>
        <message>
            <source>A token stays if it has at least {setting} of the likeliest one's probability: here none but that one itself, with {mass} of the probability.</source>
            <translation>概率至少为最大概率 {setting} 倍的词元留下：这里只有最大的那个自己，占概率 {mass}。</translation>
        </message>
        <message>
            <source>The {kept} tokens that are left share the line from 0 to 1. A number is drawn evenly from it: {uniform}. It lies in the stretch of “{piece}”, which is {chance} long.</source>
            <translation>剩下的 {kept} 个词元分占 0 到 1 的线段。在其中均匀地抽一个数：{uniform}。它落在“{piece}”那一段，长 {chance}。</translation>
        </message>
        <message>
            <source>A number is drawn evenly from the line from 0 to 1: {uniform}. But “{piece}” is the only token that is left, and has the whole line.</source>
            <translation>在 0 到 1 的线段中均匀地抽一个数：{uniform}。但只剩下“{piece}”一个词元，整条线段都是它的。</translation>
        </message>
        <message>
            <source>Greedy search draws nothing: of the {kept} tokens that are left the likeliest is taken, “{piece}” with {chance}. The same text always goes on in the same way.</source>
            <translation>贪婪搜索（greedy search）不抽取：从剩下的 {kept} 个词元里取最可能的“{piece}”，概率 {chance}。同样的文本总是以同样的方式继续。</translation>
        </message>
        <message>
            <source>Copy {copy} of the same text: the geometric mean is {mean}, after {before} in the copy before and {first} in the first. What was copied once is likelier to be copied again.</source>
            <translation>同一文本的第 {copy} 遍：几何平均是 {mean}，上一遍是 {before}，第一遍是 {first}。重复过一次的内容，更容易再被重复。</translation>
        </message>
        <message>
            <source>Copy {copy} of the same text: the geometric mean is {mean}, after {before} in the copy before and {first} in the first. This model does not get surer of this text.</source>
            <translation>同一文本的第 {copy} 遍：几何平均是 {mean}，上一遍是 {before}，第一遍是 {first}。这个模型对这段文本没有变得更有把握。</translation>
        </message>
        <message>
            <source>Of the tokens written so far, {share} end a run of four that was there before.</source>
            <translation>至今写下的词元里，有 {share} 结束一段以前出现过的连续四个词元。</translation>
        </message>
        <message>
            <source>Entropy {entropy} nats: for the model hardly anything else is possible here.</source>
            <translation>熵 {entropy} 纳特：在模型看来，这里几乎没有别的可能。</translation>
        </message>
        <message>
            <source>Entropy {entropy} nats, as much as an even choice among {choices} tokens.</source>
            <translation>熵 {entropy} 纳特，相当于在 {choices} 个词元中均匀选择。</translation>
        </message>
        <message>
            <source>The model would have preferred {ahead} others; “{best}” most, with {chance}.</source>
            <translation>模型更偏爱另外 {ahead} 个词元，最偏爱“{best}”（{chance}）。</translation>
        </message>
        <message>
            <source>The model would have preferred “{best}”, with {chance}.</source>
            <translation>模型更偏爱“{best}”（{chance}）。</translation>
        </message>
        <message>
            <source>Only the newest token goes through the model in each turn; what the earlier ones left is kept (KV cache). The text is not computed again.</source>
            <translation>每一圈只有最新的词元通过模型，前面的词元留下的结果都保存着（键值缓存，KV cache）。文本不会重算。</translation>
        </message>
        <message>
            <source>Heads that look for what followed the same token before (induction heads) make this rise; in a text worth reading it is useful, in a loop it closes the trap.</source>
            <translation>有些注意力头会去找同一词元以前后面跟着什么（归纳头，induction head），概率因此上升。在有内容的文本里这很有用，在循环里却把圈套收紧了。</translation>
        </message>
        <message>
            <source>write</source>
            <translation>书写</translation>
        </message>
        <message>
            <source>slow motion</source>
            <translation>慢动作</translation>
        </message>
        <message>
            <source>write on</source>
            <translation>继续书写</translation>
        </message>
        <message>
            <source>the loop feeds itself</source>
            <translation>循环自我强化</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}”, drawn with probability {chance} from {kept} that were left</source>
            <translation>第 {token} 个词元：“{piece}”，从剩下的 {kept} 个中以概率 {chance} 抽出</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}”, the only one that was left</source>
            <translation>第 {token} 个词元：“{piece}”，只剩下它一个</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}”, the likeliest ({chance})</source>
            <translation>第 {token} 个词元：“{piece}”，概率最大（{chance}）</translation>
        </message>
        <message>
            <source>Repetition penalty {setting}: what is in the text already loses</source>
            <translation>重复惩罚（repetition penalty）{setting}：文本里已有的词元分数变小</translation>
        </message>
        <message>
            <source>No {size}-gram twice: {removed} cannot be chosen, however likely</source>
            <translation>{size} 元组不得重复：{removed} 个词元再可能也不能选</translation>
        </message>
        <message>
            <source>No {size}-gram twice: no token would complete one here</source>
            <translation>{size} 元组不得重复：这里没有词元会凑成重复</translation>
        </message>
        <message>
            <source>Only what the list allows: {kept} of {all} tokens are left</source>
            <translation>只留列表允许的：{all} 个词元剩下 {kept} 个</translation>
        </message>
        <message>
            <source>Only what the list allows: a single one of {all} tokens is left</source>
            <translation>只留列表允许的：{all} 个词元只剩下一个</translation>
        </message>
        <message>
            <source>Temperature {setting}: all scores divided by it</source>
            <translation>温度（temperature）{setting}：所有分数都除以它</translation>
        </message>
        <message>
            <source>Top-k: the {size} best stay and hold {mass} of the probability</source>
            <translation>Top-k：最好的 {size} 个留下，占概率 {mass}</translation>
        </message>
        <message>
            <source>Top-k {size}: no more than {kept} were left, so all stay</source>
            <translation>Top-k {size}：原本只剩 {kept} 个，全部留下</translation>
        </message>
        <message>
            <source>Top-p {setting}: one token is enough to reach it</source>
            <translation>Top-p {setting}：一个词元就够了</translation>
        </message>
        <message>
            <source>Top-p {setting}: {kept} tokens are enough to reach it</source>
            <translation>Top-p {setting}：{kept} 个词元就够了</translation>
        </message>
        <message>
            <source>Min-p {setting}: {kept} tokens have that share of the best one's probability</source>
            <translation>Min-p {setting}：{kept} 个词元达到最大概率的这一比例</translation>
        </message>
        <message>
            <source>Min-p {setting}: no other token has that share of the best one's probability</source>
            <translation>Min-p {setting}：没有别的词元达到最大概率的这一比例</translation>
        </message>
        <message>
            <source>One draw: {uniform}, but only “{piece}” is left</source>
            <translation>抽取一次：{uniform}，但只剩下“{piece}”</translation>
        </message>
        <message>
            <source>No draw: only “{piece}” is left</source>
            <translation>不抽取：只剩下“{piece}”</translation>
        </message>
        <message>
            <source>One draw: {uniform} falls on “{piece}”</source>
            <translation>抽取一次：{uniform} 落在“{piece}”上</translation>
        </message>
        <message>
            <source>No draw: the likeliest is taken, “{piece}”</source>
            <translation>不抽取：取最可能的“{piece}”</translation>
        </message>
        <message>
            <source>Your text, read for the first time: its tokens have {mean} on average</source>
            <translation>第一遍读你的文本：词元的平均概率为 {mean}</translation>
        </message>
        <message>
            <source>Copy {copy} of the same text: {mean} on average, {first} the first time</source>
            <translation>同一文本的第 {copy} 遍：平均 {mean}，第一遍是 {first}</translation>
        </message>
        <message>
            <source>scores</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>penalty {setting}</source>
            <translation>重复惩罚 {setting}</translation>
        </message>
        <message>
            <source>no {size}-gram twice</source>
            <translation>{size} 元组不重复</translation>
        </message>
        <message>
            <source>allowed list</source>
            <translation>允许列表</translation>
        </message>
        <message>
            <source>temperature {setting}</source>
            <translation>温度 {setting}</translation>
        </message>
        <message>
            <source>top-k {size}</source>
            <translation>top-k {size}</translation>
        </message>
        <message>
            <source>top-p {setting}</source>
            <translation>top-p {setting}</translation>
        </message>
        <message>
            <source>min-p {setting}</source>
            <translation>min-p {setting}</translation>
        </message>
        <message>
            <source>draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>likeliest</source>
            <translation>取最可能的</translation>
        </message>
        <message>
            <source>append</source>
            <translation>接上</translation>
        </message>
        <message>
            <source>penalty</source>
            <translation>惩罚</translation>
        </message>
        <message>
            <source>n-gram</source>
            <translation>n 元组</translation>
        </message>
        <message>
            <source>list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>top-k</source>
            <translation>top-k</translation>
        </message>
        <message>
            <source>top-p</source>
            <translation>top-p</translation>
        </message>
        <message>
            <source>min-p</source>
            <translation>min-p</translation>
        </message>
        <message>
            <source>{kept} left, mass {mass}</source>
            <translation>剩 {kept}，质量 {mass}</translation>
        </message>
        <message>
            <source>{kept} left</source>
            <translation>剩 {kept}</translation>
        </message>
        <message>
            <source>{kept} tokens</source>
            <translation>{kept} 个词元</translation>
        </message>
        <message>
            <source>{kept} kept with {mass} of the mass; {removed} removed</source>
            <translation>留下 {kept} 个，占概率 {mass}；去掉 {removed} 个</translation>
        </message>
        <message>
            <source>{count} more, {mass} together</source>
            <translation>另有 {count} 个，共 {mass}</translation>
        </message>
        <message>
            <source>probability (root scale)</source>
            <translation>概率（平方根刻度）</translation>
        </message>
        <message>
            <source>probability of the written token</source>
            <translation>所写词元的概率</translation>
        </message>
        <message>
            <source>entropy, nats</source>
            <translation>熵（纳特）</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>第几遍</translation>
        </message>
        <message>
            <source>geometric mean of the probabilities</source>
            <translation>概率的几何平均</translation>
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
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>after the processors</source>
            <translation>处理器之后</translation>
        </message>
        <message>
            <source>repeated so far</source>
            <translation>至今的重复比例</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>loop</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>copy {copy}</source>
            <translation>第 {copy} 遍</translation>
        </message>
        <message>
            <source>what is left, as stretches from 0 to 1</source>
            <translation>剩下的词元在 0 到 1 上各占一段</translation>
        </message>
        <message>
            <source>p = {chance} for the model, {after} after the processors</source>
            <translation>模型给出 p = {chance}，处理器之后 {after}</translation>
        </message>
        <message>
            <source>place {rank} of {all} for the model</source>
            <translation>在模型那里排第 {rank}（共 {all}）</translation>
        </message>
        <message>
            <source>ends a run of four tokens that was there before</source>
            <translation>结束一段以前出现过的连续四个词元</translation>
        </message>
        <message>
            <source>given, not written by the model</source>
            <translation>给定的，不是模型写的</translation>
        </message>
        <message>
            <source>p: {before} → {after}</source>
            <translation>p：{before} → {after}</translation>
        </message>
        <message>
            <source>removed by: {processor}</source>
            <translation>被去掉：{processor}</translation>
        </message>
        <message>
            <source>from {low} to {high} of the line</source>
            <translation>占线段的 {low} 到 {high}</translation>
        </message>
        <message>
            <source>drawn: {uniform}</source>
            <translation>抽到：{uniform}</translation>
        </message>
        <message>
            <source>entropy {before} → {after} nats</source>
            <translation>熵 {before} → {after} 纳特</translation>
        </message>
        <message>
            <source>repeated so far: {share}</source>
            <translation>至今的重复比例：{share}</translation>
        </message>
        <message>
            <source>copy {copy}: p = {chance}</source>
            <translation>第 {copy} 遍：p = {chance}</translation>
        </message>
        <message>
            <source>nothing stands before it</source>
            <translation>它前面什么也没有</translation>
        </message>
        <message>
            <source>geometric mean {mean}</source>
            <translation>几何平均 {mean}</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}”</source>
            <translation>第 {token} 个词元：“{piece}”</translation>
        </message>
        <message>
            <source>“{piece}”</source>
            <translation>“{piece}”</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在书写</translation>
        </message>
        <message>
            <source>Reading the text again and again</source>
            <translation>正在一遍遍读文本</translation>
        </message>
        <message>
            <source>This model takes a single token, so that none can follow. Choose another model.</source>
            <translation>这个模型只能读一个词元，后面接不了。请换一个模型。</translation>
        </message>
        <message>
            <source>These settings leave no token to choose. Make the ban on n-grams longer, or allow other answers.</source>
            <translation>这些设置没有留下任何可选的词元。请增大 n 元组的 n，或允许别的答案。</translation>
        </message>
        <message>
            <source>The model has room for {context} tokens, so that {new} are written.</source>
            <translation>模型最多容纳 {context} 个词元，所以只写 {new} 个。</translation>
        </message>
        <message>
            <source>After {count} tokens one of the allowed answers is whole.</source>
            <translation>写了 {count} 个词元后，列表中的一个答案已经完整。</translation>
        </message>
        <message>
            <source>After {count} tokens these settings leave none to choose.</source>
            <translation>写了 {count} 个词元后，这些设置没有留下可选的词元。</translation>
        </message>
        <message>
            <source>The same sentence is written a second, a third … an eighth time. What happens to the probability that the model gives it?</source>
            <translation>同一句话写第二遍、第三遍……第八遍。模型给它的概率会怎样变化？</translation>
        </message>
        <message>
            <source>It rises</source>
            <translation>上升</translation>
        </message>
        <message>
            <source>It stays about the same</source>
            <translation>大致不变</translation>
        </message>
        <message>
            <source>It falls: the sentence has been said</source>
            <translation>下降：这句话已经说过了</translation>
        </message>
        <message>
            <source>Tokens to write</source>
            <extracomment>More tokens of the prompt are not read; more tokens are not written. Candidates that a step keeps for the picture, and copies of the text in the last section. The processors in the order in which they work.</extracomment>
            <translation>要写的词元（token）数</translation>
        </message>
        <message>
            <source>draw one at random (sampling)</source>
            <translation>随机抽取一个（采样，sampling）</translation>
        </message>
        <message>
            <source>take the likeliest (greedy)</source>
            <translation>取最可能的（贪婪，greedy）</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>选择方式</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>重复惩罚（repetition penalty）</translation>
        </message>
        <message>
            <source>Scores of tokens that were written already are divided by it, or multiplied where they are negative. 1: none.</source>
            <translation>已写过的词元，分数除以它；分数为负时乘以它。1：不惩罚。</translation>
        </message>
        <message>
            <source>No n-gram twice: n</source>
            <translation>禁止重复 n 元组（n-gram）：n</translation>
        </message>
        <message>
            <source>No run of so many tokens may come twice: what would complete one is banned. 0: none.</source>
            <translation>同样的连续若干个词元不得出现两次：会凑成重复的词元被禁止。0：不禁止。</translation>
        </message>
        <message>
            <source>Allowed answers</source>
            <translation>允许的答案</translation>
        </message>
        <message>
            <source>One in a line; the model can write nothing else. A space at the beginning counts. Empty: anything.</source>
            <translation>每行一个，模型只能写这些。行首的空格也算。留空：不限制。</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Temperature at the end</source>
            <translation>结束时的温度</translation>
        </message>
        <message>
            <source>Reached in equal steps from the first token to the last. 0: it stays the same.</source>
            <translation>从第一个词元到最后一个等步长地变到这个值。0：保持不变。</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>So many of the likeliest stay. 0: all.</source>
            <translation>只留下最可能的若干个。0：全部。</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>The likeliest stay, as many as it takes to reach this mass. 1: all.</source>
            <translation>从最可能的开始，累计概率达到此值为止。1：全部。</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Those stay that have at least this share of the likeliest one's probability. 0: all.</source>
            <translation>留下概率至少为最大概率这一比例的词元。0：全部。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Token in slow motion</source>
            <translation>慢动作展示的词元</translation>
        </message>
        <message>
            <source>Its processors are shown one by one. Counted from 1.</source>
            <translation>逐个展示它的处理器。从 1 数起。</translation>
        </message>
        <message>
            <source>a processor, the draw, the token that was appended, or a copy of the text</source>
            <translation>某个处理器、抽取、追加的词元，或文本的一份</translation>
        </message>
        <message>
            <source>which of the written tokens, from 1</source>
            <translation>写下的第几个词元，从 1 起</translation>
        </message>
        <message>
            <source>the token</source>
            <translation>这个词元</translation>
        </message>
        <message>
            <source>its probability before any processor</source>
            <translation>经过任何处理器之前它的概率</translation>
        </message>
        <message>
            <source>its probability after all processors</source>
            <translation>经过所有处理器之后它的概率</translation>
        </message>
        <message>
            <source>its place in the model's own order, from 1</source>
            <translation>它在模型自己排序中的名次，从 1 起</translation>
        </message>
        <message>
            <source>the drawn number, from 0 to 1; NaN where the likeliest is taken</source>
            <translation>抽到的数，0 到 1；取最可能者时为 NaN</translation>
        </message>
        <message>
            <source>of this token</source>
            <translation>这个词元的温度</translation>
        </message>
        <message>
            <source>probability of each listed token before and after</source>
            <translation>所列每个词元之前和之后的概率</translation>
        </message>
        <message>
            <source>tokens that can still be chosen</source>
            <translation>仍可选的词元</translation>
        </message>
        <message>
            <source>tokens that cannot any more</source>
            <translation>不再可选的词元</translation>
        </message>
        <message>
            <source>probability, before, of those that can still be chosen</source>
            <translation>仍可选的词元在之前的概率之和</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>之前的熵，奈特</translation>
        </message>
        <message>
            <source>after, nats</source>
            <translation>之后的熵，奈特</translation>
        </message>
        <message>
            <source>share of the written tokens that end a run of four that was there before</source>
            <translation>写下的词元中，结束一个已出现过的四词元串的比例</translation>
        </message>
        <message>
            <source>which copy of the text, from 1</source>
            <translation>文本的第几份，从 1 起</translation>
        </message>
        <message>
            <source>geometric mean of the probabilities of its tokens</source>
            <translation>其词元概率的几何平均</translation>
        </message>
        <message>
            <source>probability of each token of this copy, (tokens,)</source>
            <translation>这一份中每个词元的概率，(tokens,)</translation>
        </message>
    </context>
    <context>
        <name>generation/layers</name>
        <message>
            <source>Two texts: all layers, and fewer</source>
            <translation>两段文本：全部层与较少层</translation>
        </message>
        <message>
            <source>Too early: from layer 1</source>
            <translation>太早：从第 1 层起</translation>
        </message>
        <message>
            <source>Without looking: how little a layer changed</source>
            <translation>不查看：看一层改变得多么少</translation>
        </message>
        <message>
            <source>DoLa: the late against the early</source>
            <translation>DoLa：末层对早层</translation>
        </message>
        <message>
            <source>A Chinese novel</source>
            <translation>中文小说</translation>
        </message>
        <message>
            <source>Characters: a small vocabulary, cheap looks</source>
            <translation>字符：词表小，查看便宜</translation>
        </message>
        <message>
            <source>Does a model know the next token before its last layer?</source>
            <translation>模型在最后一层之前就知道下一个词元吗？</translation>
        </message>
        <message>
            <source>After layer {layer}: what it would say</source>
            <translation>第 {layer} 层之后：它会怎样说</translation>
        </message>
        <message>
            <source>After layer {layer}: who is sure leaves</source>
            <translation>第 {layer} 层之后：有把握的退出</translation>
        </message>
        <message>
            <source>What each threshold saves and costs</source>
            <translation>每个阈值省下什么、付出什么</translation>
        </message>
        <message>
            <source>Writing with an early exit</source>
            <translation>提前退出（early exit）的书写</translation>
        </message>
        <message>
            <source>The early answer: which layer?</source>
            <translation>早层的答案：取哪一层？</translation>
        </message>
        <message>
            <source>DoLa: late minus early</source>
            <translation>DoLa：末层减早层</translation>
        </message>
        <message>
            <source>After layer {layer}, the last, the lens is the model itself. It gives its answers {chance} on average; that is the yardstick for the layers above.</source>
            <translation>第 {layer} 层是最后一层，此时透镜就是模型本身。它给自己答案的平均概率是 {chance}，前面各层以此为准。</translation>
        </message>
        <message>
            <source>No token may leave before layer {first}.</source>
            <translation>第 {first} 层之前不许退出。</translation>
        </message>
        <message>
            <source>The final norm and the unembedding are applied after layer {layer}, as if it were the last (logit lens). On this text (tokens: {tokens}) {agree} of its answers are those of the whole model, and it gives its own {chance} on average.</source>
            <translation>在第 {layer} 层之后就做最后的归一化与反嵌入，好像它就是最后一层（对数几率透镜，logit lens）。在这段文本上（词元（token）数：{tokens}），{agree} 的答案与完整模型相同，它给自己答案的平均概率是 {chance}。</translation>
        </message>
        <message>
            <source>A token that is sure enough, from {threshold}, answers now and goes through no more layers. Tokens that left after layer {layer}: {left}; altogether {gone} of {tokens}.</source>
            <translation>把握达到 {threshold} 的词元（token）现在就作答，不再经过后面的层（提前退出，early exit）。第 {layer} 层之后有 {left} 个退出，{tokens} 个中共 {gone} 个。</translation>
        </message>
        <message>
            <source>The others, {left} of {tokens}, go through all layers. Together {saved} of the layers were not computed, and {agreement} of the answers are the same as with all of them. A look at the vocabulary takes {look} multiply-adds, a layer {cost}: with the looks {work} is saved.</source>
            <translation>其余的词元（{tokens} 个中的 {left} 个）经过所有的层。总共有 {saved} 的层没有计算，{agreement} 的答案与用全部层时相同。查看一次词表要 {look} 次乘加，一层要 {cost} 次：算上查看，节省 {work}。</translation>
        </message>
        <message>
            <source>All have left before this layer. Together {saved} of the layers were not computed, and {agreement} of the answers are the same as with all of them. A look at the vocabulary takes {look} multiply-adds, a layer {cost}: with the looks {work} is saved.</source>
            <translation>所有词元在这一层之前都已退出。总共有 {saved} 的层没有计算，{agreement} 的答案与用全部层时相同。查看一次词表要 {look} 次乘加，一层要 {cost} 次：算上查看，节省 {work}。</translation>
        </message>
        <message>
            <source>For each threshold from 0 to 1: the share of the layers that is saved, and the share of the answers that stay. At {threshold} these are {saved} and {agreement}. The dashed line counts all multiply-adds instead, the looks included ({work}). Drag along the curve.</source>
            <translation>阈值从 0 到 1：省下的层的比例，以及保住的答案的比例。在 {threshold} 处为 {saved} 和 {agreement}。虚线改为计算全部乘加次数，包括查看（{work}）。可沿曲线拖动。</translation>
        </message>
        <message>
            <source>Greedy search twice: with all layers, and leaving early. “{piece}” went through {used} of {layers} layers. Later tokens read it in the other layers too: there its keys and values are made from the state it left with. The prompt went through all layers.</source>
            <translation>贪婪搜索（greedy search）做两遍：用全部层，以及提前退出。“{piece}”经过 {layers} 层中的 {used} 层。后来的词元在其余各层也要读它：那里的键和值由它退出时的状态算出。提示词经过所有的层。</translation>
        </message>
        <message>
            <source>Greedy search twice: with all layers, and leaving early. “{piece}” did not leave early: it went through all {layers} layers. The prompt went through all layers, too.</source>
            <translation>贪婪搜索（greedy search）做两遍：用全部层，以及提前退出。“{piece}”没有提前退出，经过了全部 {layers} 层。提示词也经过所有的层。</translation>
        </message>
        <message>
            <source>DoLa (decoding by contrasting layers) takes as the early answer the one that is furthest from the final one, by Jensen–Shannon divergence. Here a single layer is asked, layer {early}, with {apart} nats of at most ln 2 = 0.693.</source>
            <translation>DoLa（层间对比解码，decoding by contrasting layers）按 JS 散度（Jensen–Shannon divergence）取离最终答案最远的一层作早层。这里只问一层，即第 {early} 层，{apart} 纳特，上限 ln 2 = 0.693。</translation>
        </message>
        <message>
            <source>DoLa (decoding by contrasting layers) takes as the early answer the one that is furthest from the final one, by Jensen–Shannon divergence, among {allowed} layers: layer {early}, with {apart} nats of at most ln 2 = 0.693.</source>
            <translation>DoLa（层间对比解码，decoding by contrasting layers）在 {allowed} 个层中，按 JS 散度（Jensen–Shannon divergence）取离最终答案最远的一层作早层：第 {early} 层，{apart} 纳特，上限 ln 2 = 0.693。</translation>
        </message>
        <message>
            <source>Each plausible token (here {plausible}) gets ln p of the last layer less ln p of layer {early}; softmax makes probabilities of that. “{best}” comes first: {before} became {after}, because layer {early} gave it {early_chance}. What an early layer says already counts less, what only the late ones say counts more.</source>
            <translation>每个合理的词元（这里有 {plausible} 个）取最后一层的 ln p 减去第 {early} 层的 ln p，再用 softmax 变成概率。“{best}”居首：{before} 变成 {after}，因为第 {early} 层给它 {early_chance}。早层已经会说的权重变小，只有后面的层才说的权重变大。</translation>
        </message>
        <message>
            <source>Models that are trained to answer early have a loss at every layer, or a small head of their own there. Those that come with this program were trained at the last layer only.</source>
            <translation>为提前作答而训练的模型，在每一层都有损失，或者有自己的小输出头。本程序随附的模型只在最后一层受过训练。</translation>
        </message>
        <message>
            <source>It is surer than the whole model ({chance} against {final}), and agrees with it on {agree} only: early confidence is no measure of early knowledge.</source>
            <translation>它比完整模型更有把握（{chance} 对 {final}），却只有 {agree} 与之一致：早层的把握并不等于早层的知识。</translation>
        </message>
        <message>
            <source>A look costs {ratio} times as much as a layer here, so that a token has to leave early to pay for its looks. A cheaper sign is how little a layer changed the stream.</source>
            <translation>这里查看一次的开销是一层的 {ratio} 倍，词元要退出得够早才抵得过查看。更便宜的信号是：这一层对残差流改变得多么少。</translation>
        </message>
        <message>
            <source>A look costs {ratio} of a layer here, which the saving has to outweigh.</source>
            <translation>这里查看一次的开销是一层的 {ratio}，节省必须超过它。</translation>
        </message>
        <message>
            <source>The two texts differ from token {place} on: one other answer changes all that follows. That {agreement} of the answers stay on a given text says little about a text that the model writes itself.</source>
            <translation>两段文本从第 {place} 个词元起不同：一个答案变了，后面全都变。在给定文本上保住 {agreement} 的答案，说明不了模型自己写的文本会怎样。</translation>
        </message>
        <message>
            <source>Up to here both texts are the same, with {mean} layers for a token.</source>
            <translation>到此两段文本相同，平均每个词元 {mean} 层。</translation>
        </message>
        <message>
            <source>The idea: facts are added late, grammar is there early, so the difference stresses facts. Whether that makes answers truer has to be measured; nothing here knows what is true.</source>
            <translation>思路是：事实在后面的层才加入，语法早就有了，所以差值突出事实。这是否使答案更真实要靠测量，这里没有任何东西知道什么是真的。</translation>
        </message>
        <message>
            <source>In the text follows “{truth}”: {final} for the last layer, {after} for the contrast.</source>
            <translation>文本中接着的是“{truth}”：最后一层给 {final}，对比给 {after}。</translation>
        </message>
        <message>
            <source>Asked behind each token but the last (places: {tokens}): the token that follows comes first at {final} of them by the last layer, at {after} by the contrast.</source>
            <translation>除最后一个词元外，在每个词元之后都问一次（共 {tokens} 处）：真正接着的词元在最后一层有 {final} 处排第一，在对比后有 {after} 处。</translation>
        </message>
        <message>
            <source>Without the bound on plausible tokens one that both find all but impossible could win by its ratio alone.</source>
            <translation>如果不限定合理的词元，两者都认为几乎不可能的词元也可能单凭比值胜出。</translation>
        </message>
        <message>
            <source>every layer answers</source>
            <translation>每层作答</translation>
        </message>
        <message>
            <source>leave when sure</source>
            <translation>有把握就退出</translation>
        </message>
        <message>
            <source>thresholds</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>write</source>
            <translation>书写</translation>
        </message>
        <message>
            <source>early and late</source>
            <translation>早层与末层</translation>
        </message>
        <message>
            <source>contrast (DoLa)</source>
            <translation>对比（DoLa）</translation>
        </message>
        <message>
            <source>After layer {layer} of {layers}, {agree} of the answers are those of the whole model</source>
            <translation>第 {layer} 层之后（共 {layers} 层），{agree} 的答案与完整模型相同</translation>
        </message>
        <message>
            <source>After the last layer: the model's own answers</source>
            <translation>最后一层之后：模型自己的答案</translation>
        </message>
        <message>
            <source>After layer {layer}, {gone} of {tokens} tokens have left</source>
            <translation>第 {layer} 层之后，{tokens} 个词元中已有 {gone} 个退出</translation>
        </message>
        <message>
            <source>Leaving from {threshold}: {saved} of the layers saved, {agreement} of the answers kept</source>
            <translation>从 {threshold} 起退出：省下 {saved} 的层，保住 {agreement} 的答案</translation>
        </message>
        <message>
            <source>More layers saved, fewer answers kept: at {threshold}, {saved} and {agreement}</source>
            <translation>省的层越多，保住的答案越少：阈值 {threshold} 时为 {saved} 和 {agreement}</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}” after {used} of {layers} layers; so far {mean} on average</source>
            <translation>第 {token} 个词元：“{piece}”经过 {layers} 层中的 {used} 层；至今平均 {mean} 层</translation>
        </message>
        <message>
            <source>After “{token}”: of the early layers, layer {early} is furthest from the final answer</source>
            <translation>在“{token}”之后：早层之中，第 {early} 层离最终答案最远</translation>
        </message>
        <message>
            <source>What the late layers add: “{best}” instead of “{final}”</source>
            <translation>后面的层添加了什么：“{best}”取代“{final}”</translation>
        </message>
        <message>
            <source>What the late layers add: “{best}” stays in first place</source>
            <translation>后面的层添加了什么：“{best}”仍居首位</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>第 {layer} 层</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>读到</translation>
        </message>
        <message>
            <source>agree</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>probability of the answer</source>
            <translation>答案的概率</translation>
        </message>
        <message>
            <source>as the whole model</source>
            <translation>与完整模型相同</translation>
        </message>
        <message>
            <source>leaves here</source>
            <translation>在此退出</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未计算</translation>
        </message>
        <message>
            <source>as with all layers</source>
            <translation>与用全部层相同</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>另一个词元</translation>
        </message>
        <message>
            <source>mean so far</source>
            <translation>至今平均</translation>
        </message>
        <message>
            <source>answer kept</source>
            <translation>答案不变</translation>
        </message>
        <message>
            <source>another answer</source>
            <translation>答案不同</translation>
        </message>
        <message>
            <source>layers of every token</source>
            <translation>每个词元经过的层数</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>share of the tokens</source>
            <translation>词元的比例</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>节省</translation>
        </message>
        <message>
            <source>answers kept</source>
            <translation>保住的答案</translation>
        </message>
        <message>
            <source>layers of every written token</source>
            <translation>每个所写词元经过的层数</translation>
        </message>
        <message>
            <source>JSD from the last, nats</source>
            <translation>与最后一层的 JSD（纳特）</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>agree with the whole model</source>
            <translation>与完整模型一致</translation>
        </message>
        <message>
            <source>sure, on average</source>
            <translation>平均把握</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>multiply-adds, the looks included</source>
            <translation>乘加次数（含查看）</translation>
        </message>
        <message>
            <source>from {threshold}</source>
            <translation>从 {threshold} 起</translation>
        </message>
        <message>
            <source>{count} more tokens to the left</source>
            <translation>左边还有 {count} 个词元</translation>
        </message>
        <message>
            <source>layers saved</source>
            <translation>省下的层</translation>
        </message>
        <message>
            <source>multiply-adds saved</source>
            <translation>省下的乘加</translation>
        </message>
        <message>
            <source>All {layers} layers</source>
            <translation>全部 {layers} 层</translation>
        </message>
        <message>
            <source>Leaving from {threshold}</source>
            <translation>从 {threshold} 起退出</translation>
        </message>
        <message>
            <source>last layer</source>
            <translation>最后一层</translation>
        </message>
        <message>
            <source>contrast</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>follows in the text</source>
            <translation>文本中接着的</translation>
        </message>
        <message>
            <source>after “{token}”, layer {layer}: “{piece}”</source>
            <translation>在“{token}”之后，第 {layer} 层：“{piece}”</translation>
        </message>
        <message>
            <source>p = {chance}</source>
            <translation>p = {chance}</translation>
        </message>
        <message>
            <source>sure: {sure}; leaves from {threshold}</source>
            <translation>把握：{sure}；从 {threshold} 起退出</translation>
        </message>
        <message>
            <source>the whole model: “{piece}”, {chance}</source>
            <translation>完整模型：“{piece}”，{chance}</translation>
        </message>
        <message>
            <source>left after layer {layer}; not computed</source>
            <translation>第 {layer} 层之后已退出，未计算</translation>
        </message>
        <message>
            <source>{share} of all tokens</source>
            <translation>占全部词元的 {share}</translation>
        </message>
        <message>
            <source>layers saved {saved}, multiply-adds {work}, answers kept {agreement}</source>
            <translation>省下的层 {saved}，乘加 {work}，保住的答案 {agreement}</translation>
        </message>
        <message>
            <source>Move the threshold</source>
            <translation>移动阈值</translation>
        </message>
        <message>
            <source>{used} of {layers} layers</source>
            <translation>{layers} 层中的 {used} 层</translation>
        </message>
        <message>
            <source>early {early}, final {final}, contrast {contrast}</source>
            <translation>早层 {early}，末层 {final}，对比 {contrast}</translation>
        </message>
        <message>
            <source>ln (final ÷ early) = {gain}</source>
            <translation>ln（末层 ÷ 早层）= {gain}</translation>
        </message>
        <message>
            <source>JSD {apart} nats</source>
            <translation>JSD {apart} 纳特</translation>
        </message>
        <message>
            <source>not among the early layers</source>
            <translation>不在早层之列</translation>
        </message>
        <message>
            <source>“{piece}”</source>
            <translation>“{piece}”</translation>
        </message>
        <message>
            <source>Token {token}: “{piece}”</source>
            <translation>第 {token} 个词元：“{piece}”</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在书写</translation>
        </message>
        <message>
            <source>This model takes a single token, so that none can follow. Choose another model.</source>
            <translation>这个模型只能读一个词元，后面接不了。请换一个模型。</translation>
        </message>
        <message>
            <source>The text has no token {token}; its last one, {last}, is asked.</source>
            <translation>文本没有第 {token} 个词元，改用最后一个：{last}。</translation>
        </message>
        <message>
            <source>Every token that is sure leaves early. Is there less to compute, the looks at the vocabulary after each layer included?</source>
            <translation>有把握的词元都提前退出。把每层之后查看词表的开销也算上，计算量变少了吗？</translation>
        </message>
        <message>
            <source>Yes, much less (a tenth or more)</source>
            <translation>是，少得多（十分之一以上）</translation>
        </message>
        <message>
            <source>About as much</source>
            <translation>差不多</translation>
        </message>
        <message>
            <source>No, more</source>
            <translation>不，更多</translation>
        </message>
        <message>
            <source>probability of the likeliest token</source>
            <extracomment>Tokens of the text that are read, and that are written. Candidates of the contrast that are kept for the picture. Which layers may stand for the early answer of the contrast.</extracomment>
            <translation>最可能词元的概率</translation>
        </message>
        <message>
            <source>its lead over the next one</source>
            <translation>它领先第二名多少</translation>
        </message>
        <message>
            <source>how little the last layer changed (cosine)</source>
            <translation>上一层改变得多么少（余弦）</translation>
        </message>
        <message>
            <source>Sure by</source>
            <translation>把握的依据</translation>
        </message>
        <message>
            <source>Leave from</source>
            <translation>退出阈值</translation>
        </message>
        <message>
            <source>A token goes through no more layers once it is this sure.</source>
            <translation>词元一旦有这么大的把握，就不再经过后面的层。</translation>
        </message>
        <message>
            <source>Not before layer</source>
            <translation>不早于第几层</translation>
        </message>
        <message>
            <source>Every token goes through at least so many.</source>
            <translation>每个词元至少经过这么多层。</translation>
        </message>
        <message>
            <source>Tokens to write</source>
            <translation>要写的词元（token）数</translation>
        </message>
        <message>
            <source>Token of the contrast</source>
            <translation>用于对比的词元</translation>
        </message>
        <message>
            <source>What follows it is asked; −1 is the last token of the text.</source>
            <translation>问它后面是什么；−1 是文本的最后一个词元。</translation>
        </message>
        <message>
            <source>the lower half</source>
            <translation>前一半</translation>
        </message>
        <message>
            <source>the upper half</source>
            <translation>后一半</translation>
        </message>
        <message>
            <source>all but the last</source>
            <translation>除最后一层外全部</translation>
        </message>
        <message>
            <source>Early layers of the contrast</source>
            <translation>对比所用的早层</translation>
        </message>
        <message>
            <source>Plausible from</source>
            <translation>合理的下限</translation>
        </message>
        <message>
            <source>The contrast looks only at tokens with at least this share of the final answer's highest probability.</source>
            <translation>只对比概率至少为最终答案最大概率这一比例的词元。</translation>
        </message>
        <message>
            <source>which part of the lab</source>
            <translation>实验的哪一部分</translation>
        </message>
        <message>
            <source>after which layer, from 1</source>
            <translation>在哪一层之后，从 1 起</translation>
        </message>
        <message>
            <source>share of the tokens whose answer is the whole model's</source>
            <translation>答案与整个模型相同的词元所占比例</translation>
        </message>
        <message>
            <source>how sure each answer is, by the chosen measure, (tokens,)</source>
            <translation>每个答案有多确定，按所选度量，(tokens,)</translation>
        </message>
        <message>
            <source>probability of each answer, (tokens,)</source>
            <translation>每个答案的概率，(tokens,)</translation>
        </message>
        <message>
            <source>the likeliest next token after each token</source>
            <translation>每个词元之后最可能的下一个词元</translation>
        </message>
        <message>
            <source>tokens that have left by now</source>
            <translation>到这时已经离开的词元</translation>
        </message>
        <message>
            <source>thresholds of the curve</source>
            <translation>曲线的各个阈值</translation>
        </message>
        <message>
            <source>share of the layers that each saves</source>
            <translation>各自省下的层数比例</translation>
        </message>
        <message>
            <source>share of the multiply-adds, the looks included</source>
            <translation>省下的乘加次数比例，算上查看的开销</translation>
        </message>
        <message>
            <source>share of the answers that each keeps</source>
            <translation>各自保持不变的答案比例</translation>
        </message>
        <message>
            <source>the token that was written</source>
            <translation>写下的词元</translation>
        </message>
        <message>
            <source>layers it went through</source>
            <translation>它经过的层数</translation>
        </message>
        <message>
            <source>its probability there</source>
            <translation>它在那里的概率</translation>
        </message>
        <message>
            <source>first token in which the two texts differ, from 1; 0: none so far</source>
            <translation>两段文本第一个不同的词元，从 1 起；0：目前没有</translation>
        </message>
        <message>
            <source>Jensen–Shannon divergence of each layer from the last, (layers,), nats</source>
            <translation>每层与最后一层的 Jensen–Shannon 散度，(layers,)，奈特</translation>
        </message>
        <message>
            <source>the layer that stands for the early answer, from 1</source>
            <translation>代表早期答案的层，从 1 起</translation>
        </message>
        <message>
            <source>probability of each listed token: early, final, contrast</source>
            <translation>所列每个词元的概率：早期、最终、对比</translation>
        </message>
        <message>
            <source>tokens that are plausible</source>
            <translation>可信的词元</translation>
        </message>
        <message>
            <source>how often the text's next token comes first: last layer, contrast</source>
            <translation>文本的下一个词元排第一的次数：最后一层、对比</translation>
        </message>
    </context>
    <context>
        <name>generation/serving</name>
        <message>
            <source>A static batch waits for its last text</source>
            <extracomment>Bounds between the answers of the question: tokens per second, continuous ÷ static.</extracomment>
            <translation>静态批等最后一个文本</translation>
        </message>
        <message>
            <source>Memory reserved for the longest text</source>
            <translation>按最长文本预留内存</translation>
        </message>
        <message>
            <source>All answers equally long, all at once</source>
            <translation>回答一样长，同时到达</translation>
        </message>
        <message>
            <source>Four answers to each prompt: shared blocks</source>
            <translation>每个提示词四个回答：共享块</translation>
        </message>
        <message>
            <source>Too little memory: preemption</source>
            <translation>内存太少：抢占</translation>
        </message>
        <message>
            <source>Long prompts, read in chunks of 128</source>
            <translation>长提示词，每次读 128</translation>
        </message>
        <message>
            <source>More and more requests</source>
            <translation>请求越来越多</translation>
        </message>
        <message>
            <source>How does a server keep its batch full and its memory from waste?</source>
            <translation>服务器怎样让批始终是满的，又不浪费内存？</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>推理服务</translation>
        </message>
        <message>
            <source>Four ways</source>
            <translation>四种方式</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>Serving the requests</source>
            <translation>正在服务请求</translation>
        </message>
        <message>
            <source>Serving them in other ways</source>
            <translation>用其他方式服务</translation>
        </message>
        <message>
            <source>Serving them at other rates</source>
            <translation>按其他到达率服务</translation>
        </message>
        <message>
            <source>The cache has room for {pool} tokens, so no text is longer than {longest}.</source>
            <translation>缓存只能放 {pool} 个词元，所以文本最长 {longest}。</translation>
        </message>
        <message>
            <source>{time} s: request {request} gets a slot and memory. Texts in the pass: {running}, waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 得到位置和内存。这次通过中的文本：{running}，等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: requests {request} get slots and memory. Texts in the pass: {running}, waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 得到位置和内存。这次通过中的文本：{running}，等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: request {request} has its last token. Texts that go on: {running}, waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 写完最后一个词元。继续的文本：{running}，等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: requests {request} have their last tokens. Texts that go on: {running}, waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 都写完了。继续的文本：{running}，等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: the prompt of request {request} is read, its first token is there. Waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 的提示词读完，第一个词元已有。等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: the prompts of requests {request} are read. Texts in the pass: {running}, waiting: {waiting}.</source>
            <translation>{time} s：请求 {request} 的提示词读完。这次通过中的文本：{running}，等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: no block is free. Request {request} loses its own and waits again; waiting: {waiting}.</source>
            <translation>{time} s：没有空块。请求 {request} 交出自己的块，重新等待；等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: no block is free. Requests {request} lose theirs and wait again; waiting: {waiting}.</source>
            <translation>{time} s：没有空块。请求 {request} 交出自己的块，重新等待；等待：{waiting}。</translation>
        </message>
        <message>
            <source>{time} s: an answer to request {request} writes into a shared block, and takes a copy first.</source>
            <translation>{time} s：请求 {request} 的一个回答要写进共享的块，先复制一份。</translation>
        </message>
        <message>
            <source>{time} s: answers to requests {request} write into shared blocks, and take copies first.</source>
            <translation>{time} s：请求 {request} 的回答要写进共享的块，先各复制一份。</translation>
        </message>
        <message>
            <source>{batching}, {memory}: {rate} tokens per second, {waste} of the taken memory is empty.</source>
            <translation>{batching}，{memory}：每秒 {rate} 个词元，占用的内存有 {waste} 空着。</translation>
        </message>
        <message>
            <source>{rate} requests per second: nine of ten first tokens come within {continuous} (continuous) or {static} (static).</source>
            <translation>每秒 {rate} 个请求：十个首词元中有九个在 {continuous}（连续）或 {static}（静态）之内到来。</translation>
        </message>
        <message>
            <source>All {blocks} blocks are taken, and a text needs one more. The text that was admitted last gives its blocks back and goes to the front of the queue. What it has written is kept as tokens, but its keys and values have to be computed again.</source>
            <translation>{blocks} 个块全被占用，而一个文本还要一块。最后进来的文本交回它的块，排到队列最前（抢占，preemption）。写过的词元留着，但键和值要重新计算。</translation>
        </message>
        <message>
            <source>Answers to one prompt name the same blocks. The last one is rarely full: the first answer to write into it takes a copy of that one block (copy-on-write), all others stay shared.</source>
            <translation>同一提示词的回答指向同样的块。最后一块多半不满：先写进它的回答把这一块复制一份（写时复制，copy-on-write），其余仍共享。</translation>
        </message>
        <message>
            <source>Before each pass the server looks who waits. Whoever finds a free slot (there are {slots}), and memory, goes into the next pass, prompts and single tokens together. Tokens of this pass: {rows}, in {seconds}.</source>
            <translation>每次通过之前，服务器看看谁在等。共 {slots} 个位置，谁有空位、又有内存，就进入下一次通过，提示词和单个词元一起。这次通过有 {rows} 个词元，用 {seconds}。</translation>
        </message>
        <message>
            <source>A text that has ended leaves at once, and its slot and memory go to the next one in the queue. The pass (tokens: {rows}) took {seconds}; {least} of it would go for the weights alone, however many texts share them.</source>
            <translation>写完的文本立刻离开，位置和内存交给队列里的下一个。这次通过用 {seconds} 算了 {rows} 个词元；其中 {least} 单是取权重就要用掉，无论有多少文本分摊。</translation>
        </message>
        <message>
            <source>A text that has ended stays in the batch until the last one has: hatched. Its slot yields nothing, its memory stays taken, and those who wait go on waiting. The pass took {seconds} (rows: {rows}, padding among them).</source>
            <translation>写完的文本留在批里，直到最后一个写完（斜线）。它的位置什么也不产出，内存一直占着，等的继续等。这次通过用 {seconds} 算了 {rows} 行，其中有填充（padding）。</translation>
        </message>
        <message>
            <source>With its last text the whole batch ends: all slots and their memory are free at once, and only now the next batch is taken from the queue. The pass took {seconds} (rows: {rows}, padding among them).</source>
            <translation>最后一个文本写完，整批结束：所有位置和内存一起空出来，直到这时才从队列里取下一批。这次通过用 {seconds} 算了 {rows} 行，其中有填充（padding）。</translation>
        </message>
        <message>
            <source>The pass that reads the last part of a prompt also gives the first token of the answer. It took {seconds} (tokens: {rows}), and whoever else was in it waited for that long.</source>
            <translation>读完提示词最后一段的那次通过，也给出回答的第一个词元。它有 {rows} 个词元，用了 {seconds}；同一次通过里若有其他文本，就得等这么久。</translation>
        </message>
        <message>
            <source>Tokens of answers: {tokens}, in {time}. While the server works, {use} of its slots ({slots}) get tokens; texts at once, on average: {together}. The first token comes after {first} on average, for nine of ten answers within {high}.</source>
            <translation>{time} 内写了 {tokens} 个回答词元。服务器工作时，{slots} 个位置有 {use} 在产出词元，平均 {together} 个文本。首词元平均在 {first} 后到来，十个回答中九个在 {high} 之内。</translation>
        </message>
        <message>
            <source>The same requests at {rate} per second. Continuous batching yields {continuous} tokens per second, static {static}. Where more comes than can be served the queue grows, and with it the time to the first token, while tokens per second rise no further.</source>
            <translation>同样的请求，每秒 {rate} 个。连续批处理每秒 {continuous} 个词元，静态 {static} 个。来的比能服务的多，队列就增长，首词元时间随之变长，而每秒词元数不再上升。</translation>
        </message>
        <message>
            <source>A lane is a slot of the batch. Dark: a prompt is read. Hatched: the slot yields nothing. Red end: preempted. A number is the request; a click follows it.</source>
            <translation>一条道是批里的一个位置。深色：正在读提示词。斜线：这个位置什么也不产出。红色末端：被抢占。数字是请求号；点击可跟踪它。</translation>
        </message>
        <message>
            <source>Request {request} was admitted.</source>
            <translation>请求 {request} 获准进入。</translation>
        </message>
        <message>
            <source>Request {request} has a first token.</source>
            <translation>请求 {request} 有了首词元。</translation>
        </message>
        <message>
            <source>Request {request} has an answer.</source>
            <translation>请求 {request} 的回答写完。</translation>
        </message>
        <message>
            <source>Request {request} was preempted.</source>
            <translation>请求 {request} 被抢占。</translation>
        </message>
        <message>
            <source>A block of request {request} was copied before it was written.</source>
            <translation>请求 {request} 的一个块在写之前被复制。</translation>
        </message>
        <message>
            <source>Of {taken} slots in blocks that are taken, {empty} are empty: fewer than {size} for each text, in its last block.</source>
            <translation>被占用的块共 {taken} 个槽，空着 {empty} 个：每个文本在最后一块里空着不到 {size} 个。</translation>
        </message>
        <message>
            <source>Of {taken} reserved slots {empty} are empty: each text has {size}, however short it is.</source>
            <translation>预留的 {taken} 个槽空着 {empty} 个：每个文本无论多短都占 {size} 个。</translation>
        </message>
        <message>
            <source>Shared blocks now: {shared}, with a double frame. Without sharing, {saved} blocks more would be taken.</source>
            <translation>现在共享的块：{shared} 个（双框）。若不共享，要多占 {saved} 块。</translation>
        </message>
        <message>
            <source>Simulated: requests from the seed, the time of a pass from FLOPs, bytes and a data sheet as in generation/speed. A scheduler's own time and the network are left out.</source>
            <translation>这是模拟：请求由种子生成，一次通过的时间与 generation/speed 一样由 FLOPs、字节数和数据手册得出。调度器自身的时间和网络没有计入。</translation>
        </message>
        <message>
            <source>Paged blocks with real keys and values, and what a fork writes, are in the lab attention/kv-cache.</source>
            <translation>带真实键和值的分页块，以及分叉写些什么，见实验 attention/kv-cache。</translation>
        </message>
        <message>
            <source>All four serve the same requests and write the same number of tokens.</source>
            <translation>四种方式服务同样的请求，写同样多的词元。</translation>
        </message>
        <message>
            <source>Preemptions: {preemptions}. {again} tokens went through the model a second time.</source>
            <translation>抢占次数：{preemptions}。有 {again} 个词元第二次通过模型。</translation>
        </message>
        <message>
            <source>{longest} tokens are reserved for each text; the fewer texts fit, the emptier the batch.</source>
            <translation>每个文本预留 {longest} 个词元；装得下的文本越少，批越空。</translation>
        </message>
        <message>
            <source>For nine of ten texts the longest pause between two tokens is {gap}: a long prompt in the same pass, or a preemption, makes it longer.</source>
            <translation>十个文本中有九个，两个词元之间最长的停顿不超过 {gap}：同一次通过里有长提示词，或被抢占，都会使它变长。</translation>
        </message>
        <message>
            <source>The same requests in the same order, only closer together or further apart.</source>
            <translation>同样的请求、同样的顺序，只是来得更密或更疏。</translation>
        </message>
        <message>
            <source>All requests come at once, so the rate changes nothing.</source>
            <translation>所有请求同时到达，到达率不起作用。</translation>
        </message>
        <message>
            <source>So few requests show no lasting state: the longer more comes than is served, the longer the queue.</source>
            <translation>这么少的请求看不到稳定状态：来的多于服务的，时间越长，队列越长。</translation>
        </message>
        <message>
            <source>Continuous batching</source>
            <translation>连续批处理（continuous batching）</translation>
        </message>
        <message>
            <source>Static batching</source>
            <translation>静态批处理（static batching）</translation>
        </message>
        <message>
            <source>answered: {done} of {all}</source>
            <translation>已答 {done} / {all}</translation>
        </message>
        <message>
            <source>{time}, slots used {use}, {rate} tokens per second</source>
            <translation>{time}，位置利用 {use}，每秒 {rate} 词元</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Memory now: {count} blocks of {size} tokens</source>
            <translation>此刻的内存：{count} 块，每块 {size} 词元</translation>
        </message>
        <message>
            <source>Memory now: {count} reservations of {size} tokens</source>
            <translation>此刻的内存：{count} 份预留，每份 {size} 词元</translation>
        </message>
        <message>
            <source>Block table of request {request}:</source>
            <translation>请求 {request} 的块表：</translation>
        </message>
        <message>
            <source>{count} × {size} tokens</source>
            <translation>{count} × {size} 词元</translation>
        </message>
        <message>
            <source>taken {taken}, of that empty {waste}</source>
            <translation>占用 {taken}，其中空着 {waste}</translation>
        </message>
        <message>
            <source>nothing is taken</source>
            <translation>没有占用</translation>
        </message>
        <message>
            <source>Continuous</source>
            <translation>连续</translation>
        </message>
        <message>
            <source>Static</source>
            <translation>静态</translation>
        </message>
        <message>
            <source>paged blocks</source>
            <translation>分页的块</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>预留</translation>
        </message>
        <message>
            <source>{batching}, {memory}</source>
            <translation>{batching}，{memory}</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>每秒词元数</translation>
        </message>
        <message>
            <source>First token (9 of 10)</source>
            <translation>首词元（十之九）</translation>
        </message>
        <message>
            <source>Slots used</source>
            <translation>位置利用率</translation>
        </message>
        <message>
            <source>Memory empty</source>
            <translation>内存空置</translation>
        </message>
        <message>
            <source>Requests per second</source>
            <translation>每秒请求数</translation>
        </message>
        <message>
            <source>Time to first token (9 of 10), s</source>
            <translation>首词元时间（十之九），s</translation>
        </message>
        <message>
            <source>The same requests, the same memory: how many times as many tokens per second does continuous batching give, compared with static?</source>
            <translation>同样的请求，同样的内存：连续批处理每秒的词元数是静态的几倍？</translation>
        </message>
        <message>
            <source>As many (up to 1.1 times)</source>
            <translation>一样多（不到 1.1 倍）</translation>
        </message>
        <message>
            <source>1.1 to 1.5 times</source>
            <translation>1.1 到 1.5 倍</translation>
        </message>
        <message>
            <source>1.5 to 3 times</source>
            <translation>1.5 到 3 倍</translation>
        </message>
        <message>
            <source>More than 3 times</source>
            <translation>3 倍以上</translation>
        </message>
        <message>
            <source>Request {request}</source>
            <translation>请求 {request}</translation>
        </message>
        <message>
            <source>Request {request}, answer {sample}</source>
            <translation>请求 {request}，回答 {sample}</translation>
        </message>
        <message>
            <source>Prompt: {prompt} tokens, answer: {output}</source>
            <translation>提示词：{prompt} 词元，回答：{output}</translation>
        </message>
        <message>
            <source>Came at {arrival} s, waited {waited}; first token {first} after it came</source>
            <translation>{arrival} s 到达，等了 {waited}；到达后 {first} 出首词元</translation>
        </message>
        <message>
            <source>{each} per token after that; longest pause {gap}</source>
            <translation>之后每词元 {each}；最长停顿 {gap}</translation>
        </message>
        <message>
            <source>Carried along for {time} after its end</source>
            <translation>写完后又被带着走了 {time}</translation>
        </message>
        <message>
            <source>Preempted at {time} s</source>
            <translation>{time} s 被抢占</translation>
        </message>
        <message>
            <source>At most {most} requests at a time</source>
            <translation>同时最多 {most} 个请求</translation>
        </message>
        <message>
            <source>Block {block}</source>
            <translation>块 {block}</translation>
        </message>
        <message>
            <source>Reservation {region}</source>
            <translation>预留 {region}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Request {request}: {filled} of {size} slots hold a token</source>
            <translation>请求 {request}：{size} 个槽中 {filled} 个有词元</translation>
        </message>
        <message>
            <source>Block tables that name it: {tables}</source>
            <translation>指向它的块表：{tables}</translation>
        </message>
        <message>
            <source>{tokens} empty slots that nobody else may use: {bytes}</source>
            <translation>{tokens} 个空槽，别人也不能用：{bytes}</translation>
        </message>
        <message>
            <source>{tokens} tokens / {time} = {rate} per second</source>
            <translation>{tokens} 词元 / {time} = 每秒 {rate}</translation>
        </message>
        <message>
            <source>Time to first token: mean {mean}, nine of ten within {high}</source>
            <translation>首词元时间：平均 {mean}，十之九在 {high} 内</translation>
        </message>
        <message>
            <source>{each} per token; longest pause, nine of ten texts: {gap}</source>
            <translation>每词元 {each}；最长停顿（十之九）：{gap}</translation>
        </message>
        <message>
            <source>Slots used {use}; {together} texts at once on average</source>
            <translation>位置利用 {use}；平均同时 {together} 个文本</translation>
        </message>
        <message>
            <source>{waste} of the taken memory empty, over time</source>
            <translation>占用的内存按时间平均空着 {waste}</translation>
        </message>
        <message>
            <source>{computed} tokens computed, {again} of them again; preemptions {preemptions}, copied blocks {copies}</source>
            <translation>计算了 {computed} 个词元，其中 {again} 个是重算；抢占 {preemptions} 次，复制 {copies} 块</translation>
        </message>
        <message>
            <source>{rate} requests per second: {value}</source>
            <translation>每秒 {rate} 个请求：{value}</translation>
        </message>
        <message>
            <source>{rate} requests per second: {value} tokens per second</source>
            <translation>每秒 {rate} 个请求：每秒 {value} 个词元</translation>
        </message>
        <message>
            <source>continuous</source>
            <translation>连续</translation>
        </message>
        <message>
            <source>static</source>
            <translation>静态</translation>
        </message>
        <message>
            <source>Batching</source>
            <translation>批处理方式</translation>
        </message>
        <message>
            <source>Static: a batch stays together until its last text ends. Continuous: a text that ends makes room for the next at once.</source>
            <translation>静态：一批要等最后一个文本写完才散。连续：一个文本写完，立刻给下一个让位。</translation>
        </message>
        <message>
            <source>contiguous, reserved</source>
            <translation>连续地址，预留</translation>
        </message>
        <message>
            <source>Memory of the cache</source>
            <translation>缓存的内存</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求数</translation>
        </message>
        <message>
            <source>at random (Poisson)</source>
            <translation>随机（泊松）</translation>
        </message>
        <message>
            <source>evenly</source>
            <translation>均匀</translation>
        </message>
        <message>
            <source>all at once</source>
            <translation>同时</translation>
        </message>
        <message>
            <source>They arrive</source>
            <translation>到达方式</translation>
        </message>
        <message>
            <source>Tokens of a prompt</source>
            <translation>提示词的词元数</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>回答的词元数</translation>
        </message>
        <message>
            <source>around this mean</source>
            <translation>以此为平均</translation>
        </message>
        <message>
            <source>exactly these</source>
            <translation>恰好这么长</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Answers per request</source>
            <translation>每个请求的回答数</translation>
        </message>
        <message>
            <source>Several answers to one prompt fork behind it.</source>
            <translation>同一提示词的几个回答在它之后分叉。</translation>
        </message>
        <message>
            <source>Texts in a batch at most</source>
            <translation>一批最多几个文本</translation>
        </message>
        <message>
            <source>Room in the cache, tokens</source>
            <translation>缓存容量，词元</translation>
        </message>
        <message>
            <source>Longest text</source>
            <translation>最长的文本</translation>
        </message>
        <message>
            <source>Prompt and answer are cut to it; contiguous memory is reserved for it.</source>
            <translation>提示词加回答截到这个长度；连续内存按它预留。</translation>
        </message>
        <message>
            <source>Tokens in a block</source>
            <translation>每块的词元数</translation>
        </message>
        <message>
            <source>Prompt tokens per pass</source>
            <translation>每次通过的提示词词元数</translation>
        </message>
        <message>
            <source>0: a whole prompt in one pass. Else it is read in chunks.</source>
            <translation>0：整个提示词一次通过。否则分块读入。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Accelerator</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>Bits of a weight</source>
            <translation>每个权重的位数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>which part of the lab</source>
            <translation>实验的哪一部分</translation>
        </message>
        <message>
            <source>end of the pass, s</source>
            <translation>这一遍的结束时间，秒</translation>
        </message>
        <message>
            <source>texts that get tokens</source>
            <translation>正在得到词元的文本</translation>
        </message>
        <message>
            <source>requests that wait</source>
            <translation>正在等待的请求</translation>
        </message>
        <message>
            <source>tokens in the pass</source>
            <translation>这一遍中的词元数</translation>
        </message>
        <message>
            <source>simulated time of the pass, s</source>
            <translation>这一遍的模拟时间，秒</translation>
        </message>
        <message>
            <source>what happened, by request from 0</source>
            <translation>发生了什么，按请求，从 0 起</translation>
        </message>
        <message>
            <source>request of each block or reservation, −1: free</source>
            <translation>每个块或预留属于哪个请求，−1：空闲</translation>
        </message>
        <message>
            <source>tokens in each</source>
            <translation>各自装着的词元数</translation>
        </message>
        <message>
            <source>tables that name each</source>
            <translation>各自被几张表引用</translation>
        </message>
        <message>
            <source>slots for tokens in blocks or reservations that are taken</source>
            <translation>已占用的块或预留中的词元槽</translation>
        </message>
        <message>
            <source>of them, slots without a token</source>
            <translation>其中没有词元的槽</translation>
        </message>
        <message>
            <source>how it was served</source>
            <translation>服务的方式</translation>
        </message>
        <message>
            <source>its numbers</source>
            <translation>它的各个数</translation>
        </message>
        <message>
            <source>requests per second</source>
            <translation>每秒请求数</translation>
        </message>
        <message>
            <source>time to first token of nine in ten answers, s: continuous, static</source>
            <translation>十个答案中九个的首词元时间，秒：连续、静态</translation>
        </message>
        <message>
            <source>tokens per second: continuous, static</source>
            <translation>每秒词元数：连续、静态</translation>
        </message>
    </context>
    <context>
        <name>generation/speculative</name>
        <message>
            <source>A draft that is often right, but large</source>
            <translation>常常猜对、但不小的草稿</translation>
        </message>
        <message>
            <source>A draft with one layer</source>
            <translation>只有一层的草稿</translation>
        </message>
        <message>
            <source>Greedy: kept if it is the likeliest</source>
            <translation>贪心：概率最大才保留</translation>
        </message>
        <message>
            <source>Prompt lookup: a text that repeats itself</source>
            <translation>提示词查找：自我重复的文本</translation>
        </message>
        <message>
            <source>Early exit: its own first three layers</source>
            <translation>提前退出：它自己的前三层</translation>
        </message>
        <message>
            <source>Why a poor draft spoils nothing</source>
            <translation>为什么差的草稿也无妨</translation>
        </message>
        <message>
            <source>How can a large model write several tokens in one pass?</source>
            <translation>大模型怎样一次前向就写出多个词元？</translation>
        </message>
        <message>
            <source>guess</source>
            <translation>猜</translation>
        </message>
        <message>
            <source>check</source>
            <translation>检验</translation>
        </message>
        <message>
            <source>keep or not</source>
            <translation>是否保留</translation>
        </message>
        <message>
            <source>one more</source>
            <translation>再加一个</translation>
        </message>
        <message>
            <source>further rounds</source>
            <translation>后面各轮</translation>
        </message>
        <message>
            <source>why it is exact</source>
            <translation>为什么精确</translation>
        </message>
        <message>
            <source>how much faster</source>
            <translation>快多少</translation>
        </message>
        <message>
            <source>Round {round}: the draft guesses {count} tokens, one by one</source>
            <translation>第 {round} 轮：草稿逐个猜出 {count} 个词元</translation>
        </message>
        <message>
            <source>Round {round}: the draft guesses one token</source>
            <translation>第 {round} 轮：草稿猜出一个词元</translation>
        </message>
        <message>
            <source>Round {round}: the text stood like this before; what followed then is the guess</source>
            <translation>第 {round} 轮：文本以前出现过同样的结尾；当时后面的内容就是猜测</translation>
        </message>
        <message>
            <source>Round {round}: one pass of the large model gives its own probabilities at all {places} places</source>
            <translation>第 {round} 轮：大模型一次前向就给出全部 {places} 个位置上它自己的概率</translation>
        </message>
        <message>
            <source>Round {round}: one pass of the large model gives its own probabilities at both places</source>
            <translation>第 {round} 轮：大模型一次前向就给出两个位置上它自己的概率</translation>
        </message>
        <message>
            <source>Round {round}: nothing to guess from; the large model writes one token by itself</source>
            <translation>第 {round} 轮：没有可猜的；大模型自己写一个词元</translation>
        </message>
        <message>
            <source>“{piece}” is kept: the number drawn, {threshold}, is below min(1, p/q) = {ratio}</source>
            <translation>保留“{piece}”：抽到的数 {threshold} 小于 min(1, p/q) = {ratio}</translation>
        </message>
        <message>
            <source>“{piece}” is refused: the number drawn, {threshold}, is not below p/q = {ratio}. Cut</source>
            <translation>拒绝“{piece}”：抽到的数 {threshold} 不小于 p/q = {ratio}。到此截断</translation>
        </message>
        <message>
            <source>In place of “{piece}”, “{drawn}” is drawn from what p has over q</source>
            <translation>不用“{piece}”，改从 p 超出 q 的部分抽到“{drawn}”</translation>
        </message>
        <message>
            <source>All {count} guesses are kept, and the same pass gives one token more: “{drawn}”</source>
            <translation>{count} 个猜测全部保留，同一次前向还多给一个词元：“{drawn}”</translation>
        </message>
        <message>
            <source>The guess is kept, and the same pass gives one token more: “{drawn}”</source>
            <translation>猜测保留，同一次前向还多给一个词元：“{drawn}”</translation>
        </message>
        <message>
            <source>One pass, one token: “{drawn}”</source>
            <translation>一次前向，一个词元：“{drawn}”</translation>
        </message>
        <message>
            <source>What is kept and what is drawn anew add up to p: the text is the large model’s own</source>
            <translation>保留的部分加上重新抽取的部分正好是 p：写出的就是大模型自己的文本</translation>
        </message>
        <message>
            <source>{tokens} tokens in {passes} passes of the large model: {per} per pass, where one by one gives 1</source>
            <translation>大模型 {passes} 次前向写出 {tokens} 个词元：每次 {per} 个，而逐个解码每次 1 个</translation>
        </message>
        <message>
            <source>min(p, q): kept</source>
            <translation>min(p, q)：保留</translation>
        </message>
        <message>
            <source>q over p: guessed too often</source>
            <translation>q 超出 p：猜得过多</translation>
        </message>
        <message>
            <source>q: the draft</source>
            <translation>q：草稿模型（draft model）</translation>
        </message>
        <message>
            <source>p over q: what is left to draw</source>
            <translation>p 超出 q：留待重新抽取</translation>
        </message>
        <message>
            <source>p: the large model</source>
            <translation>p：大模型</translation>
        </message>
        <message>
            <source>share in {count} plays of the rule</source>
            <translation>按规则重复 {count} 次的频率</translation>
        </message>
        <message>
            <source>others</source>
            <translation>其余</translation>
        </message>
        <message>
            <source>after all</source>
            <translation>全部之后</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>不用</translation>
        </message>
        <message>
            <source>one by one</source>
            <translation>逐个解码</translation>
        </message>
        <message>
            <source>guess, check</source>
            <translation>猜与检验</translation>
        </message>
        <message>
            <source>time in passes of the large model (by the weights read)</source>
            <translation>时间，以大模型的一次前向为单位（按读取的权重计）</translation>
        </message>
        <message>
            <source>{tokens} tokens: {spent} instead of {plain}</source>
            <translation>{tokens} 个词元：用 {spent}，而非 {plain}</translation>
        </message>
        <message>
            <source>Tokens per pass</source>
            <translation>每次前向的词元数</translation>
        </message>
        <message>
            <source>Times as fast</source>
            <translation>加速倍数</translation>
        </message>
        <message>
            <source>guesses at once, k</source>
            <translation>一次猜几个，k</translation>
        </message>
        <message>
            <source>(1 − α^(k+1)) / (1 − α), α = {rate}</source>
            <translation>(1 − α^(k+1)) / (1 − α)，α = {rate}</translation>
        </message>
        <message>
            <source>the same by 1 + k·c passes, c = {cost}</source>
            <translation>再除以 1 + k·c 次前向，c = {cost}</translation>
        </message>
        <message>
            <source>measured along this text</source>
            <translation>沿这段文本测得</translation>
        </message>
        <message>
            <source>this run</source>
            <translation>本次运行</translation>
        </message>
        <message>
            <source>How often a guess is kept, place by place: Σ min(p, q)</source>
            <translation>各位置上猜测被保留的概率：Σ min(p, q)</translation>
        </message>
        <message>
            <source>Probability of the token at place {place} of round {round}</source>
            <translation>第 {round} 轮第 {place} 个位置上词元的概率</translation>
        </message>
        <message>
            <source>Time is computed from the weights a pass reads: {target} numbers for the large model, {draft} for the draft</source>
            <translation>时间由一次前向读取的权重数算出：大模型 {target} 个数，草稿 {draft} 个数</translation>
        </message>
        <message>
            <source>χ² = {square}, degrees of freedom: {freedom}; as large or larger by chance: {chance}</source>
            <translation>χ² = {square}，自由度 {freedom}；偶然达到或超过它的概率：{chance}</translation>
        </message>
        <message>
            <source>largest |kept + drawn anew − p| over {size} tokens: {apart}</source>
            <translation>在 {size} 个词元上 |保留 + 重新抽取 − p| 的最大值：{apart}</translation>
        </message>
        <message>
            <source>Place {place} of round {round}</source>
            <translation>第 {round} 轮第 {place} 个位置</translation>
        </message>
        <message>
            <source>the token that was guessed</source>
            <translation>被猜的词元</translation>
        </message>
        <message>
            <source>the token that the target added</source>
            <translation>目标模型加上的词元</translation>
        </message>
        <message>
            <source>{threshold} &lt; {ratio}: kept</source>
            <translation>{threshold} &lt; {ratio}：保留</translation>
        </message>
        <message>
            <source>{threshold} ≥ {ratio}: refused</source>
            <translation>{threshold} ≥ {ratio}：拒绝</translation>
        </message>
        <message>
            <source>thrown away: an earlier guess was refused</source>
            <translation>丢弃：前面的猜测已被拒绝</translation>
        </message>
        <message>
            <source>Round {round}</source>
            <translation>第 {round} 轮</translation>
        </message>
        <message>
            <source>{kept} of {count} guesses kept; written: {text}</source>
            <translation>{count} 个猜测保留了 {kept} 个；写出：{text}</translation>
        </message>
        <message>
            <source>1 pass of the large model + {count} · {cost} for the draft</source>
            <translation>大模型 1 次前向 + 草稿 {count} · {cost}</translation>
        </message>
        <message>
            <source>One by one: token {token} costs a pass of its own</source>
            <translation>逐个解码：第 {token} 个词元要单独用一次前向</translation>
        </message>
        <message>
            <source>of the prompt</source>
            <translation>属于提示词</translation>
        </message>
        <message>
            <source>guessed and kept</source>
            <translation>猜中并保留</translation>
        </message>
        <message>
            <source>added by the large model</source>
            <translation>由大模型加上</translation>
        </message>
        <message>
            <source>in {count} plays: {share}</source>
            <translation>{count} 次中的频率：{share}</translation>
        </message>
        <message>
            <source>k = {guesses}: formula {formula}, along this text {measured}</source>
            <translation>k = {guesses}：公式 {formula}，沿这段文本 {measured}</translation>
        </message>
        <message>
            <source>k = {guesses}: {formula} times as fast by the formula, {measured} along this text</source>
            <translation>k = {guesses}：按公式快 {formula} 倍，沿这段文本 {measured} 倍</translation>
        </message>
        <message>
            <source>The draft guesses</source>
            <translation>草稿（draft）在猜</translation>
        </message>
        <message>
            <source>One pass checks them all</source>
            <translation>一次前向检验全部</translation>
        </message>
        <message>
            <source>Kept: “{piece}”</source>
            <translation>保留：“{piece}”</translation>
        </message>
        <message>
            <source>Refused: “{piece}”</source>
            <translation>拒绝：“{piece}”</translation>
        </message>
        <message>
            <source>Drawn from the rest</source>
            <translation>从剩余部分抽取</translation>
        </message>
        <message>
            <source>One token more</source>
            <translation>再多一个词元</translation>
        </message>
        <message>
            <source>Why the text is the target’s</source>
            <translation>为什么文本属于目标模型</translation>
        </message>
        <message>
            <source>Decoding is slow since each token needs its own pass through the large model, and a pass mostly waits for weights to be read. So a cheap draft writes {count} tokens ahead: {text}. Each is drawn from the draft’s own distribution q.</source>
            <translation>解码之所以慢，是因为每个词元都要大模型单独做一次前向，而一次前向的时间主要花在等待读取权重上。推测解码（speculative decoding）因此让便宜的草稿模型（draft model）先往前写 {count} 个词元：{text}。每个都从草稿自己的分布 q 中抽取。</translation>
        </message>
        <message>
            <source>Decoding is slow since each token needs its own pass through the large model, and a pass mostly waits for weights to be read. So a cheap draft writes one token ahead: {text}. It is drawn from the draft’s own distribution q.</source>
            <translation>解码之所以慢，是因为每个词元都要大模型单独做一次前向，而一次前向的时间主要花在等待读取权重上。推测解码（speculative decoding）因此让便宜的草稿模型（draft model）先往前写一个词元：{text}。它从草稿自己的分布 q 中抽取。</translation>
        </message>
        <message>
            <source>Here the draft is the large model itself, stopped after its first layers: their output goes through the final norm and the unembedding. It guesses one token: {text}.</source>
            <translation>这里的草稿就是大模型自己，只算前几层便停下（提前退出，early exit）：这几层的输出直接经过最后的归一化和输出头。它猜出一个词元：{text}。</translation>
        </message>
        <message>
            <source>Here the draft is the large model itself, stopped after its first layers: their output goes through the final norm and the unembedding. It guesses {count} tokens: {text}.</source>
            <translation>这里的草稿就是大模型自己，只算前几层便停下（提前退出，early exit）：这几层的输出直接经过最后的归一化和输出头。它猜出 {count} 个词元：{text}。</translation>
        </message>
        <message>
            <source>No second model at all: the last tokens are looked up in the text, and what followed them there is guessed: {text}. It costs nothing and works where texts repeat themselves: summaries, code, quotations. Its q is 1 for the guess.</source>
            <translation>完全不需要第二个模型：在文本中查找最后的几个词元，把当时后面的内容当作猜测（提示词查找，prompt lookup）：{text}。它不花代价，在文本自我重复的地方有效：摘要、代码、引文。它对所猜词元的 q 为 1。</translation>
        </message>
        <message>
            <source>The large model reads the text with all {count} guesses at once. A causal model gives a distribution p after every token, so that one pass answers {places} questions: what it would have said at each guess, and what comes after the last. The weights are read once. The plum part of a bar is min(p, q).</source>
            <translation>大模型把文本连同 {count} 个猜测一次读完。因果模型在每个词元之后都给出一个分布 p，所以一次前向回答了 {places} 个问题：在每个猜测处它自己会怎么说，以及最后一个之后是什么。权重只读一遍。条形中的紫红部分是 min(p, q)。</translation>
        </message>
        <message>
            <source>The large model reads the text with the guess. A causal model gives a distribution p after every token, so that one pass answers two questions: what it would have said in place of the guess, and what comes after it. The weights are read once. The plum part of a bar is min(p, q).</source>
            <translation>大模型把文本连同猜测一次读完。因果模型在每个词元之后都给出一个分布 p，所以一次前向回答了两个问题：在猜测处它自己会怎么说，以及猜测之后是什么。权重只读一遍。条形中的紫红部分是 min(p, q)。</translation>
        </message>
        <message>
            <source>The end of the text did not occur before, so that there is no guess. The pass gives one token, as in plain decoding, and nothing was lost.</source>
            <translation>文本的结尾以前没有出现过，所以没有猜测。这次前向像普通解码一样给出一个词元，没有任何损失。</translation>
        </message>
        <message>
            <source>The draft gave “{piece}” {draft}, the large model {target}. A guess is kept with probability min(1, p/q) = {ratio}: always where the large model likes it at least as much as the draft does. The number drawn from [0, 1) was {threshold}.</source>
            <translation>草稿给“{piece}”的概率是 {draft}，大模型给 {target}。猜测以概率 min(1, p/q) = {ratio} 保留：只要大模型给的概率不低于草稿，就一定保留。从 [0, 1) 抽到的数是 {threshold}。</translation>
        </message>
        <message>
            <source>The draft gave “{piece}” {draft}, the large model only {target}: drawn at that rate it would come too often, so it is kept with probability {ratio} only, and this time it was not. All later guesses rest on it and are thrown away.</source>
            <translation>草稿给“{piece}”的概率是 {draft}，大模型只给 {target}：照草稿的频率抽，它会出现得太多，所以只以概率 {ratio} 保留，这一次没有保留。后面的猜测都建立在它之上，一并丢弃。</translation>
        </message>
        <message>
            <source>The draft gave “{piece}” {draft}, the large model only {target}: drawn at that rate it would come too often, so it is kept with probability {ratio} only, and this time it was not.</source>
            <translation>草稿给“{piece}”的概率是 {draft}，大模型只给 {target}：照草稿的频率抽，它会出现得太多，所以只以概率 {ratio} 保留，这一次没有保留。</translation>
        </message>
        <message>
            <source>What was refused must be made up for where p lies over q, and nowhere else: a token is drawn from max(0, p − q), scaled to sum to one. It is “{drawn}”. No second pass is needed: p is known. Tokens of this round: {count}.</source>
            <translation>被拒绝的概率必须在 p 高于 q 的地方补回来，也只能在那里补：从归一化后的 max(0, p − q) 中抽一个词元，抽到“{drawn}”。不需要再做一次前向：p 已经知道了。这一轮写出 {count} 个词元。</translation>
        </message>
        <message>
            <source>The pass also gave the distribution after the last guess. So {kept} guesses in a row bring {count} tokens for one pass, the most that a round can give.</source>
            <translation>这次前向也给出了最后一个猜测之后的分布。所以连续 {kept} 个猜测在一次前向里带来 {count} 个词元，这是一轮的最多数目。</translation>
        </message>
        <message>
            <source>The pass also gave the distribution after the guess. So a guess that is kept brings {count} tokens for one pass, the most that a round can give.</source>
            <translation>这次前向也给出了猜测之后的分布。所以猜测被保留时，一次前向带来 {count} 个词元，这是一轮的最多数目。</translation>
        </message>
        <message>
            <source>Without a guess the round is plain decoding: one token.</source>
            <translation>没有猜测时，这一轮就是普通解码：一个词元。</translation>
        </message>
        <message>
            <source>A token x comes out in two ways: guessed and kept, q · min(1, p/q) = min(p, q); or drawn after a refusal, which has probability 1 − Σ min(p, q) = {refused}. That is just the size of the rest, so that the second way gives max(0, p − q), and both together p. A poor draft costs time and changes no probability.</source>
            <translation>词元 x 有两条出路：猜到并保留，q · min(1, p/q) = min(p, q)；或者在拒绝之后抽到，拒绝的概率是 1 − Σ min(p, q) = {refused}。这恰好是剩余部分的大小，所以第二条路给出 max(0, p − q)，两者相加就是 p。草稿差只会费时间，不会改变任何概率。</translation>
        </message>
        <message>
            <source>At temperature 0 both distributions are a single token. A guess is kept if it is the large model’s likeliest token, and replaced by that if it is not: the text is the one that greedy decoding gives.</source>
            <translation>温度为 0 时两个分布都只有一个词元。猜测若是大模型概率最大的词元就保留，否则换成它：文本与贪心解码（greedy decoding）完全一样。</translation>
        </message>
        <message>
            <source>α = {rate} is how often a guess is kept, the mean over this text. If it were the same everywhere, a pass would give (1 − α^(k+1))/(1 − α) = {formula} tokens for k = {guesses}; along this text it is {measured}, and this run had {per}. A guess costs {cost} passes by the weights read, so that the time falls by the factor {up}.</source>
            <translation>α = {rate} 是猜测被保留的频率（接受率，acceptance rate），取这段文本的平均。假如处处相同，k = {guesses} 时每次前向给出 (1 − α^(k+1))/(1 − α) = {formula} 个词元；沿这段文本测得 {measured}，本次运行是 {per}。按读取的权重计，一个猜测相当于 {cost} 次前向，所以时间缩短为原来的 1/{up}。</translation>
        </message>
        <message>
            <source>α = {rate} is how often a guess is kept, the mean over this text. If it were the same everywhere, a pass would give (1 − α^(k+1))/(1 − α) = {formula} tokens for k = {guesses}; along this text it is {measured}, and this run had {per}. A guess costs {cost} passes by the weights read, so that the time grows by the factor {down}.</source>
            <translation>α = {rate} 是猜测被保留的频率（接受率，acceptance rate），取这段文本的平均。假如处处相同，k = {guesses} 时每次前向给出 (1 − α^(k+1))/(1 − α) = {formula} 个词元；沿这段文本测得 {measured}，本次运行是 {per}。按读取的权重计，一个猜测相当于 {cost} 次前向，所以时间反而是原来的 {down} 倍。</translation>
        </message>
        <message>
            <source>The check is a prefill of a few tokens: as many multiply-adds as one by one, but the weights are read once instead of {places} times.</source>
            <translation>检验相当于对几个词元做预填充（prefill）：乘加次数与逐个计算一样多，但权重只读一遍，而不是 {places} 遍。</translation>
        </message>
        <message>
            <source>Before it is known which token is guessed, the first guess is kept with probability Σ min(p, q) = {overlap}.</source>
            <translation>在知道猜的是哪个词元之前，第一个猜测被保留的概率是 Σ min(p, q) = {overlap}。</translation>
        </message>
        <message>
            <source>A pass never gives fewer tokens than plain decoding: at least 1.</source>
            <translation>一次前向给出的词元从不少于普通解码：至少 1 个。</translation>
        </message>
        <message>
            <source>The rule was played {count} times at this place: the dots are how often each token came.</source>
            <translation>在这个位置上把规则重复了 {count} 次：圆点是每个词元出现的频率。</translation>
        </message>
        <message>
            <source>Here guessing does not pay: the draft reads {cost} of the large model’s weights for each guess. In practice drafts are often a tenth of their target or smaller.</source>
            <translation>这里猜测并不划算：每猜一个，草稿要读取相当于大模型 {cost} 的权重。实践中草稿往往只有目标模型的十分之一或更小。</translation>
        </message>
        <message>
            <source>With this α and this cost, k = {best} would be the best: {up} times as fast.</source>
            <translation>在这个 α 和这个代价下，k = {best} 最好：快 {up} 倍。</translation>
        </message>
        <message>
            <source>Whether a guess is kept is not independent from place to place: the formula with one α for all is {direction} than what is measured.</source>
            <translation>各位置的猜测是否保留并不独立：处处用同一个 α 的公式比测得的值{direction}。</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>偏高</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>偏低</translation>
        </message>
        <message>
            <source>This model takes {context} tokens: {new} new ones and their guesses are left room for.</source>
            <translation>这个模型最多接受 {context} 个词元：为 {new} 个新词元和它们的猜测留出位置。</translation>
        </message>
        <message>
            <source>An exit after layer {layers} would be the whole model; it is taken after layer {most}.</source>
            <translation>在第 {layers} 层之后退出就是整个模型了；改在第 {most} 层之后退出。</translation>
        </message>
        <message>
            <source>Guessing and checking</source>
            <translation>正在猜与检验</translation>
        </message>
        <message>
            <source>Measuring along the text</source>
            <translation>正在沿文本测量</translation>
        </message>
        <message>
            <source>The draft “{draft}” has other tokens than “{target}”: p and q would speak of different things. Choose prompt lookup or the early exit.</source>
            <translation>草稿“{draft}”的词元与“{target}”不同：p 和 q 说的就不是同一件事。请选提示词查找或提前退出。</translation>
        </message>
        <message>
            <source>This model takes {context} tokens; at least {least} are needed for so many guesses.</source>
            <translation>这个模型最多接受 {context} 个词元；猜这么多至少需要 {least} 个。</translation>
        </message>
        <message>
            <source>The first round: how many of the guesses will be kept?</source>
            <translation>第一轮：会保留几个猜测？</translation>
        </message>
        <message>
            <source>none</source>
            <translation>一个也没有</translation>
        </message>
        <message>
            <source>one</source>
            <translation>一个</translation>
        </message>
        <message>
            <source>two</source>
            <translation>两个</translation>
        </message>
        <message>
            <source>three or more</source>
            <translation>三个或更多</translation>
        </message>
        <message>
            <source>Text</source>
            <extracomment>Most tokens a draft guesses at once, and for how many the curves are computed. More tokens than this are not taken from the prompt: every pass runs the whole text. Likeliest tokens of either model that are kept of every pair of distributions. Below this overlap p and q differ enough to show what happens. How often the rule is played at one place, for the frequencies beside the exact shares.</extracomment>
            <translation>文本</translation>
        </message>
        <message>
            <source>Clear: characters, 4 layers</source>
            <translation>清晰：字符，4 层</translation>
        </message>
        <message>
            <source>Bilingual: word pieces, 6 layers</source>
            <translation>双语：词片，6 层</translation>
        </message>
        <message>
            <source>Large model (target)</source>
            <translation>大模型（目标模型，target）</translation>
        </message>
        <message>
            <source>Your own large model</source>
            <translation>你自己的大模型</translation>
        </message>
        <message>
            <source>A folder with a model as Hugging Face stores it: GPT-2, Llama, Mistral, Qwen or Gemma. It is used instead of the model above; its draft is prompt lookup or its own first layers.</source>
            <translation>按 Hugging Face 格式存放模型的文件夹：GPT-2、Llama、Mistral、Qwen 或 Gemma。它会代替上面的模型；草稿用提示词查找，或它自己的前几层。</translation>
        </message>
        <message>
            <source>a model with 2 layers</source>
            <translation>2 层的模型</translation>
        </message>
        <message>
            <source>a model with 1 layer</source>
            <translation>1 层的模型</translation>
        </message>
        <message>
            <source>a model with attention only</source>
            <translation>只有注意力的模型</translation>
        </message>
        <message>
            <source>early exit: its own first layers</source>
            <translation>提前退出（early exit）：它自己的前几层</translation>
        </message>
        <message>
            <source>prompt lookup: the text itself</source>
            <translation>提示词查找（prompt lookup）：文本本身</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿（draft）</translation>
        </message>
        <message>
            <source>Who guesses. A draft must have the target's tokens: the three small models know characters only.</source>
            <translation>由谁来猜。草稿的词元必须和目标模型相同：三个小模型只认识字符。</translation>
        </message>
        <message>
            <source>Guesses at once (k)</source>
            <translation>一次猜几个（k）</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Of both models; 0: each takes its likeliest token, and a guess is kept if it is the target's.</source>
            <translation>两个模型共用；0 表示各取概率最大的词元，猜的与目标模型一致才保留。</translation>
        </message>
        <message>
            <source>Layers before the early exit</source>
            <translation>提前退出前的层数</translation>
        </message>
        <message>
            <source>Longest run to look up</source>
            <translation>查找的最长片段</translation>
        </message>
        <message>
            <source>Prompt lookup searches the text for the last tokens, first so many, then fewer, and guesses what followed them there.</source>
            <translation>提示词查找在文本中寻找最后的若干词元，先找这么长的，再逐步缩短，并把当时后面的内容当作猜测。</translation>
        </message>
        <message>
            <source>New tokens</source>
            <translation>新词元数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>enumeration of {texts} texts of two tokens: probability</source>
            <extracomment>The same float32 sums over another number of rows, through all layers and a softmax. First tokens that are followed by all second ones, and passes that are run again one by one. A χ² as large would come up once in a million runs by chance.</extracomment>
            <translation>枚举 {texts} 个两词元文本：概率</translation>
        </message>
        <message>
            <source>transformers, greedy: other tokens at temperature 0</source>
            <translation>transformers，贪心：温度 0 时不同的词元数</translation>
        </message>
        <message>
            <source>our decoder, a pass for every token: p of the guesses</source>
            <translation>我们的解码器，每个词元一次前向：猜测的 p</translation>
        </message>
        <message>
            <source>χ² of {count} plays against p: 1 − probability by chance</source>
            <translation>{count} 次重复与 p 的 χ²：1 − 偶然概率</translation>
        </message>
        <message>
            <source>what this step does</source>
            <translation>这一步做什么</translation>
        </message>
        <message>
            <source>which round, from 1</source>
            <translation>第几轮，从 1 起</translation>
        </message>
        <message>
            <source>the drafted tokens</source>
            <translation>起草的词元</translation>
        </message>
        <message>
            <source>the draft's probability of each guess, (guesses,)</source>
            <translation>草稿模型给每个猜测的概率，(guesses,)</translation>
        </message>
        <message>
            <source>the target's probability of each guess, (guesses,)</source>
            <translation>目标模型给每个猜测的概率，(guesses,)</translation>
        </message>
        <message>
            <source>min(1, p/q) of each guess</source>
            <translation>每个猜测的 min(1, p/q)</translation>
        </message>
        <message>
            <source>sum of min(p, q) at each guess's place</source>
            <translation>每个猜测处 min(p, q) 之和</translation>
        </message>
        <message>
            <source>uniform numbers that decided so far</source>
            <translation>到目前为止起决定作用的均匀随机数</translation>
        </message>
        <message>
            <source>guesses kept so far in this round</source>
            <translation>这一轮到目前为止留下的猜测</translation>
        </message>
        <message>
            <source>the token that the target adds</source>
            <translation>目标模型加上的词元</translation>
        </message>
        <message>
            <source>the shown part of what it was drawn from</source>
            <translation>它从什么分布抽取（所示部分）</translation>
        </message>
        <message>
            <source>tokens that the round wrote</source>
            <translation>这一轮写下的词元</translation>
        </message>
        <message>
            <source>likeliest tokens by p; the last entry is all others</source>
            <translation>按 p 最可能的词元；最后一项是其余全部</translation>
        </message>
        <message>
            <source>p</source>
            <translation>目标模型的 p</translation>
        </message>
        <message>
            <source>q</source>
            <translation>草稿模型的 q</translation>
        </message>
        <message>
            <source>min(p, q)</source>
            <translation>每个词元的 min(p, q)</translation>
        </message>
        <message>
            <source>what is drawn after a refusal</source>
            <translation>拒绝之后从什么分布重抽</translation>
        </message>
        <message>
            <source>share of each token in the plays</source>
            <translation>多次演练中每个词元的比例</translation>
        </message>
        <message>
            <source>sum of min(p, q) over the vocabulary</source>
            <translation>整个词表上 min(p, q) 之和</translation>
        </message>
        <message>
            <source>tokens per pass for k = 1 to 6, measured along the text</source>
            <translation>k = 1 到 6 时每遍的词元数，沿文本测得</translation>
        </message>
        <message>
            <source>sum of min(p, q) at every written place</source>
            <translation>每个写下位置的 min(p, q) 之和</translation>
        </message>
        <message>
            <source>tokens per pass by the closed form, k = 1 to 6</source>
            <translation>k = 1 到 6 时每遍的词元数，按解析式</translation>
        </message>
        <message>
            <source>times as fast by the closed form, k = 1 to 6</source>
            <translation>k = 1 到 6 时快多少倍，按解析式</translation>
        </message>
    </context>
    <context>
        <name>generation/speed</name>
        <message>
            <source>More texts at once: when does it stop paying?</source>
            <extracomment>Bounds between the answers of the question: shares of the arithmetic that decoding uses.</extracomment>
            <translation>同时解码更多文本：到哪里不再划算？</translation>
        </message>
        <message>
            <source>Llama 2 7B: a cache four times as large</source>
            <translation>Llama 2 7B：缓存大四倍</translation>
        </message>
        <message>
            <source>Long texts: the cache takes longer than the weights</source>
            <translation>长文本：取缓存比取权重更久</translation>
        </message>
        <message>
            <source>70B on one card: 4 bits or nothing</source>
            <translation>一张卡装 70B：不用 4 位就装不下</translation>
        </message>
        <message>
            <source>Experts: one text fetches two of eight</source>
            <translation>专家：一个文本取八个中的两个</translation>
        </message>
        <message>
            <source>A card with slow memory (L4)</source>
            <translation>内存慢的卡（L4）</translation>
        </message>
        <message>
            <source>A small model with a large vocabulary</source>
            <translation>词表很大的小模型</translation>
        </message>
        <message>
            <source>What helps, and what does it lose?</source>
            <translation>什么有用，又损失什么？</translation>
        </message>
        <message>
            <source>Measured on this machine</source>
            <translation>在本机上测量</translation>
        </message>
        <message>
            <source>What does a model wait for while it writes one token?</source>
            <translation>模型写一个词元时，时间花在等什么上？</translation>
        </message>
        <message>
            <source>Prefill</source>
            <translation>预填充（prefill）</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批量（batch）</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>缓存的大小</translation>
        </message>
        <message>
            <source>Logits</source>
            <translation>Logits</translation>
        </message>
        <message>
            <source>Remedies</source>
            <translation>加速办法</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>What remedies lose, with the small model</source>
            <translation>用小模型计算各种办法损失多少</translation>
        </message>
        <message>
            <source>Timing the small model here</source>
            <translation>在本机给小模型计时</translation>
        </message>
        <message>
            <source>{sharing} query heads cannot share a key/value head: the model has {heads} of them, which {sharing} does not divide.</source>
            <translation>{sharing} 个查询头不能共用一个键值头：模型有 {heads} 个查询头，不能被 {sharing} 整除。</translation>
        </message>
        <message>
            <source>A prompt of one token is the same as decoding: {time} for the weights, and arithmetic works {share} of it.</source>
            <translation>只有一个词元的提示词与解码相同：取权重要 {time}，其中算力只工作 {share}。</translation>
        </message>
        <message>
            <source>Measured here: a single token of the small model, {time}.</source>
            <translation>本机测得：小模型的单个词元，{time}。</translation>
        </message>
        <message>
            <source>{tokens} tokens in one pass: {time}, in which the weights are fetched. Arithmetic works {share} of it.</source>
            <translation>{tokens} 个词元一次通过：{time}，时间花在取权重上。其中算力工作 {share}。</translation>
        </message>
        <message>
            <source>{tokens} tokens in one pass: {time}. Each fetched weight serves all of them; arithmetic works {share} of the time.</source>
            <translation>{tokens} 个词元一次通过：{time}。取来的每个权重供它们全体使用；算力有 {share} 的时间在工作。</translation>
        </message>
        <message>
            <source>{batch} texts at once: weights are fetched once for all, caches for each. {time} a token, {rate} tokens per second together.</source>
            <translation>同时 {batch} 个文本：权重为大家取一次，缓存各取各的。每个词元 {time}，合计每秒 {rate} 个词元。</translation>
        </message>
        <message>
            <source>{batch} texts at once would take {time} a token, but their caches have no room in memory.</source>
            <translation>同时 {batch} 个文本，每个词元要 {time}，但内存装不下它们的缓存。</translation>
        </message>
        <message>
            <source>The weights alone have no room in this memory.</source>
            <translation>光是权重，这块内存就装不下。</translation>
        </message>
        <message>
            <source>For one new token the logits are {share} of the FLOPs.</source>
            <translation>对一个新词元，logits 占 FLOPs 的 {share}。</translation>
        </message>
        <message>
            <source>As it is set, a token takes {time}. What helps, and what is lost?</source>
            <translation>按现在的设定，一个词元要 {time}。什么有用，又损失什么？</translation>
        </message>
        <message>
            <source>Each token comes {times} times as fast.</source>
            <translation>每个词元快到 {times} 倍。</translation>
        </message>
        <message>
            <source>Each token takes {times} times as long.</source>
            <translation>每个词元慢到 {times} 倍的时间。</translation>
        </message>
        <message>
            <source>Hardly any difference with these settings.</source>
            <translation>在这些设定下几乎没有差别。</translation>
        </message>
        <message>
            <source>A single text gets no faster, but all together come {times} times as fast.</source>
            <translation>单个文本不会更快，但合起来快到 {times} 倍。</translation>
        </message>
        <message>
            <source>Measured here: {tokens} tokens of the small model in one pass, {time}.</source>
            <translation>本机测得：小模型一次通过 {tokens} 个词元，{time}。</translation>
        </message>
        <message>
            <source>The layers' matrices, {bytes}, come from memory once, and each weight is multiplied and added for each of {tokens} tokens: {flops}, {intensity} per byte. The accelerator could do {ridge} in the time a byte takes to arrive. Below that, more tokens cost nothing; above it, arithmetic is the limit and time grows with the tokens.</source>
            <translation>各层的矩阵共 {bytes}，从内存取一次；每个权重为 {tokens} 个词元各乘加一次：{flops}，每字节 {intensity} 次运算。一个字节到达的时间里，加速器可做 {ridge} 次。低于这个数，多几个词元不要钱；高于它，算力成为极限，时间随词元数增长。</translation>
        </message>
        <message>
            <source>One token: the layers' matrices, {bytes}, come from memory for two operations a weight, {intensity} FLOPs per byte. The accelerator could do {ridge} in the time a byte takes to arrive, and waits. With each step the prompt gets longer, and the same bytes serve more tokens.</source>
            <translation>一个词元：从内存取来各层的矩阵 {bytes}，每个权重只做两次运算，即每字节 {intensity} FLOP。一个字节到达的时间里，加速器可做 {ridge} 次，却只能等。往后每一步提示词更长，同样的字节供更多词元使用。</translation>
        </message>
        <message>
            <source>Every weight is needed, but only for one token: {bytes} of the layers and {cache} of the cache come from memory for two operations a weight, {intensity} FLOPs per byte where {ridge} would be possible. So the time of a token is bytes divided by bandwidth, and faster arithmetic would not help.</source>
            <translation>每个权重都要用，却只为一个词元：从内存取来各层的 {bytes} 和缓存的 {cache}，每个权重只做两次运算，即每字节 {intensity} FLOP，而本可做到 {ridge}。所以一个词元的时间就是字节数除以带宽，算力再快也没有用。</translation>
        </message>
        <message>
            <source>{bytes} of the layers come from memory once for {batch} texts, {cache} of caches for each its own: {intensity} FLOPs per byte where {ridge} would be possible.</source>
            <translation>各层的 {bytes} 为 {batch} 个文本只取一次，缓存共 {cache}，各取各的：每字节 {intensity} FLOP，而本可做到 {ridge}。</translation>
        </message>
        <message>
            <source>The weights, {weights}, are fetched once for {batch} texts; of caches {cache} are fetched, for no text reads another's. A step takes {slower} times as long as with one text, and yields {more} times as many tokens per second.</source>
            <translation>权重 {weights} 为 {batch} 个文本只取一次；缓存要取 {cache}，因为谁也不读别人的。一步的时间是单个文本的 {slower} 倍，每秒词元数是它的 {more} 倍。</translation>
        </message>
        <message>
            <source>Each token leaves a key and a value in each layer for each key/value head: {each}. A text of {tokens} tokens takes {text}. At {crossing} tokens, in one text or in many together, the caches take as much as all weights.</source>
            <translation>每个词元在每层、每个键值头里留下一个键和一个值：{each}。{tokens} 个词元的文本占 {text}。到 {crossing} 个词元时——一个文本或许多文本合起来——缓存与全部权重一样大。</translation>
        </message>
        <message>
            <source>The output head is one more matrix, as wide as the vocabulary: {words} rows. For one token that is {flops}. It weighs most in small models, whose layers are narrow while the vocabulary is not.</source>
            <translation>输出头（output head）是又一个矩阵，与词表同宽：{words} 行。对一个词元就是 {flops}。它在小模型里占比最大：层很窄，词表却不小。</translation>
        </message>
        <message>
            <source>Token {context} of a text: all weights and the whole cache are fetched. {time}, and arithmetic works {share} of it.</source>
            <translation>第 {context} 个词元：要取来全部权重和整个缓存。{time}，其中算力工作 {share}。</translation>
        </message>
        <message>
            <source>Beside the weights there is room for so many texts of {tokens} tokens: {texts}.</source>
            <translation>除权重外，还装得下 {texts} 个 {tokens} 词元的文本。</translation>
        </message>
        <message>
            <source>With logits for every token of the prompt ({tokens}) they are {share} of the FLOPs.</source>
            <translation>若提示词的全部 {tokens} 个词元都要 logits，它们占 FLOPs 的 {share}。</translation>
        </message>
        <message>
            <source>Measured here: the small model writes token {context} of a text, {time}.</source>
            <translation>本机测得：小模型写第 {context} 个词元，{time}。</translation>
        </message>
        <message>
            <source>Only the last token's logits are needed to go on. Whoever asks for all of them, as in training or to measure perplexity, computes {flops} for the prompt (tokens: {tokens}) and holds {bytes} of them in 32 bits.</source>
            <translation>要继续写下去，只需最后一个词元的 logits。若全都要（训练时，或测量困惑度（perplexity）时），就要为 {tokens} 个词元计算 {flops}，并以 32 位存放 {bytes}。</translation>
        </message>
        <message>
            <source>The step of decoding that the others are compared with. Times are simulated for the model and the accelerator that are set; losses are computed with the small model.</source>
            <translation>其他各行都与这一步解码相比。时间是按设定的模型和加速器模拟的；损失是用小模型计算的。</translation>
        </message>
        <message>
            <source>System level, and used by everyone: without the cache the whole text goes through the model again for each token. The small model's logits with and without its cache differ by at most {difference}: rounding.</source>
            <translation>系统层，人人都用：没有缓存，每写一个词元都要让整个文本重新通过模型。小模型有缓存与没有缓存的 logits 最多相差 {difference}：只是舍入。</translation>
        </message>
        <message>
            <source>Data level: half of the prompt is left out. That halves prefill and the cache, and the model knows less: over the last {compared} tokens its predictions move by {divergence} nats, {same} of the likeliest tokens stay.</source>
            <translation>数据层：去掉一半提示词。预填充和缓存都减半，模型知道的也少了：在最后 {compared} 个词元上，预测移动 {divergence} nat，最可能的词元有 {same} 不变。</translation>
        </message>
        <message>
            <source>Model level: weights in 8 bits, one scale for each row, half as many bytes to fetch. On the small model: {divergence} nats a token, {same} of the likeliest tokens stay.</source>
            <translation>模型层：权重用 8 位，每行一个缩放因子，要取的字节减半。在小模型上：每词元 {divergence} nat，最可能的词元有 {same} 不变。</translation>
        </message>
        <message>
            <source>Model level: weights in 4 bits, 32 of them with one scale, rounded to the nearest. On the small model: {divergence} nats a token, {same} of the likeliest tokens stay. Methods that look at data while they round lose less.</source>
            <translation>模型层：权重用 4 位，32 个共用一个缩放因子，取最近的值。在小模型上：每词元 {divergence} nat，最可能的词元有 {same} 不变。舍入时参考数据的方法损失更小。</translation>
        </message>
        <message>
            <source>Model level: keys and values in 8 bits, a scale for each token and head. It counts where caches are large: long texts, many of them. On the small model: {divergence} nats a token, {same} of the likeliest tokens stay.</source>
            <translation>模型层：键和值用 8 位，每个词元、每个头一个缩放因子。缓存大的地方才见效：长文本，许多文本。在小模型上：每词元 {divergence} nat，最可能的词元有 {same} 不变。</translation>
        </message>
        <message>
            <source>Model level: all query heads read one key/value head. Converted by the mean and not trained any further, the small model loses {divergence} nats a token; a model is built or trained this way, not switched to it.</source>
            <translation>模型层：所有查询头读同一个键值头。小模型取平均转换、不再训练，每词元损失 {divergence} nat；模型要一开始就这样建造或训练，不能随手切换。</translation>
        </message>
        <message>
            <source>Model level: each token reads only the last half of the context, so that less of the cache is fetched. On the small model, which was not trained so: {divergence} nats a token, {same} of the likeliest tokens stay.</source>
            <translation>模型层：每个词元只读上下文的后一半，缓存取得更少。小模型不是这样训练的：每词元 {divergence} nat，最可能的词元有 {same} 不变。</translation>
        </message>
        <message>
            <source>System level: 16 times as many texts share each fetched weight. The small model's logits in a batch of 16 and alone differ by at most {difference}.</source>
            <translation>系统层：16 倍的文本共用取来的每个权重。小模型在 16 个一批中与单独运行的 logits 最多相差 {difference}。</translation>
        </message>
        <message>
            <source>System level: a copy with 4-bit weights drafts {ahead} tokens, one pass checks them all. Of {drafted} drafted tokens that the small model looked at, it accepted {accepted} ({rate}); at that rate a check yields {each} tokens. Checking costs hardly more than one token, for the weights are fetched anyway.</source>
            <translation>系统层，推测解码（speculative decoding）：一个 4 位权重的副本作草稿模型（draft model）先写 {ahead} 个词元，一次通过全部检查。小模型看过的 {drafted} 个草稿词元中，接受了 {accepted} 个（{rate}）；按这个比例，一次检查得到 {each} 个词元。检查几乎不比写一个词元贵，因为权重反正要取。</translation>
        </message>
        <message>
            <source>Two lanes, one pass: above what memory delivers, below what the arithmetic units do. Hatched: it waits for the other.</source>
            <translation>两条道，一次通过：上面是内存送来什么，下面是算术单元在做什么。斜线：在等另一方。</translation>
        </message>
        <message>
            <source>Simulated from FLOPs, bytes and two numbers of a data sheet. Activations, norms, softmax and the start of kernels are left out: real passes take longer.</source>
            <translation>由 FLOPs、字节数和数据手册的两个数模拟得出。没有计入激活、归一化、softmax 和启动内核的时间：真实的一次通过更久。</translation>
        </message>
        <message>
            <source>A mixture of experts fetches only the experts that some token visits; which they are is taken as random.</source>
            <translation>混合专家（mixture of experts）只取有词元访问的专家；访问哪些按随机计算。</translation>
        </message>
        <message>
            <source>Weights and caches are {held}, and the accelerator has {memory}: this cannot run there.</source>
            <translation>权重和缓存共 {held}，而加速器只有 {memory}：在它上面跑不了。</translation>
        </message>
        <message>
            <source>A token that is written takes {times} times as long as a token of the prompt takes to read.</source>
            <translation>写一个词元的时间，是读一个提示词词元的 {times} 倍。</translation>
        </message>
        <message>
            <source>With a cache each step computes one token, however long the text; only the part of the cache grows.</source>
            <translation>有了缓存，无论文本多长，每步只计算一个词元；增长的只有缓存那一部分。</translation>
        </message>
        <message>
            <source>How the cache works is the lab attention/kv-cache.</source>
            <translation>缓存怎样工作，见实验 attention/kv-cache。</translation>
        </message>
        <message>
            <source>The point climbs to the right while weights dominate, and stops where caches do: they bring bytes and FLOPs in a fixed ratio.</source>
            <translation>权重占主导时，点向右上爬；缓存占主导时它停下来：缓存带来的字节与 FLOPs 比例固定。</translation>
        </message>
        <message>
            <source>How a server keeps its batch full is the lab generation/serving.</source>
            <translation>服务器怎样让批始终是满的，见实验 generation/serving。</translation>
        </message>
        <message>
            <source>Fewer key/value heads and smaller numbers shrink the cache in proportion; the number of query heads does not matter.</source>
            <translation>键值头更少、数更小，缓存就按比例变小；查询头的个数没有关系。</translation>
        </message>
        <message>
            <source>Room for a text is counted to the token here. How much of it is lost in practice is a matter of how memory is handed out.</source>
            <translation>这里按词元精确计算一个文本的空间。实际会浪费多少，取决于怎样分配内存。</translation>
        </message>
        <message>
            <source>Tied to the embedding or not, the head is multiplied with; tying saves memory, not FLOPs.</source>
            <translation>输出头无论是否与嵌入绑定，都要参与乘法；绑定省的是内存，不是 FLOPs。</translation>
        </message>
        <message>
            <source>The prompt itself takes {time} with this remedy.</source>
            <translation>用这种办法，提示词本身要 {time}。</translation>
        </message>
        <message>
            <source>The prompt itself takes {time}.</source>
            <translation>提示词本身要 {time}。</translation>
        </message>
        <message>
            <source>The small model wrote {said} tokens this way: the same as without drafts.</source>
            <translation>小模型这样写了 {said} 个词元：与不用草稿时完全相同。</translation>
        </message>
        <message>
            <source>The small model wrote {said} tokens this way, and not quite the same as without drafts: two tokens were equally likely up to rounding.</source>
            <translation>小模型这样写了 {said} 个词元，与不用草稿时不完全相同：有两个词元的概率在舍入范围内相等。</translation>
        </message>
        <message>
            <source>Time is simulated for the large model; the loss is computed with the small one and says little about a large one's.</source>
            <translation>时间是为大模型模拟的；损失是用小模型计算的，不能说明大模型会损失多少。</translation>
        </message>
        <message>
            <source>Measured once, in 32 bits on the processor, the least of several runs; other programs that run at the same time slow it down.</source>
            <translation>在处理器上以 32 位测量一次，取多次运行中最短的；同时运行的其他程序会拖慢它。</translation>
        </message>
        <message>
            <source>The line from a ring down to its point is what the model of step times leaves out: starting hundreds of small operations, and products too narrow to run at full speed.</source>
            <translation>从圆圈向下到点的线，是步时模型没有计入的部分：启动几百个小运算，以及太窄、跑不满速度的矩阵乘。</translation>
        </message>
        <message>
            <source>These weights may fit the processor's own cache; the bandwidth was measured with as many bytes.</source>
            <translation>这些权重可能装得进处理器自己的高速缓存；带宽也是用同样多的字节测得的。</translation>
        </message>
        <message>
            <source>{hardware}, threads: {threads}. A matrix product reaches {flops}, reading as many bytes as the weights {bandwidth}. One token takes {first}, {tokens} tokens in one pass {last}: alone, a token takes {times} times as long.</source>
            <translation>{hardware}，线程数：{threads}。矩阵乘达到 {flops}，读取与权重同样多的字节达到 {bandwidth}。一个词元要 {first}，{tokens} 个词元一次通过要 {last}：单独一个词元要花 {times} 倍的时间。</translation>
        </message>
        <message>
            <source>Arithmetic and bandwidth: your own.</source>
            <translation>算力和带宽：你自己给的数值。</translation>
        </message>
        <message>
            <source>FLOPs per byte</source>
            <translation>每字节 FLOPs</translation>
        </message>
        <message>
            <source>FLOP/s</source>
            <translation>FLOP/s</translation>
        </message>
        <message>
            <source>{ridge} FLOPs per byte</source>
            <translation>每字节 {ridge} FLOPs</translation>
        </message>
        <message>
            <source>Prefill, tokens: {tokens}</source>
            <translation>预填充，{tokens} 个词元</translation>
        </message>
        <message>
            <source>Decoding one text, tokens: {context}</source>
            <translation>解码一个文本，{context} 个词元</translation>
        </message>
        <message>
            <source>Decoding, texts: {batch}, tokens: {context}</source>
            <translation>解码 {batch} 个文本，各 {context} 个词元</translation>
        </message>
        <message>
            <source>{time}, arithmetic works {share}</source>
            <translation>{time}，算力工作 {share}</translation>
        </message>
        <message>
            <source>{title} (its own scale)</source>
            <translation>{title}（另一刻度）</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>算力</translation>
        </message>
        <message>
            <source>Layers’ weights</source>
            <translation>各层的权重</translation>
        </message>
        <message>
            <source>Attention, its cache</source>
            <translation>注意力及其缓存</translation>
        </message>
        <message>
            <source>Logits, the output head</source>
            <translation>Logits，输出头</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>head</source>
            <translation>输出头</translation>
        </message>
        <message>
            <source>products</source>
            <translation>矩阵乘</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>logits</translation>
        </message>
        <message>
            <source>Tokens per second, all texts</source>
            <translation>每秒词元数，全部文本</translation>
        </message>
        <message>
            <source>Texts at once; ×: no room</source>
            <translation>同时的文本数；×：装不下</translation>
        </message>
        <message>
            <source>{heads} heads, {bits} bits</source>
            <translation>{heads} 个头，{bits} 位</translation>
        </message>
        <message>
            <source>1 head, {bits} bits</source>
            <translation>1 个头，{bits} 位</translation>
        </message>
        <message>
            <source>Memory of {memory}; texts of {tokens} tokens</source>
            <translation>{memory} 内存；每个文本 {tokens} 词元</translation>
        </message>
        <message>
            <source>{texts} texts</source>
            <translation>{texts} 个文本</translation>
        </message>
        <message>
            <source>1 text</source>
            <translation>1 个文本</translation>
        </message>
        <message>
            <source>{each} a token, {text} a text</source>
            <translation>每词元 {each}，每文本 {text}</translation>
        </message>
        <message>
            <source>own sizes</source>
            <extracomment>Bytes of a weight by its bits: in 4 bits, 32 of them share a scale of 16 bits. Tokens of the text that the small model is run on.</extracomment>
            <translation>自定义大小</translation>
        </message>
        <message>
            <source>FLOPs of one new token behind {tokens}; right: share of the logits</source>
            <translation>{tokens} 个词元之后一个新词元的 FLOPs；右：logits 的占比</translation>
        </message>
        <message>
            <source>Lost: KL per token of the small model on its text, tokens: {tokens}</source>
            <translation>损失：小模型在它的文本上每词元的 KL，词元数：{tokens}</translation>
        </message>
        <message>
            <source>Lost, nats</source>
            <translation>损失，nat</translation>
        </message>
        <message>
            <source>lossless</source>
            <translation>无损</translation>
        </message>
        <message>
            <source>nearly</source>
            <translation>近乎无损</translation>
        </message>
        <message>
            <source>lossy</source>
            <translation>有损</translation>
        </message>
        <message>
            <source>data level</source>
            <translation>数据层</translation>
        </message>
        <message>
            <source>model level</source>
            <translation>模型层</translation>
        </message>
        <message>
            <source>system level</source>
            <translation>系统层</translation>
        </message>
        <message>
            <source>As it is set</source>
            <translation>现在的设定</translation>
        </message>
        <message>
            <source>Without the cache</source>
            <translation>不用缓存</translation>
        </message>
        <message>
            <source>Half the prompt</source>
            <translation>提示词减半</translation>
        </message>
        <message>
            <source>Weights in 8 bits</source>
            <translation>权重 8 位</translation>
        </message>
        <message>
            <source>Weights in 4 bits</source>
            <translation>权重 4 位</translation>
        </message>
        <message>
            <source>Cache in 8 bits</source>
            <translation>缓存 8 位</translation>
        </message>
        <message>
            <source>One key/value head</source>
            <translation>一个键值头</translation>
        </message>
        <message>
            <source>A window of half</source>
            <translation>一半的窗口</translation>
        </message>
        <message>
            <source>16 times the batch</source>
            <translation>批量 16 倍</translation>
        </message>
        <message>
            <source>Speculative decoding</source>
            <translation>推测解码</translation>
        </message>
        <message>
            <source>prefill, measured</source>
            <translation>预填充，实测</translation>
        </message>
        <message>
            <source>decoding, measured</source>
            <translation>解码，实测</translation>
        </message>
        <message>
            <source>by the measured roof</source>
            <translation>按实测屋顶线</translation>
        </message>
        <message>
            <source>{tokens} in one pass</source>
            <translation>一次 {tokens} 个</translation>
        </message>
        <message>
            <source>FLOPs of a pass over the prompt (tokens: {tokens}), logits for all</source>
            <translation>{tokens} 个词元一次通过的 FLOPs，全部都要 logits</translation>
        </message>
        <message>
            <source>Simulated time of a token; dashed: as set</source>
            <translation>一个词元的时间（模拟）；虚线：现在的设定</translation>
        </message>
        <message>
            <source>token {context}</source>
            <translation>第 {context} 个</translation>
        </message>
        <message>
            <source>The roof</source>
            <translation>屋顶线（roofline）</translation>
        </message>
        <message>
            <source>While this model decodes, what share of the time do the arithmetic units work?</source>
            <translation>这个模型解码时，算术单元有多少时间在工作？</translation>
        </message>
        <message>
            <source>More than half of it</source>
            <translation>一半以上</translation>
        </message>
        <message>
            <source>5 to 50 per cent</source>
            <translation>5% 到 50%</translation>
        </message>
        <message>
            <source>1 to 5 per cent</source>
            <translation>1% 到 5%</translation>
        </message>
        <message>
            <source>Less than 1 per cent</source>
            <translation>不到 1%</translation>
        </message>
        <message>
            <source>{flops} / {bytes} = {intensity} FLOPs per byte</source>
            <translation>{flops} / {bytes} = 每字节 {intensity} FLOPs</translation>
        </message>
        <message>
            <source>{flops} / {seconds} = {attained}, {share} of what is possible</source>
            <translation>{flops} / {seconds} = {attained}，是上限的 {share}</translation>
        </message>
        <message>
            <source>Weights and caches: {held}; memory: {memory}. It does not fit.</source>
            <translation>权重和缓存：{held}；内存：{memory}。装不下。</translation>
        </message>
        <message>
            <source>At {intensity} FLOPs per byte</source>
            <translation>每字节 {intensity} FLOPs 处</translation>
        </message>
        <message>
            <source>min({intensity} · {bandwidth}, {flops}) = {most}</source>
            <translation>min({intensity} · {bandwidth}, {flops}) = {most}</translation>
        </message>
        <message>
            <source>Memory: {bytes} / {bandwidth} = {seconds}</source>
            <translation>内存：{bytes} / {bandwidth} = {seconds}</translation>
        </message>
        <message>
            <source>Arithmetic: {flops} / {peak} = {seconds}</source>
            <translation>算力：{flops} / {peak} = {seconds}</translation>
        </message>
        <message>
            <source>Memory decides; arithmetic would be {times} times as fast.</source>
            <translation>由内存决定；算力要快 {times} 倍。</translation>
        </message>
        <message>
            <source>Arithmetic decides; memory would be {times} times as fast.</source>
            <translation>由算力决定；内存要快 {times} 倍。</translation>
        </message>
        <message>
            <source>{rate} tokens per second together, {each} for each text</source>
            <translation>合计每秒 {rate} 个词元，每个文本 {each} 个</translation>
        </message>
        <message>
            <source>A token: 2 · {layers} layers · {heads} heads · {width} · {number} bytes = {bytes} bytes</source>
            <translation>一个词元：2 · {layers} 层 · {heads} 头 · {width} · {number} 字节 = {bytes} 字节</translation>
        </message>
        <message>
            <source>A text of {tokens} tokens: {bytes}</source>
            <translation>{tokens} 个词元的文本：{bytes}</translation>
        </message>
        <message>
            <source>Beside weights of {weights} there is room for {texts} texts.</source>
            <translation>除 {weights} 权重外，还装得下 {texts} 个文本。</translation>
        </message>
        <message>
            <source>Logits: 2 · {rows} · {width} · {words} = {flops}</source>
            <translation>Logits：2 · {rows} · {width} · {words} = {flops}</translation>
        </message>
        <message>
            <source>Products with layers’ weights: {layers}; attention: {attention}</source>
            <translation>与各层权重相乘：{layers}；注意力：{attention}</translation>
        </message>
        <message>
            <source>{rows} rows of logits in 32 bits: {bytes}</source>
            <translation>{rows} 行 logits，32 位：{bytes}</translation>
        </message>
        <message>
            <source>{parameters} billion parameters; {numbers} numbers a token in the cache</source>
            <translation>{parameters}·10⁹ 个参数；每词元在缓存中 {numbers} 个数</translation>
        </message>
        <message>
            <source>{seconds} / {tokens} tokens = {latency} a token: {times} times as fast</source>
            <translation>{seconds} / {tokens} 个词元 = 每词元 {latency}：快到 {times} 倍</translation>
        </message>
        <message>
            <source>{batch} texts at once: {rate} tokens per second together</source>
            <translation>同时 {batch} 个文本：合计每秒 {rate} 个词元</translation>
        </message>
        <message>
            <source>Prefill of one prompt: {seconds}</source>
            <translation>一个提示词的预填充：{seconds}</translation>
        </message>
        <message>
            <source>Weights and caches in memory: {held}</source>
            <translation>内存中的权重和缓存：{held}</translation>
        </message>
        <message>
            <source>Small model, tokens: {tokens}. KL {divergence} nats a token; same likeliest token: {same}; largest difference of a logit: {difference}</source>
            <translation>小模型，词元数：{tokens}。每词元 KL {divergence} nat；最可能词元相同：{same}；logit 最大相差 {difference}</translation>
        </message>
        <message>
            <source>Accepted: {accepted} of {drafted} drafted tokens, {rate}</source>
            <translation>接受：{drafted} 个草稿词元中的 {accepted} 个，{rate}</translation>
        </message>
        <message>
            <source>Measured {seconds}; by the measured roof at least {simulated}</source>
            <translation>实测 {seconds}；按实测屋顶线至少 {simulated}</translation>
        </message>
        <message>
            <source>{attained} reached, {share} of the measured arithmetic</source>
            <translation>达到 {attained}，是实测算力的 {share}</translation>
        </message>
        <message>
            <source>NVIDIA H100 data sheet, SXM: 1979 TFLOP/s BF16 with sparsity, half of it dense; 3.35 TB/s; 80 GB</source>
            <extracomment>BF16 or FP16 products with FP32 sums, dense. Decimal gigabytes, as the sheets print them.</extracomment>
            <translation>NVIDIA H100 数据手册，SXM 版：BF16 稀疏 1979 TFLOP/s，稠密为其一半；3.35 TB/s；80 GB</translation>
        </message>
        <message>
            <source>NVIDIA H200 data sheet, SXM: arithmetic of the H100; 4.8 TB/s; 141 GB</source>
            <translation>NVIDIA H200 数据手册，SXM 版：算力同 H100；4.8 TB/s；141 GB</translation>
        </message>
        <message>
            <source>NVIDIA A100 data sheet, 80GB SXM: 312 TFLOP/s BF16; 2039 GB/s; 80 GB</source>
            <translation>NVIDIA A100 数据手册，80GB SXM 版：BF16 312 TFLOP/s；2039 GB/s；80 GB</translation>
        </message>
        <message>
            <source>NVIDIA L4 data sheet: 242 TFLOP/s BF16 with sparsity, half of it dense; 300 GB/s; 24 GB</source>
            <translation>NVIDIA L4 数据手册：BF16 稀疏 242 TFLOP/s，稠密为其一半；300 GB/s；24 GB</translation>
        </message>
        <message>
            <source>NVIDIA Ada architecture white paper: 165.2 TFLOP/s FP16 with FP32 sums, dense; 1008 GB/s; 24 GB</source>
            <translation>NVIDIA Ada 架构白皮书：FP16 乘、FP32 加，稠密 165.2 TFLOP/s；1008 GB/s；24 GB</translation>
        </message>
        <message>
            <source>AMD Instinct MI300X data sheet: 1307.4 TFLOP/s BF16 dense; 5.3 TB/s; 192 GB</source>
            <translation>AMD Instinct MI300X 数据手册：BF16 稠密 1307.4 TFLOP/s；5.3 TB/s；192 GB</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>own numbers</source>
            <translation>自定义数值</translation>
        </message>
        <message>
            <source>Accelerator</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>One of them; its data sheet's numbers.</source>
            <translation>一块加速器；数值取自它的数据手册。</translation>
        </message>
        <message>
            <source>Texts decoded at once</source>
            <translation>同时解码的文本数</translation>
        </message>
        <message>
            <source>Tokens of the prompt</source>
            <translation>提示词的词元数</translation>
        </message>
        <message>
            <source>Longest context</source>
            <translation>最长的上下文</translation>
        </message>
        <message>
            <source>How far decoding goes on.</source>
            <translation>解码一直进行到多长。</translation>
        </message>
        <message>
            <source>Bits of a weight</source>
            <translation>每个权重的位数</translation>
        </message>
        <message>
            <source>Bits of a number in the cache</source>
            <translation>缓存中每个数的位数</translation>
        </message>
        <message>
            <source>as in the model</source>
            <translation>按模型原样</translation>
        </message>
        <message>
            <source>1: multi-head</source>
            <translation>1：多头</translation>
        </message>
        <message>
            <source>all: multi-query</source>
            <translation>全部：多查询</translation>
        </message>
        <message>
            <source>Query heads per key/value head</source>
            <translation>每个键值头对应的查询头数</translation>
        </message>
        <message>
            <source>Text for the small model</source>
            <translation>给小模型的文本</translation>
        </message>
        <message>
            <source>The model “bilingual” reads it to see what a remedy loses, and for the times measured on this machine.</source>
            <translation>模型“bilingual”读这段文本，用来看一种办法损失多少，以及在本机测量时间。</translation>
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
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Query heads</source>
            <translation>查询头数</translation>
        </message>
        <message>
            <source>Width of a head</source>
            <translation>头的宽度</translation>
        </message>
        <message>
            <source>Inner width of the feed-forward part</source>
            <translation>前馈网络的内部宽度</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表大小</translation>
        </message>
        <message>
            <source>which part of the lab</source>
            <translation>实验的哪一部分</translation>
        </message>
        <message>
            <source>texts in the pass</source>
            <translation>这一遍中的文本数</translation>
        </message>
        <message>
            <source>tokens of each that are computed</source>
            <translation>其中每段要计算的词元数</translation>
        </message>
        <message>
            <source>tokens in each cache afterwards</source>
            <translation>之后每个缓存中的词元数</translation>
        </message>
        <message>
            <source>FLOPs by part: layers, attention, logits</source>
            <translation>各部分的 FLOPs：层、注意力、logits</translation>
        </message>
        <message>
            <source>bytes fetched by part</source>
            <translation>各部分取用的字节数</translation>
        </message>
        <message>
            <source>seconds of arithmetic by part</source>
            <translation>各部分的计算时间，秒</translation>
        </message>
        <message>
            <source>seconds of fetching by part</source>
            <translation>各部分的取数时间，秒</translation>
        </message>
        <message>
            <source>simulated time of the pass, s</source>
            <translation>这一遍的模拟时间，秒</translation>
        </message>
        <message>
            <source>FLOP/s attained</source>
            <translation>达到的 FLOP/s</translation>
        </message>
        <message>
            <source>share of the time in which the arithmetic units work</source>
            <translation>计算单元工作的时间比例</translation>
        </message>
        <message>
            <source>whether weights and caches have room in memory</source>
            <translation>权重和缓存在内存中是否放得下</translation>
        </message>
        <message>
            <source>its name</source>
            <translation>它的名字</translation>
        </message>
        <message>
            <source>seconds per token and text with it</source>
            <translation>用它时每段文本每个词元的秒数</translation>
        </message>
        <message>
            <source>tokens per second of all texts with it</source>
            <translation>用它时所有文本每秒的词元数</translation>
        </message>
        <message>
            <source>mean KL from the unchanged small model, nats per token</source>
            <translation>与未改动的小模型的平均 KL，每词元奈特</translation>
        </message>
        <message>
            <source>share of tokens after which the likeliest next one is the same</source>
            <translation>最可能的下一个词元不变的词元所占比例</translation>
        </message>
        <message>
            <source>measured time of the small model's pass here, s</source>
            <translation>小模型这一遍在这里的实测时间，秒</translation>
        </message>
        <message>
            <source>the same by the roof measured here, s</source>
            <translation>按在这里测得的屋顶线模拟的同一时间，秒</translation>
        </message>
    </context>
    <context>
        <name>generation/surprise</name>
        <message>
            <source>One word that does not belong</source>
            <translation>一个不该出现的词</translation>
        </message>
        <message>
            <source>Always one of two: perplexity 2</source>
            <translation>总是二选一：困惑度 2</translation>
        </message>
        <message>
            <source>One improbable token</source>
            <translation>一个概率极低的词元</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>A model of characters</source>
            <translation>字符模型</translation>
        </message>
        <message>
            <source>A prompt that holds the answer</source>
            <translation>提示中就有答案</translation>
        </message>
        <message>
            <source>Two answers: the binomial sum</source>
            <translation>两种答案：二项式求和</translation>
        </message>
        <message>
            <source>A shared error: voting makes it worse</source>
            <translation>共同的错误：越投票越糟</translation>
        </message>
        <message>
            <source>How surprised is the model, and what does that number say?</source>
            <translation>模型有多惊讶？这个数又说明什么？</translation>
        </message>
        <message>
            <source>strip</source>
            <translation>惊异度</translation>
        </message>
        <message>
            <source>perplexity</source>
            <translation>困惑度</translation>
        </message>
        <message>
            <source>other tokens</source>
            <translation>换分词</translation>
        </message>
        <message>
            <source>quality?</source>
            <translation>质量？</translation>
        </message>
        <message>
            <source>shorter prompt</source>
            <translation>缩短提示</translation>
        </message>
        <message>
            <source>votes</source>
            <translation>投票</translation>
        </message>
        <message>
            <source>“{piece}” had p = {p}: {bits} bits; mean so far {mean}</source>
            <translation>“{piece}”的 p = {p}：{bits} 比特；目前平均 {mean}</translation>
        </message>
        <message>
            <source>Halving p adds one bit, and doubles the choices</source>
            <translation>p 减半，就多一个比特，选择数翻倍</translation>
        </message>
        <message>
            <source>Levelled: {bits} bits each, perplexity {perplexity}</source>
            <translation>拉平：每个 {bits} 比特，困惑度（perplexity）{perplexity}</translation>
        </message>
        <message>
            <source>Your text: {bits} bits a token, as if choosing among {perplexity} tokens each time</source>
            <translation>你的文本：每个词元 {bits} 比特，好比每次在 {perplexity} 个词元中选一个</translation>
        </message>
        <message>
            <source>{tokens} tokens: perplexity {perplexity} per token, {character} bits per character</source>
            <translation>{tokens} 个词元：每词元困惑度（perplexity）{perplexity}，每字符 {character} 比特</translation>
        </message>
        <message>
            <source>{name}: perplexity {perplexity}</source>
            <translation>{name}：困惑度 {perplexity}</translation>
        </message>
        <message>
            <source>The lowest perplexity has: {name}, {low}; your text has {human}</source>
            <translation>困惑度最低的是：{name}，{low}；你的文本是 {human}</translation>
        </message>
        <message>
            <source>{saved} of the prompt dropped: loss {least} without the least surprising, {random} at random (whole prompt: {whole})</source>
            <translation>提示丢掉 {saved}：先丢惊异度最低的，损失 {least}；随机丢，{random}（完整提示：{whole}）</translation>
        </message>
        <message>
            <source>mean {bits} bits, perplexity {perplexity}</source>
            <translation>平均 {bits} 比特，困惑度 {perplexity}</translation>
        </message>
        <message>
            <source>Likely where “{piece}” came:</source>
            <translation>“{piece}”所在处概率较高的词元：</translation>
        </message>
        <message>
            <source>Bits of each token, −log₂ p</source>
            <translation>每个词元的比特数 −log₂ p</translation>
        </message>
        <message>
            <source>The same bits, levelled</source>
            <translation>同样的比特数，拉平</translation>
        </message>
        <message>
            <source>Bits of each token of your text</source>
            <translation>你的文本中每个词元的比特数</translation>
        </message>
        <message>
            <source>The majority of votes ({count}) is right in {exact}; one answer: {single}</source>
            <translation>{count} 票取多数：正确率 {exact}；单次回答：{single}</translation>
        </message>
        <message>
            <source>{bits} bits</source>
            <translation>{bits} 比特</translation>
        </message>
        <message>
            <source>1 bit</source>
            <translation>1 比特</translation>
        </message>
        <message>
            <source>mean {bits} bits</source>
            <translation>平均 {bits} 比特</translation>
        </message>
        <message>
            <source>As unsure as with so many equal choices, 1/p</source>
            <translation>不确定程度相当于这么多个等概率的选择，1/p</translation>
        </message>
        <message>
            <source>As unsure as with {count} equal choices at every token</source>
            <translation>每个词元处的不确定程度，相当于 {count} 个等概率的选择</translation>
        </message>
        <message>
            <source>perplexity {value}</source>
            <translation>困惑度 {value}</translation>
        </message>
        <message>
            <source>The model's own tokens: {tokens}, {bits} bits in all</source>
            <translation>模型自己的词元：{tokens} 个，共 {bits} 比特</translation>
        </message>
        <message>
            <source>The same model, every character by itself: {tokens} tokens, {bits} bits in all</source>
            <translation>同一个模型，逐字符切分：{tokens} 个词元，共 {bits} 比特</translation>
        </message>
        <message>
            <source>A small model of characters: {tokens} tokens, {bits} bits in all</source>
            <translation>一个小的字符模型：{tokens} 个词元，共 {bits} 比特</translation>
        </message>
        <message>
            <source>A model of word pieces: {tokens} tokens, {bits} bits in all</source>
            <translation>一个子词模型：{tokens} 个词元，共 {bits} 比特</translation>
        </message>
        <message>
            <source>Perplexity per token (log scale)</source>
            <translation>每词元困惑度（对数刻度）</translation>
        </message>
        <message>
            <source>Bits per character</source>
            <translation>每字符比特数</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>你的文本</translation>
        </message>
        <message>
            <source>Sampled from the model</source>
            <translation>从模型采样（sampling）</translation>
        </message>
        <message>
            <source>Greedy: the likeliest each time</source>
            <translation>贪婪（greedy）：每次取概率最高的</translation>
        </message>
        <message>
            <source>Your phrase, over and over</source>
            <translation>你的短语，不断重复</translation>
        </message>
        <message>
            <source>perplexity {perplexity} · distinct-2 {distinct}</source>
            <translation>困惑度 {perplexity} · distinct-2 {distinct}</translation>
        </message>
        <message>
            <source>perplexity (log scale)</source>
            <translation>困惑度（对数刻度）</translation>
        </message>
        <message>
            <source>your text</source>
            <translation>你的文本</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪婪</translation>
        </message>
        <message>
            <source>loop</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>tokens of the prompt dropped</source>
            <translation>丢掉的提示词元</translation>
        </message>
        <message>
            <source>loss of the continuation, bits per token</source>
            <translation>后文的损失，每词元比特</translation>
        </message>
        <message>
            <source>whole prompt</source>
            <translation>完整提示</translation>
        </message>
        <message>
            <source>least surprising first</source>
            <translation>先丢惊异度最低的</translation>
        </message>
        <message>
            <source>at random (mean of 4)</source>
            <translation>随机（4 次平均）</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>先丢最早的</translation>
        </message>
        <message>
            <source>most surprising first</source>
            <translation>先丢惊异度最高的</translation>
        </message>
        <message>
            <source>Simulated: {trials} questions to a reasoner that draws its answers; {shown} of them</source>
            <translation>模拟：向一个随机作答的推理者提 {trials} 个问题；图中是其中 {shown} 个</translation>
        </message>
        <message>
            <source>majority right</source>
            <translation>多数正确的比例</translation>
        </message>
        <message>
            <source>one answer</source>
            <translation>单次回答</translation>
        </message>
        <message>
            <source>closed form</source>
            <translation>解析公式</translation>
        </message>
        <message>
            <source>simulated, ± 2 standard errors</source>
            <translation>模拟，± 2 个标准误</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>shared error</source>
            <translation>共同错误</translation>
        </message>
        <message>
            <source>error {number}</source>
            <translation>错误 {number}</translation>
        </message>
        <message>
            <source>as one of {count} equally likely tokens</source>
            <translation>相当于 {count} 个等概率词元中的一个</translation>
        </message>
        <message>
            <source>2^({bits} / {tokens}) = {value}</source>
            <translation>2^({bits} / {tokens}) = {value}</translation>
        </message>
        <message>
            <source>{bits} bits / characters: {characters} = {value}</source>
            <translation>{bits} 比特 / {characters} 个字符 = {value}</translation>
        </message>
        <message>
            <source>Votes: {count}</source>
            <translation>{count} 票</translation>
        </message>
        <message>
            <source>Tokens with the probabilities you set: {count}, together {sum} bits. Under each stand as many equal choices as would be equally surprising: 1/p.</source>
            <translation>{count} 个词元，概率由你设定，共 {sum} 比特。每个下面画着同样令人惊异的等概率选择数：1/p。</translation>
        </message>
        <message>
            <source>The end of the text (green, tokens: {tail}) is to be predicted. Of the {prompt} before it, {kept} are left: the least surprising were dropped first, as the model could guess them. The continuation costs {least} bits a token, with the whole prompt {whole}.</source>
            <translation>要预测的是最后 {tail} 个词元（绿色）。它们前面的 {prompt} 个剩下 {kept} 个：惊异度（surprisal）最低的先丢，因为模型自己能猜到。后文每个词元花 {least} 比特，用完整提示是 {whole}。</translation>
        </message>
        <message>
            <source>One answer by majority, votes: {count}</source>
            <translation>{count} 票，一个答案</translation>
        </message>
        <message>
            <source>Self-consistency: ask several times (here {count}), take the most frequent answer. The reasoner is simulated, not a model: it draws its answers, right with probability {single}. Of {trials} questions the majority was right in {simulated}; the closed form says {exact}.</source>
            <translation>自一致性（self-consistency）：问若干次（这里 {count} 次），取最常见的答案。这里的推理者是模拟的，不是模型：它随机作答，答对的概率是 {single}。{trials} 个问题中，多数答案的正确率是 {simulated}；解析公式给出 {exact}。</translation>
        </message>
        <message>
            <source>The dashed line is the mean of what was read (tokens: {count}): {mean}.</source>
            <translation>虚线是已读 {count} 个词元的平均值：{mean}。</translation>
        </message>
        <message>
            <source>Tokens of the text: {count}; at least three are needed. Type more.</source>
            <translation>文本有 {count} 个词元；至少需要三个。请多输入一些。</translation>
        </message>
        <message>
            <source>{kept} of {prompt} tokens of the prompt left</source>
            <translation>提示的 {prompt} 个词元剩下 {kept} 个</translation>
        </message>
        <message>
            <source>simulated {simulated}, closed form {exact}</source>
            <translation>模拟 {simulated}，解析公式 {exact}</translation>
        </message>
        <message>
            <source>The surprise of “{piece}”</source>
            <translation>“{piece}”的惊异度（surprisal）</translation>
        </message>
        <message>
            <source>Before it came, the model gave “{piece}” the probability {p}, place {rank} in its order. The surprisal is −log₂ of that, {bits} bits: as surprising as one of {choices} equally likely tokens. A sure token costs nothing; each halving of the probability costs one bit.</source>
            <translation>在“{piece}”出现之前，模型给它的概率是 {p}，排在第 {rank} 位。惊异度（surprisal）是它的 −log₂，即 {bits} 比特：相当于 {choices} 个等概率词元（token）中的一个。确定无疑的词元不花比特；概率每减半一次，多花一个比特。</translation>
        </message>
        <message>
            <source>Bits add, probabilities multiply</source>
            <translation>比特相加，概率相乘</translation>
        </message>
        <message>
            <source>The mean, levelled</source>
            <translation>平均值：拉平</translation>
        </message>
        <message>
            <source>The same {sum} bits shared equally are {mean} for each token. As choices that is 2 to the power of {mean}: {perplexity}, the perplexity. It is the inverse of the geometric mean of the probabilities.</source>
            <translation>同样的 {sum} 比特平均分配，每个词元 {mean}。换成选择数就是 2 的 {mean} 次方：{perplexity}，这就是困惑度（perplexity）。它是概率的几何平均（geometric mean）的倒数。</translation>
        </message>
        <message>
            <source>Perplexity of your text</source>
            <translation>你的文本的困惑度</translation>
        </message>
        <message>
            <source>{count} tokens, {sum} bits: {mean} per token. The model is as unsure as if it chose among {perplexity} equally likely tokens every time. Training minimises the same mean, in nats, so perplexity is e to the power of the loss.</source>
            <translation>{count} 个词元，{sum} 比特：每个词元 {mean}。模型的不确定程度，相当于每次在 {perplexity} 个等概率的词元中选一个。训练最小化的正是这个平均值，只是以 nat 为单位，所以困惑度（perplexity）等于 e 的损失（loss）次方。</translation>
        </message>
        <message>
            <source>Per token, and per character</source>
            <translation>按词元，按字符</translation>
        </message>
        <message>
            <source>Cut into its own {tokens} tokens, the text costs the model {bits} bits. Divided by tokens and raised that is a perplexity of {perplexity}; divided by characters, {character} bits.</source>
            <translation>按模型自己的分词切成 {tokens} 个词元，这段文本花掉 {bits} 比特。除以词元数再取 2 的幂，困惑度是 {perplexity}；除以字符数，每字符 {character} 比特。</translation>
        </message>
        <message>
            <source>The same model, other tokens</source>
            <translation>同一个模型，不同的词元</translation>
        </message>
        <message>
            <source>The same text and the same model, but every character is fed as a token by itself, which the model hardly ever saw in training. The bits go from {own} to {bits}, shared by {tokens} tokens: perplexity {perplexity}.</source>
            <translation>文本相同，模型相同，但每个字符单独作为一个词元输入，这在训练中几乎没见过。比特数从 {own} 变成 {bits}，由 {tokens} 个词元分摊：困惑度 {perplexity}。</translation>
        </message>
        <message>
            <source>Another model, other tokens</source>
            <translation>另一个模型，不同的词元</translation>
        </message>
        <message>
            <source>A much smaller model whose tokens are characters needs {bits} bits for the same text, in {tokens} small steps. Each step is a choice among few characters, so its perplexity per token is {perplexity}. Only bits per character, {character}, or per byte, tell the two models apart.</source>
            <translation>一个小得多的模型，词元就是字符，同样的文本要 {bits} 比特，分 {tokens} 小步。每一步只在少数字符中选，所以每词元困惑度是 {perplexity}。只有每字符（{character}）或每字节的比特数才能比较两个模型。</translation>
        </message>
        <message>
            <source>Another model, word pieces</source>
            <translation>另一个模型，子词</translation>
        </message>
        <message>
            <source>A model whose tokens are word pieces needs {bits} bits for the same text, in {tokens} steps. Each step is a choice among thousands, so its perplexity per token is {perplexity}. Only bits per character, {character}, or per byte, tell the two models apart.</source>
            <translation>一个以子词为词元的模型，同样的文本要 {bits} 比特，分 {tokens} 步。每一步要在几千个词元中选，所以每词元困惑度是 {perplexity}。只有每字符（{character}）或每字节的比特数才能比较两个模型。</translation>
        </message>
        <message>
            <source>{tokens} tokens with {bits} bits each: perplexity {perplexity}. People write what is worth saying, and that is often not what was to be expected.</source>
            <translation>{tokens} 个词元，每个 {bits} 比特：困惑度 {perplexity}。人写的是值得说的话，而那往往出乎意料。</translation>
        </message>
        <message>
            <source>A sample</source>
            <translation>一次采样</translation>
        </message>
        <message>
            <source>It begins with the first tokens of your text and goes on by drawing from the model's own distribution. {bits} bits a token, perplexity {perplexity}: on average as much surprise as the model expects.</source>
            <translation>开头与你的文本相同，后面从模型自己的分布中抽取（sampling）。每个词元 {bits} 比特，困惑度 {perplexity}：平均而言，惊异的程度正如模型所料。</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>贪婪搜索</translation>
        </message>
        <message>
            <source>The same beginning, then always the likeliest token: {bits} bits a token, perplexity {perplexity}. Read it before you call it good.</source>
            <translation>开头相同，然后总取概率最高的词元（greedy）：每个词元 {bits} 比特，困惑度 {perplexity}。先读一读，再说它好不好。</translation>
        </message>
        <message>
            <source>A loop</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>Your phrase repeated for {tokens} tokens: {bits} bits a token, perplexity {perplexity}. Once the model has seen the phrase a few times, it expects nothing else.</source>
            <translation>你的短语重复到 {tokens} 个词元：每个词元 {bits} 比特，困惑度 {perplexity}。短语出现几次之后，模型就不再期待别的了。</translation>
        </message>
        <message>
            <source>{saved} of the prompt dropped</source>
            <translation>提示丢掉 {saved}</translation>
        </message>
        <message>
            <source>More than expected: the entropy at this place is {entropy} bits.</source>
            <translation>高于预期：此处的熵（entropy）是 {entropy} 比特。</translation>
        </message>
        <message>
            <source>No more than expected: the entropy at this place is {entropy} bits.</source>
            <translation>不高于预期：此处的熵（entropy）是 {entropy} 比特。</translation>
        </message>
        <message>
            <source>The arithmetic mean of 1/p is {mean}; perplexity is their geometric mean, {perplexity}.</source>
            <translation>1/p 的算术平均是 {mean}；困惑度是它们的几何平均（geometric mean），{perplexity}。</translation>
        </message>
        <message>
            <source>A token that occurs n times counts n times: over kinds of tokens it is a geometric mean with their frequencies as weights.</source>
            <translation>出现 n 次的词元算 n 次：按词元种类来看，就是以频率为权重的加权几何平均。</translation>
        </message>
        <message>
            <source>{bits} bits, {tokens} tokens, {characters} characters.</source>
            <translation>{bits} 比特，{tokens} 个词元，{characters} 个字符。</translation>
        </message>
        <message>
            <source>The two numbers disagree: per token {other} against {own}, per character {other_bits} against {own_bits} bits. The lower perplexity belongs to the worse model.</source>
            <translation>两个数说法相反：按词元 {other} 对 {own}，按字符 {other_bits} 对 {own_bits} 比特。困惑度较低的反而是较差的模型。</translation>
        </message>
        <message>
            <source>Here both numbers say the same: per token {other} against {own}, per character {other_bits} against {own_bits} bits. They need not.</source>
            <translation>这里两个数说法一致：按词元 {other} 对 {own}，按字符 {other_bits} 对 {own_bits} 比特。但未必总是如此。</translation>
        </message>
        <message>
            <source>Of its pairs of neighbouring tokens {value} are different.</source>
            <translation>相邻词元对中不重复的占 {value}。</translation>
        </message>
        <message>
            <source>The first half costs {first} bits a token, the second {last}: repetition feeds on itself.</source>
            <translation>前一半每个词元 {first} 比特，后一半 {last}：重复会自我强化。</translation>
        </message>
        <message>
            <source>Lowest: {name}, {low}; your text has {human}. If low perplexity meant quality, the most repetitive text would be the best.</source>
            <translation>最低：{name}，{low}；你的文本是 {human}。假如困惑度低就是质量高，那么重复最多的文本就是最好的了。</translation>
        </message>
        <message>
            <source>Lowest here: {name}, {low}; your text has {human}.</source>
            <translation>这里最低的是：{name}，{low}；你的文本是 {human}。</translation>
        </message>
        <message>
            <source>Perplexity of held-out text by people judges the model, with one tokenizer for all. It says neither that a text is good nor that it is true.</source>
            <translation>用人写的、留出的（held-out）文本算困惑度，是在评价模型，而且要用同一个分词器。它既不说明文本好，也不说明文本真实。</translation>
        </message>
        <message>
            <source>The lowest loss at this length: {way}, {loss} bits.</source>
            <translation>这一长度下损失最低的是：{way}，{loss} 比特。</translation>
        </message>
        <message>
            <source>At {count} of {all} lengths it was better to drop the least surprising than any at random.</source>
            <translation>在 {all} 种长度中的 {count} 种，先丢惊异度最低的比随机丢更好。</translation>
        </message>
        <message>
            <source>Without a prompt the loss is {none} bits, with all of it {whole}: that is what the prompt is worth.</source>
            <translation>没有提示时损失 {none} 比特，有完整提示时 {whole}：提示的价值就在这里。</translation>
        </message>
        <message>
            <source>One short text and a small model: an example of the method, not a measure of it.</source>
            <translation>一段短文，一个小模型：这只是方法的一个例子，不能用来评价这种方法。</translation>
        </message>
        <message>
            <source>The right answer is the most frequent one, {right} against {other}: with ever more votes the majority gets it right.</source>
            <translation>正确答案最常见，{right} 对 {other}：票数越多，多数越趋于正确。</translation>
        </message>
        <message>
            <source>One error is more frequent than the right answer, {other} against {right}: more votes make the majority surer and wrong.</source>
            <translation>有一个错误比正确答案更常见，{other} 对 {right}：票数越多，多数越坚定地出错。</translation>
        </message>
        <message>
            <source>The right answer and the most frequent error are equally frequent, {right}: votes decide nothing.</source>
            <translation>正确答案与最常见的错误同样常见，都是 {right}：投票分不出高下。</translation>
        </message>
        <message>
            <source>The draws are independent. Answers of a real model share their errors, so votes help less.</source>
            <translation>这里各次抽取相互独立。真实模型的回答会犯同样的错误，所以投票的帮助更小。</translation>
        </message>
        <message>
            <source>Writing the other texts</source>
            <translation>正在生成其他文本</translation>
        </message>
        <message>
            <source>Dropping tokens of the prompt</source>
            <translation>正在丢弃提示中的词元</translation>
        </message>
        <message>
            <source>Counting votes</source>
            <translation>正在计票</translation>
        </message>
        <message>
            <source>The example takes one to {most} numbers above 0 and up to 1, with commas between them.</source>
            <translation>例子需要 1 到 {most} 个大于 0、不超过 1 的数，用逗号隔开。</translation>
        </message>
        <message>
            <source>Of {tokens} tokens the continuation can be {tail} at most.</source>
            <translation>共 {tokens} 个词元，后文最多 {tail} 个。</translation>
        </message>
        <message>
            <source>“{model}” has no token for {characters}; it is left out of the comparison of tokens.</source>
            <translation>“{model}”没有 {characters} 对应的词元；词元比较中略去它。</translation>
        </message>
        <message>
            <source>Four texts of the same length: whose perplexity is the lowest?</source>
            <translation>四段同样长的文本：哪一段的困惑度（perplexity）最低？</translation>
        </message>
        <message>
            <source>Probabilities of an example</source>
            <extracomment>Probabilities of the small example.</extracomment>
            <translation>例子中的概率</translation>
        </message>
        <message>
            <source>What a model gave to each token of a very short text; numbers above 0 and up to 1.</source>
            <translation>模型给一段很短的文本中每个词元的概率；大于 0、不超过 1 的数。</translation>
        </message>
        <message>
            <source>Phrase to repeat</source>
            <translation>要重复的短语</translation>
        </message>
        <message>
            <source>Repeated until it has as many tokens as the text.</source>
            <translation>一直重复到与文本的词元一样多。</translation>
        </message>
        <message>
            <source>Tokens of the continuation</source>
            <translation>后文的词元数</translation>
        </message>
        <message>
            <source>The last tokens of the text, predicted from what is left of those before them.</source>
            <translation>文本末尾的词元，由前面剩下的词元来预测。</translation>
        </message>
        <message>
            <source>Simulated reasoner: chance to be right</source>
            <translation>模拟的推理者：答对的概率</translation>
        </message>
        <message>
            <source>Different wrong answers</source>
            <translation>不同的错误答案数</translation>
        </message>
        <message>
            <source>Share of the errors that agree</source>
            <translation>一致的错误所占比例</translation>
        </message>
        <message>
            <source>So much of all wrong answers is the same one; the others share the rest equally.</source>
            <translation>所有错误答案中有这么大一部分是同一个；其余的平分剩下的部分。</translation>
        </message>
        <message>
            <source>Votes at most</source>
            <translation>最多票数</translation>
        </message>
        <message>
            <source>Simulated questions</source>
            <translation>模拟的问题数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>the part of the run</source>
            <translation>运行的哪一部分</translation>
        </message>
        <message>
            <source>the token read</source>
            <translation>读到的词元</translation>
        </message>
        <message>
            <source>its surprisal, bits</source>
            <translation>它的惊讶度，比特</translation>
        </message>
        <message>
            <source>bits per token</source>
            <translation>每词元比特数</translation>
        </message>
        <message>
            <source>its place among all tokens by probability</source>
            <translation>它按概率在所有词元中的名次</translation>
        </message>
        <message>
            <source>of the model's distribution there, bits</source>
            <translation>模型在那里的分布的熵，比特</translation>
        </message>
        <message>
            <source>likeliest tokens there, with their probability</source>
            <translation>那里最可能的词元及其概率</translation>
        </message>
        <message>
            <source>−log2 p of each token, bits</source>
            <translation>每个词元的 −log2 p，比特</translation>
        </message>
        <message>
            <source>2 to the power of the mean surprisal per token</source>
            <translation>2 的每词元平均惊讶度次方</translation>
        </message>
        <message>
            <source>which text, or which tokens</source>
            <translation>哪段文本，或哪些词元</translation>
        </message>
        <message>
            <source>how many tokens it has</source>
            <translation>它有多少词元</translation>
        </message>
        <message>
            <source>bits of the whole text</source>
            <translation>整段文本的比特数</translation>
        </message>
        <message>
            <source>bits per character</source>
            <translation>每字符比特数</translation>
        </message>
        <message>
            <source>tokens of the prompt that are left</source>
            <translation>提示中剩下的词元</translation>
        </message>
        <message>
            <source>of the continuation, bits per token, by way of dropping</source>
            <translation>后续文本每词元的比特数，按丢弃的方式</translation>
        </message>
        <message>
            <source>votes that are counted</source>
            <translation>计票的票数</translation>
        </message>
        <message>
            <source>how often the majority was right</source>
            <translation>多数票正确的比例</translation>
        </message>
        <message>
            <source>the same expected, in closed form</source>
            <translation>同一数目的期望，解析解</translation>
        </message>
    </context>
</TS>
