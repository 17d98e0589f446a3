<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>claims</name>
        <message>
            <source>It depends on how many merges were learned, and on the language. After {few} merges on these two texts an English word takes {early} tokens, after {many} it takes {english}; Chinese is written without spaces, and a character takes {chinese} tokens there.</source>
            <translation>取决于学了多少次合并（merge），也取决于语言。在这两段文本上学了 {few} 次合并之后，一个英文词需要 {early} 个词元（token），{many} 次之后需要 {english} 个；中文不用空格分词，一个汉字需要 {chinese} 个词元。</translation>
        </message>
        <message>
            <source>The transformers library gives RoBERTa {roberta}, with {roberta_ids} ids, and BERT {bert}, with {bert_ids}. RoBERTa's pieces are made of bytes, so no text is unknown to it.</source>
            <translation>在 transformers 库里，RoBERTa 用的是 {roberta}，有 {roberta_ids} 个编号；BERT 用的是 {bert}，有 {bert_ids} 个。RoBERTa 的片由字节组成，所以没有它不认识的文本。</translation>
        </message>
        <message>
            <source>By their papers RoBERTa uses {roberta} over bytes, with {roberta_ids} ids, and BERT {bert}, with {bert_ids}. (The transformers library is not installed to ask it.)</source>
            <translation>按各自的论文，RoBERTa 用的是字节上的 {roberta}，有 {roberta_ids} 个编号；BERT 用的是 {bert}，有 {bert_ids} 个。（没有安装 transformers 库，无法向它核对。）</translation>
        </message>
        <message>
            <source>Of {count} families BPE is used by {bpe}, WordPiece by {wordpiece}, Unigram by {unigram}; the vocabularies have from {smallest} to {largest} ids. The transformers library agrees on {agreed} of the {asked} it has.</source>
            <translation>{count} 个模型系列中，用 BPE 的有 {bpe} 个，WordPiece {wordpiece} 个，Unigram {unigram} 个；词表从 {smallest} 到 {largest} 个编号不等。transformers 库里有其中 {asked} 个，{agreed} 个与此一致。</translation>
        </message>
        <message>
            <source>It depends on what is meant. On hug ×10, pug ×5, pun ×12, bun ×4, hugs ×5 the usual score n(ab)/(n(a)·n(b)) joins {score} first, byte-pair encoding {count}. The log-likelihood of the text itself rises most with {gain} ({best} nats; with {score} by {other}), so the score is not the gain. Encoding does not replay merges: the longest match cuts hugs into {greedy} where the merges would give {replayed}.</source>
            <translation>要看指什么。在 hug ×10、pug ×5、pun ×12、bun ×4、hugs ×5 上，通常的得分 n(ab)/(n(a)·n(b)) 首先合并 {score}，字节对编码（BPE）则是 {count}。文本本身的对数似然（log-likelihood）因 {gain} 提升最多（{best} 奈特；{score} 只有 {other}），所以得分并不等于增益。编码也不重放合并：最长匹配把 hugs 切成 {greedy}，而重放合并会得到 {replayed}。</translation>
        </message>
        <message>
            <source>Neighbouring tokens inside the words are counted, not words. On the words {corpus} the most frequent word occurs {word} times, but the first merge is “{pair}”, a pair that occurs {count} times, in several words. What is chosen beforehand is the size of the vocabulary; it grows by one with each merge.</source>
            <translation>统计的是词内相邻的词元（token），不是词。在 {corpus} 这些词上，最常见的词出现 {word} 次，但第一次合并的是“{pair}”，这一对出现 {count} 次，分布在几个词里。事先定下的是词表大小，每合并一次加一。</translation>
        </message>
        <message>
            <source>It depends on what the merges were learned from. Before any merge a Chinese character of this text takes {start} tokens. With merges learned from English it takes {foreign}, with merges learned from this text {own} (characters as the alphabet: {characters}). That nothing is ever unknown holds in every case.</source>
            <translation>要看合并是从什么文本学来的。合并之前，这段文本每个汉字要 {start} 个词元（token）。用英文学来的合并要 {foreign} 个，用这段文本学来的合并要 {own} 个（以字符为字母表：{characters} 个）。而“没有未知符号”在任何情况下都成立。</translation>
        </message>
        <message>
            <source>Training is the same; the results are not. The alphabet is 256 bytes instead of the {characters} characters of this text, while the size of the whole vocabulary is chosen freely. And of {tokens} learned tokens {partial} begin or end inside a character: alone they are no valid UTF-8, and a decoder has to wait for the next one.</source>
            <translation>训练方法相同，结果并不相同。字母表是 256 个字节，而不是这段文本的 {characters} 个字符；整个词表多大则由人定。而且学到的 {tokens} 个词元（token）中有 {partial} 个从字符中间开始或结束：单独看不是合法的 UTF-8，解码时必须等下一个词元。</translation>
        </message>
        <message>
            <source>In UTF-8 a byte is one of 256 values: a letter of English takes {english}, a common Chinese character {chinese}, a rare one up to {rare}. So the sample text in Chinese has {characters} characters and {bytes} bytes; a tokenizer over bytes starts from 256 units, one over characters from the {different} different ones of that text.</source>
            <translation>在 UTF-8 里，一个字节（byte）是 256 个值之一：一个英文字母占 {english} 个，一个常用汉字占 {chinese} 个，罕见的可达 {rare} 个。所以中文样例有 {characters} 个字符、{bytes} 个字节；以字节为底的分词器从 256 个单位开始，以字符为底的从那段文本的 {different} 个不同字符开始。</translation>
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
        <message>
            <source>WordPiece</source>
            <translation>WordPiece</translation>
        </message>
        <message>
            <source>Unigram</source>
            <translation>Unigram</translation>
        </message>
        <message>
            <source>SentencePiece</source>
            <translation>SentencePiece</translation>
        </message>
        <message>
            <source>Encode</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Consequences</source>
            <translation>后果</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>tokenizers: cuts</source>
            <translation>tokenizers：切分</translation>
        </message>
        <message>
            <source>tokenizers: merges</source>
            <translation>tokenizers：合并</translation>
        </message>
        <message>
            <source>tokenizers: encoding</source>
            <translation>tokenizers：编码</translation>
        </message>
        <message>
            <source>tokenizers: token counts</source>
            <translation>tokenizers：词元个数</translation>
        </message>
        <message>
            <source>tokenizers: ids</source>
            <translation>tokenizers：编号（id）</translation>
        </message>
        <message>
            <source>torch float64: next token</source>
            <translation>torch float64：下一个词元</translation>
        </message>
        <message>
            <source>tokenizers: likeliest cut</source>
            <translation>tokenizers：最可能的切分</translation>
        </message>
        <message>
            <source>tokenizers: decoded text</source>
            <translation>tokenizers：解码出的文本</translation>
        </message>
        <message>
            <source>sentencepiece: ids</source>
            <translation>sentencepiece：编号（id）</translation>
        </message>
        <message>
            <source>sentencepiece: decoded text</source>
            <translation>sentencepiece：解码出的文本</translation>
        </message>
        <message>
            <source>tiktoken: ids</source>
            <translation>tiktoken：编号（id）</translation>
        </message>
        <message>
            <source>sentencepiece: ids, {kind}</source>
            <translation>sentencepiece：编号（id），{kind}</translation>
        </message>
        <message>
            <source>sentencepiece: nmt_nfkc</source>
            <translation>sentencepiece：nmt_nfkc</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>str.encode: ids</source>
            <translation>str.encode：编号（id）</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/bpe</name>
        <message>
            <source>Eleven letters, three merges</source>
            <extracomment>The sentences on which chapter 6 of the Hugging Face course trains its tokenizers.</extracomment>
            <translation>十一个字母，三次合并</translation>
        </message>
        <message>
            <source>low, lower, newest, widest with &lt;/w&gt;</source>
            <translation>low、lower、newest、widest，带 &lt;/w&gt;</translation>
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
            <source>Bytes under characters: half-finished ones</source>
            <translation>字符下面的字节：未完成的字符</translation>
        </message>
        <message>
            <source>English and Chinese: length against merges</source>
            <translation>英文和中文：长度随合并次数变化</translation>
        </message>
        <message>
            <source>Five tie rules in lock-step</source>
            <translation>五种平局规则同步前进</translation>
        </message>
        <message>
            <source>Four sentences, nineteen merges, minbpe's rule</source>
            <translation>四句话、十九次合并，按 minbpe 的规则</translation>
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
            <translation>{field}中的半个字符（孤立代理项，lone surrogate）已换成 �：{count} 个。</translation>
        </message>
        <message>
            <source>Only the first {kept} characters of {name} are used.</source>
            <translation>只使用 {name} 的前 {kept} 个字符。</translation>
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
            <translation>文件 {name} 是空的：请选择有文本的文件。</translation>
        </message>
        <message>
            <source>{name} is not a file: choose a text file.</source>
            <translation>{name} 不是文件：请选择文本文件。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read: choose another one.</source>
            <translation>无法读取文件 {name}：请另选一个。</translation>
        </message>
        <message>
            <source>The file {name} is not text (it holds NUL bytes): choose a text file.</source>
            <translation>文件 {name} 不是文本（含有 NUL 字节）：请选择文本文件。</translation>
        </message>
        <message>
            <source>The file {name} is not text in any encoding known here: choose a text file.</source>
            <translation>文件 {name} 不是这里认得的任何编码的文本：请选择文本文件。</translation>
        </message>
        <message>
            <source>The file {name} is not in {asked}. It reads as {found}: choose that under “Encoding of the file”.</source>
            <translation>文件 {name} 不是 {asked} 编码，看起来是 {found}：请在“文件的编码”里选它。</translation>
        </message>
        <message>
            <source>The file {name} begins in {found}, but bytes that {found} does not have turn up in it: save it anew, or choose another one.</source>
            <translation>文件 {name} 开头是 {found} 编码，但里面出现了 {found} 没有的字节：请重新保存，或选择别的文件。</translation>
        </message>
        <message>
            <source>There is nothing but white space, and an end-of-word marker stands for white space: type a word.</source>
            <translation>文本里只有空白，而词尾标记就代表空白：请输入一个词。</translation>
        </message>
        <message>
            <source>The pattern is not one: {why}, at its character {place}.</source>
            <translation>这不是合法的正则表达式：第 {place} 个字符处，{why}。</translation>
        </message>
        <message>
            <source>The pattern is longer than {most} characters: shorten it.</source>
            <translation>正则表达式超过 {most} 个字符：请缩短。</translation>
        </message>
        <message>
            <source>The pattern did not come to an end within {seconds} s on this text: it tries too many ways. Avoid repeats inside repeats.</source>
            <translation>这个正则表达式在本文上 {seconds} 秒内没有结束：它要试的走法太多。请避免重复里再套重复。</translation>
        </message>
        <message>
            <source>Every unit of the text stays in the vocabulary: {characters} of them and {merges} merges are {size} tokens. In tokenizers, too, vocab_size never cuts the alphabet; only its limit_alphabet leaves rare characters out.</source>
            <translation>文本里的每个单元都留在词表中：{characters} 个单元加 {merges} 次合并，共 {size} 个词元（token）。tokenizers 也是如此：vocab_size 从不删减字母表，只有它的 limit_alphabet 才会舍去罕见字符。</translation>
        </message>
        <message>
            <source>Only the first {megabytes} MB of {name} are used.</source>
            <translation>只使用 {name} 的前 {megabytes} MB。</translation>
        </message>
        <message>
            <source>Learned from all {characters} characters; the picture shows the first {shown}.</source>
            <translation>从全部 {characters} 个字符学习；图中只画前 {shown} 个。</translation>
        </message>
        <message>
            <source>{size} MB of text: about {seconds} s and {megabytes} MB of memory. You can stop at any time</source>
            <translation>{size} MB 文本：大约需要 {seconds} 秒、{megabytes} MB 内存。随时可以停止</translation>
        </message>
        <message>
            <source>Training on this file would take about {needed} MB of memory, and the machine has {there} MB: choose a smaller file.</source>
            <translation>用这个文件训练大约需要 {needed} MB 内存，而本机只有 {there} MB：请选小一些的文件。</translation>
        </message>
        <message>
            <source>Five tie rules, one after the other</source>
            <translation>依次运行五种平局规则</translation>
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
            <translation>词元</translation>
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
            <translation>未显示：前面 {before} 个字符，后面 {behind} 个。</translation>
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
            <source>{ties} pairs tie at {count}: the first in the text wins</source>
            <translation>{ties} 对同为 {count} 次：文本中最先出现的胜出</translation>
        </message>
        <message>
            <source>{ties} pairs tie at {count}: the largest text wins</source>
            <translation>{ties} 对同为 {count} 次：字典序最大的胜出</translation>
        </message>
        <message>
            <source>{ties} pairs tie at {count}: the shortest piece wins</source>
            <translation>{ties} 对同为 {count} 次：最短的胜出</translation>
        </message>
        <message>
            <source>{ties} pairs tie at {count}: the smallest maximum wins</source>
            <translation>{ties} 对同为 {count} 次：较大编号最小的胜出</translation>
        </message>
        <message>
            <source>no other pair has the count {count}</source>
            <translation>没有别的对也是 {count} 次</translation>
        </message>
        <message>
            <source>as many as were asked for</source>
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
            <translation>编号</translation>
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
            <source>a wall</source>
            <translation>墙</translation>
        </message>
        <message>
            <source>The text is cut here before training; no merge joins across.</source>
            <translation>训练前文本在这里切开；任何合并都不会越过。</translation>
        </message>
        <message>
            <source>All its bytes are in one token.</source>
            <translation>它的字节都在同一个词元里。</translation>
        </message>
        <message>
            <source>Half-finished: its bytes are in {parts} tokens.</source>
            <translation>未完成：它的字节分在 {parts} 个词元里。</translation>
        </message>
        <message>
            <source>Tokens per character</source>
            <translation>每个字符的词元数</translation>
        </message>
        <message>
            <source>merges</source>
            <translation>合并次数</translation>
        </message>
        <message>
            <source>After {merges} merges: tokens / characters</source>
            <translation>合并 {merges} 次之后：词元数 / 字符数</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>拉丁字母</translation>
        </message>
        <message>
            <source>Chinese characters</source>
            <translation>汉字</translation>
        </message>
        <message>
            <source>Kana</source>
            <translation>假名</translation>
        </message>
        <message>
            <source>Hangul</source>
            <translation>谚文</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>西里尔字母</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>希腊字母</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>阿拉伯字母</translation>
        </message>
        <message>
            <source>Hebrew</source>
            <translation>希伯来字母</translation>
        </message>
        <message>
            <source>Devanagari</source>
            <translation>天城文</translation>
        </message>
        <message>
            <source>Thai</source>
            <translation>泰文</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Smallest ids</source>
            <translation>编号最小</translation>
        </message>
        <message>
            <source>First seen</source>
            <translation>最先出现</translation>
        </message>
        <message>
            <source>Largest text</source>
            <translation>字典序最大</translation>
        </message>
        <message>
            <source>Shortest piece</source>
            <translation>最短</translation>
        </message>
        <message>
            <source>Smallest maximum</source>
            <translation>较大编号最小</translation>
        </message>
        <message>
            <source>count</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>pairs with this count: {ties}</source>
            <translation>次数相同的对：{ties}</translation>
        </message>
        <message>
            <source>The first rule never makes this token.</source>
            <translation>第一种规则始终不造这个词元。</translation>
        </message>
        <message>
            <source>tokens now</source>
            <translation>当前词元数</translation>
        </message>
        <message>
            <source>not in column 1</source>
            <translation>第 1 列没有</translation>
        </message>
        <message>
            <source>tied: the rule decides</source>
            <translation>平局：由规则决定</translation>
        </message>
        <message>
            <source>another pair than column 1</source>
            <translation>与第 1 列不同的对</translation>
        </message>
        <message>
            <source>never made in column 1</source>
            <translation>第 1 列从未造出</translation>
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
            <source>{ties} pairs have the count {count}. Byte-pair encoding does not say which comes first; the rule here is that of minbpe: the pair met first when the text is read from the start. So “{left}” and “{right}” become “{new}” with the id {new_id}.</source>
            <translation>有 {ties} 对的次数都是 {count}。字节对编码没有规定谁先；这里用 minbpe 的规则：从头读文本时最先遇到的那一对。于是“{left}”和“{right}”变成“{new}”，编号 {new_id}。</translation>
        </message>
        <message>
            <source>{ties} pairs have the count {count}. Byte-pair encoding does not say which comes first; the rule here is that of subword-nmt: the largest pair in the order of the alphabet. So “{left}” and “{right}” become “{new}” with the id {new_id}.</source>
            <translation>有 {ties} 对的次数都是 {count}。字节对编码没有规定谁先；这里用 subword-nmt 的规则：字典序最大的那一对。于是“{left}”和“{right}”变成“{new}”，编号 {new_id}。</translation>
        </message>
        <message>
            <source>{ties} pairs have the count {count}. Byte-pair encoding does not say which comes first; the rule here is that of SentencePiece: the shortest piece, then the smaller bytes. So “{left}” and “{right}” become “{new}” with the id {new_id}.</source>
            <translation>有 {ties} 对的次数都是 {count}。字节对编码没有规定谁先；这里用 SentencePiece 的规则：合并结果最短的，再按字节较小的。于是“{left}”和“{right}”变成“{new}”，编号 {new_id}。</translation>
        </message>
        <message>
            <source>{ties} pairs have the count {count}. Byte-pair encoding does not say which comes first; the rule here is that of YouTokenToMe: the smaller of the larger ids, then of the smaller ones. So “{left}” and “{right}” become “{new}” with the id {new_id}.</source>
            <translation>有 {ties} 对的次数都是 {count}。字节对编码没有规定谁先；这里用 YouTokenToMe 的规则：先比较大的编号，小者先；再比较小的编号。于是“{left}”和“{right}”变成“{new}”，编号 {new_id}。</translation>
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
            <source>Hatched characters are half-finished: their bytes are still in more than one token. What decodes such a token alone gets no valid UTF-8.</source>
            <translation>画了斜线的字符还没完成：它们的字节还分在几个词元（token）里。单独解码这样的词元，得不到合法的 UTF-8。</translation>
        </message>
        <message>
            <source>“&lt;/w&gt;” ends every word. It makes “est” at the end of a word another token than “est” inside one, and it stands for the space, which is left out.</source>
            <translation>每个词都以“&lt;/w&gt;”结尾。于是词尾的“est”和词中的“est”是两个不同的词元；它也代表被省去的空格。</translation>
        </message>
        <message>
            <source>Of {merges} merges {tied} were tied. The vocabularies differ, the lengths of the text hardly do: {shortest} to {longest} tokens.</source>
            <translation>{merges} 次合并中有 {tied} 次平局。词表各不相同，文本的长度却几乎一样：{shortest} 到 {longest} 个词元。</translation>
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
            <translation>超过四分之三</translation>
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
            <translation>用其中的文本代替上面的文本。</translation>
        </message>
        <message>
            <source>GB 18030 (Chinese)</source>
            <translation>GB 18030（中文）</translation>
        </message>
        <message>
            <source>Big5 (Chinese, traditional)</source>
            <translation>Big5（繁体中文）</translation>
        </message>
        <message>
            <source>Shift JIS (Japanese)</source>
            <translation>Shift JIS（日文）</translation>
        </message>
        <message>
            <source>EUC-KR (Korean)</source>
            <translation>EUC-KR（韩文）</translation>
        </message>
        <message>
            <source>Windows-1251 (Cyrillic)</source>
            <translation>Windows-1251（西里尔文）</translation>
        </message>
        <message>
            <source>Windows-1252 (Western Europe)</source>
            <translation>Windows-1252（西欧）</translation>
        </message>
        <message>
            <source>Encoding of the file</source>
            <translation>文件的编码</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
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
            <source>GPT-4's pattern (cl100k)</source>
            <translation>GPT-4 的正则（cl100k）</translation>
        </message>
        <message>
            <source>GPT-4o's pattern (o200k)</source>
            <translation>GPT-4o 的正则（o200k）</translation>
        </message>
        <message>
            <source>At white space</source>
            <translation>在空白处</translation>
        </message>
        <message>
            <source>Around every digit</source>
            <translation>每个数字单独切开</translation>
        </message>
        <message>
            <source>No cuts</source>
            <translation>不切分</translation>
        </message>
        <message>
            <source>By a pattern of your own</source>
            <translation>用自己的正则</translation>
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
            <source>Your own pattern</source>
            <translation>自己的正则表达式</translation>
        </message>
        <message>
            <source>A regular expression; each match is a word.</source>
            <translation>正则表达式（regular expression）；每个匹配是一个词。</translation>
        </message>
        <message>
            <source>End-of-word marker</source>
            <translation>词尾标记</translation>
        </message>
        <message>
            <source>Every word ends in &lt;/w&gt;; white space is left out, it stands for it.</source>
            <translation>每个词以 &lt;/w&gt; 结尾；空白省去，由它代表。</translation>
        </message>
        <message>
            <source>Smallest ids (tokenizers)</source>
            <translation>编号最小（tokenizers）</translation>
        </message>
        <message>
            <source>First seen (minbpe)</source>
            <translation>最先出现（minbpe）</translation>
        </message>
        <message>
            <source>Largest text (subword-nmt)</source>
            <translation>字典序最大（subword-nmt）</translation>
        </message>
        <message>
            <source>Shortest piece (SentencePiece)</source>
            <translation>最短（SentencePiece）</translation>
        </message>
        <message>
            <source>Smallest maximum (YouTokenToMe)</source>
            <translation>较大编号最小（YouTokenToMe）</translation>
        </message>
        <message>
            <source>At a tie</source>
            <translation>平局时</translation>
        </message>
        <message>
            <source>Which of the pairs that occur equally often is joined first.</source>
            <translation>出现次数相同的对，先合并哪一对。</translation>
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
            <source>Tokens shorter than</source>
            <translation>词元须短于</translation>
        </message>
        <message>
            <source>units</source>
            <translation>个单位</translation>
        </message>
        <message>
            <source>Longer pairs are not counted (max_token_length of tokenizers). 0: no limit.</source>
            <translation>更长的词对不计数（即 tokenizers 的 max_token_length）。0：不限制。</translation>
        </message>
        <message>
            <source>Text to encode</source>
            <translation>要编码的文本</translation>
        </message>
        <message>
            <source>Encoded with the merges learned so far.</source>
            <translation>用目前学到的合并来编码。</translation>
        </message>
        <message>
            <source>The text closing up</source>
            <translation>文本逐步合拢</translation>
        </message>
        <message>
            <source>Bytes under characters</source>
            <translation>字符下面的字节</translation>
        </message>
        <message>
            <source>Length against merges</source>
            <translation>长度随合并次数变化</translation>
        </message>
        <message>
            <source>Five tie rules</source>
            <translation>五种平局规则</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图</translation>
        </message>
        <message>
            <source>ids of the two tokens joined next; empty at the end</source>
            <translation>接下来合并的两个词元的编号；结束时为空</translation>
        </message>
        <message>
            <source>the two tokens for reading</source>
            <translation>供阅读的这两个词元</translation>
        </message>
        <message>
            <source>how often the pair occurs (places)</source>
            <translation>这一对出现多少次（处）</translation>
        </message>
        <message>
            <source>how many pairs occur as often</source>
            <translation>有多少对出现得同样多</translation>
        </message>
        <message>
            <source>id of the new token, -1 at the end</source>
            <translation>新词元的编号，结束时为 -1</translation>
        </message>
        <message>
            <source>the new token for reading</source>
            <translation>供阅读的新词元</translation>
        </message>
        <message>
            <source>places joined (tokens by which the text gets shorter)</source>
            <translation>合并的处数（文本缩短的词元数）</translation>
        </message>
        <message>
            <source>length of the text before the merge, in tokens</source>
            <translation>合并之前文本的长度，词元</translation>
        </message>
        <message>
            <source>size of the vocabulary before the merge</source>
            <translation>合并之前词表的大小</translation>
        </message>
        <message>
            <source>bytes or characters per token before the merge</source>
            <translation>合并之前每个词元的字节或字符数</translation>
        </message>
        <message>
            <source>different pairs before the merge</source>
            <translation>合并之前不同的对数</translation>
        </message>
        <message>
            <source>the most frequent pairs, two ids each</source>
            <translation>最常见的对，每对两个编号</translation>
        </message>
        <message>
            <source>their counts</source>
            <translation>它们的次数</translation>
        </message>
        <message>
            <source>ids of the other text with the merges so far, -1 for unknown</source>
            <translation>另一段文本按目前的合并得到的编号，未知为 -1</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/compare</name>
        <message>
            <source>Learned from English alone</source>
            <translation>只从英文学习</translation>
        </message>
        <message>
            <source>Half and half</source>
            <translation>各占一半</translation>
        </message>
        <message>
            <source>Chinese added afterwards</source>
            <translation>事后追加中文</translation>
        </message>
        <message>
            <source>A long text: attention takes over</source>
            <translation>长文本：注意力占了大头</translation>
        </message>
        <message>
            <source>Which words are unknown?</source>
            <translation>哪些词是未知的？</translation>
        </message>
        <message>
            <source>A word never seen, from its n-grams</source>
            <translation>没见过的词，由 n-gram 拼成</translation>
        </message>
        <message>
            <source>Five finished vocabularies</source>
            <translation>五个现成的词表</translation>
        </message>
        <message>
            <source>Which model uses which algorithm?</source>
            <translation>哪个模型用哪种算法？</translation>
        </message>
        <message>
            <source>Take a vocabulary apart</source>
            <translation>解剖一个词表</translation>
        </message>
        <message>
            <source>Why does the same sentence cost more in one language than another?</source>
            <translation>为什么同一句话，换一种语言就更贵？</translation>
        </message>
        <message>
            <source>Mixture</source>
            <translation>配比</translation>
        </message>
        <message>
            <source>Adding Chinese</source>
            <translation>追加中文</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>The vocabulary itself</source>
            <translation>词表本身</translation>
        </message>
        <message>
            <source>n-grams</source>
            <translation>n-gram</translation>
        </message>
        <message>
            <source>Finished vocabularies</source>
            <translation>现成的词表</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>拉丁字母</translation>
        </message>
        <message>
            <source>Chinese characters</source>
            <translation>汉字</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>西里尔字母</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>希腊字母</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>阿拉伯字母</translation>
        </message>
        <message>
            <source>Devanagari</source>
            <translation>天城文</translation>
        </message>
        <message>
            <source>Hangul</source>
            <translation>谚文</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日文</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>单词</translation>
        </message>
        <message>
            <source>Words, or their stems</source>
            <translation>词，或其词干</translation>
        </message>
        <message>
            <source>Subwords</source>
            <translation>子词</translation>
        </message>
        <message>
            <source>{share} % Chinese: {english} tokens per English character, {chinese} per Chinese one</source>
            <translation>中文占 {share} %：每个英文字符 {english} 个词元，每个汉字 {chinese} 个</translation>
        </message>
        <message>
            <source>{size} tokens, learned from English: {chinese} per Chinese character</source>
            <translation>只从英文学来的 {size} 个词元：每个汉字要 {chinese} 个</translation>
        </message>
        <message>
            <source>{added} Chinese tokens added: {after} instead of {before} per character</source>
            <translation>追加 {added} 个中文词元：每个汉字从 {before} 个降到 {after} 个</translation>
        </message>
        <message>
            <source>{size} tokens: English has {english} % of its bytes as tokens, Chinese {chinese} %</source>
            <translation>{size} 个词元：英文的词元数是字节数的 {english} %，中文是 {chinese} %</translation>
        </message>
        <message>
            <source>Characters: {english} % unknown in English, {chinese} % in Chinese</source>
            <translation>字符：英文有 {english} % 未知，中文有 {chinese} %</translation>
        </message>
        <message>
            <source>Words: {english} % unknown in English, {chinese} % in Chinese</source>
            <translation>词：英文有 {english} % 未知，中文有 {chinese} %</translation>
        </message>
        <message>
            <source>Stems looked up: {english} % unknown in English, {chinese} % in Chinese</source>
            <translation>再查词干：英文有 {english} % 未知，中文有 {chinese} %</translation>
        </message>
        <message>
            <source>Subwords over bytes: {english} % unknown, in any language</source>
            <translation>以字节为底的子词：任何语言都是 {english} % 未知</translation>
        </message>
        <message>
            <source>{used} of {size} tokens occur in the text they were learned from</source>
            <translation>{size} 个词元中，有 {used} 个出现在学习它们的文本里</translation>
        </message>
        <message>
            <source>“{word}” was never seen, but {seen} of its {grams} n-grams were</source>
            <translation>没见过“{word}”，但它的 {grams} 个 n-gram 里有 {seen} 个见过</translation>
        </message>
        <message>
            <source>“{word}” is a known word; n-grams: {grams}, all seen</source>
            <translation>“{word}”是已知词；n-gram 有 {grams} 个，都见过</translation>
        </message>
        <message>
            <source>Byte-level BPE: {english} bytes per token in English, {chinese} in Chinese</source>
            <translation>字节级 BPE：英文每个词元 {english} 字节，中文 {chinese} 字节</translation>
        </message>
        <message>
            <source>A byte-level vocabulary is trained anew for every share; the training text is always as long. Merges are given to what is frequent there. What it lacks stays in bytes: three tokens for a Chinese character. All three texts in the curves were held out.</source>
            <translation>每个比例都重新训练一个字节级（byte-level）词表，训练文本总长不变。哪里出现得多，合并就给哪里；缺少的东西只能留在字节里：一个汉字三个词元（token）。曲线上的三段文本都没有参加训练。</translation>
        </message>
        <message>
            <source>A finished vocabulary can be extended: its merges stay as they are, Chinese text is encoded with them, and training goes on there. The new tokens stand behind the old ones, so a model keeps every embedding it has and gets new rows to train.</source>
            <translation>训练好的词表可以扩充：原有的合并保持不变，先用它们编码中文文本，再从那里继续训练。新词元排在旧词元之后，所以模型保留已有的全部嵌入（embedding），只多出若干新行要训练。</translation>
        </message>
        <message>
            <source>With this vocabulary a Chinese text of {length} characters has {tokens} tokens. Attention grows with the square of that number, the linear maps and the price grow with the number itself; the logits and the table of embeddings grow with the vocabulary.</source>
            <translation>用这个词表，{length} 个字符的中文文本有 {tokens} 个词元。注意力（attention）随这个数的平方增长，线性层和价格随这个数本身增长；logits 和嵌入表则随词表增长。</translation>
        </message>
        <message>
            <source>The shortest vocabulary and the longest text. In English every letter is soon known; in Chinese new characters keep coming, and each of them is lost.</source>
            <translation>词表最小，文本最长。英文字母很快就都见过了；中文总有新字出现，每一个都成了未知。</translation>
        </message>
        <message>
            <source>The shortest text. Every form of a word is an entry of its own, and a form that the training text did not have is out of vocabulary. Chinese is written without spaces: what stands between two signs is one "word", and nearly none of them comes twice.</source>
            <translation>文本最短。词的每种形式各占一项，训练文本里没有的形式就是未登录词（out of vocabulary，OOV）。中文不用空格分词：两个标点之间就是一个“词”，几乎没有哪个出现两次。</translation>
        </message>
        <message>
            <source>Before a word is given up, endings are taken off by rule (-ing, -ed, -s …) and the rest is looked up. This rescues forms of known words, in this language only, and drops what the ending said.</source>
            <translation>放弃一个词之前，先按规则去掉词尾（-ing、-ed、-s……），再查剩下的词干（stem）。这能救回已知词的其他形式，但只对这一种语言有效，而且丢掉了词尾的含义。</translation>
        </message>
        <message>
            <source>Frequent words are whole, rare ones are cut, and what was never seen is spelled in bytes. Nothing is unknown, and the text is far shorter than in characters.</source>
            <translation>常见的词是整体，少见的词被切开，从没见过的用字节拼出来。没有任何未知，而文本比按字符切短得多。</translation>
        </message>
        <message>
            <source>One cell per token, in the order of the ids: 256 bytes, then the merges. {inside} tokens were steps on the way to longer ones and are always joined further; {unseen} bytes do not occur in the training text; {never} occur in no UTF-8 text at all, so no text ever gets these ids. A model trains no embedding for a token it never sees.</source>
            <translation>每格一个词元，按编号排列：先是 256 个字节，然后是合并。{inside} 个词元只是通往更长词元的一步，总会被继续合并；{unseen} 个字节在训练文本里没有出现；{never} 个字节在任何 UTF-8 文本里都不会出现，所以没有文本会得到这些编号。模型从没见过的词元，嵌入也就得不到训练。</translation>
        </message>
        <message>
            <source>Another answer to unknown words (fastText): the vector of a word is the mean of the vectors of its pieces of three to six letters. They were learned from the {words} words of the English text, so a word that is not among them still gets a vector, near to the words it shares pieces with.</source>
            <translation>对未知词的另一种回答（fastText）：一个词的向量（vector）是它所有三到六个字母的片段（n-gram）的向量的平均。这些向量从英文文本的 {words} 个词学来，所以不在其中的词也能得到一个向量，靠近与它共有片段的词。</translation>
        </message>
        <message>
            <source>Five vocabularies that come with the program, learned from the same English and Chinese books, on six short texts. Bytes per token is the rate of compression; every algorithm is good at what its training text was full of.</source>
            <translation>程序自带的五个词表，都从同样的英文和中文书里学来，这里用在六段短文上。每词元字节数就是压缩率（compression rate）；训练文本里多的是什么，每种算法就擅长什么。</translation>
        </message>
        <message>
            <source>No list of n-grams is kept: each is hashed into one of {buckets} buckets. An unseen n-gram may fall into the bucket of another one.</source>
            <translation>不保存 n-gram 的清单：每个都散列（hash）到 {buckets} 个桶之一。没见过的 n-gram 可能落进别人的桶里。</translation>
        </message>
        <message>
            <source>Trained now, on one short story: nearness here says which letters are shared more than what is meant.</source>
            <translation>这是刚刚在一篇短文上训练的：这里的“近”更多说明共有哪些字母，而不是意思相近。</translation>
        </message>
        <message>
            <source>Hatched tokens only say "unknown": a long bar with much of that is text lost, not text compressed.</source>
            <translation>斜线部分的词元只说了“未知”：条形很长但斜线很多，那是丢了文本，不是压缩了文本。</translation>
        </message>
        <message>
            <source>They differ in size and in what they do to spaces and capitals, so compare within one text and read the differences with care.</source>
            <translation>它们大小不同，对空格和大写的处理也不同，所以请在同一段文本内比较，并谨慎看待差别。</translation>
        </message>
        <message>
            <source>Learned from {english} bytes of English and {chinese} bytes of Chinese.</source>
            <translation>学习材料：{english} 字节英文，{chinese} 字节中文。</translation>
        </message>
        <message>
            <source>Scripts that neither text contains cost about a token per byte at every share.</source>
            <translation>两段文本都没有的文字，无论什么比例，都大约是一个字节一个词元。</translation>
        </message>
        <message>
            <source>English text without Chinese keeps its tokens and ids exactly.</source>
            <translation>不含中文的英文文本，词元和编号完全不变。</translation>
        </message>
        <message>
            <source>The table of embeddings has {size} · {width} = {weights} weights; a separate output matrix has as many again.</source>
            <translation>嵌入表有 {size} · {width} = {weights} 个权重；如果输出矩阵另外一份，还要再加同样多。</translation>
        </message>
        <message>
            <source>A language with twice the tokens for the same text pays twice the price and four times the attention.</source>
            <translation>同样的文本，哪种语言的词元多一倍，就要付两倍的价钱、四倍的注意力计算。</translation>
        </message>
        <message>
            <source>{once} of {types} different units occur once only; different units per unit of text: {ratio}.</source>
            <translation>{types} 种不同单位中有 {once} 种只出现一次；种类数与总数之比：{ratio}。</translation>
        </message>
        <message>
            <source>released models</source>
            <translation>已发布的模型</translation>
        </message>
        <message>
            <source>{count} families of models, {least} to {most} tokens</source>
            <translation>{count} 个模型家族，词表从 {least} 到 {most} 个词元</translation>
        </message>
        <message>
            <source>BPE cuts the text of {bpe} of these families, WordPiece of {wordpiece}, Unigram of {unigram}. The same algorithm does not mean the same tokens: each has its own training text, its own first cuts and its own size.</source>
            <translation>其中 {bpe} 个家族用 BPE 切分文本，{wordpiece} 个用 WordPiece，{unigram} 个用 Unigram。算法相同不等于词元（token）相同：训练文本、预切分和词表大小各不一样。</translation>
        </message>
        <message>
            <source>The sizes are those of the tables of embeddings, padding included, as their authors published them.</source>
            <translation>这里的大小是作者公布的嵌入表（embedding）行数，含填充。</translation>
        </message>
        <message>
            <source>BPE</source>
            <translation>BPE</translation>
        </message>
        <message>
            <source>WordPiece</source>
            <translation>WordPiece</translation>
        </message>
        <message>
            <source>Unigram</source>
            <translation>Unigram</translation>
        </message>
        <message>
            <source>from bytes</source>
            <translation>从字节开始</translation>
        </message>
        <message>
            <source>from characters</source>
            <translation>从字符开始</translation>
        </message>
        <message>
            <source>from characters, else bytes</source>
            <translation>从字符开始，未知的用字节</translation>
        </message>
        <message>
            <source>tokens in the vocabulary</source>
            <translation>词表中的词元数</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>出处：{source}</translation>
        </message>
        <message>
            <source>Tokens that their own text, encoded alone, does not give back: {unreachable}.</source>
            <translation>单独编码自己的文本却得不到自己的词元：{unreachable} 个。</translation>
        </message>
        <message>
            <source>The deepest token has {depth} joins on the way down to a byte.</source>
            <translation>最深的词元到字节要经过 {depth} 次合并。</translation>
        </message>
        <message>
            <source>Training with {share} % Chinese</source>
            <translation>用 {share} % 的中文训练</translation>
        </message>
        <message>
            <source>The vocabulary has {reached} tokens instead of {wanted}: no other pair occurs twice in the training text.</source>
            <translation>词表只有 {reached} 个词元，不到 {wanted} 个：训练文本里再没有出现两次的对了。</translation>
        </message>
        <message>
            <source>Your sentence is empty; another one stands in its place.</source>
            <translation>你的句子是空的；这里放了另一句。</translation>
        </message>
        <message>
            <source>{count} half characters in {field} were replaced by �.</source>
            <translation>{field}中有 {count} 个半截字符，已换成 �。</translation>
        </message>
        <message>
            <source>the unseen word</source>
            <translation>没见过的词</translation>
        </message>
        <message>
            <source>your sentence</source>
            <translation>你的句子</translation>
        </message>
        <message>
            <source>{name} is long; its first {kept} characters are used.</source>
            <translation>{name} 很长，只用前 {kept} 个字符。</translation>
        </message>
        <message>
            <source>{name} cannot be read.</source>
            <translation>无法读取 {name}。</translation>
        </message>
        <message>
            <source>{name} is no ordinary file.</source>
            <translation>{name} 不是普通文件。</translation>
        </message>
        <message>
            <source>{name} is not a text file.</source>
            <translation>{name} 不是文本文件。</translation>
        </message>
        <message>
            <source>{name} is not text in UTF-8.</source>
            <translation>{name} 不是 UTF-8 文本。</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} 是空的。</translation>
        </message>
        <message>
            <source>Chinese in the training text</source>
            <translation>训练文本中的中文</translation>
        </message>
        <message>
            <source>tokens per character</source>
            <translation>每字符词元数</translation>
        </message>
        <message>
            <source>size of the vocabulary</source>
            <translation>词表大小</translation>
        </message>
        <message>
            <source>FLOPs for the text</source>
            <translation>处理文本的 FLOPs</translation>
        </message>
        <message>
            <source>with Chinese added</source>
            <translation>追加中文后</translation>
        </message>
        <message>
            <source>whole characters; bare: bytes</source>
            <translation>完整字符；空白：字符的一部分字节</translation>
        </message>
        <message>
            <source>One sentence, eight scripts</source>
            <translation>同一句话，八种文字</translation>
        </message>
        <message>
            <source>Your sentence: {tokens} tokens</source>
            <translation>你的句子：{tokens} 个词元</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>linear maps</source>
            <translation>线性层</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>logits</translation>
        </message>
        <message>
            <source>chars / token</source>
            <translation>字符/词元</translation>
        </message>
        <message>
            <source>bytes / token</source>
            <translation>字节/词元</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>vocabulary {kept}; {types} different in the training text</source>
            <translation>词表 {kept}；训练文本中有 {types} 种</translation>
        </message>
        <message>
            <source>Unknown units by size of the vocabulary: {unit}</source>
            <translation>未知单位随词表大小的变化：{unit}</translation>
        </message>
        <message>
            <source>{length} units</source>
            <translation>{length} 个单位</translation>
        </message>
        <message>
            <source>{share} % unknown</source>
            <translation>{share} % 未知</translation>
        </message>
        <message>
            <source>used: {count}</source>
            <translation>用到：{count}</translation>
        </message>
        <message>
            <source>only inside longer ones: {count}</source>
            <translation>只在更长的词元里：{count}</translation>
        </message>
        <message>
            <source>byte not in the text: {count}</source>
            <translation>文本里没有的字节：{count}</translation>
        </message>
        <message>
            <source>byte of no UTF-8 text: {count}</source>
            <translation>UTF-8 中不存在的字节：{count}</translation>
        </message>
        <message>
            <source>{token}: {depth} joins deep, part of {longer} longer tokens</source>
            <translation>{token}：{depth} 层合并，属于 {longer} 个更长的词元</translation>
        </message>
        <message>
            <source>n-gram seen in training</source>
            <translation>训练中见过的 n-gram</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>没见过</translation>
        </message>
        <message>
            <source>Nearest known words, by cosine</source>
            <translation>最近的已知词（按余弦）</translation>
        </message>
        <message>
            <source>byte-level BPE, {size}</source>
            <translation>字节级 BPE，{size}</translation>
        </message>
        <message>
            <source>BPE, byte fallback, {size}</source>
            <translation>BPE 加字节回退，{size}</translation>
        </message>
        <message>
            <source>Unigram, {size}</source>
            <translation>Unigram，{size}</translation>
        </message>
        <message>
            <source>WordPiece, {size}</source>
            <translation>WordPiece，{size}</translation>
        </message>
        <message>
            <source>the bundled model's, {size}</source>
            <translation>自带模型的词表，{size}</translation>
        </message>
        <message>
            <source>English, {bytes} bytes</source>
            <translation>英文，{bytes} 字节</translation>
        </message>
        <message>
            <source>Chinese, {bytes} bytes</source>
            <translation>中文，{bytes} 字节</translation>
        </message>
        <message>
            <source>Python, {bytes} bytes</source>
            <translation>Python，{bytes} 字节</translation>
        </message>
        <message>
            <source>Numbers, {bytes} bytes</source>
            <translation>数字，{bytes} 字节</translation>
        </message>
        <message>
            <source>Emoji, {bytes} bytes</source>
            <translation>表情符号，{bytes} 字节</translation>
        </message>
        <message>
            <source>All mixed, {bytes} bytes</source>
            <translation>全部混合，{bytes} 字节</translation>
        </message>
        <message>
            <source>not in the training text</source>
            <translation>不在训练文本中</translation>
        </message>
        <message>
            <source>n-grams in common: {shared}</source>
            <translation>共有的 n-gram：{shared} 个</translation>
        </message>
        <message>
            <source>{unknown} of {tokens} tokens are unknown</source>
            <translation>{tokens} 个词元中有 {unknown} 个未知</translation>
        </message>
        <message>
            <source>{bytes} bytes</source>
            <translation>{bytes} 字节</translation>
        </message>
        <message>
            <source>{share} % Chinese: tokens / characters</source>
            <translation>中文 {share} %：词元 / 字符</translation>
        </message>
        <message>
            <source>tokens per English word: {tokens} / {words} = {ratio}</source>
            <translation>每个英文词的词元数：{tokens} / {words} = {ratio}</translation>
        </message>
        <message>
            <source>{size} tokens in the vocabulary</source>
            <translation>词表有 {size} 个词元</translation>
        </message>
        <message>
            <source>{tokens} tokens, {characters} characters, {bytes} bytes</source>
            <translation>{tokens} 个词元，{characters} 个字符，{bytes} 字节</translation>
        </message>
        <message>
            <source>not in the vocabulary</source>
            <translation>不在词表中</translation>
        </message>
        <message>
            <source>{types} different among {total} in the training text; {once} occur once</source>
            <translation>训练文本的 {total} 个单位中有 {types} 种；{once} 种只出现一次</translation>
        </message>
        <message>
            <source>{uses} times in the training text, {held} times in the held-out ones</source>
            <translation>训练文本中 {uses} 次，留出文本中 {held} 次</translation>
        </message>
        <message>
            <source>{depth} joins deep; part of {longer} longer tokens</source>
            <translation>{depth} 层合并；属于 {longer} 个更长的词元</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>occurs only inside longer tokens</source>
            <translation>只出现在更长的词元里</translation>
        </message>
        <message>
            <source>a byte that the training text does not have</source>
            <translation>训练文本里没有的字节</translation>
        </message>
        <message>
            <source>a byte that no UTF-8 text has</source>
            <translation>任何 UTF-8 文本里都没有的字节</translation>
        </message>
        <message>
            <source>its own text, encoded alone, gives other tokens</source>
            <translation>单独编码它自己的文本会得到别的词元</translation>
        </message>
        <message>
            <source>Chinese tokens are added behind an English vocabulary. What happens to English text?</source>
            <translation>在英文词表之后追加中文词元，英文文本会怎样？</translation>
        </message>
        <message>
            <source>It keeps its tokens</source>
            <translation>词元不变</translation>
        </message>
        <message>
            <source>It becomes shorter</source>
            <translation>变短</translation>
        </message>
        <message>
            <source>It becomes longer</source>
            <translation>变长</translation>
        </message>
        <message>
            <source>For the parts about size, units and the vocabulary; the first part goes through all shares.</source>
            <translation>用于“大小”“单位”“词表本身”几部分；第一部分会走遍所有比例。</translation>
        </message>
        <message>
            <source>Vocabulary, at most</source>
            <translation>词表大小上限</translation>
        </message>
        <message>
            <source>Chinese tokens added</source>
            <translation>追加的中文词元</translation>
        </message>
        <message>
            <source>Learned after the English ones and put behind them.</source>
            <translation>在英文词元之后学习，编号接在后面。</translation>
        </message>
        <message>
            <source>A sentence of your own</source>
            <translation>你自己的句子</translation>
        </message>
        <message>
            <source>English text file</source>
            <translation>英文文本文件</translation>
        </message>
        <message>
            <source>Takes the place of the short text that comes with the program.</source>
            <translation>代替程序自带的短文。</translation>
        </message>
        <message>
            <source>Chinese text file</source>
            <translation>中文文本文件</translation>
        </message>
        <message>
            <source>A word that was never seen</source>
            <translation>一个没见过的词</translation>
        </message>
        <message>
            <source>English; its vector is made of its n-grams.</source>
            <translation>英文词；它的向量由它的 n-gram 拼成。</translation>
        </message>
        <message>
            <source>A text to pay for</source>
            <translation>要付费的文本</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Price of a million tokens</source>
            <translation>一百万词元的价格</translation>
        </message>
        <message>
            <source>Width of the model</source>
            <translation>模型宽度</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>which part: mix, augment, size, unit, ngrams, vocabulary, shipped or families</source>
            <translation>哪一部分：mix、augment、size、unit、ngrams、vocabulary、shipped 或 families</translation>
        </message>
        <message>
            <source>released models: algorithm, what it starts from, ids</source>
            <translation>已发布的模型：算法、从什么开始、编号</translation>
        </message>
        <message>
            <source>the n-grams of the unseen word</source>
            <translation>没见过的词的 n 元组</translation>
        </message>
        <message>
            <source>which of them occurred in training</source>
            <translation>其中哪些在训练中出现过</translation>
        </message>
        <message>
            <source>the known words nearest to it</source>
            <translation>离它最近的已知词</translation>
        </message>
        <message>
            <source>their cosines</source>
            <translation>它们的余弦</translation>
        </message>
        <message>
            <source>bytes per token of the sample texts by shipped vocabulary</source>
            <translation>示例文本的每词元字节数，按附带的词表</translation>
        </message>
        <message>
            <source>unknown tokens of the same</source>
            <translation>同一文本中的未知词元</translation>
        </message>
        <message>
            <source>per cent of Chinese bytes in the training text</source>
            <translation>训练文本中中文字节的百分比</translation>
        </message>
        <message>
            <source>tokens in the vocabulary that is used</source>
            <translation>所用词表的词元数</translation>
        </message>
        <message>
            <source>tokens of the held-out English, the held-out Chinese and the code</source>
            <translation>留出的英文、留出的中文和代码的词元数</translation>
        </message>
        <message>
            <source>the same per character</source>
            <translation>每字符的同一数目</translation>
        </message>
        <message>
            <source>bytes per token of the same texts</source>
            <translation>同样文本的每词元字节数</translation>
        </message>
        <message>
            <source>tokens per word (by white space) of the English text</source>
            <translation>英文文本每词（按空白划分）的词元数</translation>
        </message>
        <message>
            <source>tokens of the sentence in each of the eight scripts</source>
            <translation>八种文字中那个句子的词元数</translation>
        </message>
        <message>
            <source>the reader's sentence in tokens</source>
            <translation>读者的句子有多少词元</translation>
        </message>
        <message>
            <source>FLOPs of attention for the text to pay for, English and Chinese</source>
            <translation>待付费文本的注意力 FLOPs，英文和中文</translation>
        </message>
        <message>
            <source>price of the text to pay for, English and Chinese</source>
            <translation>待付费文本的价格，英文和中文</translation>
        </message>
        <message>
            <source>the kind of unit</source>
            <translation>单位的种类</translation>
        </message>
        <message>
            <source>length of the held-out English and Chinese in these units</source>
            <translation>留出的英文和中文以这种单位计的长度</translation>
        </message>
        <message>
            <source>how many of them are not in the vocabulary</source>
            <translation>其中不在词表里的个数</translation>
        </message>
        <message>
            <source>sizes such a vocabulary could have</source>
            <translation>这样的词表可能的大小</translation>
        </message>
        <message>
            <source>how many would be unknown then, English and Chinese</source>
            <translation>那时有多少未知，英文和中文</translation>
        </message>
        <message>
            <source>tokens used, only inside longer ones, bytes unseen, bytes of no UTF-8 text</source>
            <translation>用到的词元、只在更长词元里的、没见过的字节、不成 UTF-8 文本的字节</translation>
        </message>
        <message>
            <source>tokens that their own text does not give back</source>
            <translation>自己的文本得不回来的词元</translation>
        </message>
        <message>
            <source>bits per token of the training text</source>
            <translation>训练文本每词元的比特数</translation>
        </message>
        <message>
            <source>joins on the longest way down to a byte</source>
            <translation>到一个字节最长的合并链</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/consequences</name>
        <message>
            <source>A word</source>
            <translation>一个词</translation>
        </message>
        <message>
            <source>At the start of a text, and inside a sentence.</source>
            <translation>放在文本开头，以及句子中间。</translation>
        </message>
        <message>
            <source>A prompt</source>
            <translation>一段提示</translation>
        </message>
        <message>
            <source>Without and with a space at its end.</source>
            <translation>末尾不带空格，以及带空格。</translation>
        </message>
        <message>
            <source>A Chinese text</source>
            <translation>一段中文</translation>
        </message>
        <message>
            <source>Its last character comes byte by byte.</source>
            <translation>最后一个字逐字节给出。</translation>
        </message>
        <message>
            <source>A word to spell</source>
            <translation>要拼写的词</translation>
        </message>
        <message>
            <source>A letter to count</source>
            <translation>要数的字母</translation>
        </message>
        <message>
            <source>First number</source>
            <translation>第一个数</translation>
        </message>
        <message>
            <source>Second number</source>
            <translation>第二个数</translation>
        </message>
        <message>
            <source>A word for the encoders</source>
            <translation>给各编码器的词</translation>
        </message>
        <message>
            <source>A space at the end of a prompt</source>
            <translation>提示末尾的空格</translation>
        </message>
        <message>
            <source>Half a Chinese character</source>
            <translation>半个汉字</translation>
        </message>
        <message>
            <source>The same word at the start and inside</source>
            <translation>同一个词在句首和句中</translation>
        </message>
        <message>
            <source>Five encoders, one word</source>
            <translation>五种编码器，一个词</translation>
        </message>
        <message>
            <source>How many letters?</source>
            <translation>有几个字母？</translation>
        </message>
        <message>
            <source>A small sum</source>
            <translation>一道小加法</translation>
        </message>
        <message>
            <source>What does the model see of the text, and what can it not see?</source>
            <translation>模型看到文本的什么，又看不到什么？</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>正在载入模型</translation>
        </message>
        <message>
            <source>Start or inside</source>
            <translation>开头还是中间</translation>
        </message>
        <message>
            <source>A space at the end</source>
            <translation>末尾的空格</translation>
        </message>
        <message>
            <source>Half a character</source>
            <translation>半个字</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>字母</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Five encoders</source>
            <translation>五种编码器</translation>
        </message>
        <message>
            <source>“{word}” and “␣{word}” are two tokens; cosine of their embeddings {cosine}</source>
            <translation>“{word}”和“␣{word}”是两个词元；嵌入的余弦为 {cosine}</translation>
        </message>
        <message>
            <source>“{word}”: tokens at the start of a text {first}, inside a sentence {inside}</source>
            <translation>“{word}”：在文本开头是 {first} 个词元，在句子中间是 {inside} 个</translation>
        </message>
        <message>
            <source>“{text}” follows: {bare}; after one space more: {spaced}</source>
            <translation>接着是“{text}”：{bare}；多一个空格之后：{spaced}</translation>
        </message>
        <message>
            <source>{known} of {bytes} bytes known: “{character}” follows, {share}</source>
            <translation>已知 {bytes} 个字节中的 {known} 个：补成“{character}”的概率 {share}</translation>
        </message>
        <message>
            <source>{letters} letters reach the model as {tokens} numbers; where are {count} × “{letter}”?</source>
            <translation>{letters} 个字母到模型那里成了 {tokens} 个编号；{count} 个“{letter}”在哪里？</translation>
        </message>
        <message>
            <source>{left} + {right} = {answer}: {share} in this model</source>
            <translation>{left} + {right} = {answer}：这个模型给出 {share}</translation>
        </message>
        <message>
            <source>One word, one vocabulary, five encoders: different cuts {different}</source>
            <translation>一个词、一个词表、五种编码器：切法有 {different} 种</translation>
        </message>
        <message>
            <source>At the start of a text</source>
            <translation>在文本开头</translation>
        </message>
        <message>
            <source>Inside a sentence, after a space</source>
            <translation>在句子中间，空格之后</translation>
        </message>
        <message>
            <source>Without a space at the end</source>
            <translation>末尾没有空格</translation>
        </message>
        <message>
            <source>With a space at the end</source>
            <translation>末尾有空格</translation>
        </message>
        <message>
            <source>What the model has been given</source>
            <translation>给模型的内容</translation>
        </message>
        <message>
            <source>As a word: the model gets only the numbers below</source>
            <translation>作为一个词：模型只得到下面的编号</translation>
        </message>
        <message>
            <source>Spelled with spaces, the last letter missing</source>
            <translation>用空格拼写，缺最后一个字母</translation>
        </message>
        <message>
            <source>Eight numbers; tokens of several digits are lit</source>
            <translation>八个数；含多位数字的词元已标出</translation>
        </message>
        <message>
            <source>A sum</source>
            <translation>一道加法</translation>
        </message>
        <message>
            <source>The same, every digit apart</source>
            <translation>同一道题，数字逐个分开</translation>
        </message>
        <message>
            <source>Merges in the order they were learned (BPE)</source>
            <translation>按学到的顺序合并（BPE）</translation>
        </message>
        <message>
            <source>Look up the whole word, else merges</source>
            <translation>先查整词，查不到再合并</translation>
        </message>
        <message>
            <source>Longest match from the left (as WordPiece)</source>
            <translation>从左起最长匹配（如 WordPiece）</translation>
        </message>
        <message>
            <source>Likeliest cut (Viterbi, as Unigram)</source>
            <translation>概率最大的切法（Viterbi，如 Unigram）</translation>
        </message>
        <message>
            <source>Fewest tokens</source>
            <translation>词元最少</translation>
        </message>
        <message>
            <source>Next, at the start</source>
            <translation>下一个词元：在开头</translation>
        </message>
        <message>
            <source>Next, after a space</source>
            <translation>下一个词元：在空格后</translation>
        </message>
        <message>
            <source>Next, without the space</source>
            <translation>下一个词元：没有空格</translation>
        </message>
        <message>
            <source>Next, with the space</source>
            <translation>下一个词元：有空格</translation>
        </message>
        <message>
            <source>Next token</source>
            <translation>下一个词元</translation>
        </message>
        <message>
            <source>Next, after the spelling</source>
            <translation>下一个词元：拼写之后</translation>
        </message>
        <message>
            <source>Next, after the sum</source>
            <translation>下一个词元：算式之后</translation>
        </message>
        <message>
            <source>Next, digits apart</source>
            <translation>下一个词元：数字分开</translation>
        </message>
        <message>
            <source>0 to {top}</source>
            <translation>0 到 {top}</translation>
        </message>
        <message>
            <source>{text} follows: {share}</source>
            <translation>接着是 {text}：{share}</translation>
        </message>
        <message>
            <source>tokens: {tokens}</source>
            <translation>词元：{tokens}</translation>
        </message>
        <message>
            <source>The space before a word belongs to its token. So {first} (id {a}) and {inside} (id {b}) are different rows of the embedding table, and the model has to learn that they mean the same.</source>
            <translation>词前的空格属于这个词的词元（token）。所以 {first}（编号 {a}）和 {inside}（编号 {b}）是嵌入表（embedding table）里不同的两行，模型得自己学会它们意思相同。</translation>
        </message>
        <message>
            <source>In training a space nearly always came together with the word behind it, as one token. A space alone says: no word with a space of its own follows. So {bare} can no longer come, and the likeliest token is {spaced}.</source>
            <translation>训练时，空格几乎总是和后面的词合成一个词元。单独一个空格等于说：后面不会是自带空格的词。于是 {bare} 不可能再来，概率最大的词元成了 {spaced}。</translation>
        </message>
        <message>
            <source>No byte of the character is given yet. Tokens may begin or end inside a character; the chance that the text can still be valid UTF-8 after the next token is {fits}.</source>
            <translation>这个字还没有给出任何字节。词元可以在一个字的中间开始或结束；下一个词元之后文本仍可能是合法 UTF-8 的概率是 {fits}。</translation>
        </message>
        <message>
            <source>{known} of its {bytes} bytes are given. Only some bytes may follow now; tokens after which the text can still be valid UTF-8 have {fits}. The rest would leave a � in the text.</source>
            <translation>它的 {bytes} 个字节已给出 {known} 个。现在只有一部分字节可以接下去；接上之后文本仍可能是合法 UTF-8 的词元共占 {fits}，其余的会在文本里留下一个 �。</translation>
        </message>
        <message>
            <source>The model never sees letters. “{letter}” is hidden in tokens of {alike} different kinds, and how many are in each must be learned token by token. Spelled out, there is a token per letter ({spelled} here), but such rows were rare in training.</source>
            <translation>模型从来看不到字母。“{letter}”藏在 {alike} 种不同的词元里，每种里有几个，要一个词元一个词元地学。逐字母拼出来，就是一个字母一个词元（这里 {spelled} 个），但训练中这样的序列很少。</translation>
        </message>
        <message>
            <source>Frequent digits were joined like letters, so the same digit is a token of its own in one number and half a token in another, with a space or without. The right answer gets {together}, with every digit apart {apart}: this model has not learned to add.</source>
            <translation>常见的数字像字母一样被合并，所以同一个数字在一个数里自成词元，在另一个数里只是半个词元，有时还带着空格。正确答案得到 {together}，数字逐个分开时得到 {apart}：这个模型没有学会加法。</translation>
        </message>
        <message>
            <source>A vocabulary alone does not say how a word is cut; the encoder does. A model trained with one encoder has never seen the cuts of another. All cuts spell the same word.</source>
            <translation>光有词表还不能决定一个词怎么切，编码器（encoder）才决定。用一种编码器训练的模型，从没见过另一种的切法。所有切法拼出的都是同一个词。</translation>
        </message>
        <message>
            <source>The probabilities are those of the bundled bilingual model (a small one), computed now.</source>
            <translation>这些概率来自程序自带的双语模型（一个小模型），是刚刚算出来的。</translation>
        </message>
        <message>
            <source>Of {of} other tokens the second is number {rank} by closeness to the first.</source>
            <translation>在其余 {of} 个词元里，第二个与第一个的接近程度排第 {rank}。</translation>
        </message>
        <message>
            <source>Programs therefore take spaces off the end of a prompt.</source>
            <translation>因此程序会去掉提示末尾的空格。</translation>
        </message>
        <message>
            <source>A byte that was always joined to its neighbour in training is a token the model hardly knows alone.</source>
            <translation>训练时总和邻居合并在一起的字节，单独作为词元时模型几乎不认识。</translation>
        </message>
        <message>
            <source>The lit tokens hold the letter.</source>
            <translation>标出的词元里有这个字母。</translation>
        </message>
        <message>
            <source>Digits are not cut one by one here: frequent years have tokens of several digits.</source>
            <translation>这里的数字并不是逐个切开的：常见年份有多位数字的词元。</translation>
        </message>
        <message>
            <source>Every digit of these numbers is a token of its own.</source>
            <translation>这些数里每个数字都自成一个词元。</translation>
        </message>
        <message>
            <source>p of a token: how often merges produce it in the two sample texts, plus one.</source>
            <translation>词元的 p：在两段样例文本中由合并得到的次数加一。</translation>
        </message>
        <message>
            <source>{count} half characters in {field} were replaced by �.</source>
            <translation>{field}中有 {count} 个半截字符，已换成 �。</translation>
        </message>
        <message>
            <source>the word</source>
            <translation>整个词</translation>
        </message>
        <message>
            <source>the prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>the Chinese text</source>
            <translation>中文文本</translation>
        </message>
        <message>
            <source>the word to spell</source>
            <translation>要拼写的词</translation>
        </message>
        <message>
            <source>the letter</source>
            <translation>这个字母</translation>
        </message>
        <message>
            <source>the word for the encoders</source>
            <translation>给编码器的词</translation>
        </message>
        <message>
            <source>There must be a sign in it.</source>
            <translation>至少要有一个可见的字符。</translation>
        </message>
        <message>
            <source>id {id}</source>
            <translation>编号 {id}</translation>
        </message>
        <message>
            <source>summed over all tokens that begin or hold it</source>
            <translation>对所有以它开头或构成它的词元求和</translation>
        </message>
        <message>
            <source>ln p: sum over the tokens, from their counts in sample texts</source>
            <translation>ln p：各词元之和，由样例文本中的次数得出</translation>
        </message>
        <message>
            <source>A space is put behind the prompt. What does the model expect?</source>
            <translation>在提示后面加一个空格，模型会预期什么？</translation>
        </message>
        <message>
            <source>The same word, now without its space</source>
            <translation>同一个词，只是不带空格</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>别的东西</translation>
        </message>
        <message>
            <source>which experiment: start, space, cut, letters, digits or race</source>
            <translation>哪个实验：start、space、cut、letters、digits 或 race</translation>
        </message>
        <message>
            <source>the tokens of each row</source>
            <translation>每一行的词元</translation>
        </message>
        <message>
            <source>their ids</source>
            <translation>它们的编号</translation>
        </message>
        <message>
            <source>the likeliest next tokens of each row, where it was asked</source>
            <translation>每一行最可能的下一个词元（若询问过）</translation>
        </message>
        <message>
            <source>their probabilities</source>
            <translation>它们的概率</translation>
        </message>
        <message>
            <source>what ought to follow, for each row</source>
            <translation>每一行应当接什么</translation>
        </message>
        <message>
            <source>its probability, -1 where nothing was wanted</source>
            <translation>它的概率，没有期望处为 -1</translation>
        </message>
        <message>
            <source>the numbers of the experiment by name</source>
            <translation>这个实验的各个数，按名字</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/encode</name>
        <message>
            <source>Byte-level BPE, English and Chinese (4096)</source>
            <translation>字节级 BPE（byte-level BPE），英文与中文（4096）</translation>
        </message>
        <message>
            <source>WordPiece, lower case (2048)</source>
            <translation>WordPiece，小写（2048）</translation>
        </message>
        <message>
            <source>Unigram (2048)</source>
            <translation>Unigram（2048）</translation>
        </message>
        <message>
            <source>BPE with byte fallback (2048)</source>
            <translation>带字节回退（byte fallback）的 BPE（2048）</translation>
        </message>
        <message>
            <source>Characters, English (66)</source>
            <translation>字符（characters），英文（66）</translation>
        </message>
        <message>
            <source>UTF-8 bytes (256)</source>
            <translation>UTF-8 字节（256）</translation>
        </message>
        <message>
            <source>From a file</source>
            <translation>来自文件</translation>
        </message>
        <message>
            <source>Opening the tokenizer</source>
            <translation>正在打开分词器</translation>
        </message>
        <message>
            <source>Encoding the text</source>
            <translation>正在编码文本</translation>
        </message>
        <message>
            <source>cuts</source>
            <translation>切分</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>normalised</source>
            <translation>规范化</translation>
        </message>
        <message>
            <source>pre-tokens</source>
            <translation>预词元</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>ids</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>one word</source>
            <translation>一个词</translation>
        </message>
        <message>
            <source>chat template</source>
            <translation>对话模板</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Halves of characters (lone surrogates) in {field}, replaced by �: {count}.</source>
            <translation>{field}中的半个字符（孤立代理项，lone surrogate）已换成 �：{count} 个。</translation>
        </message>
        <message>
            <source>{name} also asks for {what}; that is not done here.</source>
            <translation>{name} 还要求 {what}；这里不做。</translation>
        </message>
        <message>
            <source>There is no text to encode: type one character or more.</source>
            <translation>没有可编码的文本：请输入至少一个字符。</translation>
        </message>
        <message>
            <source>No file is chosen: choose a tokenizer.json, a *.tiktoken or a *.model file.</source>
            <translation>还没有选文件：请选一个 tokenizer.json、*.tiktoken 或 *.model 文件。</translation>
        </message>
        <message>
            <source>There is nothing to train on: type a word or more.</source>
            <translation>没有可训练的文本：请至少输入一个词。</translation>
        </message>
        <message>
            <source>the text to train on</source>
            <translation>训练文本</translation>
        </message>
        <message>
            <source>Byte-level BPE, trained here</source>
            <translation>字节级 BPE，现场训练</translation>
        </message>
        <message>
            <source>WordPiece, trained here</source>
            <translation>WordPiece，现场训练</translation>
        </message>
        <message>
            <source>Unigram, trained here</source>
            <translation>Unigram，现场训练</translation>
        </message>
        <message>
            <source>BPE with byte fallback, trained here</source>
            <translation>带字节回退的 BPE，现场训练</translation>
        </message>
        <message>
            <source>Byte-level BPE</source>
            <translation>字节级 BPE</translation>
        </message>
        <message>
            <source>Byte-level BPE, larger</source>
            <translation>字节级 BPE（较大）</translation>
        </message>
        <message>
            <source>WordPiece</source>
            <translation>WordPiece</translation>
        </message>
        <message>
            <source>Unigram</source>
            <translation>Unigram</translation>
        </message>
        <message>
            <source>BPE with byte fallback</source>
            <translation>带字节回退的 BPE</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>UTF-8 bytes</source>
            <translation>UTF-8 字节</translation>
        </message>
        <message>
            <source>{tokens} tokens, {ratio} bytes per token</source>
            <translation>{tokens} 个词元（token），每词元 {ratio} 字节</translation>
        </message>
        <message>
            <source>{tokens} tokens</source>
            <translation>{tokens} 个词元</translation>
        </message>
        <message>
            <source>✓ comes back whole</source>
            <translation>✓ 完整还原</translation>
        </message>
        <message>
            <source>✗ lost in the normaliser</source>
            <translation>✗ 丢失于规范化</translation>
        </message>
        <message>
            <source>✗ lost in the pre-tokenizer</source>
            <translation>✗ 丢失于预切分</translation>
        </message>
        <message>
            <source>✗ lost in the model</source>
            <translation>✗ 丢失于模型</translation>
        </message>
        <message>
            <source>✗ lost in the decoder</source>
            <translation>✗ 丢失于解码器</translation>
        </message>
        <message>
            <source>cut by both: {count}</source>
            <translation>两者都切：{count}</translation>
        </message>
        <message>
            <source>only above: {count}</source>
            <translation>只有上面切：{count}</translation>
        </message>
        <message>
            <source>only below: {count}</source>
            <translation>只有下面切：{count}</translation>
        </message>
        <message>
            <source>Not shown: {before} characters before, {behind} after.</source>
            <translation>未显示：前面 {before} 个字符，后面 {behind} 个。</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Normalised</source>
            <translation>规范化之后</translation>
        </message>
        <message>
            <source>Pre-tokens</source>
            <translation>预词元</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Ids</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Decoded</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>Chat template beside the file, never run</source>
            <translation>文件旁的对话模板（chat template），从不运行</translation>
        </message>
        <message>
            <source>looks like a special token</source>
            <translation>看起来是特殊词元</translation>
        </message>
        <message>
            <source>Not shown: {lines} lines.</source>
            <translation>未显示：{lines} 行。</translation>
        </message>
        <message>
            <source>The chat template</source>
            <translation>对话模板</translation>
        </message>
        <message>
            <source>A chat is one long text to a model. This program, in the language Jinja, writes the turns one after the other with special tokens between them: {tokens}. It came with the file, so it is shown as text and never run.</source>
            <translation>对模型来说，一次对话就是一段长文本。这个用 Jinja 语言写的程序把各轮发言依次写出，中间放特殊词元（special token）：{tokens}。它随文件而来，所以只作为文本显示，从不执行。</translation>
        </message>
        <message>
            <source>Word {number}: “{text}”</source>
            <translation>第 {number} 个词：“{text}”</translation>
        </message>
        <message>
            <source>the units</source>
            <translation>基本单位</translation>
        </message>
        <message>
            <source>the word</source>
            <translation>整个词</translation>
        </message>
        <message>
            <source>rank {rank}: {left} + {right}</source>
            <translation>秩 {rank}：{left} + {right}</translation>
        </message>
        <message>
            <source>Where two parts meet: the rank of their merge. The lowest is joined next.</source>
            <translation>两部分相接处：它们合并的秩（rank）。最低的先合并。</translation>
        </message>
        <message>
            <source>Crossed out: a merge left out by chance. The lowest of the other ranks is joined next.</source>
            <translation>划掉的是被随机跳过的合并；其余中秩最小的下一个合并。</translation>
        </message>
        <message>
            <source>merges left out by chance: {count}</source>
            <translation>被随机跳过的合并：{count} 个</translation>
        </message>
        <message>
            <source>{name}, dropout {share} %</source>
            <translation>{name}，dropout {share} %</translation>
        </message>
        <message>
            <source>looked up whole</source>
            <translation>整词查表得到</translation>
        </message>
        <message>
            <source>longest match, lengths tried: {tried}</source>
            <translation>最长匹配，试过 {tried} 种长度</translation>
        </message>
        <message>
            <source>best way so far: {score}</source>
            <translation>到此为止最好：{score}</translation>
        </message>
        <message>
            <source>bytes: {bytes}</source>
            <translation>字节：{bytes}</translation>
        </message>
        <message>
            <source>characters {start} to {end}, bytes {low} to {high} of the text</source>
            <translation>文本的第 {start} 至 {end} 个字符，第 {low} 至 {high} 个字节</translation>
        </message>
        <message>
            <source>stands for nothing in the text</source>
            <translation>在文本中没有对应的内容</translation>
        </message>
        <message>
            <source>in no token: it has no id</source>
            <translation>不在任何词元里：没有编号</translation>
        </message>
        <message>
            <source>special or added: found before the model sees the text</source>
            <translation>特殊或附加的词元：在模型看到文本之前就已找出</translation>
        </message>
        <message>
            <source>the unknown token</source>
            <translation>未知词元（unknown token）</translation>
        </message>
        <message>
            <source>one byte of a character that is not in the vocabulary</source>
            <translation>词表中没有的字符的一个字节</translation>
        </message>
        <message>
            <source>{kind}, ids in use: {size}</source>
            <translation>{kind}，在用的编号：{size} 个</translation>
        </message>
        <message>
            <source>Pre-token {number}, tokens: {tokens}</source>
            <translation>第 {number} 个预词元，含词元 {tokens} 个</translation>
        </message>
        <message>
            <source>“{old}” has become “{new}”</source>
            <translation>“{old}”变成了“{new}”</translation>
        </message>
        <message>
            <source>The decoded ids are the text again, character for character.</source>
            <translation>编号解码后又是原来的文本，一字不差。</translation>
        </message>
        <message>
            <source>The first difference is at character {place}. Both texts have the same normal form: the normaliser made them equal.</source>
            <translation>第一处不同在第 {place} 个字符。两段文本规范化之后相同：是规范化（normaliser）使它们变得一样。</translation>
        </message>
        <message>
            <source>The first difference is at character {place}. Both texts have the same pre-tokens: what differs was dropped or changed between them.</source>
            <translation>第一处不同在第 {place} 个字符。两段文本的预词元（pre-token）相同：不同之处在预切分时被丢掉或改动了。</translation>
        </message>
        <message>
            <source>The first difference is at character {place}. Both texts have the same ids: what the vocabulary does not know has become one unknown token, or nothing.</source>
            <translation>第一处不同在第 {place} 个字符。两段文本的编号相同：词表不认识的内容变成了同一个未知词元，或者什么也没有。</translation>
        </message>
        <message>
            <source>The first difference is at character {place}. The decoder writes something that the encoder would read as other ids.</source>
            <translation>第一处不同在第 {place} 个字符。解码器（decoder）写出的内容，再编码会得到别的编号。</translation>
        </message>
        <message>
            <source>The same text, cut twice</source>
            <translation>同一段文本，两种切法</translation>
        </message>
        <message>
            <source>The text as tokens</source>
            <translation>切成词元的文本</translation>
        </message>
        <message>
            <source>The text, as it came</source>
            <translation>原来的文本</translation>
        </message>
        <message>
            <source>Decoded again</source>
            <translation>解码回来</translation>
        </message>
        <message>
            <source>“{text}”, decision {done} of {all}</source>
            <translation>“{text}”，第 {done} 步，共 {all} 步</translation>
        </message>
        <message>
            <source>A model never sees letters, only these ids. The first tokenizer makes {first} tokens of {bytes} bytes, the second {second}. They cut at {same} places alike; {above} cuts only the first one makes, {below} only the second.</source>
            <translation>模型从来看不到字母，只看到这些编号（id）。{bytes} 个字节，第一个分词器（tokenizer）切成 {first} 个词元（token），第二个切成 {second} 个。两者在 {same} 处切得一样；有 {above} 处只有第一个切，{below} 处只有第二个切。</translation>
        </message>
        <message>
            <source>A model never sees letters, only these ids. This tokenizer makes {first} tokens of {bytes} bytes.</source>
            <translation>模型从来看不到字母，只看到这些编号（id）。这个分词器（tokenizer）把 {bytes} 个字节切成 {first} 个词元（token）。</translation>
        </message>
        <message>
            <source>{characters} characters, {bytes} bytes in UTF-8. White space is made visible: ␣ is a space, ↵ the end of a line, ⇥ a tab.</source>
            <translation>{characters} 个字符，UTF-8 编码为 {bytes} 个字节。空白都显示出来：␣ 是空格，↵ 是行尾，⇥ 是制表符。</translation>
        </message>
        <message>
            <source>The normaliser may change letters for good: lower case, accents off, full width to half, spaces to ▁. Changed here: {changed} places.</source>
            <translation>规范化（normaliser）可能永久改变字符：转小写、去掉重音、全角转半角、空格变成 ▁。这里改变了 {changed} 处。</translation>
        </message>
        <message>
            <source>The text is cut into {words} pre-tokens. The model works on each alone: no token crosses one of these cuts.</source>
            <translation>文本被切成 {words} 个预词元（pre-token）。模型逐个处理它们：没有词元会跨过这些切口。</translation>
        </message>
        <message>
            <source>The model ({kind}) makes {tokens} tokens of them. Special: {special}, unknown: {unknown}, single bytes of unknown characters: {fallback}.</source>
            <translation>模型（{kind}）由此得到 {tokens} 个词元。特殊：{special}，未知：{unknown}，未知字符的单个字节：{fallback}。</translation>
        </message>
        <message>
            <source>Every token has a number in the vocabulary of {size}. These {tokens} numbers, {distinct} of them different, are all that a model gets.</source>
            <translation>每个词元在大小为 {size} 的词表里都有一个号。模型得到的只有这 {tokens} 个号，其中 {distinct} 个各不相同。</translation>
        </message>
        <message>
            <source>From the ids back to text: every character has come back. Decoding puts the pieces side by side; bytes of one character may come from several tokens.</source>
            <translation>从编号回到文本：每个字符都回来了。解码就是把各片拼在一起；一个字符的字节可能来自几个词元。</translation>
        </message>
        <message>
            <source>What comes back is not the text: they differ in {places} places, first at character {place}. The colours show where.</source>
            <translation>回来的不是原文：有 {places} 处不同，第一处在第 {place} 个字符。颜色标出了位置。</translation>
        </message>
        <message>
            <source>The word begins as its smallest units. Of all neighbours that have a merge, the one learned first is joined first, however often it occurs here.</source>
            <translation>开始时，词是一个个最小单位。在所有可以合并（merge）的相邻对中，先学到的先合并，与它在这里出现多少次无关。</translation>
        </message>
        <message>
            <source>Among the neighbours “{left}” + “{right}” has the lowest rank, {rank}: it was learned before all others that could be joined here. They become the token {id}.</source>
            <translation>在相邻对中，“{left}”+“{right}”的秩（rank）最低，为 {rank}：它比这里其他可合并的对都学得早。它们变成词元 {id}。</translation>
        </message>
        <message>
            <source>Among the neighbours “{left}” + “{right}” has the lowest rank, {rank}. After it no pair of neighbours has a merge: the word has {tokens} tokens.</source>
            <translation>在相邻对中，“{left}”+“{right}”的秩（rank）最低，为 {rank}。此后再没有可合并的相邻对：这个词共 {tokens} 个词元。</translation>
        </message>
        <message>
            <source>Possible merges: {possible}. With BPE-dropout each is left out with a probability of {share} %; in their order {skipped} were. The next one, “{left}” + “{right}” with the rank {rank}, is made. A model that is trained like this sees the same word cut in many ways.</source>
            <translation>可做的合并：{possible} 个。在 BPE-dropout 下，每个合并以 {share} % 的概率被跳过；按秩的顺序，先有 {skipped} 个被跳过，随后的“{left}”+“{right}”（秩 {rank}）得到合并。这样训练的模型会看到同一个词的许多种切法。</translation>
        </message>
        <message>
            <source>Possible merges: {possible}. Chance left out all of them, so the word stays as it is, in {tokens} tokens. Another draw may cut it otherwise.</source>
            <translation>可做的合并：{possible} 个，全部被随机跳过，因此这个词保持现状，共 {tokens} 个词元。换一次抽样，切法可能就不同。</translation>
        </message>
        <message>
            <source>The word as a whole is in the vocabulary, so it is taken from there. The merges alone would not make it.</source>
            <translation>整个词就在词表里，于是直接取用。单靠合并得不到它。</translation>
        </message>
        <message>
            <source>WordPiece keeps no merges. It looks for the longest piece of the vocabulary that the word begins with, then goes on behind it.</source>
            <translation>WordPiece 不保留合并表。它找出词表中能作为词首的最长一片，然后从它后面继续。</translation>
        </message>
        <message>
            <source>The longest piece from here is “{piece}”, the token {id}; lengths tried: {tried}.</source>
            <translation>从这里起最长的一片是“{piece}”，词元 {id}；试过 {tried} 种长度。</translation>
        </message>
        <message>
            <source>At some place no piece of the vocabulary fits, or the word is too long: the whole word becomes the unknown token.</source>
            <translation>某处没有任何一片合适，或者词太长：整个词变成未知词元（unknown token）。</translation>
        </message>
        <message>
            <source>Unigram gives every piece a score, the logarithm of its probability, and looks for the cut with the largest sum.</source>
            <translation>Unigram 给每一片一个分数，即概率的对数，然后寻找总分最大的切法。</translation>
        </message>
        <message>
            <source>The best way to cut the first {read} units: the scores sum to {score}. Later letters may still change it.</source>
            <translation>前 {read} 个单位的最佳切法：分数之和为 {score}。后面的字母还可能改变它。</translation>
        </message>
        <message>
            <source>The word is looked up as a whole; there is nothing to decide.</source>
            <translation>词作为整体查表；没有什么可决定的。</translation>
        </message>
        <message>
            <source>Tokens that begin or end inside a character: {count}. Alone they are no valid text.</source>
            <translation>在字符中间开始或结束的词元：{count} 个。单独看它们不是有效的文本。</translation>
        </message>
        <message>
            <source>Characters in no token or in an unknown one, with {name}: {count}. A model never learns of them.</source>
            <translation>用“{name}”时，不在任何词元里或只在未知词元里的字符：{count} 个。模型永远不会知道它们是什么。</translation>
        </message>
        <message>
            <source>Dashed boxes are special tokens; the model itself never makes them.</source>
            <translation>虚线框是特殊词元（special token）；分词模型自己从不产生它们。</translation>
        </message>
        <message>
            <source>A chat template stands beside the file. It is shown as the last step and never run. It seems to use these special tokens: {tokens}.</source>
            <translation>文件旁有一个对话模板（chat template），它显示为最后一步，从不运行。它似乎用到这些特殊词元：{tokens}。</translation>
        </message>
        <message>
            <source>A space belongs to the word behind it, so the same word has another id at the start.</source>
            <translation>空格属于它后面的词，所以同一个词在开头时编号不同。</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>分词器（tokenizer）</translation>
        </message>
        <message>
            <source>Its file</source>
            <translation>它的文件</translation>
        </message>
        <message>
            <source>Byte-level BPE of the bilingual model</source>
            <extracomment>Those before "clear" are shipped as tokenizer.json, "bilingual" with the model of that name. Those trained on the reader's text when they are asked for, by the recipes of the shipped ones.</extracomment>
            <translation>双语模型的字节级 BPE</translation>
        </message>
        <message>
            <source>Trained here: byte-level BPE</source>
            <translation>现场训练：字节级 BPE</translation>
        </message>
        <message>
            <source>Trained here: WordPiece</source>
            <translation>现场训练：WordPiece</translation>
        </message>
        <message>
            <source>Trained here: Unigram</source>
            <translation>现场训练：Unigram</translation>
        </message>
        <message>
            <source>Trained here: BPE with byte fallback</source>
            <translation>现场训练：带字节回退的 BPE</translation>
        </message>
        <message>
            <source>A tokenizer.json, a rank file of tiktoken (*.tiktoken) or a SentencePiece *.model.</source>
            <translation>一个 tokenizer.json、tiktoken 的秩文件（*.tiktoken），或 SentencePiece 的 *.model。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Second tokenizer</source>
            <translation>第二个分词器</translation>
        </message>
        <message>
            <source>Text to train on</source>
            <translation>训练文本</translation>
        </message>
        <message>
            <source>For the tokenizers that are trained here, at once.</source>
            <translation>供现场训练的分词器使用，立即训练。</translation>
        </message>
        <message>
            <source>Size to train to</source>
            <translation>训练到的词表大小</translation>
        </message>
        <message>
            <source>The alphabet is always whole, even where it is larger.</source>
            <translation>基本字符总是完整保留，即使已超过这个大小。</translation>
        </message>
        <message>
            <source>GPT-2's</source>
            <translation>GPT-2 的</translation>
        </message>
        <message>
            <source>GPT-4's (cl100k)</source>
            <translation>GPT-4 的（cl100k）</translation>
        </message>
        <message>
            <source>GPT-4o's (o200k)</source>
            <translation>GPT-4o 的（o200k）</translation>
        </message>
        <message>
            <source>Cuts for a rank file</source>
            <translation>秩文件的预切分</translation>
        </message>
        <message>
            <source>A rank file does not say where the text is cut before merging.</source>
            <translation>秩文件里没有写明合并之前在哪里切开文本。</translation>
        </message>
        <message>
            <source>Special tokens around the text</source>
            <translation>文本前后的特殊词元（special token）</translation>
        </message>
        <message>
            <source>Word to look into</source>
            <translation>要细看的词</translation>
        </message>
        <message>
            <source>Its number in the text, from 0; or click it in the picture.</source>
            <translation>它在文本中的序号，从 0 起；也可以在图中点选。</translation>
        </message>
        <message>
            <source>BPE-dropout</source>
            <translation>BPE-dropout（随机跳过合并）</translation>
        </message>
        <message>
            <source>The probability with which the first tokenizer leaves out each merge that it could make; some models are trained like that.</source>
            <translation>第一个分词器以这个概率跳过每一个本可以做的合并；有些模型就是这样训练的。</translation>
        </message>
        <message>
            <source>Draw of the dropout</source>
            <translation>dropout 的抽样序号</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>In the boxes</source>
            <translation>方框里显示</translation>
        </message>
        <message>
            <source>One word, merge by merge</source>
            <translation>一个词，逐次合并</translation>
        </message>
        <message>
            <source>BPE-dropout: merges left out by chance</source>
            <translation>BPE-dropout：随机跳过合并</translation>
        </message>
        <message>
            <source>Trained here, beside a shipped one</source>
            <translation>现场训练的，与自带的对照</translation>
        </message>
        <message>
            <source>Four models, two at a time</source>
            <translation>四种模型，两两比较</translation>
        </message>
        <message>
            <source>Unknown, or byte by byte</source>
            <translation>未知，还是逐字节</translation>
        </message>
        <message>
            <source>Spaces, tabs and line ends</source>
            <translation>空格、制表符和行尾</translation>
        </message>
        <message>
            <source>Water in nine scripts</source>
            <translation>九种文字写的“水”</translation>
        </message>
        <message>
            <source>One sign, many tokens</source>
            <translation>一个符号，多个词元</translation>
        </message>
        <message>
            <source>What does not come back</source>
            <translation>回不来的内容</translation>
        </message>
        <message>
            <source>What does a model see of a text, and where do tokenizers differ?</source>
            <translation>模型看到的文本是什么样子，各个分词器在哪里切得不同？</translation>
        </message>
        <message>
            <source>{name} cannot be read: choose another file.</source>
            <translation>无法读取 {name}：请选择另一个文件。</translation>
        </message>
        <message>
            <source>{name} is empty: choose a tokenizer file with something in it.</source>
            <translation>{name} 是空的：请选择有内容的分词器文件。</translation>
        </message>
        <message>
            <source>{name} is larger than {most} MiB: no tokenizer file in use is.</source>
            <translation>{name} 超过 {most} MiB：实际使用的分词器文件都没有这么大。</translation>
        </message>
        <message>
            <source>{name} is not UTF-8 text (byte {place}): it may be damaged.</source>
            <translation>{name} 不是 UTF-8 文本（第 {place} 个字节）：可能已损坏。</translation>
        </message>
        <message>
            <source>{name} is not valid JSON: line {line}, column {column}.</source>
            <translation>{name} 不是有效的 JSON：第 {line} 行第 {column} 列。</translation>
        </message>
        <message>
            <source>{name} is nested more than {most} levels deep: no tokenizer file is.</source>
            <translation>{name} 嵌套超过 {most} 层：分词器文件不会这样。</translation>
        </message>
        <message>
            <source>{name} is not a file: choose a tokenizer.json, a *.tiktoken or a *.model file.</source>
            <translation>{name} 不是文件：请选 tokenizer.json、*.tiktoken 或 *.model 文件。</translation>
        </message>
        <message>
            <source>{name} is neither a tokenizer.json nor a rank file of tiktoken nor a .model file of SentencePiece: choose one of these.</source>
            <translation>{name} 既不是 tokenizer.json，也不是 tiktoken 的秩文件或 SentencePiece 的 .model 文件：请选其中一种。</translation>
        </message>
        <message>
            <source>{name} is an archive or a pickle, which can hold programs: it is not opened. Choose a tokenizer.json, a *.tiktoken or a *.model file.</source>
            <translation>{name} 是压缩包或 pickle，其中可能藏有程序，因此不打开。请选 tokenizer.json、*.tiktoken 或 *.model 文件。</translation>
        </message>
        <message>
            <source>{name} ends too early: after byte {about} something is missing.</source>
            <translation>{name} 结束得太早：第 {about} 个字节之后缺了内容。</translation>
        </message>
        <message>
            <source>{name} is damaged, or is no .model file of SentencePiece.</source>
            <translation>{name} 已损坏，或者不是 SentencePiece 的 .model 文件。</translation>
        </message>
        <message>
            <source>{name} is too large: at most {about} bytes or pieces are read.</source>
            <translation>{name} 太大：最多读取 {about} 个字节或词片。</translation>
        </message>
        <message>
            <source>{name} has no vocabulary with exactly one unknown piece.</source>
            <translation>{name} 没有恰好含一个未知词片的词表。</translation>
        </message>
        <message>
            <source>{name} has a model of a kind that does not exist: {about}.</source>
            <translation>{name} 的模型种类不存在：{about}。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; an object belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是对象（object）。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; a list belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是列表（list）。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; a text belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是文本。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; a whole number from 0 on belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是不小于 0 的整数。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; true or false belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是 true 或 false。</translation>
        </message>
        <message>
            <source>{name}: {where} is {got}; a number belongs there.</source>
            <translation>{name}：{where} 是 {got}；那里应当是数。</translation>
        </message>
        <message>
            <source>{name}: {where} is missing.</source>
            <translation>{name}：缺少 {where}。</translation>
        </message>
        <message>
            <source>{name}: {where} holds half a character (a lone surrogate).</source>
            <translation>{name}：{where} 里有半个字符（孤立代理项，lone surrogate）。</translation>
        </message>
        <message>
            <source>{name}: the {stage} “{kind}” is not one of those followed here, and its effect is not guessed.</source>
            <translation>{name}：{stage} 中的“{kind}”不在这里支持之列，它的作用也不去猜测。</translation>
        </message>
        <message>
            <source>{name}: {where} = {got} is a setting that is not followed here.</source>
            <translation>{name}：{where} = {got} 是这里不支持的设置。</translation>
        </message>
        <message>
            <source>{name}: the id {id} in {where} is out of range.</source>
            <translation>{name}：{where} 里的编号 {id} 超出范围。</translation>
        </message>
        <message>
            <source>{name}: the id {id} belongs to two tokens, “{first}” and “{second}”.</source>
            <translation>{name}：编号 {id} 同时属于两个词元，“{first}”和“{second}”。</translation>
        </message>
        <message>
            <source>{name}: the token “{token}” is in the vocabulary twice.</source>
            <translation>{name}：词元“{token}”在词表中出现了两次。</translation>
        </message>
        <message>
            <source>{name}: the added token “{token}” claims the id {id}, which does not fit the vocabulary.</source>
            <translation>{name}：附加词元“{token}”的编号 {id} 与词表不符。</translation>
        </message>
        <message>
            <source>{name}: merge {merge} needs “{token}”, which is not in the vocabulary.</source>
            <translation>{name}：第 {merge} 条合并需要“{token}”，但词表中没有。</translation>
        </message>
        <message>
            <source>{name}: merge {merge} is {got}; two tokens belong there.</source>
            <translation>{name}：第 {merge} 条合并是 {got}；那里应当是两个词元。</translation>
        </message>
        <message>
            <source>{name}: the unknown token “{token}” is not in the vocabulary.</source>
            <translation>{name}：未知词元“{token}”不在词表中。</translation>
        </message>
        <message>
            <source>{name}: the vocabulary is empty.</source>
            <translation>{name}：词表是空的。</translation>
        </message>
        <message>
            <source>{name}: the token “{token}” is longer than {most} characters: no real one is.</source>
            <translation>{name}：词元“{token}”超过 {most} 个字符：实际的词元没有这么长。</translation>
        </message>
        <message>
            <source>{name}: the template puts “{token}” around the text, but does not give its id.</source>
            <translation>{name}：模板要在文本旁放“{token}”，却没有给出它的编号。</translation>
        </message>
        <message>
            <source>{name}: the pattern “{pattern}” does not compile: {why}.</source>
            <translation>{name}：模式“{pattern}”无法编译：{why}。</translation>
        </message>
        <message>
            <source>{name}: the pattern “{pattern}” takes more than {seconds} seconds on this text; it would try ways without end.</source>
            <translation>{name}：模式“{pattern}”在这段文本上超过了 {seconds} 秒；它会没完没了地尝试。</translation>
        </message>
        <message>
            <source>{name}: its table of normalisations is damaged.</source>
            <translation>{name}：它的规范化表已损坏。</translation>
        </message>
        <message>
            <source>{name}: line {line} is not a token in base64 and a rank.</source>
            <translation>{name}：第 {line} 行不是 base64 写的词元加上秩。</translation>
        </message>
        <message>
            <source>{name}: line {line} gives the rank {rank} a second time.</source>
            <translation>{name}：第 {line} 行重复给出秩 {rank}。</translation>
        </message>
        <message>
            <source>{name}: line {line} gives the same token a second rank.</source>
            <translation>{name}：第 {line} 行给同一个词元第二个秩。</translation>
        </message>
        <message>
            <source>{name}: single bytes without a rank: {count}, the first is {byte}. Every byte needs one.</source>
            <translation>{name}：没有秩的单个字节有 {count} 个，第一个是 {byte}。每个字节都要有。</translation>
        </message>
        <message>
            <source>the tokens of the first tokenizer, for reading</source>
            <translation>第一个分词器的词元，供阅读</translation>
        </message>
        <message>
            <source>their ids</source>
            <translation>它们的编号</translation>
        </message>
        <message>
            <source>their bytes, in hex</source>
            <translation>它们的字节，十六进制</translation>
        </message>
        <message>
            <source>their characters in the text, first and one beyond the last</source>
            <translation>它们在文本中的字符，第一个和最后一个之后</translation>
        </message>
        <message>
            <source>the tokens of the second tokenizer</source>
            <translation>第二个分词器的词元</translation>
        </message>
        <message>
            <source>cuts that both make, only the first, only the second</source>
            <translation>两者都有的切口、只有第一个有的、只有第二个有的</translation>
        </message>
        <message>
            <source>the chat template beside the first tokenizer's file, never run</source>
            <translation>第一个分词器文件旁的对话模板，从不运行</translation>
        </message>
        <message>
            <source>what in it looks like a special token</source>
            <translation>其中像特殊词元的内容</translation>
        </message>
        <message>
            <source>length of the text in characters</source>
            <translation>文本的长度，字符</translation>
        </message>
        <message>
            <source>length of the text in UTF-8 bytes</source>
            <translation>文本的长度，UTF-8 字节</translation>
        </message>
        <message>
            <source>the normalised text, piece by piece</source>
            <translation>规范化后的文本，逐段</translation>
        </message>
        <message>
            <source>the pre-tokens</source>
            <translation>预分词的结果</translation>
        </message>
        <message>
            <source>the text that the ids decode to</source>
            <translation>这些编号解码得到的文本</translation>
        </message>
        <message>
            <source>the stage that loses what does not come back, or nothing</source>
            <translation>丢失无法还原内容的阶段；没有则为空</translation>
        </message>
        <message>
            <source>the first character that differs, -1 for none</source>
            <translation>第一个不同的字符，没有则为 -1</translation>
        </message>
        <message>
            <source>the word that is looked into</source>
            <translation>细看的词</translation>
        </message>
        <message>
            <source>its parts after this decision</source>
            <translation>这次决定之后它的各部分</translation>
        </message>
        <message>
            <source>their ids, -1 for what is not cut yet</source>
            <translation>它们的编号，尚未切开的为 -1</translation>
        </message>
        <message>
            <source>rank of the merge of every pair of neighbours, -1 for none</source>
            <translation>每对相邻部分的合并名次，没有则为 -1</translation>
        </message>
        <message>
            <source>pairs (by their left part) whose merges were left out by chance before the next</source>
            <translation>在下一次合并之前被随机略过的对（以左边部分表示）</translation>
        </message>
        <message>
            <source>rank of the merge, lengths tried, or score of the best way so far</source>
            <translation>合并的名次、试过的长度，或目前最好切法的分数</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/sentencepiece</name>
        <message>
            <source>Text to encode</source>
            <translation>要编码的文本</translation>
        </message>
        <message>
            <source>Training text</source>
            <translation>训练文本</translation>
        </message>
        <message>
            <source>All four vocabularies are learned from it, line by line.</source>
            <translation>四个词表都从它逐行学习。</translation>
        </message>
        <message>
            <source>A .model file</source>
            <translation>.model 文件</translation>
        </message>
        <message>
            <source>It takes the place of the learned vocabulary of its kind, and is then the one looked at.</source>
            <translation>它取代同种类的学到的词表，并成为被查看的那一个。</translation>
        </message>
        <message>
            <source>Learning the vocabularies</source>
            <translation>正在学习词表</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>normalised</source>
            <translation>规范化</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>词片</translation>
        </message>
        <message>
            <source>ids</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>{count} lone surrogates in {field} were replaced by U+FFFD.</source>
            <translation>{field}中有 {count} 个孤立的代理码位（lone surrogate），已换成 U+FFFD。</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>the training text</source>
            <translation>训练文本</translation>
        </message>
        <message>
            <source>There is nothing to encode: type at least one character.</source>
            <translation>没有可编码的内容：请至少输入一个字符。</translation>
        </message>
        <message>
            <source>There is nothing to learn from: type at least one word of training text.</source>
            <translation>没有可学习的内容：训练文本里请至少写一个词。</translation>
        </message>
        <message>
            <source>The training text has {characters} different characters, more than the {size} pieces asked for. BPE and Unigram keep all of them.</source>
            <translation>训练文本里有 {characters} 个不同的字符，多于所要的 {size} 个词片。BPE 和 Unigram 会全部保留。</translation>
        </message>
        <message>
            <source>{name} cannot be read: take an ordinary file.</source>
            <translation>无法读取 {name}：请选择普通文件。</translation>
        </message>
        <message>
            <source>{name} ends too early: after byte {about} something is missing.</source>
            <translation>{name} 结束得太早：第 {about} 个字节之后缺了内容。</translation>
        </message>
        <message>
            <source>{name} is damaged, or is no .model file of SentencePiece.</source>
            <translation>{name} 已损坏，或者不是 SentencePiece 的 .model 文件。</translation>
        </message>
        <message>
            <source>{name} is too large: at most {about} bytes or pieces are read.</source>
            <translation>{name} 太大：最多读取 {about} 个字节或词片。</translation>
        </message>
        <message>
            <source>{name} has no vocabulary with exactly one unknown piece.</source>
            <translation>{name} 没有恰好含一个未知词片的词表。</translation>
        </message>
        <message>
            <source>{name} has a model of a kind that does not exist: {about}.</source>
            <translation>{name} 的模型种类不存在：{about}。</translation>
        </message>
        <message>
            <source>BPE</source>
            <translation>BPE</translation>
        </message>
        <message>
            <source>Unigram</source>
            <translation>Unigram</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>单词</translation>
        </message>
        <message>
            <source>The text as typed</source>
            <translation>输入的文本</translation>
        </message>
        <message>
            <source> · {hidden} of its characters are not drawn</source>
            <translation> · 其中 {hidden} 个字符未画出</translation>
        </message>
        <message>
            <source>Normalised</source>
            <translation>规范化之后</translation>
        </message>
        <message>
            <source>Every space a ▁, one more in front</source>
            <translation>空格变成 ▁，开头再加一个</translation>
        </message>
        <message>
            <source>Decoded from the ids of: {kind}</source>
            <translation>由这一种的编号解码：{kind}</translation>
        </message>
        <message>
            <source>the normalised text</source>
            <translation>等于规范化的文本</translation>
        </message>
        <message>
            <source>not even the normalised text</source>
            <translation>连规范化的文本也不是</translation>
        </message>
        <message>
            <source>the text as typed</source>
            <translation>等于输入的文本</translation>
        </message>
        <message>
            <source>not the text as typed</source>
            <translation>不是输入的文本</translation>
        </message>
        <message>
            <source>Characters as typed: {characters}</source>
            <translation>输入的字符数：{characters}</translation>
        </message>
        <message>
            <source>Changed for good: {lost} of {characters} characters</source>
            <translation>一去不回的字符：{characters} 个中的 {lost} 个</translation>
        </message>
        <message>
            <source>Signs ▁ in the text: {marks}</source>
            <translation>文本里 ▁ 的个数：{marks}</translation>
        </message>
        <message>
            <source>Tokens: BPE {bpe}, Unigram {unigram}, characters {char}, words {word}</source>
            <translation>词元数：BPE {bpe}，Unigram {unigram}，字符 {char}，单词 {word}</translation>
        </message>
        <message>
            <source>Ids: {ids}, of them bytes: {bytes}</source>
            <translation>编号数：{ids}，其中字节：{bytes}</translation>
        </message>
        <message>
            <source>The text comes back exactly</source>
            <translation>文本原样返回</translation>
        </message>
        <message>
            <source>Back comes the normalised text; characters lost: {lost}</source>
            <translation>回来的是规范化的文本；丢失的字符：{lost}</translation>
        </message>
        <message>
            <source>Not even the normalised text comes back</source>
            <translation>连规范化的文本也没有回来</translation>
        </message>
        <message>
            <source>Red: replaced, joined or dropped; nothing later can undo it.</source>
            <translation>红色：被替换、合并或丢弃，后面的步骤都无法还原。</translation>
        </message>
        <message>
            <source>Now a space is a visible character, and pieces can begin with it.</source>
            <translation>空格成了看得见的字符，词片可以用它开头。</translation>
        </message>
        <message>
            <source>{kind}: tokens {tokens}, vocabulary {size}</source>
            <translation>{kind}：{tokens} 个词元，词表 {size}</translation>
        </message>
        <message>
            <source>Not cut into words: a space is a character like any other.</source>
            <translation>事先不切成单词：空格与其他字符一样。</translation>
        </message>
        <message>
            <source>Cut in four ways. Dashed: bytes of what is no piece.</source>
            <translation>四种切法。虚线框：词表里没有的字符的字节。</translation>
        </message>
        <message>
            <source>All the model will ever see are these numbers.</source>
            <translation>模型看到的只有这些数。</translation>
        </message>
        <message>
            <source>Pieces together, ▁ to spaces, the first one away.</source>
            <translation>把词片接起来，▁ 变回空格，去掉开头那个。</translation>
        </message>
        <message>
            <source>Character {place} as typed: {shown}</source>
            <translation>输入的第 {place} 个字符：{shown}</translation>
        </message>
        <message>
            <source>Character {place} after normalising: {shown}</source>
            <translation>规范化后的第 {place} 个字符：{shown}</translation>
        </message>
        <message>
            <source>Character {place} of the marked text: {shown}</source>
            <translation>标记文本的第 {place} 个字符：{shown}</translation>
        </message>
        <message>
            <source>Character {place} decoded: {shown}</source>
            <translation>解码出的第 {place} 个字符：{shown}</translation>
        </message>
        <message>
            <source>“{old}” became “{new}” and cannot be had back</source>
            <translation>“{old}”变成了“{new}”，无法还原</translation>
        </message>
        <message>
            <source>“{old}” is dropped and cannot be had back</source>
            <translation>“{old}”被丢弃，无法还原</translation>
        </message>
        <message>
            <source>Piece “{piece}”</source>
            <translation>词片“{piece}”</translation>
        </message>
        <message>
            <source>id {id}</source>
            <translation>编号 {id}</translation>
        </message>
        <message>
            <source>from “{text}” as typed</source>
            <translation>来自输入的“{text}”</translation>
        </message>
        <message>
            <source>the character in UTF-8: {bytes}</source>
            <translation>该字符的 UTF-8：{bytes}</translation>
        </message>
        <message>
            <source>SentencePiece takes the text as a plain row of characters. Nothing is cut at spaces first by other rules, so it works alike for languages with and without spaces.</source>
            <translation>SentencePiece 把文本当作一串普通的字符，不先用别的规则按空格切开，所以对有空格和没有空格的语言一视同仁。</translation>
        </message>
        <message>
            <source>The rules nmt_nfkc replace look-alikes by their plain form (full-width letters, ligatures, circled numbers), turn unusual white space into spaces, and tidy spaces: none at the ends, never two in a row.</source>
            <translation>nmt_nfkc 规则把形近的变体换成普通写法（全角字母、连字、带圈数字），把特殊空白变成空格，并整理空格：两端没有，中间不连续。</translation>
        </message>
        <message>
            <source>Every space becomes the sign ▁ (U+2581), and one more is put in front, so that a word has the same pieces at the beginning of a text as within it.</source>
            <translation>每个空格变成符号 ▁（U+2581），开头再补一个，这样一个词在文本开头和在中间用的是同样的词片。</translation>
        </message>
        <message>
            <source>BPE joins the best-scored neighbours again and again; Unigram takes the likeliest cut as a whole; characters and words look their units up. The pipeline before and after is the same for all four.</source>
            <translation>BPE 一次次合并得分最高的相邻部分；Unigram 取整体上概率最大的切法；字符和单词直接查表。前后的流水线四种都一样。</translation>
        </message>
        <message>
            <source>A piece is looked up for its id in a vocabulary of {size}: first the special pieces, then the bytes if there are any, then what was learned.</source>
            <translation>在大小为 {size} 的词表里查每个词片的编号：先是特殊词片，然后（如果有）是字节，再往后是学到的词片。</translation>
        </message>
        <message>
            <source>Nothing in this text was changed by normalising, and every piece is known: the round trip is exact.</source>
            <translation>这段文本没有被规范化改动，而且每个词片都在词表里：往返完全一致。</translation>
        </message>
        <message>
            <source>The way back is exact from the marked text on. “Lossless” holds for the normalised text, not for what was typed: what is red above does not come back.</source>
            <translation>从标记文本往后，回程是精确的。所谓“无损”（lossless）指的是规范化之后的文本，而不是输入的文本：上面红色的部分回不来。</translation>
        </message>
        <message>
            <source>Here even the normalised text is not what comes back: an unknown piece decodes to “ ⁇ ”, and a ▁ that was written as bytes stays a ▁.</source>
            <translation>这里连规范化的文本都没有回来：未知词片解码成“ ⁇ ”，写成字节的 ▁ 也不会变回空格。</translation>
        </message>
        <message>
            <source>A model trained this way cannot tell the red characters from what they became. For code or for several spaces in a row other rules are chosen: Llama 2's file says “identity” and keeps all spaces.</source>
            <translation>这样训练出来的模型分不清红色字符和它们变成的样子。要处理代码或连续空格就得换规则：Llama 2 的文件写的是“identity”，并保留所有空格。</translation>
        </message>
        <message>
            <source>▁ looks like an underscore, but is another character: U+2581, not U+005F.</source>
            <translation>▁ 看上去像下划线，却是另一个字符：U+2581，而不是 U+005F。</translation>
        </message>
        <message>
            <source>The text has a ▁ of its own; it is taken for a space, and comes back as one.</source>
            <translation>文本里本来就有 ▁；它会被当成空格，回来时也是空格。</translation>
        </message>
        <message>
            <source>Digits are split: every number is written by the same ten pieces, however long. So equal places look alike to the model.</source>
            <translation>数字被拆开（digit splitting）：无论多长，每个数都由同样的十个词片写成，相同的数位在模型看来是一样的。</translation>
        </message>
        <message>
            <source>Digits are not split: frequent numbers are pieces of their own, and neighbours like 1234 and 1235 can be cut quite differently.</source>
            <translation>数字没有拆开：常见的数自成词片，1234 和 1235 这样相邻的数可能切得完全不同。</translation>
        </message>
        <message>
            <source>All characters of the training text are pieces here; the library leaves out the rarest 0.05 % by default.</source>
            <translation>这里训练文本的所有字符都是词片；库默认会舍去最罕见的 0.05%。</translation>
        </message>
        <message>
            <source>Byte fallback: what is no piece becomes its UTF-8 bytes ({bytes} tokens here). Nothing is unknown, at the price of length.</source>
            <translation>字节回退（byte fallback）：词表里没有的变成它的 UTF-8 字节（这里共 {bytes} 个词元）。不再有未知字符，代价是长度。</translation>
        </message>
        <message>
            <source>&lt;unk&gt; stands for whatever is no piece; neighbours become a single one, and what they were is forgotten.</source>
            <translation>&lt;unk&gt; 代表词表里没有的一切；相邻的合成一个，原来是什么就忘掉了。</translation>
        </message>
        <message>
            <source>Words that are no piece are written as bytes with their ▁, and bytes are not turned back into spaces. The library does the same.</source>
            <translation>不在词表里的单词连同它的 ▁ 写成字节，而字节不会变回空格。库也是这样。</translation>
        </message>
        <message>
            <source>Will the ids decode to exactly what was typed?</source>
            <translation>这些编号解码后会和输入的完全一样吗？</translation>
        </message>
        <message>
            <source>yes, exactly</source>
            <translation>完全一样</translation>
        </message>
        <message>
            <source>no, only to the normalised text</source>
            <translation>不，只等于规范化的文本</translation>
        </message>
        <message>
            <source>not even to the normalised text</source>
            <translation>连规范化的文本也不是</translation>
        </message>
        <message>
            <source>Kind to decode</source>
            <translation>解码哪一种</translation>
        </message>
        <message>
            <source>Pieces to learn</source>
            <translation>要学的词片数</translation>
        </message>
        <message>
            <source>Special pieces and the 256 bytes come on top.</source>
            <translation>特殊词片和 256 个字节另算。</translation>
        </message>
        <message>
            <source>Split digits</source>
            <translation>拆开数字</translation>
        </message>
        <message>
            <source>No piece of BPE or Unigram has a digit with anything beside it.</source>
            <translation>BPE 和 Unigram 的词片里，数字旁边没有别的字符。</translation>
        </message>
        <message>
            <source>Byte fallback</source>
            <translation>字节回退</translation>
        </message>
        <message>
            <source>What is no piece becomes one piece for each of its bytes instead of &lt;unk&gt;.</source>
            <translation>词表里没有的，每个字节变成一个词片，而不是 &lt;unk&gt;。</translation>
        </message>
        <message>
            <source>First character drawn</source>
            <translation>从第几个字符画起</translation>
        </message>
        <message>
            <source>What is lost: look-alikes, spaces</source>
            <translation>丢失了什么：变体字符、空格</translation>
        </message>
        <message>
            <source>A text that comes back exactly</source>
            <translation>能原样返回的文本</translation>
        </message>
        <message>
            <source>1234 + 5678, digits split</source>
            <translation>1234 + 5678，数字拆开</translation>
        </message>
        <message>
            <source>1234 + 5678, digits together</source>
            <translation>1234 + 5678，数字不拆</translation>
        </message>
        <message>
            <source>Emoji and a rare character as bytes</source>
            <translation>表情符号和罕见字写成字节</translation>
        </message>
        <message>
            <source>The same without byte fallback</source>
            <translation>同样的文本，没有字节回退</translation>
        </message>
        <message>
            <source>Words that were never seen</source>
            <translation>从没见过的单词</translation>
        </message>
        <message>
            <source>Chinese: no spaces to lose</source>
            <translation>中文：没有空格可丢</translation>
        </message>
        <message>
            <source>What does a text go through, and what comes back?</source>
            <translation>一段文本要经过什么，回来的又是什么？</translation>
        </message>
        <message>
            <source>raw, normalised, marked, pieces, ids or decoded</source>
            <translation>raw、normalised、marked、pieces、ids 或 decoded</translation>
        </message>
        <message>
            <source>the text as it is at this step</source>
            <translation>这一步的文本</translation>
        </message>
        <message>
            <source>tokens under BPE, Unigram, characters and words</source>
            <translation>BPE、Unigram、字符和词各自的词元</translation>
        </message>
        <message>
            <source>the pieces of the kind that is decoded</source>
            <translation>被解码的那一种的子词</translation>
        </message>
        <message>
            <source>their ids</source>
            <translation>它们的编号</translation>
        </message>
        <message>
            <source>the characters of the typed text each stands for: first, one behind the last</source>
            <translation>各自对应的输入字符：第一个、最后一个之后</translation>
        </message>
        <message>
            <source>places of typed characters that the normalised text no longer holds</source>
            <translation>规范化后的文本不再保留的输入字符的位置</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/unigram</name>
        <message>
            <source>hug, pug, pun, bun</source>
            <translation>hug、pug、pun、bun</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Down to the last pieces</source>
            <translation>剪到只剩最后的片段</translation>
        </message>
        <message>
            <source>Samples at temperature 3</source>
            <translation>温度为 3 的样本</translation>
        </message>
        <message>
            <source>A slip in a loss: the whole vocabulary for |A|</source>
            <translation>损失里的一处疏忽：|A| 取成整个词表</translation>
        </message>
        <message>
            <source>As the library does it</source>
            <translation>按库的做法</translation>
        </message>
        <message>
            <source>Which pieces would be missed least?</source>
            <translation>少了哪些片段最不可惜？</translation>
        </message>
        <message>
            <source>Cutting the text</source>
            <translation>正在切分文本</translation>
        </message>
        <message>
            <source>Learning pieces</source>
            <translation>正在学习片段</translation>
        </message>
        <message>
            <source>start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>round {round}</source>
            <translation>第 {round} 轮</translation>
        </message>
        <message>
            <source>pruning {round}</source>
            <translation>第 {round} 次剪枝</translation>
        </message>
        <message>
            <source>end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>the word to look at</source>
            <translation>要看的词</translation>
        </message>
        <message>
            <source>Halves of characters (lone surrogates) in {field}, replaced by �: {count}.</source>
            <translation>{field}中的半个字符（孤立代理项，lone surrogate）已换成 �：{count} 个。</translation>
        </message>
        <message>
            <source>Only the first {kept} characters of {name} are used.</source>
            <translation>只使用 {name} 的前 {kept} 个字符。</translation>
        </message>
        <message>
            <source>Stretches of more than {most} characters without a cut, cut there: {count}.</source>
            <translation>超过 {most} 个字符而没有切口的片段，已在该处切开：{count} 个。</translation>
        </message>
        <message>
            <source>There is no text to learn from: type one word or more.</source>
            <translation>没有可供学习的文本：请输入至少一个词。</translation>
        </message>
        <message>
            <source>There is no word to look at: type one character or more.</source>
            <translation>没有要看的词：请输入至少一个字符。</translation>
        </message>
        <message>
            <source>The text has {characters} different characters, and each must stay a piece: keep {characters} pieces or more.</source>
            <translation>文本有 {characters} 个不同的字符，每个都必须保留为片段：请保留至少 {characters} 个片段。</translation>
        </message>
        <message>
            <source>The file {name} is empty: choose one with text in it.</source>
            <translation>文件 {name} 是空的：请选择有文本的文件。</translation>
        </message>
        <message>
            <source>{name} is not a file: choose a text file.</source>
            <translation>{name} 不是文件：请选择文本文件。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read: choose another one.</source>
            <translation>无法读取文件 {name}：请另选一个。</translation>
        </message>
        <message>
            <source>The file {name} is not text (it holds NUL bytes): choose a text file.</source>
            <translation>文件 {name} 不是文本（含有 NUL 字节）：请选择文本文件。</translation>
        </message>
        <message>
            <source>The file {name} is not in UTF-8: save it in UTF-8, or choose another one.</source>
            <translation>文件 {name} 不是 UTF-8 编码：请另存为 UTF-8，或另选一个。</translation>
        </message>
        <message>
            <source>{size} pieces to start with: far too many</source>
            <translation>起初有 {size} 个片段：太多了</translation>
        </message>
        <message>
            <source>Expect: {going} of {size} pieces are hardly used</source>
            <translation>期望：{size} 个片段中有 {going} 个几乎用不到</translation>
        </message>
        <message>
            <source>Expect: all {size} pieces are used</source>
            <translation>期望：{size} 个片段都用得到</translation>
        </message>
        <message>
            <source>Prune: {going} of {size} pieces are missed least</source>
            <translation>剪枝：{size} 个片段中，去掉最不可惜的 {going} 个</translation>
        </message>
        <message>
            <source>Prune: all {size} pieces are needed</source>
            <translation>剪枝：{size} 个片段都需要</translation>
        </message>
        <message>
            <source>{size} of {total} pieces are left, the others are thrown away</source>
            <translation>{total} 个片段剩下 {size} 个，其余都已去掉</translation>
        </message>
        <message>
            <source>thrown away</source>
            <translation>已去掉</translation>
        </message>
        <message>
            <source>Cost of a word: −ln Z, in nats</source>
            <translation>每词的代价 −ln Z（奈特）</translation>
        </message>
        <message>
            <source>Cost of a word: −ln Z</source>
            <translation>每词的代价 −ln Z</translation>
        </message>
        <message>
            <source>{size} pieces are left</source>
            <translation>剩下 {size} 个片段</translation>
        </message>
        <message>
            <source>One word, {draws} samples at temperature {temperature}</source>
            <translation>同一个词，温度 {temperature} 下的 {draws} 个样本</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>{now} of {total}</source>
            <translation>{now} / {total}</translation>
        </message>
        <message>
            <source>Falling next: {going}</source>
            <translation>接下来去掉：{going}</translation>
        </message>
        <message>
            <source>To be left at the end: {size}</source>
            <translation>最后要剩下：{size}</translation>
        </message>
        <message>
            <source>To be left by this pruning: {target}</source>
            <translation>这次剪枝要剩下：{target}</translation>
        </message>
        <message>
            <source>falls next</source>
            <translation>接下来去掉</translation>
        </message>
        <message>
            <source>used 0 times</source>
            <translation>用到 0 次</translation>
        </message>
        <message>
            <source>{most} times</source>
            <translation>{most} 次</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>又回来了</translation>
        </message>
        <message>
            <source>Pieces without a place here: {count}</source>
            <translation>这里放不下的片段：{count}</translation>
        </message>
        <message>
            <source>How often each occurs</source>
            <translation>各自出现的次数</translation>
        </message>
        <message>
            <source>How often each is expected</source>
            <translation>各自的期望次数</translation>
        </message>
        <message>
            <source>What is lost without each</source>
            <translation>少了它的损失</translation>
        </message>
        <message>
            <source>dashed: below {line} they fall</source>
            <translation>虚线：低于 {line} 就去掉</translation>
        </message>
        <message>
            <source>dashed: the least that stays</source>
            <translation>虚线：留下的最小值</translation>
        </message>
        <message>
            <source>All ways to cut “{word}”</source>
            <translation>“{word}”的所有切法</translation>
        </message>
        <message>
            <source>width: share of the ways; outlined: the best</source>
            <translation>宽度：所占份额；描边：最优</translation>
        </message>
        <message>
            <source>width: share of the ways</source>
            <translation>宽度：所占份额</translation>
        </message>
        <message>
            <source>{paths} ways</source>
            <translation>{paths} 种切法</translation>
        </message>
        <message>
            <source>1 way</source>
            <translation>1 种切法</translation>
        </message>
        <message>
            <source>entropy {entropy} nats</source>
            <translation>熵 {entropy} 奈特</translation>
        </message>
        <message>
            <source>all the others together: {share}</source>
            <translation>其余合计：{share}</translation>
        </message>
        <message>
            <source>bar: probability, ring: share of the samples</source>
            <translation>条：概率，圈：样本所占份额</translation>
        </message>
        <message>
            <source>bar: probability, ring: samples ({rest} in others)</source>
            <translation>条：概率，圈：样本（其余切法中有 {rest} 个）</translation>
        </message>
        <message>
            <source>occurrences in the text: {count} · characters: {length}</source>
            <translation>文本中出现：{count} 次 · 字符数：{length}</translation>
        </message>
        <message>
            <source>expected occurrences: {count}</source>
            <translation>期望出现次数：{count}</translation>
        </message>
        <message>
            <source>score s = {score}</source>
            <translation>分数 s = {score}</translation>
        </message>
        <message>
            <source>occurrences on the best ways: {count}</source>
            <translation>最优切法中出现：{count} 次</translation>
        </message>
        <message>
            <source>loss without it: {loss} nats a word</source>
            <translation>少了它的损失：每词 {loss} 奈特</translation>
        </message>
        <message>
            <source>no loss is computed: it has no alternative, is not used, or is better split</source>
            <translation>不计算损失：它无可替代、没被用到，或拆开更好</translation>
        </message>
        <message>
            <source>fell in step {step}: {why}</source>
            <translation>在第 {step} 步去掉：{why}</translation>
        </message>
        <message>
            <source>falls in step {step}: {why}</source>
            <translation>将在第 {step} 步去掉：{why}</translation>
        </message>
        <message>
            <source>hardly expected</source>
            <translation>期望次数太小</translation>
        </message>
        <message>
            <source>missed least</source>
            <translation>少了最不可惜</translation>
        </message>
        <message>
            <source>stays to the end</source>
            <translation>一直留到最后</translation>
        </message>
        <message>
            <source>dropped, but back at the end: every character must be a piece</source>
            <translation>曾被去掉，最后又回来：每个字符都必须是片段</translation>
        </message>
        <message>
            <source>unknown character: no piece is left for it</source>
            <translation>未知字符：没有片段能表示它</translation>
        </message>
        <message>
            <source>Round {round}, iteration {iteration}</source>
            <translation>第 {round} 轮，第 {iteration} 次迭代</translation>
        </message>
        <message>
            <source>drawn: {times} of {draws}</source>
            <translation>抽到：{draws} 次中的 {times} 次</translation>
        </message>
        <message>
            <source>Start with every piece that repeats</source>
            <translation>从所有重复出现的片段开始</translation>
        </message>
        <message>
            <source>{characters} characters, and {longer} longer pieces that occur at least twice with different characters after them. Each is scored by its share of all occurrences times length. For “{piece}” these are {count}.</source>
            <translation>{characters} 个字符，以及 {longer} 个更长的片段（piece）：它们至少出现两次，且后面跟着不同的字符。分数取决于“出现次数乘长度”所占的份额。“{piece}”是 {count}。</translation>
        </message>
        <message>
            <source>{characters} characters, and {longer} longer pieces that occur at least twice with different characters after them. This library looks for them in the distinct words, so a word counts once however often it occurs. For “{piece}” occurrences times length are {count}.</source>
            <translation>{characters} 个字符，以及 {longer} 个更长的片段（piece）：它们至少出现两次，且后面跟着不同的字符。这个库只在互不相同的词中寻找它们，所以一个词无论出现多少次都只算一次。“{piece}”的出现次数乘长度是 {count}。</translation>
        </message>
        <message>
            <source>{characters} characters, and {longer} longer pieces that occur at least twice with different bytes after them, found in whole lines and of one script each. Each is scored by its share of all occurrences times length. For “{piece}” these are {count}.</source>
            <translation>{characters} 个字符，以及 {longer} 个更长的片段（piece）：它们至少出现两次，且后面跟着不同的字节；在整行中寻找，每个片段只含一种文字。分数取决于“出现次数乘长度”所占的份额。“{piece}”是 {count}。</translation>
        </message>
        <message>
            <source>What is always followed by the same character is no seed: it is never needed without it. Nor is what only ends words.</source>
            <translation>后面总跟着同一个字符的不是种子（seed）：没有那个字符时根本用不到它。只出现在词尾的也不是。</translation>
        </message>
        <message>
            <source>The text: {words} words, {distinct} of them different.</source>
            <translation>文本：{words} 个词，其中 {distinct} 个互不相同。</translation>
        </message>
        <message>
            <source>Round {round}, iteration {iteration}: expect, then score</source>
            <translation>第 {round} 轮第 {iteration} 次迭代：先求期望，再打分</translation>
        </message>
        <message>
            <source>Every word is cut in all ways at once, each way weighted by its probability. So “{piece}” is expected {count} times. {going} of {size} pieces are expected less than half a time and fall; the others get new scores.</source>
            <translation>每个词同时按所有方式切分，每种方式按其概率加权，这是期望最大化（EM）的 E 步。于是“{piece}”的期望次数是 {count}。{size} 个片段中有 {going} 个的期望次数不到半次，被去掉；其余得到新的分数。</translation>
        </message>
        <message>
            <source>Every word is cut in all ways at once, each way weighted by its probability. So “{piece}” is expected {count} times. All {size} pieces are expected half a time or more; they get new scores.</source>
            <translation>每个词同时按所有方式切分，每种方式按其概率加权，这是期望最大化（EM）的 E 步。于是“{piece}”的期望次数是 {count}。{size} 个片段的期望次数都不少于半次，都得到新的分数。</translation>
        </message>
        <message>
            <source>ψ (digamma) takes the place of the logarithm. For small counts it lies well below: ψ(1) = −0.577 where ln 1 = 0. Rare pieces sink faster.</source>
            <translation>这里用双伽玛函数 ψ（digamma）代替对数。次数小时它低得多：ψ(1) = −0.577，而 ln 1 = 0。罕见的片段下沉得更快。</translation>
        </message>
        <message>
            <source>−ln Z a word: {before} before, {now} now. Within a round new scores lower it; a pruning raises it.</source>
            <translation>每词 −ln Z：之前 {before}，现在 {now}。一轮之内，新的分数使它下降；剪枝使它上升。</translation>
        </message>
        <message>
            <source>Of these {size} pieces, {count} are not among those that the textbook’s way learns from the same text; {gone} of its own are missing here.</source>
            <translation>这 {size} 个词片（piece）中，有 {count} 个是教科书做法从同一文本中学不到的；教科书学到的词片有 {gone} 个不在这里。</translation>
        </message>
        <message>
            <source>Characters that have lost their piece hold a mass of {mass}. In this dialect it is credited to “{piece}”.</source>
            <translation>失去片段的字符占有 {mass} 的质量。在这种变体中，它被记到“{piece}”名下。</translation>
        </message>
        <message>
            <source>Pruning {round}: what would be missed least?</source>
            <translation>第 {round} 次剪枝：少了谁最不可惜？</translation>
        </message>
        <message>
            <source>If a piece goes, each of its occurrences is written by its next best way. That costs likelihood: the loss. The pieces are ranked by it, and {going} of {size} fall. “{piece}” is the last one to stay, with a loss of {loss} nats a word.</source>
            <translation>去掉一个片段，它的每次出现就改用次优的切法来写，似然（likelihood）因此下降，这就是损失。片段按损失排序，{size} 个中有 {going} 个被去掉。“{piece}”是最后一个留下的，损失为每词 {loss} 奈特。</translation>
        </message>
        <message>
            <source>If a piece goes, each of its occurrences is written by its next best way. That costs likelihood: the loss. The pieces are ranked by it, and {going} of {size} fall.</source>
            <translation>去掉一个片段，它的每次出现就改用次优的切法来写，似然（likelihood）因此下降，这就是损失。片段按损失排序，{size} 个中有 {going} 个被去掉。</translation>
        </message>
        <message>
            <source>Kept without a question, since nothing else can write them: {alone}.</source>
            <translation>别无写法、无条件留下的片段：{alone} 个。</translation>
        </message>
        <message>
            <source>This library puts the number of all pieces in the place of |A|, the length of the alternative. That changes the ranking (its issues 1536 and 2069).</source>
            <translation>这个库在 |A|（替代切法的长度）的位置上用了全部片段的个数，排序因此改变（见其问题 1536 和 2069）。</translation>
        </message>
        <message>
            <source>The best way to cut a word is the one whose scores add up to most. Only that is used for encoding: here “{cut}”, with a sum of {score}.</source>
            <translation>分数之和最大的切法就是最优切法（Viterbi 算法）。编码时只用它：这里是“{cut}”，总分 {score}。</translation>
        </message>
        <message>
            <source>Characters that had been dropped and are back with the lowest score: {count}. Every text must stay writable.</source>
            <translation>曾被去掉、又以最低分数回来的字符：{count} 个。任何文本都必须写得出来。</translation>
        </message>
        <message>
            <source>A tenth too many were left until the end. The last places went to the highest scores.</source>
            <translation>直到最后都多留了十分之一。最后的名额给了分数最高的片段。</translation>
        </message>
        <message>
            <source>A tenth too many were left until the end. This library fills the last places in the order of the last pruning, not by score.</source>
            <translation>直到最后都多留了十分之一。这个库按最后一次剪枝的顺序、而不是按分数来填补最后的名额。</translation>
        </message>
        <message>
            <source>The word has characters that no piece can write; they are scored 10 below the lowest score.</source>
            <translation>这个词里有任何片段都写不出的字符；它们的分数比最低分还低 10。</translation>
        </message>
        <message>
            <source>Cut at random: subword regularisation</source>
            <translation>随机切分：子词正则化（subword regularisation）</translation>
        </message>
        <message>
            <source>A model that sees one word cut in several ways learns that they mean the same. Each way is drawn with probability exp(s/T)/Z. At T = {temperature} the best one has {best}; of {draws} samples {drawn} were it.</source>
            <translation>模型看到同一个词的多种切法，就会学到它们意思相同。每种切法以概率 exp(s/T)/Z 被抽到。T = {temperature} 时最优切法的概率是 {best}；{draws} 个样本中有 {drawn} 个是它。</translation>
        </message>
        <message>
            <source>T below 1 favours the best way, above 1 it makes all ways more alike. At T = 1 the shares are the posteriors of the model.</source>
            <translation>T 小于 1 偏向最优切法，大于 1 使各种切法更接近。T = 1 时，份额就是模型的后验概率（posterior）。</translation>
        </message>
        <message>
            <source>Most pieces of the start will fall. How many of those fall merely because they are hardly expected, without any loss computed?</source>
            <translation>起初的大多数片段都会被去掉。其中有多少仅仅是因为期望次数太小而去掉的，根本没有计算损失？</translation>
        </message>
        <message>
            <source>fewer than a quarter</source>
            <translation>不到四分之一</translation>
        </message>
        <message>
            <source>a quarter to a half</source>
            <translation>四分之一到一半</translation>
        </message>
        <message>
            <source>half to three quarters</source>
            <translation>一半到四分之三</translation>
        </message>
        <message>
            <source>more than three quarters</source>
            <translation>超过四分之三</translation>
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
            <translation>用其中的文本代替上面的文本。</translation>
        </message>
        <message>
            <source>Word to look at</source>
            <translation>要看的词</translation>
        </message>
        <message>
            <source>All ways to cut it are drawn; it need not occur in the text.</source>
            <translation>画出切分它的所有方式；它不必出现在文本中。</translation>
        </message>
        <message>
            <source>Pieces to keep</source>
            <translation>保留的片段数</translation>
        </message>
        <message>
            <source>The size of the vocabulary at the end.</source>
            <translation>最后词表（vocabulary）的大小。</translation>
        </message>
        <message>
            <source>At spaces, ▁ before each word</source>
            <translation>在空格处，每个词前加 ▁</translation>
        </message>
        <message>
            <source>At spaces</source>
            <translation>在空格处</translation>
        </message>
        <message>
            <source>At spaces and punctuation</source>
            <translation>在空格和标点处</translation>
        </message>
        <message>
            <source>Cut first</source>
            <translation>预切分</translation>
        </message>
        <message>
            <source>No piece crosses one of these cuts.</source>
            <translation>任何片段都不会跨过这些切口。</translation>
        </message>
        <message>
            <source>Textbook</source>
            <translation>教科书</translation>
        </message>
        <message>
            <source>tokenizers (library)</source>
            <translation>tokenizers（库）</translation>
        </message>
        <message>
            <source>SentencePiece 0.2.3</source>
            <translation>SentencePiece 0.2.3</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>Where the systems in use deviate from the textbook.</source>
            <translation>实际系统偏离教科书之处。</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Loss: |A| is the whole vocabulary (tokenizers)</source>
            <translation>损失：|A| 取整个词表（tokenizers）</translation>
        </message>
        <message>
            <source>Seeds: every word counts once (tokenizers)</source>
            <translation>种子：每个词只算一次（tokenizers）</translation>
        </message>
        <message>
            <source>Unknown mass goes to the first piece (SentencePiece)</source>
            <translation>未知字符的质量记到第一个词片（SentencePiece）</translation>
        </message>
        <message>
            <source>Last places in the order of pruning (tokenizers)</source>
            <translation>最后的名额按剪枝顺序填（tokenizers）</translation>
        </message>
        <message>
            <source>Unused characters drop out (SentencePiece)</source>
            <translation>没用到的字符会被删去（SentencePiece）</translation>
        </message>
        <message>
            <source>Prune before asking for the size (SentencePiece)</source>
            <translation>先剪枝，再看大小（SentencePiece）</translation>
        </message>
        <message>
            <source>Sums in single precision (SentencePiece)</source>
            <translation>求和用单精度（SentencePiece）</translation>
        </message>
        <message>
            <source>The alphabet may overshoot (tokenizers)</source>
            <translation>字符数可超出词表大小（tokenizers）</translation>
        </message>
        <message>
            <source>Done otherwise</source>
            <translation>改动一处</translation>
        </message>
        <message>
            <source>One thing that differs from the dialect, to see what it alone changes.</source>
            <translation>只改与该方言不同的一处，看它单独改变什么。</translation>
        </message>
        <message>
            <source>Each pruning keeps</source>
            <translation>每次剪枝保留</translation>
        </message>
        <message>
            <source>Rounds of EM before it</source>
            <translation>剪枝前的 EM 轮数</translation>
        </message>
        <message>
            <source>Temperature of the samples</source>
            <translation>采样温度</translation>
        </message>
        <message>
            <source>Scores are divided by it: near 0 only the best cut, above 1 flatter.</source>
            <translation>分数除以温度：接近 0 时只剩最优切分，大于 1 时更平均。</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <source>Seed of the samples</source>
            <translation>采样的随机种子</translation>
        </message>
        <message>
            <source>tokenizers: encoding</source>
            <translation>tokenizers：编码</translation>
        </message>
        <message>
            <source>tokenizers: pieces</source>
            <translation>tokenizers：片段</translation>
        </message>
        <message>
            <source>tokenizers: scores</source>
            <translation>tokenizers：分数</translation>
        </message>
        <message>
            <source>what the step does: seeds, expect, prune, final or sample</source>
            <translation>这一步做什么：seeds、expect、prune、final 或 sample</translation>
        </message>
        <message>
            <source>the pieces that are there, in the order of the seeds</source>
            <translation>现有的子词，按种子的顺序</translation>
        </message>
        <message>
            <source>their scores (natural logarithms) in force at the step</source>
            <translation>这一步生效的分数（自然对数）</translation>
        </message>
        <message>
            <source>occurrences counted (seeds), afterwards expected ones</source>
            <translation>数得的出现次数（seeds），之后是期望次数</translation>
        </message>
        <message>
            <source>scores after the step; NaN for those that fall (expect only)</source>
            <translation>这一步之后的分数；要删去的为 NaN（仅 expect）</translation>
        </message>
        <message>
            <source>loss without each piece in nats a word; NaN where none is computed (prune only)</source>
            <translation>缺少每个子词时的损失，每词奈特；没有计算处为 NaN（仅 prune）</translation>
        </message>
        <message>
            <source>the pieces that fall after this step</source>
            <translation>这一步之后删去的子词</translation>
        </message>
        <message>
            <source>-ln Z a word in nats; NaN where it is not computed</source>
            <translation>每词的 -ln Z，奈特；没有计算处为 NaN</translation>
        </message>
        <message>
            <source>the pieces in the word looked at: start, end (characters)</source>
            <translation>所看的词中的子词：起点、终点（字符）</translation>
        </message>
        <message>
            <source>share of all ways that go through each of them</source>
            <translation>经过每个子词的切法所占份额</translation>
        </message>
        <message>
            <source>the best way to cut the word</source>
            <translation>切这个词的最好方式</translation>
        </message>
        <message>
            <source>the best ways, as the characters at which they cut</source>
            <translation>最好的几种切法，以切开处的字符表示</translation>
        </message>
        <message>
            <source>of these ways</source>
            <translation>这些切法的概率</translation>
        </message>
        <message>
            <source>how many ways there are in all</source>
            <translation>一共有多少种切法</translation>
        </message>
        <message>
            <source>of the ways, in nats</source>
            <translation>各种切法的熵，奈特</translation>
        </message>
        <message>
            <source>how often each of these ways was drawn (sample only)</source>
            <translation>每种切法被抽到多少次（仅 sample）</translation>
        </message>
    </context>
    <context>
        <name>tokenizers/wordpiece</name>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Likelihood score</source>
            <translation>似然得分（likelihood）</translation>
        </message>
        <message>
            <source>Count (as BPE does)</source>
            <translation>次数（同 BPE）</translation>
        </message>
        <message>
            <source>WordPiece is described with the score; the trainer of that name in tokenizers counts.</source>
            <translation>WordPiece 按描述用得分；tokenizers 库里同名的训练器用的是次数。</translation>
        </message>
        <message>
            <source>Join the pair with the highest</source>
            <translation>合并哪一对：最高的</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表 vocabulary</translation>
        </message>
        <message>
            <source>How many pieces there are to be, [UNK] and the single characters included.</source>
            <translation>一共要多少个词片（piece），包括 [UNK] 和单个字符。</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>词片</translation>
        </message>
        <message>
            <source>A pair must occur</source>
            <translation>词片对至少出现</translation>
        </message>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Words to encode</source>
            <translation>要编码的词</translation>
        </message>
        <message>
            <source>Longest word</source>
            <translation>最长的词</translation>
        </message>
        <message>
            <source>A word with more characters becomes [UNK] unseen.</source>
            <translation>字符更多的词不经查看就成为 [UNK]。</translation>
        </message>
        <message>
            <source>First in the text</source>
            <translation>文本中最先的</translation>
        </message>
        <message>
            <source>Smallest ids</source>
            <translation>编号最小</translation>
        </message>
        <message>
            <source>Which of several equal pairs is joined: the one met first, or, as in tokenizers, the one with the smallest ids.</source>
            <translation>几对相等时合并哪一对：最先遇到的，或者像 tokenizers 库那样取编号最小的。</translation>
        </message>
        <message>
            <source>Bare characters too</source>
            <translation>字符也可不带 ##</translation>
        </message>
        <message>
            <source>As BERT does</source>
            <translation>同 BERT</translation>
        </message>
        <message>
            <source>At spaces and signs</source>
            <translation>在空白和标点处</translation>
        </message>
        <message>
            <source>BERT cuts at white space and punctuation, and makes every Chinese character a word.</source>
            <translation>BERT 在空白和标点处切开，并让每个汉字单独成词。</translation>
        </message>
        <message>
            <source>Ties</source>
            <translation>并列时</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>细节</translation>
        </message>
        <message>
            <source>tokenizers keeps a piece without ## for every character, used or not.</source>
            <translation>tokenizers 库为每个字符都保留一个不带 ## 的词片，无论用不用得上。</translation>
        </message>
        <message>
            <source>Cut first</source>
            <translation>预切分</translation>
        </message>
        <message>
            <source>Lower case, no accents</source>
            <translation>转小写、去重音符号</translation>
        </message>
        <message>
            <source>hug, pug, pun, bun</source>
            <translation>hug、pug、pun、bun</translation>
        </message>
        <message>
            <source>As tokenizers trains it</source>
            <translation>tokenizers 库的训练方式</translation>
        </message>
        <message>
            <source>No minimum: rare pairs win</source>
            <translation>不设下限：罕见的对胜出</translation>
        </message>
        <message>
            <source>Longest match against replayed merges</source>
            <translation>最长匹配与重放合并之别</translation>
        </message>
        <message>
            <source>Why [UNK]</source>
            <translation>为什么是 [UNK]</translation>
        </message>
        <message>
            <source>Chinese, cut at punctuation only</source>
            <translation>中文，只在标点处切开</translation>
        </message>
        <message>
            <source>Chinese as BERT cuts it</source>
            <translation>中文，按 BERT 的方式切开</translation>
        </message>
        <message>
            <source>Join what is together most often, or most above chance?</source>
            <translation>合并最常相邻的，还是高于随机水平最多的？</translation>
        </message>
        <message>
            <source>Cutting the text</source>
            <translation>正在切分文本</translation>
        </message>
        <message>
            <source>Learning pieces</source>
            <translation>正在学习词片</translation>
        </message>
        <message>
            <source>start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>the rankings part</source>
            <translation>两个排名分开</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>训练完成</translation>
        </message>
        <message>
            <source>“{word}”</source>
            <translation>“{word}”</translation>
        </message>
        <message>
            <source>There is no word to learn from: type one or more.</source>
            <translation>没有可供学习的词：请输入一个或更多。</translation>
        </message>
        <message>
            <source>The single characters and [UNK] are {base} pieces already; {wanted} were asked for. None can be left out, so nothing is joined.</source>
            <translation>单个字符和 [UNK] 已有 {base} 个词片，而要求的是 {wanted} 个。它们一个也不能少，所以什么都不合并。</translation>
        </message>
        <message>
            <source>The text gives {size} pieces: no pair occurs {minimum} times any more.</source>
            <translation>这段文本只能给出 {size} 个词片：再没有哪一对出现 {minimum} 次。</translation>
        </message>
        <message>
            <source>The text gives {size} pieces: every word is a single piece.</source>
            <translation>这段文本只能给出 {size} 个词片：每个词都已是一个词片。</translation>
        </message>
        <message>
            <source>Only the first {kept} words are encoded.</source>
            <translation>只编码前 {kept} 个词。</translation>
        </message>
        <message>
            <source>Merge {merge}: “{left}” + “{right}” → “{new}”</source>
            <translation>合并 {merge}：“{left}” + “{right}” → “{new}”</translation>
        </message>
        <message>
            <source>Trained. Merges: {merges}, pieces: {size}</source>
            <translation>训练完成。合并 {merges} 次，词片 {size} 个</translation>
        </message>
        <message>
            <source>Is “{piece}” a piece? No</source>
            <translation>“{piece}” 是词片吗？不是</translation>
        </message>
        <message>
            <source>Is “{piece}” a piece? Yes, id {id}</source>
            <translation>“{piece}” 是词片吗？是，编号 {id}</translation>
        </message>
        <message>
            <source>“{word}” becomes [UNK]</source>
            <translation>“{word}” 成为 [UNK]</translation>
        </message>
        <message>
            <source>Highest score: {value}. By count it is number {rank}.</source>
            <translation>得分最高：{value}。按次数排第 {rank}。</translation>
        </message>
        <message>
            <source>Highest count: {value}. By score it is number {rank}.</source>
            <translation>次数最多：{value}。按得分排第 {rank}。</translation>
        </message>
        <message>
            <source>One character less is tried next: the longest match wins.</source>
            <translation>接着少取一个字符再试：最长的匹配胜出。</translation>
        </message>
        <message>
            <source>The search goes on behind it, with all the rest of the word.</source>
            <translation>接着从它后面开始，用词余下的全部再找。</translation>
        </message>
        <message>
            <source>The word is done.</source>
            <translation>这个词编码完毕。</translation>
        </message>
        <message>
            <source>It has {count} characters; a word of more than {longest} is not looked at.</source>
            <translation>它有 {count} 个字符；超过 {longest} 个字符的词不查词表。</translation>
        </message>
        <message>
            <source>As many pieces as were asked for. The merges are thrown away.</source>
            <translation>词片已达到要求的数目，合并的顺序随即丢弃。</translation>
        </message>
        <message>
            <source>The characters alone are more than were asked for.</source>
            <translation>单是字符就已多于所要求的词片数。</translation>
        </message>
        <message>
            <source>No pair occurs {minimum} times any more.</source>
            <translation>再没有哪一对出现 {minimum} 次。</translation>
        </message>
        <message>
            <source>Every word is a single piece: there are no neighbours.</source>
            <translation>每个词都已是一个词片：没有相邻的对了。</translation>
        </message>
        <message>
            <source>Stopped early.</source>
            <translation>提前停止。</translation>
        </message>
        <message>
            <source>count of the pair n(ab)</source>
            <translation>对的次数 n(ab)</translation>
        </message>
        <message>
            <source>score n(ab) / (n(a)·n(b))</source>
            <translation>得分 n(ab) / (n(a)·n(b))</translation>
        </message>
        <message>
            <source>fewer than {minimum}: not considered</source>
            <translation>少于 {minimum} 次：不考虑</translation>
        </message>
        <message>
            <source>together as often as by chance</source>
            <translation>与随机相邻的次数相当</translation>
        </message>
        <message>
            <source>a pair of neighbours</source>
            <translation>一对相邻的词片</translation>
        </message>
        <message>
            <source>joined before, where it stood then</source>
            <translation>此前合并的，在当时的位置</translation>
        </message>
        <message>
            <source>most often together</source>
            <translation>相邻次数最多</translation>
        </message>
        <message>
            <source>most often, and most above chance</source>
            <translation>次数最多，高于随机水平也最多</translation>
        </message>
        <message>
            <source>most above chance</source>
            <translation>高于随机水平最多</translation>
        </message>
        <message>
            <source>There are no neighbours to join.</source>
            <translation>没有可合并的相邻词片。</translation>
        </message>
        <message>
            <source>By count: BPE, tokenizers</source>
            <translation>按次数：BPE、tokenizers 库</translation>
        </message>
        <message>
            <source>By score: WordPiece</source>
            <translation>按得分：WordPiece</translation>
        </message>
        <message>
            <source>decides here</source>
            <translation>此处由它决定</translation>
        </message>
        <message>
            <source>what BPE would join</source>
            <translation>BPE 会合并的</translation>
        </message>
        <message>
            <source>what the score would join</source>
            <translation>得分会合并的</translation>
        </message>
        <message>
            <source>{tied} tie: first in the text</source>
            <translation>{tied} 对并列：取文本中最先的</translation>
        </message>
        <message>
            <source>{tied} tie: smallest ids</source>
            <translation>{tied} 对并列：取编号最小的</translation>
        </message>
        <message>
            <source>no. {rank}</source>
            <translation>第 {rank}</translation>
        </message>
        <message>
            <source>Cut with the pieces so far</source>
            <translation>用目前的词片切分</translation>
        </message>
        <message>
            <source>Cut with all pieces</source>
            <translation>用全部词片切分</translation>
        </message>
        <message>
            <source>the limit: {longest} characters</source>
            <translation>上限：{longest} 个字符</translation>
        </message>
        <message>
            <source>The vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Vocabulary. Green: fits the rest of the word; faded: does not begin with “{first}”</source>
            <translation>词表。绿色：与词的余下部分相配；淡色：不以 “{first}” 开头</translation>
        </message>
        <message>
            <source>Pieces of the vocabulary that begin with “{first}” (green: they fit here)</source>
            <translation>词表中以 “{first}” 开头的词片（绿色：此处相配）</translation>
        </message>
        <message>
            <source>No piece of the vocabulary begins with “{first}”</source>
            <translation>词表中没有以 “{first}” 开头的词片</translation>
        </message>
        <message>
            <source>{pieces} more</source>
            <translation>还有 {pieces} 个</translation>
        </message>
        <message>
            <source>earlier looks: {looks}</source>
            <translation>此前还查过 {looks} 次</translation>
        </message>
        <message>
            <source>{times} × as often as by chance (n(a)·n(b)·M/N² = {expected})</source>
            <translation>是随机水平的 {times} 倍（n(a)·n(b)·M/N² = {expected}）</translation>
        </message>
        <message>
            <source>N = {pieces} pieces, M = {pairs} places where two stand together</source>
            <translation>N = {pieces} 个词片，M = {pairs} 处两两相邻</translation>
        </message>
        <message>
            <source>“{left}” and “{right}” stand together {count} times; alone they occur {single_left} and {single_right} times. That is {times} times as often as if pieces stood side by side by chance; no other pair is further above it. By count alone it is number {rank}.</source>
            <translation>“{left}” 与 “{right}” 相邻 {count} 次；各自共出现 {single_left} 次和 {single_right} 次。这是词片偶然相邻时的 {times} 倍，没有哪一对超出更多。单按次数它排第 {rank}。</translation>
        </message>
        <message>
            <source>“{left}” and “{right}” stand together {count} times; no other pair is more frequent. This is the rule of byte-pair encoding, and also what the trainer called WordPiece in tokenizers does. By score the pair is number {rank}.</source>
            <translation>“{left}” 与 “{right}” 相邻 {count} 次，没有哪一对更多。这是字节对编码（BPE）的规则，tokenizers 库里名为 WordPiece 的训练器也是这样做的。按得分这一对排第 {rank}。</translation>
        </message>
        <message>
            <source>“{piece}”, all that is left of the word, is in the vocabulary (id {id}). There is nothing longer to try.</source>
            <translation>“{piece}” 是词余下的全部，就在词表中（编号 {id}）。没有更长的可试了。</translation>
        </message>
        <message>
            <source>“{piece}” is a single character and still no piece: the text never had it in such a place. The whole word becomes [UNK]. Pieces found before it, and thrown away: {found}.</source>
            <translation>“{piece}” 只是一个字符，却也不是词片：训练文本里它从未出现在这样的位置。整个词成为 [UNK]。此前找到、现在丢弃的词片：{found} 个。</translation>
        </message>
        <message>
            <source>number {count} by count, number {score} by score</source>
            <translation>按次数第 {count}，按得分第 {score}</translation>
        </message>
        <message>
            <source>Not even “{piece}” is a piece, so the whole word is unknown.</source>
            <translation>连 “{piece}” 也不是词片，所以整个词是未知的。</translation>
        </message>
        <message>
            <source>{others} more pairs at this place</source>
            <translation>此处还有 {others} 对</translation>
        </message>
        <message>
            <source>ids: {ids}</source>
            <translation>编号：{ids}</translation>
        </message>
        <message>
            <source>{count} characters</source>
            <translation>{count} 个字符</translation>
        </message>
        <message>
            <source>a piece: id {id}</source>
            <translation>是词片：编号 {id}</translation>
        </message>
        <message>
            <source>not in the vocabulary</source>
            <translation>不在词表中</translation>
        </message>
        <message>
            <source>characters {start} to {end}</source>
            <translation>第 {start} 至 {end} 个字符</translation>
        </message>
        <message>
            <source>Merge {merge} of {merges}: “{left}” + “{right}”</source>
            <translation>第 {merge} 次合并（共 {merges} 次）：“{left}” + “{right}”</translation>
        </message>
        <message>
            <source>The vocabulary: {size} pieces, {base} of them to start with</source>
            <translation>词表（vocabulary）：{size} 个词片，其中起始的有 {base} 个</translation>
        </message>
        <message>
            <source>Encoding “{word}”: look {look} of {looks}</source>
            <translation>编码 “{word}”：第 {look}／{looks} 次查表</translation>
        </message>
        <message>
            <source>Encoding “{word}”: too long</source>
            <translation>编码 “{word}”：太长</translation>
        </message>
        <message>
            <source>{tied} pairs share the first place. The rule here: {rule}.</source>
            <translation>有 {tied} 对并列第一。此处的规则：{rule}。</translation>
        </message>
        <message>
            <source>the pair that is met first when the text is read from the start</source>
            <translation>从头读文本时最先遇到的一对</translation>
        </message>
        <message>
            <source>the smallest left id, then the smallest right id</source>
            <translation>左编号最小者，其次右编号最小者</translation>
        </message>
        <message>
            <source>The other rule would join “{left}” and “{right}” (count {count}, score {score}).</source>
            <translation>另一规则会合并 “{left}” 与 “{right}”（次数 {count}，得分 {score}）。</translation>
        </message>
        <message>
            <source>Here both rules would join the same pair.</source>
            <translation>此处两种规则会合并同一对。</translation>
        </message>
        <message>
            <source>The score has a weakness: characters that occur a single time, together, have the highest score there is, 1. So rare pairs rise to the top unless a minimum count keeps them out.</source>
            <translation>这个得分有个弱点：各只出现一次、又恰好相邻的字符得分最高，为 1。若不设最低次数，罕见的对就会升到最前。</translation>
        </message>
        <message>
            <source>Google never published its trainer; the score is the usual reading of what was written about it. It is not the whole gain in likelihood: that is about n(ab) times the logarithm of how far the pair is above chance, and so prefers frequent pairs again.</source>
            <translation>Google 从未公布其训练器；这个得分是对有关文字的通常解读。它并不是似然（likelihood）的全部增益：后者约为 n(ab) 乘以这一对超出偶然倍数的对数，因而又偏向常见的对。</translation>
        </message>
        <message>
            <source>## marks a piece that continues a word. “u” at the beginning of a word and “##u” inside it are two pieces, counted apart.</source>
            <translation>## 表示词片接在词的中间。词首的 “u” 与词中的 “##u” 是两个词片，分别计数。</translation>
        </message>
        <message>
            <source>In tokenizers the ids of ## characters follow the order of a hash table, so ties fall otherwise in every run, and two trainings on the same text can end with different pieces.</source>
            <translation>在 tokenizers 库中，带 ## 的字符的编号取决于哈希表的顺序，所以每次运行并列的结果都不同，同一文本训练两次可能得到不同的词片。</translation>
        </message>
        <message>
            <source>Only the pieces are kept; the order in which they were made is thrown away. Encoding takes the longest piece that fits, from the left, and never looks at counts or merges.</source>
            <translation>只保留词片，生成的先后丢弃。编码时从左起取能匹配的最长词片，不再看次数，也不看合并。</translation>
        </message>
        <message>
            <source>Merges at which both rules had the same pair in first place: {same} of {merges}.</source>
            <translation>两种规则第一名相同的合并：{merges} 次中有 {same} 次。</translation>
        </message>
        <message>
            <source>“{piece}” is not in the vocabulary. The candidate is cut by one character at its end and looked up again.</source>
            <translation>“{piece}” 不在词表中。从末尾去掉一个字符，再查一次。</translation>
        </message>
        <message>
            <source>“{piece}” is in the vocabulary (id {id}): the longest match at this place. What was tried before was longer, and no piece.</source>
            <translation>“{piece}” 在词表中（编号 {id}）：这是此处的最长匹配。此前试过的更长，但都不是词片。</translation>
        </message>
        <message>
            <source>A word of {count} characters is longer than {longest} and becomes [UNK] without a look into the vocabulary. BERT's limit is 100.</source>
            <translation>{count} 个字符的词超过 {longest} 个，不查词表就成为 [UNK]。BERT 的上限是 100。</translation>
        </message>
        <message>
            <source>Replaying the merges would have cut it otherwise: {pieces}. The longest match is a different rule.</source>
            <translation>若重放合并，切法会不同：{pieces}。最长匹配是另一种规则。</translation>
        </message>
        <message>
            <source>Replaying the merges would have given the same pieces.</source>
            <translation>重放合并会得到相同的词片。</translation>
        </message>
        <message>
            <source>How often do the two rules, count and score, choose the same pair on this text?</source>
            <translation>在这段文本上，次数与得分两种规则有多少次选中同一对？</translation>
        </message>
        <message>
            <source>less than one time in ten</source>
            <translation>不到十分之一</translation>
        </message>
        <message>
            <source>one to five times in ten</source>
            <translation>十次中一到五次</translation>
        </message>
        <message>
            <source>more than half the time</source>
            <translation>一半以上</translation>
        </message>
        <message>
            <source>tokenizers: WordPiece encoding</source>
            <translation>tokenizers：WordPiece 编码</translation>
        </message>
        <message>
            <source>tokenizers: each merge has the highest count</source>
            <translation>tokenizers：每次合并的次数都最高</translation>
        </message>
        <message>
            <source>recount of all pairs</source>
            <translation>对所有对重新计数</translation>
        </message>
        <message>
            <source>train or encode</source>
            <translation>train 或 encode（训练或编码）</translation>
        </message>
        <message>
            <source>merges done so far</source>
            <translation>到目前为止的合并次数</translation>
        </message>
        <message>
            <source>ids of the two pieces joined next; empty otherwise</source>
            <translation>接下来合并的两个子词的编号；否则为空</translation>
        </message>
        <message>
            <source>the two pieces for reading</source>
            <translation>供阅读的这两个子词</translation>
        </message>
        <message>
            <source>the piece they become</source>
            <translation>它们合成的子词</translation>
        </message>
        <message>
            <source>how often the pair occurs</source>
            <translation>这一对出现的次数</translation>
        </message>
        <message>
            <source>how often each of the two occurs</source>
            <translation>两者各自出现的次数</translation>
        </message>
        <message>
            <source>n(ab) / (n(a)·n(b)) of the pair</source>
            <translation>这一对的 n(ab) / (n(a)·n(b))</translation>
        </message>
        <message>
            <source>pairs that share the highest count</source>
            <translation>并列最高次数的对数</translation>
        </message>
        <message>
            <source>pairs that share the highest score</source>
            <translation>并列最高分的对数</translation>
        </message>
        <message>
            <source>the first pairs by count: left, right, count, n(a), n(b), score, rank, other rank</source>
            <translation>按次数排在前面的对：左、右、次数、n(a)、n(b)、分数、名次、另一名次</translation>
        </message>
        <message>
            <source>the first pairs by score, the same fields</source>
            <translation>按分数排在前面的对，字段相同</translation>
        </message>
        <message>
            <source>length of the text in pieces</source>
            <translation>文本的长度，子词</translation>
        </message>
        <message>
            <source>the score of pieces that stand together as often as by chance</source>
            <translation>恰如随机相邻的子词所得的分数</translation>
        </message>
        <message>
            <source>ids of each word to encode with the pieces so far</source>
            <translation>用目前的子词编码每个词所得的编号</translation>
        </message>
        <message>
            <source>the word that is encoded</source>
            <translation>正在编码的词</translation>
        </message>
        <message>
            <source>what is looked up</source>
            <translation>正在查找的内容</translation>
        </message>
        <message>
            <source>its id, -1 where it is no piece</source>
            <translation>它的编号，不是子词则为 -1</translation>
        </message>
    </context>
</TS>
