// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/SpacingCheck.h"

#include "checks/typography/Emoticon.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

Finding spacingFinding(const QString &rule, Level level, TextRange range, const QString &message,
                       const QString &replacement, const QString &label) {
    return {
        .rule = rule,
        .category = u"typography"_s,
        .level = level,
        .confidence = level == Level::Info ? 0.8 : 0.95,
        .range = range,
        .message = message,
        .suggestions = {{.text = replacement, .label = label}},
        .subject = rule,
    };
}

bool isOrdinarySpace(QChar c) {
    return c == u' ' || c == u'\t';
}

bool closesClause(QChar c) {
    return c == u',' || c == u'.' || c == u';' || c == u':' || c == u'!' || c == u'?';
}

/// The unit at a place, or a null character outside the text.
QChar unitAt(const QString &text, qsizetype at) {
    return at >= 0 && at < text.size() ? text[at] : QChar();
}

/// ". . .", "12 .5", ": )" and ".vn" are not a space too many before a mark.
bool mayHaveSpaceBefore(const QString &text, qsizetype spaceStart, qsizetype mark) {
    const QChar before = unitAt(text, spaceStart - 1);
    const QChar after = unitAt(text, mark + 1);
    if (!before.isLetterOrNumber() && before != u'”' && before != u')' && before != u'"')
        return true;
    if (after.isLetterOrNumber() && (text[mark] == u'.' || before.isDigit()))
        return true;
    return after == u')' || after == u'(' || after == text[mark] || after == u'-' ||
           (after == u' ' && unitAt(text, mark + 2) == text[mark]);
}

/// "$p(\theta \mid X )$", "$x_{t-1},\dots,x_{t-k}$": formulas as TeX and Markdown have them.
/// Their spaces are those of another language. "$5 và $10" are prices.
QList<TextRange> formulasIn(const QString &text) {
    constexpr qsizetype longest = 300;
    QList<TextRange> formulas;
    for (qsizetype open = text.indexOf(u'$'); open >= 0; open = text.indexOf(u'$', open + 1)) {
        const qsizetype close = text.indexOf(u'$', open + 1);
        if (close < 0)
            break;
        const QStringView inside = QStringView(text).mid(open + 1, close - open - 1);
        const bool isFormula =
            !inside.isEmpty() && inside.size() <= longest && !inside.front().isSpace() &&
            !inside.back().isSpace() && !unitAt(text, close + 1).isDigit() &&
            std::all_of(inside.cbegin(), inside.cend(),
                        [](QChar c) { return c.unicode() < 0x80 || !c.isLetter(); });
        if (!isFormula)
            continue;
        formulas.append({open, close - open + 1});
        open = close;
    }
    return formulas;
}

/// A block's text with what has to be known of it as a whole.
struct SpacedText {
    const QString &text;
    QList<TextRange> faces; ///< emoticons
    QList<TextRange> formulas;
    qsizetype longRuns = 0;    ///< of three spaces or more, inside the text
    qsizetype endOfLabel = -1; ///< where the spaces behind a label that opens the text begin
};

/// "Điều 1.", "Chương II", "1.", "a)", "-": what numbers a clause or an item at the start of its
/// block; how far the text stands from it is layout. Where it ends, or -1.
qsizetype endOfLabel(const QString &text) {
    static constexpr std::array<QStringView, 6> names{u"điều", u"khoản", u"chương",
                                                      u"mục",  u"phần",  u"phụ lục"};
    constexpr qsizetype longestNumber = 8; // "1.2.3.4.", "XVIII."
    qsizetype at = 0;
    for (const QStringView name : names) {
        if (text.startsWith(name, Qt::CaseInsensitive) && unitAt(text, name.size()) == u' ')
            at = name.size() + 1;
    }
    const bool isNamed = at > 0;
    const qsizetype start = at;
    if (!isNamed && QStringView(u"-–—+•*o").contains(unitAt(text, 0)) && unitAt(text, 1) == u' ')
        return 1;
    while (at < text.size() && at - start < longestNumber &&
           (text[at].isLetterOrNumber() || text[at] == u'.'))
        ++at;
    const QChar last = unitAt(text, at - 1);
    const QChar close = unitAt(text, at);
    if (at == start)
        return -1;
    if (close == u')' || close == u'/' || close == u':')
        return at + 1;
    const QStringView number = QStringView(text).mid(start, at - start);
    const bool isShort =
        number.size() <= 2 || number.front().isDigit() ||
        std::ranges::all_of(number, [](QChar c) { return QStringView(u"IVXLC.").contains(c); });
    return isShort && (last == u'.' || isNamed) ? at : -1;
}

