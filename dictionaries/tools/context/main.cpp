// SPDX-License-Identifier: GPL-3.0-or-later
#include "Training.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

int complain(const QString &message) {
    std::fprintf(stderr, "morat-context: %s\n", qPrintable(message));
    return usageError;
}

/// Every n-th document, from the k-th; none when n is 0.
struct Part {
    qsizetype first = 0;
    qsizetype of = 0;
    [[nodiscard]] bool holds(qsizetype document) const { return of > 0 && document % of == first; }
};

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

/// The best candidate of each word, as the check would take it.
struct Judged {
    double probability = 0;
    const Sample *sample = nullptr;
};

std::vector<Judged> bestOfEach(const std::vector<std::pair<const Sample *, double>> &judged) {
    std::map<qint64, Judged> best;
    for (const auto &[sample, probability] : judged) {
        Judged &entry = best[sample->place];
        if (entry.sample == nullptr || probability > entry.probability)
            entry = {probability, sample};
    }
    std::vector<Judged> sorted;
    for (const auto &[place, entry] : best)
        sorted.push_back(entry);
    std::ranges::stable_sort(sorted, std::ranges::greater(), &Judged::probability);
    return sorted;
}

/// Precision, recall and threshold along the ranking; recall is of `labels`.
void printTable(const std::vector<Judged> &ranking, int labels) {
    int right = 0;
    int fixed = 0;
    double bestF1 = 0;
    QString bestRow;
    std::map<double, QString> rows;
    for (size_t i = 0; i < ranking.size(); ++i) {
        right += ranking[i].sample->isWrong;
        fixed += ranking[i].sample->isRight;
        const double precision = right / double(i + 1);
        const double recall = right / double(labels);
        const double f1 = 2 * precision * recall / (precision + recall + 1e-9);
        const QString row = u"P %1  R %2  F1 %3  fix@1 %4  from p = %5"_s.arg(precision, 0, 'f', 3)
                                .arg(recall, 0, 'f', 3)
                                .arg(f1, 0, 'f', 3)
                                .arg(fixed / std::max(1.0, double(right)), 0, 'f', 3)
                                .arg(ranking[i].probability, 0, 'f', 3);
        if (f1 > bestF1) {
            bestF1 = f1;
            bestRow = row;
        }
        for (const double least : {0.95, 0.92, 0.9, 0.8, 0.7, 0.6})
            if (precision >= least && i > 10)
                rows[-least] = row;
    }
    std::printf("best F1     %s\n", qPrintable(bestRow));
    for (const auto &[least, row] : rows)
        std::printf("P >= %.2f   %s\n", -least, qPrintable(row));
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication program(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(
        u"Learns how the contextual check weighs its facts.\n\n"
        "  train LABELLED.jsonl --model FILE --out FILE   weights from labelled text\n"
        "  cross LABELLED.jsonl --model FILE              the same, fitted and tried by turns on "
        "different documents"_s);
    line.addHelpOption();
    line.addOptions(
        {{u"model"_s, u"The language model."_s, u"file"_s},
         {u"without"_s, u"Leave out the facts whose names hold this."_s, u"name"_s},
         {u"penalty"_s, u"On the squares of the weights."_s, u"x"_s, u"150"_s},
         {u"error"_s, u"Least probability of an error."_s, u"p"_s, u"0.88"_s},
         {u"warning"_s, u"Least probability of a warning."_s, u"p"_s, u"0.25"_s},
         {u"info"_s, u"Least probability of a note."_s, u"p"_s, u"0.08"_s},
         {u"leave-out"_s, u"Learn without every n-th document, counted from the k-th (from 0)."_s,
          u"k/n"_s},
         {u"out"_s, u"Where the weights go."_s, u"file"_s}});
    line.addPositionalArgument(u"command"_s, u"train or cross"_s);
    line.addPositionalArgument(u"labelled"_s, u"JSON lines of labelled texts"_s);
    line.process(program);
    const QStringList arguments = line.positionalArguments();
    if (arguments.size() != 2)
        line.showHelp(usageError);
    const auto model = LanguageModel::open(line.value(u"model"_s));
    if (!model)
        return complain(model.error().message);
    auto texts = readLabelledSet(arguments[1]);
    if (!texts)
        return complain(texts.error().message);
    const auto leftOut = partOf(line.value(u"leave-out"_s));
    if (!leftOut)
        return complain(leftOut.error().message);
    for (qsizetype document = texts->size(); document-- > 0;)
        if (leftOut->holds(document))
            texts->removeAt(document);
    const double penalty = line.value(u"penalty"_s).toDouble();
    const ModelTextReader reader{LanguageModelMix(*model)};
    const SlipPriors priors = learnPriors(*texts, reader);
    std::vector<Sample> samples = samplesOf(*texts, reader, priors);
    for (const QString &name : line.values(u"without"_s)) {
        bool isKnown = false;
        for (int fact = 0; fact < contextFactCount; ++fact) {
            if (!nameOf(ContextFact(fact)).contains(name))
                continue;
            isKnown = true;
            for (Sample &sample : samples)
                sample.facts[size_t(fact)] = 0;
        }
        if (!isKnown)
            return complain(u"no fact is named %1"_s.arg(name));
    }
    int labels = 0;
    for (const LabelledText &text : std::as_const(*texts))
        for (const LabelledBlock &block : text.blocks)
            labels += int(block.labels.size());
    std::printf("%zu candidates, %d labelled syllables\n", samples.size(), labels);

    if (arguments[0] == u"cross") {
        constexpr qsizetype parts = 6;
        std::vector<std::pair<const Sample *, double>> judged;
        for (qsizetype k = 0; k < parts; ++k) {
            const Part part{k, parts};
            std::vector<const Sample *> learning;
            for (const Sample &sample : samples)
                if (!part.holds(sample.document))
                    learning.push_back(&sample);
            const ContextCombiner combiner = fit(learning, priors, {}, penalty);
            for (const Sample &sample : samples)
                if (part.holds(sample.document))
                    judged.emplace_back(&sample, combiner.probability(sample.facts));
        }
        printTable(bestOfEach(judged), labels);
        return 0;
    }
    std::vector<const Sample *> all;
    for (const Sample &sample : samples)
        all.push_back(&sample);
    const ContextCombiner combiner =
        fit(all, priors,
            {line.value(u"error"_s).toDouble(), line.value(u"warning"_s).toDouble(),
             line.value(u"info"_s).toDouble()},
            penalty);
    QSaveFile file(line.value(u"out"_s));
    const QByteArray text = combiner.text(
        "# Weights of the contextual check, learned by morat-context train; see context.md.\n");
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return complain(u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return 0;
}
