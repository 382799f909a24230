// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/Entities.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Names as HTML 4 has them, and those of HTML 5 that Vietnamese is written with. A name that is
/// none stays a word: "R&D;".
const QHash<QString, char32_t> &names() {
    static const QHash<QString, char32_t> all{
        {u"amp"_s, U'&'},     {u"AMP"_s, U'&'},      {u"lt"_s, U'<'},     {u"gt"_s, U'>'},
        {u"quot"_s, U'"'},    {u"apos"_s, U'\''},    {u"nbsp"_s, 0xa0},   {u"ensp"_s, 0x2002},
        {u"emsp"_s, 0x2003},  {u"thinsp"_s, 0x2009}, {u"shy"_s, 0xad},    {u"zwnj"_s, 0x200c},
        {u"zwj"_s, 0x200d},   {u"lrm"_s, 0x200e},    {u"rlm"_s, 0x200f},  {u"ldquo"_s, U'“'},
        {u"rdquo"_s, U'”'},   {u"lsquo"_s, U'‘'},    {u"rsquo"_s, U'’'},  {u"sbquo"_s, U'‚'},
        {u"bdquo"_s, U'„'},   {u"laquo"_s, U'«'},    {u"raquo"_s, U'»'},  {u"lsaquo"_s, U'‹'},
        {u"rsaquo"_s, U'›'},  {u"hellip"_s, U'…'},   {u"ndash"_s, U'–'},  {u"mdash"_s, U'—'},
        {u"minus"_s, 0x2212}, {u"bull"_s, U'•'},     {u"middot"_s, U'·'}, {u"copy"_s, U'©'},
        {u"reg"_s, U'®'},     {u"trade"_s, U'™'},    {u"deg"_s, U'°'},    {u"plusmn"_s, U'±'},
        {u"times"_s, U'×'},   {u"divide"_s, U'÷'},   {u"frac12"_s, U'½'}, {u"frac14"_s, U'¼'},
        {u"frac34"_s, U'¾'},  {u"sup1"_s, U'¹'},     {u"sup2"_s, U'²'},   {u"sup3"_s, U'³'},
        {u"euro"_s, U'€'},    {u"pound"_s, U'£'},    {u"yen"_s, U'¥'},    {u"cent"_s, U'¢'},
        {u"sect"_s, U'§'},    {u"para"_s, U'¶'},     {u"micro"_s, U'µ'},  {u"ordm"_s, U'º'},
        {u"ordf"_s, U'ª'},    {u"permil"_s, U'‰'},   {u"prime"_s, U'′'},  {u"Prime"_s, U'″'},
        {u"dagger"_s, U'†'},  {u"larr"_s, U'←'},     {u"rarr"_s, U'→'},   {u"uarr"_s, U'↑'},
        {u"darr"_s, U'↓'},    {u"le"_s, U'≤'},       {u"ge"_s, U'≥'},     {u"ne"_s, U'≠'},
        {u"asymp"_s, U'≈'},   {u"infin"_s, U'∞'},    {u"iquest"_s, U'¿'}, {u"iexcl"_s, U'¡'},
        {u"acute"_s, U'´'},   {u"szlig"_s, U'ß'},    {u"AElig"_s, U'Æ'},  {u"aelig"_s, U'æ'},
        {u"OElig"_s, U'Œ'},   {u"oelig"_s, U'œ'},    {u"ETH"_s, U'Đ'},    {u"eth"_s, U'ð'},
        {u"Oslash"_s, U'Ø'},  {u"oslash"_s, U'ø'},   {u"Ccedil"_s, U'Ç'}, {u"ccedil"_s, U'ç'},
        {u"Aring"_s, U'Å'},   {u"aring"_s, U'å'},    {u"Dstrok"_s, U'Đ'}, {u"dstrok"_s, U'đ'},
        {u"Abreve"_s, U'Ă'},  {u"abreve"_s, U'ă'},   {u"num"_s, U'#'},    {u"period"_s, U'.'},
        {u"comma"_s, U','},   {u"colon"_s, U':'},    {u"lpar"_s, U'('},   {u"rpar"_s, U')'},
        {u"sol"_s, U'/'},     {u"percnt"_s, U'%'},   {u"excl"_s, U'!'},   {u"quest"_s, U'?'}};
    return all;
}

/// "agrave": a letter and the mark on it.
char32_t markedLetter(const QString &name) {
    static const QHash<QString, QChar> marks{
        {u"grave"_s, QChar(0x300)}, {u"acute"_s, QChar(0x301)}, {u"circ"_s, QChar(0x302)},
        {u"tilde"_s, QChar(0x303)}, {u"uml"_s, QChar(0x308)},   {u"caron"_s, QChar(0x30c)}};
    const auto mark = marks.constFind(name.mid(1));
    if (name.size() < 4 || mark == marks.cend())
        return 0;
    const QString letter = QString(name.front() + *mark).normalized(QString::NormalizationForm_C);
    return letter.size() == 1 ? letter.front().unicode() : 0;
}