SpacedText spacedText(const QString &text) {
    SpacedText spaced{text, emoticonsIn(text), formulasIn(text), 0, endOfLabel(text)};
    qsizetype run = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isOrdinarySpace(text[i])) {
            ++run;
            continue;
        }
        constexpr qsizetype longRun = 3;
        if (run >= longRun && i > run && i < text.size())
            ++spaced.longRuns;
        run = 0;
    }
    return spaced;
}

/// A bullet, a number in a ring, a picture: what stands off it is laid out.
bool isMarker(QChar c) {
    return c.category() == QChar::Symbol_Other || c.category() == QChar::Number_Other ||
           c.isSurrogate() || QStringView(u"•·▪●|").contains(c);
}

/// "2. ", "10) ": an item of a list that was written into one line.
bool isItemNumber(const QString &text, qsizetype at) {
    qsizetype end = at;
    while (unitAt(text, end).isDigit())
        ++end;
    constexpr qsizetype longestNumber = 2;
    return end > at && end - at <= longestNumber &&
           QStringView(u".)").contains(unitAt(text, end)) && unitAt(text, end + 1) == u' ';
}

/// Blanks of a form ("ngày      tháng      năm", "Số:        /TB"), columns, and what stands off
/// the label of its clause: nobody hit the space bar twice there.
bool isLayout(const SpacedText &spaced, TextRange run) {
    constexpr qsizetype longestSlip = 5;
    if (run.start == spaced.endOfLabel || run.length > longestSlip || spaced.longRuns >= 2)
        return true;
    if (isMarker(spaced.text[run.start - 1]) || isMarker(spaced.text[run.end()]) ||
        isItemNumber(spaced.text, run.end()))
        return true;
    if (spaced.text[run.start - 1] == u'…' || spaced.text[run.end()] == u'…')
        return true;
    constexpr qsizetype shortestBlank = 3;
    return run.length >= shortestBlank && (spaced.text[run.start - 1] == u':' ||
                                           QStringView(u"/…:_").contains(spaced.text[run.end()]));
}

