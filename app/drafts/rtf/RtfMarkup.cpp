// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfMarkup.h"

#include "drafts/package/DocumentLimits.h"
#include "drafts/rtf/RtfCursor.h"
#include "drafts/rtf/RtfLines.h"
#include "drafts/rtf/RtfWords.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype deepestGroup = 256;

class RtfParser {
public:
    RtfParser(const QByteArray &bytes, RtfView view)
        : m_cursor(bytes)
        , m_view(view) {
        beginStory(DocumentStory::Body);
        m_state.isStory = false;
    }

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
        bool isPending = false;   ///< \revised: inserted and not accepted
        bool begins = true;       ///< nothing in the group yet
        bool isStarred = false;
        bool isUpr = false; ///< a group of the same text twice; the first of its groups is to come
        bool isShape = false;    ///< a drawing that is shown: its text is
        bool isOldShape = false; ///< the same for programs that know no other
        bool isStory = false;    ///< the group is a story of its own
        bool isCopy = false;     ///< and says what another says
        bool isInCopy = false;   ///< so does a group around
        // What that is.
        qsizetype copiedStory = -1;
        qsizetype copiedLine = 0;
        qsizetype copiedAt = 0;
        qsizetype lastBox = -1; ///< the story of the text box in this drawing
    };
    void beginStory(DocumentStory story);
    void beginCopy();
    void endStory();
    void inShape(const QByteArray &name);
    [[nodiscard]] RtfLineCollector &lines() { return *m_stories.back(); }
    [[nodiscard]] DocumentScan scan() const;
    void take(RtfCursor::Token token);
    void open();
    void close();
    void symbol();
    void word();
    void group(const QByteArray &name);
    void property(const QByteArray &name, std::optional<int> value);
    void setPending(bool isPending);

    RtfCursor m_cursor;
    RtfView m_view;
    RtfMarkup m_markup;
    RtfCharsets m_charsets;
    QList<State> m_groups;
    State m_state;
    /// That are open: the article, a box in it, a note in that…
    std::vector<std::unique_ptr<RtfLineCollector>> m_stories;
    QList<RtfLine> m_beside; ///< of stories that ended
    DocumentScan m_besideScan;
    qsizetype m_storyCount = 0;
    int m_defaultFont = 0;
    bool m_isDone = false;
};

void RtfParser::open() {
    lines().flushHalf();
    m_state.begins = false;
    // "{\\upr{ANSI}{\\*\\ud{Unicode}}}": the first is for programs without Unicode.
    const bool isForOthers = std::exchange(m_state.isUpr, false);
    m_groups.append(m_state);
    m_state.groupStart = m_cursor.range().start;
    m_state.begins = true;
    m_state.isStarred = false;
    m_state.isEmbed = false;
    m_state.isStory = false;
    m_state.isCopy = false;
    if (isForOthers && m_state.isShown()) {
        m_state.copiedStory = lines().number();
        m_state.copiedLine = lines().nextLine();
        m_state.copiedAt = lines().nextPlace();
        beginCopy();
    } else if (isForOthers) {
        m_state.isSkipped = true;
    }
}

/// What comes up to the end of the group is a text of its own.
void RtfParser::beginStory(DocumentStory story) {
    if (!m_stories.empty())
        lines().flushHalf();
    m_stories.push_back(
        std::make_unique<RtfLineCollector>(m_state, m_charsets, story, m_storyCount++));
    m_state.isStory = true;
    m_state.isSkipped = false;
    m_state.isShape = false;
    m_state.outlineLevel = -1;
    m_state.isInTable = false;
    m_state.isInList = false;
}

/// A story that is put aside: where it says what that of which it is a copy says, it is corrected
/// with it.
void RtfParser::beginCopy() {
    beginStory(DocumentStory::Box);
    m_state.isCopy = true;
    m_state.isInCopy = true;
}

