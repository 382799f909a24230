// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/FeedReader.h"

#include "drafts/cms/DraftFields.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/cms/XmlFields.h"
#include "drafts/translation/DraftTr.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// A feed holds many entries. Each is a draft of its title, summary and content; writing one changes
// no byte of the others. RSS quotes HTML as text; Atom says how each text is written.

namespace morat {

namespace {

struct Entry {
    SourceRange whole; ///< with its tags
    QString name;
};

/// A tag's name without its prefix: "<atom:entry …" → "entry", "</item>" → "/item".
QByteArray localName(QByteArrayView tag) {
    qsizetype at = 1;
    const bool closes = tag.size() > 1 && tag[1] == '/';
    at += closes ? 1 : 0;
    qsizetype start = at;
    while (at < tag.size() && !QByteArrayView("> \t\r\n/").contains(tag[at])) {
        if (tag[at] == ':')
            start = at + 1;
        ++at;
    }
    return (closes ? "/" : "") + tag.sliced(start, at - start).toByteArray();
}

bool isEntryTag(const QByteArray &name) {
    return name == "item" || name == "entry";
}

/// What an entry is known by is an address, mostly: its digest can stand behind a "#".
QString nameFor(const QByteArray &known) {
    const QByteArray digest = QCryptographicHash::hash(known.trimmed(), QCryptographicHash::Sha256);
    constexpr qsizetype length = 10;
    return QString::fromLatin1(digest.toHex().first(length));
}

/// Found without reading what is in them: one damaged entry keeps no other from being opened.
QList<Entry> entriesOf(const QByteArray &bytes) {
    QList<Entry> entries;
    const QByteArrayView all = bytes;
    bool isInside = false;
    QByteArray known;
    QSet<QString> names;
    for (qsizetype at = all.indexOf('<'); at >= 0; at = all.indexOf('<', at)) {
        const QByteArrayView rest = all.sliced(at);
        if (rest.startsWith("<![CDATA[") || rest.startsWith("<!--")) {
            const QByteArrayView close = rest[2] == '[' ? "]]>" : "-->";
            const qsizetype end = all.indexOf(close, at);
            if (end < 0)
                break;
            at = end + close.size();
            continue;
        }
        constexpr qsizetype longestTag = 120;
        const QByteArray name = localName(rest.first(std::min(longestTag, rest.size())));
        const qsizetype end = all.indexOf('>', at);
        if (end < 0)
            break;
        if (!isInside && isEntryTag(name)) {
            entries.append(Entry{{at, 0}, {}});
            isInside = true;
            known.clear();
        } else if (isInside && name.startsWith('/') && isEntryTag(name.sliced(1))) {
            Entry &entry = entries.last();
            entry.whole.length = end + 1 - entry.whole.start;
            entry.name =
                known.isEmpty() ? u"item-"_s + QString::number(entries.size()) : nameFor(known);
            for (int again = 2; names.contains(entry.name); ++again)
                entry.name = entry.name.section(u'-', 0, 0) + u'-' + QString::number(again);
            names.insert(entry.name);
            isInside = false;
        } else if (isInside && (name == "guid" || name == "id" || name == "link")) {
            const qsizetype next = all.indexOf('<', end);
            const QByteArray text =
                next < 0 ? QByteArray()
                         : all.sliced(end + 1, next - end - 1).trimmed().toByteArray();
            const QByteArray tag = all.sliced(at, end - at).toByteArray();
            // A link is second best, and Atom's is an attribute.
            if (name != "link")
                known = text.isEmpty() ? known : text;
            else if (known.isEmpty())
                known = text.isEmpty() ? tag : text;
        }
        ++at;
    }
    if (isInside) // the file was cut off inside one
        entries.removeLast();
    return entries;
}

struct Root {
    QByteArray tag;
    QByteArray name; ///< with its prefix
};

Result<Root> rootOf(const QByteArray &bytes) {
    static const QRegularExpression root(u"<((?:[A-Za-z]+:)?(?:rss|feed|RDF))[\\s>]"_s);
    constexpr qsizetype examined = 16'384;
    const auto match = root.match(QString::fromLatin1(bytes.left(examined)));
    const qsizetype end = match.hasMatch() ? bytes.indexOf('>', match.capturedStart()) : -1;
    if (end < 0)
        return failure(
            DraftTr::tr("The XML file is neither a WordPress export nor a feed (RSS, Atom)."));
    const QByteArray prolog = bytes.first(match.capturedStart());
    if (prolog.contains("<!DOCTYPE"))
        return failure(
            DraftTr::tr("The feed declares a document type (DTD), which no ordinary feed "
                        "does."));
    static const QRegularExpression encoding(u"<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)"_s);
    const QString charset = encoding.match(QString::fromLatin1(prolog)).captured(1);
    if (!charset.isEmpty() && charset.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
        return failure(DraftTr::tr("The feed is in the charset “%1”, which is not supported.")
                           .arg(charset.left(40)));
    return Root{bytes.mid(match.capturedStart(), end + 1 - match.capturedStart()),
                match.captured(1).toLatin1()};
}

Result<Entry> findEntry(const QByteArray &bytes, const QString &name) {
    const QList<Entry> entries = entriesOf(bytes);
    if (entries.size() > mostWxrItems)
        return failure(
            DraftTr::tr("The feed holds more than %1 entries; that is no feed.").arg(mostWxrItems));
    if (entries.isEmpty())
        return failure(DraftTr::tr("The feed holds no entry."));
    if (name.isEmpty() && entries.size() > 1)
        return failure(DraftTr::tr("The feed holds %1 entries; name one by “#” and its name after "
                                   "the file's name.")
                           .arg(entries.size()));
    const auto found = std::find_if(entries.cbegin(), entries.cend(),
                                    [&](const Entry &entry) { return entry.name == name; });
    if (found != entries.cend())
        return *found;
    // An entry that was kept alone has lost its place in the row.
    const bool isAlone =
        entries.size() == 1 && (name.isEmpty() || name.startsWith("item-"_L1) ||
                                name.startsWith(QString(entries.first().name + u'-')));
    if (isAlone)
        return entries.first();
    return failure(DraftTr::tr("The feed holds no entry “%1”.").arg(name));
}

enum Field : int { Title, Summary, Content, FieldCount };

bool isAtom(QStringView space) {
    return space == "http://www.w3.org/2005/Atom"_L1;
}

int fieldAt(const XmlCursor &tag) {
    const QStringView name = tag.name();
    const bool isOwn = tag.prefix().isEmpty() || isAtom(tag.space());
    if (name == "title"_L1 && isOwn)
        return Title;
    if ((name == "description"_L1 || name == "summary"_L1) && isOwn)
        return Summary;
    if (name == "encoded"_L1 || (name == "content"_L1 && isAtom(tag.space())))
        return Content;
    return -1;
}

} // namespace

bool looksLikeFeed(const QByteArray &bytes) {
    constexpr qsizetype examined = 16'384;
    if (looksLikeWxr(bytes))
        return false;
    const QByteArray start = bytes.left(examined);
    if (!start.trimmed().startsWith('<') && !start.startsWith("\xef\xbb\xbf<"))
        return false;
    static const QRegularExpression root(
        u"^(?:\\x{ef}\\x{bb}\\x{bf})?\\s*(?><\\?[^>]*>\\s*|<!--.*?-->\\s*)*+<(?:[A-Za-z]+:)?"
        "(?:rss[\\s>]|RDF\\s|feed\\s)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const bool begins = root.match(QString::fromLatin1(start)).hasMatch();
    return begins && (start.contains("<rss") || start.contains("www.w3.org/2005/Atom") ||
                      start.contains("purl.org/rss/1.0"));
}

QStringList feedEntries(const QByteArray &bytes) {
    const QList<Entry> entries = entriesOf(bytes);
    QStringList names;
    if (entries.size() > mostWxrItems) // the reader says so, once
        return names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

std::optional<QByteArray> withFeedEntry(QByteArray file, const QString &name,
                                        const QByteArray &bytes) {
    const auto rangeIn = [&name](const QByteArray &feed) -> std::optional<SourceRange> {
        const QList<Entry> entries = entriesOf(feed);
        const auto found = std::find_if(entries.cbegin(), entries.cend(),
                                        [&](const Entry &entry) { return entry.name == name; });
        return found == entries.cend() ? std::nullopt : std::optional(found->whole);
    };
    const auto old = rangeIn(file);
    const auto now = rangeIn(bytes);
    if (!looksLikeFeed(file) || !old || !now)
        return {};
    return file.replace(old->start, old->length, bytes.mid(now->start, now->length));
}

Result<Draft> readFeed(const QByteArray &bytes, const QString &name, ControlCharacters controls,
                       std::optional<Charset> charset) {
    const Result<Root> root = rootOf(bytes);
    if (!root)
        return tl::make_unexpected(root.error());
    const Result<Entry> entry = findEntry(bytes, name);
    if (!entry)
        return tl::make_unexpected(entry.error());
    const QByteArray item = bytes.mid(entry->whole.start, entry->whole.length);
    const QByteArray document = root->tag + item + "</" + root->name + '>';
    const QByteArray tag = localName(item);
    const Result<QList<SourceRange>> skipped =
        controls == ControlCharacters::Skipped ? placesToSkip(document) : QList<SourceRange>();
    if (!skipped)
        return tl::make_unexpected(skipped.error());
    const QList<SourceRange> damaged = damagedPlaces(document);
    auto fields = readXmlFields(blankedAt(document, *skipped + damaged), QString::fromLatin1(tag),
                                FieldCount, fieldAt);
    const auto isDamaged = [](const XmlField &field) {
        return field.isDamaged || (field.hasText && field.hasCData && !field.hasMarkup);
    };
    if (!fields || std::any_of(fields->cbegin(), fields->cend(), isDamaged)) {
        const QString control = controlCharacterIn(bytes, entry->whole);
        if (!control.isEmpty())
            return failure(DraftTr::tr("An entry of the feed has a control character, which no XML "
                                       "may have: %1.")
                               .arg(control));
        return failure(DraftTr::tr("The XML of entry %1 in the feed is damaged.").arg(entry->name));
    }
    Envelope envelope;
    QList<DraftField> texts;
    const qint64 shift = entry->whole.start - root->tag.size();
    const bool hasContent = !fields->at(Content).pieces.isEmpty() || fields->at(Content).hasMarkup;
    for (int i = 0; i < FieldCount; ++i) {
        XmlField &field = (*fields)[i];
        if (field.pieces.isEmpty() && !field.hasMarkup)
            continue;
        std::optional<BlockKind> kind;
        if (i == Title)
            kind = BlockKind::Headline;
        else if (i == Summary && hasContent)
            kind = BlockKind::Lead;
        const bool isPlain = tag == "entry" && (field.type.isEmpty() || field.type == "text"_L1);
        FieldText text = isPlain ? FieldText::Lines : FieldText::Html;
        if (field.hasMarkup) {
            // XHTML stands in the feed as it is.
            text = FieldText::Xhtml;
            field.hasCData = true;
            field.pieces = {{document.mid(field.inner.start, field.inner.length), field.inner}};
        } else if (isPlain) {
            field.trim();
        }
        leaveOut(field, *skipped);
        showLost(field, damaged);
        const SourceRange source = appendXmlField(envelope, field, shift);
        texts.append({source, text, kind});
    }
    if (texts.isEmpty())
        return failure(DraftTr::tr("Entry %1 of the feed has no text.").arg(entry->name));
    return readFields(std::move(envelope), texts).map([&](Draft draft) {
        draft.bytes = bytes;
        if (!damaged.isEmpty() || charset == Charset::Utf8Damaged)
            draft.charset = Charset::Utf8Damaged;
        if (!skipped->isEmpty())
            draft.unread.append(skippedName(controlCharacterIn(bytes, entry->whole), *skipped));
        auto &stored = std::get<FieldsOfFile>(draft.storage);
        stored.item = entry->name;
        stored.alone = document;
        return draft;
    });
}

} // namespace morat