void checkSpaceRun(const SpacedText &spaced, TextRange run, QList<Finding> &findings) {
    const QString &text = spaced.text;
    if (run.start == 0 || run.end() == text.size()) {
        findings.append(spacingFinding(u"typography.edge-space"_s, Level::Info, run,
                                       u"Dấu cách thừa ở đầu hoặc cuối đoạn."_s, QString(),
                                       u"xóa dấu cách thừa"_s));
        return;
    }
    const QChar next = text[run.end()];
    const QChar previous = text[run.start - 1];
    // A tab stands for a blank of a form, or for a column.
    const bool isBlank = QStringView(text).mid(run.start, run.length).contains(u'\t');
    if (closesClause(next) && !isBlank && !isInside(spaced.faces, run.end()) &&
        !mayHaveSpaceBefore(text, run.start, run.end())) {
        // "đẹp ,tôi": the space is on the wrong side of the mark.
        const bool isAstray = next != u'.' && unitAt(text, run.end() + 1).isLetter();
        Finding finding =
            spacingFinding(u"typography.space-before-mark"_s, Level::Warning,
                           {run.start, run.length + (isAstray ? 1 : 0)},
                           u"Dấu “%1” viết liền với chữ đứng trước, không có dấu cách."_s.arg(next),
                           isAstray ? QString(next + u' ') : QString(),
                           isAstray ? u"đưa dấu cách ra sau “%1”"_s.arg(next)
                                    : u"xóa dấu cách trước “%1”"_s.arg(next));
        finding.keyRange = run; // 0.2.0 marked the space alone
        findings.append(std::move(finding));
        return;
    }
    if (next == u')' && previous.isLetterOrNumber()) {
        findings.append(spacingFinding(u"typography.space-inside"_s, Level::Warning, run,
                                       u"Dấu cách thừa trước ngoặc đóng."_s, QString(),
                                       u"xóa dấu cách thừa"_s));
        return;
    }
    if ((previous == u'(' || previous == u'“') && next.isLetterOrNumber() &&
        !isInside(spaced.faces, run.start - 1)) {
        findings.append(spacingFinding(u"typography.space-inside"_s, Level::Warning, run,
                                       u"Dấu cách thừa ngay sau dấu “%1”."_s.arg(previous),
                                       QString(), u"xóa dấu cách thừa"_s));
        return;
    }
    if (next == u'”' && (previous.isLetterOrNumber() || closesClause(previous))) {
        findings.append(spacingFinding(u"typography.space-inside"_s, Level::Warning, run,
                                       u"Dấu cách thừa trước ngoặc kép đóng."_s, QString(),
                                       u"xóa dấu cách thừa"_s));
        return;
    }
    if (run.length > 1) {
        const Level level = isBlank || isLayout(spaced, run) ? Level::Info : Level::Warning;
        findings.append(spacingFinding(u"typography.doubled-space"_s, level, run,
                                       u"Có %1 dấu cách liền nhau; chỉ cần một."_s.arg(run.length),
                                       u" "_s, u"còn một dấu cách"_s));
    }
}

/// "f(x,y)": between the brackets of a function; the comma parts symbols, not clauses.
bool isInFormula(const QString &text, qsizetype comma) {
    constexpr qsizetype longestFormula = 40;
    for (qsizetype i = comma - 1; i > 0 && comma - i < longestFormula; --i) {
        if (text[i] == u'(')
            return text[i - 1].isLetterOrNumber();
        if (text[i].isSpace() || text[i] == u')')
            return false;
    }
    return false;
}

/// "đẹp,tôi", "đẹp.Tôi" between two words of small letters: the one place where a missing space
/// cannot be an abbreviation, a file, an address or a number.
void checkMissingSpace(const QString &text, const QList<Token> &tokens, qsizetype i,
                       QList<Finding> &findings) {
    const Token &mark = tokens[i];
    const Token &before = tokens[i - 1];
    const Token &after = tokens[i + 1];
    if (mark.range.length != 1 || before.kind != TokenKind::Word || after.kind != TokenKind::Word ||
        before.range.end() != mark.range.start || mark.range.end() != after.range.start)
        return;
    const QChar c = text[mark.range.start];
    bool missing = false;
    if (c == u',' || c == u';')
        missing = (before.capitalisation == Capitalisation::Lower || before.range.length > 1) &&
                  !(before.range.length == 1 && after.range.length == 1) &&
                  !isInFormula(text, mark.range.start);
    else if (c == u'.' || c == u':')
        missing = before.capitalisation == Capitalisation::Lower && before.range.length > 1 &&
                  after.capitalisation == Capitalisation::Initial && after.range.length > 1;
    // "www.Bao.vn" and "v.v.Theo": a full stop just before or just after makes it no sentence end.
    const auto isStop = [&text](qsizetype at) { return unitAt(text, at) == u'.'; };
    if (!missing || (c == u'.' && (isStop(before.range.start - 1) || isStop(after.range.end())) &&
                     unitAt(text, after.range.end() + 1).isLetterOrNumber()))
        return;
    findings.append(spacingFinding(u"typography.missing-space"_s, Level::Warning, mark.range,
                                   u"Thiếu dấu cách sau dấu “%1”."_s.arg(c), QString(c + u' '),
                                   u"thêm dấu cách"_s));
}