void RtfParser::endStory() {
    lines().endParagraph();
    m_besideScan.characters += lines().characters();
    if (m_state.isCopy) {
        qsizetype line = m_state.copiedLine;
        for (RtfLine &each : lines().lines())
            m_markup.copies.append({std::move(each), m_state.copiedStory, line++, m_state.copiedAt,
                                    m_state.isOldShape});
        m_stories.pop_back();
        return;
    }
    m_beside += std::move(lines().lines());
    m_besideScan.lines = m_beside.size();
    m_stories.pop_back();
}

DocumentScan RtfParser::scan() const {
    DocumentScan scan = m_besideScan;
    for (const auto &story : m_stories) {
        scan.characters += story->characters();
        scan.lines += story->lines().size();
    }
    return scan;
}

void RtfParser::close() {
    lines().flushHalf();
    const State ended = m_state;
    const SourceRange brace = m_cursor.range();
    if (ended.isStory)
        endStory();
    m_state = m_groups.takeLast();
    // What a paragraph is does not end with a group in it.
    if (!ended.isStory) {
        m_state.outlineLevel = ended.outlineLevel;
        m_state.isInTable = ended.isInTable;
        m_state.isInList = ended.isInList;
    }
    // Of a drawing the text box stands in one group, its copy in another.
    if (m_state.isShape)
        m_state.lastBox = ended.lastBox;
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
    if (ended.isPending != m_state.isPending)
        m_markup.pending.append({brace.end(), m_state.isPending});
    if (ended.isEmbed)
        lines().embed({ended.groupStart, brace.end() - ended.groupStart});
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
        lines().character(u"\u00A0"_s, whole);
        break;
    case '-':
        lines().character(u"\u00AD"_s, whole);
        break;
    case '_':
        lines().character(u"\u2011"_s, whole);
        break;
    case '\\':
    case '{':
    case '}':
        lines().character(QString(QLatin1Char(m_cursor.byte())), whole);
        break;
    case '\r':
    case '\n':
        lines().endLine(RtfBreak::Paragraph, whole);
        break;
    default:
        break;
    }
}

/// What the first word of a group within a drawing makes of it.
void RtfParser::inShape(const QByteArray &name) {
    if (name == "shprslt") {
        m_state.isOldShape = true;
        m_state.isShape = false;
    } else if (m_state.isInCopy) {
        return; // of what is beside the text in it there is one as well where it is copied from
    } else if (m_state.isShape && isRtfBoxText(name)) {
        beginStory(DocumentStory::Box);
        m_state.lastBox = lines().number();
    } else if (m_state.isOldShape && isRtfBoxText(name)) {
        m_state.copiedStory = m_state.lastBox;
        m_state.copiedLine = 0;
        m_state.copiedAt = 0;
        beginCopy();
    }
}

/// A group's first word says what it is.
void RtfParser::group(const QByteArray &name) {
    if (name == "upr")
        m_state.isUpr = true;
    if (name == "upr" || name == "ud")
        return;
    const bool isSeen = !m_state.isHidden && !m_state.isGone && !m_state.isInCopy;
    if (const auto story = rtfStory(name); story && isSeen)
        return beginStory(*story);
    m_state.isShape = m_state.isShape || (isSeen && isRtfShape(name));
    const bool embeds = isRtfEmbed(name);
    if (!embeds && !isSkippedRtfGroup(name) && (!m_state.isStarred || name == "shppict"))
        return;
    lines().flushHalf();
    if (name == "listtext" || name == "pntext")
        m_state.isInList = true;
    m_state.isEmbed = embeds;
    m_state.isFontTable = name == "fonttbl";
    m_state.isRevisions = name == "revtbl";
    m_state.isTable = isRtfTable(name);
    m_state.isSkipped = true;
}

