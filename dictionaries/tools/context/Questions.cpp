// SPDX-License-Identifier: GPL-3.0-or-later
#include "Questions.h"

#include "checks/context/ContextCombiner.h"
#include "text/Tokenizer.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int linesEach = 25; ///< of a document; an archive does not say where an article ends

struct Line {
    qint64 start = 0; ///< byte of the archive
    QString text;
    QList<Token> tokens;
    ModelText words;
};

QString around(const Line &line, TextRange word) {
    constexpr qsizetype before = 90;
    constexpr qsizetype behind = 70;
    const QStringView text = line.text;
    const qsizetype from = std::max<qsizetype>(0, word.start - before);
    QString shown = text.mid(from, word.start - from) + u"[" + text.mid(word.start, word.length) +
                    u"]" + text.mid(word.end(), behind);
    return shown.replace(u'\t', u' ');
}

} // namespace

Result<void> ask(const Stretch &stretch) {
    QFile file(QDir(stretch.folder).filePath(stretch.archive + u".txt"_s));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(stretch.start))
        return failure(u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString()));
    const auto model = LanguageModel::open(stretch.model);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto combiner = ContextCombiner::load(stretch.weights);
    if (!combiner)
        return tl::make_unexpected(combiner.error());
    const ModelTextReader reader{LanguageModelMix(*model)};
    const ContextReader context(reader.model(), combiner->priors());
    if (stretch.start > 0)
        file.readLine(); // the end of a line that began before
    while (file.pos() < stretch.end && !file.atEnd()) {
        const qint64 start = file.pos();
        std::vector<Line> lines;
        DocumentCounts counts;
        for (int i = 0; i < linesEach && file.pos() < stretch.end && !file.atEnd(); ++i) {
            Line line{file.pos(), QString::fromUtf8(file.readLine()), {}, {}};
            if (line.text.endsWith(u'\n'))
                line.text.chop(1);
            line.tokens = tokenize(line.text);
            line.words = reader.read(line.tokens, line.text);
            counts.add(line.words.numbers());
            lines.push_back(std::move(line));
        }
        std::printf("document\t%s\t%lld\t%lld\n", qPrintable(stretch.archive),
                    static_cast<long long>(start), static_cast<long long>(file.pos()));
        for (const Line &line : lines) {
            std::vector<size_t> places;
            for (size_t at = 2; at + 2 < line.words.words.size(); ++at)
                if (const qint32 token = line.words.words[at].token;
                    token >= 0 && line.tokens[token].kind == TokenKind::Word)
                    places.push_back(at);
            for (const Suspect &suspect : context.suspects(line.words, places)) {
                double best = 0;
                LanguageModel::Word offered = 0;
                auto candidates = context.candidates(suspect, line.words, line.tokens, line.text);
                for (ContextCandidate &candidate : candidates) {
                    addDocument(candidate.facts, counts, line.words.around(suspect.at),
                                candidate.meant);
                    if (const double probability = combiner->probability(candidate.facts);
                        probability > best) {
                        best = probability;
                        offered = candidate.meant;
                    }
                }
                if (best < stretch.least)
                    continue;
                const Token &token = line.tokens[line.words.words[suspect.at].token];
                const auto offset =
                    line.start + QStringView(line.text).first(token.range.start).toUtf8().size();
                std::printf("%lld\t%s\t%s\t%.3f\t%s\n", static_cast<long long>(offset),
                            qPrintable(token.folded), qPrintable(reader.model().text(offered)),
                            best, qPrintable(around(line, token.range)));
            }
        }
    }
    return {};
}

} // namespace morat
