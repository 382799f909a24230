// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/RtfMarkup.h"

#include "drafts/DraftWords.h"

#include "drafts/RtfCharsets.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype deepestGroup = 256;
constexpr qsizetype mostCharacters = 5'000'000;
constexpr qsizetype mostLines = 500'000;

/// Groups that hold no text of the article. Of groups that begin with \* all others, too.
const QSet<QByteArray> &skippedGroups() {
    static const QSet<QByteArray> names{
        "fonttbl", "colortbl", "stylesheet", "info",      "header",   "headerl",    "headerr",
        "headerf", "footer",   "footerl",    "footerr",   "footerf",  "footnote",   "annotation",
        "fldinst", "filetbl",  "revtbl",     "pntext",    "listtext", "nonshppict", "xe",
        "tc",      "rxe",      "txe",        "bkmkstart", "bkmkend",  "atnid",      "atnauthor",
        "pntxta",  "pntxtb",   "shprslt",    "listtable", "generator"};
    return names;
}

/// Groups that stand in the text as one character.
bool isEmbed(const QByteArray &name) {
    return name == "pict" || name == "shppict" || name == "object" || name == "shp" || name == "do";
}

/// Groups before the text after which a table of authors may come.
bool isTable(const QByteArray &name) {
    return name == "fonttbl" || name == "filetbl" || name == "colortbl" || name == "stylesheet" ||
           name == "listtable" || name == "listoverridetable";
}

/// Control words that are characters.
QString characterOf(const QByteArray &name) {
    static const QHash<QByteArray, QString> characters{
        {"tab", u"\t"_s},         {"emdash", u"—"_s},       {"endash", u"–"_s},
        {"lquote", u"‘"_s},       {"rquote", u"’"_s},       {"ldblquote", u"“"_s},
        {"rdblquote", u"”"_s},    {"bullet", u"•"_s},       {"emspace", u"\u2003"_s},
        {"enspace", u"\u2002"_s}, {"qmspace", u"\u2005"_s}, {"zwj", u"\u200D"_s},
        {"zwnj", u"\u200C"_s},    {"ltrmark", u"\u200E"_s}, {"rtlmark", u"\u200F"_s}};
    return characters.value(name);
}

class RtfParser {
public:
    RtfParser(const QByteArray &bytes, RtfView view)
        : m_bytes(bytes)
        , m_view(view) {}

    Result<RtfMarkup> parse();

private:
    /// What a group restores at its end.
    struct State {
        qint64 groupStart = 0;
        int fallback = 1;
        int font = 0;
        int styles = 0;
        bool isSkipped = false;   ///< no text of the article
        bool isTable = false;     ///< a table before the text, or info
        bool isRevisions = false; ///< the table of authors, or one in it
        bool isFontTable = false; ///< the table of fonts, or a font in it
        bool isEmbed = false;     ///< the group is one character
        bool isHidden = false;    ///< \v
        bool isGone = false;      ///< in this view: \deleted or \revised
        bool begins = true;       ///< nothing in the group yet
        bool isStarred = false;
    };
    /// Of a paragraph: they are those at its end.
    struct Paragraph {
        int outlineLevel = -1;
        bool isInTable = false;
        bool isInList = false;
    };

    void open();
    void close();
    void control();
    void word(const QByteArray &name, std::optional<int> value, SourceRange whole);
    void text();
    void byte(char c, SourceRange whole);
    void unit(char16_t unit, SourceRange whole);
    void character(const QString &text, SourceRange whole);
    void endLine(RtfBreak kind, SourceRange whole);
    void flushHalf();
    void describeFont(QByteArrayView text);
    [[nodiscard]] qint64 afterFallback(qint64 at, int count) const;
    [[nodiscard]] bool isShown() const {
        return !m_state.isSkipped && !m_state.isHidden && !m_state.isGone;
    }
    RtfLine &line();

    const QByteArray &m_bytes;
    RtfView m_view;
    qint64 m_at = 0;
    RtfMarkup m_markup;
    RtfCharsets m_charsets;
    QList<State> m_groups;
    State m_state;
    Paragraph m_paragraph;
    int m_defaultFont = 0;
    int m_describedFont = 0; ///< in the table of fonts
    QByteArray m_fontName;   ///< of the described font, as far as it was read
    /// Line ends of the file, which are none of the text, after what was last appended.
    SourceRange m_lineEnds;
    bool m_isOpen = false; ///< the last line still takes text
    bool m_isDone = false;
    /// The first half of a character: a lead byte, a high surrogate.
    QByteArray m_lead;
    char16_t m_high = 0;
    SourceRange m_half;
    qsizetype m_characters = 0;
};

