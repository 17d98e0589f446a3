<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>alignment</name>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>Reward model</source>
            <translation>奖励模型</translation>
        </message>
        <message>
            <source>PPO</source>
            <translation>PPO</translation>
        </message>
        <message>
            <source>DPO</source>
            <translation>DPO</translation>
        </message>
        <message>
            <source>Best of K</source>
            <translation>K 选一</translation>
        </message>
        <message>
            <source>Two layers, characters</source>
            <translation>两层，按字符</translation>
        </message>
        <message>
            <source>One layer, characters</source>
            <translation>一层，按字符</translation>
        </message>
        <message>
            <source>Texts begin with</source>
            <extracomment>Where the texts begin unless the reader says otherwise. Characters of the prompt at most; with the beginning of the text and a continuation they are within the context of 64. Characters of a continuation. Characters of a piece of the held-out text that is read at once; what is left over is not read. What neither model was trained on: from the last tenth of Tiny Shakespeare.</extracomment>
            <translation>文本的开头</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Rewarded</source>
            <translation>奖励什么</translation>
        </message>
        <message>
            <source>Frequent words</source>
            <extracomment>Words that a courteous text has more of.</extracomment>
            <translation>常用词</translation>
        </message>
        <message>
            <source>One point for every word of the list.</source>
            <translation>每出现一个表中的词得一分。</translation>
        </message>
        <message>
            <source>Each word of the list counts once.</source>
            <translation>表中的每个词只算一次。</translation>
        </message>
        <message>
            <source>Different frequent words</source>
            <translation>不同的常用词</translation>
        </message>
        <message>
            <source>One point for every different word of the list.</source>
            <translation>表中每个不同的词得一分。</translation>
        </message>
        <message>
            <source>Kind words</source>
            <translation>友善的词</translation>
        </message>
        <message>
            <source>One point for every kind word.</source>
            <translation>每出现一个友善的词得一分。</translation>
        </message>
        <message>
            <source>Each kind word counts once.</source>
            <translation>每个友善的词只算一次。</translation>
        </message>
        <message>
            <source>Exclamation marks</source>
            <translation>感叹号</translation>
        </message>
        <message>
            <source>One point for every exclamation mark.</source>
            <translation>每个感叹号得一分。</translation>
        </message>
        <message>
            <source>Only a mark that ends a word counts.</source>
            <translation>只有跟在单词后面的感叹号才算。</translation>
        </message>
        <message>
            <source>every series of {draws} draws from {texts} texts: distribution of the best</source>
            <translation>从 {texts} 段文字抽 {draws} 次的全部序列：最好者的分布</translation>
        </message>
        <message>
            <source>torch.distributions.kl_divergence</source>
            <translation>torch.distributions.kl_divergence</translation>
        </message>
        <message>
            <source>torch cross-entropy on the first winners</source>
            <translation>torch 交叉熵：第一轮的胜出者</translation>
        </message>
        <message>
            <source>torch cross_entropy: log-probability of {texts} texts</source>
            <translation>torch cross_entropy：{texts} 段文本的对数概率</translation>
        </message>
        <message>
            <source>log 2, the loss of every pair before the first update</source>
            <translation>log 2，第一次更新之前每一对的损失</translation>
        </message>
        <message>
            <source>torch logsigmoid: loss of each pair</source>
            <translation>torch logsigmoid：每一对的损失</translation>
        </message>
        <message>
            <source>torch autograd: pull on both answers</source>
            <translation>torch autograd：对两个回答的推力</translation>
        </message>
        <message>
            <source>torch autograd of the clipped objective</source>
            <translation>torch 自动求导（autograd）：裁剪后的目标</translation>
        </message>
        <message>
            <source>log-probabilities of the whole model</source>
            <translation>整个模型算出的对数概率</translation>
        </message>
        <message>
            <source>GAE as a sum of surprises</source>
            <translation>把 GAE 写成意外之和</translation>
        </message>
    </context>
    <context>
        <name>alignment/best-of</name>
        <message>
            <source>Always the first round’s winners</source>
            <translation>始终用第一轮的胜出者</translation>
        </message>
        <message>
            <source>A rare reward: kind words</source>
            <translation>稀少的奖励：亲切的词</translation>
        </message>
        <message>
            <source>A rule without a hole</source>
            <translation>没有漏洞的规则</translation>
        </message>
        <message>
            <source>Four times the learning rate</source>
            <translation>四倍的学习率</translation>
        </message>
        <message>
            <source>What does it bring to write K answers and keep the best?</source>
            <translation>写 K 个回答、留下最好的，能带来什么？</translation>
        </message>
        <message>
            <source>draw and choose</source>
            <translation>采样并挑选</translation>
        </message>
        <message>
            <source>what K brings</source>
            <translation>K 带来什么</translation>
        </message>
        <message>
            <source>train on winners</source>
            <translation>用胜出者训练</translation>
        </message>
        <message>
            <source>The best of K answers</source>
            <translation>K 个回答里最好的一个</translation>
        </message>
        <message>
            <source>What K brings</source>
            <translation>K 带来什么</translation>
        </message>
        <message>
            <source>Rounds of training on winners</source>
            <translation>一轮轮用胜出者训练</translation>
        </message>
        <message>
            <source>training, round {round}</source>
            <translation>训练中，第 {round} 轮</translation>
        </message>
        <message>
            <source>At most {most} groups of {k}: a round draws no more than 256 texts.</source>
            <translation>每组 {k} 个时最多 {most} 组：一轮最多采样 256 段文字。</translation>
        </message>
        <message>
            <source>best</source>
            <translation>最好</translation>
        </message>
        <message>
            <source>best of {k}</source>
            <translation>{k} 选一</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>均值 {value}</translation>
        </message>
        <message>
            <source>one answer</source>
            <translation>一个回答</translation>
        </message>
        <message>
            <source>share of answers</source>
            <translation>回答所占比例</translation>
        </message>
        <message>
            <source>points of an answer</source>
            <translation>一个回答的得分</translation>
        </message>
        <message>
            <source>K, answers to choose from</source>
            <extracomment>Texts of a round at most.</extracomment>
            <translation>K：从几个回答里挑</translation>
        </message>
        <message>
            <source>expected points of the best</source>
            <translation>最好的一个的期望得分</translation>
        </message>
        <message>
            <source>the best of all texts</source>
            <translation>所有文字中最好的</translation>
        </message>
        <message>
            <source>how far choosing moves the distribution, nats</source>
            <translation>挑选把分布移动了多远，奈特</translation>
        </message>
        <message>
            <source>KL divergence, exact</source>
            <translation>KL 散度（KL divergence），精确值</translation>
        </message>
        <message>
            <source>bound: ln K − (K − 1)/K</source>
            <translation>上界：ln K − (K − 1)/K</translation>
        </message>
        <message>
            <source>trained on winners: mean points</source>
            <translation>用胜出者训练：平均得分</translation>
        </message>
        <message>
            <source>by what was meant</source>
            <translation>按本意计</translation>
        </message>
        <message>
            <source>choosing alone, no training</source>
            <translation>只挑选，不训练</translation>
        </message>
        <message>
            <source>points by round</source>
            <translation>各轮得分</translation>
        </message>
        <message>
            <source>rounds done</source>
            <translation>完成的轮数</translation>
        </message>
        <message>
            <source>points against distance</source>
            <translation>得分与距离</translation>
        </message>
        <message>
            <source>KL to the reference, nats a text</source>
            <translation>到参考模型的 KL，奈特/段</translation>
        </message>
        <message>
            <source>One answer: {expected} points expected</source>
            <translation>一个回答：期望 {expected} 分</translation>
        </message>
        <message>
            <source>The best of {k}: {expected} points expected instead of {mean}</source>
            <translation>{k} 个里最好的：期望 {expected} 分，而不是 {mean} 分</translation>
        </message>
        <message>
            <source>Without a choice: {mean} points on average</source>
            <translation>不挑选：平均 {mean} 分</translation>
        </message>
        <message>
            <source>From {before} to {k} answers: {gain} points more, {divergence} nats from the model</source>
            <translation>从 {before} 个到 {k} 个回答：多 {gain} 分，离模型 {divergence} 奈特</translation>
        </message>
        <message>
            <source>Before training: {reward} points on average; winners are framed</source>
            <translation>训练之前：平均 {reward} 分；加框的是胜出者</translation>
        </message>
        <message>
            <source>Round {round}: {reward} points on average, {meant} as meant, {divergence} nats away</source>
            <translation>第 {round} 轮：平均 {reward} 分，按本意 {meant} 分，已离开 {divergence} 奈特</translation>
        </message>
        <message>
            <source>Distribution of the rewards of {texts} texts of {length} characters, drawn from the model</source>
            <translation>从模型采样的 {texts} 段文字（各 {length} 个字符）的奖励分布</translation>
        </message>
        <message>
            <source>{texts} texts drawn anew in each round, the best of each {k} trained on</source>
            <translation>每轮重新采样 {texts} 段文字，用每 {k} 段里最好的训练</translation>
        </message>
        <message>
            <source>Always trained on the {winners} winners of the first {texts} texts; {texts} new ones only measure</source>
            <translation>始终用最初 {texts} 段里的 {winners} 个胜出者训练；新的 {texts} 段只用来测量</translation>
        </message>
        <message>
            <source>Answer {place}</source>
            <translation>回答 {place}</translation>
        </message>
        <message>
            <source>not drawn yet</source>
            <translation>尚未采样</translation>
        </message>
        <message>
            <source>points: {points}; by what was meant: {meant}</source>
            <translation>得分：{points}；按本意：{meant}</translation>
        </message>
        <message>
            <source>Answers with {points} points</source>
            <translation>得 {points} 分的回答</translation>
        </message>
        <message>
            <source>one answer: {before}; best of {k}: {after}</source>
            <translation>一个回答：{before}；{k} 选一：{after}</translation>
        </message>
        <message>
            <source>Best of {k}</source>
            <translation>{k} 选一</translation>
        </message>
        <message>
            <source>expected points: {value}</source>
            <translation>期望得分：{value}</translation>
        </message>
        <message>
            <source>KL divergence: {value} nats; bound {bound}</source>
            <translation>KL 散度：{value} 奈特；上界 {bound}</translation>
        </message>
        <message>
            <source>After {round} rounds</source>
            <translation>{round} 轮之后</translation>
        </message>
        <message>
            <source>mean points {reward}, as meant {meant}; most {most}</source>
            <translation>平均 {reward} 分，按本意 {meant} 分；最高 {most} 分</translation>
        </message>
        <message>
            <source>KL to the reference: {divergence} nats a text, ± {error}</source>
            <translation>到参考模型的 KL：每段 {divergence} 奈特，± {error}</translation>
        </message>
        <message>
            <source>entropy {entropy} nats a character; different pairs of words {distinct}</source>
            <translation>熵（entropy）{entropy} 奈特/字符；不同的词对占 {distinct}</translation>
        </message>
        <message>
            <source>loss on held-out text: {loss} nats a character</source>
            <translation>留出文本上的损失：{loss} 奈特/字符</translation>
        </message>
        <message>
            <source>The best of the first {k} is “{text}” with {points} points. Over all draws of {k}, the best most often has {level} points: {after} of the time; a single answer has that many in {before}. Nothing was trained: the model is the same, only the choice is new.</source>
            <translation>前 {k} 个里最好的是“{text}”，得 {points} 分。在所有抽 {k} 个的情形里，最好的一个最常得 {level} 分：占 {after}；单独一个回答得这么多分的占 {before}。什么也没有训练：模型还是那个模型，新的只是挑选。</translation>
        </message>
        <message>
            <source>The judge only has to rank: any other points in the same order choose the same winners. Here the judge is a rule: {rule}</source>
            <translation>裁判只需要排序：换一套分数，只要次序相同，选出的胜出者就相同。这里的裁判是一条规则：{rule}</translation>
        </message>
        <message>
            <source>The best of {k} has {expected} points on average; one answer has {mean}, and no text has more than {best}. Choosing moves the distribution of answers by {divergence} nats, and can move it by no more than {bound}, whatever the judge likes.</source>
            <translation>{k} 个里最好的平均得 {expected} 分；一个回答得 {mean} 分，没有哪段文字超过 {best} 分。挑选把回答的分布移动了 {divergence} 奈特（nat）；不管裁判喜欢什么，最多只能移动 {bound}。</translation>
        </message>
        <message>
            <source>Each further answer adds no more than the one before. A doubling adds {first} from 1 to 2, and {last} from {half} to {all}: the price of answers doubles each time.</source>
            <translation>每多一个回答，带来的不会比前一个多。翻倍一次，从 1 到 2 增加 {first}，从 {half} 到 {all} 增加 {last}：而采样的代价每次都翻倍。</translation>
        </message>
        <message>
            <source>The bound is reached where no two rewards are equal. Equal ones are chosen as they were drawn, and that moves nothing.</source>
            <translation>没有两个奖励相等时才达到这个上界。奖励相等的回答按原来的比例被选中，这不移动分布。</translation>
        </message>
        <message>
            <source>The winner of each group of {k} is kept, {winners} texts in all, and the model is trained on them as on any text (supervised fine-tuning). The others are thrown away: nothing tells the model what was bad about them.</source>
            <translation>每组 {k} 个里的胜出者留下，一共 {winners} 段，模型像用普通文本一样用它们训练（监督微调，supervised fine-tuning）。其余的丢掉：没有什么告诉模型它们差在哪里。</translation>
        </message>
        <message>
            <source>The model of the round before wrote, the best of each {k} were kept, and it was trained on those. {round} rounds took the mean from {start} to {reward} points, and the model {divergence} nats (± {error}) away from where it began.</source>
            <translation>上一轮的模型写，每 {k} 个留下最好的，再用它们训练。{round} 轮把平均分从 {start} 变为 {reward}，模型离起点 {divergence} 奈特（± {error}）。</translation>
        </message>
        <message>
            <source>Every round trains on the same {winners} texts, which the model wrote before any training. {round} rounds took the mean from {start} to {reward} points, and the model {divergence} nats (± {error}) away from where it began.</source>
            <translation>每轮都用同样的 {winners} 段文字训练，它们是模型在任何训练之前写的。{round} 轮把平均分从 {start} 变为 {reward}，模型离起点 {divergence} 奈特（± {error}）。</translation>
        </message>
        <message>
            <source>Choosing the best of {k} without training gives {best} points, at no more than {bound} nats, and costs {k} answers each time. After {round} rounds one answer gives {reward}, at {divergence} nats.</source>
            <translation>不训练、只从 {k} 个里挑最好的，得 {best} 分，移动不超过 {bound} 奈特，但每次要写 {k} 个回答。{round} 轮之后，一个回答就得 {reward} 分，距离是 {divergence} 奈特。</translation>
        </message>
        <message>
            <source>Entropy went from {first_entropy} to {entropy} nats a character, different pairs of words from {first_distinct} to {distinct}, and the loss on held-out text from {first_loss} to {loss}.</source>
            <translation>熵（entropy）从每字符 {first_entropy} 变为 {entropy} 奈特，不同的词对从 {first_distinct} 变为 {distinct}，留出文本上的损失从 {first_loss} 变为 {loss}。</translation>
        </message>
        <message>
            <source>Paid are {reward} points, meant were {meant}. What was meant: {sentence}</source>
            <translation>付出的是 {reward} 分，按本意是 {meant} 分。本意是：{sentence}</translation>
        </message>
        <message>
            <source>Two answers instead of one bring some points. What does the last doubling bring, compared with that?</source>
            <translation>从一个回答变成两个，能多得一些分。与此相比，最后一次翻倍带来多少？</translation>
        </message>
        <message>
            <source>less</source>
            <translation>更少</translation>
        </message>
        <message>
            <source>as much (within 5 %)</source>
            <translation>一样多（相差 5 % 以内）</translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Groups of K in a round</source>
            <translation>每轮的组数（每组 K 个）</translation>
        </message>
        <message>
            <source>Each has one winner, and the model is trained on the winners.</source>
            <translation>每组有一个胜出者，模型用胜出者训练。</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>轮数</translation>
        </message>
        <message>
            <source>Draw anew in each round</source>
            <translation>每轮重新采样</translation>
        </message>
        <message>
            <source>Off: every round trains on the first round’s winners again, which the model before training wrote.</source>
            <translation>关闭：每轮都再用第一轮的胜出者训练，它们是训练前的模型写的。</translation>
        </message>
        <message>
            <source>Updates in a round</source>
            <translation>每轮的更新次数</translation>
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
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>draw, gain: answers to choose from</source>
            <translation>draw、gain：可选的回答数</translation>
        </message>
        <message>
            <source>draw: the answers so far; rounds: all texts of the round</source>
            <translation>draw：到目前为止的回答；rounds：这一轮的全部文本</translation>
        </message>
        <message>
            <source>draw, rounds: points of each</source>
            <translation>draw、rounds：各自的分数</translation>
        </message>
        <message>
            <source>draw: rewards that occur</source>
            <translation>draw：出现的奖励值</translation>
        </message>
        <message>
            <source>draw: share of the texts at each</source>
            <translation>draw：每个奖励值上的文本比例</translation>
        </message>
        <message>
            <source>draw: probability that the best of k is at each</source>
            <translation>draw：k 个中最好的落在每个值上的概率</translation>
        </message>
        <message>
            <source>draw, gain: expected best of k</source>
            <translation>draw、gain：k 个中最好者的期望</translation>
        </message>
        <message>
            <source>gain: more than the best of the k before</source>
            <translation>gain：比前一个 k 的最好者多多少</translation>
        </message>
        <message>
            <source>gain: KL of the chosen from all, nats; rounds: of texts from the reference</source>
            <translation>gain：被选者与全部的 KL，奈特；rounds：文本与参考的 KL</translation>
        </message>
        <message>
            <source>gain: ln k − (k − 1)/k</source>
            <translation>gain：界 ln k − (k − 1)/k</translation>
        </message>
        <message>
            <source>rounds: how many are done</source>
            <translation>rounds：做了几轮</translation>
        </message>
        <message>
            <source>rounds: mean points</source>
            <translation>rounds：平均分</translation>
        </message>
        <message>
            <source>rounds: mean points by what was meant</source>
            <translation>rounds：按本意的平均分</translation>
        </message>
        <message>
            <source>rounds: standard error of the divergence</source>
            <translation>rounds：散度的标准误</translation>
        </message>
        <message>
            <source>rounds: nats a character</source>
            <translation>rounds：每字符奈特</translation>
        </message>
        <message>
            <source>rounds: different pairs of words over all pairs</source>
            <translation>rounds：不同的词对除以全部词对</translation>
        </message>
        <message>
            <source>rounds: loss on held-out text, nats a character</source>
            <translation>rounds：留出文本上的损失，每字符奈特</translation>
        </message>
        <message>
            <source>rounds: loss on the winners before each update that follows</source>
            <translation>rounds：随后每次更新之前在胜出者上的损失</translation>
        </message>
    </context>
    <context>
        <name>alignment/dpo</name>
        <message>
            <source>Pairs of answers</source>
            <extracomment>Texts drawn from the reference: those that pairs are made of, and others that nobody compares. Texts drawn from a policy when it is looked at, and how many of them are kept to be read. Looks at each policy at most, the untrained one included. Pairs, and texts of the policy gradient, in an update.</extracomment>
            <translation>回答的对数</translation>
        </message>
        <message>
            <source>Noise of the judge</source>
            <translation>评判者的噪声</translation>
        </message>
        <message>
            <source>The better answer is chosen with probability σ(difference of rewards / noise).</source>
            <translation>较好的回答以概率 σ(奖励之差 / 噪声) 被选中。</translation>
        </message>
        <message>
            <source>β, how strongly the reference holds</source>
            <translation>β，参考模型的牵制强度</translation>
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
            <source>Also by RLHF, from the same pairs</source>
            <translation>同样的数据也用 RLHF</translation>
        </message>
        <message>
            <source>Memory for a model of</source>
            <translation>按此规模计算显存</translation>
        </message>
        <message>
            <source>Parameters in billions; for the last step alone.</source>
            <translation>参数量，单位 10⁹；只用于最后一步。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Both answers become less likely</source>
            <translation>两个回答都变得更不可能</translation>
        </message>
        <message>
            <source>β = 1: held near the reference</source>
            <translation>β = 1：拉在参考模型附近</translation>
        </message>
        <message>
            <source>1,000 pairs instead of 128</source>
            <translation>1000 对而不是 128 对</translation>
        </message>
        <message>
            <source>Only 16 pairs</source>
            <translation>只有 16 对</translation>
        </message>
        <message>
            <source>A judge who errs often</source>
            <translation>常常出错的评判者</translation>
        </message>
        <message>
            <source>A reward that repetition does not earn</source>
            <translation>靠重复得不到的奖励</translation>
        </message>
        <message>
            <source>Memory at 70 billion parameters</source>
            <translation>700 亿参数的显存</translation>
        </message>
        <message>
            <source>How can pairs of answers train a policy without a reward model?</source>
            <translation>没有奖励模型（reward model），成对的回答怎样训练策略（policy）？</translation>
        </message>
        <message>
            <source>Two answers and a word</source>
            <translation>两个回答和一句话</translation>
        </message>
        <message>
            <source>Before the first update</source>
            <translation>第一次更新之前</translation>
        </message>
        <message>
            <source>After {updates} updates</source>
            <translation>{updates} 次更新之后</translation>
        </message>
        <message>
            <source>The reward inside the policy</source>
            <translation>策略里面的奖励</translation>
        </message>
        <message>
            <source>RLHF after {updates} updates</source>
            <translation>RLHF，{updates} 次更新之后</translation>
        </message>
        <message>
            <source>Models in memory</source>
            <translation>显存里的模型</translation>
        </message>
        <message>
            <source>Both were drawn from the reference. The rule gives {high} and {low} points; the judge, whose noise is {noise}, chooses the first with probability {chance}. DPO sees the choice and never the points.</source>
            <translation>两个回答都采样自参考模型（reference）。规则给它们 {high} 分和 {low} 分；评判者的噪声是 {noise}，以概率 {chance} 选第一个。DPO（直接偏好优化，direct preference optimization）只看到选择，从不看到分数。</translation>
        </message>
        <message>
            <source>Four log-probabilities make the margin m: policy and reference, on both answers. The two models are equal now, so m = 0 and the loss is log 2 = {log2}, whatever the answers are. Its slope is β · σ(−m) = {pull}: up for the chosen answer, down by as much for the other.</source>
            <translation>四个对数概率构成间隔 m（margin）：策略和参考模型，各对两个回答。现在两个模型相同，所以不管回答是什么，m = 0，损失是 log 2 = {log2}。斜率是 β · σ(−m) = {pull}：把选中的回答往上推，把另一个往下推同样多。</translation>
        </message>
        <message>
            <source>The loss asks for a gap alone. Mean change of log-probability: {up} nats for chosen answers, {down} for rejected ones; {right} of the pairs have the judge's order, and the mean loss is {loss}.</source>
            <translation>损失要的只是差距。对数概率的平均变化：选中的回答 {up} 奈特，落选的 {down} 奈特；{right} 的对已与评判者的次序一致，平均损失是 {loss}。</translation>
        </message>
        <message>
            <source>Every dot will be a pair. To the right its chosen answer becomes likelier than under the reference, upwards the rejected one; below the dashed line the policy puts the pair in the judge's order. The loss asks for nothing else.</source>
            <translation>每个点将是一对回答。越往右，选中的回答比在参考模型（reference）下更可能；越往上，落选的回答更可能。在虚线以下，策略（policy）把这一对排成评判者的次序。损失不要求别的。</translation>
        </message>
        <message>
            <source>β · log π/π_ref is what a reward model would say, up to a constant. Of texts that nobody compared it puts {new} of the unequal pairs in the rule's order; the reward model, a linear head on the frozen reference, {model}.</source>
            <translation>差一个常数，β · log π/π_ref 就是奖励模型会给的分数，称为隐式奖励（implicit reward）。对没有人比较过的文本，分数不同的对里有 {new} 排成规则的次序；奖励模型（冻结的参考模型上加一个线性头）有 {model}。</translation>
        </message>
        <message>
            <source>β · log π/π_ref is what a reward model would say, up to a constant. The rule gives all texts that nobody compared the same points, so that there is nothing to order; of the unequal pairs of texts that the pairs are made of it puts {seen} in the rule's order.</source>
            <translation>差一个常数，β · log π/π_ref 就是奖励模型会给的分数，称为隐式奖励（implicit reward）。规则给没有人比较过的文本同样的分数，所以没有次序可比；成对数据里的文本，分数不同的对里有 {seen} 排成规则的次序。</translation>
        </message>
        <message>
            <source>The reward model is frozen. Each update draws {drawn} texts, scores them, charges β · log π/π_ref, and moves the policy once, so that PPO's clip is idle. Entropy of a text: reference {start}, DPO {dpo}, RLHF {rlhf} nats.</source>
            <translation>奖励模型已冻结。每次更新采样 {drawn} 段文本，打分，扣去 β · log π/π_ref，再更新策略一次，所以 PPO 的裁剪（clip）不起作用。一段文本的熵：参考模型 {start}，DPO {dpo}，RLHF {rlhf} 奈特。</translation>
        </message>
        <message>
            <source>Trained with Adam a parameter takes {trained} bytes, frozen {frozen}. PPO trains a policy and a value model and asks a reference and a reward model; DPO trains the policy and asks the reference, or only its {numbers} stored numbers.</source>
            <translation>用 Adam 训练的每个参数占 {trained} 字节，冻结的占 {frozen} 字节。PPO 训练策略和价值模型（value model），另外查询参考模型和奖励模型；DPO 只训练策略，查询参考模型，或者只用事先存好的 {numbers} 个数。</translation>
        </message>
        <message>
            <source>No reward, no value and no advantage stand in the loss: only which answer was chosen.</source>
            <translation>损失里没有奖励、没有价值、也没有优势（advantage）：只有哪个回答被选中。</translation>
        </message>
        <message>
            <source>A pair that is in order already pulls less: σ(−m) goes from 1 to 0. The mean is {pull} now.</source>
            <translation>次序已经正确的对推得更少：σ(−m) 从 1 趋向 0。现在平均是 {pull}。</translation>
        </message>
        <message>
            <source>Averaged over the pairs, the log-probability of chosen answers has fallen too: the gap is all that counts.</source>
            <translation>按各对平均，选中回答的对数概率也下降了：算数的只有差距。</translation>
        </message>
        <message>
            <source>All texts that pairs are made of had together the probability {before} at the start and have {after} now: the rest went to texts in no pair.</source>
            <translation>组成这些对的所有文本，概率之和开始时是 {before}，现在是 {after}：其余的给了不在任何一对里的文本。</translation>
        </message>
        <message>
            <source>All texts that pairs are made of had together the probability {before} at the start and have {after} now: a few of them gained what the average does not show.</source>
            <translation>组成这些对的所有文本，概率之和开始时是 {before}，现在是 {after}：少数几段增加了，平均值看不出来。</translation>
        </message>
        <message>
            <source>Known pairs are ordered better than new ones: the pairs are being learnt by heart.</source>
            <translation>已知的对排得比新的好：这些对正在被死记硬背。</translation>
        </message>
        <message>
            <source>RLHF has {reward} points by the rule but {meant} as meant: it repeats itself, which the rule pays for.</source>
            <translation>RLHF 按规则得 {reward} 分，按本意只有 {meant} 分：它在重复自己，而规则为此付分。</translation>
        </message>
        <message>
            <source>The reward model's mean score has gone from {before} to {scored}, the points by the rule from {points} to {reward}: the policy has found what the model overrates.</source>
            <translation>奖励模型的平均评分从 {before} 变为 {scored}，按规则的分数从 {points} 变为 {reward}：策略找到了奖励模型高估的东西。</translation>
        </message>
        <message>
            <source>The policy of {way} is the less varied of the two: entropy {less} against {more}.</source>
            <translation>两者之中 {way} 的策略更单一：熵 {less}，另一个是 {more}。</translation>
        </message>
        <message>
            <source>RLHF learns from texts of its own, drawn anew for every update; DPO only from those in the pairs, drawn once from the reference.</source>
            <translation>RLHF 从自己的文本学习，每次更新重新采样；DPO 只从成对数据里的文本学习，它们是从参考模型一次采样得到的。</translation>
        </message>
        <message>
            <source>The reward model was trained too, but before: it and the reference stay as they are during PPO.</source>
            <translation>奖励模型也训练过，但在此之前：在 PPO 期间，它和参考模型都不变。</translation>
        </message>
        <message>
            <source>one pair</source>
            <translation>一对回答</translation>
        </message>
        <message>
            <source>training by DPO</source>
            <translation>用 DPO 训练</translation>
        </message>
        <message>
            <source>implicit reward</source>
            <translation>隐式奖励</translation>
        </message>
        <message>
            <source>DPO and RLHF</source>
            <translation>DPO 与 RLHF</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>A judge says which of two answers is better. That is all the data.</source>
            <translation>评判者只说两个回答中哪个更好。全部数据就是这些。</translation>
        </message>
        <message>
            <source>At the start the policy is the reference: margin 0, loss log 2, and a slope to the right</source>
            <translation>开始时策略（policy）就是参考模型（reference）：间隔（margin）为 0，损失为 log 2，向右下降</translation>
        </message>
        <message>
            <source>All {pairs} pairs at the origin: the policy is still the reference</source>
            <translation>{pairs} 对回答都在原点：策略还是参考模型</translation>
        </message>
        <message>
            <source>After {updates} updates: chosen answers {up} nats, rejected ones {down} nats, on average</source>
            <translation>{updates} 次更新之后，平均：选中的回答 {up} 奈特，落选的 {down} 奈特</translation>
        </message>
        <message>
            <source>After {updates} updates both are less likely than before: chosen {up}, rejected {down} nats. The gap grows all the same.</source>
            <translation>{updates} 次更新之后，两者都比原来更不可能：选中的 {up}，落选的 {down} 奈特。差距照样变大。</translation>
        </message>
        <message>
            <source>The policy is its own reward model: β · log π/π_ref against the true points</source>
            <translation>策略自己就是奖励模型：β · log π/π_ref 与真实得分</translation>
        </message>
        <message>
            <source>The same {pairs} pairs, two ways: reward {dpo} by DPO at KL {dpo_kl}, {rlhf} by RLHF at KL {rlhf_kl}</source>
            <translation>同样的 {pairs} 对回答，两条路：DPO 得分 {dpo}（KL {dpo_kl}），RLHF 得分 {rlhf}（KL {rlhf_kl}）</translation>
        </message>
        <message>
            <source>{billions} billion parameters: four models take {four} GB, two take {two} GB</source>
            <translation>{billions} × 10⁹ 个参数：四个模型占 {four} GB，两个占 {two} GB</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>落选</translation>
        </message>
        <message>
            <source>probability of being chosen</source>
            <translation>被选中的概率</translation>
        </message>
        <message>
            <source>points more than the other answer</source>
            <translation>比另一个回答多的分数</translation>
        </message>
        <message>
            <source>In {share} of {pairs} pairs the judge chose the answer with fewer points.</source>
            <translation>{pairs} 对中有 {share}，评判者选了分数较低的回答。</translation>
        </message>
        <message>
            <source>loss of a pair, −log σ(m)</source>
            <translation>一对的损失，−log σ(m)</translation>
        </message>
        <message>
            <source>margin m</source>
            <translation>间隔 m（margin）</translation>
        </message>
        <message>
            <source>margin {margin}</source>
            <translation>间隔 {margin}</translation>
        </message>
        <message>
            <source>Pair {pair} of {pairs}</source>
            <translation>第 {pair} 对，共 {pairs} 对</translation>
        </message>
        <message>
            <source>m = {beta} · [{up} − ({down})] = {margin},  loss {loss}</source>
            <translation>m = {beta} · [{up} − ({down})] = {margin}，损失 {loss}</translation>
        </message>
        <message>
            <source>chosen: log π − log π_ref, nats</source>
            <translation>选中：log π − log π_ref，奈特</translation>
        </message>
        <message>
            <source>rejected: log π − log π_ref, nats</source>
            <translation>落选：log π − log π_ref，奈特</translation>
        </message>
        <message>
            <source>both less likely than before</source>
            <translation>两者都比原来更不可能</translation>
        </message>
        <message>
            <source>above the dashed line: not the judge's order</source>
            <translation>虚线以上：与评判者的次序相反</translation>
        </message>
        <message>
            <source>margin {margin}, loss {loss}</source>
            <translation>间隔 {margin}，损失 {loss}</translation>
        </message>
        <message>
            <source>the judge chose the one with fewer points</source>
            <translation>评判者选了分数较低的</translation>
        </message>
        <message>
            <source>mean of all pairs</source>
            <translation>所有对的平均</translation>
        </message>
        <message>
            <source>loss, mean</source>
            <translation>损失，平均</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>after {updates} updates</source>
            <translation>{updates} 次更新之后</translation>
        </message>
        <message>
            <source>loss {loss}</source>
            <translation>损失 {loss}</translation>
        </message>
        <message>
            <source>The policy now says (mean points {reward}, KL {divergence} nats):</source>
            <translation>策略现在写出（平均 {reward} 分，KL {divergence} 奈特）：</translation>
        </message>
        <message>
            <source>points by the rule</source>
            <translation>按规则的分数</translation>
        </message>
        <message>
            <source>log π(y) = {value}</source>
            <translation>log π(y) = {value}</translation>
        </message>
        <message>
            <source>The pair at the origin: the policy is still the reference</source>
            <translation>这一对回答在原点：策略还是参考模型</translation>
        </message>
        <message>
            <source>The same pair, two ways: reward {dpo} by DPO at KL {dpo_kl}, {rlhf} by RLHF at KL {rlhf_kl}</source>
            <translation>同一对回答，两条路：DPO 得分 {dpo}（KL {dpo_kl}），RLHF 得分 {rlhf}（KL {rlhf_kl}）</translation>
        </message>
        <message>
            <source>points by the rule: {points}</source>
            <translation>按规则得 {points} 分</translation>
        </message>
        <message>
            <source>log π_ref(y) = {value}</source>
            <translation>log π_ref(y) = {value}</translation>
        </message>
        <message>
            <source>Pairs in which the chosen has {apart} more: {many}</source>
            <translation>选中的回答多 {apart} 分的有：{many} 对</translation>
        </message>
        <message>
            <source>A single pair; {share} of the judgements chose the answer with fewer points.</source>
            <translation>只有一对回答；{share} 的判断选了得分较低的回答。</translation>
        </message>
        <message>
            <source>log π/π_ref, mean</source>
            <translation>log π/π_ref，平均</translation>
        </message>
        <message>
            <source>Implicit reward, DPO</source>
            <translation>隐式奖励（implicit reward），DPO</translation>
        </message>
        <message>
            <source>Reward model, RLHF</source>
            <translation>奖励模型，RLHF</translation>
        </message>
        <message>
            <source>known: in the pairs</source>
            <translation>已知：在成对数据里</translation>
        </message>
        <message>
            <source>new: nobody compared them</source>
            <translation>新的：没有人比较过</translation>
        </message>
        <message>
            <source>in order: {seen} known, {new} new</source>
            <translation>次序正确：已知 {seen}，新的 {new}</translation>
        </message>
        <message>
            <source>DPO</source>
            <translation>DPO</translation>
        </message>
        <message>
            <source>RLHF</source>
            <translation>RLHF</translation>
        </message>
        <message>
            <source>KL to the reference, nats</source>
            <translation>到参考模型的 KL，奈特</translation>
        </message>
        <message>
            <source>points by the rule, mean</source>
            <translation>按规则的分数，平均</translation>
        </message>
        <message>
            <source>points as meant</source>
            <translation>按本意的分数</translation>
        </message>
        <message>
            <source>entropy, nats</source>
            <translation>熵，奈特</translation>
        </message>
        <message>
            <source>{updates} updates</source>
            <translation>{updates} 次更新</translation>
        </message>
        <message>
            <source>{way} after {updates} updates</source>
            <translation>{way}，{updates} 次更新之后</translation>
        </message>
        <message>
            <source>points {reward}, as meant {meant}</source>
            <translation>{reward} 分，按本意 {meant} 分</translation>
        </message>
        <message>
            <source>score of the reward model</source>
            <translation>奖励模型的评分</translation>
        </message>
        <message>
            <source>score of the reward model {scored}</source>
            <translation>奖励模型的评分 {scored}</translation>
        </message>
        <message>
            <source>KL {divergence} nats a text</source>
            <translation>KL {divergence} 奈特/段</translation>
        </message>
        <message>
            <source>entropy {entropy} nats a text, different words {distinct} of all</source>
            <translation>熵 {entropy} 奈特/段，不同的词占 {distinct}</translation>
        </message>
        <message>
            <source>RLHF by PPO: four models</source>
            <translation>RLHF（PPO）：四个模型</translation>
        </message>
        <message>
            <source>DPO: two models</source>
            <translation>DPO：两个模型</translation>
        </message>
        <message>
            <source>DPO, log π_ref computed before: one model</source>
            <translation>DPO，log π_ref 事先算好：一个模型</translation>
        </message>
        <message>
            <source>{size} GB</source>
            <translation>{size} GB</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>策略</translation>
        </message>
        <message>
            <source>value model</source>
            <translation>价值模型</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>参考模型</translation>
        </message>
        <message>
            <source>reward model</source>
            <translation>奖励模型</translation>
        </message>
        <message>
            <source>trained: weight, gradient and Adam's state</source>
            <translation>被训练：权重、梯度和 Adam 的状态</translation>
        </message>
        <message>
            <source>frozen: the weight alone</source>
            <translation>冻结：只有权重</translation>
        </message>
        <message>
            <source>Calculated for models of equal size; activations are left out. The policy trained here has {parameters} parameters, and log π_ref of its {pairs} pairs was computed once.</source>
            <translation>按各模型大小相同计算，不含激活值。这里训练的策略有 {parameters} 个参数，{pairs} 对回答的 log π_ref 只算了一次。</translation>
        </message>
        <message>
            <source>Calculated for models of equal size; activations are left out. The policy trained here has {parameters} parameters, and log π_ref of its only pair was computed once.</source>
            <translation>按各模型大小相同计算，不含激活值。这里训练的策略有 {parameters} 个参数，唯一一对回答的 log π_ref 只算了一次。</translation>
        </message>
        <message>
            <source>Drawing texts</source>
            <translation>正在采样文本</translation>
        </message>
        <message>
            <source>Training by DPO</source>
            <translation>正在用 DPO 训练</translation>
        </message>
        <message>
            <source>Training by RLHF</source>
            <translation>正在用 RLHF 训练</translation>
        </message>
        <message>
            <source>All drawn texts have the same points, so that the judge tosses a coin for every pair.</source>
            <translation>采样到的文本分数都相同，所以评判者对每一对都抛硬币。</translation>
        </message>
        <message>
            <source>DPO widens the gap between chosen and rejected answers. Where does the mean log-probability of the chosen ones end?</source>
            <translation>DPO 拉大选中与落选回答的差距。选中回答的平均对数概率最后在哪里？</translation>
        </message>
        <message>
            <source>Higher than at the start</source>
            <translation>比开始时高</translation>
        </message>
        <message>
            <source>Within half a nat of it</source>
            <translation>与开始时相差不到半个奈特</translation>
        </message>
        <message>
            <source>Lower than at the start</source>
            <translation>比开始时低</translation>
        </message>
        <message>
            <source>answers, start, training, implicit, rlhf or memory</source>
            <translation>answers、start、training、implicit、rlhf 或 memory</translation>
        </message>
        <message>
            <source>of the policy that the step is about</source>
            <translation>这一步所说的策略的更新次数</translation>
        </message>
        <message>
            <source>log π − log π_ref of the chosen answers of that policy, nats, (pairs,)</source>
            <translation>该策略对被选回答的 log π − log π_ref，奈特，(pairs,)</translation>
        </message>
        <message>
            <source>of the rejected ones, (pairs,)</source>
            <translation>被拒回答的同一数目，(pairs,)</translation>
        </message>
        <message>
            <source>β times their difference, (pairs,)</source>
            <translation>β 乘以两者之差，(pairs,)</translation>
        </message>
        <message>
            <source>mean over the pairs of −log σ(margin)</source>
            <translation>各对 −log σ(margin) 的平均</translation>
        </message>
        <message>
            <source>share of the pairs with a margin above 0</source>
            <translation>margin 大于 0 的对所占比例</translation>
        </message>
        <message>
            <source>points by the rule, mean of texts drawn from the policy</source>
            <translation>按规则的分数，策略抽取文本的平均</translation>
        </message>
        <message>
            <source>points as meant, mean</source>
            <translation>按本意的分数，平均</translation>
        </message>
        <message>
            <source>by the reward model, mean</source>
            <translation>奖励模型给的分，平均</translation>
        </message>
        <message>
            <source>KL to the reference, nats a text</source>
            <translation>与参考的 KL，每段文本奈特</translation>
        </message>
        <message>
            <source>nats a text</source>
            <translation>每段文本的熵，奈特</translation>
        </message>
        <message>
            <source>different words over all words of the drawn texts</source>
            <translation>所抽文本中不同的词除以词的总数</translation>
        </message>
        <message>
            <source>some of these texts</source>
            <translation>其中几段文本</translation>
        </message>
    </context>
    <context>
        <name>alignment/ppo</name>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>advantage</source>
            <translation>优势</translation>
        </message>
        <message>
            <source>the clip</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>how far β lets it go</source>
            <translation>β 让它走多远</translation>
        </message>
        <message>
            <source>Draw, score, step, and stay close</source>
            <translation>采样、打分、更新，又不走远</translation>
        </message>
        <message>
            <source>Better than expected: the advantage</source>
            <translation>比预期好多少：优势（advantage）</translation>
        </message>
        <message>
            <source>Several passes over one batch</source>
            <translation>同一批数据用几遍</translation>
        </message>
        <message>
            <source>Reward against distance, for each β</source>
            <translation>每个 β 下的奖励与距离</translation>
        </message>
        <message>
            <source>training with other β</source>
            <translation>用其他 β 训练</translation>
        </message>
        <message>
            <source>Before training the policy is the reference: a text of it earns {paid} points on average</source>
            <translation>训练之前，策略（policy）就是参考模型（reference）：它的文本平均得 {paid} 分</translation>
        </message>
        <message>
            <source>After {update} updates a text earns {paid} points; {meant} of them as meant; {divergence} nats from the reference</source>
            <translation>{update} 次更新后，一段文本得 {paid} 分，其中 {meant} 分合乎本意；离参考模型 {divergence} 奈特</translation>
        </message>
        <message>
            <source>β = {beta}: {paid} points paid, {meant} as meant, {divergence} nats from the reference</source>
            <translation>β = {beta}：实得 {paid} 分，合乎本意 {meant} 分，离参考模型 {divergence} 奈特</translation>
        </message>
        <message>
            <source>batches of {texts} texts of {length} characters, seed {seed}</source>
            <translation>每批 {texts} 段文本，每段 {length} 个字符，种子 {seed}</translation>
        </message>
        <message>
            <source>paid, meant</source>
            <translation>得分，合乎本意</translation>
        </message>
        <message>
            <source>paid, not meant</source>
            <translation>得分，并非本意</translation>
        </message>
        <message>
            <source>β = {beta}</source>
            <translation>β = {beta}</translation>
        </message>
        <message>
            <source>Points of a text</source>
            <translation>每段文本的得分</translation>
        </message>
        <message>
            <source>KL from the reference, nats a text</source>
            <translation>与参考模型的 KL，奈特/段</translation>
        </message>
        <message>
            <source>Entropy, nats a character</source>
            <translation>熵，奈特/字符</translation>
        </message>
        <message>
            <source>Share stopped by the clip</source>
            <translation>被裁剪拦下的比例</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>In each update the policy ({model}) writes {texts} texts of {length} characters. A rule gives each of them points, and every character costs β · log(π/π_ref): β times how much its log-probability exceeds that of the frozen reference. Characters after which it went better than expected become more likely, others less, in {passes} passes with a clip of {epsilon}. Now a text earns {paid} points and is {divergence} nats away: {objective} in all.</source>
            <translation>每次更新里，策略（policy，{model}）写出 {texts} 段文本，每段 {length} 个字符。一条规则给每段打分；每个字符要付 β · log(π/π_ref)：它的对数概率比冻结的参考模型（reference）高多少，就扣 β 倍的分。之后结果比预期好的字符变得更可能，其余的变得更不可能；每批用 {passes} 遍，裁剪（clip）为 {epsilon}。现在一段文本得 {paid} 分，离参考模型 {divergence} 奈特：合计 {objective}。</translation>
        </message>
        <message>
            <source>Texts after {update} updates</source>
            <translation>{update} 次更新后的文本</translation>
        </message>
        <message>
            <source>Texts with β = {beta}</source>
            <translation>β = {beta} 时的文本</translation>
        </message>
        <message>
            <source>Loss on ordinary text, nats</source>
            <translation>普通文本上的损失，奈特</translation>
        </message>
        <message>
            <source>the reference: {loss}</source>
            <translation>参考模型：{loss}</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>实得</translation>
        </message>
        <message>
            <source>as meant</source>
            <translation>合乎本意</translation>
        </message>
        <message>
            <source>{points} points paid, {meant} as meant</source>
            <translation>实得 {points} 分，合乎本意 {meant} 分</translation>
        </message>
        <message>
            <source>paid for: {words}</source>
            <translation>得分的是：{words}</translation>
        </message>
        <message>
            <source>After {update} updates</source>
            <translation>{update} 次更新后</translation>
        </message>
        <message>
            <source>points: {paid} paid, {meant} as meant</source>
            <translation>得分：实得 {paid}，合乎本意 {meant}</translation>
        </message>
        <message>
            <source>leash: β · KL = {beta} · {divergence} = {price} points</source>
            <translation>牵绳：β · KL = {beta} · {divergence} = {price} 分</translation>
        </message>
        <message>
            <source>entropy {entropy} nats a character; distinct words {distinct}</source>
            <translation>熵 {entropy} 奈特/字符；不同的词占 {distinct}</translation>
        </message>
        <message>
            <source>stopped by the clip in the last pass: {share} of the characters</source>
            <translation>上一遍中被裁剪拦下的字符：{share}</translation>
        </message>
        <message>
            <source>loss on ordinary text {loss}, before {start} nats a character</source>
            <translation>普通文本上的损失 {loss}，训练前 {start} 奈特/字符</translation>
        </message>
        <message>
            <source>Variety: {distinct} of the words of a batch are different, {start} at the start; entropy {entropy} nats a character, {before} before.</source>
            <translation>多样性：一批文本里 {distinct} 的词互不相同，开始时是 {start}；熵为 {entropy} 奈特/字符，之前是 {before}。</translation>
        </message>
        <message>
            <source>Of {paid} points {hole} are paid for what was not meant. A policy follows the rule, not the wish behind it: reward hacking.</source>
            <translation>{paid} 分里有 {hole} 分付给了并非本意的东西。策略追逐的是规则，不是规则背后的愿望：这叫奖励作弊（reward hacking）。</translation>
        </message>
        <message>
            <source>No text of this training ever earned a point. What never happens cannot be made more likely: the reward is too rare for this policy.</source>
            <translation>这次训练里没有一段文本得过分。从不发生的事无法变得更可能：对这个策略来说，奖励太稀疏了。</translation>
        </message>
        <message>
            <source>The same training with several β; each line is one of them, from the reference on. With β = {beta}, after {updates} updates, a text earns {paid} points, {meant} of them as meant, at {divergence} nats from the reference. On {characters} characters of ordinary text that nobody rewards the loss went from {start} to {loss} nats a character: the alignment tax. The best policy for a β is known, but cannot be computed for so many texts; training comes near it from below.</source>
            <translation>同样的训练，换几个 β；每条线是其中一次，从参考模型出发。β = {beta} 时，{updates} 次更新后一段文本得 {paid} 分，其中 {meant} 分合乎本意，离参考模型 {divergence} 奈特。在没有人奖励的 {characters} 个字符的普通文本上，损失从每字符 {start} 变到 {loss} 奈特：这就是对齐税（alignment tax）。某个 β 的最优策略写得出公式，但文本太多，算不出来；训练只能从下方接近它。</translation>
        </message>
        <message>
            <source>β = {beta}: what was meant was highest after {update} updates, {most}, and is {end} in the end, while {paid} points are paid.</source>
            <translation>β = {beta}：合乎本意的分在 {update} 次更新后最高，为 {most}；最后是 {end}，而实得 {paid} 分。</translation>
        </message>
        <message>
            <source>Most of what was meant in the end: β = {beta}, {meant} points.</source>
            <translation>最后最合乎本意的是 β = {beta}：{meant} 分。</translation>
        </message>
        <message>
            <source>The loss on ordinary text ends at {low} with β = {tight} and at {high} with β = {loose}. One training each, with this seed.</source>
            <translation>普通文本上的损失，β = {tight} 时最后是 {low}，β = {loose} 时是 {high}。各训练一次，都用这个种子。</translation>
        </message>
        <message>
            <source>Without the leash (β = 0) the rule pays most. Where is most of what was meant?</source>
            <translation>没有牵绳（β = 0）时，规则给的分最多。合乎本意的分在哪里最多？</translation>
        </message>
        <message>
            <source>Without the leash too</source>
            <translation>也是没有牵绳时</translation>
        </message>
        <message>
            <source>With a leash of middle length</source>
            <translation>牵绳不长不短时</translation>
        </message>
        <message>
            <source>With the shortest leash</source>
            <translation>牵绳最短时</translation>
        </message>
        <message>
            <source>β, the leash</source>
            <extracomment>Weights of the divergence that the frontier compares, besides the reader's own. How λ of GAE is varied on one batch. Passes over one batch that the section "clip" shows, whatever the training takes. Nothing is discounted: a text is short, and its reward comes at its end.</extracomment>
            <translation>β，牵绳</translation>
        </message>
        <message>
            <source>How many points a nat of divergence from the reference costs. 0: nothing holds the policy back.</source>
            <translation>每离开参考模型一奈特要扣多少分。0：没有什么拉住策略。</translation>
        </message>
        <message>
            <source>Clip, ε</source>
            <translation>裁剪（clip）ε</translation>
        </message>
        <message>
            <source>Passes over a batch</source>
            <translation>每批用几遍</translation>
        </message>
        <message>
            <source>λ of GAE</source>
            <translation>GAE 的 λ</translation>
        </message>
        <message>
            <source>Texts in a batch</source>
            <translation>每批的文本数</translation>
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
            <translation>随机种子</translation>
        </message>
        <message>
            <source>No leash: the hole in the reward is found</source>
            <translation>没有牵绳：奖励的漏洞被找到</translation>
        </message>
        <message>
            <source>A short leash: hardly anything changes</source>
            <translation>牵绳很短：几乎没有变化</translation>
        </message>
        <message>
            <source>A reward without the hole</source>
            <translation>没有漏洞的奖励</translation>
        </message>
        <message>
            <source>Paid for exclamation marks</source>
            <translation>奖励感叹号</translation>
        </message>
        <message>
            <source>A reward that comes too rarely</source>
            <translation>太稀疏的奖励</translation>
        </message>
        <message>
            <source>Eight passes over a batch</source>
            <translation>每批用八遍</translation>
        </message>
        <message>
            <source>A model of two layers</source>
            <translation>两层的模型</translation>
        </message>
        <message>
            <source>What does a model learn that is paid for its texts, and what holds it?</source>
            <translation>写文本就得奖励的模型会学到什么，又是什么拉住它？</translation>
        </message>
        <message>
            <source>A &gt; 0: better than expected</source>
            <translation>A &gt; 0：比预期好</translation>
        </message>
        <message>
            <source>A &lt; 0: worse</source>
            <translation>A &lt; 0：比预期差</translation>
        </message>
        <message>
            <source>hollow: no gradient</source>
            <translation>空心：没有梯度</translation>
        </message>
        <message>
            <source>ratio r of new to old probability</source>
            <translation>新旧概率之比 r</translation>
        </message>
        <message>
            <source>passes over the batch</source>
            <translation>在这批数据上的遍数</translation>
        </message>
        <message>
            <source>Clipped objective / |A|, a dot for each character</source>
            <translation>裁剪后的目标 / |A|，每个字符一点</translation>
        </message>
        <message>
            <source>Its gradient ∂/∂r / |A|</source>
            <translation>它的梯度 ∂/∂r / |A|</translation>
        </message>
        <message>
            <source>No gradient any more</source>
            <translation>不再有梯度的比例</translation>
        </message>
        <message>
            <source>KL from the old policy, nats</source>
            <translation>离旧策略的 KL，奈特</translation>
        </message>
        <message>
            <source>{share} beyond {far} →</source>
            <translation>{share} 超出 {far} →</translation>
        </message>
        <message>
            <source>A character of the batch</source>
            <translation>这批里的一个字符</translation>
        </message>
        <message>
            <source>ratio {ratio}, advantage {advantage}</source>
            <translation>比值 {ratio}，优势 {advantage}</translation>
        </message>
        <message>
            <source>gradient ∂/∂r = {gradient}</source>
            <translation>梯度 ∂/∂r = {gradient}</translation>
        </message>
        <message>
            <source>Ratio {ratio}</source>
            <translation>比值 {ratio}</translation>
        </message>
        <message>
            <source>gradient for A = 1: {better}; for A = −1: {worse}</source>
            <translation>A = 1 时的梯度：{better}；A = −1 时：{worse}</translation>
        </message>
        <message>
            <source>After {passes} passes</source>
            <translation>{passes} 遍之后</translation>
        </message>
        <message>
            <source>without gradient: {share}</source>
            <translation>没有梯度：{share}</translation>
        </message>
        <message>
            <source>KL from the policy that drew the batch: {divergence} nats a text</source>
            <translation>离采样这批数据的策略的 KL：每段 {divergence} 奈特</translation>
        </message>
        <message>
            <source>Before the first pass every ratio is 1, and every character has its say</source>
            <translation>第一遍之前每个比值都是 1，每个字符都有发言权</translation>
        </message>
        <message>
            <source>After {passes} passes {outside} of the ratios are outside of 1 ± ε, and {stopped} of the characters give no gradient</source>
            <translation>{passes} 遍之后，{outside} 的比值在 1 ± ε 之外，{stopped} 的字符不给梯度</translation>
        </message>
        <message>
            <source>After one pass {outside} of the ratios are outside of 1 ± ε, and {stopped} of the characters give no gradient</source>
            <translation>1 遍之后，{outside} 的比值在 1 ± ε 之外，{stopped} 的字符不给梯度</translation>
        </message>
        <message>
            <source>The same batch is used several times, so the policy moves away from the one that drew it: r says how far, character by character. After {passes} passes the ratios go from {least} to {most}; {outside} of them are outside of {low} to {high}. The clip holds none of them: it takes the gradient away from {stopped} of the characters. The other {alive} go on, and as all share the weights, they move the stopped ones too.</source>
            <translation>同一批数据用好几遍，策略就离开了采样它的那一个：r 逐个字符说明离得多远。{passes} 遍之后，比值从 {least} 到 {most}；其中 {outside} 在 {low} 到 {high} 之外。裁剪（clip）一个也没有拉住：它只是拿走了 {stopped} 的字符的梯度。其余 {alive} 继续走，而所有字符共用权重，于是停下的也被带着走。</translation>
        </message>
        <message>
            <source>Each curve is flat on one side only: for A &gt; 0 above 1 + ε, for A &lt; 0 below 1 − ε. A character that went the wrong way keeps its gradient, and can come back.</source>
            <translation>每条曲线只在一侧是平的：A &gt; 0 时在 1 + ε 以上，A &lt; 0 时在 1 − ε 以下。走错方向的字符仍有梯度，可以回来。</translation>
        </message>
        <message>
            <source>From the first to the last of {passes} passes: {first} to {last} of the characters stopped, {near} to {far} nats from the policy that drew the batch.</source>
            <translation>{passes} 遍里从第一遍到最后一遍：停下的字符从 {first} 到 {last}，离采样这批数据的策略从 {near} 到 {far} 奈特。</translation>
        </message>
        <message>
            <source>return: what came from here on</source>
            <translation>回报（return）：从这里起得到的</translation>
        </message>
        <message>
            <source>value: what was expected</source>
            <translation>价值（value）：原来预期的</translation>
        </message>
        <message>
            <source>better than expected</source>
            <translation>比预期好</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>比预期差</translation>
        </message>
        <message>
            <source>Points of one text</source>
            <translation>一段文字的得分</translation>
        </message>
        <message>
            <source>Advantage of each character, λ = {trust}</source>
            <translation>每个字符的优势（advantage），λ = {trust}</translation>
        </message>
        <message>
            <source>Noise of the policy gradient, by what it is weighed with</source>
            <translation>策略梯度的噪声，按所用的权重</translation>
        </message>
        <message>
            <source>points of the whole text</source>
            <translation>整段文字的得分</translation>
        </message>
        <message>
            <source>return from here on</source>
            <translation>从这里起的回报</translation>
        </message>
        <message>
            <source>return less the batch mean</source>
            <translation>回报减去批内均值</translation>
        </message>
        <message>
            <source>advantage (GAE)</source>
            <translation>优势（GAE）</translation>
        </message>
        <message>
            <source>Character {place}: “{character}”</source>
            <translation>第 {place} 个字符：“{character}”</translation>
        </message>
        <message>
            <source>reward here: {reward}</source>
            <translation>此处的奖励：{reward}</translation>
        </message>
        <message>
            <source>from here on came {came}, expected {value}</source>
            <translation>从这里起得到 {came}，预期 {value}</translation>
        </message>
        <message>
            <source>λ = {trust}: {value}</source>
            <translation>λ = {trust}：{value}</translation>
        </message>
        <message>
            <source>variance of the gradient over texts: {noise}</source>
            <translation>梯度在各段文字间的方差：{noise}</translation>
        </message>
        <message>
            <source>squared length of the mean gradient: {signal}</source>
            <translation>平均梯度长度的平方：{signal}</translation>
        </message>
        <message>
            <source>λ = 0: the surprise of one step, as far as the value model can be believed</source>
            <translation>λ = 0：一步的意外，前提是价值模型可信</translation>
        </message>
        <message>
            <source>λ = {trust}: surprises add up, later ones count less and less</source>
            <translation>λ = {trust}：意外累加，越靠后的算得越少</translation>
        </message>
        <message>
            <source>λ = 1: the whole return from here on, less what was expected</source>
            <translation>λ = 1：从这里起的全部回报，减去预期</translation>
        </message>
        <message>
            <source>A text drawn after {update} updates: “{text}”. Before it began the value model expected {value} points; it brought {came}, the price of divergence included: {surplus} more than expected. λ = {trust} says how that is shared out. The largest weight, {most}, goes to “{character}” at place {place}.</source>
            <translation>{update} 次更新之后采样的一段文字：“{text}”。开始之前价值模型预期 {value} 分；它带来 {came} 分，已计入散度的代价：比预期多 {surplus}。λ = {trust} 决定如何把它分摊。最大的权重 {most} 落在第 {place} 个字符“{character}”上。</translation>
        </message>
        <message>
            <source>Variance of the gradient over {texts} texts: weighed with the return from here on {onward}; less the mean of the batch at the same place {baseline}; with GAE, λ = {trust}, {gae}. A baseline that depends on no action moves no expected gradient.</source>
            <translation>梯度在 {texts} 段文字间的方差：用从这里起的回报加权是 {onward}；减去同一位置的批内均值是 {baseline}；用 GAE、λ = {trust} 是 {gae}。不依赖动作的基线（baseline）不改变梯度的期望。</translation>
        </message>
        <message>
            <source>Against the squared length of the mean gradient the noise is {onward} times as large with the return, {gae} times with GAE.</source>
            <translation>与平均梯度长度的平方相比，用回报时噪声是它的 {onward} 倍，用 GAE 时是 {gae} 倍。</translation>
        </message>
        <message>
            <source>With λ below 1 the estimate leans on the value model, and inherits its mistakes.</source>
            <translation>λ 小于 1 时，估计依赖价值模型，也继承它的错误。</translation>
        </message>
        <message>
            <source>which section</source>
            <translation>哪一节</translation>
        </message>
        <message>
            <source>points that a nat of divergence costs</source>
            <translation>一奈特散度要扣的分</translation>
        </message>
        <message>
            <source>train: updates so far</source>
            <translation>train：到目前为止的更新次数</translation>
        </message>
        <message>
            <source>train, frontier: mean points of a text</source>
            <translation>train、frontier：每段文本的平均分</translation>
        </message>
        <message>
            <source>train, frontier: mean points of a text by what was meant</source>
            <translation>train、frontier：按本意每段文本的平均分</translation>
        </message>
        <message>
            <source>train, frontier: KL to the reference, nats a text; clip: to the policy that drew the batch, estimated</source>
            <translation>train、frontier：与参考的 KL，每段文本奈特；clip：与抽取该批次的策略的 KL，估计值</translation>
        </message>
        <message>
            <source>train, frontier: nats a character</source>
            <translation>train、frontier：每字符奈特</translation>
        </message>
        <message>
            <source>train, frontier: different words over all words of a batch</source>
            <translation>train、frontier：一个批次中不同的词除以词的总数</translation>
        </message>
        <message>
            <source>train, clip: share of characters without gradient because of the clip</source>
            <translation>train、clip：因裁剪而没有梯度的字符比例</translation>
        </message>
        <message>
            <source>frontier: loss on ordinary text, nats a character</source>
            <translation>frontier：普通文本上的损失，每字符奈特</translation>
        </message>
        <message>
            <source>the texts that are shown</source>
            <translation>所示的文本</translation>
        </message>
        <message>
            <source>train, frontier: their points</source>
            <translation>train、frontier：它们的分数</translation>
        </message>
        <message>
            <source>advantage: λ of GAE</source>
            <translation>advantage：GAE 的 λ</translation>
        </message>
        <message>
            <source>advantage: reward of each character of the first text</source>
            <translation>advantage：第一段文本每个字符的奖励</translation>
        </message>
        <message>
            <source>advantage: what was expected before each of them</source>
            <translation>advantage：每个字符之前的期望</translation>
        </message>
        <message>
            <source>advantage: their advantages</source>
            <translation>advantage：它们的优势</translation>
        </message>
        <message>
            <source>clip: passes so far</source>
            <translation>clip：到目前为止的遍数</translation>
        </message>
        <message>
            <source>clip: mean clipped objective</source>
            <translation>clip：裁剪后目标的平均</translation>
        </message>
        <message>
            <source>clip: new over old probability of each character, (texts, characters)</source>
            <translation>clip：每个字符的新旧概率之比，(texts, characters)</translation>
        </message>
    </context>
    <context>
        <name>alignment/preferences</name>
        <message>
            <source>How does “this one is better” become a reward?</source>
            <extracomment>Which marked lines of the code belong to a step.</extracomment>
            <translation>“这个更好”怎样变成奖励？</translation>
        </message>
        <message>
            <source>A judge who hardly errs</source>
            <translation>几乎不出错的评判者</translation>
        </message>
        <message>
            <source>A judge who nearly guesses</source>
            <translation>近乎瞎猜的评判者</translation>
        </message>
        <message>
            <source>Few answers, no pull: overconfident</source>
            <translation>回答少、没有拉力：过于自信</translation>
        </message>
        <message>
            <source>Two reward models: mean and gate</source>
            <translation>两个奖励模型：平均与门控</translation>
        </message>
        <message>
            <source>The three stages</source>
            <translation>三个阶段</translation>
        </message>
        <message>
            <source>No KL: a reward model is fooled</source>
            <translation>没有 KL：奖励模型被骗</translation>
        </message>
        <message>
            <source>There are {count} texts; it takes 2 to 24, one a line.</source>
            <translation>有 {count} 条文本；需要 2 至 24 条，每行一条。</translation>
        </message>
        <message>
            <source>A text has {length} characters; it takes at most 60.</source>
            <translation>有一条文本长 {length} 个字符；最多 60 个。</translation>
        </message>
        <message>
            <source>{count} pairs</source>
            <translation>{count} 对</translation>
        </message>
        <message>
            <source>two scores</source>
            <translation>两种分数</translation>
        </message>
        <message>
            <source>weighted mean</source>
            <translation>加权平均</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>门控</translation>
        </message>
        <message>
            <source>0 Pre-trained</source>
            <translation>0 预训练</translation>
        </message>
        <message>
            <source>1 Fine-tuning</source>
            <translation>1 微调</translation>
        </message>
        <message>
            <source>2 Reward model</source>
            <translation>2 奖励模型</translation>
        </message>
        <message>
            <source>3 Policy</source>
            <translation>3 策略</translation>
        </message>
        <message>
            <source>Nobody was asked yet: every score is 0</source>
            <translation>还没有问过任何人：所有分数都是 0</translation>
        </message>
        <message>
            <source>{pairs} answers about texts of equal reward: pure luck</source>
            <translation>{pairs} 个回答，而文本的奖励都相等：纯属运气</translation>
        </message>
        <message>
            <source>{count} texts, each scored by two reward models</source>
            <translation>{count} 条文本，各由两个奖励模型打分</translation>
        </message>
        <message>
            <source>Weight of safety {weight}: the first text has no harsh word</source>
            <translation>安全权重 {weight}：第一名的文本没有严厉的词</translation>
        </message>
        <message>
            <source>Weight of safety {weight}: the first text has a harsh word</source>
            <translation>安全权重 {weight}：第一名的文本有严厉的词</translation>
        </message>
        <message>
            <source>Threshold {threshold}: the first text has no harsh word</source>
            <translation>阈值 {threshold}：第一名的文本没有严厉的词</translation>
        </message>
        <message>
            <source>Threshold {threshold}: the first text has a harsh word</source>
            <translation>阈值 {threshold}：第一名的文本有严厉的词</translation>
        </message>
        <message>
            <source>The model as it came: its texts earn {reward} points on average</source>
            <translation>原来的模型：它的文本平均得 {reward} 分</translation>
        </message>
        <message>
            <source>A reward model from {amount} answers: {fresh} of pairs of new texts in the right order</source>
            <translation>由 {amount} 个回答得到奖励模型：新文本的对有 {fresh} 排对</translation>
        </message>
        <message>
            <source>Fine-tuned on demonstrations, update {amount}: {reward} points on average</source>
            <translation>在示范上微调，第 {amount} 次更新：平均 {reward} 分</translation>
        </message>
        <message>
            <source>{pairs} answers, {right} of them right; the scores put {ordered} in the right order</source>
            <translation>{pairs} 个回答，其中 {right} 正确；分数把 {ordered} 排对了</translation>
        </message>
        <message>
            <source>One answer, {right} right; the scores put {ordered} in the right order</source>
            <translation>1 个回答，{right} 正确；分数把 {ordered} 排对了</translation>
        </message>
        <message>
            <source>Trained against the frozen reward model, update {amount}: score {score}, {reward} points</source>
            <translation>对着冻结的奖励模型训练，第 {amount} 次更新：分数 {score}，规则分 {reward}</translation>
        </message>
        <message>
            <source>score fitted to the answers</source>
            <translation>由回答拟合的分数</translation>
        </message>
        <message>
            <source>what the judge goes by</source>
            <translation>评判者的依据</translation>
        </message>
        <message>
            <source>score (only differences count)</source>
            <translation>分数（只有差值有意义）</translation>
        </message>
        <message>
            <source>points by the rule: {points}</source>
            <translation>按规则得 {points} 分</translation>
        </message>
        <message>
            <source>fitted score: {score}</source>
            <translation>拟合分数：{score}</translation>
        </message>
        <message>
            <source>(points − mean) / noise: {score}</source>
            <translation>（得分 − 均值）/ 噪声：{score}</translation>
        </message>
        <message>
            <source>chance by the scores</source>
            <translation>分数给出的概率</translation>
        </message>
        <message>
            <source>chance of the judge</source>
            <translation>评判者的概率</translation>
        </message>
        <message>
            <source>the scores say {said}, the judge prefers it in {judge}</source>
            <translation>分数说 {said}，评判者有 {judge} 选它</translation>
        </message>
        <message>
            <source>mean distance over all pairs: {apart}</source>
            <translation>所有对上的平均距离：{apart}</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>损失，奈特（nat）</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>问过的</translation>
        </message>
        <message>
            <source>further</source>
            <translation>今后的</translation>
        </message>
        <message>
            <source>least</source>
            <translation>最小</translation>
        </message>
        <message>
            <source>{share} of pairs in the right order</source>
            <translation>{share} 的对顺序正确</translation>
        </message>
        <message>
            <source>all rewards are equal</source>
            <translation>所有奖励都相等</translation>
        </message>
        <message>
            <source>helpful R_h: frequent words</source>
            <translation>有用 R_h：常用词</translation>
        </message>
        <message>
            <source>safe R_s: no harsh words</source>
            <translation>安全 R_s：没有严厉的词</translation>
        </message>
        <message>
            <source>only safety counts here</source>
            <translation>这里只看安全</translation>
        </message>
        <message>
            <source>The texts</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>The texts in order of R</source>
            <translation>按 R 排序的文本</translation>
        </message>
        <message>
            <source>Square: has a word of refusal or violence</source>
            <translation>方块：含有拒绝或暴力的词</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>还有 {count} 条</translation>
        </message>
        <message>
            <source>points by the two rules: {helpful} and {safe}</source>
            <translation>按两条规则得分：{helpful} 与 {safe}</translation>
        </message>
        <message>
            <source>R_h = {helpful}, R_s = {safe} (mean 0, spread 1)</source>
            <translation>R_h = {helpful}，R_s = {safe}（均值 0，标准差 1）</translation>
        </message>
        <message>
            <source>new: right</source>
            <translation>新文本：对</translation>
        </message>
        <message>
            <source>moved later</source>
            <translation>之后变动</translation>
        </message>
        <message>
            <source>points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>held-out</source>
            <translation>留出集</translation>
        </message>
        <message>
            <source>score</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>KL, nats</source>
            <translation>KL，奈特</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>points by the rule</source>
            <translation>按规则的分数</translation>
        </message>
        <message>
            <source>nats a token</source>
            <translation>每词元奈特数</translation>
        </message>
        <message>
            <source>demonstrations</source>
            <translation>示范</translation>
        </message>
        <message>
            <source>held-out text</source>
            <translation>留出文本</translation>
        </message>
        <message>
            <source>share right</source>
            <translation>正确的比例</translation>
        </message>
        <message>
            <source>answers it was fitted to</source>
            <translation>用来拟合的回答</translation>
        </message>
        <message>
            <source>order of new texts</source>
            <translation>新文本的顺序</translation>
        </message>
        <message>
            <source>KL to stage 1, nats</source>
            <translation>对第 1 阶段的 KL，奈特</translation>
        </message>
        <message>
            <source>Drawn from it now, with points by the rule</source>
            <translation>此刻从它采样的文本，以及规则得分</translation>
        </message>
        <message>
            <source>Chosen from {count} texts that the model drew.</source>
            <translation>选自模型采样的 {count} 条文本。</translation>
        </message>
        <message>
            <source>The texts are yours.</source>
            <translation>文本是你写的。</translation>
        </message>
        <message>
            <source>{count} texts. {where} A judge is shown two at a time and only says which is better. The judge is simulated: {rule} The more points apart, the more often the better one wins.</source>
            <translation>{count} 条文本。{where} 每次给评判者看两条，他只说哪条更好。评判者是模拟的：{rule} 得分相差越多，较好的一条就越常获胜。</translation>
        </message>
        <message>
            <source>The last answer: “{one}” is better than “{other}”. The scores that explain all answers best give that a chance of {said}; the judge says so in {judge}. {where} The judge is simulated: {rule}</source>
            <translation>最近的回答：“{one}”比“{other}”好。最能解释全部回答的分数给它 {said} 的概率；评判者有 {judge} 会这么说。{where} 评判者是模拟的：{rule}</translation>
        </message>
        <message>
            <source>Right and wrong are counted among texts of unlike rewards.</source>
            <translation>对错只在奖励不同的文本之间计算。</translation>
        </message>
        <message>
            <source>Only differences of scores are determined; the pull towards 0 makes their mean 0.</source>
            <translation>能确定的只有分数之差；向 0 的拉力使均值为 0。</translation>
        </message>
        <message>
            <source>This answer went against the rule: the judge errs at times.</source>
            <translation>这个回答违背了规则：评判者有时会错。</translation>
        </message>
        <message>
            <source>The scores order {ordered} of the pairs rightly, the judge answered {right} rightly: errors cancel over many answers.</source>
            <translation>分数把 {ordered} 的对排对了，评判者只答对 {right}：许多回答里错误互相抵消。</translation>
        </message>
        <message>
            <source>Two judges compared {pairs} pairs each: one by frequent words (it stands for helpful), one by the absence of words of refusal or violence (it stands for safe). {harsh} of the {count} texts have such words. The fitted scores put {helpful} and {safe} of the pairs with unlike points in the right order.</source>
            <translation>两位评判者各比较了 {pairs} 对：一位看常用词（代表有用，helpful），一位看有没有拒绝或暴力的词（代表安全，safe）。{count} 条文本中有 {harsh} 条含这类词。在得分不同的对里，拟合的分数分别排对了 {helpful} 与 {safe}。</translation>
        </message>
        <message>
            <source>Loss on the answers at hand {asked}, on the judge’s further answers {further}; nobody can have less than {least} there. The chances are {apart} off on average.</source>
            <translation>在手头回答上的损失为 {asked}，在评判者今后的回答上为 {further}；后者谁也不可能低于 {least}。概率平均相差 {apart}。</translation>
        </message>
        <message>
            <source>reward model: score</source>
            <translation>奖励模型的分数</translation>
        </message>
        <message>
            <source>Both scores are brought to mean 0 and spread 1, so that they can be added.</source>
            <translation>两种分数都化为均值 0、标准差 1，这样才能相加。</translation>
        </message>
        <message>
            <source>“{best}” comes first: R_h = {h}, R_s = {s}, together {total}. It has {points} frequent and {harm} harsh words. Texts on the line have the same reward.</source>
            <translation>“{best}”排第一：R_h = {h}，R_s = {s}，合计 {total}。它有 {points} 个常用词、{harm} 个严厉的词。线上的文本奖励相同。</translation>
        </message>
        <message>
            <source>In a mean, much helpfulness pays for harm: how much is the slope of the line.</source>
            <translation>取平均时，很有用就能抵消伤害：抵消多少就是直线的斜率。</translation>
        </message>
        <message>
            <source>“{best}” comes first: R_h = {h}, R_s = {s}, its reward is {total}. It has {points} frequent and {harm} harsh words.</source>
            <translation>“{best}”排第一：R_h = {h}，R_s = {s}，奖励为 {total}。它有 {points} 个常用词、{harm} 个严厉的词。</translation>
        </message>
        <message>
            <source>{below} of {count} texts are below the threshold: their reward is their safety alone, however helpful they are.</source>
            <translation>{count} 条文本中有 {below} 条低于阈值：无论多有用，奖励都只是安全分。</translation>
        </message>
        <message>
            <source>A small model of characters that was trained on Shakespeare. {rule} Its texts earn {reward} on average. On text it never saw it loses {held_out} nats a character.</source>
            <translation>一个在莎士比亚文本上训练的小型字符模型。{rule} 它的文本平均得 {reward} 分。在没见过的文本上每个字符损失 {held_out} 奈特。</translation>
        </message>
        <message>
            <source>Stage 1, supervised fine-tuning: the loss of the next character on demonstrations, now {loss}. On held-out text it is {held_out}. The texts earn {reward} points on average.</source>
            <translation>第 1 阶段，监督微调（supervised fine-tuning）：示范上下一个字符的损失，现为 {loss}。留出文本上为 {held_out}。文本平均得 {reward} 分。</translation>
        </message>
        <message>
            <source>The demonstrations are the 32 best of 128 texts that the model drew, by the rule; they stand for answers that people wrote.</source>
            <translation>示范是模型采样的 128 条文本中按规则最好的 32 条；它们代表人写的回答。</translation>
        </message>
        <message>
            <source>Stage 2: from {amount} answers, {right} of them right, a reward model learns to read texts. It agrees with {asked} of these answers and orders {fresh} of pairs of texts it never saw rightly.</source>
            <translation>第 2 阶段：从 {amount} 个回答（其中 {right} 正确）里，奖励模型（reward model）学会读文本。它与其中 {asked} 的回答一致，并把没见过的文本的对排对了 {fresh}。</translation>
        </message>
        <message>
            <source>Simplified: only one linear output on the mean state of the fine-tuned model is fitted, 64 weights; in practice all weights are.</source>
            <translation>这里是简化：只在微调模型的平均状态上拟合一个线性输出，64 个权重；实际中全部权重都参与训练。</translation>
        </message>
        <message>
            <source>Stage 3: texts are drawn, the reward model scores them, and what scored above the mean becomes more likely; β = {beta} holds the policy near stage 1. Score {score}, points by the rule {reward}, KL divergence {divergence} nats a text. One run, seed {seed}.</source>
            <translation>第 3 阶段：采样文本，奖励模型打分，高于均值的变得更可能；β = {beta} 把策略拉在第 1 阶段附近。分数 {score}，规则得分 {reward}，KL 散度每条文本 {divergence} 奈特。单次运行，种子 {seed}。</translation>
        </message>
        <message>
            <source>Since stage 2 the weights of the reward model changed by {judge}, those of the policy by up to {policy}: it is frozen.</source>
            <translation>第 2 阶段之后，奖励模型的权重变化为 {judge}，策略的权重变化最多 {policy}：奖励模型是冻结的。</translation>
        </message>
        <message>
            <source>The score rose from {before} to {score} while the points fell from {rewarded} to {reward}: the policy has found texts that fool the reward model.</source>
            <translation>分数从 {before} 升到 {score}，而规则得分从 {rewarded} 降到 {reward}：策略找到了骗过奖励模型的文本。</translation>
        </message>
        <message>
            <source>One step a batch here; PPO takes several clipped ones. DPO needs no stage 2.</source>
            <translation>这里每批只走一步；PPO 走好几步带剪切的。DPO 不需要第 2 阶段。</translation>
        </message>
        <message>
            <source>The judge errs at times. Will the fitted order of the texts be right in more pairs than the judge’s answers were?</source>
            <translation>评判者有时会错。拟合出的文本顺序，会比评判者的回答在更多的对上正确吗？</translation>
        </message>
        <message>
            <source>in more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>in as many, up to one per cent</source>
            <translation>一样多，相差不到百分之一</translation>
        </message>
        <message>
            <source>in fewer</source>
            <translation>更少</translation>
        </message>
        <message>
            <source>torch autograd: gradient of the loss at the fitted scores</source>
            <translation>torch autograd：在拟合分数处损失的梯度</translation>
        </message>
        <message>
            <source>torch.nn.functional.logsigmoid: mean loss</source>
            <translation>torch.nn.functional.logsigmoid：平均损失</translation>
        </message>
        <message>
            <source>torch.where: gated rewards</source>
            <translation>torch.where：门控奖励</translation>
        </message>
        <message>
            <source>largest change of a weight of the reward model in the third stage</source>
            <translation>第三阶段里奖励模型权重的最大变化</translation>
        </message>
        <message>
            <source>Scores from pairs</source>
            <extracomment>The reader's own texts: how many, and how long one may be.</extracomment>
            <translation>由成对比较得分数</translation>
        </message>
        <message>
            <source>Two reward models</source>
            <translation>两个奖励模型</translation>
        </message>
        <message>
            <source>Three stages</source>
            <translation>三个阶段</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Your texts, one a line</source>
            <translation>你的文本，每行一条</translation>
        </message>
        <message>
            <source>2 to 24 of them; empty: texts drawn from the model.</source>
            <translation>2 至 24 条；留空则用模型采样的文本。</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文本条数</translation>
        </message>
        <message>
            <source>Pairs judged</source>
            <translation>评判的对数</translation>
        </message>
        <message>
            <source>Noise of the judge</source>
            <translation>评判者的噪声</translation>
        </message>
        <message>
            <source>The better text is preferred with probability σ(difference of rewards / noise).</source>
            <translation>较好的文本以 σ(奖励之差 / 噪声) 的概率被选中。</translation>
        </message>
        <message>
            <source>Pull towards 0</source>
            <translation>向 0 的拉力</translation>
        </message>
        <message>
            <source>Added to the loss: half of it times the sum of squared scores. Keeps the score of a text finite that always won.</source>
            <translation>加进损失：它的一半乘以分数平方和。使总是获胜的文本分数保持有限。</translation>
        </message>
        <message>
            <source>Updates of the policy</source>
            <translation>策略更新次数</translation>
        </message>
        <message>
            <source>Weight of the KL divergence</source>
            <translation>KL 散度的权重</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>what was done: pairs, a way to join two scores, a stage</source>
            <translation>做了什么：成对比较、合并两个分数的方法、一个阶段</translation>
        </message>
        <message>
            <source>answers or updates so far in this stage</source>
            <translation>这个阶段到目前为止的回答或更新次数</translation>
        </message>
        <message>
            <source>the text that won the last comparison, from 0</source>
            <translation>上次比较中胜出的文本，从 0 起</translation>
        </message>
        <message>
            <source>the text that lost it</source>
            <translation>落败的文本</translation>
        </message>
        <message>
            <source>whether the last answer went against the rewards</source>
            <translation>上次回答是否与奖励相反</translation>
        </message>
        <message>
            <source>fitted score of every text</source>
            <translation>每段文本拟合出的分数</translation>
        </message>
        <message>
            <source>mean loss, nats: of the answers, or of a character of the demonstrations</source>
            <translation>平均损失，奈特：回答的，或示范中每个字符的</translation>
        </message>
        <message>
            <source>mean loss on the judge's further answers, exact, nats</source>
            <translation>裁判后续回答的平均损失，精确，奈特</translation>
        </message>
        <message>
            <source>share of pairs of unlike rewards in the right order</source>
            <translation>奖励不同的文本对中顺序正确的比例</translation>
        </message>
        <message>
            <source>mean distance of the chance by the scores from the judge's</source>
            <translation>按分数的概率与裁判的概率的平均距离</translation>
        </message>
        <message>
            <source>share of the answers about unlike rewards that agree with them</source>
            <translation>关于奖励不同的文本的回答中与奖励一致的比例</translation>
        </message>
        <message>
            <source>scores of the first reward model, mean 0, spread 1</source>
            <translation>第一个奖励模型的分数，均值 0，离散度 1</translation>
        </message>
        <message>
            <source>scores of the second reward model, mean 0, spread 1</source>
            <translation>第二个奖励模型的分数，均值 0，离散度 1</translation>
        </message>
        <message>
            <source>share of safety in the mean</source>
            <translation>安全在平均中的份额</translation>
        </message>
        <message>
            <source>threshold of the gate</source>
            <translation>门的阈值</translation>
        </message>
        <message>
            <source>reward made of the two</source>
            <translation>由两者合成的奖励</translation>
        </message>
        <message>
            <source>the text with the highest reward, from 0</source>
            <translation>奖励最高的文本，从 0 起</translation>
        </message>
        <message>
            <source>mean points by the rule of texts drawn now</source>
            <translation>此刻抽取的文本按规则的平均分</translation>
        </message>
        <message>
            <source>their mean score by the reward model</source>
            <translation>它们按奖励模型的平均分</translation>
        </message>
        <message>
            <source>loss on held-out text, nats a character</source>
            <translation>留出文本上的损失，每字符奈特</translation>
        </message>
        <message>
            <source>KL divergence of the policy from stage 1, nats a text</source>
            <translation>策略与阶段 1 的 KL 散度，每段文本奈特</translation>
        </message>
        <message>
            <source>share of the answers that the reward model agrees with</source>
            <translation>奖励模型同意的回答比例</translation>
        </message>
        <message>
            <source>share of pairs of new texts that it orders rightly</source>
            <translation>新文本对中它排序正确的比例</translation>
        </message>
        <message>
            <source>largest change of a weight of the reward model since stage 2</source>
            <translation>自阶段 2 以来奖励模型权重的最大变化</translation>
        </message>
        <message>
            <source>largest change of a weight of the policy since stage 1</source>
            <translation>自阶段 1 以来策略权重的最大变化</translation>
        </message>
    </context>
    <context>
        <name>alignment/rewards</name>
        <message>
            <source>torch, forward in time: expected return from the start</source>
            <translation>torch，顺时间计算：从起点出发的期望回报</translation>
        </message>
        <message>
            <source>torch, forward in time: return of the best actions, by steps to go</source>
            <translation>torch，顺时间计算：按剩余步数取最佳动作的回报</translation>
        </message>
        <message>
            <source>torch autograd of the expected return: policy gradient</source>
            <translation>torch autograd 对期望回报求导：策略梯度</translation>
        </message>
        <message>
            <source>Learning from rewards</source>
            <extracomment>A grid has so many cells at most each way. The world to begin with: a goal behind a wall, a trap on the short way.</extracomment>
            <translation>从奖励中学习</translation>
        </message>
        <message>
            <source>The best that can be had</source>
            <translation>能得到的最好结果</translation>
        </message>
        <message>
            <source>How much luck is in a gradient</source>
            <translation>梯度里有多少运气</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>The world</source>
            <translation>世界</translation>
        </message>
        <message>
            <source>S start, G goal (+1), T trap (−1), # wall, . free; at most 8 × 8. A click on a cell changes it.</source>
            <translation>S 起点，G 目标（+1），T 陷阱（−1），# 墙，. 空地；最多 8 × 8。点击格子可改变它。</translation>
        </message>
        <message>
            <source>Discount γ</source>
            <translation>折扣 γ</translation>
        </message>
        <message>
            <source>A reward that comes t steps later counts γ to the power of t.</source>
            <translation>晚 t 步到来的奖励按 γ 的 t 次方计。</translation>
        </message>
        <message>
            <source>Chance to slip sideways</source>
            <translation>向旁边滑的概率</translation>
        </message>
        <message>
            <source>Reward of every step</source>
            <translation>每一步的奖励</translation>
        </message>
        <message>
            <source>Steps at most</source>
            <translation>最多步数</translation>
        </message>
        <message>
            <source>Compare with what was expected</source>
            <translation>与预期比较</translation>
        </message>
        <message>
            <source>Off: every return counts as it is, also one that is worse than usual.</source>
            <translation>关闭：每个回报照原样计，哪怕它比平时差。</translation>
        </message>
        <message>
            <source>Episodes of an update</source>
            <translation>每次更新的回合数</translation>
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
            <translation>随机种子</translation>
        </message>
        <message>
            <source>How does anyone learn from rewards alone?</source>
            <extracomment>Which marked lines of the code belong to a picture. A wall of traps beside the short way: slipping is dear.</extracomment>
            <translation>只凭奖励怎样学习？</translation>
        </message>
        <message>
            <source>Beside a cliff, on slippery ground</source>
            <translation>悬崖边的滑地</translation>
        </message>
        <message>
            <source>Impatient: γ = 0.5</source>
            <translation>没耐心：γ = 0.5</translation>
        </message>
        <message>
            <source>Values spread from the goal</source>
            <translation>价值从目标扩散开来</translation>
        </message>
        <message>
            <source>With and without what was expected</source>
            <translation>减去预期与不减</translation>
        </message>
        <message>
            <source>Every step is dear</source>
            <translation>每步都很贵</translation>
        </message>
        <message>
            <source>Every step pays: will it arrive?</source>
            <translation>每步都有钱：它会到达吗？</translation>
        </message>
        <message>
            <source>The world has 1 to {most} rows of 1 to {most} signs.</source>
            <translation>世界有 1 至 {most} 行，每行 1 至 {most} 个符号。</translation>
        </message>
        <message>
            <source>The rows of the world have different lengths; make them equal.</source>
            <translation>世界各行长度不同；请使它们相等。</translation>
        </message>
        <message>
            <source>The world has the sign {sign}; it takes S, G, T, # and a dot.</source>
            <translation>世界里有符号 {sign}；可用 S、G、T、# 和点。</translation>
        </message>
        <message>
            <source>The world takes exactly one start, S.</source>
            <translation>世界要恰好一个起点 S。</translation>
        </message>
        <message>
            <source>The world needs a goal G or a trap T, where an episode ends.</source>
            <translation>世界需要一个目标 G 或陷阱 T，使回合能结束。</translation>
        </message>
        <message>
            <source>{count} updates</source>
            <translation>{count} 次更新</translation>
        </message>
        <message>
            <source>{count} steps to go</source>
            <translation>还剩 {count} 步</translation>
        </message>
        <message>
            <source>whole return</source>
            <translation>整个回报</translation>
        </message>
        <message>
            <source>what came later</source>
            <translation>之后的回报</translation>
        </message>
        <message>
            <source>more than expected</source>
            <translation>比预期多出的</translation>
        </message>
        <message>
            <source>Every direction as likely: a return of {value} to expect, where {best} can be had</source>
            <translation>各方向同样可能：期望回报 {value}，最好可得 {best}</translation>
        </message>
        <message>
            <source>After {count} updates: a return of {value} to expect, where {best} can be had</source>
            <translation>更新 {count} 次后：期望回报 {value}，最好可得 {best}</translation>
        </message>
        <message>
            <source>No step to go: nothing can be earned</source>
            <translation>没有剩余步数：什么也得不到</translation>
        </message>
        <message>
            <source>{count} steps to go: the best return from the start is {value}</source>
            <translation>还剩 {count} 步：从起点出发的最好回报为 {value}</translation>
        </message>
        <message>
            <source>Every action is held to account for the whole return</source>
            <translation>每个动作都对整个回报负责</translation>
        </message>
        <message>
            <source>Every action is held to account for what came after it</source>
            <translation>每个动作只对它之后的回报负责</translation>
        </message>
        <message>
            <source>… and only for what is more or less than was expected</source>
            <translation>……而且只对比预期多或少的部分负责</translation>
        </message>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>第 {row} 行，第 {column} 列</translation>
        </message>
        <message>
            <source>Row {row}, column {column}: wall</source>
            <translation>第 {row} 行，第 {column} 列：墙</translation>
        </message>
        <message>
            <source>Row {row}, column {column}: start</source>
            <translation>第 {row} 行，第 {column} 列：起点</translation>
        </message>
        <message>
            <source>Row {row}, column {column}: goal, +1</source>
            <translation>第 {row} 行，第 {column} 列：目标，+1</translation>
        </message>
        <message>
            <source>Row {row}, column {column}: trap, −1</source>
            <translation>第 {row} 行，第 {column} 列：陷阱，−1</translation>
        </message>
        <message>
            <source>click: another kind; with Shift: start here</source>
            <translation>点击：换一种；按住 Shift：起点移到这里</translation>
        </message>
        <message>
            <source>expected from here: {value}</source>
            <translation>由此出发的预期：{value}</translation>
        </message>
        <message>
            <source>the best from here: {value}</source>
            <translation>由此出发的最好结果：{value}</translation>
        </message>
        <message>
            <source>the best from here with {count} steps to go: {value}</source>
            <translation>由此出发、还剩 {count} 步的最好结果：{value}</translation>
        </message>
        <message>
            <source>No episode yet</source>
            <translation>还没有回合</translation>
        </message>
        <message>
            <source>Colour: what is expected. Arrows: what is likely. Line: an episode, dashed where less came than expected</source>
            <translation>颜色：预期的回报。箭头：各动作的可能。线：一个回合，所得比预期少处为虚线</translation>
        </message>
        <message>
            <source>Action, reward, return − expected</source>
            <translation>动作、奖励、回报 − 预期</translation>
        </message>
        <message>
            <source>Action, reward, return from there on</source>
            <translation>动作、奖励、此后的回报</translation>
        </message>
        <message>
            <source>Step {place}: {arrow}</source>
            <translation>第 {place} 步：{arrow}</translation>
        </message>
        <message>
            <source>reward {reward}</source>
            <translation>奖励 {reward}</translation>
        </message>
        <message>
            <source>return − expected: {surprise}</source>
            <translation>回报 − 预期：{surprise}</translation>
        </message>
        <message>
            <source>return: {surprise}</source>
            <translation>回报：{surprise}</translation>
        </message>
        <message>
            <source>return from the start</source>
            <translation>从起点出发的回报</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>mean of the episodes</source>
            <translation>各回合的均值</translation>
        </message>
        <message>
            <source>of the policy, exact</source>
            <translation>策略的精确值</translation>
        </message>
        <message>
            <source>the best</source>
            <translation>最好</translation>
        </message>
        <message>
            <source>steps to go</source>
            <translation>剩余步数</translation>
        </message>
        <message>
            <source>best return</source>
            <translation>最好回报</translation>
        </message>
        <message>
            <source>steps later</source>
            <translation>晚几步</translation>
        </message>
        <message>
            <source>what a reward counts</source>
            <translation>奖励算多少</translation>
        </message>
        <message>
            <source>A reward {count} steps later</source>
            <translation>晚 {count} 步的奖励</translation>
        </message>
        <message>
            <source>Whole return</source>
            <translation>整个回报</translation>
        </message>
        <message>
            <source>Return from there on</source>
            <translation>此后的回报</translation>
        </message>
        <message>
            <source>Return from there on, less what was expected</source>
            <translation>此后的回报减去预期</translation>
        </message>
        <message>
            <source>along the exact gradient (green: length; orange: mean ± σ)</source>
            <translation>沿精确梯度方向（绿：其长度；橙：均值 ± 标准差 σ）</translation>
        </message>
        <message>
            <source>estimates</source>
            <translation>估计个数</translation>
        </message>
        <message>
            <source>variance {share}</source>
            <translation>方差 {share}</translation>
        </message>
        <message>
            <source>mean {mean}, spread {spread}</source>
            <translation>均值 {mean}，标准差 {spread}</translation>
        </message>
        <message>
            <source>exact: {exact}</source>
            <translation>精确：{exact}</translation>
        </message>
        <message>
            <source>variance of all coordinates together: {variance}</source>
            <translation>所有坐标合计的方差：{variance}</translation>
        </message>
        <message>
            <source>mean {away} away from the exact gradient; by chance about {chance}</source>
            <translation>均值离精确梯度 {away}；仅凭偶然约为 {chance}</translation>
        </message>
        <message>
            <source>The agent sees its cell, takes a direction, and the world answers with a reward and the next cell; after {horizon} steps at the latest it begins again. Nobody tells it which direction would have been right.</source>
            <translation>智能体（agent）看到自己所在的格子，选一个方向，世界以奖励和下一个格子作答；最多 {horizon} 步后重新开始。没有人告诉它哪个方向才对。</translation>
        </message>
        <message>
            <source>For a language model the state is the text so far, an action the next token, and the reward mostly comes once, at the end.</source>
            <translation>对语言模型，状态是已有的文字，动作是下一个词元，奖励大多只在最后来一次。</translation>
        </message>
        <message>
            <source>Update {count}, from {episodes} episodes. In the one shown, {steps} steps brought a return of {total}, {surprise} beside what was expected at the start. All episodes brought {mean} on average; the policy now has {value} to expect. One training, seed {seed}.</source>
            <translation>第 {count} 次更新，用 {episodes} 个回合。所示回合用 {steps} 步得到回报（return）{total}，与起点处的预期相差 {surprise}。所有回合平均得 {mean}；策略（policy）现在的期望为 {value}。单次训练，种子 {seed}。</translation>
        </message>
        <message>
            <source>Update {count}, from {episodes} episodes. In the one shown, {steps} steps brought a return of {total}, and every action in it is made more likely by that, or less where it is negative. All episodes brought {mean} on average; the policy now has {value} to expect. One training, seed {seed}.</source>
            <translation>第 {count} 次更新，用 {episodes} 个回合。所示回合用 {steps} 步得到回报（return）{total}，其中每个动作都因此变得更可能，为负时则更不可能。所有回合平均得 {mean}；策略（policy）现在的期望为 {value}。单次训练，种子 {seed}。</translation>
        </message>
        <message>
            <source>Green: more came than expected, the action becomes likelier. Red: less came, it becomes less likely, even where the return is above 0.</source>
            <translation>绿色：所得比预期多，该动作变得更可能。红色：所得较少，变得更不可能，哪怕回报大于 0。</translation>
        </message>
        <message>
            <source>Without a comparison the sign of the return alone says whether an action becomes likelier.</source>
            <translation>不作比较时，动作是否变得更可能只看回报的正负号。</translation>
        </message>
        <message>
            <source>The choice of a direction has {entropy} nats of entropy on average; 1.39 at the start.</source>
            <translation>选择方向的熵（entropy）平均为 {entropy} 奈特；开始时为 1.39。</translation>
        </message>
        <message>
            <source>Every cell is worth 0. From here one step to go is added at a time.</source>
            <translation>每个格子都值 0。由此每次增加一步。</translation>
        </message>
        <message>
            <source>With {count} steps to go, a cell is worth its best action: the reward at once, and γ = {gamma} times the worth of the next cell with one step less. The largest change of this sweep is {change}. This is exact: no luck and no learning.</source>
            <translation>还剩 {count} 步时，格子的价值（value）取其最佳动作：立即的奖励，加上 γ = {gamma} 乘以少一步时下一格的价值。这一遍的最大变化为 {change}。这是精确的：没有运气，也没有学习。</translation>
        </message>
        <message>
            <source>With γ = {gamma} the weights of all later rewards add up to 1/(1 − γ) = {steps}: about so many steps count.</source>
            <translation>γ = {gamma} 时，所有奖励的权重之和为 1/(1 − γ) = {steps}：大约只有这么多步算数。</translation>
        </message>
        <message>
            <source>With γ = 1 a reward counts the same whenever it comes.</source>
            <translation>γ = 1 时，奖励何时到来都一样算。</translation>
        </message>
        <message>
            <source>{times} estimates of the gradient, each from {episodes} new episodes of the policy that knows nothing yet. Each action answers for all rewards of the episode, also those before it: a variance of {variance}.</source>
            <translation>对梯度的 {times} 次估计，每次用 {episodes} 个新回合，策略还什么都不会。每个动作都对回合里的全部奖励负责，包括它之前的：方差（variance）为 {variance}。</translation>
        </message>
        <message>
            <source>The same episodes. What came before an action cannot be its merit; without it the variance is {variance}.</source>
            <translation>同样的回合。动作之前的奖励不可能是它的功劳；去掉后方差为 {variance}。</translation>
        </message>
        <message>
            <source>The same episodes. From each return the value of the state is taken off, which is the same for all four actions: the advantage is left, and a variance of {variance}.</source>
            <translation>同样的回合。从每个回报减去状态的价值，它对四个动作都一样：剩下的是优势（advantage），方差为 {variance}。</translation>
        </message>
        <message>
            <source>The mean of the estimates is {away} away from the exact gradient; chance alone gives about {chance}.</source>
            <translation>各估计的均值离精确梯度 {away}；仅凭偶然约为 {chance}。</translation>
        </message>
        <message>
            <source>The variance went from {before} to {variance}; what they estimate is the same.</source>
            <translation>方差从 {before} 变为 {variance}；期望不变。</translation>
        </message>
        <message>
            <source>Which first step from S is best, with all steps still to go?</source>
            <translation>从 S 出发、还剩全部步数时，第一步往哪走最好？</translation>
        </message>
        <message>
            <source>up</source>
            <translation>上</translation>
        </message>
        <message>
            <source>right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>down</source>
            <translation>下</translation>
        </message>
        <message>
            <source>left</source>
            <translation>左</translation>
        </message>
        <message>
            <source>what was done: learn, plan, or a way to estimate the gradient</source>
            <translation>做了什么：学习、规划，或一种估计梯度的方法</translation>
        </message>
        <message>
            <source>updates so far</source>
            <translation>到目前为止的更新次数</translation>
        </message>
        <message>
            <source>probabilities of up, right, down, left in every cell, row by row</source>
            <translation>每个格子向上、右、下、左的概率，逐行</translation>
        </message>
        <message>
            <source>what is expected of every cell</source>
            <translation>对每个格子的期望</translation>
        </message>
        <message>
            <source>expected return from the start, exact: of the policy, or the best there is</source>
            <translation>从起点的期望回报，精确：策略的，或可能的最好值</translation>
        </message>
        <message>
            <source>mean return of the episodes of this update</source>
            <translation>这次更新各回合的平均回报</translation>
        </message>
        <message>
            <source>entropy of the choice, nats, mean over cells</source>
            <translation>选择的熵，奈特，格子上的平均</translation>
        </message>
        <message>
            <source>cells of the episode shown</source>
            <translation>所示回合经过的格子</translation>
        </message>
        <message>
            <source>its actions: 0 up, 1 right, 2 down, 3 left</source>
            <translation>它的动作：0 上、1 右、2 下、3 左</translation>
        </message>
        <message>
            <source>its rewards</source>
            <translation>它的奖励</translation>
        </message>
        <message>
            <source>its returns from each step on, less what was expected</source>
            <translation>它从每一步起的回报减去期望</translation>
        </message>
        <message>
            <source>the best return from every cell</source>
            <translation>从每个格子起的最好回报</translation>
        </message>
        <message>
            <source>the best return after every action in every cell</source>
            <translation>每个格子每个动作之后的最好回报</translation>
        </message>
        <message>
            <source>largest change of a value in this sweep</source>
            <translation>这一轮扫描中价值的最大变化</translation>
        </message>
        <message>
            <source>places of the estimates along the exact gradient</source>
            <translation>各估计沿精确梯度的位置</translation>
        </message>
        <message>
            <source>length of the exact gradient</source>
            <translation>精确梯度的长度</translation>
        </message>
        <message>
            <source>variance of the estimates, all coordinates together</source>
            <translation>各估计的方差，所有坐标合计</translation>
        </message>
        <message>
            <source>distance of their mean from the exact gradient</source>
            <translation>它们的均值与精确梯度的距离</translation>
        </message>
        <message>
            <source>the distance that chance alone explains: standard error of the mean</source>
            <translation>单凭偶然就能解释的距离：均值的标准误</translation>
        </message>
    </context>
    <context>
        <name>claims</name>
        <message>
            <source>A run of all three stages with a small model: the reward model is fitted once, to {pairs} answers. In the {updates} updates that follow its weights change by {judge}, those of the policy by up to {policy}. What is trained beside the policy is a value head: in one update of PPO its weights change by {value}. One may fit the reward model anew and train again, but the method does not alternate.</source>
            <translation>用小模型把三个阶段各走一遍：奖励模型（reward model）只拟合一次，用 {pairs} 个回答。随后的 {updates} 次更新里，它的权重变化为 {judge}，策略（policy）的权重变化最多 {policy}。与策略一起训练的是价值头（value head）：PPO 更新一次，它的权重变化 {value}。可以重新拟合奖励模型再训练，但方法本身并不交替。</translation>
        </message>
        <message>
            <source>In {updates} updates of the policy the weights of the reward model changed by {judge}.</source>
            <translation>策略更新 {updates} 次，奖励模型的权重变化了 {judge}。</translation>
        </message>
        <message>
            <source>With ε = {epsilon}, at ratios {ratios}, the gradient is {better} for A = 1 and {worse} for A = −1: it is taken away on one side each. {passes} passes over one batch of a small model then leave {least} to {most} of the ratios outside of 1 ± ε (seeds {seeds}), the farthest at {farthest}. Nothing holds a ratio; its gradient is gone, the weights are shared.</source>
            <translation>ε = {epsilon} 时，在比值 {ratios} 处，A = 1 的梯度是 {better}，A = −1 的是 {worse}：各只在一侧被拿走。一个小模型在一批数据上走 {passes} 遍之后，{least} 到 {most} 的比值在 1 ± ε 之外（种子 {seeds}），最远的是 {farthest}。没有什么拉住比值；没了的是它的梯度，而权重是共用的。</translation>
        </message>
        <message>
            <source>In {passes} passes over one batch of a small model no ratio left 1 ± {epsilon} (seeds {seeds}).</source>
            <translation>一个小模型在一批数据上走 {passes} 遍，没有比值离开 1 ± {epsilon}（种子 {seeds}）。</translation>
        </message>
        <message>
            <source>The loss of {pairs} pairs is Bradley and Terry's −log likelihood of the rewards β · log π/π_ref, to within {difference}; before the first update it is {start}. In {below} pairs the chosen answer is worth less than the average text, a negative advantage, and the loss pulls it up all the same: no advantage stands in it.</source>
            <translation>{pairs} 对的损失就是以 β · log π/π_ref 为奖励的 Bradley–Terry 负对数似然，误差在 {difference} 以内；第一次更新之前是 {start}。有 {below} 对，选中的回答低于平均水平，优势（advantage）为负，损失照样把它往上推：其中没有优势函数。</translation>
        </message>
        <message>
            <source>{updates} updates changed the {trained} parameters of the policy and nothing else; the reference is the same to {change}. No preference model was trained: the policy's own log-ratios order {after} of {pairs} pairs as the judge did, and its loss went from {start} to {loss}.</source>
            <translation>{updates} 次更新只改变了策略的 {trained} 个参数，参考模型的变化是 {change}。没有训练偏好模型：策略自己的对数比率就把 {pairs} 对中的 {after} 对排成评判者的次序，损失从 {start} 变为 {loss}。</translation>
        </message>
        <message>
            <source>On the toy, after {updates} updates at one learning rate and over {seeds} seeds: with {few} pairs DPO gains {dpo_few} points and RLHF {rlhf_few}; with {many}, {dpo_many} and {rlhf_many}. Entropy of a text: {before} nats before, {dpo_entropy} by DPO, {rlhf_entropy} by RLHF. DPO gains more from few pairs in {wins} of {seeds} seeds, and is more varied in {varied}. By DPO ln p of chosen answers changes by {dpo_better}, of rejected ones by {dpo_worse}; by RLHF {rlhf_better} and {rlhf_worse}. Both take the same pairs: neither needs fewer by its construction, it has to be measured.</source>
            <translation>在这个小例子上，同一学习率更新 {updates} 次，{seeds} 个种子平均：{few} 对数据时 DPO 增加 {dpo_few} 分，RLHF 增加 {rlhf_few} 分；{many} 对时是 {dpo_many} 和 {rlhf_many}。一段文本的熵：原来 {before} 奈特，DPO 后 {dpo_entropy}，RLHF 后 {rlhf_entropy}。{seeds} 个种子里，数据少时 DPO 增分更多的有 {wins} 个，DPO 更多样的有 {varied} 个。DPO 使被选回答的 ln p 变化 {dpo_better}，被拒回答的变化 {dpo_worse}；RLHF 是 {rlhf_better} 和 {rlhf_worse}。两者用同样的成对数据，从构造上看谁也不需要更少，只能测量。</translation>
        </message>
        <message>
            <source>Not where the reward has a hole. A small model is trained for frequent words ({updates} updates of PPO, β = 0, {seeds} seeds). From the update with most of what was meant (different words) to the last the reward rises from {paid} to {end} points, and what was meant falls from {most} to {left}. In the worst training the last batch has {words} different words in {texts} texts.</source>
            <translation>奖励有漏洞时就不是这样。用 PPO 奖励一个小模型写常用词（{updates} 次更新，β = 0，{seeds} 个种子）：从最合乎本意（不同的词）的那次更新到最后，奖励从 {paid} 升到 {end} 分，合乎本意的分却从 {most} 降到 {left}。最差的一次训练里，最后一批的 {texts} 段文本只有 {words} 个不同的词。</translation>
        </message>
        <message>
            <source>In {updates} updates of PPO (β = 0, {seeds} seeds) the reward ended at {end} points and what was meant at {left}, the most it ever was being {most}.</source>
            <translation>在 {updates} 次 PPO 更新里（β = 0，{seeds} 个种子），奖励最后是 {end} 分，合乎本意的是 {left} 分，最高时是 {most} 分。</translation>
        </message>
        <message>
            <source>What counts is the return beside what was expected. Two actions that bring 9 and 10, chosen half and half: one step along the exact gradient takes the one that brings 9 from 0.5 to {after}. In the grid of this lab, without costs and traps, every action of the untrained policy has a return above 0 to expect, or 0; of the {positive} with more than 0, {falling} become less likely.</source>
            <translation>要看的是回报与预期之差。两个动作分别带来 9 和 10，各以一半概率选择：沿精确梯度走一步，带来 9 的那个从 0.5 变为 {after}。在本实验的网格里去掉代价和陷阱，未训练策略的每个动作的期望回报都大于 0 或等于 0；其中大于 0 的 {positive} 个里，有 {falling} 个变得更不可能。</translation>
        </message>
        <message>
            <source>Every action with a return above 0 becomes more likely here.</source>
            <translation>这里每个回报大于 0 的动作都变得更可能。</translation>
        </message>
        <message>
            <source>The first letters of “{name}”, small words left out, are {initials}. {said} has the same letters, {apart} of {letters} at other places. Nor is it the order of the work: in a run of all stages people’s answers (stage {judged}) come before reinforcement (stage {reinforced}). The name says what is done, then from what.</source>
            <translation>“{name}”去掉小词后的首字母是 {initials}。{said} 的字母相同，但 {letters} 个里有 {apart} 个位置不对。它也不是工作的顺序：把所有阶段走一遍时，人的回答（第 {judged} 阶段）在强化学习（第 {reinforced} 阶段）之前。这个名字先说做什么，再说依据什么。</translation>
        </message>
        <message>
            <source>The first letters of “{name}”, small words left out, are {initials}.</source>
            <translation>“{name}”去掉小词后的首字母是 {initials}。</translation>
        </message>
    </context>
</TS>
