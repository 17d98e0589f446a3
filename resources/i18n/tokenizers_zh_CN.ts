<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>It depends on how many merges were learned, and on the language. After {few} merges on these two texts an English word takes {early} tokens, after {many} it takes {english}; Chinese is written without spaces, and a character takes {chinese} tokens there.</source>
            <translation>取决于学了多少次合并（merge），也取决于语言。在这两段文本上学了 {few} 次合并之后，一个英文词需要 {early} 个词元（token），{many} 次之后需要 {english} 个；中文不用空格分词，一个汉字需要 {chinese} 个词元。</translation>
        </message>
    </context>
    <context>
        <name>tokenizers</name>
        <message>
            <source>Tokenizers</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Byte-pair encoding</source>
            <translation>字节对编码 BPE</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/bpe</name>
        <message>
            <source>Eleven letters, three merges</source>
            <translation>十一个字母，三次合并</translation>
        </message>
        <message>
            <source>hug, pug, pun, bun</source>
            <translation>hug、pug、pun、bun</translation>
        </message>
        <message>
            <source>Chinese in bytes</source>
            <translation>中文，按字节</translation>
        </message>
        <message>
            <source>Chinese in characters</source>
            <translation>中文，按字符</translation>
        </message>
        <message>
            <source>Nine scripts, one alphabet of bytes</source>
            <translation>九种文字，一张字节表</translation>
        </message>
        <message>
            <source>Learn English, read Chinese</source>
            <translation>用英文学，拿中文考</translation>
        </message>
        <message>
            <source>Merge until every word is one token</source>
            <translation>一直合并到每个词都是一个词元</translation>
        </message>
        <message>
            <source>No cuts: merges across words</source>
            <translation>不切分：合并可以跨词</translation>
        </message>
        <message>
            <source>Which two tokens become one, and why these?</source>
            <translation>哪两个词元（token）会合成一个？为什么是它们？</translation>
        </message>
        <message>
            <source>Cutting the text</source>
            <translation>正在切分文本</translation>
        </message>
        <message>
            <source>Learning merges</source>
            <translation>正在学习合并</translation>
        </message>
        <message>
            <source>start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>1/{times} of the length</source>
            <translation>长度的 1/{times}</translation>
        </message>
        <message>
            <source>end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>the text to encode</source>
            <translation>待编码的文本</translation>
        </message>
        <message>
            <source>Halves of characters (lone surrogates) in {field}, replaced by �: {count}.</source>
            <translation>{field}中有 {count} 个不成对的代理项（lone surrogate，半个字符），已换成 �。</translation>
        </message>
        <message>
            <source>Only the first {kept} characters of {name} are used.</source>
            <translation>只用 {name} 的前 {kept} 个字符。</translation>
        </message>
        <message>
            <source>Merges learned: {made}. No pair occurs {minimum} times any more.</source>
            <translation>学到 {made} 次合并。再没有出现 {minimum} 次的词元对了。</translation>
        </message>
        <message>
            <source>There is no text to learn from: type one character or more.</source>
            <translation>没有可学的文本：请至少输入一个字符。</translation>
        </message>
        <message>
            <source>The file {name} is empty: choose one with text in it.</source>
            <translation>文件 {name} 是空的：请选一个有文字的文件。</translation>
        </message>
        <message>
            <source>{name} is not a file: choose a text file.</source>
            <translation>{name} 不是文件：请选一个文本文件。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read: choose another one.</source>
            <translation>文件 {name} 无法读取：请另选一个。</translation>
        </message>
        <message>
            <source>The file {name} is not text (it holds NUL bytes): choose a text file.</source>
            <translation>文件 {name} 不是文本（含有 NUL 字节）：请选一个文本文件。</translation>
        </message>
        <message>
            <source>The file {name} is not in UTF-8: save it in UTF-8, or choose another one.</source>
            <translation>文件 {name} 不是 UTF-8 编码：请另存为 UTF-8，或另选一个。</translation>
        </message>
        <message>
            <source>“{left}” + “{right}” → “{new}”, joined in {places} places</source>
            <translation>“{left}” + “{right}” → “{new}”，合并 {places} 处</translation>
        </message>
        <message>
            <source>“{left}” + “{right}” → “{new}”, joined in one place</source>
            <translation>“{left}” + “{right}” → “{new}”，合并一处</translation>
        </message>
        <message>
            <source>Merges learned: {merges}. Tokens left: {tokens}.</source>
            <translation>学到 {merges} 次合并，剩下 {tokens} 个词元。</translation>
        </message>
        <message>
            <source>“{left}” + “{right}” → “{new}”: {places} ×</source>
            <translation>“{left}” + “{right}” → “{new}”：{places} 处</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元 token</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表 vocabulary</translation>
        </message>
        <message>
            <source>{tokens}, {ratio} bytes per token</source>
            <translation>{tokens} 个，每个 {ratio} 字节</translation>
        </message>
        <message>
            <source>{tokens}, {ratio} characters per token</source>
            <translation>{tokens} 个，每个 {ratio} 字符</translation>
        </message>
        <message>
            <source>{base} + {merges} = {size}</source>
            <translation>{base} + {merges} = {size}</translation>
        </message>
        <message>
            <source>joined now</source>
            <translation>这一步合并</translation>
        </message>
        <message>
            <source>joined just before</source>
            <translation>上一步合并</translation>
        </message>
        <message>
            <source>0 to {deepest} merges deep</source>
            <translation>合并的层数，0 到 {deepest}</translation>
        </message>
        <message>
            <source>At the start the text reached down to here</source>
            <translation>开始时，文本一直排到这里</translation>
        </message>
        <message>
            <source>Not shown: {before} bytes before, {behind} after.</source>
            <translation>未显示：前面 {before} 字节，后面 {behind} 字节。</translation>
        </message>
        <message>
            <source>Not shown: {before} characters before, {behind} after.</source>
            <translation>未显示：前面 {before} 个字符，后面 {behind} 个字符。</translation>
        </message>
        <message>
            <source>Neighbours, by count ({distinct} different pairs)</source>
            <translation>相邻词元对，按次数排（共 {distinct} 种）</translation>
        </message>
        <message>
            <source>Neighbours, by count</source>
            <translation>相邻词元对，按次数排</translation>
        </message>
        <message>
            <source>{ties} pairs tie at {count}</source>
            <translation>{ties} 对并列，各 {count} 次</translation>
        </message>
        <message>
            <source>{ties} pairs tie at {count}: the smallest ids win</source>
            <translation>{ties} 对并列，各 {count} 次：编号 id 最小的优先</translation>
        </message>
        <message>
            <source>no other pair has the count {count}</source>
            <translation>没有别的对也是 {count} 次</translation>
        </message>
        <message>
            <source>as many merges as were asked for</source>
            <translation>已学到所要求的合并次数</translation>
        </message>
        <message>
            <source>none of them is frequent enough</source>
            <translation>没有一对的次数够多</translation>
        </message>
        <message>
            <source>nothing is left to join</source>
            <translation>没有可合并的了</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>提前停止</translation>
        </message>
        <message>
            <source>0 to {top}</source>
            <translation>0 到 {top}</translation>
        </message>
        <message>
            <source>0 to {top}, logarithmic</source>
            <translation>0 到 {top}，对数刻度</translation>
        </message>
        <message>
            <source>ids</source>
            <translation>编号 id</translation>
        </message>
        <message>
            <source>How this word is built</source>
            <translation>这个词是怎样合成的</translation>
        </message>
        <message>
            <source>How the word you picked is built</source>
            <translation>你选的词是怎样合成的</translation>
        </message>
        <message>
            <source>{units} of its units</source>
            <translation>只画其中 {units} 个单位</translation>
        </message>
        <message>
            <source>Another text</source>
            <translation>另一段文本</translation>
        </message>
        <message>
            <source>tokens: {tokens}, bytes per token: {ratio}</source>
            <translation>{tokens} 个词元，每个 {ratio} 字节</translation>
        </message>
        <message>
            <source>tokens: {tokens}, characters per token: {ratio}</source>
            <translation>{tokens} 个词元，每个 {ratio} 字符</translation>
        </message>
        <message>
            <source>{tokens} more</source>
            <translation>还有 {tokens} 个</translation>
        </message>
        <message>
            <source>No other text to encode.</source>
            <translation>没有要编码的另一段文本。</translation>
        </message>
        <message>
            <source>never joined in this run</source>
            <translation>这次训练中从不合并</translation>
        </message>
        <message>
            <source>joined by merge {merge} (click to go there)</source>
            <translation>由第 {merge} 次合并合成（点击前往）</translation>
        </message>
        <message>
            <source>unit {id} of the alphabet</source>
            <translation>基本字母表（alphabet）中的第 {id} 号单位</translation>
        </message>
        <message>
            <source>not in the alphabet: unknown</source>
            <translation>不在字母表中：未知</translation>
        </message>
        <message>
            <source>made by merge {merge}; the count of the pair was {count}</source>
            <translation>由第 {merge} 次合并产生；当时这一对出现 {count} 次</translation>
        </message>
        <message>
            <source>length in units: {units}, merges deep: {depth}</source>
            <translation>长 {units} 个单位，合并 {depth} 层</translation>
        </message>
        <message>
            <source>joined to a neighbour by merge {merge}</source>
            <translation>将在第 {merge} 次合并中与邻居相合</translation>
        </message>
        <message>
            <source>stays as it is to the end</source>
            <translation>直到最后都不再变</translation>
        </message>
        <message>
            <source>{characters} characters, {bytes} bytes</source>
            <translation>{characters} 个字符，{bytes} 字节</translation>
        </message>
        <message>
            <source>Merge {merge} of {merges}: “{left}” + “{right}”</source>
            <translation>第 {merge} 次合并（共 {merges} 次）：“{left}” + “{right}”</translation>
        </message>
        <message>
            <source>The end: {merges} merges</source>
            <translation>结束：{merges} 次合并</translation>
        </message>
        <message>
            <source>At the start every unit is a token of its own. All neighbours inside the words are counted, and the most frequent pair, “{left}” and “{right}” with {count}, becomes one new token with the id {new_id}. Then everything is counted again.</source>
            <translation>开始时，每个单位自成一个词元（token）。数一遍词内所有相邻的对，出现最多的一对“{left}”和“{right}”（{count} 次）合成一个新词元，编号（id）为 {new_id}。然后重新数一遍。</translation>
        </message>
        <message>
            <source>No pair has a higher count than “{left}” and “{right}”: {count}. Both become the token “{new}” with the id {new_id}, and the text gets shorter by {replaced}.</source>
            <translation>没有哪一对比“{left}”和“{right}”出现得更多：{count} 次。两者合成词元（token）“{new}”，编号（id）为 {new_id}，文本因此缩短 {replaced} 个词元。</translation>
        </message>
        <message>
            <source>{ties} pairs have the count {count}. Byte-pair encoding does not say which comes first; the rule here is that of Hugging Face tokenizers: the smallest left id, then the smallest right id. So “{left}” and “{right}” become “{new}” with the id {new_id}.</source>
            <translation>有 {ties} 对都出现 {count} 次。字节对编码（byte-pair encoding，BPE）没有规定谁先谁后；这里采用 Hugging Face tokenizers 的规则：先比左边的编号（id），小者优先，再比右边的编号。于是“{left}”和“{right}”合成“{new}”，编号为 {new_id}。</translation>
        </message>
        <message>
            <source>All merges that were asked for are learned ({merges}). The same merges in the same order encode any other text, without looking at counts.</source>
            <translation>所要求的合并（merge）都学完了（{merges} 次）。按同样的顺序做同样的合并，就能编码任何别的文本，不必再数次数。</translation>
        </message>
        <message>
            <source>No pair occurs often enough any more, so training ends (merges: {merges}). A longer text would have more to repeat.</source>
            <translation>再没有出现得足够多的对，训练到此结束（合并 merge 共 {merges} 次）。文本长一些，重复也会多一些。</translation>
        </message>
        <message>
            <source>Every word is a single token: there are no neighbours left to join (merges: {merges}).</source>
            <translation>每个词都成了一个词元（token）：再没有相邻的对可合并（合并共 {merges} 次）。</translation>
        </message>
        <message>
            <source>Training was stopped early; what was learned is valid (merges: {merges}).</source>
            <translation>训练被提前停止；已学到的部分有效（合并共 {merges} 次）。</translation>
        </message>
        <message>
            <source>Counted: {count}, joined: {replaced}. Places that overlap, as in “aaa”, all count, but each token can be joined only once.</source>
            <translation>数到 {count} 处，合并 {replaced} 处。像“aaa”这样重叠的位置都计数，但每个词元只能合并一次。</translation>
        </message>
        <message>
            <source>“{new}” does not begin and end where characters do: the missing bytes are in the tokens beside it.</source>
            <translation>“{new}”的首尾没有都落在字符的边界上：缺少的字节在旁边的词元里。</translation>
        </message>
        <message>
            <source>“␣” is a space. It belongs to the word that follows it, so a word after a space and the same word without one are different tokens.</source>
            <translation>“␣”是空格。它归后面的词所有，所以带空格的词和不带空格的同一个词是两个不同的词元。</translation>
        </message>
        <message>
            <source>At the start every unit is a token of its own; after each merge everything is counted again.</source>
            <translation>开始时每个单位自成一个词元；每次合并之后都重新计数。</translation>
        </message>
        <message>
            <source>No merge crosses the wider gaps: the text is cut there before training.</source>
            <translation>较宽的间隔处不会合并：训练之前文本已在那里切开（预切分 pre-tokenization）。</translation>
        </message>
        <message>
            <source>Characters of the other text that do not occur in the first one: {unknown}. With bytes as the alphabet nothing is ever unknown.</source>
            <translation>另一段文本里有 {unknown} 个字符没有在第一段中出现过。如果以字节为字母表，就永远没有未知字符。</translation>
        </message>
        <message>
            <source>How long will the text be after the last merge, against its length now?</source>
            <translation>最后一次合并之后，文本的长度会是现在的多少？</translation>
        </message>
        <message>
            <source>less than a quarter</source>
            <translation>不到四分之一</translation>
        </message>
        <message>
            <source>a quarter to a half</source>
            <translation>四分之一到一半</translation>
        </message>
        <message>
            <source>a half to three quarters</source>
            <translation>一半到四分之三</translation>
        </message>
        <message>
            <source>more than three quarters</source>
            <translation>四分之三以上</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Text file</source>
            <translation>文本文件</translation>
        </message>
        <message>
            <source>Its text takes the place of the text above.</source>
            <translation>用它的内容代替上面的文本。</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节 byte</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符 character</translation>
        </message>
        <message>
            <source>Alphabet</source>
            <translation>字母表 alphabet</translation>
        </message>
        <message>
            <source>The units that the first merges join.</source>
            <translation>最初的合并所连接的基本单位。</translation>
        </message>
        <message>
            <source>GPT-2's pattern</source>
            <translation>GPT-2 的正则</translation>
        </message>
        <message>
            <source>At white space</source>
            <translation>在空白处</translation>
        </message>
        <message>
            <source>No cuts</source>
            <translation>不切分</translation>
        </message>
        <message>
            <source>Cut first</source>
            <translation>预切分</translation>
        </message>
        <message>
            <source>No merge crosses one of these cuts.</source>
            <translation>合并不会跨过这些切口。</translation>
        </message>
        <message>
            <source>Merges</source>
            <translation>合并次数 merges</translation>
        </message>
        <message>
            <source>How many merges to learn, if there are so many.</source>
            <translation>最多学多少次合并。</translation>
        </message>
        <message>
            <source>A pair must occur</source>
            <translation>词元对至少出现</translation>
        </message>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Text to encode</source>
            <translation>待编码的文本</translation>
        </message>
        <message>
            <source>Encoded with the merges learned so far.</source>
            <translation>用目前学到的合并来编码。</translation>
        </message>
    </context>
</TS>