void RtfParser::word() {
    const QByteArray &name = m_cursor.name();
    const std::optional<int> value = m_cursor.value();
    if (m_cursor.endsBare())
        m_markup.bareEnds.append(m_cursor.range().end());
    const bool wasSkipped = m_state.isSkipped;
    if (m_state.begins && name != "bin") {
        if (m_state.isSkipped)
            inShape(name);
        else
            group(name);
    }
    m_state.begins = false;
    if (name == "bin") {
        m_cursor.takeBytes(value.value_or(0));
    } else if (wasSkipped != m_state.isSkipped) {
        return; // it was the group's name
    } else if (m_state.isFontTable) {
        m_charsets.describe(name, value);
    } else if (name == "u") {
        m_cursor.takeStandIns(m_state.fallback);
        lines().unit(char16_t(value.value_or(0xfffd)), m_cursor.range());
    } else if (name == "uc") {
        m_state.fallback = std::clamp(value.value_or(1), 0, 20);
        m_markup.fallbacks.append({m_cursor.range().end(), m_state.fallback});
    } else if (name == "rtf") {
        m_markup.tablesEnd = m_cursor.range().end();
    } else if (!m_state.isSkipped) {
        property(name, value);
    }
}

void RtfParser::setPending(bool isPending) {
    if (m_state.isPending == isPending)
        return;
    m_state.isPending = isPending;
    m_markup.pending.append({m_cursor.range().end(), isPending});
}

/// What a word does to the text that comes, or is in it.
void RtfParser::property(const QByteArray &name, std::optional<int> value) {
    const bool isOn = value.value_or(1) != 0;
    if (name == "revised" || name == "plain")
        setPending(name == "revised" && isOn);
    const auto style = [&](InlineStyle which) {
        lines().flushHalf();
        m_state.styles =
            isOn ? m_state.styles | 1 << int(which) : m_state.styles & ~(1 << int(which));
    };
    if (name == "par") {
        lines().endLine(RtfBreak::Paragraph, m_cursor.range());
    } else if (name == "line") {
        lines().endLine(RtfBreak::Line, m_cursor.range());
    } else if (name == "cell" || name == "nestcell") {
        m_state.isInTable = true;
        lines().endLine(RtfBreak::Other, m_cursor.range());
    } else if (name == "row" || name == "nestrow" || name == "sect" || name == "page" ||
               name == "column") {
        lines().endLine(RtfBreak::Other, m_cursor.range());
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
        lines().flushHalf();
        m_state.font = value.value_or(m_defaultFont);
    } else if (name == "plain") {
        lines().flushHalf();
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
        lines().flushHalf();
        m_markup.hidden += isOn && !m_state.isHidden ? 1 : 0;
        m_state.isHidden = isOn;
    } else if (name == (m_view == RtfView::Accepted ? "deleted" : "revised")) {
        lines().flushHalf();
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
    } else if (name == "chftn") {
        lines().noteMark();
    } else if (const QString letters = rtfCharacter(name); !letters.isEmpty()) {
        lines().character(letters, m_cursor.range());
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
        return lines().byte(m_cursor.byte(), m_cursor.range());
    case RtfCursor::Token::LineEnds:
        return lines().lineEnds(m_cursor.range());
    case RtfCursor::Token::Text:
        m_state.begins = false;
        if (m_state.isFontTable)
            m_charsets.describe(m_cursor.bytes());
        return lines().text(m_cursor.bytes(), m_cursor.range());
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
        if (const auto within = canGoOn(scan()); !within)
            return tl::make_unexpected(within.error());
    }
    if (!m_isDone)
        return failure(DraftTr::tr("The RTF document is cut off: its last group does not end."));
    m_markup.largestFont = m_charsets.largestFont();
    lines().endParagraph();
    m_markup.lines = std::move(lines().lines()) + m_beside;
    return std::move(m_markup);
}

} // namespace

int RtfMarkup::fallbackAt(qint64 place) const {
    const auto after = std::upper_bound(
        fallbacks.cbegin(), fallbacks.cend(), place,
        [](qint64 value, const QPair<qint64, int> &entry) { return value < entry.first; });
    return after == fallbacks.cbegin() ? 1 : (after - 1)->second;
}

bool RtfMarkup::isPendingAt(qint64 place) const {
    const auto after = std::upper_bound(
        pending.cbegin(), pending.cend(), place,
        [](qint64 value, const QPair<qint64, bool> &entry) { return value < entry.first; });
    return after != pending.cbegin() && (after - 1)->second;
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