RtfLine &RtfParser::line() {
    if (!m_isOpen)
        m_markup.lines.append(RtfLine());
    m_isOpen = true;
    RtfLine &line = m_markup.lines.last();
    line.noteStyles(m_state.styles);
    noteFont(line.fonts, line.text.raw().size(), m_charsets.legacyFont(m_state.font));
    return line;
}

void RtfParser::character(const QString &text, SourceRange whole) {
    flushHalf();
    if (!isShown())
        return;
    m_characters += text.size();
    QString safe = text;
    for (QChar &c : safe) {
        if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1' || c == u'\u2028' ||
            c == u'\u2029' || (c.unicode() < 0x20 && c != u'\t'))
            c = QChar(QChar::ReplacementCharacter);
    }
    RtfLine &into = line();
    // A letter in an old font may be of two codes, between which the file's line may end.
    if (!m_lineEnds.isEmpty() && m_lineEnds.end() == whole.start && !into.text.isEmpty() &&
        into.text.sourceEnd() == m_lineEnds.start && m_charsets.legacyFont(m_state.font))
        whole = {m_lineEnds.start, whole.end() - m_lineEnds.start};
    into.text.appendAtomic(safe, whole);
}

void RtfParser::flushHalf() {
    if (m_half.isEmpty())
        return;
    const SourceRange half = std::exchange(m_half, {});
    m_lead.clear();
    m_high = 0;
    character(QString(QChar(QChar::ReplacementCharacter)), half);
}

void RtfParser::unit(char16_t unit, SourceRange whole) {
    if (m_high != 0 && QChar::isLowSurrogate(unit) && m_half.end() == whole.start) {
        const QString text = QString(QChar(m_high)) + QChar(unit);
        const SourceRange both{m_half.start, whole.end() - m_half.start};
        m_high = 0;
        m_half = {};
        character(text, both);
        return;
    }
    flushHalf();
    if (QChar::isHighSurrogate(unit) && isShown()) {
        m_high = unit;
        m_half = whole;
        return;
    }
    character(QString(QChar::isSurrogate(unit) ? QChar(QChar::ReplacementCharacter) : QChar(unit)),
              whole);
}

/// A byte in the font's code page.
void RtfParser::byte(char c, SourceRange whole) {
    const int page = m_charsets.codePage(m_state.font);
    if (!m_lead.isEmpty() && m_half.end() == whole.start) {
        const QByteArray both = m_lead + c;
        const SourceRange range{m_half.start, whole.end() - m_half.start};
        m_lead.clear();
        m_half = {};
        character(m_charsets.decode(both, page), range);
        return;
    }
    flushHalf();
    if (!isShown())
        return;
    if (RtfCharsets::isLead(uchar(c), page)) {
        m_lead = QByteArray(1, c);
        m_half = whole;
        return;
    }
    character(m_charsets.decode(QByteArrayView(&c, 1), page), whole);
}

void RtfParser::endLine(RtfBreak kind, SourceRange whole) {
    flushHalf();
    if (m_state.isSkipped || (m_state.isGone && kind == RtfBreak::Line))
        return;
    if (m_isOpen) {
        RtfLine &ended = m_markup.lines.last();
        ended.outlineLevel = m_paragraph.outlineLevel;
        ended.isInTable = m_paragraph.isInTable;
        ended.isInList = m_paragraph.isInList;
    }
    // A mark that is hidden or deleted is a mark all the same; it stays.
    const bool stays = m_state.isHidden || m_state.isGone;
    if (!m_markup.lines.isEmpty())
        m_markup.lines.last().marks.append({whole, stays ? RtfBreak::Other : kind});
    m_isOpen = false;
}

void RtfParser::open() {
    flushHalf();
    m_state.begins = false;
    m_groups.append(m_state);
    m_state.groupStart = m_at;
    m_state.begins = true;
    m_state.isStarred = false;
    m_state.isEmbed = false;
    ++m_at;
}

