// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markup/OpenElements.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/markup/Markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

OpenElements openElementsAt(const Draft &draft, qsizetype block, qint64 at, const QString &element,
                            EmptyElements emptyElements) {
    const Charset charset = sourceCharset(draft);
    const BlockOrigin &origin = draft.origins.at(block);
    const QString &text = draft.text.blocks().at(block).text;
    QList<Markup> open;
    QList<QString> gaps; // keeps the sources of `open` alive
    // Up to the first run: from the start of the element, whose own tag comes first.
    qint64 start = std::min(origin.whole.start, at);
    QList<SourceRange> runs = origin.source.runs(text, {0, text.size()});
    runs.append(SourceRange{at, 0});
    for (const SourceRange &run : std::as_const(runs)) {
        const qint64 end = std::min(run.start, at);
        if (end < start)
            break;
        gaps.append(decodeRun(QByteArrayView(draft.source).sliced(start, end - start), charset));
        start = run.end();
        QStringView rest = gaps.last();
        while (const auto markup = nextMarkup(rest)) {
            rest = rest.sliced(markup->source.size());
            if (markup->kind == Markup::Kind::OpeningTag && !isVoidElement(markup->name) &&
                !(emptyElements == EmptyElements::OfXml && markup->source.endsWith("/>"_L1))) {
                open.append(*markup);
            } else if (markup->kind == Markup::Kind::ClosingTag) {
                for (qsizetype j = open.size() - 1; j >= 0; --j) {
                    if (open[j].name == markup->name) {
                        open.resize(j);
                        break;
                    }
                }
            }
        }
    }
    // "</p><p …>": what is open up to the block element itself is its own affair.
    qsizetype first = 0;
    for (qsizetype j = 0; j < open.size(); ++j) {
        if (open[j].name == element)
            first = j + 1;
    }
    QString closing;
    QString opening;
    for (qsizetype j = first; j < open.size(); ++j) {
        closing.prepend("</"_L1 + open[j].name + u'>');
        opening += open[j].source;
    }
    return {encode(closing, charset), encode(opening, charset)};
}

} // namespace morat
