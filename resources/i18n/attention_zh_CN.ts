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
            <source>One head</source>
            <translation>一个注意力头</translation>
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
            <source>Opening the model</source>
            <extracomment>More layers or heads than this has no model that could be opened.</extracomment>
            <translation>正在打开模型</translation>
        </message>
        <message>
            <source>Running it on the text</source>
            <translation>正在这段文字上运行</translation>
        </message>
        <message>
            <source>The model cannot be opened: {reason}</source>
            <translation>无法打开模型：{reason}</translation>
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
            <source>The text has {total} tokens; the model reads at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；模型最多读 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>The text has {total} tokens; this lab shows at most {kept}, so the last ones are kept.</source>
            <translation>这段文字有 {total} 个词元；这里最多显示 {kept} 个，所以保留最后的部分。</translation>
        </message>
        <message>
            <source>The text has {tokens} tokens; the model was trained on at most {context}. What it does beyond is computed all the same.</source>
            <translation>这段文字有 {tokens} 个词元；模型训练时最多见过 {context} 个。超出的部分照样计算。</translation>
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
            <source>Text</source>
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
            <source>A folder with a GPT-2 or Llama model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json). It is used instead of the model above.</source>
            <translation>一个文件夹，里面是 Hugging Face 格式的 GPT-2 或 Llama 模型（config.json、model.safetensors、tokenizer.json）。它会代替上面的模型。</translation>
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
            <translation>查询 query、键 key 与值 value</translation>
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
            <translation>{query} 读取 {target}</translation>
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
            <translation>位置</translation>
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
            <translation>第一个</translation>
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
            <source>A folder with a GPT-2 or Llama model as Hugging Face stores it (config.json, model.safetensors, tokenizer.json). It is used instead of the model above.</source>
            <translation>一个文件夹，里面是 Hugging Face 格式的 GPT-2 或 Llama 模型（config.json、model.safetensors、tokenizer.json）。它会代替上面的模型。</translation>
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
            <translation>查询 query</translation>
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
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>Only their input X is shared. In layer 1 of the model “{model}”, on the text “{text}”, {equal} of the numbers agree between Q, K, V and X, and the distance of Q from X is {distance} times as long as X itself.</source>
            <translation>相同的只有输入 X。在模型“{model}”的第 1 层、文本“{text}”上，Q、K、V 与 X 之间有 {equal} 的数相同；Q 与 X 的距离是 X 自身长度的 {distance} 倍。</translation>
        </message>
    </context>
</TS>