void RtfParser::close() {
    flushHalf();
    const State ended = m_state;
    const State &outer = m_groups.last();
    if (ended.isFontTable && !outer.isFontTable)
        m_markup.fontTableEnd = m_at;
    if (ended.isRevisions && outer.isRevisions)
        ++m_markup.revisionAuthors;
    else if (ended.isRevisions)
        m_markup.revisionTableEnd = m_at;
    ++m_at;
    if (ended.isTable && !outer.isTable && m_groups.size() == 2)
        m_markup.tablesEnd = m_at;
    m_state = m_groups.takeLast();
    m_isDone = m_groups.isEmpty();
    if (ended.fallback != m_state.fallback)
        m_markup.fallbacks.append({m_at, m_state.fallback});
    if (!ended.isEmbed || !isShown())
        return;
    RtfLine &into = line();
    Embed embed;
    embed.offset = into.text.raw().size();
    embed.element = u"drawing"_s;
    embed.hasContent = true;
    into.embeds.append(std::move(embed));
    into.text.appendAtomic(QStringView(&embedCharacter, 1),
                           {ended.groupStart, m_at - ended.groupStart});
}

/// The place after so many characters that stand for a \uN: letters, \'hh or control words.
qint64 RtfParser::afterFallback(qint64 at, int count) const {
    while (count > 0 && at < m_bytes.size()) {
        const char c = m_bytes[at];
        if (c == '{' || c == '}')
            break;
        if (c == '\r' || c == '\n') {
            ++at;
            continue;
        }
        --count;
        if (c != '\\') {
            ++at;
        } else if (at + 1 < m_bytes.size() && m_bytes[at + 1] == '\'') {
            at = std::min<qint64>(at + 4, m_bytes.size());
        } else if (at + 1 < m_bytes.size() && QChar::isLetter(uchar(m_bytes[at + 1]))) {
            // A word that breaks lines or is a letter is no stand-in of one.
            break;
        } else {
            at = std::min<qint64>(at + 2, m_bytes.size());
        }
    }
    return at;
}

void RtfParser::control() {
    const qint64 start = m_at;
    if (start + 1 >= m_bytes.size()) {
        ++m_at;
        return;
    }
    const char symbol = m_bytes[start + 1];
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!isLetter(symbol)) {
        m_at = start + 2;
        const SourceRange whole{start, 2};
        const bool began = std::exchange(m_state.begins, false);
        switch (symbol) {
        case '\'': {
            m_at = std::min<qint64>(start + 4, m_bytes.size());
            bool isHex = false;
            const int value = m_bytes.mid(start + 2, 2).toInt(&isHex, 16);
            if (isHex && m_at == start + 4)
                byte(char(value), {start, 4});
            break;
        }
        case '*':
            m_state.isStarred = began;
            m_state.begins = began;
            m_state.isFontTable = m_state.isFontTable && !began; // {\*\falt …}
            break;
        case '~':
            character(u"\u00A0"_s, whole);
            break;
        case '-':
            character(u"\u00AD"_s, whole);
            break;
        case '_':
            character(u"\u2011"_s, whole);
            break;
        case '\\':
        case '{':
        case '}':
            character(QString(QLatin1Char(symbol)), whole);
            break;
        case '\r':
        case '\n':
            endLine(RtfBreak::Paragraph, whole);
            break;
        default:
            break;
        }
        return;
    }
    qint64 end = start + 1;
    constexpr qint64 longestName = 40;
    while (end < m_bytes.size() && isLetter(m_bytes[end]) && end - start < longestName)
        ++end;
    const QByteArray name = m_bytes.mid(start + 1, end - start - 1);
    std::optional<int> value;
    const qint64 number = end;
    if (end < m_bytes.size() && m_bytes[end] == '-')
        ++end;
    while (end < m_bytes.size() && isDigit(m_bytes[end]) && end - number < 12)
        ++end;
    if (end > number && isDigit(m_bytes[end - 1]))
        value = m_bytes.mid(number, end - number).toInt();
    else
        end = number;
    const bool delimited = end < m_bytes.size() && m_bytes[end] == ' ';
    if (delimited)
        ++end;
    else
        m_markup.bareEnds.append(end);
    m_at = end;
    word(name, value, {start, end - start});
    m_state.begins = false;
}

