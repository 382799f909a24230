// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/SpacingCheck.h"

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

void checkSpaceRun(const QString &text, TextRange run, QList<Finding> &findings) {
    if (run.start == 0 || run.end() == text.size()) {
        findings.append(spacingFinding(u"typography.edge-space"_s, Level::Info, run,
                                       u"Dấu cách thừa ở đầu hoặc cuối đoạn."_s, QString(),
                                       u"xóa dấu cách thừa"_s));
        return;
    }
    const QChar next = text[run.end()];
    const QChar previous = text[run.start - 1];
    if (closesClause(next) && !mayHaveSpaceBefore(text, run.start, run.end())) {
        findings.append(
            spacingFinding(u"typography.space-before-mark"_s, Level::Warning, run,
                           u"Dấu “%1” viết liền với chữ đứng trước, không có dấu cách."_s.arg(next),
                           QString(), u"xóa dấu cách trước “%1”"_s.arg(next)));
        return;
    }
    if (next == u')' && previous.isLetterOrNumber()) {
        findings.append(spacingFinding(u"typography.space-inside"_s, Level::Warning, run,
                                       u"Dấu cách thừa trước ngoặc đóng."_s, QString(),
                                       u"xóa dấu cách thừa"_s));
        return;
    }
    if ((previous == u'(' || previous == u'“') && next.isLetterOrNumber()) {
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
        findings.append(spacingFinding(u"typography.doubled-space"_s, Level::Warning, run,
                                       u"Có %1 dấu cách liền nhau; chỉ cần một."_s.arg(run.length),
                                       u" "_s, u"còn một dấu cách"_s));
    }
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
        missing = before.capitalisation == Capitalisation::Lower || before.range.length > 1;
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
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        qsizetype end = i + 1;
        if (c.isSpace()) {
            bool ordinary = true;
            for (end = i; end < text.size() && text[end].isSpace(); ++end)
                ordinary = ordinary && isOrdinarySpace(text[end]);
            if (ordinary)
                checkSpaceRun(text, {i, end - i}, findings);
        } else if (c == u'.' && unitAt(text, i + 1) == u'/' && unitAt(text, i + 2) == u'.' &&
                   unitAt(text, i + 3) != u'.' && unitAt(text, i - 1) != u'.') {
            end = i + 3;
            findings.append(spacingFinding(
                u"typography.agency-end"_s, Level::Info, {i, 3},
                u"“./.” là dấu kết tin của hãng thông tấn; bài trên báo chỉ cần dấu chấm."_s,
                u"."_s, QString()));
        } else if (c == u',' || c == u'.') {
            while (end < text.size() && text[end] == c)
                ++end;
            checkMarkRun(text, {i, end - i}, findings);
        }
        i = end;
    }
    for (qsizetype i = 1; i + 1 < block.tokens.size(); ++i) {
        if (block.tokens[i].kind == TokenKind::Punctuation)
            checkMissingSpace(text, block.tokens, i, findings);
    }
}

} // namespace morat
