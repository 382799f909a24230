// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/PageOutside.h"

#include "drafts/DraftReader.h"

#include <algorithm>

namespace morat {

namespace {

QList<SourceRange> runsOf(const Draft &draft, qsizetype block) {
    const QString &text = draft.text.blocks().at(block).text;
    QList<SourceRange> runs = draft.origins.at(block).source.runs(text, {0, text.size()});
    // An article out of the page's data stands quoted in it.
    for (SourceRange &run : runs)
        run = draft.inReadableFile(run);
    return runs;
}

/// All bytes that stand for text, in order; ranges that touch or overlap are one.
QList<SourceRange> bytesRead(const Draft &draft) {
    QList<SourceRange> all;
    for (qsizetype i = 0; i < draft.origins.size(); ++i)
        all += runsOf(draft, i);
    std::sort(all.begin(), all.end(),
              [](const SourceRange &a, const SourceRange &b) { return a.start < b.start; });
    QList<SourceRange> joined;
    for (const SourceRange &run : std::as_const(all)) {
        if (!joined.isEmpty() && run.start <= joined.last().end())
            joined.last().length = std::max(joined.last().end(), run.end()) - joined.last().start;
        else
            joined.append(run);
    }
    return joined;
}

bool meets(const QList<SourceRange> &read, const SourceRange &run) {
    const auto behind =
        std::upper_bound(read.cbegin(), read.cend(), run.start,
                         [](qint64 start, const SourceRange &each) { return start < each.end(); });
    return behind != read.cend() && behind->start < run.end();
}

} // namespace

QList<qsizetype> blocksOnlyIn(const Draft &draft, const Draft &other) {
    const QList<SourceRange> read = bytesRead(other);
    QList<qsizetype> blocks;
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const QList<SourceRange> runs = runsOf(draft, i);
        const bool isIn = std::any_of(runs.cbegin(), runs.cend(),
                                      [&read](const SourceRange &run) { return meets(read, run); });
        if (!runs.isEmpty() && !isIn)
            blocks.append(i);
    }
    return blocks;
}

qsizetype placeIn(const Draft &other, const Draft &draft, qsizetype position) {
    const TextPosition place = draft.text.locate(position);
    const QString &text = draft.text.blocks().at(place.block).text;
    const std::optional<qint64> byte =
        draft.origins.at(place.block).source.insertionPoint(text, place.offset);
    for (qsizetype i = 0; byte && i < other.origins.size(); ++i) {
        const QList<SourceRange> runs = runsOf(other, i);
        if (runs.isEmpty() || runs.last().end() < *byte)
            continue;
        // The same line, or the first one behind.
        const bool isSame = runs.first().start <= *byte && other.text.blocks().at(i).text == text;
        return other.text.blockStart(i) + (isSame ? place.offset : 0);
    }
    return 0;
}

Result<QStringList> linesOutside(const Draft &article) {
    return readAs(*article.format, article.bytes,
                  {writtenCharset(article), article.item(), PageExtent::WholePage})
        .map([&article](const Draft &page) {
            QStringList lines;
            for (const qsizetype block : blocksOnlyIn(page, article)) {
                QString line = page.text.blocks().at(block).text;
                line.remove(QChar(embedCharacter));
                if (line = line.simplified(); !line.isEmpty())
                    lines.append(line);
            }
            return lines;
        });
}

} // namespace morat
