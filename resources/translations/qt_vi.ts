<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>OK</source>
   <translation>Đồng ý</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Lưu</translation>
  </message>
  <message>
   <source>Save All</source>
   <translation>Lưu tất cả</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Mở</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>&amp;Có</translation>
  </message>
  <message>
   <source>Yes to &amp;All</source>
   <translation>Có với &amp;tất cả</translation>
  </message>
  <message>
   <source>&amp;No</source>
   <translation>&amp;Không</translation>
  </message>
  <message>
   <source>N&amp;o to All</source>
   <translation>Khô&amp;ng với tất cả</translation>
  </message>
  <message>
   <source>Abort</source>
   <translation>Dừng</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>Thử lại</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Bỏ qua</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Không lưu</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Trợ giúp</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Áp dụng</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Đặt lại</translation>
  </message>
  <message>
   <source>Restore Defaults</source>
   <translation>Về mặc định</translation>
  </message>
 </context>
 <context>
  <name>QWidgetTextControl</name>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Hoàn tác</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Làm lại</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>Cắ&amp;t</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Chép</translation>
  </message>
  <message>
   <source>Copy &amp;Link Location</source>
   <translation>Chép địa chỉ &amp;liên kết</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Dán</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>QLineEdit</name>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Hoàn tác</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Làm lại</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>Cắ&amp;t</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Chép</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Dán</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <source>Look in:</source>
   <translation>Xem trong:</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Lùi</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Tới</translation>
  </message>
  <message>
   <source>Parent Directory</source>
   <translation>Thư mục cha</translation>
  </message>
  <message>
   <source>Create New Folder</source>
   <translation>Tạo thư mục mới</translation>
  </message>
  <message>
   <source>List View</source>
   <translation>Danh sách</translation>
  </message>
  <message>
   <source>Detail View</source>
   <translation>Chi tiết</translation>
  </message>
  <message>
   <source>Files of type:</source>
   <translation>Loại tệp:</translation>
  </message>
  <message>
   <source>File &amp;name:</source>
   <translation>&amp;Tên tệp:</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Mở</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>&amp;Lưu</translation>
  </message>
  <message>
   <source>&amp;Choose</source>
   <translation>&amp;Chọn</translation>
  </message>
  <message>
   <source>Directory:</source>
   <translation>Thư mục:</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Mở</translation>
  </message>
  <message>
   <source>Save As</source>
   <translation>Lưu thành</translation>
  </message>
  <message>
   <source>Find Directory</source>
   <translation>Tìm thư mục</translation>
  </message>
  <message>
   <source>%1 already exists.
Do you want to replace it?</source>
   <translation>%1 đã có.
Thay bằng tệp mới?</translation>
  </message>
  <message>
   <source>%1
File not found.
Please verify the correct file name was given.</source>
   <translation>%1
Không thấy tệp.
Xin kiểm tra lại tên tệp.</translation>
  </message>
  <message>
   <source>&amp;Rename</source>
   <translation>Đổi &amp;tên</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Xóa</translation>
  </message>
  <message>
   <source>Show &amp;hidden files</source>
   <translation>Hiện tệp ẩ&amp;n</translation>
  </message>
  <message>
   <source>&amp;New Folder</source>
   <translation>Thư mục &amp;mới</translation>
  </message>
  <message>
   <source>All Files (*)</source>
   <translation>Mọi tệp (*)</translation>
  </message>
  <message>
   <source>Change to detail view mode</source>
   <translation>Xem dạng chi tiết</translation>
  </message>
  <message>
   <source>Change to list view mode</source>
   <translation>Xem dạng danh sách</translation>
  </message>
  <message>
   <source>Create a New Folder</source>
   <translation>Tạo thư mục mới</translation>
  </message>
  <message>
   <source>Directories</source>
   <translation>Thư mục</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Tệp</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Lùi lại</translation>
  </message>
  <message>
   <source>Go forward</source>
   <translation>Đi tới</translation>
  </message>
  <message>
   <source>Go to the parent directory</source>
   <translation>Lên thư mục cha</translation>
  </message>
  <message>
   <source>List of places and bookmarks</source>
   <translation>Danh sách nơi lưu và dấu trang</translation>
  </message>
  <message>
   <source>Show </source>
   <translation>Hiện </translation>
  </message>
  <message>
   <source>Sidebar</source>
   <translation>Thanh bên</translation>
  </message>
  <message>
   <source>New Folder</source>
   <translation>Thư mục mới</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Recent Places</source>
   <translation>Nơi mở gần đây</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Bỏ</translation>
  </message>
  <message>
   <source>Are you sure you want to delete '%1'?</source>
   <translation>Xóa “%1”?</translation>
  </message>
  <message>
   <source>'%1' is write protected.
