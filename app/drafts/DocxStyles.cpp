// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DocxStyles.h"

#include "drafts/XmlCursor.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

std::optional<BlockKind> kindNamed(const QString &name) {
    if (name == "title"_L1 || name == "heading 1"_L1)
        return BlockKind::Headline;
    if (name == "subtitle"_L1)
        return BlockKind::Lead;
    if (name.startsWith("heading "_L1) || name == "toc heading"_L1)
        return BlockKind::Heading;
    if (name == "caption"_L1)
        return BlockKind::Caption;
    if (name == "quote"_L1 || name == "intense quote"_L1 || name == "quotations"_L1 ||
        name == "block text"_L1)
        return BlockKind::Quote;
    if (name == "list paragraph"_L1)
        return {}; // a list only when it is numbered
    if (name == "list"_L1 || name.startsWith("list "_L1))
        return BlockKind::ListItem;
    if (name == "html preformatted"_L1 || name == "preformatted text"_L1 ||
        name == "source code"_L1 || name == "plain code"_L1)
        return BlockKind::Code;
    return {};
}

} // namespace

Result<DocxStyles> DocxStyles::read(const QByteArray &xml, const QString &name) {
    DocxStyles styles;
    XmlCursor cursor(xml, name);
    QString open; // id of the style that is open
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag)
            continue;
        if (cursor.name() == "style"_L1)
            open = cursor.attribute(u"styleId");
        else if (cursor.name() == "name"_L1 && !open.isEmpty())
            styles.m_styles[open].name = cursor.attribute(u"val").toLower();
        else if (cursor.name() == "basedOn"_L1 && !open.isEmpty())
            styles.m_styles[open].basedOn = cursor.attribute(u"val");
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    return styles;
}

std::optional<BlockKind> DocxStyles::kindOf(const QString &id) const {
    // Styles that are based on each other in a circle are none of ours to follow.
    constexpr int furthest = 16;
    QString style = id;
    for (int i = 0; i < furthest && !style.isEmpty(); ++i) {
        const auto found = m_styles.constFind(style);
        if (found == m_styles.cend())
            return {};
        if (const auto kind = kindNamed(found->name))
            return kind;
        style = found->basedOn;
    }
    return {};
}

} // namespace morat