void RtfParser::word(const QByteArray &name, std::optional<int> value, SourceRange whole) {
    const bool isOn = value.value_or(1) != 0;
    const auto style = [&](InlineStyle which) {
        flushHalf();
        m_state.styles =
            isOn ? m_state.styles | 1 << int(which) : m_state.styles & ~(1 << int(which));
    };
    if (name == "bin") {
        m_at = std::min<qint64>(m_at + std::max(0, value.value_or(0)), m_bytes.size());
        return;
    }
    // A group's first word says what it is.
    if (m_state.begins && !m_state.isSkipped) {
        const bool embeds = isEmbed(name);
        if (embeds || skippedGroups().contains(name) || (m_state.isStarred && name != "shppict")) {
            flushHalf();
            if (name == "listtext" || name == "pntext")
                m_paragraph.isInList = true;
            m_state.isEmbed = embeds;
            m_state.isFontTable = name == "fonttbl";
            m_state.isRevisions = name == "revtbl";
            m_state.isTable = isTable(name);
            m_state.isSkipped = true;
            return;
        }
    }
    if (m_state.isFontTable) {
        if (name == "f") {
            m_describedFont = value.value_or(0);
            m_markup.largestFont = std::max(m_markup.largestFont, m_describedFont);
            m_fontName.clear();
        } else if (name == "fcharset")
            m_charsets.setFontCharset(m_describedFont, value.value_or(0));
        else if (name == "cpg")
            m_charsets.setFontCodePage(m_describedFont, value.value_or(1252));
        return;
    }
    if (name == "rtf") {
        m_markup.tablesEnd = m_at;
    } else if (name == "u") {
        const qint64 end = afterFallback(m_at, m_state.fallback);
        m_at = end;
        unit(char16_t(value.value_or(0xfffd)), {whole.start, end - whole.start});
    } else if (name == "uc") {
        m_state.fallback = std::clamp(value.value_or(1), 0, 20);
        m_markup.fallbacks.append({m_at, m_state.fallback});
    } else if (m_state.isSkipped) {
        return;
    } else if (name == "par") {
        endLine(RtfBreak::Paragraph, whole);
    } else if (name == "line") {
        endLine(RtfBreak::Line, whole);
    } else if (name == "cell" || name == "nestcell") {
        m_paragraph.isInTable = true;
        endLine(RtfBreak::Other, whole);
    } else if (name == "row" || name == "nestrow" || name == "sect" || name == "page" ||
               name == "column") {
        endLine(RtfBreak::Other, whole);
    } else if (name == "pard") {
        m_paragraph = {};
    } else if (name == "intbl") {
        m_paragraph.isInTable = true;
    } else if (name == "outlinelevel") {
        m_paragraph.outlineLevel = value.value_or(0);
    } else if (name == "ls") {
        m_paragraph.isInList = value.value_or(0) > 0;
    } else if (name == "f") {
        flushHalf();
        m_state.font = value.value_or(m_defaultFont);
    } else if (name == "plain") {
        flushHalf();
        m_state.font = m_defaultFont;
        m_state.styles &= 1 << int(InlineStyle::Link);
        m_state.isHidden = false;
        m_state.isGone = false;
    } else if (name == "b") {
        style(InlineStyle::Bold);
    } else if (name == "i") {
        style(InlineStyle::Italic);
    } else if (name == "fldrslt") {
        style(InlineStyle::Link);
    } else if (name == "v") {
        flushHalf();
        m_state.isHidden = isOn;
    } else if (name == (m_view == RtfView::Accepted ? "deleted" : "revised")) {
        flushHalf();
        m_state.isGone = isOn;
    } else if (name == "deff") {
        m_defaultFont = m_state.font = value.value_or(0);
    } else if (name == "ansicpg") {
        m_charsets.setDocument(value.value_or(1252));
    } else if (name == "mac") {
        m_charsets.setDocument(10000);
    } else if (name == "pc") {
        m_charsets.setDocument(437);
    } else if (name == "pca") {
        m_charsets.setDocument(850);
    } else if (const QString letters = characterOf(name); !letters.isEmpty()) {
        character(letters, whole);
    }
}

/// A font's name ends with ";".
void RtfParser::describeFont(QByteArrayView text) {
    for (const char c : text) {
        if (c != ';') {
            m_fontName += c;
            continue;
        }
        m_charsets.setFontName(m_describedFont, QString::fromLatin1(m_fontName.trimmed()));
        m_fontName.clear();
    }
}

/// Letters as they stand.
void RtfParser::text() {
    const qint64 start = m_at;
    m_state.begins = false;
    while (m_at < m_bytes.size() && uchar(m_bytes[m_at]) < 0x80 &&
           !QByteArrayView("\\{}\r\n").contains(m_bytes[m_at]))
        ++m_at;
    if (m_at == start) {
        ++m_at;
        byte(m_bytes[start], {start, 1});
        return;
    }
    // The second byte of two may be a letter of ASCII.
    qint64 from = start;
    if (!m_lead.isEmpty() && m_half.end() == start) {
        byte(m_bytes[start], {start, 1});
        ++from;
    }
    flushHalf();
    if (m_state.isFontTable)
        describeFont(QByteArrayView(m_bytes).sliced(from, m_at - from));
    if (!isShown())
        return;
    m_characters += m_at - from;
    for (qint64 at = from; at < m_at;) {
        qint64 end = at;
        while (end < m_at && (uchar(m_bytes[end]) >= 0x20 || m_bytes[end] == '\t'))
            ++end;
        if (end > at)
            line().text.appendVerbatim(QString::fromLatin1(m_bytes.mid(at, end - at)), at);
        if (end < m_at)
            character(QString(QChar(QChar::ReplacementCharacter)), {end, 1});
        at = end + 1;
    }
}