/// "Tôi đi!”.Rồi", "(ba xe),mỗi": behind a quotation or bracket that closes, as between words.
void checkMissingSpaceBehindClose(const QString &text, const Token &mark, const Token &after,
                                  QList<Finding> &findings) {
    const qsizetype at = mark.range.start;
    const QChar close = unitAt(text, at - 1);
    const QChar inside = unitAt(text, at - 2);
    constexpr qsizetype furthestOpening = 300;
    if (mark.range.length != 1 || after.kind != TokenKind::Word || after.range.length < 2 ||
        mark.range.end() != after.range.start || !QStringView(u"”\")").contains(close) ||
        !(unitAt(text, at - 3).isLower() || inside.isLower() ||
          QStringView(u".!?…").contains(inside)))
        return;
    // "max(ab),min": the bracket is a function's.
    const QStringView before = QStringView(text).mid(std::max<qsizetype>(0, at - furthestOpening),
                                                     std::min(at - 1, furthestOpening - 1));
    const qsizetype opening = before.lastIndexOf(close == u'”'   ? u'“'
                                                 : close == u')' ? u'('
                                                                 : u'"');
    if (opening < 0 || (opening > 0 && before[opening - 1].isLetterOrNumber()))
        return;
    const QChar c = text[at];
    const bool isMissing =
        (c == u'.' && after.capitalisation == Capitalisation::Initial) ||
        ((c == u',' || c == u';') && (after.capitalisation == Capitalisation::Lower ||
                                      after.capitalisation == Capitalisation::Initial));
    if (isMissing)
        findings.append(spacingFinding(u"typography.missing-space"_s, Level::Warning, mark.range,
                                       u"Thiếu dấu cách sau dấu “%1”."_s.arg(c), QString(c + u' '),
                                       u"thêm dấu cách"_s));
}

/// Who speaks: "bà Lan", "anh". With one of these goes on what a quotation was said with.
bool beginsSpeaker(QStringView text) {
    static constexpr std::array<QStringView, 13> words{u"ông",  u"bà",  u"anh", u"chị", u"em",
                                                       u"cô",   u"chú", u"bác", u"cụ",  u"cậu",
                                                       u"thầy", u"nhà", u"theo"};
    return std::ranges::any_of(
        words, [text](QStringView word) { return text.startsWith(QString(word + u' ')); });
}

/// What has gone wrong with the spaces of a dash behind a closed quotation or bracket.
struct PulledDash {
    TextRange range;
    QString mended;
    QString side; ///< of the dash where the space is missing
};

/// "lên."- bà, "lên" -ông, "(NLĐO)- Sáng", "(Dân trí)-Cơ quan".
std::optional<PulledDash> pulledDash(const QString &text, qsizetype dash) {
    const auto closesAt = [&text](qsizetype at) {
        const QChar mark = unitAt(text, at);
        return (mark == u'"' || mark == u'”' || mark == u')') && at > 1 &&
               !unitAt(text, at - 1).isSpace();
    };
    const QChar before = unitAt(text, dash - 1);
    const QChar after = unitAt(text, dash + 1);
    const QStringView behind = QStringView(text).mid(dash + 1);
    const QString between = u' ' + text[dash];
    if (closesAt(dash - 1) && after.isSpace() && unitAt(text, dash + 2).isLetter())
        return PulledDash{{dash, 1}, between, u"trước"_s};
    if (before == u' ' && closesAt(dash - 2) && unitAt(text, dash - 2) != u')' &&
        beginsSpeaker(behind))
        return PulledDash{{dash, 1}, text[dash] + u" "_s, u"sau"_s};
    // The place or the paper with which a report begins: nothing else that opens a paragraph is in
    // brackets and has a word in capitals tied to it.
    const bool isDateline =
        before == u')' && text.startsWith(u'(') && text.indexOf(u')') == dash - 1;
    if ((isDateline && after.isUpper()) || (closesAt(dash - 1) && beginsSpeaker(behind)))
        return PulledDash{{dash, 1}, between + u' ', u"trước và sau"_s};
    return std::nullopt;
}

