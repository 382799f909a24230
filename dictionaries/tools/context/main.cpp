// SPDX-License-Identifier: GPL-3.0-or-later
#include "JudgedPlaces.h"
#include "Numbers.h"
#include "Packing.h"
#include "Questions.h"
#include "Ranking.h"
#include "RareList.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

int complain(const QString &message) {
    std::fprintf(stderr, "morat-context: %s\n", qPrintable(message));
    return usageError;
}

/// `text`: "k/n" with 0 ≤ k < n, or nothing for no part.
Result<Part> partOf(const QString &text) {
    if (text.isEmpty())
        return Part{};
    const QStringList numbers = text.split(u'/');
    bool isFirst = false;
    bool isOf = false;
    const Part part{numbers.value(0).toLongLong(&isFirst), numbers.value(1).toLongLong(&isOf)};
    if (numbers.size() != 2 || !isFirst || !isOf || part.first < 0 || part.first >= part.of)
        return failure(u"no part of the documents: %1"_s.arg(text));
    return part;
}

/// The facts whose names hold one of `names`.
Result<FactSet> leftOut(const QStringList &names) {
    FactSet facts;
    for (const QString &name : names) {
        const FactSet named = factsNamed(name);
        if (named.none())
            return failure(u"no fact is named %1"_s.arg(name));
        facts |= named;
    }
    return facts;
}

int labelsOf(const QList<LabelledText> &texts) {
    qsizetype labels = 0;
    for (const LabelledText &text : texts)
        for (const LabelledBlock &block : text.blocks)
            labels += block.labels.size();
    return int(labels);
}

std::vector<const Sample *> pointersTo(const std::vector<Sample> &samples) {
    std::vector<const Sample *> pointers;
    for (const Sample &sample : samples)
        pointers.push_back(&sample);
    return pointers;
}

