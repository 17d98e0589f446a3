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
</TS>
