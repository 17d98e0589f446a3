"""The words of diffusion/training."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "section.data": QT_TRANSLATE_NOOP("diffusion/training", "Data"),
    "section.noise": QT_TRANSLATE_NOOP("diffusion/training", "Noise"),
    "section.guess": QT_TRANSLATE_NOOP("diffusion/training", "Guess"),
    "section.training": QT_TRANSLATE_NOOP("diffusion/training", "Training"),
    "section.end": QT_TRANSLATE_NOOP("diffusion/training", "At the end"),
    "section.orders": QT_TRANSLATE_NOOP("diffusion/training", "Six orders"),
    "doing.floor": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "computing what no network can do better",
    ),
    "doing.training": QT_TRANSLATE_NOOP("diffusion/training", "training"),
    "error.points.count": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Your data has {count} centres; it takes 1 to {most}.",
    ),
    "error.points.pair": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Centre {number} is no pair of numbers from −{far} to {far}.",
    ),
    "caption.data": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "A batch begins with clean samples of the data.",
    ),
    "caption.noise": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Every sample gets a timestep t and as much noise as t says.",
    ),
    "caption.guess": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "From xₜ and t the network is to say what was added; untrained, it says 0.",
    ),
    "caption.untrained": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Before the first update. No network can bring the loss under {floor}.",
    ),
    "caption.training": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "After {updates} updates: loss {true} = floor {floor} + the network's error {more}",
    ),
    "caption.lies": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "After {updates} updates the log says {shown}, but over all t the loss is {true} (floor "
        "{floor})",
    ),
    "caption.orders": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Six networks, equal but for the order in which they will see the timesteps",
    ),
    "caption.orders.same": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "After {updates} updates: lowest log and smallest error with “{error}”",
    ),
    "caption.orders.two": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "After {updates} updates: lowest log with “{log}”, smallest error with “{error}”",
    ),
    "order.uniform.short": QT_TRANSLATE_NOOP("diffusion/training", "random, each its own"),
    "order.stratified.short": QT_TRANSLATE_NOOP("diffusion/training", "random, spread evenly"),
    "order.batch.short": QT_TRANSLATE_NOOP("diffusion/training", "random, one per batch"),
    "order.cyclic.short": QT_TRANSLATE_NOOP("diffusion/training", "in turn, repeated"),
    "order.falling.short": QT_TRANSLATE_NOOP("diffusion/training", "once, noise to data"),
    "order.rising.short": QT_TRANSLATE_NOOP("diffusion/training", "once, data to noise"),
    "six.shown": QT_TRANSLATE_NOOP("diffusion/training", "log {loss}"),
    "six.true": QT_TRANSLATE_NOOP("diffusion/training", "all t {loss}"),
    "six.on_data": QT_TRANSLATE_NOOP("diffusion/training", "{share} on data"),
    "six.seen": QT_TRANSLATE_NOOP("diffusion/training", "t of each batch, 0 to {top}"),
    "text.orders": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "All six begin with the same weights and see the same data and noise; only the timesteps "
        "differ. The blue line is what a log shows, the plum one the loss over all timesteps. "
        "They agree where the batches are a fair sample of the timesteps. Where timesteps come in"
        " order, the log is that of the level just visited.",
    ),
    "notice.orders.batch": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "One t for the whole batch is fair on average, but its loss swings by ±{one} from batch "
        "to batch, with a t for every sample by ±{each}.",
    ),
    "recipe.data": QT_TRANSLATE_NOOP("diffusion/training", "x₀, clean"),
    "recipe.noised": QT_TRANSLATE_NOOP("diffusion/training", "xₜ = √ᾱ x₀ + √(1−ᾱ) ε"),
    "recipe.wanted": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "what the network is to say, shortened",
    ),
    "recipe.time": QT_TRANSLATE_NOOP("diffusion/training", "t = {t}"),
    "recipe.levels": QT_TRANSLATE_NOOP("diffusion/training", "ᾱ of each sample's t"),
    "recipe.weights": QT_TRANSLATE_NOOP("diffusion/training", "weight of t in the loss"),
    "recipe.trained": QT_TRANSLATE_NOOP("diffusion/training", "as trained: all alike"),
    "recipe.bound": QT_TRANSLATE_NOOP("diffusion/training", "variational bound"),
    "axis.t": QT_TRANSLATE_NOOP("diffusion/training", "t: little noise → all noise"),
    "title.learned": QT_TRANSLATE_NOOP("diffusion/training", "learned, t = {t}"),
    "title.exact": QT_TRANSLATE_NOOP("diffusion/training", "exact"),
    "title.difference": QT_TRANSLATE_NOOP("diffusion/training", "|ε̂ − ε|, 0 to {top}"),
    "title.samples": QT_TRANSLATE_NOOP("diffusion/training", "samples now"),
    "note.on_data": QT_TRANSLATE_NOOP("diffusion/training", "{share} on the data (data: {data})"),
    "note.reached": QT_TRANSLATE_NOOP("diffusion/training", "{reached} of {all} sources reached"),
    "note.on_data.short": QT_TRANSLATE_NOOP("diffusion/training", "{share} on the data"),
    "note.reached.short": QT_TRANSLATE_NOOP("diffusion/training", "{reached}/{all} sources"),
    "plot.loss": QT_TRANSLATE_NOOP("diffusion/training", "Loss"),
    "plot.seen": QT_TRANSLATE_NOOP("diffusion/training", "t that each batch saw"),
    "plot.bars": QT_TRANSLATE_NOOP("diffusion/training", "Loss by noise level: floor and error"),
    "line.shown": QT_TRANSLATE_NOOP("diffusion/training", "loss of the batches: the log"),
    "line.true": QT_TRANSLATE_NOOP("diffusion/training", "loss over all t"),
    "line.floor": QT_TRANSLATE_NOOP("diffusion/training", "floor {floor}: no network gets below"),
    "line.floor.short": QT_TRANSLATE_NOOP("diffusion/training", "floor {floor}"),
    "line.blind": QT_TRANSLATE_NOOP("diffusion/training", "floor without the time {floor}"),
    "line.blind.short": QT_TRANSLATE_NOOP("diffusion/training", "without time {floor}"),
    "axis.updates": QT_TRANSLATE_NOOP("diffusion/training", "→ {updates} updates"),
    "order.uniform": QT_TRANSLATE_NOOP("diffusion/training", "Every sample has its own random t."),
    "order.stratified": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Random t, one from every slice of the range.",
    ),
    "order.batch": QT_TRANSLATE_NOOP("diffusion/training", "One random t for the whole batch."),
    "order.cyclic": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "One t for the batch, from noise to data in 200 updates, again and again.",
    ),
    "order.falling": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "One t for the batch, once from noise to data.",
    ),
    "order.rising": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "One t for the batch, once from data to noise.",
    ),
    "read.place": QT_TRANSLATE_NOOP("diffusion/training", "At {x} and t = {t}"),
    "read.learned": QT_TRANSLATE_NOOP("diffusion/training", "learned: ε̂ = {value}"),
    "read.exact": QT_TRANSLATE_NOOP("diffusion/training", "exact: E[ε | xₜ] = {value}"),
    "read.apart": QT_TRANSLATE_NOOP("diffusion/training", "|ε̂ − ε| = {value}"),
    "read.samples": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "{count} samples, DDIM in 20 steps, always from the same noise",
    ),
    "read.on_data": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "share within three spreads of a source: {share} (data {data})",
    ),
    "read.reached": QT_TRANSLATE_NOOP("diffusion/training", "sources reached: {reached} of {all}"),
    "read.disc": QT_TRANSLATE_NOOP("diffusion/training", "discs: two spreads, radius {radius}"),
    "read.edit": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Drag a disc; double-click to add one or take one away.",
    ),
    "read.look": QT_TRANSLATE_NOOP("diffusion/training", "After {updates} updates"),
    "read.shown": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "log, mean since the last look: {loss}, from batch to batch ±{swing}",
    ),
    "read.true": QT_TRANSLATE_NOOP("diffusion/training", "over all t: {loss}"),
    "read.sum": QT_TRANSLATE_NOOP("diffusion/training", "= floor {floor} + error {more}"),
    "read.band": QT_TRANSLATE_NOOP("diffusion/training", "t from {low} to {high}"),
    "read.band.floor": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "floor: Var(ε | xₜ) = {value} per coordinate",
    ),
    "read.band.excess": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "error: mean (ε̂ − E[ε | xₜ])² = {value}",
    ),
    "read.band.weight": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "weight in the variational bound: {value}; in the loss: 1",
    ),
    "read.band.click": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Click: show the fields at this noise level",
    ),
    "read.sample": QT_TRANSLATE_NOOP("diffusion/training", "Sample {number} of the batch"),
    "read.wanted": QT_TRANSLATE_NOOP("diffusion/training", "to be said: {value}"),
    "read.said": QT_TRANSLATE_NOOP("diffusion/training", "said: {value}"),
    "read.loss": QT_TRANSLATE_NOOP("diffusion/training", "mean square of the difference: {value}"),
    "read.weight": QT_TRANSLATE_NOOP("diffusion/training", "at t = {t}: {value} times the mean"),
    "heading.data": QT_TRANSLATE_NOOP("diffusion/training", "1. Draw clean samples"),
    "heading.noise": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "2. Draw a timestep and noise for each",
    ),
    "heading.guess": QT_TRANSLATE_NOOP("diffusion/training", "3. Ask the network, and compare"),
    "heading.look": QT_TRANSLATE_NOOP("diffusion/training", "After {updates} updates"),
    "text.data": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Training starts from samples of the data, {batch} at a time; {shown} of them are on the "
        "stage. The ringed one is x₀ = {x0}.",
    ),
    "text.noise": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Nothing is noised step by step: the closed form jumps from x₀ to any xₜ. The ringed "
        "sample drew t = {t}, so {signal} of it is kept and {noise} of a standard normal number "
        "is added.",
    ),
    "text.guess": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "The network sees xₜ and t and is to say {target}. Its last layer starts at zero, so it "
        "says 0, and the loss of this sample is {loss}; the mean over all data of that answer is "
        "{zero}. The gradient of the batch's mean makes one update.",
    ),
    "target.epsilon": QT_TRANSLATE_NOOP("diffusion/training", "the noise ε"),
    "target.x0": QT_TRANSLATE_NOOP("diffusion/training", "the clean x₀"),
    "target.v": QT_TRANSLATE_NOOP("diffusion/training", "v = √ᾱ ε − √(1−ᾱ) x₀"),
    "text.untrained": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "The fields are compared at {levels} noise levels, and samples are drawn at every look "
        "from the same noise. An answer of 0 costs {zero}. Of that {floor} remains even for the "
        "exact answer, because many noises lead to the same xₜ.",
    ),
    "text.look": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "{share} of the samples lie on the data, which itself has {data}. The network's error is "
        "largest for t from {low} to {high}: there its ε̂ is {worst} (mean square) off the exact "
        "one.",
    ),
    "text.order.falling": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Noise was learned first and is being forgotten: nothing of the batches asks for it any "
        "more.",
    ),
    "text.order.rising": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "What little noise asks for was learned first and is being forgotten; the loss shown is "
        "that of the easy end.",
    ),
    "text.order.cyclic": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Each batch knows a single t, so every update pulls towards one noise level and away from"
        " the others.",
    ),
    "notice.nature": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "At small t the loss is high for the best network, too: {low} for the first band, {high} "
        "for the last. That is the noise hiding in the spread of the data, not the beginning of "
        "training.",
    ),
    "notice.weights": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "All t weigh alike in this loss. In the variational bound the heaviest weighs {ratio} "
        "times as much as the lightest: the simple loss is another one, which its authors chose "
        "for better samples.",
    ),
    "notice.swing": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "From batch to batch the loss swings by ±{swing}: a log needs many batches to tell an "
        "error of {more}.",
    ),
    "notice.blind": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Without the time the best possible network is left with {blind} instead of {floor}: it "
        "has to guess how much noise there is.",
    ),
    "notice.early": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "The learning rate falls to zero with the last update; stopped before that, the network "
        "is still restless.",
    ),
    "notice.seconds": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "{seconds} seconds of training on one CPU thread, {parameters} trained numbers.",
    ),
    "notice.where": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Far from the data the fields may differ as they like: nothing was ever asked there.",
    ),
    "notice.target": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "Losses of different targets cannot be compared; the bars always count the error in ε.",
    ),
    "notice.below": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "The log is below the floor: only because these batches hold none of the hard timesteps.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "The network is trained for as long as one likes. Where does its loss over all timesteps "
        "end?",
    ),
    "predict.zero": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "At 0: it learns to say the noise exactly",
    ),
    "predict.floor": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "At a floor above 0, the same for every network",
    ),
    "predict.larger": QT_TRANSLATE_NOOP(
        "diffusion/training",
        "At a floor that a larger network lowers",
    ),
}