Result<void> save(const ContextCombiner &combiner, const QString &name) {
    QSaveFile file(name);
    const QByteArray text = combiner.text(
        "# Weights of the contextual check, learned by morat-context train; see context.md.\n");
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

/// The labelled texts are tried by turns, in six parts; what was judged elsewhere is always learned
/// from.
void tryByTurns(const std::vector<Sample> &samples, const std::vector<Sample> &elsewhere,
                const Fitting &fitting, int labels) {
    constexpr qsizetype parts = 6;
    std::vector<std::pair<const Sample *, double>> tried;
    for (qsizetype k = 0; k < parts; ++k) {
        const Part part{k, parts};
        std::vector<const Sample *> learning = pointersTo(elsewhere);
        for (const Sample &sample : samples)
            if (!part.holds(sample.document))
                learning.push_back(&sample);
        const ContextCombiner combiner = fit(learning, fitting);
        for (const Sample &sample : samples)
            if (part.holds(sample.document))
                tried.emplace_back(&sample, combiner.probability(sample.facts));
    }
    printTable(ranked(tried), labels);
}

/// A language model with the network that goes with it.
struct Models {
    ModelTextReader reader;
    std::shared_ptr<const ContextNetwork> network;
};

Result<Models> open(const QString &modelFile, const QString &networkFile) {
    const auto model = LanguageModel::open(modelFile);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto network = ContextNetwork::open(networkFile, **model);
    if (!network)
        return tl::make_unexpected(network.error());
    return Models{ModelTextReader{LanguageModelMix(*model)}, *network};
}

/// The samples of the judged archives.
Result<Samples> judgedSamples(const QCommandLineParser &line, const ConfusionPriors &priors) {
    if (!line.isSet(u"judged"_s))
        return Samples{};
    const auto judged = readJudged(line.value(u"judged"_s));
    if (!judged)
        return tl::make_unexpected(judged.error());
    const auto texts = judgedTexts(*judged, line.value(u"archives"_s));
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto models = open(line.value(u"judged-model"_s), line.value(u"network"_s));
    if (!models)
        return tl::make_unexpected(models.error());
    Samples samples = samplesOf(*texts, models->reader, *models->network, priors);
    for (std::vector<Sample> *list : {&samples.first, &samples.second})
        for (Sample &sample : *list)
            sample.weight *= line.value(u"judged-weight"_s).toDouble();
    std::printf("%zu candidates, %d judged typos in %lld documents\n", samples.first.size(),
                labelsOf(*texts), static_cast<long long>(texts->size()));
    return samples;
}

Result<void> learn(const QCommandLineParser &line, const QString &labelled) {
    const auto models = open(line.value(u"model"_s), line.value(u"network"_s));
    if (!models)
        return tl::make_unexpected(models.error());
    auto texts = readLabelledSet(labelled);
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto untold = partOf(line.value(u"leave-out"_s));
    if (!untold)
        return tl::make_unexpected(untold.error());
    for (qsizetype document = texts->size(); document-- > 0;)
        if (untold->holds(document))
            texts->removeAt(document);
    const auto without = leftOut(line.values(u"without"_s));
    if (!without)
        return tl::make_unexpected(without.error());
    const ConfusionPriors priors = learnPriors(*texts, models->reader);
    const Fitting judging{priors,
                          *without,
                          {line.value(u"error"_s).toDouble(), line.value(u"warning"_s).toDouble(),
                           line.value(u"info"_s).toDouble()},
                          line.value(u"penalty"_s).toDouble()};
    Fitting firstPass = judging;
    firstPass.leftOut |= factsNamed(u"network-");

    Samples samples = samplesOf(*texts, models->reader, *models->network, priors);
    auto elsewhere = judgedSamples(line, priors);
    if (!elsewhere)
        return tl::make_unexpected(elsewhere.error());
    const int labels = labelsOf(*texts);
    std::printf("%zu candidates, %d labelled syllables\n", samples.first.size(), labels);
    const auto everything = [&](std::vector<Sample> Samples::*pass) {
        std::vector<const Sample *> all = pointersTo(samples.*pass);
        for (const Sample &sample : (*elsewhere).*pass)
            all.push_back(&sample);
        return all;
    };
    chooseByFirstPass(std::array{&samples, &*elsewhere}, firstPass);
    std::printf("%zu and %zu candidates in the second pass\n", samples.second.size(),
                elsewhere->second.size());
    if (line.positionalArguments().first() == u"cross") {
        tryByTurns(samples.second, elsewhere->second, judging, labels);
        return {};
    }
    if (const auto saved =
            save(fit(everything(&Samples::first), firstPass), line.value(u"first-out"_s));
        !saved)
        return saved;
    return save(fit(everything(&Samples::second), judging), line.value(u"out"_s));
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication program(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(
        u"Learns how the contextual check weighs its facts.\n\n"
        "  train LABELLED.jsonl --model FILE --network FILE --first-out FILE --out FILE\n"
        "                                                 weights of both passes from labelled "
        "text\n"
        "  cross LABELLED.jsonl --model FILE --network FILE\n"
        "                                                 the same, fitted and tried by turns on "
        "different documents\n"
        "  ask ARCHIVE FROM TO --archives DIR --model FILE --weights FILE\n"
        "                                                 places of an archive that somebody "
        "should judge\n"
        "  unjudged JUDGED.tsv --archives DIR --out DIR   the archives without what was judged, to "
        "train a model for --judged-model\n"
        "  numbers TEXT... --held-out N --model FILE --out DIR\n"
        "                                                 texts as the model's numbers, for "
        "network.py\n"
        "  rare DICTIONARIES --model FILE --out FILE      the syllables that the model does not "
        "hold\n"
        "  pack LEARNED --model FILE --out FILE           the network's file, of what network.py "
        "learned"_s);
    line.addHelpOption();
    line.addOptions(
        {{u"model"_s, u"The language model."_s, u"file"_s},
         {u"network"_s, u"The network, which did not learn from the judged places."_s, u"file"_s},
         {u"judged"_s, u"Places of archives that somebody judged, to learn from, too."_s,
          u"file"_s},
         {u"archives"_s, u"The archives, unpacked."_s, u"folder"_s},
         {u"judged-model"_s, u"A model that did not learn from the judged places."_s, u"file"_s},
         {u"judged-weight"_s, u"What a judged place counts beside one of the labelled texts."_s,
          u"x"_s, u"0.3"_s},
         {u"weights"_s, u"With what to rank the questions."_s, u"file"_s},
         {u"least"_s, u"The least probability worth a question."_s, u"p"_s, u"0.05"_s},
         {u"without"_s, u"Leave out the facts whose names hold this."_s, u"name"_s},
         {u"penalty"_s, u"On the squares of the weights."_s, u"x"_s, u"60"_s},
         {u"error"_s, u"Least probability of an error."_s, u"p"_s, u"0.88"_s},
         {u"warning"_s, u"Least probability of a warning."_s, u"p"_s, u"0.25"_s},
         {u"info"_s, u"Least probability of a note."_s, u"p"_s, u"0.08"_s},
         {u"leave-out"_s, u"Learn without every n-th document, counted from the k-th (from 0)."_s,
          u"k/n"_s},
         {u"held-out"_s, u"Leave the last N percent of each text out."_s, u"N"_s, u"5"_s},
         {u"first-out"_s, u"Where the weights of the first pass go."_s, u"path"_s},
         {u"out"_s, u"Where the weights, or the archives, go."_s, u"path"_s}});
    line.addPositionalArgument(u"command"_s,
                               u"train, cross, ask, unjudged, numbers, rare or pack"_s);
    line.addPositionalArgument(u"arguments"_s, u"as above"_s, u"[arguments...]"_s);
    line.process(program);
    const QStringList arguments = line.positionalArguments();
    const QString command = arguments.value(0);
    const auto done = [&]() -> Result<void> {
        if (command == u"ask" && arguments.size() == 4)
            return ask({arguments[1], arguments[2].toLongLong(), arguments[3].toLongLong(),
                        line.value(u"archives"_s), line.value(u"model"_s), line.value(u"weights"_s),
                        line.value(u"least"_s).toDouble()});
        if (command == u"unjudged" && arguments.size() == 2) {
            const auto judged = readJudged(arguments[1]);
            return judged ? writeUnjudged(*judged, line.value(u"archives"_s), line.value(u"out"_s))
                          : tl::make_unexpected(judged.error());
        }
        if (command == u"numbers" && arguments.size() > 1)
            return writeNumbers({arguments.mid(1), line.value(u"held-out"_s).toInt(),
                                 line.value(u"model"_s), line.value(u"out"_s)});
        if (command == u"rare" && arguments.size() == 2) {
            const QString &folder = arguments[1];
            return writeRareList({line.value(u"model"_s), folder + u"/syllables.tsv"_s,
                                  folder + u"/words.tsv"_s, folder + u"/variants.tsv"_s},
                                 line.value(u"out"_s));
        }
        if (command == u"pack" && arguments.size() == 2)
            return packNetwork(arguments[1], line.value(u"model"_s), line.value(u"out"_s));
        if ((command == u"train" || command == u"cross") && arguments.size() == 2)
            return learn(line, arguments[1]);
        line.showHelp(usageError);
    }();
    return done ? 0 : complain(done.error().message);
}