Do you want to delete it anyway?</source>
   <translation>“%1” được chống ghi.
Vẫn xóa?</translation>
  </message>
  <message>
   <source>Could not delete directory.</source>
   <translation>Không xóa được thư mục.</translation>
  </message>
  <message>
   <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
   <translation>%1
Không thấy thư mục.
Xin kiểm tra lại tên thư mục.</translation>
  </message>
 </context>
 <context>
  <name>QFileSystemModel</name>
  <message>
   <source>Name</source>
   <translation>Tên</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Cỡ</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Loại</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Loại</translation>
  </message>
  <message>
   <source>Date Modified</source>
   <translation>Ngày sửa</translation>
  </message>
  <message>
   <source>Computer</source>
   <translation>Máy tính</translation>
  </message>
 </context>
 <context>
  <name>QDialogButtonBox</name>
  <message>
   <source>OK</source>
   <translation>Đồng ý</translation>
  </message>
 </context>
 <context>
  <name>QMessageBox</name>
  <message>
   <source>Show Details...</source>
   <translation>Xem chi tiết…</translation>
  </message>
  <message>
   <source>Hide Details...</source>
   <translation>Ẩn chi tiết…</translation>
  </message>
 </context>
 <context>
  <name>QAbstractFileIconProvider</name>
  <message>
   <source>Drive</source>
   <translation>Ổ đĩa</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Thư mục</translation>
  </message>
 </context>
 <context>
  <name>QIODevice</name>
  <message>
   <source>No such file or directory</source>
   <translation>không có tệp hoặc thư mục này</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>không có quyền</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>ổ đĩa hết chỗ</translation>
  </message>
  <message>
   <source>Too many open files</source>
   <translation>quá nhiều tệp đang mở</translation>
  </message>
  <message>
   <source>file to open is a directory</source>
   <translation>tên này là một thư mục</translation>
  </message>
  <message>
   <source>Unknown error</source>
   <translation>lỗi không rõ</translation>
  </message>
 </context>
 <context>
  <name>QSaveFile</name>
  <message>
   <source>Existing file %1 is not writable</source>
   <translation>tệp %1 có sẵn không ghi được</translation>
  </message>
  <message>
   <source>Filename refers to a directory</source>
   <translation>tên này là một thư mục</translation>
  </message>
  <message>
   <source>Writing canceled by application</source>
   <translation>việc ghi bị dừng</translation>
  </message>
 </context>
 <context>
  <name>QJsonParseError</name>
  <message>
   <source>unterminated object</source>
   <translation>thiếu dấu } kết thúc</translation>
  </message>
  <message>
   <source>missing name separator</source>
   <translation>thiếu dấu hai chấm sau tên</translation>
  </message>
  <message>
   <source>unterminated array</source>
   <translation>thiếu dấu ] kết thúc</translation>
  </message>
  <message>
   <source>missing value separator</source>
   <translation>thiếu dấu phẩy giữa hai giá trị</translation>
  </message>
  <message>
   <source>illegal value</source>
   <translation>giá trị không hợp lệ</translation>
  </message>
  <message>
   <source>invalid termination by number</source>
   <translation>số bị cắt cụt</translation>
  </message>
  <message>
   <source>illegal number</source>
   <translation>số không hợp lệ</translation>
  </message>
  <message>
   <source>invalid escape sequence</source>
   <translation>chuỗi thoát không hợp lệ</translation>
  </message>
  <message>
   <source>invalid UTF8 string</source>
   <translation>chữ không phải UTF-8</translation>
  </message>
  <message>
   <source>unterminated string</source>
   <translation>chuỗi thiếu dấu nháy kết thúc</translation>
  </message>
  <message>
   <source>object is missing after a comma</source>
   <translation>thiếu một mục sau dấu phẩy</translation>
  </message>
  <message>
   <source>too deeply nested document</source>
   <translation>lồng nhau quá sâu</translation>
  </message>
  <message>
   <source>too large document</source>
   <translation>tệp quá lớn</translation>
  </message>
  <message>
   <source>garbage at the end of the document</source>
   <translation>còn chữ thừa sau khi hết dữ liệu</translation>
  </message>
 </context>
 <context>
  <name>QCommandLineParser</name>
  <message>
   <source>Displays version information.</source>
   <translation>In số phiên bản.</translation>
  </message>
  <message>
   <source>Displays help on commandline options.</source>
   <translation>Nói cách dùng.</translation>
  </message>
  <message>
   <source>Unknown option &apos;%1&apos;.</source>
   <translation>Không có tùy chọn “%1”.</translation>
  </message>
  <message>
   <source>Unknown options: %1.</source>
   <translation>Không có các tùy chọn: %1.</translation>
  </message>
  <message>
   <source>Missing value after &apos;%1&apos;.</source>
   <translation>Thiếu giá trị sau “%1”.</translation>
  </message>
  <message>
   <source>Unexpected value after &apos;%1&apos;.</source>
   <translation>Thừa giá trị sau “%1”.</translation>
  </message>
  <message>
   <source>[options]</source>
   <translation>[tùy chọn]</translation>
  </message>
  <message>
   <source>Usage: %1</source>
   <translation>Cách dùng: %1</translation>
  </message>
  <message>
   <source>Options:</source>
   <translation>Tùy chọn:</translation>
  </message>
  <message>
   <source>Arguments:</source>
   <translation>Đối số:</translation>
  </message>
 </context>
 <context>
  <name>QKeySequenceEdit</name>
  <message>
   <source>Press shortcut</source>
   <translation>Nhấn phím</translation>
  </message>
  <message>
   <source>%1, ...</source>
   <translation>%1, …</translation>
  </message>
 </context>
 <context>
  <name>QPrintDialog</name>
  <message>
   <source>Print</source>
   <translation>In</translation>
  </message>
  <message>
   <source>&amp;Options &gt;&gt;</source>
   <translation>&amp;Tùy chọn &gt;&gt;</translation>
  </message>
  <message>
   <source>&amp;Options &lt;&lt;</source>
   <translation>&amp;Tùy chọn &lt;&lt;</translation>
  </message>
  <message>
   <source>&amp;Print</source>
   <translation>&amp;In</translation>
  </message>
  <message>
   <source>Print to File (PDF)</source>
   <translation>In vào tệp (PDF)</translation>
  </message>
  <message>
   <source>All Pages</source>
   <translation>Mọi trang</translation>
  </message>
  <message>
   <source>Odd Pages</source>
   <translation>Trang lẻ</translation>
  </message>
  <message>
   <source>Even Pages</source>
   <translation>Trang chẵn</translation>
  </message>
  <message>
   <source>Invalid Pages Definition</source>
   <translation>Cách ghi trang không hợp lệ</translation>
  </message>
 </context>
 <context>
  <name>QPrintPropertiesDialog</name>
  <message>
   <source>Printer Properties</source>
   <translation>Thuộc tính máy in</translation>
  </message>
  <message>
   <source>Job Options</source>
   <translation>Tùy chọn in</translation>
  </message>
 </context>
 <context>
  <name>QPrintPropertiesWidget</name>
  <message>
   <source>Page</source>
   <translation>Trang</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Nâng cao</translation>
  </message>
 </context>
 <context>
  <name>QPrintSettingsOutput</name>
  <message>
   <source>Copies</source>
   <translation>Số bản</translation>
  </message>
  <message>
   <source>Print range</source>
   <translation>Phạm vi in</translation>
  </message>
  <message>
   <source>Print all</source>
   <translation>In tất cả</translation>
  </message>
  <message>
   <source>Pages from</source>
   <translation>Từ trang</translation>
  </message>
  <message>
   <source>to</source>
   <translation>đến</translation>
  </message>
  <message>
   <source>Current Page</source>
   <translation>Trang hiện tại</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Phần đã chọn</translation>
  </message>
  <message>
   <source>Page Set:</source>
   <translation>Những trang:</translation>
  </message>
  <message>
   <source>Output Settings</source>
   <translation>Thiết đặt in</translation>
  </message>
  <message>
   <source>Copies:</source>
   <translation>Số bản:</translation>
  </message>
  <message>
   <source>Collate</source>
   <translation>Xếp từng bản</translation>
  </message>
  <message>
   <source>Reverse</source>
   <translation>Ngược thứ tự</translation>
  </message>
  <message>
   <source>Options</source>
   <translation>Tùy chọn</translation>
  </message>
  <message>
   <source>Color Mode</source>
   <translation>Chế độ màu</translation>
  </message>
  <message>
   <source>Color</source>
   <translation>Màu</translation>
  </message>
  <message>
   <source>Grayscale</source>
   <translation>Thang xám</translation>
  </message>
  <message>
   <source>Double Sided Printing</source>
   <translation>In hai mặt</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Không</translation>
  </message>
  <message>
   <source>Long side</source>
   <translation>Cạnh dài</translation>
  </message>
  <message>
   <source>Short side</source>
   <translation>Cạnh ngắn</translation>
  </message>
 </context>
 <context>
  <name>QPrintWidget</name>
  <message>
   <source>Printer</source>
   <translation>Máy in</translation>
  </message>
  <message>
   <source>&amp;Name:</source>
   <translation>&amp;Tên:</translation>
  </message>
  <message>
   <source>P&amp;roperties</source>
   <translation>Th&amp;uộc tính</translation>
  </message>
  <message>
   <source>Location:</source>
   <translation>Vị trí:</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Xem trước</translation>
  </message>
  <message>
   <source>Type:</source>
   <translation>Loại:</translation>
  </message>
  <message>
   <source>Output &amp;file:</source>
   <translation>&amp;Tệp kết quả:</translation>
  </message>
 </context>
 <context>
  <name>QPageSetupWidget</name>
  <message>
   <source>Paper</source>
   <translation>Giấy</translation>
  </message>
  <message>
   <source>Page size:</source>
   <translation>Khổ giấy:</translation>
  </message>
  <message>
   <source>Width:</source>
   <translation>Rộng:</translation>
  </message>
  <message>
   <source>Height:</source>
   <translation>Cao:</translation>
  </message>
  <message>
   <source>Paper source:</source>
   <translation>Khay giấy:</translation>
  </message>
  <message>
   <source>Orientation</source>
   <translation>Hướng giấy</translation>
  </message>
  <message>
   <source>Portrait</source>
   <translation>Dọc</translation>
  </message>
  <message>
   <source>Landscape</source>
   <translation>Ngang</translation>
  </message>
  <message>
   <source>Reverse landscape</source>
   <translation>Ngang ngược</translation>
  </message>
  <message>
   <source>Reverse portrait</source>
   <translation>Dọc ngược</translation>
  </message>
  <message>
   <source>Margins</source>
   <translation>Lề</translation>
  </message>
  <message>
   <source>top margin</source>
   <translation>lề trên</translation>
  </message>
  <message>
   <source>left margin</source>
   <translation>lề trái</translation>
  </message>
  <message>
   <source>right margin</source>
   <translation>lề phải</translation>
  </message>
  <message>
   <source>bottom margin</source>
   <translation>lề dưới</translation>
  </message>
  <message>
   <source>Page Layout</source>
   <translation>Bố trí trang</translation>
  </message>
  <message>
   <source>Page order:</source>
   <translation>Thứ tự trang:</translation>
  </message>
  <message>
   <source>Pages per sheet:</source>
   <translation>Số trang mỗi tờ:</translation>
  </message>
 </context>
</TS>
