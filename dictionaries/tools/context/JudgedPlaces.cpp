// SPDX-License-Identifier: GPL-3.0-or-later
#include "JudgedPlaces.h"

#include "text/Tokenizer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr std::array<QStringView, 4> verdictNames = {u"typo", u"other-typo", u"correct", u"unsure"};

QString archiveFile(const QString &folder, const QString &archive) {
    return QDir(folder).filePath(archive + u".txt"_s);
}

/// A line of the document, and where each of its tokens begins in the archive.
struct PlacedLine {
    LabelledBlock block;
    QHash<qint64, qint32> tokenAt;
};

PlacedLine placedLine(const QByteArray &bytes, qint64 start) {
    PlacedLine line;
    line.block.text = QString::fromUtf8(bytes);
    line.block.tokens = tokenize(line.block.text);
    for (qsizetype i = 0; i < line.block.tokens.size(); ++i) {
        const auto before =
            QStringView(line.block.text).first(line.block.tokens[i].range.start).toUtf8();
        line.tokenAt.insert(start + before.size(), qint32(i));
    }
    return line;
}

void judge(LabelledBlock &block, qint32 token, const JudgedPlace &place) {
    block.judged.insert(token);
    switch (place.verdict) {
    case Verdict::Typo:
        block.labels.insert(token, {place.offered});
        break;
    case Verdict::OtherTypo:
        block.labels.insert(token, {});
        break;
    case Verdict::Unsure:
        block.unsure.insert(token);
        break;
    case Verdict::Correct:
        break;
    }
}

Result<LabelledText> textOf(const QString &archive, const JudgedDocument &document,
                            const QByteArray &bytes) {
    LabelledText text{u"%1:%2"_s.arg(archive).arg(document.start), {}, Reading::SomeWords};
    qsizetype found = 0;
    qint64 start = document.start;
    auto place = document.places.begin();
    for (const QByteArray &row : bytes.split('\n')) {
        PlacedLine line = placedLine(row, start);
        start += row.size() + 1;
        for (; place != document.places.end() && place->offset < start; ++place) {
            const qint32 token = line.tokenAt.value(place->offset, -1);
            if (token < 0 || line.block.tokens[token].folded != place->written)
                return failure(u"%1: no “%2” at byte %3; is it another version of the archive?"_s
                                   .arg(archive, place->written)
                                   .arg(place->offset));
            judge(line.block, token, *place);
            ++found;
        }
        text.blocks.append(std::move(line.block));
    }
    if (found != document.places.size())
        return failure(u"%1: places of the document at byte %2 are outside it"_s.arg(archive).arg(
            document.start));
    return text;
}

} // namespace

Result<JudgedArchives> readJudged(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, file.errorString()));
    JudgedArchives archives;
    QList<JudgedDocument> *documents = nullptr;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString row = QString::fromUtf8(file.readLine()).trimmed();
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList columns = row.split(u'\t');
        const auto *const verdict = std::ranges::find(verdictNames, columns.last());
        if (columns.size() == 4 && columns[0] == u"document") {
            documents = &archives[columns[1]];
            documents->append({columns[2].toLongLong(), columns[3].toLongLong(), {}});
        } else if (columns.size() == 4 && documents != nullptr && verdict != verdictNames.end()) {
            documents->last().places.append({columns[0].toLongLong(), columns[1], columns[2],
                                             Verdict(verdict - verdictNames.begin())});
        } else {
            return failure(u"%1:%2: not understood: %3"_s.arg(name).arg(number).arg(row));
        }
    }
    for (QList<JudgedDocument> &list : archives)
        std::ranges::sort(list, {}, &JudgedDocument::start);
    return archives;
}

Result<QList<LabelledText>> judgedTexts(const JudgedArchives &archives, const QString &folder) {
    QList<LabelledText> texts;
    for (auto archive = archives.begin(); archive != archives.end(); ++archive) {
        QFile file(archiveFile(folder, archive.key()));
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString()));
        for (const JudgedDocument &document : archive.value()) {
            if (!file.seek(document.start))
                return failure(u"%1 is too short"_s.arg(file.fileName()));
            const auto text =
                textOf(archive.key(), document, file.read(document.end - document.start));
            if (!text)
                return tl::make_unexpected(text.error());
            texts.append(*text);
        }
    }
    return texts;
}

Result<void> writeUnjudged(const JudgedArchives &archives, const QString &folder,
                           const QString &output) {
    for (const QString &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        QSaveFile rest(QDir(output).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString()));
        if (!rest.open(QIODevice::WriteOnly))
            return failure(u"cannot write %1: %2"_s.arg(rest.fileName(), rest.errorString()));
        const auto copyUpTo = [&](qint64 end) {
            constexpr qint64 portion = 1 << 20;
            while (file.pos() < end)
                if (const QByteArray bytes = file.read(std::min(portion, end - file.pos()));
                    bytes.isEmpty() || rest.write(bytes) != bytes.size())
                    return false;
            return true;
        };
        bool isWhole = true;
        for (const JudgedDocument &document : archives.value(name.chopped(4)))
            isWhole = isWhole && copyUpTo(document.start) && file.seek(document.end);
        if (!isWhole || !copyUpTo(file.size()) || !rest.commit())
            return failure(u"cannot write %1: %2"_s.arg(rest.fileName(), rest.errorString()));
    }
    return {};
}

} // namespace morat