Result<RtfMarkup> RtfParser::parse() {
    m_markup.fallbacks.append({0, 1});
    while (m_at < m_bytes.size() && !m_isDone) {
        switch (m_bytes[m_at]) {
        case '{':
            open();
            break;
        case '}':
            if (m_groups.isEmpty())
                m_isDone = true;
            else
                close();
            break;
        case '\\':
            control();
            break;
        case '\r':
        case '\n':
            if (m_lineEnds.end() != m_at)
                m_lineEnds = {m_at, 0};
            ++m_lineEnds.length;
            ++m_at;
            break;
        default:
            text();
        }
        if (m_groups.size() > deepestGroup)
            return failure(DraftWords::tr("The groups of the RTF document are nested more than %1 "
                                          "deep; that is no article.")
                               .arg(deepestGroup));
        if (m_characters > mostCharacters)
            return failure(DraftWords::tr("The document's text has more than %1 characters; that "
                                          "is no article.")
                               .arg(mostCharacters));
        if (m_markup.lines.size() > mostLines)
            return failure(DraftWords::tr("The file has more than %1 lines; that is no article.")
                               .arg(mostLines));
    }
    if (!m_isDone)
        return failure(DraftWords::tr("The RTF document is cut off: its last group does not end."));
    if (m_isOpen) {
        RtfLine &last = m_markup.lines.last();
        last.outlineLevel = m_paragraph.outlineLevel;
        last.isInTable = m_paragraph.isInTable;
        last.isInList = m_paragraph.isInList;
    }
    return std::move(m_markup);
}

} // namespace

int RtfMarkup::fallbackAt(qint64 place) const {
    const auto after = std::upper_bound(
        fallbacks.cbegin(), fallbacks.cend(), place,
        [](qint64 value, const QPair<qint64, int> &entry) { return value < entry.first; });
    return after == fallbacks.cbegin() ? 1 : (after - 1)->second;
}

bool RtfMarkup::isBareEnd(qint64 place) const {
    return std::binary_search(bareEnds.cbegin(), bareEnds.cend(), place);
}

Result<RtfMarkup> readRtfMarkup(const QByteArray &bytes, RtfView view) {
    return RtfParser(bytes, view).parse();
}

bool sameBeforeChanges(const QByteArray &one, const QByteArray &other) {
    const auto before = [](const QByteArray &bytes) -> std::optional<QStringList> {
        const auto markup = readRtfMarkup(bytes, RtfView::Rejected);
        if (!markup)
            return {};
        QStringList lines;
        for (const RtfLine &line : markup->lines)
            lines.append(line.text.raw());
        lines.removeAll(QString());
        return lines;
    };
    const auto lines = before(one);
    return lines && lines == before(other);
}

QByteArray rtfNotation(const QString &text, int fallback) {
    QByteArray out;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'\\' || unit == u'{' || unit == u'}') {
            out += '\\';
            out += char(unit);
        } else if (unit == u'\t') {
            out += "\\tab ";
        } else if (unit == u'\u00A0') {
            out += "\\~";
        } else if (unit == u'\u00AD') {
            out += "\\-";
        } else if (unit == u'\u2011') {
            out += "\\_";
        } else if (unit < 0x80) {
            out += char(unit);
        } else {
            out += "\\u" + QByteArray::number(qint16(unit)) +
                   (fallback == 0 ? QByteArray(" ") : QByteArray(fallback, '?'));
        }
    }
    return out;
}

QByteArray rtfNotation(const LegacyFont &font, const QString &text, int fallback) {
    QByteArray out;
    const QString written = writtenFor(font, text).value_or(text);
    for (const QChar c : written) {
        const auto code = windows1252Code(c);
        if (code && *code >= 0x80)
            out += "\\'" + QByteArray::number(*code, 16);
        else
            out += rtfNotation(QString(c), fallback);
    }
    return out;
}

} // namespace morat
