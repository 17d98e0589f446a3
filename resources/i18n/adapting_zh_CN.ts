<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>adapting</name>
        <message>
            <source>Fine-tuning</source>
            <translation>微调</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>Forgetting</source>
            <translation>遗忘</translation>
        </message>
        <message>
            <source>Editing a fact</source>
            <translation>编辑一条事实</translation>
        </message>
        <message>
            <source>torch scaled_dot_product_attention, {places} places</source>
            <translation>torch 的 scaled_dot_product_attention，{places} 个位置</translation>
        </message>
        <message>
            <source>the edited matrix on its key: the value that was wanted</source>
            <translation>编辑后的矩阵作用于它的键：得到想要的值</translation>
        </message>
        <message>
            <source>constrained least squares with a Lagrange multiplier</source>
            <translation>带拉格朗日乘子的约束最小二乘</translation>
        </message>
        <message>
            <source>torch autograd: loss and gradient</source>
            <translation>torch 自动微分：损失与梯度</translation>
        </message>
        <message>
            <source>torch autograd: Fisher information, y by y</source>
            <translation>torch 自动微分：Fisher 信息，逐个 y</translation>
        </message>
        <message>
            <source>closed form: EWC on a quadratic</source>
            <translation>闭式解：二次函数上的 EWC</translation>
        </message>
        <message>
            <source>1 − distinct/all pieces</source>
            <translation>1 − 不同片段数/全部片段数</translation>
        </message>
        <message>
            <source>torch autograd: gradients of A and B, relative</source>
            <translation>torch autograd：A 与 B 的梯度（相对）</translation>
        </message>
        <message>
            <source>torch.optim.Adam: A and B after 3 updates</source>
            <translation>torch.optim.Adam：3 次更新后的 A 与 B</translation>
        </message>
        <message>
            <source>no loss below the best of this rank (Eckart–Young)</source>
            <translation>损失不低于该秩的最优（Eckart–Young）</translation>
        </message>
    </context>
    <context>
        <name>adapting/editing</name>
        <message>
            <source>In the second layer</source>
            <translation>在第二层</translation>
        </message>
        <message>
            <source>In the last layer: nobody reads it there</source>
            <translation>在最后一层：那里没有谁来读</translation>
        </message>
        <message>
            <source>Without regard to the other fact</source>
            <translation>不顾另一条事实</translation>
        </message>
        <message>
            <source>Everybody moves, in the second layer</source>
            <translation>人人搬家，在第二层</translation>
        </message>
        <message>
            <source>Can one fact of a model be changed, and everything else stay?</source>
            <translation>能只改模型的一条事实，其他都不变吗？（模型编辑，model editing）</translation>
        </message>
        <message>
            <source>learning facts</source>
            <translation>学习事实</translation>
        </message>
        <message>
            <source>tracing</source>
            <translation>因果追踪（causal tracing）</translation>
        </message>
        <message>
            <source>one edit</source>
            <translation>一次编辑</translation>
        </message>
        <message>
            <source>other ways</source>
            <translation>其他方法</translation>
        </message>
        <message>
            <source>many edits</source>
            <translation>多次编辑</translation>
        </message>
        <message>
            <source>A small model learns facts</source>
            <translation>小模型学习事实</translation>
        </message>
        <message>
            <source>Where does the answer come from?</source>
            <translation>答案从哪里来？</translation>
        </message>
        <message>
            <source>One key, one new value</source>
            <translation>一个键，一个新值</translation>
        </message>
        <message>
            <source>The same fact by other ways</source>
            <translation>用其他方法改同一条事实</translation>
        </message>
        <message>
            <source>One edit after another</source>
            <translation>一次又一次编辑</translation>
        </message>
        <message>
            <source>tracing and editing</source>
            <translation>追踪与编辑</translation>
        </message>
        <message>
            <source>LoRA trains on one new fact alone until it is said. How many of the answers about other people stay?</source>
            <translation>LoRA 只用一条新事实训练，直到模型说出它。关于其他人的答案有多少保持不变？</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>At least 80%, not all</source>
            <translation>至少 80%，但不是全部</translation>
        </message>
        <message>
            <source>Fewer than 80%</source>
            <translation>不到 80%</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>edits</source>
            <translation>编辑次数</translation>
        </message>
        <message>
            <source>Loss, nats</source>
            <translation>损失（奈特）</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>答对的份额</translation>
        </message>
        <message>
            <source>update {update}</source>
            <translation>第 {update} 次更新</translation>
        </message>
        <message>
            <source>lives in {city}</source>
            <translation>住在 {city}</translation>
        </message>
        <message>
            <source>plays the {instrument}</source>
            <translation>演奏 {instrument}</translation>
        </message>
        <message>
            <source>edits that still hold</source>
            <translation>仍然有效的编辑</translation>
        </message>
        <message>
            <source>answers beside them as before</source>
            <translation>旁边的答案不变</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>Change of the matrix over its norm</source>
            <translation>矩阵的变化量与其范数之比</translation>
        </message>
        <message>
            <source>after {edits} edits</source>
            <translation>{edits} 次编辑之后</translation>
        </message>
        <message>
            <source>whole state</source>
            <translation>整个状态</translation>
        </message>
        <message>
            <source>feed-forward part</source>
            <translation>前馈部分</translation>
        </message>
        <message>
            <source>attention part</source>
            <translation>注意力部分</translation>
        </message>
        <message>
            <source>layer {layer}, “{token}”: put back</source>
            <translation>第 {layer} 层，“{token}”：放回</translation>
        </message>
        <message>
            <source>probability {value}</source>
            <translation>概率 {value}</translation>
        </message>
        <message>
            <source>probability of the right city</source>
            <translation>正确城市的概率</translation>
        </message>
        <message>
            <source>without noise</source>
            <translation>没有噪声</translation>
        </message>
        <message>
            <source>with noise on the name</source>
            <translation>名字上有噪声</translation>
        </message>
        <message>
            <source>Right here: {city}. The bars are means over all people.</source>
            <translation>这里的正确答案：{city}。条形是所有人的平均。</translation>
        </message>
        <message>
            <source>new answer: {city}</source>
            <translation>新答案：{city}</translation>
        </message>
        <message>
            <source>old answer</source>
            <translation>旧答案</translation>
        </message>
        <message>
            <source>people</source>
            <translation>各人</translation>
        </message>
        <message>
            <source>How far the value of each key moves</source>
            <translation>每个键的值移动多远</translation>
        </message>
        <message>
            <source>moved by {value}</source>
            <translation>移动 {value}</translation>
        </message>
        <message>
            <source>new fact</source>
            <translation>新事实</translation>
        </message>
        <message>
            <source>in other words</source>
            <translation>换个说法</translation>
        </message>
        <message>
            <source>same person’s other fact</source>
            <translation>同一人的另一事实</translation>
        </message>
        <message>
            <source>other people’s answers as before</source>
            <translation>其他人的答案不变</translation>
        </message>
        <message>
            <source>Probability, or share</source>
            <translation>概率或份额</translation>
        </message>
        <message>
            <source>rank one, C⁻¹k</source>
            <translation>秩一，C⁻¹k</translation>
        </message>
        <message>
            <source>rank one, k</source>
            <translation>秩一，k</translation>
        </message>
        <message>
            <source>fine-tuning</source>
            <translation>微调</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>{weights} weights</source>
            <translation>{weights} 个权重</translation>
        </message>
        <message>
            <source>change {norm}</source>
            <translation>变化 {norm}</translation>
        </message>
        <message>
            <source>{updates} updates</source>
            <translation>{updates} 次更新</translation>
        </message>
        <message>
            <source>first name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>last name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>verb</source>
            <translation>动词</translation>
        </message>
        <message>
            <source>last word</source>
            <translation>最后一个词</translation>
        </message>
        <message>
            <source>After {updates} updates the model answers {right} of {facts} questions about these people.</source>
            <translation>{updates} 次更新之后，关于这些人的 {facts} 个问题答对 {right}。</translation>
        </message>
        <message>
            <source>The right city has probability {clean}; with noise on the name, {noisy}.</source>
            <translation>正确城市的概率是 {clean}；名字加噪声后是 {noisy}。</translation>
        </message>
        <message>
            <source>One clean state back: at most {value} instead of {noisy}, layer {layer}, {token}.</source>
            <translation>放回一个干净状态：最多从 {noisy} 升到 {value}，第 {layer} 层，{token}。</translation>
        </message>
        <message>
            <source>Only a feed-forward part back: at most {value} instead of {noisy}, layer {layer}, {token}.</source>
            <translation>只放回一个前馈部分：最多从 {noisy} 升到 {value}，第 {layer} 层，{token}。</translation>
        </message>
        <message>
            <source>Only an attention part back: at most {value} instead of {noisy}, layer {layer}, {token}.</source>
            <translation>只放回一个注意力部分：最多从 {noisy} 升到 {value}，第 {layer} 层，{token}。</translation>
        </message>
        <message>
            <source>{person} lives in {old}. It shall be {new}.</source>
            <translation>{person} 住在 {old}，要改成 {new}。</translation>
        </message>
        <message>
            <source>Along the key itself: {new} {said}, but other people’s values move {others} as far.</source>
            <translation>直接沿着键：{new} {said}，但其他人的值也移动了 {others} 那么远。</translation>
        </message>
        <message>
            <source>Along C⁻¹k: {new} {said}, and other people’s values move {others} as far.</source>
            <translation>沿着 C⁻¹k：{new} {said}，其他人的值移动 {others} 那么远。</translation>
        </message>
        <message>
            <source>Nothing reads this place after layer {layer}: no value there changes the answer.</source>
            <translation>第 {layer} 层之后没有谁再读这个位置：放什么值都改不了答案。</translation>
        </message>
        <message>
            <source>{way}: new fact {fact}, in other words {paraphrase}, other fact {same}, others {others} as before.</source>
            <translation>{way}：新事实 {fact}，换个说法 {paraphrase}，另一事实 {same}，其他人 {others} 不变。</translation>
        </message>
        <message>
            <source>No edit yet: every answer is the trained one.</source>
            <translation>还没有编辑：所有答案都是训练得来的。</translation>
        </message>
        <message>
            <source>After one edit: {held} of the edits hold, {kept} of the answers beside it are as before.</source>
            <translation>一次编辑之后：{held} 的编辑有效，旁边的答案 {kept} 不变。</translation>
        </message>
        <message>
            <source>After {edits} edits: {held} of them hold, {kept} of the answers beside them are as before.</source>
            <translation>{edits} 次编辑之后：{held} 仍然有效，旁边的答案 {kept} 不变。</translation>
        </message>
        <message>
            <source>Names, cities and instruments are drawn with seed {seed}; the model is trained here: {layers} layers, width 32, float64.</source>
            <translation>名字、城市和乐器用种子 {seed} 随机抽取；模型就在这里训练：{layers} 层，宽度 32，float64。</translation>
        </message>
        <message>
            <source>Mean over {people} people and 4 draws; noise {noise} times the spread of the embeddings. Layer 0 is the embedding.</source>
            <translation>{people} 个人、4 次抽样的平均；噪声是嵌入标准差的 {noise} 倍。第 0 层是嵌入。</translation>
        </message>
        <message>
            <source>Edited: the second feed-forward matrix D of layer {layer}; key: the last token of the name.</source>
            <translation>编辑的是第 {layer} 层前馈部分的第二个矩阵 D；键取自名字的最后一个词元。</translation>
        </message>
        <message>
            <source>Each way stops when the new fact has probability 0.95, after 80 updates at the latest.</source>
            <translation>每种方法在新事实概率达到 0.95 时停止，最多 80 次更新。</translation>
        </message>
        <message>
            <source>Each edit moves the next person to another city, in the same matrix of layer {layer}; C stays that of the trained model.</source>
            <translation>每次编辑把下一个人改到另一座城市，写进第 {layer} 层的同一个矩阵；C 一直用训练好的模型的。</translation>
        </message>
        <message>
            <source>{people} people, three questions about each: where one lives, the same in other words, and what one plays. Neither the first nor the last name alone gives the answer. Loss {loss} after {updates} updates.</source>
            <translation>{people} 个人，每人三个问题：住在哪里，换个说法再问一次，演奏什么。单凭名或姓都答不出来。{updates} 次更新之后损失是 {loss}。</translation>
        </message>
        <message>
            <source>Causal tracing (Meng et al. 2022): noise, {noise} times the spread of the embeddings, is added to both tokens of the name, and the answer is lost. Then one clean state after another is put back.</source>
            <translation>因果追踪（causal tracing，Meng 等 2022）：给名字的两个词元都加上噪声，大小是嵌入标准差的 {noise} 倍，答案就丢了。然后依次把一个干净状态放回去。</translation>
        </message>
        <message>
            <source>Where one state brings the answer back, the answer passes through it. Of what is shown, that is layer {layer}, {token}. Both names are needed, so that a single early state cannot bring back all.</source>
            <translation>放回哪个状态能找回答案，答案就从那里经过。在已显示的部分里是第 {layer} 层，{token}。姓和名都需要，所以单独一个靠前的状态找不回全部。</translation>
        </message>
        <message>
            <source>Now only what a feed-forward part adds is put back. The strongest is layer {layer}, {token}. In large models such maps point to middle layers, at the last token of the name: there ROME edits.</source>
            <translation>现在只放回前馈部分加上的量。最强的是第 {layer} 层，{token}。在大模型里，这样的图指向中间层、名字的最后一个词元：ROME 就在那里编辑。</translation>
        </message>
        <message>
            <source>And only what attention adds. The strongest is layer {layer}, {token}: attention carries the name to the place where the answer is read.</source>
            <translation>再只放回注意力加上的量。最强的是第 {layer} 层，{token}：注意力把名字带到读出答案的位置。</translation>
        </message>
        <message>
            <source>The second matrix of a feed-forward part is read as a memory: it makes a value of a key. First a new value is sought with which the model says {new} for {person}: {updates} updates of that value alone, with its other fact held.</source>
            <translation>把前馈部分的第二个矩阵看成记忆：由键得到值。先找一个新值，使模型对 {person} 说出 {new}：只更新这个值，{updates} 次，同时保住另一条事实。</translation>
        </message>
        <message>
            <source>The shortest change that makes the new value of this key adds along the key. Other keys share directions with it, those of other words of the question too: the values of other people move {outer} as far on average.</source>
            <translation>让这个键得到新值的最短改动是沿着键本身相加。别的键和它有共同的方向，同一问题里其他词的键也一样：其他人的值平均移动 {outer} 那么远。</translation>
        </message>
        <message>
            <source>ROME divides by the covariance C of all keys: along C⁻¹k, the direction the other keys use least. The key gets the same value exactly; other people’s values move {best} as far, against {outer} without C.</source>
            <translation>ROME 用所有键的协方差 C 来修正：沿 C⁻¹k，也就是其他键用得最少的方向。这个键得到的值完全一样；其他人的值移动 {best} 那么远，不用 C 则是 {outer}。</translation>
        </message>
        <message>
            <source>ROME’s rank-one change of one matrix with {weights} weights. The value took {updates} updates; {others} of the answers about other people are as before.</source>
            <translation>ROME 对一个有 {weights} 个权重的矩阵做秩一改动。找值用了 {updates} 次更新；关于其他人的答案 {others} 不变。</translation>
        </message>
        <message>
            <source>The same value, written along the key itself: {others} of the answers about other people are as before.</source>
            <translation>同一个值，沿着键本身写入：关于其他人的答案 {others} 不变。</translation>
        </message>
        <message>
            <source>Fine-tuning of all {weights} weights on this one fact, {updates} updates of Adam: {others} of the answers about other people are as before.</source>
            <translation>用这一条事实微调全部 {weights} 个权重，Adam 更新 {updates} 次：关于其他人的答案 {others} 不变。</translation>
        </message>
        <message>
            <source>LoRA: adapters of rank 2 beside every feed-forward matrix, {weights} weights, {updates} updates: {others} of the answers about other people are as before. Few weights do not mean few changed answers.</source>
            <translation>LoRA：给每个前馈矩阵配一个秩 2 的适配器，共 {weights} 个权重，{updates} 次更新：关于其他人的答案 {others} 不变。权重少不等于改动的答案少。</translation>
        </message>
        <message>
            <source>Every edit is exact when it is made, and moves what was written before. After {edits} in all, {held} of them hold, {kept} of the other answers are as before, and the matrix has changed by {drift} of its norm.</source>
            <translation>每次编辑在写入时都是精确的，但会动到以前写的。总共 {edits} 次之后，{held} 仍然有效，其他答案 {kept} 不变，矩阵的变化是其范数的 {drift} 倍。</translation>
        </message>
        <message>
            <source>Click a person to change that one’s fact.</source>
            <translation>点击一个人，就改那个人的事实。</translation>
        </message>
        <message>
            <source>The last state at the last word brings back everything: the answer is read from it. The sentence above leaves it out.</source>
            <translation>最后一个词上的最后一个状态能找回一切：答案就是从它读出的。上面的句子不算它。</translation>
        </message>
        <message>
            <source>Feed-forward parts bring back at most {mlp}, attention at most {attention}; on the name, {name_mlp} and {name_attention}. A map says where the answer passes, not where an edit works best.</source>
            <translation>前馈部分最多找回 {mlp}，注意力最多 {attention}；只看名字，是 {name_mlp} 和 {name_attention}。这张图说明答案从哪里经过，并不说明在哪里编辑最好。</translation>
        </message>
        <message>
            <source>The verb comes after the name: the key is the same for all three questions.</source>
            <translation>动词在名字之后：三个问题的键是同一个。</translation>
        </message>
        <message>
            <source>In other words {paraphrase}, which was never asked for; the person’s instrument keeps {same}.</source>
            <translation>换个说法是 {paraphrase}，编辑时并没有这样问过；这个人的乐器保持 {same}。</translation>
        </message>
        <message>
            <source>After the last attention only the last word is read, so that an edit at the name comes too late.</source>
            <translation>最后一层注意力之后只读最后一个词，在名字上编辑已经太晚。</translation>
        </message>
        <message>
            <source>A fact counts as edited if three things hold: it is said, it is said in other words, and what is beside it stays.</source>
            <translation>一次编辑要算成功，三点都要成立：说出新事实，换个说法也成立，旁边的保持不变。</translation>
        </message>
        <message>
            <source>An edit is lost when a later one uses directions that its key has too.</source>
            <translation>后来的编辑若用到了它的键也有的方向，先前的编辑就会丢失。</translation>
        </message>
        <message>
            <source>First names</source>
            <extracomment>How a fact is asked for: the words after the name. The second says the same as the first. Tokens of a question: first name, last name, verb, and the word before the answer. The last token of the name: where the edit takes its key. What is put back in tracing: a whole state, what a feed-forward part adds, what attention adds. The ways to change the fact. Updates of the first training in a step of the trace.</extracomment>
            <translation>名的个数</translation>
        </message>
        <message>
            <source>Last names</source>
            <translation>姓的个数</translation>
        </message>
        <message>
            <source>Person whose fact changes</source>
            <translation>要改谁的事实</translation>
        </message>
        <message>
            <source>Counted from 0; after the last comes the first.</source>
            <translation>从 0 数起；最后一个之后又是第一个。</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Updates of the training</source>
            <translation>训练的更新次数</translation>
        </message>
        <message>
            <source>Noise on the name</source>
            <translation>名字上的噪声</translation>
        </message>
        <message>
            <source>In standard deviations of the embeddings, as in tracing of ROME.</source>
            <translation>以嵌入的标准差为单位，和 ROME 的追踪一样。</translation>
        </message>
        <message>
            <source>Layer that is edited</source>
            <translation>编辑哪一层</translation>
        </message>
        <message>
            <source>The last one where there are fewer.</source>
            <translation>层数不够时取最后一层。</translation>
        </message>
        <message>
            <source>Weight of the person’s other fact</source>
            <translation>此人另一条事实的权重</translation>
        </message>
        <message>
            <source>While the new value is sought: how much the other answer may not move.</source>
            <translation>寻找新值时，在多大程度上不许另一个答案移动。</translation>
        </message>
        <message>
            <source>Edits in a row</source>
            <translation>连续编辑次数</translation>
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
            <source>learn: updates so far; compare: updates of this way</source>
            <translation>learn：到此的更新次数；compare：这种方法的更新次数</translation>
        </message>
        <message>
            <source>learn: cross-entropy of the last update, nats</source>
            <translation>learn：最后一次更新的交叉熵（奈特）</translation>
        </message>
        <message>
            <source>learn: share of right answers</source>
            <translation>learn：答对的份额</translation>
        </message>
        <message>
            <source>trace: probability of the right city, mean over people</source>
            <translation>trace：正确城市的概率，各人平均</translation>
        </message>
        <message>
            <source>trace: the same with noise on the name</source>
            <translation>trace：名字加噪声后的同一概率</translation>
        </message>
        <message>
            <source>trace: the same with one state put back, (state, feed-forward, attention) by layer by token; row 0 is the embedding</source>
            <translation>trace：放回一个状态后的同一概率，（状态、前馈、注意力）× 层 × 词元；第 0 行是嵌入</translation>
        </message>
        <message>
            <source>edit: probabilities of all answers to the person’s three questions</source>
            <translation>edit：此人三个问题各答案的概率</translation>
        </message>
        <message>
            <source>edit: how far the value of each person’s key moves</source>
            <translation>edit：每个人的键的值移动多远</translation>
        </message>
        <message>
            <source>compare: the way the fact was changed</source>
            <translation>compare：用什么方法改</translation>
        </message>
        <message>
            <source>compare: the fact, in other words, the person’s other fact, other people’s answers</source>
            <translation>compare：新事实、换个说法、此人的另一事实、其他人的答案</translation>
        </message>
        <message>
            <source>compare, many: norm of the change over that of the weights</source>
            <translation>compare、many：变化的范数与权重的范数之比</translation>
        </message>
        <message>
            <source>many: edits so far</source>
            <translation>many：到此的编辑次数</translation>
        </message>
        <message>
            <source>many: share of edits that hold</source>
            <translation>many：仍然有效的编辑份额</translation>
        </message>
        <message>
            <source>many: share of the answers beside them that are as before</source>
            <translation>many：旁边答案不变的份额</translation>
        </message>
    </context>
    <context>
        <name>adapting/forgetting</name>
        <message>
            <source>A tenth of the rate</source>
            <translation>学习率降到十分之一</translation>
        </message>
        <message>
            <source>Another language: letters moved by 13</source>
            <translation>另一种“语言”：字母移 13 位</translation>
        </message>
        <message>
            <source>Strong decay, strong pull</source>
            <translation>强衰减，强拉力</translation>
        </message>
        <message>
            <source>EWC too stiff to learn</source>
            <translation>EWC 太硬，学不进去</translation>
        </message>
        <message>
            <source>Only the last layer is trained</source>
            <translation>只训练最后一层</translation>
        </message>
        <message>
            <source>Varied data: hardly any repetition</source>
            <translation>数据多样：几乎不重复</translation>
        </message>
        <message>
            <source>What does a model forget while it learns something new?</source>
            <translation>模型学新东西时，会忘掉什么？</translation>
        </message>
        <message>
            <source>A small net reads {context} characters of a page of English and gives the next one: pre-training in small. Its loss on the part held out falls from {begun} to {page} nats. Text B it has not seen; there it is at {second}.</source>
            <translation>一个小网络读一页英文的 {context} 个字符，给出下一个：缩小版的预训练（pre-training）。留出部分上的损失从 {begun} 降到 {page} 奈特。文本 B 它没见过，在那里是 {second}。</translation>
        </message>
        <message>
            <source>The same loss, the next character, on another text: continued pre-training. After {updates} updates the loss on B went from {begun} to {second}. Nothing in it speaks of the page, and the loss there rises from {before} to {page}.</source>
            <translation>同样的损失（下一个字符），换一份文本：持续预训练（continued pre-training）。更新 {updates} 次后，B 上的损失从 {begun} 到 {second}。这个损失里没有一项提到原来那页，那里的损失从 {before} 升到 {page}。</translation>
        </message>
        <message>
            <source>The same loss, the next character, on another text: continued pre-training. After {updates} updates the loss on B went from {begun} to {second}. On the page it was {before} and is {page}: so far nothing is lost.</source>
            <translation>同样的损失（下一个字符），换一份文本：持续预训练（continued pre-training）。更新 {updates} 次后，B 上的损失从 {begun} 到 {second}。原来那页上从 {before} 变为 {page}：目前什么也没丢。</translation>
        </message>
        <message>
            <source>Page, then B. B alone: {plain_page}, {plain_second}. {share} of the page mixed in: {mix_page}, {mix_second}. Decay to 0 with strength {strength}: {decay_page}, {decay_second}; the same spring tied to the start: {pull_page}, {pull_second}. EWC with λ = {ewc}: {ewc_page}, {ewc_second}. Lower left is better at both.</source>
            <translation>先写那页的损失，再写 B 的。只用 B：{plain_page}，{plain_second}。混入 {share} 的原页：{mix_page}，{mix_second}。强度 {strength} 的衰减（weight decay），拉向 0：{decay_page}，{decay_second}；同样的弹簧拴在起点：{pull_page}，{pull_second}。弹性权重巩固（EWC），λ = {ewc}：{ewc_page}，{ewc_second}。越靠左下，两边越好。</translation>
        </message>
        <message>
            <source>How much the answers change when a weight does is the Fisher information: {most} in {heavy}, {least} at {light}. EWC makes its springs as stiff as that. In {heavy} weights went {plain} with B alone and {ewc} with EWC; at {light} {plain_light} and {ewc_light}.</source>
            <translation>一个权重变动时答案变多少，就是 Fisher 信息（Fisher information）：{heavy} 处 {most}，{light} 处 {least}。EWC 的弹簧就有这么硬。{heavy} 的权重只用 B 时移动 {plain}，用 EWC 时 {ewc}；{light} 处是 {plain_light} 和 {ewc_light}。</translation>
        </message>
        <message>
            <source>{share} of the windows come from the page. It is at {page}, better by {gained} than with B alone, and B at {second}, worse by {paid}. Every share is a place on this curve; which is right depends on what each loss is worth.</source>
            <translation>{share} 的窗口来自原来那页。它的损失是 {page}，比只用 B 好 {gained}；B 是 {second}，差 {paid}。每种比例都是这条曲线上的一点，哪点合适取决于两个损失各有多重要。</translation>
        </message>
        <message>
            <source>Of all pieces of {piece} characters, {now} stood earlier in the same sample after {updates} updates on B; before the tuning it was {before}. Text B itself repeats {second} of its pieces, the page {page}: the net takes over the manner of what it reads.</source>
            <translation>在 B 上更新 {updates} 次后，所有 {piece} 个字符的片段中有 {now} 在同一样本里已出现过；微调前是 {before}。文本 B 自身重复 {second}，那页重复 {page}：网络学去了所读文本的习惯。</translation>
        </message>
        <message>
            <source>Of all pieces of {piece} characters, {now} stood earlier in the same sample after {updates} updates on B; before the tuning it was {before}. Text B itself repeats {second} of its pieces, the page {page}.</source>
            <translation>在 B 上更新 {updates} 次后，所有 {piece} 个字符的片段中有 {now} 在同一样本里已出现过；微调前是 {before}。文本 B 自身重复 {second}，那页重复 {page}。</translation>
        </message>
        <message>
            <source>Thin lines are nets of one seed each, thick ones their mean.</source>
            <translation>细线是各个种子的网络，粗线是平均。</translation>
        </message>
        <message>
            <source>After {updates} updates the net is better at B than at the page.</source>
            <translation>更新 {updates} 次后，网络在 B 上比在那页上更好。</translation>
        </message>
        <message>
            <source>The rate is {rate}. With a smaller one both losses move less: try it.</source>
            <translation>学习率是 {rate}。调小一些，两个损失都动得少：试试看。</translation>
        </message>
        <message>
            <source>Decay pulls to 0, which is not where the page was learnt: all weights together were {start} long and are {length}, and {away} away from the start. Tied to the start they stay within {pull}.</source>
            <translation>衰减拉向 0，而那页不是在 0 处学会的：全部权重合起来原长 {start}，现在 {length}，离起点 {away}。拴在起点时，只离开 {pull}。</translation>
        </message>
        <message>
            <source>Frozen lower layers ({layers} of 3): page {page}, text B {second}. Fewer weights to train, but what lies above can forget by itself.</source>
            <translation>冻结底层（3 层中的 {layers} 层）：那页 {page}，文本 B {second}。要训练的权重少了，但上面的层自己也会忘。</translation>
        </message>
        <message>
            <source>It needs no text B: it is measured once, where the page was learnt.</source>
            <translation>它不需要文本 B：在学完那页的地方测一次就够。</translation>
        </message>
        <message>
            <source>If both losses count the same, {best} is the best of these shares; with another text B it may be another.</source>
            <translation>若两个损失同等重要，这些比例中 {best} 最好；换一份文本 B，可能就是另一个。</translation>
        </message>
        <message>
            <source>A penalty on repeats while writing would hide this; varied data or fewer updates cure it.</source>
            <translation>生成时加重复惩罚只是掩盖；多样的数据或更少的更新才能治好。</translation>
        </message>
        <message>
            <source>the page</source>
            <translation>那页</translation>
        </message>
        <message>
            <source>forgetting</source>
            <translation>遗忘</translation>
        </message>
        <message>
            <source>held back</source>
            <translation>防遗忘</translation>
        </message>
        <message>
            <source>Fisher</source>
            <translation>Fisher</translation>
        </message>
        <message>
            <source>mixing</source>
            <translation>配比</translation>
        </message>
        <message>
            <source>repetition</source>
            <translation>复读</translation>
        </message>
        <message>
            <source>First the page is learnt</source>
            <translation>先学会一页</translation>
        </message>
        <message>
            <source>Then text B alone: the page is forgotten</source>
            <translation>再只学文本 B：那页被忘掉</translation>
        </message>
        <message>
            <source>Five ways to hold it back</source>
            <translation>五种防遗忘的办法</translation>
        </message>
        <message>
            <source>Which weights the page needs</source>
            <translation>那页需要哪些权重</translation>
        </message>
        <message>
            <source>How much of the page to mix in</source>
            <translation>混入多少原来那页</translation>
        </message>
        <message>
            <source>What it writes now</source>
            <translation>它现在写出什么</translation>
        </message>
        <message>
            <source>learning the page</source>
            <translation>学那页</translation>
        </message>
        <message>
            <source>learning text B</source>
            <translation>学文本 B</translation>
        </message>
        <message>
            <source>learning mixtures</source>
            <translation>学各种配比</translation>
        </message>
        <message>
            <source>The net has learnt the page and is now trained on text B alone. Its loss on the page …</source>
            <translation>网络学会了那页，现在只用文本 B 训练。它在那页上的损失……</translation>
        </message>
        <message>
            <source>falls further</source>
            <translation>继续下降</translation>
        </message>
        <message>
            <source>stays within 0.1</source>
            <translation>变化不到 0.1</translation>
        </message>
        <message>
            <source>rises, by less than 0.6</source>
            <translation>上升，不到 0.6</translation>
        </message>
        <message>
            <source>rises by 0.6 or more</source>
            <translation>上升 0.6 或更多</translation>
        </message>
        <message>
            <source>page A</source>
            <translation>页 A</translation>
        </message>
        <message>
            <source>text B</source>
            <translation>文本 B</translation>
        </message>
        <message>
            <source>Loss, nats per character</source>
            <translation>损失，奈特每字符</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>from here on B</source>
            <translation>从这里起学 B</translation>
        </message>
        <message>
            <source>update {update}</source>
            <translation>第 {update} 次更新</translation>
        </message>
        <message>
            <source>page A: {loss} nats</source>
            <translation>页 A：{loss} 奈特</translation>
        </message>
        <message>
            <source>text B: {loss} nats</source>
            <translation>文本 B：{loss} 奈特</translation>
        </message>
        <message>
            <source>Loss on page A, nats</source>
            <translation>页 A 上的损失，奈特</translation>
        </message>
        <message>
            <source>loss on text B, nats</source>
            <translation>文本 B 上的损失，奈特</translation>
        </message>
        <message>
            <source>good at both</source>
            <translation>两边都好</translation>
        </message>
        <message>
            <source>start</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>B alone</source>
            <translation>只用 B</translation>
        </message>
        <message>
            <source>page mixed in</source>
            <translation>混入原页</translation>
        </message>
        <message>
            <source>decay to 0</source>
            <translation>衰减到 0</translation>
        </message>
        <message>
            <source>pull to the start</source>
            <translation>拉向起点</translation>
        </message>
        <message>
            <source>EWC</source>
            <translation>EWC</translation>
        </message>
        <message>
            <source>lower layers frozen</source>
            <translation>冻结底层</translation>
        </message>
        <message>
            <source>share of the page mixed in</source>
            <translation>混入的原页比例</translation>
        </message>
        <message>
            <source>small: one seed each</source>
            <translation>小点：单个种子</translation>
        </message>
        <message>
            <source>{share} of the page</source>
            <translation>原页占 {share}</translation>
        </message>
        <message>
            <source>needed for the page</source>
            <translation>那页的需要程度</translation>
        </message>
        <message>
            <source>Fisher information of a weight, mean of the group</source>
            <translation>一个权重的 Fisher 信息，组内平均</translation>
        </message>
        <message>
            <source>How far a weight went, root mean square</source>
            <translation>一个权重移动多远，均方根</translation>
        </message>
        <message>
            <source>Fisher information {size}</source>
            <translation>Fisher 信息 {size}</translation>
        </message>
        <message>
            <source>moved by {size}</source>
            <translation>移动 {size}</translation>
        </message>
        <message>
            <source>W₁, reading {place}</source>
            <translation>W₁，读 {place}</translation>
        </message>
        <message>
            <source>layer {layer}</source>
            <translation>层 {layer}</translation>
        </message>
        <message>
            <source>was there before</source>
            <translation>前面已出现</translation>
        </message>
        <message>
            <source>page A itself: {share}</source>
            <translation>页 A 自身：{share}</translation>
        </message>
        <message>
            <source>text B itself: {share}</source>
            <translation>文本 B 自身：{share}</translation>
        </message>
        <message>
            <source>Repeated pieces</source>
            <translation>重复的片段</translation>
        </message>
        <message>
            <source>updates on B</source>
            <translation>在 B 上的更新</translation>
        </message>
        <message>
            <source>net {seed}: {share}</source>
            <translation>网络 {seed}：{share}</translation>
        </message>
        <message>
            <source>sample after {update} updates on B</source>
            <translation>在 B 上更新 {update} 次后的样本</translation>
        </message>
        <message>
            <source>After {updates} updates on the page: loss {page}; on B {second}.</source>
            <translation>在那页上更新 {updates} 次：损失 {page}；B 上 {second}。</translation>
        </message>
        <message>
            <source>{updates} updates on B: B is at {second}, the page went from {before} to {page}.</source>
            <translation>在 B 上更新 {updates} 次：B 为 {second}，那页从 {before} 到 {page}。</translation>
        </message>
        <message>
            <source>{updates} updates on B. The page: {plain} with B alone, {mix} mixed, {ewc} with EWC.</source>
            <translation>在 B 上更新 {updates} 次。那页：只用 B {plain}，混入 {mix}，EWC {ewc}。</translation>
        </message>
        <message>
            <source>The page needs the weights of {group} most: the stiffest springs.</source>
            <translation>那页最需要 {group} 的权重：那里弹簧最硬。</translation>
        </message>
        <message>
            <source>B alone moves weights wherever it likes: by up to {plain}.</source>
            <translation>只用 B 时权重随意移动：最多 {plain}。</translation>
        </message>
        <message>
            <source>With EWC the furthest group goes {ewc} instead of {plain}.</source>
            <translation>用 EWC 时移动最远的一组走 {ewc}，而不是 {plain}。</translation>
        </message>
        <message>
            <source>{share} of the page mixed in: page {page}, text B {second}.</source>
            <translation>混入 {share} 的原页：那页 {page}，文本 B {second}。</translation>
        </message>
        <message>
            <source>After {updates} updates on B, {share} of the pieces were there before.</source>
            <translation>在 B 上更新 {updates} 次后，{share} 的片段前面已出现过。</translation>
        </message>
        <message>
            <source>A net of our own: {context} characters, two layers of {hidden}, the next character; {rows} windows at once, {seeds} seeds; losses on what was held out.</source>
            <translation>自建小网络：读 {context} 个字符，两层各 {hidden} 个单元；每批 {rows} 个窗口，{seeds} 个种子；测留出部分。</translation>
        </message>
        <message>
            <source>B: sentences made from one template by this program.</source>
            <translation>B：本程序用同一模板造的句子。</translation>
        </message>
        <message>
            <source>B: the page, each word backwards.</source>
            <translation>B：那一页，每个词倒着写。</translation>
        </message>
        <message>
            <source>B: the page, its letters moved by 13 places.</source>
            <translation>B：那一页，字母移动 13 位。</translation>
        </message>
        <message>
            <source>The first net; weights without biases. All characters y are summed.</source>
            <translation>第一个网络；权重不含偏置。对所有字符 y 求和。</translation>
        </message>
        <message>
            <source>Pieces of {piece} characters in samples of {length}, drawn at temperature 1; the text is the first net’s, tuned on B alone.</source>
            <translation>{length} 个字符的样本中 {piece} 个字符的片段，温度 1 采样；文字出自只用 B 微调的第一个网络。</translation>
        </message>
        <message>
            <source>The second training</source>
            <extracomment>Characters the net sees, units of each of its two hidden layers. The part of each text that is trained on; the rest is held out, every other place of it measured. Windows in a batch; nets that differ in seed. Losses are measured after so many updates: of the first training, and of the second. How the second training is done. Shares of the page among the windows of the second training; 5/6 and 10/11 are the "1:5 to 1:10" of new to old that is often advised. Groups of weights: those of W₁ that read a character, from any place, and the later layers. Characters of a sample, and of a piece that may have been there before. Parts of the second training after which samples are drawn. What is shown of the Fisher information: itself, moves without it, moves with it.</extracomment>
            <translation>第二次训练</translation>
        </message>
        <message>
            <source>What holds it back</source>
            <translation>防遗忘的办法</translation>
        </message>
        <message>
            <source>sentences of one template</source>
            <translation>同一模板的句子</translation>
        </message>
        <message>
            <source>the page, words backwards</source>
            <translation>那一页，词倒写</translation>
        </message>
        <message>
            <source>the page, letters moved by 13</source>
            <translation>那一页，字母移 13 位</translation>
        </message>
        <message>
            <source>Second text B</source>
            <translation>第二份文本 B</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Share of the page mixed in</source>
            <translation>混入的原页比例</translation>
        </message>
        <message>
            <source>Strength of decay and of pull</source>
            <translation>衰减和拉力的强度</translation>
        </message>
        <message>
            <source>The same spring on every weight: towards 0, or to the start.</source>
            <translation>每个权重上同样的弹簧：拉向 0，或拉向起点。</translation>
        </message>
        <message>
            <source>Strength λ of EWC</source>
            <translation>EWC 的强度 λ</translation>
        </message>
        <message>
            <source>Frozen lower layers</source>
            <translation>冻结的底层数</translation>
        </message>
        <message>
            <source>Updates on the page, before</source>
            <translation>此前在那页上的更新次数</translation>
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
            <source>updates of this training so far</source>
            <translation>这次训练至今的更新次数</translation>
        </message>
        <message>
            <source>loss on the held-out part of the page, nats per character, by seed</source>
            <translation>那页留出部分上的损失，奈特每字符，按种子</translation>
        </message>
        <message>
            <source>loss on the held-out part of text B, by seed</source>
            <translation>文本 B 留出部分上的损失，按种子</translation>
        </message>
        <message>
            <source>protect: ways of the second training</source>
            <translation>防遗忘：第二次训练的各种办法</translation>
        </message>
        <message>
            <source>fisher: groups of weights, those of W₁ that read a character, and the later layers</source>
            <translation>Fisher：权重的组，W₁ 中读某个字符的权重，以及后面的层</translation>
        </message>
        <message>
            <source>fisher: mean Fisher information of a weight, by group</source>
            <translation>Fisher：一个权重的平均 Fisher 信息，按组</translation>
        </message>
        <message>
            <source>fisher: root mean square of how far a weight went, by group</source>
            <translation>Fisher：一个权重移动距离的均方根，按组</translation>
        </message>
        <message>
            <source>mix: share of the page among the windows</source>
            <translation>配比：窗口中原页的比例</translation>
        </message>
        <message>
            <source>repeat: what the first net writes</source>
            <translation>复读：第一个网络写出的文字</translation>
        </message>
        <message>
            <source>repeat: part of the pieces that were there before, by seed</source>
            <translation>复读：前面已出现过的片段比例，按种子</translation>
        </message>
    </context>
    <context>
        <name>adapting/lora</name>
        <message>
            <source>Width d of the matrix</source>
            <extracomment>The ranks that are trained side by side; 0 is full fine-tuning, without a product. How A and B begin, in this order. The factor before the product, and the ranks it is tried with. Places of the section on shapes: the two matrices, the sum, and the shapes often printed.</extracomment>
            <translation>矩阵宽度 d</translation>
        </message>
        <message>
            <source>Directions of the new task</source>
            <translation>新任务的方向数</translation>
        </message>
        <message>
            <source>The change that the task asks for has this rank, but for the rest.</source>
            <translation>除“其余”部分外，任务要求的改变有这个秩。</translation>
        </message>
        <message>
            <source>Rest in all directions</source>
            <translation>各个方向上的其余部分</translation>
        </message>
        <message>
            <source>Frobenius norm of a random matrix that is added to the change, over that of the change.</source>
            <translation>加到改变上的随机矩阵的弗罗贝尼乌斯范数（Frobenius norm）与改变的范数之比。</translation>
        </message>
        <message>
            <source>Rank r</source>
            <translation>秩 r</translation>
        </message>
        <message>
            <source>α</source>
            <translation>α</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>Width of the model that is counted</source>
            <translation>用来计数的模型的宽度</translation>
        </message>
        <message>
            <source>Rank that is counted</source>
            <translation>用来计数的秩</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Rank 1 for a task of four directions</source>
            <translation>四个方向的任务只用秩 1</translation>
        </message>
        <message>
            <source>A task of exactly four directions</source>
            <translation>恰好四个方向的任务</translation>
        </message>
        <message>
            <source>A task in all directions: low rank fails</source>
            <translation>各个方向都要变的任务：低秩不够</translation>
        </message>
        <message>
            <source>Can a thin product do what a change of the whole matrix would?</source>
            <translation>一个瘦乘积能代替整个矩阵的改变吗？</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>ranks</source>
            <translation>各种秩</translation>
        </message>
        <message>
            <source>beginning</source>
            <translation>初始化</translation>
        </message>
        <message>
            <source>factor</source>
            <translation>缩放系数</translation>
        </message>
        <message>
            <source>shapes</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>A thin product beside a frozen matrix</source>
            <translation>冻结的矩阵旁加一个瘦乘积</translation>
        </message>
        <message>
            <source>How much rank does the task need?</source>
            <translation>任务需要多大的秩？</translation>
        </message>
        <message>
            <source>One of the two begins at zero</source>
            <translation>两个矩阵之一从零开始</translation>
        </message>
        <message>
            <source>The factor before the product</source>
            <translation>乘积前的系数</translation>
        </message>
        <message>
            <source>Shapes, counts, and adding it in</source>
            <translation>形状、参数量与合并</translation>
        </message>
        <message>
            <source>training ranks side by side</source>
            <translation>并排训练各种秩</translation>
        </message>
        <message>
            <source>training from four starts</source>
            <translation>从四种初始化训练</translation>
        </message>
        <message>
            <source>A random, B zero: which of the two gets a gradient at the first step?</source>
            <translation>A 随机、B 为零：第一步时哪个矩阵得到梯度？</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两个都有</translation>
        </message>
        <message>
            <source>Only A</source>
            <translation>只有 A</translation>
        </message>
        <message>
            <source>Only B</source>
            <translation>只有 B</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>都没有</translation>
        </message>
        <message>
            <source>W, frozen</source>
            <translation>W（冻结）</translation>
        </message>
        <message>
            <source>α/r · B·A</source>
            <translation>α/r · B·A</translation>
        </message>
        <message>
            <source>change wanted</source>
            <translation>想要的改变</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>想要的</translation>
        </message>
        <message>
            <source>B·A has</source>
            <translation>B·A 已有的</translation>
        </message>
        <message>
            <source>least loss with rank {rank}</source>
            <translation>秩 {rank} 的最小损失</translation>
        </message>
        <message>
            <source>least loss with that rank</source>
            <translation>该秩的最小损失</translation>
        </message>
        <message>
            <source>Singular values</source>
            <translation>奇异值</translation>
        </message>
        <message>
            <source>Loss, mean square</source>
            <translation>损失（均方）</translation>
        </message>
        <message>
            <source>‖ΔW‖ after one update, α = {alpha}</source>
            <translation>一次更新后的 ‖ΔW‖，α = {alpha}</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>rank r</source>
            <translation>秩 r</translation>
        </message>
        <message>
            <source>singular value {place}</source>
            <translation>第 {place} 个奇异值</translation>
        </message>
        <message>
            <source>update {update}</source>
            <translation>第 {update} 次更新</translation>
        </message>
        <message>
            <source>r = {rank}: {weights}</source>
            <translation>r = {rank}：{weights}</translation>
        </message>
        <message>
            <source>full: {weights}</source>
            <translation>全参数：{weights}</translation>
        </message>
        <message>
            <source>first gradient of {matrix}, norm</source>
            <translation>{matrix} 的首个梯度（范数）</translation>
        </message>
        <message>
            <source>A {a}, B {b}</source>
            <translation>A {a}，B {b}</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>为零</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>factor α</source>
            <translation>系数 α</translation>
        </message>
        <message>
            <source>factor α/√r</source>
            <translation>系数 α/√r</translation>
        </message>
        <message>
            <source>factor α/r</source>
            <translation>系数 α/r</translation>
        </message>
        <message>
            <source>Trained: {weights} numbers, {times} times fewer</source>
            <translation>训练 {weights} 个数，少到 1/{times}</translation>
        </message>
        <message>
            <source>B is zero: the product is zero, and the layer is as it was.</source>
            <translation>B 为零：乘积为零，这一层与原来一样。</translation>
        </message>
        <message>
            <source>After {updates} updates: loss {loss}; at rank {rank} it can fall to {floor}.</source>
            <translation>{updates} 次更新后：损失 {loss}；秩为 {rank} 时最低可到 {floor}。</translation>
        </message>
        <message>
            <source>Rank {rank}: {weights} numbers of {full}, loss {loss}.</source>
            <translation>秩 {rank}：{full} 个数中的 {weights} 个，损失 {loss}。</translation>
        </message>
        <message>
            <source>Full fine-tuning: all {full} numbers, loss {loss}.</source>
            <translation>全参数微调：全部 {full} 个数，损失 {loss}。</translation>
        </message>
        <message>
            <source>A {a}, B {b}: gradient of A {first}, of B {second}; loss {begin} → {end}.</source>
            <translation>A {a}，B {b}：A 的梯度 {first}，B 的梯度 {second}；损失 {begin} → {end}。</translation>
        </message>
        <message>
            <source>r = {rank}: the matrix moves by {plain} with α, by {over} with α/r.</source>
            <translation>r = {rank}：用 α 时矩阵移动 {plain}，用 α/r 时移动 {over}。</translation>
        </message>
        <message>
            <source>B is {model} × {rank}, A {rank} × {model}: {times} times fewer numbers than W.</source>
            <translation>B 是 {model} × {rank}，A 是 {rank} × {model}：数的个数是 W 的 1/{times}。</translation>
        </message>
        <message>
            <source>Added to W once: outputs differ by at most {apart}.</source>
            <translation>一次加进 W：输出最多相差 {apart}。</translation>
        </message>
        <message>
            <source>A {model} × {rank}, B {rank} × {model}: B·A is {rank} × {rank} and fits nowhere.</source>
            <translation>A 为 {model} × {rank}、B 为 {rank} × {model}：B·A 是 {rank} × {rank}，哪里也加不进去。</translation>
        </message>
        <message>
            <source>A {model} × {rank}, B {rank} × {model}: B·A is {rank} × {rank}.</source>
            <translation>A 为 {model} × {rank}、B 为 {rank} × {model}：B·A 是 {rank} × {rank}。</translation>
        </message>
        <message>
            <source>One linear layer of width {width}, float64, Adam; the new task was made for it, seed {seed}. The thin matrices are not drawn below a least thickness.</source>
            <translation>一个宽度为 {width} 的线性层，float64，Adam；新任务是为它生成的，种子 {seed}。瘦矩阵画得不细于最小粗细。</translation>
        </message>
        <message>
            <source>Same task, learning rate and α for all; the factor is α/r. Seed {seed}.</source>
            <translation>任务、学习率和 α 都相同；系数为 α/r。种子 {seed}。</translation>
        </message>
        <message>
            <source>Random: normal with deviation 1/√d. Thin lines: the other starts.</source>
            <translation>随机：标准差 1/√d 的正态分布。细线：其他初始化。</translation>
        </message>
        <message>
            <source>B from zero, one Adam update with the rate {rate}; A of a smaller rank is a part of the larger.</source>
            <translation>B 从零开始，一次 Adam 更新，学习率 {rate}；较小的秩的 A 是较大的秩的一部分。</translation>
        </message>
        <message>
            <source>Thin sides are drawn thicker than to scale. The difference is that of the trained layer, width {width}.</source>
            <translation>瘦的一边画得比实际比例粗。差值来自训练过的那一层，宽度 {width}。</translation>
        </message>
        <message>
            <source>LoRA (low-rank adaptation): W stays as it is. Only A, with {rank} rows, and B, with {rank} columns, are trained, {weights} numbers instead of {full}. Their product can have no more than {rank} singular values; it takes the largest of the wanted change and has to leave the rest.</source>
            <translation>LoRA（低秩适配，low-rank adaptation）：W 保持不变，只训练有 {rank} 行的 A 和有 {rank} 列的 B，共 {weights} 个数，而不是 {full} 个。它们的乘积最多有 {rank} 个奇异值；它取走想要的改变中最大的那些，其余只能留下。</translation>
        </message>
        <message>
            <source>No change of rank r gets below its dashed line: what the singular values beyond r hold stays as loss. After {updates} updates the rank {best} has {loss}, full fine-tuning {full}. Where the task asks for few directions, little is lost.</source>
            <translation>秩为 r 的改变不可能低于它的虚线：第 r 个之后的奇异值所含的部分会留作损失。{updates} 次更新后，秩 {best} 的损失为 {loss}，全参数微调为 {full}。任务只需要少数方向时，损失就很小。</translation>
        </message>
        <message>
            <source>Each gradient runs through the other matrix. Both zero: both gradients are zero, and the loss stays at {end} for ever.</source>
            <translation>每个梯度都要经过另一个矩阵。两个都为零：两个梯度都为零，损失永远停在 {end}。</translation>
        </message>
        <message>
            <source>The product is zero, so the layer begins as it was. The zero matrix gets a gradient through the random one; the random one gets its first when the other is no longer zero.</source>
            <translation>乘积为零，所以这一层从原样开始。为零的矩阵通过随机的那个得到梯度；等它不再为零，随机的那个才得到梯度。</translation>
        </message>
        <message>
            <source>Both get a gradient, but the layer does not begin as it was: a random product was added, and the loss begins at {begin} instead of {zero}.</source>
            <translation>两个都有梯度，但这一层不再从原样开始：加上了随机的乘积，损失从 {begin} 而不是 {zero} 开始。</translation>
        </message>
        <message>
            <source>With one α, from rank 1 to {rank} the first update grows {plain} times with the factor α, and becomes {over} times as large with α/r. With α/√r it is {root} times: closest to one learning rate for all ranks is the factor whose number is nearest to 1.</source>
            <translation>α 不变，秩从 1 到 {rank}：系数为 α 时第一次更新变为 {plain} 倍，系数为 α/r 时变为 {over} 倍，系数为 α/√r 时为 {root} 倍。哪个数最接近 1，哪个系数就最能让各种秩共用一个学习率。</translation>
        </message>
        <message>
            <source>A square matrix has d² = {full} numbers, the two thin ones 2dr = {thin}. Gradients and optimizer states are needed for these alone; W itself must still be there.</source>
            <translation>方阵有 d² = {full} 个数，两个瘦矩阵有 2dr = {thin} 个。只有后者需要梯度和优化器状态；W 本身仍然要在。</translation>
        </message>
        <message>
            <source>(W + s·B·A)·x and W·x + s·B·(A·x) are the same but for rounding, so the finished adapter costs nothing when the model answers.</source>
            <translation>(W + s·B·A)·x 与 W·x + s·B·(A·x) 除舍入外相同，所以适配器做好后，模型回答时没有额外开销。</translation>
        </message>
        <message>
            <source>Shapes are often printed the other way round. The trained layer with them: {refused}.</source>
            <translation>形状常被印反。用在训练过的那一层上，numpy 报错：{refused}。</translation>
        </message>
        <message>
            <source>Shapes are often printed the other way round. Here numpy lets it pass, since a single number is added everywhere or r is d; for any other r it refuses.</source>
            <translation>形状常被印反。这里 numpy 放行，因为单个数会加到每一处，或者 r 等于 d；其他的 r 都会被拒绝。</translation>
        </message>
        <message>
            <source>A layer of a real model is one of many with something non-linear between them; there no one knows the wanted change beforehand.</source>
            <translation>真实模型的一层只是许多层之一，层间还有非线性；在那里没有人事先知道想要的改变。</translation>
        </message>
        <message>
            <source>The paper divides by r; dividing by √r is rank-stabilised LoRA (Kalajdzievski 2023).</source>
            <translation>论文除以 r；除以 √r 是秩稳定的 LoRA（rank-stabilised LoRA，Kalajdzievski 2023）。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>learn: updates so far</source>
            <translation>训练：至今的更新次数</translation>
        </message>
        <message>
            <source>learn, ranks, init: loss now or after all updates</source>
            <translation>训练、各种秩、初始化：现在或全部更新后的损失</translation>
        </message>
        <message>
            <source>learn: B·A times α/r, the change of the matrix</source>
            <translation>训练：B·A 乘 α/r，即矩阵的改变</translation>
        </message>
        <message>
            <source>learn: singular values of that change</source>
            <translation>训练：该改变的奇异值</translation>
        </message>
        <message>
            <source>ranks, scale: the rank; 0 is full fine-tuning</source>
            <translation>各种秩、缩放系数：秩；0 为全参数微调</translation>
        </message>
        <message>
            <source>ranks: the least loss a change of this rank has</source>
            <translation>各种秩：该秩的改变能有的最小损失</translation>
        </message>
        <message>
            <source>ranks: numbers that are trained</source>
            <translation>各种秩：训练的数的个数</translation>
        </message>
        <message>
            <source>init: norms of the first gradients of A and of B</source>
            <translation>初始化：A 与 B 的首个梯度的范数</translation>
        </message>
        <message>
            <source>scale: norm of the change after one update, for α, α/√r and α/r</source>
            <translation>缩放系数：一次更新后改变的范数，系数为 α、α/√r、α/r</translation>
        </message>
        <message>
            <source>shapes: numbers of the square matrix and of the two thin ones</source>
            <translation>形状：方阵与两个瘦矩阵的数的个数</translation>
        </message>
        <message>
            <source>shapes: largest difference between merged and unmerged outputs</source>
            <translation>形状：合并与不合并的输出的最大差</translation>
        </message>
        <message>
            <source>shapes: what numpy says of the shapes often printed</source>
            <translation>形状：numpy 对常见印法的形状怎么说</translation>
        </message>
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>A change of rank {rank} in the second feed-forward matrix of layer {layer} takes the new answer from {before} to {after}; {untouched} weights of attention and embeddings stay bit for bit. ROME and MEMIT write into the same matrices, in the middle layers that causal tracing points to.</source>
            <translation>在第 {layer} 层前馈部分的第二个矩阵里做一次秩 {rank} 的改动，新答案的概率就从 {before} 变成 {after}；注意力和嵌入的 {untouched} 个权重逐位不变。ROME 和 MEMIT 也是写进这类矩阵，在因果追踪（causal tracing）指向的中间层。</translation>
        </message>
        <message>
            <source>{runs} models of {people} people, one new fact each: LoRA says it ({lora_fact} on average) and leaves {lora} of the answers about other people as they were, fine-tuning {tune}, the rank-one edit {edit}. LoRA changes what a model says, but nothing in it keeps the change local.</source>
            <translation>{runs} 个模型、每个 {people} 个人，各写一条新事实：LoRA 能说出来（平均 {lora_fact}），关于其他人的答案 {lora} 不变；微调 {tune}，秩一编辑 {edit}。LoRA 会改变模型说的话，但它没有任何东西保证改动只在局部。</translation>
        </message>
        <message>
            <source>With weight decay of strength {strength} the old text is at {decay} and the new one at {new}. Training without it and stopping where the new text is at {new} leaves the old one at {stopped}. The same spring tied to the start ends at {pull} and {pulled}; stopped there without it: {pull_stopped}. Decay pulls to 0, {away} from the start; what holds is a pull to the start.</source>
            <translation>用强度 {strength} 的权重衰减，旧文本的损失是 {decay}，新文本 {new}。不用它，在新文本到 {new} 时停下，旧文本是 {stopped}。同样的弹簧拴在起点，结果是 {pull} 和 {pulled}；不用它而在那里停下：{pull_stopped}。衰减拉向 0，离起点 {away}；拉得住的是拉向起点的力。</translation>
        </message>
        <message>
            <source>Of {count} cases (three new texts, three weights of the two losses) {inside} have their best share of old data between 1:5 and 1:10; the best shares go from {low} to {high}. It is a trade-off, and where to stand on it depends on the texts and on what counts.</source>
            <translation>{count} 种情形（三份新文本，两个损失的三种权重）中，有 {inside} 种的最佳旧数据比例在 1:5 到 1:10 之间；最佳比例从 {low} 到 {high}。这是权衡，站在哪里取决于文本，也取决于看重什么。</translation>
        </message>
        <message>
            <source>With A {width} × {rank} and B {rank} × {width} the product B·A is {rank} × {rank}; added to a {width} × {width} matrix numpy refuses: {refused}. With B {width} × {rank} and A {rank} × {width}, as in the paper, the product is {width} × {width} and of rank {found}.</source>
            <translation>A 为 {width} × {rank}、B 为 {rank} × {width} 时，乘积 B·A 是 {rank} × {rank}；加到 {width} × {width} 的矩阵上，numpy 报错：{refused}。像论文那样取 B 为 {width} × {rank}、A 为 {rank} × {width}，乘积是 {width} × {width}，秩为 {found}。</translation>
        </message>
        <message>
            <source>From rank 1 to {rank} at one α, the first update of the matrix grows {plain} times with the factor α and is {over} times as large with α/r, the factor of the paper.</source>
            <translation>α 不变，秩从 1 到 {rank}：系数为 α 时矩阵的第一次更新变为 {plain} 倍，用论文的系数 α/r 时为 {over} 倍。</translation>
        </message>
        <message>
            <source>Both zero: gradients {dead_a} and {dead_b}, and after {updates} updates the loss is still {dead}. B zero and A random: gradients {a} and {b}, and the loss falls from {dead} to {end}.</source>
            <translation>两个都为零：梯度为 {dead_a} 和 {dead_b}，{updates} 次更新后损失仍为 {dead}。B 为零、A 随机：梯度为 {a} 和 {b}，损失从 {dead} 降到 {end}。</translation>
        </message>
    </context>
</TS>