void checkDash(const QString &text, qsizetype dash, QList<Finding> &findings) {
    const std::optional<PulledDash> pulled = pulledDash(text, dash);
    if (!pulled)
        return;
    findings.append(
        spacingFinding(u"typography.missing-space"_s, Level::Warning, pulled->range,
                       u"Thiếu dấu cách %1 dấu gạch “%2”."_s.arg(pulled->side, QString(text[dash])),
                       pulled->mended, u"thêm dấu cách"_s));
}

/// "qua?[Sưu tầm]", "rồi.(Theo", "tin được!(cười)": a bracket that opens right behind the end of a
/// clause. "[1]" and "[sửa]" are marks of an encyclopedia.
void checkBracket(const QString &text, qsizetype bracket, QList<Finding> &findings) {
    const QChar mark = unitAt(text, bracket - 1);
    const QChar after = unitAt(text, bracket + 1);
    constexpr qsizetype shortestWord = 2;
    constexpr qsizetype longestRemark = 300;
    const bool followsWord = bracket > shortestWord && unitAt(text, bracket - 2).isLower() &&
                             unitAt(text, bracket - 3).isLetter();
    const bool isAside = text[bracket] == u'(' && (mark == u'!' || mark == u'?') && after.isLower();
    if (!closesClause(mark) || mark == u':' || !followsWord || (!after.isUpper() && !isAside) ||
        !QStringView(text)
             .mid(bracket, longestRemark)
             .contains(text[bracket] == u'(' ? u')' : u']'))
        return;
    findings.append(spacingFinding(u"typography.missing-space"_s, Level::Warning, {bracket, 1},
                                   u"Thiếu dấu cách trước dấu “%1”."_s.arg(text[bracket]),
                                   u' ' + text[bracket], u"thêm dấu cách"_s));
}

/// "5.000đ/ lượt", "20 triệu đồng /tháng": a price or a measure by what it is for, with a space on
/// one side of the stroke.
void checkSlash(const QString &text, const QList<Token> &tokens, qsizetype i,
                QList<Finding> &findings) {
    static constexpr std::array<QStringView, 17> units{
        u"đ",  u"đồng", u"vnđ", u"vnd", u"usd", u"triệu", u"tỷ", u"tỉ",  u"nghìn",
        u"kg", u"km",   u"lít", u"m2",  u"ha",  u"người", u"m³", u"lượt"};
    const Token &slash = tokens[i];
    const Token &before = tokens[i - 1];
    const Token &after = tokens[i + 1];
    const bool isBehind = before.range.end() == slash.range.start &&
                          after.range.start == slash.range.end() + 1 &&
                          text[slash.range.end()] == u' ';
    const bool isBefore = before.range.end() + 1 == slash.range.start &&
                          after.range.start == slash.range.end() &&
                          text[before.range.end()] == u' ';
    if ((!isBehind && !isBefore) || after.kind != TokenKind::Word ||
        after.capitalisation != Capitalisation::Lower)
        return;
    const bool isUnit = std::ranges::find(units, before.folded) != units.end();
    const bool isNumber = before.kind == TokenKind::Number ||
                          (before.kind == TokenKind::Mixed && before.folded.front().isDigit());
    const bool isCounted =
        isUnit && i > 1 &&
        (tokens[i - 2].kind == TokenKind::Number || tokens[i - 2].folded == u"triệu" ||
         tokens[i - 2].folded == u"nghìn" || tokens[i - 2].folded == u"ngàn" ||
         tokens[i - 2].folded == u"tỷ" || tokens[i - 2].folded == u"tỉ");
    // "1/ Ai được hưởng": a number that opens its block numbers an item.
    if (!isCounted && !(isNumber && i > 1))
        return;
    // "thư mục 3 /home": a path begins with its stroke.
    if (isBefore && !isCounted && before.kind == TokenKind::Number)
        return;
    findings.append(spacingFinding(u"typography.space-inside"_s, Level::Warning,
                                   {isBehind ? slash.range.end() : before.range.end(), 1},
                                   isBehind ? u"Dấu cách thừa sau dấu “/”."_s
                                            : u"Dấu cách thừa trước dấu “/”."_s,
                                   QString(), u"xóa dấu cách thừa"_s));
}

