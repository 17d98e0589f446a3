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
            <extracomment>The tabs that claims belong to, in the order of the rail.</extracomment>
            <translation>标签页</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>What is said to be wrong with it</source>
            <translation>它被指出的问题</translation>
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
            <source>{count} concepts, in the order of the path</source>
            <translation>{count} 个概念，按学习路径的顺序</translation>
        </message>
        <message>
            <source>{found} of {count} concepts</source>
            <translation>{count} 个概念中的 {found} 个</translation>
        </message>
        <message>
            <source>{seen} seen in a lab, {understood} understood</source>
            <translation>在实验室里看过 {seen} 个，已理解 {understood} 个</translation>
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
            <translation>{lab}，在能说明它的那一步</translation>
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
            <source>its lab was opened</source>
            <translation>打开过它的实验室</translation>
        </message>
        <message>
            <source>not seen yet</source>
            <translation>还没看过</translation>
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
            <source>Tab</source>
            <translation>标签页</translation>
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
    </context>
</TS>
