// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxStyles.h"

#include "drafts/docx/DocxElements.h"
#include "drafts/package/XmlCursor.h"

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

/// A name that only the theme can tell begins so.
constexpr QLatin1StringView ofTheme("theme:");

QString fontName(const XmlCursor &rFonts) {
    for (const QString &which : {u"hAnsi"_s, u"ascii"_s}) {
        const QString theme = rFonts.attribute(QString(which + u"Theme"_s));
        if (!theme.isEmpty())
            return ofTheme + theme;
        const QString name = rFonts.attribute(which);
        if (!name.isEmpty())
            return name;
    }
    return {};
}

// Styles that are based on each other in a circle are none of ours to follow.
constexpr int furthestBase = 16;

} // namespace

Result<DocxStyles> DocxStyles::read(const QByteArray &xml, const QString &name) {
    DocxStyles styles;
    XmlCursor cursor(xml, name);
    QString open; // id of the style that is open
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag)
            continue;
        if (cursor.name() == "style"_L1) {
            open = cursor.attribute(u"styleId");
            const QString standard = cursor.attribute(u"default");
            if (cursor.attribute(u"type") == "paragraph"_L1 &&
                (standard == "1"_L1 || standard == "true"_L1))
                styles.m_defaultParagraph = open;
        } else if (cursor.name() == "rFonts"_L1) {
            QString &font = open.isEmpty() ? styles.m_defaultFont : styles.m_styles[open].font;
            font = fontName(cursor);
        }
        if (cursor.name() == "vanish"_L1 && !open.isEmpty()) {
            const bool isHidden = isWordSwitchOn(cursor.attribute(u"val"));
            styles.m_styles[open].isHidden = isHidden;
            styles.m_hidesText = styles.m_hidesText || isHidden;
        }
        if (cursor.name() == "name"_L1 && !open.isEmpty())
            styles.m_styles[open].name = cursor.attribute(u"val").toLower();
        else if (cursor.name() == "basedOn"_L1 && !open.isEmpty())
            styles.m_styles[open].basedOn = cursor.attribute(u"val");
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    return styles;
}

std::optional<BlockKind> DocxStyles::kindOf(const QString &id) const {
    QString style = id;
    for (int i = 0; i < furthestBase && !style.isEmpty(); ++i) {
        const auto found = m_styles.constFind(style);
        if (found == m_styles.cend())
            return {};
        if (const auto kind = kindNamed(found->name))
            return kind;
        style = found->basedOn;
    }
    return {};
}

QString DocxStyles::styleFont(const QString &id) const {
    QString style = id;
    for (int i = 0; i < furthestBase && !style.isEmpty(); ++i) {
        const auto found = m_styles.constFind(style);
        if (found == m_styles.cend())
            return {};
        if (!found->font.isEmpty())
            return found->font;
        style = found->basedOn;
    }
    return {};
}

bool DocxStyles::isStyleHidden(const QString &id) const {
    QString style = id;
    for (int i = 0; i < furthestBase && !style.isEmpty(); ++i) {
        const auto found = m_styles.constFind(style);
        if (found == m_styles.cend())
            return false;
        if (found->isHidden)
            return *found->isHidden;
        style = found->basedOn;
    }
    return false;
}

bool DocxStyles::isHidden(const QString &paragraphStyle, const QString &runStyle) const {
    return m_hidesText &&
           (isStyleHidden(runStyle) ||
            isStyleHidden(paragraphStyle.isEmpty() ? m_defaultParagraph : paragraphStyle));
}

QString DocxStyles::resolved(const QString &font) const {
    if (!font.startsWith(ofTheme))
        return font;
    return font.sliced(ofTheme.size()).startsWith("major"_L1) ? m_majorFont : m_minorFont;
}

QString DocxStyles::fontAt(const XmlCursor &rFonts) const {
    return resolved(fontName(rFonts));
}

QString DocxStyles::fontOf(const QString &paragraphStyle, const QString &runStyle) const {
    const QString paragraph = paragraphStyle.isEmpty() ? m_defaultParagraph : paragraphStyle;
    for (const QString &style : {runStyle, paragraph}) {
        if (const QString font = styleFont(style); !font.isEmpty())
            return resolved(font);
    }
    return resolved(m_defaultFont);
}

Result<void> DocxStyles::readTheme(const QByteArray &xml, const QString &name) {
    XmlCursor cursor(xml, name);
    QString *font = nullptr;
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag)
            continue;
        if (cursor.name() == "majorFont"_L1)
            font = &m_majorFont;
        else if (cursor.name() == "minorFont"_L1)
            font = &m_minorFont;
        else if (cursor.name() == "latin"_L1 && font != nullptr && font->isEmpty())
            *font = cursor.attribute(u"typeface");
    }
    return cursor.failure() ? Result<void>(tl::make_unexpected(*cursor.failure())) : Result<void>();
}

} // namespace morat