/// "#Kết thúc bản tin": a heading, and no hashtag, for it goes on in ordinary words.
bool goesOnAsHeading(const QString &text) {
    constexpr qsizetype fewestWords = 3;
    const QStringView line = QStringView(text).mid(1);
    const qsizetype end = line.indexOf(u' ');
    if (end < 0 || line.contains(u'#') || QStringView(u".!?").contains(line.trimmed().back()))
        return false;
    const QStringView first = line.first(end);
    const bool isWord =
        first.front().isUpper() &&
        std::all_of(first.cbegin() + 1, first.cend(),
                    [](QChar c) { return c.isLower() || c.isMark(); }) &&
        std::any_of(first.cbegin(), first.cend(), [](QChar c) { return c.unicode() >= 0x80; });
    return isWord && line.trimmed().count(u' ') + 1 >= fewestWords && line[end + 1].isLower();
}

/// "##Điểm lại": the marks of a heading that nobody turned into one.
void checkHeadingMark(const QString &text, QList<Finding> &findings) {
    qsizetype end = 0;
    while (unitAt(text, end) == u'#')
        ++end;
    constexpr qsizetype deepest = 6;
    if (end < 1 || end > deepest || !unitAt(text, end).isLetter() ||
        (end == 1 && !goesOnAsHeading(text)))
        return;
    findings.append(spacingFinding(
        u"typography.missing-space"_s, Level::Warning, {0, end},
        u"Thiếu dấu cách sau “%1”, nên tiêu đề này không thành tiêu đề."_s.arg(text.left(end)),
        text.left(end) + u' ', u"thêm dấu cách"_s));
}

/// ",,", ".." and their mixtures; "..." is an ellipsis and "./." an agency's end mark.
void checkMarkRun(const QString &text, TextRange run, QList<Finding> &findings) {
    const QStringView marks = QStringView(text).mid(run.start, run.length);
    const bool sameMark = marks.count(marks.front()) == marks.size();
    if (run.length != 2 || !sameMark)
        return;
    // "v.v.." and "../": dots that belong to an abbreviation or a path.
    const QChar before = unitAt(text, run.start - 1);
    const QChar after = unitAt(text, run.end());
    // "ông Q..", "ông Tr..": the stop of an initial and the stop of the sentence.
    const QChar twoBefore = unitAt(text, run.start - 2);
    const bool isInitial = before.isUpper() && !twoBefore.isLetter();
    const bool isLongInitial =
        QStringView(u"hrgu").contains(before) && QStringView(u"CGKNPTQ").contains(twoBefore);
    if (marks.front() == u'.' && (isInitial || isLongInitial))
        return;
    if (marks.front() == u'.' &&
        (!before.isLetterOrNumber() || !(after.isNull() || after.isSpace()) ||
         (unitAt(text, run.start - 2) == u'.')))
        return;
    findings.append(spacingFinding(u"typography.doubled-mark"_s, Level::Warning, run,
                                   u"Dấu “%1” gõ hai lần."_s.arg(marks.front()),
                                   QString(marks.front()), QString()));
}

} // namespace

