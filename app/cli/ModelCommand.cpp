// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Outputs.h"
#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A whole number of at least `least`, or the complaint is printed.
std::optional<quint32> numberOf(const QCommandLineParser &parser, const QString &option,
                                quint32 least) {
    bool isNumber = false;
    const quint32 number = parser.value(option).toUInt(&isNumber);
    if (isNumber && number >= least)
        return number;
    complain(Cli::tr("--%1 wants a number of at least %2.").arg(option).arg(least));
    return std::nullopt;
}

Exit build(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Trains a language model on UTF-8 text, a paragraph a line."));
    parser.addOption({u"out"_s, Cli::tr("The model's file."), Cli::tr("FILE")});
    parser.addOption(
        withDefault({u"held-out"_s, Cli::tr("Leave the last N percent of each text for measuring."),
                     Cli::tr("N"), u"0"_s}));
    parser.addOption(
        withDefault({u"words"_s, Cli::tr("Keep at most N words."), Cli::tr("N"), u"40000"_s}));
    parser.addOption(
        withDefault({u"min-word"_s, Cli::tr("Leave out words seen fewer than N times."),
                     Cli::tr("N"), u"10"_s}));
    parser.addOption(
        withDefault({u"min-pair"_s, Cli::tr("Leave out pairs seen fewer than N times."),
                     Cli::tr("N"), u"3"_s}));
    parser.addOption(
        withDefault({u"min-triple"_s, Cli::tr("Leave out triples seen fewer than N times."),
                     Cli::tr("N"), u"5"_s}));
    parser.addOption({u"word-list"_s,
                      Cli::tr("Words of several syllables to count, dictionaries/words.tsv."),
                      Cli::tr("FILE")});
    parser.addOption(
        {u"syllables"_s,
         Cli::tr("Syllables that can be typed for one another, dictionaries/syllables.tsv."),
         Cli::tr("FILE")});
    parser.addOption({u"variants"_s,
                      Cli::tr("Pairs of syllables that are no typos, dictionaries/variants.tsv."),
                      Cli::tr("FILE")});
    parser.addPositionalArgument(u"corpus"_s, Cli::tr("Text to learn from."), Cli::tr("CORPUS..."));
    if (const auto exit = parse(parser, arguments))
        return *exit;
    const QString output = parser.value(u"out"_s);
    if (output.isEmpty() || parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("Usage: morat-cli model build --out FILE CORPUS..."));
        return Exit::Failed;
    }
    QList<NamedFile> read;
    for (const QString &corpus : parser.positionalArguments())
        read.append({u"CORPUS"_s, corpus});
    for (const QString &option : {u"word-list"_s, u"syllables"_s, u"variants"_s})
        read.append({u"--"_s + option, parser.value(option)});
    if (const auto fit = refuseSameFiles(read, {{u"--out"_s, output}}); !fit) {
        complain(fit.error().message);
        return Exit::Failed;
    }
    const auto heldOut = numberOf(parser, u"held-out"_s, 0);
    const auto words = numberOf(parser, u"words"_s, 1);
    const auto word = numberOf(parser, u"min-word"_s, 1);
    const auto pair = numberOf(parser, u"min-pair"_s, 1);
    const auto triple = numberOf(parser, u"min-triple"_s, 1);
    if (!heldOut || !words || !word || !pair || !triple)
        return Exit::Failed;
    LanguageModelRecipe recipe;
    recipe.corpora = parser.positionalArguments();
    recipe.heldOutPercent = int(std::min(*heldOut, 100U));
    recipe.maximumWords = *words;
    recipe.minimumWordCount = *word;
    recipe.minimumPairCount = *pair;
    recipe.minimumTripleCount = *triple;
    recipe.wordList = parser.value(u"word-list"_s);
    recipe.variants = parser.value(u"variants"_s);
    recipe.syllables = parser.value(u"syllables"_s);
    if (const auto built = buildLanguageModel(recipe, output, complain); !built) {
        complain(built.error().message);
        return Exit::Failed;
    }
    return Exit::Clean;
}

Exit info(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr("Says what a language model holds and from what."));
    parser.addPositionalArgument(u"model"_s, Cli::tr("The model's file."), Cli::tr("FILE"));
    if (const auto exit = parse(parser, arguments))
        return *exit;
    if (parser.positionalArguments().size() != 1) {
        complain(Cli::tr("Usage: morat-cli model info FILE"));
        return Exit::Failed;
    }
    const auto opened = LanguageModel::open(parser.positionalArguments().constFirst());
    if (!opened) {
        complain(opened.error().message);
        return Exit::Failed;
    }
    const LanguageModel &model = **opened;
    const QJsonObject &made = model.description();
    QString text = Cli::tr("format %1, %2 bytes\n%3 words, %4 pairs, %5 triples\n")
                       .arg(model::version)
                       .arg(model.fileBytes())
                       .arg(model.wordCount())
                       .arg(model.pairCount())
                       .arg(model.tripleCount());
    text += Cli::tr("%1 words of several syllables, %2 confusable pairs\n")
                .arg(model.compoundCount())
                .arg(model.confusionCount());
    text += Cli::tr("%1; words seen %2, pairs %3, triples %4 times or more\n")
                .arg(made.value(u"smoothing"_s).toString())
                .arg(made.value(u"minimumWordCount"_s).toInteger())
                .arg(made.value(u"minimumPairCount"_s).toInteger())
                .arg(made.value(u"minimumTripleCount"_s).toInteger());
    text += Cli::tr("from %1 words (last %2 % of each text left out):\n")
                .arg(made.value(u"words"_s).toInteger())
                .arg(made.value(u"heldOutPercent"_s).toInteger());
    for (const auto &source : made.value(u"sources"_s).toArray())
        text += Cli::tr("  %1 words  %2\n")
                    .arg(source[u"words"_s].toInteger(), 12)
                    .arg(source[u"name"_s].toString());
    print(text.toUtf8());
    return Exit::Clean;
}

} // namespace

Exit runModel(const QStringList &arguments) {
    const QString verb = arguments.value(1);
    if (verb == u"build")
        return build(QStringList{u"model build"_s} + arguments.mid(2));
    if (verb == u"info")
        return info(QStringList{u"model info"_s} + arguments.mid(2));
    if (verb == u"report")
        return runModelReport(QStringList{u"model report"_s} + arguments.mid(2));
    const QString usage = Cli::tr("Usage: morat-cli model build --out FILE CORPUS...\n"
                                  "       morat-cli model info FILE\n"
                                  "       morat-cli model report");
    if (verb == u"--help" || verb == u"-h") {
        print(usage.toUtf8() + '\n');
        return Exit::Clean;
    }
    complain(usage);
    return Exit::Failed;
}

} // namespace morat
