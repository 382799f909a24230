// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfMarkup.h"

#include "drafts/package/DocumentLimits.h"
#include "drafts/rtf/RtfCursor.h"
#include "drafts/rtf/RtfLines.h"
#include "drafts/rtf/RtfWords.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype deepestGroup = 256;

class RtfParser {
public:
    RtfParser(const QByteArray &bytes, RtfView view)
        : m_cursor(bytes)
        , m_view(view) {}

    Result<RtfMarkup> parse();

private:
    /// What a group restores at its end.
    struct State : RtfFormatting {
        qint64 groupStart = 0;
        int fallback = 1;
        bool isTable = false;     ///< a table before the text
        bool isRevisions = false; ///< the table of authors, or one in it
        bool isFontTable = false; ///< the table of fonts, or a font in it
        bool isEmbed = false;     ///< the group is one character
        bool begins = true;       ///< nothing in the group yet
        bool isStarred = false;
        bool isUpr = false; ///< a group of the same text twice; the first of its groups is to come
    };
    /// A group that is passed over, with text that an editor sees.
    qsizetype *unreadOf(const QByteArray &name);
    void noteUnread();
    void take(RtfCursor::Token token);
    void open();
    void close();
    void symbol();
    void word();
    void group(const QByteArray &name);
    void property(const QByteArray &name, std::optional<int> value);

    RtfCursor m_cursor;
    RtfView m_view;
    RtfMarkup m_markup;
    RtfCharsets m_charsets;
    QList<State> m_groups;
    State m_state;
    RtfLineCollector m_lines{m_state, m_charsets};
    int m_defaultFont = 0;
    qsizetype *m_unread = nullptr; ///< counts the group that is passed over; null once it did
    bool m_isDone = false;
};

void RtfParser::open() {
    m_lines.flushHalf();
    m_state.begins = false;
    // "{\\upr{ANSI}{\\*\\ud{Unicode}}}": the first is for programs without Unicode.
    const bool isForOthers = std::exchange(m_state.isUpr, false);
    m_groups.append(m_state);
    m_state.isSkipped = m_state.isSkipped || isForOthers;
    m_state.groupStart = m_cursor.range().start;
    m_state.begins = true;
    m_state.isStarred = false;
    m_state.isEmbed = false;
}

void RtfParser::close() {
    m_lines.flushHalf();
    const State ended = m_state;
    const SourceRange brace = m_cursor.range();
    m_state = m_groups.takeLast();
    // What a paragraph is does not end with a group in it.
    m_state.outlineLevel = ended.outlineLevel;
    m_state.isInTable = ended.isInTable;
    m_state.isInList = ended.isInList;
    m_isDone = m_groups.isEmpty();
    if (ended.isFontTable && !m_state.isFontTable)
        m_markup.fontTableEnd = brace.start;
    if (ended.isRevisions && m_state.isRevisions)
        ++m_markup.revisionAuthors;
    else if (ended.isRevisions)
        m_markup.revisionTableEnd = brace.start;
    if (ended.isTable && !m_state.isTable && m_groups.size() == 1)
        m_markup.tablesEnd = brace.end();
    if (ended.fallback != m_state.fallback)
        m_markup.fallbacks.append({brace.end(), m_state.fallback});
    if (ended.isEmbed)
        m_lines.embed({ended.groupStart, brace.end() - ended.groupStart});
}

void RtfParser::symbol() {
    const SourceRange whole = m_cursor.range();
    const bool began = std::exchange(m_state.begins, false);
    switch (m_cursor.byte()) {
    case '*':
        m_state.isStarred = began;
        m_state.begins = began;
        m_state.isFontTable = m_state.isFontTable && !began; // {\*\falt …}
        break;
    case '~':
        m_lines.character(u"\u00A0"_s, whole);
        break;
    case '-':
        m_lines.character(u"\u00AD"_s, whole);
        break;
    case '_':
        m_lines.character(u"\u2011"_s, whole);
        break;
    case '\\':
    case '{':
    case '}':
        m_lines.character(QString(QLatin1Char(m_cursor.byte())), whole);
        break;
    case '\r':
    case '\n':
        m_lines.endLine(RtfBreak::Paragraph, whole);
        break;
    default:
        break;
    }
}

qsizetype *RtfParser::unreadOf(const QByteArray &name) {
    if (name == "footnote")
        return &m_markup.unread.notes;
    if (name.startsWith("header") || name.startsWith("footer"))
        return &m_markup.unread.margins;
    return nullptr;
}

void RtfParser::noteUnread() {
    if (m_unread != nullptr && m_state.isSkipped)
        ++*std::exchange(m_unread, nullptr);
}

/// A group's first word says what it is.
void RtfParser::group(const QByteArray &name) {
    if (name == "upr")
        m_state.isUpr = true;
    if (name == "upr" || name == "ud")
        return;
    const bool embeds = isRtfEmbed(name);
    if (!embeds && !isSkippedRtfGroup(name) && (!m_state.isStarred || name == "shppict"))
        return;
    m_lines.flushHalf();
    if (name == "listtext" || name == "pntext")
        m_state.isInList = true;
    m_state.isEmbed = embeds;
    m_state.isFontTable = name == "fonttbl";
    m_state.isRevisions = name == "revtbl";
    m_state.isTable = isRtfTable(name);
    m_state.isSkipped = true;
    m_unread = unreadOf(name);
}