QList<RuleInfo> SpacingCheck::rules() const {
    const QString category = u"typography"_s;
    return {
        {u"typography.doubled-space"_s, category, u"Hai dấu cách liền nhau"_s,
         u"Giữa hai chữ chỉ có một dấu cách."_s},
        {u"typography.edge-space"_s, category, u"Dấu cách ở đầu, cuối đoạn"_s,
         u"Dấu cách thừa ở đầu hoặc cuối đoạn."_s},
        {u"typography.space-before-mark"_s, category, u"Dấu cách trước dấu câu"_s,
         u"Dấu phẩy, chấm, chấm phẩy, hai chấm, chấm hỏi, chấm than viết liền chữ đứng trước."_s},
        {u"typography.space-inside"_s, category, u"Dấu cách trong ngoặc"_s,
         u"Sau ngoặc mở và trước ngoặc đóng không có dấu cách."_s},
        {u"typography.missing-space"_s, category, u"Thiếu dấu cách sau dấu câu"_s,
         u"Sau dấu phẩy, chấm, chấm phẩy, hai chấm phải có dấu cách."_s},
        {u"typography.doubled-mark"_s, category, u"Dấu câu gõ hai lần"_s,
         u"Hai dấu phẩy hoặc hai dấu chấm liền nhau."_s},
        {u"typography.agency-end"_s, category, u"Dấu kết tin “./.”"_s,
         u"Dấu kết tin của hãng thông tấn; bài trên báo thường chỉ cần dấu chấm."_s},
    };
}

void SpacingCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                              QList<Finding> &findings) const {
    const BlockKind kind = block.block.kind;
    if (kind == BlockKind::Code || kind == BlockKind::Furniture)
        return;
    const QString &text = block.block.text;
    const SpacedText spaced = spacedText(text);
    checkHeadingMark(text, findings);
    auto formula = spaced.formulas.cbegin();
    for (qsizetype i = 0; i < text.size();) {
        if (formula != spaced.formulas.cend() && i == formula->start) {
            i = formula++->end();
            continue;
        }
        const QChar c = text[i];
        qsizetype end = i + 1;
        if (c.isSpace()) {
            bool ordinary = true;
            for (end = i; end < text.size() && text[end].isSpace(); ++end)
                ordinary = ordinary && isOrdinarySpace(text[end]);
            if (ordinary)
                checkSpaceRun(spaced, {i, end - i}, findings);
        } else if (c == u'.' && unitAt(text, i + 1) == u'/' && unitAt(text, i + 2) == u'.' &&
                   unitAt(text, i + 3) != u'.' && unitAt(text, i - 1) != u'.') {
            end = i + 3;
            findings.append(spacingFinding(
                u"typography.agency-end"_s, Level::Info, {i, 3},
                u"“./.” là dấu kết tin của hãng thông tấn; bài trên báo chỉ cần dấu chấm."_s,
                u"."_s, QString()));
        } else if (c == u'-' || c == u'–' || c == u'—') {
            checkDash(text, i, findings);
        } else if (c == u'(' || c == u'[') {
            checkBracket(text, i, findings);
        } else if (c == u',' || c == u'.') {
            while (end < text.size() && text[end] == c)
                ++end;
            checkMarkRun(text, {i, end - i}, findings);
        }
        i = end;
    }
    formula = spaced.formulas.cbegin();
    for (qsizetype i = 1; i + 1 < block.tokens.size(); ++i) {
        const qsizetype at = block.tokens[i].range.start;
        while (formula != spaced.formulas.cend() && formula->end() <= at)
            ++formula;
        if (formula != spaced.formulas.cend() && formula->start <= at)
            continue;
        if (block.tokens[i].folded == u"/")
            checkSlash(text, block.tokens, i, findings);
        else if (block.tokens[i].kind == TokenKind::Punctuation) {
            checkMissingSpace(text, block.tokens, i, findings);
            checkMissingSpaceBehindClose(text, block.tokens[i], block.tokens[i + 1], findings);
        }
    }
}

} // namespace morat
