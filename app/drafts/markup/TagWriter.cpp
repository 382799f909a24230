// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markup/TagWriter.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/markup/Markup.h"

using namespace Qt::StringLiterals;

namespace morat {

QByteArray TagWriter::splitAt(qsizetype block, qint64 at) const {
    const BlockOrigin &origin = m_draft.origins.at(block);
    if (origin.split.isEmpty())
        return origin.split;
    const QString split = decodeRun(origin.split, sourceCharset(m_draft));
    // Two line breaks are what WordPress makes paragraphs of.
    if (!split.startsWith("</"_L1) && split != "\n\n"_L1)
        return origin.split;
    const QString element = split.startsWith(u'<')
                                ? split.sliced(2, std::max<qsizetype>(0, split.indexOf(u'>') - 2))
                                : QString();
    const OpenElements open = openElementsAt(m_draft, block, at, element, m_emptyElements);
    return open.closing + origin.split + open.opening;
}

QList<ByteChange> TagWriter::hiddenSpaces(qsizetype block, TextRange range) const {
    const BlockOrigin &origin = m_draft.origins.at(block);
    const QString &text = m_draft.text.blocks().at(block).text;
    const Charset charset = sourceCharset(m_draft);
    QList<ByteChange> hidden;
    for (qsizetype at = range.start; at < range.end() && at + 1 < text.size(); ++at) {
        if (text[at] != u' ')
            continue;
        const qint64 from = origin.source.runs(text, {at, 1}).last().end();
        const qint64 to = origin.source.runs(text, {at + 1, 1}).first().start;
        if (to <= from)
            continue;
        const QString gap =
            decodeRun(QByteArrayView(m_draft.source).sliced(from, to - from), charset);
        QList<ByteChange> spaces;
        bool onlyInline = true;
        qint64 place = from;
        for (QStringView rest = gap; const auto markup = nextMarkup(rest);) {
            const qint64 length = encodedLength(markup->source, charset);
            if (markup->kind == Markup::Kind::Text) {
                onlyInline = onlyInline && isHtmlBlank(markup->source);
                spaces.append(ByteChange{{place, length}, {}});
            }
            place += length;
            rest = rest.sliced(markup->source.size());
        }
        if (onlyInline)
            hidden.append(spaces);
    }
    return hidden;
}

} // namespace morat
