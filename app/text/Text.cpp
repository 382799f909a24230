// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Text.h"

#include <algorithm>

namespace morat {

QString Embed::attribute(QStringView name) const {
    for (const auto &[key, value] : attributes) {
        if (key == name)
            return value;
    }
    return {};
}

bool Embed::hasAttribute(QStringView name) const {
    return std::any_of(attributes.cbegin(), attributes.cend(),
                       [name](const auto &pair) { return pair.first == name; });
}

Text::Text(QList<Block> blocks)
    : m_blocks(std::move(blocks)) {
    m_starts.reserve(m_blocks.size());
    qsizetype start = 0;
    for (const Block &block : std::as_const(m_blocks)) {
        m_starts.append(start);
        start += block.text.size() + 1;
    }
}

qsizetype Text::length() const {
    return m_blocks.isEmpty() ? 0 : m_starts.last() + m_blocks.last().text.size();
}

QString Text::joined() const {
    QString text;
    text.reserve(length());
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (i > 0)
            text += u'\n';
        text += m_blocks[i].text;
    }
    return text;
}

TextPosition Text::locate(qsizetype position) const {
    if (m_blocks.isEmpty())
        return {};
    const qsizetype clamped = std::clamp<qsizetype>(position, 0, length());
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), clamped);
    const qsizetype block = std::distance(m_starts.cbegin(), after) - 1;
    return {block, clamped - m_starts[block]};
}

QString headlineOf(const Text &text) {
    const auto headline =
        std::find_if(text.blocks().cbegin(), text.blocks().cend(),
                     [](const Block &block) { return block.kind == BlockKind::Headline; });
    return headline == text.blocks().cend() ? QString() : headline->text.trimmed();
}

} // namespace morat
