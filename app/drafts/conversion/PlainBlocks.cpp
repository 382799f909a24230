// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/conversion/PlainBlocks.h"

#include "drafts/draft/PressConventions.h"

#include <algorithm>

namespace morat {

namespace {

/// Neither an embed nor what XML forbids.
bool mayStand(const QString &text, qsizetype at) {
    const QChar c = text[at];
    if (c == QChar(embedCharacter) || c.unicode() >= 0xFFFE)
        return false;
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    return c.unicode() >= 0x20 || c == u'\t';
}

/// Where a block's text has a look, asked from its beginning to its end.
class LookWalk {
public:
    LookWalk(const Block &block, InlineStyle style) {
        for (const InlineMark &mark : block.marks) {
            if (mark.style == style)
                m_ranges.append(mark.range);
        }
        std::sort(m_ranges.begin(), m_ranges.end(),
                  [](TextRange a, TextRange b) { return a.start < b.start; });
    }

    /// `at`: not before that of the last call.
    bool isOn(qsizetype at) {
        for (; m_next < m_ranges.size() && m_ranges[m_next].start <= at; ++m_next)
            m_end = std::max(m_end, m_ranges[m_next].end());
        return at < m_end;
    }

private:
    QList<TextRange> m_ranges;
    qsizetype m_next = 0;
    qsizetype m_end = 0; ///< of what began so far
};

bool isDash(QChar c) {
    return QStringView(u"-–—").contains(c);
}

PlainBlock plainBlock(const Block &block, Look look) {
    PlainBlock plain{block.kind, {}};
    qsizetype start = 0;
    qsizetype end = block.text.size();
    if (block.kind == BlockKind::ListItem && looksLikeListItem(block.text)) {
        while (block.text[start].isSpace())
            ++start;
        // A dash is how speech begins: it stays, and needs no bullet before it.
        if (isDash(block.text[start]))
            plain.kind = BlockKind::Paragraph;
        else
            ++start;
    }
    LookWalk bold(block, InlineStyle::Bold);
    LookWalk italic(block, InlineStyle::Italic);
    const auto isIdle = [&block](qsizetype at) {
        return block.text[at].isSpace() || !mayStand(block.text, at);
    };
    while (start < end && isIdle(start))
        ++start;
    while (end > start && isIdle(end - 1))
        --end;
    for (qsizetype i = start; i < end; ++i) {
        if (!mayStand(block.text, i))
            continue;
        const bool isBold = look == Look::Kept && bold.isOn(i);
        const bool isItalic = look == Look::Kept && italic.isOn(i);
        if (plain.runs.isEmpty() || plain.runs.last().isBold != isBold ||
            plain.runs.last().isItalic != isItalic)
            plain.runs.append({QString(), isBold, isItalic});
        plain.runs.last().text += block.text[i];
    }
    return plain;
}

} // namespace

QString PlainBlock::text() const {
    QString all;
    for (const StyledRun &run : runs)
        all += run.text;
    return all;
}

QList<PlainBlock> plainBlocksOf(const Text &text, Look look) {
    QList<PlainBlock> blocks;
    for (const Block &block : text.blocks()) {
        if (block.kind == BlockKind::Furniture)
            continue;
        PlainBlock plain = plainBlock(block, look);
        if (!plain.runs.isEmpty())
            blocks.append(std::move(plain));
    }
    return blocks;
}

QByteArray xmlText(const QString &text) {
    return text.toHtmlEscaped().toUtf8();
}

} // namespace morat
