// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ParagraphRows.h"

namespace morat {

namespace {

bool beginsParagraph(const QString &text, qsizetype position) {
    return position == 0 || text[position - 1] == u'\n';
}

} // namespace

QList<ParagraphRow> paragraphRows(const QString &before, const QString &after,
                                  const QList<TextPair> &pairs) {
    QList<ParagraphRow> rows;
    // The one that is being filled, with the paragraphs that have begun.
    ParagraphRow row{0, 1, 0, 1};
    const auto close = [&rows, &row] {
        rows.append(row);
        row = {row.before + row.beforeCount, 1, row.after + row.afterCount, 1};
    };
    const auto walkCommon = [&](qsizetype from, qsizetype to) {
        for (qsizetype at = after.indexOf(u'\n', from); at >= 0 && at < to;
             at = after.indexOf(u'\n', at + 1))
            close();
    };
    qsizetype common = 0;
    for (const TextPair &pair : pairs) {
        walkCommon(common, pair.after.start);
        common = pair.after.end();
        const bool isWhole = beginsParagraph(before, pair.before.start) &&
                             beginsParagraph(after, pair.after.start) &&
                             beginsParagraph(before, pair.before.end()) &&
                             beginsParagraph(after, pair.after.end());
        row.beforeCount +=
            QStringView(before).mid(pair.before.start, pair.before.length).count(u'\n');
        row.afterCount += QStringView(after).mid(pair.after.start, pair.after.length).count(u'\n');
        if (!isWhole)
            continue;
        // Whole paragraphs: those that begin behind them are the next row's.
        --row.beforeCount;
        --row.afterCount;
        if (row.beforeCount > 0 || row.afterCount > 0)
            close();
        else
            row = {row.before, 1, row.after, 1};
    }
    walkCommon(common, after.size());
    rows.append(row);
    return rows;
}

} // namespace morat