void RtfParser::word() {
    const QByteArray &name = m_cursor.name();
    const std::optional<int> value = m_cursor.value();
    if (m_cursor.endsBare())
        m_markup.bareEnds.append(m_cursor.range().end());
    const bool wasSkipped = m_state.isSkipped;
    if (m_state.begins && !m_state.isSkipped && name != "bin")
        group(name);
    m_state.begins = false;
    // Another one for older programs may follow in "shprslt".
    if (name == "shptxt" && m_view == RtfView::Accepted)
        m_unread = &m_markup.unread.boxes;
    if (name == "bin") {
        m_cursor.takeBytes(value.value_or(0));
    } else if (wasSkipped != m_state.isSkipped) {
        return; // it was the group's name
    } else if (m_state.isFontTable) {
        m_charsets.describe(name, value);
    } else if (name == "u") {
        noteUnread();
        m_cursor.takeStandIns(m_state.fallback);
        m_lines.unit(char16_t(value.value_or(0xfffd)), m_cursor.range());
    } else if (name == "uc") {
        m_state.fallback = std::clamp(value.value_or(1), 0, 20);
        m_markup.fallbacks.append({m_cursor.range().end(), m_state.fallback});
    } else if (name == "rtf") {
        m_markup.tablesEnd = m_cursor.range().end();
    } else if (!m_state.isSkipped) {
        property(name, value);
    }
}

/// What a word does to the text that comes, or is in it.
void RtfParser::property(const QByteArray &name, std::optional<int> value) {
    const bool isOn = value.value_or(1) != 0;
    const auto style = [&](InlineStyle which) {
        m_lines.flushHalf();
        m_state.styles =
            isOn ? m_state.styles | 1 << int(which) : m_state.styles & ~(1 << int(which));
    };
    if (name == "par") {
        m_lines.endLine(RtfBreak::Paragraph, m_cursor.range());
    } else if (name == "line") {
        m_lines.endLine(RtfBreak::Line, m_cursor.range());
    } else if (name == "cell" || name == "nestcell") {
        m_state.isInTable = true;
        m_lines.endLine(RtfBreak::Other, m_cursor.range());
    } else if (name == "row" || name == "nestrow" || name == "sect" || name == "page" ||
               name == "column") {
        m_lines.endLine(RtfBreak::Other, m_cursor.range());
    } else if (name == "pard") {
        m_state.outlineLevel = -1;
        m_state.isInTable = false;
        m_state.isInList = false;
    } else if (name == "intbl") {
        m_state.isInTable = true;
    } else if (name == "outlinelevel") {
        m_state.outlineLevel = value.value_or(0);
    } else if (name == "ls") {
        m_state.isInList = value.value_or(0) > 0;
    } else if (name == "f") {
        m_lines.flushHalf();
        m_state.font = value.value_or(m_defaultFont);
    } else if (name == "plain") {
        m_lines.flushHalf();
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
        m_lines.flushHalf();
        m_markup.unread.hidden += isOn && !m_state.isHidden ? 1 : 0;
        m_state.isHidden = isOn;
    } else if (name == (m_view == RtfView::Accepted ? "deleted" : "revised")) {
        m_lines.flushHalf();
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
    } else if (const QString letters = rtfCharacter(name); !letters.isEmpty()) {
        m_lines.character(letters, m_cursor.range());
    }
}

void RtfParser::take(RtfCursor::Token token) {
    switch (token) {
    case RtfCursor::Token::GroupStart:
        return open();
    case RtfCursor::Token::GroupEnd:
        if (!m_groups.isEmpty())
            return close();
        m_isDone = true;
        return;
    case RtfCursor::Token::Word:
        return word();
    case RtfCursor::Token::Symbol:
        return symbol();
    case RtfCursor::Token::Byte:
        m_state.begins = false;
        return m_lines.byte(m_cursor.byte(), m_cursor.range());
    case RtfCursor::Token::LineEnds:
        return m_lines.lineEnds(m_cursor.range());
    case RtfCursor::Token::Text:
        m_state.begins = false;
        if (m_state.isFontTable)
            m_charsets.describe(m_cursor.bytes());
        if (!m_cursor.bytes().trimmed().isEmpty())
            noteUnread();
        return m_lines.text(m_cursor.bytes(), m_cursor.range());
    case RtfCursor::Token::End:
        return;
    }
}

Result<RtfMarkup> RtfParser::parse() {
    m_markup.fallbacks.append({0, 1});
    for (auto token = m_cursor.next(); token != RtfCursor::Token::End && !m_isDone;
         token = m_cursor.next()) {
        take(token);
        if (m_isDone)
            break;
        if (m_groups.size() > deepestGroup)
            return failure(DraftTr::tr("The groups of the RTF document are nested more than %1 "
                                       "deep; that is no article.")
                               .arg(deepestGroup));
        if (const auto within =
                canGoOn({.characters = m_lines.characters(), .lines = m_lines.lines().size()});
            !within)
            return tl::make_unexpected(within.error());
    }
    if (!m_isDone)
        return failure(DraftTr::tr("The RTF document is cut off: its last group does not end."));
    m_markup.largestFont = m_charsets.largestFont();
    m_lines.endParagraph();
    m_markup.lines = std::move(m_lines.lines());
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

} // namespace morat
