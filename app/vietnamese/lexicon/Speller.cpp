// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/Speller.h"

#include "data/DataFolder.h"
#include "data/DataTr.h"
#include "data/NativePath.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#include <hunspell.hxx>

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Hunspell takes paths as UTF-8; on Windows only behind the long-path prefix.
std::string pathForHunspell(const QString &path) {
#ifdef Q_OS_WIN
    return extendedLengthPath(QFileInfo(path).absoluteFilePath()).toStdString();
#else
    return path.toStdString();
#endif
}

class HunspellSpeller final : public Speller {
public:
    explicit HunspellSpeller(const QString &base)
        : m_hunspell(pathForHunspell(base + u".aff"_s).c_str(),
                     pathForHunspell(base + u".dic"_s).c_str())
        , m_encoding(encodingOf(m_hunspell)) {}

    [[nodiscard]] bool isReadable() const { return m_encoding.has_value(); }

    [[nodiscard]] bool accepts(const QString &word) const override {
        const std::optional<std::string> bytes = encoded(word);
        return bytes && m_hunspell.spell(*bytes);
    }

    [[nodiscard]] QStringList suggest(const QString &word) const override {
        QStringList words;
        if (const std::optional<std::string> bytes = encoded(word)) {
            for (const std::string &suggestion : m_hunspell.suggest(*bytes)) {
                QStringDecoder decode(*m_encoding);
                words.append(
                    decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size()))));
            }
        }
        return words;
    }

private:
    static std::optional<QStringConverter::Encoding> encodingOf(const Hunspell &hunspell) {
        const std::string &name = const_cast<Hunspell &>(hunspell).get_dict_encoding();
        if (name == "ISO8859-1" || name == "ISO-8859-1" || name == "ISO8859-15")
            return QStringConverter::Latin1;
        return QStringConverter::encodingForName(name.c_str());
    }

    [[nodiscard]] std::optional<std::string> encoded(const QString &word) const {
        constexpr qsizetype longest = 100;
        if (word.isEmpty() || word.size() > longest)
            return std::nullopt;
        QStringEncoder encode(*m_encoding);
        const QByteArray bytes = encode(word);
        return encode.hasError() ? std::nullopt : std::optional(bytes.toStdString());
    }

    mutable Hunspell m_hunspell; // its verbs are not const, though they change no answer
    std::optional<QStringConverter::Encoding> m_encoding;
};

} // namespace

Result<std::unique_ptr<Speller>> openHunspell(const QString &base) {
    if (!QFileInfo(base + u".dic"_s).isReadable() || !QFileInfo(base + u".aff"_s).isReadable())
        return failure(DataTr::tr("Cannot read the Hunspell dictionary %1.").arg(base));
    auto speller = std::make_unique<HunspellSpeller>(base);
    if (!speller->isReadable())
        return failure(DataTr::tr("The Hunspell dictionary %1 has an unknown charset.").arg(base));
    return std::unique_ptr<Speller>(std::move(speller));
}

QStringList systemDictionaryFolders() {
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                                    u"hunspell"_s, QStandardPaths::LocateDirectory);
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                         QStandardPaths::LocateDirectory);
    // A program with everything beside it brings its own: on Windows, or unpacked from an archive.
    const QString beside = programFolder();
    if (beside.isEmpty())
        return folders;
    for (const QString &place : {u"/hunspell"_s, u"/../share/hunspell"_s}) {
        const QDir own(beside + place);
        if (own.exists() && !folders.contains(own.canonicalPath()))
            folders.append(own.canonicalPath());
    }
    return folders;
}

QStringList findDictionaries(const QStringList &folders, const QString &language) {
    QStringList bases;
    QStringList names;
    for (const QString &folder : folders) {
        const QStringList files = QDir(folder).entryList(
            {language + u"_*.dic"_s, language + u".dic"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            if (!names.contains(name) && QFileInfo(folder + u'/' + name + u".aff"_s).exists()) {
                names.append(name);
                bases.append(folder + u'/' + name);
            }
        }
    }
    return bases;
}

} // namespace morat