char32_t numbered(const QString &digits) {
    bool isNumber = false;
    const uint code = digits.startsWith(u'x', Qt::CaseInsensitive)
                          ? digits.mid(1).toUInt(&isNumber, 16)
                          : digits.toUInt(&isNumber, 10);
    // Browsers read what Windows meant: &#147; is a quotation mark.
    static constexpr char16_t windows[] = {u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡',
                                           u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0,    u'Ž', 0,
                                           0,    u'‘', u'’', u'“', u'”', u'•', u'–', u'—',
                                           u'˜', u'™', u'š', u'›', u'œ', 0,    u'ž', u'Ÿ'};
    if (code >= 0x80 && code < 0xa0)
        return windows[code - 0x80];
    const bool isSound = isNumber && (code >= 0x20 || code == 9 || code == 10) &&
                         code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) &&
                         (code & 0xfffe) != 0xfffe;
    return isSound ? code : 0;
}

/// What one reference stands for; 0 when it is none. "&amp;amp;" is one reference encoded twice.
char32_t decoded(const QString &reference) {
    QString inside = reference.mid(1, reference.size() - 2);
    while (inside.startsWith("amp;"_L1) && inside.size() > 4)
        inside = inside.mid(4);
    if (inside.startsWith(u'#'))
        return numbered(inside.mid(1));
    const auto named = names().constFind(inside);
    return named != names().cend() ? *named : markedLetter(inside);
}

bool isInvisible(char32_t c) {
    return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff ||
           (c >= 0x202a && c <= 0x202e);
}

bool isSpace(char32_t c) {
    return c == 0xa0 || c == 9 || c == 10 || c == 0x20 || (c >= 0x2000 && c <= 0x200a) ||
           c == 0x202f;
}

VisibleEntity::Meaning meaningOf(char32_t c) {
    if (isSpace(c))
        return VisibleEntity::Meaning::Space;
    if (isInvisible(c))
        return VisibleEntity::Meaning::Invisible;
    return c == U'<' || c == U'>' ? VisibleEntity::Meaning::Markup
                                  : VisibleEntity::Meaning::Letters;
}

/// A space stands for all white space around it, and for none at the edge of a line.
void takeSpacesAround(VisibleEntity &entity, const QString &text) {
    qsizetype start = entity.range.start;
    qsizetype end = entity.range.end();
    while (start > 0 && text[start - 1] == u' ')
        --start;
    while (end < text.size() && text[end] == u' ')
        ++end;
    entity.range = {start, end - start};
    entity.text = start == 0 || end == text.size() ? QString() : u" "_s;
}

/// Marks belong to the letter before them.
void takeLetterBefore(VisibleEntity &entity, const QString &text) {
    if (entity.text.front().isMark() && entity.range.start > 0 &&
        text[entity.range.start - 1].isLetter()) {
        --entity.range.start;
        ++entity.range.length;
        entity.text.prepend(text[entity.range.start]);
    }
    entity.text = entity.text.normalized(QString::NormalizationForm_C);
}

} // namespace

QList<VisibleEntity> visibleEntitiesIn(const QString &text) {
    QList<VisibleEntity> entities;
    if (!text.contains(u'&'))
        return entities;
    static const QRegularExpression reference(
        u"&(?:amp;){0,4}(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});"_s);
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const char32_t letter = decoded(match.captured());
        if (letter == 0)
            continue;
        const VisibleEntity::Meaning meaning = meaningOf(letter);
        const QString shown = meaning == VisibleEntity::Meaning::Invisible
                                  ? QString()
                                  : QString::fromUcs4(&letter, 1);
        if (!entities.isEmpty() && entities.last().range.end() == match.capturedStart() &&
            entities.last().meaning == meaning) {
            entities.last().range.length += match.capturedLength();
            entities.last().text += shown;
        } else {
            entities.append({{match.capturedStart(), match.capturedLength()}, shown, meaning});
        }
    }
    for (VisibleEntity &entity : entities) {
        if (entity.meaning == VisibleEntity::Meaning::Space)
            takeSpacesAround(entity, text);
        else if (entity.meaning == VisibleEntity::Meaning::Letters)
            takeLetterBefore(entity, text);
    }
    // Spaces between two are taken once.
    for (qsizetype i = 1; i < entities.size();) {
        VisibleEntity &before = entities[i - 1];
        if (!before.range.overlaps(entities[i].range)) {
            ++i;
            continue;
        }
        before.range.length = entities[i].range.end() - before.range.start;
        before.text =
            before.range.start == 0 || before.range.end() == text.size() ? QString() : u" "_s;
        entities.removeAt(i);
    }
    return entities;
}

} // namespace morat
