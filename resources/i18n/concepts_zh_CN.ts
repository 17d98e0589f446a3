<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>concepts</name>
        <message>
            <source>Concepts</source>
            <translation>概念</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>常见说法</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>公式与数字</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>concepts/claims</name>
        <message>
            <source>Which of the things one hears are true?</source>
            <translation>常听到的这些说法，哪些是对的？</translation>
        </message>
        <message>
            <source>Everything said about floats, computed</source>
            <translation>关于浮点数的说法，全部计算</translation>
        </message>
        <message>
            <source>Everything said about tokenizers, computed</source>
            <translation>关于分词器的说法，全部计算</translation>
        </message>
        <message>
            <source>What is said about softmax</source>
            <translation>关于 softmax 的说法</translation>
        </message>
        <message>
            <source>Every sentence, computed (a minute or so)</source>
            <translation>每一句都计算（约一分钟）</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散</translation>
        </message>
        <message>
            <source>Tokenizers</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Floats</source>
            <translation>浮点数</translation>
        </message>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>said to be wrong</source>
            <translation>据说是错的</translation>
        </message>
        <message>
            <source>said to mislead</source>
            <translation>据说有误导</translation>
        </message>
        <message>
            <source>said to contradict itself</source>
            <translation>据说自相矛盾</translation>
        </message>
        <message>
            <source>said to be outdated</source>
            <translation>据说已过时</translation>
        </message>
        <message>
            <source>said to lack a source</source>
            <translation>据说没有出处</translation>
        </message>
        <message>
            <source>said to be incomplete</source>
            <translation>据说不完整</translation>
        </message>
        <message>
            <source>True</source>
            <translation>对</translation>
        </message>
        <message>
            <source>False</source>
            <translation>错</translation>
        </message>
        <message>
            <source>It depends</source>
            <translation>看情况</translation>
        </message>
        <message>
            <source>Could not be computed</source>
            <translation>无法计算</translation>
        </message>
        <message>
            <source>Not computed yet</source>
            <translation>还没有计算</translation>
        </message>
        <message>
            <source>Judge it first: is it true, false, or does it depend? Then its check runs, and the numbers say it.</source>
            <translation>先自己判断：对、错，还是看情况？然后运行它的检验，由数字来说话。</translation>
        </message>
        <message>
            <source>It is true</source>
            <translation>它是对的</translation>
        </message>
        <message>
            <source>It is false</source>
            <translation>它是错的</translation>
        </message>
        <message>
            <source>as you said</source>
            <translation>和你说的一样</translation>
        </message>
        <message>
            <source>you said: true</source>
            <translation>你说：对</translation>
        </message>
        <message>
            <source>you said: false</source>
            <translation>你说：错</translation>
        </message>
        <message>
            <source>you said: it depends</source>
            <translation>你说：看情况</translation>
        </message>
        <message>
            <source>{right} of {count} judged rightly</source>
            <translation>{count} 句中判断对了 {right} 句</translation>
        </message>
        <message>
            <source>Judge {claim} so, and run its check</source>
            <translation>这样判断 {claim}，并运行它的检验</translation>
        </message>
        <message>
            <source>There is no computation for this sentence.</source>
            <translation>这句话没有对应的计算。</translation>
        </message>
        <message>
            <source>The computation ended with an error: {error}</source>
            <translation>计算出错而结束：{error}</translation>
        </message>
        <message>
            <source>No sentence has all these words. Take some away, or choose another tab.</source>
            <translation>没有一句话含有所有这些词。请去掉几个，或者换一个标签页。</translation>
        </message>
        <message>
            <source>computing {claim}</source>
            <translation>正在计算 {claim}</translation>
        </message>
        <message>
            <source>there is no sentence {name}</source>
            <translation>没有 {name} 这句话</translation>
        </message>
        <message>
            <source>{claim}: {verdict}</source>
            <translation>{claim}：{verdict}</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>什么也没找到</translation>
        </message>
        <message>
            <source>{true} true · {false} false · {depends} depend · {open} not computed</source>
            <translation>{true} 句对 · {false} 句错 · {depends} 句看情况 · {open} 句未计算</translation>
        </message>
        <message>
            <source>The numbers it rests on</source>
            <translation>它所依据的数字</translation>
        </message>
        <message>
            <source>All on one axis: a tick is a factor of ten, 0 stands at its left end.</source>
            <translation>全部在同一条轴上：每一格是十倍，0 在最左端。</translation>
        </message>
        <message>
            <source>Open in the lab</source>
            <translation>在实验室中打开</translation>
        </message>
        <message>
            <source>{lab}, in the state that shows it</source>
            <translation>{lab}，处于能说明它的状态</translation>
        </message>
        <message>
            <source>The verdict was computed just now, in {seconds} s; none is stored.</source>
            <translation>这个结论是刚刚算出来的，用了 {seconds} 秒；没有任何结论是存好的。</translation>
        </message>
        <message>
            <source>“Compute: all that are listed” settles the whole list, one by one.</source>
            <translation>选“计算：列出的全部”，会逐句算完整个列表。</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>标签页</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>What is said to be wrong with it</source>
            <translation>它被指出的问题</translation>
        </message>
        <message>
            <source>Fine-tuning and compression</source>
            <translation>微调与压缩</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Misleading</source>
            <translation>误导</translation>
        </message>
        <message>
            <source>Inconsistent</source>
            <translation>自相矛盾</translation>
        </message>
        <message>
            <source>Outdated</source>
            <translation>过时</translation>
        </message>
        <message>
            <source>Without a source</source>
            <translation>没有出处</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>Words in it</source>
            <translation>其中的词</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Those clicked on</source>
            <translation>点选的那些</translation>
        </message>
        <message>
            <source>All that are listed</source>
            <translation>列出的全部</translation>
        </message>
        <message>
            <source>the id of the sentence</source>
            <translation>句子的编号</translation>
        </message>
        <message>
            <source>true, false, depends; error; empty while it is not computed</source>
            <translation>true、false、depends；error；未计算时为空</translation>
        </message>
        <message>
            <source>what the reader said before; empty where nothing was said</source>
            <translation>读者之前的判断；没有判断则为空</translation>
        </message>
        <message>
            <source>the numbers the verdict rests on, by name</source>
            <translation>判断所依据的数，按名字</translation>
        </message>
    </context>
    <context>
        <name>concepts/index</name>
        <message>
            <source>What is there to know, and where is it shown?</source>
            <translation>有哪些东西要知道，又在哪里演示？</translation>
        </message>
        <message>
            <source>The path of the core concepts</source>
            <translation>核心概念的学习路径</translation>
        </message>
        <message>
            <source>The map: what is related to what</source>
            <translation>地图：什么与什么相关</translation>
        </message>
        <message>
            <source>Where softmax comes in, on the map</source>
            <translation>地图上 softmax 出现的地方</translation>
        </message>
        <message>
            <source>By pinyin initials: zyl</source>
            <translation>用拼音首字母：zyl</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散</translation>
        </message>
        <message>
            <source>Tokenizers</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Floats</source>
            <translation>浮点数</translation>
        </message>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Fine-tuning and compression</source>
            <translation>微调与压缩</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Meaning and measures</source>
            <translation>语义与度量</translation>
        </message>
        <message>
            <source>core</source>
            <translation>核心</translation>
        </message>
        <message>
            <source>high</source>
            <translation>重要</translation>
        </message>
        <message>
            <source>medium</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>low</source>
            <translation>次要</translation>
        </message>
        <message>
            <source>on the path</source>
            <translation>在学习路径上</translation>
        </message>
        <message>
            <source>its name</source>
            <translation>就是它的名字</translation>
        </message>
        <message>
            <source>its name begins so</source>
            <translation>它的名字这样开头</translation>
        </message>
        <message>
            <source>a word of its name</source>
            <translation>它名字里的一个词</translation>
        </message>
        <message>
            <source>in its name</source>
            <translation>在它的名字里</translation>
        </message>
        <message>
            <source>its name, in pinyin</source>
            <translation>它名字的拼音首字母</translation>
        </message>
        <message>
            <source>in its formula</source>
            <translation>在它的公式里</translation>
        </message>
        <message>
            <source>in its text</source>
            <translation>在它的说明里</translation>
        </message>
        <message>
            <source>in a question about it</source>
            <translation>关于它的问题里</translation>
        </message>
        <message>
            <source>{count} concepts, in the order of the path</source>
            <translation>{count} 个概念，按学习路径的顺序</translation>
        </message>
        <message>
            <source>{found} of {count} concepts</source>
            <translation>{count} 个概念中的 {found} 个</translation>
        </message>
        <message>
            <source>{played} played in a lab, {understood} understood</source>
            <translation>在实验室里播放过 {played} 个，已理解 {understood} 个</translation>
        </message>
        <message>
            <source>What is asked about it</source>
            <translation>关于它的问题</translation>
        </message>
        <message>
            <source>Its answer, and where it is seen</source>
            <translation>它的回答，以及在哪里能看到</translation>
        </message>
        <message>
            <source>its lab was played</source>
            <translation>播放过它的实验室</translation>
        </message>
        <message>
            <source>not played yet</source>
            <translation>还没播放过</translation>
        </message>
        <message>
            <source>No concept has all these words. Take some away, or choose another tab.</source>
            <translation>没有一个概念含有所有这些词。请去掉几个，或者换一个标签页。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>什么也没找到</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>演示给我看</translation>
        </message>
        <message>
            <source>{lab}, at the place that shows it</source>
            <translation>{lab}，展示它的位置</translation>
        </message>
        <message>
            <source>What it is related to</source>
            <translation>与它相关的</translation>
        </message>
        <message>
            <source>It names no other concept as related.</source>
            <translation>它没有列出相关的概念。</translation>
        </message>
        <message>
            <source>In your notes, {place}:</source>
            <translation>在你的笔记里，{place}：</translation>
        </message>
        <message>
            <source>Often said and often asked.</source>
            <translation>常有人这样说，也常有人问。</translation>
        </message>
        <message>
            <source>understood</source>
            <translation>已理解</translation>
        </message>
        <message>
            <source>The arrow keys walk the path; U marks what you have understood.</source>
            <translation>用方向键沿着路径走；按 U 标记你已理解的。</translation>
        </message>
        <message>
            <source>Found by: {place}.</source>
            <translation>找到的依据：{place}。</translation>
        </message>
        <message>
            <source>this is no folder that can be read</source>
            <translation>这不是一个可以读取的文件夹</translation>
        </message>
        <message>
            <source>Look for</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Importance</source>
            <translation>重要性</translation>
        </message>
        <message>
            <source>Core only</source>
            <translation>只看核心</translation>
        </message>
        <message>
            <source>High and core</source>
            <translation>核心和重要</translation>
        </message>
        <message>
            <source>All but low</source>
            <translation>除次要以外</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>The concept and its neighbours</source>
            <translation>概念和与它相关的</translation>
        </message>
        <message>
            <source>The map of all concepts</source>
            <translation>所有概念的地图</translation>
        </message>
        <message>
            <source>Folder of your notes</source>
            <translation>你的笔记文件夹</translation>
        </message>
        <message>
            <source>Files whose names begin with 000, 001 …: the place that treats a concept is shown.</source>
            <translation>文件名以 000、001……开头：会显示讲到这个概念的地方。</translation>
        </message>
        <message>
            <source>the id of the concept</source>
            <translation>概念的编号</translation>
        </message>
        <message>
            <source>the lab that shows it</source>
            <translation>展示它的实验</translation>
        </message>
        <message>
            <source>the concepts it names as related</source>
            <translation>它列为相关的概念</translation>
        </message>
        <message>
            <source>where the words were found: in the name, the formula, the text</source>
            <translation>在哪里找到这些词：名字、公式、正文</translation>
        </message>
    </context>
    <context>
        <name>concepts/numbers</name>
        <message>
            <source>What do the formulas give for my numbers?</source>
            <translation>这些公式代入我的数，会得出什么？</translation>
        </message>
        <message>
            <source>Figures often quoted, computed again</source>
            <translation>常被引用的数字，重新算一遍</translation>
        </message>
        <message>
            <source>FP16: the smallest number above zero</source>
            <translation>FP16：大于零的最小数</translation>
        </message>
        <message>
            <source>Attention and positions</source>
            <translation>注意力与位置</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散</translation>
        </message>
        <message>
            <source>Tokenizers</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Floats and quantisation</source>
            <translation>浮点与量化</translation>
        </message>
        <message>
            <source>Softmax and losses</source>
            <translation>Softmax 与损失</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Blocks and recurrent nets</source>
            <translation>模块与循环网络</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Fine-tuning and compression</source>
            <translation>微调与压缩</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Meaning and measures</source>
            <translation>语义与度量</translation>
        </message>
        <message>
            <source>Put in</source>
            <translation>代入</translation>
        </message>
        <message>
            <source>Comes out</source>
            <translation>得出</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>说法</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>算得</translation>
        </message>
        <message>
            <source>Often printed, and wrong</source>
            <translation>常见的错误写法</translation>
        </message>
        <message>
            <source>These inputs give nothing: {why}</source>
            <translation>这些输入得不出结果：{why}</translation>
        </message>
        <message>
            <source>turn the wheel; from {low} to {high}</source>
            <translation>滚动滚轮；范围 {low} 到 {high}</translation>
        </message>
        <message>
            <source>gives nothing</source>
            <translation>得不出结果</translation>
        </message>
        <message>
            <source>{name} = {value}</source>
            <translation>{name} = {value}</translation>
        </message>
        <message>
            <source>{name} = {value} {unit}</source>
            <translation>{name} = {value} {unit}</translation>
        </message>
        <message>
            <source>{first}, {rest}</source>
            <translation>{first}，{rest}</translation>
        </message>
        <message>
            <source>{symbol} (changed from {default})</source>
            <translation>{symbol}（原为 {default}）</translation>
        </message>
        <message>
            <source>Reproduced</source>
            <translation>复现</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>A choice somebody made</source>
            <translation>某人的选择</translation>
        </message>
        <message>
            <source>Computed, as so many times what is said</source>
            <translation>算得的是说法的多少倍</translation>
        </message>
        <message>
            <source>Nobody gives a source</source>
            <translation>无人给出出处</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>出处：{source}</translation>
        </message>
        <message>
            <source>{count} formulas, all computed</source>
            <translation>{count} 个公式，全部当场计算</translation>
        </message>
        <message>
            <source>{name}: {title}</source>
            <translation>{name}：{title}</translation>
        </message>
        <message>
            <source>With these inputs: {outputs}.</source>
            <translation>代入这些输入：{outputs}。</translation>
        </message>
        <message>
            <source>These inputs give nothing: {why}.</source>
            <translation>这些输入得不出结果：{why}。</translation>
        </message>
        <message>
            <source>Said: {said}. Computed: {computed}, the same to the digits said.</source>
            <translation>说法：{said}。算得：{computed}，在所给位数内一致。</translation>
        </message>
        <message>
            <source>Said: {said}. There is nothing to compute it from. Source: {source}.</source>
            <translation>说法：{said}。没有可供计算的依据。出处：{source}。</translation>
        </message>
        <message>
            <source>Said: {said}. Nothing to compute it from, and nobody gives a source.</source>
            <translation>说法：{said}。没有可供计算的依据，也无人给出出处。</translation>
        </message>
        <message>
            <source>Every input can be changed: turn the wheel over it, pull the point on the curve, or type a row. A click draws the curve over another input.</source>
            <translation>每个输入都可以改：在它上面滚动滚轮，拖动曲线上的点，或在表中填一行。单击某个输入，曲线就改为随它变化。</translation>
        </message>
        <message>
            <source>Said: {said}. Computed: {computed}.</source>
            <translation>说法：{said}。算得：{computed}。</translation>
        </message>
        <message>
            <source>{reproduced} reproduced · {corrected} corrected · {fact} choices · {unsourced} unsourced</source>
            <translation>{reproduced} 个复现 · {corrected} 个更正 · {fact} 个属于选择 · {unsourced} 个无出处</translation>
        </message>
        <message>
            <source>A figure counts as reproduced where it is right to the digits printed.</source>
            <translation>在所印的位数内正确，就算复现。</translation>
        </message>
        <message>
            <source>{row}: a row is a formula, one of its inputs and a number</source>
            <translation>{row}：一行应为公式、它的一个输入和一个数</translation>
        </message>
        <message>
            <source>Fine-tuning all of GPT-3: tens of GB, hundreds</source>
            <translation>微调 GPT-3 的全部参数：几十 GB、几百 GB</translation>
        </message>
        <message>
            <source>The 16-bit weights alone take 350 GB; with gradients and the optimizer's states it is 2.8 TB.</source>
            <translation>光是 16 位的权重就要 350 GB；加上梯度和优化器状态是 2.8 TB。</translation>
        </message>
        <message>
            <source>General to domain data, 1 to 5 and 1 to 10; samples from, to</source>
            <translation>通用与领域数据之比：1 比 5、1 比 10；样本数：从、到</translation>
        </message>
        <message>
            <source>Rules of thumb for which nobody gave a source; the best mixture has to be measured.</source>
            <translation>经验之谈，没有人给出来源；最好的配比只能实测。</translation>
        </message>
        <message>
            <source>A weight of 4096 · 4096, and 2dr at r = 8</source>
            <translation>4096 · 4096 的权重，以及 r = 8 时的 2dr</translation>
        </message>
        <message>
            <source>LLaMA-65B: full fine-tuning, 4-bit weights</source>
            <translation>LLaMA-65B：全量微调、4 位权重</translation>
        </message>
        <message>
            <source>The paper says above 780 and below 48 GB: 48 is the card on which weights, adapters and activations fit together, and 16 bytes per parameter give 1 TB.</source>
            <translation>论文说的是 780 GB 以上和 48 GB 以下：48 是能同时放下权重、适配器和激活值的显卡容量，每个参数 16 字节才是 1 TB。</translation>
        </message>
        <message>
            <source>Saved on a 30 000 · 768 embedding by factors of rank 374, 75</source>
            <translation>30 000 · 768 的嵌入用秩 374、75 的因子省下的比例</translation>
        </message>
        <message>
            <source>From rank 749 on nothing is saved; what is lost at these ranks depends on how the singular values fall, and for that nobody gave a source.</source>
            <translation>从秩 749 起就不省了；在这些秩上损失多少取决于奇异值如何下降，对此没有人给出来源。</translation>
        </message>
        <message>
            <source>Llama 2: examples, pairs, reward models</source>
            <translation>Llama 2：样例、偏好对、奖励模型的数目</translation>
        </message>
        <message>
            <source>In round numbers: the report counts 27540 examples and more than a million pairs.</source>
            <translation>取的是整数：报告中是 27540 条样例、一百多万个偏好对。</translation>
        </message>
        <message>
            <source>Llama 2: versions by rejection alone</source>
            <translation>Llama 2：只用拒绝采样的版本数</translation>
        </message>
        <message>
            <source>Until its fourth version; K answers are drawn from the model of 70 billion parameters alone, smaller ones learn from them.</source>
            <translation>到第四版为止；只从 700 亿参数的模型抽取 K 个回答，较小的模型再向它们学习。</translation>
        </message>
        <message>
            <source>Models loaded for direct preferences (DPO)</source>
            <translation>直接偏好优化（DPO）要加载的模型数</translation>
        </message>
        <message>
            <source>The policy and its frozen reference, whose answers can be computed beforehand.</source>
            <translation>策略模型和冻结的参考模型，后者的结果可以事先算好。</translation>
        </message>
        <message>
            <source>Layers of encoder and decoder</source>
            <translation>编码器与解码器的层数</translation>
        </message>
        <message>
            <source>3 rows of 512, as 8 heads</source>
            <translation>3 行 512 列，拆成 8 个头</translation>
        </message>
        <message>
            <source>Heads, rows, columns of a head.</source>
            <translation>依次为头数、行数、每个头的列数。</translation>
        </message>
        <message>
            <source>Encoder layers, six or more</source>
            <translation>编码器层数，六层或更多</translation>
        </message>
        <message>
            <source>The year of the Transformer</source>
            <translation>Transformer 的年份</translation>
        </message>
        <message>
            <source>Read from the number of the preprint, arXiv:1706.03762.</source>
            <translation>从预印本编号 arXiv:1706.03762 读出。</translation>
        </message>
        <message>
            <source>Query heads and key heads of Llama 2 70B</source>
            <translation>Llama 2 70B 的查询头数与键头数</translation>
        </message>
        <message>
            <source>Grouped queries: eight query heads read each key head.</source>
            <translation>分组查询：每个键头由八个查询头共用。</translation>
        </message>
        <message>
            <source>Work for twice the tokens, twice the width</source>
            <translation>词元加倍、宽度加倍时的计算量</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>operations</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>fused against separate</source>
            <translation>合并与分开之差</translation>
        </message>
        <message>
            <source>causal</source>
            <translation>因果掩码</translation>
        </message>
        <message>
            <source>largest weight of the last row</source>
            <translation>末行的最大权重</translation>
        </message>
        <message>
            <source>mean entropy of a row</source>
            <translation>每行的平均熵</translation>
        </message>
        <message>
            <source>bit</source>
            <translation>比特</translation>
        </message>
        <message>
            <source>size of an output</source>
            <translation>输出的大小</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>measured variance</source>
            <translation>测得的方差</translation>
        </message>
        <message>
            <source>predicted variance</source>
            <translation>预测的方差</translation>
        </message>
        <message>
            <source>after scaling</source>
            <translation>缩放之后</translation>
        </message>
        <message>
            <source>σ of a score</source>
            <translation>分数的 σ</translation>
        </message>
        <message>
            <source>size of J</source>
            <translation>J 的大小</translation>
        </message>
        <message>
            <source>column</source>
            <translation>列号</translation>
        </message>
        <message>
            <source>columns of a head</source>
            <translation>每个头的列数</translation>
        </message>
        <message>
            <source>head, from 0</source>
            <translation>第几个头（从 0 起）</translation>
        </message>
        <message>
            <source>place in the head, from 0</source>
            <translation>头内位置（从 0 起）</translation>
        </message>
        <message>
            <source>weights of one projection</source>
            <translation>一个投影的权重数</translation>
        </message>
        <message>
            <source>of Q, K, V and output</source>
            <translation>Q、K、V 与输出合计</translation>
        </message>
        <message>
            <source>as printed</source>
            <translation>按错误写法</translation>
        </message>
        <message>
            <source>size of head 1 against the whole</source>
            <translation>头 1 与整体的大小之比</translation>
        </message>
        <message>
            <source>sum against joined heads</source>
            <translation>求和与拼接之差</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>scores in 16 bits</source>
            <translation>16 位分数</translation>
        </message>
        <message>
            <source>largest |A − Aᵀ|</source>
            <translation>|A − Aᵀ| 的最大值</translation>
        </message>
        <message>
            <source>largest |S − Sᵀ|</source>
            <translation>|S − Sᵀ| 的最大值</translation>
        </message>
        <message>
            <source>rows that look most at themselves</source>
            <translation>最关注自身的行</translation>
        </message>
        <message>
            <source>block</source>
            <translation>块长</translation>
        </message>
        <message>
            <source>times rescaled</source>
            <translation>重新缩放次数</translation>
        </message>
        <message>
            <source>against the whole row</source>
            <translation>与整行计算之差</translation>
        </message>
        <message>
            <source>sine</source>
            <translation>正弦</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>one turn</source>
            <translation>转一圈</translation>
        </message>
        <message>
            <source>PE(p + k) against PE(p) turned</source>
            <translation>PE(p + k) 与旋转后的 PE(p) 之差</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>平移</translation>
        </message>
        <message>
            <source>score</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>score, both shifted</source>
            <translation>分数（同时平移）</translation>
        </message>
        <message>
            <source>apart</source>
            <translation>相差</translation>
        </message>
        <message>
            <source>how far q has moved</source>
            <translation>q 移动了多少</translation>
        </message>
        <message>
            <source>added to the score</source>
            <translation>加到分数上的值</translation>
        </message>
        <message>
            <source>multiplications, added</source>
            <translation>乘法次数（相加）</translation>
        </message>
        <message>
            <source>multiplications, joined</source>
            <translation>乘法次数（拼接）</translation>
        </message>
        <message>
            <source>size of p</source>
            <translation>p 的大小</translation>
        </message>
        <message>
            <source>sum of parts against score</source>
            <translation>各部分之和与分数之差</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>signal against noise</source>
            <translation>信噪比</translation>
        </message>
        <message>
            <source>σ from β_t</source>
            <translation>由 β_t 得的 σ</translation>
        </message>
        <message>
            <source>σ of the posterior</source>
            <translation>后验的 σ</translation>
        </message>
        <message>
            <source>share found</source>
            <translation>猜中的比例</translation>
        </message>
        <message>
            <source>dimensions</source>
            <translation>维数</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>测得</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>期望</translation>
        </message>
        <message>
            <source>spread at the end</source>
            <translation>终点的标准差</translation>
        </message>
        <message>
            <source>printed form</source>
            <translation>错误写法</translation>
        </message>
        <message>
            <source>halfway, should be</source>
            <translation>中途应有的值</translation>
        </message>
        <message>
            <source>halfway</source>
            <translation>中途</translation>
        </message>
        <message>
            <source>halfway, printed form</source>
            <translation>中途（错误写法）</translation>
        </message>
        <message>
            <source>certainty</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>classes</source>
            <translation>类别数</translation>
        </message>
        <message>
            <source>classes covered</source>
            <translation>覆盖的类别数</translation>
        </message>
        <message>
            <source>most it can be</source>
            <translation>最大可能值</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>相关系数</translation>
        </message>
        <message>
            <source>from the means</source>
            <translation>来自均值</translation>
        </message>
        <message>
            <source>from the covariances</source>
            <translation>来自协方差</translation>
        </message>
        <message>
            <source>bits of a symbol</source>
            <translation>每个符号的位数</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>symbols</source>
            <translation>符号数</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>digits that are 1</source>
            <translation>为 1 的位数</translation>
        </message>
        <message>
            <source>place of the last</source>
            <translation>最后一个 1 的位置</translation>
        </message>
        <message>
            <source>fraction bits</source>
            <translation>尾数位数</translation>
        </message>
        <message>
            <source>exponent bits</source>
            <translation>指数位数</translation>
        </message>
        <message>
            <source>largest</source>
            <translation>最大数</translation>
        </message>
        <message>
            <source>smallest normal</source>
            <translation>最小正规数</translation>
        </message>
        <message>
            <source>smallest subnormal</source>
            <translation>最小次正规数</translation>
        </message>
        <message>
            <source>bits</source>
            <translation>位数</translation>
        </message>
        <message>
            <source>error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>奈特</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>同上</translation>
        </message>
        <message>
            <source>one token</source>
            <translation>每个词元</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>数的个数</translation>
        </message>
        <message>
            <source>all heads: 2 h d_head</source>
            <translation>所有头：2 h d_head</translation>
        </message>
        <message>
            <source>times less</source>
            <translation>缩小倍数</translation>
        </message>
        <message>
            <source>FP16, BF16</source>
            <translation>FP16、BF16</translation>
        </message>
        <message>
            <source>in 16 bits</source>
            <translation>16 位存储</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>means of Adam</source>
            <translation>Adam 的两个均值</translation>
        </message>
        <message>
            <source>copy and means in 32 bits</source>
            <translation>32 位副本与均值</translation>
        </message>
        <message>
            <source>copy in 32 bits</source>
            <translation>32 位副本</translation>
        </message>
        <message>
            <source>quadratic in s</source>
            <translation>随 s 平方增长的部分</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>个元素</translation>
        </message>
        <message>
            <source>log₂ PPL</source>
            <translation>log₂ PPL</translation>
        </message>
        <message>
            <source>multiple</source>
            <translation>取整倍数</translation>
        </message>
        <message>
            <source>scale</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置数</translation>
        </message>
        <message>
            <source>segments</source>
            <translation>段数</translation>
        </message>
        <message>
            <source>(V + positions + segments)·d</source>
            <translation>(V + 位置数 + 段数)·d</translation>
        </message>
        <message>
            <source>mean of m⊙h/(1−p)</source>
            <translation>m⊙h/(1−p) 的均值</translation>
        </message>
        <message>
            <source>mean of m⊙h·(1−p)</source>
            <translation>m⊙h·(1−p) 的均值</translation>
        </message>
        <message>
            <source>speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>used</source>
            <translation>利用率</translation>
        </message>
        <message>
            <source>C/(speed·used)</source>
            <translation>C/(速度·利用率)</translation>
        </message>
        <message>
            <source>decay</source>
            <translation>衰减</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>p³ ln p</source>
            <translation>p³ ln p</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>times</source>
            <translation>倍</translation>
        </message>
        <message>
            <source>gradients behind v</source>
            <translation>v 依据的梯度数</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>见过的</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新的</translation>
        </message>
        <message>
            <source>new, moved by δ</source>
            <translation>新的，偏移 δ</translation>
        </message>
        <message>
            <source>one fold</source>
            <translation>一折</translation>
        </message>
        <message>
            <source>all folds</source>
            <translation>所有折</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>余下</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>别的词元</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>never asked, K masks</source>
            <translation>从未被问，K 套掩码</translation>
        </message>
        <message>
            <source>never asked, new masks</source>
            <translation>从未被问，每次新掩码</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>mean of means</source>
            <translation>均值的均值</translation>
        </message>
        <message>
            <source>mean over tokens</source>
            <translation>按词元的均值</translation>
        </message>
        <message>
            <source>others, moved by</source>
            <translation>其他键的改动</translation>
        </message>
        <message>
            <source>others, C = 1</source>
            <translation>其他键，C = 1</translation>
        </message>
        <message>
            <source>in full</source>
            <translation>全量</translation>
        </message>
        <message>
            <source>L_A, pulled to 0</source>
            <translation>L_A，拉向 0</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>cos, weighed</source>
            <translation>cos，加权</translation>
        </message>
        <message>
            <source>cos, words swapped</source>
            <translation>cos，词序互换</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>rarity</source>
            <translation>稀有度</translation>
        </message>
        <message>
            <source>fullness</source>
            <translation>饱和度</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>精确率</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>bound</source>
            <translation>上界</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>未抽到</translation>
        </message>
        <message>
            <source>sequences</source>
            <translation>序列数</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>packed</source>
            <translation>拼接后</translation>
        </message>
        <message>
            <source>padding, packed</source>
            <translation>拼接后的填充</translation>
        </message>
        <message>
            <source>share met</source>
            <translation>见过的比例</translation>
        </message>
        <message>
            <source>until all are met</source>
            <translation>全部见过所需</translation>
        </message>
        <message>
            <source>r is at most the smaller of m and n</source>
            <extracomment>Why inputs give nothing.</extracomment>
            <translation>r 不能大于 m 与 n 中较小者</translation>
        </message>
        <message>
            <source>The columns cannot be shared out equally to so many heads</source>
            <translation>这么多头无法平分各列</translation>
        </message>
        <message>
            <source>There is no such column</source>
            <translation>没有这一列</translation>
        </message>
        <message>
            <source>There are only T steps</source>
            <translation>总共只有 T 步</translation>
        </message>
        <message>
            <source>There are more kinds of images than classes</source>
            <translation>图像的种类多于类别数</translation>
        </message>
        <message>
            <source>E = 31 holds infinity and NaN</source>
            <translation>E = 31 表示无穷大和 NaN</translation>
        </message>
        <message>
            <source>df is at most N</source>
            <translation>df 不能大于 N</translation>
        </message>
        <message>
            <source>There cannot be more key heads than query heads</source>
            <translation>键头不能多于查询头</translation>
        </message>
        <message>
            <source>There are only d/2 pairs of columns</source>
            <translation>只有 d/2 对列</translation>
        </message>
        <message>
            <source>There is no such head</source>
            <translation>没有这个头</translation>
        </message>
        <message>
            <source>A power is too large for 32 bits: infinity over infinity is no number</source>
            <translation>某个指数超出 32 位的范围：无穷大除以无穷大不是数</translation>
        </message>
        <message>
            <source>Every power is too small for 32 bits: zero over zero is no number</source>
            <translation>所有指数都小于 32 位能表示的数：零除以零不是数</translation>
        </message>
        <message>
            <source>The probabilities add up to more than 1</source>
            <translation>概率之和大于 1</translation>
        </message>
        <message>
            <source>Something that happens was given the probability 0: infinitely far</source>
            <translation>会发生的事被赋予概率 0：差距为无穷大</translation>
        </message>
        <message>
            <source>The rate is too large: every step leads further away</source>
            <translation>学习率太大：每一步都走得更远</translation>
        </message>
        <message>
            <source>The warmup is longer than the training</source>
            <translation>预热比训练还长</translation>
        </message>
        <message>
            <source>n must be at least k + 2</source>
            <translation>n 至少要是 k + 2</translation>
        </message>
        <message>
            <source>There are more folds than examples</source>
            <translation>折数比样本数多</translation>
        </message>
        <message>
            <source>The first two leave nothing for the third</source>
            <translation>前两个没有给第三个留下概率</translation>
        </message>
        <message>
            <source>The two vectors cancel: their mean has no direction</source>
            <translation>两个向量相互抵消：均值没有方向</translation>
        </message>
        <message>
            <source>Prompt and answer are longer than the window</source>
            <translation>提示和回答比窗口还长</translation>
        </message>
        <message>
            <source>There are more matches than words in one of the texts</source>
            <translation>匹配数比其中一段文字的词数还多</translation>
        </message>
        <message>
            <source>There are more chunks than matches</source>
            <translation>片段数比匹配数多</translation>
        </message>
        <message>
            <source>n² dot products of d multiplications each, counted: quadratic in the tokens, linear in the width.</source>
            <translation>n² 个点积，每个 d 次乘法，逐次数出：随词元数平方增长，随宽度线性增长。</translation>
        </message>
        <message>
            <source>Numbers a row keeps to be read in blocks</source>
            <translation>分块读一行时要保留的数</translation>
        </message>
        <message>
            <source>The largest score so far, and the sum of the powers.</source>
            <translation>迄今最大的分数，以及指数之和。</translation>
        </message>
        <message>
            <source>Speed-up by sparse semantic attention</source>
            <translation>语义稀疏注意力的加速比</translation>
        </message>
        <message>
            <source>Quoted without a source and without saying on which machine, so nothing can be checked.</source>
            <translation>引用时既无出处也不说明在什么机器上测得，无从核对。</translation>
        </message>
        <message>
            <source>Heads, and their weights over those of one</source>
            <translation>头数，以及多头与单头的参数量之比</translation>
        </message>
        <message>
            <source>Heads share out the width: there are h of them, each d by d/h.</source>
            <translation>各个头分摊宽度：共有 h 个头，每个是 d×(d/h)。</translation>
        </message>
        <message>
            <source>FlashAttention at 4096 tokens: times faster, bandwidth (%)</source>
            <translation>4096 个词元时的 FlashAttention：快多少倍，带宽（%）</translation>
        </message>
        <message>
            <source>Nobody gave a source: speed depends on the card, the width of a head and the mask, and has to be measured.</source>
            <translation>没有人给出来源：速度取决于显卡、头的宽度和掩码，只能实测。</translation>
        </message>
        <message>
            <source>Parameters of GPT-3</source>
            <translation>GPT-3 的参数量</translation>
        </message>
        <message>
            <source>At 16 bytes each their training states take 2.8 TB.</source>
            <translation>按每个参数 16 字节计，训练状态要占 2.8 TB。</translation>
        </message>
        <message>
            <source>Gates of an LSTM and of a GRU</source>
            <translation>LSTM 与 GRU 的门数</translation>
        </message>
        <message>
            <source>Width before, width after, weights.</source>
            <translation>依次为前宽、后宽、权重数。</translation>
        </message>
        <message>
            <source>Flamingo: frames a second, latent vectors</source>
            <translation>Flamingo：每秒帧数、潜向量个数</translation>
        </message>
        <message>
            <source>Parameters of the smaller BERT</source>
            <translation>较小的 BERT 的参数量</translation>
        </message>
        <message>
            <source>12 layers of 768.</source>
            <translation>12 层，宽 768。</translation>
        </message>
        <message>
            <source>Parameters of the larger BERT</source>
            <translation>较大的 BERT 的参数量</translation>
        </message>
        <message>
            <source>Parameters of ChatGLM-6B</source>
            <translation>ChatGLM-6B 的参数量</translation>
        </message>
        <message>
            <source>Its authors say that it saw a trillion tokens.</source>
            <translation>作者称它见过一万亿个词元。</translation>
        </message>
        <message>
            <source>The context of ChatGLM, then ChatGLM2</source>
            <translation>ChatGLM 与 ChatGLM2 的上下文长度</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>The last is the length it was tuned on for talking: a length, not a data set.</source>
            <translation>最后一个是对话阶段训练所用的长度：是长度，不是数据集。</translation>
        </message>
        <message>
            <source>Parameters of Baichuan 7B and 13B</source>
            <translation>Baichuan 7B 与 13B 的参数量</translation>
        </message>
        <message>
            <source>Trained on 1.2 and 1.4 trillion tokens; the tokenizer saw 20 million texts.</source>
            <translation>分别用 1.2 万亿与 1.4 万亿词元训练；分词器（tokenizer）见过两千万条文本。</translation>
        </message>
        <message>
            <source>A layer has 12 h² + 13 h parameters</source>
            <translation>一层有 12 h² + 13 h 个参数</translation>
        </message>
        <message>
            <source>The last is a layer of 768.</source>
            <translation>最后一个是宽 768 的一层。</translation>
        </message>
        <message>
            <source>Parameters of Qwen-7B and 14B</source>
            <translation>Qwen-7B 与 14B 的参数量</translation>
        </message>
        <message>
            <source>From the parameters of either at width 128, which are as 4 to 3.</source>
            <translation>由宽度 128 时两者的参数量得出：比为 4 比 3。</translation>
        </message>
        <message>
            <source>From 512 numbers to 1024</source>
            <translation>从 512 个数到 1024 个数</translation>
        </message>
        <message>
            <source>24 layers of 1024.</source>
            <translation>24 层，宽 1024。</translation>
        </message>
        <message>
            <source>The names cut off what comes behind the point. Trained on 3 trillion tokens with a context of 2048.</source>
            <translation>名称舍去了小数部分。用 3 万亿词元训练，上下文长 2048。</translation>
        </message>
        <message>
            <source>Inner width of a feed-forward net in d: plain, gated</source>
            <translation>前馈网络的中间宽度（以 d 计）：普通、门控</translation>
        </message>
        <message>
            <source>Not fewer weights: three matrices instead of two, 8d² both ways.</source>
            <translation>权重并没有变少：两个矩阵变成三个，都是 8d²。</translation>
        </message>
        <message>
            <source>Qwen2: four dense models, experts in all, experts active</source>
            <translation>Qwen2：四个稠密模型，混合专家（MoE）的总量与激活量</translation>
        </message>
        <message>
            <source>The last is ten times larger than said, as the name 57B-A14B says; the report gives 7 trillion tokens of training.</source>
            <translation>最后一个数比所说的大十倍，正如名字 57B-A14B 所示；报告给出的训练量是 7 万亿词元。</translation>
        </message>
        <message>
            <source>Encoder and decoder layers, and the parts of each</source>
            <translation>编码器与解码器的层数，以及每层的子层数</translation>
        </message>
        <message>
            <source>The third part of a decoder layer attends to the encoder.</source>
            <translation>解码器层的第三个子层关注编码器。</translation>
        </message>
        <message>
            <source>Three embeddings joined, not added: width and work, times</source>
            <translation>三种嵌入拼接而不相加：宽度与计算量的倍数</translation>
        </message>
        <message>
            <source>Nine times only if every layer is widened; if the first projection brings 3d back to d, that one alone takes three times the work.</source>
            <translation>只有每层都加宽才是九倍；如果第一个投影就把 3d 变回 d，只有它自己的计算量是三倍。</translation>
        </message>
        <message>
            <source>Feed-forward net: width (d), weights, a matrix, FLOPs of both (d²)</source>
            <translation>前馈网络：宽度（d），参数量、一个矩阵、两者的 FLOPs（d²）</translation>
        </message>
        <message>
            <source>Weights were taken for operations: each weight costs two, 4d² and 16d² per token.</source>
            <translation>把参数量当成了运算量：每个权重要两次运算，即每个词元 4d² 和 16d²。</translation>
        </message>
        <message>
            <source>Common sizes of models</source>
            <translation>常见的模型规模</translation>
        </message>
        <message>
            <source>ChatGLM-6B, LLaMA-13B, GLM-130B; at 16 bits 12, 26 and 260 GB: one card of 16 GB, one of 40 GB, a machine of eight.</source>
            <translation>ChatGLM-6B、LLaMA-13B、GLM-130B；16 位时为 12、26、260 GB：一张 16 GB 的卡、一张 40 GB 的卡、一台八卡机器。</translation>
        </message>
        <message>
            <source>Bounds of β, and the noise of the last step</source>
            <translation>β 的界限，与最后一步的噪声</translation>
        </message>
        <message>
            <source>Between the two bounds, t from 1 to T; z is 0 at t = 1, as the posterior has no spread there.</source>
            <translation>β 在两个界限之间，t 从 1 到 T；t = 1 时 z 为 0，因为后验在那里没有方差。</translation>
        </message>
        <message>
            <source>Text in Stable Diffusion: tokens, width</source>
            <translation>Stable Diffusion 中的文本：词元数、宽度</translation>
        </message>
        <message>
            <source>Version 1 only: version 2 has 1024 numbers per token, XL 2048.</source>
            <translation>只限第 1 版：第 2 版每个词元 1024 个数，XL 是 2048 个。</translation>
        </message>
        <message>
            <source>Numbers in a latent, in its picture, and how many times fewer</source>
            <translation>潜变量（latent）的数、图像的数，以及少多少倍</translation>
        </message>
        <message>
            <source>The fields of FP16</source>
            <translation>FP16 的各字段</translation>
        </message>
        <message>
            <source>Sign, exponent and fraction bits; bias; least and largest power of two; digits with the leading 1.</source>
            <translation>依次为符号、指数、尾数的位数；偏置；2 的最小与最大次幂；连同前导 1 的位数。</translation>
        </message>
        <message>
            <source>1001000000 as a fraction</source>
            <translation>把 1001000000 当作小数</translation>
        </message>
        <message>
            <source>Ten digits: the last of them counts 2⁻¹⁰, not 2⁻⁹.</source>
            <translation>共十位：最后一位代表 2⁻¹⁰，不是 2⁻⁹。</translation>
        </message>
        <message>
            <source>The largest FP16 number</source>
            <translation>FP16 的最大数</translation>
        </message>
        <message>
            <source>What a library says of FP16</source>
            <translation>程序库对 FP16 的说法</translation>
        </message>
        <message>
            <source>Resolution, ε, smallest normal number: three things, and none is the smallest number there is.</source>
            <translation>依次为分辨率、ε、最小正规数：三者各不相同，且都不是能表示的最小数。</translation>
        </message>
        <message>
            <source>What a library says of BF16</source>
            <translation>程序库对 BF16 的说法</translation>
        </message>
        <message>
            <source>Resolution, largest number, ε, smallest normal number.</source>
            <translation>依次为分辨率、最大数、ε、最小正规数。</translation>
        </message>
        <message>
            <source>Bits of FP32</source>
            <translation>FP32 的位数</translation>
        </message>
        <message>
            <source>1 for the sign, 8 for the exponent, 23 for the fraction.</source>
            <translation>符号 1 位，指数 8 位，尾数 23 位。</translation>
        </message>
        <message>
            <source>The largest FP32 number</source>
            <translation>最大的 FP32 数</translation>
        </message>
        <message>
            <source>So exp overflows in FP32 above 88.7.</source>
            <translation>所以 FP32 的 exp 超过 88.7 就溢出。</translation>
        </message>
        <message>
            <source>Bytes of FP32, FP16, INT8</source>
            <translation>FP32、FP16、INT8 的字节数</translation>
        </message>
        <message>
            <source>Memory saved by an 8-bit key-value cache</source>
            <translation>8 位键值缓存（KV cache）省下的内存</translation>
        </message>
        <message>
            <source>Scales take room too; losses said with it, below 1 % and 0.5 %, have no source and depend on model and data.</source>
            <translation>缩放系数也占空间；随之所说的损失（低于 1 %、0.5 %）没有来源，取决于模型和数据。</translation>
        </message>
        <message>
            <source>FP16: the smallest above zero, the largest</source>
            <translation>FP16：大于零的最小数、最大数</translation>
        </message>
        <message>
            <source>6·10⁻⁵ is the smallest normal number; below it subnormal ones lose digit after digit.</source>
            <translation>6·10⁻⁵ 是最小的规格化数（normal）；再往下是非规格化数（subnormal），精度一位一位地丢失。</translation>
        </message>
        <message>
            <source>Loss scaler of PyTorch: start, down, up</source>
            <translation>PyTorch 的损失缩放（loss scaling）：初值、缩小、放大</translation>
        </message>
        <message>
            <source>It starts at 65 536; for 8192 with text nobody gave a source.</source>
            <translation>初值是 65 536；至于文本用 8192，没有人给出来源。</translation>
        </message>
        <message>
            <source>Memory saved by mixed precision, from, to</source>
            <translation>混合精度（mixed precision）省下的内存：从、到</translation>
        </message>
        <message>
            <source>Nothing on the states of the model, half on the activations; nobody gave a source for 1.5 to 3 times the speed, which depends on the card.</source>
            <translation>模型状态一点不省，激活值省一半；速度快 1.5 到 3 倍的说法没有人给出来源，要看显卡。</translation>
        </message>
        <message>
            <source>Levels of mixed precision in Apex, O0 to O3</source>
            <translation>Apex 的混合精度级别，O0 到 O3</translation>
        </message>
        <message>
            <source>Obsolete: torch.amp has replaced them and knows no levels.</source>
            <translation>已经过时：torch.amp 取代了它们，而且不分级别。</translation>
        </message>
        <message>
            <source>Top-k and top-p in an example</source>
            <translation>示例中的 top-k 与 top-p</translation>
        </message>
        <message>
            <source>An example, not a rule.</source>
            <translation>只是示例，不是规则。</translation>
        </message>
        <message>
            <source>Length of word sequences not to repeat</source>
            <translation>不许重复的词序列（n-gram）长度</translation>
        </message>
        <message>
            <source>It bans the third token outright, it is not a penalty.</source>
            <translation>它直接禁止第三个词元，并不是惩罚。</translation>
        </message>
        <message>
            <source>Memory saved by paged key-value caches</source>
            <translation>分页键值缓存（PagedAttention）省下的内存</translation>
        </message>
        <message>
            <source>Nobody gave a source for the half; what was published is a waste of 60 to 80 % before and below 4 % after, and that gives this.</source>
            <translation>省一半的说法没有人给出来源；论文发表的是浪费从 60–80 % 降到 4 % 以下，由此算得这里的数。</translation>
        </message>
        <message>
            <source>Key-value cache: 2048 · 128 · 2 · 2 · 32 bytes</source>
            <translation>键值缓存：2048 · 128 · 2 · 2 · 32 字节</translation>
        </message>
        <message>
            <source>A factor of ten too much, and the heads are missing: with 32 of them it is 1074 MB.</source>
            <translation>多了十倍，而且漏了头数：有 32 个头时是 1074 MB。</translation>
        </message>
        <message>
            <source>Marks a model gives as a judge</source>
            <translation>模型作裁判时打的分</translation>
        </message>
        <message>
            <source>Bounds of the area under the ROC curve</source>
            <translation>ROC 曲线下面积的界限</translation>
        </message>
        <message>
            <source>Printed as 0, 10, 1, a slip of the pen: 0 is the worst ranking, 1 the best, and 0.5 that of chance.</source>
            <translation>印成 0、10、1，是笔误：0 是最差的排序，1 是最好的，0.5 是随机的。</translation>
        </message>
        <message>
            <source>CLIP: searches, pairs of picture and text</source>
            <translation>CLIP：搜索词条数、图文对数</translation>
        </message>
        <message>
            <source>At most 20 000 pairs for each search were taken.</source>
            <translation>每个词条最多取 20 000 对。</translation>
        </message>
        <message>
            <source>Word mover's distance: the power of p in p³ log p</source>
            <translation>词移距离：p³ log p 中 p 的幂次</translation>
        </message>
        <message>
            <source>The logarithm adds a little: doubling p takes about nine times.</source>
            <translation>对数再添一点：p 加倍，大约要九倍的计算量。</translation>
        </message>
        <message>
            <source>More work where activations are recomputed</source>
            <translation>重算激活值多花的计算</translation>
        </message>
        <message>
            <source>One more forward pass, and the backward pass costs two: a third, if all is recomputed.</source>
            <translation>多做一次前向，而反向相当于两次前向：全部重算时多三分之一。</translation>
        </message>
        <message>
            <source>Training 1 billion parameters: 2 + 2 + 8 bytes each</source>
            <translation>训练 10 亿参数：每个 2 + 2 + 8 字节</translation>
        </message>
        <message>
            <source>The FP32 copy of the weights, 4 bytes, is missing.</source>
            <translation>漏了权重的 FP32 主副本（master weights），4 字节。</translation>
        </message>
        <message>
            <source>1 billion parameters in FP16</source>
            <translation>FP16 的 10 亿参数</translation>
        </message>
        <message>
            <source>In units of 2³⁰ bytes it is 1.86 GiB.</source>
            <translation>以 2³⁰ 字节为单位是 1.86 GiB。</translation>
        </message>
        <message>
            <source>Bytes per parameter at 32, 16 and 8 bits</source>
            <translation>32、16、8 位时每个参数的字节数</translation>
        </message>
        <message>
            <source>Of 4 bits only 'less than 1' is said: it is 0.5, and a little more with scales.</source>
            <translation>4 位只说“小于 1”：其实是 0.5，加上缩放系数再多一点。</translation>
        </message>
        <message>
            <source>Bytes per parameter with Adam: FP32, mixed</source>
            <translation>用 Adam 时每个参数的字节数：FP32、混合精度</translation>
        </message>
        <message>
            <source>Mixed precision saves nothing here, only on activations.</source>
            <translation>混合精度在这里什么也不省，省的只是激活值。</translation>
        </message>
        <message>
            <source>Activations saved: bsd, keys and values, bsd_ff, bs²n, bsd once</source>
            <translation>保存的激活值：bsd、键与值、bsd_ff、bs²n、末尾一次的 bsd</translation>
        </message>
        <message>
            <source>5 belongs to attention with dropout; the logits, often the largest of all, are not in the formula.</source>
            <translation>5 属于带 dropout 的注意力；logits 往往占得最多，公式里却没有。</translation>
        </message>
        <message>
            <source>Devices of device_ids=[0, 1, 2]</source>
            <translation>device_ids=[0, 1, 2] 的设备数</translation>
        </message>
        <message>
            <source>Processes and port in an example</source>
            <translation>示例中的进程数与端口</translation>
        </message>
        <message>
            <source>An example: the first is however many processes there are, the second any free port.</source>
            <translation>只是示例：前者有多少进程就是多少，后者随便一个空闲端口都行。</translation>
        </message>
        <message>
            <source>Bytes per parameter: weights, gradients, optimizer</source>
            <translation>每个参数的字节数：权重、梯度、优化器</translation>
        </message>
        <message>
            <source>The first two are divided among tensor and pipeline parallel devices, the last among data parallel ones too.</source>
            <translation>前两项由张量并行和流水线并行的设备分担，最后一项还由数据并行的设备分担。</translation>
        </message>
        <message>
            <source>Collective operations</source>
            <translation>集合通信（collective operations）</translation>
        </message>
        <message>
            <source>Broadcast, scatter, gather, reduce, all-gather, reduce-scatter, all-reduce, all-to-all.</source>
            <translation>广播（broadcast）、散发（scatter）、收集（gather）、归约（reduce）、全收集（all-gather）、归约散发（reduce-scatter）、全归约（all-reduce）、全交换（all-to-all）。</translation>
        </message>
        <message>
            <source>Traffic: attention, FFN (bsh), pipeline ((N−1)bsh), stages 1–3 (Φ)</source>
            <translation>通信量：注意力、FFN（bsh），流水线（(N−1)bsh），第 1–3 阶段（Φ）</translation>
        </message>
        <message>
            <source>The bases differ: the first two are per layer and device and, like the last three, still to be multiplied by (N−1)/N; that of the pipeline is the sum of all boundaries.</source>
            <translation>口径不同：前两项是每层每设备的量，和后三项一样还要乘以 (N−1)/N；流水线那一项是所有边界之和。</translation>
        </message>
        <message>
            <source>Softmax of 1000, 1001, 1002, shifted</source>
            <translation>平移之后的 softmax：1000、1001、1002</translation>
        </message>
        <message>
            <source>To three places it is 0.090, 0.245, 0.665.</source>
            <translation>取三位小数是 0.090、0.245、0.665。</translation>
        </message>
        <message>
            <source>Symbols a byte alphabet starts from</source>
            <translation>字节字母表的初始符号数</translation>
        </message>
        <message>
            <source>The vocabulary of Baichuan, then Baichuan 2</source>
            <translation>Baichuan 与 Baichuan 2 的词表大小</translation>
        </message>
        <message>
            <source>BERT's masks: chosen, masked, random, kept</source>
            <translation>BERT 的掩码：选中、遮盖、随机替换、保留</translation>
        </message>
        <message>
            <source>Next sentence or a random one</source>
            <translation>下一句，或随机一句</translation>
        </message>
        <message>
            <source>Five folds: rounds, and times held out</source>
            <translation>五折：轮数与被留出的次数</translation>
        </message>
        <message>
            <source>Every sample is held out in exactly one of the K rounds.</source>
            <translation>每个样本恰在 K 轮中的一轮被留出。</translation>
        </message>
        <message>
            <source>Usual rates of dropout</source>
            <translation>dropout 的常用比率</translation>
        </message>
        <message>
            <source>A rule of thumb.</source>
            <translation>经验之谈。</translation>
        </message>
        <message>
            <source>Usual sizes of a mini-batch</source>
            <translation>小批量（mini-batch）的常用大小</translation>
        </message>
        <message>
            <source>An example; language models take many thousand sequences.</source>
            <translation>只是例子；语言模型一批有成千上万条序列。</translation>
        </message>
        <message>
            <source>Decay of momentum and of RMSProp</source>
            <translation>动量与 RMSProp 的衰减率</translation>
        </message>
        <message>
            <source>PyTorch takes 0.99 for RMSProp if nothing is said.</source>
            <translation>不加指定时 PyTorch 的 RMSProp 取 0.99。</translation>
        </message>
        <message>
            <source>Words BERT was trained on</source>
            <translation>训练 BERT 所用的词数</translation>
        </message>
        <message>
            <source>A million batches of 256 × 512 tokens were 40 epochs: 2.5 billion words of Wikipedia and 0.8 billion of books, not 110 billion and 13 million.</source>
            <translation>一百万批、每批 256 × 512 个词元，合 40 轮：维基百科 25 亿词加图书 8 亿词，而不是 1100 亿与 1300 万。</translation>
        </message>
        <message>
            <source>Per cent, from 1.4 to 2 trillion tokens; times, from 2048 to 4096.</source>
            <translation>前者为百分数，从 1.4 万亿到 2 万亿词元；后者为倍数，从 2048 到 4096。</translation>
        </message>
        <message>
            <source>words</source>
            <translation>词</translation>
        </message>
        <message>
            <source>Words RoBERTa was trained on</source>
            <translation>训练 RoBERTa 所用的词数</translation>
        </message>
        <message>
            <source>From 161 GB of text, 63 million news articles among it, at the bytes a word has in BERT's part.</source>
            <translation>由 161 GB 文本（含 6300 万篇新闻）按 BERT 那部分每词的字节数折算。</translation>
        </message>
        <message>
            <source>Llama 2: more tokens, longer context</source>
            <translation>Llama 2：更多词元，更长上下文</translation>
        </message>
        <message>
            <source>Loss divided by 10: first step of gradient descent, of Adam</source>
            <translation>损失除以 10：梯度下降与 Adam 的第一步</translation>
        </message>
        <message>
            <source>A smaller loss slows gradient descent like a smaller rate, but leaves Adam as it was, direction and length.</source>
            <translation>损失变小，梯度下降就像学习率变小一样变慢，而 Adam 的方向和步长都不变。</translation>
        </message>
        <message>
            <source>Tokens Qwen3 was trained on</source>
            <translation>Qwen3 的训练词元数</translation>
        </message>
        <message>
            <source>Operations of training per weight and token</source>
            <translation>训练时每个权重每个词元的运算次数</translation>
        </message>
        <message>
            <source>Matrices only: attention over a long context comes on top.</source>
            <translation>只算矩阵：长上下文的注意力要另加。</translation>
        </message>
        <message>
            <source>Low-rank adaptation of a weight (LoRA)</source>
            <translation>权重的低秩适配（LoRA）</translation>
        </message>
        <message>
            <source>With the shapes often printed BA is r by r and cannot be added to W; the factor α/r is meant to let the rank change without a new learning rate.</source>
            <translation>按常见写法的形状，BA 是 r×r，不能与 W 相加；系数 α/r 的用意是换一个秩时不必重调学习率。</translation>
        </message>
        <message>
            <source>Weights of a low-rank adapter</source>
            <translation>低秩适配器（adapter）的参数量</translation>
        </message>
        <message>
            <source>From r = d/2 on the adapter is as large as the matrix itself.</source>
            <translation>从 r = d/2 起，适配器就和矩阵本身一样大了。</translation>
        </message>
        <message>
            <source>Cutting off singular values</source>
            <translation>截断奇异值（truncated SVD）</translation>
        </message>
        <message>
            <source>Equal only where r is the rank of W; here the singular values fall as i to the power of minus decay, and weights are saved only below mn/(m+n).</source>
            <translation>只有 r 等于 W 的秩时才相等；这里奇异值按 i 的负 decay 次幂下降，而且 r 小于 mn/(m+n) 才省参数。</translation>
        </message>
        <message>
            <source>A layer split into two factors</source>
            <translation>拆成两个因子的层</translation>
        </message>
        <message>
            <source>V must be transposed and Σ must not be lost: it may be multiplied into one of the two factors.</source>
            <translation>V 必须转置，Σ 也不能丢：可以把它乘进两个因子中的一个。</translation>
        </message>
        <message>
            <source>Smallest weights set to zero (pruning)</source>
            <translation>把最小的权重置零（剪枝，pruning）</translation>
        </message>
        <message>
            <source>For Gaussian weights. Half of them hold little of the whole; zeros scattered over a matrix save no time unless the hardware skips them.</source>
            <translation>权重取高斯分布。较小的那一半只占总量的一小部分；散落在矩阵里的零并不省时间，除非硬件能跳过它们。</translation>
        </message>
        <message>
            <source>Learning from a teacher's probabilities</source>
            <translation>向教师的概率学习（蒸馏，distillation）</translation>
        </message>
        <message>
            <source>A higher temperature shows which wrong answers the teacher holds for nearly right; T² keeps the gradients as large.</source>
            <translation>温度（temperature）高一些，就能看出教师认为哪些错误答案几乎是对的；乘 T² 让梯度保持原来的大小。</translation>
        </message>
        <message>
            <source>A fact written into a matrix (ROME)</source>
            <translation>把一条事实写进矩阵（ROME）</translation>
        </message>
        <message>
            <source>The new fact sits exactly, and of all updates that achieve this it moves the stored keys least. It does move them: with many edits that adds up.</source>
            <translation>新事实被精确写入，而且在所有能做到这一点的更新中，它对已存的键改动最小。但确实有改动：编辑多了就会累积。</translation>
        </message>
        <message>
            <source>Loss of direct preference optimisation</source>
            <translation>直接偏好优化（DPO）的损失</translation>
        </message>
        <message>
            <source>Where policy and reference agree, at the start, the loss is log 2 = 0.693; no reward model and no advantage occurs in it.</source>
            <translation>起初策略与参考模型一致，损失是 log 2 = 0.693；式中既没有奖励模型，也没有优势函数。</translation>
        </message>
        <message>
            <source>Clipped objective of PPO</source>
            <translation>PPO 的截断目标（clipped objective）</translation>
        </message>
        <message>
            <source>Clipping takes the gradient away on one side only (A &gt; 0 and r &gt; 1+ε, or A &lt; 0 and r &lt; 1−ε); it does not hold the ratio back.</source>
            <translation>截断只在一侧去掉梯度（A &gt; 0 且 r &gt; 1+ε，或 A &lt; 0 且 r &lt; 1−ε）；它并不能拉住比值。</translation>
        </message>
        <message>
            <source>Return: rewards, later ones discounted</source>
            <translation>回报（return）：越晚的奖励折扣越大</translation>
        </message>
        <message>
            <source>The agent acts, the world answers with a reward and a new state; it learns what makes the sum large, not the next reward.</source>
            <translation>智能体（agent）行动，环境以奖励和新状态作答；它要学的是让总和变大，而不是只看下一个奖励。</translation>
        </message>
        <message>
            <source>Reward model: which answer is preferred</source>
            <translation>奖励模型（reward model）：更喜欢哪个回答</translation>
        </message>
        <message>
            <source>Only the difference counts: any constant may be added to all rewards. The model is trained on pairs, then frozen.</source>
            <translation>只有差值起作用：所有奖励可以同加一个常数。模型用成对的回答训练，然后冻结。</translation>
        </message>
        <message>
            <source>Reward against distance (KL)</source>
            <translation>奖励与距离（KL）的权衡</translation>
        </message>
        <message>
            <source>A large β holds the policy at the reference, a small one lets it run after the reward, also where the reward is wrong. n rounds act like β/n.</source>
            <translation>β 大，策略就留在参考模型附近；β 小，它就一味追逐奖励，哪怕奖励是错的。n 轮的效果等于 β/n。</translation>
        </message>
        <message>
            <source>Advantage, smoothed over steps (GAE)</source>
            <translation>优势函数，在多步上平滑（GAE）</translation>
        </message>
        <message>
            <source>λ = 1: what came minus what was expected, exact and noisy; λ = 0: one step ahead, calm and as wrong as V is.</source>
            <translation>λ = 1：实际所得减去预期，准确但噪声大；λ = 0：只看一步，平稳，但 V 错多少它就错多少。</translation>
        </message>
        <message>
            <source>Models in memory: PPO and DPO</source>
            <translation>显存里的模型：PPO 与 DPO</translation>
        </message>
        <message>
            <source>PPO: policy and value model are trained, reference and reward model frozen. DPO: a policy and a frozen reference.</source>
            <translation>PPO：训练策略和价值模型，参考模型和奖励模型冻结。DPO：一个策略加一个冻结的参考模型。</translation>
        </message>
        <message>
            <source>Best of K answers</source>
            <translation>K 个回答中最好的（best-of-K）</translation>
        </message>
        <message>
            <source>For normal rewards: each doubling of K adds less. Training on the winners is rejection sampling.</source>
            <translation>设奖励服从正态分布：K 每翻一倍，增加得越来越少。拿胜出的回答来训练就是拒绝采样（rejection sampling）。</translation>
        </message>
        <message>
            <source>Two rewards: helpful and safe</source>
            <translation>两个奖励：有用与安全</translation>
        </message>
        <message>
            <source>A gate, not a mean: an unsafe answer cannot make up for it by being helpful.</source>
            <translation>是门控而不是平均：不安全的回答不能靠有用来弥补。</translation>
        </message>
        <message>
            <source>Queries, keys and values are projections</source>
            <translation>查询、键、值都是投影</translation>
        </message>
        <message>
            <source>One product with the three matrices side by side gives the same to rounding; only the input is shared, not Q, K and V themselves.</source>
            <translation>三个矩阵并排只乘一次，结果在舍入误差内相同；共用的只是输入，Q、K、V 本身并不相同。</translation>
        </message>
        <message>
            <source>Scaled dot-product attention</source>
            <translation>缩放点积注意力</translation>
        </message>
        <message>
            <source>Drawn from unit normal Q, K and V; M is 0, or −∞ where a token may not be seen.</source>
            <translation>Q、K、V 取自标准正态分布；M 为 0，不可见之处为 −∞。</translation>
        </message>
        <message>
            <source>How widely dot products spread</source>
            <translation>点积分布得有多开</translation>
        </message>
        <message>
            <source>For vectors of independent numbers of mean 0 and variance 1.</source>
            <translation>向量各分量独立，均值 0、方差 1。</translation>
        </message>
        <message>
            <source>Dividing the scores by another power</source>
            <translation>分数除以别的幂</translation>
        </message>
        <message>
            <source>At a = ½ the spread no longer depends on the width; at 1 the weights start almost equal, at 0 softmax saturates.</source>
            <translation>a = ½ 时标准差不再随宽度变化；a = 1 时权重起初几乎相等，a = 0 时 softmax 饱和。</translation>
        </message>
        <message>
            <source>The derivative of softmax</source>
            <translation>softmax 的导数</translation>
        </message>
        <message>
            <source>Where one score is far above the others, hardly anything answers.</source>
            <translation>某个分数远高于其余时，几乎没有响应。</translation>
        </message>
        <message>
            <source>Cutting the columns into heads</source>
            <translation>把列拆成多个头</translation>
        </message>
        <message>
            <source>Nothing is computed: the same numbers are read in another order.</source>
            <translation>并没有计算：只是换一种顺序读同样的数。</translation>
        </message>
        <message>
            <source>Weights of a projection with many heads</source>
            <translation>多头投影的权重数</translation>
        </message>
        <message>
            <source>Each head maps all d columns to d/h of its own, so that the number of heads does not change the number of weights.</source>
            <translation>每个头把全部 d 列映射到自己的 d/h 列，所以头数不改变权重数。</translation>
        </message>
        <message>
            <source>Many heads are a sum</source>
            <translation>多头就是求和</translation>
        </message>
        <message>
            <source>Joining the heads and projecting them is adding up what each head writes.</source>
            <translation>把各头拼接后再投影，就是把每个头写出的内容相加。</translation>
        </message>
        <message>
            <source>What a layer of attention costs</source>
            <translation>一层注意力的开销</translation>
        </message>
        <message>
            <source>The part that is quadratic in n overtakes the projections only at n = 2 d; kernels that never store the scores need no n² bytes.</source>
            <translation>随 n 平方增长的部分到 n = 2 d 才超过投影；从不存储分数的内核不需要 n² 字节。</translation>
        </message>
        <message>
            <source>One matrix for queries and keys</source>
            <translation>查询与键共用一个矩阵</translation>
        </message>
        <message>
            <source>The scores are symmetric, the weights A are not, because softmax divides each row by its own sum; that rows look at themselves has another reason, the length of x W.</source>
            <translation>分数对称，权重 A 却不对称，因为 softmax 让每行除以自己的和；各行偏向自身另有原因，即 x W 的长度。</translation>
        </message>
        <message>
            <source>Softmax from one block to the next</source>
            <translation>逐块计算 softmax</translation>
        </message>
        <message>
            <source>Two numbers a row, m and l, are enough to see the row only once, in blocks of any size.</source>
            <translation>每行只需 m 与 l 两个数，就能以任意大小的块把这一行只看一遍。</translation>
        </message>
        <message>
            <source>Weights of a transformer layer</source>
            <translation>一个 Transformer 层的参数量</translation>
        </message>
        <message>
            <source>Exact for GPT-2 and BERT layers with biases, not for LLaMA's, which has three gated matrices, fewer key heads and no biases.</source>
            <translation>对带偏置的 GPT-2 和 BERT 层完全准确；LLaMA 的层则不适用，它有三个门控矩阵、更少的键头，而且没有偏置。</translation>
        </message>
        <message>
            <source>Weights of a feed-forward net</source>
            <translation>前馈网络（feed-forward net）的参数量</translation>
        </message>
        <message>
            <source>Each weight costs two operations per token, one multiplication and one addition.</source>
            <translation>每个权重对每个词元要做两次运算：一次乘法，一次加法。</translation>
        </message>
        <message>
            <source>Residual connection</source>
            <translation>残差连接（residual connection）</translation>
        </message>
        <message>
            <source>The 1 lets a gradient pass even where the net inside gives none.</source>
            <translation>有了这个 1，即使里面的网络不给梯度，梯度也能通过。</translation>
        </message>
        <message>
            <source>Gated feed-forward net (SwiGLU)</source>
            <translation>门控前馈网络（SwiGLU）</translation>
        </message>
        <message>
            <source>The form often printed gates x itself, which has d numbers, with the d_ff numbers of a projection: it can be computed only if d_ff = d.</source>
            <translation>常见的写法用投影得到的 d_ff 个数去门控 x 本身的 d 个数：只有 d_ff = d 时才算得出来。</translation>
        </message>
        <message>
            <source>Inner width of a gated feed-forward net</source>
            <translation>门控前馈网络的中间宽度</translation>
        </message>
        <message>
            <source>Not a smaller net: three matrices of this width have as many weights as two of 4d.</source>
            <translation>网络并没有变小：这个宽度的三个矩阵与宽度 4d 的两个矩阵权重一样多。</translation>
        </message>
        <message>
            <source>Normalising after or before</source>
            <translation>后归一化与前归一化（Post-Norm、Pre-Norm）</translation>
        </message>
        <message>
            <source>Normalised after every layer the stream keeps its size; normalised before, nothing is taken from it and it grows as the root of the depth.</source>
            <translation>每层之后归一化，残差流的大小不变；归一化放在前面，则残差流不受削减，随深度的平方根增长。</translation>
        </message>
        <message>
            <source>Factors of DeepNorm</source>
            <translation>DeepNorm 的两个系数</translation>
        </message>
        <message>
            <source>For N layers of a decoder alone; β scales the initial weights of the values and the feed-forward net.</source>
            <translation>适用于 N 层的纯解码器；β 缩放值投影与前馈网络的初始权重。</translation>
        </message>
        <message>
            <source>Derivative of a normalisation</source>
            <translation>层归一化（LayerNorm）的导数</translation>
        </message>
        <message>
            <source>Ten times the input gives a tenth of the gradient, until ε = 10⁻⁵ weighs more than the variance.</source>
            <translation>输入放大十倍，梯度就缩到十分之一，直到 ε = 10⁻⁵ 比方差还重要。</translation>
        </message>
        <message>
            <source>Gates of a recurrent cell (LSTM)</source>
            <translation>循环单元的门（LSTM）</translation>
        </message>
        <message>
            <source>The gates see the input and the previous state through weights of their own; the candidate is separate from the gate that lets it in.</source>
            <translation>每个门用自己的权重看输入和上一个状态；候选值（candidate）与放它进来的输入门是两回事。</translation>
        </message>
        <message>
            <source>Gradient through time</source>
            <translation>沿时间的梯度（backpropagation through time）</translation>
        </message>
        <message>
            <source>A product of many like factors vanishes or explodes; tanh makes every factor smaller.</source>
            <translation>许多相近因子的乘积不是消失就是爆炸；tanh 使每个因子更小。</translation>
        </message>
        <message>
            <source>Feed-forward net: wide, cut, narrow</source>
            <translation>前馈网络：变宽、截断、变窄</translation>
        </message>
        <message>
            <source>With random weights about half of the inner numbers are cut to zero; He's factor 2 makes up for it.</source>
            <translation>权重随机时，中间的数大约有一半被截成零；He 初始化的系数 2 正好补偿。</translation>
        </message>
        <message>
            <source>Input of BERT: a sum of three embeddings</source>
            <translation>BERT 的输入：三种嵌入（embedding）之和</translation>
        </message>
        <message>
            <source>Added number by number, so the width stays d; BERT normalises the sum afterwards.</source>
            <translation>逐个数相加，所以宽度仍是 d；之后 BERT 再把和归一化。</translation>
        </message>
        <message>
            <source>One step of noise</source>
            <translation>加一步噪声</translation>
        </message>
        <message>
            <source>Data of variance 1 keep it; any other variance moves towards 1.</source>
            <translation>方差为 1 的数据保持不变；其他方差都向 1 靠拢。</translation>
        </message>
        <message>
            <source>Straight to any step</source>
            <translation>一步跳到任意时刻</translation>
        </message>
        <message>
            <source>ᾱ_t is the product up to t; writing it α_t, as some texts do, invites a wrong reverse step.</source>
            <translation>ᾱ_t 是到 t 为止的连乘积；有的文章写作 α_t，容易把反向一步写错。</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>反向一步</translation>
        </message>
        <message>
            <source>With β from 0.0001 to 0.02; both spreads are used, and nearly agree.</source>
            <translation>β 从 0.0001 到 0.02；两种标准差都有人用，且几乎相同。</translation>
        </message>
        <message>
            <source>The loss of predicting the noise</source>
            <translation>预测噪声的损失</translation>
        </message>
        <message>
            <source>A net that always answers 0 has the number of dimensions as its loss.</source>
            <translation>总是回答 0 的网络，损失等于维数。</translation>
        </message>
        <message>
            <source>The reverse step, and α read as ᾱ</source>
            <translation>反向一步，以及把 α 读成 ᾱ</translation>
        </message>
        <message>
            <source>With ᾱ for each α of the printed form. Normal data of spread s, noise predicted exactly: it does not diverge, it follows a wrong spread all the way.</source>
            <translation>把错误写法中的每个 α 都当作 ᾱ。数据为标准差 s 的正态分布，噪声预测精确：它并不发散，而是一路上标准差都不对。</translation>
        </message>
        <message>
            <source>Inception score</source>
            <translation>Inception 分数（inception score）</translation>
        </message>
        <message>
            <source>Between 1 and the number of classes; it compares with no real image.</source>
            <translation>介于 1 与类别数之间；它不与任何真实图像比较。</translation>
        </message>
        <message>
            <source>Fréchet distance of features</source>
            <translation>特征的 Fréchet 距离</translation>
        </message>
        <message>
            <source>0 for equal means and covariances, even of unlike distributions.</source>
            <translation>均值与协方差相同就为 0，哪怕分布并不相同。</translation>
        </message>
        <message>
            <source>The value of an FP16 number</source>
            <translation>FP16 数的值</translation>
        </message>
        <message>
            <source>For E = 0 the leading 1 is missing and the exponent stays −14: subnormal numbers.</source>
            <translation>E = 0 时没有前导 1，指数停在 −14：次正规数（subnormal）。</translation>
        </message>
        <message>
            <source>Ten binary digits behind the point</source>
            <translation>小数点后的十位二进制</translation>
        </message>
        <message>
            <source>The digits count 2⁻¹ to 2⁻¹⁰; f is the ten of them as a number.</source>
            <translation>各位代表 2⁻¹ 到 2⁻¹⁰；f 是把这十位当作整数。</translation>
        </message>
        <message>
            <source>The limits of FP16</source>
            <translation>FP16 的极限</translation>
        </message>
        <message>
            <source>ε is the gap after 1, not the smallest number: below the smallest normal number come the subnormal ones, down to 2⁻²⁴.</source>
            <translation>ε 是 1 之后的间隔，不是最小的数：最小正规数之下还有次正规数，直到 2⁻²⁴。</translation>
        </message>
        <message>
            <source>The limits of BF16</source>
            <translation>BF16 的极限</translation>
        </message>
        <message>
            <source>The range of FP32 in half the bytes, with gaps eight times those of FP16.</source>
            <translation>用一半的字节得到 FP32 的范围，间隔是 FP16 的八倍。</translation>
        </message>
        <message>
            <source>A number as a small whole number</source>
            <translation>把一个数变成小整数</translation>
        </message>
        <message>
            <source>Without the clip a large number has no code at all; within the range the mean squared error is s²/12, beyond it the error has no bound.</source>
            <translation>不截断，大数就没有编码；范围内均方误差为 s²/12，范围外误差没有上界。</translation>
        </message>
        <message>
            <source>Memory to answer with a model</source>
            <translation>用模型推理（inference）所需的内存</translation>
        </message>
        <message>
            <source>The cache of keys and values belongs to the activations and grows with every token.</source>
            <translation>键值缓存（KV cache）算在激活值里，每多一个词元就增长一次。</translation>
        </message>
        <message>
            <source>Score of an answer, normalised by length</source>
            <translation>按长度归一化（length normalisation）的回答得分</translation>
        </message>
        <message>
            <source>Of the two answers shown at first the shorter wins with α = 0, the longer with α = 1: the order turns over at α = 0.585.</source>
            <translation>最初给出的两个回答里，α = 0 时短的胜出，α = 1 时长的胜出：次序在 α = 0.585 处翻转。</translation>
        </message>
        <message>
            <source>Sampling temperature</source>
            <translation>采样温度（temperature）</translation>
        </message>
        <message>
            <source>A higher temperature never lowers the entropy H and never changes the order.</source>
            <translation>温度升高，熵 H 绝不会降低，次序也绝不会改变。</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>困惑度（perplexity）</translation>
        </message>
        <message>
            <source>Comparable only between models with the same tokenizer, on text they have not seen.</source>
            <translation>只有分词器相同的模型之间、在没见过的文本上才能比较。</translation>
        </message>
        <message>
            <source>True and false positives, area under ROC</source>
            <translation>真阳性率、假阳性率与 ROC 曲线下面积（AUC）</translation>
        </message>
        <message>
            <source>The area needs no threshold and no ratio of the classes, which is why it hides poor precision where positives are rare.</source>
            <translation>面积不需要阈值，也与类别比例无关，所以正例稀少时，它会掩盖很低的精确率。</translation>
        </message>
        <message>
            <source>Work of the word mover's distance</source>
            <translation>词移距离（word mover's distance）的计算量</translation>
        </message>
        <message>
            <source>The relaxed form lets every word go to its nearest: p² steps, and never more than the exact distance.</source>
            <translation>松弛的形式让每个词去找最近的词：只要 p² 步，而且绝不大于精确距离。</translation>
        </message>
        <message>
            <source>Weight of a word in a text (tf-idf)</source>
            <translation>词在文本中的权重（tf-idf）</translation>
        </message>
        <message>
            <source>Libraries differ: the last line is scikit-learn's smoothed form before it normalises.</source>
            <translation>各个库写法不同：最后一行是 scikit-learn 归一化之前的平滑形式。</translation>
        </message>
        <message>
            <source>Contrastive losses: triplet and InfoNCE</source>
            <translation>对比损失：三元组（triplet）与 InfoNCE</translation>
        </message>
        <message>
            <source>Where all similarities are equal, as at the start, InfoNCE is ln N.</source>
            <translation>所有相似度都相等时（如训练之初），InfoNCE 等于 ln N。</translation>
        </message>
        <message>
            <source>Alignment and uniformity of embeddings</source>
            <translation>嵌入的对齐性（alignment）与均匀性（uniformity）</translation>
        </message>
        <message>
            <source>x and y are partners of a pair, x and x′ any two points on the sphere; both are better when smaller.</source>
            <translation>x 和 y 是同一对的两个成员，x 和 x′ 是球面上任意两点；两个指标都是越小越好。</translation>
        </message>
        <message>
            <source>Near-duplicates found by MinHash</source>
            <translation>用 MinHash 找近似重复</translation>
        </message>
        <message>
            <source>Rows in a band make the curve steep, more bands move it to the left.</source>
            <translation>每个带（band）里行数越多，曲线越陡；带越多，曲线越往左移。</translation>
        </message>
        <message>
            <source>Memory for keys and values</source>
            <translation>键和值占的显存</translation>
        </message>
        <message>
            <source>n_kv is the number of key heads: forgetting it leaves 32 MiB of these 512.</source>
            <translation>n_kv 是键头数：忘了它，这 512 MiB 就只剩 32 MiB。</translation>
        </message>
        <message>
            <source>Memory for a latent vector instead</source>
            <translation>改存一个潜向量占的显存</translation>
        </message>
        <message>
            <source>Multi-head latent attention keeps one compressed vector and one rotary key for all heads.</source>
            <translation>多头潜在注意力（MLA）让所有头共用一个压缩向量和一个旋转键。</translation>
        </message>
        <message>
            <source>Memory for the weights</source>
            <translation>权重占的显存</translation>
        </message>
        <message>
            <source>Without the scales, which add a little at 8 and 4 bits.</source>
            <translation>不含缩放因子，8 位与 4 位时会略多一点。</translation>
        </message>
        <message>
            <source>Parameters of a LLaMA</source>
            <translation>LLaMA 的参数量</translation>
        </message>
        <message>
            <source>A number of parameters, not of bytes, as it is often labelled; no biases, and the output head has weights of its own.</source>
            <translation>这是参数的个数，不是常被标成的字节数；没有偏置，输出层另有自己的权重。</translation>
        </message>
        <message>
            <source>Training with Adam in 32 bits</source>
            <translation>用 Adam 以 32 位训练</translation>
        </message>
        <message>
            <source>Activations come on top.</source>
            <translation>激活值另计。</translation>
        </message>
        <message>
            <source>Training with Adam in mixed precision</source>
            <translation>用 Adam 以混合精度训练</translation>
        </message>
        <message>
            <source>As much as in 32 bits: what mixed precision halves are activations, not these.</source>
            <translation>与 32 位一样多：混合精度减半的是激活值，不是这些。</translation>
        </message>
        <message>
            <source>Mixed precision without its copy</source>
            <translation>少了副本的混合精度</translation>
        </message>
        <message>
            <source>12 bytes hold only where no FP32 copy of the weights is kept, and small updates are then rounded away.</source>
            <translation>只有不保留权重的 FP32 副本时才是 12 字节，而那样小的更新会被舍入掉。</translation>
        </message>
        <message>
            <source>What is kept for the backward pass</source>
            <translation>为反向传播保留的内容</translation>
        </message>
        <message>
            <source>In 16 bits without dropout; fused attention keeps nothing quadratic, and the 5 comes from blocks with dropout.</source>
            <translation>16 位、无 dropout；融合的注意力不保留平方项，系数 5 来自带 dropout 的模块。</translation>
        </message>
        <message>
            <source>Model states on each device</source>
            <translation>每个设备上的模型状态（model states）</translation>
        </message>
        <message>
            <source>Data parallelism divides only the optimizer's 12 bytes (ZeRO stage 1), which is why they become small on thousands of devices while weights and gradients do not.</source>
            <translation>数据并行只切分优化器的 12 字节（ZeRO 第 1 阶段），所以在几千个设备上它们变得很小，而权重和梯度不会。</translation>
        </message>
        <message>
            <source>Tensor parallelism: traffic of one layer</source>
            <translation>张量并行（tensor parallelism）：一层的通信量</translation>
        </message>
        <message>
            <source>Elements sent by each device for each layer; 4bsh is the limit of many devices.</source>
            <translation>每个设备每层发送的元素个数；4bsh 是设备很多时的极限。</translation>
        </message>
        <message>
            <source>Pipeline parallelism: traffic of one step</source>
            <translation>流水线并行（pipeline parallelism）：一步的通信量</translation>
        </message>
        <message>
            <source>The sum over all boundaries of the pipeline, so divide by N before comparing it with what tensor parallelism or sharding sends per device.</source>
            <translation>这是流水线所有边界之和，要先除以 N，才能与张量并行或分片时每个设备的发送量相比。</translation>
        </message>
        <message>
            <source>Sharded training: traffic of each stage</source>
            <translation>分片训练（ZeRO）：各阶段的通信量</translation>
        </message>
        <message>
            <source>Only stage 3 sends more than ordinary data parallelism: it gathers the weights once more for the backward pass.</source>
            <translation>只有第 3 阶段比普通数据并行发送得多：反向传播时它要再收集一次权重。</translation>
        </message>
        <message>
            <source>Sharded training: memory of each stage</source>
            <translation>分片训练（ZeRO）：各阶段的内存</translation>
        </message>
        <message>
            <source>Stage 1 divides the optimizer's states, stage 2 the gradients too, stage 3 the weights too, in this order.</source>
            <translation>第 1 阶段切分优化器状态，第 2 阶段再切分梯度，第 3 阶段再切分权重，次序如此。</translation>
        </message>
        <message>
            <source>The idle share of a pipeline</source>
            <translation>流水线的空闲占比（bubble，气泡）</translation>
        </message>
        <message>
            <source>For p stages of equal length and m micro-batches; one micro-batch is layers simply spread over devices.</source>
            <translation>p 个耗时相同的阶段，m 个微批次（micro-batch）；只有一个微批次时，就是简单地把各层放到不同设备上。</translation>
        </message>
        <message>
            <source>What a ring all-reduce sends</source>
            <translation>环形全归约（ring all-reduce）的发送量</translation>
        </message>
        <message>
            <source>It stays below two elements sent for each number however many devices take part.</source>
            <translation>无论多少设备参加，每个数的发送量都不到两个元素。</translation>
        </message>
        <message>
            <source>Positions as sines and cosines</source>
            <translation>用正弦和余弦表示位置</translation>
        </message>
        <message>
            <source>Going k positions on turns each pair by the same angle wherever one starts.</source>
            <translation>从任何位置出发，前进 k 个位置都让每一对列转过同样的角度。</translation>
        </message>
        <message>
            <source>Rotary positions: only the distance counts</source>
            <translation>旋转位置编码：只看距离</translation>
        </message>
        <message>
            <source>Queries and keys are turned, in every layer; embeddings and values are not.</source>
            <translation>每一层里被旋转的是查询和键；嵌入和值不旋转。</translation>
        </message>
        <message>
            <source>A penalty that grows with the distance</source>
            <translation>随距离增大的惩罚</translation>
        </message>
        <message>
            <source>Added to scores, not to keys: what is cached never changes when a token comes.</source>
            <translation>加在分数上而不是键上：新词元到来时，缓存的内容不变。</translation>
        </message>
        <message>
            <source>Adding positions is joining them</source>
            <translation>位置相加就是拼接</translation>
        </message>
        <message>
            <source>The sum is the joined form whose two matrices are forced to be equal.</source>
            <translation>相加就是两个矩阵被迫相等的拼接。</translation>
        </message>
        <message>
            <source>A score of sums has four parts</source>
            <translation>和的分数有四部分</translation>
        </message>
        <message>
            <source>A sum itself crosses nothing; content meets position only in the product, M = W_Q W_Kᵀ.</source>
            <translation>相加本身不产生交叉；内容与位置在乘积中才相遇，M = W_Q W_Kᵀ。</translation>
        </message>
        <message>
            <source>Softmax as it is written</source>
            <extracomment>Two distributions over three outcomes; the third has what is left.</extracomment>
            <translation>照定义写的 softmax</translation>
        </message>
        <message>
            <source>In 32 bits, as on a graphics card: from a score of 88.73 on there is no answer.</source>
            <translation>用 32 位，如同在显卡上：分数从 88.73 起就没有答案。</translation>
        </message>
        <message>
            <source>Softmax with the largest taken off</source>
            <translation>减去最大值的 softmax</translation>
        </message>
        <message>
            <source>The same shares, since the factor cancels; rounded they are 0.090, 0.245 and 0.665.</source>
            <translation>比例不变，因为公因子约去了；四舍五入为 0.090、0.245、0.665。</translation>
        </message>
        <message>
            <source>The logarithm of softmax</source>
            <translation>softmax 的对数</translation>
        </message>
        <message>
            <source>Finite where the share itself is rounded to 0, whose logarithm would be −∞.</source>
            <translation>即使比例本身被舍入为 0（其对数为 −∞），它仍是有限的。</translation>
        </message>
        <message>
            <source>Cross-entropy</source>
            <translation>交叉熵</translation>
        </message>
        <message>
            <source>Least where q = p, and H(p) there, not 0.</source>
            <translation>q = p 时最小，此时等于 H(p)，不是 0。</translation>
        </message>
        <message>
            <source>Kullback-Leibler divergence</source>
            <translation>KL 散度（Kullback-Leibler divergence）</translation>
        </message>
        <message>
            <source>Never negative, and not a distance: the two directions differ.</source>
            <translation>从不为负，但不是距离：两个方向不相等。</translation>
        </message>
        <message>
            <source>Cross-entropy is entropy and divergence</source>
            <translation>交叉熵等于熵加散度</translation>
        </message>
        <message>
            <source>For fixed p both fall together, so that either can be the loss.</source>
            <translation>p 固定时两者同降，用哪个作损失都行。</translation>
        </message>
        <message>
            <source>Merge the pair seen most often</source>
            <extracomment>How often each word occurs, at most.</extracomment>
            <translation>合并出现最多的一对</translation>
        </message>
        <message>
            <source>Byte-pair encoding: the pair with the largest count is merged.</source>
            <translation>字节对编码（BPE）：合并次数最多的一对。</translation>
        </message>
        <message>
            <source>Merge the pair that belongs together</source>
            <translation>合并最该在一起的一对</translation>
        </message>
        <message>
            <source>WordPiece: the same words, yet g s comes first, for s is nowhere without g.</source>
            <translation>WordPiece：同样的词，却先合并 g s，因为 s 从不离开 g。</translation>
        </message>
        <message>
            <source>Bytes as the alphabet</source>
            <translation>以字节为字母表</translation>
        </message>
        <message>
            <source>The common Chinese characters take three bytes in UTF-8, rare ones four; nothing is ever out of the vocabulary.</source>
            <translation>常用汉字在 UTF-8 中占三个字节，生僻字占四个；任何文字都不会在词表之外。</translation>
        </message>
        <message>
            <source>Initial weights of Xavier (Glorot)</source>
            <translation>Xavier（Glorot）初始化</translation>
        </message>
        <message>
            <source>The form often printed is LeCun's: it keeps the variance forward only, Xavier's is a compromise between forward and backward.</source>
            <translation>常见的写法其实是 LeCun 初始化：只保持前向的方差；Xavier 是前向与反向之间的折中。</translation>
        </message>
        <message>
            <source>Initial weights of He (Kaiming)</source>
            <translation>He（Kaiming）初始化</translation>
        </message>
        <message>
            <source>ReLU halves the second moment; the factor 2 restores it.</source>
            <translation>ReLU 使二阶矩减半，系数 2 把它补回来。</translation>
        </message>
        <message>
            <source>Penalties on the weights, L1 and L2</source>
            <translation>权重惩罚：L1 与 L2 正则化（regularisation）</translation>
        </message>
        <message>
            <source>With L = (w − a)²/2: the first subtracts λ and makes small weights exactly zero, the second divides by 1 + 2λ and never does.</source>
            <translation>取 L = (w − a)²/2：前者减去 λ，使小权重恰好为零；后者除以 1 + 2λ，绝不会为零。</translation>
        </message>
        <message>
            <source>Dropout in training</source>
            <translation>训练时的随机失活（dropout）</translation>
        </message>
        <message>
            <source>For h = 1: divided by 1 − p the mean stays that of the test, multiplied by it is reduced twice.</source>
            <translation>设 h = 1：除以 1 − p，均值与测试时相同；乘以 1 − p，则被缩小两次。</translation>
        </message>
        <message>
            <source>Gradient descent</source>
            <translation>梯度下降（gradient descent）</translation>
        </message>
        <message>
            <source>On L = aw²/2: a tenth of the rate and a tenth of the loss are the same, up to rounding.</source>
            <translation>在 L = aw²/2 上：学习率取十分之一与损失取十分之一，除舍入外完全相同。</translation>
        </message>
        <message>
            <source>Adam, and the loss times a factor</source>
            <translation>Adam，以及把损失乘上一个系数</translation>
        </message>
        <message>
            <source>The factor c cancels in the quotient, as long as ε is small beside the gradients; try ε = 0.01.</source>
            <translation>只要 ε 比梯度小得多，系数 c 就在商里约掉；不妨试试 ε = 0.01。</translation>
        </message>
        <message>
            <source>AdaGrad</source>
            <translation>AdaGrad</translation>
        </message>
        <message>
            <source>With the root the steps fall as 1, 0.707, 0.577, 0.5 times η; without it they would depend on the unit in which the gradient is measured.</source>
            <translation>有根号时，步长依次是 η 的 1、0.707、0.577、0.5 倍；没有根号，步长就会取决于梯度所用的单位。</translation>
        </message>
        <message>
            <source>Momentum, Nesterov, RMSProp</source>
            <translation>动量（momentum）、Nesterov、RMSProp</translation>
        </message>
        <message>
            <source>On L = aw²/2; Nesterov steps along g + μv, as seen from where momentum would lead.</source>
            <translation>在 L = aw²/2 上；Nesterov 沿 g + μv 走，相当于先看动量会把它带到哪里。</translation>
        </message>
        <message>
            <source>Work of training</source>
            <translation>训练的计算量</translation>
        </message>
        <message>
            <source>Two operations per weight and token forward, four backward; attention itself is left out, which is fair as long as the context is short beside 6d.</source>
            <translation>每个权重每个词元，前向两次运算，反向四次；注意力本身没有算进去，只要上下文比 6d 短得多就无妨。</translation>
        </message>
        <message>
            <source>Empirical risk</source>
            <translation>经验风险（empirical risk）</translation>
        </message>
        <message>
            <source>Here ℓ is the squared error; the risk on what has not been seen may be another.</source>
            <translation>这里 ℓ 是平方误差；在没见过的数据上，风险可能是另一个数。</translation>
        </message>
        <message>
            <source>Sheet</source>
            <extracomment>Formulas are typeset in this colour, and drawn in the theme's. Values of an input in a sweep, and the ratio of its bounds from which it is swept by factors.</extracomment>
            <translation>表</translation>
        </message>
        <message>
            <source>Formulas</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Figures often quoted</source>
            <translation>常被引用的数字</translation>
        </message>
        <message>
            <source>Changed inputs</source>
            <extracomment>Rows of formula, symbol of the input, value: ("F002", "d_k", 128).</extracomment>
            <translation>改过的输入</translation>
        </message>
        <message>
            <source>One row each: formula, input, value, like F002, d_k, 128. Or turn the wheel over an input.</source>
            <translation>每行一项：公式、输入、数值，如 F002, d_k, 128。也可以在输入上滚动滚轮。</translation>
        </message>
        <message>
            <source>Gradient descent with two minima</source>
            <translation>有两个极小值的梯度下降</translation>
        </message>
        <message>
            <source>From the right it ends in the higher of two valleys: all the data in each step lead to a global minimum only where the loss is convex.</source>
            <translation>从右边出发会停在较高的那个谷里：每步用上全部数据，也只有损失是凸函数时才保证到全局最小。</translation>
        </message>
        <message>
            <source>Noise of a batch, and where descent rests</source>
            <translation>批次的噪声，以及下降停在哪里</translation>
        </message>
        <message>
            <source>With a fixed rate the weight never comes to rest but shakes: less with a larger batch, less with a smaller rate.</source>
            <translation>学习率固定时权重不会静止，而是抖动：批次（batch）越大抖得越小，学习率越小也抖得越小。</translation>
        </message>
        <message>
            <source>Weight decay: within Adam, and beside it</source>
            <translation>权重衰减：放进 Adam 里，或放在旁边（AdamW）</translation>
        </message>
        <message>
            <source>A penalty in the gradient is divided by √v with it: weights with large gradients hardly decay. AdamW takes the same share from all.</source>
            <translation>放进梯度的惩罚会和梯度一起除以 √v：梯度大的权重几乎不衰减。AdamW 从所有权重里拿走同样的比例。</translation>
        </message>
        <message>
            <source>Clipping a gradient by its length</source>
            <translation>按长度裁剪梯度（gradient clipping）</translation>
        </message>
        <message>
            <source>The direction stays. With a loss scale S the gradients are divided by S first; clipped before that, hardly anything is left of them.</source>
            <translation>方向不变。有损失缩放 S 时要先除以 S；若在那之前裁剪，梯度就所剩无几。</translation>
        </message>
        <message>
            <source>Learning rate with warmup</source>
            <translation>带预热（warmup）的学习率</translation>
        </message>
        <message>
            <source>In the first steps Adam's second moment stands on a few gradients only, and its step is as long as the rate whatever they are: hence a small rate.</source>
            <translation>最初几步里 Adam 的二阶矩只依据很少几个梯度，而不管梯度多大，步长都约等于学习率：所以开始时学习率要小。</translation>
        </message>
        <message>
            <source>AdaBoost: the weight of a learner</source>
            <translation>AdaBoost：一个学习器的权重</translation>
        </message>
        <message>
            <source>A learner no better than chance gets no weight. What it got wrong weighs more next time; noise in the labels then weighs more and more.</source>
            <translation>不比随机好的学习器权重为零。它做错的样本下次更重；标签里的噪声也就越来越重。</translation>
        </message>
        <message>
            <source>Gradient boosting: a leaf, and the rest</source>
            <translation>梯度提升（gradient boosting）：一片叶子与余下的残差</translation>
        </message>
        <message>
            <source>The residual is the negative gradient for the squared loss only; XGBoost uses G and H, first and second derivative, of any loss.</source>
            <translation>只有平方损失的负梯度才等于残差；XGBoost 用的是任意损失的一阶导 G 和二阶导 H。</translation>
        </message>
        <message>
            <source>Bagging: the variance of a mean</source>
            <translation>Bagging：均值的方差</translation>
        </message>
        <message>
            <source>What the models have in common does not average out; a random forest lowers ρ by hiding some of the columns from each split.</source>
            <translation>各模型共有的部分平均不掉；随机森林每次分裂只给看一部分列，以此降低 ρ。</translation>
        </message>
        <message>
            <source>Padding, and documents packed together</source>
            <translation>填充，与把文档拼在一起（packing）</translation>
        </message>
        <message>
            <source>Packed, a mask keeps documents from looking into one another; cut at paragraphs, a book loses what holds it together.</source>
            <translation>拼接时用掩码让文档互不相看；按段落切开，一本书就失去了前后的联系。</translation>
        </message>
        <message>
            <source>Diversity: kinds that have been met</source>
            <translation>多样性：见过多少种类</translation>
        </message>
        <message>
            <source>If all kinds are equally frequent and drawn by chance; choosing one of each kind needs K.</source>
            <translation>设各种类同样常见且随机抽取；若每类挑一个，只需 K 次。</translation>
        </message>
        <message>
            <source>Error on what was seen and on what is new</source>
            <translation>见过的与新数据上的误差</translation>
        </message>
        <message>
            <source>More data close the gap between seen and new, but neither the noise σ² nor the shift δ² goes away with them.</source>
            <translation>数据多了，见过的与新的之间的差距会合拢，但噪声 σ² 和偏移 δ² 都不会因此消失。</translation>
        </message>
        <message>
            <source>Stopping early is a penalty</source>
            <translation>提前停止（early stopping）就是一种惩罚</translation>
        </message>
        <message>
            <source>Directions in which the loss is flat have moved least when training stops, just as an L2 penalty holds them back most.</source>
            <translation>损失平坦的方向在停止时移动得最少，正如 L2 惩罚对它们拉得最紧。</translation>
        </message>
        <message>
            <source>How sure a measured accuracy is</source>
            <translation>测得的准确率有多可靠</translation>
        </message>
        <message>
            <source>Cross-validation tests every example once, so the estimate is surer. It estimates: it takes nothing from the capacity of a model.</source>
            <translation>交叉验证（cross-validation）让每个样本都被测试一次，所以估计更可靠。它只是估计：并不减小模型的容量。</translation>
        </message>
        <message>
            <source>Unequal inputs and the steps they cost</source>
            <translation>尺度不一的输入要多花多少步</translation>
        </message>
        <message>
            <source>Brought to one scale both inputs need one step. Scaling helps the descent; it does nothing against overfitting by itself.</source>
            <translation>缩放到同一尺度后，两个输入一步就够。缩放帮助下降，本身并不对付过拟合。</translation>
        </message>
        <message>
            <source>Noise on the inputs is a penalty</source>
            <translation>输入加噪声就是一种惩罚</translation>
        </message>
        <message>
            <source>Copies of the data with noise shrink a linear model as an L2 penalty does; other augmentation teaches what must not matter.</source>
            <translation>加了噪声的数据副本使线性模型收缩，与 L2 惩罚一样；别的数据增强（augmentation）教模型什么不该有影响。</translation>
        </message>
        <message>
            <source>What a pre-trained start is worth</source>
            <translation>预训练的起点值多少</translation>
        </message>
        <message>
            <source>For one number: a start that is δ off is worth n₀ examples, and matters less the more one has of one's own.</source>
            <translation>以一个数为例：偏差 δ 的起点相当于 n₀ 个样本，自己的样本越多，它就越不重要。</translation>
        </message>
        <message>
            <source>One-hot vectors and dense ones</source>
            <translation>独热（one-hot）向量与稠密向量</translation>
        </message>
        <message>
            <source>One-hot, every word is equally far from every other. Dense vectors have room for more directions than dimensions, nearly at right angles.</source>
            <translation>独热表示里任意两个词都一样远。稠密向量能容下比维数多得多的方向，彼此近乎垂直。</translation>
        </message>
        <message>
            <source>Negative sampling (word2vec)</source>
            <translation>负采样（negative sampling，word2vec）</translation>
        </message>
        <message>
            <source>A few words stand for the whole vocabulary; hierarchical softmax walks a tree instead, whose paths are shorter for frequent words.</source>
            <translation>用几个词代表整个词表；层次 softmax 则走一棵树，常见词的路径更短。</translation>
        </message>
        <message>
            <source>A text as the mean of its words</source>
            <translation>用词的均值表示一段文字</translation>
        </message>
        <message>
            <source>No training needed. The order of the words is lost; rare words may count more, as with tf-idf.</source>
            <translation>不需要训练。词序丢掉了；可以让稀有词更重，如 tf-idf。</translation>
        </message>
        <message>
            <source>Retrieved pieces in a context window</source>
            <translation>上下文窗口里放得下的检索片段（RAG）</translation>
        </message>
        <message>
            <source>If the pieces hit independently. Better retrieval (p) does more than a longer window, which also costs time and attention.</source>
            <translation>设各片段独立命中。检索更准（p）比窗口更长有用，后者还费时间、分散注意力。</translation>
        </message>
        <message>
            <source>One word's part of a score (BM25)</source>
            <translation>一个词在得分中的份额（BM25）</translation>
        </message>
        <message>
            <source>ℓ is the length of the document over the mean. Repeating a word soon adds nothing; tf-idf would grow on and on.</source>
            <translation>ℓ 是文档长度除以平均长度。一个词重复多次很快就不再加分；tf-idf 则会一直增长。</translation>
        </message>
        <message>
            <source>A target that follows slowly</source>
            <translation>慢慢跟随的目标网络（EMA）</translation>
        </message>
        <message>
            <source>BYOL learns from such a target without negatives; SimCLR and CLIP have no target network, MoCo has one for its negatives.</source>
            <translation>BYOL 靠这样的目标网络学习，不用负样本；SimCLR 和 CLIP 没有目标网络，MoCo 有一个，用来产生负样本。</translation>
        </message>
        <message>
            <source>Masks of BERT, made once or each time</source>
            <translation>BERT 的掩码：做一次还是每次新做</translation>
        </message>
        <message>
            <source>BERT's masks were made before training, in ten versions: each is seen four times in 40 epochs. RoBERTa draws a new one each time.</source>
            <translation>BERT 的掩码在训练前做好，共十套：40 轮里每套见四次（静态掩码）。RoBERTa 每次新抽（动态掩码）。</translation>
        </message>
        <message>
            <source>Loss of the tokens that count</source>
            <translation>只算该算的词元的损失</translation>
        </message>
        <message>
            <source>Pre-training counts every token, fine-tuning on answers those after the prompt; both are losses of single tokens.</source>
            <translation>预训练每个词元都算，在回答上微调（SFT）只算提示之后的；两者都是逐词元的损失。</translation>
        </message>
        <message>
            <source>Spans cut out of a text (T5)</source>
            <translation>从文中挖掉片段（span corruption，T5）</translation>
        </message>
        <message>
            <source>Each span becomes one sentinel in the input; the decoder writes the spans, each after its sentinel. 568 tokens fill 512.</source>
            <translation>每个片段在输入里变成一个哨兵符（sentinel）；解码器把片段写在各自的哨兵符之后。568 个词元正好填满 512。</translation>
        </message>
        <message>
            <source>Loss by size and data (scaling law)</source>
            <translation>损失与规模、数据的关系（扩展法则，scaling law）</translation>
        </message>
        <message>
            <source>A power law in size and one in data above a floor: one group's fit to one set of runs, to be read as a shape. The work is 6ND.</source>
            <translation>下限之上，一个规模的幂律加一个数据的幂律：这是一个团队对一批实验的拟合，看的是形状。计算量是 6ND。</translation>
        </message>
        <message>
            <source>A smooth skill under a strict measure</source>
            <translation>平滑的能力，严格的指标（涌现，emergence）</translation>
        </message>
        <message>
            <source>Pull the point: the share of tokens grows evenly, the share of whole answers stays near zero and then leaps.</source>
            <translation>拖动这个点：词元正确率均匀上升，整段全对的比例先贴近零，然后猛然跃起。</translation>
        </message>
        <message>
            <source>Gradients of micro-batches, accumulated</source>
            <translation>累积各微批次的梯度（gradient accumulation）</translation>
        </message>
        <message>
            <source>The same where both have as many tokens; else short answers weigh too much, unless sums are added and divided by all tokens at the end.</source>
            <translation>词元数相同时两者一样；否则短回答的分量过重，除非累加的是总和，最后再除以全部词元数。</translation>
        </message>
        <message>
            <source>BLEU: precision of word groups</source>
            <translation>BLEU：词组的精确率</translation>
        </message>
        <message>
            <source>A word counts at most as often as the reference has it. One empty precision makes the whole 0, so it is meant for many sentences together.</source>
            <translation>一个词最多按参考译文中的次数计数（截断）。任一项精确率为零，整个分数就是 0，所以它适合对许多句子一起算。</translation>
        </message>
        <message>
            <source>ROUGE: what of the reference is there</source>
            <translation>ROUGE：参考文本里的内容有多少出现了</translation>
        </message>
        <message>
            <source>m are matching words (ROUGE-1), pairs (ROUGE-2) or the longest common subsequence (ROUGE-L). A long candidate raises the recall alone.</source>
            <translation>m 是匹配的词（ROUGE-1）、词对（ROUGE-2）或最长公共子序列（ROUGE-L）。写得长只会抬高召回率。</translation>
        </message>
        <message>
            <source>METEOR: matches in few pieces</source>
            <translation>METEOR：匹配越连贯越好</translation>
        </message>
        <message>
            <source>Stems and synonyms may match too; k is the number of runs of neighbouring matches: the order counts.</source>
            <translation>词干和同义词也可以匹配；k 是连续匹配的段数：词序起作用。</translation>
        </message>
        <message>
            <source>BERTScore: nearest vectors</source>
            <translation>BERTScore：最近的向量</translation>
        </message>
        <message>
            <source>Every word takes its nearest in the other text, by vectors that know their context: another wording need not cost anything.</source>
            <translation>每个词用带上下文的向量在另一段文字里找最近的词：换一种说法不一定扣分。</translation>
        </message>
        <message>
            <source>Precision where positives are rare</source>
            <translation>正例稀少时的精确率</translation>
        </message>
        <message>
            <source>ROC and AUC do not change with π, precision does: what the curve calls good may be nearly all false alarms.</source>
            <translation>ROC 和 AUC 不随 π 变化，精确率会：曲线说好的，可能几乎全是误报。</translation>
        </message>
        <message>
            <source>First gradients of a low-rank adapter</source>
            <translation>LoRA 第一步的梯度</translation>
        </message>
        <message>
            <source>One of the two is zero: the model starts unchanged, and the zero one gets a gradient. With both zero neither gets any, and nothing is ever learnt.</source>
            <translation>两个矩阵中有一个为零：模型从原样开始，而为零的那个能得到梯度。若都为零，两个都没有梯度，就永远学不到东西。</translation>
        </message>
        <message>
            <source>Memory to fine-tune: QLoRA, LoRA, in full</source>
            <translation>微调要多少显存：QLoRA、LoRA、全量</translation>
        </message>
        <message>
            <source>Activations come on top. The frozen weights are what QLoRA makes small; what is trained costs as much as in LoRA.</source>
            <translation>激活另算。QLoRA 缩小的是冻结的权重；被训练的部分与 LoRA 一样贵。</translation>
        </message>
        <message>
            <source>Weights of virtual tokens</source>
            <translation>虚拟词元（virtual token）的参数量</translation>
        </message>
        <message>
            <source>The model stays frozen in all three. Instruction tuning instead trains the model, on many tasks; a prompt in words trains nothing.</source>
            <translation>三种做法模型都冻结。指令微调（instruction tuning）则用许多任务训练模型本身；用文字写的提示什么也不训练。</translation>
        </message>
        <message>
            <source>Learning anew and holding on to the old</source>
            <translation>学新的，同时守住旧的（EWC）</translation>
        </message>
        <message>
            <source>With λ = 0 the old task is forgotten. F says how much each weight mattered to it; weight decay pulls to 0, not to where the old task was solved.</source>
            <translation>λ = 0 时旧任务被忘掉。F 表示每个权重对旧任务有多重要；权重衰减是拉向 0，不是拉回旧任务的解。</translation>
        </message>
        <message>
            <source>Old data mixed into the new</source>
            <translation>新数据里混入旧数据</translation>
        </message>
        <message>
            <source>A curve to choose from, not a rule: ratios like 1 to 5 or 1 to 10 are habits, and the best depends on both tasks.</source>
            <translation>这是一条供选择的曲线，不是规则：1:5、1:10 之类的比例只是习惯，最佳值取决于两个任务。</translation>
        </message>
        <message>
            <source>the id of the formula or figure</source>
            <translation>公式或数字的编号</translation>
        </message>
        <message>
            <source>what goes into the formula, by symbol; what is said of a figure, in order</source>
            <translation>公式的输入，按符号；数字的说法，按顺序</translation>
        </message>
        <message>
            <source>what comes out, by symbol or in order</source>
            <translation>得出的结果，按符号或按顺序</translation>
        </message>
        <message>
            <source>the input whose curve is drawn: the one changed last, else the first</source>
            <translation>画出曲线的输入：最近改动的那个，否则第一个</translation>
        </message>
        <message>
            <source>of a figure: reproduced or corrected; if not computed, fact or unsourced</source>
            <translation>数字的判断：重现（reproduced）或更正（corrected）；若不计算，则为事实（fact）或无来源（unsourced）</translation>
        </message>
    </context>
    <context>
        <name>concepts/questions</name>
        <message>
            <source>What will I be asked, and what shows it?</source>
            <translation>会问到什么？在哪里能看到答案？</translation>
        </message>
        <message>
            <source>What is asked about attention</source>
            <translation>关于注意力的问题</translation>
        </message>
        <message>
            <source>What is asked about diffusion</source>
            <translation>关于扩散的问题</translation>
        </message>
        <message>
            <source>What is asked about tokenizers</source>
            <translation>关于分词器的问题</translation>
        </message>
        <message>
            <source>What is asked about floats</source>
            <translation>关于浮点数的问题</translation>
        </message>
        <message>
            <source>What is asked about generation</source>
            <translation>关于生成的问题</translation>
        </message>
        <message>
            <source>What is asked about blocks</source>
            <translation>关于模块的问题</translation>
        </message>
        <message>
            <source>What is asked about training</source>
            <translation>关于训练的问题</translation>
        </message>
        <message>
            <source>Every question with softmax in it</source>
            <translation>所有提到 softmax 的问题</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散</translation>
        </message>
        <message>
            <source>Tokenizers</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Floats</source>
            <translation>浮点数</translation>
        </message>
        <message>
            <source>Parallelism</source>
            <translation>并行</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Fine-tuning and compression</source>
            <translation>微调与压缩</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Meaning and measures</source>
            <translation>语义与度量</translation>
        </message>
        <message>
            <source>{count} questions, {tours} with a tour</source>
            <translation>{count} 个问题，其中 {tours} 个有导览</translation>
        </message>
        <message>
            <source>No question has all these words. Take some away, or choose another tab.</source>
            <translation>没有问题包含所有这些词。去掉几个，或换一个标签页。</translation>
        </message>
        <message>
            <source>No such question</source>
            <translation>没有这样的问题</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>开始导览</translation>
        </message>
        <message>
            <source>{count} stops, with Back and Next</source>
            <translation>{count} 站，用“上一站”和“下一站”</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>演示给我看</translation>
        </message>
        <message>
            <source>Its concepts, each where it is shown</source>
            <translation>涉及的概念，各自的展示处</translation>
        </message>
        <message>
            <source>{lab}, at the place that shows it</source>
            <translation>{lab}，展示它的位置</translation>
        </message>
        <message>
            <source>{card}: {lab}</source>
            <translation>{card}：{lab}</translation>
        </message>
        <message>
            <source>The stops go into the strip under the stage; the first one opens</source>
            <translation>各站放进舞台下方的长条，并打开第一站</translation>
        </message>
        <message>
            <source>“Export” makes a film of them: all stops, one after another</source>
            <translation>“导出”能把它们做成动画：所有站点依次播放</translation>
        </message>
        <message>
            <source>This concept in the index</source>
            <translation>索引里的这个概念</translation>
        </message>
        <message>
            <source>Stop {number}: {lab}</source>
            <translation>第 {number} 站：{lab}</translation>
        </message>
        <message>
            <source>{count} stops in {labs} labs show it: “Take the tour” leads from one to the next.</source>
            <translation>{labs} 个实验里的 {count} 站展示了它：“开始导览”会逐站带你看。</translation>
        </message>
        <message>
            <source>There is no tour: each of its concepts has a card, and a lab that shows it.</source>
            <translation>没有导览：它的每个概念都有一张卡片，和展示它的实验。</translation>
        </message>
        <message>
            <source>Words in it</source>
            <translation>其中的词</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>the id of the question</source>
            <translation>问题的编号</translation>
        </message>
        <message>
            <source>the ids of the concepts it reaches</source>
            <translation>它涉及的概念的编号</translation>
        </message>
        <message>
            <source>the labs of its tour, each once; without a tour those of its concepts</source>
            <translation>它的导览经过的实验，各一次；没有导览则为其概念的实验</translation>
        </message>
        <message>
            <source>how many stops its tour has, 0 for none</source>
            <translation>它的导览有几站，没有则为 0</translation>
        </message>
    </context>
</TS>
