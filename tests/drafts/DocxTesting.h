// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DraftTesting.h"

#include <QList>
#include <QPair>

#include <zip.h>

/// Word documents made for the tests.
namespace morat::testing {

using Members = QList<QPair<QString, QByteArray>>;

/// A package of these members, in this order; with `level` 0 they are stored.
inline QByteArray packed(const Members &members, int level = 6) {
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : members) {
        zip_source_t *member =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index =
            zip_file_add(archive, name.toUtf8().constData(), member, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, zip_uint64_t(index),
                                 level == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, zip_uint32_t(level));
        zip_file_set_mtime(archive, zip_uint64_t(index), 1'600'000'000, 0);
    }
    if (zip_close(archive) != 0)
        QTest::qFail(zip_strerror(archive), __FILE__, __LINE__);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_open(source);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// Name, packed bytes and checksum of every member, in the package's order.
struct PackedMember {
    QByteArray name;
    QByteArray packed;
    quint32 checksum = 0;
    friend bool operator==(const PackedMember &, const PackedMember &) = default;
};
inline QList<PackedMember> membersOf(const QByteArray &package) {
    QList<PackedMember> members;
    zip_source_t *source =
        zip_source_buffer_create(package.constData(), zip_uint64_t(package.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        QTest::qFail("the package is not consistent", __FILE__, __LINE__);
        return {};
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        PackedMember member{QByteArray(stat.name), QByteArray(qsizetype(stat.comp_size), 0),
                            stat.crc};
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), ZIP_FL_COMPRESSED);
        zip_fread(file, member.packed.data(), stat.comp_size);
        zip_fclose(file);
        members.append(member);
    }
    zip_discard(archive);
    return members;
}

/// word/document.xml around what stands in its body.
inline QByteArray documentXml(const QString &body) {
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
               "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
               "main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
               "<w:body>%1<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>"
               "</w:document>")
        .arg(body)
        .toUtf8();
}

inline Members docxMembers(const QByteArray &document) {
    return {
        {QStringLiteral("[Content_Types].xml"),
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Types "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
         "Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
         "PartName=\"/word/document.xml\" "
         "ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override "
         "PartName=\"/word/styles.xml\" "
         "ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"},
        {QStringLiteral("_rels/.rels"),
         "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"rId1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
         "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {QStringLiteral("word/_rels/document.xml.rels"),
         "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"rId1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
         "Target=\"styles.xml\"/></Relationships>"},
        {QStringLiteral("word/document.xml"), document},
        {QStringLiteral("word/styles.xml"),
         "<w:styles "
         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
         "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"heading 2\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"Sapo\"><w:name w:val=\"Sapo\"/><w:basedOn "
         "w:val=\"PhuDe\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"PhuDe\"><w:name "
         "w:val=\"Subtitle\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"Trich\"><w:name w:val=\"Quote\"/></w:style>"
         "</w:styles>"},
        {QStringLiteral("word/media/anh.png"), QByteArray(3000, 'x')},
    };
}

inline QByteArray docxOf(const QString &body) {
    return packed(docxMembers(documentXml(body)));
}

} // namespace morat::testing
