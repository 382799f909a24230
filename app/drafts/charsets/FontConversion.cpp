// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/FontConversion.h"

#include "drafts/charsets/Charset.h"
#include "drafts/html/HtmlMarkup.h"
#include "drafts/odt/OdtMarkup.h"
#include "drafts/rtf/RtfMarkup.h"
#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/Notation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// How a format writes text, and what it puts around text to give it a font.
class FontNotation {
public:
    FontNotation() = default;
    FontNotation(const FontNotation &) = delete;
    FontNotation &operator=(const FontNotation &) = delete;
    virtual ~FontNotation() = default;
    [[nodiscard]] virtual QByteArray letters(const QString &text, qint64 place) const = 0;
    [[nodiscard]] virtual QByteArray opening(const QString &font) = 0;
    [[nodiscard]] virtual QByteArray closing() const = 0;
    /// What names the fonts that were asked for.
    [[nodiscard]] virtual QList<ByteChange> declarations() const = 0;
};

/// Fonts are renamed where the page names them.
class HtmlFontNotation final : public FontNotation {
public:
    explicit HtmlFontNotation(const Draft &draft)
        : m_draft(draft) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64) const override {
        return encode(htmlNotation(text, NoBreakSpace::Letter), sourceCharset(m_draft));
    }
    [[nodiscard]] QByteArray opening(const QString &) override { return {}; }
    [[nodiscard]] QByteArray closing() const override { return {}; }
    [[nodiscard]] QList<ByteChange> declarations() const override {
        return unicodeFontNames(m_draft);
    }

private:
    const Draft &m_draft;
};

/// A span with an automatic style of its own, one a font.
class OdtFontNotation final : public FontNotation {
public:
    OdtFontNotation(const Draft &draft, const OdtMarkup &markup)
        : m_draft(draft)
        , m_markup(markup)
        , m_prefix(odtTextPrefix(draft)) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64) const override {
        return odfNotation(text).toUtf8();
    }
    [[nodiscard]] QByteArray opening(const QString &font) override {
        if (!m_fonts.contains(font))
            m_fonts.append(font);
        return '<' + m_prefix + "span " + m_prefix + "style-name=\"" + styleOf(font) + "\">";
    }
    [[nodiscard]] QByteArray closing() const override { return "</" + m_prefix + "span>"; }
    [[nodiscard]] QList<ByteChange> declarations() const override;

private:
    [[nodiscard]] static QByteArray styleOf(const QString &font) {
        return "morat-" + font.toLatin1().toLower().replace(' ', '-');
    }

    const Draft &m_draft;
    const OdtMarkup &m_markup;
    QByteArray m_prefix;
    QStringList m_fonts;
};

QList<ByteChange> OdtFontNotation::declarations() const {
    QByteArray styles;
    for (const QString &font : m_fonts) {
        if (m_draft.source.contains(QByteArray("=\"" + styleOf(font) + '"')))
            continue; // from an earlier conversion
        styles += "<s:style xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" s:name=\"" +
                  styleOf(font) +
                  "\" s:family=\"text\"><s:text-properties xmlns:f=\"urn:oasis:names:tc:"
                  "opendocument:xmlns:xsl-fo-compatible:1.0\" f:font-family=\"" +
                  font.toUtf8() + "\"/></s:style>";
    }
    const SourceRange there = m_markup.automaticStyles;
    const QByteArray old = m_draft.source.mid(there.start, there.length);
    if (old.isEmpty()) {
        return {{{m_markup.bodyPlace, 0},
                 "<o:automatic-styles xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 "\">" +
                     styles + "</o:automatic-styles>"}};
    }
    if (const qsizetype end = old.lastIndexOf("</"); end >= 0)
        return {{{there.start + end, 0}, styles}};
    const QByteArray name = old.sliced(1, old.indexOf("automatic-styles") - 1) + "automatic-styles";
    return {{there, old.chopped(2) + '>' + styles + "</" + name + '>'}};
}

/// A group with a font that is added to the table, one a name.
class RtfFontNotation final : public FontNotation {
public:
    explicit RtfFontNotation(const RtfMarkup &markup)
        : m_markup(markup) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64 place) const override {
        return rtfNotation(text, m_markup.fallbackAt(place));
    }
    [[nodiscard]] QByteArray opening(const QString &font) override {
        if (!m_fonts.contains(font))
            m_fonts.append(font);
        return "{\\f" + QByteArray::number(numberOf(font)) + ' ';
    }
    [[nodiscard]] QByteArray closing() const override { return "}"; }
    [[nodiscard]] QList<ByteChange> declarations() const override {
        QByteArray table;
        for (const QString &font : m_fonts)
            table += "{\\f" + QByteArray::number(numberOf(font)) + "\\fnil\\fcharset0 " +
                     font.toLatin1() + ";}";
        return {{{m_markup.fontTableEnd, 0}, table}};
    }

private:
    [[nodiscard]] int numberOf(const QString &font) const {
        return m_markup.largestFont + 1 + int(m_fonts.indexOf(font));
    }

    const RtfMarkup &m_markup;
    QStringList m_fonts;
};

/// Text of a block in one old font, bytes of the source that touch one another.
struct Stretch {
    QString font; ///< that takes its place
    SourceRange run;
    QList<QPair<SourceRange, QString>> pieces;
};

QList<Stretch> stretchesOf(const Draft &draft, qsizetype block) {
    const QString &text = draft.text.blocks().at(block).text;
    const BlockOrigin &origin = draft.origins.at(block);
    QList<Stretch> stretches;
    for (qsizetype i = 0; i < origin.fonts.size(); ++i) {
        const auto &font = origin.fonts.at(i).font;
        const qsizetype end =
            i + 1 < origin.fonts.size() ? origin.fonts.at(i + 1).offset : text.size();
        bool goesOn = false;
        for (qsizetype at = origin.fonts.at(i).offset; font && at < end;) {
            const TextRange piece = origin.source.widened({at, 1});
            for (const SourceRange &run : origin.source.runs(text, piece)) {
                if (!goesOn || stretches.last().run.end() != run.start)
                    stretches.append({unicodeFontLike(*font), {run.start, 0}, {}});
                goesOn = true;
                stretches.last().run.length = run.end() - stretches.last().run.start;
                stretches.last().pieces.append({run, text.sliced(piece.start, piece.length)});
            }
            at = piece.end();
        }
    }
    return stretches;
}

QList<ByteChange> changesOf(const Draft &draft, FontNotation &notation) {
    QList<ByteChange> changes;
    for (qsizetype block = 0; block < draft.origins.size(); ++block) {
        for (const Stretch &stretch : stretchesOf(draft, block)) {
            changes.append({{stretch.run.start, 0}, notation.opening(stretch.font)});
            for (const auto &[run, text] : stretch.pieces) {
                // White space and pictures are the same in every font.
                const bool isSame = text.trimmed().isEmpty() || text == QChar(embedCharacter);
                const QByteArray letters =
                    isSame ? QByteArray() : notation.letters(text, run.start);
                if (!isSame && letters != draft.source.mid(run.start, run.length))
                    changes.append({run, letters});
            }
            changes.append({{stretch.run.end(), 0}, notation.closing()});
        }
    }
    return changes + notation.declarations();
}

} // namespace

QList<ByteChange> unicodeFontNames(const Draft &draft) {
    // A name ends with its quote, at the next one, or where the style goes on.
    static const QRegularExpression names(u"(?<=[\\s\"'=:,;])(?:\\.Vn|VNI[- ])[A-Za-z0-9 -]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const Charset charset = sourceCharset(draft);
    const QString page = decodeRun(draft.source, charset);
    QList<ByteChange> changes;
    qint64 place = 0;
    bool isStyleSheet = false;
    for (QStringView rest = page; const auto markup = nextMarkup(rest);) {
        const QStringView source = markup->source;
        const bool isTag = markup->kind == Markup::Kind::OpeningTag;
        const bool namesFont = isTag && (source.contains(u"face"_s, Qt::CaseInsensitive) ||
                                         source.contains(u"font"_s, Qt::CaseInsensitive));
        if (namesFont || (isStyleSheet && markup->kind != Markup::Kind::ClosingTag)) {
            for (auto found = names.globalMatch(source.toString()); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                const QString old = match.captured().trimmed();
                const auto font = legacyFontNamed(old);
                if (!font)
                    continue;
                QString name = unicodeFontLike(*font);
                if (source[match.capturedStart() - 1] == u'=')
                    name = u'"' + name + u'"';
                const qint64 start =
                    place + encodedLength(source.first(match.capturedStart()), charset);
                changes.append({{start, encodedLength(old, charset)}, encode(name, charset)});
            }
        }
        if (isTag)
            isStyleSheet = markup->name == "style"_L1;
        else if (markup->kind == Markup::Kind::ClosingTag && markup->name == "style"_L1)
            isStyleSheet = false;
        place += encodedLength(source, charset);
        rest = rest.sliced(source.size());
    }
    return changes;
}

Result<QList<ByteChange>> unicodeFontChanges(const Draft &draft) {
    if (draft.format == DraftFormat::Odt) {
        return readOdtMarkup(draft.source, draft.member, {}).map([&](const OdtMarkup &markup) {
            OdtFontNotation notation(draft, markup);
            return changesOf(draft, notation);
        });
    }
    if (draft.format == DraftFormat::Rtf) {
        return readRtfMarkup(draft.source).map([&](const RtfMarkup &markup) {
            RtfFontNotation notation(markup);
            return changesOf(draft, notation);
        });
    }
    HtmlFontNotation notation(draft);
    return changesOf(draft, notation);
}

} // namespace morat
